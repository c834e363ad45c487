// Puts rows into the sheets of a package or takes them out. What points to the rows below follows:
// formulas of all sheets, names, tables, formats, notes, pictures, charts, pivot tables.
import type { CellContent } from "../../workbook/cellWrite";
import { done, failed, type CellConflict, type Result } from "../../workbook/failure";
import { rowsOn, type RowMove } from "../../workbook/rowMove";
import { cellContextOf, dropCalcChain, PackageDraft, requestCalculation } from "./packageDraft";
import { moveDrawing, moveNoteBoxes, moveReferences, type PartMove } from "./moveReferences";
import { moveSheetRows, partedArray } from "./moveSheetRows";
import { reachableParts, readRelations } from "./partRelations";
import { readCellValue } from "./cellContent";
import { walkSheet } from "./sheetCells";
import { isTrue, type SheetPart } from "./workbookParts";
import { localName, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/**
 * The package after the step. `sheet-missing`, `sheet-protected` (unless its protection allows it),
 * `formula-cell` when an array formula would be parted, `cells-changed` when a row that should go
 * still holds something.
 */
export function moveRows(pkg: ZipPackage, main: string, move: RowMove): Result<ZipPackage> {
  const draft = new PackageDraft(pkg, main);
  const { sheets } = draft.parts();
  const concerned = new Map<SheetPart, PartMove>();
  for (const name of new Set(move.rows.map(({ sheet }) => sheet))) {
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return failed({ code: "sheet-missing", sheet: name });
    const part: PartMove = { move, home: sheet.name, rows: rowsOn(move, sheet.name) };
    const refused = refuse(draft, sheet, part);
    if (!refused.ok) return refused;
    concerned.set(sheet, part);
  }
  if (concerned.size === 0) return done(pkg);
  for (const sheet of sheets) {
    const part = concerned.get(sheet) ?? { move, home: sheet.name, rows: [] };
    const xml = draft.text(sheet.part);
    // A sheet without rows of the step is only concerned where it names another sheet.
    if (part.rows.length === 0 && !xml.includes("!")) continue;
    draft.put(sheet.part, moveSheetRows(moveReferences(xml, part), part));
    for (const { type, target, external } of readRelations(draft.pkg, sheet.part)) {
      if (external || !draft.pkg.has(target)) continue;
      if (type === "table") draft.put(target, moveReferences(draft.text(target), part));
      if (part.rows.length === 0) continue;
      const moved = MOVED_PARTS[type];
      if (moved !== undefined) draft.put(target, moved(draft.text(target), part));
    }
  }
  const everywhere: PartMove = { move, home: null, rows: [] };
  draft.put(main, moveReferences(draft.text(main), everywhere));
  for (const [part, type] of reachableParts(draft.pkg)) {
    if (FREE_PARTS.has(type)) draft.put(part, moveReferences(draft.text(part), everywhere));
  }
  dropCalcChain(draft);
  requestCalculation(draft);
  return done(draft.pkg);
}

/** Parts that name places of their sheet, by the last word of their relation. */
const MOVED_PARTS: Readonly<Record<string, (xml: string, part: PartMove) => string>> = {
  drawing: moveDrawing,
  comments: moveReferences,
  threadedComment: moveReferences,
  vmlDrawing: moveNoteBoxes,
  pivotTable: moveReferences,
};

/** Parts that name places of any sheet. */
const FREE_PARTS: ReadonlySet<string> = new Set(["chart", "chartEx", "pivotCacheDefinition"]);

function refuse(draft: PackageDraft, sheet: SheetPart, part: PartMove): Result<void> {
  const xml = draft.text(sheet.part);
  if (forbidsRows(xml, part.move.kind)) {
    return failed({ code: "sheet-protected", sheet: sheet.name });
  }
  const parted = partedArray(xml, part);
  if (parted !== null) return failed({ code: "formula-cell", sheet: sheet.name, cell: parted });
  if (part.move.kind === "insert") return done(undefined);
  const context = cellContextOf(draft.pkg, draft.parts());
  const gone = new Set(part.rows);
  const conflicts: CellConflict[] = [];
  walkSheet(xml, {
    row: ({ row }) => gone.has(row),
    cell: (cell) => {
      const { row, column, formula } = cell;
      const found: CellContent =
        formula === null ? readCellValue(cell, context) : { formula: `=${formula.text}` };
      if (found === null) return;
      const address = { sheet: sheet.name, row, column };
      conflicts.push({ write: { address, before: null, after: null }, found });
    },
  });
  if (conflicts.length === 0) return done(undefined);
  return failed({ code: "cells-changed", conflicts });
}

/** Protection forbids rows to come or go unless it says otherwise (ECMA-376 Part 1 §18.3.1.85). */
function forbidsRows(xml: string, kind: RowMove["kind"]): boolean {
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    if (localName(cursor.name) === "sheetData") cursor.skipElement();
    if (localName(cursor.name) !== "sheetProtection") continue;
    const locked = cursor.attribute(kind === "insert" ? "insertRows" : "deleteRows");
    return isTrue(cursor.attribute("sheet")) && (locked === null || isTrue(locked));
  }
  return false;
}
