// The words of the survey in the language of the pane; they are loaded with its room.
import { indagineRoomText as english } from "../../messages/en/indagineRoom";
import { indagineRoomText as italian, type IndagineRoomText } from "../../messages/it/indagineRoom";
import { useLanguage } from "../paneContext";

export function useIndagineText(): IndagineRoomText {
  return useLanguage() === "it" ? italian : english;
}
