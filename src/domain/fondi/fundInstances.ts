// The linear rules on funds, spelt out for a ledger: which cells, with which factors, against 0. One
// form serves checking, explaining and locating.
import type { FondiCode, LedgerTerm } from "./fondiFindingParams";
import { capOf, type FondiParameters, type FundLinearRule, type FundRule } from "./fondiRulebook";
import {
  AMOUNT_FIELDS,
  COUNT_FIELDS,
  isAmount,
  type FundCount,
  type FundField,
  type FundPlace,
} from "./fondo";
import type { Ledger, LedgerCell } from "./ledgerTerms";

/** One term of an instance: all its cells count with the same factor. */
export interface InstanceTerm {
  readonly term: LedgerTerm;
  readonly factor: number;
  readonly cells: readonly LedgerCell[];
}

/** A rule for one place: the sum of factor × cell, against 0. Amounts in cents, counts as they are. */
export interface FundInstance {
  readonly code: FondiCode;
  readonly place: FundPlace;
  readonly op: "==" | "<=";
  readonly terms: readonly InstanceTerm[];
  /** What the instance is about beside its place: the field of a sum, the count of a ceiling. */
  readonly field: FundField | null;
  readonly cap: number | null;
}

/** Whether some figure of the place itself is told, so that asking its parts is not enough. */
function isDirect(ledger: Ledger, place: FundPlace, terms: readonly LedgerTerm[]): boolean {
  if (ledger.partsOf(place).length === 0) return true;
  const own = ledger.rowAt(place)?.figures ?? {};
  return terms.some((term) => term in own);
}

const isGiven = ({ cells }: InstanceTerm): boolean => cells.some(({ reading }) => reading !== null);

/** "97 of which 15 were not admitted" stands for those admitted, sign by sign. */
function derivedTerms(ledger: Ledger, place: FundPlace, factor: number): InstanceTerm[] | null {
  if (ledger.rowAt(place)?.figures.ammesse?.how !== "derived") return null;
  const parts: readonly (readonly [FundField, number])[] = [
    ["presentate", 1],
    ["nonAmmesse", -1],
    ["inIstruttoria", -1],
  ];
  return parts
    .map(([term, sign]) => ({ term, factor: factor * sign, cells: ledger.term(place, term) }))
    .filter(({ term, cells }) => term !== "inIstruttoria" || cells[0]!.reading !== null);
}

function instanceOf(ledger: Ledger, rule: FundLinearRule, place: FundPlace): FundInstance | null {
  const names = Object.keys(rule.terms) as LedgerTerm[];
  if (!isDirect(ledger, place, names)) return null;
  const terms = names.flatMap((term): InstanceTerm[] => {
    const factor = rule.terms[term]!;
    const derived = rule.derives && term === "ammesse" ? derivedTerms(ledger, place, factor) : null;
    return derived ?? [{ term, factor, cells: ledger.term(place, term) }];
  });
  if (!terms.some((one) => rule.when.includes(one.term) && isGiven(one))) return null;
  const asked = terms.filter((one) => isGiven(one) || !rule.optional.includes(one.term));
  return { code: rule.code, place, op: rule.op, terms: asked, field: null, cap: null };
}

/** The printed figure of a fund, or of a sub-ambito with misure, against the sum of its parts. */
function sumInstances(ledger: Ledger, place: FundPlace): FundInstance[] {
  const parts = ledger.partsOf(place);
  const own = ledger.rowAt(place)?.figures ?? {};
  if (parts.length === 0) return [];
  return [...AMOUNT_FIELDS, ...COUNT_FIELDS].flatMap((field): FundInstance[] => {
    const printed = own[field];
    if (printed === undefined || printed.how === "derived" || field === "mensilita") return [];
    const cells = parts.flatMap((part) => ledger.figure(part, field));
    // A total of which no part tells anything is the only figure there is.
    if (cells.every(({ reading }) => reading === null)) return [];
    const total: InstanceTerm = { term: field, factor: 1, cells: ledger.figure(place, field) };
    const terms = [total, { term: field, factor: -1, cells }];
    return [{ code: "fondi-totale-non-quadra", place, op: "==", terms, field, cap: null }];
  });
}

/** By what the contracts of a place are counted, the most exact first. */
const COUNTED: readonly FundCount[] = ["contributi", "finanziate", "nuclei"];

/** The last day that the resolutions of a fund are dated, by which a ceiling is looked up. */
export function dayOf(ledger: Ledger, place: FundPlace): string | null {
  const row = ledger.rowAt(place) ?? ledger.rowsWithin(place)[0];
  const dates = (row?.dgrDates ?? []).filter((date) => date !== null);
  return [...dates].sort().at(-1) ?? null;
}

function capInstance(
  ledger: Ledger,
  parameters: FondiParameters,
  place: FundPlace,
): FundInstance | null {
  const cap = capOf(parameters, place.dgr, place.misura, dayOf(ledger, place));
  if (cap === null || !isDirect(ledger, place, ["erogato"])) return null;
  const erogato = ledger.figure(place, "erogato");
  const own = COUNTED.find((field) => ledger.figure(place, field)[0]!.reading !== null);
  const given = erogato.some(({ reading }) => reading !== null);
  if (own === undefined && !given) return null;
  const counted = own ?? "finanziate";
  return {
    code: cap.verified ? "erogato-oltre-tetto" : "erogato-oltre-tetto-presunto",
    place,
    op: "<=",
    terms: [
      { term: "erogato", factor: 1, cells: erogato },
      { term: counted, factor: -cap.perContratto, cells: ledger.figure(place, counted) },
    ],
    field: counted,
    cap: cap.perContratto,
  };
}

/** All linear rules for all places of a ledger. */
export function fundInstances(
  ledger: Ledger,
  rules: readonly FundRule[],
  parameters: FondiParameters,
): FundInstance[] {
  const codes = new Set(rules.map(({ code }) => code));
  return ledger
    .places()
    .flatMap((place) => {
      const linear = rules.flatMap((rule) =>
        rule.form === "linear" ? (instanceOf(ledger, rule, place) ?? []) : [],
      );
      const capped = capInstance(ledger, parameters, place);
      return [...sumInstances(ledger, place), ...linear, ...(capped === null ? [] : [capped])];
    })
    .filter(({ code }) => codes.has(code));
}

/** Whether all amounts of an instance are cents; else it is about counts alone. */
export function isAboutMoney({ terms }: FundInstance): boolean {
  return terms.some(
    ({ term }) => term === "entrate" || term === "uscite" || isAmount(term as FundField),
  );
}
