// Which cells may be wrong, in the report of `quadra verifica`: as JSON and for people.
import type { ImpliedFigure, Suspect, SuspectChange } from "../domain/suspects/locatePiano";
import { placeName } from "../domain/sheets/figureRecord";
import { formatNumber } from "../messages/formatNumber";
import { failingRuleSentence, suspectHeadline } from "../messages/failingRule";
import { fieldName, kindName } from "../messages/names";
import { suspectSentence } from "../messages/suspectSentence";
import { citedPlace } from "./report";
import { jsonSets, setLines } from "./suspectSets";

/** Failing rules of one suspect that people are shown; each is a finding of its own above. */
const SHOWN_RULES = 8;

function jsonChange(change: SuspectChange) {
  const { cell, ente, kind, field, from, to } = change;
  return {
    file: cell.file,
    sheet: cell.at.sheet,
    address: placeName(cell.at),
    ...{ ente, kind, field, from, to },
    reason: suspectSentence("it", change),
  };
}

/** The key `suspects` of `verifica --json`: every lightest set of every group that does not balance. */
export function jsonSuspects(suspects: readonly Suspect[]) {
  return jsonSets(suspects, jsonChange);
}

function changeLines(change: SuspectChange): string[] {
  const { cell, ente, kind, field, from, to } = change;
  const who = ente === null ? "TOTALE" : ente.name;
  const value = (count: number | null, none: string) =>
    count === null ? none : formatNumber("it", count);
  return [
    `      ${citedPlace(cell)}: ${value(from, "vuoto")} → ${value(to, "?")} (${who}, ${fieldName("it", field)}, tabella «${kindName("it", kind)}»)`,
    `        ${suspectSentence("it", change)}`,
  ];
}

/** The key `implied` of `verifica --json`: figures that nobody gave and that the others determine. */
export function jsonImplied(implied: readonly ImpliedFigure[]) {
  return implied.map(({ cell, ente, kind, field, to }) => ({
    file: cell.file,
    sheet: cell.at.sheet,
    address: placeName(cell.at),
    ...{ ente, kind, field, to },
  }));
}

/** The lines for people on lacking figures; a proposal, never filled in by itself. */
export function impliedLines(implied: readonly ImpliedFigure[]): string[] {
  if (implied.length === 0) return [];
  return [
    "",
    `CIFRE CHE MANCANO E SI RICAVANO DALLE ALTRE (${implied.length})`,
    ...implied.map(({ cell, ente, kind, field, to }) => {
      const who = ente === null ? "TOTALE" : ente.name;
      return `  • ${who}, ${fieldName("it", field)}, tabella «${kindName("it", kind)}»: ${formatNumber("it", to)} (${citedPlace(cell)})`;
    }),
  ];
}

/** The lines for people; none when everything balances. */
export function suspectLines(suspects: readonly Suspect[]): string[] {
  if (suspects.length === 0) return [];
  return [
    "",
    `CELLE SOSPETTE (${suspects.length})`,
    ...suspects.flatMap((suspect) => [
      `  • ${suspectHeadline("it", suspect)}`,
      ...suspect.failing
        .slice(0, SHOWN_RULES)
        .map((rule) => `    ${failingRuleSentence("it", rule)}`),
      ...setLines(suspect, changeLines),
    ]),
  ];
}
