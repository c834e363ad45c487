// Findings of one kind stand together, and when they are many only the first of them are seen at once: a list
// of forty sentences that differ in one name hides the ones that say something else.
import type { Finding } from "../../domain/finding";

/** From so many on, */
const MANY_ALIKE = 6;
/** so many are in sight. */
const IN_SIGHT = 2;

/** The findings of one kind: those in sight, and those behind a button. */
export interface FindingKind {
  readonly key: string;
  readonly inSight: readonly Finding[];
  readonly behind: readonly Finding[];
}

/** All findings by code and severity, each kind where its first finding stood. */
export function kindsOf(findings: readonly Finding[]): FindingKind[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.severity} ${finding.code}`;
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [finding]);
    else alike.push(finding);
  }
  return [...kinds].map(([key, alike]) => {
    const seen = alike.length >= MANY_ALIKE ? IN_SIGHT : alike.length;
    return { key, inSight: alike.slice(0, seen), behind: alike.slice(seen) };
  });
}
