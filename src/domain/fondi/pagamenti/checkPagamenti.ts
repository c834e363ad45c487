// Payments against the ledger: what they sum up to per fund, and what is to be asked about them.
import type { FindingCell } from "../../finding";
import { capOf, FONDI_PARAMETERS, type FondiParameters } from "../fondiRulebook";
import { fundKey, placeKey, type FundPlace } from "../fondo";
import { dayOf } from "../fundInstances";
import { broken, type FundOutcome } from "../fundOutcome";
import type { Fondi } from "../joinFondi";
import { citeFund, Ledger, sumOf } from "../ledgerTerms";
import { finestPlaces, type MatchedPagamenti } from "./matchPagamenti";
import type { Pagamenti, Pagamento, UnreadPagamento } from "./pagamento";

/** Cells that one finding cites; the rest is counted. */
const MOST_CITED = 20;

function cite({ file, at, importo }: Pagamento): FindingCell {
  return { file, at, value: importo / 100, ente: null, field: null };
}

function citeUnread({ file, at, words }: UnreadPagamento): FindingCell {
  return { file, at, value: words, ente: null, field: null };
}

const total = (all: readonly Pagamento[]): number =>
  all.reduce((sum, { importo }) => sum + importo, 0);

function listed(why: "nessuna-regola" | "piu-regole", all: readonly Pagamento[]): FundOutcome[] {
  const code = "pagamenti-non-abbinati";
  if (all.length === 0) return [];
  return [
    broken(code, null, all.slice(0, MOST_CITED).map(cite), {
      ...{ why, count: all.length, amount: total(all) },
    }),
  ];
}

/** The sum of each place against what the ledger says was paid, for every fund that has a payment. */
function checkSums(ledger: Ledger, byPlace: ReadonlyMap<string, Pagamento[]>): FundOutcome[] {
  const code = "pagamenti-diversi-da-erogato";
  const finest = finestPlaces(ledger);
  const paid = new Set(
    finest.filter((place) => byPlace.has(placeKey(place))).map(({ dgr }) => fundKey(dgr)),
  );
  return finest.flatMap((place): FundOutcome[] => {
    if (!paid.has(fundKey(place.dgr))) return [];
    const own = byPlace.get(placeKey(place)) ?? [];
    const cells = ledger.figure(place, "erogato");
    const erogato = sumOf(cells);
    if (erogato === null) {
      if (own.length === 0) return [];
      const missing = cells.map(({ source }) => citeFund(source));
      return [{ outcome: "undecided", code, place, missing }];
    }
    const pagamenti = total(own);
    if (pagamenti === erogato) return [{ outcome: "holds", code, place }];
    const cited = [
      ...cells.map(({ source }) => citeFund(source)),
      ...own.slice(0, MOST_CITED).map(cite),
    ];
    const difference = pagamenti - erogato;
    return [broken(code, place, cited, { place, erogato, pagamenti, difference })];
  });
}

function byBeneficiario(all: readonly Pagamento[]): Map<string, Pagamento[]> {
  const groups = new Map<string, Pagamento[]>();
  for (const one of all) {
    if (one.beneficiario === "") continue;
    const known = groups.get(one.beneficiario);
    if (known === undefined) groups.set(one.beneficiario, [one]);
    else known.push(one);
  }
  return groups;
}

/** Orders by which somebody was paid; what was taken back is none, and a row without number is one. */
function ordersOf(own: readonly Pagamento[]): number {
  const paid = own.filter(({ importo }) => importo > 0);
  const numbers = new Set(
    paid.map(({ mandato, data }, at) =>
      mandato === "" ? at : `${mandato} ${data?.slice(0, 4) ?? ""}`,
    ),
  );
  return numbers.size;
}

/** Beneficiaries who were paid in several orders, and those who got more than the ceiling. */
function checkBeneficiari(
  ledger: Ledger,
  place: FundPlace,
  all: readonly Pagamento[],
  parameters: FondiParameters,
): FundOutcome[] {
  const groups = [...byBeneficiario(all)];
  const split = groups.filter(([, own]) => ordersOf(own) > 1);
  const cap = capOf(parameters, place.dgr, place.misura, dayOf(ledger, place))?.perContratto;
  const above = groups.filter(([, own]) => cap !== undefined && total(own) > cap);
  const pagamenti = split.flatMap(([, own]) => own);
  return [
    ...(split.length === 0
      ? []
      : [
          broken("pagamenti-frazionati", place, pagamenti.slice(0, MOST_CITED).map(cite), {
            place,
            beneficiari: split.length,
            pagamenti: pagamenti.length,
            amount: total(pagamenti),
          }),
        ]),
    ...above.map(([beneficiario, own]) =>
      broken("beneficiario-oltre-tetto", place, own.slice(0, MOST_CITED).map(cite), {
        ...{ place, beneficiario, amount: total(own), cap: cap! },
      }),
    ),
  ];
}

function checkDoubled(doubled: MatchedPagamenti["doubled"]): FundOutcome[] {
  const byFirst = new Map<Pagamento, Pagamento[]>();
  for (const { pagamento, first } of doubled) {
    byFirst.set(first, [...(byFirst.get(first) ?? []), pagamento]);
  }
  return [...byFirst].map(([first, again]) => {
    const { mandato, beneficiario, importo } = first;
    return broken("pagamento-doppio", null, [first, ...again].slice(0, MOST_CITED).map(cite), {
      ...{ mandato, beneficiario, times: again.length + 1, amount: importo },
    });
  });
}

/** All outcomes about payments, for `checkFondi`. */
export function checkPagamenti(
  fondi: Fondi,
  { unread, wrongTotals, headless, rivals }: Pagamenti,
  { matched, unmatched, contested, doubled }: MatchedPagamenti,
  parameters: Partial<FondiParameters> = {},
): FundOutcome[] {
  const ledger = new Ledger(fondi);
  const own = new Map<FundPlace, Pagamento[]>();
  for (const { pagamento, place } of matched) {
    const known = own.get(place);
    if (known === undefined) own.set(place, [pagamento]);
    else known.push(pagamento);
  }
  const byPlace = new Map<string, Pagamento[]>();
  const places = new Map<string, FundPlace>();
  for (const [place, all] of own) {
    const key = placeKey(place);
    places.set(key, place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), ...all]);
  }
  const unreadable = (
    field: "importo" | "importi" | "totale" | "intestazioni",
    all: readonly UnreadPagamento[],
  ) =>
    all.map((one) =>
      broken("pagamento-illeggibile", null, [citeUnread(one)], { field, words: one.words }),
    );
  return [
    ...unreadable("intestazioni", headless),
    ...unreadable("importi", rivals),
    ...unreadable("importo", unread),
    ...unreadable("totale", wrongTotals),
    ...listed("nessuna-regola", unmatched),
    ...listed(
      "piu-regole",
      contested.map(({ pagamento }) => pagamento),
    ),
    ...checkDoubled(doubled),
    ...checkSums(ledger, byPlace),
    ...[...byPlace].flatMap(([key, all]) =>
      checkBeneficiari(ledger, places.get(key)!, all, { ...FONDI_PARAMETERS, ...parameters }),
    ),
  ];
}
