// One wrong figure in the real plan: a rule says where it is and by how much.
import * as fc from "fast-check";
import type { Finding } from "../../src/domain/finding";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { COUNT_FIELDS, QUADRO_FIELDS, type CountField } from "../../src/domain/import/tableKinds";
import { enteOf, joinEnti } from "../../src/domain/piano";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { gridsOf, SAMPLES } from "../golden/plan2021";
import { match } from "../domain/pianoOfText";

interface Planted {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly ente: string;
  readonly field: CountField;
  readonly kind: string;
  readonly hasTotal: boolean;
}

let files: (readonly [string, readonly CellGrid[]])[];
let cells: Planted[];
beforeAll(async () => {
  files = await Promise.all(
    SAMPLES.map(async (file) => [file, await gridsOf(`esempi/${file}`)] as const),
  );
  cells = files.flatMap(([file, grids]) =>
    recogniseTables(file, grids, match).tables.flatMap(({ kind, sheet, rows, fields, total }) =>
      rows.flatMap((row) =>
        COUNT_FIELDS.filter((field) => fields.includes(field)).flatMap((field): Planted[] => {
          const { address, figure } = row.cells[field]!;
          if (figure.state !== "value") return [];
          return [
            {
              ...{ file, sheet: sheet!, row: address.row, column: address.column, field, kind },
              value: figure.value,
              ente: enteOf(row.match)!.code,
              hasTotal: total !== null,
            },
          ];
        }),
      ),
    ),
  );
});

function findingsWith(cell: Planted | null, value: number): readonly Finding[] {
  const read = files.map(([file, grids]) =>
    recogniseTables(
      file,
      grids.map((grid) =>
        cell?.file !== file || cell.sheet !== grid.sheet
          ? grid
          : {
              ...grid,
              values: grid.values.map((row, r) =>
                row.map((old, c) =>
                  r + grid.top === cell.row && c + grid.left === cell.column ? value : old,
                ),
              ),
            },
      ),
      match,
    ),
  );
  const piano = joinEnti(read);
  return checkPiano(piano, rulebookOf(piano.year)).findings;
}

const cites = ({ cells: cited }: Finding, { file, sheet, row, column }: Planted): boolean =>
  cited.some(
    (one) =>
      one.file === file && one.at.sheet === sheet && one.at.row === row && one.at.column === column,
  );

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
          [expect.objectContaining({ field: cell.field, difference: -more }), cell.sheet],
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
