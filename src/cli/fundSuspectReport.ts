// Which cells of the ledger of funds may be wrong: in `quadra fondi` and `quadra verifica`.
import { fundPlaceWords } from "../domain/fondi/fundPlaceText";
import type { FundSuspect, FundSuspectChange } from "../domain/fondi/locateFondi";
import { placeName } from "../domain/sheets/figureRecord";
import { fundFigure, fundFieldName, fundSuspectSentence } from "../messages/fundSuspectSentence";
import { citedPlace } from "./report";
import { jsonSets, setLines } from "./suspectSets";

function jsonChange(change: FundSuspectChange) {
  const { cell, field, from, to, place } = change;
  return {
    file: cell.file,
    sheet: cell.at.sheet,
    address: placeName(cell.at),
    ...{ ente: null, kind: "fondi", field, from, to, place },
    reason: fundSuspectSentence("it", change),
  };
}

/** Suspects of the ledger beside those of the tables in `verifica --json`; amounts in cents. */
export function jsonFundSuspects(suspects: readonly FundSuspect[]) {
  return jsonSets(suspects, jsonChange);
}

function changeLines(change: FundSuspectChange): string[] {
  const { cell, place, field, from, to } = change;
  const value = (one: number | null, none: string) =>
    one === null ? none : fundFigure("it", field, one);
  return [
    `      ${citedPlace(cell)}: ${value(from, "vuoto")} → ${value(to, "?")} (${fundPlaceWords(place)}, ${fundFieldName("it", field)})`,
    `        ${fundSuspectSentence("it", change)}`,
  ];
}

function headline({ proved, infeasible, cut, sets }: FundSuspect): string {
  if (!proved) return "Non dimostrato: la ricerca è durata troppo, nessuna cella viene indicata.";
  if (infeasible) return "Nessuna modifica delle cifre fa tornare questi conti insieme.";
  if (sets.length === 1)
    return "Il modo più semplice di far tornare i conti è uno solo (dimostrato); resta un sospetto:";
  return `${cut ? "Almeno " : ""}${sets.length} possibilità equivalenti, la più verosimile per prima; nessuna è certa:`;
}

/** The lines for people; none when everything agrees. */
export function fundSuspectLines(suspects: readonly FundSuspect[]): string[] {
  if (suspects.length === 0) return [];
  return [
    "",
    `CELLE SOSPETTE NEI FONDI (${suspects.length})`,
    ...suspects.flatMap((suspect) => [
      `  • ${headline(suspect)}`,
      ...setLines(suspect, changeLines),
    ]),
  ];
}
