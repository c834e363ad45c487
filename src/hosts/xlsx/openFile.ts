// The guard in front of every workbook that is opened: it says by content what a file is and refuses
// what would hang or fool the readers behind it.
import { done, failed, type Result, type UnreadableReason } from "../../workbook/failure";
import { ReadBudget } from "../grid/readBudget";
import type { ReadOnlyWorkbook } from "../sources/readOnlyWorkbook";
import { loadWorkbookReader } from "../sources/loadWorkbookReader";
import { sniffContainer } from "../sources/sniffContainer";
import { faultReason } from "../sources/sourceFault";
import { readWorkbookParts } from "./workbookParts";
import { checkWellFormed } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/** A file that was let in: an Office Open XML package, or another format that is only read. */
export type OpenedFile =
  | { readonly kind: "package"; readonly pkg: ZipPackage; readonly main: string }
  | { readonly kind: "read-only"; readonly bytes: Uint8Array; readonly workbook: ReadOnlyWorkbook };

const unreadable = (file: string, reason: UnreadableReason) =>
  failed({ code: "file-unreadable", file, reason });

/** What a file is that is no workbook does not matter to who wants to open one. */
const OF_WORKBOOKS: ReadonlySet<UnreadableReason> = new Set<UnreadableReason>([
  "empty",
  "encrypted",
  "corrupt",
  "too-large",
]);

/** Lets a workbook in, or says why not. Nothing is taken from its name. */
export async function openFile(bytes: Uint8Array, name: string): Promise<Result<OpenedFile>> {
  if (bytes.length === 0) return unreadable(name, "empty");
  try {
    const container = sniffContainer(bytes);
    if (container === null || container.kind === "docx") {
      return unreadable(name, "not-a-workbook");
    }
    if (container.kind === "xlsx") return openPackage(container.pkg, container.main);
    const read = await loadWorkbookReader(container, bytes);
    return done({ kind: "read-only", bytes, workbook: read(new ReadBudget()) });
  } catch (fault) {
    const reason = faultReason(fault);
    if (reason === null) throw fault;
    return unreadable(name, OF_WORKBOOKS.has(reason) ? reason : "not-a-workbook");
  }
}

function openPackage(pkg: ZipPackage, main: string): Result<OpenedFile> {
  const parts = readWorkbookParts(pkg, main);
  const needed = [main, parts.styles, parts.sharedStrings, ...parts.sheets.map(({ part }) => part)];
  for (const part of needed) if (part !== null) checkWellFormed(pkg.text(part)!);
  return done({ kind: "package", pkg, main });
}
