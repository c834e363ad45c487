// What the pane knows and shows: one value, changed by events only.
import type { KnownEnti } from "../domain/ambito/ambitoRegistry";
import type { AmbitoPlan } from "../domain/ambito/planAmbito";
import type { AmbitoReading } from "../domain/ambito/readAmbito";
import type { CellOrigine } from "../domain/fonti/origine";
import type { Finding } from "../domain/finding";
import type { TextPlan } from "../domain/fill/placeholders";
import type { MisureFill } from "../domain/fill/fillMisure";
import type { FundFill } from "../domain/fill/fillFondi";
import type { FillPlan } from "../domain/fill/planFill";
import type { FormulaMismatch } from "../domain/fill/checkFormulas";
import type { Weighed } from "../domain/rules/motivazioni";
import type { PreparedPiano } from "../domain/preparePiano";
import type { FigureComparison } from "../domain/sheets/compareFigures";
import type { CellGrid } from "../workbook/cellGrid";
import type { PrintedSheet } from "../workbook/printedSheet";
import type { Mapping } from "../domain/import/vocabulary";
import type { AmbitoForm } from "./ambitoForm";
import type { RowMove } from "../workbook/rowMove";
import type { CellWrite } from "../workbook/cellWrite";
import type { TableSheet } from "../workbook/tableSheet";
import type { SuspectSearch } from "./suspectState";
import { NO_CALENDARIO, type CalendarioState } from "./calendarioState";
import { NO_FONDI, type FondiState } from "./fondiState";
import { NO_EARLIER, type EarlierState } from "./earlierState";
import { NO_SURVEY, type SurveyState } from "./surveyState";
import type { MadeDocument, MadeOpenData } from "./documentState";
import { NO_YEAR, type YearState } from "./yearState";
import { NO_TEXTS, type TextState } from "./textState";
import { NO_GIORNALE, type GiornaleState } from "./giornale/giornaleState";
import type { Notice } from "./notice";

/** The three steps of the job. */
export type Step = "raccogli" | "verifica" | "compila";

/** The rooms of the first step: its sources, the plan itself, the survey among the enti. */
export type Room = "fonti" | "piano" | "indagine" | "fondi";

/** Work that is under way; one at a time. */
export type Task =
  | "avvio"
  | "lettura"
  | "scrittura"
  | "verifica"
  | "anteprima"
  | "compilazione"
  | "annullamento"
  | "spostamento"
  | "questionari"
  | "campi"
  | "segni"
  | "scelta"
  | "documento";

/** Sources that were read and not yet written to the sheets. */
export interface Pending {
  readonly prepared: PreparedPiano;
  /** What the workbook held when the first of it was read: what people change meanwhile is theirs. */
  readonly base: PreparedPiano;
  /** What people chose for unknown headings since the last writing. */
  readonly choices: readonly Mapping[];
  /** Files of this reading, in their order. */
  readonly files: readonly string[];
  /** Whether there is anything to write yet: a question alone is nothing. */
  readonly writable: boolean;
  readonly comparison: FigureComparison;
}

/** The last writing of structured sheets, for undo. */
export interface Written {
  /** The sheets as they were written. */
  readonly sheets: readonly TableSheet[];
  /** Quadra's sheets of the workbook before it. */
  readonly before: readonly CellGrid[];
}

/** The room of the plan. */
export interface AmbitoRoom {
  /** The form while it is edited; null when it shows what the workbook declares. */
  readonly form: AmbitoForm | null;
  /** What the workbook declared when the editing began. */
  readonly base: AmbitoReading | null;
  /** The changes that are shown and not yet written. */
  readonly plan: AmbitoPlan | null;
  /** The last writing; null when there is nothing to undo. */
  readonly written: Written | null;
}

/** What an edit of a person did to the findings. */
export interface LiveChange {
  readonly gone: number;
  readonly come: number;
}

/** The last check; `stale` once the workbook changed after it in a way that was not looked at. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** What became of the reasons that the office gave. */
  readonly weighed: Weighed;
  readonly stale: boolean;
  /** Set when the findings followed an edit by themselves; null after a check that was asked for. */
  readonly live: LiveChange | null;
}

/** The last fill, for undo. */
export interface Filled {
  readonly writes: readonly CellWrite[];
  /** Rows that were put in. */
  readonly rows: RowMove | null;
  /** The sheet of remembered texts; null when no text has fields. */
  readonly memory: Written | null;
  readonly mismatches: readonly FormulaMismatch[];
  /** Whether the host calculated the formulas, so that their results could be checked. */
  readonly formulasChecked: boolean;
}

/** The state of the pane. */
export interface PaneState {
  readonly step: Step;
  /** The room of the first step that is open. */
  readonly room: Room;
  readonly task: Task | null;
  /** Finished steps, and the share of the one under way. */
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly share: number;
  } | null;
  /** Whether the task can be cancelled now. */
  readonly cancellable: boolean;
  readonly notices: readonly Notice[];
  /** Name of the open workbook. */
  readonly file: string;
  /** What the structured sheets hold; null before the first look. */
  readonly known: PreparedPiano | null;
  /** The enti that the workbook knows; null before the first look. */
  readonly enti: KnownEnti | null;
  readonly ambito: AmbitoRoom;
  readonly pending: Pending | null;
  /** The last writing of collected data; null when there is nothing to undo. */
  readonly before: Written | null;
  readonly checked: Checked | null;
  /** Which cells may be wrong, by the last check. */
  readonly search: SuspectSearch | null;
  readonly plan: {
    readonly fill: FillPlan;
    readonly texts: TextPlan;
    readonly fondi: FundFill;
    readonly misure: MisureFill;
    /** Quadra's sheets as they stood. */
    readonly own: readonly CellGrid[];
    readonly stale: boolean;
  } | null;
  readonly texts: TextState;
  readonly filled: Filled | null;
  readonly survey: SurveyState;
  /** Plans of earlier years. */
  readonly earlier: EarlierState;
  readonly fondi: FondiState;
  readonly newYear: YearState;
  readonly calendario: CalendarioState;
  /** The last writing of the sheet `Quadro`, for undo. */
  readonly quadro: Written | null;
  /** The sheets of the template that were added, for undo. */
  readonly modello: readonly PrintedSheet[] | null;
  /** The plan as a document; null once another task has begun. */
  readonly document: MadeDocument | null;
  /** The plan as open data; null once another task has begun. */
  readonly openData: MadeOpenData | null;
  /** Where the figure in the cell that was asked about comes from. */
  readonly origine: CellOrigine | null;
  /** The history of what Quadra wrote. */
  readonly giornale: GiornaleState;
}

export const INITIAL_STATE: PaneState = {
  step: "raccogli",
  room: "fonti",
  task: "avvio",
  progress: null,
  cancellable: false,
  notices: [],
  file: "",
  known: null,
  enti: null,
  ambito: { form: null, base: null, plan: null, written: null },
  pending: null,
  before: null,
  checked: null,
  search: null,
  plan: null,
  filled: null,
  texts: NO_TEXTS,
  survey: NO_SURVEY,
  earlier: NO_EARLIER,
  fondi: NO_FONDI,
  newYear: NO_YEAR,
  calendario: NO_CALENDARIO,
  quadro: null,
  modello: null,
  document: null,
  openData: null,
  origine: null,
  giornale: NO_GIORNALE,
};
