// The ledger of funds in a new year: what is left goes on, what is spent stays behind, and nothing that is
// carried is mistaken for something that somebody says now.
import fc from "fast-check";
import type { FundRecognition } from "../../../src/domain/fondi/fondo";
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { joinFondi, type Fondi } from "../../../src/domain/fondi/joinFondi";
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { riportoFondi } from "../../../src/domain/fondi/riportoFondi";
import { NOTHING_ELSE } from "../../../src/domain/import/recogniseTables";
import {
  fondiOf,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
} from "../../../src/domain/preparePiano";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { fondi as arbitraryFondi } from "../../properties/arbitraryFondi";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { drawn, match } from "../pianoOfText";

function told(file: string, text: string): FundRecognition {
  return recogniseFondi(file, [gridOfText(drawn(text))]).fondi!;
}

/** "DGR 1/2020 · Est: trasferito 100 erogato 60". */
function linesOf({ rows }: Fondi): string[] {
  return rows.map((row) => {
    const figures = Object.entries(row.figures).map(([field, { value }]) => `${field} ${value}`);
    return `${fundPlaceWords(row)}: ${figures.join(" ")}`;
  });
}

const TABLE = `
  DGR | Sub-ambito | Trasferito | Erogato | Residuo | Domande finanziate
  100/2020 | Est | 9.000,00 | 3.000,00 | 6.000,00 | 2
  100/2020 | Ovest | 1.000,00 | 1.000,00 | 0,00 | 1
  200/2020 | Est | 500,00 | 500,00 | 0,00 | 1
  300/2020 | Est | 700,00 |  |  | 
`;

const CLOSED_YEAR = joinFondi([told("fondi.txt", TABLE)]);

test("a fund with a residue goes on whole, one that is spent stays behind, and one of which nobody can tell goes on and is named", () => {
  const { source, funds } = riportoFondi(CLOSED_YEAR, 2021);
  expect(funds.map(({ dgr, rest, residuo }) => [dgr.join(), rest, residuo])).toEqual([
    ["100/2020", "open", 600_000],
    ["200/2020", "closed", 0],
    ["300/2020", "unknown", null],
  ]);
  expect(linesOf(joinFondi([source!]))).toEqual([
    "DGR 100/2020 · Est: trasferito 900000 erogato 300000 residuo 600000 finanziate 2",
    "DGR 100/2020 · Ovest: trasferito 100000 erogato 100000 residuo 0 finanziate 1",
    "DGR 300/2020 · Est: trasferito 70000",
  ]);
});

test("a figure of a source of the new year counts instead of the carried one and is no disagreement; between two sources of the year there is one", () => {
  const carried = riportoFondi(CLOSED_YEAR, 2021).source!;
  const fresh = told(
    "nuovo.txt",
    `
      DGR | Sub-ambito | Erogato | Residuo
      100/2020 | Est | 8.000,00 | 1.000,00
    `,
  );
  for (const parts of [
    [carried, fresh],
    [fresh, carried],
  ]) {
    const ledger = joinFondi(parts);
    expect(ledger.discordances).toEqual([]);
    expect(linesOf(ledger)).toContain(
      "DGR 100/2020 · Est: erogato 800000 residuo 100000 trasferito 900000 finanziate 2",
    );
  }
  const other = told(
    "altro.txt",
    `
      DGR | Sub-ambito | Erogato | Residuo
      100/2020 | Est | 7.000,00 | 1.000,00
    `,
  );
  expect(joinFondi([carried, fresh, other]).discordances.map(({ field }) => field)).toEqual([
    "erogato",
  ]);
});

test("a fund of which a sentence waits for a confirmation is never closed, and the sentence still waits", () => {
  const ledger = joinFondi([
    told(
      "piano.txt",
      `
        DGR 400/2020: risorse trasferite € 100,00
         | fondi | n. domande
        Est | € 100,00 | Risorse erogate: € 100,00
      `,
    ),
  ]);
  const { source, funds } = riportoFondi(ledger, 2021);
  expect(funds.map(({ rest }) => rest)).not.toContain("closed");
  const waiting = source!.rows.flatMap(({ figures }) =>
    Object.values(figures).filter(({ how, confirmed }) => how === "prose" && !confirmed),
  );
  expect(waiting.length).toBeGreaterThan(0);
});

/** The workbook of the new year, written and opened again. */
function reopened(source: FundRecognition) {
  const recognition = { ...NOTHING_ELSE, file: source.file, tables: [], years: new Map() };
  const first = preparePiano(
    NOTHING_KNOWN,
    [{ recognition: { ...recognition, fondi: source }, readAt: 44256 }],
    2022,
  );
  const known = readOwnSheets("2022.xlsx", ownSheets(first).map(gridOfSheet), match);
  return { first, again: preparePiano(known, [], 2022) };
}

test("any ledger that is carried comes back from the sheets as it was, still as the year before, and nothing in it passes for a correction", () => {
  fc.assert(
    fc.property(arbitraryFondi, (fondi) => {
      const { source } = riportoFondi(joinFondi([fondi]), 2021);
      fc.pre(source !== null && source.rows.length > 0);
      const { first, again } = reopened(source!);
      expect(again.fondiHand).toEqual([]);
      expect(again.sources.map(({ recognition }) => recognition.fondi?.carried)).toEqual([true]);
      expect(linesOf(fondiOf(again))).toEqual(linesOf(fondiOf(first)));
      expect(fondiOf(again).movements.map(({ amount }) => amount.value)).toEqual(
        fondiOf(first).movements.map(({ amount }) => amount.value),
      );
    }),
    { numRuns: 30 },
  );
});
