// No word of a heading breaks, or goes under the button of the filter: in any sheet of Quadra, in any file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import {
  checkPrepared,
  NOTHING_KNOWN,
  ownSheets,
  preparePiano,
  readSources,
} from "../../src/domain/preparePiano";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { shownWidth } from "../../src/workbook/columnWidth";
import { gridOfText } from "../../src/workbook/gridOfText";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { match } from "../domain/pianoOfText";
import { root } from "../golden/plan2021";

test.each([
  ["Differenza", 12, 14],
  ["N.", 6, 6],
  ["Unità complessivamente disponibili", 14, 21],
  ["Turn-over", 5, 9],
  ["", 10, 10],
])("«%s» that asks for %d characters is %d wide", (header, width, shown) => {
  expect(shownWidth({ header, width })).toBe(shown);
});

/** The sheets of a plan with its text and its funds. */
function sheetsOfPlan(): readonly TableSheet[] {
  const source = (name: string) => ({
    file: name,
    grids: [gridOfText(readFileSync(join(root, "tests/golden", name), "utf8"))],
  });
  const sources = [source("testo-piano-2021.txt"), source("testo-fondi-2021.txt")];
  const prepared = preparePiano(NOTHING_KNOWN, readSources(sources, match, 44_200), 2021);
  checkPrepared(prepared, match);
  return ownSheets(prepared);
}

/** Letters of Calibri 11 bold against the digits that widths count, and the button, as Excel draws them. */
const room = (width: number): number => (width - 2.5) / 1.1;

test("every heading of every sheet of the plan keeps its words whole in the file", async () => {
  const sheets = sheetsOfPlan();
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Offerta", "Quote", "Provenienza", "Fondi"]),
  );
  const book = newFileWorkbook("piano.xlsx");
  const put = await book.putTableSheets(sheets);
  expect(put.ok).toBe(true);
  const parts = unzipSync(book.bytes());
  const widths = Object.entries(parts)
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<col [^>]*\bwidth="([\d.]+)"/g)].map(([, w]) => Number(w)),
    );
  const broken: string[] = [];
  for (const { sheet, columns } of sheets) {
    const drawn = widths.find(
      (one) =>
        one.length === columns.length &&
        one.every((width, i) => Math.abs(width - 0.7109375 - shownWidth(columns[i]!)) < 0.01),
    );
    if (drawn === undefined) broken.push(`${sheet}: not in the file`);
    columns.forEach(({ header }, i) => {
      const longest = Math.max(...header.split(/[\s-]+/).map((word) => word.length));
      if (longest > room(drawn?.[i] ?? 0)) broken.push(`${sheet}: ${header}`);
    });
  }
  expect(broken).toEqual([]);
});
