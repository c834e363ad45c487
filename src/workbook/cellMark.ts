// A mark on a cell: something to see and a note to read, which can be taken away without a trace.
import type { CellAddress } from "./cellAddress";

/** How a marked cell looks: gravest first. Each has its own fill, border and letter weight. */
export type MarkKind = "block" | "justify" | "inform";

/** A cell to mark. `note` says why, for hosts that have notes. */
export interface CellMark {
  readonly at: CellAddress & { readonly sheet: string };
  readonly kind: MarkKind;
  readonly note: string;
}

/** What marking did. */
export interface MarkReceipt {
  readonly marked: number;
  /** Cells that got the note; null when the host cannot write notes. */
  readonly noted: number | null;
}

/** What taking the marks away did. */
export interface UnmarkReceipt {
  /** Whether there was any mark. */
  readonly found: boolean;
  /** Cells whose note of ours somebody changed since: it stays. */
  readonly keptNotes: readonly (CellAddress & { readonly sheet: string })[];
}
