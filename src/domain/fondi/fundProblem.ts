// The ledger as a problem of error localisation: which cells must have been typed wrongly.
import type { FindingCell } from "../finding";
import { euroOfCents } from "./euro";
import { FONDI_PARAMETERS, FUND_RULES, type FondiParameters, type FundRule } from "./fondiRulebook";
import { isAmount, type FundField, type FundPlace, type FundRow, type Movement } from "./fondo";
import { fundInstances, isAboutMoney, type FundInstance } from "./fundInstances";
import { citeFund, Ledger, type LedgerCell } from "./ledgerTerms";

/** One rule over named cells: the sum of factor × cell, compared with a bound. */
interface FundProblemRule {
  readonly terms: Readonly<Record<string, number>>;
  readonly op: "==" | "<=" | ">=";
  readonly bound: number;
}

/** Rules and cells; amounts in euros with their cents, as printed. */
export interface FundProblem {
  readonly rules: readonly FundProblemRule[];
  readonly values: Readonly<Record<string, number | null>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly locked: readonly string[];
  readonly cells: Readonly<Record<string, FundProblemCell>>;
  /** What each of `rules` says; those beyond only keep a cell from being negative. */
  readonly instances: readonly FundInstance[];
}

/** What a cell of the problem is. */
interface FundProblemCell {
  readonly place: FundPlace;
  readonly field: FundField | "movimento";
  readonly money: boolean;
  /** Where it stands; of a missing one: where its row does. */
  readonly cited: FindingCell;
}

/** What a person confirmed is less likely wrong than what was only read. */
const CONFIRMED = 2;
const READ = 1;

function isMoneyTerm(term: FundInstance["terms"][number]["term"]): boolean {
  return term === "entrate" || term === "uscite" || isAmount(term as FundField);
}

/** Factors for cells in euros: a count in a rule about money is worth its cents, in euros. */
function ruleOf(instance: FundInstance): FundProblemRule | null {
  const money = isAboutMoney(instance);
  const terms = new Map<string, number>();
  for (const { term, factor, cells } of instance.terms) {
    const scaled = money && !isMoneyTerm(term) ? factor / 100 : factor;
    for (const { name } of cells) terms.set(name, (terms.get(name) ?? 0) + scaled);
  }
  const told = [...terms].filter(([, factor]) => factor !== 0);
  if (told.length === 0) return null;
  return { terms: Object.fromEntries(told), op: instance.op, bound: 0 };
}

/**
 * The rules that block, as `locateErrors` takes them. Rules whose sums are not linear in the cells, or
 * that only ask for a reason, are left out. @param asked the rules as the office edited them.
 */
export function fundProblem(
  rows: readonly FundRow[],
  movements: readonly Movement[],
  parameters: FondiParameters = FONDI_PARAMETERS,
  asked: readonly FundRule[] = FUND_RULES,
): FundProblem {
  const none = { questions: [], unread: [], discordances: [] };
  const ledger = new Ledger({ rows, movements, ...none });
  const blocking = asked.filter(({ severity }) => severity === "block");
  const instances = fundInstances(ledger, blocking, parameters);
  const found = new Map<string, { cell: LedgerCell; money: boolean }>();
  for (const { term, cells } of instances.flatMap(({ terms }) => terms)) {
    for (const cell of cells) found.set(cell.name, { cell, money: isMoneyTerm(term) });
  }
  const told = instances.flatMap((instance) => {
    const rule = ruleOf(instance);
    return rule === null ? [] : [{ rule, instance }];
  });
  const rules = told.map(({ rule }) => rule);
  const values: Record<string, number | null> = {};
  const weights: Record<string, number> = {};
  const cited: Record<string, FundProblemCell> = {};
  for (const [name, { cell, money }] of found) {
    const { reading, source } = cell;
    values[name] = reading === null ? null : money ? euroOfCents(reading.value) : reading.value;
    weights[name] = reading?.fromLedger === true && reading.confirmed ? CONFIRMED : READ;
    const { place, field } = cell;
    cited[name] = { place, field, money, cited: citeFund(source) };
    rules.push({ terms: { [name]: 1 }, op: ">=", bound: 0 });
  }
  return {
    rules,
    values,
    weights,
    locked: [],
    cells: cited,
    instances: told.map((one) => one.instance),
  };
}
