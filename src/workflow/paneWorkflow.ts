// The pane's commands in one piece: sequences the port and the domain, and knows nothing of Excel, of
// files or of how the pane looks.
import type { AmbitoForm } from "./ambitoForm";
import type { PaneJob } from "./paneJob";
import { makePaneSession } from "./paneSession";
import type { Notice } from "./notice";
import type { PaneState, Room, Step } from "./paneState";
import type { PaneWorld } from "./paneWorld";

/** The commands of the pane. Each settles when its work is over; none throws. */
export interface PaneWorkflow extends PaneJob {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  chooseStep(step: Step): void;
  /** Opens a room of the first step. */
  chooseRoom(room: Room): void;
  /** Changes the form of the ambito; null gives back what the workbook declares. */
  editAmbito(form: AmbitoForm | null): void;
  closeNotice(notice: Notice): void;
  /** Ends the task under way where that is possible; what it did so far is as if never begun. */
  cancel(): void;
  discardSources(): void;
  /** Leaves the check of a sender's workbook. */
  closeCheck(): void;
}

/** The commands that are loaded on first use. */
const JOB_COMMANDS: Readonly<Record<keyof PaneJob, true>> = {
  start: true,
  showGiornale: true,
  hideGiornale: true,
  undoVoce: true,
  forgetGiornale: true,
  readElsewhere: true,
  rereadWrite: true,
  resumeWrite: true,
  rollBackWrite: true,
  leaveWrite: true,
  lookAgain: true,
  planAmbito: true,
  writeAmbito: true,
  undoAmbito: true,
  openCalendario: true,
  writeCalendario: true,
  undoCalendario: true,
  makeDocument: true,
  makeOpenData: true,
  writeModello: true,
  undoModello: true,
  writeQuadro: true,
  undoQuadro: true,
  planYear: true,
  discardYear: true,
  openYear: true,
  undoYear: true,
  readFiles: true,
  readText: true,
  readSelection: true,
  readOpenSheets: true,
  chooseMeanings: true,
  writeSheets: true,
  undoSheets: true,
  answerWord: true,
  check: true,
  writeChecks: true,
  writeRiepilogo: true,
  show: true,
  cancelSearch: true,
  previewChange: true,
  discardChange: true,
  applyChange: true,
  undoChange: true,
  justify: true,
  withdraw: true,
  openRules: true,
  readEarlier: true,
  dateEarlier: true,
  discardEarlier: true,
  writeEarlier: true,
  removeEarlier: true,
  undoEarlier: true,
  openEarlier: true,
  markFindings: true,
  unmarkFindings: true,
  planFill: true,
  fill: true,
  undoFill: true,
  listFields: true,
  insertField: true,
  undoField: true,
  showPlace: true,
  readSurvey: true,
  readLastYear: true,
  makeQuestionari: true,
  writeIndagine: true,
  undoIndagine: true,
  nameQuestionario: true,
  checkCartella: true,
  decide: true,
  withdrawScelta: true,
  countSource: true,
  showSource: true,
  askOrigine: true,
  judge: true,
  judgeFondi: true,
  readPagamenti: true,
  forgetPagamenti: true,
  writeRiconciliazione: true,
};

type JobCommand = (...words: unknown[]) => Promise<void>;

/** Makes the workflow of one pane. */
export function makePaneWorkflow(world: PaneWorld): PaneWorkflow {
  const session = makePaneSession(world);
  const { send, state, subscribe } = session;
  let job: Promise<PaneJob> | null = null;

  /** Loads the commands once; after a failure (a tired network) the next call tries again. */
  function load(): Promise<PaneJob> {
    return (job ??= import("./paneJob").then(
      ({ paneJob }) => paneJob(session),
      (error: unknown) => {
        job = null;
        throw error;
      },
    ));
  }

  /** The first look: what somebody asks for meanwhile, such as files that are dropped, waits for it. */
  let begun: Promise<void> = Promise.resolve();
  const later =
    (name: keyof PaneJob): JobCommand =>
    async (...words) => {
      let loaded: PaneJob;
      try {
        loaded = await load();
      } catch (error) {
        return session.run("avvio", () => Promise.reject(error as Error));
      }
      if (name === "start") return (begun = loaded.start());
      await begun;
      return (loaded[name] as JobCommand)(...words);
    };
  const names = Object.keys(JOB_COMMANDS) as (keyof PaneJob)[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, later(name)])) as unknown as PaneJob),
    getState: state,
    subscribe,
    chooseStep: (step) => send({ type: "step-chosen", step }),
    chooseRoom: (room) => send({ type: "room-chosen", room }),
    editAmbito: (form) => send({ type: "ambito-edited", form }),
    closeNotice: (notice) => send({ type: "notice-closed", notice }),
    cancel: () => session.cancel(),
    discardSources: () => send({ type: "sources-discarded" }),
    closeCheck: () => send({ type: "survey-changed", survey: { check: null } }),
  };
}
