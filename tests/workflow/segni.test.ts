// Findings marked in the sheets of the open workbook, on the real Office.js.
import { SAMPLES, startPane } from "./paneOnExcel";

jest.setTimeout(120_000);

test("open findings are marked in their cells, gravest kind first, and the marks go without a trace", async () => {
  const pane = await startPane();
  const { workflow, spreadsheet } = pane;
  await workflow.readFiles(SAMPLES);
  await workflow.writeSheets();
  await workflow.check();
  const before = JSON.stringify(spreadsheet.book());
  await workflow.markFindings(() => "Una frase.");
  const [notice] = workflow.getState().notices;
  expect(notice).toMatchObject({ tone: "success", code: "marked", noted: null });
  const rules = spreadsheet.conditionals.all();
  const cells = rules
    .flatMap(({ areas }) => areas)
    .reduce(
      (sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
  expect(cells).toBe((notice as { cells: number }).cells);
  expect(new Set(rules.map(({ formula }) => formula))).toEqual(
    new Set(['=LEN("Quadra block")>0', '=LEN("Quadra justify")>0', '=LEN("Quadra inform")>0']),
  );
  // Marks change no content: the check is as fresh as before.
  expect(workflow.getState().checked).toMatchObject({ stale: false, live: null });

  await workflow.unmarkFindings();
  expect(workflow.getState().notices).toEqual([{ tone: "success", code: "unmarked", found: true }]);
  expect(spreadsheet.conditionals.all()).toEqual([]);
  expect(JSON.stringify(spreadsheet.book())).toBe(before);
  await workflow.unmarkFindings();
  expect(workflow.getState().notices).toEqual([
    { tone: "success", code: "unmarked", found: false },
  ]);
  expect(pane.bugs).toEqual([]);
});
