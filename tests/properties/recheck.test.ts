// A check that evaluates only what depends on changed cells says the same as one from the start.
import * as fc from "fast-check";
import { COUNT_FIELDS } from "../../src/domain/import/tableKinds";
import { precedentiSheet } from "../../src/domain/precedente/precedentiSheet";
import { cifreOf } from "../../src/domain/precedente/cifraPrecedente";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  recheckPreparedSteps,
} from "../../src/domain/preparePiano";
import type { CheckMemory } from "../../src/domain/rules/checkParts";
import { regoleSheet } from "../../src/domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../../src/domain/rules/rulebook";
import { FIELD_COLUMNS, SHEETS } from "../../src/domain/sheets/sheetNames";
import { finish } from "../../src/workbook/steps";
import type { CellGrid, CellValue } from "../../src/workbook/cellGrid";
import { match } from "../domain/pianoOfText";
import { readSamples } from "../golden/plan2021";
import { gridOfSheet } from "./gridOfSheet";

let start: CellGrid[];
beforeAll(async () => {
  const sources = (await readSamples()).map((recognition) => ({ recognition, readAt: 44256 }));
  const prepared = preparePiano(NOTHING_KNOWN, sources);
  const before = cifreOf({ ...prepared.piano, year: 2020 }, undefined);
  start = [
    ...ownSheets(prepared),
    precedentiSheet(before),
    regoleSheet(SHIPPED_RULES, (code) => code),
  ].map(gridOfSheet);
});

interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly header: string;
  readonly value: CellValue;
}

function edited(grids: readonly CellGrid[], { sheet, row, header, value }: Edit): CellGrid[] {
  return grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const column = grid.values[0]!.indexOf(header);
    const at = 1 + (row % (grid.values.length - 1));
    const values = grid.values.map((cells, r) =>
      r === at ? cells.map((old, c) => (c === column ? value : old)) : cells,
    );
    return { ...grid, values };
  });
}

const recheckPrepared = (...asked: Parameters<typeof recheckPreparedSteps>) =>
  finish(recheckPreparedSteps(...asked));

const prepared = (grids: readonly CellGrid[]) =>
  preparePiano(readOwnSheets("piano.xlsx", grids, match));

const anything = fc.oneof(fc.nat(60), fc.constant(null), fc.constantFrom("n.d.", "*", 2.5));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    sheet: fc.constant(SHEETS.offerta.sheet),
    row: fc.nat(),
    header: fc.constantFrom(...COUNT_FIELDS.map((field) => FIELD_COLUMNS[field])),
    value: anything,
  }),
  fc.record({
    sheet: fc.constant(SHEETS.quote.sheet),
    row: fc.nat(),
    header: fc.constantFrom(
      FIELD_COLUMNS.quotaForzePolizia,
      FIELD_COLUMNS.altraCategoria,
      FIELD_COLUMNS.motivazione,
    ),
    value: fc.oneof(fc.nat(30), fc.constant(null), fc.constant("Anziani")),
  }),
  fc.record({
    sheet: fc.constant(SHEETS.provenienza.sheet),
    row: fc.nat(),
    header: fc.constant("Valore"),
    value: fc.oneof(fc.nat(60), fc.constant(null)),
  }),
  fc.record({
    sheet: fc.constant(SHEETS.enti.sheet),
    row: fc.nat(),
    header: fc.constant("Nel piano"),
    value: fc.constantFrom("no", "sì"),
  }),
  fc.record({
    sheet: fc.constant(SHEETS.precedenti.sheet),
    row: fc.nat(),
    header: fc.constant("Valore"),
    value: fc.oneof(fc.nat(60), fc.constant(null)),
  }),
  fc.record({
    sheet: fc.constant(SHEETS.regole.sheet),
    row: fc.nat(),
    header: fc.constant("Valore"),
    value: fc.nat(40),
  }),
);

test("after any edits, one by one, it gives the outcomes and findings of a whole check", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let grids = start;
      let memory: CheckMemory = recheckPrepared(prepared(grids), match, new Map()).memory;
      for (const one of edits) {
        grids = edited(grids, one);
        const now = prepared(grids);
        const again = recheckPrepared(now, match, memory);
        const whole = checkPrepared(now, match);
        expect(again.findings).toEqual(whole.findings);
        expect(again.outcomes).toEqual(whole.outcomes);
        memory = again.memory;
      }
    }),
    { numRuns: 20 },
  );
});

describe("an edit of the turn-over of one ente", () => {
  const evaluatedBy = (change: Edit | null) => {
    const first = recheckPrepared(prepared(start), match, new Map());
    const now = prepared(change === null ? start : edited(start, change));
    return {
      all: first.evaluated.length,
      again: recheckPrepared(now, match, first.memory).evaluated,
    };
  };
  /** The second ente of the sheet. */
  const turnover: Edit = {
    sheet: SHEETS.offerta.sheet,
    row: 2,
    header: FIELD_COLUMNS.turnover,
    value: 33,
  };

  test("evaluates the rules on that turn-over and its table, and nothing of the other enti", () => {
    const { all, again } = evaluatedBy(turnover);
    const row = start.find(({ sheet }) => sheet === SHEETS.offerta.sheet)!.values[3]!;
    const code = String(row[0]);
    const perEnte = again.filter((key) => /^\S+ \d{6}$/.test(key));
    expect(new Set(perEnte.map((key) => key.split(" ")[1]))).toEqual(new Set([code]));
    expect(perEnte.map((key) => key.split(" ")[0]).sort()).toEqual([
      "disponibili-non-quadra",
      "prima",
      "quadro-discorde",
    ]);
    expect(again.length).toBeLessThanOrEqual(14);
    expect(all).toBeGreaterThan(250);
  });

  test("evaluates nothing when nothing changed", () => {
    expect(evaluatedBy(null).again).toEqual([]);
  });
});
