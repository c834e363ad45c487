// How charts look, the same in Excel and in files: the colours and letters of the plan template.

export const CHART_FONT = "Calibri";

/** Points. */
export const CHART_SIZES = { title: 14, words: 10, labels: 9 } as const;

/** Title, words, lines behind the columns and the edge of every column. */
export const CHART_INK = {
  title: "#17405E",
  words: "#1F2933",
  lines: "#C5CED8",
  edge: "#17405E",
} as const;

/** Per cent of the width of a column: room between the groups, and how far columns of one overlap. */
export const CHART_GAPS = { gap: 60, overlap: 0 } as const;

/**
 * Fills of the series. Their lightness differs so much that they stay apart for every colour vision and on
 * a grey print; the edge keeps light ones off the paper.
 */
export const CHART_FILLS = ["#17405E", "#F2B544", "#A8500F", "#DCE9F2", "#4F93BF"] as const;

/** The fill of a series by its place; after the last colour the first comes again. */
export function seriesFill(index: number): string {
  return CHART_FILLS[index % CHART_FILLS.length]!;
}

/** A number format without zeros: a column of no height bears no figure. */
export function labelFormat(format: string): string {
  return `${format};-${format};;`;
}
