// What came out of exports of payments, summed up: what the pane keeps and the statement prints, however
// many payments there are.
import type { Finding, FindingCode, Severity } from "../../finding";
import type { CellGrid } from "../../../workbook/cellGrid";
import type { FondiParameters, FundRule } from "../fondiRulebook";
import { placeKey, type FundPlace } from "../fondo";
import { findingOf } from "../fundOutcome";
import type { Fondi } from "../joinFondi";
import { checkPagamenti } from "./checkPagamenti";
import { matchPagamenti, type MatchedPagamenti, type PaymentRule } from "./matchPagamenti";
import type { Pagamento } from "./pagamento";
import { readPagamenti } from "./readPagamenti";

/** Payments of one place. In cents. */
export interface PaidSum {
  readonly place: FundPlace;
  readonly count: number;
  readonly cents: number;
}

/** A payment that no fund was found for; what its purpose says is not kept. */
export type ListedPagamento = Omit<Pagamento, "causale" | "annullato">;

/** Payments that are listed: how many, how much, and the first of them. */
export interface PaymentList {
  readonly count: number;
  readonly cents: number;
  readonly first: readonly ListedPagamento[];
}

/** The lists beside what is matched. */
type ListName = "unmatched" | "contested" | "doubled" | "cancelled";

/** All of it: the sums of the places and of the lists make the sum of the exports. */
export interface RiepilogoPagamenti extends Readonly<Record<ListName, PaymentList>> {
  readonly paid: readonly PaidSum[];
  /** The gravest first; the others are counted. */
  readonly findings: readonly Finding[];
  readonly moreFindings: number;
}

/** What payments are matched with. Plain data, because it goes to a Worker. */
export interface PagamentiRequest {
  readonly fondi: Fondi;
  readonly rules: readonly PaymentRule[];
  /** Ceilings as the office edited them; null: those that are shipped. */
  readonly parameters: FondiParameters | null;
  /** The rulebook: which rules are asked and how grave they are. */
  readonly asked: readonly FundRule[];
}

/** Payments of one list, and findings, that are kept one by one. */
const KEPT = 50;

/** What was matched, place by place. */
function paidSums({ matched }: Pick<MatchedPagamenti, "matched">): PaidSum[] {
  const sums = new Map<FundPlace, { count: number; cents: number }>();
  for (const { place, pagamento } of matched) {
    const sum = sums.get(place) ?? { count: 0, cents: 0 };
    sums.set(place, { count: sum.count + 1, cents: sum.cents + pagamento.importo });
  }
  const byKey = new Map<string, PaidSum>();
  for (const [place, { count, cents }] of sums) {
    const known = byKey.get(placeKey(place));
    byKey.set(placeKey(place), {
      place,
      count: count + (known?.count ?? 0),
      cents: cents + (known?.cents ?? 0),
    });
  }
  return [...byKey.values()];
}

/** The payments of each list. */
export function paymentLists({
  unmatched,
  contested,
  doubled,
  cancelled,
}: MatchedPagamenti): Record<ListName, readonly Pagamento[]> {
  return {
    unmatched,
    contested: contested.map(({ pagamento }) => pagamento),
    doubled: doubled.map(({ pagamento }) => pagamento),
    cancelled,
  };
}

function listOf(all: readonly Pagamento[]): PaymentList {
  return {
    count: all.length,
    cents: all.reduce((sum, { importo }) => sum + importo, 0),
    first: all.slice(0, KEPT).map(({ causale: _, annullato: __, ...kept }) => kept),
  };
}

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

/**
 * Reads, matches and checks exports. @param advanced is told the share of the work that is done, from 0
 * to 1.
 */
export function reconcilePagamenti(
  sources: readonly { readonly file: string; readonly grids: readonly CellGrid[] }[],
  { fondi, rules, parameters, asked }: PagamentiRequest,
  advanced: (share: number) => void = () => {},
): RiepilogoPagamenti {
  // Most of the time goes into reading.
  const read = readPagamenti(sources, (share) => advanced(share * 0.7));
  advanced(0.7);
  const matched = matchPagamenti(fondi, read.all, rules);
  advanced(0.85);
  const severities = new Map<FindingCode, Severity>(
    asked.map(({ code, severity }) => [code, severity]),
  );
  const findings = checkPagamenti(fondi, read, matched, parameters ?? {}).flatMap((one) => {
    const severity = severities.get(one.code);
    return one.outcome === "broken" && severity !== undefined ? [findingOf(one, severity)] : [];
  });
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const lists = paymentLists(matched);
  advanced(1);
  return {
    paid: paidSums(matched),
    unmatched: listOf(lists.unmatched),
    contested: listOf(lists.contested),
    doubled: listOf(lists.doubled),
    cancelled: listOf(lists.cancelled),
    findings: findings.slice(0, KEPT),
    moreFindings: Math.max(0, findings.length - KEPT),
  };
}
