// The search for wrong cells in the tables of a plan and in its ledger of funds, as a Worker answers it.
import { locateFondi, type FundSuspect } from "../fondi/locateFondi";
import type { LocateOptions } from "../locate/problem";
import { searchPiano, type LocatedPiano } from "./locatePiano";
import type { SuspectRequest } from "./suspectRequest";

/** What it finds in the tables of a plan and in its ledger of funds. */
export interface Located extends LocatedPiano {
  readonly fondi: readonly FundSuspect[];
}

/** Answers a request. @param options makes the limits of each of the two searches when it begins. */
export function searchSuspects(
  { piano, fondi, ...setting }: SuspectRequest,
  options: () => LocateOptions = () => ({}),
): Located {
  const { ledger, parameters, rules } = fondi;
  return {
    ...searchPiano(piano, options(), setting),
    fondi: locateFondi(ledger, options(), parameters ?? undefined, rules),
  };
}
