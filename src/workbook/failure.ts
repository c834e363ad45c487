// Operations that can fail without anybody's fault: a result or a reason, never an exception.
import type { CellWrite, CellContent } from "./cellWrite";

/** Why a file could not be read. */
export type UnreadableReason =
  | "empty" // no bytes at all, or no sheet with a cell
  | "not-a-workbook" // the bytes are of another kind of file
  | "encrypted" // protected by a password
  | "corrupt" // a workbook whose parts cannot be read
  | "too-large" // declares or needs more than the guard allows
  | "time-limit" // reading it took longer than the guard allows
  | "reader-failed" // the reader itself broke down on it
  | "inaccessible" // gone, changed since it was chosen, or held by another program
  | "pdf" // pages without cells
  | "picture" // a photograph or scan
  | "archive" // other files packed into one
  | "word-format"; // a text document that is no .docx: .doc, .odt, .rtf

/** A cell that no longer holds what the plan of writes expected. */
export interface CellConflict {
  readonly write: CellWrite;
  readonly found: CellContent;
}

/** A reason in code; the sentence for people is in `messages/`. */
export type Failure =
  | { readonly code: "file-unreadable"; readonly file: string; readonly reason: UnreadableReason }
  | { readonly code: "sheet-missing"; readonly sheet: string }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  | { readonly code: "sheet-name-taken"; readonly sheet: string }
  /** A sheet of Quadra that somebody gave another name; its table tells that it is the same. */
  | { readonly code: "sheet-renamed"; readonly sheet: string; readonly now: string }
  /** Cells of somebody stand where a table of Quadra would have to grow. `row` is zero-based. */
  | { readonly code: "cells-in-the-way"; readonly sheet: string; readonly row: number }
  | { readonly code: "workbook-protected" }
  | { readonly code: "workbook-signed" }
  /** A file of a format that is only read. */
  | { readonly code: "workbook-read-only"; readonly file: string }
  /** The name of a file to write ends in what the file is not. */
  | {
      readonly code: "output-extension";
      readonly file: string;
      readonly extension: "xlsx" | "xlsm";
    }
  | { readonly code: "cells-changed"; readonly conflicts: readonly CellConflict[] }
  | { readonly code: "formula-cell"; readonly sheet: string; readonly cell: string }
  | { readonly code: "merged-cell"; readonly sheet: string; readonly cell: string }
  | { readonly code: "cell-edit-mode" }
  | { readonly code: "selection-empty" }
  | { readonly code: "api-missing"; readonly member: string }
  | { readonly code: "too-much-data" }
  | { readonly code: "outcome-unknown" }
  /** An earlier write may have landed in part: it has to be settled before the next one. */
  | { readonly code: "write-open" }
  /** Another pane is writing to the same workbook. */
  | { readonly code: "write-elsewhere" }
  /** A command of several writes ended amid them, and what it had written could not be taken back. */
  | { readonly code: "part-written"; readonly reason: Failure }
  /** An undo of several writes ended amid them. */
  | { readonly code: "part-undone"; readonly reason: Failure }
  | { readonly code: "host-error"; readonly hostCode: string };

/** A value, or the reason why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a reason. */
export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
