// The words of the new year in the language of the interface.
import { annoPaneText as english } from "../../messages/en/annoPane";
import { annoPaneText as italian, type AnnoPaneText } from "../../messages/it/annoPane";
import { useLanguage } from "../paneContext";

export function useAnnoText(): AnnoPaneText {
  return useLanguage() === "it" ? italian : english;
}
