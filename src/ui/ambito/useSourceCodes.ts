// Which enti the collected sources name: those stay in the sheet `Enti` whatever the office decides.
import { useMemo } from "react";
import { usePaneState } from "../paneContext";

/** Codes of the enti that the collected sources name. */
export function useSourceCodes(): ReadonlySet<string> {
  const { known } = usePaneState();
  return useMemo(() => new Set((known?.piano.enti ?? []).map(({ ente }) => ente.code)), [known]);
}
