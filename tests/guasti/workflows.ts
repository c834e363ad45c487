// Everything that the pane writes, as commands in the order in which a person gives them.
import type { PaneWorkflow } from "../../src/workflow/paneWorkflow";
import { findingSentence } from "../../src/messages/findingSentence";
import { FIRST_SENDERS, NEXT_SENDER } from "./officeBook";

/** A command of the pane. */
export type Step = (workflow: PaneWorkflow) => Promise<void>;

/** A piece of work that a person does and may repeat. */
export interface FaultWorkflow {
  readonly name: string;
  /** What was done before, without faults, in an earlier session: the workbook remembers it. */
  readonly earlier?: readonly Step[];
  /** What was done before in this session. */
  readonly before?: readonly Step[];
  /** The work, one command after the other; whoever sees an error stops and begins again. */
  readonly steps: readonly Step[];
  /** The work in a pane that was reloaded, where it is done otherwise: an undo is in the journal. */
  readonly again?: Step;
  /** Gives back what was there before the work; absent where the work only renews what Quadra keeps. */
  readonly undo?: Step;
  /** Whether a preview tells that something will be left out: whoever reads it stops and sees to it. */
  readonly isWarned?: (state: ReturnType<PaneWorkflow["getState"]>) => boolean;
  /** Where others interfere: a sheet, one of its rows, and a name for their table. */
  readonly target: { readonly sheet: string; readonly row: number; readonly table: string };
}

const read: Step = (workflow) => workflow.readText("Comuni", FIRST_SENDERS);
const readNext: Step = (workflow) => workflow.readText("Sabbioneta", NEXT_SENDER);
const write: Step = (workflow) => workflow.writeSheets();
const plan: Step = (workflow) => workflow.planFill();
const fill: Step = (workflow) => workflow.fill();
const say = (finding: Parameters<typeof findingSentence>[1]): string =>
  findingSentence("it", finding);

/** Takes the newest entry of a command back from the journal, if it still stands. */
const takeBack =
  (command: string): Step =>
  async (workflow) => {
    await workflow.showGiornale();
    const lines = workflow.getState().giornale.lines ?? [];
    const line = lines.find((one) => one.command === command && one.undoable);
    const isDone = lines.find((one) => one.command === command)?.undone ?? false;
    if (line !== undefined && !isDone) await workflow.undoVoce(line.id);
  };

const OWN = { sheet: "Offerta", row: 2, table: "Offerta" };
const TEMPLATE = { sheet: "Modello", row: 2, table: "Offerta" };

/** The workflows, in the order of the job. */
export const WORKFLOWS: readonly FaultWorkflow[] = [
  {
    name: "raccogli",
    steps: [read, write],
    undo: (workflow) => workflow.undoSheets(),
    target: TEMPLATE,
  },
  {
    name: "raccogli ancora",
    earlier: [read, write],
    steps: [readNext, write],
    undo: (workflow) => workflow.undoSheets(),
    target: OWN,
  },
  {
    name: "annulla raccogli",
    earlier: [read, write],
    before: [readNext, write],
    steps: [(workflow) => workflow.undoSheets()],
    again: takeBack("writeSheets"),
    target: OWN,
  },
  {
    name: "verifica",
    earlier: [read, write],
    steps: [
      (workflow) => workflow.check(),
      (workflow) => workflow.writeChecks((finding) => ({ severity: "", sentence: say(finding) })),
    ],
    target: OWN,
  },
  {
    name: "segni",
    earlier: [read, readNext, write],
    steps: [(workflow) => workflow.check(), (workflow) => workflow.markFindings(say)],
    undo: (workflow) => workflow.unmarkFindings(),
    target: OWN,
  },
  {
    name: "compila",
    earlier: [read, write],
    steps: [plan, fill],
    undo: (workflow) => workflow.undoFill(),
    target: TEMPLATE,
  },
  {
    name: "compila con righe nuove",
    earlier: [read, readNext, write],
    steps: [plan, fill],
    undo: (workflow) => workflow.undoFill(),
    target: TEMPLATE,
  },
  {
    name: "annulla compila",
    earlier: [read, readNext, write],
    before: [plan, fill],
    steps: [(workflow) => workflow.undoFill()],
    again: takeBack("fill"),
    target: TEMPLATE,
  },
  {
    name: "quadro",
    earlier: [read, write],
    steps: [(workflow) => workflow.writeQuadro()],
    undo: (workflow) => workflow.undoQuadro(),
    target: { ...OWN, table: "Quadro" },
  },
  {
    name: "anno nuovo",
    earlier: [read, write, plan, fill],
    steps: [(workflow) => workflow.planYear(), (workflow) => workflow.openYear()],
    isWarned: ({ newYear: { plan: shown } }) =>
      shown !== null &&
      typeof shown === "object" &&
      shown.notes.some(({ code }) => code === "foglio-protetto"),
    undo: (workflow) => workflow.undoYear(),
    target: TEMPLATE,
  },
  {
    name: "annulla anno nuovo",
    earlier: [read, write, plan, fill],
    before: [(workflow) => workflow.planYear(), (workflow) => workflow.openYear()],
    steps: [(workflow) => workflow.undoYear()],
    again: takeBack("openYear"),
    target: TEMPLATE,
  },
];
