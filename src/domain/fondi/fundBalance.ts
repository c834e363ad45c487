// The account of one place: what came in, what went out, what is left and what nothing explains.
import { COUNT_FIELDS, type FundCount, type FundPlace } from "./fondo";
import { sumOf, type Ledger } from "./ledgerTerms";

/** In cents; null where no source tells it. Movements that nobody tells of are 0. */
export interface FundBalance {
  readonly place: FundPlace;
  readonly assegnato: number | null;
  readonly trasferito: number | null;
  readonly entrate: number;
  readonly erogato: number | null;
  readonly uscite: number;
  readonly restituito: number | null;
  readonly residuo: number | null;
  /** trasferito + entrate − erogato − uscite − restituito; null when one of the first two is not told. */
  readonly calcolato: number | null;
  /** What is left and no source calls a residue; null when it cannot be told. */
  readonly nonSpiegato: number | null;
}

/** The balance of a place, its own figures or those of its parts. */
export function fundBalance(ledger: Ledger, place: FundPlace): FundBalance {
  const figure = (field: "assegnato" | "trasferito" | "erogato" | "restituito" | "residuo") =>
    sumOf(ledger.figure(place, field));
  const [trasferito, erogato] = [figure("trasferito"), figure("erogato")];
  const [restituito, residuo] = [figure("restituito"), figure("residuo")];
  const entrate = sumOf(ledger.term(place, "entrate")) ?? 0;
  const uscite = sumOf(ledger.term(place, "uscite")) ?? 0;
  const calcolato =
    trasferito === null || erogato === null
      ? null
      : trasferito + entrate - erogato - uscite - (restituito ?? 0);
  const nonSpiegato = calcolato === null ? null : calcolato - (residuo ?? 0);
  const assegnato = figure("assegnato");
  return {
    ...{ place, assegnato, trasferito, entrate, erogato, uscite, restituito, residuo },
    ...{ calcolato, nonSpiegato },
  };
}

/** What one household or contract got on average. */
export interface FundAverage {
  readonly counted: FundCount;
  readonly count: number;
  /** In cents, rounded to the nearest. */
  readonly each: number;
}

const BY: readonly FundCount[] = ["nuclei", "contributi", "finanziate"];

/** erogato by households, else by contributions, else by funded applications; null when not told. */
export function averageOf(ledger: Ledger, place: FundPlace): FundAverage | null {
  const erogato = sumOf(ledger.figure(place, "erogato"));
  const counted = BY.find((field) => (sumOf(ledger.figure(place, field)) ?? 0) > 0);
  if (erogato === null || erogato < 0 || counted === undefined) return null;
  const count = sumOf(ledger.figure(place, counted))!;
  return { counted, count, each: Math.floor((2 * erogato + count) / (2 * count)) };
}

/** Whether a place has any count at all that tells for whom the money was. */
export function hasCounts(ledger: Ledger, place: FundPlace): boolean {
  return COUNT_FIELDS.some((field) =>
    ledger.figure(place, field).some(({ reading }) => reading !== null),
  );
}
