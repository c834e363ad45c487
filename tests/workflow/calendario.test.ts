// The calendar in the pane: it knows the day, and its sheet is written and taken back.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { addEnte, newAmbito } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import { calendarioSheet } from "../../src/messages/calendarioSheet";
import { given, openBytes } from "../domain/anno/planBook";
import { registry } from "../domain/pianoOfText";
import { startPane } from "./paneOnExcel";

jest.setTimeout(120_000);

const TEMPLATE = new Uint8Array(
  readFileSync(resolve(__dirname, "../../assets/modello-piano.xlsx")),
);

test("the sheet is written with its formulas, follows a new date, keeps a column of the office's, and is taken back", async () => {
  const book = await openBytes(TEMPLATE);
  const ambito = addEnte(newAmbito("Oglio Po", 2021), registry.byCode.get("020066")!);
  given(await book.putTableSheets(newPlanSheets({ ...ambito, capofila: "020066" })));
  const pane = await startPane(book.bytes());
  const { workflow } = pane;
  await workflow.openCalendario();
  const { today } = workflow.getState().calendario;
  expect(today).toBe("2021-03-08");

  await workflow.writeCalendario(calendarioSheet);
  await pane.spreadsheet.settled();
  expect(workflow.getState().notices).toEqual([{ tone: "success", code: "calendario-written" }]);
  expect(pane.cell("Calendario", "A2")).toBe("Avvio della ricognizione");
  expect(pane.cell("Calendario", "B2")).toBe(44135);
  expect(pane.cell("Calendario", "E2")).toBe("in ritardo");
  expect(pane.cell("Calendario", "E5")).toBe("senza termine");

  await pane.typeCell("Calendario", "H1", "Chi");
  await pane.typeCell("Calendario", "H2", "Segreteria");
  await pane.typeCell("Calendario", "D2", "44134");
  await pane.spreadsheet.settled();
  expect(pane.cell("Calendario", "E2")).toBe("fatto");
  expect(pane.cell("Calendario", "F2")).toBe("");

  await workflow.writeCalendario(calendarioSheet);
  await pane.spreadsheet.settled();
  expect(pane.cell("Calendario", "H2")).toBe("Segreteria");
  expect(pane.cell("Calendario", "E2")).toBe("in ritardo");
  await workflow.undoCalendario();
  await pane.spreadsheet.settled();
  expect(workflow.getState().calendario.written).toBeNull();
  expect(pane.cell("Calendario", "E2")).toBe("fatto");
  expect(pane.bugs).toEqual([]);
});
