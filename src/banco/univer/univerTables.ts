// Tables of a Univer workbook. Univer accepts twice the same name and forgets headers that are edited;
// here the header cells lead, as in Excel.
import type { CellRange } from "../../workbook/cellAddress";
import { rangeHas } from "../../workbook/cellAddress";
import type { BenchTable, Tables } from "../spreadsheet";
import { renameReferences } from "../structuredReference";
import { benchValue } from "./univerContent";
import { benchRange, univerRange, type UniverCore } from "./univerCore";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  type IMutationInfo,
} from "./univerPackages";

let lastTableId = 0;

/** What Univer does not keep of a table. */
interface TableLook {
  readonly showTotals: boolean;
  readonly style: string;
}

/** Univer's colours for an Excel style: six that follow each other; number 2 of each is blue. */
function univerTheme(style: string): string {
  const theme = /(?:Light|Medium|Dark)(\d+)$/.exec(style);
  return `table-default-${theme === null ? 0 : (Number(theme[1]) + 4) % 6}`;
}

/** Tables of a Univer workbook. */
export class UniverTables implements Tables {
  private readonly looks = new Map<string, TableLook>();

  constructor(private readonly core: UniverCore) {
    core.afterWrites = (sheet) => this.followHeaders(sheet);
  }

  all(): readonly BenchTable[] {
    this.core.flush();
    const { kit, unitId } = this.core;
    const order = kit.workbook.getSheetOrders();
    return kit.tableManager
      .getTableList(unitId)
      .filter((table) => order.includes(table.subUnitId))
      .map((table) => ({
        id: table.id,
        sheet: table.subUnitId,
        name: table.name,
        range: benchRange(table.range),
        columns: table.columns.map((column) => column.displayName),
        showHeaders: table.showHeader,
        showTotals: this.looks.get(table.id)?.showTotals ?? false,
        style: this.looks.get(table.id)?.style ?? "TableStyleMedium2",
      }));
  }

  get(id: string): BenchTable | null {
    return this.all().find((table) => table.id === id) ?? null;
  }

  /** Name of the table around a cell, or null. */
  at(sheet: string, row: number, column: number): string | null {
    // Not through all(): this is asked for every formula that is written, before the flush.
    const { kit, unitId } = this.core;
    const table = kit.tableManager
      .getTablesBySubunitId(unitId, sheet)
      .find((each) => rangeHas(benchRange(each.getRange()), row, column));
    return table?.getDisplayName() ?? null;
  }

  add(table: Omit<BenchTable, "id" | "columns">): string {
    const id = `{00000000-0000-0000-0000-${(++lastTableId).toString(16).toUpperCase().padStart(12, "0")}}`;
    this.looks.set(id, { showTotals: table.showTotals, style: table.style });
    const columns = this.headers(table.sheet, table.range, table.showHeaders, []);
    const made = { ...table, id, columns };
    this.core.apply([this.addition(made)], [this.removal(made)]);
    const { sheet, name } = table;
    this.core.emit({ kind: "table-added", by: this.core.author, sheet, table: id, name });
    return id;
  }

  set(id: string, changes: Partial<Omit<BenchTable, "id" | "columns" | "sheet">>): void {
    const before = this.get(id);
    if (before === null) throw new Error(`no table ${id}`);
    const range = changes.range ?? before.range;
    const showHeaders = changes.showHeaders ?? before.showHeaders;
    const columns = this.headers(before.sheet, range, showHeaders, before.columns);
    const after: BenchTable = { ...before, ...changes, columns };
    this.looks.set(id, { showTotals: after.showTotals, style: after.style });
    this.replace(before, after);
  }

  remove(id: string): void {
    const table = this.get(id);
    if (table === null) return;
    this.core.apply([this.removal(table)], [this.addition(table)]);
    const { sheet, name } = table;
    this.core.emit({ kind: "table-deleted", by: this.core.author, sheet, table: id, name });
  }

  /** A table that is taken away and made anew has right columns, references and colours in one go. */
  private replace(before: BenchTable, after: BenchTable): void {
    this.core.apply(
      [this.removal(before), this.addition(after)],
      [this.removal(after), this.addition(before)],
    );
    const same =
      before.name === after.name &&
      before.columns.every((name, index) => name === (after.columns[index] ?? name));
    if (!same) this.renameInFormulas(before, after);
  }

  /** Formulas of every sheet follow a table or a column to its new name. */
  private renameInFormulas(before: BenchTable, after: BenchTable): void {
    for (const sheet of this.core.kit.workbook.getSheets()) {
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell ? cell.f : null;
        if (typeof formula !== "string" || !formula.includes("[")) return;
        const f = renameReferences(formula, before, after);
        if (f !== formula) this.core.patch(sheet.getSheetId(), row, column, { f });
      });
    }
    this.core.flush();
  }

  private addition(table: BenchTable): IMutationInfo {
    const columns = table.columns.map((displayName, index) => ({
      id: `${table.id}-${index}`,
      displayName,
    }));
    return {
      id: AddSheetTableMutation.id,
      params: {
        ...this.core.target(table.sheet),
        tableId: table.id,
        name: table.name,
        range: univerRange(table.range),
        header: [...table.columns],
        options: {
          showHeader: table.showHeaders,
          tableStyleId: univerTheme(table.style),
          columns,
        },
      },
    };
  }

  private removal(table: BenchTable): IMutationInfo {
    return {
      id: DeleteSheetTableMutation.id,
      params: { ...this.core.target(table.sheet), tableId: table.id },
    };
  }

  /** Column names by the header cells; empty and repeated ones get a name, which is written. */
  private headers(
    sheet: string,
    range: CellRange,
    shown: boolean,
    known: readonly string[],
  ): string[] {
    const matrix = this.core.sheet(sheet).getCellMatrix();
    const names: string[] = [];
    const taken = new Set<string>();
    for (let column = range.left; column <= range.right; column++) {
      const index = column - range.left;
      const value = shown ? benchValue(matrix.getValue(range.top, column)) : (known[index] ?? null);
      const text = value === null || typeof value === "object" ? "" : String(value);
      let name = text === "" ? `Colonna${index + 1}` : text;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${text || "Colonna"}${n}`;
      taken.add(name.toLowerCase());
      names.push(name);
      if (shown && (name !== text || typeof value !== "string")) {
        this.core.patch(sheet, range.top, column, { v: name, t: 1, f: null, si: null, p: null });
      }
    }
    this.core.flush();
    return names;
  }

  private following = false;

  /** After an edit of header cells the columns of the table bear the new names. */
  private followHeaders(sheet: string): void {
    if (this.following) return;
    this.following = true;
    try {
      for (const table of this.all()) {
        if (table.sheet !== sheet || !table.showHeaders) continue;
        const columns = this.headers(sheet, table.range, true, table.columns);
        if (columns.every((name, index) => name === table.columns[index])) continue;
        this.replace(table, { ...table, columns });
      }
    } finally {
      this.following = false;
    }
  }
}
