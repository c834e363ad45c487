// English names of what the ledger of funds holds.
import type { LedgerTerm } from "../../domain/fondi/fondiFindingParams";
import type { FundPlace } from "../../domain/fondi/fondo";
import { joinWords } from "../formatNumber";

/** As they stand in lists and sentences, without an article. */
export const ledgerTermNames: Readonly<Record<LedgerTerm, string>> = {
  assegnato: "assigned",
  trasferito: "transferred",
  erogato: "paid out",
  residuo: "left over",
  restituito: "given back",
  presentate: "applications received",
  ammesse: "applications admitted",
  nonAmmesse: "applications not admitted",
  inIstruttoria: "applications under review",
  finanziate: "applications funded",
  nuclei: "households",
  alloggi: "dwellings",
  contributi: "contributions",
  mensilita: "months of rent",
  importoContributo: "amount of one contribution",
  entrate: "received from other funds",
  uscite: "passed to other funds",
  ripreseDaAltri: "applications funded by other funds",
  ripreseAdAltri: "applications of other funds that were funded",
};

/** "DGR 3008/2020 and 3222/2020, Lodigiano, misura 3". */
export function fundPlaceName({ dgr, subAmbito, misura }: FundPlace): string {
  return [
    `DGR ${joinWords("en", dgr)}`,
    ...(subAmbito === null ? [] : [subAmbito]),
    ...(misura === null ? [] : [`misura ${misura}`]),
  ].join(", ");
}
