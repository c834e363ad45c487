// The template that Quadra makes: every table of it is filled, whatever the order of its parts, once, and
// what was filled can be taken back.
import * as fc from "fast-check";
import { keptTextsSheet } from "../../src/domain/fill/placeholders";
import { modelloFrameOf } from "../../src/domain/modello/modelloFrame";
import {
  MODELLO_PARTS,
  USUAL_PARTS,
  type ModelloPart,
} from "../../src/domain/modello/modelloParts";
import { addEnte, newAmbito, newOwner, type Ambito } from "../../src/domain/ambito/ambito";
import { newPlanSheets } from "../../src/domain/ambito/readAmbito";
import {
  compilazioneBatch,
  planCompilazione,
  type Compilazione,
} from "../../src/domain/planCompilazione";
import {
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
  type PreparedPiano,
} from "../../src/domain/preparePiano";
import { joinEnti } from "../../src/domain/piano";
import { recogniseSource } from "../../src/domain/recogniseSource";
import { checkSubtotals, checkTotals } from "../../src/domain/rules/checkTotals";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { newFileWorkbook, type FileWorkbook } from "../../src/hosts/fileWorkbook";
import { fieldText } from "../../src/messages/fieldText";
import { noteWords } from "../../src/messages/noteWords";
import { planTemplate } from "../../src/messages/planTemplate";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { invertWrites } from "../../src/workbook/cellWrite";
import type { Result } from "../../src/workbook/failure";
import { gridOfText } from "../../src/workbook/gridOfText";
import { invertMove } from "../../src/workbook/rowMove";
import { bootExcel } from "../banco/bootExcel";
import { drawn, match } from "../domain/pianoOfText";

const SOURCE = `
Piano annuale 2027

Ragione Sociale Ente Proprietario | Numero complessivo U.I. disponibili nell'anno | Numero U.I. libere e che si libereranno per effetto del turn-over | Numero U.I. in carenza manutentiva assegnabili nello stato di fatto | Numero U.I. disponibili per nuova edificazione, ristrutturazione, recupero, riqualificazione
ALER PV-LO U.O. Lodi | 12 | 7 | 3 | 2
Comune di Codogno | 5 | 3 | 1 | 1
Comune di Lodi | 9 | 6 | 2 | 1
TOTALE | 26 | 16 | 6 | 4

Ente | SAT
ALER PV-LO U.O. Lodi | 1
Comune di Codogno | 0
Comune di Lodi | 2
TOTALE | 3

Ente | Quota Forze di Polizia
Comune di Lodi | 5

POPOLAZIONE RESIDENTE
Comune | Maschi | Femmine | Totale
Codogno | 7.801 | 8.012 | 15.813
Lodi | 22.090 | 23.101 | 45.191
TOTALE | 29.891 | 31.113 | 61.004

ALLOGGI ALER PER COMUNE
Comune | SAP | SAS | Altri usi residenziali | Totale alloggi
Codogno | 80 | 4 | 1 | 85
Lodi | 210 | 10 | 5 | 225
TOTALE | 290 | 14 | 6 | 310

PATRIMONIO DEI COMUNI PER SUB-AMBITO
Sub-ambito | SAP | SAS | Altri usi residenziali | Totale alloggi
Sub-ambito di Lodi | 150 | 6 | 4 | 160
Sub-ambito di Bassa | 60 | 3 | 2 | 65
TOTALE | 210 | 9 | 6 | 225

SERVIZI RESIDENZIALI
Struttura | Comune | Posti | Alloggi
Casa del Ponte | Lodi | 24 |
Corte dei Tigli | Codogno | 8 | 4

RISORSE PER IL WELFARE ABITATIVO
DGR | Sub-ambito | Misura | Risorse assegnate | Risorse erogate | Domande presentate
DGR 3008/2020 | Lodi | 1 | 12.500,50 | 9.000,00 | 31
DGR 3008/2020 | Bassa | 1 | 7.499,50 | 7.000,00 | 12
DGR 2065/2019 | Lodi | 2 | 3.000,00 | 1.500,00 | 4
`;

/** Cells of the template and what they hold when it is filled, table by table. */
const FILLED: readonly (readonly [sheet: string, row: number, column: number, value: unknown])[] = [
  ["Quadro riepilogativo", 4, 1, 12],
  ["Turn-over", 6, 1, 6],
  ["SAT", 6, 1, 2],
  ["Popolazione residente", 4, 1, 7801],
  ["Popolazione residente", 5, 3, 45191],
  ["Alloggi ALER", 4, 1, 80],
  ["Alloggi ALER", 5, 4, 225],
  // Title, subtitle, gap, then the table by owner: section, headings, two owners, total, gap.
  ["Patrimonio abitativo", 11, 1, 150],
  ["Patrimonio abitativo", 12, 4, 65],
  ["Servizi residenziali", 4, 0, "Casa del Ponte"],
  ["Servizi residenziali", 4, 1, "Lodi"],
  ["Servizi residenziali", 4, 2, 24],
  ["Servizi residenziali", 5, 4, 4],
  ["Fondi del welfare", 4, 0, "DGR 3008/2020"],
  ["Fondi del welfare", 4, 1, "Lodi"],
  ["Fondi del welfare", 4, 2, "Misura 1"],
  ["Fondi del welfare", 4, 3, 12500.5],
  ["Fondi del welfare", 5, 5, 7000],
  ["Fondi del welfare", 6, 7, 4],
];

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

function ambitoOf(): Ambito {
  const plan = newAmbito("Lodigiano", 2027);
  const comuni = ["Codogno", "Lodi"].map((name) => {
    const found = match(`Comune di ${name}`);
    if (!("ente" in found)) throw new Error(name);
    return found.ente;
  });
  const aler = newOwner("ALER PV-LO U.O. Lodi", "aler")!;
  const known = match(aler.name);
  const owner = "ente" in known ? known.ente : aler;
  const all = [owner, ...comuni].reduce((ambito, ente) => addEnte(ambito, ente), plan);
  return {
    ...all,
    capofila: comuni[1]!.code,
    subAmbiti: [
      { name: "Lodi", enti: [comuni[1]!.code] },
      { name: "Bassa", enti: [comuni[0]!.code] },
    ],
  };
}

const ambito = ambitoOf();

async function preparedPlan(): Promise<PreparedPiano> {
  const book = newFileWorkbook("piano.xlsx");
  valueOf(await book.putTableSheets(newPlanSheets(ambito)));
  const { own } = splitGrids(valueOf(await book.readGrids()));
  const known = readOwnSheets("piano.xlsx", own, match);
  const grids = [gridOfText(drawn(SOURCE))];
  return preparePiano(known, readSources([{ file: "fonte.txt", grids }], match, 46_000));
}

let prepared: PreparedPiano;
beforeAll(async () => {
  prepared = await preparedPlan();
});

async function templateBook(
  parts: readonly ModelloPart[],
  partials = false,
): Promise<FileWorkbook> {
  const book = newFileWorkbook("modello.xlsx");
  valueOf(await book.putPrintedSheets(planTemplate(modelloFrameOf(ambito, partials), parts)));
  return book;
}

async function planned(book: FileWorkbook): Promise<Compilazione> {
  const { own, others } = splitGrids(valueOf(await book.readGrids()));
  const plan = planCompilazione(
    { file: "modello.xlsx", own, others, protectedSheets: [] },
    prepared,
    match,
    () => [],
    { fieldText: (value, decimals) => fieldText("it", value, decimals), noteWords },
  );
  if (plan === null) throw new Error("nothing to fill");
  return plan;
}

async function fill(book: FileWorkbook) {
  const plan = await planned(book);
  const batch = compilazioneBatch(plan);
  valueOf(await book.applyWrites(batch.writes, [], batch.rows));
  if (plan.texts.kept.length > 0) {
    valueOf(await book.putTableSheets([keptTextsSheet(plan.texts.kept)]));
  }
  return batch;
}

const cellOf = (grids: readonly CellGrid[], sheet: string, row: number, column: number) => {
  const grid = grids.find((one) => one.sheet === sheet)!;
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
};

const others = async (book: FileWorkbook) =>
  splitGrids(valueOf(await book.readGrids())).others.map(({ sheet, values, formulas }) => ({
    ...{ sheet, values, formulas },
  }));

test("a template has all tables of a plan, and the fill writes into each of them", async () => {
  const book = await templateBook(USUAL_PARTS);
  await fill(book);
  const grids = valueOf(await book.readGrids());
  expect(
    FILLED.map(([sheet, row, column]) => [sheet, row, column, cellOf(grids, sheet, row, column)]),
  ).toEqual(FILLED);
});

test("where the parts stand changes nothing of what is written", async () => {
  const lines = async (parts: readonly ModelloPart[]) =>
    compilazioneBatch(await planned(await templateBook(parts)))
      .writes.map((write) => JSON.stringify(write))
      .sort();
  const usual = await lines(USUAL_PARTS);
  expect(usual.length).toBeGreaterThan(60);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...USUAL_PARTS], { minLength: USUAL_PARTS.length }),
      async (parts) => {
        expect(await lines(parts)).toEqual(usual);
      },
    ),
    { numRuns: 4 },
  );
});

test("filling twice writes nothing, and undoing restores every cell, whatever parts a template has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...MODELLO_PARTS], { minLength: 1 }), async (parts) => {
      const book = await templateBook(parts);
      const before = await others(book);
      const plan = await planned(book).catch(() => null);
      if (plan === null) return;
      const { writes, rows } = await fill(book);
      const again = compilazioneBatch(await planned(book));
      expect(again).toEqual({ writes: [], rows: null });
      const back = rows === null ? null : invertMove(rows);
      valueOf(await book.applyWrites(invertWrites(writes), [], back));
      expect(await others(book)).toEqual(before);
    }),
    { numRuns: 5 },
  );
});

test("a figure that a person changed after the fill is shown as it is and as it would be, before anything is written", async () => {
  const book = await templateBook(["quadroRiepilogativo", "popolazione", "fondi"]);
  await fill(book);
  const edited = [
    ["Quadro riepilogativo", 4, 1, 12, 99],
    ["Popolazione residente", 4, 1, 7801, 7000],
    ["Fondi del welfare", 4, 3, 12500.5, 1],
  ] as const;
  valueOf(
    await book.applyWrites(
      edited.map(([sheet, row, column, before, after]) => ({
        ...{ address: { sheet, row, column }, before, after },
      })),
    ),
  );
  const { writes } = compilazioneBatch(await planned(book));
  expect(
    writes.map(({ address, before, after }) => [
      ...[address.sheet, address.row, address.column, before, after],
    ]),
  ).toEqual(
    expect.arrayContaining(
      edited.map(([sheet, row, column, figure, now]) => [sheet, row, column, now, figure]),
    ),
  );
  expect(writes).toHaveLength(edited.length);
});

/** What a person sees who opens the file: the rows of a table, label and first figure. */
async function shownRows(book: FileWorkbook, sheet: string) {
  const { spreadsheet } = await bootExcel({ workbook: book.bytes() });
  const { id } = spreadsheet.sheets.all().find(({ name }) => name === sheet)!;
  return Array.from({ length: 7 }, (_, i) => [
    spreadsheet.cells.value(id, 4 + i, 0),
    spreadsheet.cells.value(id, 4 + i, 1),
  ]);
}

test("partial totals sum the rows above them, blank while none is given, and are read back as what they are", async () => {
  const parts = ["quadroRiepilogativo", "assegnateAnnoPrecedente"] as const;
  const book = await templateBook(parts, true);
  await fill(book);
  expect(await shownRows(book, "Quadro riepilogativo")).toEqual([
    ["ALER PV-LO U.O. Lodi", 12],
    ["Totale ALER", 12],
    ["Comune di Lodi", 9],
    ["Totale Sub-ambito Lodi", 9],
    ["Comune di Codogno", 5],
    ["Totale Sub-ambito Bassa", 5],
    ["TOTALE", 26],
  ]);
  const untold = await shownRows(book, "Assegnate anno precedente");
  expect(untold.map(([, figure]) => figure)).toEqual([null, "", null, "", null, "", ""]);

  const shown = await excelWorkbook().readGrids(["Quadro riepilogativo"]);
  const recognised = recogniseSource({ file: "piano.xlsx", grids: valueOf(shown) }, match);
  const [table] = recognised.tables;
  expect(table!.subtotals!.map(({ label, rows }) => [label, rows])).toEqual([
    ["Totale ALER", [0]],
    ["Totale Sub-ambito Lodi", [1]],
    ["Totale Sub-ambito Bassa", [2]],
  ]);
  const outcomes = [checkTotals, checkSubtotals].flatMap((check) => check(joinEnti([recognised])));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 16 }, () => "holds"));
});
