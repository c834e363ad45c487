// The plan in Word from the pane: the document says what the workbook says, figure by figure.
import { strFromU8, unzipSync } from "fflate";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { chosenFigure, joinEnti } from "../../src/domain/piano";
import { FIELD_COLUMNS } from "../../src/domain/sheets/sheetNames";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { openDataOf } from "../../src/messages/openDataOf";
import { documentOf } from "../../src/messages/documentOf";
import { given } from "../domain/anno/planBook";
import { match } from "../domain/pianoOfText";
import { SAMPLES, startPane } from "./paneOnExcel";

jest.setTimeout(180_000);

test("every count in the Word file is the one in the sheet Offerta, corrections too", async () => {
  const pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.typeCell("Offerta", "F2", "17");
  await pane.workflow.makeDocument(documentOf);
  const made = pane.workflow.getState().document!;
  expect(made.fileName).toBe("piano-2021.docx");
  const [offerta] = given(await excelWorkbook().readGrids(["Offerta"]));
  const [headings, ...rows] = offerta!.values;
  const read = recogniseTables("p.docx", given(await readSourceFile("p.docx", made.bytes!)), match);
  const printed = joinEnti([
    { ...read, tables: read.tables.filter(({ kind }) => kind !== "quadroRiepilogativo") },
  ]);
  const said = (code: unknown, field: (typeof COUNT_FIELDS)[number]) => {
    const figure = chosenFigure(
      printed.enti.find(({ ente }) => ente.code === code)!,
      field,
    );
    return figure.state === "value" ? figure.value : null;
  };
  expect(rows.length).toBe(29);
  for (const field of COUNT_FIELDS) {
    const column = headings!.indexOf(FIELD_COLUMNS[field]);
    const sheet = rows.map((row) => [row[0], row[column] === "" ? null : row[column]]);
    expect([field, rows.map(([code]) => [code, said(code, field)])]).toEqual([field, sheet]);
  }
  expect(rows.some((row) => row.includes(17))).toBe(true);
  expect(pane.bugs).toEqual([]);
});

test("the open data say what the sheets say, with the sources and the licence", async () => {
  const pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.typeCell("Offerta", "F2", "17");
  await pane.workflow.makeOpenData((prepared, created) => openDataOf(prepared, "CC0-1.0", created));
  const { fileName, files, bytes } = pane.workflow.getState().openData!;
  expect(fileName).toBe("dati-aperti-2021.zip");
  const packed = Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]);
  expect(packed).toEqual(files.map((file) => [file.fileName, file.text]));
  const text = (name: string) => files.find((file) => file.fileName === name)!.text;
  const description = JSON.parse(text("datapackage.json")) as {
    created: string;
    licenses: { name: string }[];
    sources: { title: string }[];
    resources: { path: string }[];
  };
  expect(description.resources.map(({ path }) => path)).toEqual(
    files.slice(0, -1).map((file) => file.fileName),
  );
  expect([description.created, description.licenses[0]!.name]).toEqual([
    "2021-03-08T00:00:00Z",
    "CC0-1.0",
  ]);
  expect(description.sources.map(({ title }) => title)).toEqual(
    expect.arrayContaining(SAMPLES.map(({ name }) => name)),
  );
  const [offerta] = given(await excelWorkbook().readGrids(["Offerta"]));
  const code = String(offerta!.values[1]![0]);
  expect(
    text("offerta.csv")
      .split("\r\n")
      .find((line) => line.includes(code)),
  ).toContain(",17,");
  await pane.workflow.planFill();
  expect(pane.workflow.getState().openData).toBeNull();
});

test("another task makes the document out of date, and it is no longer offered", async () => {
  const pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.workflow.makeDocument(documentOf);
  expect(pane.workflow.getState().document).not.toBeNull();
  await pane.workflow.planFill();
  expect(pane.workflow.getState().document).toBeNull();
});
