// Decisions about sources that disagree, and the source of a cell, on the real Office.js.
import { chosenAsset, SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(60_000);

let pane: PaneOnExcel;

beforeEach(async () => {
  pane = await startPane();
});

afterEach(() => {
  expect(pane.bugs).toEqual([]);
});

const fonti = () => {
  const { pending, known } = pane.workflow.getState();
  return (pending?.prepared ?? known)!.fonti;
};

async function select(sheet: string, range: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(range).select();
    await context.sync();
  });
}

/** A table that says something else than the sample of ALER Mantova and of the comuni. */
const OTHER = [
  "Ente\tTurn-over\tSAT",
  "ALER Mantova\t16\t",
  "Viadana\t99\t1",
  "Bozzolo\t98\t7",
].join("\n");

test("one answer decides all figures of a source, the plan follows it, and taking it back asks again", async () => {
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.readText("piattaforma", OTHER);
  const asked = fonti().discordanze;
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.every(({ scelta }) => scelta === null)).toBe(true);
  const picks = asked.map(({ ente, field }) => ({ ente: ente.code, field, file: "piattaforma" }));
  await pane.workflow.decide(picks, "Dati della piattaforma", "Ufficio casa");
  expect(fonti().discordanze.map(({ standing }) => standing)).toEqual(
    asked.map(() => "piattaforma"),
  );
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  await pane.workflow.check();
  const { checked } = pane.workflow.getState();
  expect(checked!.findings.filter(({ code }) => code === "fonti-discordi")).toEqual([]);

  await pane.workflow.withdrawScelta(fonti().discordanze[0]!.scelta!);
  expect(fonti().discordanze.filter(({ scelta }) => scelta === null)).toHaveLength(1);
});

test("a filled cell of the plan tells its source, and the source can be seen", async () => {
  await pane.workflow.readFiles([chosenAsset("esempi/aler-mantova.xlsx")]);
  await pane.workflow.writeSheets();
  await pane.workflow.planFill();
  await pane.workflow.fill();
  await pane.spreadsheet.settled();
  await select("Disponibili", "B5");
  await pane.workflow.askOrigine();
  const told = pane.workflow.getState().origine;
  if (told?.shows !== "figure") throw new Error("The cell shows a figure of ALER Mantova.");
  const { ente, field, file, figure, readAt } = told.origine;
  expect([ente.name, field, file, figure.state, readAt]).toEqual([
    "ALER BS-CR-MN U.O. Mantova",
    "disponibili",
    "aler-mantova.xlsx",
    "value",
    44_263.5,
  ]);
  await pane.workflow.showSource({ ...told.origine, value: told.origine.printed });
  expect(pane.workflow.getState().notices).toEqual([]);
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(range.address).toMatch(/^Provenienza!F\d+$/);
  });

  await select("Disponibili", "B34");
  await pane.workflow.askOrigine();
  expect(pane.workflow.getState().origine).toMatchObject({ shows: "total", field: "disponibili" });
  await select("Piano", "B5");
  await pane.workflow.askOrigine();
  expect(pane.workflow.getState().origine).toMatchObject({ shows: "nothing" });
});

test("a blank cell of the plan has a true answer: which figure belongs there, or that no source has it", async () => {
  await pane.workflow.readFiles([chosenAsset("esempi/aler-mantova.xlsx")]);
  await pane.workflow.writeSheets();
  await pane.spreadsheet.settled();
  const ask = async (sheet: string, range: string) => {
    await select(sheet, range);
    await pane.workflow.askOrigine();
    expect(pane.workflow.getState().notices).toEqual([]);
    return pane.workflow.getState().origine;
  };
  expect(await ask("Disponibili", "B5")).toMatchObject({ shows: "figure", inCell: "blank" });
  expect(await ask("Disponibili", "B7")).toMatchObject({ shows: "missing", field: "disponibili" });
  expect(await ask("Piano", "J90")).toMatchObject({ shows: "nothing" });
  await pane.workflow.planFill();
  await pane.workflow.fill();
  expect(await ask("Disponibili", "B5")).toMatchObject({ shows: "figure", inCell: "same" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Disponibili").getRange("B5").values = [[999]];
    await context.sync();
  });
  expect(await ask("Disponibili", "B5")).toMatchObject({ shows: "figure", inCell: "other" });
});
