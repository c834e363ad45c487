// Residues told in a sentence: money that left one fund for another, and the act that decided it.
import { BY_RIGHT, EARLIER_CALL, LEFT_OVER, MOVED, PURPOSE, RESOURCES } from "./fondiWords";
import {
  findMisure,
  findMoney,
  maskSpans,
  sentencesOf,
  wordsOf,
  type MoneySpan,
  type Span,
} from "./prose";
import type { DgrMention } from "./readDgr";
import { findDgr } from "./readDgr";
import type { Unclear } from "./readAmounts";

/** A movement as its sentence tells it; DGR as mentions, since other sources may know their years. */
export interface FoundMovement {
  /** Empty: the fund of the table. */
  readonly from: readonly DgrMention[];
  /** Empty: the sentence does not say where the money went. */
  readonly to: readonly DgrMention[];
  readonly misura: string | null;
  readonly cents: number;
  readonly words: string;
  readonly act: string | null;
}

const DATE = "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}[°º]?\\s+[a-z]+\\s+\\d{4})";
const ACT = new RegExp(
  "\\b(?:verbale|deliberazion[ei]|delibera|determinazion[ei]|determina|decreto|atto)\\b" +
    "[^.;\\n€¤]{0,90}?\\bn(?:r|um)?[.°º]?\\s*\\d+(?:\\s*/\\s*\\d{4})?" +
    `(?:\\s*,?\\s*del(?:l['’])?\\s*${DATE})?(?:\\s*,?\\s*(?:al\\s+)?punto\\s+\\d+)?`,
  "i",
);

function unique(mentions: readonly DgrMention[]): DgrMention[] {
  return mentions.filter(
    ({ number }, i) => mentions.findIndex((one) => one.number === number) === i,
  );
}

function actIn(text: string, sentence: Span): string | null {
  const masked = maskSpans(text, findDgr(text));
  const match = ACT.exec(masked.slice(sentence.start, sentence.end)) ?? ACT.exec(masked);
  return match === null ? null : match[0].replace(/\s+/g, " ").trim();
}

function movementOf(text: string, sentence: Span, money: MoneySpan): FoundMovement | null {
  const part = text.slice(sentence.start, sentence.end);
  const right = BY_RIGHT.exec(part)?.index ?? part.length;
  const told = part.slice(0, Math.max(right, money.end - sentence.start));
  const moved = MOVED.exec(told);
  if (moved === null || !LEFT_OVER.test(told)) return null;
  const after = Math.min(moved.index, money.start - sentence.start);
  const purpose = PURPOSE.exec(told.slice(after));
  const split = purpose === null ? told.length : after + purpose.index;
  const mentions = findDgr(told);
  const from = unique(mentions.filter(({ start }) => start < split));
  const to = unique(mentions.filter(({ start }) => start >= split)).filter(
    ({ number }) => !from.some((one) => one.number === number),
  );
  const misura = findMisure(told.slice(0, split))[0]?.misura ?? null;
  const words = wordsOf(part, { start: 0, end: told.length });
  return { from, to, misura, cents: money.cents, words, act: actIn(text, sentence) };
}

/** A sentence that tells of money used for something else, of a misura of its own, without an amount. */
function untold(text: string, sentence: Span): Unclear[] {
  const part = text.slice(sentence.start, sentence.end);
  const [misura] = findMisure(part);
  const tells =
    MOVED.test(part) && PURPOSE.test(part) && (RESOURCES.test(part) || LEFT_OVER.test(part));
  if (misura === undefined || !tells || findMoney(part).length > 0) return [];
  const words = wordsOf(part, { start: 0, end: part.length });
  return [{ reason: "movimento-senza-importo", words, misura: misura.misura }];
}

/**
 * Reads the movements of a text. `spans` are the sentences that were used up: what else they say of
 * applications belongs to the other fund.
 */
export function readMovements(text: string): {
  found: FoundMovement[];
  spans: Span[];
  unclear: Unclear[];
} {
  const found: FoundMovement[] = [];
  const spans: Span[] = [];
  const unclear: Unclear[] = [];
  for (const sentence of sentencesOf(text)) {
    const amounts = findMoney(text).filter(
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    );
    const movement = amounts.length === 1 ? movementOf(text, sentence, amounts[0]!) : null;
    if (movement === null) {
      unclear.push(...untold(text, sentence));
      continue;
    }
    found.push(movement);
    spans.push(sentence);
  }
  return { found, spans, unclear };
}

/** Whether a text speaks of applications of an earlier call. */
export function namesEarlierCall(text: string): boolean {
  return EARLIER_CALL.test(text);
}
