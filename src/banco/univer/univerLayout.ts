// Rows, columns, merged areas and frozen panes in Univer, which counts in pixels.
import type { CellRange } from "../../workbook/cellAddress";
import type { Layout } from "../spreadsheet";
import { benchRange, univerRange, type UniverCore } from "./univerCore";
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "./univerPackages";

/** A screen pixel is three quarters of a point. */
export const POINTS_PER_PIXEL = 0.75;

const intersects = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

/** Layout of the sheets of a Univer workbook. */
export class UniverLayout implements Layout {
  constructor(private readonly core: UniverCore) {}

  columnWidth(sheet: string, column: number): number {
    return this.core.sheet(sheet).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(sheet: string, area: CellRange, points: number): void {
    const id = SetWorksheetColWidthMutation.id;
    const target = { ...this.core.target(sheet), ranges: [univerRange(area)] };
    const worksheet = this.core.sheet(sheet);
    const before: Record<number, number> = {};
    for (let c = area.left; c <= area.right; c++) before[c] = worksheet.getColumnWidth(c);
    this.core.apply(
      [{ id, params: { ...target, colWidth: points / POINTS_PER_PIXEL } }],
      [{ id, params: { ...target, colWidth: before } }],
    );
  }

  rowHeight(sheet: string, row: number): number {
    return this.core.sheet(sheet).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeight(sheet: string, area: CellRange, points: number): void {
    const id = SetWorksheetRowHeightMutation.id;
    const auto = SetWorksheetRowIsAutoHeightMutation.id;
    const target = { ...this.core.target(sheet), ranges: [univerRange(area)] };
    const worksheet = this.core.sheet(sheet);
    const before: Record<number, number> = {};
    for (let r = area.top; r <= area.bottom; r++) before[r] = worksheet.getRowHeight(r);
    this.core.apply(
      [
        { id, params: { ...target, rowHeight: points / POINTS_PER_PIXEL } },
        { id: auto, params: { ...target, autoHeightInfo: 0 } },
      ],
      [{ id, params: { ...target, rowHeight: before } }],
    );
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.core.sheet(sheet).getRowVisible(row);
  }

  setRowsHidden(sheet: string, area: CellRange, hidden: boolean): void {
    const params = { ...this.core.target(sheet), ranges: [univerRange(area)] };
    this.core.flush();
    this.core.apply(
      [{ id: hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, params }],
      [{ id: hidden ? SetRowVisibleMutation.id : SetRowHiddenMutation.id, params }],
    );
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.core.sheet(sheet).getColVisible(column);
  }

  setColumnsHidden(sheet: string, area: CellRange, hidden: boolean): void {
    const params = { ...this.core.target(sheet), ranges: [univerRange(area)] };
    this.core.flush();
    this.core.apply(
      [{ id: hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, params }],
      [{ id: hidden ? SetColVisibleMutation.id : SetColHiddenMutation.id, params }],
    );
  }

  merges(sheet: string): readonly CellRange[] {
    return this.core.sheet(sheet).getMergeData().map(benchRange);
  }

  merge(sheet: string, area: CellRange): void {
    this.unmerge(sheet, area);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row === area.top && column === area.left) continue;
        this.core.patch(sheet, row, column, { v: null, f: null, si: null, p: null, t: null });
      }
    }
    this.core.flush();
    const params = { ...this.core.target(sheet), ranges: [univerRange(area)] };
    const undo = AddMergeUndoMutationFactory(this.core.kit.univer.__getInjector(), params);
    this.core.apply(
      [{ id: AddWorksheetMergeMutation.id, params }],
      [{ id: RemoveWorksheetMergeMutation.id, params: undo as object }],
    );
  }

  unmerge(sheet: string, area: CellRange): void {
    const touched = this.merges(sheet).filter((merge) => intersects(merge, area));
    if (touched.length === 0) return;
    const params = { ...this.core.target(sheet), ranges: touched.map(univerRange) };
    this.core.apply(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params }],
    );
  }

  frozen(sheet: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.core.sheet(sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    const id = SetFrozenMutation.id;
    const target = this.core.target(sheet);
    const before = this.core.sheet(sheet).getFreeze();
    const split = {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    };
    this.core.apply(
      [{ id, params: { ...target, ...split } }],
      [{ id, params: { ...target, ...before } }],
    );
  }
}
