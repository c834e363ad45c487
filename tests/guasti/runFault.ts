// One fault at one trip of one workflow: what the person gets to see, what the workbook holds, whether
// doing the work again ends well, and whether it can all be taken back.
import type { ArmedFault, BenchFault } from "../../src/banco/faults/benchFault";
import { paneText } from "../../src/messages/it/pane";
import type { Notice } from "../../src/workflow/notice";
import { noticeSentence } from "../../src/ui/noticeSentence";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { paneBeside, type PaneOnExcel } from "../workflow/paneOnExcel";
import { bookSnapshot, differences, type BookSnapshot } from "./bookSnapshot";
import { faultyStorage, type FaultyStorage } from "./faultyStorage";
import { takeLongTimers } from "./longTimers";
import { officeBook } from "./officeBook";
import { sentenceComplaints } from "./sentenceComplaints";
import type { FaultWorkflow } from "./faultWorkflow";

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

/** A pane with the browser that it runs in, which keeps what it stored for the pane after a reload. */
interface OpenPane extends PaneOnExcel {
  readonly browser: FaultyStorage;
}

/** A pane beside a workbook. */
async function start(excel: BootedExcel, browser = faultyStorage()): Promise<OpenPane> {
  return { ...(await paneBeside(excel, { intents: browser.store() })), browser };
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
/** Codes of what failed, of its reasons too. */
const failures = ({ workflow }: PaneOnExcel): string[] =>
  workflow.getState().notices.flatMap((notice) => {
    if (notice.code !== "failure") return [];
    const { failure } = notice;
    return "reason" in failure && typeof failure.reason === "object"
      ? [failure.code, failure.reason.code]
      : [failure.code];
  });
/** Failures that tell the person that something of the work stands in the workbook. */
const TELLS_OF_A_PART: ReadonlySet<string> = new Set([
  "outcome-unknown",
  "part-written",
  "part-undone",
]);
const isWarning = ({ tone }: Notice): boolean => tone !== "success";
const hasFailed = ({ workflow }: PaneOnExcel): boolean =>
  workflow.getState().notices.some(({ tone }) => tone === "error");

/** Does the steps as a person does: stops at an error, and confirms once more what was shown anew. */
async function work(
  pane: PaneOnExcel,
  { isWarned = () => false, ...workflow }: FaultWorkflow,
  after: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const step of workflow.steps) {
    const { notices } = pane.workflow.getState();
    await step(pane.workflow);
    if (isWarned(pane.workflow.getState())) return;
    if (codes(pane).includes("ambito-renewed")) await step(pane.workflow);
    await after();
    // What opens a page leaves the notice of before.
    if (hasFailed(pane) && pane.workflow.getState().notices !== notices) return;
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
  await work(pane, workflow, async () => {
    await settle(pane);
    states.push(bookSnapshot(pane.spreadsheet));
  });
  const trips = pane.host.roundTrips - from;
  if (hasFailed(pane)) complaints.push(`fails without a fault: ${told(pane).join(" ")}`);
  complaints.push(...(await undoComplaints(pane, workflow, states.slice(0, 1))));
  return { workflow, trips, states, complaints };
}

function told({ workflow }: PaneOnExcel): string[] {
  return workflow.getState().notices.map((notice) => noticeSentence(notice, paneText, "it"));
}

async function undoComplaints(
  pane: PaneOnExcel,
  { undo }: FaultWorkflow,
  befores: readonly BookSnapshot[],
): Promise<string[]> {
  if (undo === undefined) return [];
  await undo(pane.workflow);
  await settle(pane);
  const complaints = changed("undo does not give back", bookSnapshot(pane.spreadsheet), befores);
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
  befores: readonly BookSnapshot[],
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
    ...changed("the journal does not give back", bookSnapshot(pane.spreadsheet), befores),
  );
  return complaints;
}

/**
 * What is wrong unless the workbook is one of these; told by the first of them.
 * @param spared a sheet that may be otherwise.
 */
function changed(
  claim: string,
  here: BookSnapshot,
  all: readonly BookSnapshot[],
  spared: string | null = null,
): string[] {
  const isSpared = (told: string): boolean =>
    spared !== null &&
    [`${spared}!`, `sheet ${spared}:`].some(
      (head) => told.startsWith(head) || told.includes(`: ${head}`),
    );
  const each = all.map((there) => differences(here, there).filter((told) => !isSpared(told)));
  const [found] = each;
  if (found === undefined || each.some((differs) => differs.length === 0)) return [];
  const more = found.length > 3 ? `, and ${found.length - 3} more` : "";
  return [`${claim}: ${found.slice(0, 3).join("; ")}${more}`];
}

const arm = (
  fault: BenchFault,
  { target }: FaultWorkflow,
  pane: OpenPane,
  at: number,
): ArmedFault =>
  fault.arm({ host: pane.host, storage: (state) => pane.browser.become(state), ...target }, at);

/** What the workbook may be when somebody else changed it before the work, or amid it. */
async function statesWith(fault: BenchFault, workflow: FaultWorkflow) {
  const others = async (pane: OpenPane): Promise<BookSnapshot> => {
    const armed = arm(fault, workflow, pane, 1);
    await pane.workflow.lookAgain();
    await armed.lift();
    await settle(pane);
    return bookSnapshot(pane.spreadsheet);
  };
  const amid: BookSnapshot[] = [];
  for (let steps = 1; steps <= workflow.steps.length; steps++) {
    const pane = await open(workflow);
    await work(pane, { ...workflow, steps: workflow.steps.slice(0, steps) });
    amid.push(await others(pane));
  }
  const pane = await open(workflow);
  const before = await others(pane);
  await work(pane, workflow);
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
  let befores: readonly BookSnapshot[] = [states[0]!];
  let afters: readonly BookSnapshot[] = [states.at(-1)!];
  let allowed: readonly BookSnapshot[] = states;
  if (fault.changesWorkbook === true) {
    const key = `${workflow.name}|${fault.code}`;
    if (!withOthers.has(key)) withOthers.set(key, statesWith(fault, workflow));
    const other = await withOthers.get(key)!;
    // The other's act comes before the work, after it, or is a part of what the work writes anew.
    befores = [other.before, ...befores];
    afters = [other.after, ...other.amid.slice(-1), ...afters];
    allowed = [...states, ...other.amid, other.before, other.after];
  }
  let pane = await open(workflow);
  const known = new Set((await entries(pane)).map(({ id }) => id));
  const armed = arm(fault, workflow, pane, at);
  const reloaded = await wait(work(pane, workflow), armed);
  const complaints: string[] = [];
  await armed.lift();
  await settle(pane);
  if (!armed.struck) return { struck: false, complaints, told: [] };
  // Where others changed the sheet, an undo that says so and leaves it alone is right.
  const isOfOthers = fault.changesWorkbook === true || fault.addsCells === true;
  const sparedBy = (one: PaneOnExcel): string | null =>
    isOfOthers && workflow.undo === undefined && codes(one).some((code) => code.startsWith("kept-"))
      ? workflow.target.sheet
      : null;

  const now = bookSnapshot(pane.spreadsheet);
  const sentences = told(pane);
  // Whoever was told that all is well does nothing again.
  const isWarned = !reloaded && (workflow.isWarned?.(pane.workflow.getState()) ?? false);
  const isToldWell = !reloaded && !hasFailed(pane) && !isWarned;
  if (!reloaded) {
    for (const bug of pane.bugs) complaints.push(`exception: ${String(bug)}`);
    for (const notice of pane.workflow.getState().notices) {
      if (notice.tone !== "error") continue;
      complaints.push(...sentenceComplaints(noticeSentence(notice, paneText, "it")));
    }
    const isTold = failures(pane).some((code) => TELLS_OF_A_PART.has(code));
    if (isToldWell) {
      complaints.push(...changed("says nothing, and lacks", now, afters, sparedBy(pane)));
    } else if (!isTold) complaints.push(...changed("half written and not told", now, allowed));
  } else {
    pane = await start(pane, pane.browser);
  }

  if (!isToldWell) {
    if (failures(pane).some((code) => fault.advised?.includes(code))) armed.follow();
    await takeOffer(pane);
    const again = reloaded && workflow.again !== undefined ? [workflow.again] : workflow.steps;
    await work(pane, { ...workflow, steps: again });
  }
  await settle(pane);
  for (const bug of pane.bugs) complaints.push(`exception in the retry: ${String(bug)}`);
  // What others deleted cannot be given back by an undo, nor its cells be filled: that it says so is all.
  const isEnded = fault.removesTarget === true && failures(pane).includes("sheet-missing");
  if (hasFailed(pane) && !isEnded) complaints.push(`the retry fails: ${told(pane).join(" ")}`);
  const keeps = codes(pane).some((code) => code.startsWith("kept-"));
  if (keeps && !isOfOthers) {
    complaints.push(`the retry keeps what nobody changed: ${told(pane).join(" ")}`);
  }
  const again = bookSnapshot(pane.spreadsheet);
  complaints.push(...changed("the retry ends otherwise", again, afters, sparedBy(pane)));
  complaints.push(
    // Work that is itself an undo has nothing to be taken back to.
    ...(isToldWell || workflow.undo === undefined
      ? await undoComplaints(pane, workflow, befores)
      : await journalComplaints(pane, known, befores)),
  );
  if (isOfOthers && (keeps || pane.workflow.getState().notices.some(isWarning))) {
    const others = complaints.filter((complaint) => !isAboutUndo(complaint));
    return { struck: true, complaints: others, told: sentences };
  }
  return { struck: true, complaints, told: sentences };
}
