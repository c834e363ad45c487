// The structured sheets: what their rows say, what is compared, and where a finding is looked at.
import { readEntiSheet } from "../../../src/domain/ambito/readEntiSheet";
import { joinEnti } from "../../../src/domain/piano";
import { checkPiano } from "../../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../../src/domain/rules/rulebook";
import { compareFigures } from "../../../src/domain/sheets/compareFigures";
import { findPlace } from "../../../src/domain/sheets/findPlace";
import { keepExtraColumns } from "../../../src/domain/sheets/keepExtraColumns";
import { pianoSheetsSteps } from "../../../src/domain/sheets/offerta";
import { checkSubtotals } from "../../../src/domain/rules/checkTotals";
import { provenienzaSheet } from "../../../src/domain/sheets/provenienza";
import { readProvenienza } from "../../../src/domain/sheets/readProvenienza";
import { verificheSheet } from "../../../src/domain/sheets/verifiche";
import { finish } from "../../../src/workbook/steps";
import { gridOfValues } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match, readText } from "../pianoOfText";

const TEXT = `
  ANNO 2021
  Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione | SAT
  Comune di Viadana | 6 | 4 | 1 | 1 | 0
  Bozzolo | | n.d. | 0 | sei | 0
  Calvatone* | | | | |
`;
const recognition = readText(TEXT, "comuni.txt");
const piano = joinEnti([recognition]);
const hand = { subAmbiti: new Map([["020066", "Viadanese"]]) };
const [enti, offerta, quote] = finish(pianoSheetsSteps(piano, hand));
const provenienza = provenienzaSheet([{ recognition, readAt: 44256 }]);

/** A row as a record, by the headers of its sheet. */
function records({ columns, rows }: NonNullable<typeof enti>): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ header }, i) => [header, row[i] ?? null])),
  );
}

test("Enti lists every ente with its code, sub-ambito and how the sources print it", () => {
  expect(records(enti!)[0]).toEqual({
    Codice: "020066",
    Ente: "Viadana",
    Tipo: "Comune",
    Provincia: "MN",
    "Sub-ambito": "Viadanese",
    "Come è scritto nelle fonti": "Comune di Viadana",
    "Nel piano": null,
    "Altri nomi": null,
    Ufficio: null,
    "E-mail": null,
  });
  expect(readEntiSheet(gridOfSheet(enti!), match)!.subAmbiti).toEqual(hand.subAmbiti);
});

test("Offerta says in words what is missing, unreadable or not applicable", () => {
  expect(records(offerta!).map(({ Ente, Stato }) => [Ente, Stato])).toEqual([
    ["Viadana", "manca: Assegnate anno precedente, Conferite da privati"],
    [
      "Bozzolo",
      "non leggibile: Nuova edificazione; manca: Disponibili, Turn-over, Assegnate anno precedente, Conferite da privati",
    ],
    ["Calvatone", expect.stringContaining("non applicabile: Disponibili, Turn-over") as string],
  ]);
});

test("Offerta keeps 0 and blank apart and holds the difference as a live formula", () => {
  const [viadana, bozzolo] = records(offerta!);
  expect([viadana!["Turn-over"], viadana!["SAT"], bozzolo!["Turn-over"]]).toEqual([4, 0, null]);
  expect(viadana!["Differenza"]).toEqual({
    formula: expect.stringMatching(
      /^=IF\(COUNT\(QuadraOfferta\[\[#This Row\],\[Disponibili\]/,
    ) as string,
  });
});

test("Quote without any quota is a table without rows", () => {
  expect([quote!.table, quote!.rows]).toEqual(["QuadraQuote", []]);
});

test("Provenienza has a row per figure, with file, place, state and what was printed", () => {
  const rows = records(provenienza);
  expect(rows).toHaveLength(15);
  expect(rows.find(({ Ente, Campo }) => Ente === "Bozzolo" && Campo === "Turn-over")).toMatchObject(
    {
      Codice: "020007",
      Voce: "ente",
      Valore: null,
      Stato: "vuoto",
      Stampato: "n.d.",
      Etichetta: "Bozzolo",
      File: "comuni.txt",
      Foglio: null,
      Cella: "riga 4",
      Anno: 2021,
      "Letto il": 44256,
    },
  );
});

test("a sheet of another kind is no Provenienza; damaged rows are left out", () => {
  expect(readProvenienza(gridOfValues("Provenienza", [["Codice", "Ente"]]), match)).toBeNull();
  const grid = gridOfSheet(provenienza);
  const column = grid.values[0]!.indexOf("Tabella");
  const damaged = {
    ...grid,
    values: grid.values.map((row, r) => row.map((cell, c) => (r > 0 && c === column ? "?" : cell))),
  };
  expect(readProvenienza(damaged, match)![0]!.recognition.tables).toEqual([]);
});

test("columns and rows may be moved: Provenienza is read by its headings", () => {
  const grid = gridOfSheet(provenienza);
  const moved = { ...grid, values: grid.values.map((row) => [...row].reverse()) };
  expect(readProvenienza(moved, match)).toEqual(readProvenienza(grid, match));
});

test("partial totals are kept with the rows that they sum, and still checked afterwards", () => {
  const read = readText(
    "Ente | Turn-over\nALER Mantova (su Comune di Viadana) | 1\nALER Mantova (su Comune di Dosolo) | 2\n" +
      "ALER Mantova | 3\nTotale ALER | 3\nBozzolo | 4\nViadana | 5\nTotale comuni | 8\nTOTALE | 12",
    "parti.txt",
  );
  const sheet = provenienzaSheet([{ recognition: read, readAt: 44256 }]);
  const [back] = readProvenienza(gridOfSheet(sheet), match)!;
  const [table] = back!.recognition.tables;
  expect(
    table!.subtotals!.map(({ label, cells, rows }) => [
      label,
      cells.turnover!.figure,
      rows.map((at) => table!.rows[at]!.label),
    ]),
  ).toEqual([
    [
      "Totale ALER",
      { state: "value", value: 3, decimals: 0 },
      ["ALER Mantova (su Comune di Viadana)", "ALER Mantova (su Comune di Dosolo)"],
    ],
    ["Totale comuni", { state: "value", value: 8, decimals: 0 }, ["Bozzolo", "Viadana"]],
  ]);
  const broken = [read, back!.recognition].map((one) =>
    checkSubtotals(joinEnti([one])).map(({ outcome, code }) => [outcome, code]),
  );
  expect(broken[1]).toEqual(broken[0]);
});

test("reading again is compared figure by figure: new, changed, the same", () => {
  const after = joinEnti([
    readText(TEXT.replace("| 6 | 4 |", "| 7 | 4 |").replace("Bozzolo", "Dosolo"), "comuni.txt"),
  ]);
  const { added, unchanged, changed } = compareFigures(piano, after);
  expect([added, unchanged, changed.map(({ ente, field }) => [ente.name, field])]).toEqual([
    5,
    9,
    [["Viadana", "disponibili"]],
  ]);
});

test("Verifiche has a row per finding, with the first cell in columns and the rule's code", () => {
  const { findings } = checkPiano(piano, rulebookOf(2021));
  const sheet = verificheSheet(findings, () => ({ severity: "Blocca", sentence: "Frase." }));
  const rows = records(sheet);
  expect(rows).toHaveLength(findings.length);
  expect(rows[0]).toMatchObject({
    "N.": 1,
    Gravità: "Blocca",
    Rilievo: "Frase.",
    File: "comuni.txt",
    Cella: "riga 4",
    Valore: "sei",
    Regola: "valore-illeggibile",
  });
});

test("a finding of a file is looked at in Offerta; one of the open workbook where it stands", () => {
  const own = [enti!, offerta!, quote!, provenienza].map(gridOfSheet);
  const cell = { at: { sheet: null, row: 3, column: 4 }, value: "sei", ente: "020007" } as const;
  const place = findPlace(
    { ...cell, file: "comuni.txt", field: "nuovaEdificazione" },
    "dati.xlsx",
    own,
  );
  expect(place).toEqual({ sheet: "Offerta", row: 2, column: 7 });
  const label = { ...cell, file: "comuni.txt", value: "Bozzolo", field: null };
  expect(findPlace(label, "dati.xlsx", own)).toMatchObject({ sheet: "Provenienza" });
  const open = {
    ...cell,
    file: "dati.xlsx",
    at: { sheet: "Foglio1", row: 8, column: 1 },
    field: null,
  };
  expect(findPlace(open, "dati.xlsx", own)).toEqual({ sheet: "Foglio1", row: 8, column: 1 });
  expect(findPlace({ ...label, file: "altro.txt", value: "?" }, "dati.xlsx", own)).toBeNull();
});

test("columns that people added follow their ente when rows change places", () => {
  const grid = gridOfSheet(offerta!);
  const noted = {
    ...grid,
    values: grid.values.map((row, r) => [...row, r === 0 ? "Nota" : `nota ${String(row[1])}`]),
    formulas: grid.formulas.map((row) => [...row, null]),
  };
  const turned = { ...offerta!, rows: [...offerta!.rows].reverse().slice(0, 2) };
  const kept = keepExtraColumns(turned, noted);
  expect(records(kept).map(({ Ente, Nota }) => [Ente, Nota])).toEqual([
    ["Calvatone", "nota Calvatone"],
    ["Bozzolo", "nota Bozzolo"],
  ]);
  expect(keepExtraColumns(turned, undefined)).toBe(turned);
  expect(keepExtraColumns(turned, grid)).toBe(turned);
});
