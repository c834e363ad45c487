// Italian words for figures beside the per-ente tables: what they are about, and whether they are true.
import type { ScadenzaName } from "../../domain/import/measures";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const letture = (count: number) => (count === 1 ? "1 lettura" : `${number(count)} letture`);

/** What a figure is about. */
export const subjectWords = {
  ambito: "Ambito",
  subAmbito: (name: string) => `Sub-ambito ${name}`,
  owners: { comuni: "dei comuni", aler: "di ALER", tutti: "di tutti i proprietari" },
  under: (residents: number) => `comuni con meno di ${number(residents)} residenti`,
  over: (residents: number) => `comuni con più di ${number(residents)} residenti`,
  between: (over: number, under: number) =>
    `comuni da ${number(over)} a ${number(under)} residenti`,
  scadenze: {
    ricognizioneAperta: "Apertura della ricognizione",
    ricognizioneChiusa: "Chiusura della ricognizione",
    approvato: "Approvazione del piano",
    trasmesso: "Invio del piano alla Regione",
    pubblicato: "Pubblicazione del piano",
    avvisoPubblicato: "Pubblicazione dell’avviso",
  } satisfies Readonly<Record<ScadenzaName, string>>,
};

export const misureText = {
  title: "Oltre alle tabelle per ente",
  figures: (count: number) => (count === 1 ? "1 cifra" : `${number(count)} cifre`),
  toConfirm: (count: number) => `${number(count)} da confermare`,
  states: {
    read: "",
    waiting: "da confermare",
    confirmed: "confermata",
    corrected: "corretta a mano",
  },
  show: (place: string) => `Vai a ${place}`,
  letture: "Letture dalle frasi",
  open: (count: number) =>
    count === 0
      ? "tutte giudicate"
      : count === 1
        ? "1 da confermare"
        : `${number(count)} da confermare`,
  intro:
    "Queste cifre vengono da frasi. Valgono solo dopo la conferma: confrontare ognuna con le parole da cui viene.",
  confirm: "Conferma",
  refuse: "Scarta",
  confirmOf: (what: string) => `Conferma: ${what}`,
  refuseOf: (what: string) => `Scarta: ${what}`,
  confirmAll: (count: number) => `Conferma ${letture(count)}`,
  refuseAll: (count: number) => `Scarta ${letture(count)}`,
  allOf: (what: string, file: string) => `${what} di «${file}»`,
  judged: (count: number) => (count === 1 ? "1 giudicata" : `${number(count)} giudicate`),
  verdicts: { confirmed: "confermata", refused: "scartata" },
  again: "Chiedi di nuovo",
  againOf: (what: string) => `Chiedi di nuovo: ${what}`,
  noWords: "Le parole non sono conservate: aprire la fonte.",
  newFigures: ({ added, changed }: { readonly added: number; readonly changed: number }) =>
    added + changed === 0
      ? ""
      : `Oltre alle tabelle per ente: ${added === 1 ? "1 cifra nuova" : `${number(added)} cifre nuove`}, ${changed === 1 ? "1 cambiata" : `${number(changed)} cambiate`}`,
  changes: ({
    confirmed,
    refused,
    again,
  }: {
    readonly confirmed: number;
    readonly refused: number;
    readonly again: number;
  }) =>
    [
      ...(confirmed > 0
        ? [`${letture(confirmed)} da scrivere come ${confirmed === 1 ? "vera" : "vere"}`]
        : []),
      ...(refused > 0
        ? [`${letture(refused)} da scrivere come non ${refused === 1 ? "vera" : "vere"}`]
        : []),
      ...(again > 0 ? [`${letture(again)} di nuovo da confermare`] : []),
    ].join(", "),
};

/** The words of these sections, the same in every language. */
export type MisureText = typeof misureText;
/** The words for what a figure is about, the same in every language. */
export type SubjectWords = typeof subjectWords;
