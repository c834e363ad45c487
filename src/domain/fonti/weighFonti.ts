// Several sources, one truth: the figures of the per-ente tables. Where sources say different things of
// one, that is a question to the office; what stands meanwhile is fixed, whatever order the sources were
// opened in, and told.
import type { Figure } from "../import/figure";
import type { Field } from "../import/tableKinds";
import { isAnswer } from "../indagine/questionario";
import { bySource, speaksFirst, type Piano, type Ruling, type SourcedCell } from "../piano";
import { FIELD_COLUMNS } from "../sheets/sheetNames";
import { isBreath, type Steps } from "../../workbook/steps";
import type { Dichiarazione, WeighedFonti } from "./discordanza";
import { ownCell } from "./ownCell";
import { figureOfEnte } from "./voce";
import type { Scelta } from "./scelta";
import {
  isSameSenderByName,
  newWeighing,
  statementsByFile,
  weighStatements,
  type OwnValue,
} from "./weighStatements";

/** The figure of several parts of an owner ("ALER … (su Comune di …)"): their sum, blank when all are. */
function sumOfParts(cells: readonly SourcedCell[]): Figure | null {
  const values = cells.flatMap(({ cell: { figure } }) =>
    figure.state === "value" ? [figure] : [],
  );
  if (values.length === 0) return null;
  const decimals = Math.max(...values.map((one) => one.decimals));
  const sum = values.reduce((all, { value }) => all + value, 0);
  return { state: "value", value: Number(sum.toFixed(Math.min(decimals, 12))), decimals };
}

function statementOf(
  file: string,
  readAt: number,
  all: readonly [SourcedCell, ...SourcedCell[]],
): Dichiarazione<SourcedCell> {
  const whole = all.filter(({ row }) => row.su === undefined);
  const first = speaksFirst(whole.length > 0 ? whole : all)!;
  const parts = all.filter(({ table }) => table === first.table);
  const summed = whole.length === 0 && parts.length > 1 ? sumOfParts(parts) : null;
  return {
    file,
    readAt,
    figure: summed ?? first.cell.figure,
    cells: [first, ...all.filter((one) => one !== first)],
  };
}

/** Files of one sender by their names, or two answers of the ente to its questionnaire. */
function isSameSender(one: Dichiarazione<SourcedCell>, other: Dichiarazione<SourcedCell>): boolean {
  const answers = [one, other].every(({ cells }) => isAnswer(cells[0].table));
  return answers || isSameSenderByName(one, other);
}

/** A value of the office's own as a cell of a table that has only this figure. */
function ownFigure({ scelta, like }: OwnValue<SourcedCell>): Ruling["own"][number] {
  const field = scelta.field as Field;
  const { cell, place } = ownCell(scelta);
  const row = { ...like.row, cells: { [field]: cell } };
  const kind = like.table.kind;
  const table = { ...place, kind, fields: [field], rows: [row], total: null, notes: [] };
  return { ente: scelta.ente.code, field, sourced: { cell, row, table } };
}

/** All fields in the order of the sheets. */
const FIELDS = Object.keys(FIELD_COLUMNS) as Field[];

/** What sources are weighed with. */
export interface Weights {
  /** When each file was read, as Excel serial numbers. */
  readonly readAt: ReadonlyMap<string, number>;
  readonly scelte: readonly Scelta[];
  /** Figures that people corrected in the sheets, by `figureOfEnte`. */
  readonly corrected: ReadonlySet<string>;
}

/**
 * Compares what the sources of a plan say of each figure, step by step.
 * @param piano the sources of the plan year joined, with every cell and nothing corrected.
 * @returns what to ask and to tell, and the ruling with which `joinEnti` gives the plan that stands.
 */
export function* weighFontiSteps(
  piano: Piano,
  { readAt, scelte, corrected }: Weights,
): Steps<{ readonly fonti: Omit<WeighedFonti, "altriAnni">; readonly ruling: Ruling }> {
  const into = newWeighing<SourcedCell>();
  const decided = new Map(scelte.map((one) => [figureOfEnte(one.ente, one.field), one]));
  const enti = [...piano.enti].sort((a, b) => (a.ente.code < b.ente.code ? -1 : 1));
  for (const [i, { ente, cells }] of enti.entries()) {
    if (isBreath(i)) yield;
    const { code, name } = ente;
    for (const field of FIELDS) {
      const all = cells.get(field);
      if (all === undefined) continue;
      const key = figureOfEnte(ente, field);
      const statements = statementsByFile(all, (file, own) =>
        statementOf(file, readAt.get(file) ?? 0, own),
      );
      weighStatements(into, { ente: { code, name }, field }, statements, {
        scelta: decided.get(key) ?? null,
        corrected: corrected.has(key),
        standing: (some) => speaksFirst([...some].sort(bySource))!,
        isSameSender,
      });
    }
  }
  const { discordanze, replaced, setAside, own } = into;
  return {
    fonti: { discordanze, sostituzioni: [...replaced.values()] },
    ruling: { setAside, own: own.map(ownFigure) },
  };
}
