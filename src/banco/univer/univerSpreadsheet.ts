// The bench's spreadsheet on Univer: puts the parts together, opens workbooks, undoes.
import { BARE_BOOK, emptySheet, type Book } from "../book";
import { BenchCharts, type ChartCells } from "../charts";
import type { LineChange } from "../pageSetup";
import type { Spreadsheet, SpreadsheetChange } from "../spreadsheet";
import type { CellRange } from "../../workbook/cellAddress";
import { bookOfWorkbook } from "./bookOfWorkbook";
import { followChanges } from "./changeFeed";
import { headlessUniver, startUniver } from "./startUniver";
import { openStep, type UndoStep } from "./stepUndoRedo";
import { UniverCells } from "./univerCells";
import { benchRange, UniverCore, univerRange } from "./univerCore";
import { UniverLayout } from "./univerLayout";
import { UniverConditionals } from "./univerConditionals";
import { UniverNames } from "./univerNames";
import {
  IUniverInstanceService,
  RedoCommand,
  SetSelectionsOperation,
  SetTriggerFormulaCalculationStartMutation,
  UndoCommand,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "./univerPackages";
import { newSheetId, UniverSheets } from "./univerSheets";
import { UniverTables } from "./univerTables";
import { workbookData } from "./workbookData";

/** A workbook with one empty sheet, as Excel in Italian starts it. */
export const NEW_BOOK: Book = { ...BARE_BOOK, sheets: [emptySheet("Foglio1")] };

/** Opens a spreadsheet. `univer` brings the plugins that draw; without it nothing is drawn. */
export async function openUniverSpreadsheet(
  book: Book = NEW_BOOK,
  univer: Univer = headlessUniver(),
): Promise<UniverSpreadsheet> {
  const spreadsheet = new UniverSpreadsheet(univer);
  await spreadsheet.open(book);
  return spreadsheet;
}

/** A spreadsheet on Univer. */
export class UniverSpreadsheet implements Spreadsheet {
  readonly core: UniverCore;
  readonly sheets: UniverSheets;
  readonly cells: UniverCells;
  readonly layout: UniverLayout;
  readonly tables: UniverTables;
  readonly names: UniverNames;
  readonly conditionals: UniverConditionals;
  readonly charts = new BenchCharts();
  private units = 0;
  /** The step of the pane's batch that is at work. */
  private step: UndoStep | null = null;

  constructor(univer: Univer) {
    const first = workbookData(NEW_BOOK, this.nextUnitId(), [newSheetId()]);
    this.core = new UniverCore(startUniver(univer, first));
    this.sheets = new UniverSheets(this.core);
    this.tables = new UniverTables(this.core);
    this.cells = new UniverCells(this.core, (sheet, row, column) =>
      this.tables.at(sheet, row, column),
    );
    this.layout = new UniverLayout(this.core);
    this.names = new UniverNames(this.core);
    this.conditionals = new UniverConditionals(this.core);
    followChanges(this.core);
    this.core.listen((change) => {
      if (change.kind === "sheet-deleted") this.charts.removeSheet(change.sheet);
      if (change.kind !== "cells") return;
      const { sheet, type, area } = change;
      if (/^(Row|Column)/.test(type)) {
        const lines = { type: type as LineChange["type"], area };
        this.sheets.movePage(sheet, lines);
        this.charts.moveLines(sheet, lines);
      }
    });
  }

  private nextUnitId(): string {
    return `cartella${++this.units}`;
  }

  async open(book: Book): Promise<void> {
    const { core } = this;
    const { kit } = core;
    await this.settled();
    core.reporting = true;
    core.silent = true;
    try {
      const ids = book.sheets.map(() => newSheetId());
      const old = core.unitId;
      const data = workbookData(book, this.nextUnitId(), ids);
      kit.workbook = kit.univer.createUnit<IWorkbookData, Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        data,
      );
      const instances = kit.univer.__getInjector().get(IUniverInstanceService);
      instances.focusUnit(core.unitId);
      instances.disposeUnit(old);
      this.sheets.veryHidden.clear();
      this.sheets.protections.clear();
      this.sheets.pages.clear();
      this.conditionals.clear();
      this.charts.open(
        book.sheets.flatMap((sheet, index) =>
          (sheet.charts ?? []).map((chart) => {
            const cells = (one: ChartCells | null): ChartCells | null => {
              const at = book.sheets.findIndex(({ name }) => name === one?.sheet);
              return one === null || at === -1 ? null : { ...one, sheet: ids[at]! };
            };
            const series = chart.series.map(({ name, values, categories }) => ({
              ...{ name, values: cells(values), categories: cells(categories) },
            }));
            return { ...chart, series, sheet: ids[index]! };
          }),
        ),
      );
      this.addWhatSnapshotsLack(book, ids);
      const active = ids[book.active] ?? ids[0];
      if (active !== undefined) this.sheets.activate(active);
      kit.undoRedo.clearUndoRedo(core.unitId);
      if (book.stale) {
        kit.commands.syncExecuteCommand(
          SetTriggerFormulaCalculationStartMutation.id,
          EVERYTHING_DIRTY,
          { onlyLocal: true },
        );
      }
      await this.settled();
    } finally {
      core.reporting = false;
      core.silent = false;
    }
  }

  private addWhatSnapshotsLack(book: Book, ids: readonly string[]): void {
    const { core } = this;
    book.sheets.forEach((sheet, index) => {
      const id = ids[index]!;
      if (sheet.visibility === "VeryHidden") this.sheets.veryHidden.add(id);
      if (sheet.protection !== null) this.sheets.protections.set(id, sheet.protection);
      this.sheets.pages.set(id, sheet.page);
      for (const table of sheet.tables) this.tables.add({ ...table, sheet: id });
      for (const row of sheet.rows) {
        for (const { column, note } of row.cells) {
          if (note === undefined) continue;
          const shape = { note, width: 200, height: 100, row: row.index, col: column };
          core.kit.noteModel.updateNote(core.unitId, id, row.index, column, shape);
        }
      }
    });
    for (const name of book.names) {
      const at = book.sheets.findIndex((sheet) => sheet.name === name.sheet);
      this.names.set({ ...name, sheet: name.sheet === null ? null : (ids[at] ?? null) });
    }
  }

  book(): Book {
    return bookOfWorkbook(this.core, this);
  }

  /** While a batch of the pane waits here, the person at the sheet goes on: those edits are theirs. */
  async settled(): Promise<void> {
    const { core } = this;
    core.flush();
    const step = core.author === "addin" ? this.step : null;
    if (step === null || !core.calculation.pending) return core.calculation.settled();
    step.pause();
    core.author = "user";
    try {
      await core.calculation.settled();
    } finally {
      core.flush();
      // Somebody else may have waited here too, and the batch may have ended meanwhile.
      if (this.step === step) {
        core.author = "addin";
        step.resume();
      }
    }
  }

  selection(): { readonly sheet: string; readonly areas: readonly CellRange[] } {
    const current = this.core.kit.selections.getCurrentSelections();
    const areas = current.map(({ range }) => this.bounded(benchRange(range)));
    const first: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: this.sheets.active(), areas: areas.length === 0 ? [first] : areas };
  }

  /** Whole rows and columns are selected with edges that are no numbers. */
  private bounded(area: CellRange): CellRange {
    return {
      top: Number.isNaN(area.top) ? 0 : area.top,
      left: Number.isNaN(area.left) ? 0 : area.left,
      bottom: Number.isNaN(area.bottom) ? 1_048_575 : area.bottom,
      right: Number.isNaN(area.right) ? 16_383 : area.right,
    };
  }

  select(sheet: string, area: CellRange): void {
    this.core.flush();
    if (this.sheets.active() !== sheet) this.sheets.activate(sheet);
    this.core.makeRoom(sheet, { [area.bottom]: { [area.right]: true } });
    const range = univerRange(area);
    const primary = {
      startRow: area.top,
      endRow: area.top,
      startColumn: area.left,
      endColumn: area.left,
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.core.kit.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...this.core.target(sheet),
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  async undo(): Promise<boolean> {
    return this.core.command(UndoCommand.id, {});
  }

  async redo(): Promise<boolean> {
    return this.core.command(RedoCommand.id, {});
  }

  async asAddin<T>(work: () => Promise<T>): Promise<T> {
    const { core } = this;
    core.flush();
    core.author = "addin";
    const step = (this.step = openStep(core.kit.undoRedo, core.unitId));
    try {
      return await work();
    } finally {
      core.flush();
      step.close();
      this.step = null;
      core.author = "user";
    }
  }

  onChange(listener: (change: SpreadsheetChange) => void): () => void {
    return this.core.listen(listener);
  }

  /** A calculation that is under way would stumble over what is gone: it is let come to its end. */
  dispose(): void {
    void this.settled().finally(() => this.core.kit.univer.dispose());
  }
}

/** Tells Univer to calculate every formula. */
const EVERYTHING_DIRTY = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
