// Linear rules applied to the cells of a plan: which figure stands for which term. Checking evaluates
// these instances, localisation searches them, explanations cite them; there is no second list.
import type { Finding } from "../finding";
import { QUADRO_FIELDS, type Field } from "../import/tableKinds";
import type { EnteTable } from "../import/enteTable";
import type { Piano, PianoEnte } from "../piano";
import { citeCell, citeSourced, named } from "./outcome";
import type { PianoContext, Stated, StatedFigure } from "./pianoContext";
import { TABLE_FIELDS, type RuleField } from "./ruleFields";
import type { RuleParameters } from "./ruleParameters";
import type { LinearOperator, LinearRule, LinearScope } from "./ruleTypes";

/** A figure in a rule, with its factor. */
export interface LinearTerm extends StatedFigure {
  readonly field: RuleField;
  readonly factor: number;
}

/** A linear rule on the cells of one row: the sum of factor × figure, compared with the bound. */
export interface LinearInstance {
  readonly code: Finding["code"];
  readonly scope: LinearScope;
  readonly enti: Finding["enti"];
  /** Name of the row when it is no single ente's; else null. */
  readonly where: string | null;
  readonly terms: readonly LinearTerm[];
  /** Fields that the rule needs and no source has a cell for. */
  readonly absent: readonly RuleField[];
  readonly op: LinearOperator;
  readonly bound: number;
}

type Row = Pick<LinearInstance, "scope" | "enti" | "where">;

export function termsOf({ terms }: LinearRule): readonly (readonly [RuleField, number])[] {
  return Object.entries(terms) as [RuleField, number][];
}

/** The bound of a rule in a plan year. */
export function boundOf({ bound }: LinearRule, parameters: RuleParameters): number {
  return typeof bound === "number" ? bound : parameters[bound.parameter];
}

function instanceOf(
  rule: LinearRule,
  parameters: RuleParameters,
  row: Row,
  pick: (field: RuleField) => StatedFigure | undefined,
): LinearInstance {
  const terms: LinearTerm[] = [];
  const absent: RuleField[] = [];
  for (const [field, factor] of termsOf(rule)) {
    const stated = pick(field);
    const optional = rule.optional?.includes(field) ?? false;
    if (stated !== undefined && !(optional && stated.figure.state === "blank")) {
      terms.push({ ...stated, field, factor });
    } else if (!optional) absent.push(field);
  }
  return { code: rule.code, ...row, terms, absent, op: rule.op, bound: boundOf(rule, parameters) };
}

/** What the context says of an ente. */
function contextFigures({ ente }: PianoEnte, context: PianoContext): Stated<RuleField> {
  const stock = context.patrimonio?.rows.find((row) => row.ente?.code === ente.code);
  const before = context.prima?.enti.get(ente.code);
  const prima = {
    disponibiliAnnoPrecedente: before?.disponibili,
    alloggiAnnoPrecedente: before?.alloggi,
    alloggiEntrati: before?.entrati,
    alloggiUsciti: before?.usciti,
  };
  const known = Object.entries(prima).filter(([, stated]) => stated !== undefined);
  return {
    ...stock?.figures,
    ...(Object.fromEntries(known) as Stated<RuleField>),
  };
}

const isQuadro = ({ kind }: EnteTable): boolean => kind === "quadroRiepilogativo";

/**
 * The statements about an ente: the single tables and the quadro are two; what neither has in full is
 * read from both. Of several cells a given value speaks before a blank.
 */
function instancesOfEnte(
  rule: LinearRule,
  parameters: RuleParameters,
  one: PianoEnte,
  context: PianoContext,
): LinearInstance[] {
  const around = contextFigures(one, context);
  const row: Row = { scope: "ente", enti: named(one.ente), where: null };
  const view = (only: (table: EnteTable) => boolean) =>
    instanceOf(rule, parameters, row, (field) => {
      if (!TABLE_FIELDS.has(field)) return around[field];
      const cells = one.cells.get(field as Field);
      const own = cells?.filter(({ table }) => only(table)) ?? [];
      const sourced = own.find(({ cell }) => cell.figure.state !== "blank") ?? own[0];
      if (sourced === undefined) return undefined;
      const cited = citeSourced(sourced, field as Field);
      return { figure: sourced.cell.figure, cited };
    });
  const fields = termsOf(rule).map(([field]) => field);
  if (!fields.some((field) => (QUADRO_FIELDS as readonly RuleField[]).includes(field))) {
    return [view(() => true)];
  }
  const full = [view((table) => !isQuadro(table)), view(isQuadro)].filter(
    ({ absent }) => !absent.some((field) => TABLE_FIELDS.has(field)),
  );
  return full.length > 0 ? full : [view(() => true)];
}

/** Printed totals: of each quadro, and of the single tables of one file together. */
function instancesOfTotals(
  rule: LinearRule,
  parameters: RuleParameters,
  piano: Piano,
): LinearInstance[] {
  const withTotal = piano.tables.filter(({ total }) => total !== null);
  const groups = withTotal.filter(isQuadro).map((table) => [table]);
  for (const file of new Set(withTotal.map((table) => table.file))) {
    const singles = withTotal.filter((table) => table.file === file && table.kind in rule.terms);
    if (new Set(singles.map(({ kind }) => kind)).size === singles.length) groups.push(singles);
  }
  return groups
    .map((tables) =>
      instanceOf(rule, parameters, { scope: "totale", enti: [], where: null }, (field) => {
        const table = tables.find(({ fields }) => (fields as readonly string[]).includes(field));
        const cell = table?.total?.cells[field as Field];
        if (table === undefined || cell === undefined) return undefined;
        const cited = citeCell(table, null, field as Field, cell);
        return { figure: cell.figure, cited };
      }),
    )
    .filter(({ absent }) => absent.length === 0);
}

function instancesOfPatrimonio(
  rule: LinearRule,
  parameters: RuleParameters,
  context: PianoContext,
): LinearInstance[] {
  return (context.patrimonio?.rows ?? []).map(({ ente, name, figures }) => {
    const row: Row = {
      scope: "patrimonio",
      enti: ente === null ? [] : named(ente),
      where: ente === null ? name : null,
    };
    return instanceOf(rule, parameters, row, (field) => (figures as Stated<RuleField>)[field]);
  });
}

function instancesOfPopolazione(
  rule: LinearRule,
  parameters: RuleParameters,
  { popolazione }: PianoContext,
): LinearInstance[] {
  const instance = (enti: Row["enti"], where: string | null, figures: Stated<RuleField>) =>
    instanceOf(rule, parameters, { scope: "popolazione", enti, where }, (field) => figures[field]);
  if (popolazione === undefined) return [];
  const { rows, total } = popolazione;
  return [
    ...rows.map(({ ente, figures }) => instance(named(ente), null, figures)),
    ...(total === null ? [] : [instance([], "TOTALE", total)]),
  ];
}

/** The instances of a linear rule by row; each row has one, or one per place that states it in full. */
export function instancesOf(
  rule: LinearRule,
  parameters: RuleParameters,
  piano: Piano,
  context: PianoContext,
): LinearInstance[][] {
  const alone = (all: LinearInstance[]) => all.map((one) => [one]);
  return rule.scopes.flatMap((scope) => {
    switch (scope) {
      case "ente":
        return piano.enti.map((one) => instancesOfEnte(rule, parameters, one, context));
      case "totale":
        return alone(instancesOfTotals(rule, parameters, piano));
      case "patrimonio":
        return alone(instancesOfPatrimonio(rule, parameters, context));
      case "popolazione":
        return alone(instancesOfPopolazione(rule, parameters, context));
    }
  });
}
