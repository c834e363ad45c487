// The port on the bytes of a file: for the command line, for tests, and for workbooks that are filled
// without Excel.
import type { CellGrid } from "../workbook/cellGrid";
import type { CellMark, MarkReceipt, UnmarkReceipt } from "../workbook/cellMark";
import type { CellWrite } from "../workbook/cellWrite";
import { done, failed, type Failure, type Result } from "../workbook/failure";
import type { KeptNote, NoteChange, WriteGuard } from "../workbook/keptNote";
import type { PrintedSheet } from "../workbook/printedSheet";
import type { RowMove } from "../workbook/rowMove";
import type { TableSheet } from "../workbook/tableSheet";
import type {
  ActiveCell,
  SheetArea,
  SheetsWanted,
  Workbook,
  WorkbookContents,
  WorkbookLook,
  WriteReceipt,
} from "../workbook/workbook";
import { clipGrid } from "./grid/clipGrid";
import { GridTooLarge, ReadBudget } from "./grid/readBudget";
import { gravestMarks } from "./marks/markStyle";
import { faultReason } from "./sources/sourceFault";
import { applyCellWrites } from "./xlsx/applyCellWrites";
import { moveRows } from "./xlsx/moveRows";
import { newPackage } from "./xlsx/newPackage";
import { changePackageNotes, readPackageNotes } from "./xlsx/packageNotes";
import { savedAs } from "./xlsx/savedAs";
import { openFile, type OpenedFile } from "./xlsx/openFile";
import { cellContextOf } from "./xlsx/packageDraft";
import { markSheets, unmarkSheets } from "./xlsx/markSheets";
import { ownChartNames } from "./xlsx/drawingParts";
import { putPrinted } from "./xlsx/putPrinted";
import { putTables } from "./xlsx/putTables";
import { removeSheetParts } from "./xlsx/removeSheetParts";
import { readSheetGrid } from "./xlsx/sheetGrid";
import { walkSheet } from "./xlsx/sheetCells";
import { readTables } from "./xlsx/tableParts";
import { readWorkbookParts } from "./xlsx/workbookParts";
import type { ZipPackage } from "./xlsx/zipPackage";

/**
 * A workbook in memory. It does not calculate: what formulas show stays what the file says, and
 * `watched` of a receipt is null. Only .xlsx and .xlsm can be written (`workbook-read-only`).
 */
export interface FileWorkbook extends Workbook {
  /** The file as it is now. Unchanged, these are the very bytes that were opened. */
  bytes(): Uint8Array;
  /** The file as it is now under another name; a filled template becomes a workbook (`savedAs`). */
  bytesFor(path: string): Result<Uint8Array>;
}

/**
 * Opens a file by its content, whatever its name ends in: .xlsx, .xlsm, .xlsb, .xls or .ods.
 * `name` is only repeated in failures and in `describe`.
 */
export async function openFileWorkbook(
  bytes: Uint8Array,
  name: string,
): Promise<Result<FileWorkbook>> {
  const opened = await openFile(bytes, name);
  return opened.ok ? done(new BytesWorkbook(name, opened.value, bytes)) : opened;
}

/** A workbook with one blank sheet, "Foglio1". */
export function newFileWorkbook(name: string): FileWorkbook {
  return new BytesWorkbook(
    name,
    { kind: "package", pkg: newPackage(), main: "xl/workbook.xml" },
    null,
  );
}

class BytesWorkbook implements FileWorkbook {
  constructor(
    private readonly name: string,
    private file: OpenedFile,
    private original: Uint8Array | null,
  ) {}

  bytes(): Uint8Array {
    if (this.file.kind === "read-only") return this.file.bytes;
    return (this.original ??= this.file.pkg.toBytes());
  }

  bytesFor(path: string): Result<Uint8Array> {
    const { name, file } = this;
    if (file.kind === "read-only") return failed({ code: "workbook-read-only", file: name });
    const saved = savedAs(file.pkg, file.main, path);
    if (!saved.ok) return saved;
    return done(saved.value === file.pkg ? this.bytes() : saved.value.toBytes());
  }

  describe(): Promise<Result<WorkbookContents>> {
    return this.attempt<WorkbookContents>(() => {
      const { name, file } = this;
      if (file.kind === "read-only") {
        const sheets = file.workbook.sheets.map(({ grid: _, ...sheet }) => sheet);
        return done({ name, sheets, tables: [] });
      }
      const { sheets } = readWorkbookParts(file.pkg, file.main);
      return done({
        name,
        sheets: sheets.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.hidden,
          protected: walkSheet(file.pkg.text(sheet.part)!, { row: () => false }).protected,
        })),
        tables: sheets.flatMap((sheet) =>
          readTables(file.pkg, sheet).map(({ name: table, range, columns }) => ({
            name: table,
            sheet: sheet.name,
            range,
            columns,
          })),
        ),
      });
    });
  }

  readGrids(sheets?: readonly string[]): Promise<Result<readonly CellGrid[]>> {
    return this.attempt(() => {
      const grids: CellGrid[] = [];
      const wanted = sheets ?? this.sheetNames();
      const read = this.gridReader();
      for (const sheet of wanted) {
        const grid = read(sheet);
        if (grid === null) return failed({ code: "sheet-missing", sheet });
        grids.push(grid);
      }
      return done(grids);
    });
  }

  readAreas(areas: readonly SheetArea[]): Promise<Result<readonly CellGrid[]>> {
    return this.attempt(() => {
      const read = this.gridReader();
      const sheets = new Map<string, CellGrid>();
      for (const { sheet } of areas) {
        const grid = sheets.get(sheet) ?? read(sheet);
        if (grid === null) return failed({ code: "sheet-missing", sheet });
        sheets.set(sheet, grid);
      }
      return done(areas.map(({ sheet, range }) => clipGrid(sheets.get(sheet)!, range)));
    });
  }

  async look(wanted: SheetsWanted): Promise<Result<WorkbookLook>> {
    const contents = await this.describe();
    if (!contents.ok) return contents;
    const { name, sheets } = contents.value;
    const grids = await this.readGrids(
      sheets.map((sheet) => sheet.name).filter((sheet) => wanted(sheet) !== false),
    );
    if (!grids.ok) return grids;
    const protectedSheets = sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name);
    return done({ name, grids: grids.value, protectedSheets });
  }

  /** Nobody selects anything in a file. */
  readSelection(): Promise<Result<CellGrid>> {
    return Promise.resolve(failed({ code: "selection-empty" }));
  }

  readActiveCell(): Promise<Result<ActiveCell>> {
    return Promise.resolve(failed({ code: "selection-empty" }));
  }

  applyWrites(
    writes: readonly CellWrite[],
    _watch: readonly unknown[] = [],
    rows: RowMove | null = null,
    guard: WriteGuard | null = null,
  ): Promise<Result<WriteReceipt>> {
    return this.attempt(async () => {
      const made = (pkg: ZipPackage, main: string): Result<ZipPackage> => {
        const write = (into: ZipPackage): Result<ZipPackage> =>
          writes.length === 0 ? done(into) : applyCellWrites(into, main, writes);
        if (rows === null || rows.rows.length === 0) return write(pkg);
        const [first, second] = rows.kind === "insert" ? [null, write] : [write, null];
        const before = first?.(pkg) ?? done(pkg);
        if (!before.ok) return before;
        const moved = moveRows(before.value, main, rows);
        return moved.ok && second !== null ? second(moved.value) : moved;
      };
      const changed = await this.change(made, guard);
      return changed.ok ? done({ written: writes.length, watched: null }) : changed;
    });
  }

  putTableSheets(
    sheets: readonly TableSheet[],
    guard: WriteGuard | null = null,
  ): Promise<Result<void>> {
    const wanted = new Set(sheets.map(({ table }) => table.toLowerCase()));
    return this.attempt(() =>
      this.change(
        (pkg, main) => putTables(pkg, main, sheets, this.gridReader()),
        guard,
        (pkg, main) =>
          readWorkbookParts(pkg, main).sheets.flatMap((sheet) =>
            readTables(pkg, sheet)
              .filter(({ name }) => wanted.has(name.toLowerCase()))
              .map(({ range }) => clipGrid(this.gridReader()(sheet.name)!, range)),
          ),
      ),
    );
  }

  putPrintedSheets(
    sheets: readonly PrintedSheet[],
    guard: WriteGuard | null = null,
  ): Promise<Result<void>> {
    return this.attempt(() => this.change((pkg, main) => putPrinted(pkg, main, sheets), guard));
  }

  removeSheets(sheets: readonly string[], guard: WriteGuard | null = null): Promise<Result<void>> {
    return this.attempt(() =>
      this.change(
        (pkg, main) => removeSheetParts(pkg, main, sheets),
        guard,
        () => sheets.flatMap((sheet) => this.gridReader()(sheet) ?? []),
      ),
    );
  }

  readNotes(): Promise<Result<readonly KeptNote[]>> {
    return this.attempt(() => {
      const { file } = this;
      return done(file.kind === "read-only" ? [] : readPackageNotes(file.pkg, file.main));
    });
  }

  changeNotes(change: NoteChange): Promise<Result<readonly string[]>> {
    return this.attempt(async () => {
      let ids: readonly string[] = [];
      const changed = await this.change((pkg, main) => {
        const made = changePackageNotes(pkg, main, change);
        ({ ids } = made);
        return done(made.pkg);
      }, null);
      return changed.ok ? done(ids) : changed;
    });
  }

  /** A file gets no notes on cells: they would need drawings that nobody asked for. */
  markCells(
    marks: readonly CellMark[],
    guard: WriteGuard | null = null,
  ): Promise<Result<MarkReceipt>> {
    return this.attempt(async () => {
      const changed = await this.change((pkg, main) => markSheets(pkg, main, marks), guard);
      return changed.ok ? done({ marked: gravestMarks(marks).length, noted: null }) : changed;
    });
  }

  unmarkCells(guard: WriteGuard | null = null): Promise<Result<UnmarkReceipt>> {
    return this.attempt(async () => {
      let found = false;
      const changed = await this.change((pkg, main) => {
        const without = unmarkSheets(pkg, main);
        ({ found } = without);
        return done(found ? without.pkg : pkg);
      }, guard);
      return changed.ok ? done({ found, keptNotes: [] }) : changed;
    });
  }

  show(address: { readonly sheet: string }): Promise<Result<void>> {
    const { sheet } = address;
    return this.attempt(() =>
      this.sheetNames().includes(sheet)
        ? done(undefined)
        : failed({ code: "sheet-missing", sheet }),
    );
  }

  /** A file does not change by itself: the listener is never called. */
  watchChanges(): Promise<Result<() => Promise<void>>> {
    return Promise.resolve(done(() => Promise.resolve()));
  }

  private sheetNames(): string[] {
    const { file } = this;
    const sheets =
      file.kind === "read-only"
        ? file.workbook.sheets
        : readWorkbookParts(file.pkg, file.main).sheets;
    return sheets.map(({ name }) => name);
  }

  private gridReader(): (sheet: string) => CellGrid | null {
    const { file } = this;
    if (file.kind === "read-only") {
      return (name) => file.workbook.sheets.find((sheet) => sheet.name === name)?.grid ?? null;
    }
    const budget = new ReadBudget();
    const parts = readWorkbookParts(file.pkg, file.main);
    const context = cellContextOf(file.pkg, parts);
    return (name) => {
      const sheet = parts.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) return null;
      const xml = file.pkg.text(sheet.part)!;
      const grid = readSheetGrid(xml, name, sheet.hidden, context, budget);
      const charts = ownChartNames(file.pkg, sheet.part);
      return charts.length === 0 ? grid : { ...grid, charts };
    };
  }

  /**
   * Makes a change whole or not at all. `guard` is asked when it is made and not yet kept; `found` reads
   * for it what is going to be replaced.
   */
  private async change(
    make: (pkg: ZipPackage, main: string) => Result<ZipPackage>,
    guard: WriteGuard | null,
    found: (pkg: ZipPackage, main: string) => readonly CellGrid[] = () => [],
  ): Promise<Result<void>> {
    const { file } = this;
    if (file.kind === "read-only") return failed({ code: "workbook-read-only", file: this.name });
    if (readWorkbookParts(file.pkg, file.main).signed) return failed({ code: "workbook-signed" });
    const made = make(file.pkg, file.main);
    if (!made.ok) return made;
    let { value: pkg } = made;
    if (guard !== null && pkg !== file.pkg) {
      const change = await guard.beforeWrite(found(file.pkg, file.main));
      if (!change.ok) return change;
      const noted = changePackageNotes(pkg, file.main, change.value);
      ({ pkg } = noted);
      guard.kept(noted.ids);
    }
    if (pkg !== file.pkg) {
      this.file = { ...file, pkg };
      this.original = null;
    }
    return done(undefined);
  }

  /** Turns what broken parts throw into a failure; any other exception is a fault of ours. */
  private async attempt<T>(act: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await act();
    } catch (fault) {
      const failure = this.failureOf(fault);
      if (failure === null) throw fault;
      return failed(failure);
    }
  }

  private failureOf(fault: unknown): Failure | null {
    if (fault instanceof GridTooLarge) return { code: "too-much-data" };
    const reason = faultReason(fault);
    return reason === null ? null : { code: "file-unreadable", file: this.name, reason };
  }
}
