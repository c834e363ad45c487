// What is asked of Excel when cells are read.

/** A range to read. */
export interface RangeToRead {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Asks Excel for the cells; after a batch that failed they have to be asked for anew. */
  cells(): Excel.Range;
  /** Where merged areas are looked for; null when neither they nor hidden lines matter. */
  readonly around: (() => Excel.Range) | null;
  /** The charts of the sheet; left out where only a part of it is read. */
  charts?(): Excel.ChartCollection;
}
