// A file that somebody sent, as grids: a workbook, or a text with its cells between tabs.
import type { CellGrid } from "../workbook/cellGrid";
import { done, failed, type Result, type UnreadableReason } from "../workbook/failure";
import { gridOfText } from "../workbook/gridOfText";
import { openFileWorkbook } from "./fileWorkbook";

function unreadable(file: string, reason: UnreadableReason): Result<never> {
  return failed({ code: "file-unreadable", file, reason });
}

/** A text by its name, unless its first bytes say that it is a workbook (zip or OLE container). */
function isText(name: string, bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return /\.(txt|tsv)$/i.test(name) && !zip && !ole;
}

/** UTF-8, or windows-1252 where the bytes are no UTF-8: what Italian offices save. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads all sheets, or the lines of a text; `file-unreadable/empty` when not a single cell is filled. */
export async function readSourceFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly CellGrid[]>> {
  if (bytes.length === 0) return unreadable(name, "empty");
  if (isText(name, bytes)) {
    if (bytes.includes(0)) return unreadable(name, "not-a-workbook");
    const text = decode(bytes);
    return text.trim() === "" ? unreadable(name, "empty") : done([gridOfText(text)]);
  }
  const opened = await openFileWorkbook(bytes, name);
  if (!opened.ok) return opened;
  const grids = await opened.value.readGrids();
  if (!grids.ok) return grids;
  const filled = grids.value.some(({ values }) => values.length > 0);
  return filled ? grids : unreadable(name, "empty");
}
