// What only a sheet can have: merged cells, number formats, formulas, errors, a used range that does
// not begin at A1, several sheets.
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import { parseRangeName, rangeName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { match, readGrid, tableLine } from "../pianoOfText";

function sheet(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): CellGrid {
  return { ...gridOfValues("Dati", rows), merges: merges.map((name) => parseRangeName(name)!) };
}

const lines = (grid: CellGrid): string[] => readGrid(grid).tables.map(tableLine);

test("a title merged over several rows and columns belongs to the table below it", () => {
  const grid = sheet(
    [
      ["ALLOGGI IN CARENZA MANUTENTIVA PER L'ANNO 2021", null, null],
      [null, null, null],
      ["Ente", "Carenza manutentiva", null],
      ["Viadana", 6, null],
    ],
    ["A1:C2"],
  );
  const [table] = readGrid(grid).tables;
  expect([tableLine(table!), table!.title, rangeName(table!.range)]).toEqual([
    "carenzaManutentiva: Viadana 6",
    "ALLOGGI IN CARENZA MANUTENTIVA PER L'ANNO 2021",
    "A3:B4",
  ]);
});

test("headings in two rows with merged cells make one table, read once", () => {
  const grid = sheet(
    [
      ["Ente", "Alloggi disponibili", null, null, null, "SAT"],
      [null, "Totale", "Turn-over", "Carenza manutentiva", "Nuova edificazione", null],
      ["Viadana", 6, 4, 1, 1, 2],
      ["TOTALE", 6, 4, 1, 1, 2],
    ],
    ["A1:A2", "B1:E1", "F1:F2"],
  );
  expect(lines(grid)).toEqual([
    "quadroRiepilogativo: Viadana 6/4/1/1, totale 6/4/1/1",
    "sat: Viadana 2, totale 2",
  ]);
});

test("a heading merged over three rows is followed by the enti of the fourth", () => {
  const grid = sheet(
    [
      ["Ente", "Alloggi SAP", null],
      [null, "di cui", null],
      [null, "Turn-over", "Carenza manutentiva"],
      ["Viadana", 6, 0],
    ],
    ["A1:A3", "B1:C1", "B2:C2"],
  );
  expect(lines(grid)).toEqual(["quadroRiepilogativo: Viadana 6/0"]);
});

test("0.05 shown as 5 % and 5 shown as it is are the same quota", () => {
  const values = [
    ["Ente", "% Forze di Polizia"],
    ["Viadana", 0.05],
    ["Bozzolo", 5],
    ["Sabbioneta", 0.0303],
    ["Tornata", 3],
  ];
  const formats = [["General"], ["0%"], ["General"], ["0.00%"], ['0"%"']];
  const grid: CellGrid = {
    ...sheet(values),
    numberFormats: formats.map(([format]) => ["General", format!]),
  };
  expect(lines(grid)).toEqual([
    "quotaForzePolizia: Viadana 5, Bozzolo 5, Sabbioneta 3.03, Tornata 3",
  ]);
});

test("errors and logical values are unreadable; blank, 0, spaces and marks are kept apart", () => {
  const grid = sheet([
    ["Ente", "Turn-over"],
    ["Viadana", { error: "#REF!" }],
    ["Bozzolo", true],
    ["Dosolo", 0],
    ["Gazzuolo", null],
    ["Marcaria", "\u00a0 "],
    ["Calvatone*", null],
    ["Tornata*", 0],
    ["TOTALE", { error: "#DIV/0!" }],
  ]);
  expect(lines(grid)).toEqual([
    "turnover: Viadana ?, Bozzolo ?, Dosolo 0, Gazzuolo vuoto, Marcaria vuoto, Calvatone n/a, Tornata 0, totale ?",
  ]);
});

test("cells keep their place, value and formula when the used range begins elsewhere", () => {
  const rows: CellValue[][] = [
    ["Ente", "Turn-over"],
    ["Viadana", 6],
    ["TOTALE", 6],
  ];
  const grid: CellGrid = {
    ...gridOfValues("Dati", rows, 10, 3),
    formulas: [
      [null, null],
      [null, null],
      [null, "=SUM(E12:E12)"],
    ],
  };
  const [table] = readGrid(grid).tables;
  const [row] = table!.rows;
  expect([rangeName(table!.range), row!.labelAddress, row!.cells.turnover!.address]).toEqual([
    "D11:E13",
    { sheet: "Dati", row: 11, column: 3 },
    { sheet: "Dati", row: 11, column: 4 },
  ]);
  expect(table!.total!.cells.turnover).toMatchObject({ raw: 6, formula: "=SUM(E12:E12)" });
});

test("the row and the column of a table are those of its own block, side by side and below", () => {
  const grid = sheet([
    ["ALER, dati 2021", null, null, null, null],
    ["Turn-over", null, null, "Transitori", null],
    ["Ente", "Turn-over", null, "Ente", "SAT"],
    ["Viadana", 6, null, "Bozzolo", 1],
    [null, null, null, null, null],
    ["Ente", "Nuova edificazione", null, "Ente", "Conferite da privati"],
    ["Viadana", 2, null, "Bozzolo", 0],
  ]);
  const { tables } = readGrid(grid);
  expect(tables.map((table) => `${rangeName(table.range)} ${table.title ?? "-"}`)).toEqual([
    "A3:B4 ALER, dati 2021 Turn-over",
    "D3:E4 Transitori",
    "A6:B7 -",
    "D6:E7 -",
  ]);
});

test("sheets are read one by one, empty and foreign ones give nothing", () => {
  const table = (name: string, heading: string): CellGrid => ({
    ...sheet([
      ["Ente", heading],
      ["Viadana", 1],
    ]),
    sheet: name,
  });
  const { tables } = recogniseTables(
    "mittente.xlsx",
    [
      table("Uno", "Turn-over"),
      gridOfValues("Vuoto", []),
      sheet([["Zona", "Piano"]]),
      table("Due", "SAT"),
    ],
    match,
  );
  expect(tables.map(({ sheet: name, kind }) => [name, kind])).toEqual([
    ["Uno", "turnover"],
    ["Due", "sat"],
  ]);
});

test("the notes of a table are those below it; notes below no table speak of the whole sheet", () => {
  const { tables } = readGrid(
    sheet([
      ["* Enti senza alloggi SAP: Bozzolo", null],
      ["Ente", "Turn-over"],
      ["Viadana", 6],
      ["* Bozzolo non ha alloggi", null],
      [null, null],
      ["Ente", "SAT"],
      ["Viadana", 2],
    ]),
  );
  expect(tables.map(({ kind, notes }) => [kind, ...notes.map(({ text }) => text)])).toEqual([
    ["turnover", "* Bozzolo non ha alloggi", "* Enti senza alloggi SAP: Bozzolo"],
    ["sat", "* Enti senza alloggi SAP: Bozzolo"],
  ]);
});

test("the year is the one that titles name most often", () => {
  const { years } = readGrid(
    sheet([
      ["PIANO ANNUALE 2021", null],
      ["Alloggi per l'anno 2021, assegnati nell'anno 2020", null],
    ]),
  );
  expect([...years]).toEqual([
    [2021, 2],
    [2020, 1],
  ]);
});
