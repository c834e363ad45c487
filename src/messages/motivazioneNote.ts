// A reason that was given for a finding, as a note of the plan.
import type { Finding } from "../domain/finding";
import type { Motivazione } from "../domain/rules/motivazioni";
import { isCellError } from "../workbook/cellGrid";
import { formatDate } from "./formatDate";
import { formatNumber, joinWords, type Language } from "./formatNumber";
import { fieldName } from "./names";

/** "SAT 2, disponibili 0": the figures that the finding speaks of, each field once. */
function figuresIn(language: Language, { cells }: Finding): string {
  const said = new Map<string, string>();
  for (const { field, value } of cells) {
    if (field === null || value === null || isCellError(value)) continue;
    const name = fieldName(language, field);
    const shown = typeof value === "number" ? formatNumber(language, value) : String(value);
    if (!said.has(name)) said.set(name, `${name} ${shown}`);
  }
  return [...said.values()].join(", ");
}

/**
 * The text of the note: enti, figures, the reason as it was written, who wrote it and when. Without
 * the mark that refers to it, which is the template's.
 */
export function motivazioneNote(
  language: Language,
  finding: Finding,
  { reason, author, date }: Pick<Motivazione, "reason" | "author" | "date">,
): string {
  const who = joinWords(
    language,
    finding.enti.map(({ name }) => name),
  );
  const figures = figuresIn(language, finding);
  const subject = [who, figures === "" ? "" : `(${figures})`].filter((part) => part !== "");
  const said = reason.trim().replace(/[.;,\s]+$/, "");
  const written = `${author}, ${formatDate(language, date)}`;
  return `${subject.join(" ")}${subject.length > 0 ? ": " : ""}${said} (${written}).`;
}
