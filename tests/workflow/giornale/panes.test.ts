// Several panes, several starts: what another pane wrote, what a first look that failed leaves unseen, and
// an undo that was cut off.
import { newFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { giornaleText } from "../../../src/messages/it/giornalePane";
import { notiziaOfText } from "../../../src/workflow/giornale/elsewhere";
import { intentOfText, textOfIntent } from "../../../src/workflow/giornale/intents";
import { memoryIntents } from "../memoryIntents";
import { paneBeside, startPane, type PaneOnExcel } from "../paneOnExcel";

jest.setTimeout(60_000);

const PATIENCE = 900;
const PLAN = "Ente\tTurn-over\nComune di Viadana\t1\nComune di Bozzolo\t2\nTOTALE\t3";

async function blank(): Promise<PaneOnExcel> {
  return startPane(newFileWorkbook("piano.xlsx").bytes());
}

async function collect({ workflow }: PaneOnExcel): Promise<void> {
  await workflow.readText("Testo", PLAN);
  await workflow.writeSheets();
}

const giornale = ({ workflow }: PaneOnExcel) => workflow.getState().giornale;
const notices = ({ workflow }: PaneOnExcel) => workflow.getState().notices;

describe("Two panes of one machine beside one workbook", () => {
  it("tell each other what they wrote, until the other has looked again; their own is not told", async () => {
    const first = await blank();
    const second = await paneBeside(first);
    await collect(first);
    expect(giornale(second).elsewhere).toEqual({ command: "writeSheets", isUndo: false });
    expect(giornale(first).elsewhere).toBeNull();
    expect(second.workflow.getState().known?.piano.enti ?? []).toHaveLength(0);
    await second.workflow.readElsewhere();
    expect(giornale(second).elsewhere).toBeNull();
    expect(second.workflow.getState().known!.piano.enti).toHaveLength(2);

    // The second pane writes under the mark that the first one gave to the workbook.
    await second.workflow.writeQuadro();
    expect(giornale(first).elsewhere).toEqual({ command: "writeQuadro", isUndo: false });
    const marks = [...first.state.extras.xmlParts.values()].filter((xml) =>
      JSON.stringify(xml).includes("libro"),
    );
    expect(marks).toHaveLength(1);
    await second.workflow.undoQuadro();
    expect(giornale(first).elsewhere).toEqual({ command: "writeQuadro", isUndo: true });
    await first.workflow.check();
    expect(giornale(first).elsewhere).toBeNull();
  });

  it("beside different workbooks say nothing, nor do texts that are no notices", async () => {
    const listeners = new Set<(text: string) => void>();
    const first = await blank();
    const pane = await paneBeside(first, { intents: memoryIntents(new Map(), listeners) });
    await collect(pane);
    const say = (text: string): void => listeners.forEach((listener) => listener(text));
    const notizia = { pane: "x", book: "altro", file: "altro.xlsx", marked: true, command: "fill" };
    say(JSON.stringify(notizia));
    for (const text of ["", "null", "[]", '"__proto__"', '{"pane":{}}', "{".repeat(5_000)])
      say(text);
    expect(giornale(pane).elsewhere).toBeNull();
    expect(pane.bugs).toEqual([]);
    expect(notiziaOfText(JSON.stringify({ ...notizia, undone: 7 }))).toBeNull();
    expect(notiziaOfText(JSON.stringify({ ...notizia, file: "a".repeat(3_000) }))).toBeNull();
    expect(notiziaOfText(JSON.stringify(notizia))).toEqual({ ...notizia, undone: null });
  });
});

/** Excel answers neither this trip nor those after it. */
function refuse(pane: PaneOnExcel): void {
  pane.host.fault = () =>
    Promise.resolve(
      JSON.stringify({
        Error: { Code: "GeneralException", Message: "", Location: "" },
        Results: [],
      }),
    );
}

/** Cuts the undo of the collected data off, as when the pane is closed in the middle. */
async function cutOffUndo(excel: PaneOnExcel): Promise<PaneOnExcel> {
  const pane = await paneBeside(excel, { patience: PATIENCE });
  await pane.workflow.showGiornale();
  const [line] = giornale(pane).lines!;
  pane.host.fault = async (request, proceed) => {
    if (!JSON.stringify(request.Actions).includes('"Delete"')) return proceed();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE + 300));
    return JSON.stringify({
      Error: { Code: "GeneralException", Message: "", Location: "" },
      Results: [],
    });
  };
  await pane.workflow.undoVoce(line!.id);
  pane.host.fault = null;
  await new Promise((resolve) => setTimeout(resolve, 450));
  await pane.host.idle();
  return pane;
}

describe("A write that is open", () => {
  it("is told by the next command when the first look of the pane failed, and nothing is written before", async () => {
    const excel = await blank();
    await collect(excel);
    const pane = await cutOffUndo(excel);
    let told = false;
    const late = await paneBeside(pane, {
      patience: PATIENCE,
      meanwhile: () => {
        if (!told) refuse(pane);
        told = true;
        return Promise.resolve();
      },
    });
    expect(notices(late)).toMatchObject([{ code: "failure" }]);
    expect(giornale(late).open).toBeNull();
    pane.host.fault = null;
    await late.workflow.writeQuadro();
    expect(notices(late)).toMatchObject([{ failure: { code: "write-open" } }]);
    expect(giornale(late).open).toMatchObject({ command: "writeSheets", isUndo: true });
    // The pane watches the workbook from now on, as after a first look that went well.
    await late.workflow.leaveWrite();
    await late.workflow.check();
    const looked = late.workflow.getState().checked;
    const followed = new Promise<void>((resolve) => {
      late.workflow.subscribe(() => {
        if (late.workflow.getState().checked !== looked) resolve();
      });
    });
    await pane.typeCell("Offerta", "E2", 99);
    await followed;
    expect(late.workflow.getState().checked).not.toBeNull();
  });

  it("is called an undo where it was one, and is completed as one", async () => {
    const excel = await blank();
    await collect(excel);
    const again = await paneBeside(await cutOffUndo(excel));
    const { open } = giornale(again);
    expect(open).toMatchObject({ command: "writeSheets", isUndo: true, reversible: false });
    const { openUndo, command } = giornaleText;
    expect(openUndo.none(command(open!.command))).toBe(
      "Annullamento di «Dati raccolti»: nulla è ancora tornato come prima.",
    );
    await again.workflow.resumeWrite();
    expect(notices(again)).toMatchObject([{ code: "write-resumed" }]);
    expect(again.spreadsheet.sheets.all().map(({ name }) => name)).not.toContain("Offerta");
    await again.workflow.showGiornale();
    expect(giornale(again).lines).toMatchObject([{ command: "writeSheets", undone: true }]);
    expect(again.bugs).toEqual([]);
  });

  it("of a workbook that nobody opens again is forgotten after 60 days, and what is unreadable at once", async () => {
    const intent = (key: string, when: number) =>
      textOfIntent({
        ...{ key, book: "altro", file: "altro.xlsx", marked: true, voce: "v", when, step: 0 },
        ...{ command: "fill", undoes: null, undone: null, passo: { kind: "marks", cells: 1 } },
      });
    const texts = new Map([
      ["vecchia", intent("vecchia", 44_263 - 61)],
      ["recente", intent("recente", 44_263 - 59)],
      ["rotta", "{"],
    ]);
    await paneBeside(await blank(), { intents: memoryIntents(texts) });
    expect([...texts.keys()]).toEqual(["recente"]);
  });

  it("keeps what it takes back when it is stored", () => {
    const intent = {
      ...{ key: "k", book: "b", file: "f.xlsx", marked: true, voce: "v", when: 1, step: 0 },
      ...{ command: "undoVoce", undoes: "v", undone: "fill" },
      passo: { kind: "marks", cells: 1 },
    } as const;
    expect(intentOfText(textOfIntent(intent))).toEqual(intent);
  });
});
