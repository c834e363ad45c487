// Columns that people added to a structured sheet stay beside their rows when the sheet is rewritten.
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableSheet } from "../../workbook/tableSheet";

/**
 * Adds to a sheet the columns that its present grid has and it does not know. Rows find each other by
 * the first column, rows whose first cell was blank by the second, rows of one name in their order; rows
 * that are gone take their additions with them.
 */
export function keepExtraColumns(sheet: TableSheet, present: CellGrid | undefined): TableSheet {
  const [headings, ...rows] = present?.values ?? [];
  if (present === undefined || headings === undefined) return sheet;
  const own = new Set(sheet.columns.map(({ header }) => header));
  const extra = headings.flatMap((heading, index) =>
    typeof heading === "string" && heading !== "" && !own.has(heading) ? [{ heading, index }] : [],
  );
  const key = headings.indexOf(sheet.columns[0]!.header);
  const second = headings.indexOf(sheet.columns[1]?.header ?? "");
  if (extra.length === 0 || key < 0) return sheet;
  const blank = (value: unknown) => value === null || value === undefined || value === "";
  const additions = new Map<string, CellContent[][]>();
  const nameOf = (first: unknown, other: unknown) =>
    blank(first) ? `2 ${String(other)}` : `1 ${String(first)}`;
  rows.forEach((row, at) => {
    const cells = extra.map(({ index }): CellContent => {
      const formula = present.formulas[at + 1]?.[index] ?? null;
      return formula === null ? (row[index] ?? null) : { formula };
    });
    const name = nameOf(row[key], row[second]);
    additions.set(name, [...(additions.get(name) ?? []), cells]);
  });
  const none = extra.map(() => null);
  return {
    ...sheet,
    plain: undefined,
    columns: [
      ...sheet.columns,
      ...extra.map(({ heading }) => ({ header: heading, kind: "general" as const, width: 20 })),
    ],
    rows: sheet.rows.map((row) => {
      const known =
        additions.get(nameOf(row[0], row[1])) ?? additions.get(nameOf(null, row[1])) ?? [];
      return [...row, ...(known.shift() ?? none)];
    }),
  };
}
