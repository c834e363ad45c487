// Italian sentences for findings: what is wrong, by how much, what to do.
import type { FindingCode, FindingParams } from "../../domain/finding";
import { formatNumber, joinWords } from "../formatNumber";
import { alloggiSentences } from "./alloggiFindings";
import { withArticle } from "./articles";
import { ambitoFindingSentences } from "./ambito";
import { contextSentences } from "./contextFindings";
import { fondiSentences } from "./fondiFindings";
import { fontiSentences } from "./fontiFindings";
import { fieldNames, kindNames } from "./names";
import { narrativeSentences } from "./narrativeFindings";
import { rulebookSentences } from "./rulebookFindings";

const number = (value: number) => formatNumber("it", value);
const percent = (value: number) => `${number(value)} %`;
const words = (all: readonly string[]) => joinWords("it", all);
const tables = (kinds: FindingParams["ente-mancante"]["missingIn"]) =>
  words(kinds.map((kind) => `«${kindNames[kind]}»`));
const statement = (value: string | null) => (value === null ? "vuoto" : number(Number(value)));
const thePercent = (value: number) => withArticle(percent(value));
const alloggi = (count: number) => (count === 1 ? "1 alloggio" : `${number(count)} alloggi`);

/** One sentence per code; `who` is the ente, or "" where there is none. */
export const findingSentences: {
  readonly [Code in FindingCode]: (params: FindingParams[Code], who: string) => string;
} = {
  "disponibili-non-quadra": ({ of, terms, difference }, who) => {
    const { disponibili = 0, ...parts } = terms;
    const sum = disponibili - difference;
    const detail = Object.values(parts).map(number).join(" + ");
    const subject = of === "totale" ? "Nella riga TOTALE" : `${who}:`;
    return `${subject} i disponibili sono ${number(disponibili)}, ma turn-over + carenza manutentiva + nuova edificazione = ${detail} = ${number(sum)} (differenza ${number(difference)}).`;
  },
  "totale-non-quadra": ({ kind, field, sum, printed, difference }) =>
    `Tabella «${kindNames[kind]}», ${fieldNames[field]}: il TOTALE riportato è ${number(printed)}, la somma degli enti è ${number(sum)} (differenza ${number(difference)}).`,
  "subtotale-non-quadra": ({ kind, field, label, sum, printed, difference }) =>
    `Tabella «${kindNames[kind]}», ${fieldNames[field]}: «${label}» riporta ${number(printed)}, la somma dei suoi enti è ${number(sum)} (differenza ${number(difference)}).`,
  "quadro-discorde": ({ field, single, quadro }, who) =>
    `${who}: ${fieldNames[field]} è ${statement(single)} nella tabella singola e ${statement(quadro)} nel quadro riepilogativo.${single === null || quadro === null ? " Vuoto e zero non sono la stessa risposta." : ""}`,
  "ente-mancante": ({ missingIn }, who) => `${who} non compare in ${tables(missingIn)}.`,
  "ente-ripetuto": ({ kind, times, agree }, who) =>
    `${who} compare ${number(times)} volte in «${kindNames[kind]}»${agree ? " con gli stessi valori" : " con valori diversi"}.`,
  "ente-sconosciuto": ({ label }) =>
    label === ""
      ? "Una riga con valori non ha il nome dell’ente: scriverlo o togliere la riga."
      : `«${label}» non corrisponde ad alcun ente conosciuto: correggere il nome o aggiungere l’ente al registro.`,
  "ente-ambiguo": ({ label, candidates }) =>
    `«${label}» può essere ${joinWords("it", candidates.slice(0, 5), "or")}: scrivere il nome per intero.`,
  "ente-nome-errato": ({ label, canonical }) =>
    `«${label}» sembra un errore di battitura: il nome ufficiale è ${canonical}.`,
  "ente-nome-variante": ({ label, canonical }) =>
    `«${label}» è stato letto come ${canonical}, che è il nome ufficiale.`,
  "conteggio-non-valido": ({ field, value }, who) =>
    `${who || "TOTALE"}: ${fieldNames[field]} è ${number(value)}, ma ${value < 0 ? "non può essere un numero negativo" : "deve essere un numero intero"}.`,
  "valore-illeggibile": ({ field, raw }, who) =>
    raw.startsWith("=")
      ? `${who || "TOTALE"}: in ${fieldNames[field]} c’è una formula mai calcolata (${raw}): aprire la cartella con Excel o LibreOffice, salvarla e leggerla di nuovo.`
      : `${who || "TOTALE"}: in ${fieldNames[field]} c’è «${raw}», che non si può leggere come numero.`,
  "sap-incoerente": ({ kinds, markedIn }, who) =>
    `${who} è segnato senza alloggi SAP (${markedIn === 0 ? "nella nota" : markedIn === 1 ? "in 1 tabella" : `in ${number(markedIn)} tabelle`}), ma ha un valore in ${tables(kinds)}: uno 0 è una risposta, il vuoto con asterisco no.`,
  "contrassegno-mancante": ({ kinds }, who) =>
    `${who} è senza alloggi SAP, ma in ${tables(kinds)} manca l’asterisco.`,
  "risposta-mancante": ({ kinds }, who) => `${who} non ha risposto in ${tables(kinds)}.`,
  "nota-sap-incompleta": ({ notNamed, notMarked }) => {
    const parts = [
      notNamed.length > 0
        ? `la nota sugli enti senza alloggi SAP non nomina ${words(notNamed)}`
        : "",
      notMarked.length > 0
        ? `la nota nomina ${words(notMarked)}, che in tabella non ${notMarked.length === 1 ? "ha" : "hanno"} l’asterisco`
        : "",
    ].filter((part) => part !== "");
    const sentence = parts.join("; ");
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  },
  "sat-oltre-disponibili": ({ sat, disponibili }, who) =>
    `${who}: ${alloggi(sat)} per servizi transitori su ${number(disponibili)} disponibili.`,
  "sat-senza-disponibili": ({ sat }, who) =>
    `${who} destina ${alloggi(sat)} ai servizi transitori, ma non ha alloggi disponibili nell’anno: serve una motivazione.`,
  "quota-oltre-massimo": ({ quota, ceiling }, who) =>
    `${who}: la quota per Forze di Polizia e Vigili del Fuoco è ${percent(quota)}, oltre il massimo (${percent(ceiling)}).`,
  "quota-senza-alloggi": ({ quota }, who) =>
    `${who} riserva ${thePercent(quota)} a Forze di Polizia e Vigili del Fuoco, ma non ha alloggi disponibili nell’anno.`,
  "quota-nota-incompleta": ({ named }, who) =>
    named.length === 0
      ? `Nessuna nota parla di ${who}: la quota è indicata, ma non ci sono alloggi disponibili.`
      : `La nota sulle quote senza alloggi disponibili nomina ${words(named)}, ma non ${who}.`,
  "quota-sotto-un-alloggio": ({ quota, disponibili, alloggi: part }, who) =>
    `${who}: ${thePercent(quota)} di ${alloggi(disponibili)} è ${number(part)}, meno di un alloggio.`,
  "categoria-senza-motivazione": ({ category }, who) =>
    `${who} indica la categoria «${category}» senza motivazione.`,
  ...alloggiSentences,
  ...ambitoFindingSentences,
  ...contextSentences,
  ...fondiSentences,
  ...fontiSentences,
  ...narrativeSentences,
  ...rulebookSentences,
};
