// Amounts in prose: which voice of the ledger and which misura the words around each give it.
import type { AmountField, QuestionReason } from "./fondo";
import { AMOUNT_WORDS, BOTH } from "./fondiWords";
import { parseEuro } from "./euro";
import { findMisure, findMoney, wordsOf, type MoneySpan, type Span } from "./prose";

/** An amount with the voices it is for: more than one where a sentence gives it to several. */
export interface FoundAmount extends Span {
  readonly fields: readonly AmountField[];
  readonly misura: string | null;
  readonly cents: number;
  readonly words: string;
}

/** What was not clear, with the words. */
export interface Unclear {
  readonly reason: QuestionReason;
  readonly words: string;
  readonly misura?: string | null;
}

interface Voice extends Span {
  readonly field: AmountField;
}

function voicesIn(text: string, { start, end }: Span): Voice[] {
  const part = text.slice(start, end);
  return AMOUNT_WORDS.flatMap(({ field, pattern }) =>
    [...part.matchAll(pattern)].map((match) => ({
      field,
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start);
}

/** The voices of one amount: one, or several that are named together; null when it cannot be told. */
function oneVoice(text: string, voices: readonly Voice[]): AmountField[] | null {
  const together = voices.every(
    (voice, i) => i === 0 || BOTH.test(text.slice(voices[i - 1]!.end, voice.start)),
  );
  const fields = [...new Set(voices.map(({ field }) => field))];
  return fields.length === 1 || together ? fields : null;
}

/** The voices of a sentence without amounts: "Risorse trasferite". null when it has none or not one. */
export function voicesOfText(text: string): AmountField[] | null {
  const voices = voicesIn(text, { start: 0, end: text.length });
  return voices.length === 0 ? null : oneVoice(text, voices);
}

/** The gaps in which words speak of each amount: all before it, or all after it. */
function gapsOf(text: string, amounts: readonly MoneySpan[]): { before: Span[]; after: Span[] } {
  return {
    before: amounts.map(({ start }, i) => ({ start: amounts[i - 1]?.end ?? 0, end: start })),
    after: amounts.map(({ end }, i) => ({ start: end, end: amounts[i + 1]?.start ?? text.length })),
  };
}

function voicesOfAll(text: string, amounts: readonly MoneySpan[]): (Voice[] | null)[] {
  const { before, after } = gapsOf(text, amounts);
  const [ahead, behind] = [before, after].map((gaps) => gaps.map((gap) => voicesIn(text, gap)));
  if (ahead!.every((voices) => voices.length > 0)) return ahead!;
  if (behind!.every((voices) => voices.length > 0) && ahead![0]!.length === 0) return behind!;
  return amounts.map((_, i) => {
    if (amounts.length > 1) return null;
    return [...ahead![i]!, ...behind![i]!];
  });
}

/** The misura of every amount: the label before it counts on; labels behind amounts count one by one. */
function misureOfAll(text: string, amounts: readonly MoneySpan[]): (string | null)[] | null {
  const labels = findMisure(text);
  if (labels.length === 0) return amounts.map(() => null);
  if (labels[0]!.start < amounts[0]!.start) {
    return amounts.map(({ start }) => labels.findLast((label) => label.start < start)!.misura);
  }
  const { after } = gapsOf(text, amounts);
  const own = after.map((gap) =>
    labels.filter(({ start }) => start >= gap.start && start < gap.end),
  );
  return own.every((found) => found.length === 1) ? own.map(([label]) => label!.misura) : null;
}

/** "per 16320": an amount that only its place in the sentence tells. */
const BARE =
  /\b(?:per|pari\s+a|per\s+(?:un\s+)?(?:totale|importo)\s+di)\s+(\d[\d.]*\d{2}(?:,\d{2})?)(?=\s*(?:$|[.;)\n]))/i;
const PAID = /\b(?:finanziat|erogat|liquidat|pagat)[aeio]\b/i;

/** "Finanziate 12 domande per € 16.320": what applications were funded with was paid. */
const PAID_FOR = /\bper(?:\s+(?:un\s+)?(?:totale|importo)\s+di)?\s*$/i;

function paidFor(text: string, { start }: Span): AmountField[] | null {
  const before = text.slice(0, start);
  return PAID_FOR.test(before) && PAID.test(before) ? ["erogato"] : null;
}

function findBare(text: string): { found: FoundAmount; unclear: Unclear } | null {
  const bare = BARE.exec(text);
  const cents = bare === null ? null : parseEuro(bare[1]!);
  if (bare === null || cents === null || !PAID.test(text.slice(0, bare.index))) return null;
  const words = wordsOf(text, { start: 0, end: bare.index + bare[0].length });
  const span = { start: bare.index, end: bare.index + bare[0].length };
  return {
    found: { ...span, fields: ["erogato"], misura: null, cents, words },
    unclear: { reason: "valuta", words },
  };
}

/**
 * Reads the amounts of a text. @param fallback the voices of an amount that no word speaks of, by the
 * heading of its column or the sentence above its table; null when there are none.
 */
export function readAmounts(
  text: string,
  fallback: readonly AmountField[] | null,
): { found: FoundAmount[]; unclear: Unclear[] } {
  const amounts = findMoney(text);
  if (amounts.length === 0) {
    const bare = findBare(text);
    return bare === null
      ? { found: [], unclear: [] }
      : { found: [bare.found], unclear: [bare.unclear] };
  }
  const found: FoundAmount[] = [];
  const unclear: Unclear[] = [];
  const voices = voicesOfAll(text, amounts);
  const misure = misureOfAll(text, amounts);
  const ahead = voices.every((own, i) => own === null || (own[0]?.start ?? 0) < amounts[i]!.start);
  for (const [i, amount] of amounts.entries()) {
    const words = ahead
      ? wordsOf(text, { start: amounts[i - 1]?.end ?? 0, end: amount.end })
      : wordsOf(text, { start: amount.start, end: amounts[i + 1]?.start ?? text.length });
    if (misure === null) {
      unclear.push({ reason: "misura", words });
      continue;
    }
    const own = voices[i] ?? null;
    const told = own === null || own.length === 0 ? paidFor(text, amount) : null;
    const fields =
      told ?? (own === null ? null : own.length === 0 ? fallback : oneVoice(text, own));
    if (fields === null) unclear.push({ reason: "voce", words, misura: misure[i]! });
    else found.push({ ...amount, fields, misura: misure[i]!, words });
  }
  return { found, unclear };
}
