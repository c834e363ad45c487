// The name of a place of the ledger of funds, in the language of the interface.
import type { FundPlace } from "../domain/fondi/fondo";
import { fundPlaceName as english } from "./en/fondiNames";
import type { Language } from "./formatNumber";
import { fundPlaceName as italian } from "./it/fondiNames";

/** "DGR 3008/2020 e 3222/2020, Lodigiano, misura 3". */
export function fundPlaceName(language: Language, place: FundPlace): string {
  return (language === "it" ? italian : english)(place);
}
