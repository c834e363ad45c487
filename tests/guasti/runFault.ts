// One fault at one trip of one workflow: what the person gets to see, what the workbook holds, whether
// doing the work again ends well, and whether it can all be taken back.
import type { ArmedFault, BenchFault } from "../../src/banco/faults/benchFault";
import { paneText } from "../../src/messages/it/pane";
import { noticeSentence } from "../../src/ui/noticeSentence";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { memoryIntents } from "../workflow/memoryIntents";
import { paneBeside, type PaneOnExcel } from "../workflow/paneOnExcel";
import { bookSnapshot, differences, type BookSnapshot } from "./bookSnapshot";
import { takeLongTimers } from "./longTimers";
import { officeBook } from "./officeBook";
import { sentenceComplaints } from "./sentenceComplaints";
import type { FaultWorkflow, Step } from "./workflows";

/** What came of a fault. */
export interface FaultOutcome {
  /** Whether the workflow has that trip at all. */
  readonly struck: boolean;
  /** What was not as it must be; empty when it survived. */
  readonly complaints: readonly string[];
  /** What the person was told. */
  readonly told: readonly string[];
}

/** A workflow as it goes when nothing goes wrong. */
export interface Rehearsal {
  readonly workflow: FaultWorkflow;
  /** How many trips its steps take. */
  readonly trips: number;
  /** The workbook before the first step and after each. */
  readonly states: readonly BookSnapshot[];
  /** What was wrong already. */
  readonly complaints: readonly string[];
}

const timers = takeLongTimers();
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Workbooks as the earlier sessions left them, by workflow. */
const books = new Map<string, Uint8Array>();

async function settle({ host, spreadsheet }: BootedExcel): Promise<void> {
  await host.idle();
  await spreadsheet.settled();
  await host.idle();
}

/** A pane whose intents are at hand, for the pane that comes after a reload. */
interface OpenPane extends PaneOnExcel {
  readonly texts: Map<string, string>;
}

/** A pane beside a workbook; `texts` is what the browser kept of a pane before, whose locks are free. */
async function start(
  excel: BootedExcel,
  texts: Map<string, string> = new Map(),
): Promise<OpenPane> {
  return { ...(await paneBeside(excel, { intents: memoryIntents(texts) })), texts };
}

async function open(workflow: FaultWorkflow): Promise<OpenPane> {
  let bytes = books.get(workflow.name);
  if (bytes === undefined) {
    const first = await start(
      await bootExcel({ workbook: await officeBook(), name: "piano.xlsx" }),
    );
    for (const step of workflow.earlier ?? []) await step(first.workflow);
    await settle(first);
    bytes = first.save();
    books.set(workflow.name, bytes);
  }
  const pane = await start(await bootExcel({ workbook: bytes, name: "piano.xlsx" }));
  for (const step of workflow.before ?? []) await step(pane.workflow);
  await settle(pane);
  return pane;
}

const codes = ({ workflow }: PaneOnExcel): string[] =>
  workflow.getState().notices.map(({ code }) => code);
const hasFailed = ({ workflow }: PaneOnExcel): boolean =>
  workflow.getState().notices.some(({ tone }) => tone === "error");

/** Does the steps as a person does: stops at an error, and confirms once more what was shown anew. */
async function work(
  pane: PaneOnExcel,
  steps: readonly Step[],
  after: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const step of steps) {
    await step(pane.workflow);
    if (codes(pane).includes("ambito-renewed")) await step(pane.workflow);
    await after();
    if (hasFailed(pane)) return;
  }
}

/** Lets time pass while an answer is withheld. @returns whether the pane was reloaded meanwhile. */
async function wait(doing: Promise<void>, armed: ArmedFault): Promise<boolean> {
  let isOver = false;
  const over = doing.finally(() => (isOver = true));
  over.catch(() => undefined);
  while (!isOver) {
    if (armed.reloaded) {
      // One more turn, so that the batch lands if it is to land; then the old pane is gone.
      await tick();
      timers.forget();
      return true;
    }
    if (armed.holding) timers.pass();
    await tick();
  }
  await over;
  return false;
}

/** Does a workflow without faults. */
export async function rehearse(workflow: FaultWorkflow): Promise<Rehearsal> {
  const pane = await open(workflow);
  const states = [bookSnapshot(pane.spreadsheet)];
  const complaints: string[] = [];
  const from = pane.host.roundTrips;
  await work(pane, workflow.steps, async () => {
    await settle(pane);
    states.push(bookSnapshot(pane.spreadsheet));
  });
  const trips = pane.host.roundTrips - from;
  if (hasFailed(pane)) complaints.push(`fails without a fault: ${told(pane).join(" ")}`);
  complaints.push(...(await undoComplaints(pane, workflow, states[0]!)));
  return { workflow, trips, states, complaints };
}

function told({ workflow }: PaneOnExcel): string[] {
  return workflow.getState().notices.map((notice) => noticeSentence(notice, paneText, "it"));
}

async function undoComplaints(
  pane: PaneOnExcel,
  { undo }: FaultWorkflow,
  before: BookSnapshot,
): Promise<string[]> {
  if (undo === undefined) return [];
  await undo(pane.workflow);
  await settle(pane);
  const complaints = changed("undo does not give back", bookSnapshot(pane.spreadsheet), before);
  if (hasFailed(pane)) complaints.push(`undo fails: ${told(pane).join(" ")}`);
  const kept = codes(pane).filter((code) => code.startsWith("kept-"));
  if (kept.length > 0) complaints.push(`undo keeps what nobody changed: ${told(pane).join(" ")}`);
  return complaints;
}

/** What the journal offers about a write that did not end; taken as the pane proposes it. */
async function takeOffer({ workflow }: PaneOnExcel): Promise<void> {
  if (workflow.getState().giornale.open === null) return;
  await workflow.rereadWrite();
  const { open } = workflow.getState().giornale;
  if (open === null) return;
  if (open.resumable) await workflow.resumeWrite();
  else if (open.reversible) await workflow.rollBackWrite();
  else await workflow.leaveWrite();
}

/** Entries of the journal, newest first. */
async function entries({ workflow }: PaneOnExcel) {
  await workflow.showGiornale();
  return workflow.getState().giornale.lines ?? [];
}

/** Takes back everything since the work began, entry by entry. */
async function journalComplaints(
  pane: PaneOnExcel,
  known: ReadonlySet<string>,
  before: BookSnapshot,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const { id, undone } of await entries(pane)) {
    if (known.has(id) || undone) continue;
    await pane.workflow.undoVoce(id);
    await settle(pane);
    const wrong = pane.workflow.getState().notices.filter(({ tone }) => tone !== "success");
    if (wrong.length > 0) complaints.push(`the journal: ${told(pane).join(" ")}`);
  }
  complaints.push(
    ...changed("the journal does not give back", bookSnapshot(pane.spreadsheet), before),
  );
  return complaints;
}

function changed(claim: string, here: BookSnapshot, there: BookSnapshot): string[] {
  const found = differences(here, there);
  if (found.length === 0) return [];
  const more = found.length > 3 ? `, and ${found.length - 3} more` : "";
  return [`${claim}: ${found.slice(0, 3).join("; ")}${more}`];
}

/** What the workbook may be when somebody else changed it before the work, or amid it. */
async function statesWith(fault: BenchFault, workflow: FaultWorkflow) {
  const others = async (pane: PaneOnExcel): Promise<BookSnapshot> => {
    const armed = fault.arm({ host: pane.host, ...workflow.target }, 1);
    await pane.workflow.lookAgain();
    await armed.lift();
    await settle(pane);
    return bookSnapshot(pane.spreadsheet);
  };
  const amid: BookSnapshot[] = [];
  for (let steps = 1; steps <= workflow.steps.length; steps++) {
    const pane = await open(workflow);
    await work(pane, workflow.steps.slice(0, steps));
    amid.push(await others(pane));
  }
  const pane = await open(workflow);
  const before = await others(pane);
  await work(pane, workflow.steps);
  await settle(pane);
  return { before, amid, after: bookSnapshot(pane.spreadsheet) };
}

const withOthers = new Map<string, ReturnType<typeof statesWith>>();

const isAboutUndo = (complaint: string): boolean => /^(undo |the journal)/.test(complaint);

/** Injects a fault at a trip, counted from 1, and does what a person does about it. */
export async function runFault(
  { workflow, states }: Rehearsal,
  fault: BenchFault,
  at: number,
): Promise<FaultOutcome> {
  let before = states[0]!;
  let after = states.at(-1)!;
  let allowed: readonly BookSnapshot[] = states;
  if (fault.changesWorkbook === true) {
    const key = `${workflow.name}|${fault.code}`;
    if (!withOthers.has(key)) withOthers.set(key, statesWith(fault, workflow));
    const other = await withOthers.get(key)!;
    ({ before, after } = other);
    allowed = [...states, ...other.amid, other.before, other.after];
  }
  let pane = await open(workflow);
  const known = new Set((await entries(pane)).map(({ id }) => id));
  const armed = fault.arm({ host: pane.host, ...workflow.target }, at);
  const reloaded = await wait(work(pane, workflow.steps), armed);
  const complaints: string[] = [];
  await armed.lift();
  await settle(pane);
  if (!armed.struck) return { struck: false, complaints, told: [] };

  const now = bookSnapshot(pane.spreadsheet);
  const sentences = told(pane);
  // Whoever was told that all is well does nothing again.
  const isToldWell = !reloaded && !hasFailed(pane);
  if (!reloaded) {
    for (const bug of pane.bugs) complaints.push(`exception: ${String(bug)}`);
    for (const notice of pane.workflow.getState().notices) {
      if (notice.tone !== "error") continue;
      complaints.push(...sentenceComplaints(noticeSentence(notice, paneText, "it")));
    }
    const isUnsure = pane.workflow
      .getState()
      .notices.some((one) => one.code === "failure" && one.failure.code === "outcome-unknown");
    if (!hasFailed(pane)) complaints.push(...changed("says nothing, and lacks", now, after));
    else if (!isUnsure && allowed.every((state) => differences(now, state).length > 0)) {
      complaints.push(...changed("half written and not told", now, states.at(-1)!));
    }
  } else {
    pane = await start(pane, pane.texts);
  }

  if (!isToldWell) {
    await takeOffer(pane);
    await work(pane, workflow.steps);
  }
  await settle(pane);
  for (const bug of pane.bugs) complaints.push(`exception in the retry: ${String(bug)}`);
  if (hasFailed(pane)) complaints.push(`the retry fails: ${told(pane).join(" ")}`);
  if (codes(pane).some((code) => code.startsWith("kept-"))) {
    complaints.push(`the retry keeps what nobody changed: ${told(pane).join(" ")}`);
  }
  const again = bookSnapshot(pane.spreadsheet);
  complaints.push(...changed("the retry ends otherwise", again, after));
  complaints.push(
    // Work that is itself an undo has nothing to be taken back to.
    ...(isToldWell || workflow.undo === undefined
      ? await undoComplaints(pane, workflow, before)
      : await journalComplaints(pane, known, before)),
  );
  // Where others moved the ground, an undo that says so and leaves the rest alone is right too.
  const isTold = pane.workflow.getState().notices.some(({ tone }) => tone !== "success");
  if (fault.changesWorkbook === true && isTold) {
    const others = complaints.filter((complaint) => !isAboutUndo(complaint));
    return { struck: true, complaints: others, told: sentences };
  }
  return { struck: true, complaints, told: sentences };
}
