// Columns that people added to a structured sheet stay beside their rows when the sheet is rewritten.
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableSheet } from "../../workbook/tableSheet";

/**
 * Adds to a sheet the columns that its present grid has and it does not know. Rows find each other by
 * the first column; rows that are gone take their additions with them.
 */
export function keepExtraColumns(sheet: TableSheet, present: CellGrid | undefined): TableSheet {
  const [headings, ...rows] = present?.values ?? [];
  if (present === undefined || headings === undefined) return sheet;
  const own = new Set(sheet.columns.map(({ header }) => header));
  const extra = headings.flatMap((heading, index) =>
    typeof heading === "string" && heading !== "" && !own.has(heading) ? [{ heading, index }] : [],
  );
  const key = headings.indexOf(sheet.columns[0]!.header);
  if (extra.length === 0 || key < 0) return sheet;
  const additions = new Map<unknown, CellContent[]>();
  rows.forEach((row, at) => {
    const cells = extra.map(({ index }): CellContent => {
      const formula = present.formulas[at + 1]?.[index] ?? null;
      return formula === null ? (row[index] ?? null) : { formula };
    });
    additions.set(row[key] ?? null, cells);
  });
  const none = extra.map(() => null);
  return {
    ...sheet,
    columns: [
      ...sheet.columns,
      ...extra.map(({ heading }) => ({ header: heading, kind: "general" as const, width: 20 })),
    ],
    rows: sheet.rows.map((row) => [...row, ...(additions.get(row[0]) ?? none)]),
  };
}
