// Excel for tests: the real Office.js in this realm, talking to the bench's host and spreadsheet.
//
//   const { Excel, host, spreadsheet } = await bootExcel({ workbook: bytes });
//   await Excel.run(async (context) => { … });
//   expect(host.roundTrips).toBe(2);
//
// Office.js boots once in a test file; each call opens a fresh workbook behind it, so that tests do
// not see each other's cells. References that a test keeps from an earlier boot are dead.
import { findRange, sheetByName } from "../../src/banco/host/address";
import { cellEntry } from "../../src/banco/host/cellEntry";
import { extrasOfBook } from "../../src/banco/host/documentExtras";
import { ExcelHost } from "../../src/banco/host/excelHost";
import type { HostState } from "../../src/banco/host/hostState";
import { OpenedFile } from "../../src/banco/save/openedFile";
import { saveWorkbook } from "../../src/banco/save/saveWorkbook";
import { openUniverSpreadsheet, NEW_BOOK } from "../../src/banco/univer/univerSpreadsheet";
import type { Spreadsheet } from "../../src/banco/spreadsheet";
import { windowExternal, type OfficeThemeColors } from "../../src/banco/transport/windowExternal";
import { readXlsx } from "../../src/banco/xlsx/readXlsx";
import { loadOffice } from "./officeRealm";

/** The light theme of Office. */
const LIGHT: OfficeThemeColors = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#242424",
};

/** What a test works with. */
export interface BootedExcel {
  /** The real `Excel` namespace of Office.js. */
  readonly Excel: typeof globalThis.Excel;
  /** The real `Office` namespace. */
  readonly Office: typeof globalThis.Office;
  readonly host: ExcelHost;
  readonly state: HostState;
  readonly spreadsheet: Spreadsheet;
  /** Edits a cell as the person at the sheet does; the pane hears of it. */
  typeCell(sheet: string, cell: string, value: string | number | boolean | null): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array;
  /** What of the opened file a save would leave out. */
  notKept(): readonly string[];
  /** Ends the spreadsheet; the next boot does it too. */
  close(): void;
}

let current: BootedExcel | null = null;

// What the last test of a file left open would keep Jest from ending.
if (typeof afterAll === "function") afterAll(() => current?.close());

/** Boots Excel with a workbook, or with one empty sheet named Foglio1. */
export async function bootExcel(
  options: { readonly workbook?: Uint8Array; readonly name?: string } = {},
): Promise<BootedExcel> {
  current?.close();
  const { workbook } = options;
  const book = workbook === undefined ? NEW_BOOK : await readXlsx(workbook);
  const spreadsheet = await openUniverSpreadsheet(book);
  const opened = workbook === undefined ? null : new OpenedFile(workbook, book, spreadsheet);
  const host = new ExcelHost(spreadsheet);
  host.state.extras = extrasOfBook(book);
  host.state.workbookName = options.name ?? (workbook === undefined ? "" : "prova.xlsx");
  let closed = false;
  const booted: Omit<BootedExcel, "Excel" | "Office"> = {
    host,
    state: host.state,
    spreadsheet,
    async typeCell(sheet, cell, value) {
      const id = sheetByName(sheet, host.state);
      if (id === null) throw new Error(`no sheet ${sheet}`);
      const { area } = findRange(cell, id, host.state);
      const { content } = cellEntry(value ?? "", "General");
      spreadsheet.cells.write(id, area.top, area.left, [[content]]);
      await spreadsheet.settled();
      await host.idle();
    },
    save: () => saveWorkbook(opened, spreadsheet, host.state.extras).bytes,
    notKept: () => saveWorkbook(opened, spreadsheet, host.state.extras).notKept,
    close() {
      if (closed) return;
      closed = true;
      host.close();
      spreadsheet.dispose();
    },
  };
  activeHost = host;
  await loadOffice(external);
  const { Excel, Office } = globalThis;
  current = { ...booted, Excel, Office };
  return current;
}

let activeHost: ExcelHost;
const external = windowExternal(() => activeHost, {
  documentUrl: () => "",
  theme: () => LIGHT,
  settings: new Map(),
});
