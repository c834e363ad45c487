// Where the counts of a plan stand, by ente and field over all tables that say them, and what it takes
// to doubt them.
import { figureOfEnte } from "../fonti/voce";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import { enteOf, type Piano } from "../piano";
import { citeCell } from "../rules/outcome";
import type { RuleParameters } from "../rules/ruleParameters";
import type { Place } from "./problemBuilder";
import { evidenceOfCell, weightOf } from "./reliability";

/** The places of an ente, or of the totals of a file, by field. */
export type Places = Map<CountField, Place[]>;

/** Whether a field is counted; quotas are not. */
export function isCount(field: string): field is CountField {
  return (COUNT_FIELDS as readonly string[]).includes(field);
}

/** What is said of the cells of one plan. */
export interface Trust {
  readonly parameters: RuleParameters;
  readonly chosen: ReadonlySet<string>;
}

/** A cell of a table; `row` is null in its row of totals. */
export function placeOf(
  table: EnteTable,
  row: EnteRow | null,
  field: CountField,
  cell: FigureCell,
  { parameters, chosen }: Trust,
): Place {
  const ente = row === null ? null : enteOf(row.match);
  const decided = ente !== null && chosen.has(figureOfEnte(ente, field));
  return {
    cited: citeCell(table, row, field, cell),
    ente: ente && { code: ente.code, name: ente.name },
    kind: table.kind,
    field,
    figure: cell.figure,
    weight: weightOf(evidenceOfCell(table, cell, decided), parameters),
  };
}

/** Whether a file has one table of the kind: the totals of several parts of an ambito are not the same. */
export function isOnlyOfKind({ file, kind }: EnteTable, { tables }: Piano): boolean {
  return tables.filter((one) => one.file === file && one.kind === kind).length === 1;
}

/**
 * Cells by ente and field, those aside for which another source speaks; the totals of a file are a
 * group of their own. Of an ente that a table has twice, the first row speaks: the other may be the
 * row that is too many, and is bound by the total alone. A value of the office's own stands in no table.
 */
export function placesByEnte(piano: Piano, trust: Trust): Map<string, Places> {
  const groups = new Map<string, Places>();
  const put = (key: string, one: Place): void => {
    const cells = groups.get(key) ?? new Map<CountField, Place[]>();
    groups.set(key, cells);
    const known = cells.get(one.field as CountField);
    if (known === undefined) cells.set(one.field as CountField, [one]);
    else known.push(one);
  };
  const inTables = new Set<FigureCell>();
  for (const table of piano.tables) {
    const whole = isOnlyOfKind(table, piano);
    for (const field of table.fields.filter(isCount)) {
      const said = new Set<string>();
      for (const row of table.rows) {
        const cell = row.cells[field];
        const code = enteOf(row.match)?.code;
        if (cell === undefined || code === undefined) continue;
        inTables.add(cell);
        if (piano.setAside.has(cell) || said.has(code)) continue;
        said.add(code);
        put(code, placeOf(table, row, field, cell, trust));
      }
      const cell = table.total?.cells[field];
      if (cell === undefined || !whole) continue;
      put(`totale ${table.file}`, placeOf(table, null, field, cell, trust));
    }
  }
  for (const { ente, cells } of piano.enti) {
    for (const [field, all] of cells) {
      if (!isCount(field)) continue;
      for (const { table, row, cell } of all) {
        const own = cell.correctedIn !== undefined && !inTables.has(cell);
        if (own) put(ente.code, placeOf(table, row, field, cell, trust));
      }
    }
  }
  return groups;
}
