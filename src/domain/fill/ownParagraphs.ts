// Paragraphs of the office's own in the plan's workbook: they belong into the printed plan too.
import type { CellGrid } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import { recogniseSource } from "../recogniseSource";

/** Shorter texts are titles, labels and notes of a form. */
const SHORTEST = 60;

/** "GLI ALLOGGI IN CARENZA MANUTENTIVA NELL'ANNO:": a title announces what follows it, and says nothing. */
function isTitle(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const capitals = letters.replace(/[^\p{Lu}]/gu, "").length;
  return text.endsWith(":") && capitals > letters.length / 2;
}

/** A sentence at least: several words, and an end. */
function isParagraph(text: string): boolean {
  if (isTitle(text)) return false;
  return text.length >= SHORTEST && text.split(/\s+/).length >= 8 && /[.;:!?»”)]$/.test(text);
}

/**
 * Paragraphs of the sheets up to the last one with a table of the plan, from top to bottom; what stands
 * behind, such as instructions, is no part of it. Footnotes and cells of tables are left out, and so is
 * what still waits for its figures ("{{…}}").
 */
export function ownParagraphs(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): string[] {
  const { tables, measures } = recogniseSource({ file, grids: others }, match);
  const printed = [...tables, ...measures.filter(({ fromProse }) => !fromProse)];
  const last = others.reduce(
    (at, { sheet }, i) => (printed.some((table) => table.sheet === sheet) ? i : at),
    -1,
  );
  return others.slice(0, last + 1).flatMap((grid) => {
    if (grid.hidden.sheet) return [];
    const own = printed.filter(({ sheet }) => sheet === grid.sheet);
    return grid.values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const text = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
        const at = grid.top + r;
        const inside = own.some(
          ({ range }) => at >= range.top && at <= range.bottom && grid.left + c >= range.left,
        );
        const isNote = /^(\(?\*|\(\d\)|NOTA\b|N\.?B\.?)/i.test(text);
        return !isParagraph(text) || inside || isNote || text.includes("{{") ? [] : [text];
      }),
    );
  });
}
