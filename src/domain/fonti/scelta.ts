// What the office decided where sources say different things of one figure: which of them speaks, or a
// value of the office's own. It is kept in `Provenienza` and counts until what it rests on changes.
import type { CellAddress } from "../../workbook/cellAddress";
import { foldText } from "../enti/normaliseLabel";
import { figureKey, type Figure } from "../import/figure";
import { figureOfEnte, type Voce } from "./voce";

/** A decision about one figure. */
export interface Scelta extends Voce {
  /** The file that speaks, with the cell; null for a value of the office's own. */
  readonly source: { readonly file: string; readonly at: CellAddress } | null;
  /** What the chosen source said when it was chosen, or the office's own value. */
  readonly figure: Figure;
  /** What all sources said then, as `statementsKey` writes it. */
  readonly against: string;
  readonly reason: string;
  readonly decidedBy: string;
  /** Excel serial number. */
  readonly decidedOn: number;
  /** Where it is kept: a row of `Provenienza`; null as long as it is not written. */
  readonly kept: { readonly file: string; readonly at: CellAddress } | null;
}

/** Equal for statements that say the same: texts aside from case, accents and spaces. */
export function statementKey(figure: Figure): string {
  return figure.state === "text" ? `text ${foldText(figure.text)}` : figureKey(figure);
}

/** What several sources say, whatever their order: the different statements, each once. */
export function statementsKey(figures: readonly Figure[]): string {
  return [...new Set(figures.map(statementKey))].sort().join(" | ");
}

/** The decisions with some of them made anew: one per figure, in the order of their making. */
export function withScelte(known: readonly Scelta[], made: readonly Scelta[]): Scelta[] {
  const anew = new Set(made.map(({ ente, field }) => figureOfEnte(ente, field)));
  return [...known.filter(({ ente, field }) => !anew.has(figureOfEnte(ente, field))), ...made];
}

/**
 * The figures, by `figureOfEnte`, that were decided since corrections were made: a decision is the later
 * word. @param before the decisions when the corrections were made.
 */
export function decidedSince(before: readonly Scelta[], now: readonly Scelta[]): Set<string> {
  const known = new Set(before.map(sameDecision));
  const made = now.filter((one) => !known.has(sameDecision(one)));
  return new Set(made.map(({ ente, field }) => figureOfEnte(ente, field)));
}

function sameDecision({ ente, field, source, figure, reason, decidedOn }: Scelta): string {
  const what = [source?.file ?? null, statementKey(figure), reason, decidedOn];
  return JSON.stringify([figureOfEnte(ente, field), ...what]);
}
