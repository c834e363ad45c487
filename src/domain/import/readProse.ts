// Reads what the sentences of a plan say in figures. Nothing of it is a fact before a person confirms it.
import type { EnteMatch } from "../enti/matchEnte";
import type { GridText } from "./gridText";
import type { MeasureTable } from "./measureTable";
import { proseLines, type ProseLine } from "./proseLines";
import { readPatrimonioProse } from "./prosePatrimonio";
import { readPopolazioneProse } from "./prosePopolazione";
import { readQuoteProse } from "./proseQuote";
import { proseTables } from "./proseReading";
import { readResidenzialitaProse, residenzialitaLines } from "./proseResidenzialita";
import { readScadenzeProse } from "./proseScadenze";

/** What the text between the tables gave. */
export interface Prose {
  readonly lines: readonly ProseLine[];
  readonly measures: readonly MeasureTable[];
}

/** A block that was cut out of a sheet has no text of its own. */
export const NO_PROSE: Prose = { lines: [], measures: [] };

/**
 * Reads the text between the tables of a grid.
 * @param taken whether a cell belongs to a table, its title or a question.
 */
export function readProse(
  file: string,
  text: GridText,
  match: (label: string) => EnteMatch,
  taken: (row: number, column: number) => boolean,
): Prose {
  const lines = proseLines(text, taken);
  const inside = residenzialitaLines(lines);
  const others = lines.filter((line) => !inside.has(line));
  const readings = [
    ...readPopolazioneProse(others, match),
    ...readPatrimonioProse(others, match),
    ...readResidenzialitaProse(
      lines.filter((line) => inside.has(line)),
      match,
    ),
    ...readScadenzeProse(others),
    ...readQuoteProse(others),
  ];
  return { lines, measures: proseTables(file, text.grid.sheet, readings) };
}
