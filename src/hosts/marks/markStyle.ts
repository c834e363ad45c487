// How marks look and how they are told from what people made, the same in Excel and in files. A mark is a
// rule of conditional formatting: the cell's own formats are never touched, and come back when it goes.
import type { CellMark, MarkKind } from "../../workbook/cellMark";

/** Gravest first; in this order a rule comes before the others. */
export const MARK_KINDS: readonly MarkKind[] = ["block", "justify", "inform"];

/** Fill, letters and border of a mark; letters on fill have a contrast of more than 7 to 1. */
export const MARK_STYLES: Readonly<
  Record<MarkKind, { readonly fill: string; readonly font: string; readonly border: string }>
> = {
  block: { fill: "#FFD6D9", font: "#6E0811", border: "#B10E1C" },
  justify: { fill: "#FFEBB0", font: "#533F00", border: "#8A6A00" },
  inform: { fill: "#D6E6FA", font: "#0B3564", border: "#1F5FA8" },
};

/**
 * The condition of a mark, always true, in English and without "=". Its text is the signature that tells
 * our rules from all others, also in a workbook that was saved, sent and opened by another program.
 */
export function markCondition(kind: MarkKind): string {
  return `LEN("Quadra ${kind}")>0`;
}

/** Whether a condition is one of ours, with or without its "=". */
export function isMarkCondition(formula: string): boolean {
  return /^=?\s*LEN\(\s*"Quadra (block|justify|inform)"\s*\)\s*>\s*0$/i.test(formula);
}

/** 32 bits of FNV-1a (Fowler, Noll, Vo). */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}

const SIGNED = /^([\s\S]*)\n— Quadra ([0-9a-f]{8})\s*$/;

/** The text of a note with a signature that also tells whether somebody changed it. */
export function signedNote(text: string): string {
  return `${text}\n— Quadra ${hash(text)}`;
}

/** Whose a note is: ours as it was written, ours but changed since, or somebody else's. */
export function noteOwner(content: string): "ours" | "changed" | "theirs" {
  const [, text, sign] = SIGNED.exec(content.replace(/\r\n?/g, "\n")) ?? [];
  if (text === undefined) return "theirs";
  return hash(text) === sign ? "ours" : "changed";
}

/** One mark per cell: the gravest kind, with the words of all. */
export function gravestMarks(marks: readonly CellMark[]): CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const mark of marks) {
    const { sheet, row, column } = mark.at;
    const key = `${row},${column},${sheet.toLowerCase()}`;
    const other = byCell.get(key);
    if (other === undefined) byCell.set(key, mark);
    else {
      const [first, second] =
        MARK_KINDS.indexOf(mark.kind) < MARK_KINDS.indexOf(other.kind)
          ? [mark, other]
          : [other, mark];
      const note = first.note === second.note ? first.note : `${first.note}\n\n${second.note}`;
      byCell.set(key, { ...first, note });
    }
  }
  return [...byCell.values()];
}
