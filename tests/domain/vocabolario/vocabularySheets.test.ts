// What people teach about headings: written to two sheets, read back, checked, and used.
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import { fieldMeaning, meaningKey, type Meaning } from "../../../src/domain/import/meaning";
import type { Mapping } from "../../../src/domain/import/vocabulary";
import {
  MEANINGS,
  meaningName,
  meaningOfKey,
  meaningOfName,
} from "../../../src/domain/vocabolario/meaningNames";
import {
  joinVocabularies,
  NOTHING_TAUGHT,
  readVocabulary,
  vocabularySheets,
  withChoices,
} from "../../../src/domain/vocabolario/vocabularySheets";
import { vocabularySentence } from "../../../src/messages/vocabularySentence";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match, tableLine } from "../pianoOfText";

const turnover = fieldMeaning("turnover");

function mapping(heading: string, meaning: Meaning | null, sheet = "Dati"): Mapping {
  return { sender: "ALER", sheet, heading, meaning, decidedOn: 45000.5, decidedBy: "ufficio" };
}

function synonyms(...rows: CellValue[][]): CellGrid {
  return gridOfValues("Sinonimi", [["Significato", "Intestazione", "Mittente", "Fonte"], ...rows]);
}

function mappings(...rows: CellValue[][]): CellGrid {
  return gridOfValues("Corrispondenze", [
    ["Mittente", "Foglio", "Intestazione", "Significato", "Deciso il", "Deciso da"],
    ...rows,
  ]);
}

test("every meaning has a name of its own that is read back, case and accents aside", () => {
  expect(new Set(MEANINGS.map(meaningName)).size).toBe(MEANINGS.length);
  for (const meaning of MEANINGS) {
    expect(meaningOfName(meaningName(meaning).toUpperCase())).toEqual(meaning);
    expect(meaningOfKey(meaningKey(meaning))).toEqual(meaning);
  }
});

test("what was taught is the same after writing and reading; nothing taught writes no sheet", () => {
  const taught = withChoices(
    {
      ...NOTHING_TAUGHT,
      vocabulary: {
        synonyms: [
          { meaning: turnover, heading: "Vuoti da affidare", sender: null, source: "lettera 2024" },
        ],
        mappings: [],
      },
    },
    [
      mapping("VAL #", turnover),
      mapping("VAL # #2", null),
      mapping("colonna 1", turnover, "Foglio1"),
    ],
  );
  expect(readVocabulary(vocabularySheets(taught).map(gridOfSheet))).toEqual(taught);
  expect(vocabularySheets(NOTHING_TAUGHT)).toEqual([]);
});

test("a later choice for the same heading takes the place of the earlier one", () => {
  const first = withChoices(NOTHING_TAUGHT, [mapping("VAL #", turnover)]);
  const then = withChoices(first, [mapping("VAL #", null)]);
  expect(then.vocabulary.mappings).toEqual([mapping("VAL #", null)]);
  expect(joinVocabularies(first, then).vocabulary.mappings).toEqual([mapping("VAL #", null)]);
});

test("rows that cannot count are told, with their cell, and stay in the sheet", () => {
  const own = [
    synonyms(
      ["Turn-over", "vuoti", null, null],
      ["Qualcosa", "cantieri", null, "lettera"],
      ["SAT", null, null, null],
      ["SAT", "ponte", null, null],
      ["Turn-over", "PONTE", null, null],
    ),
    mappings(["", "", "Val 1", "Turn-over", null, null]),
  ];
  const read = readVocabulary(own);
  expect(read.vocabulary.synonyms.map(({ heading }) => heading)).toEqual(["vuoti"]);
  expect(read.problems.map((one) => vocabularySentence("it", one).split(/[;.]/)[0])).toEqual([
    "Sinonimi!A3: «Qualcosa» non è un significato conosciuto",
    "Sinonimi!B4: manca l’intestazione che vuole dire «SAT»",
    "Sinonimi!A5: «ponte» ha due significati diversi",
    "Sinonimi!A6: «PONTE» ha due significati diversi",
    "Corrispondenze!A2: manca il mittente dell’intestazione «Val 1»",
  ]);
  const written = vocabularySheets(read).map(gridOfSheet);
  expect(written[0]!.values.slice(1).map(([, heading]) => heading)).toEqual([
    "vuoti",
    "cantieri",
    null,
    "ponte",
    "PONTE",
  ]);
  expect(readVocabulary(written).problems).toHaveLength(5);
});

/** A table that gives a question, and the rows of next year's. */
const LAYOUTS: Readonly<Record<string, (year: number) => CellGrid>> = {
  "headings nobody knows": (year) =>
    gridOfValues(`Dati ${year}`, [
      ["Prospetto", null, null],
      ["Ente", `Vuoti al 31/12/${year}`, "Da sistemare"],
      ["Treviglio", year - 2000, 1],
      ["Caravaggio", 2, 0],
    ]),
  "no headings at all": (year) =>
    gridOfValues(`Dati ${year}`, [
      ["Treviglio", year - 2000, 1],
      ["Caravaggio", 2, 0],
    ]),
  "enti as columns": (year) =>
    gridOfValues(`Dati ${year}`, [
      [null, "Treviglio", "Caravaggio"],
      [`Vuoti ${year}`, year - 2000, 2],
      ["Da sistemare", 1, 0],
    ]),
};

test.each(Object.entries(LAYOUTS))(
  "with %s, what was chosen once reads the file and next year's without a question",
  (_, layout) => {
    const read = (year: number, taught = NOTHING_TAUGHT) =>
      recogniseTables(`ALER_${year}.xlsx`, [layout(year)], match, taught.vocabulary);
    const { questions, tables } = read(2024);
    expect(tables).toEqual([]);
    expect(questions).toHaveLength(1);
    const { sender, sheet, columns } = questions[0]!;
    const chosen = [turnover, fieldMeaning("carenzaManutentiva")];
    const taught = withChoices(
      NOTHING_TAUGHT,
      columns.map(({ key }, at) => ({
        ...{ sender, sheet, heading: key, meaning: chosen[at]!, decidedOn: null, decidedBy: "" },
      })),
    );
    const kept = readVocabulary(vocabularySheets(taught).map(gridOfSheet));
    for (const year of [2024, 2025]) {
      const again = read(year, kept);
      expect(again.questions).toEqual([]);
      expect(again.tables.map(tableLine)).toEqual([
        `quadroRiepilogativo: Treviglio ${year - 2000}/1, Caravaggio 2/0`,
      ]);
      expect(again.chosen?.map(({ meaning }) => meaningKey(meaning))).toEqual([
        "turnover",
        "carenzaManutentiva",
      ]);
    }
    const other = recogniseTables("Comune.xlsx", [layout(2024)], match, kept.vocabulary);
    expect(other.questions).toHaveLength(1);
  },
);

test("a column that was chosen not to be read is not asked about again, and said", () => {
  const layout = LAYOUTS["headings nobody knows"]!(2024);
  const [question] = recogniseTables("ALER.xlsx", [layout], match).questions;
  const taught = withChoices(
    NOTHING_TAUGHT,
    question!.columns.map(({ key }) => mapping(key, null, "Dati 2024")),
  );
  const read = recogniseTables("ALER.xlsx", [layout], match, taught.vocabulary);
  expect([read.questions, read.tables]).toEqual([[], []]);
  expect(read.ignored.map(({ reason }) => reason)).toContain("by-choice");
});

test("a synonym names a column for all senders; one of a sender only for that sender", () => {
  const grid = gridOfValues("Dati", [
    ["Ente", "N. vuoti da affidare"],
    ["Treviglio", 6],
  ]);
  const lines = (file: string, sender: string | null) => {
    const own = synonyms(["Turn-over", "Vuoti da affidare", sender, null]);
    const { vocabulary } = readVocabulary([own]);
    return recogniseTables(file, [grid], match, vocabulary).tables.map(tableLine);
  };
  expect(lines("comune.xlsx", null)).toEqual(["turnover: Treviglio 6"]);
  expect(lines("ALER 2025.xlsx", "ALER")).toEqual(["turnover: Treviglio 6"]);
  expect(lines("comune.xlsx", "ALER")).toEqual([]);
});
