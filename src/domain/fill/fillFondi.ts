// The fund section of a template is filled in place: its tables are found like those of a plan, and every
// cell of theirs for which the ledger has a figure becomes a write. Formulas and what the ledger does not
// tell stay as they are, and so does what was read in a sentence that nobody has confirmed.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import type { RowMove } from "../../workbook/rowMove";
import { valueAt } from "../import/gridText";
import { centsOfCell, euroOfCents } from "../fondi/euro";
import { findFundBlocks, type FundBlock, type FundBlockRow } from "../fondi/findFundBlocks";
import {
  FUND_FIELDS,
  isAmount,
  placeKey,
  placeOf,
  type FundField,
  type FundPlace,
} from "../fondi/fondo";
import type { Fondi } from "../fondi/joinFondi";
import { Ledger } from "../fondi/ledgerTerms";
import { learnDgr } from "../fondi/recogniseFondi";
import { FundReader } from "../fondi/readFundBlock";
import { blankRows } from "./blankRows";
import { emptyTally, moveChanges, tallyCell, type CellTally } from "./cellTally";

/** A cell of a fund table to be filled, with where its figure comes from. */
export interface FundFillChange {
  readonly write: CellWrite;
  readonly place: FundPlace;
  /** null for the words that name a row. */
  readonly field: FundField | null;
  readonly source: { readonly file: string; readonly at: CellAddress } | null;
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
  /** Funds that no table has a row for. Left out when there are none. */
  readonly withoutRow?: readonly FundPlace[];
}

interface Draft extends CellTally<FundFillChange> {
  readonly withoutRow: FundPlace[];
}

const newDraft = (): Draft => ({ ...emptyTally<FundFillChange>(), withoutRow: [] });

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
  const sum = readings.reduce((all, { value }) => all + value, 0);
  const after = isAmount(field) ? euroOfCents(sum) : sum;
  const { file, at } = readings[0]!;
  tallyCell(
    into,
    {
      address: { sheet: grid.sheet!, row, column },
      before: valueAt(grid, row, column),
      formula: grid.formulas[row - grid.top]?.[column - grid.left] ?? null,
    },
    after,
    { saysTheSame: (before) => saysTheSame(before, field, after), isFigure: isAlone },
    (write) => ({ write, place, field, source: { file, at } }),
  );
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

/** How a row of the template names the whole of a DGR; a row of totals to whoever reads it. */
const WHOLE_DGR = "Totale DGR";

/** The words that name a fund in a table with a column of its DGR. */
export function fundRowWords({ dgr, subAmbito, misura }: FundPlace): {
  readonly dgr: string;
  readonly subAmbito: string;
  readonly misura: string;
} {
  return {
    dgr: dgr.map((name) => `DGR ${name}`).join(" e "),
    subAmbito: subAmbito ?? WHOLE_DGR,
    misura: misura === null ? "" : `Misura ${misura}`,
  };
}

/** Funds that a table with a column of DGR does not list, in its blank rows. */
function fillBlankRows(
  into: Draft,
  block: FundBlock,
  fondi: Fondi,
  listed: ReadonlySet<string>,
  ledger: Ledger,
): void {
  const { grid, columns } = block;
  const free = blankRows(grid, block.headerRow + 1);
  for (const row of fondi.rows) {
    const place = placeOf(row);
    if (listed.has(placeKey(place))) continue;
    const [at] = free;
    const told = newDraft();
    for (const { kind, column } of columns) {
      const field = fieldOf(block, kind, null);
      if (field !== null) fillCell(told, block, at ?? -1, column, place, field, ledger);
    }
    into.waiting += told.waiting;
    if (told.changes.length === 0) continue;
    if (at === undefined) {
      into.withoutRow.push(place);
      continue;
    }
    free.shift();
    const words = fundRowWords(place);
    for (const { kind, column } of columns) {
      if (kind !== "dgr" && kind !== "subAmbito" && kind !== "misura") continue;
      if (words[kind] === "") continue;
      into.changes.push({
        write: {
          address: { sheet: grid.sheet!, row: at, column },
          before: null,
          after: words[kind],
        },
        ...{ place, field: null, source: null },
      });
    }
    into.changes.push(...told.changes);
  }
}

/**
 * Plans how the fund tables of a template are filled. Pure: nothing is written.
 * @param grids the sheets of the template, Quadra's own aside.
 */
export function planFondiFill(grids: readonly CellGrid[], fondi: Fondi): FundFill {
  const into = newDraft();
  if (fondi.rows.length === 0) return into;
  const ledger = new Ledger(fondi);
  const known = learnDgr(grids);
  const funds = [...new Map(fondi.rows.map(({ dgr }) => [dgr.join(), dgr])).values()];
  const blocks = grids.filter(({ sheet }) => sheet !== null).flatMap(findFundBlocks);
  const listed = new Set<string>();
  for (const block of blocks) {
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
      listed.add(placeKey(place));
      if (ledger.rowsWithin(place).length === 0) continue;
      for (const { kind, column } of block.columns) {
        const field = fieldOf(block, kind, inherited?.[0] ?? null);
        if (field !== null) fillCell(into, block, row.row, column, place, field, ledger);
      }
    }
  }
  // What no table lists goes into the first that names its DGR row by row.
  const open = blocks.find(
    (block) =>
      block.columns.some(({ kind }) => kind === "dgr") &&
      blankRows(block.grid, block.headerRow + 1).length > 0,
  );
  if (open !== undefined) fillBlankRows(into, open, fondi, listed, ledger);
  const { withoutRow, ...fill } = into;
  return withoutRow.length === 0 ? fill : { ...fill, withoutRow };
}

/** The same with its places as they are when new rows are in. */
export function moveFondi(fill: FundFill, move: RowMove | null): FundFill {
  return move === null ? fill : { ...fill, changes: moveChanges(fill.changes, move) };
}
