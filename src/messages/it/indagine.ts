// Italian words of the survey: questions on returned questionnaires, states, and reminders to copy.
import type {
  QuestionarioQuestionCode,
  QuestionarioQuestionParams,
} from "../../domain/indagine/questionarioQuestion";
import type { SurveyState } from "../../domain/indagine/surveyBoard";
import type { ReminderWords } from "../reminderWords";
import { withArticle, withOf } from "./articles";

/** One sentence per code; `file` is the file that came back. */
export const questionarioQuestionSentences: {
  readonly [Code in QuestionarioQuestionCode]: (
    params: QuestionarioQuestionParams[Code],
    file: string,
  ) => string;
} = {
  "dati-mancanti": ({ ente, codice }, file) =>
    `«${file}» è un questionario, ma ha perso il foglio nascosto che dice di chi è${ente === null && codice === null ? "" : `; nelle celle si legge «${[ente, codice].filter((one) => one !== null).join(", ")}»`}: confermare l’ente.`,
  "dati-alterati": ({ ente, codice }, file) =>
    `In «${file}» l’ente, il codice o l’anno non sono più quelli con cui il questionario è stato preparato (ora: «${ente}», «${codice}»): confermare di chi è.`,
  "versione-sconosciuta": ({ version }, file) =>
    `«${file}» è un questionario di un’altra versione di Quadra («${version}»): aggiornare Quadra.`,
  "piu-questionari": ({ count }, file) =>
    `«${file}» contiene ${count} questionari: salvarne uno per file.`,
  "domande-mancanti": (_, file) =>
    `In «${file}» ci sono i dati di un questionario, ma non il foglio con le domande.`,
  "identita-discorde": ({ shown, expected }, file) =>
    `«${file}» è stato preparato per «${expected}», ma sul foglio si legge «${shown}»: confermare di chi è.`,
  "altro-piano": ({ plan }, file) =>
    `«${file}» è il questionario di un altro piano («${plan}»): confermare che vale per questo.`,
  "altro-anno": ({ year, expected }, file) =>
    `«${file}» è il questionario del ${year}, il piano è del ${expected}.`,
  "ente-fuori-ambito": ({ name }, file) =>
    `«${file}» è di ${name}, che non è fra gli enti dell’ambito: aggiungerlo nel foglio Enti oppure scartare il file.`,
  "voce-mancante": ({ label }, file) =>
    `In «${file}» non c’è più la voce «${label}»: la risposta non è stata letta.`,
  "voce-ripetuta": ({ label }, file) =>
    `In «${file}» la voce «${label}» compare più volte: non si sa quale risposta vale.`,
  "risposta-ripetuta": ({ label }, file) =>
    `In «${file}» sotto «${label}» ci sono più testi: non si sa quale vale.`,
  "risposta-fuori-posto": ({ raw }, file) =>
    `In «${file}» c’è «${raw}» in una cella che non è di alcuna domanda: chiedere a quale voce si riferisce.`,
  "scelta-illeggibile": ({ raw }, file) =>
    `In «${file}», alla domanda sugli alloggi SAP, c’è «${raw}»: serve sì oppure no.`,
};

export const surveyStateNames: Readonly<Record<SurveyState, string>> = {
  mancante: "mancante",
  "in ritardo": "in ritardo",
  "con errori": "con errori",
  arrivato: "arrivato",
  "senza SAP": "senza alloggi SAP",
};

const plan = (year: number) =>
  `Piano annuale dell’offerta dei servizi abitativi pubblici e sociali ${year}`;

export const reminderWords: ReminderWords = {
  subject: (ambito, year) =>
    `Ambito territoriale ${ambito} – Ricognizione per il Piano annuale ${year}: sollecito`,
  to: (ente, isComune, ufficio) =>
    `Spett.le ${isComune ? "Comune di " : ""}${ente}${ufficio === null ? "" : `\n${ufficio}`}`,
  toAll: "Agli enti proprietari in indirizzo",
  opening: ({ ambito, year, capofila, opened }) =>
    `per predisporre il ${plan(year)}, ${capofila === null ? "il Comune capofila" : `il Comune di ${capofila}, capofila`} dell’Ambito territoriale ${ambito} ha avviato${opened === null ? "" : ` ${withArticle(opened)}`} la ricognizione degli alloggi prevista dall’art. 4, comma 2, del regolamento regionale 4 agosto 2017, n. 4.`,
  missing: (today) => `Alla data ${withOf(today)} la Vostra risposta non risulta pervenuta.`,
  missingAll: (today) => `Alla data ${withOf(today)} non risulta pervenuta la risposta di:`,
  due: (deadline) => `Il termine per rispondere è ${withArticle(deadline)}.`,
  overdue: (deadline, days) =>
    `Il termine per rispondere è scaduto ${withArticle(deadline)}${days === 1 ? ", ieri" : `, ${days} giorni fa`}.`,
  noDeadline: "Si chiede di rispondere con cortese sollecitudine.",
  request:
    "Si invita pertanto a compilare e restituire il questionario già trasmesso. Si ricorda che lo zero è una risposta e la cella vuota non lo è; l’ente che non possiede alloggi SAP lo dichiara nella prima domanda.",
  faulty: (arrived) =>
    `La Vostra risposta, pervenuta${arrived === null ? "" : ` ${withArticle(arrived)}`}, presenta alcuni punti da chiarire prima che possa entrare nel piano:`,
  correct:
    "Si invita a verificare i dati e a restituire il questionario corretto, oppure a confermarli indicandone il motivo.",
  consequence:
    "Il piano può essere sottoposto all’assemblea dei sindaci soltanto quando i dati di tutti gli enti proprietari sono completi.",
  closing: "Si ringrazia per la collaborazione e si porgono distinti saluti.",
  signature: (ambito, capofila) =>
    `${capofila === null ? "Il Comune capofila" : `Comune di ${capofila}, capofila`} dell’Ambito territoriale ${ambito}`,
};
