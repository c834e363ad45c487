// The sheets `Sinonimi`, `Corrispondenze` and `Parole`: what people taught Quadra about headings and about
// words of dwelling lists. They are written by Quadra and by people, and read before every recognition.
import type { CellAddress } from "../../workbook/cellAddress";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { foldWord } from "../alloggi/foldWord";
import { meaningKey, type Meaning } from "../import/meaning";
import { senderOf } from "../import/sender";
import {
  foldHeading,
  headingKey,
  NO_VOCABULARY,
  type Mapping,
  type Synonym,
  type Vocabulary,
} from "../import/vocabulary";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf, type TableRecord } from "../sheets/tableRecords";
import { meaningName, meaningOfName } from "./meaningNames";
import {
  joinWords,
  WORD_COLUMNS,
  wordKey,
  wordMeaning,
  wordOf,
  wordsSheets,
  type SenderWord,
} from "./wordsSheet";

const SYNONYM_COLUMNS = {
  meaning: "Significato",
  heading: "Intestazione",
  sender: "Mittente",
  source: "Fonte",
} as const;

const MAPPING_COLUMNS = {
  sender: "Mittente",
  sheet: "Foglio",
  heading: "Intestazione",
  meaning: "Significato",
  decidedOn: "Deciso il",
  decidedBy: "Deciso da",
} as const;

/** What stands for "not to be read" in the column of meanings. */
const NOT_TO_BE_READ = "Non leggere";

/** Why a row of these sheets does not count. */
export type VocabularyProblemCode =
  "significato-sconosciuto" | "intestazione-mancante" | "mittente-mancante" | "contraddizione";

/** A row that people must put right; it stays in the sheet and does not count. */
export interface VocabularyProblem {
  readonly code: VocabularyProblemCode;
  readonly at: CellAddress;
  /** What stands there: the meaning, or the heading that two rows explain differently. */
  readonly words: string;
}

/** What the sheets of a workbook teach, and which of their rows do not count. */
export interface VocabularyReading {
  readonly vocabulary: Vocabulary;
  /** Words of dwelling lists. */
  readonly words: readonly SenderWord[];
  readonly problems: readonly VocabularyProblem[];
  /** Rows that do not count, in the order of our columns: they are written back as they are. */
  readonly unread: {
    readonly synonyms: readonly (readonly CellContent[])[];
    readonly mappings: readonly (readonly CellContent[])[];
    readonly words: readonly (readonly CellContent[])[];
  };
}

export const NOTHING_TAUGHT: VocabularyReading = {
  vocabulary: NO_VOCABULARY,
  words: [],
  problems: [],
  unread: { synonyms: [], mappings: [], words: [] },
};

/** Whether a workbook teaches anything, or tries to. */
export function hasTaught({ vocabulary, words, problems }: VocabularyReading): boolean {
  const { synonyms, mappings } = vocabulary;
  return synonyms.length + mappings.length + words.length + problems.length > 0;
}

function words(value: CellValue | undefined): string {
  if (value === undefined || value === null || isCellError(value)) return "";
  return String(value).trim();
}

function content(value: CellValue | undefined): CellContent {
  return isCellError(value ?? null) ? words(value) : ((value ?? null) as CellContent);
}

interface Row<Key extends string, Entry> {
  readonly record: TableRecord<Key>;
  /** What the row would teach; a problem otherwise. */
  readonly entry: Entry | VocabularyProblem;
  /** Rows of one name and different meanings contradict each other. */
  readonly name: string;
  readonly means: string;
}

function problem(
  sheet: string,
  record: { readonly at: number; readonly columnOf: Readonly<Partial<Record<string, number>>> },
  column: string,
  code: VocabularyProblemCode,
  said: string,
): VocabularyProblem {
  return { code, at: { sheet, row: record.at, column: record.columnOf[column] ?? 0 }, words: said };
}

function isProblem(entry: object): entry is VocabularyProblem {
  return "code" in entry;
}

/** Keeps what counts: rows without a problem that no other row contradicts. */
function settle<Key extends string, Entry extends object>(
  sheet: string,
  columns: Readonly<Record<Key, string>>,
  rows: readonly Row<Key, Entry>[],
) {
  const means = new Map<string, Set<string>>();
  for (const { entry, name, means: one } of rows) {
    if (!isProblem(entry)) means.set(name, (means.get(name) ?? new Set()).add(one));
  }
  const entries: Entry[] = [];
  const problems: VocabularyProblem[] = [];
  const unread: CellContent[][] = [];
  for (const { record, entry, name } of rows) {
    if (!isProblem(entry) && means.get(name)!.size === 1) {
      entries.push(entry);
      continue;
    }
    const heading = words(record["heading" as Key]);
    problems.push(
      isProblem(entry) ? entry : problem(sheet, record, "meaning", "contraddizione", heading),
    );
    unread.push((Object.keys(columns) as Key[]).map((key) => content(record[key])));
  }
  return { entries, problems, unread };
}

function readSynonyms(grid: CellGrid | undefined) {
  const { sheet } = SHEETS.sinonimi;
  const records = (grid && recordsOf(grid, SYNONYM_COLUMNS)) ?? [];
  const rows = records.map((record): Row<keyof typeof SYNONYM_COLUMNS, Synonym> => {
    const heading = words(record.heading);
    const said = words(record.meaning);
    const meaning = meaningOfName(said);
    const sender = words(record.sender) || null;
    const entry =
      foldHeading(heading) === ""
        ? problem(sheet, record, "heading", "intestazione-mancante", said)
        : meaning === undefined
          ? problem(sheet, record, "meaning", "significato-sconosciuto", said)
          : { meaning, heading, sender, source: words(record.source) };
    const name = `${sender === null ? "" : senderOf(sender)}|${foldHeading(heading)}`;
    return { record, entry, name, means: meaning === undefined ? "" : meaningKey(meaning) };
  });
  return settle(sheet, SYNONYM_COLUMNS, rows);
}

function isNotRead(said: string): boolean {
  return foldHeading(said) === foldHeading(NOT_TO_BE_READ);
}

function readMappings(grid: CellGrid | undefined) {
  const { sheet } = SHEETS.corrispondenze;
  const records = (grid && recordsOf(grid, MAPPING_COLUMNS)) ?? [];
  const rows = records.map((record): Row<keyof typeof MAPPING_COLUMNS, Mapping> => {
    const heading = words(record.heading);
    const said = words(record.meaning);
    const sender = words(record.sender);
    const meaning = isNotRead(said) ? null : meaningOfName(said);
    const on = words(record.sheet) || null;
    const key = keyOf(heading);
    const entry =
      key === ""
        ? problem(sheet, record, "heading", "intestazione-mancante", said)
        : sender === ""
          ? problem(sheet, record, "sender", "mittente-mancante", heading)
          : meaning === undefined
            ? problem(sheet, record, "meaning", "significato-sconosciuto", said)
            : {
                ...{ sender, sheet: on, heading: key, meaning },
                decidedOn: typeof record.decidedOn === "number" ? record.decidedOn : null,
                decidedBy: words(record.decidedBy),
              };
    return {
      ...{ record, entry, name: [senderOf(sender), on ?? "", key].join("|") },
      means: meaning === undefined ? "" : meaning === null ? "-" : meaningKey(meaning),
    };
  });
  return settle(sheet, MAPPING_COLUMNS, rows);
}

function readWords(grid: CellGrid | undefined) {
  const { sheet } = SHEETS.parole;
  const records = (grid && recordsOf(grid, WORD_COLUMNS)) ?? [];
  const rows = records.map((record): Row<keyof typeof WORD_COLUMNS, SenderWord> => {
    const heading = words(record.heading);
    const said = words(record.meaning);
    const sender = words(record.sender);
    const word = wordOf(words(record.column), heading, said);
    const decidedOn = typeof record.decidedOn === "number" ? record.decidedOn : null;
    const entry =
      foldWord(heading) === ""
        ? problem(sheet, record, "heading", "intestazione-mancante", said)
        : sender === ""
          ? problem(sheet, record, "sender", "mittente-mancante", heading)
          : word === null
            ? problem(sheet, record, "meaning", "significato-sconosciuto", said)
            : { sender, word, decidedOn };
    return {
      ...{ record, entry, name: word === null ? "" : wordKey({ sender, word }) },
      means: word === null ? "" : wordMeaning(word),
    };
  });
  return settle(sheet, WORD_COLUMNS, rows);
}

/** The key of a heading that a person may have written as it is printed; "#2" at its end is kept. */
function keyOf(heading: string): string {
  if (/^colonna \d+$/i.test(heading)) return heading.toLowerCase();
  if (heading.includes("#")) return heading.trim().toUpperCase();
  return headingKey(heading);
}

/** Reads what the structured sheets of a workbook teach. */
export function readVocabulary(own: readonly CellGrid[]): VocabularyReading {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const synonyms = readSynonyms(named(SHEETS.sinonimi.sheet));
  const mappings = readMappings(named(SHEETS.corrispondenze.sheet));
  const said = readWords(named(SHEETS.parole.sheet));
  return {
    vocabulary: { synonyms: synonyms.entries, mappings: mappings.entries },
    words: said.entries,
    problems: [...synonyms.problems, ...mappings.problems, ...said.problems],
    unread: { synonyms: synonyms.unread, mappings: mappings.unread, words: said.unread },
  };
}

/** Adds choices; what was chosen before for the same heading of the same sheet and sender gives way. */
export function withChoices(
  reading: VocabularyReading,
  choices: readonly Mapping[],
): VocabularyReading {
  const name = ({ sender, sheet, heading }: Mapping) =>
    [senderOf(sender), sheet ?? "", heading].join("|");
  const chosen = new Map(choices.map((one) => [name(one), one]));
  const { synonyms, mappings } = reading.vocabulary;
  return {
    ...reading,
    vocabulary: {
      synonyms,
      mappings: [...mappings.filter((one) => !chosen.has(name(one))), ...chosen.values()],
    },
  };
}

/** What two workbooks teach together. */
export function joinVocabularies(
  first: VocabularyReading,
  second: VocabularyReading,
): VocabularyReading {
  const joined = withChoices(first, second.vocabulary.mappings);
  const { synonyms, mappings } = joined.vocabulary;
  return {
    vocabulary: { synonyms: [...synonyms, ...second.vocabulary.synonyms], mappings },
    words: joinWords(first.words, second.words),
    problems: [...first.problems, ...second.problems],
    unread: {
      synonyms: [...first.unread.synonyms, ...second.unread.synonyms],
      mappings: [...first.unread.mappings, ...second.unread.mappings],
      words: [...first.unread.words, ...second.unread.words],
    },
  };
}

const column = (header: string, width: number, kind: TableColumn["kind"] = "text") => ({
  ...{ header, kind, width },
});

function nameOf(meaning: Meaning | null): string {
  return meaning === null ? NOT_TO_BE_READ : meaningName(meaning);
}

/** The sheets, once anything was taught; none before, so that nobody finds sheets that say nothing. */
export function vocabularySheets(taught: VocabularyReading): TableSheet[] {
  return [...headingSheets(taught), ...wordsSheets(taught.words, taught.unread.words)];
}

function headingSheets({ vocabulary, unread }: VocabularyReading): TableSheet[] {
  const synonyms: CellContent[][] = [
    ...vocabulary.synonyms.map(({ meaning, heading, sender, source }) => [
      ...[meaningName(meaning), heading, sender, source || null],
    ]),
    ...unread.synonyms.map((row) => [...row]),
  ];
  const mappings: CellContent[][] = [
    ...vocabulary.mappings.map((one) => [
      ...[one.sender, one.sheet, one.heading, nameOf(one.meaning), one.decidedOn],
      one.decidedBy || null,
    ]),
    ...unread.mappings.map((row) => [...row]),
  ];
  if (synonyms.length + mappings.length === 0) return [];
  return [
    {
      ...SHEETS.sinonimi,
      columns: [
        column(SYNONYM_COLUMNS.meaning, 34),
        column(SYNONYM_COLUMNS.heading, 40),
        column(SYNONYM_COLUMNS.sender, 30),
        column(SYNONYM_COLUMNS.source, 40),
      ],
      rows: synonyms,
    },
    {
      ...SHEETS.corrispondenze,
      columns: [
        column(MAPPING_COLUMNS.sender, 30),
        column(MAPPING_COLUMNS.sheet, 22),
        column(MAPPING_COLUMNS.heading, 40),
        column(MAPPING_COLUMNS.meaning, 34),
        column(MAPPING_COLUMNS.decidedOn, 17, "date-time"),
        column(MAPPING_COLUMNS.decidedBy, 24),
      ],
      rows: mappings,
    },
  ];
}
