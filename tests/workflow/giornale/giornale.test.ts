// The journal in the pane, on the real Office.js: what survives closing, what a crash leaves open.
import { newFileWorkbook, openFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { memoryIntents } from "../memoryIntents";
import { paneBeside, startPane, type PaneOnExcel } from "../paneOnExcel";

jest.setTimeout(60_000);

/** How long a pane of these tests waits for a trip, in milliseconds. */
const PATIENCE = 900;

const COMUNI = ["Viadana", "Bozzolo", "Sabbioneta", "Commessaggio"];

const planText = [
  "Ente\tTurn-over",
  ...COMUNI.map((name, i) => `Comune di ${name}\t${i + 1}`),
  "TOTALE\t10",
].join("\n");

/** A plan to fill, with formats and a formula of the office's own. */
async function template(known: readonly (number | null)[] = []): Promise<Uint8Array> {
  const file = newFileWorkbook("modello.xlsx");
  const put = await file.putTableSheets([
    {
      sheet: "Modello",
      table: "Modello",
      columns: [
        { header: "Ente proprietario", kind: "text", width: 30 },
        { header: "Turn-over", kind: "euro", width: 12 },
      ],
      rows: [
        ...COMUNI.map((name, i) => [`Comune di ${name}`, known[i] ?? null]),
        ["TOTALE", { formula: "=SUM(B2:B5)" }],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  return file.bytes();
}

async function sheetsOf(bytes: Uint8Array) {
  const file = await openFileWorkbook(bytes, "modello.xlsx");
  const grids = file.ok ? await file.value.readGrids() : file;
  if (!grids.ok) throw new Error(grids.failure.code);
  return grids.value.map(({ sheet, values, formulas, numberFormats }) => ({
    ...{ sheet, formulas, numberFormats },
    // What a formula shows is for the host to say.
    values: values.map((line, r) => line.map((value, c) => (formulas[r]![c] ? null : value))),
  }));
}

async function collect({ workflow }: PaneOnExcel): Promise<void> {
  await workflow.readText("Testo", planText);
  await workflow.writeSheets();
}

const codes = ({ workflow }: PaneOnExcel) => workflow.getState().notices.map(({ code }) => code);
const turnover = (pane: PaneOnExcel) =>
  ["B2", "B3", "B4", "B5"].map((cell) => pane.cell("Modello", cell));

/** Holds the batch that writes after so many of its blocks; whoever waits for it gives up. */
function hang(pane: PaneOnExcel, blocks: number, trip = 2): void {
  pane.host.fault = async (request, proceed) => {
    if (--trip !== 0) return proceed();
    const ends = request.Actions.flatMap(({ Name }, i) => (Name === "Formulas" ? [i + 1] : []));
    (request.Actions as unknown[]).splice([0, ...ends][blocks] ?? request.Actions.length);
    await proceed();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE + 400));
    return JSON.stringify({
      Error: { Code: "GeneralException", Message: "", Location: "" },
      Results: [],
    });
  };
}

/** The trip that hung is over; its pane no longer waits for it. */
async function over(pane: PaneOnExcel): Promise<void> {
  pane.host.fault = null;
  await new Promise((resolve) => setTimeout(resolve, 450));
  await pane.host.idle();
}

describe("Giornale", () => {
  it("is in the saved file; what it tells is taken back, and what people changed since stays", async () => {
    const bytes = await template();
    const before = await sheetsOf(bytes);
    const first = await startPane(bytes);
    await collect(first);
    await first.workflow.planFill();
    await first.workflow.fill();
    expect(turnover(first)).toEqual([1, 2, 3, 4]);
    const saved = first.save();

    const pane = await startPane(saved);
    const { workflow } = pane;
    await pane.typeCell("Modello", "B3", 20);
    await workflow.showGiornale();
    const lines = workflow.getState().giornale.lines!;
    expect(lines.map(({ command, undoable }) => [command, undoable])).toEqual([
      ["fill", true],
      ["writeSheets", true],
    ]);
    expect(lines[0]).toMatchObject({ cells: 4, sheets: ["Modello"] });
    await workflow.undoVoce(lines[0]!.id);
    expect(turnover(pane)).toEqual([null, 20, null, null]);
    expect(pane.workflow.getState().notices).toMatchObject([
      { code: "voce-undone" },
      { code: "kept-cells", kept: [{ found: 20, write: { address: { row: 2, column: 1 } } }] },
    ]);
    await workflow.undoVoce(lines[1]!.id);
    expect(workflow.getState().giornale.lines!.map(({ undone }) => undone)).toEqual([true, true]);
    await pane.typeCell("Modello", "B3", null);
    expect(await sheetsOf(pane.save())).toEqual(before);

    await workflow.forgetGiornale();
    expect(pane.state.extras.xmlParts.size).toBe(0);
    expect(workflow.getState().giornale.lines).toEqual([]);
    expect(pane.bugs).toEqual([]);
  });

  it("tells after a reload in the middle of a fill what has landed, and takes it back", async () => {
    // What is right already parts the fill into two blocks: one lands, the other does not.
    const excel = await startPane(await template([null, null, 3, null]));
    // A pane that gives up at once leaves what one that is closed leaves.
    await collect(excel);
    const pane = await paneBeside(excel, { patience: PATIENCE });
    await pane.workflow.planFill();
    hang(pane, 1);
    await pane.workflow.fill();
    await over(pane);

    const again = await paneBeside(pane);
    const { open } = again.workflow.getState().giornale;
    expect(open).toMatchObject({ command: "fill", seen: { others: [] } });
    expect([open!.seen!.done, open!.seen!.waiting]).toEqual([2, 1]);
    expect([open!.resumable, open!.reversible]).toEqual([true, true]);
    expect(turnover(again)).toEqual([1, 2, 3, null]);
    await again.workflow.rollBackWrite();
    expect(codes(again)).toEqual(["write-rolled-back"]);
    expect(turnover(again)).toEqual([null, null, 3, null]);
    expect(again.workflow.getState().giornale.open).toBeNull();
    expect((await paneBeside(pane)).workflow.getState().giornale.open).toBeNull();
  });

  it("notices a trip that does not come back, reads again before anything is repeated, and completes", async () => {
    const pane = await startPane(await template());
    await collect(pane);
    const slow = await paneBeside(pane, { intents: memoryIntents(), patience: PATIENCE });
    await slow.workflow.planFill();
    hang(slow, 0);
    await slow.workflow.fill();
    expect(codes(slow)).toEqual(["failure"]);
    expect(slow.workflow.getState().giornale.open).toMatchObject({ command: "fill", seen: null });
    await over(slow);
    await slow.workflow.planFill();
    await slow.workflow.fill();
    expect(slow.workflow.getState().notices).toMatchObject([{ failure: { code: "write-open" } }]);
    await slow.workflow.rereadWrite();
    expect(slow.workflow.getState().giornale.open).toMatchObject({
      ...{ resumable: true, reversible: false },
      seen: { done: 0, waiting: 4, others: [] },
    });
    await slow.workflow.resumeWrite();
    expect(codes(slow)).toEqual(["write-resumed"]);
    expect(turnover(slow)).toEqual([1, 2, 3, 4]);
    await slow.workflow.showGiornale();
    const [line] = slow.workflow.getState().giornale.lines!;
    await slow.workflow.undoVoce(line!.id);
    expect(turnover(slow)).toEqual([null, null, null, null]);
    expect(slow.bugs).toEqual([]);
  });

  it("finds that a write which Excel never confirmed has landed whole, and keeps it in the journal", async () => {
    const pane = await startPane(await template());
    await collect(pane);
    const slow = await paneBeside(pane, { intents: memoryIntents(), patience: PATIENCE });
    await slow.workflow.planFill();
    hang(slow, 9);
    await slow.workflow.fill();
    await over(slow);
    await slow.workflow.rereadWrite();
    expect(codes(slow)).toEqual(["write-landed"]);
    expect(turnover(slow)).toEqual([1, 2, 3, 4]);
    await slow.workflow.showGiornale();
    const { lines } = slow.workflow.getState().giornale;
    expect(lines!.filter(({ command }) => command === "fill")).toHaveLength(1);
    await slow.workflow.undoVoce(lines![0]!.id);
    expect(turnover(slow)).toEqual([null, null, null, null]);
  });

  it("does not overwrite what a co-author typed between the look and the write", async () => {
    const pane = await startPane(await template());
    await collect(pane);
    await pane.workflow.readText("Testo 2", planText.replace("\t4", "\t7"));
    let trip = 0;
    pane.host.fault = async (_, proceed) => {
      const answer = await proceed();
      if (++trip === 2) {
        const { sheets, cells } = pane.spreadsheet;
        cells.write(sheets.all().find(({ name }) => name === "Offerta")!.id, 1, 2, [[77]]);
      }
      return answer;
    };
    const before = pane.cell("Offerta", "C3");
    await pane.workflow.writeSheets();
    pane.host.fault = null;
    expect(pane.workflow.getState().notices).toMatchObject([
      { failure: { code: "cells-changed" } },
    ]);
    expect([pane.cell("Offerta", "C2"), pane.cell("Offerta", "C3")]).toEqual([77, before]);
  });
});
