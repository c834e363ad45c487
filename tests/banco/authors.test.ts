// Who made a change: the pane, or the person at the sheet while the pane is at work.
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-triggersource-member
import type { UniverSpreadsheet } from "../../src/banco/univer/univerSpreadsheet";
import { bootExcel, type BootedExcel } from "./bootExcel";

/** Edits a cell as the cell editor of the sheet does: with a mutation of the engine, at once. */
function editCell({ spreadsheet }: BootedExcel, row: number, column: number, value: number): void {
  const { core } = spreadsheet as UniverSpreadsheet;
  core.kit.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
    ...core.target(spreadsheet.sheets.active()),
    cellValue: { [row]: { [column]: { v: value, t: 2 } } },
  });
}

/** A sheet with formulas, and what is heard of its changes as "address by whom". */
async function watched() {
  const booted = await bootExcel();
  const heard: string[] = [];
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C1:C300").formulas = Array.from({ length: 300 }, (_, i) => [
      i === 0 ? "=A1+B1" : `=C${i}+1`,
    ]);
    await context.sync();
  });
  await booted.host.idle();
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
    });
    await context.sync();
  });
  const arrived = async () => {
    await booted.spreadsheet.settled();
    await booted.host.idle();
    await new Promise((resolve) => setTimeout(resolve, 250));
    return heard;
  };
  return { booted, arrived };
}

test("an edit right after the answer to a batch is the person's, and results of formulas are nobody's", async () => {
  const { booted, arrived } = await watched();
  await booted.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[5]];
    await context.sync();
    editCell(booted, 0, 1, 7);
  });
  expect(await arrived()).toEqual(["A1 ThisLocalAddin", "B1 Unknown"]);
  expect(booted.spreadsheet.cells.value(booted.spreadsheet.sheets.active(), 0, 2)).toBe(12);
});

test("an edit while a batch waits for the calculation is the person's", async () => {
  const { booted, arrived } = await watched();
  let edited = false;
  booted.spreadsheet.onChange((change) => {
    if (edited || change.kind !== "cells") return;
    edited = true;
    setTimeout(() => editCell(booted, 0, 1, 7), 0);
  });
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("C300").load("values");
    await context.sync();
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  expect(await arrived()).toEqual(["A1 ThisLocalAddin", "B1 Unknown", "A2 ThisLocalAddin"]);
});

test("what the person edits while a batch waits is a step of undo of its own", async () => {
  const { booted, arrived } = await watched();
  const { spreadsheet } = booted;
  let edited: Promise<void> | null = null;
  spreadsheet.onChange((change) => {
    if (edited !== null || change.kind !== "cells") return;
    edited = new Promise((resolve) =>
      setTimeout(() => {
        const sheet = spreadsheet.sheets.active();
        spreadsheet.cells.write(sheet, 0, 1, [[7]]);
        void spreadsheet.settled().then(resolve);
      }, 0),
    );
  });
  await booted.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("C300").load("values");
    await context.sync();
  });
  await edited;
  expect(await arrived()).toEqual(["A1 ThisLocalAddin", "B1 Unknown"]);
  const cells = (): unknown[] =>
    [0, 1].map((column) => spreadsheet.cells.value(spreadsheet.sheets.active(), 0, column));
  expect(cells()).toEqual([5, 7]);
  await spreadsheet.undo();
  expect(cells()).not.toEqual([null, null]);
  await spreadsheet.undo();
  expect(cells()).toEqual([null, null]);
});
