// The bench behind the page: one spreadsheet, a host for each workbook, and the handle for tests.
import type { BenchHandle } from "../benchHandle";
import { areaName, findRange, rangeAddress, sheetByName } from "../host/address";
import { cellEntry } from "../host/cellEntry";
import { extrasOfBook } from "../host/documentExtras";
import { ExcelHost } from "../host/excelHost";
import { handle } from "../host/handles";
import { windowExternal } from "../transport/windowExternal";
import { OpenedFile } from "../save/openedFile";
import { saveWorkbook, type SavedWorkbook } from "../save/saveWorkbook";
import type { Spreadsheet } from "../spreadsheet";
import { readXlsx } from "../xlsx/readXlsx";
import { THEMES, type Appearance } from "./appearance";

/** What the page has to do when the bench changes. */
export interface BenchView {
  /** A workbook was opened: `unseen` are the kinds of content that the sheet does not show. */
  opened(name: string, unseen: readonly string[]): void;
  /** The pane has to load anew. */
  reloadPane(): void;
  setPaneWidth(pixels: number): void;
  appearanceChanged(appearance: Appearance): void;
}

/** The bench. */
export class Bench {
  host: ExcelHost;
  name = "";
  appearance: Appearance = "chiaro";
  private file: OpenedFile | null = null;

  constructor(
    readonly spreadsheet: Spreadsheet,
    private readonly view: BenchView,
  ) {
    this.host = new ExcelHost(spreadsheet);
  }

  /** Opens an .xlsx file and gives it a new host and a new pane, as Excel does. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const book = await readXlsx(bytes);
    this.host.close();
    this.file?.close();
    this.file = null;
    await this.spreadsheet.open(book);
    this.file = new OpenedFile(bytes, book, this.spreadsheet);
    this.host = new ExcelHost(this.spreadsheet);
    this.host.state.extras = extrasOfBook(book);
    this.host.state.workbookName = name;
    this.name = name;
    this.view.opened(name, book.unseen);
    this.view.reloadPane();
  }

  /** The workbook as a file, with everything of the opened file that it can keep. */
  async save(): Promise<SavedWorkbook> {
    await this.spreadsheet.settled();
    return saveWorkbook(this.file, this.spreadsheet, this.host.state.extras);
  }

  setAppearance(appearance: Appearance): void {
    this.appearance = appearance;
    this.view.appearanceChanged(appearance);
    // Excel tells a running pane nothing of its theme either: it is read when the pane loads.
    this.view.reloadPane();
  }

  setPaneWidth(pixels: number): void {
    this.view.setPaneWidth(pixels);
  }
}

/** The handle for tests. `ready` resolves when the first workbook is open. */
export function benchHandle(bench: Bench, ready: Promise<void>): BenchHandle {
  const { spreadsheet } = bench;
  const place = (sheet: string, cell: string) => {
    const id = sheetByName(sheet, bench.host.state);
    if (id === null) throw new Error(`Non c'è un foglio «${sheet}».`);
    return findRange(cell, id, bench.host.state);
  };
  return {
    ready,
    openWorkbook: (bytes, name) => bench.open(Uint8Array.from(bytes), name),
    save: async () => (await bench.save()).bytes,
    async readCell(sheet, cell) {
      await spreadsheet.settled();
      const { sheet: id, area } = place(sheet, cell);
      return {
        value: spreadsheet.cells.value(id, area.top, area.left),
        formula: spreadsheet.cells.formula(id, area.top, area.left),
        numberFormat: spreadsheet.cells.format(id, area.top, area.left).numberFormat,
      };
    },
    async writeCell(sheet, cell, value) {
      const { sheet: id, area } = place(sheet, cell);
      const format = spreadsheet.cells.format(id, area.top, area.left).numberFormat;
      const { content } = cellEntry(value ?? "", format);
      spreadsheet.cells.write(id, area.top, area.left, [[content]]);
      await spreadsheet.settled();
      await bench.host.idle();
    },
    sheets: () =>
      spreadsheet.sheets.all().map(({ name, visibility, protection }) => ({
        name,
        visibility,
        protected: protection !== null,
      })),
    tables: () =>
      spreadsheet.tables.all().map(({ name, sheet, range, columns }) => ({
        name,
        sheet: spreadsheet.sheets.get(sheet)?.name ?? "",
        range: rangeAddress(handle("Range", { sheet, area: range }), bench.host.state),
        columns,
      })),
    select(sheet, range) {
      const { sheet: id, area } = place(sheet, range);
      spreadsheet.select(id, area);
    },
    selection() {
      const { sheet, areas } = spreadsheet.selection();
      return { sheet: spreadsheet.sheets.get(sheet)?.name ?? "", ranges: areas.map(areaName) };
    },
    get roundTrips() {
      return bench.host.roundTrips;
    },
    undo: () => spreadsheet.undo(),
    redo: () => spreadsheet.redo(),
    async settled() {
      await spreadsheet.settled();
      await bench.host.idle();
    },
    setAppearance: (appearance) => bench.setAppearance(appearance),
    setPaneWidth: (pixels) => bench.setPaneWidth(pixels),
    get host() {
      return bench.host;
    },
    external: () =>
      windowExternal(() => bench.host, {
        documentUrl: () => bench.name,
        theme: () => THEMES[bench.appearance],
        settings: bench.host.state.extras.settings,
      }),
  };
}
