// A formula of an .ods in the notation of Excel (OpenDocument 1.3 part 4, §5 expression syntax).

/** Texts and references; separators between arguments. */
const PIECES = /"(?:[^"]|"")*"|\[([^\]"]*)\]|;/g;

/** "of:=SUM([.A1:.A3];1)" → "=SUM(A1:A3,1)". What is not understood stays as it is. */
export function openFormula(formula: string): string {
  const bare = formula.replace(/^\w+:(?==)/, "");
  const text = bare.replace(PIECES, (piece: string, reference: string | undefined) => {
    if (piece === ";") return ",";
    return reference === undefined ? piece : reference.split(":").map(openReference).join(":");
  });
  return text.startsWith("=") ? text : `=${text}`;
}

/** ".A1" → "A1", "$Foglio.B2" → "Foglio!B2". */
function openReference(reference: string): string {
  const dot = reference.lastIndexOf(".");
  const sheet = reference.slice(0, Math.max(0, dot)).replace(/^\$/, "");
  const cell = reference.slice(dot + 1);
  return sheet === "" ? cell : `${sheet}!${cell}`;
}
