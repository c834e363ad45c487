// What can happen in the pane, and what it makes of what the pane knows and shows.
import type { KnownEnti } from "../domain/ambito/ambitoRegistry";
import type { AmbitoPlan } from "../domain/ambito/planAmbito";
import type { CellOrigine } from "../domain/fonti/origine";
import type { Finding } from "../domain/finding";
import type { Weighed } from "../domain/rules/motivazioni";
import type { PreparedPiano } from "../domain/preparePiano";
import type { PrintedSheet } from "../workbook/printedSheet";
import type { AmbitoForm } from "./ambitoForm";
import type { SuspectSearch } from "./suspectState";
import type { CalendarioState } from "./calendarioState";
import type { FondiState } from "./fondiState";
import type { EarlierState } from "./earlierState";
import type { SurveyState } from "./surveyState";
import type { MadeDocument, MadeOpenData } from "./documentState";
import type { OpenedYear, YearState } from "./yearState";
import type { TextState } from "./textState";
import { withoutUndo, type GiornaleState } from "./giornale/giornaleState";
import {
  INITIAL_STATE,
  type Filled,
  type LiveChange,
  type Pending,
  type Room,
  type Step,
  type Task,
  type Written,
  type PaneState,
} from "./paneState";
import type { Notice } from "./notice";

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
