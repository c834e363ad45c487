// How wide a column of a table sheet is shown: as wide as it asks for, and never so narrow that a word of its
// heading breaks or goes under the button of the filter.
import type { TableColumn } from "./tableSheet";

/** Bold letters of a heading beside the digits that widths count. */
const BOLD = 1.1;
/** The button of the filter with its margin: 18 pixels, of digits of 7. */
const FILTER_BUTTON = 2.6;

/** In characters, as `TableColumn.width`. Excel breaks a heading at blanks and behind hyphens. */
export function shownWidth({ header, width }: Pick<TableColumn, "header" | "width">): number {
  const words = header.split(/\s+|(?<=-)/);
  const longest = Math.max(...words.map((word) => word.length));
  return Math.max(width, Math.ceil(longest * BOLD + FILTER_BUTTON));
}
