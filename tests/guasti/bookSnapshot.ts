// A workbook as one comparable value: every cell that holds or shows something, tables, names, marks.
import { cellName } from "../../src/workbook/cellAddress";
import { rangeName } from "../../src/workbook/cellAddress";
import type { Spreadsheet } from "../../src/banco/spreadsheet";

/** Key to content: "Offerta!B3" to what the cell holds, "table Offerta" to its place and columns. */
export type BookSnapshot = ReadonlyMap<string, string>;

/** Everything of a workbook that a person would miss. Results of formulas follow from their cells. */
export function bookSnapshot(spreadsheet: Spreadsheet): BookSnapshot {
  const { cells, conditionals, names, sheets, tables } = spreadsheet;
  const all = new Map<string, string>();
  const nameOf = new Map(sheets.all().map(({ id, name }) => [id, name]));
  for (const { id, name, visibility, protection } of sheets.all()) {
    all.set(`sheet ${name}`, `${visibility}${protection === null ? "" : ", protected"}`);
    const marks = conditionals.all().filter(({ sheet }) => sheet === id).length;
    if (marks > 0) all.set(`marks ${name}`, String(marks));
    const used = cells.used(id, false);
    if (used === null) continue;
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const held = cells.formula(id, row, column) ?? cells.value(id, row, column);
        if (held === null || held === "") continue;
        const { numberFormat } = cells.format(id, row, column);
        const shown = numberFormat === "General" ? "" : ` as ${numberFormat}`;
        all.set(`${name}!${cellName(row, column)}`, `${JSON.stringify(held)}${shown}`);
      }
    }
  }
  for (const { name, sheet, range, columns } of tables.all()) {
    const place = `${nameOf.get(sheet)}!${rangeName(range)}`;
    all.set(`table ${name}`, `${place}: ${columns.join(", ")}`);
  }
  for (const { name, formula } of names.all()) all.set(`name ${name}`, formula);
  return all;
}

/** What differs, as "key: here → there"; empty when the two are the same. */
export function differences(here: BookSnapshot, there: BookSnapshot): string[] {
  const keys = new Set([...here.keys(), ...there.keys()]);
  return [...keys]
    .filter((key) => here.get(key) !== there.get(key))
    .map((key) => `${key}: ${here.get(key) ?? "–"} → ${there.get(key) ?? "–"}`);
}
