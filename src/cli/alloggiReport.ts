// Dwelling lists in the report of the command line.
import type { AlloggiAggregate } from "../domain/alloggi/aggregateAlloggi";
import type { Alloggio, AlloggiList } from "../domain/alloggi/alloggio";
import { countedBits, FIELD_BITS, openBits } from "../domain/alloggi/countAlloggio";
import { COUNT_FIELDS } from "../domain/import/tableKinds";
import { rangeWords, type ReportedTable } from "./tableReport";

/** Dwellings per field; null where the list leaves open whether some count. */
function totalsOf(list: AlloggiList, { enti, options }: AlloggiAggregate) {
  const owners = new Set(list.alloggi.map(({ ente }) => ente?.code));
  const told = new Set(
    enti.filter(({ ente }) => owners.has(ente.code)).flatMap(({ fields }) => [...fields]),
  );
  const has = (bits: typeof countedBits, field: keyof typeof FIELD_BITS) => (one: Alloggio) =>
    (bits(one, options) & FIELD_BITS[field]) !== 0;
  const fields = COUNT_FIELDS.filter((field) => told.has(field));
  return Object.fromEntries(
    fields.map((field) => [
      field,
      list.alloggi.some(has(openBits, field))
        ? null
        : list.alloggi.filter(has(countedBits, field)).length,
    ]),
  );
}

/** The lists of a file as tables of the kind `alloggi`: `enti` are owners, `totals.alloggi` dwellings. */
export function alloggiReports(file: string, elenco: AlloggiAggregate | null): ReportedTable[] {
  if (elenco === null) return [];
  return elenco.lists
    .filter(({ place }) => place.file === file)
    .map((list) => ({
      report: {
        kind: "alloggi" as const,
        sheet: list.place.sheet,
        range: rangeWords(list.place.sheet, list.range),
        enti: new Set(list.alloggi.flatMap(({ ente }) => ente?.code ?? [])).size,
        totals: { alloggi: list.alloggi.length, ...totalsOf(list, elenco) },
        printed: {},
      },
      fromProse: false,
      hidden: list.hidden > 0,
    }));
}
