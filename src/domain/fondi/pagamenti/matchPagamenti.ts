// Which fund each payment belongs to, by rules that people read and write: a chapter or words of the
// purpose first, then what the purpose itself names. A payment that fits several places is nobody's guess.
import { foldText } from "../../enti/normaliseLabel";
import { fundKey, placeKey, placeOf, subAmbitoKey, type FundPlace } from "../fondo";
import type { Fondi } from "../joinFondi";
import { Ledger } from "../ledgerTerms";
import type { Pagamento } from "./pagamento";

/** A rule of the office: payments of a chapter, or with some words in their purpose, are of a place. */
export interface PaymentRule {
  readonly place: FundPlace;
  /** null: any chapter. */
  readonly capitolo: string | null;
  /** All of them must stand in the purpose; none: any purpose. */
  readonly parole: readonly string[];
}

/** Why a payment is where it is. */
export type MatchedBy = "regola" | "causale";

/** What became of the payments: each is in one list, and their sums make the sum of all. */
export interface MatchedPagamenti {
  readonly matched: readonly {
    readonly pagamento: Pagamento;
    readonly place: FundPlace;
    readonly by: MatchedBy;
  }[];
  /** No rule and no word says which fund they are of. */
  readonly unmatched: readonly Pagamento[];
  /** Several places fit. */
  readonly contested: readonly {
    readonly pagamento: Pagamento;
    readonly places: readonly FundPlace[];
  }[];
  /** The same order, beneficiary, day and amount once more; the first one is among the others. */
  readonly doubled: readonly { readonly pagamento: Pagamento; readonly first: Pagamento }[];
  /** Cancelled, as the export says. */
  readonly cancelled: readonly Pagamento[];
}

/** The places that have no parts of their own: these are paid from. */
export function finestPlaces(ledger: Ledger): FundPlace[] {
  return ledger.places().filter((place) => ledger.partsOf(place).length === 0);
}

/** The stem of a name: a purpose says "distretto bresciano" or "Brescia" for the same part. */
function stemOf(subAmbito: string): string {
  const key = subAmbitoKey(subAmbito);
  return key.length > 6 ? key.slice(0, 6) : key;
}

/** A place as purposes speak of it. */
interface Named {
  readonly place: FundPlace;
  readonly dgr: readonly { readonly number: number; readonly year: number }[];
  readonly stem: string | null;
}

function named(place: FundPlace): Named {
  const dgr = place.dgr.map((name) => {
    const [number, year] = name.split("/").map(Number);
    return { number: number!, year: year! };
  });
  return { place, dgr, stem: place.subAmbito === null ? null : stemOf(place.subAmbito) };
}

function placesOf({ causale }: Pagamento, finest: readonly Named[]): FundPlace[] {
  if (causale.dgr.length === 0) return [];
  let fit = finest.filter(({ dgr }) =>
    causale.dgr.some(({ number, year }) =>
      dgr.some((one) => one.number === number && (year === null || one.year === year)),
    ),
  );
  const inArea = fit.filter(({ stem }) => stem !== null && causale.folded.includes(stem));
  if (inArea.length > 0) fit = inArea;
  if (causale.misure.length > 0) {
    const measured = fit.filter(
      ({ place: { misura } }) => misura !== null && causale.misure.includes(misura),
    );
    // A misura that the ledger does not know is no reason to take another one.
    const known = fit.some(({ place: { misura } }) => misura !== null);
    fit = measured.length > 0 || known ? measured : fit;
  }
  return fit.map(({ place }) => place);
}

function fitsRule({ capitolo, parole }: PaymentRule, pagamento: Pagamento): boolean {
  if (capitolo !== null && foldText(capitolo) !== foldText(pagamento.capitolo)) return false;
  return parole.every((word) => pagamento.causale.folded.includes(foldText(word)));
}

/** Places of different names; the same place twice is one. */
function distinct(places: readonly FundPlace[]): FundPlace[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

/** The finest places inside one that a rule names: "DGR 3008" is all of it. */
function inside(place: FundPlace, finest: readonly FundPlace[]): FundPlace[] {
  return finest.filter(
    (one) =>
      fundKey(one.dgr) === fundKey(place.dgr) &&
      (place.subAmbito === null || subAmbitoKey(one.subAmbito) === subAmbitoKey(place.subAmbito)) &&
      (place.misura === null || one.misura === place.misura),
  );
}

/**
 * Matches payments to the places of a ledger. The office's rules speak first, and what the purpose names
 * narrows a rule that leaves several places; the sums of the five lists make the sum of all, to the cent.
 */
export function matchPagamenti(
  fondi: Fondi,
  pagamenti: readonly Pagamento[],
  rules: readonly PaymentRule[] = [],
): MatchedPagamenti {
  const finest = finestPlaces(new Ledger(fondi)).map(placeOf);
  const names = finest.map(named);
  const useful = rules.filter(({ capitolo, parole }) => capitolo !== null || parole.length > 0);
  const known = new Map<string, { places: FundPlace[]; by: MatchedBy }>();
  const seen = new Map<string, Pagamento>();
  const matched: MatchedPagamenti["matched"][number][] = [];
  const unmatched: Pagamento[] = [];
  const contested: MatchedPagamenti["contested"][number][] = [];
  const doubled: MatchedPagamenti["doubled"][number][] = [];
  const cancelled: Pagamento[] = [];
  const causali = new Map<Pagamento["causale"], number>();
  for (const pagamento of pagamenti) {
    const { mandato, data, beneficiario, importo, capitolo, causale } = pagamento;
    if (pagamento.annullato) {
      cancelled.push(pagamento);
      continue;
    }
    if (mandato !== "") {
      const same = [mandato, data ?? "", beneficiario, importo].join("|");
      const first = seen.get(same);
      if (first !== undefined) {
        doubled.push({ pagamento, first });
        continue;
      }
      seen.set(same, pagamento);
    }
    const number = causali.get(causale) ?? causali.size;
    causali.set(causale, number);
    const key = `${number}|${capitolo}`;
    let found = known.get(key);
    if (found === undefined) {
      const ruled = useful.filter((one) => fitsRule(one, pagamento)).map(({ place }) => place);
      const wide = distinct(ruled.flatMap((place) => inside(place, finest)));
      const narrow = ruled.length > 0 ? placesOf(pagamento, wide.map(named)) : [];
      found =
        ruled.length > 0
          ? { places: wide.length > 1 && narrow.length > 0 ? narrow : wide, by: "regola" }
          : { places: placesOf(pagamento, names), by: "causale" };
      known.set(key, found);
    }
    const { places, by } = found;
    if (places.length === 1) matched.push({ pagamento, place: places[0]!, by });
    else if (places.length === 0) unmatched.push(pagamento);
    else contested.push({ pagamento, places });
  }
  return { matched, unmatched, contested, doubled, cancelled };
}
