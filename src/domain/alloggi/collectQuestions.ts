// What a dwelling list leaves open: words that nobody taught us and cells that cannot be read, counted.
import type { UnknownWord, UnreadCells } from "./alloggio";
import type { AlloggioColumn, WordColumn } from "./alloggioKinds";
import { foldWord } from "./foldWord";
import { showableWord } from "./personalData";

/** Rows that are cited of each kind of unreadable cell. */
const CITED_ROWS = 20;

/** Counts the questions of one list. */
export interface Questions {
  unread(column: AlloggioColumn | null, row: number): void;
  unknownWord(column: WordColumn, text: string, row: number): void;
  words(): UnknownWord[];
  unreadCells(): UnreadCells[];
}

/** Starts counting. @param columns sheet columns of the list. */
export function collectQuestions(columns: ReadonlyMap<AlloggioColumn, number>): Questions {
  const key = columns.get("codice") ?? columns.get("indirizzo") ?? 0;
  const place = (column: AlloggioColumn): number =>
    columns.get(column) ?? columns.get("stato") ?? key;
  const words = new Map<string, { column: WordColumn; text: string; row: number; count: number }>();
  const cells = new Map<AlloggioColumn | null, { count: number; rows: number[] }>();
  return {
    unread: (column, row) => {
      const known = cells.get(column) ?? { count: 0, rows: [] };
      cells.set(column, known);
      known.count++;
      if (known.rows.length < CITED_ROWS) known.rows.push(row);
    },
    unknownWord: (column, text, row) => {
      const name = `${column} ${foldWord(text) || text}`;
      const known = words.get(name) ?? { column, text, row, count: 0 };
      words.set(name, known);
      known.count++;
    },
    words: () =>
      [...words.values()].map(({ column, text, row, count }) => ({
        column,
        word: showableWord(text),
        count,
        row,
        at: place(column),
      })),
    unreadCells: () =>
      [...cells].map(([column, { count, rows }]) => ({
        column,
        count,
        rows,
        at: column === null ? key : place(column),
      })),
  };
}
