// Tables for other programs, as a value: a .csv file each, and the description that goes with them.

/** A table; every row is as long as `headers`, and null is an empty cell. */
export interface DataTable {
  /** Name of its file, without the ending. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The whole set. */
export interface DataFiles {
  readonly tables: readonly DataTable[];
  /** Content of `datapackage.json`. */
  readonly description: string;
}

/** A set as files. */
export interface DataArchive {
  readonly files: readonly { readonly fileName: string; readonly text: string }[];
  /** All of them in one .zip. */
  readonly bytes: Uint8Array;
}
