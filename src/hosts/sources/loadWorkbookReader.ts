// The reader of each workbook format that is only read; each is loaded when a file of its kind comes.
import type { ReadBudget } from "../grid/readBudget";
import type { ReadOnlyWorkbook } from "./readOnlyWorkbook";
import type { ReadOnlyContainer } from "./sniffContainer";

/** Reads all sheets. @throws {SourceFault | ZipFault | XmlFault | GridTooLarge} */
export type WorkbookReader = (budget: ReadBudget) => ReadOnlyWorkbook;

/** Loads the reader for a workbook; nothing of it is read yet. */
export async function loadWorkbookReader(
  container: ReadOnlyContainer,
  bytes: Uint8Array,
): Promise<WorkbookReader> {
  if (container.kind === "ods") {
    const { readOpenDocument } = await import("./openDocument");
    return (budget) => readOpenDocument(container.pkg, budget);
  }
  const { readXls, readXlsb } = await import("./sheetJsWorkbook");
  return container.kind === "xlsb"
    ? (budget) => readXlsb(container.pkg, budget)
    : (budget) => readXls(bytes, budget);
}
