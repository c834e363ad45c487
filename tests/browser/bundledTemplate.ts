// The cells of the bundled template that a fill of the samples touches, for tests of the whole job.
import type { OpenBench } from "./openBench";

/** Cells of the bundled template after the fill: counts, a blank of an ente without SAP, formulas. */
export const FILLED: readonly (readonly [
  sheet: string,
  cell: string,
  value: number | string | null,
])[] = [
  ["Disponibili", "B5", 23],
  ["Disponibili", "B7", 1],
  ["Disponibili", "B8", null],
  ["Disponibili", "B34", 93],
  ["Quadro riepilogativo", "C5", 15],
  ["Quadro riepilogativo", "B34", 93],
  ["Quadro riepilogativo", "E34", 30],
  ["Turn-over", "B34", 49],
  ["Carenza manutentiva", "B34", 14],
  ["SAT", "B34", 9],
  ["Assegnate anno precedente", "B34", 7],
  ["Conferite da privati", "B34", 0],
  ["Quote e categorie", "B8", 3.03],
  ["Quote e categorie", "B15", "Donne vittime di violenza con minori"],
];

/** Cells as the sheet shows them now. */
export async function cellsOf(
  bench: OpenBench,
  places: readonly (readonly [string, string, ...unknown[]])[],
) {
  return bench.page.evaluate(
    async (wanted) => {
      const handle = window.quadraBanco!;
      await handle.settled();
      return Promise.all(wanted.map(([sheet, cell]) => handle.readCell(sheet!, cell!)));
    },
    places.map(([sheet, cell]) => [sheet, cell]),
  );
}

/** Every cell of the template that a fill could touch, with formula and format. */
export function templateCells(bench: OpenBench) {
  const places = [
    "Quadro riepilogativo",
    "Disponibili",
    "Turn-over",
    "Carenza manutentiva",
    "Nuova edificazione",
    "SAT",
    "Assegnate anno precedente",
    "Conferite da privati",
    "Quote e categorie",
  ].flatMap((sheet) =>
    ["A", "B", "C", "D", "E", "F"].flatMap((column) =>
      Array.from({ length: 36 }, (_, row) => [sheet, `${column}${row + 1}`] as const),
    ),
  );
  return cellsOf(bench, places);
}

/** The values of cells as the sheet shows them now. */
export function valuesOf(bench: OpenBench, places: Parameters<typeof cellsOf>[1]) {
  return cellsOf(bench, places).then((cells) => cells.map(({ value }) => value));
}
