// One cell of a fund table: a figure that stands alone, or sentences with figures in them.
import type { CellValue } from "../../workbook/cellGrid";
import { readFigure } from "../import/figure";
import { centsOfCell } from "./euro";
import type { FundColumnKind } from "./findFundBlocks";
import { isAmount, type AmountField, type FundCount, type FundField } from "./fondo";
import { citationsOf, cleanProse, findMoney, maskSpans, type Span } from "./prose";
import { readAmounts, type Unclear } from "./readAmounts";
import { readContributi, readCounts } from "./readCounts";
import { namesEarlierCall, readMovements, type FoundMovement } from "./readMovements";

/** A figure of a cell. `misura` is the one that its words name. */
export interface CellFigure {
  readonly field: FundField;
  readonly value: number;
  readonly misura: string | null;
  readonly words: string;
  readonly how: "cell" | "prose";
}

/** What a cell says. */
export interface FundCell {
  readonly figures: readonly CellFigure[];
  readonly movements: readonly FoundMovement[];
  readonly unclear: readonly Unclear[];
  /** The field that the cell should have given and did not. */
  readonly unread: FundField | "fondi" | "domande" | null;
  /** What its applications are left over from an earlier call. */
  readonly earlierCall: boolean;
  /** The text of a cell that says more than its figures. */
  readonly nota: string | null;
}

const NOTHING: FundCell = {
  figures: [],
  movements: [],
  unclear: [],
  unread: null,
  earlierCall: false,
  nota: null,
};

/** What a cell of this column counts or is worth when it holds a figure alone. */
interface Alone {
  readonly amounts: readonly AmountField[] | null;
  readonly count: FundCount | null;
}

function aloneIn(kind: FundColumnKind, inherited: readonly AmountField[] | null): Alone {
  if (kind === "fondi") return { amounts: inherited, count: null };
  if (kind === "domande") return { amounts: null, count: "presentate" };
  const field = kind as FundField;
  return isAmount(field)
    ? { amounts: field === "importoContributo" ? null : [field as AmountField], count: null }
    : { amounts: null, count: field as FundCount };
}

function loneFigure(kind: FundColumnKind, value: CellValue, alone: Alone): FundCell | null {
  const words = typeof value === "string" ? cleanProse(value) : String(value);
  const given = typeof value === "string" ? words : value;
  const figure = (field: FundField, number: number): CellFigure => ({
    field,
    value: number,
    misura: null,
    words,
    how: "cell",
  });
  if (alone.count !== null) {
    const read = readFigure(given, "General", "count", false);
    if (read.state !== "value" || read.value < 0 || !Number.isInteger(read.value)) return null;
    return { ...NOTHING, figures: [figure(alone.count, read.value)] };
  }
  const cents = centsOfCell(given);
  if (cents === null) return null;
  if (kind === "importoContributo") return { ...NOTHING, figures: [figure(kind, cents)] };
  if (alone.amounts === null) return { ...NOTHING, unclear: [{ reason: "voce", words }] };
  return { ...NOTHING, figures: alone.amounts.map((field) => figure(field, cents)) };
}

function readSentences(kind: FundColumnKind, raw: string, alone: Alone): FundCell {
  const text = cleanProse(raw);
  const moved = readMovements(text);
  const left = maskSpans(text, moved.spans);
  const contributi = readContributi(left);
  const afterContributi = maskSpans(left, contributi.spans);
  const amounts = readAmounts(afterContributi, alone.amounts);
  // An amount that nobody can place is no count either.
  const money = findMoney(afterContributi);
  const read: readonly Span[] = [...amounts.found, ...money, ...citationsOf(left).spans];
  const counts = readCounts(text, maskSpans(afterContributi, read), alone.count);
  const figures: CellFigure[] = [
    ...amounts.found.flatMap(({ fields, cents, misura, words }) =>
      fields.map((field) => ({ field, value: cents, misura, words, how: "prose" as const })),
    ),
    ...counts.found.map(({ field, value, misura, words }) => ({
      ...{ field, value, misura, words, how: "prose" as const },
    })),
    ...contributi.found.flatMap(({ count, each, misura, words }) => [
      { field: "contributi" as const, value: count, misura, words, how: "prose" as const },
      { field: "importoContributo" as const, value: each, misura, words, how: "prose" as const },
    ]),
  ];
  const unclear = [...moved.unclear, ...amounts.unclear, ...counts.unclear];
  const silent = figures.length === 0 && moved.found.length === 0 && unclear.length === 0;
  return {
    figures,
    movements: moved.found,
    unclear,
    unread: silent && /\d/.test(text) ? (kind as FundField) : null,
    earlierCall: namesEarlierCall(left),
    nota: silent || moved.found.length > 0 ? text : null,
  };
}

/**
 * Reads a cell of figures. Blank, dashes and "n.d." are no answer: they give nothing.
 * @param inherited the voices of an amount in a column headed "fondi", by the sentence above the table.
 */
export function readFundCell(
  kind: FundColumnKind,
  value: CellValue,
  inherited: readonly AmountField[] | null,
): FundCell {
  const { state } = readFigure(value, "General", "count", false);
  if (state === "blank" || state === "notApplicable") return NOTHING;
  if (kind === "nota") return { ...NOTHING, nota: cleanProse(String(value)) };
  const alone = aloneIn(kind, inherited);
  const lone = loneFigure(kind, value, alone);
  if (lone !== null) return lone;
  return typeof value === "string"
    ? readSentences(kind, value, alone)
    : { ...NOTHING, unread: kind as FundField };
}
