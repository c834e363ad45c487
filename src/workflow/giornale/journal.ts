// The journal of one pane: every write goes through here, is announced before it is made, kept with the
// workbook when it is, and can be taken back as long as its cells are as it left them.
import { done, failed, type Result } from "../../workbook/failure";
import { inSlices, type Breather } from "../../workbook/inSlices";
import type { NewNote, NoteChange } from "../../workbook/keptNote";
import type { Workbook } from "../../workbook/workbook";
import type { PaneWorld } from "../paneWorld";
import { extentOf, madeSheets, textOfPasso, textOfPassoSteps, type Passo } from "./passo";
import { takeBackPasso } from "./takeBackPasso";
import { intentOfText, isOfBook, textOfIntent, type Intent } from "./intents";
import type { Notizia } from "./elsewhere";
import { journalledPort, type PlannedWrite } from "./journalledPort";
import { makeKeptVoci } from "./keptVoci";
import { makeLooked } from "./looked";
import { undoneBy } from "./undoneBy";
import {
  INTENT_HEAD,
  noteOfBook,
  noteOfLine,
  noteOfStep,
  readJournal,
  type KeptJournal,
  type Step,
  type Voce,
} from "./voce";

/** A deflated text of ours takes less than a fifth of its letters. */
const PACKED_SHARE = 5;

/** The journal as the commands see it. */
export interface Journal {
  /** The port: what is written through it is in the journal. */
  readonly workbook: Workbook;
  /** A command begins: its writes are one entry. */
  begin(command: string): void;
  /** Reads what the workbook keeps, and the writes that were begun and never ended. */
  read(): Promise<Result<void>>;
  voci(): readonly Voce[];
  /** How many parts of the journal could not be read. */
  spoilt(): number;
  /** How many writes that were begun the browser remembers in a form that nobody can read: they are forgotten. */
  unreadable(): number;
  /** The write whose outcome is not known. */
  open(): Intent | null;
  /** The open write is over, one way or the other. */
  close(): Promise<void>;
  /**
   * What this command writes settles the open write, which stays open until `close`: whatever happens to
   * these writes, it can be looked at again. With "complete" they are what was missing of it, so the
   * entry that they land in is the one that was begun, with what stood before its first part; with
   * "prepare" they only make room for that, and leave no trace of their own.
   */
  settle(how: "prepare" | "complete" | "take-back"): void;
  /** What this command writes takes the entry back; one that the journal lost becomes a line of it. */
  takeBack(voce: Pick<Voce, "id" | "when" | "command">): void;
  /** A write has landed after all: the workbook keeps its entry too, or no longer the one it undid. */
  keep(intent: Intent): Promise<void>;
  /** Whether a notice of another pane is of this workbook; then the journal is read anew before a write. */
  concerns(notizia: Notizia): boolean;
  /**
   * Takes back what this command has written, because the rest cannot be: a command is done or not.
   * Fails when it cannot be taken back either.
   */
  takeBackCurrent(): Promise<Result<void>>;
  /** What of this command stands in the workbook although one of its writes failed. */
  part(): "written" | "undone" | null;
  /**
   * A command is over: what its writes left to do in the journal is done.
   * @param isBroken whether it ended before all its writes were made: then an undo is not over, and what
   *   was written belongs to the entry that the next try ends.
   */
  finish(isBroken?: boolean): Promise<void>;
  /** Removes the whole journal from the workbook. */
  forget(): Promise<Result<void>>;
}

const NOTHING: NoteChange = { add: [], drop: [] };

/** Writes to other workbooks that nobody settled are forgotten after so many days. */
const MOST_DAYS = 60;

/** Tells whether anything can be stored. */
const PROBE = "prova";

const headOfIntent = ({ key }: Intent): string => `${INTENT_HEAD}${key}`;

/** Makes the journal of one pane; without `pause` in one that nobody waits for. */
export function makeJournal(
  world: Pick<PaneWorld, "workbook" | "intents" | "now"> & Partial<Breather>,
): Journal {
  const { workbook: port, intents, now, pause = () => Promise.resolve() } = world;
  let command = "";
  let current: Voce | null = null;
  let undoing: Voce | null = null;
  /** The entry of a command that ended amid its writes. */
  let unfinished: Voce | null = null;
  /** Whether a write of this command failed. */
  let isBroken = false;
  /** Whether writes of the entry that is being taken back were taken back. */
  let takenBack = false;
  const voci = makeKeptVoci();
  let unreadable = 0;
  let book: string | null = null;
  let file = "";
  let open: Intent | null = null;
  /** How the writes of this command settle the open one. */
  let settling: "prepare" | "complete" | "take-back" | null = null;
  const looked = makeLooked();
  /** Whether intents are stored outside of the workbook; else they are notes in it. */
  let durable = true;
  /** Whether the notes of the workbook were read, and nobody is known to have added some since. */
  let known = false;
  /** Notes to drop with the next change. */
  let stale: string[] = [];
  /** What the workbook should keep of writes that landed, if it does not. */
  let unsure: NewNote[] = [];

  const newId = (): string =>
    `${Math.round(now() * 86_400_000).toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

  const pane = newId();

  /** The entry that this command writes is named before its first write: the announcement names it too. */
  let nextId: string | null = null;
  const ownId = (): string => current?.id ?? (nextId ??= newId());

  /** What a write keeps in the workbook, and what it means for the journal here once it has landed. */
  function planNotes(passo: Passo): {
    change: NoteChange;
    /** The entry that the write belongs to, and which of its writes it is; null for one that undoes. */
    voce: string;
    step: number | null;
    landed(ids: readonly string[] | null): void;
  } {
    if (settling === "prepare") {
      return { voce: ownId(), step: null, change: NOTHING, landed: () => undefined };
    }
    const add: NewNote[] = [];
    const mark = book ?? newId();
    if (book === null) add.push(noteOfBook(mark));
    const before = undoing;
    if (before !== null) {
      // An entry that takes several writes to take back goes when they are over: see `finish`.
      const isRest = settling === "take-back" && before.steps.length > 0;
      const whole = !takenBack && !isRest && isTakenBackAtOnce(before, passo);
      const drop = whole ? before.steps.flatMap(({ note }) => note ?? []) : [];
      return {
        ...{ voce: before.id, step: null },
        change: { add: whole ? [...add, noteOfLine(before, true)] : add, drop },
        landed: () => {
          book = mark;
          takenBack = true;
          if (whole) voci.put({ ...before, undone: true, steps: [] });
        },
      };
    }
    const voce = current ?? {
      ...{ id: ownId(), when: now(), command, cells: 0, sheets: [], undone: false, steps: [] },
    };
    const extent = extentOf(passo);
    const bytes = Math.ceil(textOfPasso(passo).length / PACKED_SHARE);
    const spared = new Set(current === null ? [] : [current.id]);
    const old = voci.trim(bytes, current === null ? 1 : 0, spared);
    add.push(noteOfStep(voce, voce.steps.length, passo, extent));
    const own = add.length - 1;
    return {
      ...{ voce: voce.id, step: voce.steps.length },
      change: { add: [...add, ...old.change.add], drop: old.change.drop },
      landed: (ids) => {
        book = mark;
        old.landed(ids === null ? null : ids.slice(own + 1));
        const step: Step = { note: ids?.[own] ?? null, bytes, passo: () => passo };
        current = {
          ...voce,
          cells: voce.cells + extent.cells,
          sheets: [...new Set([...voce.sheets, ...extent.sheets])],
          steps: [...voce.steps, step],
        };
        voci.put(current);
      },
    };
  }

  /** The command whose write this one takes back, also where the journal lost it. */
  const undoneCommand = (): string | null => undoing?.command ?? undoneBy(command)[0] ?? null;

  /** What is about to be written, told before it is. */
  function intentOf(passo: Passo, mark: string, voce: string, step: number | null): Intent {
    return {
      ...{ key: newId(), book: mark, file, marked: book !== null, voce, step },
      ...{ when: now(), command, undoes: undoing?.id ?? null, undone: undoneCommand(), passo },
    };
  }

  /** Writes once: announced before, kept with it, closed after. */
  async function write<T>(planned: PlannedWrite<T>): Promise<Result<T>> {
    if (!known) {
      const seen = await read();
      if (!seen.ok) return seen;
    }
    const settled = settling === null ? null : open;
    if (open !== null && settled === null) return failed({ code: "write-open" });
    const held = await intents.exclusively(book ?? file, async () => {
      const stored = await announced(planned, settled);
      if (stored !== null) return stored;
      // The browser keeps no more: from now on the workbook itself does.
      durable = false;
      return (await announced(planned, settled)) ?? failed({ code: "write-open" });
    });
    return held ?? failed({ code: "write-elsewhere" });
  }

  /**
   * A write with its announcement; null when it could not be stored, and so nothing was written.
   * @param settled the open write that this one settles: it stays announced as it is.
   */
  async function announced<T>(
    { sheets, passoOf, asLooked, make }: PlannedWrite<T>,
    settled: Intent | null,
  ): Promise<Result<T> | null> {
    const completed = settling === "complete" ? settled : null;
    const marked = book !== null;
    let begun: Intent | null = null;
    let plan: ReturnType<typeof planNotes> | null = null;
    let isStored = true;
    if (!durable && settled === null) {
      const step = undoing === null ? (current?.steps.length ?? 0) : null;
      begun = intentOf(passoOf(looked.of(sheets)), book ?? "", undoing?.id ?? ownId(), step);
      const noted = await port.changeNotes({
        add: [{ head: headOfIntent(begun), body: textOfIntent(begun) }],
        drop: stale,
      });
      if (!noted.ok) return noted;
      stale = [...noted.value];
    }
    const result = await make({
      beforeWrite: async (found) => {
        const conflicts = looked.conflicts(asLooked(found));
        if (conflicts.length > 0) return failed({ code: "cells-changed", conflicts });
        const passo = completed?.passo ?? passoOf(found);
        // Written down once, in slices: the sheets of a whole region are a long text.
        await inSlices({ pause }, textOfPassoSteps(passo));
        plan = planNotes(passo);
        const { change } = plan;
        if (settled !== null) return done(change);
        if (durable) {
          begun = intentOf(passo, book ?? markOf(change) ?? "", plan.voce, plan.step);
          isStored = await intents.put(begun.key, textOfIntent(begun));
          if (!isStored) return failed({ code: "write-open" });
        }
        return done({ ...change, drop: [...change.drop, ...stale] });
      },
      kept: (ids) => {
        if (ids === null) unsure = [...unsure, ...(plan?.change.add ?? [])];
        else if (settled === null) stale = [];
        plan?.landed(ids);
      },
    });
    if (!isStored) return null;
    // What a write leaves is not what was looked at before.
    looked.forget();
    isBroken ||= !result.ok;
    const intent = begun as Intent | null;
    if (intent !== null) {
      if (!result.ok && result.failure.code === "outcome-unknown") open = intent;
      else await intents.remove(intent.key);
    }
    if (result.ok || result.failure.code === "outcome-unknown") {
      const notizia: Notizia = {
        ...{ pane, book: book ?? intent?.book ?? "", file, marked },
        ...{ command, undone: undoneCommand() },
      };
      await intents.tell(JSON.stringify(notizia));
    }
    return result;
  }

  function adopt(kept: KeptJournal): void {
    voci.adopt(kept);
    ({ book } = kept);
  }

  /** A change of notes alone, beside the writes; when it fails the journal is only a little longer. */
  async function change(wanted: NoteChange): Promise<void> {
    const changed = await port.changeNotes({ ...wanted, drop: [...wanted.drop, ...stale] });
    if (changed.ok) stale = [];
  }

  async function read(): Promise<Result<void>> {
    const seen = await port.readNotes();
    if (!seen.ok) return seen;
    const found = readJournal(seen.value);
    adopt(found);
    known = true;
    durable = await intents.put(PROBE, "");
    if (durable) await intents.remove(PROBE);
    if (open !== null) return done(undefined);
    const told = seen.value.flatMap(({ id, head, body }) =>
      head.startsWith(INTENT_HEAD) ? [{ id, text: body() ?? "" }] : [],
    );
    const kept = await intents.all();
    const stored = [...kept, ...told];
    // A write whose note is in the workbook has landed: what the store could not forget is over.
    const isOver = ({ voce, step }: Intent): boolean =>
      step !== null && (found.written.get(voce) ?? 0) > step;
    const mine = stored
      .map(({ text }) => intentOfText(text))
      .filter((intent) => intent !== null)
      .filter(
        (intent) =>
          told.some(({ text }) => text.includes(intent.key)) || isOfBook(intent, book, file),
      );
    for (const { key } of mine.filter(isOver)) await intents.remove(key);
    open = mine.filter((intent) => !isOver(intent)).at(-1) ?? null;
    unreadable = 0;
    for (const { key, text } of kept) {
      if (key === PROBE || key === open?.key) continue;
      const intent = intentOfText(text);
      if (intent === null) unreadable++;
      if (intent === null || intent.when < now() - MOST_DAYS) await intents.remove(key);
    }
    stale = told.map(({ id }) => id);
    return done(undefined);
  }

  function takeBack(voce: Pick<Voce, "id" | "when" | "command">): void {
    undoing = voci.find(voce.id) ?? {
      ...{ id: voce.id, when: voce.when, command: voce.command },
      ...{ cells: 0, sheets: [], undone: false, steps: [] },
    };
  }

  /** Whether anything of an entry may still have to be taken back; of one that the journal lost nobody knows. */
  function isLeft({ id }: Voce): boolean {
    const known = voci.find(id);
    return known === null ? isBroken : known.steps.length > 0;
  }

  /** The entry that was taken back becomes a line. */
  async function endUndo(): Promise<void> {
    const before = takenBack ? undoing : null;
    const left = before === null ? [] : (voci.find(before.id)?.steps ?? []);
    undoing = null;
    takenBack = false;
    if (before === null || left.length === 0) return;
    voci.put({ ...before, undone: true, steps: [] });
    const drop = left.flatMap(({ note }) => note ?? []);
    await change({ add: [noteOfLine(before, true)], drop });
  }

  const workbook = journalledPort(port, write, (grids, name) => {
    looked.keep(grids);
    file = name;
  });

  return {
    workbook,
    voci: voci.all,
    spoilt: voci.spoilt,
    unreadable: () => unreadable,
    open: () => open,
    begin: (name) => {
      command = name;
      nextId = null;
      const goesOn = unfinished?.command === name ? unfinished.id : null;
      const begun = goesOn === null ? null : voci.find(goesOn);
      current = begun === null || begun.steps.length === 0 ? null : begun;
      settling = null;
      takenBack = false;
      isBroken = false;
      looked.forget();
      const undone = undoneBy(name);
      undoing =
        voci.all().find(({ steps, command: made }) => steps.length > 0 && undone.includes(made)) ??
        null;
    },
    read,
    close: async () => {
      if (open !== null) await intents.remove(open.key);
      open = null;
      settling = null;
      // What the workbook kept of it goes before the journal is read again.
      if (stale.length > 0) await change(NOTHING);
    },
    concerns: (notizia) => {
      const isOurs = notizia.pane !== pane && isOfBook(notizia, book, file);
      if (isOurs) known = false;
      return isOurs;
    },
    settle: (how) => {
      if (open === null) return;
      settling = how;
      const { voce, when, command: made, undoes, undone } = open;
      if (how === "take-back" || undoes !== null) {
        takeBack({ id: undoes ?? voce, when, command: undone ?? made });
        return;
      }
      command = made;
      current = voci.find(voce) ?? {
        ...{ id: voce === "" ? newId() : voce, when, command: made },
        ...{ cells: 0, sheets: [], undone: false, steps: [] },
      };
    },
    takeBack,
    keep: async ({ voce, step, when, command: made, undoes, passo }) => {
      const kept = await port.readNotes();
      if (kept.ok) adopt(readJournal(kept.value));
      const undone = undoes === null ? null : voci.find(undoes);
      if (undone !== null) {
        // What is not taken back yet of an entry of several writes can still be.
        if (!isTakenBackAtOnce(undone, passo)) return;
        const drop = undone.steps.flatMap(({ note }) => note ?? []);
        await change({ add: [noteOfLine(undone, true)], drop });
        return;
      }
      const entry = voci.find(voce);
      const isKept = entry !== null && entry.steps.length !== step;
      if (undoes === null && !isKept) {
        const own = { id: voce === "" ? newId() : voce, when, command: made };
        const add = [noteOfStep(own, entry === null ? 0 : (step ?? 0), passo, extentOf(passo))];
        await change({ add: book === null ? [noteOfBook(newId()), ...add] : add, drop: [] });
      }
    },
    takeBackCurrent: async () => {
      const voce = current;
      if (voce === null) return done(undefined);
      undoing = voce;
      takenBack = false;
      for (const step of [...voce.steps].reverse()) {
        const passo = step.passo();
        const back = passo === null ? null : await takeBackPasso(workbook, passo);
        if (back?.ok === false) {
          undoing = null;
          takenBack = false;
          return back;
        }
      }
      await endUndo();
      current = null;
      return done(undefined);
    },
    part: () => {
      if (open !== null) return null;
      if (undoing !== null) return takenBack && isLeft(undoing) ? "undone" : null;
      if (!isBroken) return null;
      return (current?.steps.length ?? 0) > 0 ? "written" : null;
    },
    finish: async (hasFailed = false) => {
      unfinished = hasFailed && undoing === null ? current : null;
      if (hasFailed) [undoing, takenBack] = [null, false];
      else await endUndo();
      if (unsure.length > 0) {
        const wanted = unsure;
        const kept = await port.readNotes();
        if (!kept.ok) return;
        const heads = new Set(kept.value.map(({ head }) => head));
        const missing = wanted.filter(({ head }) => !heads.has(head));
        unsure = [];
        if (missing.length > 0) await change({ add: missing, drop: [] });
        const again = await port.readNotes();
        if (again.ok) adopt(readJournal(again.value));
      } else if (stale.length > 0 && open === null) await change(NOTHING);
    },
    forget: async () => {
      const kept = await port.readNotes();
      if (!kept.ok) return kept;
      const dropped = await port.changeNotes({
        ...NOTHING,
        drop: kept.value.map(({ id }) => id),
      });
      if (!dropped.ok) return dropped;
      voci.forget();
      book = null;
      return done(undefined);
    },
  };
}

/** Whether one write takes an entry back: sheets that it made go in a write of their own. */
function isTakenBackAtOnce({ steps }: Voce, back: Passo): boolean {
  if (steps.length > 1) return false;
  const passo = back.kind === "sheets" ? (steps[0]?.passo() ?? null) : null;
  if (passo?.kind !== "sheets") return true;
  return madeSheets(passo).length === 0;
}

const markOf = ({ add }: NoteChange): string | null =>
  add.flatMap(({ head }) => {
    const { tipo, voce } = JSON.parse(head) as { tipo: string; voce: string };
    return tipo === "libro" ? [voce] : [];
  })[0] ?? null;
