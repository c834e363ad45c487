// A list of dwellings through the pane on the real Office.js: read, asked about, written, found again.
import { alloggiPage, answerOf, wordQuestions } from "../../src/workflow/alloggiView";
import { chosenCell } from "../../src/domain/piano";
import type { PreparedPiano } from "../../src/domain/preparePiano";
import { listsNotKept } from "../../src/workflow/listsNotKept";
import type { ChosenFile } from "../../src/workflow/paneWorld";
import { startPane } from "./paneOnExcel";

jest.setTimeout(60_000);

const LIST = `Elenco alloggi del piano annuale 2021
Codice alloggio;Ente proprietario;Indirizzo;Stato;Importo lavori;Inquilino
0001;Comune di Viadana;Via Roma 1;libero;;
0002;Comune di Viadana;Via Roma 2;in carico ufficio;;ROSSI MARIO
0003;Comune di Viadana;Via Roma 3;carenza manutentiva;€ 7.500,00;
0004;Comune di Bozzolo;Via Verdi 4;in carico ufficio;;
`;

function file(name: string, text: string): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

test("words that nobody knows are asked about, and an answer counts for all lists of the sender", async () => {
  const { workflow, bugs } = await startPane();
  await workflow.readFiles([
    file("ALER alloggi 2021.csv", LIST),
    file("aler-alloggi.csv", LIST.replaceAll(";00", ";10").replaceAll("\n00", "\n10")),
  ]);
  const asked = () =>
    workflow
      .getState()
      .pending!.prepared.sources.flatMap(({ recognition }) => wordQuestions(recognition.alloggi));
  expect(asked().map(({ column, word, count, hidden }) => [column, word, count, hidden])).toEqual([
    ["stato", "in carico ufficio", 2, false],
    ["stato", "in carico ufficio", 2, false],
  ]);
  await workflow.answerWord("ALER alloggi 2021.csv", answerOf(asked()[0]!, "occupato"));
  const { prepared, files } = workflow.getState().pending!;
  expect([asked(), files]).toEqual([[], ["ALER alloggi 2021.csv", "aler-alloggi.csv"]]);
  const lines = prepared.elenco!.enti.map(
    ({ ente, counts }) =>
      `${ente.name} ${counts.disponibili.certain}–${counts.disponibili.possible}`,
  );
  expect([lines, bugs]).toEqual([["Viadana 4–4", "Bozzolo 0–0"], []]);
});

test("a list that was written is read back from the sheet Alloggi, and a dwelling leads to its row there", async () => {
  const { workflow, cell, bugs } = await startPane();
  await workflow.readFiles([file("elenco.csv", LIST)]);
  await workflow.writeSheets();
  expect([cell("Alloggi", "A1"), cell("Alloggi", "A2"), cell("Alloggi", "D4")]).toEqual([
    "Codice",
    "0001",
    "Via Roma 3",
  ]);
  await workflow.check();
  const { elenco, piano } = workflow.getState().known!;
  expect(piano.year).toBe(2021);
  const { lines, total } = alloggiPage(elenco!, "carenzaManutentiva", null, 0);
  expect([total, lines.map(({ name, where, open }) => [name, where, open])]).toEqual([
    3,
    [
      ["0002", "Via Roma 2, Viadana", true],
      ["0003", "Via Roma 3, Viadana", false],
      ["0004", "Via Verdi 4, Bozzolo", true],
    ],
  ]);
  await workflow.show(lines[1]!.cited);
  expect(workflow.getState().notices).toEqual([]);
  expect(bugs).toEqual([]);
});

test("an answer stays in the workbook: the next list of the sender is not asked about, and undo takes it back", async () => {
  const { workflow, cell, bugs } = await startPane();
  const read = async (name: string): Promise<number> => {
    await workflow.readFiles([file(name, LIST)]);
    const { sources } = workflow.getState().pending!.prepared;
    return sources.flatMap(({ recognition }) => wordQuestions(recognition.alloggi)).length;
  };
  expect(await read("ALER alloggi 2021.csv")).toBe(1);
  const [asked] = workflow
    .getState()
    .pending!.prepared.sources.flatMap(({ recognition }) => wordQuestions(recognition.alloggi));
  await workflow.answerWord("ALER alloggi 2021.csv", answerOf(asked!, "occupato"));
  await workflow.writeSheets();
  expect(["A2", "B2", "C2", "D2"].map((name) => cell("Parole", name))).toEqual([
    ...["ALER ALLOGGI", "Stato", "IN CARICO UFFICIO", "occupato"],
  ]);
  expect(await read("aler_alloggi_2022.csv")).toBe(0);
  workflow.discardSources();
  expect(await read("Comune di Bozzolo.csv")).toBe(1);
  workflow.discardSources();
  await workflow.undoSheets();
  expect(() => cell("Parole", "A2")).toThrow();
  expect(await read("ALER alloggi 2021.csv")).toBe(1);
  expect(bugs).toEqual([]);
});

test("cancelled while it is recognised, a long list is as if it had never been chosen", async () => {
  const { workflow, bugs } = await startPane();
  const [title, headings] = LIST.split("\n");
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `A${at};Comune di Viadana;Via Roma ${at};libero;;`,
  );
  let offered = 0;
  workflow.subscribe(() => {
    const { cancellable, progress } = workflow.getState();
    // The file itself has been read.
    if (!cancellable || progress?.done !== 1) return;
    offered++;
    queueMicrotask(() => workflow.cancel());
  });
  await workflow.readFiles([file("lungo.csv", [title, headings, ...rows].join("\n"))]);
  const { pending, notices, task, cancellable } = workflow.getState();
  expect([pending === null, notices, task, cancellable]).toEqual([
    ...[true, [{ tone: "warning", code: "reading-cancelled" }], null, false],
  ]);
  expect([offered > 0, bugs]).toEqual([true, []]);
});

test("a list too long for the workbook is named after reopening, until its file is read again", async () => {
  const { workflow, bugs } = await startPane();
  const [title, headings] = LIST.split("\n");
  const rows = Array.from(
    { length: 20_001 },
    (_, at) => `A${at};Comune di Dosolo;Via Roma ${at};libero;;`,
  );
  const long = file("lungo.csv", [title, headings, ...rows].join("\n"));
  await workflow.readFiles([long, file("corto.csv", LIST)]);
  await workflow.writeSheets();
  // The first look at the workbook, as on opening it.
  await workflow.check();
  const { known } = workflow.getState();
  expect(listsNotKept(known!)).toEqual(["lungo.csv"]);
  expect(known!.elenco!.lists.map(({ place }) => place.file)).toEqual(["corto.csv"]);
  await workflow.readFiles([long]);
  expect(listsNotKept(workflow.getState().pending!.prepared)).toEqual([]);
  expect(bugs).toEqual([]);
});

test("what an owner has in a long list and in a short one is still one figure after reopening", async () => {
  const { workflow } = await startPane();
  const [title, headings] = LIST.split("\n");
  const rows = Array.from(
    { length: 20_001 },
    (_, at) => `A${at};Comune di Dosolo;Via Roma ${at};libero;;`,
  );
  const text = (lines: readonly string[]) => [title, headings, ...lines].join("\n");
  await workflow.readFiles([
    file("lungo.csv", text(rows)),
    file(
      "corto.csv",
      text(["B1;Comune di Dosolo;Via Po 1;libero;;", ...LIST.split("\n").slice(2)]),
    ),
  ]);
  const told = ({ piano }: PreparedPiano) =>
    piano.enti.map((one) => `${one.ente.name} ${String(chosenCell(one, "turnover")?.cell.raw)}`);
  const before = told(workflow.getState().pending!.prepared);
  expect(before).toContain("Dosolo 20002");
  await workflow.writeSheets();
  await workflow.check();
  expect(told(workflow.getState().known!).sort()).toEqual([...before].sort());
});
