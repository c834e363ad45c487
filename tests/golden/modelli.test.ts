// Templates as other programs and people make them, filled with seven enti of which each lacks two: every
// figure stands where it belongs, what means the rows has grown, and all other parts keep their bytes.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { batchOf, planFill, type FillPlan } from "../../src/domain/fill/planFill";
import { pianoToFill, preparePiano, NOTHING_KNOWN, readSources, templateSheets, templateTables } from "../../src/domain/preparePiano";
import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { openFile } from "../../src/hosts/xlsx/openFile";
import { invertMove } from "../../src/workbook/rowMove";
import { gridOfText } from "../../src/workbook/gridOfText";
import { invertWrites } from "../../src/workbook/cellWrite";
import { cellName } from "../../src/workbook/cellAddress";
import { match } from "../domain/pianoOfText";

const DATA =
  "ANNO 2026\nEnte\tAlloggi disponibili\tTurn-over\tCarenza manutentiva\tNuova edificazione\n" +
  "Bozzolo\t3\t1\t2\t0\nCasalmaggiore\t9\t5\t4\t0\nCommessaggio\t1\t1\t0\t0\nDosolo\t4\t2\t1\t1\n" +
  "Sabbioneta\t2\t2\t0\t0\nViadana\t10\t6\t4\t0\nALER Brescia-Cremona-Mantova\t26\t20\t6\t0\nTOTALE\t55\t37\t17\t1\n";

const known = preparePiano(
  NOTHING_KNOWN,
  readSources([{ file: "dati.txt", grids: [gridOfText(DATA)] }], match, 0),
);

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(__dirname, "modelli", name)));

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const workbook = await openFileWorkbook(bytes, "modello.xlsx");
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.failure));
  return workbook.value;
}

async function planOf(book: FileWorkbook): Promise<FillPlan> {
  const seen = await book.look(() => true);
  if (!seen.ok) throw new Error(JSON.stringify(seen.failure));
  const { grids, protectedSheets } = seen.value;
  const tables = templateTables("modello.xlsx", grids, match);
  return planFill(tables, pianoToFill(known), templateSheets(known, grids, protectedSheets));
}

async function fill(book: FileWorkbook): Promise<FillPlan> {
  const plan = await planOf(book);
  const { writes, rows } = batchOf(plan);
  expect(await book.applyWrites(writes, [], rows)).toMatchObject({ ok: true });
  return plan;
}

async function contentsOf(book: FileWorkbook): Promise<Record<string, unknown>> {
  const grids = await book.readGrids();
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  return Object.fromEntries(
    grids.value.flatMap(({ sheet, top, left, values, formulas }) =>
      values.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const content = formulas[r]![c] ?? value;
          return content === null ? [] : [[`${sheet}!${cellName(top + r, left + c)}`, content]];
        }),
      ),
    ),
  ) as Record<string, unknown>;
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const file = await openFile(bytes, "modello.xlsx");
  if (!file.ok || file.value.kind !== "package") throw new Error("no package");
  const { pkg } = file.value;
  return new Map(pkg.names().map((name) => [name, pkg.text(name) ?? ""]));
}

interface Modello {
  readonly file: string;
  readonly says: string;
  /** Cells after the fill. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Fragments of parts after the fill. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly string[];
}

const PIANO = "Piano annuale";
const CHART_CELLS = {
  [`${PIANO}!A7`]: "Comune di Dosolo",
  [`${PIANO}!B7`]: "=C7+D7+E7",
  [`${PIANO}!C7`]: 2,
  [`${PIANO}!F7`]: "=IF($B$11=0,0,B7/$B$11)",
  [`${PIANO}!C8`]: 2,
  [`${PIANO}!C10`]: 20,
  [`${PIANO}!B11`]: "=SUM(B4:B10)",
  [`${PIANO}!A13`]: "Nota: dati al 31 ottobre.",
  "Sintesi!B1": "='Piano annuale'!B11",
  "Sintesi!B2": "=SUM(Alloggi)",
} as const;

const MODELLI: readonly Modello[] = [
  {
    file: "grafico.xlsx",
    says: "merged titles, a chart, names across sheets, validations, conditional formats, a note",
    rows: ["Comune di Dosolo", "Comune di Sabbioneta"],
    cells: CHART_CELLS,
    parts: {
      "xl/workbook.xml": ["'Piano annuale'!$B$4:$B$10", "'Piano annuale'!$A$1:$G$13"],
      "xl/worksheets/sheet1.xml": ['ref="A13:G13"', 'sqref="C4:E10"', 'sqref="B4:B10"', "$B$11/4"],
      "xl/charts/chart1.xml": ["'Piano annuale'!$B$4:$B$10", "'Piano annuale'!$A$4:$A$10"],
    },
  },
  {
    file: "libreoffice.xlsx",
    says: "the same, as LibreOffice saves it",
    rows: ["Comune di Dosolo", "Comune di Sabbioneta"],
    cells: { ...CHART_CELLS, "Sintesi!B1": "='Piano annuale'!B11" },
  },
  {
    file: "strict.xlsx",
    says: "the same in the strict form of the standard",
    rows: ["Comune di Dosolo", "Comune di Sabbioneta"],
    cells: CHART_CELLS,
    parts: { "xl/charts/chart1.xml": ["'Piano annuale'!$B$4:$B$10"] },
  },
  {
    file: "protetto.xlsx",
    says: "a protected sheet with open cells: they are filled, no row is put in",
    rows: [],
    cells: { [`${PIANO}!C4`]: 1, [`${PIANO}!C7`]: 6, [`${PIANO}!B9`]: "=SUM(B4:B8)" },
  },
  {
    file: "tabella.xlsx",
    says: "an Excel table with a calculated column and a row of totals",
    rows: ["Comune di Dosolo", "Comune di Sabbioneta"],
    cells: {
      "Offerta SAP!A5": "Comune di Dosolo",
      "Offerta SAP!B5": 2,
      "Offerta SAP!E5": "=SUM(Elenco[[#This Row],[Turn over]:[Nuova edificazione]])",
      "Offerta SAP!B9": "=SUBTOTAL(109,Elenco[Turn over])",
      "Offerta SAP!G2": "=E8/Elenco[[#Totals],[Totale alloggi disponibili]]",
    },
    parts: { "xl/tables/table1.xml": ['ref="A1:E9"'] },
  },
];

describe.each(MODELLI)("$file: $says", ({ file, cells, parts = {}, rows }) => {
  it("gets the rows it lacks, each figure in its cell and what means the rows in step", async () => {
    const book = await opened(bytesOf(file));
    const plan = await fill(book);
    expect(plan.newRows.map(({ label }) => label)).toEqual(rows);
    expect(await contentsOf(book)).toMatchObject(cells);
    const after = await partsOf(book.bytes());
    for (const [part, fragments] of Object.entries(parts)) {
      for (const fragment of fragments) expect(after.get(part)).toContain(fragment);
    }
  });

  it("has nothing to fill the second time", async () => {
    const book = await opened(bytesOf(file));
    await fill(book);
    const again = await planOf(book);
    expect(batchOf(again)).toEqual({ writes: [], rows: null });
  });

  it("is as before when the fill is taken back", async () => {
    const book = await opened(bytesOf(file));
    const before = await contentsOf(book);
    const { writes, rows: move } = batchOf(await fill(book));
    const undone = await book.applyWrites(invertWrites(writes), [], move && invertMove(move));
    expect(undone).toMatchObject({ ok: true });
    expect(await contentsOf(book)).toEqual(before);
  });

  it("keeps the bytes of every part that does not point to the rows", async () => {
    const original = bytesOf(file);
    const book = await opened(original);
    await fill(book);
    const [before, after] = [await partsOf(original), await partsOf(book.bytes())];
    const changed = [...before.keys()].filter((part) => before.get(part) !== after.get(part));
    const may = /^(xl\/(workbook|worksheets\/sheet\d+|tables\/table\d+|comments.*|drawings\/.*|charts\/.*|calcChain)\.(xml|vml)|xl\/comments\/.*|\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels)$/;
    expect(changed.filter((part) => !may.test(part))).toEqual([]);
    expect([...after.keys()].filter((part) => !before.has(part))).toEqual([]);
  });
});
