// What several people say of readings at the same time: each word that follows another is a change, and
// changes of different readings do not touch each other.
import type { Verdict } from "./measureTable";

/** What is said of readings, by their keys; null is nothing yet. */
export type Verdicts = ReadonlyMap<string, Verdict | null>;

/** A verdict that another one follows; null is none. */
export interface VerdictChange {
  readonly key: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** What `after` says differently of readings; one that `before` does not know was of no verdict. */
export function verdictChanges(before: Verdicts, after: Verdicts): VerdictChange[] {
  return [...after].flatMap(([key, verdict]) => {
    const old = before.get(key) ?? null;
    return old === verdict ? [] : [{ key, before: old, after: verdict }];
  });
}

/** What `theirs` changed of readings that `mine` left as they were. @param base what both began with. */
export function saidMeanwhile(base: Verdicts, mine: Verdicts, theirs: Verdicts): Verdicts {
  const changed = new Set(verdictChanges(base, mine).map(({ key }) => key));
  const meanwhile = verdictChanges(base, theirs).filter(({ key }) => !changed.has(key));
  return new Map(meanwhile.map(({ key, after }) => [key, after]));
}
