// Inhabitants of each sub-ambito, from the population of its comuni.
import type { PianoContext } from "../rules/pianoContext";

/** A sub-ambito of which one comune has no residents told is left out: part of a sum is no sum. */
export function populationOf({ popolazione, subAmbiti }: PianoContext): Map<string, number> {
  const sums = new Map<string, number>();
  if (popolazione === undefined || subAmbiti === undefined) return sums;
  const residents = new Map(
    popolazione.rows.map(({ ente, figures }) => {
      const figure = figures.residenti?.figure;
      return [ente.code, figure?.state === "value" ? figure.value : null];
    }),
  );
  const unknown = new Set<string>();
  for (const [code, subAmbito] of subAmbiti) {
    const known = residents.get(code);
    // Owners that are no comuni have no residents.
    if (known === undefined && !/^\d{6}$/.test(code)) continue;
    if (known == null) unknown.add(subAmbito);
    else sums.set(subAmbito, (sums.get(subAmbito) ?? 0) + known);
  }
  unknown.forEach((name) => sums.delete(name));
  return sums;
}
