// What the reader of files does with a worker that answers, hangs, dies, or is no longer wanted.
import type { ReadingAnswer, ReadingRequest } from "../../../src/hosts/reading/readingProtocol";
import { workerReader, type ReadingWorkerEvents } from "../../../src/hosts/reading/workerReader";
import { gridOfValues } from "../../../src/workbook/cellGrid";

const LIMITS = { loading: 400, reading: 100, idle: 1000 };
const BYTES = new Uint8Array([1, 2, 3]);
const unreadable = (reason: string) => ({
  ok: false,
  failure: { code: "file-unreadable", file: "a", reason },
});

type Behaviour = (events: ReadingWorkerEvents, request: ReadingRequest) => void;

/** A reader whose workers behave as told, one behaviour per worker; the last one stays. */
function readerOf(behaviours: readonly Behaviour[], isBorn = true, limits = LIMITS) {
  const log: string[] = [];
  let started = 0;
  const reader = workerReader(
    (events) => {
      const at = started++;
      const behave = behaviours[Math.min(at, behaviours.length - 1)]!;
      if (isBorn) queueMicrotask(() => events.answered({ type: "ready" }));
      return {
        post: (request) => setTimeout(() => behave(events, request)),
        end: () => log.push(`ended ${at}`),
      };
    },
    (detail) => log.push(detail),
    limits,
  );
  return { reader, log };
}

const rows = [
  ["x", 1],
  [null, 2],
];
const grid = gridOfValues("A", rows, 3, 1);
const { values, formulas, numberFormats, ...frame } = grid;
const piece = (row: number): ReadingAnswer => ({
  type: "rows",
  rows: {
    values: [values[row]!],
    formulas: [formulas[row]!],
    numberFormats: [numberFormats[row]!],
  },
});
const answers: readonly ReadingAnswer[] = [
  { type: "begun" },
  { type: "grid", frame },
  piece(0),
  piece(1),
  { type: "advanced", share: 1 },
  { type: "read" },
];
const works: Behaviour = ({ answered }) => answers.forEach(answered);

describe("Reading in a worker", () => {
  it("puts the pieces of a grid together and tells the share that was read", async () => {
    const { reader, log } = readerOf([works]);
    const shares: number[] = [];
    const read = await reader.read("a", BYTES.slice(), { advanced: (share) => shares.push(share) });
    expect(read).toEqual({ ok: true, value: [grid] });
    expect(shares).toEqual([1]);
    reader.close();
    expect(log).toEqual(["ended 0"]);
  });

  it.each<[string, string, Behaviour]>([
    ["hangs while it reads", "time-limit", ({ answered }) => answered({ type: "begun" })],
    ["never begins to read", "time-limit", () => {}],
    ["runs out of memory", "too-large", ({ died }) => died("memory", "")],
    ["dies", "reader-failed", ({ died }) => died("other", "crash")],
    ["breaks down", "reader-failed", ({ answered }) => answered({ type: "broken", detail: "bug" })],
    [
      "hangs in the middle of a sheet",
      "time-limit",
      ({ answered }) => answers.slice(0, 3).forEach(answered),
    ],
  ])("ends a worker that %s, says %s, and reads the next file in a new one", async (...words) => {
    const [, reason, behave] = words;
    const { reader, log } = readerOf([behave, works]);
    expect(await reader.read("a", BYTES.slice())).toEqual(unreadable(reason));
    expect(log).toContain("ended 0");
    expect(await reader.read("b", BYTES.slice())).toEqual({ ok: true, value: [grid] });
    reader.close();
  });

  it("has the time of reading from the moment when it begins, however long loading may take", async () => {
    const limits = { loading: 60_000, reading: 30, idle: 1000 };
    const { reader, log } = readerOf([({ answered }) => answered({ type: "begun" })], true, limits);
    expect(await reader.read("a", BYTES.slice())).toEqual(unreadable("time-limit"));
    expect(log).toEqual(["ended 0"]);
  });

  it("is cancelled at any moment, and what comes afterwards counts for nothing", async () => {
    let late = () => {};
    const slow: Behaviour = (events, request) => (late = () => works(events, request));
    const { reader, log } = readerOf([slow, works]);
    const read = reader.read("a", BYTES.slice(), {
      cancellable: (cancel) => setTimeout(cancel, 20),
    });
    expect(await read).toBeNull();
    late();
    expect(log).toEqual(["ended 0"]);
    expect(await reader.read("b", BYTES.slice())).toEqual({ ok: true, value: [grid] });
    reader.close();
  });

  it("is our fault, not the file's, when the worker does not start", async () => {
    const { reader } = readerOf([({ died }) => died("other", "404")], false);
    await expect(reader.read("a", BYTES.slice())).rejects.toThrow("404");
  });
});
