// Data of persons in a dwelling list: recognised in order to be reported and left where they are.
// Source: Reg. (UE) 2016/679 art. 5 par. 1 lett. c (only what the purpose needs).
import { findCodiciFiscali } from "./codiceFiscale";
import { namesNobody } from "./officeWords";

/** What a column or a cell tells of a person. */
export const PERSONAL_KINDS = [
  "nome",
  "codiceFiscale",
  "contatto",
  "nascita",
  "reddito",
  "nucleo",
] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A column that holds data of persons. The data themselves are not kept, not even in part. */
export interface PersonalColumn {
  /** In the order of `PERSONAL_KINDS`. */
  readonly kinds: readonly PersonalKind[];
  /** The heading when it is one that we know, so that it names no person itself; else null. */
  readonly heading: string | null;
  /** Zero-based sheet column, and row of the heading. */
  readonly column: number;
  readonly headingRow: number;
  /** Cells with such data. */
  readonly cells: number;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[A-Z0-9-]+(?:\.[A-Z0-9-]+)+/giu;
/** Italian mobile and landline numbers, written in one piece or in groups. */
const PHONE =
  /(?<![\dA-Z])(?:(?:\+|00)39[ .-]?)?(?:3\d{2}[ ./-]?\d{3}[ .-]?\d{3,4}|3\d{2}[ ./-]?\d{2}[ .-]?\d{2}[ .-]?\d{2,3}|0\d{1,3}[ ./-]?\d{5,8}|0\d{1,3}[ ./-]\d{2,4}[ .-]\d{2,4})(?!\d)/gi;
const SHORTEST_PHONE = 9;

/** Hides a text: its shape remains, none of its letters and digits. */
export function maskValue(value: string): string {
  return value
    .trim()
    .slice(0, 40)
    .replace(/[\p{L}\p{N}]/gu, "•");
}

function phonesIn(text: string): readonly string[] {
  const found = text.match(PHONE) ?? [];
  return found.filter((one) => one.replace(/\D/g, "").length >= SHORTEST_PHONE);
}

/** What is found inside one cell. */
export interface PersonalFind {
  readonly kind: "codiceFiscale" | "contatto";
  readonly text: string;
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
    ...codici.map((one) => ({ kind: "codiceFiscale" as const, text: one.text })),
    ...[...mails, ...numbers].map((one) => ({ kind: "contatto" as const, text: one })),
  ];
}

/** A text whose fiscal codes, telephone numbers and addresses of e-mail are hidden. */
export function maskPersonalData(text: string): string {
  return findPersonalData(text, true).reduce(
    (masked, { text: found }) => masked.replaceAll(found, maskValue(found)),
    text,
  );
}

/** A word of a list as it may be shown: as it stands when only offices use its words, else hidden. */
export function showableWord(text: string): string {
  return namesNobody(text) ? maskPersonalData(text).slice(0, 80) : maskValue(text);
}
