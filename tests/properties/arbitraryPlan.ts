// Random plans: some enti of the registry with figures as offices write them, right and wrong.
import * as fc from "fast-check";
import registryFile from "../../assets/enti-lombardia.json";
import type { Field } from "../../src/domain/import/tableKinds";
import { COUNT_FIELDS, QUADRO_FIELDS } from "../../src/domain/import/tableKinds";

/** Headings under which the random tables stand. */
const HEADINGS: Readonly<Record<Field, string>> = {
  disponibili: "Numero complessivo U.I. disponibili",
  turnover: "Turn-over",
  carenzaManutentiva: "Carenza manutentiva",
  nuovaEdificazione: "Nuova edificazione",
  sat: "Servizi abitativi transitori",
  assegnateAnnoPrecedente: "Assegnate l'anno precedente",
  conferiteDaPrivati: "Conferite da privati",
  quotaForzePolizia: "% Forze di Polizia e Vigili del Fuoco",
  altraCategoria: "Altra categoria di particolare rilevanza sociale",
  motivazione: "Motivazione",
  libere: "Alloggi liberi",
  siLibereranno: "Alloggi che si libereranno",
  nuovaCostruzione: "Nuova costruzione",
  ristrutturazione: "Ristrutturazione",
  quotaPoliziaLocale: "% Polizia Locale",
  quotaIndigenti: "Soglia indigenti %",
  quotaCategorie: "% categorie art. 14",
};

/** One printed table: its fields, its rows in order, its printed totals. */
export interface PrintedTable {
  readonly fields: readonly Field[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  readonly total: readonly string[] | null;
}

const count = fc.oneof(
  { weight: 8, arbitrary: fc.nat(30).map(String) },
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "n.d.",
      "-",
      "10.0",
      "1.234",
      "2,5",
      "-3",
      "97 di cui 15",
      "*",
      "6 ",
    ),
  },
);
const percent = fc.constantFrom("5", "10.0", "3.03", "12,5 %", "0", "", "n.d.");
const words = fc.constantFrom("Donne vittime di violenza", "Padri separati", "");

function cellOf(field: Field): fc.Arbitrary<string> {
  if (field === "quotaForzePolizia") return percent;
  return field === "altraCategoria" || field === "motivazione" ? words : count;
}

const TABLES: readonly (readonly Field[])[] = [
  ...COUNT_FIELDS.map((field) => [field]),
  QUADRO_FIELDS,
  ["quotaForzePolizia"],
  ["altraCategoria", "motivazione"],
];

const OWNERS: readonly string[] = [
  ...registryFile.comuni.filter((_, i) => i % 50 === 0).map(({ name }) => `Comune di ${name}`),
  "COMUNE DI CASTELIDONE",
  "S. Giovanni in Croce",
  "San Martino",
  "Comune di Atlantide",
  "ALER BS- CR-MN U.O. MANTOVA",
  "Unione dei Comuni Foedus",
];

const marks = fc.constantFrom("", "", "", "*", " (1)", "¹");

function tableOf(fields: readonly Field[], owners: readonly string[]): fc.Arbitrary<PrintedTable> {
  const row = (owner: string) =>
    fc
      .tuple(marks, fc.tuple(...fields.map(cellOf)))
      .map(([mark, cells]) => ({ label: `${owner}${mark}`, cells }));
  return fc.record({
    fields: fc.constant(fields),
    rows: fc.tuple(...owners.map(row)),
    total: fc.option(fc.tuple(...fields.map(() => fc.nat(60).map(String)))),
  });
}

/** A sender's tables: each lists some of the same enti. */
export const printedTables: fc.Arbitrary<readonly PrintedTable[]> = fc
  .uniqueArray(fc.constantFrom(...OWNERS), { minLength: 1, maxLength: 6 })
  .chain((owners) =>
    fc.tuple(
      ...TABLES.map((fields) =>
        fc.option(
          fc.subarray([...owners], { minLength: 1 }).chain((some) => tableOf(fields, some)),
          { freq: 3 },
        ),
      ),
    ),
  )
  .map((tables) => tables.filter((table) => table !== null));

/** The tables one below the other, as rows of cells. */
export function drawTables(tables: readonly PrintedTable[], note = ""): string[][] {
  return [
    [note],
    ...tables.flatMap(({ fields, rows, total }) => [
      [""],
      ["Ente", ...fields.map((field) => HEADINGS[field])],
      ...rows.map(({ label, cells }) => [label, ...cells]),
      ...(total === null ? [[""]] : [["TOTALE", ...total]]),
      [""],
    ]),
  ];
}
