// Data of persons in a dwelling list: recognised in order to be reported and left where they are.
// Source: Reg. (UE) 2016/679 art. 5 par. 1 lett. c (only what the purpose needs).
import { foldedWords } from "../enti/normaliseLabel";
import { findCodiciFiscali } from "./codiceFiscale";

/** What a column or a cell tells of a person. */
export type PersonalKind = "nome" | "codiceFiscale" | "contatto" | "nascita" | "reddito" | "nucleo";

/** Data of persons in one column: how many cells, and one of them beyond recognition. */
export interface PersonalData {
  readonly kind: PersonalKind;
  /** Heading of the column; "" when it has none. */
  readonly heading: string;
  /** Zero-based sheet column and row of the heading, and the row of the example. */
  readonly column: number;
  readonly headingRow: number;
  readonly row: number;
  readonly count: number;
  /** Fiscal codes among them whose check character is wrong. */
  readonly wrongCheck: number;
  readonly example: string;
}

const EMAIL = /[A-Z0-9._%+-]+@[A-Z0-9-]+(?:\.[A-Z0-9-]+)+/gi;
/** Italian mobile and landline numbers, written in one piece or in groups. */
const PHONE =
  /(?<![\dA-Z])(?:(?:\+|00)39[ .-]?)?(?:3\d{2}[ ./-]?\d{3}[ .-]?\d{3,4}|0\d{1,3}[ ./-]?\d{5,8})(?!\d)/gi;
const SHORTEST_PHONE = 9;

/** A word that stands in so many cells is a term of the office, not the name of a person. */
export const TERM_COUNT = 5;

/** Words that offices describe dwellings with; a phrase made of these alone names nobody. */
const VOCABULARY = new Set(
  (
    "A AL ALLA ALL CON DA DAL DALLA DEL DELLA DELLO DI E ED I IL IN LA LO NEL NELLA NELL O PER SU UN UNA " +
    "NON NO SI SENZA GIA MAI ANCORA PRESSO ENTRO DOPO PRIMA ANNO MESE ALLOGGIO ALLOGGI UNITA IMMOBILE EDIFICIO " +
    "LIBERO LIBERA OCCUPATO OCCUPATA OCCUPAZIONE ABUSIVA ABUSIVO ABUSIVAMENTE TITOLO LOCATO LOCAZIONE SFITTO VUOTO VACANTE " +
    "DISPONIBILE DISPONIBILI DISPONIBILITA INDISPONIBILE ASSEGNATO ASSEGNABILE ASSEGNABILI ASSEGNAZIONE ASSEGNARE RISERVATO " +
    "MANUTENZIONE MANUTENTIVA MANUTENTIVO ORDINARIA STRAORDINARIA CARENZA LAVORI IMPORTO INTERVENTO INTERVENTI CORSO FASE " +
    "ATTESA VERIFICA VERIFICARE DEFINIRE VALUTARE RIPRISTINO RIPRISTINARE RISTRUTTURARE RISTRUTTURATO RISTRUTTURAZIONE " +
    "RECUPERO RECUPERARE RIQUALIFICAZIONE RIQUALIFICATO NUOVO NUOVA COSTRUZIONE EDIFICAZIONE TURN OVER TURNOVER RILASCIO " +
    "RILASCIATO SGOMBERO SFRATTO DECADENZA DISDETTA VENDITA VENDUTO VENDERE ALIENAZIONE DEMOLIZIONE DEMOLIRE INAGIBILE AGIBILE " +
    "ABITABILE BUONO DISCRETO MEDIOCRE SCADENTE PESSIMO OTTIMO NORMALE SAP SAS SAT ERP ERS EX SERVIZIO SERVIZI ABITATIVO " +
    "ABITATIVI PUBBLICO PUBBLICI SOCIALE SOCIALI TRANSITORIO TRANSITORI ALTRO ALTRI USO USI RESIDENZIALE RESIDENZIALI CANONE " +
    "MODERATO CONCORDATO CONVENZIONATO AGEVOLATO ANZIANI EMERGENZA ABITATIVA CONFERITO CONFERITI PRIVATO PRIVATI SCAMBIO MOBILITA"
  ).split(" "),
);

/** Whether a text has letters of words that are not those of the office. */
function namesNobody(text: string): boolean {
  return foldedWords(text).every((word) => VOCABULARY.has(word) || /^[\d]*[A-Z]?[\d]*$/.test(word));
}

/** Hides a value: its first character and its shape remain, of very short ones the shape alone. */
export function maskValue(value: string): string {
  const letters = value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let seen = 0;
  return value
    .trim()
    .slice(0, 40)
    .replace(/[\p{L}\p{N}]/gu, (character) =>
      seen++ === 0 && letters >= 4 ? character.toUpperCase() : "•",
    );
}

function phonesIn(text: string): readonly string[] {
  const found = text.match(PHONE) ?? [];
  return found.filter((one) => one.replace(/\D/g, "").length >= SHORTEST_PHONE);
}

/** What is found inside one cell. */
export interface PersonalFind {
  readonly kind: "codiceFiscale" | "contatto";
  readonly text: string;
  readonly wrongCheck: boolean;
}

const NOTHING: readonly PersonalFind[] = [];

/**
 * Fiscal codes and addresses of e-mail in a text.
 * @param phones whether telephone numbers are looked for too: in codes and numbers they cannot be told apart.
 */
export function findPersonalData(text: string, phones: boolean): readonly PersonalFind[] {
  const codici = text.length >= 16 ? findCodiciFiscali(text) : [];
  const mails = text.includes("@") ? (text.match(EMAIL) ?? []) : [];
  const numbers = phones && text.length >= SHORTEST_PHONE ? phonesIn(text) : [];
  if (codici.length + mails.length + numbers.length === 0) return NOTHING;
  return [
    ...codici.map((one) => ({
      kind: "codiceFiscale" as const,
      text: one.text,
      wrongCheck: !one.valid,
    })),
    ...[...mails, ...numbers].map((one) => ({
      kind: "contatto" as const,
      text: one,
      wrongCheck: false,
    })),
  ];
}

/** A text whose fiscal codes, telephone numbers and addresses of e-mail are hidden. */
export function maskPersonalData(text: string): string {
  return findPersonalData(text, true).reduce(
    (masked, { text: found }) => masked.replaceAll(found, maskValue(found)),
    text,
  );
}

/**
 * A word of a list as it may be shown: as it stands when it is a term of the office, else hidden.
 * @param count in how many cells it stands; 0 when that must not tell (owners may be persons).
 */
export function showableWord(text: string, count: number): string {
  const isTerm = count >= TERM_COUNT || namesNobody(text);
  return isTerm ? maskPersonalData(text).slice(0, 80) : maskValue(text);
}
