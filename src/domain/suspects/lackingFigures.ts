// Figures that nobody wrote though something tells them: what a total holds more than its rows.
import { BLANK } from "../import/figure";
import type { EnteTable } from "../import/enteTable";
import type { CountField } from "../import/tableKinds";
import { enteOf, type Piano } from "../piano";
import { citeCell } from "../rules/outcome";
import { isOnlyOfKind, placeOf, type Places, type Trust } from "./placesByEnte";
import type { Place } from "./problemBuilder";
import { restOf } from "./restOf";

/** The one value that the places of an ente tell for a field; null when there is none, or several. */
function toldValue(places: readonly Place[] = []): number | null {
  const values = new Set(
    places.flatMap(({ figure }) => (figure.state === "value" ? [figure.value] : [])),
  );
  return values.size === 1 ? [...values][0]! : null;
}

/**
 * Figures that a table lacks though other tables of the file tell them: rows left empty and enti left
 * out. Only where they are exactly what the printed total is more than the rows: a table may leave
 * enti out on purpose, and an empty row may mean that there is none.
 * @returns their places, and adds those of enti left out to `groups`.
 */
export function lackingIn(
  table: EnteTable,
  field: CountField,
  piano: Piano,
  groups: ReadonlyMap<string, Places>,
  awaited: ReadonlySet<string>,
  trust: Trust,
): Place[] {
  const total = table.total?.cells[field];
  if (total?.figure.state !== "value" || !isOnlyOfKind(table, piano)) return [];
  const empty: Place[] = [];
  const here = new Set<string>();
  const rest = restOf(table, field);
  for (const row of table.rows) {
    const cell = row.cells[field];
    const code = enteOf(row.match)?.code;
    if (code !== undefined) here.add(code);
    if (cell?.figure.state !== "blank" || code === undefined || awaited.has(code)) continue;
    if (toldValue(groups.get(code)?.get(field)) !== null)
      empty.push(placeOf(table, row, field, cell, trust));
  }
  const absent = piano.enti.flatMap(({ ente }): Place[] => {
    const told = groups
      .get(ente.code)
      ?.get(field)
      ?.filter((one) => one.cited.file === table.file);
    if (here.has(ente.code) || toldValue(told) === null) return [];
    const cited = { ...citeCell(table, null, field, total), value: null, ente: ente.code };
    const { code, name } = ente;
    return [{ cited, ente: { code, name }, kind: table.kind, field, figure: BLANK, weight: 1 }];
  });
  const lacking = [...empty, ...absent];
  const sum = lacking.reduce((all, { ente }) => {
    return all + toldValue(groups.get(ente!.code)?.get(field))!;
  }, 0);
  if (lacking.length === 0 || rest === 0 || sum !== rest) return [];
  for (const place of absent) groups.get(place.ente!.code)?.get(field)?.push(place);
  return lacking;
}
