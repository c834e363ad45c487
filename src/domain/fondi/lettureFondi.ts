// Readings of funds from sentences, row by row: each with its words and figures, so that a person can
// say whether they are true.
import type { Verdict } from "../import/measureTable";
import { saidMeanwhile, type Verdicts } from "../import/saidMeanwhile";
import type { ReadSource } from "../sheets/readSource";
import {
  FUND_FIELDS,
  placeKey,
  placeOf,
  type FundField,
  type FundPlace,
  type FundReading,
  type FundRecognition,
  type FundRow,
  type Movement,
} from "./fondo";

/** What one row or one movement was read from. */
export interface LetturaFondi {
  /** Equal for readings that say the same in the same place of the same file. */
  readonly key: string;
  readonly file: string;
  readonly place: FundPlace;
  readonly words: readonly string[];
  /** Cents or counts; a movement has its amount and where it goes. */
  readonly figures: readonly { readonly field: FundField; readonly value: number }[];
  readonly movement: (Pick<Movement, "to" | "act"> & { readonly amount: number }) | null;
  /** null while some of it waits. */
  readonly verdict: Verdict | null;
  readonly reading: FundReading;
}

function isProse({ how }: FundReading): boolean {
  return how === "prose";
}

function verdictOf(readings: readonly FundReading[]): Verdict | null {
  if (readings.every(({ refused }) => refused === true)) return "refused";
  return readings.every(({ confirmed, refused }) => confirmed || refused === true)
    ? "confirmed"
    : null;
}

function keyOf(place: FundPlace, role: string, { file, at, words }: FundReading): string {
  return JSON.stringify([file, at.sheet, at.row, at.column, placeKey(place), role, words]);
}

function lettura(row: FundRow): LetturaFondi[] {
  const told = FUND_FIELDS.flatMap((field) => {
    const reading = row.figures[field];
    return reading !== undefined && isProse(reading) ? [{ field, reading }] : [];
  });
  const first = told[0]?.reading;
  if (first === undefined) return [];
  return [
    {
      key: keyOf(row, "voce", first),
      file: first.file,
      place: placeOf(row),
      words: [...new Set(told.map(({ reading }) => reading.words))],
      figures: told.map(({ field, reading }) => ({ field, value: reading.value })),
      movement: null,
      verdict: verdictOf(told.map(({ reading }) => reading)),
      reading: first,
    },
  ];
}

function letturaOfMovement({ from, to, amount, act }: Movement): LetturaFondi[] {
  if (!isProse(amount)) return [];
  return [
    {
      key: keyOf(from, "movimento", amount),
      file: amount.file,
      place: from,
      words: [amount.words],
      figures: [],
      movement: { to, act, amount: amount.value },
      verdict: verdictOf([amount]),
      reading: amount,
    },
  ];
}

/** The readings of a source from sentences, in its order: its rows, then its movements. */
export function lettureFondi({ rows, movements }: FundRecognition): LetturaFondi[] {
  return [...rows.flatMap(lettura), ...movements.flatMap(letturaOfMovement)];
}

function judged(reading: FundReading, verdict: Verdict | null | undefined): FundReading {
  if (!isProse(reading) || verdict === undefined) return reading;
  const { refused: _, ...rest } = reading;
  if (verdict === "refused") return { ...rest, confirmed: false, refused: true };
  return { ...rest, confirmed: verdict === "confirmed" };
}

/**
 * The sources with what a person says of readings, by their keys: a verdict, or null to ask again.
 * A source of which nothing is said stays the same object.
 */
export function withFundVerdicts(
  sources: readonly ReadSource[],
  said: ReadonlyMap<string, Verdict | null>,
): ReadSource[] {
  return sources.map((source) => {
    const { fondi } = source.recognition;
    if (fondi === undefined || !lettureFondi(fondi).some(({ key }) => said.has(key))) return source;
    const rows = fondi.rows.map((row) => {
      const [one] = lettura(row);
      const verdict = one === undefined ? undefined : said.get(one.key);
      if (verdict === undefined) return row;
      const figures = Object.entries(row.figures).map(([field, reading]) => [
        field,
        judged(reading, verdict),
      ]);
      return { ...row, figures: Object.fromEntries(figures) as FundRow["figures"] };
    });
    const movements = fondi.movements.map((movement) => ({
      ...movement,
      amount: judged(movement.amount, said.get(keyOf(movement.from, "movimento", movement.amount))),
    }));
    return {
      ...source,
      recognition: { ...source.recognition, fondi: { ...fondi, rows, movements } },
    };
  });
}

function verdictsOf(sources: readonly ReadSource[]): Verdicts {
  const letture = sources.flatMap(({ recognition: { fondi } }) =>
    fondi === undefined ? [] : lettureFondi(fondi),
  );
  return new Map(letture.map(({ key, verdict }) => [key, verdict]));
}

/**
 * What `mine` says of readings of funds, with what others said meanwhile of those that `mine` left as they
 * were. @param base what both began with.
 */
export function mergeFundVerdicts(
  base: readonly ReadSource[],
  mine: readonly ReadSource[],
  theirs: readonly ReadSource[],
): ReadSource[] {
  return withFundVerdicts(
    mine,
    saidMeanwhile(verdictsOf(base), verdictsOf(mine), verdictsOf(theirs)),
  );
}
