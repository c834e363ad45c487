// Evaluates the linear rules on funds, exactly: whole cents and whole counts only.
import type { FondiFindingParams, LedgerTerm } from "./fondiFindingParams";
import type { FundCount } from "./fondo";
import type { FundInstance, InstanceTerm } from "./fundInstances";
import { broken, type FundBroken, type FundOutcome } from "./fundOutcome";
import { citeFund, type LedgerCell } from "./ledgerTerms";

type BalanceCode = {
  [Code in keyof FondiFindingParams]: FondiFindingParams[Code] extends { terms: object }
    ? Code
    : never;
}[keyof FondiFindingParams];

function sumOfTerm({ cells }: InstanceTerm): number {
  return cells.reduce((sum, { reading }) => sum + (reading?.value ?? 0), 0);
}

/** Left side of an instance; null when a cell is missing. */
function leftSide({ terms }: FundInstance): number | null {
  if (terms.some(({ cells }) => cells.some(({ reading }) => reading === null))) return null;
  return terms.reduce((sum, term) => sum + term.factor * sumOfTerm(term), 0);
}

function cellsOf({ terms }: FundInstance): LedgerCell[] {
  const cells = terms.flatMap((term) => term.cells);
  return cells.filter(({ name }, i) => cells.findIndex((one) => one.name === name) === i);
}

function brokenBy(instance: FundInstance, difference: number): FundBroken {
  const { code, place, terms, field, cap } = instance;
  const cited = cellsOf(instance)
    .filter(({ reading }) => reading !== null)
    .map(({ source }) => citeFund(source));
  const [first, second] = terms.map(sumOfTerm) as [number, number];
  switch (code) {
    case "fondi-totale-non-quadra":
      return broken(code, place, cited, {
        ...{ place, field: field!, printed: first, sum: second, difference },
      });
    case "erogato-oltre-tetto":
    case "erogato-oltre-tetto-presunto":
      return broken(code, place, cited, {
        ...{ place, erogato: first, beneficiari: second, counted: field as FundCount },
        ...{ cap: cap!, difference },
      });
    default: {
      const named = terms.map((term): [LedgerTerm, number] => [term.term, sumOfTerm(term)]);
      return broken(code as BalanceCode, place, cited, {
        place,
        terms: Object.fromEntries(named),
        difference,
      });
    }
  }
}

/** The outcome of one instance. */
function outcomeOf(instance: FundInstance): FundOutcome {
  const { code, place, op } = instance;
  const left = leftSide(instance);
  if (left === null) {
    const missing = cellsOf(instance).filter(({ reading }) => reading === null);
    return {
      outcome: "undecided",
      code,
      place,
      missing: missing.map(({ source }) => citeFund(source)),
    };
  }
  const isBroken = op === "==" ? left !== 0 : left > 0;
  return isBroken ? brokenBy(instance, left) : { outcome: "holds", code, place };
}

const RANK = { broken: 2, undecided: 1, holds: 0 } as const;

/**
 * Outcomes of linear instances. Where a rule has several forms for one place, the gravest outcome
 * speaks: parts that exceed the whole are a fault even where not all parts are known.
 */
export function checkFundLinear(instances: readonly FundInstance[]): FundOutcome[] {
  const outcomes = new Map<string, FundOutcome>();
  for (const instance of instances) {
    const outcome = outcomeOf(instance);
    const { dgr, subAmbito, misura } = instance.place;
    const key = JSON.stringify([instance.code, dgr, subAmbito, misura, instance.field]);
    const known = outcomes.get(key);
    if (known === undefined || RANK[outcome.outcome] > RANK[known.outcome])
      outcomes.set(key, outcome);
  }
  return [...outcomes.values()];
}
