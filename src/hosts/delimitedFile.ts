// Tables as .csv files that programs and spreadsheets read alike.
import Papa from "papaparse";

/** Signs that begin a formula. The package's own pattern misses texts of several lines. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

/**
 * Rows with commas between their cells and CRLF between them (RFC 4180), UTF-8. Text that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers stay numbers.
 */
export function delimitedFile(
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array {
  const text = Papa.unparse(
    { fields: [...headers], data: rows.map((row) => [...row]) },
    { newline: "\r\n", escapeFormulae: FORMULA_LIKE },
  );
  return new TextEncoder().encode(`${text}\r\n`);
}
