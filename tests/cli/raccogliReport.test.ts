// What `raccogli` says of every file: recognised, waiting for a choice, not read and why.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, SAMPLES } from "../golden/plan2021";
import { Folder } from "./runQuadra";

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});

interface CollectReport {
  readonly year: number | null;
  readonly problems: readonly string[];
  readonly files: readonly {
    readonly file: string;
    readonly tables: readonly Readonly<Record<string, unknown>>[];
    readonly unconfirmed: readonly unknown[];
    readonly hidden: readonly Readonly<Record<string, unknown>>[];
    readonly questions: readonly Readonly<Record<string, unknown>>[];
    readonly ignored: readonly Readonly<Record<string, unknown>>[];
  }[];
}

function collect(...files: readonly string[]): CollectReport {
  const words = ["raccogli", ...files, "--uscita", "dati.xlsx", "--json"];
  return JSON.parse(folder.run(...words).stdout) as CollectReport;
}

const POPULATION = [
  "Popolazione residente al 1 gennaio 2020",
  "Comune\tMaschi\tFemmine\tTotale",
  "Viadana\t9837\t9876\t19713",
  "Bozzolo\t1981\t2085\t4066",
  "TOTALE\t11818\t11961\t23779",
].join("\n");

test("one JSON object per call, with the promised keys for every file, table, question and ignored part", () => {
  folder.write("strane.txt", "Ente\tQuid\nViadana\t3\nBozzolo\t4\nDosolo\t5\n");
  folder.write("prosa.txt", "Gli uffici comunicano che i dati arriveranno in seguito.\n");
  const report = collect(...SAMPLES, "strane.txt", "prosa.txt");
  expect(Object.keys(report)).toEqual(["year", "files", "problems"]);
  for (const file of report.files) {
    expect(Object.keys(file)).toEqual([
      ...["file", "tables", "unconfirmed", "hidden", "questions", "ignored"],
    ]);
    for (const table of file.tables) {
      expect(Object.keys(table)).toEqual(["kind", "sheet", "range", "enti", "totals", "printed"]);
    }
    for (const question of file.questions) {
      expect(Object.keys(question)).toEqual(["sheet", "range", "title", "enti", "columns"]);
    }
    for (const ignored of file.ignored) {
      expect(Object.keys(ignored)).toEqual(["sheet", "range", "reason", "words", "hidden"]);
    }
  }
  const [open] = report.files.find(({ file }) => file === "strane.txt")!.questions;
  expect(open).toMatchObject({ sheet: null, range: "righe 1-4", enti: 3 });
  expect(report.files.find(({ file }) => file === "prosa.txt")!.ignored).toEqual([
    expect.objectContaining({ reason: "no-table", range: "riga 1" }),
  ]);
});

test("a file of several kinds gives them all, with sums and printed totals, also to verifica", () => {
  folder.write(
    "insieme.txt",
    `Piano annuale 2021\n\n${POPULATION}\n\n\nEnte\tSAP\tSAS\tAltri usi\tTotale alloggi\nViadana\t10\t2\t1\t13\nBozzolo\t5\t\t0\t5\nTOTALE\t15\t2\t1\t18\n\n\nEnte\tTurn over\nViadana\t2\nBozzolo\t1\n`,
  );
  const { tables } = collect("insieme.txt").files[0]!;
  expect(tables).toMatchObject([
    { kind: "turnover", enti: 2, totals: { turnover: 3 }, printed: { turnover: null } },
    {
      kind: "popolazione",
      sheet: null,
      range: "righe 4-7",
      enti: 2,
      totals: { maschi: 11818, femmine: 11961, residenti: 23779 },
      printed: { maschi: 11818, femmine: 11961, residenti: 23779 },
    },
    {
      kind: "patrimonio",
      enti: 2,
      totals: { alloggiSap: 15, alloggiSas: 2, altriUsi: 1, alloggi: 18 },
      printed: { alloggiSap: 15, alloggiSas: 2, altriUsi: 1, alloggi: 18 },
    },
  ]);
  expect(folder.report("insieme.txt").sources[0]!.tables).toEqual(tables);
});

test("a file that tells of people only is read, and said in words with place, rows and totals", () => {
  folder.write("popolazione.txt", POPULATION);
  const { code, stdout, stderr } = folder.run(
    ...["raccogli", "popolazione.txt", "--anno", "2021", "--uscita", "persone.xlsx"],
  );
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      "popolazione.txt: 1 tabella riconosciuta",
      "  Riconosciuto:",
      "    • Popolazione: righe 2-5, 2 righe; maschi 11.818 (totale stampato 11.818) · femmine 11.961 (totale stampato 11.961) · residenti 23.779 (totale stampato 23.779)",
      "",
    ].join("\n"),
  );
  expect(stderr).toContain("Scritto «persone.xlsx»: 0 enti, 1 tabella.");
});

test("what is not read is said with its words and the reason, hidden parts too", () => {
  const { stdout } = folder.run("raccogli", ...SAMPLES, "--uscita", "dati.xlsx");
  expect(stdout).toContain(
    "«Elenchi»!A1:C4 («Zona»): ci sono cifre, ma nessuna colonna con i nomi degli enti; questa parte è nascosta",
  );
  const { ignored } = collect(...SAMPLES).files.find(({ file }) => file === "aler-cremona.xlsx")!;
  expect(ignored).toEqual([
    {
      sheet: "Elenchi",
      range: "A1:C4",
      reason: "no-ente-column",
      words: "Zona",
      hidden: true,
    },
  ]);
});

describe("where nothing of a plan is recognised, nothing is written and the exit is 2, and the report", () => {
  beforeEach(() => {
    folder.write("domanda.txt", "Ente\tQuid\nViadana\t3\nBozzolo\t4\nDosolo\t5\n");
    folder.write("prosa.txt", "Gli uffici comunicano che i dati arriveranno in seguito.\n");
  });
  const call = (...words: readonly string[]) =>
    folder.run("raccogli", ...words, "--uscita", "niente.xlsx");

  test("still lists what waits for a choice and what was not read", () => {
    const { code, stdout } = call("domanda.txt", "prosa.txt");
    expect(code).toBe(2);
    expect(stdout).toBe(
      [
        "domanda.txt: 0 tabelle riconosciute",
        "  In attesa di una scelta:",
        "    • righe 1-4: che cosa contano le colonne «Quid»?",
        "",
        "prosa.txt: 0 tabelle riconosciute",
        "  Non letto:",
        "    • riga 1 («Gli uffici comunicano che i dati arriveranno in seguito.»): c’è solo testo, nessuna tabella",
        "",
      ].join("\n"),
    );
    expect(folder.files()).not.toContain("niente.xlsx");
  });

  test("is complete as data, with the files that could not be read", () => {
    const { code, stdout } = call("domanda.txt", "manca.xlsx", "--json");
    expect(code).toBe(2);
    const report = JSON.parse(stdout) as CollectReport;
    expect(report.files.map(({ file, questions }) => [file, questions.length])).toEqual([
      ["domanda.txt", 1],
    ]);
    expect(report.problems).toEqual([
      "Il file «manca.xlsx» non esiste: controllare il nome e la cartella.",
    ]);
    const none = call("manca.xlsx", "--json");
    expect([none.code, JSON.parse(none.stdout)]).toEqual([
      2,
      { year: null, files: [], problems: report.problems },
    ]);
  });
});

test("a list of enti with their sub-ambito is used, and not called unread", () => {
  const { ignored } = collect(...SAMPLES).files.find(
    ({ file }) => file === "comuni-oglio-po.xlsx",
  )!;
  expect(ignored).toEqual([]);
});

test("tables of funds are reported in cents, with what waits to be confirmed, and nothing of them is ignored", () => {
  folder.write("fondi.txt", readFileSync(join(root, "tests/golden/testo-fondi-2021.txt")));
  const [file] = collect("fondi.txt").files;
  expect(file!.tables.map(({ kind, range, enti }) => [kind, range, enti])).toEqual([
    ["fondi", "righe 3-9", 2],
    ["fondi", "righe 11-15", 2],
    ["fondi", "righe 17-24", 4],
    ["fondi", "righe 27-35", 4],
  ]);
  expect(file!.tables.slice(0, 2).map(({ totals, printed }) => [totals, printed])).toEqual([
    [
      { trasferito: 11515500, presentate: 150, nonAmmesse: 19, finanziate: 83 },
      { trasferito: 11515500 },
    ],
    [
      { assegnato: 20287700, trasferito: 20287700, erogato: 1632000, finanziate: 12 },
      { assegnato: 20287700, trasferito: 20287700 },
    ],
  ]);
  expect(file!.unconfirmed).toHaveLength(4);
  expect([file!.ignored, file!.questions]).toEqual([[], []]);
  // What was written is read again as the same tables.
  const again = folder.run("raccogli", "dati.xlsx", "--uscita", "ancora.xlsx", "--json");
  expect((JSON.parse(again.stdout) as CollectReport).files[0]!.tables).toEqual(file!.tables);
});
