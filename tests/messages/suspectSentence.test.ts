// Why a cell is suspected: every kind of change has words in both languages, and none states a fact.
import type { ChangeKind } from "../../src/domain/locate/localisation";
import { suspectSentence } from "../../src/messages/suspectSentence";

/** One example of every kind; the record does not compile when a kind is missing. */
const CHANGES: { readonly [Kind in ChangeKind]: readonly [number | null, number | null] } = {
  replaced: [21, 27],
  omitted: [12, 152],
  added: [152, 12],
  transposed: [21, 12],
  sign: [-3, 3],
  "power-of-ten": [1200, 12],
  "decimal-point": [12.5, 1.25],
  swapped: [4, 7],
  rounding: [9, 10],
  missing: [null, 1234],
  other: [5, 88],
};
const KINDS = Object.keys(CHANGES) as ChangeKind[];

const said = (language: "it" | "en") =>
  KINDS.map((error) => {
    const [from, to] = CHANGES[error];
    return suspectSentence(language, { from, to, error });
  });

test.each(["it", "en"] as const)(
  "every kind of change in %s has a sentence of its own",
  (language) => {
    expect(new Set(said(language)).size).toBe(KINDS.length);
    expect(said(language).filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  },
);

test("numbers are printed as the language prints them, and an empty cell is called so", () => {
  expect(suspectSentence("it", { from: null, to: 1234, error: "missing" })).toBe(
    "Con 1.234 le somme tornano: la cella è vuota.",
  );
  expect(suspectSentence("en", { from: 12.5, to: 1.25, error: "decimal-point" })).toBe(
    "With 1.25 instead of 12.5 the sums hold: the decimal point may have moved.",
  );
});

test("where the rules leave several values, none is proposed", () => {
  expect(suspectSentence("it", { from: 3, to: null, error: "other" })).toBe(
    "Con un altro valore al posto di 3 le somme tornano, ma i valori possibili sono più d’uno.",
  );
  expect(suspectSentence("it", { from: null, to: null, error: "missing" })).toContain("vuoto");
});
