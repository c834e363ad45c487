// Italian words about earlier plans: what they are compared for, and why a file is not one.
import type { YearDoubt, EarlierRefusal } from "../../domain/precedente/readEarlierFiles";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("it", value);
const enti = (value: number) => (value === 1 ? "1 ente" : `${number(value)} enti`);
const cifre = (value: number) => (value === 1 ? "1 cifra" : `${number(value)} cifre`);

/** What a refused file and its year are called. */
interface Refused {
  readonly file: string;
  readonly year: number | null;
  readonly planYear: number;
}

const span = (planYear: number) => `dal ${planYear - 4} al ${planYear - 1}`;

export const earlierRefusals: Readonly<Record<EarlierRefusal, (refused: Refused) => string>> = {
  "no-figures": ({ file }) =>
    `In «${file}» non c’è nessuna cifra da confrontare: serve il piano di un anno prima, con le tabelle per ente.`,
  "same-year": ({ file, planYear }) =>
    `«${file}» è del ${planYear}, come questo piano: serve quello di un anno prima (${span(planYear)}).`,
  "later-year": ({ file, year, planYear }) =>
    `«${file}» è del ${year}, dopo questo piano del ${planYear}: serve quello di un anno prima (${span(planYear)}).`,
  "too-old": ({ file, year, planYear }) =>
    `«${file}» è del ${year}: servono i piani dei quattro anni prima di questo (${span(planYear)}).`,
};

export const yearDoubts: Readonly<
  Record<
    YearDoubt,
    (asked: {
      readonly file: string;
      readonly titles: string;
      readonly name: number | null;
    }) => string
  >
> = {
  "no-year": ({ file, name }) =>
    `Di quale anno è «${file}»? Nessun titolo lo dice${name === null ? "" : `, ma il nome del file sì: ${name}`}.`,
  "several-years": ({ file, titles }) =>
    `Di quale anno è «${file}»? I titoli ne nominano più d’uno: ${titles}.`,
  "name-differs": ({ file, titles, name }) =>
    `Di quale anno è «${file}»? I titoli dicono ${titles}, il nome del file ${name}.`,
};

export const titleYears = (titles: readonly (readonly [number, number])[]): string =>
  titles
    .map(([year, times]) => `${year} (${times === 1 ? "1 volta" : `${number(times)} volte`})`)
    .join(", ");

export const precedentiText = {
  title: "Anni precedenti",
  intro:
    "Con i piani degli anni prima si controllano le grandi variazioni, le assegnazioni, il turn-over e il patrimonio.",
  none: "Nessun piano precedente: queste regole restano senza risposta.",
  noYear: "Prima occorre l’anno di questo piano: indicarlo nel foglio Ambito (Raccogli › Piano).",
  choose: "Scegli i piani precedenti…",
  inputLabel: "File dei piani precedenti",
  source: (year: number, file: string | null, count: number, of: number) =>
    `${year}: ${file === null ? "scritto a mano" : `«${file}»`}, ${enti(count)}, ${cifre(of)}`,
  collected: "dalle fonti raccolte",
  preview: "Letto, da scrivere nel foglio Precedenti",
  replaces: (years: string) => `Sostituisce ciò che il foglio dice del ${years}.`,
  write: "Scrivi nel foglio Precedenti",
  discard: "Lascia stare",
  yearOf: "Anno del file",
  yearWrong: "Scrivere un anno con quattro cifre.",
  confirmYear: "Usa questo anno",
  open: "Apri il foglio Precedenti",
  remove: "Togli gli anni precedenti",
  undo: "Annulla",
  onlyBefore: (year: number, names: string) =>
    `Nel ${year} c’erano e ora no: ${names}. Se un comune si è fuso in un altro, scrivere nel foglio Precedenti il codice di quello nuovo: le righe si sommano.`,
  onlyNow: (year: number, names: string) =>
    `Ora ci sono e nel ${year} no: ${names}. Per questi non c’è confronto.`,
  unknown: (names: string) =>
    `Nomi non riconosciuti: ${names}. Scrivere il codice dell’ente nel foglio Precedenti.`,
};

export type PrecedentiText = typeof precedentiText;
