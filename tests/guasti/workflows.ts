// Everything that the pane writes, as commands in the order in which a person gives them.
import { findingSentence } from "../../src/messages/findingSentence";
import type { FaultWorkflow, Step } from "./faultWorkflow";
import { MORE_WORKFLOWS } from "./moreWorkflows";
import { FIRST_SENDERS, NEXT_SENDER } from "./officeBook";

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
  ...MORE_WORKFLOWS,
];
