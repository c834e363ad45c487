// Sheets that were added to an opened workbook: written whole, with styles of that workbook.
import { DAYS_1904, isDateFormat } from "../../hosts/xlsx/cellStyles";
import type { PackageDraft } from "../../hosts/xlsx/packageDraft";
import type { BookSheet } from "../book";
import { PLAIN_FORMAT, type CellFormat } from "../cellFormat";
import { inlineTexts, sheetXml } from "../xlsx/writeSheet";
import { addNotes } from "./patchNotes";
import { addTable } from "./patchTables";
import { listSheet } from "./patchWorkbook";
import type { StyleBook } from "./styleBook";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Strict files have namespaces of their own (ECMA-376 Part 1, annex). */
const STRICT: readonly (readonly [string, string])[] = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
];

/** Adds a sheet at the end of the workbook. */
export function addSheet(
  draft: PackageDraft,
  sheet: BookSheet,
  formats: readonly CellFormat[],
  styles: StyleBook,
): void {
  const { main, date1904 } = draft.parts();
  const strict = draft.text(main).includes(STRICT[0]![1]);
  const styled = withFileStyles(sheet, formats, styles, date1904);
  let xml = sheetXml(styled, inlineTexts, false, [], false);
  if (strict) for (const [usual, other] of STRICT) xml = xml.replaceAll(usual, other);
  const added = draft.add(main, "worksheet", "xl/worksheets/sheet#.xml", SHEET, xml);
  for (const table of sheet.tables) addTable(draft, added.part, table);
  addNotes(draft, added.part, sheet);
  draft.put(main, listSheet(draft.text(main), sheet, added.relation));
}

/** The sheet with the style numbers of the file in the place of those of the bench. */
function withFileStyles(
  sheet: BookSheet,
  formats: readonly CellFormat[],
  styles: StyleBook,
  date1904: boolean,
): BookSheet {
  const numbers = new Map<number, number>();
  const styleOf = (format: number): number => {
    const known = numbers.get(format) ?? styles.styleOf(formats[format] ?? PLAIN_FORMAT);
    numbers.set(format, known);
    return known;
  };
  return {
    ...sheet,
    columns: sheet.columns.map((run) =>
      run.format === undefined ? run : { ...run, format: styleOf(run.format) },
    ),
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const dated = date1904 && isDateFormat(formats[cell.format]?.numberFormat ?? "General");
        const { value } = cell;
        return {
          ...cell,
          value: dated && typeof value === "number" ? value - DAYS_1904 : value,
          format: styleOf(cell.format),
        };
      }),
    })),
  };
}
