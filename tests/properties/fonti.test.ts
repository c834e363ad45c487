// Which source speaks hangs on what the sources say and on what the office decided, never on the order
// in which files were opened; and the workbook remembers both.
import * as fc from "fast-check";
import { statementsKey, type Scelta } from "../../src/domain/fonti/scelta";
import { figureKey } from "../../src/domain/import/figure";
import { chosenFigure } from "../../src/domain/piano";
import {
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { placeName } from "../../src/domain/sheets/figureRecord";
import type { ReadSource } from "../../src/domain/sheets/readSource";
import { gridOfValues } from "../../src/workbook/cellGrid";
import { match, readText } from "../domain/pianoOfText";
import { gridOfSheet } from "./gridOfSheet";

const ENTI = ["Viadana", "Bozzolo", "ALER Mantova"];
const figures = fc.constantFrom("", "0", "1", "2", "n.a.", "circa due");
const row = fc.tuple(figures, figures);

/** Files of few senders: some say the same, some replace each other. */
const sources: fc.Arbitrary<ReadSource[]> = fc
  .uniqueArray(
    fc.record({
      file: fc.constantFrom("aler.txt", "aler (1).txt", "comuni.txt", "piattaforma.txt"),
      rows: fc.array(row, { minLength: 3, maxLength: 3 }),
      readAt: fc.constantFrom(44_000, 44_001.25),
    }),
    { selector: ({ file }) => file, minLength: 2, maxLength: 4 },
  )
  .map((files) =>
    files.map(({ file, rows, readAt }) => {
      const lines = rows.map(([turnover, sat], i) => `${ENTI[i]} | ${turnover} | ${sat}`);
      return {
        readAt,
        recognition: readText(["Ente | Turn-over | SAT", ...lines].join("\n"), file),
      };
    }),
  );

/** A decision for some disagreements: one of the sources, or a value of the office's own. */
function decide({ fonti }: PreparedPiano, picks: readonly number[]): Scelta[] {
  return fonti.discordanze.flatMap(({ ente, field, statements }, i): Scelta[] => {
    const pick = picks[i % picks.length]!;
    if (pick === 0) return [];
    const chosen = statements[pick - 1];
    return [
      {
        ...{ ente, field },
        source:
          chosen === undefined ? null : { file: chosen.file, at: chosen.cells[0].cell.address },
        figure: chosen?.figure ?? { state: "value", value: 9, decimals: 0 },
        against: statementsKey(statements.map(({ figure }) => figure)),
        reason: `Motivo ${i}`,
        decidedBy: "Ufficio casa",
        decidedOn: 44_300.5,
        kept: null,
      },
    ];
  });
}

/** All that people see of what was compared and chosen. */
function seen({ piano, fonti }: PreparedPiano) {
  return {
    stands: Object.fromEntries(
      piano.enti.map((one) => [
        one.ente.code,
        (["turnover", "sat"] as const).map((field) => figureKey(chosenFigure(one, field))),
      ]),
    ),
    asked: fonti.discordanze.map(({ ente, field, statements, stands, scelta, fallen }) => [
      `${ente.code} ${field} → ${figureKey(stands)}`,
      statements.map(({ file, figure }) => `${file} ${figureKey(figure)}`),
      scelta?.reason ?? null,
      fallen?.reason ?? null,
    ]),
    replaced: fonti.sostituzioni
      .map(({ newer, older, figures: count }) => `${newer} ${older} ${count}`)
      .sort(),
  };
}

/** A decision without the row that keeps it; the place in a text is a line. */
function kept({ kept: _, source, ...one }: Scelta) {
  return { ...one, source: source && [source.file, placeName(source.at)] };
}

const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

const cases = sources.chain((all) =>
  fc.tuple(fc.constant(all), shuffled(all), fc.array(fc.nat(4), { minLength: 1, maxLength: 6 })),
);

test("the order of files changes neither the questions nor the chosen figures", () => {
  fc.assert(
    fc.property(cases, ([all, turned, picks]) => {
      const scelte = decide(preparePiano(NOTHING_KNOWN, all), picks);
      const known = { ...NOTHING_KNOWN, scelte };
      expect(seen(preparePiano(known, turned))).toEqual(seen(preparePiano(known, all)));
      const oneByOne = turned.reduce<PreparedPiano>(
        (before, source) => preparePiano(before, [source]),
        preparePiano(known),
      );
      expect(seen(oneByOne)).toEqual(seen(preparePiano(known, all)));
    }),
    { numRuns: 100 },
  );
});

test("decisions outlive writing, reading back and reading the same files again", () => {
  fc.assert(
    fc.property(cases, ([all, turned, picks]) => {
      const scelte = decide(preparePiano(NOTHING_KNOWN, all), picks);
      const first = preparePiano({ ...NOTHING_KNOWN, scelte }, all);
      const own = readOwnSheets("dati.xlsx", ownSheets(first).map(gridOfSheet), match);
      expect(own.corrections).toEqual([]);
      expect(own.scelte.map(kept)).toEqual(scelte.map(kept));
      expect(seen(preparePiano(own))).toEqual(seen(first));
      expect(seen(preparePiano(own, turned))).toEqual(seen(first));
    }),
    { numRuns: 100 },
  );
});

const DISAGREEING = [
  { recognition: readText("Ente | Turn-over\nViadana | 6", "aler.txt"), readAt: 44_000 },
  { recognition: readText("Ente | Turn-over\nViadana | 8", "comuni.txt"), readAt: 44_000 },
];

test("`Provenienza` shows which statement counts, why, who decided and when", () => {
  const scelte = decide(preparePiano(NOTHING_KNOWN, DISAGREEING), [2]);
  const prepared = preparePiano({ ...NOTHING_KNOWN, scelte }, DISAGREEING);
  const [, , , sheet] = ownSheets(prepared);
  const headings = sheet!.columns.map(({ header }) => header);
  const shown = ["Voce", "Valore", "File", "Scelta", "Motivo", "Deciso da", "Deciso il"];
  expect(
    sheet!.rows.map((cells) => shown.map((header) => cells[headings.indexOf(header)])),
  ).toEqual([
    ["ente", 6, "aler.txt", "scartata", "Motivo 0", "Ufficio casa", 44_300.5],
    ["ente", 8, "comuni.txt", "vale", "Motivo 0", "Ufficio casa", 44_300.5],
    ["scelta", 8, "comuni.txt", "fonte", "Motivo 0", "Ufficio casa", 44_300.5],
  ]);
});

test("a workbook written before decisions were kept is still read", () => {
  const grids = ownSheets(preparePiano(NOTHING_KNOWN, DISAGREEING)).map(gridOfSheet);
  const older = grids.map((grid) =>
    grid.sheet !== "Provenienza"
      ? grid
      : gridOfValues(
          grid.sheet,
          grid.values.map((cells) => cells.slice(0, -4)),
        ),
  );
  const own = readOwnSheets("dati.xlsx", older, match);
  expect(seen(preparePiano(own))).toEqual(seen(preparePiano(NOTHING_KNOWN, DISAGREEING)));
  expect(own.scelte).toEqual([]);
});
