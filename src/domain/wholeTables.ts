// Sources print some figures in parts: an owner's dwellings comune by comune, "libere" beside "si
// libereranno". The sources keep the parts as printed; the plan has their sum, made here.
import type { EnteRow, EnteTable, FigureCell } from "./import/enteTable";
import type { Figure } from "./import/figure";
import { FIELD_PARTS, measureOf, type Field, type WholeField } from "./import/tableKinds";

/**
 * The sum of some figures. Unreadable when one of them is; blank when one is, because nobody knows the
 * rest; those that are not applicable add nothing, and all of them together are not applicable.
 */
function sumOfFigures(figures: readonly Figure[]): Figure {
  const states = new Set(figures.map(({ state }) => state));
  if (states.has("unreadable") || states.has("text")) return { state: "unreadable" };
  if (states.has("blank") || figures.length === 0) return { state: "blank" };
  const values = figures.flatMap((one) => (one.state === "value" ? [one] : []));
  if (values.length === 0) return { state: "notApplicable" };
  const decimals = Math.max(...values.map((one) => one.decimals));
  const sum = values.reduce((all, one) => all + one.value, 0);
  return { state: "value", value: Number(sum.toFixed(Math.min(decimals, 12))), decimals };
}

/** The sum as a cell: it stands where the first of its parts that says the same stands. */
export function sumCell(parts: readonly FigureCell[]): FigureCell {
  const figure = sumOfFigures(parts.map((one) => one.figure));
  const place = parts.find((one) => one.figure.state === figure.state) ?? parts[0]!;
  return {
    ...place,
    formula: null,
    figure,
    ...(figure.state === "value" ? { raw: figure.value, numberFormat: "General" } : {}),
  };
}

function codeOf({ match }: EnteRow): string | null {
  return "ente" in match ? match.ente.code : null;
}

/** Whether a row is an owner's own sum: right beside the rows that split its dwellings by comune. */
function isOwnSum(rows: readonly EnteRow[], index: number): boolean {
  const row = rows[index]!;
  const code = codeOf(row);
  if (row.su !== undefined || code === null) return false;
  return [rows[index - 1], rows[index + 1]].some(
    (beside) => beside?.su !== undefined && codeOf(beside) === code,
  );
}

/** One row for an owner whose dwellings are split by comune; its own printed sum speaks before ours. */
function joinSplitRows(table: EnteTable): EnteTable {
  if (!table.rows.some(({ su }) => su !== undefined)) return table;
  const rows: EnteRow[] = [];
  const done = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    if (isOwnSum(table.rows, index)) continue;
    const code = row.su === undefined ? null : codeOf(row);
    if (code === null) {
      rows.push(row);
      continue;
    }
    if (done.has(code)) continue;
    done.add(code);
    const indexes = table.rows.flatMap((one, at) =>
      one.su !== undefined && codeOf(one) === code ? [at] : [],
    );
    const own =
      table.rows.find((one, at) => codeOf(one) === code && isOwnSum(table.rows, at)) ??
      table.subtotals?.find(
        (one) => one.rows.length === indexes.length && one.rows.every((at) => indexes.includes(at)),
      );
    const cells: Partial<Record<Field, FigureCell>> = {};
    for (const field of table.fields) {
      const parts = indexes.flatMap((at) => table.rows[at]!.cells[field] ?? []);
      if (parts.length > 0 && measureOf(field) === "count") {
        cells[field] = own?.cells[field] ?? sumCell(parts);
      } else if (parts[0] !== undefined) cells[field] = parts[0];
    }
    const { su: _, ...whole } = row;
    rows.push({ ...whole, cells });
  }
  const { subtotals: __, ...rest } = table;
  return { ...rest, rows };
}

function addWhole(cells: EnteRow["cells"], whole: WholeField): EnteRow["cells"] {
  const parts = FIELD_PARTS[whole].flatMap((part) => cells[part] ?? []);
  return parts.length < 2 ? cells : { ...cells, [whole]: sumCell(parts) };
}

/** The sum of two parts that a table prints side by side, where it does not print it itself. */
function addWholes(table: EnteTable): EnteTable {
  return (Object.keys(FIELD_PARTS) as WholeField[]).reduce((now, whole): EnteTable => {
    const [first, second] = FIELD_PARTS[whole];
    const { fields } = now;
    if (fields.includes(whole) || !fields.includes(first) || !fields.includes(second)) return now;
    return {
      ...now,
      fields: fields.flatMap((field) => (field === first ? [whole, field] : [field])),
      rows: now.rows.map((row) => ({ ...row, cells: addWhole(row.cells, whole) })),
      total: now.total && { ...now.total, cells: addWhole(now.total.cells, whole) },
    };
  }, table);
}

/** One answer per table, so that the cells of two joins are the same cells. */
const WHOLE = new WeakMap<EnteTable, EnteTable>();

/** A table with one row per ente and every whole; the table itself when it is not printed in parts. */
export function wholeTable(table: EnteTable): EnteTable {
  const whole = WHOLE.get(table) ?? addWholes(joinSplitRows(table));
  WHOLE.set(table, whole);
  return whole;
}
