// Italian names of what the ledger of funds holds.
import type { LedgerTerm } from "../../domain/fondi/fondiFindingParams";
import type { FundPlace } from "../../domain/fondi/fondo";
import { joinWords } from "../formatNumber";

/** As they stand in lists and sentences, without an article. */
export const ledgerTermNames: Readonly<Record<LedgerTerm, string>> = {
  assegnato: "assegnato",
  trasferito: "trasferito",
  erogato: "erogato",
  residuo: "residuo",
  restituito: "restituito",
  presentate: "domande presentate",
  ammesse: "domande ammesse",
  nonAmmesse: "domande non ammesse",
  inIstruttoria: "domande in istruttoria",
  finanziate: "domande finanziate",
  nuclei: "nuclei familiari",
  alloggi: "alloggi",
  contributi: "contributi",
  mensilita: "mensilità",
  importoContributo: "importo di un contributo",
  entrate: "entrate da altri fondi",
  uscite: "uscite verso altri fondi",
  ripreseDaAltri: "domande finanziate da altri fondi",
  ripreseAdAltri: "domande di altri fondi finanziate",
};

/** "DGR 3008/2020 e 3222/2020, Lodigiano, misura 3". */
export function fundPlaceName({ dgr, subAmbito, misura }: FundPlace): string {
  return [
    `DGR ${joinWords("it", dgr)}`,
    ...(subAmbito === null ? [] : [subAmbito]),
    ...(misura === null ? [] : [`misura ${misura}`]),
  ].join(", ");
}
