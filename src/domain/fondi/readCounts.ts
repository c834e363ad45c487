// Counts in prose: which number belongs to which word, in whichever order they stand.
import type { FundCount } from "./fondo";
import { COUNT_WORDS, MISURA, NO_COUNTS, WHOLE_OF } from "./fondiWords";
import { parseEuro } from "./euro";
import { findMisure, maskSpans, wordsOf, type Span } from "./prose";
import type { Unclear } from "./readAmounts";

/** A count with the words that say what it counts. */
export interface FoundCount extends Span {
  readonly field: FundCount;
  readonly misura: string | null;
  readonly value: number;
  readonly words: string;
}

/** So many contributions of so much each. */
export interface FoundContributi {
  readonly count: number;
  readonly each: number;
  readonly misura: string | null;
  readonly words: string;
}

type Token = Span &
  (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "word"; readonly field: FundCount | null }
  );

/** Words between a number and its name; more, and they do not belong together. */
const WIDEST_GAP = 8;
const NUMBER = /(?<![\d.,/])(?:[1-9]\d{0,2}(?:\.\d{3})+|\d{1,6})(?![\d/]|[.,]\d)/g;
const CLAUSE = /,(?!\d)|[;()\n]|(?<=[a-z0-9àèéìòù])\.\s|\s[-–]\s/g;
/** "n." and its like, which end no sentence. */
const NUMBER_SIGN = /\bn(?:r|um)?[.°º]/gi;
const MONEY = "(?:€|EUR|euro)?\\s*(\\d(?:[\\d.,]*\\d)?)\\s*(?:€|EUR|euro)?";
const CONTRIBUTI = [
  {
    pattern: new RegExp(`\\b(\\d{1,5})\\s+contribut[oi]\\s+d[ai]\\s+${MONEY}`, "gi"),
    count: 1,
    each: 2,
  },
  {
    pattern: new RegExp(
      `(?:\\bn[.°]?\\s*)?contribut[oi]\\s+d[ai]\\s+${MONEY}[^\\d\\n€]{0,60}?[:\\s]\\s*(\\d{1,5})(?![\\d.,]*\\d)`,
      "gi",
    ),
    count: 2,
    each: 1,
  },
];

function misuraBefore(text: string, at: number): string | null {
  const labels = findMisure(text);
  const before = labels.findLast(({ start }) => start < at);
  return (before ?? (labels.length === 1 ? labels[0] : undefined))?.misura ?? null;
}

/** "n. contributi da € 1.500 assegnati e/o erogati: 16", and "16 contributi da € 1.500". */
export function readContributi(text: string): { found: FoundContributi[]; spans: Span[] } {
  for (const { pattern, count, each } of CONTRIBUTI) {
    const matches = [...text.matchAll(pattern)].flatMap((match) => {
      const cents = parseEuro(match[each]!);
      const span = { start: match.index, end: match.index + match[0].length };
      return cents === null ? [] : [{ cents, count: Number(match[count]), span }];
    });
    if (matches.length === 0) continue;
    return {
      found: matches.map((one) => ({
        count: one.count,
        each: one.cents,
        misura: misuraBefore(text, one.span.start),
        words: wordsOf(text, one.span),
      })),
      spans: matches.map(({ span }) => span),
    };
  }
  return { found: [], spans: [] };
}

function tokensOf(text: string, { start, end }: Span): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  // Which characters belong to a token: texts of strangers can have thousands.
  const taken = new Uint8Array(part.length);
  const add = (match: RegExpExecArray, token: Omit<Token, "start" | "end">): void => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken.subarray(from, to).includes(1)) return;
    taken.fill(1, from, to);
    tokens.push({ start: start + from, end: start + to, ...token } as Token);
  };
  for (const { field, pattern } of COUNT_WORDS) {
    for (const match of part.matchAll(pattern)) add(match, { kind: "word", field } as Token);
  }
  for (const match of part.matchAll(NUMBER)) {
    add(match, { kind: "number", value: Number(match[0].replaceAll(".", "")) } as Token);
  }
  tokens.sort((a, b) => a.start - b.start);
  for (const match of part.matchAll(WHOLE_OF)) {
    const number = tokens.findLast((token) => token.end <= start + match.index);
    const before = tokens[tokens.indexOf(number!) - 1];
    const named = before?.kind === "word" && before.field === "presentate";
    if (number?.kind === "number" && !named)
      add(match, { kind: "word", field: "presentate" } as Token);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

type Pair = Span & { readonly field: FundCount; readonly value: number };

/**
 * Neighbours form pairs of a number and a word, two by two: a row of tokens can be paired in one way
 * only. null when some number or word is left over, or is too far from its partner.
 */
function pairsOf(text: string, tokens: readonly Token[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (let i = 0; i < tokens.length; i += 2) {
    const [a, b] = [tokens[i]!, tokens[i + 1]];
    if (b === undefined || a.kind === b.kind) return null;
    const between = text.slice(a.end, b.start).trim();
    if (between !== "" && between.split(" ").length > WIDEST_GAP) return null;
    const number = a.kind === "number" ? a : b.kind === "number" ? b : null;
    const word = a.kind === "word" ? a : b.kind === "word" ? b : null;
    if (number === null || word === null || word.field === null) return null;
    pairs.push({ field: word.field, value: number.value, start: a.start, end: b.end });
  }
  return pairs;
}

/** Numbers that count, with their words; words that stand without any number are only said. */
function readClause(text: string, clause: Span, alone: FundCount | null): Pair[] | null {
  const tokens = tokensOf(text, clause);
  const numbers = tokens.filter(({ kind }) => kind === "number");
  if (numbers.length === 0) return [];
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words.length === 0) {
    const [number, ...more] = numbers;
    if (alone === null || more.length > 0 || number?.kind !== "number") return null;
    return [{ field: alone, value: number.value, start: number.start, end: number.end }];
  }
  return pairsOf(text, tokens);
}

/**
 * Reads the counts of a text. @param read the same text without what was read already. @param alone what a number counts that no word speaks of, by the
 * heading of its column; null: such a number is passed over.
 */
export function readCounts(
  text: string,
  read: string,
  alone: FundCount | null,
): { found: FoundCount[]; unclear: Unclear[] } {
  const nothing = NO_COUNTS.concat(MISURA).flatMap((pattern) =>
    [...read.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
  const masked = maskSpans(read, nothing).replace(NUMBER_SIGN, (sign) => " ".repeat(sign.length));
  const found: FoundCount[] = [];
  const unclear: Unclear[] = [];
  let start = 0;
  for (const end of [...masked.matchAll(CLAUSE), { index: masked.length, 0: "" }]) {
    const clause = { start, end: end.index };
    start = end.index + end[0].length;
    const pairs = readClause(masked, clause, found.length === 0 ? alone : null);
    const misura = misuraBefore(text, clause.end);
    if (pairs === null) {
      if (alone === null && tokensOf(masked, clause).every(({ kind }) => kind === "number"))
        continue;
      unclear.push({ reason: "numeri", words: wordsOf(text, clause), misura });
      continue;
    }
    for (const pair of pairs) {
      const words = wordsOf(text, pair);
      const same = found.find((one) => one.field === pair.field && one.misura === misura);
      if (same === undefined) found.push({ ...pair, misura, words });
      else if (same.value !== pair.value) unclear.push({ reason: "numeri", words, misura });
    }
  }
  return { found, unclear };
}
