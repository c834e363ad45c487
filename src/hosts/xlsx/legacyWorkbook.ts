// .xls, .xlsb and .ods: formats that we only read, with SheetJS. It is loaded when such a file comes,
// so that the pane does not carry it for .xlsx.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { UnreadableReason } from "../../workbook/failure";
import type { SheetInfo } from "../../workbook/workbook";
import { DAYS_1904, isDateFormat } from "./cellStyles";
import { gridOf, type UsedCell } from "./sheetGrid";

/** A workbook of a format that we only read. */
export interface LegacyWorkbook {
  readonly sheets: readonly SheetInfo[];
  /** null when there is no such sheet. */
  readGrid(sheet: string): CellGrid | null;
}

type SheetJs = typeof import("@e965/xlsx");
type Cell = import("@e965/xlsx").CellObject & { readonly F?: string };

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

/** Reads a workbook, or says why it cannot be read. The bytes have passed the guard. */
export async function readLegacyWorkbook(
  bytes: Uint8Array,
): Promise<LegacyWorkbook | UnreadableReason> {
  const xlsx = await import("@e965/xlsx");
  const kind = oleKind(xlsx, bytes);
  if (kind !== "workbook") return kind;
  try {
    const book = xlsx.read(bytes, {
      type: "array",
      dense: true,
      nodim: true,
      cellNF: true,
      cellDates: false,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
    });
    return new SheetJsWorkbook(book);
  } catch (error) {
    // SheetJS throws plain errors in English; that a password is missing is told by their text only.
    return /password|encrypt/i.test(String(error)) ? "encrypted" : "corrupt";
  }
}

/** An OLE container is told by its streams; a zip has passed the guard as a workbook. */
function oleKind(xlsx: SheetJs, bytes: Uint8Array): UnreadableReason | "workbook" {
  if (bytes[0] !== 0xd0) return "workbook";
  try {
    const container = xlsx.CFB.read(bytes as never, { type: "array" } as never);
    const streams = container.FullPaths.map((path: string) => path.split("/").pop()!);
    if (streams.includes("EncryptedPackage")) return "encrypted";
    return streams.some((name: string) => /^(workbook|book)$/i.test(name))
      ? "workbook"
      : "not-a-workbook";
  } catch {
    return "corrupt";
  }
}

class SheetJsWorkbook implements LegacyWorkbook {
  readonly sheets: readonly SheetInfo[];

  constructor(private readonly book: import("@e965/xlsx").WorkBook) {
    // A chart sheet has a name, but no worksheet.
    this.sheets = book.SheetNames.flatMap((name, i) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
      const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
      return [{ name, hidden, protected: sheet["!protect"] !== undefined }];
    });
  }

  readGrid(name: string): CellGrid | null {
    const info = this.sheets.find((sheet) => sheet.name === name);
    const sheet = this.book.Sheets[name];
    if (info === undefined || sheet === undefined) return null;
    const date1904 = this.book.Workbook?.WBProps?.date1904 === true;
    const rows = new Map<number, UsedCell[]>();
    const data = (sheet["!data"] ?? []) as (Cell | undefined)[][];
    data.forEach((cells, row) => {
      const used: UsedCell[] = [];
      cells?.forEach((cell, column) => {
        if (cell === undefined || cell === null) return;
        const value = valueOf(cell, date1904);
        const formula = cell.f === undefined ? null : `=${cell.f}`;
        const numberFormat = typeof cell.z === "string" ? cell.z : "General";
        if (value !== null || formula !== null) used.push({ column, value, formula, numberFormat });
      });
      rows.set(row, used);
    });
    const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
      (list ?? []).flatMap((item, i) => (item?.hidden === true ? [i] : []));
    const columns = hidden(sheet["!cols"]);
    return gridOf(name, rows, {
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
      hiddenSheet: info.hidden,
      hiddenRows: hidden(sheet["!rows"]),
      hiddenColumns: (left, right) => columns.filter((at) => at >= left && at <= right),
    });
  }
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
      return typeof cell.v === "string" || typeof cell.v === "boolean" ? cell.v : null;
  }
}
