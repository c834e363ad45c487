// Questionnaires that wait for the office to say whose they are.
import { isWaiting } from "../domain/indagine/returnedQuestionario";
import type { SourceGrids } from "../domain/recogniseSource";
import type { ReadSource } from "../domain/sheets/readSource";
import type { WaitingQuestionario } from "./surveyState";

/** The questionnaires among new sources that wait for the office, with what is needed to read them. */
export function waitingOf(
  read: readonly ReadSource[],
  sources: readonly SourceGrids[],
): WaitingQuestionario[] {
  return read.flatMap((source, i) =>
    source.questionario !== undefined && isWaiting(source.questionario)
      ? [{ source, grids: sources[i]!.grids }]
      : [],
  );
}

/** Those that wait, with new ones in the place of older ones of the same name. */
export function joinWaiting(
  known: readonly WaitingQuestionario[],
  read: readonly WaitingQuestionario[],
  sources: readonly SourceGrids[],
): WaitingQuestionario[] {
  const fileOf = ({ source }: WaitingQuestionario) => source.recognition.file;
  return [...known.filter((one) => !sources.some(({ file }) => file === fileOf(one))), ...read];
}
