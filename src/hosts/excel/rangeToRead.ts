// What is asked of Excel when cells are read.

/** A range to read. */
export interface RangeToRead {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Asks Excel for the cells; after a batch that failed they have to be asked for anew. */
  cells(): Excel.Range;
  /** Where merged areas are looked for; null when neither they nor hidden lines matter. */
  readonly around: (() => Excel.Range) | null;
  /**
   * Headings of a table of plain values: where the first row holds no others, neither formulas nor formats
   * are asked for. null in its later bands of rows, which hold no headings.
   */
  readonly plain?: readonly string[] | null | undefined;
  /** The charts of the sheet; left out where only a part of it is read. */
  charts?(): Excel.ChartCollection;
}
