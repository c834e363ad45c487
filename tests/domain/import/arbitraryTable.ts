// Random tables as senders make them, and the layouts in which the same table may come.
import * as fc from "fast-check";
import type { CellRange } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import type { Field } from "../../../src/domain/import/tableKinds";
import type { Recognition } from "../../../src/domain/import/recogniseTables";
import { enteOf } from "../../../src/domain/piano";
import { said } from "../pianoOfText";

/** How senders head a field; a heading never depends on its neighbours here. */
const HEADINGS = {
  disponibili: ["Numero complessivo U.I. disponibili", "Alloggi complessivamente disponibili"],
  turnover: ["Turn-over", "di cui per TURN OVER", "Alloggi in avvicendamento"],
  carenzaManutentiva: ["Carenza manutentiva", "Alloggi in carenza manutentiva"],
  nuovaEdificazione: ["Nuova edificazione e ristrutturazione", "Recupero o nuova costruzione"],
  sat: ["Servizi abitativi transitori", "SAT"],
  assegnateAnnoPrecedente: ["Assegnate l'anno precedente", "Assegnati nell'anno precedente"],
  conferiteDaPrivati: ["Conferite da privati", "U.I. conferite da privati"],
  libere: ["Alloggi liberi", "Liberi"],
  siLibereranno: ["Alloggi che si libereranno", "U.I. liberabili"],
  nuovaCostruzione: ["Nuova costruzione"],
  ristrutturazione: ["Ristrutturazione", "Alloggi riqualificati"],
} as const satisfies Readonly<Partial<Record<Field, readonly string[]>>>;

type DrawnField = keyof typeof HEADINGS;

const OWNERS: readonly string[] = [
  ...["Comune di Viadana", "COMUNE DI BOZZOLO", "Sabbioneta", "Comune di Dosolo", "CASTELDIDONE"],
  ...["Comune di Rivarolo del Re ed Uniti", "San Martino dell’Argine", "Piadena Drizzona"],
  ...["ALER BS-CR-MN U.O. Mantova", "Comune di Casalmaggiore", "Gussola", "Comune di Torricella"],
];

/** One table without a layout. */
export interface PlainTable {
  readonly title: string | null;
  readonly columns: readonly { readonly field: Field; readonly heading: string }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly CellValue[] }[];
  readonly total: readonly CellValue[] | null;
}

/** Counts, nothing, 0, "not answered" and "not applicable" in the forms that offices use. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["n.d.", "-", "*", "n.a.", "0", " 7 ", "1.234", "12 alloggi", "nessuno", "3*", ""],
      ...["97 di cui 15", "circa 4", "2,5", "vedi nota"],
    ),
  },
);

const titles = fc.constantFrom(
  ...[null, "Ricognizione degli alloggi per l'anno 2021", "Prospetto A", "Piano annuale 2021"],
);

function tableOf(
  fields: readonly DrawnField[],
  owners: readonly string[],
): fc.Arbitrary<PlainTable> {
  return fc.record({
    title: titles,
    columns: fc.tuple(
      ...fields.map((field) =>
        fc.constantFrom<string[]>(...HEADINGS[field]).map((heading) => ({ field, heading })),
      ),
    ),
    rows: fc.tuple(
      ...owners.map((owner) =>
        fc.record({
          label: fc.constantFrom("", "", "*", " (1)").map((mark) => owner + mark),
          cells: fc.tuple(...fields.map(() => cell)),
        }),
      ),
    ),
    total: fc.option(fc.tuple(...fields.map(() => fc.nat(200) as fc.Arbitrary<CellValue>))),
  });
}

/** Tables of some fields, one row per ente. */
export function plainTables(fewest: { fields?: number; enti?: number } = {}) {
  const fields = Object.keys(HEADINGS) as DrawnField[];
  return fc
    .tuple(
      fc.shuffledSubarray(fields, { minLength: fewest.fields ?? 1 }),
      fc.shuffledSubarray([...OWNERS], { minLength: fewest.enti ?? 1, maxLength: 8 }),
    )
    .chain(([some, owners]) => tableOf(some, owners));
}

/** The rows of cells of a table: title, an empty row, headings, enti, total. */
export function drawTable({ title, columns, rows, total }: PlainTable): CellValue[][] {
  return [
    ...(title === null ? [] : [[title]]),
    ["Ente proprietario", ...columns.map(({ heading }) => heading)],
    ...rows.map(({ label, cells }) => [label, ...cells]),
    ...(total === null ? [] : [["TOTALE", ...total]]),
  ];
}

/** A sheet with one table, its title merged over all columns or not. */
export function sheetOf(table: PlainTable, merged = false, name = "Dati"): CellGrid {
  const grid = gridOfValues(name, drawTable(table));
  const title: CellRange = { top: 0, left: 0, bottom: 0, right: table.columns.length };
  return merged && table.title !== null ? { ...grid, merges: [title] } : grid;
}

/** The same table with its enti as columns. */
export function turnedSheet(table: PlainTable): CellGrid {
  const { title } = table;
  const [headings, ...body] = drawTable({ ...table, title: null });
  const lines = [headings!, ...body];
  const turned = headings!.map((_, column) => lines.map((line) => line[column] ?? null));
  return gridOfValues("Dati", [...(title === null ? [] : [[title]]), ...turned]);
}

/** What stands between two pages. */
export type PageBreak = readonly (readonly CellValue[])[];

export const pageBreaks: fc.Arbitrary<PageBreak> = fc.constantFrom<PageBreak[]>(
  [],
  [[null]],
  [[null], [null]],
  [["Pag. 1 di 3"]],
  [[null], ["segue"], [null]],
  [["Pagina 2"], [null]],
);

/** The table over several pages, each with the headings; `cuts` are numbers of enti before a new page. */
export function pagedSheet(table: PlainTable, cuts: ReadonlyMap<number, PageBreak>): CellGrid {
  const plain = drawTable(table);
  const first = table.title === null ? 0 : 1;
  const lines = plain.flatMap((line, index) => {
    const between = cuts.get(index - first - 1);
    const isEnte = index > first && index - first - 1 < table.rows.length;
    if (between === undefined || !isEnte || index === first + 1) return [line];
    return [...between, plain[first]!, line];
  });
  return gridOfValues("Dati", lines);
}

/** Everything that tables say, without places and order: "019090 turnover = 5", "totale sat = 3". */
export function figuresOf({ tables }: Recognition): string[] {
  return tables
    .flatMap(({ fields, rows, total }) => [
      ...rows.flatMap(({ label, match, marked, cells }) =>
        fields.map(
          (field) =>
            `${enteOf(match)?.code ?? label}${marked ? "*" : ""} ${field} = ${said(cells[field])}`,
        ),
      ),
      ...(total === null
        ? []
        : fields.map((field) => `totale ${field} = ${said(total.cells[field])}`)),
    ])
    .sort();
}

/** The figures that a table states, by the rules of a cell alone; for the law that nothing gets lost. */
export function countOfFigures({ columns, rows, total }: PlainTable): number {
  return columns.length * (rows.length + (total === null ? 0 : 1));
}
