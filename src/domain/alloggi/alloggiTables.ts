// The per-ente tables that dwelling lists add up to: a source like any other, whose every figure
// stands where its first dwelling does.
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import { enteOf } from "../piano";
import type { AlloggiAggregate, AlloggiCount, EnteAlloggi } from "./aggregateAlloggi";
import { keyColumn, type AlloggiList } from "./alloggio";
import { countedBits, FIELD_BITS } from "./countAlloggio";

/** Title of the tables that come from a list; it stays with them in the workbook. */
const ELENCO_TITLE = "Dall’elenco degli alloggi";

/** Whether a table was added up from a list of dwellings. */
export function isFromElenco({ title }: EnteTable): boolean {
  return title === ELENCO_TITLE;
}

/** A count with dwellings in doubt is no figure: it stays unreadable until somebody clears them up. */
function figureOf({ certain, possible }: AlloggiCount): { raw: number | string; figure: Figure } {
  return certain === possible
    ? { raw: certain, figure: { state: "value", value: certain, decimals: 0 } }
    : { raw: `${certain}–${possible}`, figure: { state: "unreadable" } };
}

function stated(tables: readonly EnteTable[]): Set<string> {
  return new Set(
    tables
      .filter((table) => !isFromElenco(table))
      .flatMap(({ rows, fields }) =>
        rows.flatMap(({ match, cells }) =>
          fields.flatMap((field) =>
            cells[field] === undefined ? [] : [`${enteOf(match)?.code} ${field}`],
          ),
        ),
      ),
  );
}

function rowOf(
  aggregate: AlloggiAggregate,
  list: AlloggiList,
  one: EnteAlloggi,
  field: CountField,
): EnteRow {
  const here = one.alloggi.filter(({ place }) => place === list.place);
  const bit = FIELD_BITS[field];
  const first = here.find((alloggio) => (countedBits(alloggio, aggregate.options) & bit) !== 0);
  const { sheet } = list.place;
  const column = keyColumn(list);
  const cell: FigureCell = {
    address: { sheet, row: (first ?? here[0]!).row, column },
    formula: null,
    numberFormat: "General",
    ...figureOf(one.counts[field]),
  };
  return {
    label: one.ente.name,
    match: { how: "exact", ente: one.ente },
    labelAddress: {
      sheet,
      row: here[0]!.row,
      column: list.columns.get("ente") ?? column,
    },
    marked: false,
    cells: { [field]: cell },
  };
}

/**
 * One table per list and field that its file tells of. An owner stands in the table of the list that
 * names it first, with the figure of the whole file.
 * @param besides tables of other sources: what they state is not stated again, so that a list that
 * agrees with its tables is no second statement; `checkElenco` compares them.
 */
export function alloggiTables(
  aggregate: AlloggiAggregate,
  besides: readonly EnteTable[] = [],
): EnteTable[] {
  const known = stated(besides);
  return aggregate.lists.flatMap((list) => {
    const { file, sheet } = list.place;
    const told = aggregate.fields.get(file) ?? new Set<CountField>();
    const enti = aggregate.enti.filter(
      (one) => one.file === file && one.alloggi[0]!.place === list.place,
    );
    return COUNT_FIELDS.filter((field) => told.has(field)).flatMap((field): EnteTable[] => {
      const rows = enti
        .filter(({ ente }) => !known.has(`${ente.code} ${field}`))
        .map((one) => rowOf(aggregate, list, one, field));
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
