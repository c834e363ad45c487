// Why Excel refuses, told by the codes that Microsoft documents ("Error handling with the
// application-specific JavaScript APIs", Microsoft Learn). The codes themselves are no words for people.

/** Reasons that people can do something about; several codes come to the same. */
const REASONS = {
  access: ["AccessDenied", "Unauthenticated", "InvalidOrTimedOutSession"],
  busy: [
    "ActivityLimitReached",
    "InvalidOperation",
    "RequestAborted",
    "ServiceNotAvailable",
    "UndoNotSupported",
    "WriteNotSupportedWhenModalDialogOpen",
  ],
  others: ["Conflict", "InsertDeleteConflict", "InactiveWorkbook", "CoauthConflict"],
  gone: ["InvalidBinding", "InvalidObjectPath", "InvalidReference", "ItemNotFound"],
  taken: ["InvalidArgument", "ItemAlreadyExists"],
  overlap: ["FilteredRangeConflict", "MergedRangeConflict", "PivotTableRangeConflict"],
  room: ["NonBlankCellOffSheet", "OperationCellsExceedLimit", "RangeExceedsLimit"],
  memory: ["MemoryLimitReached", "HostRestartNeeded"],
  kind: [
    "NotImplemented",
    "UnsupportedFeature",
    "UnsupportedOperation",
    "UnsupportedSheet",
    "InvalidSelection",
  ],
  lastSheet: ["last-visible-sheet"],
} as const;

/** A reason; `internal` is what a code means that says nothing to anybody. */
export type HostReason = keyof typeof REASONS | "internal";

/** Every code that is told in words of its own. */
export const HOST_CODES: readonly string[] = Object.values(REASONS).flat();

/** The reason behind a code of the host. */
export function hostReason(code: string): HostReason {
  const found = Object.entries(REASONS).find(([, codes]) => codes.some((one) => one === code));
  return (found?.[0] as HostReason | undefined) ?? "internal";
}
