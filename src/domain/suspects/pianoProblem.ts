// Turns a plan into a problem of error localisation: every printed count is a cell, and what has to
// add up, to say the same or to stay within a bound is a rule over them.
import type { EnteTable } from "../import/enteTable";
import type { MeasureKind } from "../import/measures";
import { COUNT_FIELDS, QUADRO_FIELDS, type CountField } from "../import/tableKinds";
import type { Problem } from "../locate/problem";
import { enteOf, type Piano } from "../piano";
import type { LinearInstance } from "../rules/linearInstances";
import type { PianoContext } from "../rules/pianoContext";
import { planInstances } from "../rules/planInstances";
import { PATRIMONIO_FIELDS, POPOLAZIONE_FIELDS, type RuleField } from "../rules/ruleFields";
import { rulebookOf } from "../rules/rulebook";
import type { Rulebook } from "../rules/ruleTypes";
import { awaitedEnti } from "./awaitedEnti";
import { lackingIn } from "./lackingFigures";
import { isCount, placeOf, placesByEnte, type Places, type Trust } from "./placesByEnte";
import {
  placeKey,
  ProblemBuilder,
  type Place,
  type ProblemCell,
  type ProblemRule,
  type SuspectField,
} from "./problemBuilder";
import { weightOf } from "./reliability";

/** The problem, with the cells behind its names and what each of its rules says (null: a count is 0 or more). */
export interface PianoProblem {
  readonly problem: Problem;
  readonly cells: ReadonlyMap<string, ProblemCell>;
  readonly rules: readonly (ProblemRule | null)[];
}

/** The tables beside the per-ente ones that rules link with them. */
export type LinkedContext = Pick<PianoContext, "patrimonio" | "popolazione">;

/** What is known beside the plan, and how far each file is trusted. */
export interface ProblemSetting {
  /** That of the plan year unless told; its parameters say how far each kind of figure is trusted. */
  readonly rulebook?: Rulebook | undefined;
  readonly context?: LinkedContext | undefined;
  /** Figures for which the office decided which source speaks, as `figureOfEnte` names them. */
  readonly chosen?: ReadonlySet<string> | undefined;
  /** Weight of the figures of a file, 1 unless told: what it takes to doubt them. */
  readonly reliability?: ReadonlyMap<string, number> | undefined;
}

/** Evaluated as sums and links of their own, because a blank part adds nothing there. */
const OWN_FORM: ReadonlySet<string> = new Set([
  "totale-non-quadra",
  "subtotale-non-quadra",
  "quadro-discorde",
  "disponibili-non-quadra",
]);

/** What is known of the enti of a plan while its rules are put together. */
interface Known {
  readonly piano: Piano;
  readonly groups: ReadonlyMap<string, Places>;
  /** Enti whose empty cells are figures that somebody still has to tell. */
  readonly awaited: ReadonlySet<string>;
  readonly trust: Trust;
}

/**
 * Rows add up to the printed total. An empty row adds nothing, unless its ente is awaited or another
 * table tells its figure.
 */
function addTotals(builder: ProblemBuilder, table: EnteTable, known: Known): void {
  const { awaited, trust } = known;
  for (const field of table.fields.filter(isCount)) {
    const total = table.total?.cells[field];
    if (total === undefined || total.figure.state !== "value") continue;
    const rows = table.rows.flatMap((row) => {
      const cell = row.cells[field];
      if (cell === undefined || cell.figure.state === "notApplicable") return [];
      const code = enteOf(row.match)?.code;
      const counts = cell.figure.state !== "blank" || (code !== undefined && awaited.has(code));
      return counts ? [[placeOf(table, row, field, cell, trust), 1] as const] : [];
    });
    const lacking = lackingIn(table, field, known.piano, known.groups, awaited, trust);
    builder.add({ what: "total", code: "totale-non-quadra", name: table.title }, [
      ...rows,
      ...lacking.map((place) => [place, 1] as const),
      [placeOf(table, null, field, total, trust), -1],
    ]);
  }
}

/** Rows add up to the printed total of their part. */
function addSubtotals(builder: ProblemBuilder, table: EnteTable, trust: Trust): void {
  for (const { label, cells, rows } of table.subtotals ?? []) {
    for (const field of table.fields.filter(isCount)) {
      const total = cells[field];
      if (total?.figure.state !== "value") continue;
      const parts = rows.flatMap((index) => {
        const row = table.rows[index];
        const cell = row?.cells[field];
        if (row === undefined || cell === undefined || cell.figure.state === "blank") return [];
        if (cell.figure.state === "notApplicable") return [];
        return [[placeOf(table, row, field, cell, trust), 1] as const];
      });
      if (parts.length === 0) continue;
      builder.add({ what: "total", code: "subtotale-non-quadra", name: label }, [
        ...parts,
        [placeOf(table, null, field, total, trust), -1],
      ]);
    }
  }
}

/** Available = turn-over + carenza manutentiva + nuova edificazione, within the quadro and outside it. */
function addBalances(builder: ProblemBuilder, places: Places): void {
  const [sum, ...parts] = QUADRO_FIELDS;
  for (const quadro of [true, false]) {
    const of = (field: CountField): Place | undefined =>
      places.get(field)?.find(({ kind }) => (kind === "quadroRiepilogativo") === quadro);
    const all = [of(sum), ...parts.map(of)];
    if (all.some((one) => one === undefined)) continue;
    builder.add(
      { what: "rule", code: "disponibili-non-quadra", name: null },
      all.map((place, i) => [place!, i === 0 ? 1 : -1]),
    );
  }
}

/**
 * The same figure in several tables says the same; what one of them leaves empty is what another says,
 * and what all of them leave empty is one figure when its ente is awaited.
 */
function addLinks(builder: ProblemBuilder, places: Places, isAwaited: boolean): void {
  for (const field of COUNT_FIELDS) {
    const all = places.get(field) ?? [];
    const told = all.find(({ figure }) => figure.state === "value");
    const first =
      told ?? (isAwaited ? all.find(({ figure }) => figure.state === "blank") : undefined);
    if (first === undefined) continue;
    for (const other of all.filter((one) => one !== first)) {
      builder.add({ what: "same", code: "quadro-discorde", name: null }, [
        [first, 1],
        [other, -1],
      ]);
    }
  }
}

function kindOfField(field: RuleField): MeasureKind | null {
  if ((PATRIMONIO_FIELDS as readonly string[]).includes(field)) return "patrimonio";
  return (POPOLAZIONE_FIELDS as readonly string[]).includes(field) ? "popolazione" : null;
}

/** The rules of the rulebook that bind counts: bounds, the patrimonio, the population. */
function addInstances(
  builder: ProblemBuilder,
  instances: readonly LinearInstance[],
  known: ReadonlyMap<string, Place>,
  { parameters }: Trust,
): void {
  for (const { code, enti, where, terms, op, bound } of instances) {
    const [ente = null] = enti;
    const places = terms.map((term): [Place, number] | null => {
      const { factor, figure, cited, evidence = [], confirmedBy } = term;
      const field = term.field as SuspectField;
      const table = known.get(placeKey({ cited, field }));
      if (table !== undefined) return [table, factor];
      const kind = kindOfField(field);
      if (kind === null) return null;
      const own = cited.ente === null || cited.ente !== ente?.code ? null : ente;
      const weight = weightOf(evidence, parameters, confirmedBy);
      return [{ cited, ente: own, kind, field, figure, weight }, factor];
    });
    if (places.some((one) => one === null)) continue;
    const name = where ?? ente?.name ?? null;
    builder.add({ what: "rule", code, name }, places as [Place, number][], op, bound);
  }
}

/**
 * The problem of a plan. Counts are whole; blanks that a balance needs are missing values; what is
 * not applicable takes no part. Of the rulebook only what blocks a plan binds a cell: a rule that may
 * be set aside with a reason proves no figure wrong.
 */
export function pianoProblem(piano: Piano, setting: ProblemSetting = {}): PianoProblem {
  const builder = new ProblemBuilder(setting.reliability ?? new Map());
  const all = setting.rulebook ?? rulebookOf(piano.year);
  const trust: Trust = { parameters: all.parameters, chosen: setting.chosen ?? new Set() };
  const groups = placesByEnte(piano, trust);
  const awaited = awaitedEnti(piano, groups);
  for (const table of piano.tables) {
    addTotals(builder, table, { piano, groups, awaited, trust });
    addSubtotals(builder, table, trust);
  }
  for (const [code, places] of groups) {
    addBalances(builder, places);
    addLinks(builder, places, awaited.has(code));
  }
  const known = new Map(
    [...groups.values()]
      .flatMap((places) => [...places.values()].flat())
      .map((place) => [placeKey(place), place] as const),
  );
  const rulebook = {
    ...all,
    rules: all.rules.filter(({ code, severity }) => severity === "block" && !OWN_FORM.has(code)),
  };
  addInstances(builder, planInstances(piano, rulebook, setting.context ?? {}), known, trust);
  const { edits, rules, values, weights, cells } = builder;
  return { problem: { rules: edits, values, weights, integer: true }, cells, rules };
}
