// XML Spreadsheet 2003 ("XML Spreadsheet Reference", Microsoft): what many programs of offices write
// under the name of .xls.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { HiddenSpans } from "../grid/hiddenSpans";
import { layGrid, UsedCells } from "../grid/layGrid";
import type { ReadBudget } from "../grid/readBudget";
import { isoSerial } from "../xlsx/cellContent";
import { isTrue } from "../xlsx/workbookParts";
import { checkWellFormed, localName, XmlCursor, XmlFault } from "../xlsx/xmlCursor";
import { r1c1Formula } from "./r1c1Formula";
import type { ReadOnlySheet, ReadOnlyWorkbook } from "./readOnlyWorkbook";

const NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Number formats that have a name instead of a code. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  "General Number": "General",
  "General Date": "m/d/yy h:mm",
  "Long Date": "d-mmm-yy",
  "Medium Date": "d-mmm-yy",
  "Short Date": "mm-dd-yy",
  "Long Time": "h:mm:ss AM/PM",
  "Medium Time": "h:mm AM/PM",
  "Short Time": "h:mm",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Currency: "#,##0.00",
  "Euro Currency": "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
};

/** @throws {XmlFault | GridTooLarge} */
export function readXmlSpreadsheet(xml: string, budget: ReadBudget): ReadOnlyWorkbook {
  checkWellFormed(xml);
  const cursor = new XmlCursor(xml);
  cursor.next();
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${NAMESPACE}["']`).exec(cursor.text);
  const reader = new XmlSpreadsheetReader(cursor, prefix === null ? "" : `${prefix[1]}:`, budget);
  return { sheets: reader.read() };
}

class XmlSpreadsheetReader {
  private readonly formats = new Map<string, string>();

  constructor(
    private readonly cursor: XmlCursor,
    private readonly prefix: string,
    private readonly budget: ReadBudget,
  ) {}

  read(): ReadOnlySheet[] {
    const { cursor } = this;
    const sheets: ReadOnlySheet[] = [];
    while (cursor.next()) {
      if (cursor.kind === "close") continue;
      const name = localName(cursor.name);
      if (name === "Style") this.readStyle();
      else if (name === "Worksheet") sheets.push(this.readSheet());
      else if (name !== "Styles") cursor.skipElement();
    }
    return sheets;
  }

  private attribute(name: string): string | null {
    return this.cursor.attribute(this.prefix + name) ?? this.cursor.attribute(name);
  }

  /** A count or a place; null when it is not given. */
  private number(name: string, least: number): number | null {
    const text = this.attribute(name);
    if (text === null) return null;
    const number = Number(text);
    if (!Number.isInteger(number) || number < least) throw new XmlFault(`${name} ${text}`);
    return number;
  }

  /** Calls `visit` for the children of the element that the cursor stands on. */
  private children(visit: (name: string) => void): void {
    const { cursor } = this;
    const isOpen: boolean = cursor.kind === "open";
    while (isOpen && cursor.next() && cursor.kind !== "close") {
      const { name, end } = cursor;
      const isLeaf: boolean = cursor.kind === "empty";
      visit(localName(name));
      // A visitor that took no notice leaves the cursor where it was.
      if (!isLeaf && cursor.end === end) cursor.skipElement();
    }
  }

  private readStyle(): void {
    const id = this.attribute("ID") ?? "";
    const parent = this.formats.get(this.attribute("Parent") ?? "Default");
    let code = parent ?? "General";
    this.children((name) => {
      if (name !== "NumberFormat") return;
      const format = this.attribute("Format");
      if (format !== null) code = NAMED_FORMATS[format] ?? format;
    });
    this.formats.set(id, code);
  }

  private readSheet(): ReadOnlySheet {
    const sheet = this.attribute("Name") ?? "";
    const isProtected = isTrue(this.attribute("Protected"));
    const cells = new UsedCells(this.budget);
    const merges: CellRange[] = [];
    const hiddenRows = new HiddenSpans();
    const hiddenColumns = new HiddenSpans();
    let hiddenSheet = false;
    this.children((name) => {
      if (name === "Table") this.readTable(cells, merges, hiddenRows, hiddenColumns);
      else if (name === "WorksheetOptions") {
        this.children((option) => {
          if (option === "Visible") hiddenSheet = /Hidden/.test(this.cursor.readText());
        });
      }
    });
    const around = { merges, hiddenSheet, hiddenRows, hiddenColumns };
    const grid = layGrid(sheet, cells, around, this.budget);
    return { name: sheet, hidden: hiddenSheet, protected: isProtected, grid };
  }

  private readTable(
    cells: UsedCells,
    merges: CellRange[],
    hiddenRows: HiddenSpans,
    hiddenColumns: HiddenSpans,
  ): void {
    let row = -1;
    let column = -1;
    this.children((name) => {
      if (name !== "Row" && name !== "Column") return;
      const before = name === "Row" ? row : column;
      const first = (this.number("Index", 1) ?? before + 2) - 1;
      const last = first + (this.number("Span", 0) ?? 0);
      const isHidden = isTrue(this.attribute("Hidden"));
      if (name === "Column") {
        if (isHidden) hiddenColumns.add(first, last);
        column = last;
        return;
      }
      if (isHidden) hiddenRows.add(first, last);
      this.readRow(first, cells, merges);
      row = last;
    });
  }

  private readRow(row: number, cells: UsedCells, merges: CellRange[]): void {
    let next = 0;
    this.children((name) => {
      if (name !== "Cell") return;
      const column = (this.number("Index", 1) ?? next + 1) - 1;
      const across = this.number("MergeAcross", 0) ?? 0;
      const down = this.number("MergeDown", 0) ?? 0;
      if (row >= ROWS || column >= COLUMNS) throw new XmlFault("too far");
      const written = this.attribute("Formula");
      const formula = written === null ? null : r1c1Formula(written, row, column);
      const code = this.formats.get(this.attribute("StyleID") ?? "Default") ?? "General";
      let value: CellValue = null;
      this.children((child) => {
        if (child === "Data") value = this.readData();
      });
      cells.add(row, column, value, formula, code);
      if (across + down > 0) {
        merges.push({ top: row, left: column, bottom: row + down, right: column + across });
      }
      next = column + across + 1;
    });
  }

  private readData(): CellValue {
    const type = this.attribute("Type");
    const text = this.cursor.readText();
    switch (type) {
      case "Number": {
        const number = Number(text);
        return text.trim() === "" ? null : Number.isFinite(number) ? number : text;
      }
      case "DateTime":
        return isoSerial(text.trim());
      case "Boolean":
        return isTrue(text.trim());
      case "Error":
        return { error: text.trim() };
      default:
        return text;
    }
  }
}
