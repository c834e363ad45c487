// What the parts of the Univer spreadsheet share: the open workbook, the writes that wait to be made
// in one go, the steps of undo, and who is writing.
import type { CellRange } from "../../workbook/cellAddress";
import type { Author, SpreadsheetChange } from "../spreadsheet";
import { Calculation } from "./calculation";
import type { UniverKit } from "./startUniver";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ICellData,
  type IMutationInfo,
  type IRange,
  type Worksheet,
} from "./univerPackages";

/** Cells of one sheet that wait to be written: row → column → changes. */
type Patch = Record<number, Record<number, ICellData>>;

/** Cells as they stood: null where there was none. */
type Before = Record<number, Record<number, ICellData | null>>;

/** Room below and right of the last cell, so that the sheet never looks cut off. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 10;

/** The bench's rectangle as Univer names its edges. */
export function univerRange(area: CellRange): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

/** Univer's rectangle as the bench names its edges. */
export function benchRange(range: IRange): CellRange {
  return {
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
  };
}

/** The open workbook and the ways to change it. */
export class UniverCore {
  readonly calculation: Calculation;
  /** Whose changes the next ones are. */
  author: Author = "user";
  /** Whether the part that writes reports its change itself, so that it is not reported twice. */
  reporting = false;
  /** Called after every write of cells, before anybody reads; tables keep their headers in step here. */
  afterWrites: (sheet: string) => void = () => undefined;
  private readonly listeners = new Set<(change: SpreadsheetChange) => void>();
  private readonly pending = new Map<string, Patch>();

  constructor(readonly kit: UniverKit) {
    this.calculation = new Calculation(kit);
  }

  get unitId(): string {
    return this.kit.workbook.getUnitId();
  }

  /** The sheet, with every waiting write made. Unknown ids are a bug of the caller. */
  sheet(id: string): Worksheet {
    this.flush();
    const sheet = this.kit.workbook.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** The sheet for a look at one cell: waiting writes of other cells may go on waiting. */
  sheetForCell(id: string, row: number, column: number): Worksheet {
    const waits = this.pending.get(id)?.[row]?.[column] !== undefined;
    const sheet = waits ? null : this.kit.workbook.getSheetBySheetId(id);
    return sheet ?? this.sheet(id);
  }

  /** What waits to be written into a cell. */
  waiting(id: string, row: number, column: number): ICellData | undefined {
    return this.pending.get(id)?.[row]?.[column] ?? undefined;
  }

  /** The styles and the sheet as they are without what waits. Unknown ids are a bug of the caller. */
  looks(id: string): {
    styles: ReturnType<UniverKit["workbook"]["getStyles"]>;
    worksheet: Worksheet;
  } {
    const worksheet = this.kit.workbook.getSheetBySheetId(id);
    if (worksheet === null || worksheet === undefined) throw new Error(`no sheet ${id}`);
    return { styles: this.kit.workbook.getStyles(), worksheet };
  }

  /** Names unit and sheet, as every mutation wants them. */
  target(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: sheet };
  }

  /** Notes changes of a cell for the next flush; later changes win property by property. */
  patch(sheet: string, row: number, column: number, changes: ICellData): void {
    let cells = this.pending.get(sheet);
    if (cells === undefined) this.pending.set(sheet, (cells = {}));
    const line = (cells[row] ??= {});
    const known = line[column];
    if (known === undefined) line[column] = changes;
    else {
      const style =
        changes.s !== null && typeof changes.s === "object" && typeof known.s === "object"
          ? { s: mergedStyle(known.s, changes.s) }
          : {};
      line[column] = { ...known, ...changes, ...style };
    }
  }

  /** Makes the waiting writes, one mutation for each sheet. */
  flush(): void {
    if (this.pending.size === 0) return;
    const patches = [...this.pending];
    this.pending.clear();
    for (const [sheet, cellValue] of patches) {
      this.makeRoom(sheet, cellValue);
      const [contents, looks] = separated(cellValue);
      this.setCells(sheet, contents, {});
      // Univer takes a cell without a formula for a formula that goes, unless it knows better.
      this.setCells(sheet, looks, { trigger: SetStyleCommand.id });
      this.afterWrites(sheet);
    }
  }

  private setCells(sheet: string, cellValue: Patch, why: { readonly trigger?: string }): void {
    if (Object.keys(cellValue).length === 0) return;
    const id = SetRangeValuesMutation.id;
    const params = { ...this.target(sheet), cellValue, ...why };
    const { known, undo } = this.beforeOf(sheet, cellValue);
    const old = SetRangeValuesUndoMutationFactory(this.kit.univer.__getInjector(), {
      ...params,
      cellValue: known,
    });
    for (const [row, line] of Object.entries(old.cellValue ?? {})) {
      undo[Number(row)] = { ...undo[Number(row)], ...(line as Before[number]) };
    }
    this.apply([{ id, params }], [{ id, params: { ...old, ...why, cellValue: undo } }]);
  }

  /** Cells of a patch that are there already, and the way back for the others: they go. */
  private beforeOf(sheet: string, patch: Patch): { known: Patch; undo: Before } {
    const matrix = this.kit.workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    const known: Patch = {};
    const undo: Before = {};
    for (const row in patch) {
      for (const column in patch[row]) {
        const [r, c] = [Number(row), Number(column)];
        const isThere = (matrix?.getValue(r, c) ?? null) !== null;
        if (isThere) (known[r] ??= {})[c] = patch[r]![c]!;
        else (undo[r] ??= {})[c] = null;
      }
    }
    return { known, undo };
  }

  /** Executes mutations now and notes how to take them back. */
  apply(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    const before = this.reporting;
    this.reporting = true;
    try {
      for (const { id, params } of redoMutations) this.kit.commands.syncExecuteCommand(id, params);
    } finally {
      this.reporting = before;
    }
    this.kit.undoRedo.pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations });
  }

  /** Runs a command of Univer, which notes its own undo. */
  async command(id: string, params: object): Promise<boolean> {
    this.flush();
    return this.kit.commands.executeCommand<object, boolean>(id, params);
  }

  /**
   * Runs a command as if its sheet were the active one: Univer moves the formulas of the active sheet,
   * whatever sheet the command names.
   */
  async commandOn(sheet: string, id: string, params: object): Promise<boolean> {
    const worksheet = this.sheet(sheet);
    const workbook = this.kit.workbook as { getActiveSheet?: () => Worksheet };
    workbook.getActiveSheet = () => worksheet;
    try {
      return await this.command(id, params);
    } finally {
      delete workbook.getActiveSheet;
    }
  }

  /** While a workbook is opened nothing is reported: nobody made a change. */
  silent = false;

  emit(change: SpreadsheetChange): void {
    if (this.silent) return;
    for (const listener of [...this.listeners]) listener(change);
  }

  listen(listener: (change: SpreadsheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Enlarges the sheet when a write lies outside. Not a step of undo: Excel's sheets have no end. */
  makeRoom(
    sheet: string,
    cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
  ): void {
    let lastRow = -1;
    let lastColumn = -1;
    for (const row in cells) {
      lastRow = Math.max(lastRow, Number(row));
      for (const column in cells[row]) lastColumn = Math.max(lastColumn, Number(column));
    }
    const worksheet = this.kit.workbook.getSheetBySheetId(sheet);
    if (worksheet === null || worksheet === undefined) return;
    const execute = this.kit.commands;
    if (lastRow >= worksheet.getRowCount()) {
      const rowCount = lastRow + 1 + SPARE_ROWS;
      execute.syncExecuteCommand(SetWorksheetRowCountMutation.id, {
        ...this.target(sheet),
        rowCount,
      });
    }
    if (lastColumn >= worksheet.getColumnCount()) {
      const columnCount = lastColumn + 1 + SPARE_COLUMNS;
      const params = { ...this.target(sheet), columnCount };
      execute.syncExecuteCommand(SetWorksheetColumnCountMutation.id, params);
    }
  }
}

/** The cells whose contents change, and those whose looks alone do. */
function separated(patch: Patch): [Patch, Patch] {
  const contents: Patch = {};
  const looks: Patch = {};
  for (const [row, line] of Object.entries(patch)) {
    for (const [column, cell] of Object.entries(line)) {
      const target = "v" in cell || "f" in cell || "p" in cell ? contents : looks;
      (target[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  return [contents, looks];
}

function mergedStyle(known: object | null | undefined, changes: object): object {
  const bordersOf = (style: object | null | undefined) =>
    (style as { bd?: object } | null | undefined)?.bd;
  const borders =
    bordersOf(known) !== undefined && bordersOf(changes) !== undefined
      ? { bd: { ...bordersOf(known), ...bordersOf(changes) } }
      : {};
  return { ...known, ...changes, ...borders };
}
