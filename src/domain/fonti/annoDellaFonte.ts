// Which year a source speaks of. Last year's plan is no statement about this year's figures: it is
// kept, and stays apart.
import type { Recognition } from "../import/recogniseTables";

/** The year that most titles of a source name, ties to the later one; null when it names none. */
export function yearOfSource({ years }: Pick<Recognition, "years">): number | null {
  const ranked = [...years].sort(([a, m], [b, n]) => n - m || b - a);
  return ranked[0]?.[0] ?? null;
}

/** The plan year as the sources tell it: each has one voice, ties go to the later year. */
export function yearOfSources(recognitions: readonly Recognition[]): number | null {
  const voices = new Map<number, number>();
  for (const one of recognitions) {
    const year = yearOfSource(one);
    if (year !== null) voices.set(year, (voices.get(year) ?? 0) + 1);
  }
  return yearOfSource({ years: voices });
}

/**
 * Whether a source speaks of another year than the plan's. One that only lists what was assigned the
 * year before names that year in its titles and still belongs to the plan.
 */
function isOfAnotherYear(one: Recognition, planYear: number): boolean {
  const year = yearOfSource(one);
  if (year === null || year === planYear) return false;
  const onlyBefore = one.tables.every(({ kind }) => kind === "assegnateAnnoPrecedente");
  return !(onlyBefore && year === planYear - 1);
}

/**
 * The sources that speak of another year than the plan's, also when all of them do: which year the plan
 * is of was declared, and a source of another one is never taken silently. One that names no year
 * belongs to the plan.
 */
export function sourcesOfOtherYears<Source extends { readonly recognition: Recognition }>(
  sources: readonly Source[],
  planYear: number | null,
): ReadonlySet<Source> {
  if (planYear === null) return new Set();
  return new Set(sources.filter(({ recognition }) => isOfAnotherYear(recognition, planYear)));
}
