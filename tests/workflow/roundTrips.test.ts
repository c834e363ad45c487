// Trips to the host are what makes an add-in slow: they are counted, and do not grow with the enti.
import { keepPlainly } from "../banco/plainCells";
import { SAMPLES, startPane, type PaneOnExcel } from "./paneOnExcel";
import { planOf, templateOf } from "./planOfComuni";

jest.setTimeout(120_000);

/** What Excel on the web takes and gives at once. */
const MOST_BYTES = 5_000_000;

/** What each step costs: a look is one trip, two when there are sheets that were never seen. */
const TRIPS = { read: 1, write: 4, check: 1, preview: 1, fill: 3, undo: 3 };

/** The bundled template has texts with placeholders: how they read is kept in a sheet. */
const KEEPING_TEXTS = 2;
/** Undo looks at that sheet and takes it back. */
const FORGETTING_TEXTS = 5;

async function tripsOfEachStep(pane: PaneOnExcel, read: () => Promise<void>) {
  const { workflow, trips } = pane;
  const steps = {
    read: await trips(read),
    write: await trips(() => workflow.writeSheets()),
    check: await trips(() => workflow.check()),
    preview: await trips(() => workflow.planFill()),
    fill: await trips(() => workflow.fill()),
    undo: await trips(() => workflow.undoFill()),
  };
  expect(pane.bugs).toEqual([]);
  expect(workflow.getState().notices.filter(({ tone }) => tone === "error")).toEqual([]);
  return steps;
}

describe("Round trips", () => {
  it("are at most twelve for the whole job on the real samples", async () => {
    const pane = await startPane();
    const steps = await tripsOfEachStep(pane, () => pane.workflow.readFiles(SAMPLES));
    expect(steps).toEqual({
      ...TRIPS,
      fill: TRIPS.fill + KEEPING_TEXTS,
      undo: TRIPS.undo + FORGETTING_TEXTS,
    });
    const { undo: _, ...job } = steps;
    expect(Object.values(job).reduce((sum, trips) => sum + trips)).toBeLessThanOrEqual(12);
    expect(pane.host.largestPayload).toBeLessThan(MOST_BYTES);
  });

  it.each([29, 1506])("are the same for %i enti, each within 5 MB", async (enti) => {
    const pane = await startPane(await templateOf(enti));
    keepPlainly(pane.spreadsheet, "Provenienza");
    const steps = await tripsOfEachStep(pane, () => pane.workflow.readText("Testo", planOf(enti)));
    expect(pane.workflow.getState().known?.piano.enti).toHaveLength(enti);
    expect(steps).toEqual(TRIPS);
    expect(pane.host.largestPayload).toBeLessThan(MOST_BYTES);
  });
});
