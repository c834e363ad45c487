// Labels of enti are typed by many hands: this brings them to one form before they are compared.

/** Kind of owner that the label itself names. */
export type LabelHint = "comune" | "owner" | null;

/** A label in comparable form. */
export interface NormalisedLabel {
  /** Upper-case ASCII words without prefix, marks and punctuation. */
  readonly words: readonly string[];
  readonly hint: LabelHint;
  /** Whether an asterisk or another footnote mark was glued to the label. */
  readonly marked: boolean;
}

/** Words that link names and carry no identity: "Borgo e Virgilio" is Borgo Virgilio. */
const LINK_WORDS = new Set(
  "A AL ALL ALLA CON D DA DAL DALL DE DEI DEL DELL DELLA DELLE DEGLI DI E ED IL IN LA LE LO".split(
    " ",
  ),
);

/** First words of owners that are no comune. */
const OWNER_WORDS = new Set(
  "ALER UNIONE CONSORZIO COOPERATIVA COOP FONDAZIONE AZIENDA SOCIETA ISTITUTO ENTE ASP ASC PROVINCIA REGIONE".split(
    " ",
  ),
);

/** Signs glued to a label that refer to a footnote. */
export const FOOTNOTE_MARKS = /[*†‡§¹²³⁴⁵⁶⁷⁸⁹]|\(\d\)\s*$/gu;

/** A text without markdown bold; two asterisks that stand alone are a footnote mark and stay. */
export function withoutBold(text: string): string {
  return text.includes("**") ? text.replace(/\*\*(?=\S)|(?<=\S)\*\*/g, "") : text;
}

/** Texts that have nothing to fold but case and spaces: most of a long sheet. */
const PLAIN = /^[\t\n\r -_a-~]*$/;

/** Upper case without accents, typographic signs folded to ASCII, spaces folded. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase().replace(/\s+/g, " ").trim();
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—‐‑]/g, "-")
    .toUpperCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a text in comparable form: "U.O. Mantova" gives UO, MANTOVA. */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .replace(/\b([A-Z])\.\s?(?=[A-Z]\b)/g, "$1")
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
}

/** Words that carry the identity of a name. */
export function significantWords(words: readonly string[]): string[] {
  return words.filter((word) => !LINK_WORDS.has(word));
}

/** Brings a printed label to comparable form: "COMUNE DI TORRE DE' BUSI*" gives TORRE, DE, BUSI. */
export function normaliseLabel(label: string): NormalisedLabel {
  const marked = new RegExp(FOOTNOTE_MARKS).test(label);
  const words = foldedWords(label.replace(FOOTNOTE_MARKS, " "));
  const prefix = words[0] === "COMUNE" || words[0] === "COM";
  if (prefix && words.length > 1) {
    const link = words[1] === "DI" || words[1] === "D" ? 2 : 1;
    return { words: words.slice(link), hint: "comune", marked };
  }
  return { words, hint: OWNER_WORDS.has(words[0] ?? "") ? "owner" : null, marked };
}
