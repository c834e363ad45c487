// The plan's text as sentences with their places: what is left when the tables are taken away.
import type { CellAddress } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import type { MeasureTable } from "../import/measureTable";

const LONGEST_SENTENCE = 300;

/** A sentence as findings show it: long ones are cut, and say so. */
export function shownSentence(text: string): string {
  const bare = text.trim();
  return bare.length > LONGEST_SENTENCE ? `${bare.slice(0, LONGEST_SENTENCE - 1)}…` : bare;
}

/** A line of a text or a text cell of a sheet, as printed. */
export interface NarrativeLine {
  readonly text: string;
  readonly at: CellAddress;
}

/** The text of one file, in reading order; tables are not part of it. */
export interface NarrativeText {
  readonly file: string;
  readonly lines: readonly NarrativeLine[];
}

/** The texts of a plan, what was read beside its per-ente tables, and who knows the names of comuni. */
export interface NarrativeSource {
  readonly texts: readonly NarrativeText[];
  /** Readings from sentences (`fromProse`), and the tables that they are compared with. */
  readonly measures: readonly MeasureTable[];
  readonly match: (label: string) => EnteMatch;
}
