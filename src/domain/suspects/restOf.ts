// What the printed total of a table holds beyond its rows: figures that somebody had and that stand nowhere.
import type { EnteTable } from "../import/enteTable";
import type { CountField } from "../import/tableKinds";

/** How much more a printed total holds than its rows; 0 where either cannot be told. */
export function restOf(table: EnteTable, field: CountField): number {
  const total = table.total?.cells[field]?.figure;
  if (total?.state !== "value") return 0;
  let rest = total.value;
  for (const { cells } of table.rows) {
    const figure = cells[field]?.figure;
    if (figure?.state === "value") rest -= figure.value;
    else if (figure?.state === "unreadable") return 0;
  }
  return rest;
}
