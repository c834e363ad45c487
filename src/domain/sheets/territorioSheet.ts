// The sheet `Quadro territorio`: people and dwellings owned behind the plan: densities, classes of comuni by
// size, dwellings by class and owner, with their shares. Formulas on the sheets `Popolazione`, `Patrimonio`
// and `Offerta`.
import type { CellContent } from "../../workbook/cellWrite";
import type { ColumnKind, TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { Piano } from "../piano";
import {
  availableOfSize,
  cellHere,
  columnOf,
  comuniOf,
  comuniOfSize,
  formula,
  peopleOf,
  shareOf,
  statedPeople,
  stockOf,
  sumOfOfferta,
  unless,
  wholeStockOf,
  type SizeRange,
  type StockWhere,
  type Where,
} from "./quadroFormulas";
import { ALL_COMUNI, LEVELS, QUADRO_COLUMNS, type Level } from "./quadroNames";
import { ofSubAmbito, subAmbitiOfEnti } from "./quadroSheet";
import { FIELD_COLUMNS, MEASURE_COLUMNS, SHEETS } from "./sheetNames";

/**
 * Classes of comuni by residents. Every bound is one of ISTAT's classes "ampiezza demografica dei comuni";
 * up to 5,000 are the "piccoli comuni" of l. 158/2017 art. 1, above 15,000 the larger ones of d.lgs.
 * 267/2000 art. 72.
 */
const SIZE_CLASSES: readonly (readonly [name: string, range: SizeRange])[] = [
  ["fino a 1.000 residenti", { over: 0, upTo: 1000 }],
  ["da 1.001 a 3.000", { over: 1000, upTo: 3000 }],
  ["da 3.001 a 5.000", { over: 3000, upTo: 5000 }],
  ["da 5.001 a 15.000", { over: 5000, upTo: 15_000 }],
  ["oltre 15.000", { over: 15_000, upTo: null }],
];

/** A row of `Patrimonio` that is no single ente, by its name there. */
export interface VocePatrimonio {
  readonly voce: string;
  /** Whether the source tells SAP, SAS or other uses apart. */
  readonly byClass: boolean;
}

/** What the sheet is made of. */
export interface TerritorioSource {
  readonly piano: Piano;
  readonly subAmbiti: ReadonlyMap<string, string>;
  /** Whether the workbook has the sheet `Popolazione`, and facts in the sheet `Patrimonio`. */
  readonly knowsPeople: boolean;
  readonly knowsStock: boolean;
  /** Rows of `Popolazione` whose area is a fact, by their names there. */
  readonly areas: ReadonlySet<string>;
  /** Rows of `Patrimonio` that are facts: somebody confirmed them, or a table says so. */
  readonly patrimonio: readonly VocePatrimonio[];
  /** Whether single comuni tell SAP, SAS or other uses of their own dwellings. */
  readonly comuniByClass: boolean;
}

const CLASSES = [
  MEASURE_COLUMNS.alloggiSap,
  MEASURE_COLUMNS.alloggiSas,
  MEASURE_COLUMNS.altriUsi,
] as const;

/** Contents by heading; what is not named is blank. */
type Cells = Readonly<Record<string, CellContent>>;

const here = (name: string) => cellHere(SHEETS.territorio.table, name);

/** Name of the whole ambito in `Popolazione` and `Patrimonio`. */
const AMBITO = "Ambito";

const RESIDENT_SHARE = formula(
  shareOf(
    here(QUADRO_COLUMNS.residents),
    `SUMIFS(${columnOf(SHEETS.popolazione.table, MEASURE_COLUMNS.residenti)},${columnOf(SHEETS.popolazione.table, "Codice")},"?*")`,
  ),
);

const RATE = formula(
  unless(
    `OR(N(${here(QUADRO_COLUMNS.residents)})=0,${here(FIELD_COLUMNS.disponibili)}="")`,
    `ROUND(${here(FIELD_COLUMNS.disponibili)}/${here(QUADRO_COLUMNS.residents)}*1000,2)`,
  ),
);

const DENSITY = formula(
  unless(
    `OR(N(${here(QUADRO_COLUMNS.area)})=0,N(${here(QUADRO_COLUMNS.residents)})=0)`,
    `ROUND(${here(QUADRO_COLUMNS.residents)}/${here(QUADRO_COLUMNS.area)},1)`,
  ),
);

/** @param area the formula of the area; null where nobody tells it. */
function peopleCells(where: Where, area: string | null): Cells {
  return {
    [QUADRO_COLUMNS.comuni]: formula(comuniOf(where)),
    [QUADRO_COLUMNS.residents]: formula(peopleOf("residenti", where)),
    [QUADRO_COLUMNS.residentShare]: RESIDENT_SHARE,
    [QUADRO_COLUMNS.area]: area === null ? null : formula(area),
    [QUADRO_COLUMNS.density]: DENSITY,
    [FIELD_COLUMNS.disponibili]: formula(sumOfOfferta(FIELD_COLUMNS.disponibili, where)),
    [QUADRO_COLUMNS.rate]: RATE,
  };
}

function stockCells(where: StockWhere): Cells {
  const whole = `SUMIFS(${columnOf(SHEETS.patrimonio.table, MEASURE_COLUMNS.alloggi)},${columnOf(SHEETS.patrimonio.table, "Voce")},"${AMBITO}")`;
  return {
    ...Object.fromEntries(CLASSES.map((name) => [name, formula(stockOf(name, where))])),
    [MEASURE_COLUMNS.alloggi]: formula(wholeStockOf(MEASURE_COLUMNS.alloggi, where, CLASSES)),
    [QUADRO_COLUMNS.stockShare]: formula(shareOf(here(MEASURE_COLUMNS.alloggi), whole)),
  };
}

/** The dwellings of the comuni by sub-ambito, summed where no source sums them; all in one without any. */
function comuniStock({ piano, subAmbiti, patrimonio, comuniByClass }: TerritorioSource) {
  if (!comuniByClass || patrimonio.some(({ byClass }) => byClass)) return [];
  const names = subAmbitiOfEnti(
    piano.enti.map(({ ente }) => ente),
    subAmbiti,
  );
  return names.length === 0
    ? [{ name: ALL_COMUNI, where: { comuni: null } }]
    : names.map((name) => ({
        name: `${ALL_COMUNI} · Sub-ambito ${name}`,
        where: { comuni: ofSubAmbito(name) },
      }));
}

/** The sheet; none when the workbook knows neither people nor dwellings owned. */
export function territorioSheets(source: TerritorioSource): TableSheet[] {
  const { piano, subAmbiti, knowsPeople, knowsStock, areas, patrimonio } = source;
  if (!knowsPeople && !knowsStock) return [];
  const enti = piano.enti.map(({ ente }) => ente);
  const comuni = enti.filter(({ kind }) => kind === "comune");
  const allAreas = comuni.every(({ name }) => areas.has(name));
  /** What somebody says of the whole comes first: the areas of single comuni are seldom all told. */
  const areaOf = (voce: string, where: Where): string | null => {
    if (areas.has(voce)) return statedPeople("superficieKmq", voce);
    return allAreas ? peopleOf("superficieKmq", where) : null;
  };
  const one = (header: string, kind: ColumnKind, width: number): TableColumn => ({
    ...{ header, kind, width },
  });
  const columns = [
    one(QUADRO_COLUMNS.level, "text", 22),
    one(QUADRO_COLUMNS.name, "text", 34),
    one(QUADRO_COLUMNS.code, "text", 12),
    ...(knowsPeople
      ? [
          one(QUADRO_COLUMNS.comuni, "count", 9),
          one(QUADRO_COLUMNS.residents, "count", 11),
          one(QUADRO_COLUMNS.residentShare, "percent", 11),
          ...(areas.size === 0
            ? []
            : [
                one(QUADRO_COLUMNS.area, "general", 11),
                one(QUADRO_COLUMNS.density, "general", 11),
              ]),
          one(FIELD_COLUMNS.disponibili, "count", 12),
          one(QUADRO_COLUMNS.rate, "general", 14),
        ]
      : []),
    ...(knowsStock
      ? [
          ...[...CLASSES, MEASURE_COLUMNS.alloggi].map((name) => one(name, "count", 9)),
          ...(patrimonio.some(({ voce }) => voce === AMBITO)
            ? [one(QUADRO_COLUMNS.stockShare, "percent", 12)]
            : []),
        ]
      : []),
  ];
  const row = (level: Level, name: string, code: string | null, cells: Cells): CellContent[] =>
    columns.map(({ header }) => {
      if (header === QUADRO_COLUMNS.level) return LEVELS[level];
      if (header === QUADRO_COLUMNS.name) return name;
      return header === QUADRO_COLUMNS.code ? code : (cells[header] ?? null);
    });
  const ofSize = ([name, range]: (typeof SIZE_CLASSES)[number]): CellContent[] =>
    row("sizeClass", name, null, {
      [QUADRO_COLUMNS.comuni]: formula(comuniOfSize(range, "count")),
      [QUADRO_COLUMNS.residents]: formula(comuniOfSize(range, "residents")),
      [QUADRO_COLUMNS.residentShare]: RESIDENT_SHARE,
      [FIELD_COLUMNS.disponibili]: formula(availableOfSize(range)),
      [QUADRO_COLUMNS.rate]: RATE,
    });
  const stock = [...patrimonio].sort((a, b) => Number(b.byClass) - Number(a.byClass));
  return [
    {
      ...SHEETS.territorio,
      columns,
      rows: [
        ...(knowsPeople
          ? [
              ...subAmbitiOfEnti(enti, subAmbiti).map((name) =>
                row(
                  "subAmbito",
                  name,
                  null,
                  peopleCells(ofSubAmbito(name), areaOf(`Sub-ambito ${name}`, ofSubAmbito(name))),
                ),
              ),
              row("ambito", "Totale", null, peopleCells(null, areaOf(AMBITO, null))),
              ...SIZE_CLASSES.map(ofSize),
            ]
          : []),
        ...comuniStock(source).map(({ name, where }) =>
          row("stockByClass", name, null, stockCells(where)),
        ),
        ...stock.map(({ voce, byClass }) =>
          row(byClass ? "stockByClass" : "stock", voce, null, stockCells({ voce })),
        ),
        ...comuni.map(({ code, name }) =>
          row("ente", name, code, {
            ...peopleCells([["code", code]], areaOf(name, [["code", code]])),
            [QUADRO_COLUMNS.comuni]: null,
            ...stockCells({ code }),
          }),
        ),
      ],
    },
  ];
}
