// The registry is a sheet that the office corrects: what `Enti` says counts in every matching at once.
import { knownEnti } from "../../../src/domain/ambito/ambitoRegistry";
import { gridOfValues, type CellValue } from "../../../src/workbook/cellGrid";
import { registry } from "../pianoOfText";

const HEADINGS = ["Codice", "Ente", "Tipo", "Nel piano", "Altri nomi"];

const enti = (...rows: readonly (readonly CellValue[])[]) => [
  gridOfValues("Enti", [HEADINGS, ...rows]),
];

test("without a sheet, and with one that adds nothing, the shipped registry is used as it is", () => {
  expect(knownEnti(registry, []).registry).toBe(registry);
  expect(knownEnti(registry, enti(["015146", "Milano", "Comune", "sì", null])).registry).toBe(
    registry,
  );
});

test.each<[string, readonly CellValue[], string, string]>([
  [
    "a unione that the office added",
    ["unione-dei-fiumi", "Unione dei Fiumi", "Altro ente", "sì", null],
    "Unione dei Fiumi",
    "unione-dei-fiumi",
  ],
  [
    "an owner without a code, by the id that its name gives",
    [null, "Cooperativa La Casa", "Altro ente", "sì", null],
    "COOPERATIVA LA CASA",
    "cooperativa-la-casa",
  ],
  [
    "a comune that was born of a merger after the registry",
    ["098063", "Borgo dei Fiumi", "Comune", "sì", null],
    "Comune di Borgo dei Fiumi",
    "098063",
  ],
  [
    "another name of a comune",
    ["015146", "Milano", "Comune", "sì", "Meneghina"],
    "Meneghina",
    "015146",
  ],
  ["a corrected name", ["015146", "Milano Nuova", "Comune", "sì", null], "Milano Nuova", "015146"],
  [
    "the name before a correction",
    ["015146", "Milano Nuova", "Comune", "sì", null],
    "Milano",
    "015146",
  ],
  [
    "a code that became a number",
    [15146, "Milano", "Comune", "sì", "Madunina"],
    "Madunina",
    "015146",
  ],
])("%s is known under %j as soon as the sheet says so", (_, row, label, code) => {
  const found = knownEnti(registry, enti(row)).match(label);
  expect(found).toMatchObject({ ente: { code } });
  expect(["exact", "alias"]).toContain(found.how);
});

test("a row whose code belongs to another name teaches nothing until the office decides", () => {
  const { match } = knownEnti(registry, enti(["015146", "Monza", "Comune", "sì", "La capitale"]));
  expect(match("La capitale").how).toBe("unknown");
  expect(match("Monza")).toMatchObject({ how: "exact", ente: { code: "108033" } });
});

test("another label that two enti claim stays ambiguous", () => {
  const { match } = knownEnti(
    registry,
    enti(
      ["015146", "Milano", "Comune", "sì", "La città"],
      ["108033", "Monza", "Comune", "sì", "La città"],
    ),
  );
  expect(match("La città").how).toBe("ambiguous");
});

test("the same sheet gives the same matcher, so that answers are remembered; a changed one gives another", () => {
  const first = enti(["015146", "Milano", "Comune", "sì", "Meneghina"]);
  expect(knownEnti(registry, first).match).toBe(knownEnti(registry, first).match);
  const second = enti(["015146", "Milano", "Comune", "sì", "Madunina"]);
  expect(knownEnti(registry, second).match("Meneghina").how).not.toBe("alias");
});
