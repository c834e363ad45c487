// The ledger of funds outlives the workbook: whatever was read comes back to the cent, a figure that no
// source gives stays blank, and nobody's correction appears from nowhere.
import * as fc from "fast-check";
import { euroOfCents, centsOfCell, parseEuro } from "../../src/domain/fondi/euro";
import { FUND_FIELDS, isAmount, type FundRecognition } from "../../src/domain/fondi/fondo";
import { joinFondi } from "../../src/domain/fondi/joinFondi";
import { NOTHING_ELSE } from "../../src/domain/import/recogniseTables";
import {
  fondiOf,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { FUND_COLUMNS, SHEETS } from "../../src/domain/sheets/sheetNames";
import type { CellGrid, CellValue } from "../../src/workbook/cellGrid";
import { match } from "../domain/pianoOfText";
import { fondi } from "./arbitraryFondi";
import { gridOfSheet } from "./gridOfSheet";

function prepared(read: FundRecognition): PreparedPiano {
  const recognition = {
    ...NOTHING_ELSE,
    file: read.file,
    tables: [],
    years: new Map(),
    fondi: read,
  };
  return preparePiano(NOTHING_KNOWN, [{ recognition, readAt: 44256 }], 2021);
}

const again = (sheets: readonly CellGrid[]): PreparedPiano =>
  preparePiano(readOwnSheets("dati.xlsx", sheets, match), [], 2021);

test("any ledger survives sheets and reading back, without a correction that nobody made", () => {
  fc.assert(
    fc.property(fondi, (read) => {
      const first = prepared(read);
      const sheets = ownSheets(first).map(gridOfSheet);
      const second = again(sheets);
      expect(second.sources.map(({ recognition }) => recognition.fondi)).toEqual([read]);
      expect(second.fondiHand).toEqual([]);
      expect(fondiOf(second)).toEqual(fondiOf(first));
      expect(ownSheets(second)).toEqual(ownSheets(first));
    }),
    { numRuns: 150 },
  );
});

/** The grid of `Fondi` with one cell changed. */
function changed(
  grids: readonly CellGrid[],
  row: number,
  column: number,
  value: CellValue,
): CellGrid[] {
  return grids.map((grid) =>
    grid.sheet !== SHEETS.fondi.sheet
      ? grid
      : {
          ...grid,
          values: grid.values.map((cells, r) =>
            r !== row + 1 ? cells : cells.map((one, c) => (c === column ? value : one)),
          ),
        },
  );
}

test("what a person writes in a cell of the ledger counts, also blank, and stays when written anew", () => {
  fc.assert(
    fc.property(
      fondi,
      fc.nat(),
      fc.constantFrom(...FUND_FIELDS),
      fc.option(fc.integer({ min: 0, max: 99_999_999 })),
      (read, at, field, value) => {
        const sheets = ownSheets(prepared(read));
        const ledger = sheets.find(({ sheet }) => sheet === SHEETS.fondi.sheet)!;
        const row = at % ledger.rows.length;
        const column = ledger.columns.findIndex(({ header }) => header === FUND_COLUMNS[field]);
        const shown = value !== null && isAmount(field) ? euroOfCents(value) : value;
        const edited = again(changed(sheets.map(gridOfSheet), row, column, shown));
        const now = fondiOf(edited).rows[row]!.figures[field];
        const derived = now?.how === "derived" && value === null;
        if (!derived) expect(now?.value ?? null).toBe(value);
        const third = again(ownSheets(edited).map(gridOfSheet));
        expect(fondiOf(third).rows[row]!.figures[field]?.value).toBe(now?.value);
      },
    ),
    { numRuns: 200 },
  );
});

test("a confirmation confirms the sentences of its row, a refusal takes them out of the ledger", () => {
  fc.assert(
    fc.property(fondi, fc.nat(), fc.constantFrom("confermato", "non vero"), (read, at, word) => {
      const sheets = ownSheets(prepared(read));
      const ledger = sheets.find(({ sheet }) => sheet === SHEETS.fondi.sheet)!;
      const row = at % ledger.rows.length;
      const column = ledger.columns.findIndex(({ header }) => header === "Stato");
      fc.pre(ledger.rows[row]![column] !== word);
      const second = again(changed(sheets.map(gridOfSheet), row, column, word));
      const figures = Object.values(fondiOf(second).rows[row]!.figures);
      const prose = figures.filter(({ how }) => how === "prose");
      if (word === "non vero") expect(prose).toEqual([]);
      expect(prose.filter(({ confirmed }) => !confirmed)).toEqual([]);
      const third = again(ownSheets(second).map(gridOfSheet));
      expect(fondiOf(third)).toEqual(fondiOf(second));
    }),
    { numRuns: 150 },
  );
});

test("which of two files is read first does not matter", () => {
  fc.assert(
    fc.property(fondi, fondi, (a, b) => {
      const other = { ...b, file: "altro.xlsx" };
      expect(joinFondi([a, other])).toEqual(joinFondi([other, a]));
    }),
    { numRuns: 60 },
  );
});

test("an amount is the same cents in a cell, in print and in a file of a program", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      expect(centsOfCell(euroOfCents(cents))).toBe(cents);
      const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
      const sign = cents < 0 ? "-" : "";
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
      const decimals = String(rest).padStart(2, "0");
      expect(parseEuro(`${sign}${grouped},${decimals}`)).toBe(cents);
      expect(parseEuro(`€ ${sign}${whole},${decimals}`)).toBe(cents);
      expect(parseEuro(`${sign}${whole}.${decimals}`)).toBe(cents);
    }),
  );
});
