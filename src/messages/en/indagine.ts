// English words of the survey: questions on returned questionnaires, states, and reminders to copy.
import type {
  QuestionarioQuestionCode,
  QuestionarioQuestionParams,
} from "../../domain/indagine/questionarioQuestion";
import type { SurveyState } from "../../domain/indagine/surveyBoard";
import type { ReminderWords } from "../reminderWords";

/** One sentence per code; `file` is the file that came back. */
export const questionarioQuestionSentences: {
  readonly [Code in QuestionarioQuestionCode]: (
    params: QuestionarioQuestionParams[Code],
    file: string,
  ) => string;
} = {
  "dati-mancanti": ({ ente, codice }, file) =>
    `“${file}” is a questionnaire, but lost the hidden sheet that says whose it is${ente === null && codice === null ? "" : `; its cells show “${[ente, codice].filter((one) => one !== null).join(", ")}”`}: confirm the ente.`,
  "dati-alterati": ({ ente, codice }, file) =>
    `In “${file}” the ente, code or year are no longer those that the questionnaire was made for (now “${ente}”, “${codice}”): confirm whose it is.`,
  "versione-sconosciuta": ({ version }, file) =>
    `“${file}” is a questionnaire of another version of Quadra (“${version}”): update Quadra.`,
  "piu-questionari": ({ count }, file) =>
    `“${file}” holds ${count} questionnaires: save one per file.`,
  "domande-mancanti": (_, file) =>
    `“${file}” has the data of a questionnaire, but not the sheet with the questions.`,
  "identita-discorde": ({ shown, expected }, file) =>
    `“${file}” was made for “${expected}”, but its sheet shows “${shown}”: confirm whose it is.`,
  "altro-piano": ({ plan }, file) =>
    `“${file}” is the questionnaire of another plan (“${plan}”): confirm that it counts for this one.`,
  "altro-anno": ({ year, expected }, file) =>
    `“${file}” is the questionnaire of ${year}, the plan is that of ${expected}.`,
  "ente-fuori-ambito": ({ name }, file) =>
    `“${file}” is of ${name}, which is not among the enti of the ambito: add it in the sheet Enti or discard the file.`,
  "voce-mancante": ({ label }, file) =>
    `“${file}” no longer has the question “${label}”: its answer was not read.`,
  "voce-ripetuta": ({ label }, file) =>
    `“${file}” has the question “${label}” several times: nobody knows which answer counts.`,
  "risposta-ripetuta": ({ label }, file) =>
    `“${file}” has several texts below “${label}”: nobody knows which one counts.`,
  "risposta-fuori-posto": ({ raw }, file) =>
    `“${file}” has “${raw}” in a cell that belongs to no question: ask which question it answers.`,
  "scelta-illeggibile": ({ raw }, file) =>
    `“${file}” answers the question on SAP dwellings with “${raw}”: sì or no is needed.`,
};

export const surveyStateNames: Readonly<Record<SurveyState, string>> = {
  mancante: "missing",
  "in ritardo": "late",
  "con errori": "with errors",
  arrivato: "arrived",
  "senza SAP": "no SAP dwellings",
};

const plan = (year: number) =>
  `yearly plan ${year} of public and social housing (Piano annuale dell’offerta dei servizi abitativi pubblici e sociali)`;

export const reminderWords: ReminderWords = {
  subject: (ambito, year) =>
    `Ambito territoriale ${ambito} – survey for the yearly plan ${year}: reminder`,
  to: (ente, isComune, ufficio) =>
    `To ${isComune ? "the Comune di " : ""}${ente}${ufficio === null ? "" : `\n${ufficio}`}`,
  toAll: "To the owners named below",
  opening: ({ ambito, year, capofila, opened }) =>
    `to prepare the ${plan(year)}, ${capofila === null ? "the capofila" : `the Comune di ${capofila}, capofila`} of the Ambito territoriale ${ambito}, opened${opened === null ? "" : ` on ${opened}`} the survey of dwellings that art. 4 paragraph 2 of the regional regulation 4 August 2017, no. 4, provides for.`,
  missing: (today) => `On ${today} your answer had not arrived.`,
  missingAll: (today) => `On ${today} the answers of these owners had not arrived:`,
  due: (deadline) => `Answers are due by ${deadline}.`,
  overdue: (deadline, days) =>
    `Answers were due by ${deadline}${days === 1 ? ", yesterday" : `, ${days} days ago`}.`,
  noDeadline: "Please answer as soon as you can.",
  request:
    "Please fill in and return the questionnaire that you received. Zero is an answer and a blank cell is not; an owner without SAP dwellings says so in the first question.",
  faulty: (arrived) =>
    `Your answer${arrived === null ? "" : `, which arrived on ${arrived},`} has some points to be cleared up before it can enter the plan:`,
  correct:
    "Please check the figures and return the corrected questionnaire, or confirm them and give the reason.",
  consequence:
    "The plan can be put before the assembly of mayors only when the figures of all owners are complete.",
  closing: "Thank you for your help. Yours faithfully,",
  signature: (ambito, capofila) =>
    `${capofila === null ? "The capofila" : `Comune di ${capofila}, capofila`} of the Ambito territoriale ${ambito}`,
};
