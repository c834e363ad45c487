// What the pane tells the user, in code: the sentences are elsewhere.
import type { CellConflict, Failure } from "../workbook/failure";
import type { Ignored } from "../domain/import/ignoredRanges";

/** Something to tell the user, in code. */
export type Notice =
  | { readonly tone: "error"; readonly code: "failure"; readonly failure: Failure }
  | { readonly tone: "error"; readonly code: "bug" }
  | {
      readonly tone: "warning";
      readonly code: "no-tables";
      readonly file: string;
      readonly ignored: readonly Ignored[];
    }
  | { readonly tone: "warning"; readonly code: "reading-cancelled" }
  | { readonly tone: "success"; readonly code: "voce-undone" }
  | { readonly tone: "warning"; readonly code: "voce-lost" }
  | { readonly tone: "success"; readonly code: "giornale-forgotten" }
  | { readonly tone: "warning"; readonly code: "giornale-spoilt"; readonly parts: number }
  | { readonly tone: "warning"; readonly code: "intent-unreadable" }
  | { readonly tone: "success"; readonly code: "write-landed" }
  | { readonly tone: "success"; readonly code: "write-resumed" }
  | { readonly tone: "success"; readonly code: "write-rolled-back" }
  | { readonly tone: "warning"; readonly code: "no-place" }
  | { readonly tone: "warning"; readonly code: "no-template" }
  | {
      readonly tone: "warning";
      readonly code: "kept-cells";
      readonly kept: readonly CellConflict[];
    }
  | { readonly tone: "success"; readonly code: "sheets-written"; readonly enti: number }
  | { readonly tone: "success"; readonly code: "sheets-restored" }
  | {
      readonly tone: "warning";
      readonly code: "kept-sheets";
      readonly sheets: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "ambito-written"; readonly rows: number }
  | { readonly tone: "success"; readonly code: "ambito-same" }
  | { readonly tone: "warning"; readonly code: "ambito-renewed" }
  | {
      readonly tone: "warning";
      readonly code: "notes-without-place";
      readonly notes: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "quadro-written" }
  | { readonly tone: "success"; readonly code: "modello-written"; readonly sheets: number }
  | { readonly tone: "warning"; readonly code: "modello-present" }
  | { readonly tone: "success"; readonly code: "calendario-written" }
  | { readonly tone: "success"; readonly code: "year-opened"; readonly year: number }
  | { readonly tone: "warning"; readonly code: "year-already-open"; readonly year: number }
  | { readonly tone: "success"; readonly code: "indagine-written"; readonly enti: number }
  | { readonly tone: "success"; readonly code: "checks-written"; readonly findings: number }
  | { readonly tone: "success"; readonly code: "rules-written" }
  | { readonly tone: "success"; readonly code: "earlier-written"; readonly cifre: number }
  | { readonly tone: "success"; readonly code: "earlier-removed" }
  | { readonly tone: "warning"; readonly code: "shared-sheet"; readonly sheet: string }
  | { readonly tone: "success"; readonly code: "riepilogo-written" }
  | {
      readonly tone: "success";
      readonly code: "marked";
      readonly cells: number;
      /** Cells with a note; null when this Excel has no notes for add-ins. */
      readonly noted: number | null;
    }
  | { readonly tone: "success"; readonly code: "unmarked"; readonly found: boolean }
  | {
      readonly tone: "warning";
      readonly code: "kept-notes";
      /** "Offerta!B5". */
      readonly cells: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "statement-written" }
  | { readonly tone: "success"; readonly code: "filled"; readonly cells: number }
  | {
      readonly tone: "success";
      readonly code: "field-inserted";
      readonly name: string;
      readonly sheet: string;
      readonly cell: string;
    }
  | { readonly tone: "success"; readonly code: "nothing-to-fill" }
  | { readonly tone: "success"; readonly code: "fill-undone"; readonly cells: number };
