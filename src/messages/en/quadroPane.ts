// English words around the sheet Quadro.
import type { QuadroPaneText } from "../it/quadroPane";

export const quadroPaneText: QuadroPaneText = {
  title: "The overview",
  hint: "A sheet to print with the totals by sub-ambito and owner, the years before and, below, ente by ente: shares, reserved dwellings, residents, with charts. In “Quadro territorio”: densities, classes of comuni, dwellings owned. They are formulas: a correction in Offerta changes the overview and its charts.",
  write: "Write Quadro and charts",
  undo: "Undo Quadro and charts",
};
