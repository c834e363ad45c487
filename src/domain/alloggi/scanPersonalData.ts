// Counts the data of persons in the cells of a dwelling list while its rows are walked through.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import type { AlloggiHeader } from "./findAlloggiHeader";
import { findPersonalData, maskValue, type PersonalData, type PersonalKind } from "./personalData";
import { cellText } from "./readAlloggioCell";

/** Shortest text in which anything is looked for: "a@b.it". */
const SHORTEST = 6;

interface Tally {
  count: number;
  wrongCheck: number;
  readonly row: number;
  readonly example: string;
}

/** Looks at every cell of a list, also at those of columns that nobody asked for. */
export interface PersonalScan {
  /** @param values cells of the row, the first one in sheet column `left`. */
  row(values: readonly CellValue[], left: number, row: number): void;
  /** What was found, column by column; the values themselves are not kept. */
  found(): PersonalData[];
}

/** Starts looking below these headings. */
export function scanPersonalData(header: AlloggiHeader): PersonalScan {
  const tallies = new Map<number, Map<PersonalKind, Tally>>();
  const { columns, personal, headings } = header;
  const worded = new Set(
    (["note", "stato", "disponibilita", "servizio", "indirizzo", "assegnato"] as const).flatMap(
      (name) => columns.get(name) ?? [],
    ),
  );
  const add = (
    column: number,
    kind: PersonalKind,
    text: string,
    row: number,
    wrongCheck: boolean,
  ): void => {
    const kinds = tallies.get(column) ?? new Map<PersonalKind, Tally>();
    tallies.set(column, kinds);
    const tally = kinds.get(kind) ?? { count: 0, wrongCheck: 0, row, example: maskValue(text) };
    kinds.set(kind, tally);
    tally.count++;
    if (wrongCheck) tally.wrongCheck++;
  };
  return {
    row: (values, left, row) => {
      for (let index = 0; index < values.length; index++) {
        const value = values[index]!;
        if (value === null || isCellError(value)) continue;
        const column = left + index;
        const kind = personal.get(column);
        if (kind === undefined && (typeof value !== "string" || value.length < SHORTEST)) continue;
        const text = cellText(value);
        if (text === "") continue;
        const finds = findPersonalData(text, worded.has(column));
        if (kind !== undefined) {
          const wrong = finds.some((find) => find.kind === kind && find.wrongCheck);
          add(column, kind, text, row, wrong);
        }
        for (const find of finds) {
          if (find.kind !== kind) add(column, find.kind, find.text, row, find.wrongCheck);
        }
      }
    },
    found: () =>
      [...tallies]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, kinds]) =>
          [...kinds].map(([kind, tally]) => ({
            kind,
            column,
            heading: headings.get(column) ?? "",
            headingRow: header.row,
            ...tally,
          })),
        ),
  };
}
