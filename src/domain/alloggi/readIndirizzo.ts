// Reads addresses by their structure: street and civic number. Whatever else people write into the
// cell (who lives there, who has the key) is left behind.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { foldWord } from "./foldWord";
import { isOfficeWord } from "./officeWords";
import { findPersonalData } from "./personalData";
import { isFirstName } from "./personNames";
import { cellText, type Read } from "./readAlloggioCell";

/** Words that streets begin with, in full and as people shorten them. */
const TOPONYM =
  /^(VIA|VIALE|V LE|PIAZZA|P ZZA|PZZA|P ZA|PIAZZALE|P LE|PLE|PIAZZETTA|P TTA|LARGO|L GO|CORSO|C SO|STRADA|STR|STRADELLO|VICOLO|VIC|V LO|CONTRADA|C DA|CTR|LOCALITA|LOC|FRAZIONE|FRAZ|CASCINA|C NA|CASCINALE|BORGO|B GO|SALITA|GALLERIA|LUNGO\w+|ALZAIA|RIPA|QUARTIERE|Q RE|VILLAGGIO|TRAVERSA|ARGINE|CORTE|RIVA|BASTIONI|PASSAGGIO)\b/;

/** Where an address ends and its people begin. */
const TAIL =
  /[;|\n(]|\s[-–—]\s|\b(presso|c\/o|inquilin\w*|assegnatari\w*|occupa\w*|intestat\w*|sig\.?(ra|na)?)(?=[\s.:]|$)/i;

const CIVICO = /^(n\.?°?|nr\.?|civ\.?)?\d{1,5}([/-]?[A-Za-z0-9]{1,3})?$/i;
/** Dwellings in one street that has no word for street before its name. */
const FEWEST_OF_STREET = 5;
const LETTER = /^\/?[A-Za-z]$|^(bis|ter)$/i;

/** The tokens up to the civic number; a number right behind the street's first word is part of its name. */
function upToCivico(text: string): { street: string; civico: boolean; stem: string } {
  const tokens = text.replaceAll(",", ", ").split(/\s+/).filter(Boolean);
  const bare = tokens.map((token) => token.replace(/,$/, ""));
  const at = bare.findIndex((token, index) => index >= 2 && CIVICO.test(token));
  if (at < 0) return { street: bare.join(" "), civico: false, stem: foldWord(bare.join(" ")) };
  const end = LETTER.test(bare[at + 1] ?? "") ? at + 2 : at + 1;
  return {
    street: bare.slice(0, end).join(" "),
    civico: true,
    stem: foldWord(
      bare
        .slice(0, at)
        .join(" ")
        .replace(/\bn\.?°?$/i, ""),
    ),
  };
}

/** What an address cell holds, before it is known how often its street stands in the list. */
export interface Indirizzo {
  readonly text: string;
  readonly hasCivico: boolean;
  /** The street without its number, folded. */
  readonly stem: string;
  /** It begins with a word that only streets begin with. */
  readonly sure: boolean;
}

const FEWEST_UNCLEAR = 3;

/** No civic number, and numerals behind the names of kings and popes. */
const NO_NAME = /^(SNC|[IVX]+|\d+)$/;

/** The first tokens of a text that make so many folded words. */
function firstWords(text: string, count: number): string {
  let words = 0;
  const tokens = text.split(/\s+/);
  const end = tokens.findIndex((token) => {
    words += foldWord(token).split(" ").length;
    return words > count;
  });
  return tokens
    .slice(0, end < 0 ? tokens.length : end)
    .join(" ")
    .replace(/,$/, "");
}

/** Words that stand before the name of whom a street is called after. */
const TITLE =
  /^(DON|SAN|SANTO|SANTA|SANT|SS|S|FRATELLI|F|LLI|FLLI|PADRE|SUOR|PAPA|BEATO|BEATA|MADONNA|DOTT|DR|PROF|ING|AVV|GEN|GENERALE|MARESCIALLO|COL|CAP|TEN|CARD|CARDINALE|MONS|MONSIGNOR|VESCOVO|CAV|CONTE|CONTESSA|DUCA|RE|REGINA|PRINCIPE|MARTIRI|CADUTI|GIUDICI|GIUDICE|ONOREVOLE|ON|SEN|MAESTRO|EROI|BRIGATA|PARTIGIANO|PARTIGIANI|PROVINCIALE|STATALE|VICINALE|VECCHIA|VECCHIO|ALTA|BASSA|ALTO|BASSO|SUPERIORE|INFERIORE|NORD|SUD|EST|OVEST|GRANDE|PICCOLA|PICCOLO|MONTE|MONTI|COLLE|VALLE|LAGO|FIUME|PONTE|PORTA|MURA|BORGO|VILLA|VILLAGGIO|CORTE|CASCINA|TORRE|CASTELLO|CHIESA|MARTIN|LUTHER|FITZGERALD|DI|DEI|DEL|DELLA|DELLE|DEGLI|DA|DE|LA|LE|E)$/;

/**
 * Where the name of a person follows the street's ("Via Roma Rossi Mario"): the index of its first
 * token, or -1. A first name right behind "Via", behind a title or as the last single word is the street's.
 * "unclear": so many words that the last ones might be somebody's name, though nobody's that we know.
 */
function personAfterStreet(stem: readonly string[]): number | "unclear" {
  let ordinary = 0;
  const begin = TOPONYM.exec(stem.join(" "))?.[0].split(" ").length ?? 1;
  for (let at = begin; at < stem.length; at++) {
    const word = stem[at]!;
    if (NO_NAME.test(word) || TITLE.test(word) || TOPONYM.test(word)) continue;
    if (isOfficeWord(word)) continue;
    const titled = at > begin && TITLE.test(stem[at - 1]!) && stem[at - 1]!.length > 2;
    if (!isFirstName(word) || titled) {
      ordinary++;
      continue;
    }
    if (ordinary === 0) continue;
    if (ordinary >= 2) return at - 1;
    if (stem.slice(at + 1).some((other) => !NO_NAME.test(other))) return at;
  }
  if (ordinary >= FEWEST_UNCLEAR) return "unclear";
  return -1;
}

/** The text up to a comma, unless a street or a civic number follows it. */
function upToComma(text: string): string {
  const parts = text.split(",").map((part) => part.trim());
  const end = parts.findIndex(
    (part, index) =>
      index > 0 && !TOPONYM.test(foldWord(part)) && !CIVICO.test(part.split(" ")[0]!),
  );
  return end < 0 ? text : parts.slice(0, end).join(", ");
}

/** Reads an address cell by its structure. */
export function readIndirizzo(value: CellValue): Read<Indirizzo> {
  const text = cellText(value).replace(/\s+/g, " ");
  if (text === "") return isCellError(value) ? undefined : null;
  if (findPersonalData(text, true).length > 0 || !/\p{L}{2}/u.test(text)) return undefined;
  const cut = text.search(TAIL);
  const whole = upToComma(cut > 0 ? text.slice(0, cut).trim() : text);
  const first = upToCivico(whole);
  const person = personAfterStreet(first.stem.split(" "));
  if (person === "unclear") return undefined;
  const { street, civico, stem } = person < 0 ? first : upToCivico(firstWords(whole, person));
  if (street.length < 3 || street.length > 80) return undefined;
  return { text: street, hasCivico: civico, stem, sure: TOPONYM.test(stem) };
}

/**
 * Whether the text is a street: it begins like one, or its name stands in so many rows that it is no
 * single person. @param count rows of the list with the same `stem`.
 */
export function isStreet({ sure, text }: Indirizzo, count: number): boolean {
  return sure || (count >= FEWEST_OF_STREET && /\d/.test(text));
}

/**
 * The street without what follows it, where the list has that street by itself and the longer text only
 * once: "Via Roma Rossi" is "Via Roma", unless several dwellings stand there.
 * @param count rows of the list with a stem.
 */
export function shortestStreet(address: Indirizzo, count: (stem: string) => number): string {
  const { stem, hasCivico, sure, text } = address;
  if (hasCivico || !sure || count(stem) > 1) return text;
  const words = stem.split(" ");
  for (let end = words.length - 1; end >= 2; end--) {
    if (count(words.slice(0, end).join(" ")) > 0) return firstWords(text, end);
  }
  return text;
}

/** A civic number from its own column: 12, "12/A", "snc". */
export function readCivico(value: CellValue): Read<string> {
  const text = cellText(value).replace(/\s+/g, "");
  if (text === "") return isCellError(value) ? undefined : null;
  if (/^s\.?n\.?c?\.?$/i.test(text)) return "snc";
  return CIVICO.test(text) ? text.replace(/^(n\.?°?|nr\.?|civ\.?)/i, "") : undefined;
}
