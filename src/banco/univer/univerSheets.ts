// Sheets of a Univer workbook: their order, names and looks. What Univer does not know (very hidden
// sheets, protection, printing) is kept beside it.
import type { SheetProtection, SheetVisibility } from "../book";
import { movedPage, PLAIN_PAGE, type LineChange, type PageSetup } from "../pageSetup";
import type { BenchSheet, Sheets } from "../spreadsheet";
import type { UniverCore } from "./univerCore";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
  RemoveSheetMutation,
  type IMutationInfo,
  type Worksheet,
} from "./univerPackages";
import { emptyWorksheet } from "./workbookData";

/** Ids look like Excel's, so that nobody learns to rely on another form. */
let lastSheetId = 0;

/** A new id for a sheet. */
export function newSheetId(): string {
  const number = (++lastSheetId).toString(16).toUpperCase().padStart(8, "0");
  return `{${number}-0001-0000-0000-000000000000}`;
}

/** Sheets of a Univer workbook. */
export class UniverSheets implements Sheets {
  readonly veryHidden = new Set<string>();
  readonly protections = new Map<string, SheetProtection>();
  readonly pages = new Map<string, PageSetup>();

  constructor(private readonly core: UniverCore) {}

  all(): readonly BenchSheet[] {
    return this.core.kit.workbook.getSheets().map((sheet) => this.describe(sheet));
  }

  get(id: string): BenchSheet | null {
    const sheet = this.core.kit.workbook.getSheetBySheetId(id);
    return sheet === null || sheet === undefined ? null : this.describe(sheet);
  }

  private describe(sheet: Worksheet): BenchSheet {
    const id = sheet.getSheetId();
    const hidden: SheetVisibility = this.veryHidden.has(id) ? "VeryHidden" : "Hidden";
    return {
      id,
      name: sheet.getName(),
      visibility: sheet.isSheetHidden() === 1 ? hidden : "Visible",
      tabColor: sheet.getTabColor() ?? "",
      gridlines: sheet.getConfig().showGridlines !== 0,
      protection: this.protections.get(id) ?? null,
      page: this.pages.get(id) ?? PLAIN_PAGE,
    };
  }

  /** Print areas and titles follow rows and columns that are inserted or deleted. */
  movePage(id: string, change: LineChange): void {
    const page = this.pages.get(id);
    if (page !== undefined) this.pages.set(id, movedPage(page, change));
  }

  active(): string {
    const sheet = this.core.kit.workbook.getActiveSheet();
    return (sheet ?? this.core.kit.workbook.getSheets()[0]!).getSheetId();
  }

  activate(id: string): void {
    this.core.flush();
    this.core.kit.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, this.core.target(id));
  }

  add(name: string, position?: number): string {
    this.core.flush();
    const id = newSheetId();
    const unitId = this.core.unitId;
    const index = position ?? this.core.kit.workbook.getSheets().length;
    const sheet = emptyWorksheet(id, name);
    const active = this.active();
    this.core.apply(
      [{ id: InsertSheetMutation.id, params: { index, sheet, unitId } }],
      [{ id: RemoveSheetMutation.id, params: { subUnitId: id, unitId, subUnitName: name } }],
    );
    // Univer shows a new sheet at once, Excel does not.
    if (this.active() !== active) this.activate(active);
    this.core.emit({ kind: "sheet-added", by: this.core.author, sheet: id });
    return id;
  }

  remove(id: string): void {
    this.core.flush();
    if (this.active() === id) {
      const next = this.all().find((sheet) => sheet.id !== id && sheet.visibility === "Visible");
      if (next !== undefined) this.activate(next.id);
    }
    // The command, not the mutation: formulas that name the sheet become #REF!.
    this.core.kit.commands.syncExecuteCommand(RemoveSheetCommand.id, this.core.target(id));
  }

  rename(id: string, name: string): void {
    this.core.flush();
    // Formulas that name the sheet are rewritten: that is no edit of theirs.
    this.core.reporting = true;
    try {
      const params = { ...this.core.target(id), name };
      this.core.kit.commands.syncExecuteCommand(SetWorksheetNameCommand.id, params);
    } finally {
      this.core.reporting = false;
    }
  }

  move(id: string, position: number): void {
    const order = this.core.kit.workbook.getConfig().sheetOrder;
    const fromOrder = order.indexOf(id);
    const target = this.core.target(id);
    const step = (from: number, to: number): IMutationInfo => ({
      id: SetWorksheetOrderMutation.id,
      params: { ...target, fromOrder: from, toOrder: to },
    });
    this.core.flush();
    this.core.apply([step(fromOrder, position)], [step(position, fromOrder)]);
  }

  set(id: string, changes: Partial<Omit<BenchSheet, "id" | "name">>): void {
    const before = this.get(id);
    if (before === null) throw new Error(`no sheet ${id}`);
    this.core.flush();
    const steps = (sheet: Partial<BenchSheet>): IMutationInfo[] => {
      const params = this.core.target(id);
      const made: IMutationInfo[] = [];
      if (sheet.visibility !== undefined) {
        const hidden = sheet.visibility === "Visible" ? 0 : 1;
        made.push({ id: SetWorksheetHideMutation.id, params: { ...params, hidden } });
      }
      if (sheet.tabColor !== undefined) {
        made.push({ id: SetTabColorMutation.id, params: { ...params, color: sheet.tabColor } });
      }
      if (sheet.gridlines !== undefined) {
        const showGridlines = sheet.gridlines ? 1 : 0;
        made.push({ id: ToggleGridlinesMutation.id, params: { ...params, showGridlines } });
      }
      return made;
    };
    if (changes.visibility === "VeryHidden") this.veryHidden.add(id);
    else if (changes.visibility !== undefined) this.veryHidden.delete(id);
    if (changes.protection === null) this.protections.delete(id);
    else if (changes.protection !== undefined) this.protections.set(id, changes.protection);
    if (changes.page !== undefined) this.pages.set(id, changes.page);
    if (
      changes.visibility !== undefined &&
      changes.visibility !== "Visible" &&
      this.active() === id
    ) {
      const next = this.all().find((sheet) => sheet.id !== id && sheet.visibility === "Visible");
      if (next !== undefined) this.activate(next.id);
    }
    const touched = Object.fromEntries(
      Object.entries(before).filter(([key]) => key in changes),
    ) as Partial<BenchSheet>;
    const redo = steps(changes);
    if (redo.length > 0) this.core.apply(redo, steps(touched));
  }
}
