// English words about earlier plans: what they are compared for, and why a file is not one.
import type { YearDoubt, EarlierRefusal } from "../../domain/precedente/readEarlierFiles";
import { formatNumber } from "../formatNumber";
import type { PrecedentiText } from "../it/precedenti";

const number = (value: number) => formatNumber("en", value);
const enti = (value: number) => (value === 1 ? "1 ente" : `${number(value)} enti`);
const figures = (value: number) => (value === 1 ? "1 figure" : `${number(value)} figures`);

interface Refused {
  readonly file: string;
  readonly year: number | null;
  readonly planYear: number;
}

const span = (planYear: number) => `${planYear - 4} to ${planYear - 1}`;

export const earlierRefusals: Readonly<Record<EarlierRefusal, (refused: Refused) => string>> = {
  "no-figures": ({ file }) =>
    `“${file}” has no figure to compare with: an earlier plan with its tables per ente is needed.`,
  "same-year": ({ file, planYear }) =>
    `“${file}” is of ${planYear}, like this plan: one of an earlier year is needed (${span(planYear)}).`,
  "later-year": ({ file, year, planYear }) =>
    `“${file}” is of ${year}, after this plan of ${planYear}: one of an earlier year is needed (${span(planYear)}).`,
  "too-old": ({ file, year, planYear }) =>
    `“${file}” is of ${year}: plans of the four years before this one are needed (${span(planYear)}).`,
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
    `Which year is “${file}” of? No title says so${name === null ? "" : `, but the name of the file does: ${name}`}.`,
  "several-years": ({ file, titles }) =>
    `Which year is “${file}” of? Its titles name several: ${titles}.`,
  "name-differs": ({ file, titles, name }) =>
    `Which year is “${file}” of? Its titles say ${titles}, its name ${name}.`,
};

export const titleYears = (titles: readonly (readonly [number, number])[]): string =>
  titles
    .map(([year, times]) => `${year} (${times === 1 ? "once" : `${number(times)} times`})`)
    .join(", ");

export const precedentiText: PrecedentiText = {
  title: "Earlier years",
  intro: "Earlier plans show large changes, and check assignments, turn-over and stock.",
  none: "No earlier plan: these rules have no answer.",
  noYear: "The year of this plan comes first: state it in the sheet Ambito (Raccogli › Piano).",
  choose: "Choose earlier plans…",
  inputLabel: "Files of earlier plans",
  source: (year, file, count, of) =>
    `${year}: ${file === null ? "written by hand" : `“${file}”`}, ${enti(count)}, ${figures(of)}`,
  collected: "from the collected sources",
  preview: "Read, to be written to the sheet Precedenti",
  replaces: (years) => `Replaces what the sheet says of ${years}.`,
  write: "Write the sheet Precedenti",
  discard: "Leave it",
  yearOf: "Year of the file",
  yearWrong: "Write a year with four digits.",
  confirmYear: "Use this year",
  open: "Open the sheet Precedenti",
  remove: "Remove the earlier years",
  undo: "Undo",
  onlyBefore: (year, names) =>
    `In ${year} and not now: ${names}. Where a comune merged into another, write the code of the new one in the sheet Precedenti: the rows are added.`,
  onlyNow: (year, names) =>
    `Now and not in ${year}: ${names}. There is nothing to compare them with.`,
  unknown: (names) =>
    `Names that are not known: ${names}. Write the code of the ente in the sheet Precedenti.`,
};
