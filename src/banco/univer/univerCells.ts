// Values, formulas and formats of cells in Univer. Writes wait until somebody reads or the batch ends.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import type { CellFormat } from "../cellFormat";
import type { Cells } from "../spreadsheet";
import { toExcelFormula } from "../structuredReference";
import { benchValue, univerContent } from "./univerContent";
import { univerRange, type UniverCore } from "./univerCore";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  Direction,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  copyRangeStyles,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  type ICellData,
  type Nullable,
} from "./univerPackages";
import { benchFormat, univerStyle } from "./univerStyle";

/** Cells of a Univer workbook. `tableAt` names the table around a cell, for structured references. */
export class UniverCells implements Cells {
  constructor(
    private readonly core: UniverCore,
    private readonly tableAt: (sheet: string, row: number, column: number) => string | null,
  ) {}

  private raw(sheet: string, row: number, column: number): Nullable<ICellData> {
    const waiting = this.core.waiting(sheet, row, column);
    // A look that waits changes nothing of what the cell holds.
    const changes = waiting !== undefined && ("v" in waiting || "f" in waiting || "p" in waiting);
    const worksheet = changes ? this.core.sheet(sheet) : this.core.looks(sheet).worksheet;
    return worksheet.getCellMatrix().getValue(row, column);
  }

  value(sheet: string, row: number, column: number): CellValue {
    const cell = this.raw(sheet, row, column);
    const value = benchValue(cell);
    if (value !== null || (cell && (cell.f ?? "") !== "")) return value;
    const spilled = this.core.kit.formulas.getArrayFormulaCellData();
    return benchValue(spilled?.[this.core.unitId]?.[sheet]?.[row]?.[column]);
  }

  formula(sheet: string, row: number, column: number): string | null {
    const cell = this.raw(sheet, row, column);
    if (!cell) return null;
    let formula = cell.f;
    if ((formula === null || formula === undefined || formula === "") && (cell.si ?? "") !== "") {
      formula = this.core.kit.formulas.getFormulaStringByCell(row, column, sheet, this.core.unitId);
    }
    if (formula === null || formula === undefined || formula === "") return null;
    return toExcelFormula(formula, this.tableAt(sheet, row, column));
  }

  format(sheet: string, row: number, column: number): CellFormat {
    const worksheet = this.core.sheetForCell(sheet, row, column);
    const cell = worksheet.getCellMatrix().getValue(row, column);
    const inRange = row < worksheet.getRowCount() && column < worksheet.getColumnCount();
    const style = inRange ? worksheet.getComposedCellStyle(row, column) : null;
    const custom = cell ? (cell.custom as { locked?: boolean } | null | undefined) : null;
    return benchFormat(style, custom?.locked !== false);
  }

  numberFormat(sheet: string, row: number, column: number): string {
    const waiting = this.core.waiting(sheet, row, column);
    if (waiting?.s === undefined) {
      const { styles, worksheet } = this.core.looks(sheet);
      const own = styles.getStyleByCell(worksheet.getCellMatrix().getValue(row, column));
      return own?.n?.pattern ?? this.format(sheet, row, column).numberFormat;
    }
    const style = waiting.s;
    if (style !== null && typeof style === "object" && style.n !== undefined) {
      return style.n?.pattern ?? "General";
    }
    return this.format(sheet, row, column).numberFormat;
  }

  write(
    sheet: string,
    top: number,
    left: number,
    contents: readonly (readonly (CellContent | undefined)[])[],
  ): void {
    const rows = contents.length;
    const columns = contents[0]?.length ?? 0;
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    const before = rows === 1 && columns === 1 ? this.value(sheet, top, left) : undefined;
    const covered = this.covered(sheet, area);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const content = contents[r]![c];
        if (content === undefined || covered?.(top + r, left + c) === true) continue;
        const table = isCellFormula(content) ? this.tableAt(sheet, top + r, left + c) : null;
        this.core.patch(sheet, top + r, left + c, univerContent(content, table));
      }
    }
    const by = this.core.author;
    this.core.emit({ kind: "cells", by, sheet, area, type: "RangeEdited", before });
  }

  /** Tells covered parts of merged areas inside `area`: Excel keeps nothing there. */
  private covered(
    sheet: string,
    area: CellRange,
  ): ((row: number, column: number) => boolean) | null {
    const merges = this.core.kit.workbook
      .getSheetBySheetId(sheet)
      ?.getMergeData()
      .filter(
        (m) =>
          m.startRow <= area.bottom &&
          m.endRow >= area.top &&
          m.startColumn <= area.right &&
          m.endColumn >= area.left,
      );
    if (merges === undefined || merges.length === 0) return null;
    return (row, column) =>
      merges.some(
        (m) =>
          row >= m.startRow &&
          row <= m.endRow &&
          column >= m.startColumn &&
          column <= m.endColumn &&
          (row !== m.startRow || column !== m.startColumn),
      );
  }

  setFormat(sheet: string, area: CellRange, changes: Partial<CellFormat>): void {
    const style = univerStyle(changes);
    const lock = changes.locked === undefined ? {} : { custom: { locked: changes.locked } };
    this.everyCell(sheet, area, (row, column) =>
      this.core.patch(sheet, row, column, { s: style, ...lock }),
    );
    this.core.emit({ kind: "format", by: this.core.author, sheet, area });
  }

  clear(sheet: string, area: CellRange, what: "All" | "Contents" | "Formats"): void {
    const bounded = this.bounded(sheet, area);
    if (bounded === null) return;
    const content = what === "Formats" ? {} : univerContent(null, null);
    const look = what === "Contents" ? {} : { s: null, custom: null };
    const matrix = this.core.sheet(sheet).getCellMatrix();
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      for (let column = bounded.left; column <= bounded.right; column++) {
        if (matrix.getValue(row, column) === undefined) continue;
        this.core.patch(sheet, row, column, { ...content, ...look });
      }
    }
    const change = { by: this.core.author, sheet, area };
    if (what !== "Formats") this.core.emit({ kind: "cells", ...change, type: "RangeEdited" });
    else this.core.emit({ kind: "format", ...change });
  }

  used(sheet: string, valuesOnly: boolean): CellRange | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const note = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    const lines = this.core.sheet(sheet).getCellMatrix().getMatrix();
    for (const row in lines) {
      const r = Number(row);
      const line = lines[r]!;
      for (const column in line) {
        const cell = line[Number(column)];
        const c = Number(column);
        // A cell inside of what is known says nothing new.
        if (!cell || (r >= top && r <= bottom && c >= left && c <= right)) continue;
        const holds = (cell.v ?? null) !== null || (cell.f ?? "") !== "" || (cell.si ?? "") !== "";
        if (holds || (cell.p ?? null) !== null || (!valuesOnly && (cell.s ?? null) !== null)) {
          note(r, c);
        }
      }
    }
    const spilled = this.core.kit.formulas.getArrayFormulaCellData();
    const cells = spilled?.[this.core.unitId]?.[sheet] ?? {};
    for (const row in cells)
      for (const column in cells[Number(row)]) note(Number(row), Number(column));
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  async insert(sheet: string, area: CellRange, shift: "Down" | "Right"): Promise<void> {
    const whole = this.spans(sheet, area);
    const params = { ...this.core.target(sheet), range: univerRange(this.within(sheet, area)) };
    // New rows look like the one above them, as in Excel; the first has none above.
    const rows = area.top === 0 ? Direction.UP : Direction.DOWN;
    const columns = area.left === 0 ? Direction.LEFT : Direction.RIGHT;
    if (shift === "Down" && whole.columns) {
      // The command takes over the formats of the row, not those of its cells.
      const worksheet = this.core.sheet(sheet);
      const last = worksheet.getColumnCount() - 1;
      const { top, bottom } = area;
      const cellValue =
        top === 0 ? {} : copyRangeStyles(worksheet, top, bottom, 0, last, true, top - 1);
      const all = { ...params, direction: rows, cellValue };
      await this.core.commandOn(sheet, InsertRowByRangeCommand.id, all);
    } else if (shift === "Right" && whole.rows) {
      await this.core.commandOn(sheet, InsertColByRangeCommand.id, {
        ...params,
        direction: columns,
      });
    } else {
      const id = shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
      await this.core.commandOn(sheet, id, params);
    }
  }

  async remove(sheet: string, area: CellRange, shift: "Up" | "Left"): Promise<void> {
    const whole = this.spans(sheet, area);
    const params = { ...this.core.target(sheet), range: univerRange(this.within(sheet, area)) };
    if (shift === "Up") {
      const id = whole.columns ? RemoveRowByRangeCommand.id : DeleteRangeMoveUpCommand.id;
      await this.core.commandOn(sheet, id, params);
    } else {
      const id = whole.rows ? RemoveColByRangeCommand.id : DeleteRangeMoveLeftCommand.id;
      await this.core.commandOn(sheet, id, params);
    }
  }

  /** Whole rows and columns end where the sheet ends now; other areas stay as they are. */
  private within(sheet: string, area: CellRange): CellRange {
    const worksheet = this.core.sheet(sheet);
    const whole = this.spans(sheet, area);
    return {
      ...area,
      bottom: whole.rows ? worksheet.getRowCount() - 1 : area.bottom,
      right: whole.columns ? worksheet.getColumnCount() - 1 : area.right,
    };
  }

  /** Whether the area goes from edge to edge of the sheet. */
  private spans(sheet: string, area: CellRange): { rows: boolean; columns: boolean } {
    const worksheet = this.core.sheet(sheet);
    return {
      rows: area.top === 0 && area.bottom >= worksheet.getRowCount() - 1,
      columns: area.left === 0 && area.right >= worksheet.getColumnCount() - 1,
    };
  }

  private bounded(sheet: string, area: CellRange): CellRange | null {
    const worksheet = this.core.sheet(sheet);
    const bottom = Math.min(area.bottom, worksheet.getRowCount() - 1);
    const right = Math.min(area.right, worksheet.getColumnCount() - 1);
    return bottom < area.top || right < area.left ? null : { ...area, bottom, right };
  }

  /** Visits the cells of an area; whole rows and columns end where the sheet ends now. */
  private everyCell(
    sheet: string,
    area: CellRange,
    visit: (row: number, column: number) => void,
  ): void {
    const huge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > 500_000;
    const bounded = huge ? this.bounded(sheet, area) : area;
    if (bounded === null) return;
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      for (let column = bounded.left; column <= bounded.right; column++) visit(row, column);
    }
  }
}
