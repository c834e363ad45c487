// People correct figures in `Offerta`: a cell that differs from the sources is kept, and only that.
import * as fc from "fast-check";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { chosenCell, chosenFigure } from "../../src/domain/piano";
import {
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import type { ReadSource } from "../../src/domain/sheets/readSource";
import { FIELD_COLUMNS, SHEETS } from "../../src/domain/sheets/sheetNames";
import { gridOfText } from "../../src/workbook/gridOfText";
import type { CellGrid, CellValue } from "../../src/workbook/cellGrid";
import { readSamples } from "../golden/plan2021";
import { drawn, match } from "../domain/pianoOfText";
import { gridOfSheet } from "./gridOfSheet";

let sources: ReadSource[];
let first: PreparedPiano;
beforeAll(async () => {
  sources = (await readSamples()).map((recognition) => ({ recognition, readAt: 44256 }));
  first = preparePiano(NOTHING_KNOWN, sources);
});

function sheetsOf(prepared: PreparedPiano): CellGrid[] {
  return ownSheets(prepared).map(gridOfSheet);
}

/** The sheets with one cell of `Offerta` or `Quote` overwritten; `row` counts enti. */
function typedInto(
  grids: readonly CellGrid[],
  sheet: string,
  row: number,
  header: string,
  value: CellValue,
) {
  return grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const column = grid.values[0]!.indexOf(header);
    return {
      ...grid,
      values: grid.values.map((cells, r) =>
        r === row + 1 ? cells.map((old, c) => (c === column ? value : old)) : cells,
      ),
    };
  });
}

const figure = ({ piano }: PreparedPiano, ente: string, field: (typeof COUNT_FIELDS)[number]) =>
  chosenFigure(
    piano.enti.find((one) => one.ente.code === ente)!,
    field,
  );

test("an untouched sheet holds no correction", () => {
  expect(readOwnSheets("dati.xlsx", sheetsOf(first), match).corrections).toEqual([]);
});

test("any figure changed in Offerta is exactly that correction, and reading the sources again keeps it", () => {
  fc.assert(
    fc.property(
      fc.nat(28),
      fc.constantFrom(...COUNT_FIELDS),
      fc.oneof(fc.nat(99), fc.constant(null), fc.constantFrom("12", "n.d.", "dodici")),
      (row, field, value) => {
        const sheets = typedInto(
          sheetsOf(first),
          SHEETS.offerta.sheet,
          row,
          FIELD_COLUMNS[field],
          value,
        );
        const { ente } = first.piano.enti[row]!;
        const known = readOwnSheets("dati.xlsx", sheets, match);
        const before = figure(first, ente.code, field);
        const number = typeof value === "number" || value === "12" ? Number(value) : null;
        const same =
          value !== "dodici" && (before.state === "value" ? before.value : null) === number;
        expect(known.corrections.map((one) => [one.ente, one.field, one.raw])).toEqual(
          same ? [] : [[ente.code, field, value]],
        );
        // The office has the last word, also after the sources were read again and again.
        const again = preparePiano(known, sources);
        const next = readOwnSheets("dati.xlsx", sheetsOf(again), match);
        const third = preparePiano(next, sources);
        for (const prepared of [again, third]) {
          const after = figure(prepared, ente.code, field);
          if (same) expect(after).toEqual(before);
          else if (number !== null) expect(after).toMatchObject({ state: "value", value: number });
          else expect(after.state).toBe(value === "dodici" ? "unreadable" : "blank");
        }
        expect(sheetsOf(third)).toEqual(sheetsOf(again));
        const others = (prepared: PreparedPiano) =>
          prepared.piano.enti.map((one) =>
            COUNT_FIELDS.map((f) =>
              one.ente.code === ente.code && f === field ? "-" : chosenFigure(one, f),
            ),
          );
        expect(others(again)).toEqual(others(first));
      },
    ),
    { numRuns: 50 },
  );
});

test("a corrected figure is cited where it was corrected", () => {
  const row = first.piano.enti.findIndex(({ ente }) => ente.name === "Viadana");
  const sheets = typedInto(sheetsOf(first), SHEETS.offerta.sheet, row, "Turn-over", 5);
  const again = preparePiano(readOwnSheets("dati.xlsx", sheets, match), sources);
  const viadana = again.piano.enti[row]!;
  const { cell } = chosenCell(viadana, "turnover")!;
  expect([cell.correctedIn, cell.address.sheet, cell.address.row]).toEqual([
    "dati.xlsx",
    "Offerta",
    row + 1,
  ]);
});

test("a figure that no source has a table for is kept too", () => {
  const read = (text: string): ReadSource => ({
    recognition: recogniseTables("comuni.txt", [gridOfText(drawn(text))], match),
    readAt: 44256,
  });
  const source = read(`
    Ente | Turn-over
    Viadana | 6
    Bozzolo | 1
  `);
  const start = preparePiano(NOTHING_KNOWN, [source]);
  const sheets = typedInto(sheetsOf(start), SHEETS.offerta.sheet, 0, "SAT", 2);
  const known = readOwnSheets("dati.xlsx", sheets, match);
  expect(known.corrections.map(({ ente, field, raw }) => [ente, field, raw])).toEqual([
    ["020066", "sat", 2],
  ]);
  const again = preparePiano(known, [source]);
  expect(figure(again, "020066", "sat")).toMatchObject({ state: "value", value: 2 });
  expect(figure(again, "020007", "sat")).toEqual({ state: "blank" });
  const next = readOwnSheets("dati.xlsx", sheetsOf(again), match);
  expect(next.corrections.map(({ field, raw }) => [field, raw])).toEqual([["sat", 2]]);
});
