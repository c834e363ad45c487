// The inside of the reading worker: one file after the other, in pieces small enough that whoever gets
// them can answer its user in between.
import type { CellGrid } from "../../workbook/cellGrid";
import type { ReadingAnswer, ReadingRequest } from "./readingProtocol";

/** Rows that cross at once: taking them in costs some hundredths of a second. */
const ROWS_AT_ONCE = 1000;

type Post = (answer: ReadingAnswer) => void;

function postGrid({ values, formulas, numberFormats, ...frame }: CellGrid, post: Post): void {
  post({ type: "grid", frame });
  for (let from = 0; from < values.length; from += ROWS_AT_ONCE) {
    const to = from + ROWS_AT_ONCE;
    post({
      type: "rows",
      rows: {
        values: values.slice(from, to),
        formulas: formulas.slice(from, to),
        numberFormats: numberFormats.slice(from, to),
      },
    });
  }
}

/** Reads the file of a request and posts the answers; settles when all are posted, and never throws. */
export async function serveReading({ name, bytes }: ReadingRequest, post: Post): Promise<void> {
  try {
    const { readSourceFile } = await import("../readSourceFile");
    const read = await readSourceFile(name, bytes, {
      begun: () => post({ type: "begun" }),
      advanced: (share) => post({ type: "advanced", share }),
    });
    if (!read.ok) {
      post({ type: "failed", failure: read.failure });
      return;
    }
    for (const grid of read.value) postGrid(grid, post);
    post({ type: "read" });
  } catch (error) {
    post({
      type: "broken",
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
