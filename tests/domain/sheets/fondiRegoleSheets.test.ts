// The office's own ceilings and rules of matching: read from their sheets, used, kept and reported when
// they cannot be read.
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { matchPagamenti } from "../../../src/domain/fondi/pagamenti/matchPagamenti";
import { readPagamenti } from "../../../src/domain/fondi/pagamenti/readPagamenti";
import { FONDI_PARAMETERS } from "../../../src/domain/fondi/fondiRulebook";
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { NOTHING_ELSE } from "../../../src/domain/import/recogniseTables";
import {
  checkPrepared,
  fondiOf,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  type PreparedPiano,
} from "../../../src/domain/preparePiano";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { drawn, match } from "../pianoOfText";

const { fondi } = recogniseFondi("fondi.txt", [
  gridOfText(
    drawn(`
      DGR | Sub-ambito | Trasferito | Erogato | Domande finanziate
      3008/2020 | Est | 9.000,00 | 3.000,00 | 2
      3008/2020 | Ovest | 9.000,00 | 1.000,00 | 1
    `),
  ),
]);
const recognition = {
  ...NOTHING_ELSE,
  file: "fondi.txt",
  tables: [],
  years: new Map(),
  fondi: fondi!,
};
const FIRST = preparePiano(NOTHING_KNOWN, [{ recognition, readAt: 44256 }], 2021);
const SHEETS = ownSheets(FIRST).map(gridOfSheet);

const again = (sheets: readonly CellGrid[]): PreparedPiano =>
  preparePiano(readOwnSheets("dati.xlsx", sheets, match), [], 2021);

function edited(sheet: string, row: number, heading: string, value: CellValue): CellGrid[] {
  return SHEETS.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const column = grid.values[0]!.indexOf(heading);
    expect(column).toBeGreaterThanOrEqual(0);
    const values = grid.values.map((cells, r) =>
      r === row ? cells.map((one, c) => (c === column ? value : one)) : cells,
    );
    return { ...grid, values };
  });
}

const codes = (prepared: PreparedPiano): string[] =>
  checkPrepared(prepared).findings.map(({ code }) => code);

test("the shipped ceilings are in the sheet, and reading them back changes nothing", () => {
  const read = again(SHEETS);
  expect(read.fondiRegole!.parameters).toEqual(FONDI_PARAMETERS);
  expect(ownSheets(read)).toEqual(ownSheets(FIRST));
});

test("a ceiling that the office lowers counts, and stays", () => {
  const row = SHEETS.find(({ sheet }) => sheet === "Tetti fondi")!.values.findIndex(
    ([dgr]) => dgr === "3008/2020",
  );
  expect(codes(again(SHEETS))).not.toContain("erogato-oltre-tetto");
  const lowered = again(edited("Tetti fondi", row, "Tetto per contratto", 1499.99));
  expect(codes(lowered)).toContain("erogato-oltre-tetto");
  expect(codes(again(ownSheets(lowered).map(gridOfSheet)))).toContain("erogato-oltre-tetto");
});

test.each([
  ["Tetto per contratto", "molto"],
  ["Quota massima %", 120],
  ["Dal", "marzo"],
])("a cell of «%s» that is %j is told, with its place", (heading, value) => {
  const { findings } = checkPrepared(again(edited("Tetti fondi", 1, heading, value)));
  const told = findings.filter(({ code }) => code === "regola-valore-errato");
  expect(told.map(({ cells }) => [cells[0]!.at.sheet, cells[0]!.at.row, cells[0]!.value])).toEqual([
    ["Tetti fondi", 1, value],
  ]);
});

test("payments of a chapter go to the fund that the office wrote beside it", () => {
  const payments = readPagamenti([
    {
      file: "mandati.csv",
      grids: [
        gridOfValues(null, [
          ["Mandato", "Beneficiario", "Importo", "Capitolo", "Causale"],
          ["1", "B-1", "10,00", "1201", "affitti"],
          ["2", "B-2", "20,00", "1202", "affitti"],
        ]),
      ],
    },
  ]).all;
  const matched = (prepared: PreparedPiano) =>
    matchPagamenti(fondiOf(prepared), payments, prepared.fondiRegole!.rules).matched.map(
      ({ pagamento, place }) => `${pagamento.mandato} ${fundPlaceWords(place)}`,
    );
  expect(matched(again(SHEETS))).toEqual([]);
  const ruled = again(edited("Abbinamenti", 2, "Capitolo", "1202"));
  expect(matched(ruled)).toEqual(["2 DGR 3008/2020 · Ovest"]);
  expect(matched(again(ownSheets(ruled).map(gridOfSheet)))).toEqual(["2 DGR 3008/2020 · Ovest"]);
});
