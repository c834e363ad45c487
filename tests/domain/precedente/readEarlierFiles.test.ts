// Files of earlier years: which year they are of, what is taken from them, and what the sheet keeps.
import { fontiPrecedenti, entiSpaiati } from "../../../src/domain/precedente/confronto";
import type { CifraPrecedente } from "../../../src/domain/precedente/cifraPrecedente";
import { precedentiSheet, readPrecedenti } from "../../../src/domain/precedente/precedentiSheet";
import { joinEarlierFiles, readEarlierFile } from "../../../src/domain/precedente/readEarlierFiles";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readSources,
} from "../../../src/domain/preparePiano";
import {
  earlierRefusalSentence,
  yearQuestionSentence,
} from "../../../src/messages/precedentiSentences";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { drawn, match } from "../pianoOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";

const plan = (title: string, disponibili: string, turnover = "") =>
  drawn(`
    ${title}
    Unità abitative complessivamente disponibili
    Ragione Sociale Ente Proprietario | n. alloggi
    ${disponibili}
    ${turnover === "" ? "" : "Unità abitative disponibili per effetto del turn-over"}
    ${turnover === "" ? "" : "Ragione Sociale Ente Proprietario | n. alloggi"}
    ${turnover}
  `);

const file = (name: string, text: string) =>
  readEarlierFile({ file: name, grids: [gridOfText(text)] }, match, 44_000);

const line = ({ year, code, ente, misura, figure }: CifraPrecedente): string =>
  `${year} ${code ?? "?"} ${ente} ${misura} ${figure.state === "value" ? figure.value : figure.state}`;

/** This year's plan with what is known of earlier ones. */
function thisYear(text: string, precedenti: readonly CifraPrecedente[]) {
  const sources = readSources([{ file: "ora.txt", grids: [gridOfText(text)] }], match, 44_100);
  return preparePiano({ ...NOTHING_KNOWN, precedenti }, sources);
}

describe("the year of a file", () => {
  test("is that of its titles", () => {
    expect(file("dati.txt", plan("Piano annuale 2020", "Viadana | 4")).year).toEqual({
      sure: true,
      year: 2020,
    });
  });

  test.each([
    {
      when: "no title names one",
      name: "dati.txt",
      title: "Alloggi",
      asks: "Di quale anno è «dati.txt»? Nessun titolo lo dice.",
      likely: null,
    },
    {
      when: "only the name of the file does",
      name: "dati-2020.txt",
      title: "Alloggi",
      asks: "Di quale anno è «dati-2020.txt»? Nessun titolo lo dice, ma il nome del file sì: 2020.",
      likely: 2020,
    },
    {
      when: "titles name two years equally often",
      name: "dati.txt",
      title: "Piano annuale 2020, anno 2019",
      asks: "Di quale anno è «dati.txt»? I titoli ne nominano più d’uno: 2020 (1 volta), 2019 (1 volta).",
      likely: null,
    },
    {
      when: "the name of the file says another",
      name: "piano 2019.txt",
      title: "Piano annuale 2020",
      asks: "Di quale anno è «piano 2019.txt»? I titoli dicono 2020 (1 volta), il nome del file 2019.",
      likely: 2020,
    },
  ])("is asked for when $when", ({ name, title, asks, likely }) => {
    const one = file(name, plan(title, "Viadana | 4"));
    expect(yearQuestionSentence("it", one)).toBe(asks);
    expect(one.year).toMatchObject({ sure: false, likely });
    expect(joinEarlierFiles(2021, [one]).asked).toEqual([one]);
    const { cifre, asked } = joinEarlierFiles(2021, [one], new Map([[name, 2020]]));
    expect(asked).toEqual([]);
    expect(cifre.map(line)).toEqual(["2020 020066 Viadana disponibili 4"]);
  });

  test.each([
    [
      2021,
      "«a.txt» è del 2021, come questo piano: serve quello di un anno prima (dal 2017 al 2020).",
    ],
    [
      2022,
      "«a.txt» è del 2022, dopo questo piano del 2021: serve quello di un anno prima (dal 2017 al 2020).",
    ],
    [
      2016,
      "«a.txt» è del 2016: servono i piani dei quattro anni prima di questo (dal 2017 al 2020).",
    ],
  ])("%s is refused for the plan of 2021", (year, sentence) => {
    const { cifre, refused } = joinEarlierFiles(2021, [
      file("a.txt", plan(`Piano annuale ${year}`, "Viadana | 4")),
    ]);
    expect(cifre).toEqual([]);
    expect(refused.map((one) => earlierRefusalSentence("it", one, 2021))).toEqual([sentence]);
  });

  test("does not matter in a file without figures", () => {
    const { refused } = joinEarlierFiles(2021, [file("a.txt", "Piano annuale 2020")]);
    expect(refused).toEqual([{ file: "a.txt", year: 2020, reason: "no-figures" }]);
  });
});

describe("what is taken", () => {
  const before = plan(
    "Piano annuale 2020",
    "Viadana | 4\nBozzolo | 0\nCommessaggio |\nGazzuolo | *\nTerra di Mezzo | 3",
    "Viadana | 2",
  );
  const { cifre } = joinEarlierFiles(2021, [file("prima.txt", before)]);

  test("keeps blank, 0 and not applicable apart, and labels that nobody knows", () => {
    expect(cifre.map(line)).toEqual([
      "2020 020066 Viadana disponibili 4",
      "2020 020066 Viadana turnover 2",
      "2020 020007 Bozzolo disponibili 0",
      "2020 020020 Commessaggio disponibili blank",
      "2020 020025 Gazzuolo disponibili notApplicable",
      "2020 ? Terra di Mezzo disponibili 3",
    ]);
  });

  test("outlives the workbook, row by row", () => {
    const back = readPrecedenti(gridOfSheet(precedentiSheet(cifre)), "piano.xlsx")!;
    expect(back.map(line)).toEqual(cifre.map(line));
    // In a text the place is the line.
    const place = ({ source }: CifraPrecedente) => [source?.file, source?.at.row, source?.readAt];
    expect(back.map(place)).toEqual(cifre.map(place));
    expect(precedentiSheet(back)).toEqual(precedentiSheet(cifre));
    expect(back[0]!.cited).toEqual({
      file: "piano.xlsx",
      at: { sheet: "Precedenti", row: 1, column: 4 },
    });
    expect(fontiPrecedenti(back)).toEqual([{ year: 2020, file: "prima.txt", enti: 5, cifre: 6 }]);
  });

  test("names the enti that only one of the two years has", () => {
    const now = thisYear(plan("Piano annuale 2021", "Viadana | 4\nSabbioneta | 1"), cifre);
    expect(entiSpaiati(now.piano, cifre)).toEqual({
      soloPrima: ["Bozzolo", "Commessaggio", "Gazzuolo"],
      soloOra: ["Sabbioneta"],
      sconosciuti: ["Terra di Mezzo"],
    });
  });

  test("comes from the later of two plans when both are given, year by year", () => {
    const older = file("vecchio.txt", plan("Piano annuale 2019", "Viadana | 9"));
    const read = joinEarlierFiles(2021, [older, file("prima.txt", before)]);
    expect(read.taken).toEqual([
      { file: "vecchio.txt", year: 2019 },
      { file: "prima.txt", year: 2020 },
    ]);
    expect(read.cifre.map(({ year }) => year)).toEqual([2020, 2020, 2020, 2020, 2020, 2020, 2019]);
  });

  test("brings the years that a workbook of Quadra's had kept itself", () => {
    const older = joinEarlierFiles(2020, [
      file("vecchio.txt", plan("Piano annuale 2019", "Viadana | 9", "Viadana | 5")),
    ]).cifre;
    const sources = readSources([{ file: "prima.txt", grids: [gridOfText(before)] }], match, 1);
    const workbook = preparePiano({ ...NOTHING_KNOWN, precedenti: older }, sources);
    const grids = [...ownSheets(workbook), precedentiSheet(older)].map(gridOfSheet);
    const one = readEarlierFile({ file: "quadra-2020.xlsx", grids }, match, 2);
    expect(one.year).toEqual({ sure: true, year: 2020 });
    const lines = joinEarlierFiles(2021, [one]).cifre.map(line);
    expect(lines).toContain("2020 020066 Viadana disponibili 4");
    expect(lines).toContain("2019 020066 Viadana turnover 5");
  });
});

describe("the rules on earlier years", () => {
  const outcomes = (now: string, before: readonly CifraPrecedente[]) =>
    checkPrepared(thisYear(now, before))
      .outcomes.filter(({ code }) => code === "variazione-ampia")
      .map(({ enti, outcome }) => `${enti.map(({ name }) => name).join()} ${outcome}`);

  test("ask for a reason where much changed, and stay open where nobody answered", () => {
    const before = joinEarlierFiles(2021, [
      file("prima.txt", plan("Piano annuale 2020", "Viadana | 2\nBozzolo |\nCommessaggio | 0")),
    ]).cifre;
    const now = plan(
      "Piano annuale 2021",
      "Viadana | 40\nBozzolo | 40\nCommessaggio | 0\nSabbioneta | 40",
    );
    expect(outcomes(now, before)).toEqual([
      "Viadana broken",
      "Bozzolo undecided",
      "Commessaggio holds",
      "Sabbioneta undecided",
    ]);
  });

  test("add the parts of comuni that merged, and leave the sum open while a part is blank", () => {
    const { cifre } = joinEarlierFiles(2021, [
      file("prima.txt", plan("Piano annuale 2020", "Viadana | 20\nBozzolo | 19")),
    ]);
    const merged = cifre.map((one) => ({ ...one, code: "020066" }));
    const now = plan("Piano annuale 2021", "Viadana | 40");
    expect(outcomes(now, merged)).toEqual(["Viadana holds"]);
    const open = merged.map((one) =>
      one.ente === "Bozzolo" ? { ...one, figure: { state: "blank" } as const, raw: null } : one,
    );
    expect(outcomes(now, open)).toEqual(["Viadana undecided"]);
  });

  test("take a plan of the year before that stands among the sources", () => {
    const sources = readSources(
      [
        { file: "ora.txt", grids: [gridOfText(plan("Piano annuale 2021", "Viadana | 40"))] },
        { file: "prima.txt", grids: [gridOfText(plan("Piano annuale 2020", "Viadana | 2"))] },
      ],
      match,
      1,
    );
    const prepared = preparePiano(NOTHING_KNOWN, sources, 2021);
    const broken = checkPrepared(prepared).findings.find(({ code }) => code === "variazione-ampia");
    expect(broken?.cells.map(({ file: name, value }) => `${name} ${String(value)}`)).toEqual([
      "ora.txt 40",
      "prima.txt 2",
    ]);
  });

  test("count what the office writes in the sheet: a mended value, and dwellings that came or left", () => {
    const rows = joinEarlierFiles(2021, [
      file("prima.txt", plan("Piano annuale 2020", "Viadana |")),
    ]).cifre;
    const grid = gridOfSheet(precedentiSheet(rows));
    const values = grid.values.map((row, r) =>
      row.map((cell, c) => (r === 1 && c === 4 ? 39 : cell)),
    );
    const mine = [2020, "020066", "Viadana", "Alloggi entrati", 3, null, null, null, null, null];
    const back = readPrecedenti({ ...grid, values: [...values, mine] }, "piano.xlsx")!;
    expect(back.map(line)).toEqual([
      "2020 020066 Viadana disponibili 39",
      "2020 020066 Viadana alloggiEntrati 3",
    ]);
    expect(back[1]!.source).toBeNull();
    expect(outcomes(plan("Piano annuale 2021", "Viadana | 40"), back)).toEqual(["Viadana holds"]);
  });
});

test("files of four years tell the whole offer of each, for the series of the years", () => {
  const heads =
    "Ragione Sociale Ente Proprietario | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione";
  const files = [2017, 2018, 2019, 2020].map((year) => {
    const row = `Viadana | ${year - 2010} | 1 | 2 | ${year - 2013}`;
    return file(`${year}.txt`, drawn(`Piano annuale ${year}\n\n${heads}\n${row}`));
  });
  const { cifre, refused } = joinEarlierFiles(2021, files);
  expect(refused).toEqual([]);
  expect(cifre.filter(({ year }) => year === 2017).map(line)).toEqual([
    "2017 020066 Viadana disponibili 7",
    "2017 020066 Viadana turnover 1",
    "2017 020066 Viadana carenzaManutentiva 2",
    "2017 020066 Viadana nuovaEdificazione 4",
  ]);
  expect(new Set(cifre.map(({ year }) => year))).toEqual(new Set([2020, 2019, 2018, 2017]));
});
