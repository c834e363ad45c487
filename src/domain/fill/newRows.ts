// Rows that a template lacks: where each is put, between two rows of the table, so that formulas, names,
// charts and formats that mean the table's rows grow with it by themselves.
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { moveFormulaRows, shiftFormula } from "../../workbook/formulaText";
import type { RowMove, RowPlace } from "../../workbook/rowMove";
import type { Ente } from "../enti/ente";
import type { EnteRow, EnteTable } from "../import/enteTable";
import { COUNT_FIELDS } from "../import/tableKinds";
import { enteOf, type Piano, type PianoEnte } from "../piano";

/** What is known of a template beside its tables. */
export interface TemplateSheets {
  readonly grids: readonly CellGrid[];
  /** Names of sheets where no row can be put in, because they are protected. */
  readonly fixed: ReadonlySet<string>;
  /** Sub-ambito by code of ente. */
  readonly subAmbiti: ReadonlyMap<string, string>;
}

/** A row that is put in for an ente. Places count as if all new rows were in. */
export interface NewRow {
  readonly place: RowPlace;
  readonly ente: Ente;
  /** The label as it will be printed, in the style of the rows around. */
  readonly label: string;
  /** Tables that have one more row by it: several, when they stand on the same rows. */
  readonly tables: readonly EnteTable[];
  /** The row of the template right above it, whose formats and formulas it takes over. */
  readonly above: readonly EnteRow[];
  /** Index of the row in front of which it stands; it counts in the same subtotals. */
  readonly at: number;
  /** The label, and formulas of the row above that are none of the figures. */
  readonly writes: readonly CellWrite[];
}

/** Tables that print their labels in the same cells. */
interface Group {
  readonly sheet: string;
  readonly tables: readonly EnteTable[];
}

/** A place for a row, in the template as it is: above its row `before`, index `at` of the table. */
interface Slot {
  readonly group: Group;
  readonly ente: PianoEnte;
  readonly at: number;
  readonly before: number;
}

const rowOf = ({ labelAddress }: EnteRow): number => labelAddress.row;

/** Tables with one ente a row, by the cells of their labels. */
function groupsOf(template: readonly EnteTable[]): Group[] {
  const groups = new Map<string, { sheet: string; tables: EnteTable[] }>();
  for (const table of template) {
    const { sheet, rows } = table;
    const upright = rows.every(
      (row, i) =>
        Object.values(row.cells).every((cell) => cell.address.row === rowOf(row)) &&
        (i === 0 || rowOf(row) > rowOf(rows[i - 1]!)),
    );
    if (sheet === null || !upright || rows.length < 2) continue;
    const labels = rows.map(({ labelAddress: { row, column } }) => `${row},${column}`);
    const key = `${sheet}|${labels.join(" ")}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sheet, tables: [table] });
    else group.tables.push(table);
  }
  return [...groups.values()];
}

/** Whether the data have something to say in the table about the ente: its own row, or a figure. */
function belongsInto(table: EnteTable, ente: PianoEnte): boolean {
  return table.fields.some((field) =>
    (ente.cells.get(field) ?? []).some(
      ({ table: from, cell: { figure } }) =>
        from.kind === table.kind ||
        (COUNT_FIELDS.some((count) => count === field)
          ? figure.state === "value" && figure.value !== 0
          : figure.state === "value" || figure.state === "text"),
    ),
  );
}

/** The printed sums that a row counts in: rows of one sub-ambito have the same. */
function sectionOf({ subtotals = [] }: EnteTable, index: number): string {
  return subtotals.flatMap(({ rows }, i) => (rows.includes(index) ? [i] : [])).join(",");
}

/** The section where the ente belongs; null when the template does not tell. */
function sectionFor(
  table: EnteTable,
  { ente }: PianoEnte,
  subAmbiti: TemplateSheets["subAmbiti"],
): string | null {
  const among = (belongs: (other: Ente) => boolean): string | null => {
    const sections = new Set(
      table.rows.flatMap((row, i) => {
        const other = enteOf(row.match);
        return other !== null && belongs(other) ? [sectionOf(table, i)] : [];
      }),
    );
    return sections.size === 1 ? [...sections][0]! : null;
  };
  const subAmbito = subAmbiti.get(ente.code);
  const own =
    subAmbito === undefined ? null : among(({ code }) => subAmbiti.get(code) === subAmbito);
  return own ?? among(({ kind }) => kind === ente.kind) ?? among(() => true);
}

/** Where the order of the rows wants the ente: comuni by name, ALER and others after their likes. */
function wantedAt(rows: readonly EnteRow[], { ente }: PianoEnte, inSection: boolean[]): number {
  const after = rows.findIndex((row, i) => {
    const other = enteOf(row.match);
    return (
      inSection[i] === true &&
      other?.kind === ente.kind &&
      other.name.localeCompare(ente.name, "it") > 0
    );
  });
  if (after >= 0) return after;
  const alike = rows.map(
    (row, i) => inSection[i] === true && enteOf(row.match)?.kind === ente.kind,
  );
  const last = alike.lastIndexOf(true);
  return (last >= 0 ? last : inSection.lastIndexOf(true)) + 1;
}

function slotFor(
  group: Group,
  ente: PianoEnte,
  template: readonly EnteTable[],
  { fixed, subAmbiti }: TemplateSheets,
): Slot | null {
  const [table] = group.tables as [EnteTable];
  const { rows } = table;
  if (fixed.has(group.sheet)) return null;
  // Of an owner that is split by comune nobody knows which of its rows is missing.
  if (rows.some(({ su }) => su !== undefined) && ente.ente.kind !== "comune") return null;
  // A label that nobody knows may be this very ente.
  if (rows.some(({ match }) => enteOf(match) === null)) return null;
  const section = sectionFor(table, ente, subAmbiti);
  if (section === null) return null;
  const inSection = rows.map((_, i) => sectionOf(table, i) === section);
  const beside = template.filter(
    (other) => other.sheet === group.sheet && !group.tables.includes(other),
  );
  const free = rows.flatMap((row, at) => {
    if (at === 0 || inSection[at] !== true || inSection[at - 1] !== true) return [];
    const before = rowOf(row);
    const parts = beside.some(({ range }) => range.top < before && range.bottom >= before);
    return rowOf(rows[at - 1]!) === before - 1 && !parts ? [{ at, before }] : [];
  });
  const wanted = wantedAt(rows, ente, inSection);
  const [best] = [...free].sort((a, b) => Math.abs(a.at - wanted) - Math.abs(b.at - wanted));
  return best === undefined ? null : { group, ente, ...best };
}

/** The label in the way of the others: "Comune di …", in capitals, or just the name. */
function labelLike(rows: readonly EnteRow[], ente: Ente): string {
  const alike = rows.flatMap(({ label, match }) => {
    const other = enteOf(match);
    return other?.kind === ente.kind ? [{ label: label.replace(/\*+\s*$/, "").trim(), other }] : [];
  });
  const most = (test: (one: (typeof alike)[number]) => boolean): boolean =>
    alike.length > 0 && alike.filter(test).length * 2 > alike.length;
  const prefixed = most(({ label }) => /^comune di /i.test(label)) && ente.kind === "comune";
  const name = prefixed ? `Comune di ${ente.name}` : ente.name;
  return most(({ label }) => label === label.toLocaleUpperCase("it"))
    ? name.toLocaleUpperCase("it")
    : name;
}

function contentAt(grid: CellGrid | undefined, row: number, column: number): string | null {
  return grid?.formulas[row - grid.top]?.[column - grid.left] ?? null;
}

/** Formulas that the rows above and below both have beside the figures, for the row between them. */
function copiedFormulas(
  slot: Slot,
  row: number,
  move: RowMove,
  above: number,
  grids: readonly CellGrid[],
): CellWrite[] {
  const { sheet, tables } = slot.group;
  const grid = grids.find((one) => one.sheet === sheet);
  const figures = new Set(
    tables.flatMap(({ rows }) => [
      rows[slot.at]!.labelAddress.column,
      ...Object.values(rows[slot.at]!.cells).map(({ address }) => address.column),
    ]),
  );
  const width = grid?.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) => (grid?.left ?? 0) + i).flatMap((column) => {
    const formula = contentAt(grid, slot.before - 1, column);
    if (formula === null || contentAt(grid, slot.before, column) === null || figures.has(column))
      return [];
    const moved = moveFormulaRows(formula, sheet, move);
    const after = { formula: shiftFormula(moved, row - above, 0) };
    return [{ address: { sheet, row, column }, before: null, after }];
  });
}

/**
 * Plans a row for every ente that a table has none for, where one can be put between two of its rows:
 * not on protected sheets, not through a table beside it, not where subtotals leave the place open.
 * @param missing the enti that a table lacks.
 */
export function planNewRows(
  template: readonly EnteTable[],
  missing: (table: EnteTable) => readonly PianoEnte[],
  sheets: TemplateSheets,
): NewRow[] {
  const slots = groupsOf(template).flatMap((group) => {
    const enti = new Set(
      group.tables.flatMap((table) => missing(table).filter((ente) => belongsInto(table, ente))),
    );
    return [...enti].flatMap((ente) => slotFor(group, ente, template, sheets) ?? []);
  });
  slots.sort(
    (a, b) =>
      a.group.sheet.localeCompare(b.group.sheet) ||
      a.before - b.before ||
      a.ente.ente.name.localeCompare(b.ente.ente.name, "it"),
  );
  const places = slots.map(({ group: { sheet }, before }, i) => {
    const earlier = slots.slice(0, i).filter((slot) => slot.group.sheet === sheet).length;
    return { sheet, row: before + earlier };
  });
  const move: RowMove = { kind: "insert", rows: places };
  return slots.map((slot, i) => {
    const { group, ente, at, before } = slot;
    const place = places[i]!;
    const [{ rows }] = group.tables as [EnteTable];
    const label = labelLike(rows, ente.ente);
    const earlier = places.filter(
      ({ sheet, row }, j) => sheet === place.sheet && row < place.row && slots[j]!.before < before,
    ).length;
    const above = before - 1 + earlier;
    const address = { ...place, column: rows[at]!.labelAddress.column };
    return {
      place,
      ente: ente.ente,
      label,
      tables: group.tables,
      at,
      above: group.tables.map((table) => table.rows[at - 1]!),
      writes: [
        { address, before: null, after: label },
        ...copiedFormulas(slot, place.row, move, above, sheets.grids),
      ],
    };
  });
}

/** The enti for whom the plan has something to say in a table and who have no row there. */
export function missingEnti(piano: Piano, table: EnteTable): PianoEnte[] {
  const seen = new Set(table.rows.map(({ match }) => enteOf(match)?.code));
  return piano.enti.filter(
    ({ ente, cells }) => !seen.has(ente.code) && table.fields.some((field) => cells.has(field)),
  );
}
