// The fund section of a template is filled in place: its tables are found like those of a plan, and every
// cell of theirs for which the ledger has a figure becomes a write. Formulas and what the ledger does not
// tell stay as they are, and so does what was read in a sentence that nobody has confirmed.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import { valueAt } from "../import/gridText";
import { centsOfCell, euroOfCents } from "../fondi/euro";
import { findFundBlocks, type FundBlock, type FundBlockRow } from "../fondi/findFundBlocks";
import { FUND_FIELDS, isAmount, type FundField, type FundPlace } from "../fondi/fondo";
import type { Fondi } from "../fondi/joinFondi";
import { Ledger } from "../fondi/ledgerTerms";
import { learnDgr } from "../fondi/recogniseFondi";
import { FundReader } from "../fondi/readFundBlock";

/** A cell of a fund table to be filled, with where its figure comes from. */
export interface FundFillChange {
  readonly write: CellWrite;
  readonly place: FundPlace;
  readonly field: FundField;
  readonly source: { readonly file: string; readonly at: CellAddress };
}

/** What filling the fund section would do. Nothing has been written yet. */
export interface FundFill {
  readonly changes: readonly FundFillChange[];
  /** Cells that already say what the ledger says. */
  readonly unchanged: number;
  /** Formulas that are left alone. */
  readonly formulas: number;
  /** Figures that wait for a confirmation, and are not filled in. */
  readonly waiting: number;
}

interface Draft {
  readonly changes: FundFillChange[];
  unchanged: number;
  formulas: number;
  waiting: number;
}

const FIELDS: ReadonlySet<string> = new Set(FUND_FIELDS);

/** The field of a column; "fondi" is what the line above the table says, "n. domande" those received. */
function fieldOf(block: FundBlock, kind: string, fondi: FundField | null): FundField | null {
  if (FIELDS.has(kind)) return kind as FundField;
  if (kind === "fondi") return fondi;
  return kind === "domande" ? "presentate" : null;
}

/** A label without any figure beside it heads the rows below it only where these have no label. */
function isSpanning({ rows }: FundBlock, at: number): boolean {
  return rows[at]!.spanning && rows[at + 1]?.label === null;
}

function saysTheSame(value: CellValue, field: FundField, wanted: number): boolean {
  if (isAmount(field)) return centsOfCell(value) === Math.round(wanted * 100);
  return value === wanted || (typeof value === "string" && value.trim() === String(wanted));
}

function fillCell(
  into: Draft,
  { grid }: FundBlock,
  row: number,
  column: number,
  place: FundPlace,
  field: FundField,
  ledger: Ledger,
): void {
  const cells = ledger.figure(place, field);
  if (cells.some(({ reading }) => reading === null)) return;
  const readings = cells.map(({ reading }) => reading!);
  if (readings.some(({ how, confirmed }) => how === "prose" && !confirmed)) {
    into.waiting++;
    return;
  }
  if ((grid.formulas[row - grid.top]?.[column - grid.left] ?? null) !== null) {
    into.formulas++;
    return;
  }
  const sum = readings.reduce((all, { value }) => all + value, 0);
  const after = isAmount(field) ? euroOfCents(sum) : sum;
  const before = valueAt(grid, row, column);
  if (saysTheSame(before, field, after)) {
    into.unchanged++;
    return;
  }
  // Sentences are the office's own words: a figure does not take their place.
  if (typeof before === "string" && before.trim() !== "" && !isAlone(before)) return;
  const { file, at } = readings[0]!;
  into.changes.push({
    write: { address: { sheet: grid.sheet!, row, column }, before, after },
    ...{ place, field, source: { file, at } },
  });
}

/** Whether a text is a figure that stands alone, or a sign for none. */
function isAlone(text: string): boolean {
  return (
    centsOfCell(text) !== null || /^[\s\-–—/.…*_]*$/.test(text) || /^n\.?d\.?$/i.test(text.trim())
  );
}

function placeOfRow(
  reader: FundReader,
  block: FundBlock,
  row: FundBlockRow,
  dgr: readonly string[],
): FundPlace {
  const own = reader.dgrOfRow(block, row, dgr);
  return { dgr: own, subAmbito: row.subAmbito, misura: row.misura };
}

/**
 * Plans how the fund tables of a template are filled. Pure: nothing is written.
 * @param grids the sheets of the template, Quadra's own aside.
 */
export function planFondiFill(grids: readonly CellGrid[], fondi: Fondi): FundFill {
  const into: Draft = { changes: [], unchanged: 0, formulas: 0, waiting: 0 };
  if (fondi.rows.length === 0) return into;
  const ledger = new Ledger(fondi);
  const known = learnDgr(grids);
  const funds = [...new Map(fondi.rows.map(({ dgr }) => [dgr.join(), dgr])).values()];
  for (const block of grids.filter(({ sheet }) => sheet !== null).flatMap(findFundBlocks)) {
    const reader = new FundReader("", known);
    const { dgr, inherited } = reader.titleOf(block);
    for (const [at, row] of block.rows.entries()) {
      if (isSpanning(block, at)) continue;
      const printed = placeOfRow(reader, block, row, dgr);
      const fund = funds.find(
        (one) => printed.dgr.length > 0 && printed.dgr.every((name) => one.includes(name)),
      );
      if (fund === undefined) continue;
      const place = { ...printed, dgr: fund };
      if (ledger.rowsWithin(place).length === 0) continue;
      for (const { kind, column } of block.columns) {
        const field = fieldOf(block, kind, inherited?.[0] ?? null);
        if (field !== null) fillCell(into, block, row.row, column, place, field, ledger);
      }
    }
  }
  return into;
}

/** The same with its places as they are when new rows are in. */
export function moveFondi(fill: FundFill, move: RowMove | null): FundFill {
  if (move === null) return fill;
  const changes = fill.changes.map((change) => {
    const { address } = change.write;
    const row = movedRow("insert", rowsOn(move, address.sheet), address.row) ?? address.row;
    return { ...change, write: { ...change.write, address: { ...address, row } } };
  });
  return { ...fill, changes };
}
