// The recogniser of funds: grids in, rows of the ledger, movements and questions out. Nothing of what
// is read is corrected, and nothing that is unsure is decided here.
import type { CellGrid } from "../../workbook/cellGrid";
import { findFundBlocks, type FundBlock } from "./findFundBlocks";
import type { FundQuestion, FundRow, Movement, UnreadFigure } from "./fondo";
import { cleanProse } from "./prose";
import { findDgr, KnownDgr } from "./readDgr";
import { FundReader } from "./readFundBlock";

/** What one file says of funds. */
export interface FundRecognition {
  readonly file: string;
  readonly rows: readonly FundRow[];
  readonly movements: readonly Movement[];
  readonly questions: readonly FundQuestion[];
  readonly unread: readonly UnreadFigure[];
  readonly blocks: readonly FundBlock[];
}

/** Every DGR that the texts of these grids name, so that a number alone can be told. */
export function learnDgr(grids: readonly CellGrid[], known = new KnownDgr()): KnownDgr {
  for (const { values } of grids) {
    for (const value of values.flat()) {
      if (typeof value === "string") known.learn(findDgr(cleanProse(value)));
    }
  }
  return known;
}

/**
 * Finds the tables of funds of a file and reads them.
 * @param known DGR of all sources; those of these grids when left out.
 */
export function recogniseFondi(
  file: string,
  grids: readonly CellGrid[],
  known: KnownDgr = learnDgr(grids),
): FundRecognition {
  const reader = new FundReader(file, known);
  for (const block of grids.flatMap(findFundBlocks)) reader.readBlock(block);
  const { rows, movements, questions, unread, blocks } = reader;
  return { file, rows, movements, questions, unread, blocks };
}
