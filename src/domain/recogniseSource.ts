// Recognises all that one source holds: its dwelling lists and its funds first, then the tables
// in what remains.
import type { CellGrid } from "../workbook/cellGrid";
import type { AlloggiList } from "./alloggi/alloggio";
import { gridWithoutAlloggi } from "./alloggi/gridWithoutAlloggi";
import type { AlloggiProgress } from "./alloggi/readAlloggiList";
import {
  recogniseAlloggiSteps,
  TITLE_REACH,
  type AlloggiAnswers,
} from "./alloggi/recogniseAlloggi";
import type { Ambito } from "./ambito/ambito";
import type { EnteMatch } from "./enti/matchEnte";
import { isOfFondi } from "./fondi/gridWithoutFondi";
import { recogniseFondi } from "./fondi/recogniseFondi";
import type { Ignored } from "./import/ignoredRanges";
import { recogniseTablesSteps, type Recognition } from "./import/recogniseTables";
import type { Vocabulary } from "./import/vocabulary";
import { finish } from "../workbook/steps";

/** A file, a text or the sheets of the open workbook. `file` is the name that findings cite. */
export interface SourceGrids {
  readonly file: string;
  readonly grids: readonly CellGrid[];
}

/** What people taught Quadra about sources. */
export interface Taught {
  readonly vocabulary?: Vocabulary;
  /** What is known of the lists of a file, by its name. */
  readonly alloggi?: (file: string) => AlloggiAnswers;
  /** The plan under way: questionnaires of another plan or ente are asked about. */
  readonly ambito?: Ambito | null;
}

/**
 * Whether text that is no table stands right above a list, as its title does. A sheet of which nothing
 * is left without its list was read as a whole.
 */
function isOfList({ sheet, range, reason }: Ignored, { place, range: list }: AlloggiList): boolean {
  if (reason === "empty") return sheet === place.sheet;
  return (
    reason === "no-table" &&
    sheet === place.sheet &&
    range.bottom < list.top &&
    range.bottom >= list.top - TITLE_REACH
  );
}

/**
 * Recognises one source, step by step: each step takes some milliseconds (`recogniseAlloggiSteps`,
 * `recogniseTablesSteps`).
 */
export function* recogniseSourceSteps(
  { file, grids }: SourceGrids,
  match: (label: string) => EnteMatch,
  taught: Taught = {},
): Generator<AlloggiProgress, Recognition> {
  const alloggi: AlloggiList[] = [];
  const rest: CellGrid[] = [];
  for (const grid of grids) {
    const { lists } = yield* recogniseAlloggiSteps(file, grid, match, taught.alloggi?.(file));
    alloggi.push(...lists);
    yield { rows: grid.values.length, of: grid.values.length };
    rest.push(gridWithoutAlloggi(grid, lists));
  }
  const money = recogniseFondi(file, rest);
  const all = rest.reduce((sum, { values }) => sum + values.length, 0);
  yield { rows: all, of: all };
  const tables = recogniseTablesSteps(file, money.rest, match, taught.vocabulary);
  let step = tables.next();
  while (step.done !== true) {
    yield { rows: all, of: all };
    step = tables.next();
  }
  const recognition = step.value;
  const ignored = recognition.ignored.filter(
    (one) => !alloggi.some((list) => isOfList(one, list)) && !isOfFondi(one, money.fondi),
  );
  const read = { ...recognition, ignored, alloggi };
  return money.fondi === null ? read : { ...read, fondi: money.fondi };
}

/** Recognises one source in one go. */
export function recogniseSource(
  source: SourceGrids,
  match: (label: string) => EnteMatch,
  taught: Taught = {},
): Recognition {
  return finish(recogniseSourceSteps(source, match, taught));
}
