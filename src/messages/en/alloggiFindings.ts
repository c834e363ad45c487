// English sentences for what dwelling lists leave open, and for the data of persons in them.
import type { AlloggiFindingParams } from "../../domain/alloggi/alloggiFindingParams";
import type { AlloggioColumn } from "../../domain/alloggi/alloggioKinds";
import type { PersonalKind } from "../../domain/alloggi/personalData";
import { formatNumber, joinWords } from "../formatNumber";

const number = (value: number) => formatNumber("en", value);
const dwellings = (count: number) => (count === 1 ? "1 dwelling" : `${number(count)} dwellings`);
const cells = (count: number) => (count === 1 ? "1 cell" : `${number(count)} cells`);

const columnNames: Readonly<Record<AlloggioColumn, string>> = {
  codice: "code of the dwelling",
  ente: "ente proprietario",
  comune: "comune",
  indirizzo: "address",
  civico: "civic number",
  piano: "floor",
  mq: "area",
  vani: "rooms",
  barriere: "barriers",
  accessibile: "accessibility",
  stato: "state",
  importoLavori: "cost of works",
  servizio: "service",
  disponibilita: "availability",
  annoDisponibilita: "year of availability",
  assegnato: "assigned",
  note: "notes",
  "yes:turnover": "turn-over",
  "yes:carenzaManutentiva": "carenza manutentiva",
  "yes:nuovaEdificazione": "nuova edificazione",
  "yes:sat": "SAT",
  "yes:conferiteDaPrivati": "handed over by privates",
};

const kindNames: Readonly<Record<PersonalKind, string>> = {
  nome: "names of persons",
  codiceFiscale: "fiscal codes",
  contatto: "contacts of persons",
  nascita: "data of birth",
  reddito: "incomes or ISEE",
  nucleo: "data on the household",
};

/** One sentence per code. */
export const alloggiSentences: {
  readonly [Code in keyof AlloggiFindingParams]: (params: AlloggiFindingParams[Code]) => string;
} = {
  "alloggi-parole-sconosciute": ({ column, words, others }) => {
    const listed = words.map(({ word, count }) => `“${word}” (${cells(count)})`);
    const more =
      others === 0 ? [] : [others === 1 ? "another word" : `${number(others)} other words`];
    return `List of dwellings, column ${columnNames[column]}: nobody told what is meant by ${joinWords("en", [...listed, ...more])}. Until then the figures of the enti concerned stay open.`;
  },
  "alloggi-senza-ente": ({ alloggi, hasColumn }) =>
    hasColumn
      ? `List of dwellings: the owner of ${dwellings(alloggi)} is missing; write it into the list.`
      : `List of dwellings: the owner of ${dwellings(alloggi)} is not there. Say whose list it is.`,
  "alloggi-non-classificati": ({ alloggi }) =>
    `List of dwellings: ${dwellings(alloggi)} without state and availability; they count in the patrimonio only.`,
  "alloggi-oltre-anno": ({ alloggi, year }) =>
    `List of dwellings: ${dwellings(alloggi)} become available only after ${year} and do not count in the plan.`,
  "alloggi-non-letti": ({ column, count }) =>
    column === null
      ? `List of dwellings: ${count === 1 ? "1 row has" : `${number(count)} rows have`} neither code nor address; add them, or ${count === 1 ? "it does" : "they do"} not count.`
      : `List of dwellings, column ${columnNames[column]}: ${cells(count)} with a content that cannot be read, left out. Correct the list.`,
  "alloggi-non-conservati": ({ file, alloggi, most }) =>
    `The list of dwellings “${file}” has ${dwellings(alloggi)}: too many for the sheet Alloggi, which holds at most ${number(most)} in all. The figures stay; keep the file to find the single dwellings again.`,
  "dati-personali": ({ file, columns, rows }) => {
    const listed = columns.map(({ name, hasHeading, kinds }) => {
      const what = joinWords(
        "en",
        kinds.map((kind) => kindNames[kind]),
      );
      return `${hasHeading ? `“${name}”` : name} (${what})`;
    });
    const where = `${columns.length === 1 ? "the column" : "the columns"} ${joinWords("en", listed)}`;
    return `The list of dwellings “${file}” holds data of persons in ${where}, in ${rows === 1 ? "1 row" : `${number(rows)} rows`}: Quadra did not copy them. Ask the sender for a list without these data (art. 5(1)(c) GDPR).`;
  },
};
