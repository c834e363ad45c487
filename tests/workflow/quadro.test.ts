// The sheet Quadro: live formulas that add up the other sheets, and follow a correction there.
import { addEnte, newAmbito } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import { precedentiSheet } from "../../src/domain/precedente/precedentiSheet";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { CellValue } from "../../src/workbook/cellGrid";
import { given } from "../domain/anno/planBook";
import { registry } from "../domain/pianoOfText";
import { startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(180_000);

const TEXT = `Piano annuale 2021
Ente\tDisponibili\tTurn-over\tCarenza manutentiva\tNuova edificazione
Viadana\t6\t5\t1\t0
Bozzolo\t4\t2\t2\t0
Casalmaggiore\t10\t8\t0\t2
Calvatone*\t\t\t\t
ALER BS-CR-MN U.O. Mantova\t20\t15\t3\t2

Ente\tQuota Forze di Polizia e Vigili del Fuoco
Bozzolo\t5 %
Casalmaggiore\t10 %

Comune\tMaschi\tFemmine\tTotale
Viadana\t9.900\t10.000\t19.900
Bozzolo\t2.000\t2.100\t4.100
Casalmaggiore\t7.500\t7.500\t15.000
`;

const TERRITORIO = `Piano annuale 2021
Ente\tSAP\tSAS\tAltri usi\tTotale alloggi
Viadana\t120\t8\t4\t132
Bozzolo\t31\t2\t0\t33
Casalmaggiore\t150\t12\t9\t171


Ente\tTurn-over
Viadana\t5
`;

async function startWithPlan(): Promise<PaneOnExcel> {
  let ambito = newAmbito("Oglio Po", 2021);
  for (const code of ["020066", "020007", "019021", "019009"]) {
    ambito = addEnte(ambito, registry.byCode.get(code)!);
  }
  const subAmbiti = [
    { name: "Viadanese", enti: ["020066", "020007"] },
    { name: "Casal “asco”", enti: ["019021", "019009"] },
  ];
  const file = newFileWorkbook("piano.xlsx");
  given(await file.putTableSheets(newPlanSheets({ ...ambito, subAmbiti })));
  const pane = await startPane(file.bytes());
  await pane.workflow.readText("Testo", TEXT);
  await pane.workflow.writeSheets();
  await pane.workflow.writeQuadro();
  await pane.spreadsheet.settled();
  return pane;
}

/** What the sheet shows, by name of row and of column. */
async function shown(sheet = "Quadro"): Promise<(row: string, column: string) => CellValue> {
  const [grid] = given(await excelWorkbook().readGrids([sheet]));
  const [headings, ...rows] = grid!.values;
  return (row, column) => {
    const value = rows.find(([, name]) => name === row)?.[headings!.indexOf(column)];
    return value === undefined ? { error: `no ${row}, ${column}` } : value === "" ? null : value;
  };
}

test("sums by sub-ambito, owner and ambito are those of Offerta; no answer is blank and never 0", async () => {
  const pane = await startWithPlan();
  expect(pane.workflow.getState().notices).toEqual([{ tone: "success", code: "quadro-written" }]);
  const at = await shown();
  const of = (row: string) => ["Disponibili", "Turn-over"].map((column) => at(row, column));
  expect(of("Viadanese")).toEqual([10, 7]);
  expect(of("Casal “asco”")).toEqual([10, 8]);
  expect(of("Comuni")).toEqual([20, 15]);
  expect(of("ALER")).toEqual([20, 15]);
  expect(of("Totale")).toEqual([40, 30]);
  expect(of("Calvatone")).toEqual([null, null]);
  expect(at("Totale", "SAT")).toBeNull();
  expect(at("Comuni", "Quota dei disponibili %")).toBe(50);
  expect(at("Bozzolo", "Quota dei disponibili %")).toBe(10);
  expect(pane.bugs).toEqual([]);
});

test("quotas are told in dwellings, and dwellings per thousand residents", async () => {
  await startWithPlan();
  const at = await shown();
  const reserved = (row: string) => at(row, "Riservati a Forze di Polizia");
  expect([reserved("Bozzolo"), reserved("Casalmaggiore"), reserved("Viadana")]).toEqual([
    0.2,
    1,
    null,
  ]);
  expect(reserved("Totale")).toBeCloseTo(1.2, 9);
  expect(at("Viadanese", "Residenti")).toBe(24_000);
  expect(at("Viadanese", "Disponibili ogni 1.000 residenti")).toBe(0.42);
  expect(at("ALER", "Residenti")).toBeNull();
});

test("a correction in Offerta is seen in the sheet at once", async () => {
  const pane = await startWithPlan();
  const [grid] = given(await excelWorkbook().readGrids(["Offerta"]));
  const row = grid!.values.findIndex(([code]) => code === "020066");
  const column = "ABCDEFGH"[grid!.values[0]!.indexOf("Disponibili")]!;
  await pane.typeCell("Offerta", `${column}${row + 1}`, "16");
  await pane.spreadsheet.settled();
  const at = await shown();
  expect([at("Viadana", "Disponibili"), at("Viadanese", "Disponibili")]).toEqual([16, 20]);
  expect(at("Totale", "Disponibili")).toBe(50);
});

/** The charts of a sheet, and what each of their series draws. */
function charts({ spreadsheet }: PaneOnExcel, sheet = "Quadro") {
  const id = spreadsheet.sheets.all().find(({ name }) => name === sheet)?.id;
  return spreadsheet.charts
    .all()
    .filter((chart) => chart.sheet === id)
    .map(({ name, series }) => [name, series.map((one) => one.name)] as const);
}

test("people and dwellings owned have a sheet of their own, and earlier years rows of theirs", async () => {
  const pane = await startWithPlan();
  await pane.workflow.readText("Territorio", TERRITORIO);
  await pane.workflow.writeSheets();
  given(
    await excelWorkbook().putTableSheets([
      precedentiSheet(
        [2019, 2020].map((year) => ({
          ...{ year, code: "020066", ente: "Viadana", misura: "disponibili" as const },
          ...{
            figure: { state: "value" as const, value: year - 2010, decimals: 0 },
            raw: year - 2010,
          },
          ...{ source: null, cited: { file: "", at: { sheet: null, row: 0, column: 0 } } },
        })),
      ),
    ]),
  );
  await pane.workflow.writeQuadro();
  await pane.spreadsheet.settled();
  const at = await shown("Quadro territorio");
  const people = (row: string) => ["Comuni", "Residenti"].map((column) => at(row, column));
  expect(people("Viadanese")).toEqual([2, 24_000]);
  // Nobody tells the residents of Calvatone: a part of a sum is no sum.
  expect(people("Casal “asco”")).toEqual([2, null]);
  expect(people("fino a 1.000 residenti")).toEqual([0, null]);
  expect(people("da 3.001 a 5.000")).toEqual([1, 4_100]);
  expect(people("da 5.001 a 15.000")).toEqual([1, 15_000]);
  expect(people("oltre 15.000")).toEqual([1, 19_900]);
  expect(at("oltre 15.000", "Quota dei residenti %")).toBe(51);
  expect([at("da 3.001 a 5.000", "Disponibili"), at("oltre 15.000", "Disponibili")]).toEqual([
    4, 6,
  ]);
  const stock = (row: string) =>
    ["SAP", "SAS", "Altri usi", "Alloggi"].map((column) => at(row, column));
  expect(stock("Viadana")).toEqual([120, 8, 4, 132]);
  expect(stock("Comuni · Sub-ambito Viadanese")).toEqual([151, 10, 4, 165]);
  expect(stock("Comuni · Sub-ambito Casal “asco”")).toEqual([150, 12, 9, 171]);
  expect(Object.fromEntries(charts(pane))).toEqual({
    "Quadra: offerta": ["Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"],
    "Quadra: patrimonio": ["SAP", "SAS", "Altri usi"],
    "Quadra: anni": ["Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"],
    "Quadra: popolazione": ["Residenti"],
  });
  const year = await shown();
  expect(["2019", "2020", "2021"].map((row) => year(row, "Disponibili"))).toEqual([9, 10, 40]);
  // What an earlier plan does not tell is blank and never 0.
  expect(["2019", "2021"].map((row) => year(row, "Turn-over"))).toEqual([null, 30]);
  expect(pane.bugs).toEqual([]);
});

test("it is written again in place with its charts, and taken back as a whole", async () => {
  const pane = await startWithPlan();
  const once = charts(pane);
  expect(once.map(([name]) => name)).toEqual(["Quadra: offerta", "Quadra: popolazione"]);
  await pane.workflow.undoQuadro();
  expect(charts(pane)).toEqual([]);
  const left = given(await excelWorkbook().describe()).sheets.map(({ name }) => name);
  expect(left).not.toContain("Quadro");
  expect(left).not.toContain("Quadro territorio");
  await pane.workflow.writeQuadro();
  await pane.workflow.writeQuadro();
  expect(charts(pane)).toEqual(once);
  expect(pane.workflow.getState().quadro).not.toBeNull();
  // The second writing found the charts of the first: taken back, they are still there.
  await pane.workflow.undoQuadro();
  expect(charts(pane)).toEqual(once);
  expect(pane.workflow.getState().notices).toMatchObject([{ code: "sheets-restored" }]);
  expect(pane.workflow.getState().quadro).toBeNull();
});
