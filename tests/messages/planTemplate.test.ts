// The template guards what is typed into it and names its tables; both grow with the rows that come.
import { strFromU8, unzipSync } from "fflate";
import { modelloFrameOf } from "../../src/domain/modello/modelloFrame";
import { addEnte, newAmbito } from "../../src/domain/ambito/ambito";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { planTemplate } from "../../src/messages/planTemplate";
import { match } from "../domain/pianoOfText";

const PARTS = ["turnover", "patrimonio", "quote", "fondi"] as const;

async function template(names: readonly string[] = ["Bozzolo", "Dosolo", "Viadana"]) {
  const comuni = names.map((name) => {
    const found = match(`Comune di ${name}`);
    if (!("ente" in found)) throw new Error(name);
    return found.ente;
  });
  const ambito = comuni.reduce((all, ente) => addEnte(all, ente), newAmbito("Prova", 2027));
  const book = newFileWorkbook("piano.xlsx");
  const put = await book.putPrintedSheets(planTemplate(modelloFrameOf(ambito), PARTS));
  if (!put.ok) throw new Error(JSON.stringify(put.failure));
  return book;
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}

const rulesOf = (xml: string) =>
  [
    ...xml.matchAll(/<dataValidation type="(\w+)"[^>]*sqref="([^"]+)">(.*?)<\/dataValidation>/g),
  ].map(
    ([, type, area, bounds]) =>
      `${area} ${type} ${[...bounds!.matchAll(/>(\d+)</g)].map(([, bound]) => bound).join("-")}`,
  );

const namesOf = (xml: string) =>
  [...xml.matchAll(/<definedName name="([A-Za-z]\w*)" localSheetId="\d+">([^<]+)</g)].map(
    ([, name, place]) => `${name} ${place}`,
  );

test("counts are whole, quotas percentages, amounts numbers; totals and labels are free", async () => {
  const parts = partsOf((await template()).bytes());
  expect(rulesOf(parts["xl/worksheets/sheet3.xml"]!)).toEqual(["B5:B7 whole 0"]);
  expect(rulesOf(parts["xl/worksheets/sheet5.xml"]!)).toEqual([
    "B5:B7 decimal 0-100",
    "C5:C7 decimal 0-100",
  ]);
  expect(rulesOf(parts["xl/worksheets/sheet6.xml"]!).slice(3, 5)).toEqual([
    "G5:G22 decimal 0",
    "H5:H22 whole 0",
  ]);
  expect(parts["xl/worksheets/sheet3.xml"]).toContain(
    'errorTitle="Dato non valido" error="Inserire un numero intero, zero compreso.',
  );
});

test("every table and the fields of the cover have names of their own, on their own sheet", async () => {
  const parts = partsOf((await template()).bytes());
  expect(namesOf(parts["xl/workbook.xml"]!)).toEqual([
    ...["Ambito 'Piano'!$B$5", "Anno 'Piano'!$B$6", "Capofila 'Piano'!$B$7"],
    "Tabella 'Turn-over'!$A$4:$B$8",
    ...[
      "Per_proprieta 'Patrimonio abitativo'!$A$5:$F$8",
      "Per_comune 'Patrimonio abitativo'!$A$11:$E$15",
    ],
    "Tabella 'Quote e categorie'!$A$4:$E$7",
    "Tabella 'Fondi del welfare'!$A$4:$L$22",
  ]);
});

test("where a row comes they grow with the table, and what the row does not touch keeps its bytes", async () => {
  const book = await template();
  const before = partsOf(book.bytes());
  const address = { sheet: "Turn-over", row: 5, column: 0 };
  const rows = { kind: "insert", rows: [{ sheet: "Turn-over", row: 5 }] } as const;
  const writes = [{ address, before: null, after: "Comune di Commessaggio" }];
  expect(await book.applyWrites(writes, [], rows)).toMatchObject({ ok: true });
  const after = partsOf(book.bytes());
  expect(rulesOf(after["xl/worksheets/sheet3.xml"]!)).toEqual(["B5:B8 whole 0"]);
  expect(after["xl/worksheets/sheet3.xml"]).toContain("IF(COUNT(B5:B8)=0,&quot;&quot;,SUM(B5:B8))");
  expect(namesOf(after["xl/workbook.xml"]!)).toContain("Tabella 'Turn-over'!$A$4:$B$9");
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet3.xml"]);
});

test("a table without rows has no sums and no rules", async () => {
  const { "xl/worksheets/sheet3.xml": turnover } = partsOf((await template([])).bytes());
  expect(rulesOf(turnover!)).toEqual([]);
  expect(turnover).toContain(">TOTALE<");
  expect(turnover).not.toContain("SUM(");
});
