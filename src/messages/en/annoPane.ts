// English words of the new year in the room of the plan.
import { formatNumber } from "../formatNumber";
import type { AnnoPaneText } from "../it/annoPane";

const count = (value: number, one: string, many: string) =>
  `${formatNumber("en", value)} ${value === 1 ? one : many}`;

export const annoPaneText: AnnoPaneText = {
  title: "New year",
  hint: (year, next) =>
    `After the plan of ${year} this workbook becomes that of ${next}: enti, synonyms, mappings and rules stay, answers are blank.`,
  saveFirst: (file, next) =>
    `First save the workbook under another name, for example “${next}.xlsx”: ${file === "" ? "the open one" : `“${file}”`} stays the record of this year.`,
  preview: (next) => `Show ${next}`,
  previewTitle: (next) => `The plan of ${next}`,
  nothingWritten: "Nothing has been written yet.",
  noYear: "No year can follow the one in the sheet Ambito: check it.",
  toLookAt: "To know",
  ambito: "Sheet Ambito",
  emptied: "Quadra’s sheets without rows",
  rows: (value) => count(value, "row removed", "rows removed"),
  carried: "Stay as they are",
  own: "Sheets of the plan",
  ownHint: "Formulas, formats, titles and notes stay; last year’s figures go.",
  figures: (value) => count(value, "figure removed", "figures removed"),
  open: (next) => `Open ${next} in this workbook`,
  leave: "Do not open",
  undo: (next) => `Undo the opening of ${next}`,
  blank: "blank",
};
