// Funds in the pane, on the real Office.js: a wrong cent is named with its cell and put right on the user's
// word; what people type in the sheets stays when something else is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fundPlaceWords } from "../../src/domain/fondi/fundPlaceText";
import type { FundSuspectChange } from "../../src/domain/fondi/locateFondi";
import { fundReadings } from "../../src/workflow/fondiView";
import { startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

const LEDGER = `DGR;Sub-ambito;Assegnato;Trasferito;Erogato;Restituito;Residuo
10/2021;Est;70.000,10;60.000,05;51.000,04;1.000,01;8.000,00
10/2021;Ovest;50.000,20;40.000,15;40.000,15;0,00;0,00
10/2021;TOTALE;120.000,30;100.000,20;91.000,19;1.000,01;8.000,00
`;

function chosen(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

async function paneWith(name: string, text: string): Promise<PaneOnExcel> {
  const pane = await startPane();
  await pane.workflow.readFiles([chosen(name, text)]);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  expect(pane.workflow.getState().notices).toMatchObject([{ tone: "success" }]);
  return pane;
}

/** The column of a heading in one of Quadra's sheets, as a letter. */
function columnOf(pane: PaneOnExcel, sheet: string, heading: string): string {
  for (let at = 0; at < 26; at++) {
    const letter = String.fromCharCode(65 + at);
    if (pane.cell(sheet, `${letter}1`) === heading) return letter;
  }
  throw new Error(`no column ${heading} in ${sheet}`);
}

test("a wrong cent in the ledger is named with its cell, put right on the user's word, and taken back", async () => {
  const pane = await paneWith("fondi.csv", LEDGER);
  const search = () => pane.workflow.getState().search!;
  await pane.workflow.check();
  expect(search()).toMatchObject({ status: "done", fondi: [] });
  // The rows stand in the order of the source.
  const cell = `${columnOf(pane, "Fondi", "Trasferito")}2`;
  expect(pane.cell("Fondi", cell)).toBe(60_000.05);
  await pane.typeCell("Fondi", cell, 60_000.06);
  await pane.workflow.check();
  expect(search().fondi).toHaveLength(1);
  const [suspect] = search().fondi;
  expect(suspect).toMatchObject({ proved: true, infeasible: false });
  expect(suspect!.failing.map(({ code }) => code).sort()).toEqual([
    "fondi-totale-non-quadra",
    "residuo-non-quadra",
  ]);
  const [change] = suspect!.proposal as [FundSuspectChange];
  expect(change).toMatchObject({
    ...{ field: "trasferito", from: 6_000_006, to: 6_000_005, inRules: 2 },
    place: { dgr: ["10/2021"], subAmbito: "Est" },
    cell: { file: "modello-piano.xlsx", at: { sheet: "Fondi", row: 1 } },
  });

  await pane.workflow.previewChange(change);
  expect(search().preview).toMatchObject({
    write: { address: { sheet: "Fondi" }, before: 60_000.06, after: 60_000.05 },
    obstacle: null,
  });
  expect(pane.cell("Fondi", cell)).toBe(60_000.06);
  await pane.workflow.applyChange();
  expect(pane.cell("Fondi", cell)).toBe(60_000.05);
  expect(search().fondi).toEqual([]);
  await pane.workflow.undoChange();
  expect(pane.cell("Fondi", cell)).toBe(60_000.06);
  expect(search().fondi).toHaveLength(1);

  expect(pane.bugs).toEqual([]);
});

const MOVED = `DGR | Sub-ambito | Trasferito | Erogato | Residuo
9/2020 | Est | 100,00 | 70,00 | 0,00
10/2021 | Est | 50,00 | 80,00 | 0,00

DGR 9/2020
 | fondi | n. domande
Est | Utilizzate le risorse residue pari a € 30,00 per finanziare le domande della DGR 10/2021 | 3
`;

test("the amount of a movement that does not agree is put right in the sheet Movimenti", async () => {
  const pane = await paneWith("fondi.txt", MOVED);
  const search = () => pane.workflow.getState().search!;
  await pane.workflow.check();
  expect(search()).toMatchObject({ status: "done", fondi: [] });
  const cell = `${columnOf(pane, "Movimenti", "Importo")}2`;
  await pane.typeCell("Movimenti", cell, 30.01);
  await pane.workflow.check();
  // What a person typed weighs as much as one figure of each fund: nothing is proposed, all ways are shown.
  const [suspect] = search().fondi;
  expect(suspect!.proposal).toEqual([]);
  const change = suspect!.sets
    .flatMap(({ changes }) => changes)
    .find(({ field }) => field === "movimento")!;
  expect(change).toMatchObject({ from: 3001, to: 3000, inRules: 3 });
  await pane.workflow.previewChange(change);
  expect(search().preview).toMatchObject({
    write: { address: { sheet: "Movimenti" }, before: 30.01, after: 30 },
  });
  await pane.workflow.applyChange();
  expect(pane.cell("Movimenti", cell)).toBe(30);
  expect(search().fondi).toEqual([]);
  expect(pane.bugs).toEqual([]);
});

const PLAN = readFileSync(join(__dirname, "../golden/testo-fondi-2021.txt"), "utf8");

test("a verdict typed in the sheets while a reading waits is kept beside those of the pane", async () => {
  const pane = await paneWith("piano.txt", PLAN);
  const waiting = () => fundReadings(pane.workflow.getState().known!).waiting;
  const verdicts = () =>
    fundReadings(pane.workflow.getState().known!).judged.map(({ place, movement, verdict }) => [
      fundPlaceWords(place),
      movement === null ? "voce" : "movimento",
      verdict,
    ]);
  expect(waiting().length).toBeGreaterThan(10);
  const [first] = waiting();
  await pane.workflow.judgeFondi([first!.key], "refused");
  const rowOf = (sheet: string, voce: string) => {
    for (let row = 2; row < 40; row++) if (pane.cell(sheet, `A${row}`) === voce) return row;
    throw new Error(`no row ${voce}`);
  };
  const own = "DGR 606/2018 · Casalasco · misura 3";
  const state = columnOf(pane, "Fondi", "Stato");
  await pane.typeCell("Fondi", `${state}${rowOf("Fondi", own)}`, "confermato");
  const moved = `${columnOf(pane, "Movimenti", "Stato")}2`;
  await pane.typeCell("Movimenti", moved, "non vero");
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  const { place, movement } = first!;
  const said = verdicts();
  expect(said).toEqual(
    expect.arrayContaining([
      [fundPlaceWords(place), movement === null ? "voce" : "movimento", "refused"],
      [own, "voce", "confirmed"],
      ["DGR 606/2018 · Viadanese", "movimento", "refused"],
    ]),
  );
  expect(said).toHaveLength(3);
  expect(pane.bugs).toEqual([]);
});
