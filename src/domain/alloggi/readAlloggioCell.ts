// Reads the cells of a dwelling list that hold numbers, money, years, ticks, floors and codes.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { readFigure } from "../import/figure";
import type { Area } from "./alloggio";
import { foldWord } from "./foldWord";
import { findPersonalData } from "./personalData";

/** null: nothing stands there. undefined: something stands there that cannot be read. */
export type Read<Value> = Value | null | undefined;

const NOT_TOLD = new Set(["", "-", "--", "/", "nd", "n.d.", "n.d", "n.p.", "…", "..."]);

/** A cell as text without outer spaces; "" when it tells nothing. */
export function cellText(value: CellValue): string {
  if (value === null || isCellError(value)) return "";
  if (typeof value !== "string") return String(value);
  const text = value.trim();
  return text.length <= 4 && NOT_TOLD.has(text.toLowerCase()) ? "" : text;
}

/** A number in Italian writing: "1.234" is whole, "65,40" has two decimals. Never below zero. */
function readNumber(value: CellValue, unit: RegExp): Read<Area> {
  if (isCellError(value) || typeof value === "boolean") return undefined;
  if (typeof value === "number" && Number.isInteger(value)) {
    return value >= 0 ? { value, decimals: 0 } : undefined;
  }
  const bare = typeof value === "string" ? value.replace(unit, "").trim() : value;
  if (cellText(bare) === "") return null;
  const figure = readFigure(bare, "General", "count", false);
  if (figure.state !== "value" || !(figure.value >= 0)) return undefined;
  return { value: figure.value, decimals: figure.decimals };
}

/** Square metres: 65.4, "65,40", "65,40 mq", "mq 65". */
export function readArea(value: CellValue): Read<Area> {
  return readNumber(value, /\bm\s?q\.?|m²|\bm2\b/gi);
}

/** A number of rooms: 3, "3", "3,5", "3 vani". */
export function readVani(value: CellValue): Read<number> {
  const read = readNumber(value, /\b(vani|locali|stanze)\b/gi);
  return read ? read.value : (read as null | undefined);
}

/** Money in whole cents: "€ 7.500,00" gives 750000; thousandths of an euro cannot be read. */
export function readCentesimi(value: CellValue): Read<number> {
  const read = readNumber(value, /€|\beur(o)?\b\.?|,-+\s*$/gi);
  if (!read) return read as null | undefined;
  if (typeof value === "string" && read.decimals > 2) return undefined;
  const cents = Math.round(read.value * 100);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Days of Excel's calendar from its day 0 to the start of 1970. */
const DAYS_TO_1970 = 25_569;

/** A year alone, in a date as text ("30/03/2021", "giugno 2021") or as one of Excel's serial numbers. */
export function readYear(value: CellValue): Read<number> {
  if (typeof value === "number") {
    if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return value;
    const year = new Date((value - DAYS_TO_1970) * 86_400_000).getUTCFullYear();
    return value > LAST_YEAR && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
  }
  const text = cellText(value);
  if (text === "") return isCellError(value) ? undefined : null;
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

const YES = /^(S|SI|X|V|VERO|TRUE|1|YES|PRESENT[EI])$/;
const NO = /^(N|NO|FALSO|FALSE|0|ASSENT[EI]|NESSUNA)$/;

/** A tick or a word for yes or no. */
export function readYesNo(value: CellValue): Read<boolean> {
  if (typeof value === "boolean") return value;
  const text = cellText(value);
  if (text === "") return isCellError(value) ? undefined : null;
  if (text === "✓" || text === "✔") return true;
  const word = foldWord(text);
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}

/** Year of an assignment when one is told, else whether it was assigned. */
export function readAssegnato(value: CellValue): Read<number | boolean> {
  return readYesNo(value) ?? readYear(value);
}

const FLOORS: readonly (readonly [string, RegExp])[] = [
  ["T", /^(0|T|PT|P T|TERRA|TERRENO|GF)$/],
  ["R", /^(R|PR|P R|RIALZATO)$/],
  ["A", /^(AMM?|AMMEZZATO|MEZZANINO)$/],
  ["S", /^(S|PS|SEMINTERRATO|INTERRATO)$/],
  ["M", /^(MANSARDA|MANSARDATO|SOTTOTETTO)$/],
  ["U", /^(U|ULTIMO|ATTICO)$/],
];
const ORDINALS =
  "PRIMO SECONDO TERZO QUARTO QUINTO SESTO SETTIMO OTTAVO NONO DECIMO UNDICESIMO DODICESIMO".split(
    " ",
  );
const ROMAN = "I II III IV V VI VII VIII IX X XI XII".split(" ");

/** Floors that were read before; nothing that is no floor is kept. */
const KNOWN_FLOORS = new Map<string, string>();

function readFloor(text: string): string | null {
  const known = KNOWN_FLOORS.get(text);
  if (known !== undefined) return known;
  const floor = floorOf(foldWord(text));
  if (floor !== null) KNOWN_FLOORS.set(text, floor);
  return floor;
}

function floorOf(word: string): string | null {
  const bare = word.replace(/^PIANO /, "").replace(/ PIANO$/, "");
  const named = FLOORS.find(([, pattern]) => pattern.test(bare));
  if (named !== undefined) return named[0];
  const ordinal = ORDINALS.indexOf(bare) + 1 || ROMAN.indexOf(bare) + 1;
  if (ordinal > 0) return String(ordinal);
  const number = /^P?(S ?)?([1-9]\d?)( ?[AO])?$/.exec(bare);
  return number === null ? null : `${number[1] === undefined ? "" : "S"}${number[2]}`;
}

/** A floor: "T", "R", "A" (ammezzato), "S1", "M" (mansarda), "U" (ultimo), "3"; "T-1" of two. */
export function readPiano(value: CellValue): Read<string> {
  const text = cellText(value);
  if (text === "") return isCellError(value) ? undefined : null;
  if (/^-\d$/.test(text)) return `S${text.slice(1)}`;
  const parts = text.split(/[-/+,]|\be\b/).map((part) => readFloor(part.trim()));
  return parts.includes(null) ? undefined : parts.join("-");
}

/** Letters of a code that might be a word. */
const LONG_RUN = /\p{L}{3,}/gu;
const LONGEST_CODE = 40;

/** The runs of letters in a code that might be words: "CHIARI-012" has one. */
export function codeRuns(text: string): string[] {
  return (text.match(LONG_RUN) ?? []).map(foldWord);
}

const NO_WORDS = (): boolean => false;

/**
 * A code of a dwelling: it has a digit and is no sentence. Fiscal codes and e-mail are never codes, nor
 * is a code with a word in it that might be somebody's name.
 * @param isTerm whether a word of the code is one that the owner's codes are made of.
 */
export function readCodice(
  value: CellValue,
  isTerm: (run: string) => boolean = NO_WORDS,
): Read<string> {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  const text = cellText(value).replace(/\s+/g, " ");
  if (text === "") return isCellError(value) ? undefined : null;
  const isCode =
    text.length <= LONGEST_CODE &&
    /\d/.test(text) &&
    codeRuns(text).every((run) => (run.length < 4 && !/\s/.test(text) ? true : isTerm(run))) &&
    findPersonalData(text, false).length === 0;
  return isCode ? text : undefined;
}
