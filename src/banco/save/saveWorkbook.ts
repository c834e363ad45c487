// Saving: the opened file with its changes, or, when it cannot take them, a workbook written anew.
import { XmlFault } from "../../hosts/xlsx/xmlCursor";
import { ZipFault } from "../../hosts/xlsx/zipEntries";
import type { Book } from "../book";
import { bookWithExtras } from "../host/documentExtras";
import type { DocumentExtras } from "../host/hostState";
import type { Spreadsheet } from "../spreadsheet";
import { writeXlsx } from "../xlsx/writeXlsx";
import { NotExpressible } from "./notExpressible";
import type { OpenedFile } from "./openedFile";
import { withSavedCharts } from "./patchCharts";
import { patchOriginal } from "./patchOriginal";

/** A saved workbook. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** Kinds of content of the opened file that are not in it, as Italian nouns. */
  readonly notKept: readonly string[];
  /** Why they are not, or null. */
  readonly reason: string | null;
}

/** Saves what the spreadsheet holds now; its formulas have to show their results. */
export function saveWorkbook(
  opened: OpenedFile | null,
  spreadsheet: Spreadsheet,
  extras: DocumentExtras,
): SavedWorkbook {
  const now: Book = bookWithExtras(spreadsheet.book(), extras);
  const anew = (): Uint8Array => withSavedCharts(writeXlsx(now), spreadsheet, null);
  if (opened === null) return { bytes: anew(), notKept: [], reason: null };
  try {
    const ids = spreadsheet.sheets.all().map(({ id }) => id);
    const patched = patchOriginal(opened, now, ids);
    const bytes = withSavedCharts(patched, spreadsheet, opened);
    return { bytes, notKept: [], reason: null };
  } catch (fault) {
    const expected =
      fault instanceof NotExpressible || fault instanceof XmlFault || fault instanceof ZipFault;
    if (!expected) throw fault;
    return { bytes: anew(), notKept: opened.read.unseen, reason: fault.message };
  }
}
