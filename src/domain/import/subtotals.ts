// Tells the total of a table from totals of parts of it, and which rows each of them sums up.
import type { EnteMatch } from "../enti/matchEnte";
import { isGroupLabel, lettersOf, type BodyRow } from "./tableBody";
import type { BodySubtotal, BodyTotal, TableBody } from "./tableBody";
import { TOTAL_LABEL } from "./tableKinds";

function codeOf(match: EnteMatch): string | null {
  return "ente" in match ? match.ente.code : null;
}

/** What follows "TOTALE": the group that a label names, "" for the whole table. */
function groupOf(label: string): string {
  const letters = lettersOf(label);
  if (isGroupLabel(label)) return /^AMBITO/.test(letters) ? "" : letters;
  return letters
    .replace(TOTAL_LABEL, "")
    .replace(/^\s*(GENERALE|COMPLESSIVO|COMPLESSIVI|AMBITO.*|DELL AMBITO.*)$/, "")
    .trim();
}

/** Whether a total names a part of the table: a sub-ambito, the comuni, the ALER, a page. */
export function namesPart(label: string): boolean {
  return /^(DEL |DEI |DELL )?(SUB ?AMBITO|DISTRETTO|COMUN|ALER|AREA|ZONA|PROVINCIA|PAGINA|PARZIALE|UNION)/.test(
    groupOf(label),
  );
}

/**
 * The total of the table is the last one below its rows, else the one above them. One that names a
 * part and follows totals of other parts is the total of that part.
 */
function mainTotal(totals: readonly BodyTotal[], rows: number): BodyTotal | null {
  const last = totals.at(-1);
  if (last !== undefined && last.before === rows) {
    const others = totals.slice(0, -1).filter(({ label }) => namesPart(label));
    if (!namesPart(last.label) || others.length === 0) return last;
  }
  const first = totals[0];
  return first !== undefined && first.before === 0 && groupOf(first.label) === "" ? first : null;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Rows of the kind that a label names, when it names one: "TOTALE COMUNI", "Totale ALER". */
function rowsOfKind(label: string, rows: readonly BodyRow[]): number[] | null {
  const [, kind] = /^(?:DEL |DEI |DELL )?(COMUNI|ALER)\b/.exec(groupOf(label)) ?? [];
  if (kind === undefined) return null;
  const wanted = kind === "ALER" ? "aler" : "comune";
  return rows.flatMap(({ match }, index) =>
    "ente" in match && match.ente.kind === wanted ? [index] : [],
  );
}

/**
 * An ente's own row right above or below the rows that split it by comune is their printed total, and
 * no further row of that ente.
 */
function liftOwnTotals(rows: readonly BodyRow[]): { rows: BodyRow[]; own: BodySubtotal[] } {
  const kept: BodyRow[] = [];
  const own: { of: BodyRow; run: BodyRow[] }[] = [];
  rows.forEach((row, index) => {
    const code = codeOf(row.match);
    const runs = (step: 1 | -1): BodyRow[] => {
      const run: BodyRow[] = [];
      for (let at = index + step; rows[at]?.su !== undefined; at += step) {
        if (codeOf(rows[at]!.match) !== code) break;
        run.push(rows[at]!);
      }
      return run;
    };
    const below = row.su === undefined && code !== null ? runs(1) : [];
    const above = row.su === undefined && code !== null && below.length === 0 ? runs(-1) : [];
    if (below.length + above.length === 0) kept.push(row);
    else own.push({ of: row, run: [...above, ...below] });
  });
  return {
    rows: kept,
    own: own.map(({ of: { label, labelAddress, cells }, run }) => ({
      ...{ label, labelAddress, cells },
      rows: run.map((one) => kept.indexOf(one)).sort((a, b) => a - b),
    })),
  };
}

/**
 * Rows of a partial total: those of the kind it names; else those below it up to the next total when
 * the first total stands above all rows, else those above it since the last one.
 */
function groupRows(
  total: BodyTotal,
  totals: readonly BodyTotal[],
  all: readonly BodyRow[],
): number[] {
  const byKind = rowsOfKind(total.label, all);
  const at = totals.indexOf(total);
  if (byKind !== null) return byKind.filter((row) => totals[0]!.before === 0 || row < total.before);
  if (totals[0]!.before === 0) {
    const next = totals.slice(at + 1).find(({ before }) => before > total.before);
    return span(total.before, next?.before ?? all.length);
  }
  const before = totals.slice(0, at).findLast((one) => one.before < total.before);
  return span(before?.before ?? 0, total.before);
}

/** Sorts the printed totals of a table. */
export function settleTotals(
  found: readonly BodyRow[],
  totals: readonly BodyTotal[],
): Pick<TableBody, "rows" | "total" | "subtotals"> {
  const { rows, own } = liftOwnTotals(found);
  const shift = (before: number): number =>
    found.slice(0, before).filter((row) => rows.includes(row)).length;
  const placed =
    rows.length === found.length
      ? totals
      : totals.map((one) => ({ ...one, before: shift(one.before) }));
  const main = mainTotal(placed, rows.length);
  const parts = placed.filter((one) => one !== main);
  const dividing = placed.filter((one) => one !== main || one.before > 0);
  return {
    rows,
    total: main === null ? null : { label: main.label, cells: main.cells },
    subtotals: [
      ...own,
      ...parts.map((one) => ({
        label: one.label,
        labelAddress: one.labelAddress,
        cells: one.cells,
        rows:
          groupOf(one.label) === "" && one.before === 0
            ? span(0, rows.length)
            : groupRows(one, dividing, rows),
      })),
    ],
  };
}
