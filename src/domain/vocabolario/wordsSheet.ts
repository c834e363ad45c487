// The sheet `Parole`: what words in the dwelling lists of a sender mean, as a person said. It is written
// by Quadra and by people, and read before every list of that sender.
import {
  DISPONIBILITA,
  type Disponibilita,
  type Servizio,
  type Stato,
  type WordColumn,
} from "../alloggi/alloggioKinds";
import { DISPONIBILITA_NAMES, SERVIZIO_NAMES, STATO_NAMES } from "../alloggi/alloggiNames";
import type { AlloggiWord } from "../alloggi/alloggiWords";
import { foldWord } from "../alloggi/foldWord";
import { senderOf } from "../import/sender";
import { keyOfName, SHEETS } from "../sheets/sheetNames";
import type { TableSheet } from "../../workbook/tableSheet";
import type { CellContent } from "../../workbook/cellWrite";

/** What a word means in the lists of one sender. */
export interface SenderWord {
  readonly sender: string;
  readonly word: AlloggiWord;
  /** Excel serial number; null when it is not known. */
  readonly decidedOn: number | null;
}

export const WORD_COLUMNS = {
  sender: "Mittente",
  column: "Colonna",
  heading: "Parola",
  meaning: "Significato",
  decidedOn: "Deciso il",
} as const;

const COLUMN_NAMES: Readonly<Record<WordColumn, string>> = {
  stato: "Stato",
  servizio: "Servizio",
  disponibilita: "Disponibilità",
};

/** What stands for a dwelling that is not available. */
const NOT_AVAILABLE = "Non disponibile";

const same = (one: string, other: string): boolean => foldWord(one) === foldWord(other);

function keyLike<Key extends string>(names: Readonly<Record<Key, string>>, said: string) {
  const name = (Object.values(names) as string[]).find((one) => same(one, said));
  return keyOfName(names, name);
}

function disponibilitaOf(said: string): readonly Disponibilita[] | null {
  if (same(said, NOT_AVAILABLE)) return [];
  const kinds = said.split(",").map((one) => keyLike(DISPONIBILITA_NAMES, one.trim()));
  return said !== "" && kinds.every((kind) => kind !== null) ? kinds : null;
}

/** The word that a row teaches; null when its column or its meaning has no such name. */
export function wordOf(column: string, word: string, said: string): AlloggiWord | null {
  const folded = foldWord(word);
  const kind = keyLike(COLUMN_NAMES, column);
  if (kind === "disponibilita") {
    const means = disponibilitaOf(said);
    return means && { column: kind, word: folded, means };
  }
  if (kind === "stato") {
    const means: Stato | null = keyLike(STATO_NAMES, said);
    return means && { column: kind, word: folded, means };
  }
  const means: Servizio | null = kind === null ? null : keyLike(SERVIZIO_NAMES, said);
  return means && { column: "servizio", word: folded, means };
}

/** How the sheet names what a word means. */
export function wordMeaning(word: AlloggiWord): string {
  switch (word.column) {
    case "stato":
      return STATO_NAMES[word.means];
    case "servizio":
      return SERVIZIO_NAMES[word.means];
    case "disponibilita": {
      const kinds = DISPONIBILITA.filter((kind) => word.means.includes(kind));
      return kinds.map((kind) => DISPONIBILITA_NAMES[kind]).join(", ") || NOT_AVAILABLE;
    }
  }
}

/** Words of which only one meaning can count: those of one sender, column and spelling. */
export function wordKey({ sender, word }: Pick<SenderWord, "sender" | "word">): string {
  return [senderOf(sender), word.column, word.word].join("|");
}

/** Adds what was said; what was said before about the same word of the same sender gives way. */
export function joinWords(
  before: readonly SenderWord[],
  said: readonly SenderWord[],
): readonly SenderWord[] {
  const now = new Map(said.map((one) => [wordKey(one), one]));
  return [...before.filter((one) => !now.has(wordKey(one))), ...now.values()];
}

/** What is known of the lists of a file. */
export function wordsOf(words: readonly SenderWord[], file: string): readonly AlloggiWord[] {
  const sender = senderOf(file);
  return words.filter((one) => senderOf(one.sender) === sender).map(({ word }) => word);
}

/** The sheet, or none while nobody said anything. @param unread rows that do not count, as they are. */
export function wordsSheets(
  words: readonly SenderWord[],
  unread: readonly (readonly CellContent[])[],
): TableSheet[] {
  if (words.length + unread.length === 0) return [];
  const column = (header: string, width: number) => ({ header, kind: "text" as const, width });
  return [
    {
      ...SHEETS.parole,
      columns: [
        column(WORD_COLUMNS.sender, 30),
        column(WORD_COLUMNS.column, 16),
        column(WORD_COLUMNS.heading, 36),
        column(WORD_COLUMNS.meaning, 30),
        { header: WORD_COLUMNS.decidedOn, kind: "date-time", width: 17 },
      ],
      rows: [
        ...words.map(({ sender, word, decidedOn }) => [
          ...[sender, COLUMN_NAMES[word.column], word.word, wordMeaning(word), decidedOn],
        ]),
        ...unread.map((row) => [...row]),
      ],
    },
  ];
}
