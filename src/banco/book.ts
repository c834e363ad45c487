// A workbook as plain data: what is read from an .xlsx file, shown by the engine and saved again.
import type { CellRange } from "../workbook/cellAddress";
import type { CellValue } from "../workbook/cellGrid";
import type { BookChart } from "./charts";
import { PLAIN_FORMAT, type CellFormat } from "./cellFormat";
import { PLAIN_PAGE, type PageSetup } from "./pageSetup";

/** How a sheet shows; very hidden sheets cannot be shown again by hand. */
export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** A protected sheet: what it still allows, by Excel's names, and its password or the hash of it. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
  /** The attributes of a password hash that came from a file, kept as they are. */
  readonly hash?: Readonly<Record<string, string>>;
}

/** A cell that holds something or looks like something. */
export interface BookCell {
  readonly column: number;
  readonly value: CellValue;
  /** In English with its "=", or null. `value` is then the last result. */
  readonly formula: string | null;
  /** Index into `Book.formats`. */
  readonly format: number;
  /** The text of a note, without its author. */
  readonly note?: string;
}

/** A row with cells or with a look of its own. Heights are in points. */
export interface BookRow {
  readonly index: number;
  readonly height?: number;
  readonly hidden?: boolean;
  readonly cells: readonly BookCell[];
}

/** A run of columns of one look. Widths are in characters, as .xlsx files count them. */
export interface BookColumns {
  readonly first: number;
  readonly last: number;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly format?: number;
}

/** A table; `range` has the header row, but not the row of totals. */
export interface BookTable {
  /** What the engine calls it; files do not say. */
  readonly id?: string;
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

/** A sheet of cells. */
export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protection: SheetProtection | null;
  /** Default height of a row in points and width of a column in characters. */
  readonly rowHeight?: number;
  readonly columnWidth?: number;
  readonly columns: readonly BookColumns[];
  readonly rows: readonly BookRow[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly BookTable[];
  readonly page: PageSetup;
  /** Charts of the file; left out where there are none. */
  readonly charts?: readonly BookChart[];
}

/** A defined name; `sheet` is the name of the sheet it belongs to, or null. */
export interface BookName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** A whole workbook. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Index of the sheet in view. */
  readonly active: number;
  readonly names: readonly BookName[];
  readonly formats: readonly CellFormat[];
  /** Whether the stored results are stale and everything has to be calculated at once. */
  readonly stale: boolean;
  /** Whether sheets must not be added, deleted or renamed. */
  readonly structureProtected: boolean;
  /** Settings that add-ins keep in the document: key to JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Custom XML parts of add-ins, as text. */
  readonly xmlParts: readonly string[];
  /** Kinds of content that the bench does not show, as Italian nouns: "grafici", "immagini". */
  readonly unseen: readonly string[];
}

/** An empty sheet of that name. */
export function emptySheet(name: string): BookSheet {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    frozen: { rows: 0, columns: 0 },
    protection: null,
    columns: [],
    rows: [],
    merges: [],
    tables: [],
    page: PLAIN_PAGE,
  };
}

/** What a book has beside its sheets when nothing is said. */
export const BARE_BOOK = {
  active: 0,
  names: [],
  formats: [PLAIN_FORMAT],
  stale: false,
  structureProtected: false,
  settings: {},
  xmlParts: [],
  unseen: [],
} satisfies Omit<Book, "sheets">;
