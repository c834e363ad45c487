// Italian sentences for what dwelling lists leave open, and for the data of persons in them.
import type { AlloggiFindingParams } from "../../domain/alloggi/alloggiFindingParams";
import type { AlloggioColumn } from "../../domain/alloggi/alloggioKinds";
import type { PersonalKind } from "../../domain/alloggi/personalData";
import { formatNumber, joinWords } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const alloggi = (count: number) => (count === 1 ? "1 alloggio" : `${number(count)} alloggi`);
const celle = (count: number) => (count === 1 ? "1 cella" : `${number(count)} celle`);

const columnNames: Readonly<Record<AlloggioColumn, string>> = {
  codice: "codice dell’alloggio",
  ente: "ente proprietario",
  comune: "comune",
  indirizzo: "indirizzo",
  civico: "civico",
  piano: "piano",
  mq: "superficie",
  vani: "vani",
  barriere: "barriere",
  accessibile: "accessibilità",
  stato: "stato",
  importoLavori: "importo dei lavori",
  servizio: "servizio",
  disponibilita: "disponibilità",
  annoDisponibilita: "anno di disponibilità",
  assegnato: "assegnato",
  note: "note",
  "yes:turnover": "turn-over",
  "yes:carenzaManutentiva": "carenza manutentiva",
  "yes:nuovaEdificazione": "nuova edificazione",
  "yes:sat": "SAT",
  "yes:conferiteDaPrivati": "conferito da privati",
};

const kindNames: Readonly<Record<PersonalKind, string>> = {
  nome: "nomi di persone",
  codiceFiscale: "codici fiscali",
  contatto: "recapiti di persone",
  nascita: "dati di nascita",
  reddito: "redditi o ISEE",
  nucleo: "dati sul nucleo familiare",
};

/** One sentence per code. */
export const alloggiSentences: {
  readonly [Code in keyof AlloggiFindingParams]: (params: AlloggiFindingParams[Code]) => string;
} = {
  "alloggi-parole-sconosciute": ({ column, words, others }) => {
    const listed = words.map(({ word, count }) => `«${word}» (${celle(count)})`);
    const more =
      others === 0 ? [] : [others === 1 ? "un’altra parola" : `altre ${number(others)} parole`];
    return `Elenco di alloggi, colonna ${columnNames[column]}: non si sa che cosa significhi ${joinWords("it", [...listed, ...more])}. Finché non lo si dice, le cifre degli enti interessati restano aperte.`;
  },
  "alloggi-senza-ente": ({ alloggi: count, hasColumn }) =>
    hasColumn
      ? `Elenco di alloggi: per ${alloggi(count)} manca l’ente proprietario, che va scritto nell’elenco.`
      : `Elenco di alloggi: non c’è l’ente proprietario di ${alloggi(count)}. Indicare di chi è l’elenco.`,
  "alloggi-non-classificati": ({ alloggi: count }) =>
    `Elenco di alloggi: di ${alloggi(count)} non sono indicati né lo stato né la disponibilità; contano solo nel patrimonio.`,
  "alloggi-oltre-anno": ({ alloggi: count, year }) =>
    `Elenco di alloggi: ${alloggi(count)} ${count === 1 ? "si rende disponibile" : "si rendono disponibili"} solo dopo il ${year}; non ${count === 1 ? "conta" : "contano"} nel piano.`,
  "alloggi-non-letti": ({ column, count }) =>
    column === null
      ? `Elenco di alloggi: ${count === 1 ? "1 riga non ha" : `${number(count)} righe non hanno`} né codice né indirizzo; aggiungerli, altrimenti non ${count === 1 ? "conta" : "contano"}.`
      : `Elenco di alloggi, colonna ${columnNames[column]}: ${celle(count)} con un contenuto che non si può leggere, lasciato fuori. Correggere l’elenco.`,
  "alloggi-non-conservati": ({ file, alloggi: count, most }) =>
    `L’elenco di alloggi «${file}» ha ${alloggi(count)}: troppi per il foglio Alloggi, che ne tiene al più ${number(most)} in tutto. Le cifre restano; per ritrovare i singoli alloggi conservare il file.`,
  "dati-personali": ({ file, columns, rows }) => {
    const listed = columns.map(({ name, hasHeading, kinds }) => {
      const what = joinWords(
        "it",
        kinds.map((kind) => kindNames[kind]),
      );
      return `${hasHeading ? `«${name}»` : name} (${what})`;
    });
    const where = `${columns.length === 1 ? "nella colonna" : "nelle colonne"} ${joinWords("it", listed)}`;
    return `L’elenco di alloggi «${file}» contiene dati di persone ${where}, in ${rows === 1 ? "1 riga" : `${number(rows)} righe`}: Quadra non li ha copiati. Chiedere al mittente un elenco senza questi dati (art. 5 par. 1 lett. c del GDPR).`;
  },
};
