// The per-ente tables that dwelling lists add up to: a source like any other, whose every figure
// stands where its first dwelling does.
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import { enteOf } from "../piano";
import type { AlloggiAggregate, AlloggiCount, EnteAlloggi } from "./aggregateAlloggi";
import { keyColumn, type AlloggiList } from "./alloggio";
import { ELENCO_TITLE, isFromElenco } from "./elencoTitle";

/** A count with dwellings in doubt is no figure: it stays unreadable until somebody clears them up. */
function figureOf({ certain, possible }: AlloggiCount): { raw: number | string; figure: Figure } {
  return certain === possible
    ? { raw: certain, figure: { state: "value", value: certain, decimals: 0 } }
    : { raw: `${certain}–${possible}`, figure: { state: "unreadable" } };
}

/** Figures that other sources state, by ente and field. */
function stated(tables: readonly EnteTable[]): Map<string, Figure[]> {
  const figures = new Map<string, Figure[]>();
  for (const table of tables) {
    if (isFromElenco(table)) continue;
    for (const { match, su, cells } of table.rows) {
      if (su !== undefined) continue;
      for (const field of table.fields) {
        const figure = cells[field]?.figure;
        if (figure === undefined) continue;
        const key = `${enteOf(match)?.code} ${field}`;
        figures.set(key, [...(figures.get(key) ?? []), figure]);
      }
    }
  }
  return figures;
}

/** Whether a figure may be what the list counts; an ente without SAP has none to count. */
function agrees(figure: Figure, { certain, possible }: AlloggiCount): boolean {
  if (figure.state === "notApplicable") return possible === 0;
  return figure.state === "value" && figure.value >= certain && figure.value <= possible;
}

function rowOf(list: AlloggiList, one: EnteAlloggi, field: CountField): EnteRow {
  const first = one.first[field] ?? one.alloggi[0]!;
  const { sheet } = list.place;
  const column = keyColumn(list);
  const cell: FigureCell = {
    address: { sheet, row: first.row, column },
    formula: null,
    numberFormat: "General",
    ...figureOf(one.counts[field]),
  };
  return {
    label: one.ente.name,
    match: { how: "exact", ente: one.ente },
    labelAddress: {
      sheet,
      row: one.alloggi[0]!.row,
      column: list.columns.get("ente") ?? column,
    },
    marked: false,
    cells: { [field]: cell },
  };
}

/**
 * One table per list and field. An owner stands in the table of the list that names it first, with the
 * figure of all lists, and only in fields that its lists tell of.
 * @param besides tables of other sources: what they state and the list agrees with is not stated
 * again, for it is one statement; where they differ both stand, and `checkElenco` says so.
 */
export function alloggiTables(
  aggregate: AlloggiAggregate,
  besides: readonly EnteTable[] = [],
): EnteTable[] {
  const known = stated(besides);
  return aggregate.lists.flatMap((list) => {
    const { file, sheet } = list.place;
    const enti = aggregate.enti.filter(({ alloggi: [first] }) => first!.place === list.place);
    return COUNT_FIELDS.flatMap((field): EnteTable[] => {
      const rows = enti
        .filter(({ ente, fields, counts }) => {
          if (!fields.has(field)) return false;
          const others = known.get(`${ente.code} ${field}`) ?? [];
          return !others.some((figure) => agrees(figure, counts[field]));
        })
        .map((one) => rowOf(list, one, field));
      if (rows.length === 0) return [];
      return [
        {
          kind: field,
          file,
          sheet,
          range: list.range,
          title: ELENCO_TITLE,
          fields: [field],
          rows,
          total: null,
          notes: [],
        },
      ];
    });
  });
}
