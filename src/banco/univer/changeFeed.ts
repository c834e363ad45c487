// Turns Univer's mutations into the bench's changes: what the person at the sheet does, and undo.
import type { CellValue } from "../../workbook/cellGrid";
import type { CellRange } from "../../workbook/cellAddress";
import { benchValue } from "./univerContent";
import { benchRange, type UniverCore } from "./univerCore";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ICellData,
  type ICommandInfo,
  type IRange,
} from "./univerPackages";

type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** Rectangle around the cells of a patch, and how many there are. */
function extent(cells: CellMatrix): { area: CellRange; count: number } | null {
  let count = 0;
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const row in cells) {
    for (const column in cells[row]) {
      count++;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return count === 0 ? null : { area: { top, left, bottom, right }, count };
}

function holdsContent(cells: CellMatrix): boolean {
  for (const row in cells) {
    for (const column in cells[row]) {
      const cell = cells[row]![Number(column)];
      if (cell === null) return true;
      if (cell !== undefined && ("v" in cell || "f" in cell || "p" in cell)) return true;
    }
  }
  return false;
}

const STRUCTURE: Readonly<
  Record<string, "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted">
> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

/** Reports changes that did not come from the bench's own writing. */
export function followChanges(core: UniverCore): void {
  let before: { value: CellValue } | null = null;
  /** Rows were inserted or deleted in this turn: the formulas that follow them are no edits. */
  let restructuring = false;
  let lastSelection = "";

  core.kit.commands.beforeCommandExecuted((command: ICommandInfo) => {
    if (command.id !== SetRangeValuesMutation.id || core.reporting) return;
    const { cellValue, subUnitId } = command.params as { cellValue: CellMatrix; subUnitId: string };
    const edited = extent(cellValue);
    before = null;
    if (edited?.count !== 1) return;
    const { top: row, left: column } = edited.area;
    const sheet = core.kit.workbook.getSheetBySheetId(subUnitId);
    before = { value: benchValue(sheet?.getCellMatrix().getValue(row, column)) };
  });

  core.kit.commands.onCommandExecuted((command: ICommandInfo, options) => {
    const params = command.params as {
      unitId?: string;
      subUnitId?: string;
      cellValue?: CellMatrix;
      range?: IRange;
      selections?: { range: IRange }[];
      sheet?: { id: string };
      to?: { value: CellMatrix; subUnitId: string };
    };
    if (params?.unitId !== core.unitId) return;
    const by = core.author;
    const sheet = params.subUnitId ?? "";
    if (command.id === SetSelectionsOperation.id) {
      const areas = (params.selections ?? []).map(({ range }) => benchRange(range));
      // Univer says the same selection when the mouse goes down and when it goes up.
      const selection = JSON.stringify([sheet, areas]);
      if (selection === lastSelection) return;
      lastSelection = selection;
      core.emit({ kind: "selection", sheet, areas });
    } else if (command.id === SetWorksheetActiveOperation.id) {
      core.emit({ kind: "sheet-activated", by, sheet });
    } else if (core.reporting) {
      return;
    } else if (command.id === InsertSheetMutation.id) {
      core.emit({ kind: "sheet-added", by, sheet: params.sheet?.id ?? "" });
    } else if (command.id === RemoveSheetMutation.id) {
      core.emit({ kind: "sheet-deleted", by, sheet });
    } else if (command.id === MoveRangeMutation.id && params.to !== undefined) {
      const moved = extent(params.to.value);
      if (moved === null) return;
      const sheetId = params.to.subUnitId;
      core.emit({ kind: "cells", by, sheet: sheetId, area: moved.area, type: "RangeEdited" });
    } else if (STRUCTURE[command.id] !== undefined && params.range !== undefined) {
      const area = benchRange(params.range);
      restructuring = true;
      setTimeout(() => {
        restructuring = false;
      }, 0);
      core.emit({ kind: "cells", by, sheet, area, type: STRUCTURE[command.id]! });
    } else if (command.id === SetRangeValuesMutation.id) {
      // Results of formulas arrive the same way; they are no edits.
      const calculated = options as
        { fromFormula?: boolean; applyFormulaCalculationResult?: boolean } | undefined;
      if (calculated?.fromFormula === true || restructuring) return;
      if (calculated?.applyFormulaCalculationResult === true) return;
      const edited = extent(params.cellValue ?? {});
      if (edited === null) return;
      if (!holdsContent(params.cellValue ?? {})) {
        core.emit({ kind: "format", by, sheet, area: edited.area });
        return;
      }
      const single = edited.count === 1 ? before?.value : undefined;
      core.emit({
        kind: "cells",
        by,
        sheet,
        area: edited.area,
        type: "RangeEdited",
        before: single,
      });
      queueMicrotask(() => core.afterWrites(sheet));
    }
  });
}
