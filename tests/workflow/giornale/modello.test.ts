// The sheets of the template in the journal: kept, taken back after a reload, and cut off in the middle.
import { newFileWorkbook } from "../../../src/hosts/fileWorkbook";
import { planTemplate } from "../../../src/messages/planTemplate";
import { paneBeside, startPane, type PaneOnExcel } from "../paneOnExcel";

jest.setTimeout(60_000);

const PATIENCE = 900;
const PARTS = ["turnover", "disponibili"] as const;

const sheets = (pane: PaneOnExcel) => pane.spreadsheet.sheets.all().map(({ name }) => name);
const codes = ({ workflow }: PaneOnExcel) => workflow.getState().notices.map(({ code }) => code);
const open = ({ workflow }: PaneOnExcel) => workflow.getState().giornale.open;

async function blank(): Promise<PaneOnExcel> {
  return startPane(newFileWorkbook("piano.xlsx").bytes());
}

async function lineOf(pane: PaneOnExcel) {
  await pane.workflow.showGiornale();
  return pane.workflow.getState().giornale.lines!;
}

describe("The sheets of the template", () => {
  it("are an entry of the journal, and go again after the file was closed", async () => {
    const first = await blank();
    const before = sheets(first);
    await first.workflow.writeModello(planTemplate, PARTS);
    expect(codes(first)).toEqual(["modello-written"]);
    const added = sheets(first).slice(before.length);
    expect(added).toHaveLength(4);
    const pane = await startPane(first.save());
    const [line] = await lineOf(pane);
    expect(line).toMatchObject({ command: "writeModello", undoable: true, undone: false });
    expect(line!.sheets).toEqual(added);
    await pane.workflow.undoVoce(line!.id);
    expect(codes(pane)).toEqual(["voce-undone"]);
    expect(sheets(pane)).toEqual(before);
    expect((await lineOf(pane))[0]).toMatchObject({ undone: true, undoable: false });
    expect(pane.bugs).toEqual([]);
  });

  it("stay where somebody wrote into them since", async () => {
    const first = await blank();
    await first.workflow.writeModello(planTemplate, PARTS);
    const [cover, ...others] = sheets(first).slice(-4);
    const pane = await startPane(first.save());
    await pane.typeCell(cover!, "C40", "una nota dell’ufficio");
    const [line] = await lineOf(pane);
    await pane.workflow.undoVoce(line!.id);
    expect(pane.workflow.getState().notices).toMatchObject([
      { code: "voce-undone" },
      { code: "kept-sheets", sheets: [cover] },
    ]);
    expect(sheets(pane).slice(-1)).toEqual([cover]);
    expect(others.filter((sheet) => sheets(pane).includes(sheet))).toEqual([]);
  });

  it("are taken back by the pane's own undo too, which the journal knows", async () => {
    const pane = await blank();
    const before = sheets(pane);
    await pane.workflow.writeModello(planTemplate, PARTS);
    await pane.workflow.undoModello();
    expect([codes(pane), sheets(pane)]).toEqual([["sheets-restored"], before]);
    expect((await lineOf(pane)).map(({ undone }) => undone)).toEqual([true]);
  });

  it.each([
    ["completed", "resumeWrite", "write-resumed", 4],
    ["taken back", "rollBackWrite", "write-rolled-back", 0],
  ] as const)(
    "that were cut off in the middle are told as such, and are %s",
    async (_, settle, told, added) => {
      const excel = await blank();
      const before = sheets(excel);
      const pane = await paneBeside(excel, { patience: PATIENCE });
      pane.host.fault = async (request, proceed) => {
        const ends = request.Actions.flatMap(({ Name }, i) => (Name === "Formulas" ? [i] : []));
        if (ends.length < 20) return proceed();
        // Sheets and some of their cells land; then nothing comes back.
        (request.Actions as unknown[]).splice(ends[12]!);
        await proceed();
        await new Promise((resolve) => setTimeout(resolve, PATIENCE + 300));
        return JSON.stringify({
          Error: { Code: "GeneralException", Message: "", Location: "" },
          Results: [],
        });
      };
      await pane.workflow.writeModello(planTemplate, PARTS);
      pane.host.fault = null;
      expect(open(pane)).toMatchObject({ command: "writeModello", isUndo: false, seen: null });
      await new Promise((resolve) => setTimeout(resolve, 450));
      await pane.host.idle();
      const again = await paneBeside(pane);
      expect(open(again)).toMatchObject({ seen: { done: 12, others: [] }, resumable: true });
      await again.workflow[settle]();
      expect(codes(again)).toEqual([told]);
      expect(sheets(again)).toHaveLength(before.length + added);
      expect(open(again)).toBeNull();
      if (added === 0) return;
      const [line] = await lineOf(again);
      await again.workflow.undoVoce(line!.id);
      expect(sheets(again)).toEqual(before);
      expect(again.bugs).toEqual([]);
    },
  );

  it("go again when Excel refuses them half way", async () => {
    const pane = await blank();
    const before = sheets(pane);
    pane.host.fault = async (request, proceed) => {
      const ends = request.Actions.flatMap(({ Name }, i) => (Name === "Formulas" ? [i] : []));
      if (ends.length < 20) return proceed();
      (request.Actions as unknown[]).splice(ends[12]!);
      await proceed();
      return JSON.stringify({
        Error: { Code: "GeneralException", Message: "", Location: "" },
        Results: [],
      });
    };
    await pane.workflow.writeModello(planTemplate, PARTS);
    pane.host.fault = null;
    expect(codes(pane)).toEqual(["failure"]);
    expect(open(pane)).toBeNull();
    expect(sheets(pane)).toEqual(before);
    expect(await lineOf(pane)).toEqual([]);
  });
});
