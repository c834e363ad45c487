// Reads exports of payments: the columns by their headings, wherever they stand and whatever else the
// export has.
import type { CellGrid, CellValue } from "../../../workbook/cellGrid";
import { foldText } from "../../enti/normaliseLabel";
import { addressIn, searchGrid, textAt, valueAt, type GridText } from "../../import/gridText";
import { TOTAL_LABEL } from "../../import/tableKinds";
import { centsOfCell } from "../euro";
import { findMisure } from "../prose";
import { findDates, findDgr } from "../readDgr";
import type { Causale, Pagamenti, Pagamento, UnreadPagamento } from "./pagamento";

type Column =
  "mandato" | "data" | "beneficiarioCodice" | "beneficiario" | "importo" | "capitolo" | "causale";

/** Headings in upper case ASCII with single spaces, the first that fits wins. */
const HEADINGS: readonly { readonly column: Column; readonly pattern: RegExp }[] = [
  { column: "data", pattern: /^DATA\b/ },
  {
    column: "beneficiarioCodice",
    pattern: /^(CODICE|COD|ID) (BENEFICIARIO|CREDITORE|FORNITORE|SOGGETTO|ANAGRAFICA)$/,
  },
  { column: "beneficiario", pattern: /\b(BENEFICIARI[OA]?|CREDITORE|PERCIPIENTE|FORNITORE)\b/ },
  { column: "importo", pattern: /^(IMPORTO|EURO|AMMONTARE|TOTALE)\b/ },
  { column: "capitolo", pattern: /^(CAPITOLO|CAP|PEG|VOCE DI BILANCIO|ARTICOLO)\b/ },
  { column: "causale", pattern: /^(CAUSALE|OGGETTO|DESCRIZIONE)\b/ },
  { column: "mandato", pattern: /\b(MANDATO|LIQUIDAZIONE)\b/ },
];

/** Rows from the top in which the headings are looked for. */
const HEADER_REACH = 40;
const MAY_BE_TOTAL = /^[\s*]*(?:sub ?)?tot|^[\s*]*somma/i;
/** "B-001", "12345", "N 7": a code of the office's own, and no fiscal code. */
const CODE = /^[A-Z]{0,4}[ ._/-]?\d{1,12}$/i;

interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
}

function headerOf(text: GridText): Header | null {
  for (let row = text.top; row <= Math.min(text.bottom, text.top + HEADER_REACH); row++) {
    const columns: Partial<Record<Column, number>> = {};
    for (let column = text.left; column <= text.right; column++) {
      const heading = text
        .folded(row, column)
        .replace(/[^A-Z ]+/g, " ")
        .replace(/ +/g, " ")
        .trim();
      const found = HEADINGS.find(({ pattern }) => pattern.test(heading));
      if (found !== undefined && columns[found.column] === undefined)
        columns[found.column] = column;
    }
    const who = columns.beneficiario ?? columns.beneficiarioCodice;
    const what = columns.capitolo ?? columns.causale;
    if (who !== undefined && what !== undefined && columns.importo !== undefined) {
      return { row, columns };
    }
  }
  return null;
}

/** What a purpose must hold to name a DGR. */
const MAY_NAME_DGR = /d\.?\s?g\.?\s?r|deliber/i;

/** Gives every name a code of its own; codes of the office stay. */
class Codes {
  private readonly known = new Map<string, string>();

  of(printed: string): string {
    const text = printed.trim();
    if (text === "" || CODE.test(text)) return text.toUpperCase();
    const key = foldText(text);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const code = `B${String(this.known.size + 1).padStart(4, "0")}`;
    this.known.set(key, code);
    return code;
  }
}

/** Purposes repeat over thousands of rows: each is looked at once. */
class Purposes {
  private readonly known = new Map<string, Causale>();

  of(text: string): Causale {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const causale: Causale = {
      folded: foldText(text),
      dgr: MAY_NAME_DGR.test(text)
        ? findDgr(text).map(({ number, year }) => ({ number, year }))
        : [],
      misure: /misur/i.test(text) ? findMisure(text).map(({ misura }) => misura) : [],
    };
    this.known.set(text, causale);
    return causale;
  }
}

const MILLISECONDS_OF_DAY = 86_400_000;
/** Day 0 of Excel's 1900 system, as it counts days after February 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** Days repeat over thousands of rows: each text is looked at once. */
class Days {
  private readonly known = new Map<CellValue, string | null>();

  of(value: CellValue): string | null {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const day = dateOf(value);
    this.known.set(value, day);
    return day;
  }
}

function dateOf(value: CellValue): string | null {
  if (typeof value === "number" && value > 20_000 && value < 80_000) {
    const day = new Date(EXCEL_EPOCH + Math.floor(value) * MILLISECONDS_OF_DAY);
    return day.toISOString().slice(0, 10);
  }
  if (typeof value !== "string") return null;
  const iso = /^(\d{4}-\d{2}-\d{2})\b/.exec(value.trim());
  return iso?.[1] ?? findDates(value)[0]?.date ?? null;
}

interface Draft {
  readonly all: Pagamento[];
  readonly unread: UnreadPagamento[];
  readonly wrongTotals: UnreadPagamento[];
  readonly headless: UnreadPagamento[];
}

function readGrid(
  file: string,
  grid: CellGrid,
  codes: Codes,
  purposes: Purposes,
  into: Draft,
): void {
  const text = searchGrid(grid);
  const header = headerOf(text);
  if (header === null) {
    if (text.bottom < text.top) return;
    const width = Math.min(text.right - text.left + 1, 12);
    const words = Array.from({ length: width }, (_, at) => textAt(grid, text.top, text.left + at))
      .filter((one) => one !== "")
      .map((one) => one.slice(0, 30))
      .join(" | ");
    into.headless.push({ file, at: addressIn(grid, text.top, text.left), words });
    return;
  }
  const { columns } = header;
  const at = (row: number, column: Column): string =>
    columns[column] === undefined ? "" : textAt(grid, row, columns[column]).trim();
  const days = new Days();
  let sum = 0;
  for (let row = header.row + 1; row <= text.bottom; row++) {
    const cells = grid.values[row - grid.top]!;
    if (cells.every((value) => value === null || value === "")) continue;
    const value = valueAt(grid, row, columns.importo!);
    const importo = centsOfCell(value);
    const place = addressIn(grid, row, columns.importo!);
    const who = at(row, "beneficiarioCodice") || at(row, "beneficiario");
    const words = typeof value === "object" && value !== null ? value.error : String(value ?? "");
    const isTotal = cells.some(
      (cell) =>
        typeof cell === "string" &&
        MAY_BE_TOTAL.test(cell) &&
        TOTAL_LABEL.test(cell.trim().toUpperCase()),
    );
    if (isTotal && at(row, "mandato").replace(/\D/g, "") === "") {
      if (importo === null || importo !== sum) into.wrongTotals.push({ file, at: place, words });
      continue;
    }
    if (importo === null) {
      into.unread.push({ file, at: place, words });
      continue;
    }
    sum += importo;
    into.all.push({
      ...{ file, at: place, importo },
      mandato: at(row, "mandato"),
      data: columns.data === undefined ? null : days.of(valueAt(grid, row, columns.data)),
      beneficiario: codes.of(who),
      capitolo: at(row, "capitolo"),
      causale: purposes.of(at(row, "causale")),
    });
  }
}

/**
 * Reads the payments of exports. Rows are payments until the file ends; blank rows and rows of totals are
 * none. Amounts are cents; what is no amount is told and not counted.
 */
export function readPagamenti(
  sources: readonly { readonly file: string; readonly grids: readonly CellGrid[] }[],
): Pagamenti {
  const into: Draft = { all: [], unread: [], wrongTotals: [], headless: [] };
  const [codes, purposes] = [new Codes(), new Purposes()];
  for (const { file, grids } of sources) {
    for (const grid of grids) readGrid(file, grid, codes, purposes, into);
  }
  return into;
}
