// The sheet `Parole`: what words of dwelling lists mean, by sender, written and read back.
import * as fc from "fast-check";
import {
  DISPONIBILITA,
  type Servizio,
  type Stato,
} from "../../../src/domain/alloggi/alloggioKinds";
import type { AlloggiWord } from "../../../src/domain/alloggi/alloggiWords";
import {
  NOTHING_TAUGHT,
  readVocabulary,
  vocabularySheets,
} from "../../../src/domain/vocabolario/vocabularySheets";
import { joinWords, wordsOf, type SenderWord } from "../../../src/domain/vocabolario/wordsSheet";
import { gridOfValues, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";

const HEADINGS = ["Mittente", "Colonna", "Parola", "Significato", "Deciso il"];

function read(rows: readonly (readonly CellValue[])[]) {
  return readVocabulary([gridOfValues("Parole", [HEADINGS, ...rows])]);
}

const texts = fc.constantFrom("IN CARICO UFFICIO", "VUOTO", "ERP", "DA VENDERE");
const word: fc.Arbitrary<AlloggiWord> = fc.oneof(
  fc.record({
    column: fc.constant("stato" as const),
    word: texts,
    means: fc.constantFrom<Stato[]>("libero", "inLiberazione", "carenza", "occupato"),
  }),
  fc.record({
    column: fc.constant("servizio" as const),
    word: texts,
    means: fc.constantFrom<Servizio[]>("sap", "sas", "sat", "altriUsi"),
  }),
  fc.record({
    column: fc.constant("disponibilita" as const),
    word: texts,
    means: fc.subarray([...DISPONIBILITA]),
  }),
);

test("what was said is read back from the sheet, each word of a sender once", () => {
  const said = fc.array(
    fc.record({
      sender: fc.constantFrom("ALER MANTOVA", "COMUNE BOZZOLO"),
      word,
      decidedOn: fc.constantFrom(null, 44_263.5),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(said, (all) => {
      const words = joinWords([], all);
      const sheets = vocabularySheets({ ...NOTHING_TAUGHT, words }).map(gridOfSheet);
      const again = readVocabulary(sheets);
      expect([again.words, again.problems]).toEqual([words, []]);
    }),
  );
});

test("a word counts for its sender whatever the year in the name of the file, and for nobody else", () => {
  const { words } = read([
    ["ALER_Mantova 2020.xlsx", "stato", "in carico ufficio", "Occupato", null],
  ]);
  const known: AlloggiWord = { column: "stato", word: "IN CARICO UFFICIO", means: "occupato" };
  expect(wordsOf(words, "aler-mantova-2021 (2).csv")).toEqual([known]);
  expect(wordsOf(words, "aler-cremona-2021.csv")).toEqual([]);
});

test("rows that cannot count are told with their place, and written back as they are", () => {
  const rows = [
    ["ALER", "Stato", "boh", "chissà", null],
    ["", "Stato", "vuoto", "libero", null],
    ["ALER", "Stato", "", "libero", null],
    ["ALER", "Colore", "rosso", "libero", null],
    ["ALER", "Servizio", "erp", "SAP", null],
    ["ALER 2020", "Stato", "pronto", "libero", null],
    ["ALER", "Stato", "Pronto", "occupato", null],
  ];
  const reading = read(rows);
  expect(reading.problems.map(({ code, at }) => [code, at.row, at.column])).toEqual([
    ["significato-sconosciuto", 1, 3],
    ["mittente-mancante", 2, 0],
    ["intestazione-mancante", 3, 2],
    ["significato-sconosciuto", 4, 3],
    ["contraddizione", 6, 3],
    ["contraddizione", 7, 3],
  ]);
  expect(reading.words.map(({ word: one }: SenderWord) => one.word)).toEqual(["ERP"]);
  const written = vocabularySheets(reading).find(({ sheet }) => sheet === "Parole")!;
  const blank = (value: unknown) => (value === "" ? null : value);
  expect(written.rows.length).toBe(rows.length);
  expect(written.rows.slice(1).map((row) => row.map(blank))).toEqual(
    rows.filter((_, index) => index !== 4).map((row) => row.map(blank)),
  );
});
