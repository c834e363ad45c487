// Tables as .csv files that programs and spreadsheets read alike.
import Papa from "papaparse";
import { withoutFormulas } from "../workbook/formulaLike";

/**
 * Rows with commas between their cells and CRLF between them (RFC 4180), UTF-8. Text that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers stay numbers.
 */
export function delimitedFile(
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array {
  const text = Papa.unparse(
    {
      fields: headers.map(withoutFormulas),
      data: rows.map((row) =>
        row.map((value) => (typeof value === "string" ? withoutFormulas(value) : value)),
      ),
    },
    { newline: "\r\n" },
  );
  return new TextEncoder().encode(`${text}\r\n`);
}
