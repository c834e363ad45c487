// Damaged files of every format: reading never hangs and never crashes, and what comes out is a reason
// or sheets whose tables are as whole as the sheets are.
// QUADRA_FUZZ_SECONDS=600 looks longer, QUADRA_FUZZ_SEED=… elsewhere.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeReader } from "../../../src/cli/nodeReader";
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import type { WorkerReader } from "../../../src/hosts/reading/workerReader";
import type { CellGrid } from "../../../src/workbook/cellGrid";
import type { Result } from "../../../src/workbook/failure";
import { match } from "../../domain/pianoOfText";
import { Folder } from "../../cli/runQuadra";
import { diceOf, mutateFile } from "./mutateFile";
import { PLAN_FILES } from "./planFiles";

const SECONDS = Number(process.env["QUADRA_FUZZ_SECONDS"] ?? 20);
const FIRST_SEED = Number(process.env["QUADRA_FUZZ_SEED"] ?? 1);
const BUNDLE = pathToFileURL(join(__dirname, "../../../dist/cli/readingWorker.mjs"));
/** Files of a few kB; what takes so long hangs. */
const LIMITS = { loading: 60_000, reading: 10_000, idle: 60_000 };
/**
 * SheetJS, which reads these, believes any length that a record names: there the end that the worker
 * puts to it is what keeps the promise. Everything else that is read must never need it.
 */
const BY_SHEETJS = /^piano.*\.xlsb?$/;
const SHEETJS_LIMITS = { ...LIMITS, reading: 1500 };

jest.setTimeout((SECONDS + 120) * 1000);

/** Reasons that a damaged file may have; the others mean that the reader hung or broke down. */
const HONEST = new Set(
  "empty not-a-workbook encrypted corrupt too-large pdf picture archive word-format".split(" "),
);

function checkGrid(grid: CellGrid): void {
  const width = grid.values[0]?.length ?? 0;
  for (const rows of [grid.values, grid.formulas, grid.numberFormats]) {
    expect(rows.length).toBe(grid.values.length);
    expect(rows.every((row) => row.length === width)).toBe(true);
  }
  const [bottom, right] = [grid.top + grid.values.length, grid.left + width];
  expect(bottom <= 1_048_576 && right <= 16_384).toBe(true);
  for (const merge of grid.merges) {
    expect(merge.top <= merge.bottom && merge.bottom < bottom).toBe(true);
    expect(merge.left <= merge.right && merge.right < right).toBe(true);
  }
}

/** Every figure is that of its cell, and no row of enti between the first and the last is left out. */
function checkTables(grids: readonly CellGrid[]): void {
  for (const { sheet, rows, total, range } of recogniseTables("x", grids, match).tables) {
    const candidates = grids.filter((grid) => grid.sheet === sheet);
    const at = (row: number, column: number) =>
      candidates.map(({ values, top, left }) => values[row - top]?.[column - left] ?? null);
    for (const row of total === null ? rows : [...rows, total]) {
      for (const { address, raw } of Object.values(row.cells)) {
        expect(at(address.row, address.column)).toContainEqual(raw);
      }
    }
    const read = new Set(rows.map(({ labelAddress }) => labelAddress.row));
    const column = rows[0]?.labelAddress.column ?? 0;
    for (let row = Math.min(...read); row < range.bottom; row++) {
      const label = at(row, column)[0];
      if (
        /^Comune di (Viadana|Bozzolo|San Giovanni|Rivarolo)/.test(String(label)) &&
        candidates.length === 1
      ) {
        expect([label, read.has(row)]).toEqual([label, true]);
      }
    }
  }
}

describe("Damaged files", () => {
  let own: WorkerReader;
  let binary: WorkerReader;

  beforeAll(() => {
    // The command bundles the reading worker.
    new Folder().run("verifica", "piano.txt");
    own = nodeReader(BUNDLE, 600, LIMITS);
    binary = nodeReader(BUNDLE, 600, SHEETJS_LIMITS);
  });
  afterAll(() => {
    own.close();
    binary.close();
  });

  test("are read whole or refused with a reason, in every format", async () => {
    const files = Object.entries(PLAN_FILES).map(([name, make]) => [name, make()] as const);
    const end = Date.now() + SECONDS * 1000;
    const outcomes = new Map<string, number>();
    let seed = FIRST_SEED;
    // At least once round, however slow the machine.
    for (let at = 0; at < files.length || Date.now() < end; at++, seed++) {
      const [name, whole] = files[at % files.length]!;
      const isBinary = BY_SHEETJS.test(name);
      const damaged = mutateFile(whole, diceOf(seed));
      const read = (await (isBinary ? binary : own).read(name, damaged.slice())) as Result<
        readonly CellGrid[]
      >;
      const outcome = read.ok
        ? "read"
        : read.failure.code === "file-unreadable"
          ? read.failure.reason
          : read.failure.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (!read.ok) {
        const isHonest = HONEST.has(outcome) || (isBinary && outcome === "time-limit");
        expect([name, seed, isHonest ? "honest" : outcome]).toEqual([name, seed, "honest"]);
        continue;
      }
      try {
        read.value.forEach(checkGrid);
        checkTables(read.value);
      } catch (error) {
        throw new Error(`${name}, seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    // Damage that is always refused, or never, would prove nothing.
    expect(outcomes.get("read")).toBeGreaterThan(0);
    expect(outcomes.get("corrupt")).toBeGreaterThan(0);
  });
});
