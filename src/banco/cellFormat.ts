// How a cell looks, in plain values that engine, file and Office.js are translated to and from.

/** A line at one edge of a cell. `style` is a name of the .xlsx format: "thin", "double", … */
export interface BorderLine {
  readonly style: string;
  /** "#rrggbb". */
  readonly color: string;
}

/** The format of a cell. Colours are "#RRGGBB" in capitals. */
export interface CellFormat {
  readonly numberFormat: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
  /** Degrees counter-clockwise, or 255 for stacked letters, as in .xlsx files. */
  readonly rotation: number;
  /** Steps of indentation. */
  readonly indent: number;
  /** Whether a protected sheet forbids editing the cell. */
  readonly locked: boolean;
  readonly borderTop: BorderLine | null;
  readonly borderBottom: BorderLine | null;
  readonly borderLeft: BorderLine | null;
  readonly borderRight: BorderLine | null;
}

/** The format of a cell that nobody touched. */
export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  rotation: 0,
  indent: 0,
  locked: true,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
};
