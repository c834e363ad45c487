// .xls and .xlsb, read with SheetJS behind the guard. This module is loaded when such a file comes, so
// that nobody carries SheetJS for .xlsx.
import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { SheetInfo } from "../../workbook/workbook";
import { HiddenSpans } from "../grid/hiddenSpans";
import type { ReadBudget } from "../grid/readBudget";
import { layGrid, UsedCells } from "../grid/layGrid";
import { DAYS_1904, isDateFormat } from "../xlsx/cellStyles";
import type { ZipPackage } from "../xlsx/zipPackage";
import type { ReadOnlyWorkbook } from "./readOnlyWorkbook";
import { checkBiffCells, checkXlsbSheets } from "./recordCount";
import { SourceFault } from "./sourceFault";
import { withoutUncalculated } from "./uncalculated";

type Cell = CellObject & { readonly F?: string };

interface OleContainer {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
}

/** English texts of error cells by their BIFF code ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** Unpacked bytes of the parts of an .xlsb that are read: cells and texts, no pictures. */
const MOST_XLSB_BYTES = 80 * 1024 * 1024;
const XLSB_PARTS =
  /^\/?(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(bin|rels)|xl\/\w*sheets\/[^/]+\.bin)$/i;

/**
 * Reads the sheets of an .xls: an OLE container, or the bare records of BIFF2 to BIFF5.
 * @throws {SourceFault | GridTooLarge}
 */
export function readXls(bytes: Uint8Array, budget: ReadBudget): ReadOnlyWorkbook {
  const stream = bytes[0] === 0xd0 ? workbookStream(bytes) : bytes;
  checkBiffCells(stream);
  // SheetJS reads the records alone as well as those in a container.
  return readBook(withoutUncalculated(stream) ?? bytes, budget);
}

/** @throws {SourceFault | ZipFault | GridTooLarge} */
export function readXlsb(pkg: ZipPackage, budget: ReadBudget): ReadOnlyWorkbook {
  const sheets = pkg.names().filter((name) => /^\/?xl\/\w*sheets\/[^/]+\.bin$/i.test(name));
  const bytes = pkg.stored((name) => XLSB_PARTS.test(name), MOST_XLSB_BYTES);
  checkXlsbSheets(sheets.map((name) => pkg.bytes(name)!));
  return readBook(bytes, budget);
}

/** An OLE container is told by its streams. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  let container: OleContainer;
  try {
    container = CFB.read(bytes, { type: "array" }) as OleContainer;
  } catch {
    throw new SourceFault("corrupt");
  }
  const at = (name: RegExp): number =>
    container.FullPaths.findIndex((path) => name.test(path.split("/").pop()!));
  if (at(/^EncryptedPackage$/) >= 0) throw new SourceFault("encrypted");
  const workbook = at(/^(workbook|book)$/i);
  if (workbook >= 0) return Uint8Array.from(container.FileIndex[workbook]?.content ?? []);
  throw new SourceFault(at(/^WordDocument$/) >= 0 ? "word-format" : "not-a-workbook");
}

function readBook(bytes: Uint8Array, budget: ReadBudget): ReadOnlyWorkbook {
  let book: WorkBook;
  try {
    // `cellStyles` tells hidden rows and columns.
    book = read(bytes, {
      type: "array",
      dense: true,
      nodim: true,
      cellNF: true,
      cellDates: false,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
  } catch (error) {
    // SheetJS throws plain errors in English; that a password is missing is told by their text only.
    throw new SourceFault(/password|encrypt/i.test(String(error)) ? "encrypted" : "corrupt");
  }
  // A chart sheet has a name, but no worksheet.
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    return [{ name: ansiText(name), hidden, protected: sheet["!protect"] !== undefined, sheet }];
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: sheets.map(({ sheet, ...info }) => ({
      ...info,
      grid: gridOfSheet(sheet, info, date1904, budget),
    })),
  };
}

function gridOfSheet(
  sheet: WorkSheet,
  { name, hidden }: SheetInfo,
  date1904: boolean,
  budget: ReadBudget,
): CellGrid {
  const cells = new UsedCells(budget);
  const data = (sheet["!data"] ?? []) as (Cell | undefined)[][];
  data.forEach((columns, row) => {
    columns?.forEach((cell, column) => {
      if (cell === undefined || cell === null) return;
      const formula = cell.f === undefined ? null : `=${cell.f}`;
      const numberFormat = typeof cell.z === "string" ? cell.z : "General";
      cells.add(row, column, valueOf(cell, date1904), formula, numberFormat);
    });
  });
  const spansOf = (list: readonly ({ hidden?: boolean } | undefined)[] = []): HiddenSpans => {
    const spans = new HiddenSpans();
    list.forEach((item, at) => {
      if (item?.hidden === true) spans.add(at);
    });
    return spans;
  };
  const around = {
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenSheet: hidden,
    hiddenRows: spansOf(sheet["!rows"]),
    hiddenColumns: spansOf(sheet["!cols"]),
  };
  return layGrid(name, cells, around, budget);
}

function valueOf(cell: Cell, date1904: boolean): CellValue {
  switch (cell.t) {
    case "z":
      return null;
    case "e":
      return { error: ERRORS[Number(cell.v)] ?? "#VALUE!" };
    case "n": {
      const value = Number(cell.v);
      if (cell.v === undefined || cell.v === null || !Number.isFinite(value)) return null;
      const isDate = date1904 && typeof cell.z === "string" && isDateFormat(cell.z);
      return isDate ? value + DAYS_1904 : value;
    }
    default:
      if (typeof cell.v === "string") return ansiText(cell.v);
      return typeof cell.v === "boolean" ? cell.v : null;
  }
}

const C1 = /[\u0080-\u009f]/g;

/** SheetJS reads the bytes of old files as Latin-1; control characters are signs of windows-1252. */
function ansiText(text: string): string {
  return text.replace(C1, (sign) =>
    new TextDecoder("windows-1252").decode(new Uint8Array([sign.charCodeAt(0)])),
  );
}
