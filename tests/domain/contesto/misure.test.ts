// What is read in sentences waits for a person; sheets are corrected by people; rules see facts only.
import { subjectKey, type MeasureTable } from "../../../src/domain/import/measureTable";
import {
  checkPrepared,
  measuresOf,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  type PreparedPiano,
} from "../../../src/domain/preparePiano";
import type { CellContent } from "../../../src/workbook/cellWrite";
import type { TableSheet } from "../../../src/workbook/tableSheet";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { drawn, match } from "../pianoOfText";

const SENTENCES = `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. 30 unità abitative

N. 20 appartengono ai 4 Comuni – 67%

N. 10 appartengono ad ALER - 33%

Nel sub-ambito di Est gli alloggi comunali sono n. 12, così divisi:
- n. 10 SAP
- n. 3 SAS

Nel sub-ambito di Ovest gli alloggi comunali sono n. 8
`;

function read(text: string, file = "piano.txt", known = NOTHING_KNOWN): PreparedPiano {
  return preparePiano(known, readSources([{ file, grids: [gridOfText(text)] }], match, 44256));
}

function sheetOf(prepared: PreparedPiano, name: string): TableSheet {
  return ownSheets(prepared).find(({ sheet }) => sheet === name)!;
}

/** Writes into cells of a sheet, by the name of the row and the heading, and reads the workbook back. */
function corrected(
  prepared: PreparedPiano,
  name: string,
  writes: readonly (readonly [row: string, column: string, value: CellContent])[],
): PreparedPiano {
  const sheets = ownSheets(prepared).map((sheet) => {
    if (sheet.sheet !== name) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const [label, header, value] of writes) {
      const column = sheet.columns.findIndex((one) => one.header === header);
      const row = rows.find(([key]) => key === label);
      if (row === undefined) {
        const added = sheet.columns.map((): CellContent => null);
        added[sheet.columns.findIndex((one) => one.header === "Luogo")] = label;
        added[column] = value;
        rows.push(added);
      } else row[column] = value;
    }
    return { ...sheet, rows };
  });
  return preparePiano(readOwnSheets("dati.xlsx", sheets.map(gridOfSheet), match));
}

function rowsOf(prepared: PreparedPiano, name: string): Record<string, CellContent>[] {
  const { columns, rows } = sheetOf(prepared, name);
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ header }, i) => [header, row[i] ?? null])),
  );
}

const codesOf = (prepared: PreparedPiano) =>
  checkPrepared(prepared).findings.map(({ code }) => code);
const BROKEN_SUMS = ["patrimonio-non-quadra", "patrimonio-somma-non-quadra"];

const ALL_ROWS = [
  "Ambito",
  "Ambito · Comuni",
  "Ambito · ALER",
  "Sub-ambito Est · Comuni",
  "Sub-ambito Ovest · Comuni",
];
const confirmAll = (prepared: PreparedPiano) =>
  corrected(
    prepared,
    "Patrimonio",
    ALL_ROWS.map((row) => [row, "Stato", "confermato"] as const),
  );

test("readings from sentences are shown as to be confirmed, with their words, and are no fact", () => {
  const plan = read(SENTENCES);
  expect(
    rowsOf(plan, "Patrimonio").map((row) => [row["Voce"], row["Alloggi"], row["Stato"]]),
  ).toEqual([
    ["Ambito", 30, "da confermare"],
    ["Ambito · Comuni", 20, "da confermare"],
    ["Ambito · ALER", 10, "da confermare"],
    ["Sub-ambito Est · Comuni", 12, "da confermare"],
    ["Sub-ambito Ovest · Comuni", 8, "da confermare"],
  ]);
  const figures = rowsOf(plan, "Provenienza").filter(({ Tabella }) => Tabella === "Patrimonio");
  expect(figures[0]).toMatchObject({
    Campo: "Alloggi",
    Valore: 30,
    Stampato: "30",
    Cella: "riga 3",
    Oggetto: "ambito",
    Parole: "Il patrimonio dell'ambito è di n. 30 unità abitative",
    Esito: "da confermare",
  });
  expect(codesOf(plan)).toEqual([]);
});

test("a reading that a person confirms in the sheet is a fact from then on, and says so everywhere", () => {
  const plan = confirmAll(read(SENTENCES));
  expect(rowsOf(plan, "Patrimonio").every(({ Stato }) => Stato === "confermato")).toBe(true);
  const found = checkPrepared(plan).findings.filter(({ code }) => BROKEN_SUMS.includes(code));
  expect(found).toEqual([]);
  const complete = confirmAll(
    read(SENTENCES.replace("- n. 3 SAS", "- n. 3 SAS\n- n. 1 per altri usi")),
  );
  const [finding] = checkPrepared(complete).findings;
  expect(finding!.code).toBe("patrimonio-non-quadra");
  expect(finding!.cells.map(({ at, value }) => [at.row + 1, value])).toEqual(
    expect.arrayContaining([
      [9, 12],
      [10, 10],
      [11, 3],
      [12, 1],
    ]) as unknown,
  );
  const verdicts = rowsOf(complete, "Provenienza").filter(({ Esito }) => Esito === "confermato");
  expect(verdicts.length).toBeGreaterThan(5);
  expect(
    ownSheets(
      preparePiano(readOwnSheets("dati.xlsx", ownSheets(complete).map(gridOfSheet), match)),
    ),
  ).toEqual(ownSheets(complete));
});

test("a reading that a person refuses is gone from the sheet and remembered in Provenienza", () => {
  const plan = corrected(read(SENTENCES), "Patrimonio", [["Ambito · ALER", "Stato", "non vero"]]);
  expect(rowsOf(plan, "Patrimonio").map(({ Voce }) => Voce)).not.toContain("Ambito · ALER");
  const refused = rowsOf(plan, "Provenienza").filter(({ Esito }) => Esito === "non vero");
  expect(refused.map(({ Valore }) => Valore)).toEqual([10, 33]);
});

test("a file that is read again keeps the verdicts on what it says unchanged, and asks about the rest", () => {
  const before = confirmAll(read(SENTENCES));
  const again = read(SENTENCES.replace("n. 8", "n. 9"), "piano.txt", before);
  expect(rowsOf(again, "Patrimonio").map(({ Voce, Stato }) => [Voce, Stato])).toEqual([
    ...ALL_ROWS.slice(0, 4).map((row) => [row, "confermato"]),
    ["Sub-ambito Ovest · Comuni", "da confermare"],
  ]);
});

const PEOPLE = drawn(`
  Popolazione residente al 1 gennaio 2020
  Comune | Maschi | Femmine | Totale
  Viadana | 10 | 12 | 22
  Bozzolo | 0 |  | 5
  TOTALE | 10 | 17 | 27
`);

test("a figure that is corrected in Popolazione stays when the sender's file is read again, blank and 0 apart", () => {
  const plan = corrected(read(PEOPLE), "Popolazione", [
    ["Viadana", "Maschi", 11],
    ["Bozzolo", "Maschi", null],
    ["Bozzolo", "Femmine", 0],
  ]);
  const shown = (one: PreparedPiano) =>
    rowsOf(one, "Popolazione").map((row) => [
      row["Voce"],
      row["Maschi"],
      row["Femmine"],
      row["Stato"],
    ]);
  const expected = [
    ["Viadana", 11, 12, "corretto a mano"],
    ["Bozzolo", null, 0, "corretto a mano"],
    ["Ambito", 10, 17, "letto in una tabella"],
  ];
  expect(shown(plan)).toEqual(expected);
  expect(shown(read(PEOPLE, "piano.txt", plan))).toEqual(expected);
  const sources = rowsOf(plan, "Provenienza").filter(({ Campo }) => Campo === "Maschi");
  expect(sources.map(({ Valore, Stato }) => [Valore, Stato])).toEqual([
    [10, "valore"],
    [0, "valore"],
    [10, "valore"],
  ]);
});

test("a row that a person adds to a sheet is read: the place by its name", () => {
  const plan = corrected(read(PEOPLE), "Popolazione", [["Dosolo", "Residenti", 3353]]);
  const [table] = plan.measureCorrections;
  expect(table!.rows.map(({ subject }) => subjectKey(subject).split("|")[0])).toEqual(["020022"]);
  expect(rowsOf(plan, "Popolazione").at(-1)).toMatchObject({ Voce: "Dosolo", Residenti: 3353 });
});

test("a table of people is a fact: a sum that fails is found and cites the cells", () => {
  const wrong = PEOPLE.replace("22", "23");
  const found = checkPrepared(read(`PIANO ANNUALE 2021\n\n${wrong}`)).findings;
  expect(found.map(({ code }) => code)).toEqual([
    "popolazione-non-quadra",
    "popolazione-somma-non-quadra",
  ]);
  expect(codesOf(read(`PIANO ANNUALE 2021\n\n${PEOPLE}`))).toEqual([]);
});

test("parts of a patrimonio that nobody told all of are no sum that fails", () => {
  const text = `PIANO ANNUALE 2021\n\nIl patrimonio dell'ambito è di n. 30 unità abitative\n\nNel sub-ambito di Est gli alloggi comunali sono n. 12\n`;
  const plan = corrected(read(text), "Patrimonio", [
    ["Ambito", "Stato", "sì"],
    ["Sub-ambito Est · Comuni", "Stato", "sì"],
  ]);
  expect(codesOf(plan)).toEqual([]);
});

test("a date in the sheet Ambito and a confirmed one from the text reach the rules", () => {
  const text = "PIANO ANNUALE 2021\n\nLa ricognizione si è chiusa il 08/03/2021.\n";
  const plan = read(text);
  expect(codesOf(plan)).toEqual([]);
  const sheets = ownSheets(plan).map((sheet) =>
    sheet.sheet === "Provenienza"
      ? {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => (cell === "da confermare" ? "confermato" : cell)),
          ),
        }
      : sheet,
  );
  const confirmed = preparePiano(readOwnSheets("dati.xlsx", sheets.map(gridOfSheet), match));
  expect(codesOf(confirmed)).toEqual(["scadenza-superata"]);
});

test("dwellings of the ALER per comune stand in Patrimonio beside those of the comuni", () => {
  const text = drawn(`
    ALLOGGI DI PROPRIETA' DELL'ALER NEI COMUNI
    Comune | Alloggi ALER
    Viadana | 7
    Bozzolo | 0
    Dosolo |
    TOTALE | 7
  `);
  const plan = read(text);
  const kinds = measuresOf(plan).map(({ kind, fromProse }: MeasureTable) => [kind, fromProse]);
  expect(kinds).toEqual([["alloggiAler", false]]);
  expect(
    rowsOf(plan, "Patrimonio").map((row) => [row["Luogo"], row["Proprietà"], row["Alloggi"]]),
  ).toEqual([
    ["Viadana", "ALER", 7],
    ["Bozzolo", "ALER", 0],
    ["Dosolo", "ALER", null],
    ["Ambito", "ALER", 7],
  ]);
});
