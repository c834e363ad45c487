// One wrong figure in the real plan: a rule says where it is and by how much.
import * as fc from "fast-check";
import type { Finding } from "../../src/domain/finding";
import { QUADRO_FIELDS } from "../../src/domain/import/tableKinds";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import {
  isPrintedAt,
  planWith,
  printedCounts,
  readSampleGrids,
  type PrintedCount,
  type SampleGrids,
} from "../golden/plantedPlan";

let files: SampleGrids;
let cells: PrintedCount[];
beforeAll(async () => {
  files = await readSampleGrids();
  cells = printedCounts(files);
});

function findingsWith(cell: PrintedCount | null, value: number): readonly Finding[] {
  const piano = planWith(files, cell, value);
  return checkPiano(piano, rulebookOf(piano.year)).findings;
}

const cites = ({ cells: cited }: Finding, cell: PrintedCount): boolean =>
  cited.some((one) => isPrintedAt(one, cell));

test("a changed count of the balance is found with ente, cell and difference; any other by its total", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (index, more) => {
      const cell = cells[index % cells.length]!;
      const findings = findingsWith(cell, cell.value + more);
      const isQuadro = (QUADRO_FIELDS as readonly string[]).includes(cell.field);
      if (isQuadro) {
        const balance = findings.filter(
          (one) => one.code === "disponibili-non-quadra" && cites(one, cell),
        );
        // San Giovanni in Croce is blank but for one 0: there is nothing to balance.
        const undecided = cell.ente === "019090";
        const difference = cell.field === "disponibili" ? more : -more;
        expect(
          balance.map(({ enti, params }) => [
            enti[0]?.code,
            "difference" in params && params.difference,
          ]),
        ).toEqual(undecided ? [] : [[cell.ente, difference]]);
        const quadro = findings.filter((one) => one.code === "quadro-discorde" && cites(one, cell));
        expect(quadro.map(({ enti }) => enti.map(({ code }) => code))).toEqual([[cell.ente]]);
      }
      if (cell.hasTotal) {
        const sums = findings.filter((one) => one.code === "totale-non-quadra");
        expect(sums.map(({ params, cells: cited }) => [params, cited[0]?.at.sheet])).toEqual([
          [expect.objectContaining({ field: cell.field, difference: -more }), cell.at.sheet],
        ]);
      }
      expect(isQuadro || cell.hasTotal || cell.file === "aler-mantova.xlsx").toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("the figures as they are give neither", () => {
  const codes = findingsWith(null, 0).map(({ code }) => code);
  expect(codes).not.toContain("disponibili-non-quadra");
  expect(codes).not.toContain("totale-non-quadra");
});
