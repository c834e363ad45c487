// Findings as marks on the cells of the open workbook.
import type { CellGrid } from "../workbook/cellGrid";
import type { CellMark } from "../workbook/cellMark";
import type { Finding } from "./finding";
import { findPlace } from "./sheets/findPlace";

/** A cell that many findings speak of gets the words of the first ones. */
const MOST_WORDS = 4;

/**
 * The cells to mark: each cell of each finding where it stands in this workbook, the gravest finding
 * first. Cells of files that are not open, and have no row in Quadra's sheets, are left out.
 * @param file name of the open workbook.
 * @param own the structured sheets as they stand in it.
 * @param sentenceOf what a finding says.
 */
export function marksOf(
  findings: readonly Finding[],
  file: string,
  own: readonly CellGrid[],
  sentenceOf: (finding: Finding) => string,
): CellMark[] {
  const marks = new Map<string, { mark: CellMark; words: string[] }>();
  for (const finding of findings) {
    for (const cell of finding.cells) {
      const at = findPlace(cell, file, own);
      if (at === null) continue;
      const key = `${at.row},${at.column},${at.sheet}`;
      const known = marks.get(key) ?? {
        mark: { at, kind: finding.severity, note: "" },
        words: [],
      };
      marks.set(key, known);
      const sentence = sentenceOf(finding);
      if (!known.words.includes(sentence)) known.words.push(sentence);
    }
  }
  return [...marks.values()].map(({ mark, words }) => {
    const more = words.length - MOST_WORDS;
    const told = words.slice(0, MOST_WORDS);
    return { ...mark, note: [...told, ...(more > 0 ? [`+ ${more}`] : [])].join("\n\n") };
  });
}
