// Why a file is not read, thrown from wherever that becomes clear and caught where the file was given.
import type { UnreadableReason } from "../../workbook/failure";
import { GridTooLarge } from "../grid/readBudget";
import { XmlFault } from "../xlsx/xmlCursor";
import { ZipFault } from "../xlsx/zipEntries";

/** A file that cannot be read. */
export class SourceFault extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}

/** Whether an exception means a broken file, and which reason; null for any other exception. */
export function faultReason(fault: unknown): UnreadableReason | null {
  if (fault instanceof SourceFault || fault instanceof ZipFault) return fault.reason;
  if (fault instanceof GridTooLarge) return "too-large";
  return fault instanceof XmlFault ? "corrupt" : null;
}
