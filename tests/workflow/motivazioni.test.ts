// Reasons and rules in the pane, on the real Office.js: kept in the workbook, fallen when figures
// change, taken back; an edited rulebook counts in the next check.
import { findingSentence } from "../../src/messages/findingSentence";
import type { Finding } from "../../src/domain/finding";
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(90_000);

let pane: PaneOnExcel;

beforeEach(async () => {
  pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  await pane.workflow.check();
});

afterEach(() => {
  expect(pane.bugs).toEqual([]);
});

const say = (finding: Finding) => findingSentence("it", finding);
const checked = () => pane.workflow.getState().checked!;
const finding = (code: string) => checked().findings.find((one) => one.code === code)!;

test("a finding is accepted with reason, author and day, falls when its figures change, and says so", async () => {
  const before = checked().findings.length;
  const sat = finding("sat-senza-disponibili");
  await pane.workflow.justify(sat, { reason: "Alloggi in arrivo", author: "Ufficio casa" }, say);
  await pane.spreadsheet.settled();
  expect(checked().weighed.justified).toMatchObject([
    {
      finding: { code: "sat-senza-disponibili" },
      motivazione: { reason: "Alloggi in arrivo", author: "Ufficio casa", date: "2021-03-08" },
    },
  ]);
  expect(checked().findings).toHaveLength(before);
  expect(pane.spreadsheet.sheets.all().map(({ name }) => name)).toContain("Motivazioni");

  await pane.typeCell("Offerta", "J23", 3);
  await pane.workflow.check();
  expect(checked().weighed.justified).toEqual([]);
  expect(finding("motivazione-decaduta").params).toMatchObject({
    rule: "sat-senza-disponibili",
    reason: "Alloggi in arrivo",
  });

  await pane.typeCell("Offerta", "J23", 2);
  await pane.workflow.check();
  const [given] = checked().weighed.justified;
  await pane.workflow.withdraw(given!.motivazione, say);
  expect(checked().weighed.justified).toEqual([]);
});

test("a ceiling that the office edits in Regole counts in the next check, and opening it again keeps it", async () => {
  await pane.workflow.openRules((code) => code);
  await pane.spreadsheet.settled();
  const { id } = pane.spreadsheet.sheets.all().find(({ name }) => name === "Regole")!;
  const { bottom } = pane.spreadsheet.cells.used(id, true)!;
  const rows = Array.from({ length: bottom + 1 }, (_, row) => row);
  const row = rows.find(
    (one) =>
      pane.spreadsheet.cells.value(id, one, 0) === "quota-oltre-massimo" &&
      pane.spreadsheet.cells.value(id, one, 6) === 2024,
  )!;
  expect(finding("quota-oltre-massimo")).toBeUndefined();
  await pane.typeCell("Regole", `E${row + 1}`, 4);
  await pane.workflow.check();
  expect(finding("quota-oltre-massimo")).toMatchObject({
    severity: "block",
    params: { ceiling: 4 },
  });
  await pane.workflow.openRules((code) => code);
  expect(pane.cell("Regole", `E${row + 1}`)).toBe(4);
});
