// The words of the sections on sources, and figures in them; they arrive with the sections.
import type { Figure } from "../../domain/import/figure";
import { fontiText as english } from "../../messages/en/fonti";
import { statementWords as englishWords } from "../../messages/en/fontiFindings";
import { fontiText as italian, type FontiText } from "../../messages/it/fonti";
import { statementWords as italianWords } from "../../messages/it/fontiFindings";
import { misuraWords, subjectName } from "../../messages/misureSentences";
import { fieldName } from "../../messages/names";
import type { MeasureName } from "../../domain/import/measures";
import type { Voce } from "../../domain/fonti/voce";
import { useLanguage } from "../paneContext";

/** The words of these sections. */
export function useFontiText(): FontiText {
  return useLanguage() === "it" ? italian : english;
}

/** A statement in words: blank, 0 and not applicable differ. */
export function useStatementWords(): (figure: Figure) => string {
  return useLanguage() === "it" ? italianWords : englishWords;
}

/** A statement about a figure in words: percentages with their sign, days as the language prints them. */
export function useVoceWords(): (voce: Voce) => (figure: Figure) => string {
  const language = useLanguage();
  const words = useStatementWords();
  return ({ field, misura }) =>
    misura === undefined ? words : (figure) => misuraWords(language, field as MeasureName, figure);
}

/** Whose a figure is: the ente, or what it is about. */
export function useSubjectName(): (voce: Voce) => string {
  const language = useLanguage();
  return ({ ente, misura }) =>
    misura === undefined ? ente.name : subjectName(language, misura.subject);
}

/** A figure by its name: "Chiari, turn-over", "Sub-ambito Est · dei comuni, alloggi". */
export function useVoceName(): (voce: Voce) => string {
  const language = useLanguage();
  const subject = useSubjectName();
  return (voce) => `${subject(voce)}, ${fieldName(language, voce.field)}`;
}
