// What an error of Excel means for the port, told by its code alone: its text is in the user's language.
// Codes: "Error handling with the application-specific JavaScript APIs" (Microsoft Learn).
import type { Failure } from "../../workbook/failure";

/** What a call was about, for the failures that name it. */
export interface CallSubject {
  /** Sheet that a missing item or a denied access would be about. */
  readonly sheet?: string;
  /** Whether denied access means that sheets cannot be added or removed. */
  readonly structure?: boolean;
}

const TOO_MUCH = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "PayloadSizeLimitExceeded",
]);

/** The failure that an exception of Office.js stands for; null for an exception that is not Excel's. */
export function hostFailure(error: unknown, subject: CallSubject = {}): Failure | null {
  const { code, debugInfo } = (error ?? {}) as {
    code?: unknown;
    debugInfo?: { errorLocation?: string };
  };
  if (!(error instanceof Error) || typeof code !== "string") return null;
  if (code === "InvalidOperationInCellEditMode") return { code: "cell-edit-mode" };
  if (code === "ApiNotFound")
    return { code: "api-missing", member: debugInfo?.errorLocation ?? "" };
  if (TOO_MUCH.has(code)) return { code: "too-much-data" };
  if (code === "AccessDenied" && subject.structure === true) return { code: "workbook-protected" };
  if (subject.sheet !== undefined) {
    if (code === "ItemNotFound") return { code: "sheet-missing", sheet: subject.sheet };
    if (code === "AccessDenied") return { code: "sheet-protected", sheet: subject.sheet };
  }
  return { code: "host-error", hostCode: code };
}
