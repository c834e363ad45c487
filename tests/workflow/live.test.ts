// Findings that follow edits: at once, without being asked, with few trips, and without a storm.
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";

jest.setTimeout(120_000);

let pane: PaneOnExcel;
// One workbook for all tests, as an office works on it; each test leaves it as it needs it.
beforeAll(async () => {
  pane = await startPane();
  await pane.workflow.readFiles(SAMPLES);
  await pane.workflow.writeSheets();
  await pane.workflow.check();
  await settled();
});

const checked = () => pane.workflow.getState().checked!;
const codes = () => checked().findings.map(({ code }) => code);

/** Waits until the last of the edits so far has been looked at: nothing happens for a long while. */
async function settled(quiet = 800): Promise<void> {
  await pane.spreadsheet.settled();
  let last = checked();
  let since = Date.now();
  while (Date.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await pane.host.idle();
    if (checked() !== last) [last, since] = [checked(), Date.now()];
  }
}

/** How often the findings changed while `act` and all it sets going ran. */
async function checksDuring(act: () => Promise<void>): Promise<number> {
  let times = 0;
  let last = checked();
  const stop = pane.workflow.subscribe(() => {
    const now = pane.workflow.getState().checked;
    if (now !== null && now !== last) [times, last] = [times + 1, now];
  });
  await act();
  await settled();
  stop();
  return times;
}

test("a finding disappears when the cell is mended and comes back when it is not, as a whole check says", async () => {
  const before = codes();
  const balance = () => codes().filter((code) => code === "disponibili-non-quadra").length;
  const old = balance();
  const was = pane.cell("Offerta", "E2");
  expect(was).not.toBeNull();
  await pane.typeCell("Offerta", "E2", 99);
  await settled();
  expect(balance()).toBe(old + 1);
  expect(checked().live?.come).toBeGreaterThan(0);
  const followed = checked().findings;
  await pane.workflow.check();
  expect(checked().findings).toEqual(followed);
  expect(checked().live).toBeNull();
  await pane.typeCell("Offerta", "E2", was as number);
  await settled();
  expect(codes()).toEqual(before);
  expect(pane.workflow.getState().task).toBeNull();
  expect(pane.bugs).toEqual([]);
});

test("an edit costs one trip, whatever the size of the plan, and one for the names of the sheets when all is shown", async () => {
  await settled(1_200);
  const before = pane.host.roundTrips;
  const followed = new Promise<number>((resolve) => {
    const known = checked();
    const stop = pane.workflow.subscribe(() => {
      if (pane.workflow.getState().checked === known) return;
      stop();
      resolve(pane.host.roundTrips);
    });
  });
  await pane.typeCell("Offerta", "E5", 41);
  expect((await followed) - before).toBe(1);
  expect(checked().live).not.toBeNull();
  await settled(1_200);
  expect(pane.host.roundTrips - before).toBe(2);
});

// Six only: the search for wrong cells runs in the same thread here.
test("many edits at once are looked at together", async () => {
  const times = await checksDuring(async () => {
    const { id } = pane.spreadsheet.sheets.all().find(({ name }) => name === "Offerta")!;
    for (let row = 1; row <= 6; row++) pane.spreadsheet.cells.write(id, row, 4, [[50 + row]]);
    await pane.spreadsheet.settled();
  });
  expect(times).toBeGreaterThan(0);
  expect(times).toBeLessThan(4);
  const followed = checked().findings;
  await pane.workflow.check();
  expect(checked().findings).toEqual(followed);
});

test("Quadra's own writes and other sheets set nothing going", async () => {
  const own = await checksDuring(() =>
    pane.workflow.writeChecks(() => ({ severity: "Blocca", sentence: "Una frase." })),
  );
  expect(own).toBe(0);
  const trips = pane.host.roundTrips;
  const foreign = await checksDuring(async () => {
    await pane.typeCell("Verifiche", "D2", "una nota");
    await pane.typeCell("Quadro riepilogativo", "H50", 5);
  });
  expect(foreign).toBe(0);
  // Only the names of the sheets are asked for.
  expect(pane.host.roundTrips - trips).toBeLessThanOrEqual(2);
});

test("figures that follow other cells by a formula are read again, too", async () => {
  const row = 2;
  await pane.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Offerta").getRange(`E${row}`).formulas = [["=Z1"]];
    await context.sync();
  });
  await pane.workflow.check();
  await settled();
  const before = checked().findings;
  await pane.typeCell("Offerta", "Z1", 77);
  await settled();
  const followed = checked().findings;
  expect(followed).not.toEqual(before);
  await pane.workflow.check();
  expect(checked().findings).toEqual(followed);
});

test("a sheet that is deleted or renamed meanwhile makes the check out of date, and nothing else", async () => {
  await pane.workflow.planFill();
  await pane.typeCell("Offerta", "E4", 12);
  await pane.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Quote").delete();
    await context.sync();
  });
  await settled();
  expect(pane.bugs).toEqual([]);
  expect(pane.workflow.getState().task).toBeNull();
});
