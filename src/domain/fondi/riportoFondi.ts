// The ledger of funds in a new year: funds outlive a plan, so what is left of them goes on, and what moved
// between them stays as their history.
import { SHEETS } from "../sheets/sheetNames";
import { fundBalance } from "./fundBalance";
import {
  fundKey,
  FUND_FIELDS,
  type FundFigures,
  type FundReading,
  type FundRecognition,
  type FundRow,
  type FundTable,
} from "./fondo";
import type { Fondi } from "./joinFondi";
import { Ledger } from "./ledgerTerms";

/** Whether anything is left of a fund; `unknown` while a figure is missing or waits to be confirmed. */
type Rest = "open" | "closed" | "unknown";

/** A fund as the year left it. `residuo` in cents; null when it cannot be told. */
export interface FundRest {
  readonly dgr: readonly string[];
  readonly rest: Rest;
  readonly residuo: number | null;
}

/** What the new year takes over. */
export interface RiportoFondi {
  /** The ledger as a source of the new year; null when nothing is taken over. */
  readonly source: FundRecognition | null;
  /** Every fund of the year that ends. */
  readonly funds: readonly FundRest[];
}

function restOf(ledger: Ledger, dgr: readonly string[]): FundRest {
  const whole = { dgr, subAmbito: null, misura: null };
  const rows = ledger.rowsWithin(whole);
  const isSure = rows.every(({ figures }) =>
    Object.values(figures).every(({ confirmed, how }) => confirmed || how === "derived"),
  );
  const places = [whole, ...rows.map(({ subAmbito, misura }) => ({ dgr, subAmbito, misura }))];
  const left = places.map((place) => {
    const { residuo, calcolato } = fundBalance(ledger, place);
    return residuo ?? calcolato;
  });
  const residuo = left[0]!;
  if (left.some((one) => one !== null && one !== 0)) return { dgr, rest: "open", residuo };
  return { dgr, rest: isSure && left.every((one) => one === 0) ? "closed" : "unknown", residuo };
}

/** Column of the first figure in the sheet `Fondi`, and of the amount in `Movimenti`. */
const FIRST_FIGURE = 6;
const AMOUNT = 7;

/**
 * A reading as it stands in the ledger of the new year. What a person corrected is a figure like any other
 * there: a source of the new year may say something newer. A sentence that nobody confirmed still waits.
 */
function carriedReading(
  { value, how, confirmed, raw, words }: FundReading,
  file: string,
  sheet: string,
  row: number,
  column: number,
): FundReading {
  return { file, at: { sheet, row, column }, raw, words, value, how, confirmed };
}

function carriedRow(row: FundRow, file: string, at: number): FundRow {
  const { sheet } = SHEETS.fondi;
  const figures: FundFigures = Object.fromEntries(
    FUND_FIELDS.flatMap((field, i) => {
      const reading = row.figures[field];
      return reading === undefined || reading.how === "derived"
        ? []
        : [[field, carriedReading(reading, file, sheet, at, FIRST_FIGURE + i)]];
    }),
  );
  const source = { ...row.source, file, at: { sheet, row: at, column: 0 } };
  return { ...row, figures, source };
}

/** A table of so many rows below its headings, wide enough for every column. */
function tableOf(sheet: string, rows: number, title: string): FundTable {
  const range = { top: 0, left: 0, bottom: rows, right: 40 };
  return { sheet, range, title, hidden: false };
}

/**
 * The ledger that a new year begins with: every fund of which something is left, or of which nobody can
 * tell, with all its figures, so that its balance still explains itself; and all movements. Funds of which
 * nothing is left stay in the workbook of the year that ends.
 * @param year the year that ends.
 */
export function riportoFondi(fondi: Fondi, year: number): RiportoFondi {
  if (fondi.rows.length === 0) return { source: null, funds: [] };
  const ledger = new Ledger(fondi);
  const dgrs = new Map(fondi.rows.map(({ dgr }) => [fundKey(dgr), dgr]));
  const funds = [...dgrs.values()].map((dgr) => restOf(ledger, dgr));
  const closed = new Set(
    funds.filter(({ rest }) => rest === "closed").map(({ dgr }) => fundKey(dgr)),
  );
  const file = `Riporto ${year}`;
  const rows = fondi.rows
    .filter(({ dgr }) => !closed.has(fundKey(dgr)))
    .map((row, i) => carriedRow(row, file, i + 1));
  const movements = fondi.movements.map(({ from, to, amount, act }, i) => ({
    ...{ from, to, act },
    amount: carriedReading(amount, file, SHEETS.movimenti.sheet, i + 1, AMOUNT),
  }));
  if (rows.length + movements.length === 0) return { source: null, funds };
  const title = `Fondi del ${year}`;
  return {
    funds,
    source: {
      file,
      tables: [
        ...(rows.length === 0 ? [] : [tableOf(SHEETS.fondi.sheet, rows.length, title)]),
        ...(movements.length === 0
          ? []
          : [tableOf(SHEETS.movimenti.sheet, movements.length, title)]),
      ],
      ...{ rows, movements, questions: [], unread: [], carried: true },
    },
  };
}
