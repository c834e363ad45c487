// Asterisks and notes of a template: they follow the answers, and the user's own notes stay.
import { noteMarks } from "../../../src/domain/fill/noteMarks";
import { planFill } from "../../../src/domain/fill/planFill";
import { templateTables } from "../../../src/domain/preparePiano";
import { joinEnti, type Piano } from "../../../src/domain/piano";
import { noteWords } from "../../../src/messages/noteWords";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { match, readText } from "../pianoOfText";

const PLAN = `Ente\tDisponibili\tTurn-over\tCarenza manutentiva\tNuova edificazione
Viadana\t6\t6\t0\t0
Calvatone*\t\t\t\t
Bozzolo\t0\t0\t0\t0
TOTALE\t6\t6\t0\t0

Ente\tQuota Forze di Polizia e Vigili del Fuoco
Bozzolo\t5 %
`;

const piano: Piano = joinEnti([readText(PLAN)], 2021);
const SAP_NOTE = "* Ente che non possiede alloggi SAP.";

type Rows = readonly (readonly CellValue[])[];
const table = (viadana: string, calvatone: string, below: Rows = []): Rows => [
  ["Ente", "Disponibili"],
  [viadana, null],
  [calvatone, null],
  ["Bozzolo", null],
  ["TOTALE", null],
  ...below,
];

const planOf = (grids: readonly CellGrid[], fixed: readonly string[] = []) =>
  noteMarks(templateTables("modello.xlsx", grids, match), {
    ...{ grids, fixed: new Set(fixed), piano, justified: [], words: noteWords },
  });

const changes = (rows: Rows) =>
  planOf([gridOfValues("T", rows)]).writes.map(({ address: { row, column }, before, after }) => [
    ...[row, column, before, after],
  ]);

/** The grid after the writes, longer when a note stands below it. */
function written(rows: Rows): Rows {
  const next = rows.map((row) => [...row]);
  for (const { address, after } of planOf([gridOfValues("T", rows)]).writes) {
    while (next.length <= address.row) next.push([null, null]);
    next[address.row]![address.column] = after as CellValue;
  }
  return next;
}

test("an ente without SAP dwellings gets its asterisk, and the note that explains it", () => {
  expect(changes(table("Viadana", "Calvatone"))).toEqual([
    [2, 0, "Calvatone", "Calvatone*"],
    [5, 0, null, SAP_NOTE],
  ]);
});

test.each([
  ["Viadana*", "Viadana"],
  ["Viadana* (MN)", "Viadana (MN)"],
  ["(*) Viadana", "Viadana"],
  ["Comune di * Viadana", "Comune di Viadana"],
  ["Viadana **", "Viadana"],
])("«%s» answered, so it is «%s», wherever the asterisk stood", (before, after) => {
  expect(changes(table(before, "Calvatone*", [[SAP_NOTE, null]]))).toEqual([[1, 0, before, after]]);
});

test("without any ente left to explain, our note goes and a note of the user's stays", () => {
  const all: Piano = { ...piano, enti: piano.enti.filter(({ ente }) => ente.name !== "Calvatone") };
  const rows = table("Viadana*", "Bozzolo", [
    [SAP_NOTE, null],
    ["Nota: dati provvisori dell’ufficio.", null],
  ]);
  const grids = [
    gridOfValues(
      "T",
      rows.filter((_, i) => i !== 3),
    ),
  ];
  const { writes } = noteMarks(templateTables("m.xlsx", grids, match), {
    ...{ grids, fixed: new Set<string>(), piano: all, justified: [], words: noteWords },
  });
  expect(writes.map(({ before, after }) => [before, after])).toEqual([
    ["Viadana*", "Viadana"],
    [SAP_NOTE, null],
  ]);
});

test("marks that explain something else are the user's", () => {
  const rows = table("Viadana*", "Calvatone", [
    ["* Dato comunicato dopo il termine del 15 marzo.", null],
  ]);
  expect(changes(rows)).toEqual([]);
});

test("notes take blank rows only, and keep one above what stands below", () => {
  const crowded = table("Viadana", "Calvatone", [
    ["Ente", "Turn-over"],
    ["Viadana", null],
  ]);
  const { writes, withoutPlace } = planOf([gridOfValues("T", crowded)]);
  expect(writes.every(({ address }) => address.row < 5)).toBe(true);
  expect(withoutPlace.map(({ text }) => text)).toContain(SAP_NOTE);
  const spaced = table("Viadana", "Calvatone", [
    [null, null],
    [null, null],
    ["Altro", null],
  ]);
  expect(changes(spaced)).toContainEqual([5, 0, null, SAP_NOTE]);
});

test("a quota without dwellings is named below its table, and the names follow the answers", () => {
  const quota = [
    ["Ente", "Quota Forze di Polizia e Vigili del Fuoco"],
    ["Bozzolo", "5 %"],
  ];
  const note =
    "Nota: per Bozzolo la quota resta senza effetto finché non ci sono unità disponibili.";
  expect(changes(quota)).toEqual([[2, 0, null, note]]);
  const old = note.replace("Bozzolo", "Dosolo");
  expect(changes([...quota, [old, null]])).toEqual([[2, 0, old, note]]);
});

test("a note right below the totals is a note, though it begins with the word of an owner", () => {
  const rows = table("Viadana", "Calvatone*", [[SAP_NOTE, null]]);
  const [found] = templateTables("m.xlsx", [gridOfValues("T", rows)], match);
  expect(found!.rows.map(({ label }) => label)).toEqual(["Viadana", "Calvatone*", "Bozzolo"]);
  expect(found!.notes.map(({ text }) => text)).toEqual([SAP_NOTE]);
});

test("a protected sheet is left alone", () => {
  expect(planOf([gridOfValues("T", table("Viadana", "Calvatone"))], ["T"]).writes).toEqual([]);
});

test("doing it twice changes nothing the second time, and filling does not disturb it", () => {
  for (const rows of [table("Viadana*", "Calvatone"), table("Viadana", "Calvatone * (CR)")]) {
    const once = written(rows);
    expect(changes(once)).toEqual([]);
    const grids = [gridOfValues("T", once)];
    const fill = planFill(templateTables("m.xlsx", grids, match), piano);
    expect(fill.changes.map(({ write }) => write.address.column)).not.toContain(0);
  }
});
