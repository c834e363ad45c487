// Every kind of slip, planted in the figures of the 2021 plan: the wrong cell is in one of the best
// sets, with what stood there; what is only lacking is implied, and no cell is blamed for it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { joinEnti } from "../../src/domain/piano";
import { searchPiano, type LocatedPiano } from "../../src/domain/suspects/locatePiano";
import { readText } from "../domain/pianoOfText";

const PLAN = readFileSync(join(__dirname, "testo-piano-2021.txt"), "utf8").split("\n");

/** Changes of the text by number of line: cells by column (0 is the first figure), or the whole line. */
type Edit =
  | { readonly line: number; readonly cells: Readonly<Record<number, string>> }
  | { readonly line: number; readonly instead: readonly string[] };

interface PlantedCase {
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** "line field from→to kind" of each planted cell, all in one of the best sets. */
  readonly wrong?: readonly string[];
  /** How many best sets there are; 1 unless told. */
  readonly ties?: number;
  /** "line ente field = value" of what is lacking; nothing else is. */
  readonly lacking?: readonly string[];
}

/** The rows of the two units of ALER in the four tables of the balance, and in the quadro. */
const ROWS_OF_ALER = [10, 11, 45, 46, 79, 80, 113, 115, 253, 254];

const CASES: readonly PlantedCase[] = [
  {
    kind: "a digit replaced in a single table",
    edits: [{ line: 45, cells: { 0: "16" } }],
    wrong: ["45 turnover 16→15 replaced"],
  },
  {
    kind: "a digit added in the quadro",
    edits: [{ line: 253, cells: { 1: "155" } }],
    wrong: ["253 turnover 155→15 added"],
  },
  {
    kind: "a digit omitted in the quadro",
    edits: [{ line: 254, cells: { 3: "1" } }],
    wrong: ["254 nuovaEdificazione 1→18 omitted"],
  },
  {
    kind: "two digits transposed in a single table",
    edits: [{ line: 10, cells: { 0: "32" } }],
    wrong: ["10 disponibili 32→23 transposed"],
  },
  {
    kind: "a zero too many",
    edits: [{ line: 118, cells: { 0: "30" } }],
    wrong: ["118 nuovaEdificazione 30→3 power-of-ten"],
  },
  {
    kind: "a sign turned",
    edits: [{ line: 46, cells: { 0: "-11" } }],
    wrong: ["46 turnover -11→11 sign"],
  },
  {
    kind: "two cells of a row of the quadro swapped",
    edits: [{ line: 254, cells: { 1: "18", 3: "11" } }],
    wrong: ["254 turnover 18→11 swapped", "254 nuovaEdificazione 11→18 swapped"],
  },
  {
    kind: "two rows of a single table swapped, which no total can tell",
    edits: [
      { line: 10, cells: { 0: "37" } },
      { line: 11, cells: { 0: "23" } },
    ],
    wrong: ["10 disponibili 37→23 swapped", "11 disponibili 23→37 swapped"],
  },
  {
    kind: "a total typed instead of summed, in a single table",
    edits: [{ line: 74, cells: { 0: "59" } }],
    wrong: ["74 turnover 59→49 replaced"],
  },
  {
    kind: "a total typed instead of summed, in the quadro",
    edits: [{ line: 282, cells: { 0: "39" } }],
    wrong: ["282 disponibili 39→93 transposed"],
  },
  {
    kind: "one cell typed wrong in a table that only its total binds: the total and every row are as likely",
    edits: [{ line: 201, cells: { 0: "4" } }],
    wrong: ["201 assegnateAnnoPrecedente 4→1 replaced"],
    ties: 3,
  },
  {
    kind: "an ente doubled in a single table",
    edits: [{ line: 70, instead: ["COMUNE DI TORNATA\t2", "COMUNE DI TORNATA\t2"] }],
    wrong: ["71 turnover 2→0 replaced"],
  },
  {
    kind: "an ente missed in a single table",
    edits: [{ line: 70, instead: [] }],
    lacking: ["73 Tornata turnover = 2"],
  },
  {
    kind: "a row left empty in a single table",
    edits: [{ line: 28, cells: { 0: "" } }],
    lacking: ["28 Sabbioneta disponibili = 3"],
  },
  {
    kind: "a blank for 0 in the quadro",
    edits: [{ line: 257, cells: { 2: "" } }],
    lacking: ["257 Casalmaggiore carenzaManutentiva = 0"],
  },
  {
    kind: "a blank for 0 in a single table",
    edits: [{ line: 83, cells: { 0: "" } }],
    lacking: ["83 Casalmaggiore carenzaManutentiva = 0"],
  },
  {
    kind: "a figure left empty in every table, told by the balance and the totals",
    edits: [
      { line: 11, cells: { 0: "" } },
      { line: 254, cells: { 0: "" } },
    ],
    lacking: ["11 ALER BS-CR-MN U.O. Cremona disponibili = 37"].concat(
      "254 ALER BS-CR-MN U.O. Cremona disponibili = 37",
    ),
  },
  {
    kind: "a figure left empty in every table, beside a slip in a row of the same column",
    edits: [
      { line: 11, cells: { 0: "" } },
      { line: 254, cells: { 0: "" } },
      { line: 10, cells: { 0: "32" } },
    ],
    wrong: ["10 disponibili 32→23 transposed"],
    lacking: ["11 ALER BS-CR-MN U.O. Cremona disponibili = 37"].concat(
      "254 ALER BS-CR-MN U.O. Cremona disponibili = 37",
    ),
  },
  {
    kind: "two enti that answered nothing of the balance: what each should have is undecided, and nobody else is blamed",
    edits: ROWS_OF_ALER.map((line) =>
      line > 250
        ? { line, cells: { 0: "", 1: "", 2: "", 3: "" } }
        : { line, cells: { 0: "" } },
    ),
  },
  {
    kind: "two slips far apart, each found in its own table",
    edits: [
      { line: 46, cells: { 0: "12" } },
      { line: 271, cells: { 3: "5" } },
    ],
    wrong: ["46 turnover 12→11 replaced", "271 nuovaEdificazione 5→2 replaced"],
  },
];

function planWith(edits: readonly Edit[]): LocatedPiano {
  const lines = PLAN.flatMap((text, i): readonly string[] => {
    const edit = edits.find(({ line }) => line === i + 1);
    if (edit === undefined) return [text];
    if ("instead" in edit) return edit.instead;
    const [label, ...cells] = text.split("\t");
    return [[label, ...cells.map((cell, column) => edit.cells[column] ?? cell)].join("\t")];
  });
  return searchPiano(joinEnti([readText(lines.join("\n").replaceAll("\t", "|"))]));
}

const lineOf = ({ at }: { readonly at: { readonly row: number } }) => at.row + 1;

const UNTOUCHED = planWith([]);
const lackingIn = ({ implied }: LocatedPiano): string[] =>
  implied.map(
    ({ cell, ente, field, to }) => `${lineOf(cell)} ${ente?.name ?? "TOTALE"} ${field} = ${to}`,
  );

test("the figures as they are make no cell suspect, and nothing is lacking", () => {
  expect(UNTOUCHED.suspects).toEqual([]);
  expect(lackingIn(UNTOUCHED)).toEqual([]);
});

test.each(CASES)("$kind", ({ edits, wrong = [], ties = 1, lacking = [] }) => {
  const located = planWith(edits);
  expect(lackingIn(located)).toEqual(lacking);
  const sets = located.suspects.flatMap((suspect) => {
    expect(suspect).toMatchObject({ proved: true, cut: false, infeasible: false });
    return suspect.sets;
  });
  const told = sets.map(({ changes }) =>
    changes.map(({ cell, field, from, to, error }) => `${lineOf(cell)} ${field} ${from}→${to} ${error}`),
  );
  const own = told.filter((changes) => wrong.every((one) => changes.includes(one)));
  // When it is not there, the sets that are say why.
  expect(own.length === 0 && wrong.length > 0 ? told : own).toEqual(wrong.length === 0 ? [] : [expect.arrayContaining([...wrong])]);
  expect(sets).toHaveLength(wrong.length === 0 ? 0 : ties);
});
