// The words of the sections on sources, and figures in them; they arrive with the sections.
import type { Figure } from "../../domain/import/figure";
import { fontiText as english } from "../../messages/en/fonti";
import { statementWords as englishWords } from "../../messages/en/fontiFindings";
import { fontiText as italian, type FontiText } from "../../messages/it/fonti";
import { statementWords as italianWords } from "../../messages/it/fontiFindings";
import { useLanguage } from "../paneContext";

/** The words of these sections. */
export function useFontiText(): FontiText {
  return useLanguage() === "it" ? italian : english;
}

/** A statement in words: blank, 0 and not applicable differ. */
export function useStatementWords(): (figure: Figure) => string {
  return useLanguage() === "it" ? italianWords : englishWords;
}
