// Dwelling lists as the rulebook wants them: what `checkElenco` compares with the tables of the plan.
import type { FindingCell } from "../finding";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import type { ElencoAlloggi } from "../rules/pianoContext";
import type { AlloggiAggregate } from "./aggregateAlloggi";
import { keyColumn, type Alloggio, type AlloggiList } from "./alloggio";
import { codeKey, countedBits, FIELD_BITS, openBits } from "./countAlloggio";

/** A dwelling as findings cite it: its place, and its code or its address. */
export function citeAlloggio(list: AlloggiList, alloggio: Alloggio): FindingCell {
  return {
    file: list.place.file,
    at: { sheet: list.place.sheet, row: alloggio.row, column: keyColumn(list) },
    value: alloggio.codice ?? alloggio.indirizzo,
    ente: alloggio.ente?.code ?? null,
    field: null,
  };
}

/** Every set of fields once, by its bits. */
function fieldsOfBits(known: Map<number, readonly CountField[]>, bits: number) {
  const before = known.get(bits);
  if (before !== undefined) return before;
  const fields = COUNT_FIELDS.filter((field) => (bits & FIELD_BITS[field]) !== 0);
  known.set(bits, fields);
  return fields;
}

/** The lists for the rulebook. Dwellings without a known owner belong to no table. */
export function elencoAlloggi(aggregate: AlloggiAggregate): ElencoAlloggi {
  const { lists, options } = aggregate;
  const told = new Map(aggregate.enti.map(({ ente, fields }) => [ente.code, fields]));
  const sets = new Map<number, readonly CountField[]>();
  return {
    fieldsOf: (ente) => COUNT_FIELDS.filter((field) => told.get(ente)?.has(field)),
    alloggi: lists.flatMap((list) =>
      list.alloggi.flatMap((alloggio) => {
        if (alloggio.ente === null) return [];
        return [
          {
            code: alloggio.codice === null ? null : codeKey(alloggio.codice),
            ente: alloggio.ente,
            counted: fieldsOfBits(sets, countedBits(alloggio, options)),
            open: fieldsOfBits(sets, openBits(alloggio, options)),
            lavoriCentesimi: alloggio.importoLavoriCentesimi,
            cited: citeAlloggio(list, alloggio),
          },
        ];
      }),
    ),
  };
}
