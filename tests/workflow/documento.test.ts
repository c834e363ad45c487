// The plan in Word from the pane: the document says what the workbook says, figure by figure.
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { chosenFigure, joinEnti } from "../../src/domain/piano";
import { FIELD_COLUMNS } from "../../src/domain/sheets/sheetNames";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { readSourceFile } from "../../src/hosts/readSourceFile";
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

test("another task makes the document out of date, and it is no longer offered", async () => {
  const pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.workflow.makeDocument(documentOf);
  expect(pane.workflow.getState().document).not.toBeNull();
  await pane.workflow.planFill();
  expect(pane.workflow.getState().document).toBeNull();
});
