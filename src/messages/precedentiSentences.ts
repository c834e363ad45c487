// Why a file of an earlier year is refused or asked about, in the language of the interface.
import type { EarlierFile, EarlierReading } from "../domain/precedente/readEarlierFiles";
import * as en from "./en/precedenti";
import type { Language } from "./formatNumber";
import * as it from "./it/precedenti";

const tables = { it, en };

/** Why a file cannot be compared with. */
export function earlierRefusalSentence(
  language: Language,
  { file, year, reason }: EarlierReading["refused"][number],
  planYear: number,
): string {
  return tables[language].earlierRefusals[reason]({ file, year, planYear });
}

/** Which year a file is of, asked with the evidence; "" when it is sure. */
export function yearQuestionSentence(
  language: Language,
  { file, year, evidence: { titles, name } }: Pick<EarlierFile, "file" | "year" | "evidence">,
): string {
  if (year.sure) return "";
  const { titleYears, yearDoubts } = tables[language];
  return yearDoubts[year.doubt]({ file, titles: titleYears(titles), name });
}
