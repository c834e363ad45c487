// What a fill of a template does as a whole: figures with the rows that it lacks, fund tables, texts with
// placeholders, asterisks and notes. The pane and the command line plan it alike.
import type { CellGrid } from "../workbook/cellGrid";
import type { CellWrite } from "../workbook/cellWrite";
import type { RowMove } from "../workbook/rowMove";
import type { EnteMatch } from "./enti/matchEnte";
import { moveFondi, planFondiFill, type FundFill } from "./fill/fillFondi";
import { moveMisure, planMisureFillSteps, type MisureFill } from "./fill/fillMisure";
import {
  noteMarks,
  withNotes,
  type NotePlan,
  type NoteSource,
  type NoteWords,
} from "./fill/noteMarks";
import {
  moveTexts,
  planTexts,
  readKeptTexts,
  textWrites,
  type FieldFormat,
  type TextPlan,
} from "./fill/placeholders";
import { batchOf, planFill, type FillPlan } from "./fill/planFill";
import { textFields } from "./fill/textFields";
import {
  fondiOf,
  measuresOf,
  pianoToFill,
  preparedContext,
  templateSheets,
  templateTablesSteps,
  type PreparedPiano,
} from "./preparePiano";
import { finish } from "../workbook/steps";

/** The workbook that is filled. */
export interface Modello {
  readonly file: string;
  /** Quadra's own sheets in it. */
  readonly own: readonly CellGrid[];
  readonly others: readonly CellGrid[];
  readonly protectedSheets: readonly string[];
}

/** Everything that a fill would do. All places count new rows as in. */
export interface Compilazione {
  readonly fill: FillPlan;
  readonly texts: TextPlan;
  readonly fondi: FundFill;
  /** Residents, dwellings owned, residential services. */
  readonly misure: MisureFill;
  /** Notes for which the template has no blank row. */
  readonly withoutPlace: NotePlan["withoutPlace"];
}

/** How the plan prints fields and notes. */
export interface PlanWords {
  readonly fieldText: FieldFormat;
  readonly noteWords: NoteWords;
}

/** Plans a fill in one go. @param justified the findings that have a reason. */
export function planCompilazione(
  modello: Modello,
  prepared: PreparedPiano,
  match: (label: string) => EnteMatch,
  justified: () => NoteSource["justified"],
  words: PlanWords,
): Compilazione | null {
  function* ready(): Generator<void, NoteSource["justified"]> {
    yield;
    return justified();
  }
  return finish(planCompilazioneSteps(modello, prepared, match, ready(), words));
}

/**
 * Plans a fill, step by step; null when the workbook holds nothing that could be filled.
 * @param justified finds the findings that have a reason; asked only when there is something to fill.
 */
export function* planCompilazioneSteps(
  { file, own, others, protectedSheets }: Modello,
  prepared: PreparedPiano,
  match: (label: string) => EnteMatch,
  justified: Generator<unknown, NoteSource["justified"]>,
  { fieldText, noteWords }: PlanWords,
): Generator<unknown, Compilazione | null> {
  const tables = yield* templateTablesSteps(file, others, match);
  const piano = pianoToFill(prepared);
  const fields = textFields(piano, preparedContext(prepared, match), prepared.ambito.ambito);
  yield;
  const texts = planTexts(others, readKeptTexts(own), fields, fieldText);
  yield;
  const fondi = planFondiFill(others, fondiOf(prepared));
  yield;
  const misure = yield* planMisureFillSteps(others, measuresOf(prepared), match);
  const funds = fondi.changes.length + fondi.unchanged;
  if (tables.length + texts.kept.length + funds + misure.tables === 0) return null;
  yield;
  const fill = planFill(tables, piano, templateSheets(prepared, others, protectedSheets));
  const reasons = yield* justified;
  yield;
  const notes = noteMarks(tables, {
    ...{ grids: others, fixed: new Set(protectedSheets), piano },
    ...{ justified: reasons, words: noteWords },
  });
  yield;
  const { rows } = batchOf(fill);
  return {
    fill,
    texts: moveTexts(withNotes(texts, notes), rows),
    fondi: moveFondi(fondi, rows),
    misure: moveMisure(misure, rows),
    withoutPlace: notes.withoutPlace,
  };
}

/** What the fill asks of the workbook: its writes, and the rows that come first; none gives null. */
export function compilazioneBatch({
  fill,
  texts,
  fondi,
  misure,
}: Pick<Compilazione, "fill" | "texts" | "fondi" | "misure">): {
  readonly writes: readonly CellWrite[];
  readonly rows: RowMove | null;
} {
  const { writes, rows } = batchOf(fill);
  const beside = [...fondi.changes, ...misure.changes].map(({ write }) => write);
  return { writes: [...writes, ...beside, ...textWrites(texts, writes)], rows };
}
