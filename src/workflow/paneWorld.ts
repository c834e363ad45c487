// What the workflow needs from the world, given by the entry that starts it.
import type {
  PagamentiRequest,
  RiepilogoPagamenti,
} from "../domain/fondi/pagamenti/riepilogoPagamenti";
import type { SourceGrids } from "../domain/recogniseSource";
import type { EntiRegistry } from "../domain/enti/entiRegistry";
import type { QuestionarioFile } from "../domain/indagine/fillQuestionario";
import type { FieldFormat } from "../domain/fill/placeholders";
import type { CellGrid } from "../workbook/cellGrid";
import type { NoteWords } from "../domain/fill/noteMarks";
import type { Result } from "../workbook/failure";
import type { ReadingControl } from "../workbook/readingControl";
import type { DataArchive, DataFiles } from "../workbook/dataFiles";
import type { TextDocument } from "../workbook/textDocument";
import type { IntentStore } from "./giornale/intents";
import type { Workbook } from "../workbook/workbook";
import type { Located } from "../domain/suspects/searchSuspects";
import type { SuspectRequest } from "../domain/suspects/suspectRequest";

/** A search that goes on beside the pane. `result` is null when it was cancelled. */
export interface SearchRun {
  readonly result: Promise<Located | null>;
  cancel(): void;
}

/** A file that the user chose; its bytes are fetched when they are needed. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Rejects when the file is gone or was changed since it was chosen. */
  bytes(): Promise<Uint8Array>;
}

/** The world as the pane sees it. */
export interface PaneWorld {
  readonly workbook: Workbook;
  /** Reads a file whole, or says why not; null when it was cancelled. One at a time. */
  readFile(file: ChosenFile, control: ReadingControl): Promise<Result<readonly CellGrid[]> | null>;
  /** The shipped registry of enti; loaded on first use, and the same at every call. */
  registry(): Promise<EntiRegistry>;
  /** Searches for wrong cells without holding up the pane. */
  locate(request: SuspectRequest): SearchRun;
  /** Matches payments to the ledger of funds beside the pane; null when it was cancelled. */
  reconcilePagamenti(
    sources: readonly SourceGrids[],
    request: PagamentiRequest,
    control: ReadingControl,
  ): Promise<RiepilogoPagamenti | null>;
  /** Settles when the pane has answered whatever its user did meanwhile. */
  pause(): Promise<void>;
  /** Settles after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** The archive of filled questionnaires; heavy. `onMade` is told how many are ready. */
  questionari(
    copies: readonly Pick<QuestionarioFile, "fileName" | "writes">[],
    onMade: (count: number) => void,
  ): Promise<Result<Uint8Array>>;
  /** How a text of the plan prints a field, whatever the language of the pane. */
  readonly fieldText: FieldFormat;
  /** How footnotes of the plan are worded. */
  readonly noteWords: NoteWords;
  /** The bytes of a .docx; heavy. */
  writeWord(document: TextDocument): Promise<Uint8Array>;
  /** The files of a data set and their archive; heavy. */
  dataArchive(set: DataFiles): Promise<DataArchive>;
  /** Whether the pane can save files: downloads do nothing in Excel for Mac and iPad. */
  readonly savesFiles: boolean;
  /** Where writes that were begun are remembered beyond the life of the pane. */
  readonly intents: IntentStore;
  /** The present moment as an Excel serial number. */
  now(): number;
  /** Called with every exception: our bug, to be logged. */
  report(error: unknown): void;
}
