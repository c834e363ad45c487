// The sheet `Quadro`: the plan at a glance, ente by ente and summed by sub-ambito and owner, with the years
// before. Its figures are formulas on the other sheets, so that a correction there is seen here at once.
import type { CellContent } from "../../workbook/cellWrite";
import type { ColumnKind, TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { Ente, EnteKind } from "../enti/ente";
import { COUNT_FIELDS } from "../import/tableKinds";
import type { Piano } from "../piano";
import { EARLIER_YEARS } from "../precedente/cifraPrecedente";
import {
  cellHere,
  columnOf,
  formula,
  ofKind,
  peopleOf,
  reservedOf,
  shareOf,
  sumOfOfferta,
  sumOfYear,
  unless,
  type Where,
} from "./quadroFormulas";
import { ALL_COMUNI, LEVELS, QUADRO_COLUMNS, type Level } from "./quadroNames";
import { FIELD_COLUMNS, SHEETS } from "./sheetNames";

/** Owners in the order in which they follow the sub-ambiti: with them they are the whole, once each. */
const OWNERS: readonly (readonly [EnteKind, string])[] = [
  ["aler", "ALER"],
  ["altro", "Altri enti"],
  ["comune", ALL_COMUNI],
];

/** What the sheet is made of. */
export interface QuadroSource {
  readonly piano: Piano;
  /** Sub-ambito by code of ente. */
  readonly subAmbiti: ReadonlyMap<string, string>;
  /** Whether the workbook has the sheet `Popolazione`. */
  readonly knowsPeople: boolean;
  /** Years of the earlier plans in the sheet `Precedenti`; none without the sheet. */
  readonly years: readonly number[];
}

interface Row {
  readonly level: Level;
  readonly name: string;
  readonly code: string | null;
  readonly where: Where;
}

/** Names of sub-ambiti in the order of their first comune. */
export function subAmbitiOfEnti(
  enti: readonly Ente[],
  subAmbiti: ReadonlyMap<string, string>,
): string[] {
  const comuni = enti.filter(({ kind }) => kind === "comune");
  return [...new Set(comuni.flatMap(({ code }) => subAmbiti.get(code) ?? []))];
}

/** The comuni of a sub-ambito. */
export const ofSubAmbito = (name: string): Where => [["subAmbito", name], ofKind("comune")];

function groupsOf(enti: readonly Ente[], subAmbiti: ReadonlyMap<string, string>): Row[] {
  const owners = OWNERS.filter(([kind]) => enti.some((ente) => ente.kind === kind));
  return [
    ...subAmbitiOfEnti(enti, subAmbiti).map((name): Row => ({
      ...{ level: "subAmbito", name, code: null, where: ofSubAmbito(name) },
    })),
    ...owners.map(([kind, name]): Row => ({
      ...{ level: "owner", name, code: null, where: [ofKind(kind)] },
    })),
    { level: "ambito", name: "Totale", code: null, where: null },
  ];
}

/** Earlier years and the one of the plan; none without an earlier one or when nobody knows the plan's. */
function yearsOf({ piano: { year }, years }: QuadroSource): number[] {
  if (year === null) return [];
  const before = [...new Set(years)].filter((one) => one < year).sort((a, b) => a - b);
  return before.length === 0 ? [] : [...before.slice(-EARLIER_YEARS), year];
}

/** The sheet of a plan. Sums come first, then the years, then the enti in the order of `Offerta`. */
export function quadroSheet(source: QuadroSource): TableSheet {
  const { piano, subAmbiti, knowsPeople } = source;
  const enti = piano.enti.map(({ ente }) => ente);
  const here = (name: string) => cellHere(SHEETS.quadro.table, name);
  const all = `SUM(${columnOf(SHEETS.offerta.table, FIELD_COLUMNS.disponibili)})`;
  const available = here(FIELD_COLUMNS.disponibili);
  const people = here(QUADRO_COLUMNS.residents);
  const one = (header: string, kind: ColumnKind, width: number): TableColumn => ({
    ...{ header, kind, width },
  });
  const columns = [
    one(QUADRO_COLUMNS.level, "text", 13),
    one(QUADRO_COLUMNS.name, "text", 30),
    one(QUADRO_COLUMNS.code, "text", 12),
    ...COUNT_FIELDS.map((field) => one(FIELD_COLUMNS[field], "count", 12)),
    one(QUADRO_COLUMNS.share, "percent", 12),
    one(QUADRO_COLUMNS.reserved, "general", 12),
    ...(knowsPeople
      ? [one(QUADRO_COLUMNS.residents, "count", 12), one(QUADRO_COLUMNS.rate, "general", 14)]
      : []),
  ];
  const summed = ({ level, name, code, where }: Row): CellContent[] => [
    LEVELS[level],
    name,
    code,
    ...COUNT_FIELDS.map((field) => formula(sumOfOfferta(FIELD_COLUMNS[field], where))),
    formula(shareOf(available, all)),
    formula(reservedOf(where)),
    ...(knowsPeople
      ? [
          formula(peopleOf("residenti", where)),
          formula(
            unless(`OR(N(${people})=0,${available}="")`, `ROUND(${available}/${people}*1000,2)`),
          ),
        ]
      : []),
  ];
  const ofYear = (year: number): CellContent[] => [
    LEVELS.year,
    String(year),
    null,
    ...COUNT_FIELDS.map((field) =>
      formula(
        year === piano.year
          ? sumOfOfferta(FIELD_COLUMNS[field], null)
          : sumOfYear(FIELD_COLUMNS[field], year),
      ),
    ),
    ...columns.slice(3 + COUNT_FIELDS.length).map(() => null),
  ];
  return {
    ...SHEETS.quadro,
    columns,
    rows: [
      ...groupsOf(enti, subAmbiti).map(summed),
      ...yearsOf(source).map(ofYear),
      ...enti.map(({ code, name }) =>
        summed({ level: "ente", name, code, where: [["code", code]] }),
      ),
    ],
  };
}
