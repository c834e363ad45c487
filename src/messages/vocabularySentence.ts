// A row of `Sinonimi` or `Corrispondenze` that does not count, as one sentence with its cell.
import type { VocabularyProblem } from "../domain/vocabolario/vocabularySheets";
import { cellName } from "../workbook/cellAddress";
import * as english from "./en/vocabulary";
import type { Language } from "./formatNumber";
import * as italian from "./it/vocabulary";

const sentences = { it: italian, en: english };

/** What is wrong with the row, where, and what to do. */
export function vocabularySentence(language: Language, problem: VocabularyProblem): string {
  const { code, at, words } = problem;
  const place = `${at.sheet ?? ""}!${cellName(at.row, at.column)}`;
  return sentences[language].vocabularyProblems[code](place, words);
}
