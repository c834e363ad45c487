// What a cell holds, in Univer's words and in the bench's.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { isCellFormula, type CellContent } from "../../workbook/cellWrite";
import { isErrorText } from "../errorText";
import { toEngineFormula } from "../structuredReference";
import { CellValueType, type ICellData, type Nullable } from "./univerPackages";

/** Univer's cell for a content; keys that the content does not have are cleared. */
export function univerContent(content: CellContent, table: string | null): ICellData {
  if (content === null) return { v: null, f: null, si: null, p: null, t: null };
  if (isCellFormula(content)) {
    return { v: null, f: toEngineFormula(content.formula, table), si: null, p: null, t: null };
  }
  return { ...univerValue(content), f: null, si: null, p: null };
}

/** The parts of a Univer cell that hold a value. Text that looks like something else is forced to be text. */
export function univerValue(value: Exclude<CellValue, null>): ICellData {
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const numeric = value.trim() !== "" && !Number.isNaN(Number(value));
  const forced = numeric || isErrorText(value);
  return { v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** What a Univer cell shows. */
export function benchValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p !== null && cell.p !== undefined) {
    return (cell.p.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
  }
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (typeof v === "boolean") return v;
  if (typeof v === "number") return v;
  if (t === CellValueType.NUMBER && v !== "" && !Number.isNaN(Number(v))) return Number(v);
  return isErrorText(v) && t !== CellValueType.FORCE_STRING ? { error: v } : v;
}
