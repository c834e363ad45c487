// The fund section of a template: filled in place, then read back as the same ledger; formulas, the
// office's sentences and unconfirmed readings stay out of it.
import * as fc from "fast-check";
import { moveFondi, planFondiFill } from "../../../src/domain/fill/fillFondi";
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { joinFondi, type Fondi } from "../../../src/domain/fondi/joinFondi";
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { drawn } from "../pianoOfText";

const ledgerOf = (text: string): Fondi =>
  joinFondi([recogniseFondi("fondi.txt", [gridOfText(drawn(text))]).fondi!]);

const LEDGER = ledgerOf(`
  DGR | Sub-ambito | Misura | Trasferito | Erogato | Residuo | Domande presentate
  10/2021 | Est | 1 | 100,10 | 60,05 | 40,05 | 7
  10/2021 | Est | 2 | 50,00 | 50,00 | 0,00 | 3
  10/2021 | Ovest | 1 | 80,00 | 20,00 |  | 0
`);

const HEADINGS = ["Sub-ambito", "Misura", "Trasferito", "Erogato", "Residuo", "N. domande"];

function template(rows: readonly (readonly CellValue[])[]): CellGrid {
  return gridOfValues("Fondi 2021", [["Fondo DGR 10/2021"], [], HEADINGS, ...rows], 4, 1);
}

/** The template with the writes in it. */
function filled(grid: CellGrid, fondi: Fondi): CellGrid {
  const values = grid.values.map((row) => [...row]);
  for (const { write } of planFondiFill([grid], fondi).changes) {
    const { row, column } = write.address;
    expect(values[row - grid.top]![column - grid.left]).toEqual(write.before);
    values[row - grid.top]![column - grid.left] = write.after as CellValue;
  }
  return { ...grid, values };
}

const told = (fondi: Fondi): string[] =>
  fondi.rows.map((row) =>
    [
      fundPlaceWords(row),
      ...Object.entries(row.figures).map(([field, { value }]) => `${field} ${value}`),
    ].join(" | "),
  );

const BLANK = template([
  ["Est", "1", null, null, null, null],
  ["Est", "2", null, null, null, null],
  ["Ovest", "1", null, null, null, null],
  ["Nord", "1", null, null, null, null],
]);

test("a blank template is filled with what the ledger tells, in euros, and reads back as the ledger", () => {
  const full = filled(BLANK, LEDGER);
  expect(full.values.slice(3)).toEqual([
    ["Est", "1", 100.1, 60.05, 40.05, 7],
    ["Est", "2", 50, 50, 0, 3],
    ["Ovest", "1", 80, 20, null, 0],
    ["Nord", "1", null, null, null, null],
  ]);
  const again = joinFondi([recogniseFondi("modello.xlsx", [full]).fondi!]);
  expect(told(again).filter((line) => !line.includes("Nord"))).toEqual(told(LEDGER));
});

test("filling twice changes nothing", () => {
  const plan = planFondiFill([filled(BLANK, LEDGER)], LEDGER);
  expect(plan.changes).toEqual([]);
  expect(plan.unchanged).toBe(11);
});

test("a formula, a sentence and a DGR that the ledger does not know stay as they are", () => {
  const grid = template([["Est", "1", null, "già liquidati in due rate", null, null]]);
  const formulas = grid.formulas.map((row, r) =>
    row.map((_, c) => (r === 3 && c === 2 ? "=1+1" : null)),
  );
  const { changes, formulas: left } = planFondiFill([{ ...grid, formulas }], LEDGER);
  expect(changes.map(({ field }) => field)).toEqual(["residuo", "presentate"]);
  expect(left).toBe(1);
  const other = gridOfValues("Fondi", [["DGR 99/2021"], HEADINGS, ["Est", "1", null, null]]);
  expect(planFondiFill([other], LEDGER).changes).toEqual([]);
});

test("what waits for a confirmation is not filled in, and counted", () => {
  const prose = ledgerOf(`
    DGR 10/2021
     | fondi | n. domande
    Est | Risorse erogate per la Misura 1: € 60,05 | n. nuclei familiari: 2
  `);
  const { changes, waiting } = planFondiFill([BLANK], prose);
  expect([changes, waiting]).toEqual([[], 1]);
});

test("places move with the rows that are put in above them", () => {
  const plan = planFondiFill([BLANK], LEDGER);
  const moved = moveFondi(plan, {
    kind: "insert",
    rows: [{ sheet: "Fondi 2021", row: 2 }],
  } as Parameters<typeof moveFondi>[1]);
  expect(moved.changes.map(({ write }) => write.address.row)).toEqual(
    plan.changes.map(({ write }) => write.address.row + 1),
  );
});

test("whatever the figures are, a filled template reads back to the cent", () => {
  const cents = fc.integer({ min: 0, max: 99_999_999 });
  const money = (value: number) =>
    `${Math.trunc(value / 100)},${String(value % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(cents, cents, cents, fc.integer({ min: 0, max: 9999 }), (a, b, c, n) => {
      const ledger = ledgerOf(`
        DGR | Sub-ambito | Misura | Trasferito | Erogato | Residuo | Domande presentate
        10/2021 | Est | 1 | ${money(a)} | ${money(b)} | ${money(c)} | ${n}
      `);
      const again = joinFondi([recogniseFondi("m.xlsx", [filled(BLANK, ledger)]).fondi!]);
      expect(told(again)[0]).toBe(
        `DGR 10/2021 · Est · misura 1 | trasferito ${a} | erogato ${b} | residuo ${c} | presentate ${n}`,
      );
    }),
    { numRuns: 60 },
  );
});
