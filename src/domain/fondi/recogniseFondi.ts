// The recogniser of funds: grids in, rows of the ledger, movements and questions out. Nothing of what
// is read is corrected, and nothing that is unsure is decided here.
import type { CellGrid } from "../../workbook/cellGrid";
import { searchGrid, textAt } from "../import/gridText";
import { findFundBlocks, type FundBlock } from "./findFundBlocks";
import type { FundRecognition, FundTable } from "./fondo";
import { gridWithoutFondi } from "./gridWithoutFondi";
import { cleanProse } from "./prose";
import { findDgr, KnownDgr } from "./readDgr";
import { FundReader } from "./readFundBlock";

/** What a text must hold to name a DGR; most cells of a workbook do not, and need no closer look. */
const MAY_NAME_DGR = /d\.?\s?g\.?\s?r|deliber/i;

/** Every DGR that the texts of these grids name, so that a number alone can be told. */
export function learnDgr(grids: readonly CellGrid[]): KnownDgr {
  const known = new KnownDgr();
  for (const { values } of grids) {
    for (const row of values) {
      for (const value of row) {
        if (typeof value === "string" && MAY_NAME_DGR.test(value)) {
          known.learn(findDgr(cleanProse(value)));
        }
      }
    }
  }
  return known;
}

function titleOf({ grid, titleRow, headerRow }: FundBlock): string | null {
  if (titleRow === headerRow) return null;
  const width = grid.values[0]?.length ?? 0;
  const cells = Array.from({ length: width }, (_, at) =>
    cleanProse(textAt(grid, titleRow, grid.left + at)),
  );
  return cells.filter((words) => words !== "").join(" ") || null;
}

function tableOf(block: FundBlock): FundTable {
  const { grid, titleRow, headerRow, rows, columns, labelColumn } = block;
  const at = [
    ...columns.map(({ column }) => column),
    ...(labelColumn === null ? [] : [labelColumn]),
  ];
  const text = searchGrid(grid);
  const left = Math.min(...at);
  return {
    sheet: grid.sheet,
    range: {
      top: titleRow,
      left,
      bottom: rows.at(-1)?.row ?? headerRow,
      right: Math.max(...at),
    },
    title: titleOf(block),
    hidden: [headerRow, ...rows.map(({ row }) => row)].some((row) => text.isHidden(row, left)),
  };
}

/**
 * Finds the tables of funds of a file and reads them.
 * @returns null as `fondi` when there is none; `rest` are the grids without these tables.
 */
export function recogniseFondi(
  file: string,
  grids: readonly CellGrid[],
): { readonly fondi: FundRecognition | null; readonly rest: readonly CellGrid[] } {
  const found = grids.map(findFundBlocks);
  const blocks = found.flat();
  if (blocks.length === 0) return { fondi: null, rest: grids };
  const reader = new FundReader(file, learnDgr(grids));
  for (const block of blocks) reader.readBlock(block);
  const { rows, movements, questions, unread } = reader;
  return {
    fondi: { file, tables: blocks.map(tableOf), rows, movements, questions, unread },
    rest: grids.map((grid, at) => gridWithoutFondi(grid, found[at]!)),
  };
}
