// Finds the words of the questionnaire in a sheet that came back, wherever they stand now.
import type { CellGrid } from "../../workbook/cellGrid";
import { foldedWords } from "../enti/normaliseLabel";
import { isBlankAt } from "../import/gridText";
import { QUESTIONARIO } from "./questionario";

/** A cell of a grid, in sheet coordinates. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A grid with its texts by their folded words. */
export interface TextIndex {
  readonly grid: CellGrid;
  /** Cells with exactly these words; case, accents and signs do not matter. */
  find(text: string): readonly Spot[];
}

/** Words without case, accents and signs. */
export function fold(text: string): string {
  return foldedWords(text).join(" ");
}

/** Cells that bear no sentence and no longer text are looked up; a sheet of a stranger costs little. */
const LONGEST_LABEL = 120;

export function indexTexts(grid: CellGrid): TextIndex {
  const spots = new Map<string, Spot[]>();
  grid.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== "string" || value.length > LONGEST_LABEL) return;
      const words = fold(value);
      if (words === "") return;
      const spot = { row: grid.top + r, column: grid.left + c };
      const known = spots.get(words);
      if (known === undefined) spots.set(words, [spot]);
      else known.push(spot);
    }),
  );
  return { grid, find: (text) => spots.get(fold(text)) ?? [] };
}

const { counts, quota, categoria, motivazione, note, senzaSap, check, columns } = QUESTIONARIO;

/** All words that mark a place of the questionnaire. */
const LABELS: readonly string[] = [
  ...counts.map(({ label }) => label),
  quota.label,
  categoria.label,
  motivazione.label,
  note.label,
  senzaSap.label,
  check.label,
];
const FIXED = new Set(
  [...LABELS, ...Object.values(columns).map(({ heading }) => heading)].map(fold),
);
/** Questions that a sheet needs to be taken for a questionnaire that lost its hidden data. */
const FEWEST_LABELS = 5;

/** Whether the sheet holds the questions; some may have been changed. */
export function isForm(text: TextIndex): boolean {
  return LABELS.filter((label) => text.find(label).length > 0).length >= FEWEST_LABELS;
}

/** Rows below a label in which its answer may stand: the template has it in the first. */
const REACH = 4;

/** Filled cells below a label that are no words of the questionnaire itself, down to the next of these. */
export function filledBelow({ grid }: TextIndex, { row, column }: Spot): Spot[] {
  const filled: Spot[] = [];
  for (let below = row + 1; below <= row + REACH; below++) {
    if (isBlankAt(grid, below, column)) continue;
    const value = grid.values[below - grid.top]?.[column - grid.left];
    const text = typeof value === "string" ? value : "";
    if (FIXED.has(fold(text)) || text.startsWith(QUESTIONARIO.precedenti.prefix)) break;
    filled.push({ row: below, column });
  }
  return filled;
}
