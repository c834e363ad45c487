// English words around the sheet Quadro.
import type { QuadroPaneText } from "../it/quadroPane";

export const quadroPaneText: QuadroPaneText = {
  title: "The overview",
  hint: "A sheet to print with the totals by sub-ambito and owner and, below, ente by ente: shares, reserved dwellings, residents. They are formulas: a correction in Offerta changes the overview.",
  write: "Write the sheet Quadro",
  undo: "Undo the sheet Quadro",
};
