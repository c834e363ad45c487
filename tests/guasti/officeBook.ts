// The workbook of the fault tests: a template with tables, totals, a text with fields, and sheets and names
// of people's own around it, small enough to be opened a thousand times.
import { addEnte, newAmbito } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import { given, openBytes } from "../domain/anno/planBook";
import { registry } from "../domain/pianoOfText";
import { utils, write, type WorkSheet } from "@e965/xlsx";

const TURNOVER = "Numero U.I. che si libereranno per effetto del turn-over";

function sheetOf(rows: readonly (readonly (string | number | null)[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const [name, cell] of Object.entries(
    sheet as Record<string, { t: string; v: unknown; f?: string }>,
  )) {
    if (name.startsWith("!") || typeof cell.v !== "string" || !cell.v.startsWith("=")) continue;
    cell.f = cell.v.slice(1);
    cell.t = "n";
    cell.v = 0;
  }
  return sheet;
}

/** Bytes of the .xlsx, with the ambito declared in it. */
export async function officeBook(): Promise<Uint8Array> {
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly (string | number | null)[])[]): void => {
    utils.book_append_sheet(book, sheetOf(rows), name);
  };
  add("Modello", [
    ["Piano annuale dell'offerta", null, null],
    ["Ente proprietario", "Numero complessivo U.I. disponibili nell'anno", "Nota"],
    ["Comune di Bozzolo", null, "chiamare in marzo"],
    ["Comune di Casalmaggiore", null, null],
    ["Comune di Viadana", null, "a mano"],
    ["TOTALE", "=SUM(B3:B5)", null],
    [null, null, null],
    ["Testo", "Nell'anno {{anno}} gli alloggi sono {{disponibili.totale}}.", null],
  ]);
  add("Turn-over", [
    ["Ente proprietario", TURNOVER],
    ["Comune di Bozzolo", null],
    ["Comune di Viadana", null],
    ["TOTALE", "=SUM(B2:B3)"],
    ["Annotazione dell'ufficio", 41],
  ]);
  add("Appunti", [
    ["Telefono", "0375 000000"],
    ["Doppio", "=Modello!B6*2"],
  ]);
  book.Workbook = { Names: [{ Name: "TotaleTurnover", Ref: "'Turn-over'!$B$4" }] };
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const file = await openBytes(bytes);
  let ambito = newAmbito("Oglio Po", 2021);
  for (const code of ["020007", "019021", "020066", "020054"]) {
    ambito = addEnte(ambito, registry.byCode.get(code)!);
  }
  given(await file.putTableSheets(newPlanSheets({ ...ambito, capofila: "020066" })));
  return file.bytes();
}

/** What three enti send, as a text. */
export const FIRST_SENDERS = [
  "Piano annuale 2021",
  "",
  tableOf("Numero complessivo U.I. disponibili nell'anno", {
    Bozzolo: 4,
    Casalmaggiore: 7,
    Viadana: 9,
  }),
  tableOf(TURNOVER, { Bozzolo: 3, Casalmaggiore: 5, Viadana: 6 }),
  tableOf("Carenza manutentiva", { Bozzolo: 1, Casalmaggiore: 2, Viadana: 2 }),
  tableOf("Nuova edificazione", { Bozzolo: 0, Casalmaggiore: 0, Viadana: 1 }),
  tableOf("SAT", { Bozzolo: 0, Casalmaggiore: 0, Viadana: 0 }),
].join("\n");

/** One more ente, whose row the template lacks. */
export const NEXT_SENDER = [
  "Piano annuale 2021",
  "",
  tableOf("Numero complessivo U.I. disponibili nell'anno", { Sabbioneta: 5 }),
  tableOf(TURNOVER, { Sabbioneta: 5 }),
  tableOf("Carenza manutentiva", { Sabbioneta: 0 }),
  tableOf("Nuova edificazione", { Sabbioneta: 0 }),
  tableOf("SAT", { Sabbioneta: 1 }),
].join("\n");

/** Dwellings for transitional services of an ente that has none available: it takes a reason. */
export const ODD_SENDER = [
  "Piano annuale 2021",
  "",
  tableOf("Numero complessivo U.I. disponibili nell'anno", { Sabbioneta: 0 }),
  tableOf(TURNOVER, { Sabbioneta: 0 }),
  tableOf("Carenza manutentiva", { Sabbioneta: 0 }),
  tableOf("Nuova edificazione", { Sabbioneta: 0 }),
  tableOf("SAT", { Sabbioneta: 2 }),
].join("\n");

function tableOf(heading: string, figures: Readonly<Record<string, number>>): string {
  const rows = Object.entries(figures).map(([ente, figure]) => `Comune di ${ente}\t${figure}`);
  return [`Ente\t${heading}`, ...rows, ""].join("\n");
}
