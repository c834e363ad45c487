// The printed plan is read again by the reader of senders' Word files: what it shows is what was known.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Fondi } from "../../src/domain/fondi/joinFondi";
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

test("every figure in the Word file of a plan with all tables is the printed form of one in the sheets, cell by cell", async () => {
  const read = await readSamples();
  const other = ["contesto", "fondi"].map((name) => {
    const text = readFileSync(resolve(__dirname, `../golden/testo-${name}-2021.txt`), "utf8");
    return { file: `${name}.txt`, grids: [gridOfText(text)] };
  });
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
  // And what it shows is what the sheets say: residents and funds beside the offer.
  const again = recogniseTables("piano.docx", grids.value, match);
  const people = (tables: typeof again.measures) =>
    tables
      .filter(({ kind, fromProse }) => kind === "popolazione" && !fromProse)
      .flatMap(({ rows }) => rows)
      .flatMap(({ label, cells }) => {
        const figures = (["maschi", "femmine", "residenti"] as const).map((measure) =>
          cells[measure] === undefined ? "" : figureKey(cells[measure].figure),
        );
        return [`${label.toUpperCase()} ${figures.join(" ")}`];
      })
      .sort();
  expect(people(again.measures)).toHaveLength(27);
  expect(people(again.measures)).toEqual(people(measuresOf(prepared)));
  const facts = (fondi: Pick<Fondi, "rows">) =>
    fondi.rows
      .flatMap(({ dgr, subAmbito, misura, figures }) =>
        (["trasferito", "erogato", "presentate", "finanziate"] as const).flatMap((field) => {
          const reading = figures[field];
          const known = reading !== undefined && (reading.how === "cell" || reading.confirmed);
          const place = [dgr.join("+"), subAmbito ?? "", misura ?? ""].join(" ");
          return known ? [`${place} ${field} ${reading.value}`] : [];
        }),
      )
      .sort();
  const printed = document.blocks.some(
    (block) => block.kind === "table" && block.columns[0]!.header === "DGR",
  );
  expect(printed).toBe(facts(fondiOf(prepared)).length > 0);
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
