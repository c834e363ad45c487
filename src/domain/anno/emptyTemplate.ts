// The user's own sheets in a new year: tables lose last year's figures, and keep labels, formulas and
// formats; titles get the new year. Nothing else of them is touched.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import type { EnteMatch } from "../enti/matchEnte";
import type { EnteTable, FigureCell } from "../import/enteTable";
import type { MeasureTable } from "../import/measureTable";
import { recogniseSource } from "../recogniseSource";

type SheetAddress = CellAddress & { readonly sheet: string };

/** A change of a cell of the user's: a figure that goes, or words that name the year. */
export interface YearWrite {
  readonly write: CellWrite;
  readonly what: "figure" | "words";
}

/** What happens to the user's own sheets. */
export interface EmptiedTemplate {
  readonly writes: readonly YearWrite[];
  /** Texts of those sheets that name the old year and stay as they are. */
  readonly stays: readonly { readonly address: SheetAddress; readonly text: string }[];
  /** Protected sheets with tables: Quadra leaves them alone. */
  readonly locked: readonly string[];
}

/** A cell that holds a figure and nothing else: words around a figure are the user's. */
function isBareFigure(value: CellValue): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[\d.,\s]+%?$/.test(value));
}

function valueAt({ top, left, values }: CellGrid, row: number, column: number): CellValue {
  return values[row - top]?.[column - left] ?? null;
}

/** Cells of an answer: whatever stands there, also "n.d.". */
function answersOf({ rows }: EnteTable): FigureCell[] {
  return rows.flatMap(({ cells }) => Object.values(cells));
}

/** Cells of sums and of what surrounds the plan: these may stand inside headings and sentences. */
function sumsOf(table: EnteTable | MeasureTable): FigureCell[] {
  const { total, subtotals = [] } = table;
  return [total, ...subtotals].flatMap((one) => (one === null ? [] : Object.values(one.cells)));
}

function measuresOf({ kind, rows }: MeasureTable): FigureCell[] {
  return rows
    .flatMap(({ cells }): FigureCell[] => Object.values(cells))
    .filter(
      ({ figure, raw }) => isBareFigure(raw) || (kind === "scadenze" && figure.state === "text"),
    );
}

/** The year as a word of its own: not part of a date, of a law ("16/2016") or of a longer number. */
const yearWord = (year: number) => new RegExp(`(?<![\\d/.\\-])${year}(?![\\d/]|\\.\\d)`, "g");

/** Words that say of which year a plan or a table is, and not when something happened. */
const OF_THE_PLAN = /\b(PIANO|ANNUALE|ANNUALITA|ANNUALITÀ|ANNO|ASSEGNAT[EIOA])\b/i;

/** Words that name the plan itself, wherever they stand. */
const THE_PLAN = /\bPIANO ANNUALE\b/i;

function movedOn(text: string, year: number): string {
  const next = text.replace(yearWord(year), String(year + 1));
  return next.replace(yearWord(year - 1), String(year));
}

type SheetGrid = CellGrid & { readonly sheet: string };

const placeKey = (row: number, column: number) => `${row} ${column}`;

/** The cells that lose their figures; blank cells and formulas are left out. */
function figureWrites(grid: SheetGrid, figures: readonly FigureCell[]): Map<string, YearWrite> {
  const { sheet } = grid;
  const writes = new Map<string, YearWrite>();
  for (const { address, formula } of figures) {
    const { row, column } = address;
    const before = valueAt(grid, row, column);
    const isBlank = before === null || (typeof before === "string" && before.trim() === "");
    if (formula !== null || isBlank) continue;
    const write = { address: { sheet, row, column }, before, after: null };
    writes.set(placeKey(row, column), { write, what: "figure" });
  }
  return writes;
}

/** Whether the cell to the left says that a number is the year of the plan: "Anno di riferimento". */
function isLabelledYear({ values, left }: CellGrid, r: number, c: number): boolean {
  const before = (values[r] ?? []).slice(0, c).filter((value) => value !== null && value !== "");
  const label = before.at(-1);
  return c + left > 0 && typeof label === "string" && /\bANNO\b/i.test(label);
}

/** The cells in which the year moves on, and texts that name it and stay. */
function yearWrites(
  grid: SheetGrid,
  year: number,
  isTable: boolean,
  taken: ReadonlySet<string>,
): { writes: YearWrite[]; stays: { address: SheetAddress; text: string }[] } {
  const writes: YearWrite[] = [];
  const stays: { address: SheetAddress; text: string }[] = [];
  const ofPlan = isTable ? OF_THE_PLAN : THE_PLAN;
  grid.values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      const address = { sheet: grid.sheet, row: grid.top + r, column: grid.left + c };
      const isFormula = (grid.formulas[r]?.[c] ?? null) !== null;
      if (isFormula || taken.has(placeKey(address.row, address.column))) return;
      if (value === year && isLabelledYear(grid, r, c)) {
        writes.push({ write: { address, before: value, after: year + 1 }, what: "words" });
      }
      if (typeof value !== "string") return;
      const after = movedOn(value, year);
      if (after === value) return;
      if (ofPlan.test(value) && value.length <= LONGEST_TITLE) {
        writes.push({ write: { address, before: value, after }, what: "words" });
      } else if (isTable) stays.push({ address, text: value });
    }),
  );
  return { writes, stays };
}

/** Longer texts are sentences: they may tell of the old year. */
const LONGEST_TITLE = 160;

/**
 * Plans what a new year does to the user's own sheets: all that hold a table of the plan.
 * @param file name of the workbook.
 * @param year the year that ends.
 * @param locked names of protected sheets.
 */
export function emptyTemplate(
  file: string,
  others: readonly CellGrid[],
  match: (label: string) => EnteMatch,
  year: number,
  locked: ReadonlySet<string> = new Set(),
): EmptiedTemplate {
  const { tables, measures } = recogniseSource({ file, grids: others }, match);
  const printed = measures.filter(({ fromProse }) => !fromProse);
  const figures = [
    ...tables.flatMap(answersOf),
    ...[...tables, ...printed].flatMap(sumsOf).filter(({ raw }) => isBareFigure(raw)),
    ...printed.flatMap(measuresOf),
  ];
  const withTables = new Set([...tables, ...printed].map(({ sheet }) => sheet));
  const grids = others.filter(({ sheet }) => sheet !== null) as readonly SheetGrid[];
  const writes: YearWrite[] = [];
  const stays: { address: SheetAddress; text: string }[] = [];
  for (const grid of grids.filter(({ sheet }) => !locked.has(sheet))) {
    const isTable = withTables.has(grid.sheet);
    const gone = figures.filter(({ address }) => address.sheet === grid.sheet);
    const emptied = figureWrites(grid, gone);
    const years = yearWrites(grid, year, isTable, new Set(emptied.keys()));
    writes.push(...emptied.values(), ...years.writes);
    stays.push(...years.stays);
  }
  return {
    writes,
    stays,
    locked: grids.flatMap(({ sheet }) =>
      withTables.has(sheet) && locked.has(sheet) ? [sheet] : [],
    ),
  };
}
