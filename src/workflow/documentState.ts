// The plan as a document and as open data, made and not yet saved.
import type { DataArchive } from "../workbook/dataFiles";
import type { TextDocument } from "../workbook/textDocument";

export interface MadeDocument {
  readonly fileName: string;
  readonly document: TextDocument;
  /** The .docx; null where the pane cannot save files. */
  readonly bytes: Uint8Array | null;
}

/** Open data, made and not yet saved. */
export interface MadeOpenData extends DataArchive {
  readonly fileName: string;
  /** Whether the pane can save files. */
  readonly savesFiles: boolean;
}
