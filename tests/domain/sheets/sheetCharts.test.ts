// Which cells the charts of Quadra's sheets draw.
import { withCharts } from "../../../src/domain/sheets/sheetCharts";
import { FIELD_COLUMNS, SHEETS } from "../../../src/domain/sheets/sheetNames";
import type { CellContent } from "../../../src/workbook/cellWrite";
import type { TableSheet } from "../../../src/workbook/tableSheet";

const sheet = (
  names: { readonly sheet: string; readonly table: string },
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): TableSheet => ({
  ...names,
  columns: headers.map((header) => ({ header, kind: "general", width: 10 })),
  rows: rows.map((row): CellContent[] => headers.map((_, i) => row[i] ?? null)),
});

const QUADRO_HEADERS = [
  ...["Livello", "Voce", "Codice"],
  ...(["disponibili", "turnover", "carenzaManutentiva", "nuovaEdificazione"] as const).map(
    (field) => FIELD_COLUMNS[field],
  ),
];

const quadro = (...rows: (readonly string[])[]): TableSheet =>
  sheet(SHEETS.quadro, QUADRO_HEADERS, rows);

const territorio = (...rows: (readonly string[])[]): TableSheet =>
  sheet(
    SHEETS.territorio,
    ["Livello", "Voce", "Codice", "Residenti", "SAP", "SAS", "Altri usi", "Alloggi"],
    rows,
  );

/** Name of each chart, the names of what it draws, and the sheet it draws. */
function drawn(sheets: readonly TableSheet[]) {
  const all = withCharts(sheets);
  return (all[0]!.charts ?? []).map(({ name, rows, series, source, categories }) => {
    const from = all.find((one) => one.sheet === source) ?? all[0]!;
    const names = from.rows.slice(rows.first, rows.last + 1).map((row) => row[categories]);
    return [name, names, series.map((at) => from.columns[at]!.header), source ?? null];
  });
}

test("the offer is drawn by sub-ambito and by the owners that are no comuni: nothing twice", () => {
  const sheets = [
    quadro(
      ["Sub-ambito", "Nord"],
      ["Sub-ambito", "Sud"],
      ["Proprietari", "ALER"],
      ["Proprietari", "Comuni"],
      ["Ambito", "Totale"],
      ["Ente", "Agra"],
    ),
  ];
  expect(drawn(sheets)).toEqual([
    ["Quadra: offerta", ["Nord", "Sud", "ALER"], QUADRO_HEADERS.slice(3), null],
  ]);
});

test("without sub-ambiti the owners are the whole", () => {
  const sheets = [quadro(["Proprietari", "ALER"], ["Proprietari", "Comuni"], ["Ambito", "Totale"])];
  expect(drawn(sheets)[0]![1]).toEqual(["ALER", "Comuni"]);
});

test("years, classes of comuni and dwellings by class are drawn where there are rows of them", () => {
  const sheets = [
    quadro(["Proprietari", "Comuni"], ["Ambito", "Totale"], ["Anno", "2020"], ["Anno", "2021"]),
    territorio(
      ["Classe di comuni", "fino a 1.000 residenti"],
      ["Classe di comuni", "oltre 15.000"],
      ["Patrimonio per classe", "Comuni"],
      ["Patrimonio", "Ambito"],
    ),
  ];
  expect(drawn(sheets).slice(1)).toEqual([
    ["Quadra: patrimonio", ["Comuni"], ["SAP", "SAS", "Altri usi"], SHEETS.territorio.sheet],
    [
      "Quadra: anni",
      ["2020", "2021"],
      ["Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"],
      null,
    ],
    [
      "Quadra: popolazione",
      ["fino a 1.000 residenti", "oltre 15.000"],
      ["Residenti"],
      SHEETS.territorio.sheet,
    ],
  ]);
});

test("no two charts of a sheet cover the same cell", () => {
  const full = [
    quadro(["Proprietari", "Comuni"], ["Anno", "2020"], ["Anno", "2021"]),
    territorio(["Classe di comuni", "oltre 15.000"], ["Patrimonio", "Ambito"]),
  ];
  for (const sheets of [full, full.slice(0, 1)]) {
    const places = withCharts(sheets)[0]!.charts!.map(({ place }) => place);
    const edges = places.map(({ left, right }) => [left, right]).flat();
    expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
  }
});

test("the chart of the funds draws the totals of the DGR and not their parts", () => {
  const headers = ["DGR", "Sub-ambito", "Misura", "Assegnato", "Trasferito", "Erogato"];
  const [statement] = withCharts([
    sheet(
      SHEETS.riconciliazione,
      [...headers, "Residuo indicato", "Residuo calcolato"],
      [
        ["3008/2020"],
        ["3664/2020"],
        ["3664/2020", "Nord"],
        ["3664/2020", "", "1"],
        [""],
        ["Firma"],
      ],
    ),
  ]);
  expect(statement!.charts).toMatchObject([
    { name: "Quadra: fondi", categories: 0, rows: { first: 0, last: 1 }, series: [3, 4, 5, 6, 7] },
  ]);
});

test("other sheets say nothing of charts", () => {
  const other = sheet(SHEETS.offerta, ["Codice"], [["020066"]]);
  expect(withCharts([other])).toEqual([other]);
});
