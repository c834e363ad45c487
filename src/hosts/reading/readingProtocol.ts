// What goes to and fro between who wants a file read and the worker that reads it.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Failure } from "../../workbook/failure";

/** One file; its bytes are handed over, not copied. */
export interface ReadingRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A grid without its rows. */
export type GridFrame = Omit<CellGrid, "values" | "formulas" | "numberFormats">;

/** Some rows of the grid whose frame came last. */
export type GridRows = Pick<CellGrid, "values" | "formulas" | "numberFormats">;

/**
 * Answers to a request, in this order: `ready` once per worker; then per file `begun`, any number of
 * `advanced`, and either the grids in pieces with `read` at their end, or `failed`, or `broken`.
 */
export type ReadingAnswer =
  | { readonly type: "ready" }
  | { readonly type: "begun" }
  | { readonly type: "advanced"; readonly share: number }
  | { readonly type: "grid"; readonly frame: GridFrame }
  | { readonly type: "rows"; readonly rows: GridRows }
  | { readonly type: "read" }
  | { readonly type: "failed"; readonly failure: Failure }
  /** An exception: our bug, or a library's. */
  | { readonly type: "broken"; readonly detail: string };
