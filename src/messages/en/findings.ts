// English sentences for findings.
import type { FindingCode, FindingParams } from "../../domain/finding";
import { formatNumber, joinWords } from "../formatNumber";
import { alloggiSentences } from "./alloggiFindings";
import { ambitoFindingSentences } from "./ambito";
import { contextSentences } from "./contextFindings";
import { fondiSentences } from "./fondiFindings";
import { fontiSentences } from "./fontiFindings";
import { fieldNames, kindNames } from "./names";
import { narrativeSentences } from "./narrativeFindings";
import { rulebookSentences } from "./rulebookFindings";

const number = (value: number) => formatNumber("en", value);
const percent = (value: number) => `${number(value)}%`;
const words = (all: readonly string[]) => joinWords("en", all);
const tables = (kinds: FindingParams["ente-mancante"]["missingIn"]) =>
  words(kinds.map((kind) => `“${kindNames[kind]}”`));
const statement = (value: string | null) => (value === null ? "blank" : number(Number(value)));

/** One sentence per code; `who` is the ente, or "" where there is none. */
export const findingSentences: {
  readonly [Code in FindingCode]: (params: FindingParams[Code], who: string) => string;
} = {
  "disponibili-non-quadra": ({ of, terms, difference }, who) => {
    const { disponibili = 0, ...parts } = terms;
    const subject = of === "totale" ? "In the row of totals" : `${who}:`;
    return `${subject} disponibili is ${number(disponibili)}, but turn-over + carenza manutentiva + nuova edificazione = ${Object.values(parts).map(number).join(" + ")} = ${number(disponibili - difference)} (difference ${number(difference)}).`;
  },
  "totale-non-quadra": ({ kind, field, sum, printed, difference }) =>
    `Table “${kindNames[kind]}”, ${fieldNames[field]}: the printed total is ${number(printed)}, the enti add up to ${number(sum)} (difference ${number(difference)}).`,
  "subtotale-non-quadra": ({ kind, field, label, sum, printed, difference }) =>
    `Table “${kindNames[kind]}”, ${fieldNames[field]}: “${label}” is printed as ${number(printed)}, its enti add up to ${number(sum)} (difference ${number(difference)}).`,
  "quadro-discorde": ({ field, single, quadro }, who) =>
    `${who}: ${fieldNames[field]} is ${statement(single)} in its own table and ${statement(quadro)} in the quadro riepilogativo.${single === null || quadro === null ? " Blank and zero are different answers." : ""}`,
  "ente-mancante": ({ missingIn }, who) => `${who} is missing in ${tables(missingIn)}.`,
  "ente-ripetuto": ({ kind, times, agree }, who) =>
    `${who} stands ${number(times)} times in “${kindNames[kind]}”${agree ? " with the same values" : " with different values"}.`,
  "ente-sconosciuto": ({ label }) =>
    label === ""
      ? "A row with values does not name its ente: write the name or remove the row."
      : `“${label}” is no known ente: correct the name or add the ente to the registry.`,
  "ente-ambiguo": ({ label, candidates }) =>
    `“${label}” may be ${joinWords("en", candidates.slice(0, 5), "or")}: write the full name.`,
  "ente-nome-errato": ({ label, canonical }) =>
    `“${label}” looks like a typing error: the official name is ${canonical}.`,
  "ente-nome-variante": ({ label, canonical }) =>
    `“${label}” was read as ${canonical}, the official name.`,
  "conteggio-non-valido": ({ field, value }, who) =>
    `${who || "Total"}: ${fieldNames[field]} is ${number(value)}, but ${value < 0 ? "cannot be negative" : "has to be a whole number"}.`,
  "valore-illeggibile": ({ field, raw }, who) =>
    raw.startsWith("=")
      ? `${who || "Total"}: ${fieldNames[field]} holds a formula that was never calculated (${raw}): open the workbook in Excel or LibreOffice, save it and read it again.`
      : `${who || "Total"}: ${fieldNames[field]} holds “${raw}”, which cannot be read as a number.`,
  "sap-incoerente": ({ kinds, markedIn }, who) =>
    `${who} is marked as owning no SAP dwelling (${markedIn === 0 ? "in the footnote" : `in ${number(markedIn)} ${markedIn === 1 ? "table" : "tables"}`}), but has a value in ${tables(kinds)}: a 0 is an answer, a blank with an asterisk is not.`,
  "contrassegno-mancante": ({ kinds }, who) =>
    `${who} owns no SAP dwelling, but its asterisk is missing in ${tables(kinds)}.`,
  "risposta-mancante": ({ kinds }, who) => `${who} did not answer in ${tables(kinds)}.`,
  "nota-sap-incompleta": ({ notNamed, notMarked }) =>
    [
      notNamed.length > 0
        ? `The footnote on enti without SAP does not name ${words(notNamed)}.`
        : "",
      notMarked.length > 0
        ? `The footnote names ${words(notMarked)}, not marked in the table.`
        : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  "sat-oltre-disponibili": ({ sat, disponibili }, who) =>
    `${who}: ${number(sat)} dwellings for SAT out of ${number(disponibili)} available.`,
  "sat-senza-disponibili": ({ sat }, who) =>
    `${who} reserves ${number(sat)} for SAT but has no dwelling available this year: a motivation is needed.`,
  "quota-oltre-massimo": ({ quota, ceiling }, who) =>
    `${who}: the quota for police and fire brigades is ${percent(quota)}, above the ceiling of ${percent(ceiling)}.`,
  "quota-senza-alloggi": ({ quota }, who) =>
    `${who} reserves ${percent(quota)} to police and fire brigades but has no dwelling available this year.`,
  "quota-nota-incompleta": ({ named }, who) =>
    named.length === 0
      ? `No footnote names ${who}: a quota is given, but no dwelling is available.`
      : `The footnote on quotas without dwellings names ${words(named)}, but not ${who}.`,
  "quota-sotto-un-alloggio": ({ quota, disponibili, alloggi }, who) =>
    `${who}: ${percent(quota)} of ${number(disponibili)} is ${number(alloggi)}, less than one dwelling.`,
  "categoria-senza-motivazione": ({ category }, who) =>
    `${who} names the category “${category}” without a motivation.`,
  ...alloggiSentences,
  ...ambitoFindingSentences,
  ...contextSentences,
  ...fondiSentences,
  ...fontiSentences,
  ...narrativeSentences,
  ...rulebookSentences,
};
