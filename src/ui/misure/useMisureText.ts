// The words about figures beside the per-ente tables; they arrive with the first such figure.
import type { Lettura } from "../../domain/contesto/letture";
import { misureText as english } from "../../messages/en/misure";
import { misureText as italian, type MisureText } from "../../messages/it/misure";
import { misuraWords, subjectName } from "../../messages/misureSentences";
import { fieldName } from "../../messages/names";
import { useLanguage } from "../paneContext";

/** The words of these sections. */
export function useMisureText(): MisureText {
  return useLanguage() === "it" ? italian : english;
}

/** "Ambito · dei comuni, alloggi: 20". */
export function useLetturaWords(): (
  lettura: Pick<Lettura, "subject" | "measure" | "cell">,
) => string {
  const language = useLanguage();
  return ({ subject, measure, cell }) =>
    `${subjectName(language, subject)}, ${fieldName(language, measure)}: ${misuraWords(language, measure, cell.figure)}`;
}
