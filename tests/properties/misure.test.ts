// Figures beside the per-ente tables outlive the workbook: whatever was read comes back the same, with
// blank, 0 and not applicable apart, and nobody's correction appears from nowhere.
import * as fc from "fast-check";
import type { Figure } from "../../src/domain/import/figure";
import {
  SCADENZA_NAMES,
  MEASURES,
  type MeasureKind,
  type MeasureName,
} from "../../src/domain/import/measures";
import type { MeasureTable, Subject } from "../../src/domain/import/measureTable";
import { NOTHING_ELSE } from "../../src/domain/import/recogniseTables";
import {
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
} from "../../src/domain/preparePiano";
import { readSubject, subjectText } from "../../src/domain/sheets/subjectText";
import { match } from "../domain/pianoOfText";
import { gridOfSheet } from "./gridOfSheet";

const name = fc.stringMatching(/^[A-Z][a-z;\\ '’0-9-]{0,12}[a-z]$/);
const place: fc.Arbitrary<Subject["place"]> = fc.oneof(
  fc.constant({ at: "ambito" } as const),
  name.map((one) => ({ at: "subAmbito", name: one }) as const),
  fc.constantFrom("Viadana", "Bozzolo", "COMUNE DI DOSOLO", "Nessuno lo sa").map((label) => ({
    at: "ente" as const,
    label,
    match: match(label),
  })),
);
const bound = fc.option(fc.integer({ min: 0, max: 99_999 }));
const subject: fc.Arbitrary<Subject> = fc.record(
  {
    place,
    owner: fc.constantFrom(null, "comuni", "aler", "tutti"),
    struttura: fc.option(name),
    classe: fc.option(
      fc
        .record({ over: bound, under: bound })
        .filter(({ over, under }) => over !== null || under !== null),
    ),
    scadenza: fc.constantFrom(...SCADENZA_NAMES),
  },
  { requiredKeys: ["place", "owner", "struttura", "classe"] },
);

test("what a figure is about is read back from its words, whatever the names", () => {
  fc.assert(
    fc.property(subject, (one) => {
      expect(readSubject(subjectText(one), match)).toEqual(one);
    }),
  );
});

const SHEETS_KINDS = [
  "popolazione",
  "patrimonio",
  "alloggiAler",
  "residenzialita",
  "quote",
] as const;

const printed = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((value) => ({
    raw: String(value),
    figure: { state: "value", value, decimals: 0 } as Figure,
  })),
  fc.integer({ min: 0, max: 9999 }).map((tenths) => ({
    raw: `${Math.floor(tenths / 10)},${tenths % 10}`,
    figure: { state: "value", value: tenths / 10, decimals: 1 } as Figure,
  })),
  fc.constantFrom(
    { raw: "1.277", figure: { state: "value", value: 1277, decimals: 0 } as Figure },
    { raw: "10,00", figure: { state: "value", value: 10, decimals: 2 } as Figure },
    { raw: null, figure: { state: "blank" } as Figure },
    { raw: "n.a.", figure: { state: "notApplicable" } as Figure },
    { raw: "circa", figure: { state: "unreadable" } as Figure },
  ),
);

const table: fc.Arbitrary<MeasureTable> = fc
  .record({
    kind: fc.constantFrom<MeasureKind>(...SHEETS_KINDS),
    fromProse: fc.boolean(),
    rows: fc.array(
      fc.record({ subject, cells: fc.array(printed, { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 6 },
    ),
    title: fc.option(name),
    date: fc.constantFrom(null, "2020-01-01"),
    verdict: fc.constantFrom(undefined, "confirmed" as const, "refused" as const),
  })
  .map(({ kind, fromProse, rows, title, date, verdict }): MeasureTable => {
    const names = MEASURES[kind] as readonly MeasureName[];
    const drawn = rows.map(({ subject: about, cells }, row) => ({
      label: `riga ${row}`,
      labelAddress: { sheet: "Dati", row: row + 1, column: fromProse ? row : 0 },
      subject: about,
      cells: Object.fromEntries(
        cells.slice(0, names.length).map(({ raw, figure }, i) => [
          names[i]!,
          {
            address: { sheet: "Dati", row: row + 1, column: fromProse ? row : i + 1 },
            ...{ raw, formula: null, numberFormat: "General", figure },
            ...(fromProse
              ? { words: `Sono ${raw}.`, ...(verdict === undefined ? {} : { verdict }) }
              : {}),
          },
        ]),
      ),
    }));
    const told = new Set(drawn.flatMap(({ cells }) => Object.keys(cells)));
    return {
      ...{ kind, file: "a.xlsx", sheet: "Dati", title, date, fromProse },
      range: { top: 0, left: 0, bottom: rows.length, right: 6 },
      measures: names.filter((one) => told.has(one)),
      ...{ rows: drawn, total: null, subtotals: [], notes: [] },
    };
  });

/** A raw number and the same number as text are one thing in `Provenienza`. */
function comparable(one: MeasureTable) {
  const rows = one.rows.map((row) => ({
    ...row,
    cells: Object.entries(row.cells).map(([key, cell]) => [
      key,
      { ...cell, raw: cell.raw === null ? null : String(cell.raw) },
    ]),
  }));
  return { ...one, rows };
}

test("any table of measures survives sheets and reading back, without a correction that nobody made", () => {
  fc.assert(
    fc.property(table, (one) => {
      const recognition = {
        ...NOTHING_ELSE,
        file: "a.xlsx",
        tables: [],
        years: new Map(),
        measures: [one],
      };
      const first = preparePiano(NOTHING_KNOWN, [{ recognition, readAt: 44256 }], 2021);
      const sheets = ownSheets(first).map(gridOfSheet);
      const again = preparePiano(readOwnSheets("dati.xlsx", sheets, match), [], 2021);
      expect(again.sources[0]!.recognition.measures.map(comparable)).toEqual([comparable(one)]);
      expect(again.measureCorrections).toEqual([]);
      expect(ownSheets(again)).toEqual(ownSheets(first));
    }),
    { numRuns: 150 },
  );
});
