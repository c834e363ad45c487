// Which command takes back what other commands wrote.

const UNDOES: Readonly<Record<string, readonly string[]>> = {
  undoSheets: ["writeSheets"],
  undoAmbito: ["writeAmbito"],
  undoQuadro: ["writeQuadro"],
  undoYear: ["openYear"],
  undoFill: ["fill"],
  undoField: ["insertField"],
  undoChange: ["applyChange"],
  undoIndagine: ["writeIndagine"],
  undoEarlier: ["writeEarlier", "removeEarlier"],
  undoCalendario: ["writeCalendario"],
  undoModello: ["writeModello"],
  unmarkFindings: ["markFindings"],
};

/** The commands that a command takes back; none for one that is no undo. */
export function undoneBy(command: string): readonly string[] {
  return new Map(Object.entries(UNDOES)).get(command) ?? [];
}
