// The plan as a document, made and not yet saved.
import type { TextDocument } from "../workbook/textDocument";

export interface MadeDocument {
  readonly fileName: string;
  readonly document: TextDocument;
  /** The .docx; null where the pane cannot save files. */
  readonly bytes: Uint8Array | null;
}
