// What the workflow needs from the world, given by the entry that starts it.
import type { EntiRegistry } from "../domain/enti/entiRegistry";
import type { CellGrid } from "../workbook/cellGrid";
import type { Result } from "../workbook/failure";
import type { Workbook } from "../workbook/workbook";

/** A file that the user chose; its bytes are fetched when they are needed. */
export interface ChosenFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** The world as the pane sees it. */
export interface PaneWorld {
  readonly workbook: Workbook;
  /** Opens a file for reading; heavy, so it may be loaded on first use. */
  readFile(name: string, bytes: Uint8Array): Promise<Result<readonly CellGrid[]>>;
  /** The shipped registry of enti; loaded on first use, and the same at every call. */
  registry(): Promise<EntiRegistry>;
  /** The present moment as an Excel serial number. */
  now(): number;
  /** Called with every exception: our bug, to be logged. */
  report(error: unknown): void;
}
