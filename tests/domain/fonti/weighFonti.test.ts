// Several sources, one truth: what is a disagreement, what stands, and how long a decision lasts.
import type { Figure } from "../../../src/domain/import/figure";
import { joinFonti } from "../../../src/domain/fonti/joinFonti";
import { statementsKey, type Scelta } from "../../../src/domain/fonti/scelta";
import { chosenFigure } from "../../../src/domain/piano";
import { readText } from "../pianoOfText";

/** What files say of Viadana's turn-over; a number after the name is when it was read. */
type Files = Readonly<Record<string, string>>;

const value = (number: number): Figure => ({ state: "value", value: number, decimals: 0 });

function scelta(file: string | null, figure: Figure, against: readonly Figure[] = []): Scelta {
  return {
    ente: { code: "020066", name: "Viadana" },
    field: "turnover",
    source: file === null ? null : { file, at: { sheet: null, row: 1, column: 0 } },
    figure,
    against: statementsKey(against),
    reason: "Confermato per telefono",
    decidedBy: "Ufficio casa",
    decidedOn: 44_300,
    kept: null,
  };
}

function words(figure: Figure): string {
  return figure.state === "value" ? String(figure.value) : figure.state;
}

/** "aler.txt 6, comuni.txt 8 → 6 (open)" */
function weigh(files: Files, scelte: readonly Scelta[] = []): string {
  const sources = Object.entries(files).map(([name, cell]) => {
    const [file = "", readAt = "1"] = name.split(" @");
    const text = `Ente | Turn-over\nViadana | ${cell}`;
    return { recognition: readText(text, file), readAt: Number(readAt) };
  });
  const { piano, fonti } = joinFonti(sources, { scelte, year: 2021 });
  const viadana = piano.enti.find(({ ente }) => ente.name === "Viadana")!;
  const stands = words(chosenFigure(viadana, "turnover"));
  const one = fonti.discordanze.find(({ field }) => field === "turnover");
  if (one === undefined) return stands;
  const said = one.statements.map(({ file, figure }) => `${file} ${words(figure)}`).join(", ");
  const state = one.scelta !== null ? "decided" : one.fallen !== null ? "fallen" : "open";
  expect(words(one.stands)).toBe(stands);
  return `${said} → ${stands} (${state})`;
}

test.each<[string, Files, string]>([
  ["agreement is no question", { "aler.txt": "6", "comuni.txt": "6" }, "6"],
  ["two files", { "comuni.txt": "8", "aler.txt": "6" }, "aler.txt 6, comuni.txt 8 → 6 (open)"],
  [
    "three files, two of which agree",
    { "comuni.txt": "8", "aler.txt": "6", "piattaforma.txt": "8" },
    "aler.txt 6, comuni.txt 8, piattaforma.txt 8 → 6 (open)",
  ],
  [
    "blank against 0: the answer stands meanwhile",
    { "aler.txt": "", "comuni.txt": "0" },
    "aler.txt blank, comuni.txt 0 → 0 (open)",
  ],
  [
    "not applicable against 0",
    { "aler.txt": "n.a.", "comuni.txt": "0" },
    "aler.txt notApplicable, comuni.txt 0 → notApplicable (open)",
  ],
  [
    "what cannot be read against a value",
    { "aler.txt": "circa sei", "comuni.txt": "6" },
    "aler.txt unreadable, comuni.txt 6 → unreadable (open)",
  ],
  [
    "a newer file of the same sender replaces the older",
    { "aler v1.txt": "6", "aler v2.txt @2": "8" },
    "8",
  ],
  [
    "two files of one sender that were read together are asked about",
    { "aler v1.txt": "6", "aler v2.txt": "8" },
    "aler v1.txt 6, aler v2.txt 8 → 6 (open)",
  ],
  [
    "a newer file that leaves the row empty takes nothing back",
    { "aler v1.txt": "6", "aler v2.txt @2": "" },
    "aler v1.txt 6, aler v2.txt blank → 6 (open)",
  ],
  [
    "a newer file of the same sender that agrees with another sender ends the question",
    { "aler v1.txt": "6", "aler v2.txt @2": "8", "comuni.txt": "8" },
    "8",
  ],
])("%s", (_, files, expected) => {
  expect(weigh(files)).toBe(expected);
});

test.each<[string, Files, Scelta, string]>([
  [
    "the chosen source stands",
    { "aler.txt": "6", "comuni.txt": "8" },
    scelta("comuni.txt", value(8)),
    "aler.txt 6, comuni.txt 8 → 8 (decided)",
  ],
  [
    "a chosen blank stands too, against a given value",
    { "aler.txt": "6", "comuni.txt": "" },
    scelta("comuni.txt", { state: "blank" }),
    "aler.txt 6, comuni.txt blank → blank (decided)",
  ],
  [
    "a source that was not chosen may change",
    { "aler.txt": "7", "comuni.txt": "8" },
    scelta("comuni.txt", value(8)),
    "aler.txt 7, comuni.txt 8 → 8 (decided)",
  ],
  [
    "a third source may come",
    { "aler.txt": "6", "comuni.txt": "8", "piattaforma.txt": "9" },
    scelta("comuni.txt", value(8)),
    "aler.txt 6, comuni.txt 8, piattaforma.txt 9 → 8 (decided)",
  ],
  [
    "next file of the chosen sender, with the same figure",
    { "aler.txt": "6", "comuni v1.txt": "8", "comuni v2.txt @2": "8" },
    scelta("comuni v1.txt", value(8)),
    "aler.txt 6, comuni v2.txt 8 → 8 (decided)",
  ],
  [
    "the decision falls when the chosen source says something else",
    { "aler.txt": "6", "comuni.txt": "9" },
    scelta("comuni.txt", value(8)),
    "aler.txt 6, comuni.txt 9 → 6 (fallen)",
  ],
  [
    "the decision falls when the chosen source is gone",
    { "aler.txt": "6", "piattaforma.txt": "9" },
    scelta("comuni.txt", value(8)),
    "aler.txt 6, piattaforma.txt 9 → 6 (fallen)",
  ],
  [
    "a value of the office's own",
    { "aler.txt": "6", "comuni.txt": "8" },
    scelta(null, value(7), [value(8), value(6)]),
    "aler.txt 6, comuni.txt 8 → 7 (decided)",
  ],
  [
    "an own value falls when what it was set against changes",
    { "aler.txt": "6", "comuni.txt": "9" },
    scelta(null, value(7), [value(8), value(6)]),
    "aler.txt 6, comuni.txt 9 → 6 (fallen)",
  ],
  [
    "an own value falls, and is asked about, when all sources agree on another",
    { "aler.txt": "6", "comuni.txt": "6" },
    scelta(null, value(7), [value(8), value(6)]),
    "aler.txt 6, comuni.txt 6 → 6 (fallen)",
  ],
])("%s", (_, files, decision, expected) => {
  expect(weigh(files, [decision])).toBe(expected);
});

test("an owner split by comune is compared with the whole of the other sender by its sum", () => {
  const split = (last: number) => ({
    "aler.txt": `Ente | Turn-over
      ALER Mantova (su Comune di Viadana) | 2
      ALER Mantova (su Comune di Bozzolo) | ${last}`,
    "comuni.txt": `Ente | Turn-over
      ALER Mantova | 5`,
  });
  const disagreements = (last: number) =>
    joinFonti(
      Object.entries(split(last)).map(([file, text]) => ({
        recognition: readText(text, file),
        readAt: 1,
      })),
    ).fonti.discordanze.map(({ statements }) => statements.map(({ figure }) => words(figure)));
  expect(disagreements(3)).toEqual([]);
  expect(disagreements(4)).toEqual([["6", "5"]]);
});

test("a part of a figure is a figure: two senders may disagree on what is already free", () => {
  const text = (libere: number) => `Ente | Già libere | Si libereranno
    Viadana | ${libere} | 2`;
  const { fonti } = joinFonti([
    { recognition: readText(text(3), "aler.txt"), readAt: 1 },
    { recognition: readText(text(4), "comuni.txt"), readAt: 1 },
  ]);
  expect(fonti.discordanze.map(({ field }) => field)).toContain("libere");
  expect(fonti.discordanze.map(({ field }) => field)).not.toContain("siLibereranno");
});

describe("last year's plan", () => {
  const of = (year: number | null, number: number, file: string) => ({
    recognition: readText(
      `${year === null ? "Tabella" : `Piano annuale ${year}`}\nEnte | Turn-over\nViadana | ${number}`,
      file,
    ),
    readAt: 1,
  });
  const turnover = (sources: Parameters<typeof joinFonti>[0], year: number | null = null) => {
    const { piano, fonti } = joinFonti(sources, { year });
    const [viadana] = piano.enti;
    return [
      piano.year,
      words(chosenFigure(viadana!, "turnover")),
      fonti.discordanze.length,
      fonti.altriAnni,
    ];
  };

  test("stays apart from this year's figures, and is named", () => {
    const sources = [of(2020, 5, "piano.txt"), of(2021, 8, "aler.txt"), of(null, 8, "b.txt")];
    expect(turnover(sources)).toEqual([2021, "8", 0, [{ file: "piano.txt", year: 2020 }]]);
  });

  test("is never taken silently, also when no file names the year that was declared", () => {
    const { piano, fonti } = joinFonti([of(2020, 5, "piano.txt")], { year: 2021 });
    expect([piano.year, piano.enti, fonti.altriAnni]).toEqual([
      2021,
      [],
      [{ file: "piano.txt", year: 2020 }],
    ]);
  });

  test("stays apart when the user gives the year that another file names", () => {
    const sources = [of(2020, 5, "piano.txt"), of(2021, 8, "aler.txt")];
    expect(turnover(sources, 2021)).toEqual([2021, "8", 0, [{ file: "piano.txt", year: 2020 }]]);
  });
});
