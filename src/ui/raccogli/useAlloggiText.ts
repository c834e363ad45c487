// The words about dwelling lists: they arrive with the first list.
import { alloggiText as english } from "../../messages/en/alloggiPane";
import { alloggiText as italian, type AlloggiText } from "../../messages/it/alloggiPane";
import { useLanguage } from "../paneContext";

/** The words about dwelling lists. */
export function useAlloggiText(): AlloggiText {
  return useLanguage() === "it" ? italian : english;
}
