// Finds the columns of an export of payments by their headings, wherever they stand. Of several columns
// that could be the same one, the most telling counts; two equally telling amounts are a question.
import type { GridText } from "../../import/gridText";

/** What a column of an export holds. */
export type Column =
  | "mandato"
  | "data"
  | "beneficiarioCodice"
  | "codiceFiscale"
  | "beneficiario"
  | "importo"
  | "capitolo"
  | "causale"
  | "stato";

/** Headings in upper case ASCII with single spaces; the first that fits a heading wins. */
const HEADINGS: readonly { readonly column: Column; readonly pattern: RegExp }[] = [
  { column: "data", pattern: /^DATA (DEL |DI )?(MANDATO|PAGAMENTO|EMISSIONE|QUIETANZA|VALUTA)\b/ },
  { column: "data", pattern: /^DATA\b/ },
  {
    column: "codiceFiscale",
    pattern: /\b(CODICE FISCALE|COD FISC(ALE)?|C F|P ?IVA|PARTITA IVA)\b/,
  },
  {
    column: "beneficiarioCodice",
    pattern: /^(CODICE|COD|ID) (BENEFICIARIO|CREDITORE|FORNITORE|SOGGETTO|ANAGRAFICA)$/,
  },
  { column: "stato", pattern: /^(STATO|ESITO)\b/ },
  { column: "importo", pattern: /^IMPORTO LORDO\b/ },
  { column: "importo", pattern: /^IMPORTO (DEL |DELLA |PER )?(BENEFICIARIO|RIGA|DISPOSIZIONE)\b/ },
  { column: "importo", pattern: /^(IMPORTO|IMPORTO EURO|IMPORTO IN EURO)$/ },
  { column: "importo", pattern: /^(IMPORTO|EURO|AMMONTARE)\b/ },
  { column: "importo", pattern: /^TOTALE\b/ },
  { column: "beneficiario", pattern: /\b(BENEFICIARI[OA]?|CREDITORE|PERCIPIENTE|FORNITORE)\b/ },
  { column: "beneficiario", pattern: /^(COGNOME|NOMINATIVO|INTESTATARIO|RAGIONE SOCIALE)\b/ },
  { column: "causale", pattern: /^CAUSALE\b/ },
  { column: "causale", pattern: /^OGGETTO\b/ },
  { column: "causale", pattern: /^DESCRIZIONE\b(?! (CAPITOLO|CAP|PEG|VOCE))/ },
  { column: "capitolo", pattern: /^(CAPITOLO|CAP|PEG|VOCE DI BILANCIO|ARTICOLO)\b/ },
  { column: "mandato", pattern: /\b(MANDATO|LIQUIDAZIONE)\b/ },
];

/** Rows from the top in which the headings are looked for. */
const HEADER_REACH = 40;

/** Where the headings stand, and which columns they name. */
export interface PagamentiHeader {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** Columns that could all be the amount; one is never chosen by chance. */
  readonly rivals: readonly number[];
}

interface Ranked {
  readonly at: number;
  readonly rank: number;
}

function headingsIn(text: GridText, row: number): Map<Column, Ranked[]> {
  const found = new Map<Column, Ranked[]>();
  for (let at = text.left; at <= text.right; at++) {
    const heading = text
      .folded(row, at)
      .replace(/[^A-Z ]+/g, " ")
      .replace(/ +/g, " ")
      .trim();
    if (heading === "") continue;
    const rank = HEADINGS.findIndex(({ pattern }) => pattern.test(heading));
    const column = HEADINGS[rank]?.column;
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), { at, rank }]);
  }
  return found;
}

function headerIn(found: ReadonlyMap<Column, readonly Ranked[]>, row: number): PagamentiHeader {
  const best = (column: Column): readonly number[] => {
    const all = found.get(column) ?? [];
    const least = Math.min(...all.map(({ rank }) => rank));
    return all.filter(({ rank }) => rank === least).map(({ at }) => at);
  };
  const columns = Object.fromEntries([...found.keys()].map((column) => [column, best(column)[0]!]));
  const amounts = best("importo");
  return { row, columns, rivals: amounts.length > 1 ? amounts : [] };
}

/** What the rows of a sheet tell of their headings. */
export interface FoundHeadings {
  /** null when not all the columns that are needed are there. */
  readonly header: PagamentiHeader | null;
  /** Columns that headings name in the row that names most: places on the sheet, left to right. */
  readonly named: readonly { readonly row: number; readonly column: number }[];
}

/** Finds the headings: who was paid, how much, and for what, at least. */
export function findPagamentiHeader(text: GridText): FoundHeadings {
  let named: FoundHeadings["named"] = [];
  for (let row = text.top; row <= Math.min(text.bottom, text.top + HEADER_REACH); row++) {
    const found = headingsIn(text, row);
    const places = [...found.values()].flat().map(({ at }) => ({ row, column: at }));
    if (places.length > named.length) named = places.sort((a, b) => a.column - b.column);
    const has = (...columns: readonly Column[]) => columns.some((column) => found.has(column));
    const told = has("beneficiario", "beneficiarioCodice", "codiceFiscale");
    if (told && has("capitolo", "causale") && has("importo")) {
      return { header: headerIn(found, row), named };
    }
  }
  return { header: null, named };
}
