// Reads exports of payments, row by row. Nothing that could be a name leaves this file.
import type { CellGrid, CellValue } from "../../../workbook/cellGrid";
import { foldText } from "../../enti/normaliseLabel";
import { addressIn, searchGrid, textAt, valueAt } from "../../import/gridText";
import { TOTAL_LABEL } from "../../import/tableKinds";
import { centsOfCell } from "../euro";
import { findMisure } from "../prose";
import { BeneficiaryCodes } from "./beneficiaryCodes";
import { findDates, findDgr } from "../readDgr";
import { findPagamentiHeader, type Column } from "./pagamentiHeader";
import type { Causale, Pagamenti, Pagamento, UnreadPagamento } from "./pagamento";

const MAY_BE_TOTAL = /^[\s*]*(?:sub ?)?tot|^[\s*]*somma/i;
/** An order that was taken back before it was paid. */
const CANCELLED = /\b(ANNULLAT|STORNAT|REVOCAT)/;

/** What a purpose must hold to name a DGR. */
const MAY_NAME_DGR = /d\.?\s?g\.?\s?r|deliber/i;

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
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  const [, year, month, day] = /^(20\d\d)(?:-?)(\d\d)(?:-?)(\d\d)(?!\d)/.exec(text) ?? [];
  if (year !== undefined) {
    const exists =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    return exists ? `${year}-${month}-${day}` : null;
  }
  // Of this century, when two digits are all there is.
  const long = text.replace(/^(\d{1,2}[./-]\d{1,2}[./-])(\d\d)(?!\d)/, "$120$2");
  return findDates(long)[0]?.date ?? null;
}

/** A cell that is no amount, as it may be told: of a text nothing, for it may be a name. */
function tellable(value: CellValue): string {
  if (typeof value === "object" && value !== null) return value.error;
  const text = String(value ?? "");
  return /[a-z]/i.test(text.replace(/euro?/gi, "")) ? "…" : text;
}

/** "(100,00)" is how accounts print what is below 0. */
function centsOfPayment(value: CellValue): number | null {
  const inner = typeof value === "string" ? /^\(([^()]*)\)$/.exec(value.trim())?.[1] : undefined;
  const cents = centsOfCell(inner ?? value);
  return inner === undefined || cents === null ? cents : cents <= 0 ? null : -cents;
}

interface Draft {
  readonly all: Pagamento[];
  readonly unread: UnreadPagamento[];
  readonly wrongTotals: UnreadPagamento[];
  readonly headless: UnreadPagamento[];
  readonly rivals: UnreadPagamento[];
}

/** Rows after which it is told how far the reading is. */
const ROWS_AT_ONCE = 2000;

interface Reading {
  readonly codes: BeneficiaryCodes;
  readonly purposes: Purposes;
  readonly into: Draft;
  readonly advanced: (rows: number) => void;
}

function headingsAt(grid: CellGrid, row: number, columns: readonly number[]): string {
  return columns.map((column) => textAt(grid, row, column).slice(0, 30)).join(" | ");
}

function readGrid(file: string, grid: CellGrid, reading: Reading): void {
  const { codes, purposes, into, advanced } = reading;
  const text = searchGrid(grid);
  const { header, named } = findPagamentiHeader(text);
  if (header === null) {
    if (text.bottom < text.top) return;
    const row = named[0]?.row ?? text.top;
    const words = headingsAt(
      grid,
      row,
      named.map(({ column }) => column),
    );
    into.headless.push({ file, at: addressIn(grid, row, named[0]?.column ?? text.left), words });
    return;
  }
  const { columns, rivals } = header;
  if (rivals.length > 0) {
    const place = addressIn(grid, header.row, rivals[0]!);
    into.rivals.push({ file, at: place, words: headingsAt(grid, header.row, rivals) });
    return;
  }
  const at = (row: number, column: Column): string =>
    columns[column] === undefined ? "" : textAt(grid, row, columns[column]).trim();
  const days = new Days();
  let [sum, cancelled] = [0, 0];
  for (let row = header.row + 1; row <= text.bottom; row++) {
    if (row % ROWS_AT_ONCE === 0) advanced(row - grid.top);
    const cells = grid.values[row - grid.top]!;
    if (cells.every((value) => value === null || value === "")) continue;
    const value = valueAt(grid, row, columns.importo!);
    const importo = centsOfPayment(value);
    const place = addressIn(grid, row, columns.importo!);
    const isTotal = cells.some(
      (cell) =>
        typeof cell === "string" &&
        MAY_BE_TOTAL.test(cell) &&
        TOTAL_LABEL.test(cell.trim().toUpperCase()),
    );
    if (isTotal && at(row, "mandato").replace(/\D/g, "") === "") {
      // Whether a program adds up what was cancelled is its own affair.
      if (importo === null || (importo !== sum && importo !== sum - cancelled))
        into.wrongTotals.push({ file, at: place, words: tellable(value) });
      continue;
    }
    if (importo === null) {
      into.unread.push({ file, at: place, words: tellable(value) });
      continue;
    }
    const annullato = CANCELLED.test(foldText(at(row, "stato")));
    sum += importo;
    if (annullato) cancelled += importo;
    into.all.push({
      ...{ file, at: place, importo },
      mandato: at(row, "mandato"),
      data: columns.data === undefined ? null : days.of(valueAt(grid, row, columns.data)),
      beneficiario: codes.of([
        at(row, "beneficiarioCodice"),
        at(row, "codiceFiscale"),
        at(row, "beneficiario"),
      ]),
      capitolo: at(row, "capitolo"),
      causale: purposes.of(at(row, "causale")),
      annullato,
    });
  }
}

/**
 * Reads the payments of exports. Rows are payments until the file ends; blank rows and rows of totals are
 * none. Amounts are cents; what is no amount is told and not counted. @param advanced is told the share
 * of rows that were read, from 0 to 1.
 */
export function readPagamenti(
  sources: readonly { readonly file: string; readonly grids: readonly CellGrid[] }[],
  advanced: (share: number) => void = () => {},
): Pagamenti {
  const into: Draft = { all: [], unread: [], wrongTotals: [], headless: [], rivals: [] };
  const [codes, purposes] = [new BeneficiaryCodes(), new Purposes()];
  const rowsOf = ({ values }: CellGrid) => values.length;
  const grids = sources.flatMap((source) => source.grids.map((grid) => ({ ...source, grid })));
  const whole = grids.reduce((sum, { grid }) => sum + rowsOf(grid), 0);
  let before = 0;
  for (const { file, grid } of grids) {
    const rows = (own: number) => advanced((before + own) / Math.max(1, whole));
    readGrid(file, grid, { codes, purposes, into, advanced: rows });
    before += rowsOf(grid);
  }
  return into;
}
