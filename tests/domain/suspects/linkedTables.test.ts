// The search sees the tables that rules link with those of the offer, and trusts figures for what they
// rest on.
import { NOTHING_KNOWN, preparePiano, readSources } from "../../../src/domain/preparePiano";
import type { Scelta } from "../../../src/domain/fonti/scelta";
import { statementsKey } from "../../../src/domain/fonti/scelta";
import { locatePiano, type Suspect } from "../../../src/domain/suspects/locatePiano";
import { pianoProblem } from "../../../src/domain/suspects/pianoProblem";
import { weightOf } from "../../../src/domain/suspects/reliability";
import { suspectRequest } from "../../../src/domain/suspects/suspectRequest";
import type { PatrimonioRow } from "../../../src/domain/rules/pianoContext";
import { rulebookOf } from "../../../src/domain/rules/rulebook";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { drawn, match } from "../pianoOfText";

type Texts = Readonly<Record<string, string>>;

function prepared(texts: Texts, scelte: readonly Scelta[] = []) {
  const sources = Object.entries(texts).map(([file, text]) => ({
    file,
    grids: [gridOfText(drawn(text))],
  }));
  return preparePiano({ ...NOTHING_KNOWN, scelte }, readSources(sources, match, 44256));
}

function requestOf(texts: Texts, scelte: readonly Scelta[] = []) {
  return suspectRequest(prepared(texts, scelte), match);
}

function suspectsOf(texts: Texts, scelte: readonly Scelta[] = []): readonly Suspect[] {
  // As a Worker gets it.
  const { piano, ...setting } = structuredClone(requestOf(texts, scelte));
  return locatePiano(piano, {}, setting);
}

/** "riga 3 Viadana turnover 60→6" for each change, the sets in their order. */
const setsOf = ([suspect]: readonly Suspect[]) =>
  suspect?.sets.map(({ changes }) =>
    changes
      .map(
        ({ cell, ente, field, from, to }) =>
          `riga ${cell.at.row + 1} ${ente?.name ?? "-"} ${field} ${from}→${to}`,
      )
      .join(" & "),
  );

const OFFER = `
  Ente | Turn-over
  Viadana | 6
  Bozzolo | 2
`;
const STOCK = `
  CONSISTENZA DEL PATRIMONIO
  Comune | SAP | SAS | Altri usi | Totale alloggi
  Viadana | 10 | 1 | 0 | 11
  Bozzolo | 3 | 0 | 1 | 4
  TOTALE | 13 | 1 | 1 | 15
`;

test("a plan and a patrimonio that agree make no cell suspect", () => {
  expect(suspectsOf({ "piano.txt": OFFER, "patrimonio.txt": STOCK })).toEqual([]);
});

test("turn-over above the stock is an inequality between two tables: the patrimonio proves which cell is wrong", () => {
  const suspects = suspectsOf({
    "piano.txt": OFFER.replace("Viadana | 6", "Viadana | 60"),
    "patrimonio.txt": STOCK,
  });
  expect(suspects).toHaveLength(1);
  expect(suspects[0]!.failing.map(({ code }) => code)).toEqual(["turnover-oltre-patrimonio"]);
  expect(setsOf(suspects)).toEqual(["riga 2 Viadana turnover 60→null"]);
});

test("a digit changed in the patrimonio is found by its row and its column", () => {
  const suspects = suspectsOf({
    "piano.txt": OFFER,
    "patrimonio.txt": STOCK.replace("Bozzolo | 3 |", "Bozzolo | 8 |"),
  });
  expect(setsOf(suspects)).toEqual(["riga 4 Bozzolo alloggiSap 8→3"]);
});

test("two digits that changed places in the population are found by row and total", () => {
  const people = `
    Popolazione residente al 1 gennaio 2020
    Comune | Maschi | Femmine | Totale
    Viadana | 1045 | 1120 | 2165
    Bozzolo | 390 | 412 | 802
    TOTALE | 1435 | 1532 | 2967
  `;
  const suspects = suspectsOf({ "popolazione.txt": people.replace("| 412 |", "| 421 |") });
  expect(setsOf(suspects)).toEqual(["riga 4 Bozzolo femmine 421→412"]);
  expect(suspects[0]!.sets[0]!.changes[0]!.error).toBe("transposed");
});

test("two parts of an ambito with a table and a total each are no two statements of one total", () => {
  const parts = `
    Ente | Disponibili
    Viadana | 6
    Dosolo | 1
    TOTALE | 7

    Ente | Disponibili
    Casalmaggiore | 4
    Gussola | 1
    TOTALE | 5
  `;
  expect(suspectsOf({ "piano.txt": parts })).toEqual([]);
});

test("a partial total narrows the search to its part, and is itself a suspect when only it fails", () => {
  const areas = `
    Ente | Turn-over
    Viadana | 4
    Dosolo | 1
    TOTALE SUB-AMBITO VIADANESE | 5
    Casalmaggiore | 8
    Gussola | 0
    TOTALE SUB-AMBITO CASALASCO | 8
    TOTALE AMBITO | 13
  `;
  expect(suspectsOf({ "piano.txt": areas })).toEqual([]);
  const total = suspectsOf({ "piano.txt": areas.replace("VIADANESE | 5", "VIADANESE | 6") });
  expect(setsOf(total)).toEqual(["riga 4 - turnover 6→5"]);
  const row = suspectsOf({ "piano.txt": areas.replace("Casalmaggiore | 8", "Casalmaggiore | 3") });
  expect(setsOf(row)!.sort()).toEqual([
    "riga 5 Casalmaggiore turnover 3→8",
    "riga 6 Gussola turnover 0→5",
  ]);
});

test("of an ente that stands twice in a table the second row is suspected, with nothing in its place", () => {
  const twice = `
    Ente | Turn-over | Carenza manutentiva | Nuova edificazione | Disponibili
    Viadana | 5 | 1 | 0 | 6
    Dosolo | 2 | 0 | 0 | 2
    TOTALE | 7 | 1 | 0 | 8

    Ente | Turn-over
    Viadana | 5
    Dosolo | 2
    Dosolo | 2
    TOTALE | 7
  `;
  const suspects = suspectsOf({ "piano.txt": twice });
  expect(setsOf(suspects)).toEqual(["riga 9 Dosolo turnover 2→0"]);
});

const SENTENCES = `Nel sub-ambito di Est gli alloggi comunali sono n. 80, nel sub-ambito di Ovest n. 80.`;

test("figures that one line tells of two places are two cells", () => {
  const plan = prepared({ "piano.txt": SENTENCES });
  const [table] = plan.sources.flatMap(({ recognition }) => recognition.measures);
  const { address } = table!.rows[0]!.cells["alloggi"]!;
  const row = (id: string, value: number, partOf: string | null): PatrimonioRow => ({
    ...{ id, name: id, partOf, breakdown: partOf, ente: null },
    figures: {
      alloggi: {
        figure: { state: "value", value, decimals: 0 },
        cited: { file: "piano.txt", at: address, value: String(value), ente: null, field: null },
      },
    },
  });
  const patrimonio = {
    rows: [row("ambito", 160, null), row("Est", 80, "ambito"), row("Ovest", 80, "ambito")],
  };
  const { problem } = pianoProblem(plan.piano, { context: { patrimonio } });
  expect(Object.values(problem.values)).toEqual([80, 80, 160]);
  expect(locatePiano(plan.piano, {}, { context: { patrimonio } })).toEqual([]);
});

const TWO_SENDERS = {
  "a.txt": `
    Ente | Turn-over | Carenza manutentiva | Nuova edificazione | Disponibili
    Viadana | 5 | 1 | 0 | 8
  `,
  "b.txt": `
    Ente | Disponibili
    Viadana | 6
  `,
};

const choice = (file: string, value: number): Scelta => ({
  ente: { code: "020066", name: "Viadana" },
  field: "disponibili",
  source: { file, at: { sheet: null, row: 1, column: file === "a.txt" ? 4 : 1 } },
  figure: { state: "value", value, decimals: 0 },
  against: statementsKey([
    { state: "value", value: 8, decimals: 0 },
    { state: "value", value: 6, decimals: 0 },
  ]),
  reason: "telefonata",
  decidedBy: "ufficio",
  decidedOn: 44256,
  kept: null,
});

test("a figure that the office chose between sources is harder to doubt than one that was only printed", () => {
  const request = requestOf(TWO_SENDERS, [choice("a.txt", 8)]);
  expect([...request.chosen]).toEqual(["020066 disponibili"]);
  // 8 stands by decision: one of the three parts is doubted, never the decision.
  const fields = suspectsOf(TWO_SENDERS, [choice("a.txt", 8)])[0]!.sets.map(({ changes }) =>
    changes.map(({ field }) => field).join(),
  );
  expect(fields.sort()).toEqual(["carenzaManutentiva", "nuovaEdificazione", "turnover"]);
  const plain = suspectsOf({ "a.txt": TWO_SENDERS["a.txt"] })[0]!.sets;
  expect(plain).toHaveLength(4);
});

test("what a figure rests on is weighed by parameters that the office can set, and other sources add up", () => {
  const { parameters } = rulebookOf(2021);
  expect(weightOf([], parameters)).toBe(1);
  expect(weightOf(["formula"], parameters)).toBe(2);
  expect(weightOf(["sentence"], parameters)).toBe(0.75);
  expect(weightOf(["formula", "chosen"], parameters)).toBe(4);
  expect(weightOf([], parameters, 1)).toBe(2);
  const own = rulebookOf(2021, { affidabilitaFormula: 5 }).parameters;
  expect(weightOf(["formula"], own)).toBe(5);
});

test("a stock that a second file confirms is doubted last", () => {
  const wrong = STOCK.replace("Bozzolo | 3 | 0 | 1 | 4", "Bozzolo | 3 | 0 | 1 | 5").replace(
    /\n {2}TOTALE.*/,
    "",
  );
  const second = `
    CONSISTENZA DEL PATRIMONIO
    Comune | SAP | SAS | Altri usi | Totale alloggi
    Bozzolo | 3 |  |  | 5
  `;
  const fields = (texts: Texts) =>
    suspectsOf(texts)[0]!.sets.map(({ changes }) => changes.map(({ field }) => field).join());
  expect(fields({ "patrimonio.txt": wrong }).sort()).toEqual([
    "alloggi",
    "alloggiSap",
    "alloggiSas",
    "altriUsi",
  ]);
  expect(fields({ "patrimonio.txt": wrong, "elenco.txt": second }).sort()).toEqual([
    "alloggiSas",
    "altriUsi",
  ]);
});
