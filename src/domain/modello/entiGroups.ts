// The groups that a template sums on their own: ALER and other owners, then the comuni, all of them or by
// sub-ambito. Every ente stands in one group, so that each partial total is that of the rows right above it.
import type { Ente } from "../enti/ente";

/** An ente as a template lists it. */
export type ModelloEnte = Pick<Ente, "code" | "name" | "kind">;

/** Enti with a partial total of their own. */
export interface EntiGroup {
  /** Of a sub-ambito its name; comuni without one, where others have one, are "resto". */
  readonly of: "aler" | "proprietari" | "comuni" | "resto" | { readonly subAmbito: string };
  readonly enti: readonly ModelloEnte[];
}

/**
 * Divides enti in the order of the rows. No groups at all when there would be one: its partial total would
 * be the total.
 * @param subAmbiti names in the order of the office; those that it does not declare follow by name.
 * @param memberOf name of the sub-ambito by code of ente.
 */
export function entiGroups(
  enti: readonly ModelloEnte[],
  subAmbiti: readonly string[],
  memberOf: ReadonlyMap<string, string>,
): readonly EntiGroup[] {
  const comuni = enti.filter(({ kind }) => kind === "comune");
  const owners = enti.filter(({ kind }) => kind !== "comune");
  const undeclared = [...memberOf.values()].sort((a, b) => a.localeCompare(b, "it"));
  const names = [...new Set([...subAmbiti, ...undeclared])];
  const inside = names.map((subAmbito): EntiGroup => ({
    of: { subAmbito },
    enti: comuni.filter(({ code }) => memberOf.get(code) === subAmbito),
  }));
  const divided = inside.some((group) => group.enti.length > 0);
  const groups: EntiGroup[] = [
    { of: owners.every(({ kind }) => kind === "aler") ? "aler" : "proprietari", enti: owners },
    ...inside,
    {
      of: divided ? "resto" : "comuni",
      enti: comuni.filter(({ code }) => !memberOf.has(code)),
    },
  ];
  const filled = groups.filter((group) => group.enti.length > 0);
  return filled.length > 1 ? filled : [];
}
