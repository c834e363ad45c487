// The printed plan is read again by the reader of senders' Word files: what it shows is what was known.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import {
  AMOUNT_FIELDS,
  FUND_FIELDS,
  type FundField,
  type FundReading,
} from "../../src/domain/fondi/fondo";
import { figureKey } from "../../src/domain/import/figure";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { chosenFigure, joinEnti } from "../../src/domain/piano";
import {
  checkPrepared,
  fondiOf,
  measuresOf,
  NOTHING_KNOWN,
  preparePiano,
  readSources,
} from "../../src/domain/preparePiano";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { writeWord } from "../../src/hosts/writeWord";
import { documentOf } from "../../src/messages/documentOf";
import { fundWords } from "../../src/messages/it/documentoFondi";
import { planDocument } from "../../src/messages/planDocument";
import { gridOfText } from "../../src/workbook/gridOfText";
import { match } from "../domain/pianoOfText";
import { findingsOf, readSamples } from "../golden/plan2021";

jest.setTimeout(120_000);

async function printed() {
  const read = await readSamples();
  const piano = joinEnti(read);
  const document = planDocument(piano, {
    ambito: "Esempio",
    capofila: null,
    subAmbiti: new Map([["020066", "Viadanese"]]),
    findings: findingsOf(read),
  });
  return { piano, document, bytes: await writeWord(document) };
}

test("every figure of the printed plan is that of the sheets, blank and 0 and asterisk included", async () => {
  const { piano, bytes } = await printed();
  const grids = await readSourceFile("piano.docx", bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  const { tables } = recogniseTables("piano.docx", grids.value, match);
  const again = joinEnti([
    {
      ...recogniseTables("piano.docx", grids.value, match),
      tables: tables.filter(({ kind }) => kind !== "quadroRiepilogativo"),
    },
  ]);
  expect(again.enti.map(({ ente }) => ente.code).sort()).toEqual(
    piano.enti.map(({ ente }) => ente.code).sort(),
  );
  for (const one of piano.enti) {
    const other = again.enti.find(({ ente }) => ente.code === one.ente.code)!;
    for (const field of [...COUNT_FIELDS, "quotaForzePolizia"] as const) {
      const label = `${one.ente.name}, ${field}: `;
      expect(label + figureKey(chosenFigure(other, field))).toBe(
        label + figureKey(chosenFigure(one, field)),
      );
    }
  }
});

test("headings of tables repeat on every page, and the index has the headings of the plan", async () => {
  const { document, bytes } = await printed();
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const tables = document.blocks.filter(({ kind }) => kind === "table").length;
  expect(xml.match(/<w:tblHeader\/?>/g)).toHaveLength(tables);
  for (const block of document.blocks) {
    if (block.kind !== "heading") continue;
    expect(xml.split(block.text).length - 1).toBeGreaterThanOrEqual(2);
  }
  expect(xml).toContain('w:h="16838"');
});

test("what is not known is said on the cover and not invented", async () => {
  const { document } = await printed();
  expect(document.cover).toEqual([
    ["Ambito territoriale", "Esempio"],
    ["Anno di riferimento", "2021"],
    ["Comune capofila", "da indicare"],
  ]);
});

const STOCK = `CONSISTENZA DEL PATRIMONIO
Comune\tSAP\tSAS\tAltri usi\tTotale alloggi
Viadana\t1110\t1\t0\t1111
Bozzolo\t3\t0\t1\t4
TOTALE\t1113\t1\t1\t1115`;

/** An amount in cents, or a count, as an Italian plan prints it; nothing where it is not told or waits for a person. */
function printedFund(field: FundField, reading: FundReading | undefined): string {
  if (reading === undefined || reading.value === null) return "";
  if (reading.how !== "cell" && !reading.confirmed) return "";
  const isAmount = (AMOUNT_FIELDS as readonly string[]).includes(field);
  return (isAmount ? reading.value / 100 : reading.value).toLocaleString("it-IT", {
    useGrouping: "always",
    ...(isAmount ? { minimumFractionDigits: 2 } : {}),
  });
}

test("every figure in the Word file of a plan with all tables is the printed form of one in the sheets, cell by cell", async () => {
  const read = await readSamples();
  const other = ["contesto", "fondi"].map((name) => {
    const text = readFileSync(resolve(__dirname, `../golden/testo-${name}-2021.txt`), "utf8");
    return { file: `${name}.txt`, grids: [gridOfText(text)] };
  });
  other.push({ file: "patrimonio.txt", grids: [gridOfText(STOCK)] });
  const sources = read.map((recognition) => ({ recognition, readAt: 46_000 }));
  const prepared = preparePiano(NOTHING_KNOWN, [...sources, ...readSources(other, match, 46_000)]);
  const document = documentOf(prepared, checkPrepared(prepared, match), []);
  const bytes = await writeWord(document);
  const grids = await readSourceFile("piano.docx", bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  const lines = grids.value
    .flatMap(({ values }) => values.map((row) => row.map((value) => String(value ?? "").trim())))
    .filter((row) => row.some((text) => text !== ""));
  // Every row of every table stands in the file as the document has it, in this order.
  let at = 0;
  for (const block of document.blocks) {
    if (block.kind !== "table") continue;
    const rows = [block.columns.map(({ header }) => header), ...block.rows];
    for (const row of [...rows, ...(block.total === null ? [] : [block.total])]) {
      const wanted = row.map((text) => text.trim()).join("|");
      const found = lines.findIndex(
        (line, i) => i >= at && line.slice(0, row.length).join("|") === wanted,
      );
      expect([wanted, found >= at]).toEqual([wanted, true]);
      at = found + 1;
    }
  }
  // And what it shows is what the sheets say: residents, dwellings owned and funds beside the offer.
  const again = recogniseTables("piano.docx", grids.value, match);
  const figures = (kind: "popolazione" | "patrimonio", tables: typeof again.measures) =>
    tables
      .filter((table) => table.kind === kind && !table.fromProse)
      .flatMap(({ rows }) => rows)
      .map(({ label, cells }) => {
        const shown = Object.keys(cells).sort() as (keyof typeof cells)[];
        return `${label.toUpperCase()} ${shown.map((one) => `${one} ${figureKey(cells[one]!.figure)}`).join(", ")}`;
      })
      .sort();
  expect(figures("popolazione", again.measures)).toHaveLength(27);
  for (const kind of ["popolazione", "patrimonio"] as const) {
    expect(figures(kind, again.measures)).toEqual(figures(kind, measuresOf(prepared)));
  }
  expect(figures("patrimonio", again.measures)).toHaveLength(2);
  const headings: Partial<Record<FundField, string>> = fundWords.columns;
  const start = lines.findIndex(([first]) => first === "DGR");
  const fields = lines[start]!.flatMap((header, column) => {
    const field = FUND_FIELDS.find((one) => headings[one] === header);
    return field === undefined ? [] : [{ field, column }];
  });
  const known = fondiOf(prepared).rows.flatMap(({ dgr, subAmbito, misura, figures: told }) => {
    const row = FUND_FIELDS.map((field) => [field, printedFund(field, told[field])] as const);
    const place = [dgr.join(" e "), subAmbito ?? "", misura ?? ""];
    return row.every(([, text]) => text === "") ? [] : [{ place, row: new Map(row) }];
  });
  expect(known.length).toBeGreaterThan(2);
  expect(lines.slice(start + 1, start + 1 + known.length)).toEqual(
    known.map(({ place, row }) => {
      const line = lines[start]!.map((_, column) => place[column] ?? "");
      for (const { field, column } of fields) line[column] = row.get(field)!;
      return line;
    }),
  );
  // No known figure of the ledger is left out of the table.
  const left = known.flatMap(({ row }) => [...row].filter(([, text]) => text !== ""));
  expect(left.filter(([field]) => fields.every((one) => one.field !== field))).toEqual([]);
});

test("a wide table lies across on pages of its own, with the heading above it", async () => {
  const { document } = await printed();
  const wide = {
    kind: "table" as const,
    wide: true,
    columns: [{ header: "Voce larga", align: "left" as const, width: 1 }],
    rows: [["a"]],
    total: null,
    notes: [],
  };
  const bytes = await writeWord({
    ...document,
    blocks: [
      ...document.blocks,
      { kind: "heading", level: 1, text: "Fondi" },
      wide,
      { kind: "paragraph", text: "Dopo" },
    ],
  });
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const sections = [...xml.matchAll(/<w:pgSz[^>]*w:orient="(\w+)"/g)].map(([, way]) => way);
  expect(sections).toEqual(["portrait", "landscape", "portrait"]);
  const across = xml.slice(xml.indexOf('w:orient="portrait"'), xml.indexOf('w:orient="landscape"'));
  expect(across).toContain("Fondi");
  expect(across).toContain("Voce larga");
  expect(across).not.toContain("Dopo");
});
