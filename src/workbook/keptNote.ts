// What Quadra keeps in a workbook beside its cells, unseen by people, so that it goes with the file.
import type { CellGrid } from "./cellGrid";
import type { Result } from "./failure";

/** A text to keep: `head` is short and tells what the `body` is, which may be long. */
export interface NewNote {
  readonly head: string;
  readonly body: string;
}

/** A text that is kept. */
export interface KeptNote {
  readonly id: string;
  readonly head: string;
  /** What it takes in the workbook. */
  readonly bytes: number;
  /** Unpacks the body; null when somebody spoilt it. */
  body(): string | null;
}

/** Notes that come and go together. A note to drop that is gone already is no fault. */
export interface NoteChange {
  readonly add: readonly NewNote[];
  readonly drop: readonly string[];
}

/** Whoever wants to know of a write while it is made: the journal. */
export interface WriteGuard {
  /**
   * Asked when everything was checked and nothing is written yet: the write waits for the answer, and a
   * failure stops it. The notes of the answer come and go in the same unit as the write.
   * @param found tables that will be replaced or sheets that will go, as they stand now, with their
   *   headings; for writes of cells, which name their `before` themselves, the rows beside rows that
   *   come or go, counted while those are in, where a part of the write could land.
   */
  beforeWrite(found: readonly CellGrid[]): Promise<Result<NoteChange>>;
  /**
   * Told the ids of the added notes once the write has landed; null when it has, but whether the notes
   * have is not known.
   */
  kept(ids: readonly string[] | null): void;
}
