// One wrong figure in the real plan: the cell it was planted in is among the suspects, with its true value.
import * as fc from "fast-check";
import type { Finding } from "../../src/domain/finding";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { locatePiano } from "../../src/domain/suspects/locatePiano";
import {
  isPrintedAt,
  planWith,
  printedCounts,
  readSampleGrids,
  type PrintedCount,
  type SampleGrids,
} from "../golden/plantedPlan";

let files: SampleGrids;
let counts: PrintedCount[];
beforeAll(async () => {
  files = await readSampleGrids();
  counts = printedCounts(files);
});

/** Blank against 0 is a question to the ente: no digit is wrong there. */
function isBrokenSum({ code, params }: Finding): boolean {
  if (code === "quadro-discorde")
    return "single" in params && params.single !== null && params.quadro !== null;
  return code === "disponibili-non-quadra" || code === "totale-non-quadra";
}

/** Slips of the hand on a printed count: a digit more, less or different, two changed, a zero more. */
const SLIPS: readonly ((value: number, digit: number) => number)[] = [
  (value, digit) => Number(`${value}${digit}`),
  (value, digit) => Number(`${digit}${value}`),
  (value) => Math.trunc(value / 10),
  (value) => value * 10,
  (value) => Number([...String(value)].reverse().join("")),
  (value, digit) => Math.trunc(value / 10) * 10 + digit,
];

test("the figures as they are make no cell suspect", () => {
  expect(locatePiano(planWith(files, null, 0))).toEqual([]);
});

test("a planted slip that breaks a sum or a balance is among the lightest sets, with its true value", () => {
  let located = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...SLIPS),
      fc.integer({ min: 1, max: 9 }),
      (index, slip, digit) => {
        const planted = counts[index % counts.length]!;
        const wrong = slip(planted.value, digit);
        const piano = planWith(files, planted, wrong);
        const sums = checkPiano(piano, rulebookOf(piano.year)).findings.filter(isBrokenSum);
        const suspects = locatePiano(piano);
        if (wrong === planted.value) expect(suspects).toEqual([]);
        if (sums.length === 0) return;
        located++;
        expect(suspects.map(({ proved, infeasible }) => [proved, infeasible])).toEqual([
          [true, false],
        ]);
        const [{ sets, proposal } = { sets: [], proposal: [] }] = suspects;
        const own = sets.filter(({ changes }) =>
          changes.some(
            ({ cell, from, to }) =>
              isPrintedAt(cell, planted) && from === wrong && (to === planted.value || to === null),
          ),
        );
        expect(own).toHaveLength(1);
        // What is proposed is shared by all sets: never one of several equal ways out.
        for (const { cell } of proposal) {
          expect(sets.every(({ changes }) => changes.some((one) => one.cell.at === cell.at))).toBe(
            true,
          );
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(located).toBeGreaterThan(20);
});
