// What tests and measures take for the plan of a region is one: read whole, without a question.
import { match } from "../domain/pianoOfText";
import { NOTHING_KNOWN, ownSheets, preparePiano, readSources } from "../../src/domain/preparePiano";
import { gridOfText } from "../../src/workbook/gridOfText";
import { wholePlanOf } from "./planOfComuni";

test("the plan with all tables of 2021 gives some twenty figures for each ente, and leaves none of them open", () => {
  const grids = [gridOfText(wholePlanOf(30))];
  const sources = readSources([{ file: "piano.txt", grids }], match, 44_000);
  const { questions, ignored } = sources[0]!.recognition;
  expect({ questions, ignored }).toEqual({ questions: [], ignored: [] });
  const sheets = ownSheets(preparePiano(NOTHING_KNOWN, sources));
  const rows = sheets.find(({ sheet }) => sheet === "Provenienza")!.rows.length;
  expect(rows).toBeGreaterThanOrEqual(20 * 30);
});
