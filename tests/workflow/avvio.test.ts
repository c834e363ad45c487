// The pane starts with a look at the workbook, and people do not wait for it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bootExcel } from "../banco/bootExcel";
import { paneBeside, SAMPLES } from "./paneOnExcel";

test("files that are chosen during the first look are read after it", async () => {
  const workbook = readFileSync(resolve(__dirname, "../../assets/modello-piano.xlsx"));
  const { workflow, bugs } = await paneBeside(
    await bootExcel({ workbook, name: "modello-piano.xlsx" }),
    { meanwhile: (pane) => pane.readFiles(SAMPLES) },
  );
  expect(bugs).toEqual([]);
  const { pending, task } = workflow.getState();
  expect(task).toBeNull();
  expect(pending?.prepared.sources.map(({ recognition }) => recognition.file)).toEqual(
    SAMPLES.map(({ name }) => name),
  );
});
