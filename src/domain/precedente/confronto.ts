// What the plan of the year before and this one do not have in common, and what is kept of which file.
import type { Piano } from "../piano";
import type { CifraPrecedente } from "./cifraPrecedente";

/** Figures of one year from one file; `file` is null for those that a person wrote. */
export interface FontePrecedente {
  readonly year: number;
  readonly file: string | null;
  readonly enti: number;
  readonly cifre: number;
}

/** Where the figures come from, the latest year first. */
export function fontiPrecedenti(cifre: readonly CifraPrecedente[]): FontePrecedente[] {
  const groups = new Map<string, CifraPrecedente[]>();
  for (const one of cifre) {
    const key = `${one.year} ${one.source?.file ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => ({
      year: group[0]!.year,
      file: group[0]!.source?.file ?? null,
      enti: new Set(group.map(({ code, ente }) => code ?? ente)).size,
      cifre: group.length,
    }))
    .sort((a, b) => b.year - a.year);
}

/** Enti that only one of the two years names. */
export interface EntiSpaiati {
  /** Names in the year before that this plan does not have: merged or gone, perhaps. */
  readonly soloPrima: readonly string[];
  readonly soloOra: readonly string[];
  /** Labels of the year before that nobody knows. */
  readonly sconosciuti: readonly string[];
}

/** Compares the enti of the year before with those of the plan; empty without figures of that year. */
export function entiSpaiati(piano: Piano, cifre: readonly CifraPrecedente[]): EntiSpaiati {
  const before = cifre.filter(({ year }) => piano.year !== null && year === piano.year - 1);
  if (before.length === 0) return { soloPrima: [], soloOra: [], sconosciuti: [] };
  const codes = new Set(before.map(({ code }) => code));
  const now = new Set(piano.enti.map(({ ente }) => ente.code));
  const names = (some: readonly CifraPrecedente[]) => [...new Set(some.map(({ ente }) => ente))];
  return {
    soloPrima: names(before.filter(({ code }) => code !== null && !now.has(code))),
    soloOra: piano.enti.flatMap(({ ente }) => (codes.has(ente.code) ? [] : [ente.name])),
    sconosciuti: names(before.filter(({ code }) => code === null)),
  };
}
