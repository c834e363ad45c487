// `calendario` on a plan's workbook: words, data, the file for Outlook and the sheet.
import { only, readIcs } from "../domain/calendario/readIcs";
import { fileGridsOf } from "../domain/anno/planBook";
import { Folder, linesOf } from "./runQuadra";

jest.setTimeout(120_000);

let folder: Folder;
beforeAll(async () => {
  folder = new Folder();
  folder.write("enti.txt", "Viadana\nBozzolo");
  folder.run(
    ...["nuovo", "--ambito", "Oglio Po", "--anno", "2021", "--comuni", "enti.txt"],
    ...["--capofila", "Viadana", "--uscita", "piano.xlsx"],
  );
  const grids = await fileGridsOf(folder.bytes("piano.xlsx"), "piano.xlsx");
  const { values } = grids.find(({ sheet }) => sheet === "Ambito")!;
  const cell = (voce: string) => `B${values.findIndex(([name]) => name === voce) + 1}`;
  await folder.edit("piano.xlsx", "Ambito", cell("Piano approvato il"), "28/12/2020");
});

test("it tells what is done and late, writes the file and the sheet, and leaves the workbook as it was", async () => {
  const before = folder.bytes("piano.xlsx");
  const run = folder.run(
    ...["calendario", "piano.xlsx", "--oggi", "2021-01-15", "--json"],
    ...["--ics", "scadenze.ics", "--uscita", "con.xlsx"],
  );
  expect([run.code, linesOf(run.stderr)]).toEqual([
    0,
    [
      "Scritto «con.xlsx» con il foglio Calendario.",
      "Scritto «scadenze.ics»: 5 scadenze, da aprire con Outlook.",
      "Oglio Po 2021: 6 scadenze, 1 fatta, 3 in ritardo.",
    ],
  ]);
  const report = JSON.parse(run.stdout) as { deadlines: Record<string, unknown>[] };
  expect(report).toMatchObject({ ambito: "Oglio Po", year: 2021, today: "2021-01-15" });
  expect(report.deadlines.map(({ step, state, due }) => [step, state, due])).toEqual([
    ["ricognizioneAperta", "late", "2020-10-31"],
    ["risposteEntro", "waiting", null],
    ["approvato", "done", "2020-12-31"],
    ["trasmesso", "late", "2021-01-12"],
    ["pubblicato", "late", "2021-01-12"],
    ["avvisoPubblicato", "open", "2021-01-27"],
  ]);
  expect(report.deadlines[3]).toEqual({
    step: "trasmesso",
    name: "Trasmissione del piano alla Regione",
    state: "late",
    due: "2021-01-12",
    closed: null,
    entered: null,
    daysLeft: -3,
    after: "approvato",
    source: "r.r. 4/2017 art. 4 c. 5",
    message: "Entro martedì 12 gennaio 2021; in ritardo di 3 giorni.",
  });
  const events = readIcs(folder.bytes("scadenze.ics")).parts;
  expect(events.map((event) => only(event, "UID"))).toEqual(
    ["ricognizioneAperta", "approvato", "trasmesso", "pubblicato", "avvisoPubblicato"].map(
      (step) => `oglio-po-2021-${step}@quadra`,
    ),
  );
  const written = await fileGridsOf(folder.bytes("con.xlsx"), "con.xlsx");
  const sheet = written.find((grid) => grid.sheet === "Calendario")!;
  expect(sheet.values.map(([step]) => step)).toHaveLength(7);
  expect(sheet.numberFormats[1]![1]).toBe("dd/mm/yyyy");
  expect(folder.bytes("piano.xlsx")).toEqual(before);
  // The sheet of deadlines is Quadra's own: it is read as nothing else.
  expect(folder.run("verifica", "con.xlsx").stderr).toContain("non c’è ancora alcun dato");
});

test("without options it is one line a deadline", () => {
  const { code, stdout } = folder.run("calendario", "piano.xlsx", "--oggi", "2020-10-30");
  expect(code).toBe(0);
  expect(linesOf(stdout)[0]).toBe(
    "Avvio della ricognizione: Entro sabato 31 ottobre 2020; manca 1 giorno; cade di sabato: gli uffici potrebbero essere chiusi.",
  );
});

test.each([
  ["a workbook without a plan", ["calendario", "modello.xlsx"], "manca il foglio Ambito"],
  ["two plans", ["calendario", "piano.xlsx", "modello.xlsx"], "di un solo piano"],
  ["a day that is none", ["calendario", "piano.xlsx", "--oggi", "31/10"], "come 2026-10-31"],
  ["a name that Outlook does not open", ["calendario", "piano.xlsx", "--ics", "x.txt"], ".ics"],
  [
    "the workbook itself as output",
    ["calendario", "piano.xlsx", "--uscita", "piano.xlsx"],
    "scegliere un altro nome",
  ],
])("it refuses %s in one line", (_, words, part) => {
  const { code, stdout, stderr } = folder.run(...words);
  expect([code, stdout, linesOf(stderr).length]).toEqual([2, "", 1]);
  expect(stderr).toContain(part);
});
