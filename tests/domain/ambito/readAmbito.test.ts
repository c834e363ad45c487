// The sheets `Ambito` and `Enti`: written and read back they say the same, and what is unsure is asked.
import * as fc from "fast-check";
import {
  addEnte,
  AMBITO_DATES,
  moveToSubAmbito,
  newAmbito,
  newOwner,
  SAT_MODES,
  type Ambito,
} from "../../../src/domain/ambito/ambito";
import { newPlanSheets, readAmbito } from "../../../src/domain/ambito/readAmbito";
import { ambitoQuestionSentence } from "../../../src/messages/ambitoSentences";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match, registry } from "../pianoOfText";

const enti = [...registry.byCode.values()];
const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const day = fc.constantFrom("2026-10-31", "2026-12-24", "2027-01-07", null);

const anyAmbito: fc.Arbitrary<Ambito> = fc
  .record({
    name: word,
    year: fc.integer({ min: 2018, max: 2040 }),
    members: fc.uniqueArray(fc.nat(enti.length - 1), { minLength: 1, maxLength: 12 }),
    subAmbiti: fc.uniqueArray(word, { maxLength: 3 }),
    dates: fc.tuple(...AMBITO_DATES.map(() => day)),
    satMode: fc.constantFrom(...SAT_MODES),
    patrono: fc.constantFrom("06-24", "12-07", null),
    owner: fc.constantFrom("Unione dei Fiumi", "Cooperativa La Casa", null),
    email: fc.constantFrom("casa@comune.example", null),
    out: fc.boolean(),
  })
  .map(({ name, year, members, subAmbiti, dates, satMode, patrono, owner, email, out }) => {
    let ambito = newAmbito(name, year);
    for (const index of members) ambito = addEnte(ambito, enti[index]!);
    if (owner !== null) ambito = addEnte(ambito, newOwner(owner, "altro")!);
    ambito.enti.forEach(({ code }, i) => {
      const sub = subAmbiti[i % (subAmbiti.length + 1)];
      if (sub !== undefined) ambito = moveToSubAmbito(ambito, code, sub);
    });
    return {
      ...ambito,
      capofila: ambito.enti[0]!.code,
      dates: Object.fromEntries(AMBITO_DATES.map((one, i) => [one, dates[i]!])) as Ambito["dates"],
      satMode,
      patrono,
      enti: ambito.enti.map((one, i) =>
        i === 0 ? { ...one, email, inPiano: !out, aliases: ["Altro nome"] } : one,
      ),
    };
  })
  // A capofila is a comune: an owner is no leader of the sheet.
  .filter(({ enti: [first] }) => first!.kind === "comune");

test("a plan that is written and read back is the same, with nothing left open", () => {
  fc.assert(
    fc.property(anyAmbito, (ambito) => {
      const { ambito: read, questions } = readAmbito(newPlanSheets(ambito).map(gridOfSheet), match);
      expect(questions).toEqual([]);
      const order = ambito.enti.map(({ code }) => code);
      const sorted = (one: Ambito["subAmbiti"]) =>
        one.map(({ name, enti: codes }) => ({
          name,
          enti: [...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
        }));
      expect({ ...read, subAmbiti: sorted(read!.subAmbiti) }).toEqual({
        ...ambito,
        subAmbiti: sorted(ambito.subAmbiti),
      });
    }),
  );
});

const VOCI: readonly (readonly CellValue[])[] = [
  ["Voce", "Valore", "Nota"],
  ["Ambito territoriale", "Valli", "deciso in assemblea"],
  ["Anno del piano", 2027, null],
];
const ENTI: readonly (readonly CellValue[])[] = [
  ["Codice", "Ente", "Tipo", "Nel piano", "E-mail"],
  ["015146", "Milano", "Comune", "sì", null],
];

function sheets(
  voci: readonly (readonly CellValue[])[] = [],
  rows: readonly (readonly CellValue[])[] = [],
): CellGrid[] {
  return [gridOfValues("Ambito", [...VOCI, ...voci]), gridOfValues("Enti", [...ENTI, ...rows])];
}

test.each<[string, CellGrid[], readonly string[]]>([
  [
    "an ambiguous name",
    sheets([], [[null, "Milan", null, "sì", null]]),
    ["ente-non-riconosciuto Enti:2,1"],
  ],
  [
    "a comune without a code",
    sheets([], [[null, "Borgo dei Fiumi Riuniti", "Comune", "sì", null]]),
    ["codice-da-indicare Enti:2,0"],
  ],
  [
    "a code of another comune",
    sheets([], [["015147", "Monza", "Comune", "sì", null]]),
    ["codice-discorde Enti:2,0"],
  ],
  [
    "an ente that stands twice",
    sheets([], [["015146", "Milano", null, "sì", null]]),
    ["ente-doppio Enti:2,1"],
  ],
  [
    "an unreadable yes or no",
    sheets([], [["108033", "Monza", null, "forse", null]]),
    ["nel-piano-illeggibile Enti:2,3"],
  ],
  [
    "an address that is none",
    sheets([], [["108033", "Monza", null, "sì", "municipio"]]),
    ["email-non-valida Enti:2,4"],
  ],
  [
    "a capofila that may be several",
    sheets([["Comune capofila", "Milan", null]]),
    ["capofila-non-riconosciuto Ambito:3,1"],
  ],
  [
    "a date that is none",
    sheets([["Piano approvato il", "a fine anno", null]]),
    ["voce-illeggibile Ambito:3,1"],
  ],
  [
    "a voice that stands twice",
    sheets([["Anno del piano", 2028, null]]),
    ["voce-doppia Ambito:3,1"],
  ],
  [
    "a missing year",
    [gridOfValues("Ambito", VOCI.slice(0, 2)), gridOfValues("Enti", ENTI)],
    ["voce-mancante Ambito:0,0"],
  ],
])("%s is asked with its cell, and never guessed", (_, grids, expected) => {
  const { questions } = readAmbito(grids, match);
  expect(questions.map(({ code, at }) => `${code} ${at.sheet}:${at.row},${at.column}`)).toEqual(
    expected,
  );
  for (const question of questions) {
    expect(ambitoQuestionSentence("it", question)).toMatch(/\S.*[.?]$/);
    expect(ambitoQuestionSentence("en", question)).toMatch(/\S.*[.?]$/);
  }
});

test("notes and rows that the office added to Ambito are kept", () => {
  const { ambito } = readAmbito(sheets([["Referente", "Ufficio casa", "int. 12"]]), match);
  expect(ambito).toMatchObject({
    notes: { name: "deciso in assemblea" },
    otherRows: [["Referente", "Ufficio casa", "int. 12"]],
  });
});
