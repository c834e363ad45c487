// Where the tables of funds stand in a grid: the lines that head each, its columns and its rows.
import type { CellGrid } from "../../workbook/cellGrid";
import { insideBody } from "../import/bodyRows";
import { isBlankAt, searchGrid, textAt, type GridText } from "../import/gridText";
import { ENTE_HEADING, TOTAL_LABEL } from "../import/tableKinds";
import { FUND_HEADINGS } from "./fondiWords";
import type { FundField } from "./fondo";
import { findMisure } from "./prose";
import { findDgr } from "./readDgr";

/** What a column of a fund table holds; `fondi` and `domande` are columns of prose and figures. */
export type FundColumnKind =
  FundField | "fondi" | "domande" | "dgr" | "subAmbito" | "misura" | "nota";

export interface FundColumn {
  readonly kind: FundColumnKind;
  readonly column: number;
}

/** A row of a fund table. `subAmbito` is that of the row itself or of the nearest one above. */
export interface FundBlockRow {
  readonly row: number;
  readonly label: string | null;
  readonly subAmbito: string | null;
  readonly misura: string | null;
  readonly total: boolean;
  /** The row only names a sub-ambito for the rows below it. */
  readonly spanning: boolean;
}

/** A table of funds. Rows and columns are those of the sheet. */
export interface FundBlock {
  readonly grid: CellGrid;
  /** First line that heads the table: the one that names its DGR, or the headings. */
  readonly titleRow: number;
  readonly headerRow: number;
  /** Column of the sub-ambito; null when the table has none. */
  readonly labelColumn: number | null;
  readonly columns: readonly FundColumn[];
  readonly rows: readonly FundBlockRow[];
}

const LONGEST_HEADING = 80;
/** The same with markup and line breaks in it. */
const LONGEST_CELL = 160;
/** Filled rows above the headings in which the DGR of a table is looked for. */
const TITLE_REACH = 8;
/** Blank rows in a row after which a table on a sheet has ended; a page break in a text has fewer. */
const WIDEST_BREAK = 4;
const LONGEST_LABEL = 60;
const SEPARATOR = /^[-–—=_|:\s]+$/;
const NOTHING = /\b(nessun[ao]?|non)\b/i;
const MONEY_COLUMNS = new Set<FundColumnKind>([
  "fondi",
  "assegnato",
  "trasferito",
  "erogato",
  "residuo",
  "restituito",
]);
/** Columns that only a table of funds has. */
const VOICES = new Set<FundColumnKind>([...MONEY_COLUMNS].filter((kind) => kind !== "fondi"));
const OTHER_COLUMNS = new Set<FundColumnKind>(["dgr", "subAmbito", "misura", "nota"]);

/** What a heading of money holds in one form or another: most rows hold none, and need no closer look. */
const MAY_HEAD =
  /fond|risors|import|assegnat|trasferit|erogat|liquidat|pagat|spes|residu|economi|avanz|restituit|riversat|stanziat|riparto|somm|quota|budget/i;

function mayHead(text: GridText, row: number): boolean {
  const cells = text.grid.values[row - text.grid.top] ?? [];
  return cells.some(
    (value) => typeof value === "string" && value.length <= LONGEST_CELL && MAY_HEAD.test(value),
  );
}

function kindOf(heading: string): FundColumnKind | null {
  if (heading === "" || heading.length > LONGEST_HEADING) return null;
  return FUND_HEADINGS.find(({ pattern }) => pattern.test(heading))?.field ?? null;
}

function filledColumns(text: GridText, row: number): number[] {
  const filled: number[] = [];
  for (let column = text.left; column <= text.right; column++) {
    if (!isBlankAt(text.grid, row, column)) filled.push(column);
  }
  return filled;
}

function rowText(text: GridText, row: number): string {
  return filledColumns(text, row)
    .map((column) => textAt(text.grid, row, column))
    .join(" ");
}

/** Headings of one row; under a group heading ("Domande") its own words count together with the group's. */
function columnsOf(text: GridText, row: number, height: 1 | 2): FundColumn[] {
  const columns: FundColumn[] = [];
  let group = "";
  for (let column = text.left; column <= text.right; column++) {
    const own = text.folded(row, column);
    if (own !== "") group = own;
    const below = height === 2 ? text.folded(row + 1, column) : "";
    const kind = below === "" ? kindOf(own) : (kindOf(`${group} ${below}`) ?? kindOf(below));
    if (kind !== null && !columns.some((known) => known.kind === kind))
      columns.push({ kind, column });
  }
  return columns;
}

function isHeader(columns: readonly FundColumn[]): boolean {
  const figures = columns.filter(({ kind }) => !OTHER_COLUMNS.has(kind));
  return figures.some(({ kind }) => MONEY_COLUMNS.has(kind)) && columns.length >= 2;
}

function headerAt(text: GridText, row: number): { columns: FundColumn[]; height: 1 | 2 } | null {
  const single = columnsOf(text, row, 1);
  // A line that names a DGR heads the whole table: it is no heading of columns.
  const grouped = filledColumns(text, row).length > 1 && findDgr(rowText(text, row)).length === 0;
  const below = grouped && row < text.bottom ? columnsOf(text, row, 2) : [];
  const figures = filledColumns(text, row + 1).some((column) =>
    /\d/.test(textAt(text.grid, row + 1, column)),
  );
  if (!figures && below.length > single.length && isHeader(below))
    return { columns: below, height: 2 };
  return isHeader(single) ? { columns: single, height: 1 } : null;
}

function labelColumnOf(text: GridText, columns: readonly FundColumn[]): number | null {
  const named = columns.find(({ kind }) => kind === "subAmbito");
  if (named !== undefined) return named.column;
  const first = Math.min(...columns.map(({ column }) => column));
  return first > text.left ? first - 1 : null;
}

/** The nearest line above the headings that names a DGR, not beyond the table before. */
function titleRowOf(text: GridText, headerRow: number, above: number): number {
  let seen = 0;
  for (let row = headerRow - 1; row > above && seen < TITLE_REACH; row--) {
    const line = rowText(text, row);
    if (line === "") continue;
    seen++;
    if (findDgr(line).length > 0) return row;
  }
  return headerRow;
}

/** A line that heads something else: one cell of words, or a row of words without any figure. */
function endsTable(
  text: GridText,
  row: number,
  { data, own }: { readonly data: readonly number[]; readonly own: readonly number[] },
  label: string,
): boolean {
  const filled = filledColumns(text, row);
  if (filled.some((column) => ENTE_HEADING.test(text.folded(row, column)))) return true;
  if (filled.some((column) => data.includes(column))) {
    const texts = data.map((column) => textAt(text.grid, row, column)).filter((one) => one !== "");
    return (
      texts.length === data.length && texts.every((one) => !/\d/.test(one) && !NOTHING.test(one))
    );
  }
  if (label === "" || label.length > LONGEST_LABEL || findDgr(label).length > 0) return true;
  return /[.:;]$/.test(label) || filled.some((column) => !own.includes(column));
}

function readRows(
  text: GridText,
  header: { row: number; height: number },
  columns: readonly FundColumn[],
  labelColumn: number | null,
): FundBlockRow[] {
  const data = columns.filter(({ kind }) => !OTHER_COLUMNS.has(kind)).map(({ column }) => column);
  const ofTable = [
    ...columns.map(({ column }) => column),
    ...(labelColumn === null ? [] : [labelColumn]),
  ];
  const misuraColumn = columns.find(({ kind }) => kind === "misura")?.column;
  const rows: FundBlockRow[] = [];
  let subAmbito: string | null = null;
  let blanks = 0;
  for (let row = header.row + header.height; row <= text.bottom; row++) {
    const filled = filledColumns(text, row);
    if (filled.every((column) => SEPARATOR.test(textAt(text.grid, row, column)))) {
      blanks = filled.length === 0 ? blanks + 1 : blanks;
      if (blanks > WIDEST_BREAK) break;
      continue;
    }
    blanks = 0;
    const heads = mayHead(text, row) || mayHead(text, row + 1);
    if (heads && headerAt(text, row) !== null) break;
    const label =
      labelColumn === null ? "" : textAt(text.grid, row, labelColumn).replace(/\*+$/, "");
    if (endsTable(text, row, { data, own: ofTable }, label)) break;
    const spanning = !filled.some((column) => data.includes(column));
    const total = TOTAL_LABEL.test(label.toUpperCase());
    const [own] = findMisure(label);
    const named = misuraColumn === undefined ? "" : textAt(text.grid, row, misuraColumn);
    const misura =
      findMisure(named)[0]?.misura ?? (named === "" ? (own?.misura ?? null) : named.toLowerCase());
    if (label !== "" && own === undefined && !total) subAmbito = label;
    rows.push({
      row,
      label: label === "" ? null : label,
      subAmbito: total ? null : subAmbito,
      misura,
      total,
      spanning,
    });
  }
  return rows;
}

/** All tables of funds of a grid, from top to bottom. */
export function findFundBlocks(grid: CellGrid): FundBlock[] {
  const text = searchGrid(grid);
  const blocks: FundBlock[] = [];
  let above = text.top - 1;
  const isData = insideBody(grid);
  for (let row = text.top; row <= text.bottom; row++) {
    if (isData(row)) continue;
    if (!mayHead(text, row) && !mayHead(text, row + 1)) continue;
    const header = headerAt(text, row);
    if (header === null) continue;
    const titleRow = titleRowOf(text, row, above);
    const { columns } = header;
    const dgrColumn = columns.some(({ kind }) => kind === "dgr");
    const voices = columns.filter(({ kind }) => VOICES.has(kind));
    // Without a DGR only a table that is plainly about funds is taken for one.
    if (titleRow === row && !dgrColumn && voices.length < 2) continue;
    const labelColumn = labelColumnOf(text, columns);
    const rows = readRows(text, { row, height: header.height }, columns, labelColumn);
    blocks.push({ grid, titleRow, headerRow: row, labelColumn, columns, rows });
    above = rows.at(-1)?.row ?? row;
    row = Math.max(row + header.height - 1, above);
  }
  return blocks;
}
