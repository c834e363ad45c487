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

/** The plan of an ambito of that many comuni, as a text. */
export function planOf(enti: number): string {
  return TABLES.flatMap(([heading, value]) => [
    `Ente\t${heading}`,
    ...comuni.slice(0, enti).map(({ name }) => `Comune di ${name}\t${value}`),
    `TOTALE\t${value * enti}`,
    "",
  ]).join("\n");
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
