// Words of the journal in the language of the pane.
import { giornaleText as english } from "../../messages/en/giornalePane";
import { giornaleText as italian, type GiornaleText } from "../../messages/it/giornalePane";
import { useLanguage } from "../paneContext";

export function useGiornaleText(): GiornaleText {
  return useLanguage() === "it" ? italian : english;
}
