// The words of the texts with placeholders; they arrive with their parts.
import { testi as english } from "../../messages/en/testi";
import { testi as italian, type TestiWords } from "../../messages/it/testi";
import { useLanguage } from "../paneContext";

export function useTestiText(): TestiWords {
  return useLanguage() === "it" ? italian : english;
}
