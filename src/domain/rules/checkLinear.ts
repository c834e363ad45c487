// Evaluates rules in linear form: a sum of counts against a bound, per ente and for printed totals.
import { valueOf, type EnteTable, type FigureCell } from "../import/enteTable";
import type { CountField } from "../import/tableKinds";
import type { FindingCell } from "../finding";
import type { Piano, PianoEnte } from "../piano";
import { citeCell, citeSourced, named, type Outcome } from "./outcome";
import type { LinearRule } from "./rulebook";

/** The cells of one row as one part of the plan shows them. */
interface View {
  readonly cells: ReadonlyMap<
    CountField,
    { readonly cell: FigureCell; readonly cited: FindingCell }
  >;
}

function termsOf(rule: LinearRule): [CountField, number][] {
  return Object.entries(rule.terms) as [CountField, number][];
}

function viewOfEnte(ente: PianoEnte, rule: LinearRule, only: (table: EnteTable) => boolean): View {
  const cells: [CountField, { cell: FigureCell; cited: FindingCell }][] = [];
  for (const [field] of termsOf(rule)) {
    const sourced = ente.cells.get(field)?.find(({ table }) => only(table));
    if (sourced !== undefined) {
      cells.push([field, { cell: sourced.cell, cited: citeSourced(sourced, field) }]);
    }
  }
  return { cells: new Map(cells) };
}

/** The single tables and the quadro are two statements; what neither has in full is read from both. */
function viewsOfEnte(ente: PianoEnte, rule: LinearRule): View[] {
  const isQuadro = (table: EnteTable) => table.kind === "quadroRiepilogativo";
  const full = [
    viewOfEnte(ente, rule, (table) => !isQuadro(table)),
    viewOfEnte(ente, rule, isQuadro),
  ].filter(({ cells }) => cells.size === termsOf(rule).length);
  return full.length > 0 ? full : [viewOfEnte(ente, rule, () => true)];
}

/** Left side less bound, or null when a value is missing. */
function leftOver(rule: LinearRule, view: View): number | null {
  let sum = -rule.bound;
  for (const [field, factor] of termsOf(rule)) {
    const value = valueOf(view.cells.get(field)?.cell);
    if (value === null) return null;
    sum += factor * value;
  }
  return sum;
}

function isBroken(rule: LinearRule, rest: number): boolean {
  return rule.op === "==" ? rest !== 0 : rest > 0;
}

function brokenBy(
  rule: LinearRule,
  of: "ente" | "totale",
  enti: Outcome["enti"],
  views: readonly View[],
): Outcome {
  const first = views[0]!;
  const term = (field: CountField) => valueOf(first.cells.get(field)?.cell) ?? 0;
  const base = {
    outcome: "broken" as const,
    enti,
    cells: views.flatMap(({ cells }) => [...cells.values()].map(({ cited }) => cited)),
  };
  if (rule.code === "sat-oltre-disponibili") {
    return {
      ...base,
      code: rule.code,
      params: { sat: term("sat"), disponibili: term("disponibili") },
    };
  }
  return {
    ...base,
    code: "disponibili-non-quadra",
    params: {
      of,
      terms: Object.fromEntries(termsOf(rule).map(([field]) => [field, term(field)])),
      difference: leftOver(rule, first) ?? 0,
    },
  };
}

function outcomesOf(
  rule: LinearRule,
  of: "ente" | "totale",
  enti: Outcome["enti"],
  views: readonly View[],
): Outcome[] {
  const broken = views.filter((view) => {
    const rest = leftOver(rule, view);
    return rest !== null && isBroken(rule, rest);
  });
  const values = (view: View) => [...view.cells.values()].map(({ cell }) => cell.raw).join();
  if (broken.length > 0) {
    const alike = broken.every((view) => values(view) === values(broken[0]!));
    return alike
      ? [brokenBy(rule, of, enti, broken)]
      : broken.map((view) => brokenBy(rule, of, enti, [view]));
  }
  if (views.some((view) => leftOver(rule, view) !== null))
    return [{ outcome: "holds", code: rule.code, enti }];
  const states = views.flatMap(({ cells }) => [...cells.values()]);
  if (states.length === 0 || states.every(({ cell }) => cell.figure.state === "notApplicable"))
    return [];
  const missing = states.filter(({ cell }) => valueOf(cell) === null).map(({ cited }) => cited);
  return [{ outcome: "undecided", code: rule.code, enti, missing }];
}

/** Printed totals: of each quadro, and of the single tables of one file together. */
function viewsOfTotals(piano: Piano, rule: LinearRule): View[] {
  const withTotal = piano.tables.filter(({ total }) => total !== null);
  const groups = withTotal
    .filter(({ kind }) => kind === "quadroRiepilogativo")
    .map((table) => [table]);
  for (const file of new Set(withTotal.map((table) => table.file))) {
    const singles = withTotal.filter((table) => table.file === file && table.kind in rule.terms);
    if (new Set(singles.map(({ kind }) => kind)).size === singles.length) groups.push(singles);
  }
  return groups
    .map((tables) => {
      const cells = termsOf(rule).flatMap(([field]) => {
        const table = tables.find(({ fields }) => fields.includes(field));
        const cell = table?.total?.cells[field];
        return table === undefined || cell === undefined
          ? []
          : [[field, { cell, cited: citeCell(table, null, field, cell) }] as const];
      });
      return { cells: new Map(cells) };
    })
    .filter(({ cells }) => cells.size === termsOf(rule).length);
}

/** Outcomes of one linear rule: one per ente, and one per group of printed totals. */
export function checkLinear(piano: Piano, rule: LinearRule): Outcome[] {
  const perEnte = rule.scopes.includes("ente")
    ? piano.enti.flatMap((one) => outcomesOf(rule, "ente", named(one.ente), viewsOfEnte(one, rule)))
    : [];
  const totals = rule.scopes.includes("totale")
    ? viewsOfTotals(piano, rule).flatMap((view) => outcomesOf(rule, "totale", [], [view]))
    : [];
  return [...perEnte, ...totals];
}
