// The printed plan is read again by the reader of senders' Word files: what it shows is what was known.
import { strFromU8, unzipSync } from "fflate";
import { figureKey } from "../../src/domain/import/figure";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { chosenFigure, joinEnti } from "../../src/domain/piano";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { writeWord } from "../../src/hosts/writeWord";
import { planDocument } from "../../src/messages/planDocument";
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
