// The job of an ambito of any size, for tests and measures: as large as the registry has comuni.
import { comuni } from "../../assets/enti-lombardia.json";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";

const TABLES = [
  ["Numero complessivo U.I. disponibili nell'anno", 3],
  ["Turn-over", 1],
  ["Carenza manutentiva", 1],
  ["Nuova edificazione", 1],
  ["SAT", 0],
] as const;

/** All tables of the plan of 2021: their headings below the ente, and what each row says. */
const ALL_TABLES = [
  [["Numero complessivo U.I. disponibili nell'anno"], ["4"]],
  [["Numero U.I. che si libereranno per effetto del turn-over"], ["2"]],
  [["Numero U.I. in carenza manutentiva"], ["1"]],
  [["Numero U.I. per nuova edificazione"], ["1"]],
  [["Numero U.I. per servizi abitativi transitori"], ["1"]],
  [["Numero U.I. assegnate l'anno precedente"], ["1"]],
  [["Numero U.I. conferite da privati"], ["0"]],
  [
    ["Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"],
    ["4", "2", "1", "1"],
  ],
  [["% Forze di Polizia e Vigili del Fuoco"], ["5"]],
  [
    ["Altra categoria di particolare rilevanza sociale", "Motivazione"],
    ["Anziani soli", "Domande in attesa"],
  ],
  [
    ["Popolazione residente", "Maschi", "Femmine"],
    ["5000", "2450", "2550"],
  ],
  [
    ["Alloggi comunali", "Alloggi SAP", "Alloggi SAS", "Altri usi residenziali"],
    ["60", "50", "8", "2"],
  ],
] as const;

function planWith(
  enti: number,
  tables: readonly (readonly [readonly string[], readonly string[]])[],
  total: boolean,
): string {
  return tables
    .flatMap(([headings, values]) => [
      ["Ente", ...headings].join("\t"),
      ...comuni.slice(0, enti).map(({ name }) => [`Comune di ${name}`, ...values].join("\t")),
      ...(total ? [["TOTALE", ...values.map((value) => Number(value) * enti)].join("\t")] : []),
      "",
    ])
    .join("\n");
}

/** The plan of an ambito of that many comuni, as a text. */
export function planOf(enti: number): string {
  return planWith(
    enti,
    TABLES.map(([heading, value]) => [[heading], [String(value)]]),
    true,
  );
}

/** The same with all tables of the plan of 2021: more than twenty figures for each comune. */
export function wholePlanOf(enti: number): string {
  return planWith(enti, ALL_TABLES, false);
}

/** A template with one empty table for that many comuni and its total. */
export async function templateOf(enti: number): Promise<Uint8Array> {
  const file = newFileWorkbook("modello.xlsx");
  const put = await file.putTableSheets([
    {
      sheet: "Modello",
      table: "Modello",
      columns: [
        { header: "Ente proprietario", kind: "text", width: 30 },
        { header: "Turn-over", kind: "count", width: 12 },
      ],
      rows: [
        ...comuni.slice(0, enti).map(({ name }) => [`Comune di ${name}`, null]),
        ["TOTALE", { formula: `=SUM(B2:B${enti + 1})` }],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  return file.bytes();
}
