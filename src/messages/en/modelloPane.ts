// English words around the template that Quadra makes; parts bear the names of their sheets.
import type { ModelloPaneText } from "../it/modelloPane";

export const modelloPaneText: ModelloPaneText = {
  title: "The template of the plan",
  hint: "For offices without a template of their own: all tables and texts of the plan, a sheet each, ready to be filled and printed on A4. Sheets that the workbook has already stay as they are.",
  order: "Parts and order",
  part: (name, place) => `${name}, place ${place}`,
  up: (name) => `Move before: ${name}`,
  down: (name) => `Move after: ${name}`,
  moved: (name, place) => `${name}: now in place ${place}.`,
  partials: "Partial totals in the tables of the offer",
  partialsHint:
    "Enti stand in groups, each with a total of its own: ALER, then the comuni, by sub-ambito where these are declared.",
  write: (count) => (count === 1 ? "Add the template: 1 part" : `Add the template: ${count} parts`),
  undo: "Take the added sheets away",
};
