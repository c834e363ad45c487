// Turns a plan into a problem of error localisation: every printed count is a cell, and what has to
// add up, to say the same or to stay within a bound is a rule over them.
import type { Ente } from "../enti/ente";
import type { FindingCell, FindingCode } from "../finding";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { BLANK, type Figure } from "../import/figure";
import type { MeasureKind } from "../import/measures";
import { COUNT_FIELDS, QUADRO_FIELDS, type CountField, type TableKind } from "../import/tableKinds";
import type { LinearEdit, Operator, Problem } from "../locate/problem";
import { figureOfEnte } from "../fonti/voce";
import { enteOf, type Piano } from "../piano";
import type { LinearInstance } from "../rules/linearInstances";
import { citeCell } from "../rules/outcome";
import type { PianoContext } from "../rules/pianoContext";
import { planInstances } from "../rules/planInstances";
import { rulebookOf } from "../rules/rulebook";
import {
  PATRIMONIO_FIELDS,
  POPOLAZIONE_FIELDS,
  type PatrimonioField,
  type PopolazioneField,
  type RuleField,
} from "../rules/ruleFields";
import type { RuleParameters } from "../rules/ruleParameters";
import type { Rulebook } from "../rules/ruleTypes";
import { evidenceOfCell, weightOf } from "./reliability";

/** A measure that is counted: what localisation works on. Quotas are no counts. */
export type SuspectField = CountField | PatrimonioField | PopolazioneField;

/** A cell of the problem with its place in the sources. `ente` is null in a row of totals. */
export interface ProblemCell {
  readonly cited: FindingCell;
  readonly ente: Pick<Ente, "code" | "name"> | null;
  readonly kind: TableKind | MeasureKind;
  readonly field: SuspectField;
}

/** A figure in a rule, as it stands. */
export interface RuleTerm {
  readonly cell: ProblemCell;
  readonly factor: number;
  readonly value: number | null;
}

/**
 * What a rule of the problem says: rows add up to a printed total, two places say the same, or a rule
 * of the rulebook on the figures of one row. `name` is the row when it is no ente's.
 */
export interface ProblemRule {
  readonly what: "total" | "same" | "rule";
  readonly code: FindingCode | null;
  readonly name: string | null;
  readonly terms: readonly RuleTerm[];
  readonly op: Operator;
  readonly bound: number;
}

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

interface Place extends ProblemCell {
  readonly figure: Figure;
  /** What it takes to doubt the cell for what it is. */
  readonly weight: number;
}

class ProblemBuilder {
  readonly edits: LinearEdit[] = [];
  readonly rules: (ProblemRule | null)[] = [];
  readonly values: Record<string, number | null> = {};
  readonly weights: Record<string, number> = {};
  readonly cells = new Map<string, ProblemCell>();
  /** By place; a line of a text may tell the same measure of several rows, so there may be more than one. */
  private readonly names = new Map<string, { readonly figure: Figure; readonly name: string }[]>();

  constructor(private readonly setting: ProblemSetting) {}

  /** The name of a cell; null when it holds no count and none is missing. One place is one cell. */
  private name({ figure, weight, ...cell }: Place): string | null {
    if (figure.state !== "value" && figure.state !== "blank") return null;
    const { file } = cell.cited;
    const place = placeKey(cell);
    const here = this.names.get(place) ?? [];
    const known = here.find((one) => one.figure === figure || figure.state === "blank");
    if (known !== undefined) return known.name;
    const name = `c${this.cells.size}`;
    this.names.set(place, [...here, { figure, name }]);
    this.cells.set(name, cell);
    this.values[name] = figure.state === "value" ? figure.value : null;
    const total = weight * (this.setting.reliability?.get(file) ?? 1);
    if (total !== 1) this.weights[name] = total;
    this.edits.push({ terms: { [name]: 1 }, op: ">=", bound: 0 });
    this.rules.push(null);
    return name;
  }

  /** Adds a rule; one with a cell that holds no count says nothing and is left out. */
  add(
    rule: Pick<ProblemRule, "what" | "code" | "name">,
    terms: readonly (readonly [Place, number])[],
    op: Operator = "==",
    bound = 0,
  ): void {
    const sums = new Map<string, number>();
    for (const [place, factor] of terms) {
      const name = this.name(place);
      if (name === null) return;
      sums.set(name, (sums.get(name) ?? 0) + factor);
    }
    const left = [...sums].filter(([, factor]) => factor !== 0);
    if (left.length === 0) return;
    this.edits.push({ terms: Object.fromEntries(left), op, bound });
    this.rules.push({
      ...rule,
      op,
      bound,
      terms: left.map(([name, factor]) => ({
        cell: this.cells.get(name)!,
        factor,
        value: this.values[name]!,
      })),
    });
  }
}

/** A row that a table leaves out stands nowhere: it is told by its ente from the total that is cited for it. */
function placeKey({ cited, field }: Pick<ProblemCell, "cited" | "field">): string {
  const { file, at, ente } = cited;
  return JSON.stringify([file, at.sheet, at.row, at.column, ente, field]);
}

function isCount(field: string): field is CountField {
  return (COUNT_FIELDS as readonly string[]).includes(field);
}

/** What is said of the cells of one plan. */
interface Trust {
  readonly parameters: RuleParameters;
  readonly chosen: ReadonlySet<string>;
}

function placeOf(
  table: EnteTable,
  row: EnteRow | null,
  field: CountField,
  cell: FigureCell,
  { parameters, chosen }: Trust,
): Place {
  const ente = row === null ? null : enteOf(row.match);
  const decided = ente !== null && chosen.has(figureOfEnte(ente, field));
  return {
    cited: citeCell(table, row, field, cell),
    ente: ente && { code: ente.code, name: ente.name },
    kind: table.kind,
    field,
    figure: cell.figure,
    weight: weightOf(evidenceOfCell(table, cell, decided), parameters),
  };
}

/** The one value that the places of an ente tell for a field; null when there is none, or several. */
function toldValue(places: readonly Place[] = []): number | null {
  const values = new Set(
    places.flatMap(({ figure }) => (figure.state === "value" ? [figure.value] : [])),
  );
  return values.size === 1 ? [...values][0]! : null;
}

/**
 * Figures that a table lacks though other tables of the file tell them: rows left empty and enti left
 * out. Only where they are exactly what the printed total is more than the rows: a table may leave
 * enti out on purpose, and an empty row may mean that there is none.
 * @returns their places, and adds those of enti left out to `groups`.
 */
function lackingIn(
  table: EnteTable,
  field: CountField,
  piano: Piano,
  groups: ReadonlyMap<string, Places>,
  trust: Trust,
): Place[] {
  const total = table.total?.cells[field];
  if (total?.figure.state !== "value" || !isOnlyOfKind(table, piano)) return [];
  const empty: Place[] = [];
  const here = new Set<string>();
  let rest = total.figure.value;
  for (const row of table.rows) {
    const cell = row.cells[field];
    const code = enteOf(row.match)?.code;
    if (code !== undefined) here.add(code);
    if (cell?.figure.state === "value") rest -= cell.figure.value;
    if (cell?.figure.state !== "blank" || code === undefined) continue;
    if (toldValue(groups.get(code)?.get(field)) !== null)
      empty.push(placeOf(table, row, field, cell, trust));
  }
  const absent = piano.enti.flatMap(({ ente }): Place[] => {
    const told = groups
      .get(ente.code)
      ?.get(field)
      ?.filter((one) => one.cited.file === table.file);
    if (here.has(ente.code) || toldValue(told) === null) return [];
    const cited = { ...citeCell(table, null, field, total), value: null, ente: ente.code };
    const { code, name } = ente;
    return [{ cited, ente: { code, name }, kind: table.kind, field, figure: BLANK, weight: 1 }];
  });
  const lacking = [...empty, ...absent];
  const sum = lacking.reduce((all, { ente }) => {
    return all + toldValue(groups.get(ente!.code)?.get(field))!;
  }, 0);
  if (lacking.length === 0 || rest === 0 || sum !== rest) return [];
  for (const place of absent) groups.get(place.ente!.code)?.get(field)?.push(place);
  return lacking;
}

/** Rows add up to the printed total; an empty row adds nothing unless another table tells its figure. */
function addTotals(
  builder: ProblemBuilder,
  table: EnteTable,
  piano: Piano,
  groups: ReadonlyMap<string, Places>,
  trust: Trust,
): void {
  for (const field of table.fields.filter(isCount)) {
    const total = table.total?.cells[field];
    if (total === undefined || total.figure.state !== "value") continue;
    const rows = table.rows.flatMap((row) => {
      const cell = row.cells[field];
      if (cell === undefined || cell.figure.state === "blank") return [];
      if (cell.figure.state === "notApplicable") return [];
      return [[placeOf(table, row, field, cell, trust), 1] as const];
    });
    const lacking = lackingIn(table, field, piano, groups, trust);
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

type Places = Map<CountField, Place[]>;

/** Whether a file has one table of the kind: the totals of several parts of an ambito are not the same. */
function isOnlyOfKind({ file, kind }: EnteTable, { tables }: Piano): boolean {
  return tables.filter((one) => one.file === file && one.kind === kind).length === 1;
}

/**
 * Cells by ente and field, those aside for which another source speaks; the totals of a file are a
 * group of their own. Of an ente that a table has twice, the first row speaks: the other may be the
 * row that is too many, and is bound by the total alone. A value of the office's own stands in no table.
 */
function placesByEnte(piano: Piano, trust: Trust): Map<string, Places> {
  const groups = new Map<string, Places>();
  const put = (key: string, one: Place): void => {
    const cells = groups.get(key) ?? new Map<CountField, Place[]>();
    groups.set(key, cells);
    const known = cells.get(one.field as CountField);
    if (known === undefined) cells.set(one.field as CountField, [one]);
    else known.push(one);
  };
  const inTables = new Set<FigureCell>();
  for (const table of piano.tables) {
    const whole = isOnlyOfKind(table, piano);
    for (const field of table.fields.filter(isCount)) {
      const said = new Set<string>();
      for (const row of table.rows) {
        const cell = row.cells[field];
        const code = enteOf(row.match)?.code;
        if (cell === undefined || code === undefined) continue;
        inTables.add(cell);
        if (piano.setAside.has(cell) || said.has(code)) continue;
        said.add(code);
        put(code, placeOf(table, row, field, cell, trust));
      }
      const cell = table.total?.cells[field];
      if (cell === undefined || !whole) continue;
      put(`totale ${table.file}`, placeOf(table, null, field, cell, trust));
    }
  }
  for (const { ente, cells } of piano.enti) {
    for (const [field, all] of cells) {
      if (!isCount(field)) continue;
      for (const { table, row, cell } of all) {
        const own = cell.correctedIn !== undefined && !inTables.has(cell);
        if (own) put(ente.code, placeOf(table, row, field, cell, trust));
      }
    }
  }
  return groups;
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

/** The same figure in several tables says the same; what one of them leaves empty is what another says. */
function addLinks(builder: ProblemBuilder, places: Places): void {
  for (const field of COUNT_FIELDS) {
    const all = places.get(field) ?? [];
    const first = all.find(({ figure }) => figure.state === "value");
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
  const builder = new ProblemBuilder(setting);
  const all = setting.rulebook ?? rulebookOf(piano.year);
  const trust: Trust = { parameters: all.parameters, chosen: setting.chosen ?? new Set() };
  const groups = placesByEnte(piano, trust);
  for (const table of piano.tables) {
    addTotals(builder, table, piano, groups, trust);
    addSubtotals(builder, table, trust);
  }
  for (const places of groups.values()) {
    addBalances(builder, places);
    addLinks(builder, places);
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
