// What each rule on funds asks, in English.
import type { FondiCode } from "../../domain/fondi/fondiFindingParams";

export const fondiDescriptions: Readonly<Record<FondiCode, string>> = {
  "fondi-totale-non-quadra":
    "The parts of a fund (sub-ambiti or misure) add up to the figure of the whole, to the cent.",
  "erogato-oltre-disponibile": "Paid out ≤ transferred + received from other funds.",
  "residuo-non-quadra":
    "Left over = transferred + received − paid out − passed on − given back, to the cent.",
  "residuo-negativo": "No more leaves a fund than enters it.",
  "movimento-senza-contropartita": "What leaves one fund enters another fund of the plan.",
  "domande-non-quadrano": "Applications received = admitted + not admitted (+ under review).",
  "finanziate-oltre-ammesse":
    "Not more applications are funded than were admitted, also from one DGR to the next.",
  "erogato-oltre-tetto":
    "What is paid out is not above beneficiaries × the ceiling of the resolution.",
  "contributo-oltre-tetto": "No contribution is above the ceiling of the resolution.",
  "mensilita-oltre-massimo":
    "No contribution is for more months of rent than the resolution allows.",
  "misura-oltre-quota": "No misura takes more than its part of the money of the resolution.",
  "fondo-discorde": "Sources give the same figure for the same item of a fund.",
  "fondi-non-leggibile": "Where an amount or a count of a fund is expected, there is one.",
  "pagamenti-diversi-da-erogato":
    "The payments matched to a fund add up to what it paid out, to the cent.",
  "pagamento-illeggibile":
    "Every row of the payments can be read, and the printed total is their sum.",
  "erogato-oltre-tetto-presunto":
    "What is paid out is not above a ceiling that was not verified in an official text, or a reason is given.",
  "contributi-non-quadrano":
    "“n contributions of X euro” make what was paid out, or a reason is given.",
  "conteggio-domande-mancante":
    "Where there is money, the applications or households are counted, or a reason is given.",
  "resto-non-spiegato": "A source tells of what is left of a fund, or a reason is given.",
  "catena-senza-conteggio":
    "Of the applications that one DGR admitted and another fund takes over, it is told how many.",
  "fondi-da-chiarire": "What a source says of funds can be understood in one way only.",
  "pagamenti-non-abbinati": "Every payment belongs to one fund.",
  "pagamento-doppio": "An order of payment stands there once.",
  "pagamenti-frazionati": "Who was paid in several orders of the same fund is told.",
  "beneficiario-oltre-tetto":
    "No beneficiary receives more than the ceiling of the resolution, or a reason is given.",
  "erogato-non-indicato": "Of every fund it is told how much was paid out.",
  "quota-lontana-da-popolazione": "The part of a sub-ambito is near its part of the population.",
  "fondi-da-confermare": "Figures read in a sentence are confirmed by a person.",
};
