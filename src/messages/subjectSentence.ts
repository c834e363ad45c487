// What a figure beside the per-ente tables is about, made of the words of a language.
import type { SubjectParams } from "../domain/rules/fontiFindings";
import type { SubjectWords } from "./it/misure";

function classWords(own: SubjectWords, classe: NonNullable<SubjectParams["classe"]>): string {
  const { over, under } = classe;
  if (over !== null && under !== null) return own.between(over, under);
  return over !== null ? own.over(over) : own.under(under ?? 0);
}

/** "Sub-ambito Est · dei comuni", "La Corte · Chiari": the service or the step, where, whose. */
export function subjectSentence(
  own: SubjectWords,
  { place, owner, struttura, classe, scadenza }: SubjectParams,
): string {
  const where =
    place.at === "ambito"
      ? own.ambito
      : place.at === "subAmbito"
        ? own.subAmbito(place.name)
        : place.label;
  // Where a service lies that no comune is told of, and where a step of the plan happens, is nothing to tell.
  const told = place.at !== "ambito" || (struttura === null && scadenza === undefined);
  return [
    ...(struttura === null ? [] : [struttura]),
    ...(scadenza === undefined ? [] : [own.scadenze[scadenza]]),
    ...(told ? [where] : []),
    ...(owner === null ? [] : [own.owners[owner]]),
    ...(classe === null ? [] : [classWords(own, classe)]),
  ].join(" · ");
}
