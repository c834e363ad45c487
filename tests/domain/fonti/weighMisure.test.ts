// Figures beside the per-ente tables on which sources disagree: asked, blocking, decided with a reason,
// and remembered, like the figures of the enti.
import { lettureOf, withVerdicts } from "../../../src/domain/contesto/letture";
import { makeScelte } from "../../../src/domain/fonti/makeScelte";
import { isOpen } from "../../../src/domain/fonti/discordanza";
import { withScelte, type Scelta } from "../../../src/domain/fonti/scelta";
import { withoutDecided } from "../../../src/domain/fonti/withoutDecided";
import { figureKey, type Figure } from "../../../src/domain/import/figure";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  type PreparedPiano,
} from "../../../src/domain/preparePiano";
import { findingSentence } from "../../../src/messages/findingSentence";
import type { CellContent } from "../../../src/workbook/cellWrite";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { drawn, match } from "../pianoOfText";

const people = (viadana: number | "", dosolo: number, total: number) => `PIANO ANNUALE 2021

${drawn(`
  Popolazione residente al 1 gennaio 2020
  Comune | Maschi | Femmine | Totale
  Viadana | ${viadana} | 12 | 22
  Dosolo | ${dosolo} | 5 | 9
  TOTALE | ${total} | 17 | 31
`)}`;

function read(files: Readonly<Record<string, string>>, readAt = 44_256): PreparedPiano {
  const grids = Object.entries(files).map(([file, text]) => ({ file, grids: [gridOfText(text)] }));
  return preparePiano(NOTHING_KNOWN, readSources(grids, match, readAt));
}

const asked = ({ fonti }: PreparedPiano) =>
  fonti.discordanze.map(({ ente, field, statements, stands }) => [
    ente.name,
    field,
    statements.map(({ file, figure }) => `${file}: ${figureKey(figure)}`),
    figureKey(stands),
  ]);

const GROUNDS = { reason: "Dato dell’anagrafe", decidedBy: "Ufficio casa", decidedOn: 44_300 };

function decided(plan: PreparedPiano, file: string | null, own?: Figure): PreparedPiano {
  const picks = plan.fonti.discordanze.map(({ ente, field }) => ({
    ...{ ente: ente.code, field, file },
    ...(own === undefined ? {} : { own }),
  }));
  const scelte = withScelte(plan.scelte, makeScelte(plan.fonti.discordanze, picks, GROUNDS));
  return preparePiano({ ...plan, ...withoutDecided(plan, scelte) });
}

type Sheets = ReturnType<typeof ownSheets>;

function reopened(plan: PreparedPiano, edit: (sheets: Sheets) => Sheets = (all) => all) {
  return preparePiano(readOwnSheets("dati.xlsx", edit(ownSheets(plan)).map(gridOfSheet), match));
}

/** Writes into a row of a sheet, by its first cell, as a person does. */
const typed =
  (name: string, row: string, header: string, value: CellContent) =>
  (sheets: Sheets): Sheets =>
    sheets.map((sheet) => {
      if (sheet.sheet !== name) return sheet;
      const column = sheet.columns.findIndex((one) => one.header === header);
      const rows = sheet.rows.map((cells) =>
        cells[0] === row ? cells.map((cell, i) => (i === column ? value : cell)) : cells,
      );
      return { ...sheet, rows };
    });

function shown(plan: PreparedPiano, row: string, header: string): CellContent {
  const sheet = ownSheets(plan).find((one) => one.sheet === "Popolazione")!;
  const column = sheet.columns.findIndex((one) => one.header === header);
  return sheet.rows.find(([key]) => key === row)![column] ?? null;
}

const codes = (plan: PreparedPiano) => checkPrepared(plan).findings.map(({ code }) => code);

const TWO = { "anagrafe.txt": people(10, 4, 14), "piattaforma.txt": people(11, 4, 15) };

test("the same figure of the people of a comune with two values is asked, side by side, and blocks", () => {
  const plan = read(TWO);
  expect(asked(plan)).toEqual([
    ["Viadana", "maschi", ["anagrafe.txt: value 10", "piattaforma.txt: value 11"], "value 10"],
  ]);
  const [finding] = checkPrepared(plan).findings.filter(({ code }) => code === "fonti-discordi");
  expect(finding!.severity).toBe("block");
  expect(finding!.enti).toEqual([{ code: "020066", name: "Viadana" }]);
  expect(finding!.cells.map(({ file, value }) => [file, value])).toEqual([
    ["anagrafe.txt", "10"],
    ["piattaforma.txt", "11"],
  ]);
  expect(findingSentence("it", finding!)).toBe(
    "Viadana, maschi: 10 secondo «anagrafe.txt» e 11 secondo «piattaforma.txt». Scegliere quale fonte vale e perché (passo Raccogli, Fonti discordi); intanto si usa 10 («anagrafe.txt»).",
  );
});

test("the order in which the files are read changes neither what is asked nor what stands", () => {
  const turned = Object.fromEntries(Object.entries(TWO).reverse());
  expect(asked(read(turned))).toEqual(asked(read(TWO)));
  expect(shown(read(turned), "Viadana", "Maschi")).toBe(shown(read(TWO), "Viadana", "Maschi"));
});

test("a chosen source speaks in the sheets and for the rules, and the workbook remembers why", () => {
  const plan = decided(read(TWO), "piattaforma.txt");
  expect(shown(plan, "Viadana", "Maschi")).toBe(11);
  expect(codes(plan)).not.toContain("fonti-discordi");
  expect(codes(plan)).toContain("popolazione-non-quadra");
  const again = reopened(plan);
  expect(again.measureCorrections).toEqual([]);
  expect(asked(again)).toEqual(asked(plan));
  expect(again.fonti.discordanze.map(({ scelta, standing }) => [standing, scelta?.reason])).toEqual(
    [["piattaforma.txt", "Dato dell’anagrafe"]],
  );
  expect(ownSheets(again)).toEqual(ownSheets(plan));
  const rows = ownSheets(plan).find(({ sheet }) => sheet === "Provenienza")!;
  const at = (header: string) => rows.columns.findIndex((one) => one.header === header);
  expect(
    rows.rows
      .filter((row) => row[at("Scelta")] !== null)
      .map((row) =>
        ["Voce", "Campo", "Oggetto", "Valore", "Scelta", "Deciso da"].map((one) => row[at(one)]),
      ),
  ).toEqual([
    ["riga", "Maschi", "ente Viadana", 10, "scartata", "Ufficio casa"],
    ["riga", "Maschi", "ente Viadana", 11, "vale", "Ufficio casa"],
    ["scelta", "Maschi", "ente Viadana", 11, "fonte", "Ufficio casa"],
  ]);
});

test("a value of the office's own stands and is cited where it is kept; what the sources say new is asked again", () => {
  const plan = reopened(decided(read(TWO), null, { state: "value", value: 9, decimals: 0 }));
  expect(shown(plan, "Viadana", "Maschi")).toBe(9);
  expect(plan.measureCorrections).toEqual([]);
  const cited = checkPrepared(plan).findings.flatMap(({ cells }) =>
    cells.filter(({ value }) => value === 9),
  );
  expect(cited.map(({ file, at }) => [file, at.sheet])).toContainEqual([
    "dati.xlsx",
    "Provenienza",
  ]);
  const changed = readSources(
    [{ file: "piattaforma.txt", grids: [gridOfText(people(13, 4, 17))] }],
    match,
    44_400,
  );
  const asks = preparePiano(plan, changed);
  expect(asks.fonti.discordanze.map((one) => [isOpen(one), one.fallen?.decidedBy])).toEqual([
    [true, "Ufficio casa"],
  ]);
});

test("a figure that somebody corrects in the sheet is decided by that, until a decision follows it", () => {
  const plan = reopened(read(TWO), typed("Popolazione", "Viadana", "Maschi", 12));
  expect(plan.fonti.discordanze.map(({ corrected }) => corrected)).toEqual([true]);
  expect(codes(plan)).not.toContain("fonti-discordi");
  expect(shown(plan, "Viadana", "Maschi")).toBe(12);
  const later = decided(plan, "piattaforma.txt");
  expect(later.measureCorrections).toEqual([]);
  expect(shown(later, "Viadana", "Maschi")).toBe(11);
  expect(shown(reopened(later), "Viadana", "Maschi")).toBe(11);
});

test("blank, 0 and a value are three statements of three senders", () => {
  const plan = read({
    "a.txt": people("", 4, 4),
    "b.txt": people(0, 4, 4),
    "c.txt": people(10, 4, 14),
  });
  expect(asked(plan).map(([, , statements]) => statements)).toEqual([
    ["a.txt: blank", "b.txt: value 0", "c.txt: value 10"],
  ]);
});

test("a file of the same sender that was read later replaces the older one, and that is told", () => {
  const older = readSources(
    [{ file: "anagrafe.txt", grids: [gridOfText(people(10, 4, 14))] }],
    match,
    44_256,
  );
  const newer = readSources(
    [{ file: "anagrafe (1).txt", grids: [gridOfText(people(11, 4, 15))] }],
    match,
    44_300,
  );
  const plan = preparePiano(NOTHING_KNOWN, [...older, ...newer]);
  expect(asked(plan)).toEqual([]);
  expect(shown(plan, "Viadana", "Maschi")).toBe(11);
  const [replaced] = plan.fonti.sostituzioni;
  expect([replaced!.newer, replaced!.figures, replaced!.changed.map(({ field }) => field)]).toEqual(
    ["anagrafe (1).txt", 6, ["maschi"]],
  );
});

test("printed totals of tables that list other comuni do not contradict each other", () => {
  const one = drawn(`
    Popolazione residente
    Comune | Maschi | Femmine | Totale
    Viadana | 10 | 12 | 22
    TOTALE | 10 | 12 | 22
  `);
  const other = drawn(`
    Popolazione residente
    Comune | Maschi | Femmine | Totale
    Dosolo | 4 | 5 | 9
    TOTALE | 4 | 5 | 9
  `);
  expect(asked(read({ "a.txt": one, "b.txt": other }))).toEqual([]);
});

describe("sentences", () => {
  const SAYS = (all: number) => `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. ${all} unità abitative
`;
  const plan = read({ "delibera.txt": SAYS(30), "relazione.txt": SAYS(31) });
  const keys = plan.sources.flatMap(({ recognition }) => lettureOf(recognition.measures));
  const judged = (count: number): PreparedPiano =>
    preparePiano({
      ...plan,
      sources: withVerdicts(
        plan.sources,
        new Map(keys.slice(0, count).map(({ key }) => [key, "confirmed"])),
      ),
    });

  it("contradict nobody as long as they wait for a person", () => {
    expect(keys).toHaveLength(2);
    expect(asked(plan)).toEqual([]);
    expect(asked(judged(1))).toEqual([]);
  });

  it("are asked about once both are confirmed, and refer to the ambito by its name", () => {
    const both = judged(2);
    expect(asked(both)).toEqual([
      ["Ambito", "alloggi", ["delibera.txt: value 30", "relazione.txt: value 31"], "value 30"],
    ]);
    const [finding] = checkPrepared(both).findings;
    expect([finding!.code, finding!.enti]).toEqual(["fonti-discordi", []]);
    expect(findingSentence("it", finding!)).toMatch(/^Ambito, alloggi: 30 secondo «delibera\.txt»/);
    expect(findingSentence("en", finding!)).toMatch(/^Ambito, dwellings: 30 in “delibera\.txt”/);
    const again = reopened(decided(both, "relazione.txt"));
    expect(
      again.scelte.map(({ ente, field, misura }: Scelta) => [ente.name, field, misura?.kind]),
    ).toEqual([["Ambito", "alloggi", "patrimonio"]]);
  });
});
