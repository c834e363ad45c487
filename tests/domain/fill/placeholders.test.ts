// Texts with placeholders: filled in Italian formats, found again next week, never lost.
import fc from "fast-check";
import {
  keptTextsSheet,
  moveTexts,
  planTexts,
  readKeptTexts,
  textWrites,
  type KeptText,
  type TextPlan,
} from "../../../src/domain/fill/placeholders";
import { textFields, type TextField } from "../../../src/domain/fill/textFields";
import { joinEnti } from "../../../src/domain/piano";
import { fieldText } from "../../../src/messages/fieldText";
import { cellName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { readText } from "../pianoOfText";

const DATA =
  "PIANO ANNO 2026\nEnte | Turn-over | Alloggi disponibili\nViadana | 1.200 | 1.200\nBozzolo | 600 | 0\nALER Mantova | | 0";

const fieldsOf = (data: string): TextField[] => {
  const piano = joinEnti([readText(data)]);
  return textFields(piano, {}, null);
};
const format = (value: Parameters<typeof fieldText>[1], decimals: number | null) =>
  fieldText("it", value, decimals);

const plan = (
  grid: CellGrid,
  remembered: readonly KeptText[] = [],
  fields = fieldsOf(DATA),
): TextPlan => planTexts([grid], remembered, fields, format);

const sheet = (...rows: CellValue[][]): CellGrid => gridOfValues("Premessa", rows);

/** The grid after the writes. */
function after(grid: CellGrid, { changes }: TextPlan): CellGrid {
  const values = grid.values.map((row) => [...row]);
  for (const { write } of changes) {
    const { row, column } = write.address;
    values[row]![column] = write.after as CellValue;
  }
  return { ...grid, values };
}

const TEXTS: readonly (readonly [says: string, pattern: string, written: string])[] = [
  ["a year has no separator", "Piano {{anno}}", "Piano 2026"],
  ["a count has separators of thousands", "{{turn-over.totale}} alloggi", "1.800 alloggi"],
  ["a share has two decimals", "{{percento turn-over.ente Bozzolo}}", "33,33%"],
  ["or as many as are asked for", "{{percento turn-over.ente Bozzolo|0}}", "33%"],
  ["zeros are not printed after a round share", "{{percento turn-over.comuni}}", "100%"],
  ["case, accents and blanks do not matter", "{{ TURN-OVER . totale }}", "1.800"],
  ["several fields in one text", "{{anno}}/{{anno precedente}}", "2026/2025"],
  ["a list ends with «e»", "{{numero comuni}} comuni", "2 comuni"],
  ["a list without entries says so", "{{enti con quota}}", "nessuno"],
];

test.each(TEXTS)("%s", (_, pattern, written) => {
  const { changes, unknown } = plan(sheet([pattern]));
  expect(unknown).toEqual([]);
  expect(changes.map(({ write }) => write.after)).toEqual([written]);
});

test("blanks do not add up to 0: the text stays and the missing figure is named", () => {
  const grid = sheet(["ALER: {{turn-over.aler}}, anno {{anno}}", "{{inventato}}"]);
  const { changes, unknown } = plan(grid);
  expect(changes).toEqual([]);
  expect(unknown.map(({ name, missing }) => [name, missing])).toEqual([
    ["turn-over.aler", true],
    ["inventato", false],
  ]);
});

test("next week the text is filled again from what it was, with the figures of then", () => {
  const grid = sheet(["Liberi: {{turn-over.totale}}"]);
  const first = plan(grid);
  const filled = after(grid, first);
  expect(plan(filled, first.kept).changes).toEqual([]);
  const later = plan(filled, first.kept, fieldsOf(DATA.replace("600", "700")));
  expect(later.changes.map(({ write }) => [write.before, write.after])).toEqual([
    ["Liberi: 1.800", "Liberi: 1.900"],
  ]);
});

test("a text that a person changed stays, and is filled again when they put it back", () => {
  const grid = sheet(["Liberi: {{turn-over.totale}}"]);
  const first = plan(grid);
  const edited = plan(sheet(["Liberi: circa duemila"]), first.kept);
  expect(edited.changes).toEqual([]);
  expect(edited.edited.map(({ pattern }) => pattern)).toEqual(["Liberi: {{turn-over.totale}}"]);
  const back = plan(after(grid, first), edited.kept, fieldsOf(DATA.replace("600", "700")));
  expect(back.changes.map(({ write }) => write.after)).toEqual(["Liberi: 1.900"]);
});

test("a text is found again when rows were put in above it", () => {
  const grid = sheet(["Liberi: {{turn-over.totale}}"]);
  const first = plan(grid);
  const moved = sheet([null], [null], ["Liberi: 1.800"]);
  const later = plan(moved, first.kept, fieldsOf(DATA.replace("600", "700")));
  expect(
    later.changes.map(({ write }) => cellName(write.address.row, write.address.column)),
  ).toEqual(["A3"]);
  expect(later.edited).toEqual([]);
});

test("two cells that say the same are not taken for one another", () => {
  const first = plan(sheet(["{{anno}}", null]));
  const later = plan(
    sheet([null, "2026", "2026"]),
    first.kept,
    fieldsOf(DATA.replace("2026", "2027")),
  );
  expect(later.changes).toEqual([]);
});

test("new rows move the texts below them", () => {
  const first = plan(sheet([null], ["{{anno}}"]));
  const move = { kind: "insert", rows: [{ sheet: "Premessa", row: 1 }] } as const;
  const { changes, kept } = moveTexts(first, move);
  expect(changes[0]!.write.address.row).toBe(2);
  expect(kept[0]!.address.row).toBe(2);
});

test("a cell that a table fills is left to the table", () => {
  const texts = plan(sheet(["{{anno}}"]));
  const [{ write }] = texts.changes as [TextPlan["changes"][number]];
  expect(textWrites(texts, [write])).toEqual([]);
  expect(textWrites(texts, [])).toHaveLength(1);
});

test("the memory of the texts is the same after it was written and read", () => {
  const cell = fc.record({
    address: fc.record({
      sheet: fc.constantFrom("Premessa", "Piano annuale"),
      row: fc.nat(2000),
      column: fc.nat(60),
    }),
    pattern: fc.string({ minLength: 1 }).map((text) => `{{anno}} ${text.trim()}x`),
    written: fc.string({ minLength: 1 }).map((text) => `${text.trim()}x`),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (kept) => {
      expect(readKeptTexts([gridOfSheet(keptTextsSheet(kept))])).toEqual(kept);
    }),
  );
});

test("filling what was filled changes nothing, whatever the texts", () => {
  const piece = fc.constantFrom("{{anno}}", "{{turn-over.totale}}", "{{boh}}", "testo", " e ");
  const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("") || null);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const grid = sheet(...rows);
        const first = plan(grid);
        const again = plan(after(grid, first), first.kept);
        expect(again.changes).toEqual([]);
        expect(again.kept).toEqual(first.kept);
      },
    ),
  );
});
