// What a column can mean: a field of the per-ente tables, or a measure of what stands beside them.
import { readingOf } from "./measures";
import type { MeasureMeaning } from "./measureHeadings";
import { measureOf, type Field } from "./tableKinds";

/** What a column holds. */
export type Meaning =
  { readonly of: "field"; readonly field: Field } | ({ readonly of: "measure" } & MeasureMeaning);

/** A stable key: "turnover", "popolazione.maschi", "patrimonio.alloggi.comuni". */
export function meaningKey(meaning: Meaning): string {
  if (meaning.of === "field") return meaning.field;
  const { kind, measure, owner } = meaning;
  return [kind, measure, ...(owner === null ? [] : [owner])].join(".");
}

/** How the cells of a column are read. */
export function readingOfMeaning(meaning: Meaning): "count" | "percent" | "text" {
  return meaning.of === "field" ? measureOf(meaning.field) : readingOf(meaning.measure);
}

export function fieldMeaning(field: Field): Meaning {
  return { of: "field", field };
}
