// Addresses as Office.js writes and reads them: 'Il piano'!A1:B2, Foglio1!A:C, 3:5, a defined name.
import { cellName, columnLetters, parseCellName, type CellRange } from "../../workbook/cellAddress";
import { handle, type Handle } from "./handles";
import { HostError } from "./hostError";
import type { HostState } from "./hostState";

/** Last row and column of a sheet, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Sheet names that a formula has to quote: with signs or blanks, or looking like a cell. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1:B2", "A:C" for whole columns, "3:5" for whole rows. */
export function areaName(area: CellRange): string {
  if (area.top === 0 && area.bottom === LAST_ROW) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** An address without a sheet, or null. */
export function parseArea(text: string): CellRange | null {
  const plain = text.replaceAll("$", "").trim();
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const area = { top: Math.min(a, b), left: 0, bottom: Math.max(a, b), right: LAST_COLUMN };
    return area.top < 0 || area.bottom > LAST_ROW ? null : area;
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) {
    const a = parseCellName(`${columns[1]!}1`)?.column;
    const b = parseCellName(`${columns[2]!}1`)?.column;
    if (a === undefined || b === undefined) return null;
    return { top: 0, left: Math.min(a, b), bottom: LAST_ROW, right: Math.max(a, b) };
  }
  const [from, to = from, ...more] = plain.split(":");
  const first = parseCellName(from ?? "");
  const last = parseCellName(to ?? "");
  if (first === null || last === null || more.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** Splits "'Il piano'!A1" into sheet and rest; the sheet is null when none is named. */
export function splitAddress(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain === null ? { sheet: null, rest: text } : { sheet: plain[1]!, rest: plain[2]! };
}

/** "'Il piano'!A1:B2". */
export function rangeAddress(range: Handle<"Range">, state: HostState): string {
  return `${quotedSheet(state.sheet(range.sheet).name)}!${areaName(range.area)}`;
}

/** Id of the sheet of that name, whatever its case, or null. */
export function sheetByName(name: string, state: HostState): string | null {
  const wanted = name.toLowerCase();
  const sheets = state.spreadsheet.sheets.all();
  return sheets.find((sheet) => sheet.name.toLowerCase() === wanted)?.id ?? null;
}

/**
 * The range of an address, a defined name or the name of a table.
 * @param sheet the sheet for addresses that name none.
 */
export function findRange(text: string, sheet: string, state: HostState): Handle<"Range"> {
  const found = rangeOrNull(text, sheet, state);
  if (found === null) throw new HostError("InvalidArgument", text);
  return found;
}

function rangeOrNull(text: string, sheet: string, state: HostState): Handle<"Range"> | null {
  const { sheet: named, rest } = splitAddress(text.trim().replace(/^=/, ""));
  const target = named === null ? sheet : sheetByName(named, state);
  if (target === null) return null;
  const area = parseArea(rest);
  if (area !== null) return handle("Range", { sheet: target, area });
  const wanted = rest.toLowerCase();
  const name = state.spreadsheet.names
    .all()
    .filter((each) => each.name.toLowerCase() === wanted)
    .sort((a, b) => Number(b.sheet === target) - Number(a.sheet === target))[0];
  if (name !== undefined && name.formula.slice(1).toLowerCase() !== wanted) {
    return rangeOrNull(name.formula, target, state);
  }
  const table = state.spreadsheet.tables.all().find((each) => each.name.toLowerCase() === wanted);
  if (table === undefined) return null;
  const { range, showHeaders } = table;
  const body = showHeaders ? { ...range, top: range.top + 1 } : range;
  return handle("Range", { sheet: table.sheet, area: body });
}

/** The part that two areas share, or null. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** The smallest rectangle around two areas. */
export function boundingArea(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
