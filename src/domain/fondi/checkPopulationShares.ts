// Whether a sub-ambito's part of a fund is far from its part of the population.
import type { FondiParameters } from "./fondiRulebook";
import { subAmbitoKey, type FundPlace } from "./fondo";
import { broken, type FundOutcome } from "./fundOutcome";
import { citeFund, sumOf, type Ledger } from "./ledgerTerms";

/** Inhabitants by sub-ambito, under the names that the plan gives them. */
export type PopulationOf = ReadonlyMap<string, number>;

/** Parts per thousand, rounded to the nearest: percentages with one decimal, times ten. */
function perMille(part: number, whole: number): number {
  return Math.round((1000 * part) / whole);
}

/** Silent where a fund has one sub-ambito only; undecided where a population is not known. */
export function checkPopulationShares(
  ledger: Ledger,
  population: PopulationOf,
  { scartoPopolazione }: FondiParameters,
): FundOutcome[] {
  const code = "quota-lontana-da-popolazione";
  const inhabitants = new Map([...population].map(([name, count]) => [subAmbitoKey(name), count]));
  const wholes = ledger.places().filter((one) => one.subAmbito === null && one.misura === null);
  return wholes.flatMap((whole) => {
    const parts: FundPlace[] = ledger.partsOf(whole);
    const field = (["assegnato", "trasferito"] as const).find((one) =>
      parts.every((part) => sumOf(ledger.figure(part, one)) !== null),
    );
    if (parts.length < 2 || field === undefined || population.size === 0) return [];
    const known = parts.map(({ subAmbito }) => inhabitants.get(subAmbitoKey(subAmbito)));
    const people = known.reduce<number>((all, count) => all + (count ?? 0), 0);
    const money = parts.reduce((all, part) => all + sumOf(ledger.figure(part, field))!, 0);
    if (known.includes(undefined) || people === 0 || money <= 0) {
      const missing = parts.flatMap((part) =>
        ledger.figure(part, field).map(({ source }) => citeFund(source)),
      );
      return [{ outcome: "undecided", code, place: whole, missing }];
    }
    return parts.map((place, i): FundOutcome => {
      const cells = ledger.figure(place, field);
      const quota = perMille(sumOf(cells)!, money);
      const popolazione = perMille(known[i]!, people);
      if (Math.abs(quota - popolazione) <= 10 * scartoPopolazione) {
        return { outcome: "holds", code, place };
      }
      return broken(
        code,
        place,
        cells.map(({ source }) => citeFund(source)),
        {
          ...{ place, field, quota: quota / 10, popolazione: popolazione / 10 },
        },
      );
    });
  });
}
