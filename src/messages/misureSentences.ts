// What a figure beside the per-ente tables is about and what it says, in the language of the interface.
import type { Figure } from "../domain/import/figure";
import { readingOf, type MeasureName } from "../domain/import/measures";
import type { Subject } from "../domain/import/measureTable";
import { subjectWords as english } from "./en/misure";
import { statementWords as englishStatement } from "./en/fontiFindings";
import { formatDate, formatDayOfYear } from "./formatDate";
import type { Language } from "./formatNumber";
import { statementWords as italianStatement } from "./it/fontiFindings";
import { subjectWords as italian } from "./it/misure";

const words = { it: italian, en: english };
const statements = { it: italianStatement, en: englishStatement };

function classWords(language: Language, { over, under }: NonNullable<Subject["classe"]>): string {
  const own = words[language];
  if (over !== null && under !== null) return own.between(over, under);
  return over !== null ? own.over(over) : own.under(under ?? 0);
}

/** "Sub-ambito Est · dei comuni", "La Corte · Viadana": the service or the step, where, whose. */
export function subjectName(
  language: Language,
  { place, owner, struttura, classe, scadenza }: Subject,
): string {
  const own = words[language];
  const where =
    place.at === "ambito"
      ? own.ambito
      : place.at === "subAmbito"
        ? own.subAmbito(place.name)
        : "ente" in place.match
          ? place.match.ente.name
          : place.label;
  // Where a service lies that no comune is told of, and where a step of the plan happens, is nothing to tell.
  const told = place.at !== "ambito" || (struttura === null && scadenza === undefined);
  return [
    ...(struttura === null ? [] : [struttura]),
    ...(scadenza === undefined ? [] : [own.scadenze[scadenza]]),
    ...(told ? [where] : []),
    ...(owner === null ? [] : [own.owners[owner]]),
    ...(classe === null ? [] : [classWords(language, classe)]),
  ].join(" · ");
}

/** A figure in words: days as the language prints them, percentages with their sign. */
export function misuraWords(language: Language, measure: MeasureName, figure: Figure): string {
  if (figure.state === "text" && readingOf(measure) === "text") {
    const day = /^--(\d\d-\d\d)$/.exec(figure.text);
    return day === null ? formatDate(language, figure.text) : formatDayOfYear(language, day[1]!);
  }
  const said = statements[language](figure);
  return figure.state === "value" && readingOf(measure) === "percent" ? `${said} %` : said;
}
