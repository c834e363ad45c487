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
import type { Ignored } from "../domain/import/ignoredRanges";
import type { Mapping } from "../domain/import/vocabulary";
import type { CellConflict, Failure } from "../workbook/failure";
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
import { NO_YEAR, type OpenedYear, type YearState } from "./yearState";
import { NO_TEXTS, type TextState } from "./textState";
import { NO_GIORNALE, withoutUndo, type GiornaleState } from "./giornale/giornaleState";

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

/** Something to tell the user, in code. */
export type Notice =
  | { readonly tone: "error"; readonly code: "failure"; readonly failure: Failure }
  | { readonly tone: "error"; readonly code: "bug" }
  | {
      readonly tone: "warning";
      readonly code: "no-tables";
      readonly file: string;
      readonly ignored: readonly Ignored[];
    }
  | { readonly tone: "warning"; readonly code: "reading-cancelled" }
  | { readonly tone: "success"; readonly code: "voce-undone" }
  | { readonly tone: "warning"; readonly code: "voce-lost" }
  | { readonly tone: "success"; readonly code: "giornale-forgotten" }
  | { readonly tone: "warning"; readonly code: "giornale-spoilt"; readonly parts: number }
  | { readonly tone: "warning"; readonly code: "intent-unreadable" }
  | { readonly tone: "success"; readonly code: "write-landed" }
  | { readonly tone: "success"; readonly code: "write-resumed" }
  | { readonly tone: "success"; readonly code: "write-rolled-back" }
  | { readonly tone: "warning"; readonly code: "no-place" }
  | { readonly tone: "warning"; readonly code: "no-template" }
  | {
      readonly tone: "warning";
      readonly code: "kept-cells";
      readonly kept: readonly CellConflict[];
    }
  | { readonly tone: "success"; readonly code: "sheets-written"; readonly enti: number }
  | { readonly tone: "success"; readonly code: "sheets-restored" }
  | {
      readonly tone: "warning";
      readonly code: "kept-sheets";
      readonly sheets: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "ambito-written"; readonly rows: number }
  | { readonly tone: "success"; readonly code: "ambito-same" }
  | { readonly tone: "warning"; readonly code: "ambito-renewed" }
  | {
      readonly tone: "warning";
      readonly code: "notes-without-place";
      readonly notes: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "quadro-written" }
  | { readonly tone: "success"; readonly code: "modello-written"; readonly sheets: number }
  | { readonly tone: "warning"; readonly code: "modello-present" }
  | { readonly tone: "success"; readonly code: "calendario-written" }
  | { readonly tone: "success"; readonly code: "year-opened"; readonly year: number }
  | { readonly tone: "warning"; readonly code: "year-already-open"; readonly year: number }
  | { readonly tone: "success"; readonly code: "indagine-written"; readonly enti: number }
  | { readonly tone: "success"; readonly code: "checks-written"; readonly findings: number }
  | { readonly tone: "success"; readonly code: "rules-written" }
  | { readonly tone: "success"; readonly code: "earlier-written"; readonly cifre: number }
  | { readonly tone: "success"; readonly code: "earlier-removed" }
  | { readonly tone: "warning"; readonly code: "shared-sheet"; readonly sheet: string }
  | { readonly tone: "success"; readonly code: "riepilogo-written" }
  | {
      readonly tone: "success";
      readonly code: "marked";
      readonly cells: number;
      /** Cells with a note; null when this Excel has no notes for add-ins. */
      readonly noted: number | null;
    }
  | { readonly tone: "success"; readonly code: "unmarked"; readonly found: boolean }
  | {
      readonly tone: "warning";
      readonly code: "kept-notes";
      /** "Offerta!B5". */
      readonly cells: readonly string[];
    }
  | { readonly tone: "success"; readonly code: "statement-written" }
  | { readonly tone: "success"; readonly code: "filled"; readonly cells: number }
  | {
      readonly tone: "success";
      readonly code: "field-inserted";
      readonly name: string;
      readonly sheet: string;
      readonly cell: string;
    }
  | { readonly tone: "success"; readonly code: "nothing-to-fill" }
  | { readonly tone: "success"; readonly code: "fill-undone"; readonly cells: number };

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

/** What can happen. */
export type PaneEvent =
  | { readonly type: "step-chosen"; readonly step: Step }
  | { readonly type: "room-chosen"; readonly room: Room }
  | { readonly type: "task-started"; readonly task: Task; readonly total?: number }
  | { readonly type: "task-advanced"; readonly done: number; readonly share?: number }
  | { readonly type: "cancel-offered"; readonly possible: boolean }
  | { readonly type: "task-ended"; readonly notices: readonly Notice[] }
  | { readonly type: "notice-closed"; readonly notice: Notice }
  | {
      readonly type: "workbook-read";
      readonly file: string;
      readonly known: PreparedPiano;
      readonly enti: KnownEnti;
    }
  | { readonly type: "ambito-edited"; readonly form: AmbitoForm | null }
  | { readonly type: "ambito-planned"; readonly plan: AmbitoPlan | null }
  | { readonly type: "ambito-written"; readonly written: Written }
  | { readonly type: "ambito-restored" }
  | { readonly type: "workbook-changed"; readonly what: "checked" | "plan" }
  | { readonly type: "sources-read"; readonly pending: Pending }
  | { readonly type: "sources-discarded" }
  | {
      readonly type: "sheets-written";
      readonly known: PreparedPiano;
      readonly before: Written;
    }
  | { readonly type: "sheets-restored"; readonly known: PreparedPiano }
  | {
      readonly type: "checked";
      readonly findings: readonly Finding[];
      readonly weighed: Weighed;
      readonly live?: LiveChange;
    }
  | { readonly type: "search-changed"; readonly search: SuspectSearch }
  | {
      readonly type: "fill-planned";
      readonly plan: Omit<NonNullable<PaneState["plan"]>, "stale"> | null;
    }
  | { readonly type: "texts-changed"; readonly texts: Partial<TextState> }
  | { readonly type: "filled"; readonly filled: Filled }
  | { readonly type: "origine-told"; readonly origine: CellOrigine }
  | { readonly type: "fill-undone" }
  | { readonly type: "survey-changed"; readonly survey: Partial<SurveyState> }
  | { readonly type: "fondi-changed"; readonly fondi: FondiState }
  | { readonly type: "earlier-changed"; readonly earlier: Partial<EarlierState> }
  | { readonly type: "document-made"; readonly document: MadeDocument }
  | { readonly type: "open-data-made"; readonly openData: MadeOpenData }
  | { readonly type: "quadro-written"; readonly quadro: Written | null }
  | { readonly type: "modello-written"; readonly modello: readonly PrintedSheet[] | null }
  | { readonly type: "calendario-changed"; readonly calendario: Partial<CalendarioState> }
  | { readonly type: "giornale-changed"; readonly giornale: Partial<GiornaleState> }
  | { readonly type: "voce-undone"; readonly command: string }
  | { readonly type: "year-changed"; readonly newYear: Partial<YearState> }
  | { readonly type: "year-written"; readonly opened: OpenedYear | null };

type AmbitoEvent = Extract<PaneEvent, { readonly type: `ambito-${string}` }>;

/** The next state of the room of the plan; a written ambito makes checks and previews out of date. */
function reduceAmbito(state: PaneState, event: AmbitoEvent): PaneState {
  const { ambito } = state;
  switch (event.type) {
    case "ambito-edited": {
      const base = ambito.form === null ? (state.known?.ambito ?? null) : ambito.base;
      const room = { ...ambito, form: event.form, base: event.form && base, plan: null };
      return { ...state, notices: [], ambito: room };
    }
    case "ambito-planned":
      return { ...state, ambito: { ...ambito, plan: event.plan } };
    case "ambito-written":
    case "ambito-restored": {
      const written = event.type === "ambito-written" ? event.written : null;
      const room = { form: null, base: null, plan: null, written };
      return { ...state, ambito: room, checked: null, plan: null };
    }
  }
}

/** The next state. Pure. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "step-chosen":
      return { ...state, step: event.step, notices: [] };
    case "room-chosen":
      return { ...state, room: event.room, notices: [] };
    case "task-started":
      return {
        ...state,
        task: event.task,
        notices: [],
        // They are of the workbook as it was before whatever begins now.
        document: null,
        openData: null,
        progress: event.total === undefined ? null : { done: 0, total: event.total, share: 0 },
      };
    case "task-advanced":
      return {
        ...state,
        progress: state.progress && {
          ...state.progress,
          done: event.done,
          share: event.share ?? 0,
        },
      };
    case "cancel-offered":
      return { ...state, cancellable: event.possible };
    case "task-ended":
      return { ...state, task: null, progress: null, cancellable: false, notices: event.notices };
    case "notice-closed":
      return { ...state, notices: state.notices.filter((one) => one !== event.notice) };
    case "workbook-read":
      return {
        ...state,
        ...{ file: event.file, known: event.known, enti: event.enti },
        // What another pane wrote is seen by now.
        giornale: { ...state.giornale, elsewhere: null },
      };
    case "ambito-edited":
    case "ambito-planned":
    case "ambito-written":
    case "ambito-restored":
      return reduceAmbito(state, event);
    case "workbook-changed":
      return event.what === "checked"
        ? { ...state, checked: state.checked && { ...state.checked, stale: true } }
        : { ...state, plan: state.plan && { ...state.plan, stale: true } };
    case "sources-read":
      return { ...state, pending: event.pending };
    case "sources-discarded":
      return { ...state, pending: null };
    case "sheets-written":
      return {
        ...state,
        known: event.known,
        before: event.before,
        pending: null,
        checked: null,
        search: null,
        plan: null,
      };
    case "sheets-restored":
      return {
        ...state,
        known: event.known,
        before: null,
        checked: null,
        search: null,
        plan: null,
      };
    case "checked":
      return {
        ...state,
        checked: {
          findings: event.findings,
          weighed: event.weighed,
          stale: false,
          live: event.live ?? null,
        },
      };
    case "search-changed":
      return { ...state, search: event.search };
    case "fill-planned":
      return { ...state, plan: event.plan && { ...event.plan, stale: false } };
    case "texts-changed":
      return { ...state, texts: { ...state.texts, ...event.texts } };
    case "filled":
      return { ...state, filled: event.filled, plan: null };
    case "origine-told":
      return { ...state, origine: event.origine };
    case "fill-undone":
      return { ...state, filled: null, plan: null };
    case "document-made":
      return { ...state, document: event.document };
    case "open-data-made":
      return { ...state, openData: event.openData };
    case "modello-written":
      return { ...state, modello: event.modello };
    case "quadro-written":
      return { ...state, quadro: event.quadro };
    case "calendario-changed":
      return { ...state, calendario: { ...state.calendario, ...event.calendario } };
    case "giornale-changed":
      return { ...state, giornale: { ...state.giornale, ...event.giornale } };
    case "voce-undone":
      return { ...withoutUndo(state, event.command), checked: null, search: null, plan: null };
    case "year-changed":
      return { ...state, newYear: { ...state.newYear, ...event.newYear } };
    case "year-written": {
      // Whatever was shown, asked or could be undone is of the other year.
      const { step, room, task, file, known, enti, giornale } = state;
      const newYear = { plan: null, opened: event.opened };
      const calendario = { ...state.calendario, written: null };
      return {
        ...INITIAL_STATE,
        step,
        room,
        task,
        file,
        known,
        enti,
        giornale,
        newYear,
        calendario,
      };
    }
    case "survey-changed":
      return { ...state, survey: { ...state.survey, ...event.survey } };
    case "fondi-changed":
      return { ...state, fondi: event.fondi };
    case "earlier-changed":
      return { ...state, earlier: { ...state.earlier, ...event.earlier } };
  }
}
