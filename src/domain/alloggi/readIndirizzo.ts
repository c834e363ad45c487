// Reads addresses by their structure: street and civic number. Whatever else people write into the
// cell (who lives there, who has the key) is left behind.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { foldWord } from "./foldWord";
import { findPersonalData, TERM_COUNT } from "./personalData";
import { cellText, type Read } from "./readAlloggioCell";

/** Words that streets begin with, in full and as people shorten them. */
const TOPONYM =
  /^(VIA|VIALE|V LE|PIAZZA|P ZZA|PZZA|P ZA|PIAZZALE|P LE|PLE|PIAZZETTA|P TTA|LARGO|L GO|CORSO|C SO|STRADA|STR|STRADELLO|VICOLO|VIC|V LO|CONTRADA|C DA|CTR|LOCALITA|LOC|FRAZIONE|FRAZ|CASCINA|C NA|CASCINALE|BORGO|B GO|SALITA|GALLERIA|LUNGO\w+|ALZAIA|RIPA|QUARTIERE|Q RE|VILLAGGIO|TRAVERSA|ARGINE|CORTE|RIVA|BASTIONI|PASSAGGIO)\b/;

/** Where an address ends and its people begin. */
const TAIL =
  /[;|\n(]|\s[-–—]\s|\b(presso|c\/o|inquilin\w*|assegnatari\w*|occupa\w*|intestat\w*|sig\.?(ra|na)?)(?=[\s.:]|$)/i;

const CIVICO = /^(n\.?°?|nr\.?|civ\.?)?\d{1,5}([/-]?[A-Za-z0-9]{1,3})?$/i;
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

/** Reads an address cell by its structure. */
export function readIndirizzo(value: CellValue): Read<Indirizzo> {
  const text = cellText(value).replace(/\s+/g, " ");
  if (text === "") return isCellError(value) ? undefined : null;
  if (findPersonalData(text, true).length > 0 || !/\p{L}{2}/u.test(text)) return undefined;
  const cut = text.search(TAIL);
  const { street, civico, stem } = upToCivico(cut > 0 ? text.slice(0, cut).trim() : text);
  if (street.length < 3 || street.length > 80) return undefined;
  return { text: street, hasCivico: civico, stem, sure: TOPONYM.test(stem) };
}

/**
 * Whether the text is a street: it begins like one, or its name stands in so many rows that it is no
 * single person. @param count rows of the list with the same `stem`.
 */
export function isStreet({ sure }: Indirizzo, count: number): boolean {
  return sure || count >= TERM_COUNT;
}

/** A civic number from its own column: 12, "12/A", "snc". */
export function readCivico(value: CellValue): Read<string> {
  const text = cellText(value).replace(/\s+/g, "");
  if (text === "") return isCellError(value) ? undefined : null;
  if (/^s\.?n\.?c?\.?$/i.test(text)) return "snc";
  return CIVICO.test(text) ? text.replace(/^(n\.?°?|nr\.?|civ\.?)/i, "") : undefined;
}
