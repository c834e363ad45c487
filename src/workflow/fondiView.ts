// What the room of the funds shows: the ledger DGR by DGR, readings source by source, payments per fund.
import { lettureFondi, type LetturaFondi } from "../domain/fondi/lettureFondi";
import { FUND_FIELDS, isAmount, type FundField, type FundPlace } from "../domain/fondi/fondo";
import { averageOf, fundBalance, type FundAverage } from "../domain/fondi/fundBalance";
import type { Fondi } from "../domain/fondi/joinFondi";
import { Ledger, sumOf } from "../domain/fondi/ledgerTerms";
import type { PaidSum } from "../domain/fondi/pagamenti/riepilogoPagamenti";
import type { LedgerTerm } from "../domain/fondi/fondiFindingParams";
import { fondiOf, type PreparedPiano } from "../domain/preparePiano";

/** One place with what is told of it. */
export interface FundLine {
  readonly place: FundPlace;
  /** In cents, in the order in which money passes. */
  readonly amounts: readonly { readonly term: LedgerTerm; readonly cents: number }[];
  readonly counts: readonly { readonly field: FundField; readonly count: number }[];
  readonly average: FundAverage | null;
  /** Cents that nothing explains; null when there are none or it cannot be told. */
  readonly rest: number | null;
}

/** One DGR: its bars (cents; null is not told) and its places. */
export interface FundGroup {
  readonly dgr: readonly string[];
  readonly bars: Readonly<Record<"assegnato" | "erogato" | "residuo", number | null>>;
  readonly lines: readonly FundLine[];
}

function lineOf(ledger: Ledger, place: FundPlace): FundLine {
  const balance = fundBalance(ledger, place);
  const told: readonly (readonly [LedgerTerm, number | null])[] = [
    ["assegnato", balance.assegnato],
    ["trasferito", balance.trasferito],
    ["entrate", balance.entrate || null],
    ["erogato", balance.erogato],
    ["uscite", balance.uscite || null],
    ["restituito", balance.restituito],
    ["residuo", balance.residuo],
  ];
  const figures = ledger.rowAt(place)?.figures ?? {};
  const { nonSpiegato } = balance;
  return {
    place,
    amounts: told.flatMap(([term, cents]) => (cents === null ? [] : [{ term, cents }])),
    counts: FUND_FIELDS.flatMap((field) => {
      const count = isAmount(field) ? undefined : figures[field]?.value;
      return count === undefined ? [] : [{ field, count }];
    }),
    average: averageOf(ledger, place),
    rest: nonSpiegato === 0 ? null : nonSpiegato,
  };
}

/** What was paid of a DGR: of all places that tell it; null when none does. */
function paidOf(ledger: Ledger, whole: FundPlace): number | null {
  const rows = ledger.rowsWithin(whole);
  const own = sumOf(ledger.figure(whole, "erogato"));
  if (own !== null) return own;
  const told = rows.flatMap(({ figures }) => figures.erogato?.value ?? []);
  return told.length === 0 ? null : told.reduce((sum, cents) => sum + cents, 0);
}

/** The ledger DGR by DGR, in its order. */
export function fundGroups(fondi: Fondi): FundGroup[] {
  const ledger = new Ledger(fondi);
  const groups = new Map<string, FundGroup & { lines: FundLine[] }>();
  for (const { dgr } of fondi.rows) {
    const key = dgr.join();
    if (groups.has(key)) continue;
    const whole = { dgr, subAmbito: null, misura: null };
    const balance = fundBalance(ledger, whole);
    groups.set(key, {
      dgr,
      bars: {
        assegnato: balance.assegnato ?? balance.trasferito,
        erogato: paidOf(ledger, whole),
        residuo: balance.residuo ?? balance.calcolato,
      },
      lines: [],
    });
  }
  for (const row of fondi.rows) groups.get(row.dgr.join())!.lines.push(lineOf(ledger, row));
  return [...groups.values()];
}

/** The readings of funds of all sources, those that wait first. */
export function fundReadings({ sources }: Pick<PreparedPiano, "sources">): {
  readonly waiting: readonly LetturaFondi[];
  readonly judged: readonly LetturaFondi[];
} {
  const all = sources.flatMap(({ recognition: { fondi } }) =>
    fondi === undefined ? [] : lettureFondi(fondi),
  );
  return {
    waiting: all.filter(({ verdict }) => verdict === null),
    judged: all.filter(({ verdict }) => verdict !== null),
  };
}

/** Payments of one place beside what the ledger says was paid. In cents. */
export interface PaidLine extends PaidSum {
  readonly erogato: number | null;
}

/** One line per place that has a payment. */
export function paidLines(fondi: Fondi, paid: readonly PaidSum[]): PaidLine[] {
  const ledger = new Ledger(fondi);
  return paid.map((sum) => ({ ...sum, erogato: sumOf(ledger.figure(sum.place, "erogato")) }));
}

/** The ledger of what is collected; it is joined anew when that changes. */
export function ledgerOf(prepared: PreparedPiano): Fondi {
  return fondiOf(prepared);
}

/** Whether the figures of a field are cents. */
export function isMoney(field: FundField): boolean {
  return isAmount(field);
}
