// Copies of one workbook, each with cells of its own, and the archive that they travel in.
import { zipSync } from "fflate";
import type { CellWrite } from "../workbook/cellWrite";
import { done, type Result } from "../workbook/failure";
import { openFileWorkbook } from "./fileWorkbook";

/** A copy to be made. */
export interface WorkbookCopy {
  readonly fileName: string;
  readonly writes: readonly CellWrite[];
}

/** A file as bytes. */
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Time of every entry: the same copies give the same bytes on every day. A zip bears local time. */
const ZIP_TIME = new Date(2021, 0, 1, 12, 0, 0);

/**
 * Makes the copies, one after the other; all or the first failure. Between two of them others get
 * their turn, so that a pane stays awake.
 * @param onMade is told how many are ready.
 */
export async function fillCopies(
  template: Uint8Array,
  copies: readonly WorkbookCopy[],
  onMade: (count: number) => void = () => {},
): Promise<Result<readonly MadeFile[]>> {
  const made: MadeFile[] = [];
  for (const { fileName, writes } of copies) {
    const opened = await openFileWorkbook(template, fileName);
    if (!opened.ok) return opened;
    const filled = await opened.value.applyWrites(writes);
    if (!filled.ok) return filled;
    made.push({ fileName, bytes: opened.value.bytes() });
    onMade(made.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return done(made);
}

/** One archive of all files, stored as they are: workbooks are packed already. */
export function zipFiles(files: readonly MadeFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), {
    level: 0,
    mtime: ZIP_TIME,
  });
}
