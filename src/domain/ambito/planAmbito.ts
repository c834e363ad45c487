// Writing an ambito that was changed: only what the office changed is written, and it is shown before.
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import { isCellFormula, sameContent, type CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { Piano } from "../piano";
import { SHEETS } from "../sheets/sheetNames";
import type { Ambito } from "./ambito";
import { ambitoSheet } from "./ambitoSheet";
import { AMBITO_VOCI } from "./ambitoVoci";
import { entiSheet, handOfAmbito } from "./entiSheet";
import { readAmbito, type AmbitoReading } from "./readAmbito";
import type { EnteMatch } from "../enti/matchEnte";

/** A row of `Ambito` or `Enti` that a writing changes. */
export interface RowChange {
  readonly sheet: string;
  /** Name of the ente, or of the row of `Ambito`. */
  readonly name: string;
  readonly how: "added" | "removed" | "changed";
  /** The cells that change; of a row that is added or removed, those that hold something. */
  readonly cells: readonly {
    readonly column: string;
    readonly before: CellContent;
    readonly after: CellContent;
  }[];
}

/** The sheets as they will stand, and what differs from how they stand now. */
export interface AmbitoPlan {
  readonly sheets: readonly TableSheet[];
  readonly changes: readonly RowChange[];
}

/** What a sheet holds in a row, by header. A blank is left out. */
type Cells = ReadonlyMap<string, CellContent>;

const blank = (content: CellContent | undefined): boolean =>
  content === undefined || content === null || content === "";

function cellsOf({ columns }: TableSheet, row: readonly CellContent[]): Cells {
  return new Map(
    columns.flatMap(({ header }, i) => (blank(row[i]) ? [] : [[header, row[i]!] as const])),
  );
}

function rowsByKey(sheet: TableSheet | null): Map<string, Cells> {
  return new Map(sheet?.rows.map((row) => [String(row[0]), cellsOf(sheet, row)]));
}

/** One row now in the workbook; `key` is null for rows that are not ours or that nobody can read. */
interface PresentRow {
  readonly key: string | null;
  readonly cells: Cells;
}

function presentRows(grid: CellGrid, keys: ReadonlyMap<number, string>): PresentRow[] {
  const [headings = [], ...rows] = grid.values;
  return rows.flatMap((row, r): PresentRow[] => {
    const cells = new Map<string, CellContent>();
    row.forEach((value, c) => {
      const heading = headings[c];
      const formula = grid.formulas[r + 1]?.[c] ?? null;
      const content = formula === null ? value : { formula };
      if (typeof heading === "string" && !blank(content)) cells.set(heading, content);
    });
    return cells.size === 0 ? [] : [{ key: keys.get(grid.top + 1 + r) ?? null, cells }];
  });
}

/** The columns of the workbook in their order, then those of ours that it has not. */
function columnsOf(wanted: TableSheet, present: CellGrid | undefined): TableColumn[] {
  const known = new Map(wanted.columns.map((column) => [column.header, column]));
  const headings = (present?.values[0] ?? []).filter(
    (heading): heading is string => typeof heading === "string" && heading !== "",
  );
  return [
    ...headings.map(
      (header) => known.get(header) ?? { header, kind: "general" as const, width: 20 },
    ),
    ...wanted.columns.filter(({ header }) => !headings.includes(header)),
  ];
}

const NOTHING: Cells = new Map();

/** The cells of a row with what the office changed from `base` to `wanted`. */
function edited(now: Cells, base: Cells, wanted: Cells): Map<string, CellContent> {
  const cells = new Map(now);
  for (const header of new Set([...base.keys(), ...wanted.keys()])) {
    const after = wanted.get(header) ?? null;
    if (sameContent(base.get(header) ?? null, after)) continue;
    if (after === null) cells.delete(header);
    else cells.set(header, after);
  }
  return cells;
}

function changeOf(
  sheet: string,
  name: string,
  before: Cells | null,
  after: Cells | null,
): RowChange | null {
  const headers = new Set([...(before ?? NOTHING).keys(), ...(after ?? NOTHING).keys()]);
  const cells = [...headers].flatMap((column) => {
    const one = {
      column,
      before: before?.get(column) ?? null,
      after: after?.get(column) ?? null,
    };
    return sameContent(one.before, one.after) ? [] : [one];
  });
  if (cells.length === 0) return null;
  return {
    sheet,
    name,
    how: before === null ? "added" : after === null ? "removed" : "changed",
    cells,
  };
}

/** A sheet with the edits on it; rows that are not ours stay where they are. */
function planSheet(
  base: TableSheet | null,
  wanted: TableSheet,
  present: CellGrid | undefined,
  keys: ReadonlyMap<number, string>,
  nameOf: (key: string, cells: Cells) => string,
): { readonly sheet: TableSheet; readonly changes: readonly RowChange[] } {
  const bases = rowsByKey(base);
  const wants = rowsByKey(wanted);
  const columns = columnsOf(wanted, present);
  const changes: (RowChange | null)[] = [];
  const rows: Cells[] = [];
  const seen = new Set<string>();
  for (const { key, cells } of present === undefined ? [] : presentRows(present, keys)) {
    if (key === null || (!wants.has(key) && !bases.has(key))) {
      rows.push(cells);
      continue;
    }
    seen.add(key);
    const want = wants.get(key);
    const after = want === undefined ? null : edited(cells, bases.get(key) ?? NOTHING, want);
    changes.push(changeOf(wanted.sheet, nameOf(key, cells), cells, after));
    if (after !== null) rows.push(after);
  }
  for (const [key, want] of wants) {
    const old = bases.get(key);
    const isEdited = old === undefined || changeOf("", "", old, want) !== null;
    // A row that somebody deleted meanwhile stays deleted, unless it was edited here.
    if (seen.has(key) || (present !== undefined && !isEdited)) continue;
    rows.push(want);
    changes.push(changeOf(wanted.sheet, nameOf(key, want), null, want));
  }
  return {
    sheet: {
      ...wanted,
      columns,
      rows: rows.map((cells) => columns.map(({ header }) => cells.get(header) ?? null)),
    },
    changes: changes.filter((change) => change !== null),
  };
}

function keysOf(
  places: Iterable<readonly [string, { readonly row: number }]>,
): Map<number, string> {
  return new Map([...places].map(([key, { row }]) => [row, key]));
}

/**
 * Plans the writing of an ambito.
 * @param base what the sheets said when the office began to change it.
 * @param ambito what it shall be.
 * @param own the structured sheets as they stand now; what people changed in them meanwhile stays.
 * @param match finds enti by name, as for `readAmbito`.
 */
export function planAmbito(
  base: AmbitoReading,
  ambito: Ambito,
  piano: Piano,
  own: readonly CellGrid[],
  match: (label: string) => EnteMatch,
): AmbitoPlan {
  const { places } = readAmbito(own, match);
  const present = (name: string) => own.find(({ sheet }) => sheet === name);
  const labels = new Map(AMBITO_VOCI.map(({ voce, label }) => [voce, label]));
  const declared = planSheet(
    base.ambito === null ? null : ambitoSheet({ ...base.ambito, otherRows: [] }),
    ambitoSheet({ ...ambito, otherRows: [] }),
    present(SHEETS.ambito.sheet),
    keysOf([...places.voci].map(([voce, at]) => [labels.get(voce)!, at] as const)),
    (label) => label,
  );
  const { unread: _, ...hand } = base.hand;
  const enti = planSheet(
    entiSheet(piano, hand),
    entiSheet(piano, handOfAmbito(ambito)),
    present(SHEETS.enti.sheet),
    keysOf(places.enti),
    (code, cells) => plainText(cells.get("Ente")) || code,
  );
  const added = declared.changes.map((change) =>
    change.how === "added"
      ? { ...change, cells: change.cells.filter(({ column }) => column === "Valore") }
      : change,
  );
  return {
    sheets: [declared.sheet, enti.sheet],
    changes: [...added.filter(({ cells }) => cells.length > 0), ...enti.changes],
  };
}

function plainText(content: CellContent | undefined): string {
  if (content === undefined || content === null || isCellFormula(content)) return "";
  return isCellError(content as CellValue) ? "" : String(content as string);
}
