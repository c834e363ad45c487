// The text of a source outlives the pane: what is said of it is the same after the workbook was written
// and read again.
import { readFileSync } from "node:fs";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
  type PreparedPiano,
} from "../../../src/domain/preparePiano";
import { findPlace } from "../../../src/domain/sheets/findPlace";
import { gridOfValues } from "../../../src/workbook/cellGrid";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfSheet } from "../../properties/gridOfSheet";
import { match } from "../pianoOfText";

const TEXT = `${readFileSync("tests/golden/testo-piano-2021.txt", "utf8")}
Visti la legge regionale 8 luglio 2016 n. 16 e la l.r. 16/2016.

La legge regionale 16/2018 chiede altro.

In tutto 90 alloggi sono complessivamente disponibili.

Al referente Mario Rossi, codice fiscale RSSMRA80A01F205X, si scrive entro 15 giorni.

Una frase senza cifre.
`;

function read(text: string): PreparedPiano {
  const source = { file: "piano.txt", grids: [gridOfText(text)] };
  return preparePiano(NOTHING_KNOWN, readSources([source], match, 44256));
}

const again = (prepared: PreparedPiano) =>
  preparePiano(readOwnSheets("dati.xlsx", ownSheets(prepared).map(gridOfSheet), match));

const aboutText = (prepared: PreparedPiano) =>
  checkPrepared(prepared, match)
    .findings.filter(({ code }) => code.startsWith("testo-") || code === "nota-orfana")
    .map(({ code, cells, params }) => [code, cells[0]!.file, cells[0]!.at.row + 1, params]);

test("findings about the text are the same after the workbook was written and read again", () => {
  const fresh = read(TEXT);
  expect(aboutText(fresh).map(([code]) => code)).toEqual([
    "testo-cifra-diversa",
    "testo-norma-discorde",
  ]);
  expect(aboutText(again(fresh))).toEqual(aboutText(fresh));
  expect(ownSheets(again(fresh))).toEqual(ownSheets(fresh));
});

test("only sentences that are compared are kept, and none that tells personal data", () => {
  const sheet = ownSheets(read(TEXT)).find(({ table }) => table === "QuadraTesto")!;
  const texts = sheet.rows.map(([, , text]) => text);
  expect(texts).toContain("La legge regionale 16/2018 chiede altro.");
  expect(texts).not.toContain("Una frase senza cifre.");
  expect(texts.filter((text) => /RSSMRA/.test(String(text)))).toEqual([]);
});

test("a sender's own sheet of that name is read like any other", () => {
  const grid = gridOfValues("Testo del piano", [
    ["Ente", "Disponibili"],
    ["Viadana", 6],
  ]);
  expect(splitGrids([grid])).toEqual({ own: [], others: [grid] });
});

test("a workbook of tables alone gets no such sheet", () => {
  const tables = "Ente\tDisponibili\nViadana\t6\nTOTALE\t6\n";
  expect(ownSheets(read(tables)).map(({ table }) => table)).not.toContain("QuadraTesto");
});

test("a finding about the text leads to its line in the sheet", () => {
  const prepared = read(TEXT);
  const grid = gridOfSheet(ownSheets(prepared).find(({ table }) => table === "QuadraTesto")!);
  const finding = checkPrepared(prepared, match).findings.find(
    ({ code }) => code === "testo-norma-discorde",
  )!;
  const place = findPlace(finding.cells[0]!, "dati.xlsx", [grid])!;
  expect(place.sheet).toBe("Testo del piano");
  expect(grid.values[place.row - grid.top]![place.column - grid.left]).toBe(
    "La legge regionale 16/2018 chiede altro.",
  );
});
