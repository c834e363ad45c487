// What the pane knows of the survey round, and of a sender's workbook that is checked before it is sent.
import type { Ambito } from "../domain/ambito/ambito";
import type { Deadline } from "../domain/calendario/calendario";
import type { Finding } from "../domain/finding";
import type { SurveyRow } from "../domain/indagine/surveyBoard";
import type { Piano } from "../domain/piano";
import type { ReadSource } from "../domain/sheets/readSource";
import type { CellGrid } from "../workbook/cellGrid";
import type { TableSheet } from "../workbook/tableSheet";

/** The board as it stood when it was last looked at. */
export interface Board {
  readonly ambito: Ambito;
  readonly rows: readonly SurveyRow[];
  /** Deadlines of the round and of the plan, in the order of the year. */
  readonly deadlines: readonly Deadline[];
  /** ISO date. */
  readonly today: string;
  /** Answers that were read and are not in the sheets yet: they count here. */
  readonly unwritten: boolean;
}

/** The archive of questionnaires, ready to be saved. */
export interface QuestionariArchive {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Questionnaires with figures of the plan before. */
  readonly prefilled: number;
  /** Whether the host lets the pane save files; if not, `table` is the way out. */
  readonly savesFiles: boolean;
  /** One row per ente and one column per question, to be pasted into a sheet and sent. */
  readonly table: string;
}

/** The plan before, chosen for the figures beside the questions. */
export interface LastYear {
  readonly files: readonly string[];
  readonly piano: Piano;
}

/** A questionnaire whose sender the office has to name. */
export interface WaitingQuestionario {
  readonly source: ReadSource;
  readonly grids: readonly CellGrid[];
}

/** What can be said of the open workbook alone, before it is sent. */
export interface CartellaCheck {
  readonly file: string;
  readonly source: ReadSource;
  readonly findings: readonly Finding[];
}

export interface SurveyState {
  /** null before the first look, and while the workbook declares no ambito. */
  readonly board: Board | null;
  /** Whether the workbook was looked at. */
  readonly looked: boolean;
  readonly archive: QuestionariArchive | null;
  readonly lastYear: LastYear | null;
  readonly waiting: readonly WaitingQuestionario[];
  /** The last writing of the sheet `Indagine`. */
  readonly written: {
    readonly sheets: readonly TableSheet[];
    readonly before: readonly CellGrid[];
  } | null;
  readonly check: CartellaCheck | null;
}

export const NO_SURVEY: SurveyState = {
  board: null,
  looked: false,
  archive: null,
  lastYear: null,
  waiting: [],
  written: null,
  check: null,
};
