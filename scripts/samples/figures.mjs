// Gives the sample workbooks the figures of the 2021 plan, as printed and with their defects.
import { readFileSync } from "node:fs";

export const figures = JSON.parse(
  readFileSync(new URL("figures-2021.json", import.meta.url), "utf8"),
);

export function tableOf(key) {
  const table = figures.tables.find((candidate) => candidate.key === key);
  if (table === undefined) throw new Error(`No table ${key} in figures-2021.json`);
  return table;
}

/** The ente as the plan prints it, with the asterisk glued to the name. */
export function printedLabel(row) {
  return row.asterisk ? `${row.ente}*` : row.ente;
}

/** A printed cell as a sheet holds it: blank stays blank (never 0), "10.0" is 10, prose is text. */
export function cellContent(raw) {
  if (raw === "") return null;
  const number = Number(raw);
  return Number.isNaN(number) ? raw : number;
}

export const isAler = (row) => row.ente.startsWith("ALER ");

/** The seven tables with one measure each, in the order of the plan. */
export const singleTables = [
  "disponibili",
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
].map(tableOf);

/** Enti that own no SAP dwellings, as the plan's note spells them. */
export const entiSenzaSap = [
  "Calvatone",
  "Martignana di Po",
  "Piadena e Drizzona",
  "San Giovanni in Croce",
  "Solarolo Rainerio",
];
