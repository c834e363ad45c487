// START HERE for files: the one reader of everything that a sender may send. What a file is shows in
// its content; its name is only repeated in failures.
import type { CellGrid } from "../workbook/cellGrid";
import { done, failed, type Result, type UnreadableReason } from "../workbook/failure";
import { clipMerges } from "./grid/clipMerges";
import { ReadBudget } from "./grid/readBudget";
import { loadWorkbookReader } from "./sources/loadWorkbookReader";
import { sniffContainer, type SourceContainer } from "./sources/sniffContainer";
import { sniffText, type SourceText } from "./sources/sniffText";
import { MOST_FILE_BYTES } from "./mostFileBytes";
import { faultReason, SourceFault } from "./sources/sourceFault";
import { readPackageGrids } from "./xlsx/packageGrids";

/** Is told how reading goes on. */
export interface ReadingWatch {
  /** The reader of this kind of file is loaded: what takes time from now on is the file. */
  begun(): void;
  /** The share of the file that was read, from 0 to 1. */
  advanced(share: number): void;
}

const NOBODY: ReadingWatch = { begun: () => {}, advanced: () => {} };

type Grids = readonly CellGrid[];
/** Reads a file whose kind is known; its modules are loaded already. */
type Reader = (budget: ReadBudget, watch: ReadingWatch) => Grids | Promise<Grids>;

async function containerReader(file: SourceContainer, bytes: Uint8Array): Promise<Reader> {
  switch (file.kind) {
    case "xlsx":
      return (budget, { advanced }) => readPackageGrids(file.pkg, file.main, budget, advanced);
    case "docx": {
      const { readWordDocument } = await import("./sources/wordDocument");
      return async (budget) => [await readWordDocument(file.pkg, budget)];
    }
    default: {
      const open = await loadWorkbookReader(file, bytes);
      return (budget) => open(budget).sheets.map(({ grid }) => grid);
    }
  }
}

async function textReader({ kind, text }: SourceText): Promise<Reader> {
  switch (kind) {
    case "html": {
      const { readHtmlGrid } = await import("./sources/htmlGrid");
      return (budget) => [readHtmlGrid(text, "space", budget)];
    }
    case "xml-spreadsheet": {
      const { readXmlSpreadsheet } = await import("./sources/xmlSpreadsheet");
      return (budget) => readXmlSpreadsheet(text, budget).sheets.map(({ grid }) => grid);
    }
    case "lines": {
      const { readDelimitedText } = await import("./sources/delimitedText");
      return (budget) => [readDelimitedText(text, budget)];
    }
  }
}

/**
 * Reads all sheets of a workbook, or a text, a page or a document as one grid without sheet. Texts
 * stay as printed, numbers are numbers where the format has them, dates are serials.
 * @returns `file-unreadable` with one reason for everything that is not read: `empty` also when not
 * a single cell is filled. An exception is a fault of ours.
 */
export async function readSourceFile(
  name: string,
  bytes: Uint8Array,
  watch: ReadingWatch = NOBODY,
): Promise<Result<Grids>> {
  const unreadable = (reason: UnreadableReason) =>
    failed({ code: "file-unreadable", file: name, reason });
  try {
    if (bytes.length === 0) return unreadable("empty");
    if (bytes.length > MOST_FILE_BYTES) return unreadable("too-large");
    const container = sniffContainer(bytes);
    const read =
      container === null
        ? await textReader(sniffText(bytes))
        : await containerReader(container, bytes);
    watch.begun();
    const grids = (await read(new ReadBudget(), watch)).map(clipMerges);
    if (!grids.some(({ values }) => values.length > 0)) throw new SourceFault("empty");
    watch.advanced(1);
    return done(grids);
  } catch (fault) {
    const reason = faultReason(fault);
    if (reason === null) throw fault;
    return unreadable(reason);
  }
}
