// Counts the data of persons in the cells of a dwelling list while its rows are walked through.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import type { AlloggiHeader } from "./findAlloggiHeader";
import { namesPerson } from "./personNames";
import {
  findPersonalData,
  PERSONAL_KINDS,
  type PersonalColumn,
  type PersonalKind,
} from "./personalData";
import { cellText } from "./readAlloggioCell";

/** Shortest text in which anything is looked for: "a@b.it". */
const SHORTEST = 6;
/** Texts whose search is remembered: lists repeat their words. */
const MOST_REMEMBERED = 20_000;

/** Looks at every cell of a list, also at those of columns that nobody asked for. */
export interface PersonalScan {
  /** @param values cells of the row, the first one in sheet column `left`. */
  row(values: readonly CellValue[], left: number): void;
  /** What was found, column by column; the values themselves are not kept. */
  found(): PersonalColumn[];
  /** Rows that hold any. */
  rows(): number;
}

/** Starts looking below these headings. */
export function scanPersonalData(header: AlloggiHeader): PersonalScan {
  const tallies = new Map<number, { kinds: Set<PersonalKind>; cells: number }>();
  const { columns, personal, headings } = header;
  let rows = 0;
  // Codes and figures may look like telephone numbers; streets and comuni bear names of persons.
  const coded = new Set([...columns].flatMap(([name, at]) => (CODED.has(name) ? [at] : [])));
  const named = new Set([...columns].flatMap(([name, at]) => (NAMED.has(name) ? [at] : [])));
  const known = new Map<string, readonly PersonalKind[]>();
  const look = (text: string, column: number): readonly PersonalKind[] => {
    const own = named.has(column);
    const key = `${coded.has(column) ? "c" : own ? "n" : "t"}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const kinds: PersonalKind[] = findPersonalData(text, !coded.has(column)).map(
      ({ kind }) => kind,
    );
    if (!own && !coded.has(column) && namesPerson(text)) kinds.push("nome");
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(key, kinds);
    return kinds;
  };
  return {
    row: (values, left) => {
      let any = false;
      for (let index = 0; index < values.length; index++) {
        const value = values[index]!;
        if (value === null || isCellError(value)) continue;
        const column = left + index;
        const kind = personal.get(column);
        if (kind === undefined && (typeof value !== "string" || value.length < SHORTEST)) continue;
        const text = cellText(value);
        if (text === "") continue;
        const kinds = look(text, column);
        if (kind === undefined && kinds.length === 0) continue;
        const tally = tallies.get(column) ?? { kinds: new Set(), cells: 0 };
        tallies.set(column, tally);
        if (kind !== undefined) tally.kinds.add(kind);
        kinds.forEach((one) => tally.kinds.add(one));
        tally.cells++;
        any = true;
      }
      if (any) rows++;
    },
    found: () =>
      [...tallies]
        .sort(([a], [b]) => a - b)
        .map(([column, { kinds, cells }]) => ({
          kinds: PERSONAL_KINDS.filter((kind) => kinds.has(kind)),
          heading: headings.get(column) ?? null,
          column,
          headingRow: header.row,
          cells,
        })),
    rows: () => rows,
  };
}

const CODED: ReadonlySet<string> = new Set([
  "codice",
  "mq",
  "vani",
  "importoLavori",
  "civico",
  "piano",
]);
const NAMED: ReadonlySet<string> = new Set(["indirizzo", "comune", "ente"]);
