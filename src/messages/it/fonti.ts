// Italian words of the sections on sources: which one counts, and where a figure comes from.
import { formatDate } from "../formatDate";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const cifre = (count: number) => (count === 1 ? "1 cifra" : `${number(count)} cifre`);

export const fontiText = {
  title: "Fonti discordi",
  intro:
    "Più fonti dicono cose diverse della stessa cifra. Scegliere quale vale e scrivere il motivo: resta in Provenienza.",
  open: (count: number) =>
    count === 0 ? "tutte decise" : count === 1 ? "1 da decidere" : `${number(count)} da decidere`,
  decided: (count: number) => (count === 1 ? "1 decisa" : `${number(count)} decise`),
  meanwhile: (what: string, file: string) => `Intanto si usa ${what} («${file}»).`,
  difference: (value: number) => `Differenza: ${number(value)}.`,
  fallen: (by: string, what: string) =>
    `La scelta ${by === "" ? "precedente" : `di ${by}`} (${what}) non vale più: ciò che le fonti dicono è cambiato.`,
  corrected: "Corretta a mano nei fogli: vale la correzione.",
  which: "Quale vale?",
  says: (what: string, file: string) => `${what} — ${file}`,
  readOn: (day: string) => `letto il ${formatDate("it", day)}`,
  figuresOf: (day: string) => `dati al ${formatDate("it", day)}`,
  later: "letta dopo la scelta",
  own: "Un altro valore",
  ownValue: "Valore",
  ownWrong:
    "Scrivere un numero da 0 in su: intero se conta, fino a 100 se è una percentuale; una data come 8/3/2021.",
  reason: "Motivo",
  reasonMissing: "Scrivere il motivo della scelta.",
  decidedBy: "Deciso da",
  decidedByMissing: "Scrivere chi ha deciso.",
  reach: "La stessa risposta vale per",
  reaches: {
    figure: "solo questa cifra",
    ente: (ente: string, count: number) => `le cifre di ${ente} da decidere (${number(count)})`,
    source: (file: string, count: number) =>
      `tutte le cifre da decidere di «${file}» (${number(count)})`,
    blank: (count: number) =>
      `ovunque le altre fonti sono vuote vale quella che risponde (${number(count)})`,
  },
  willDecide: (count: number) => `Verranno decise ${cifre(count)}:`,
  more: (count: number) => `e altre ${number(count)}`,
  confirm: (count: number) =>
    count === 1 ? "Conferma la scelta" : `Conferma ${number(count)} scelte`,
  withdraw: "Togli la scelta",
  withdrawOf: (what: string) => `Togli la scelta: ${what}`,
  decidedLine: (by: string, day: string) => `Deciso da ${by} il ${formatDate("it", day)}`,
  ownDecided: "valore proprio",
  reasonLine: (reason: string) => `Motivo: ${reason}`,
  toWrite: "Le scelte nuove si scrivono con «Scrivi nei fogli».",
  otherYears: "Fonti di un altro anno",
  otherYear: (file: string, year: number) =>
    `«${file}» parla del ${year}: le sue cifre restano a parte.`,
  thisYear: (file: string) => `«${file}» è di quest’anno: usa le sue cifre`,
  replaced: "Fonti sostituite",
  replacement: (newer: string, older: string, count: number, changed: number) =>
    `«${newer}» sostituisce «${older}»: ${cifre(count)}, ${changed === 0 ? "nessuna cambia" : changed === 1 ? "1 cambia" : `${number(changed)} cambiano`}.`,
  origin: "da dove viene",
  originOf: (what: string) => `Da dove viene: ${what}`,
  asPrinted: (label: string, printed: string) => `La fonte scrive «${label}»: «${printed}»`,
  nothingPrinted: (label: string) => `La fonte scrive «${label}» e lascia vuota la cella`,
  byHand: "Corretta a mano nei fogli",
  openOrigin: "Altre fonti dicono altro e nessuno ha ancora deciso.",
  askCell: "Da dove viene questa cella?",
  askHint: "Scegliere una cella del piano.",
  cell: (place: string) => `Cella ${place}`,
  total: (kind: string, field: string, enti: number) =>
    `È il totale di «${kind}», ${field}: la somma di ${enti === 1 ? "1 ente" : `${number(enti)} enti`}.`,
  inCell: {
    blank: "Nel piano la cella è ancora vuota: la cifra raccolta si scrive nel passo Compila.",
    other: "Nel piano la cella dice altro: questa è la cifra raccolta.",
  },
  missing: (ente: string, field: string) =>
    `È il posto di ${ente}, ${field}: nessuna fonte ha ancora questa cifra.`,
  nothing: "In questa cella non c’è una cifra dei dati raccolti.",
  show: (place: string) => `Vai a ${place}`,
  figures: (field: string) => `${field}: le cifre degli enti`,
  ente: "Ente",
  value: "Valore",
  source: "Fonte",
};

/** The words of these sections, the same in every language. */
export type FontiText = typeof fontiText;
