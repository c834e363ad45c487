// Which enti a footnote names, in the short forms that offices use.
import { mentionedEnti } from "../../../src/domain/rules/mentionedEnti";
import { registry } from "../pianoOfText";

const NAMES = [
  "Calvatone",
  "Martignana di Po",
  "Piadena Drizzona",
  "Rivarolo del Re ed Uniti",
  "Rivarolo Mantovano",
  "San Giovanni in Croce",
  "San Martino dall'Argine",
  "San Martino del Lago",
  "Viadana",
  "ALER BS-CR-MN U.O. Mantova",
];
const enti = NAMES.map((name) => [...registry.byCode.values()].find((ente) => ente.name === name)!);
const named = (text: string): string[] => mentionedEnti(enti)(text).map(({ name }) => name);

test.each([
  ["* Calvatone e Martignana di Po non hanno alloggi", ["Calvatone", "Martignana di Po"]],
  ["*Nei comuni di CALVATONE, PIADENA E DRIZZONA", ["Calvatone", "Piadena Drizzona"]],
  ["Il comune di Rivarolo ed Uniti ha indicato", ["Rivarolo del Re ed Uniti"]],
  ["Rivarolo del Re", ["Rivarolo del Re ed Uniti"]],
  ["Rivarolo Mantovano", ["Rivarolo Mantovano"]],
  ["Rivarolo", []],
  [
    "San Martino del Lago e San Giovanni in Croce",
    ["San Giovanni in Croce", "San Martino del Lago"],
  ],
  ["San Martino dell'Argine", ["San Martino dall'Argine"]],
  ["San Martino", []],
  ["San Giovanni", ["San Giovanni in Croce"]],
  ["Aler Bs-Cr-Mn U.O. Mantova", ["ALER BS-CR-MN U.O. Mantova"]],
  ["Viadanese", []],
  ["nota senza nomi", []],
  ["", []],
])("“%s” names %j", (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test("each ente is named once and in the order of the list, however often the text says it", () => {
  expect(named("Viadana, Calvatone, Viadana")).toEqual(["Calvatone", "Viadana"]);
});

test("a full name of one ente wins over a short form of another", () => {
  const [one, other] = ["Monte Grande Lago", "Monte Lago"].map((name, i) => ({
    code: `00000${i}`,
    name,
    kind: "comune" as const,
    province: "MN",
  }));
  const found = (text: string): string[] =>
    mentionedEnti([one!, other!])(text).map(({ name }) => name);
  expect(found("Monte Lago")).toEqual(["Monte Lago"]);
  expect(found("Monte Grande")).toEqual(["Monte Grande Lago"]);
});

test("without enti nothing is named", () => {
  expect(mentionedEnti([])("Viadana")).toEqual([]);
});
