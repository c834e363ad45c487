// What the pane says of tables and plans in figures.
import { sumOfField, valueOf, type EnteTable } from "../domain/import/enteTable";
import { printedMeasure, sumOfMeasure } from "../domain/import/measureTotals";
import type { MeasureTable } from "../domain/import/measureTable";
import { COUNT_FIELDS, measureOf, type CountField } from "../domain/import/tableKinds";
import { chosenCell, type Piano } from "../domain/piano";
import { placeName } from "../domain/sheets/figureRecord";
import type { FindingCell } from "../domain/finding";
import { cellName, rangeName, type CellAddress } from "../workbook/cellAddress";

/** "Turn over!A4:B32", or the lines of a text. */
export function tablePlace({ sheet, range }: Pick<EnteTable, "sheet" | "range">): string {
  if (sheet !== null) return `${sheet}!${rangeName(range)}`;
  return range.top === range.bottom
    ? `riga ${range.top + 1}`
    : `righe ${range.top + 1}-${range.bottom + 1}`;
}

/** Sums of the count columns, in their order. */
export function tableSums(table: EnteTable): number[] {
  return table.fields.flatMap((field) => {
    const sum = measureOf(field) === "count" ? sumOfField(table, field) : null;
    return sum === null ? [] : [sum];
  });
}

/** Sums of a table of measures; of sentences the whole that they tell, where they tell one. */
export function measureSums(table: MeasureTable): number[] {
  return table.measures.flatMap((measure) => {
    return (table.fromProse ? printedMeasure(table, measure) : sumOfMeasure(table, measure)) ?? [];
  });
}

/** The sum of each measure over all enti of a plan; measures that no source has are left out. */
export function planTotals(piano: Piano): { readonly field: CountField; readonly total: number }[] {
  return COUNT_FIELDS.filter((field) => piano.enti.some(({ cells }) => cells.has(field))).map(
    (field) => ({
      field,
      total: piano.enti.reduce(
        (sum, ente) => sum + (valueOf(chosenCell(ente, field)?.cell) ?? 0),
        0,
      ),
    }),
  );
}

/** "comuni.xlsx › SAT!B25", or the line of a text. */
export function citedPlace({ file, at }: FindingCell): string {
  return `${file} › ${at.sheet === null ? "" : `${at.sheet}!`}${placeName(at)}`;
}

/** "B25", where the sheet is told elsewhere. */
export function placeOnSheet({ row, column }: CellAddress): string {
  return cellName(row, column);
}
