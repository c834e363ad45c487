// What the dwelling lists of all sources say for a plan year: added up once, however often it is asked.
import { yearOfSources } from "../fonti/annoDellaFonte";
import type { Recognition } from "../import/recogniseTables";
import { rulebookOf } from "../rules/rulebook";
import { finish } from "../../workbook/steps";
import { aggregateAlloggiSteps, type AlloggiAggregate } from "./aggregateAlloggi";
import type { AlloggiList } from "./alloggio";
import { alloggiTables } from "./alloggiTables";
import type { CountOptions } from "./countAlloggio";
import type { AlloggiProgress } from "./readAlloggiList";

/** The last aggregates: lists may be very long, and every look at the workbook asks for theirs. */
const known: AlloggiAggregate[] = [];
const MOST_KNOWN = 4;

function listsOf(recognitions: readonly Recognition[]): AlloggiList[] {
  return recognitions.flatMap(({ alloggi }) => alloggi);
}

function optionsOf(year: number | null): CountOptions {
  return { year, satAggiuntivi: rulebookOf(year).parameters.satMode === "aggiuntivi" };
}

/** Adds up the lists, step by step; `elencoOf` then has the answer at once. null without lists. */
export function* elencoSteps(
  recognitions: readonly Recognition[],
  year: number | null,
): Generator<AlloggiProgress, AlloggiAggregate | null> {
  const lists = listsOf(recognitions);
  if (lists.length === 0) return null;
  const options = optionsOf(year ?? yearOfSources(recognitions));
  const before = known.find(
    (one) =>
      one.options.year === options.year &&
      one.options.satAggiuntivi === options.satAggiuntivi &&
      one.lists.length === lists.length &&
      lists.every((list) => one.lists.includes(list)),
  );
  if (before !== undefined) return before;
  const aggregate = yield* aggregateAlloggiSteps(lists, options);
  known.push(aggregate);
  if (known.length > MOST_KNOWN) known.shift();
  return aggregate;
}

/**
 * The lists of all sources added up; null without lists.
 * @param year the plan year when the user gave it; otherwise it is read from the titles.
 */
export function elencoOf(
  recognitions: readonly Recognition[],
  year: number | null = null,
): AlloggiAggregate | null {
  return finish(elencoSteps(recognitions, year));
}

/** The sources with the tables that their lists add up to, each in the file of its list. */
export function withElenco(
  recognitions: readonly Recognition[],
  aggregate: AlloggiAggregate | null,
): readonly Recognition[] {
  if (aggregate === null) return recognitions;
  const tables = alloggiTables(
    aggregate,
    recognitions.flatMap((one) => one.tables),
  );
  return recognitions.map((one) => {
    const own = tables.filter(({ file }) => file === one.file);
    return own.length === 0 ? one : { ...one, tables: [...one.tables, ...own] };
  });
}
