// English words of the texts with placeholders.
import type { TestiWords } from "../it/testi";

export const testi: TestiWords = {
  texts: "Texts with placeholders",
  edited: "Texts changed by hand: they stay as they are",
  wouldBe: "With today’s data the text would be:",
  unknown: "Placeholders that cannot be filled",
  missing: "the data do not tell it",
  noField: "is not the name of a field",
  fields: "Fields for texts",
  fieldsHelp:
    "Written between double braces in a cell of the template, for example {{anno}}, they become the value of today and are renewed at every fill.",
  search: "Search a field",
  noMatch: "No field with these words.",
  insert: "Add to the active cell",
  insertShort: "Add",
  undoInsert: "Take the added field back",
  list: "Show the fields",
  noValue: "missing",
  more: (n: number) => `${n} more fields: search with one more word.`,
};
