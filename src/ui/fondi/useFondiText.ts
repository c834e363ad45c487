// The words of the funds in the language of the pane; they are loaded with their room.
import { fondiRoomText as english } from "../../messages/en/fondiRoom";
import { formatEuro } from "../../messages/formatDate";
import { fondiRoomText as italian, type FondiRoomText } from "../../messages/it/fondiRoom";
import { useLanguage } from "../paneContext";

export function useFondiText(): FondiRoomText {
  return useLanguage() === "it" ? italian : english;
}

/** Cents as the language prints them. */
export function useEuro(): (cents: number) => string {
  const language = useLanguage();
  return (cents) => formatEuro(language, cents);
}
