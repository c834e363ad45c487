// The plan's text as sentences with their places: what is left when the tables are taken away.
import type { CellAddress } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";

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

/** The texts of a plan, and who knows the names of comuni. */
export interface NarrativeSource {
  readonly texts: readonly NarrativeText[];
  readonly match: (label: string) => EnteMatch;
}
