// Charts in a file: their look, the order of their parts, and what is left as people made it.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CHART_FILLS } from "../../src/hosts/charts/chartStyle";
import { openFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { OWN_CHART, type TableChart } from "../../src/workbook/sheetChart";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { sampleFile, sampleParts, zipParts } from "./sampleFile";

const CHART: TableChart = {
  name: `${OWN_CHART}offerta`,
  title: "Offerta",
  description: "Colonne: 3 alloggi a <Agra>",
  categoryTitle: "Comuni",
  valueTitle: "Alloggi",
  valueFormat: "#,##0",
  labelled: true,
  categories: 0,
  rows: { first: 0, last: 0 },
  series: [1],
  place: { top: 1, bottom: 10, left: 0, right: 2 },
};

const sheetOf = (charts: readonly TableChart[], rows = 1): TableSheet => ({
  sheet: "Cifre",
  table: "Cifre",
  columns: [
    { header: "Comune", kind: "text", width: 20 },
    { header: "Alloggi", kind: "count", width: 10 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`Comune ${i}`, i]),
  charts,
});

async function open(bytes: Uint8Array): Promise<FileWorkbook> {
  const opened = await openFileWorkbook(bytes, "prova.xlsx");
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function put(book: FileWorkbook, sheet: TableSheet): Promise<Record<string, string>> {
  expect(await book.putTableSheets([sheet])).toMatchObject({ ok: true });
  const files = Object.entries(unzipSync(book.bytes()));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const blank = () => sampleFile([{ name: "Vuoto", xml: "<sheetData/>" }]);

/** Local names of the children of the first element of that name. */
function childrenOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let depth = -1;
  for (const [, close, tag, empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (depth < 0) {
      if (tag === name) depth = 0;
    } else if (close === "/") {
      if (depth === 0) return found;
      depth--;
    } else {
      if (depth === 0) found.push(tag!.replace(/^\w+:/, ""));
      if (empty === "") depth++;
    }
  }
  return found;
}

const luminance = (color: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

// What differs in lightness is told apart with any colour vision, and on a print without colours.
test("every two fills differ in lightness by a contrast of at least 1.4 to 1", () => {
  const steps = CHART_FILLS.map(luminance).sort((a, b) => a - b);
  const contrasts = steps.slice(1).map((one, i) => (one + 0.05) / (steps[i]! + 0.05));
  expect(Math.min(...contrasts)).toBeGreaterThan(1.4);
});

// ECMA-376 Part 1 §21.2.2: Excel calls a file damaged whose children stand in another order.
test("the elements of a chart and its sheet stand in the order of the schema", async () => {
  const parts = await put(await open(blank()), sheetOf([CHART]));
  const chart = parts["xl/charts/chart1.xml"]!;
  expect(childrenOf(chart, "c:chartSpace")).toEqual(["roundedCorners", "chart", "spPr"]);
  expect(childrenOf(chart, "c:chart")).toEqual([
    ...["title", "autoTitleDeleted", "plotArea", "plotVisOnly", "dispBlanksAs"],
  ]);
  expect(childrenOf(chart, "c:plotArea")).toEqual(["layout", "barChart", "catAx", "valAx"]);
  expect(childrenOf(chart, "c:barChart")).toEqual([
    ...["barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId", "axId"],
  ]);
  expect(childrenOf(chart, "c:ser")).toEqual([
    ...["idx", "order", "tx", "spPr", "invertIfNegative", "dLbls", "cat", "val"],
  ]);
  expect(childrenOf(chart, "c:catAx")).toEqual([
    ...["axId", "scaling", "delete", "axPos", "title", "numFmt", "majorTickMark", "minorTickMark"],
    ...["tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto", "lblAlgn", "lblOffset"],
    "noMultiLvlLbl",
  ]);
  expect(childrenOf(chart, "c:valAx")).toEqual([
    ...["axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt"],
    ...["majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses"],
    "crossBetween",
  ]);
  const sheet = childrenOf(parts["xl/worksheets/sheet2.xml"]!, "worksheet");
  expect(sheet.slice(-3)).toEqual(["headerFooter", "drawing", "tableParts"]);
  expect(parts["xl/drawings/drawing1.xml"]).toContain('descr="Colonne: 3 alloggi a &lt;Agra&gt;"');
  expect(parts["[Content_Types].xml"]).toMatch(
    /"\/xl\/charts\/chart1\.xml" ContentType="[^"]*drawingml\.chart\+xml"/,
  );
});

test("a strict file gets charts in the namespaces of strict files", async () => {
  const strict = Object.fromEntries(
    Object.entries(sampleParts([{ name: "Vuoto", xml: "<sheetData/>" }])).map(([name, xml]) => [
      name,
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]),
  );
  const parts = await put(await open(zipParts(strict)), sheetOf([CHART]));
  const drawn = Object.entries(parts).filter(([name]) => /charts|drawings/.test(name));
  expect(drawn).toHaveLength(3);
  for (const [name, xml] of drawn) {
    const rest = xml.replaceAll("http://schemas.openxmlformats.org/package/2006/relationships", "");
    expect([name, rest.includes("schemas.openxmlformats.org")]).toEqual([name, false]);
  }
});

test("the look, the place and the title that people gave a chart stay while it draws more rows", async () => {
  const files = unzipSync((await writeOnce()).bytes());
  const edit = (name: string, from: string, to: string): void => {
    const xml = strFromU8(files[name]!);
    expect(xml).toContain(from);
    files[name] = strToU8(xml.replace(from, to));
  };
  edit("xl/charts/chart1.xml", "<a:t>Offerta</a:t>", "<a:t>La mia offerta</a:t>");
  edit("xl/charts/chart1.xml", CHART_FILLS[0].slice(1), "FF0000");
  edit("xl/drawings/drawing1.xml", "<xdr:col>0</xdr:col>", "<xdr:col>1</xdr:col>");
  const book = await open(zipSync(files));
  const same = await put(book, sheetOf([CHART]));
  expect(same["xl/drawings/drawing1.xml"]).toContain("<xdr:col>1</xdr:col>");
  const parts = await put(book, sheetOf([{ ...CHART, rows: { first: 0, last: 2 } }], 3));
  const chart = parts["xl/charts/chart1.xml"]!;
  expect(chart).toContain("<a:t>La mia offerta</a:t>");
  expect(chart).toContain("FF0000");
  expect(chart).toContain("<c:f>&#39;Cifre&#39;!$B$2:$B$4</c:f>".replaceAll("&#39;", "'"));
  expect(Object.keys(parts).filter((name) => /charts\/chart/.test(name))).toHaveLength(1);
});

test("rows that come above a chart move what it draws and where it stands", async () => {
  const book = await writeOnce();
  const row = { sheet: "Cifre", row: 1, column: 0 };
  const moved = await book.applyWrites([], [], { kind: "insert", rows: [{ ...row }] });
  expect(moved).toMatchObject({ ok: true });
  const files = unzipSync(book.bytes());
  expect(strFromU8(files["xl/charts/chart1.xml"]!)).toContain("$B$3");
  expect(strFromU8(files["xl/drawings/drawing1.xml"]!)).toContain("<xdr:row>4</xdr:row>");
});

test("writing the same again leaves every byte", async () => {
  const book = await writeOnce();
  const once = book.bytes();
  await put(book, sheetOf([CHART]));
  expect(Buffer.compare(book.bytes(), once)).toBe(0);
});

async function writeOnce(): Promise<FileWorkbook> {
  const book = await open(blank());
  await put(book, sheetOf([CHART]));
  return book;
}
