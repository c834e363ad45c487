// English words of the pane about dwelling lists.
import { formatNumber } from "../formatNumber";
import type { AlloggiText } from "../it/alloggiPane";

const number = (value: number) => formatNumber("en", value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

export const alloggiText: AlloggiText = {
  title: "Lists of dwellings",
  alloggi: (value) => count(value, "dwelling", "dwellings"),
  summary: (enti, counted) =>
    `${count(enti, "ente", "enti")}, ${number(counted)} ${counted === 1 ? "counts" : "count"} as available`,
  open: (value) => `${count(value, "dwelling is", "dwellings are")} in doubt`,
  questions: "Words to be made clear",
  question: (word, cells) => `What does “${word}” mean? (${count(cells, "cell", "cells")})`,
  hidden: (cells) =>
    `A word that might be somebody’s name is not shown (${count(cells, "cell", "cells")}): make it clear in the list and read it again.`,
  choose: "Choose…",
  remembered: "The answer counts for all lists of the same sender and stays in the sheet Parole.",
  choices: {
    libero: "free",
    inLiberazione: "falls free within the year",
    carenza: "carenza manutentiva",
    inRecupero: "being renovated or built",
    occupato: "occupied",
    nonAssegnabile: "not assignable",
    sap: "SAP",
    sas: "SAS",
    sat: "SAT",
    altriUsi: "other residential uses",
    turnover: "turn-over",
    carenzaManutentiva: "carenza manutentiva",
    nuovaEdificazione: "nuova edificazione",
    conferiteDaPrivati: "handed over by privates",
    none: "not available",
  },
  figures: "Dwellings behind each figure",
  notKept: (file) =>
    `The list of “${file}” is too long for this workbook, which keeps only what it adds up to: to see single dwellings, read the file again.`,
  readAgain: "Read the file again…",
  show: (what) => `Show the dwellings: ${what}`,
  owner: "Ente",
  allOwners: "All enti",
  page: (from, to, total) => `${number(from)}–${number(to)} of ${number(total)}`,
  previous: "Previous",
  next: "Next",
  inDoubt: "in doubt",
};
