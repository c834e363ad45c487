// What a figure beside the per-ente tables is about and what it says, in the language of the interface.
import type { Figure } from "../domain/import/figure";
import { readingOf, type MeasureName } from "../domain/import/measures";
import type { Subject } from "../domain/import/measureTable";
import { subjectParams } from "../domain/rules/fontiFindings";
import { statementWords as englishStatement } from "./en/fontiFindings";
import { subjectWords as english } from "./en/misure";
import { formatDayOfYear } from "./formatDate";
import type { Language } from "./formatNumber";
import { statementWords as italianStatement } from "./it/fontiFindings";
import { subjectWords as italian } from "./it/misure";
import { subjectSentence } from "./subjectSentence";

const words = { it: italian, en: english };
const statements = { it: italianStatement, en: englishStatement };

/** "Sub-ambito Est · dei comuni". */
export function subjectName(language: Language, subject: Subject): string {
  return subjectSentence(words[language], subjectParams(subject));
}

/** A figure in words: days as the language prints them, percentages with their sign. */
export function misuraWords(language: Language, measure: MeasureName, figure: Figure): string {
  const yearly = figure.state === "text" ? /^--(\d\d-\d\d)$/.exec(figure.text) : null;
  if (yearly !== null) return formatDayOfYear(language, yearly[1]!);
  const said = statements[language](figure);
  return figure.state === "value" && readingOf(measure) === "percent" ? `${said}\u00a0%` : said;
}
