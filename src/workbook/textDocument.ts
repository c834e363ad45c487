// A text document as a value, beside the structured sheets: what the plan becomes when it is printed.

/** A column of a printed table. `width` is a share of the page; those of a table add up to 1 or less. */
export interface DocumentColumn {
  readonly header: string;
  readonly align: "left" | "right";
  readonly width: number;
}

/** A printed table. Cells are texts, already in the format of the language. */
export interface DocumentTable {
  readonly kind: "table";
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, set apart; null when there is nothing to add up. */
  readonly total: readonly string[] | null;
  /** The table has a page of its own, laid across; left out for one that fits upright. */
  readonly wide?: boolean;
  /** Lines below the table: footnotes and what the figures leave open. */
  readonly notes: readonly string[];
}

/** A piece of a document, in reading order. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | DocumentTable;

/** A document for A4 paper: a cover, an index made of its headings, then the blocks. */
export interface TextDocument {
  readonly language: string;
  readonly title: string;
  /** Lines of the cover below the title: label and value. */
  readonly cover: readonly (readonly [label: string, value: string])[];
  readonly indexTitle: string;
  /** Words of the footer before the page number: "Pagina". */
  readonly pageWord: string;
  readonly pageOfWord: string;
  readonly blocks: readonly DocumentBlock[];
}
