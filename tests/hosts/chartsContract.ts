// Charts, as every implementation of the port promises them: read back from the file that it saves.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  chartTitle,
  coveredCells,
  drawingOf,
  readCharts,
  readSeries,
} from "../../src/hosts/xlsx/drawingParts";
import { checkWellFormed } from "../../src/hosts/xlsx/xmlCursor";
import { findMainPart, readWorkbookParts } from "../../src/hosts/xlsx/workbookParts";
import { ZipPackage } from "../../src/hosts/xlsx/zipPackage";
import { rangeName } from "../../src/workbook/cellAddress";
import type { Result } from "../../src/workbook/failure";
import type { TableChart } from "../../src/workbook/sheetChart";
import type { TableSheet } from "../../src/workbook/tableSheet";
import type { Workbook } from "../../src/workbook/workbook";
import { sampleFile } from "./sampleFile";

/** A host that can be asked for the file it would save. */
export interface ChartHost {
  open(bytes: Uint8Array): Promise<Workbook>;
  save(book: Workbook): Uint8Array;
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const OFFERTA: TableChart = {
  name: "Quadra: offerta",
  title: "Offerta & tipi",
  description: "Colonne per comune",
  categoryTitle: "Comuni",
  valueTitle: "Alloggi",
  valueFormat: "#,##0",
  labelled: true,
  categories: 0,
  rows: { first: 0, last: 1 },
  series: [1, 2],
  place: { top: 1, bottom: 18, left: 0, right: 2 },
};

const FONDI: TableChart = {
  ...OFFERTA,
  name: "Quadra: fondi",
  title: "Fondi",
  labelled: false,
  series: [2],
  place: { top: 1, bottom: 18, left: 3, right: 8 },
};

const ROWS: TableSheet["rows"] = [
  ["Agra", 3, 1],
  ["Monza", 0, { formula: "=1+1" }],
];

function sheetWith(
  charts: readonly TableChart[] | undefined,
  rows: TableSheet["rows"] = ROWS,
  name = "Quadra cifre",
): TableSheet {
  return {
    sheet: name,
    table: name.replace(" ", "").replace("'", ""),
    columns: [
      { header: "Comune", kind: "text", width: 20 },
      { header: "Turn-over", kind: "count", width: 10 },
      { header: "Nuova edificazione", kind: "count", width: 10 },
    ],
    rows,
    charts,
  };
}

interface SeenChart {
  readonly name: string;
  readonly title: string;
  readonly place: string | null;
  readonly series: readonly (readonly [name: string, values: string | null, from: string | null])[];
}

/** The charts of a sheet as the saved file has them. Every part has to be well-formed. */
function chartsIn(bytes: Uint8Array, sheet: string): SeenChart[] {
  const pkg = ZipPackage.read(bytes);
  const { sheets } = readWorkbookParts(pkg, findMainPart(pkg)!);
  const drawing = drawingOf(pkg, sheets.find(({ name }) => name === sheet)!.part);
  if (drawing === null) return [];
  const xml = pkg.text(drawing)!;
  checkWellFormed(xml);
  return readCharts(pkg, drawing).map(({ name, part, start, end }) => {
    const chart = pkg.text(part)!;
    checkWellFormed(chart);
    const covered = coveredCells(xml.slice(start, end));
    return {
      name,
      title: chartTitle(chart),
      place: covered === null ? null : rangeName(covered),
      series: readSeries(chart).map((one) => [one.name, one.values, one.categories] as const),
    };
  });
}

/** The file with the charts of `sheet` renamed: they are somebody's own then. */
function asPeoples(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const changed = Object.entries(files).map(([name, content]) => [
    name,
    /^xl\/drawings\/drawing\d+\.xml$/.test(name)
      ? strToU8(strFromU8(content).replace("Quadra: fondi", "Grafico 1"))
      : content,
  ]);
  return zipSync(Object.fromEntries(changed) as Record<string, Uint8Array>);
}

/** Declares the claims for one host. */
export function describeChartsContract(name: string, host: ChartHost): void {
  const blank = (): Promise<Workbook> =>
    host.open(sampleFile([{ name: "Vuoto", xml: "<sheetData/>" }]));

  describe(`${name} draws charts`, () => {
    it("that refer to the cells of their table and stand below it", async () => {
      const book = await blank();
      valueOf(await book.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      expect(chartsIn(host.save(book), "Quadra cifre")).toEqual([
        {
          name: "Quadra: offerta",
          title: "Offerta & tipi",
          place: "A5:C22",
          series: [
            ["Turn-over", "'Quadra cifre'!$B$2:$B$3", "'Quadra cifre'!$A$2:$A$3"],
            ["Nuova edificazione", "'Quadra cifre'!$C$2:$C$3", "'Quadra cifre'!$A$2:$A$3"],
          ],
        },
        {
          name: "Quadra: fondi",
          title: "Fondi",
          place: "D5:I22",
          series: [["Nuova edificazione", "'Quadra cifre'!$C$2:$C$3", "'Quadra cifre'!$A$2:$A$3"]],
        },
      ]);
      const [grid] = valueOf(await book.readGrids(["Quadra cifre"]));
      expect(grid!.charts).toEqual(["Quadra: offerta", "Quadra: fondi"]);
    });

    it("that draw another table of the same call", async () => {
      const book = await blank();
      const other = sheetWith(undefined, ROWS, "Dati d'altri");
      valueOf(
        await book.putTableSheets([sheetWith([{ ...FONDI, source: "Dati d'altri" }]), other]),
      );
      const [chart] = chartsIn(host.save(book), "Quadra cifre");
      expect(chart!.series).toEqual([
        ["Nuova edificazione", "'Dati d''altri'!$C$2:$C$3", "'Dati d''altri'!$A$2:$A$3"],
      ]);
      expect(chartsIn(host.save(book), "Dati d'altri")).toEqual([]);
    });

    it("again in place: more rows are drawn, nothing is there twice, one that is not wanted goes", async () => {
      const book = await blank();
      valueOf(await book.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      const rows = [...ROWS, ["Desio", 2, 0]];
      const more = { ...OFFERTA, rows: { first: 0, last: 2 } };
      valueOf(await book.putTableSheets([sheetWith([more], rows)]));
      const [chart, ...others] = chartsIn(host.save(book), "Quadra cifre");
      expect(others).toEqual([]);
      expect([chart!.place, chart!.series[1]![1]]).toEqual(["A6:C23", "'Quadra cifre'!$C$2:$C$4"]);
      valueOf(await book.putTableSheets([sheetWith([], rows)]));
      expect(chartsIn(host.save(book), "Quadra cifre")).toEqual([]);
    });

    it("and writing the same again changes nothing", async () => {
      const book = await blank();
      valueOf(await book.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      const once = chartsIn(host.save(book), "Quadra cifre");
      valueOf(await book.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      expect(chartsIn(host.save(book), "Quadra cifre")).toEqual(once);
    });

    it("beside those of people, which stay as they are, also when Quadra's go", async () => {
      const made = await blank();
      valueOf(await made.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      const book = await host.open(asPeoples(host.save(made)));
      const theirs = chartsIn(host.save(book), "Quadra cifre")[1];
      expect(theirs!.name).toBe("Grafico 1");
      const [grid] = valueOf(await book.readGrids(["Quadra cifre"]));
      expect(grid!.charts).toEqual(["Quadra: offerta"]);
      valueOf(await book.putTableSheets([sheetWith([OFFERTA, FONDI])]));
      const three = chartsIn(host.save(book), "Quadra cifre");
      expect(three.map((one) => one.name).sort()).toEqual([
        "Grafico 1",
        "Quadra: fondi",
        "Quadra: offerta",
      ]);
      valueOf(await book.putTableSheets([sheetWith([])]));
      expect(chartsIn(host.save(book), "Quadra cifre")).toEqual([theirs]);
    });

    it("and leaves all charts alone when a sheet says nothing of them", async () => {
      const book = await blank();
      valueOf(await book.putTableSheets([sheetWith([OFFERTA])]));
      const once = chartsIn(host.save(book), "Quadra cifre");
      valueOf(await book.putTableSheets([sheetWith(undefined)]));
      expect(chartsIn(host.save(book), "Quadra cifre")).toEqual(once);
    });

    it("that go with their sheet, and leave no part behind", async () => {
      const book = await blank();
      valueOf(await book.putTableSheets([sheetWith([OFFERTA])]));
      valueOf(await book.removeSheets(["Quadra cifre"]));
      const parts = Object.keys(unzipSync(host.save(book)));
      expect(parts.filter((part) => /chart|drawing/.test(part))).toEqual([]);
    });
  });
}
