// After a write of cells failed: what has landed of it, with the rows that came or went, and how it goes
// back.
import {
  isCellFormula,
  sameContent,
  type CellContent,
  type CellWrite,
} from "../../workbook/cellWrite";
import type { Failure } from "../../workbook/failure";
import type { RowMove } from "../../workbook/rowMove";
import { contentPiece } from "./contentPiece";
import { failureOf, isGone, type Sync } from "./excelCalls";
import {
  cellsOfRow,
  contentNow,
  insertRows,
  lastRows,
  loadRows,
  rowKey,
  rowsHold,
  type GroupState,
  type Look,
  type NewRows,
  type SeenBlock,
} from "./moveExcelRows";
import { CELLS } from "./rangeGrid";
import { bytesOf, sendPieces, type Piece, type Sending } from "./sendPieces";

interface FailedWrite {
  readonly look: Look;
  readonly lines: RowMove | null;
  readonly sending: Sending;
  readonly error: unknown;
}

/** What a block holds; "moved" when others put rows into it or took some out: then it was not written. */
type BlockState = "before" | "after" | "part" | "other" | "moved";

/**
 * After an error: null when everything has landed all the same, the failure when nothing has, or
 * when it was put back. What cannot be found out is unknown.
 */
export async function settleFailedWrite(
  context: Excel.RequestContext,
  sync: Sync,
  { look, lines, sending, error }: FailedWrite,
): Promise<Failure | null> {
  const { seen, groups } = look;
  const sheet = lines?.rows[0]?.sheet ?? seen[0]!.block.sheet;
  const failure = failureOf(error, { sheet });
  if (failure.code === "outcome-unknown") return failure;
  const standing = seen.filter(({ block }) => block.moves !== true);
  const formats = new Map(seen.map((one) => [one, one.cells.numberFormat as unknown[][]]));
  try {
    for (const { cells } of standing) cells.load(CELLS);
    for (const { above, below } of groups) {
      above?.load("rowIndex");
      below.load("rowIndex");
    }
    await sync();
  } catch (second) {
    // A write begins with a touch of all its cells: the one that is gone now was gone then.
    failureOf(second, {});
    const isStopped = sending.landed === 0 && isGone(error) && isGone(second);
    return isStopped ? failure : { code: "outcome-unknown" };
  }
  try {
    const rows = loadRows(groups);
    if (rows === null) return { code: "outcome-unknown" };
    if (rows.some(({ cells }) => cells !== null)) await sync();
    const blocks = standing.map(stateOfBlock);
    const state = stateOfAll(blocks, rows, look, lines);
    // What somebody else put there meanwhile must not be overwritten by a guess.
    if (state === "other") return { code: "outcome-unknown" };
    if (state === "after") return null;
    if (state === "part") {
      await sendPieces(context, sync, [
        ...backRows(rows, look, lines, formats),
        ...standing.flatMap((one, i) =>
          blocks[i] === "after" || blocks[i] === "part"
            ? backCells(one, one.cells, formats.get(one)!)
            : [],
        ),
      ]);
    }
    const changed = standing.filter((_, i) => blocks[i] === "moved");
    return changed.length === 0 ? failure : changedBlocks(changed);
  } catch (second) {
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}

/** The contents of before, then their formats. */
function backCells(
  one: SeenBlock,
  cells: Excel.Range,
  formats: unknown[][],
  target = (): Excel.Range => cells,
): Piece[] {
  return [
    contentPiece(one, ({ before }) => before, target),
    { bytes: bytesOf(formats), queue: () => (target().numberFormat = formats) },
  ];
}

/** New rows go, and rows that went come back with what stood there. */
function backRows(
  rows: readonly GroupState[],
  { seen }: Look,
  lines: RowMove | null,
  formats: ReadonlyMap<SeenBlock, unknown[][]>,
): Piece[] {
  if (lines?.kind === "insert") {
    return rows.map(({ group, present }) => ({
      bytes: 0,
      queue: () => {
        if (present.length > 0) lastRows(group, present.length).delete("Up");
      },
    }));
  }
  const made: NewRows = new Map();
  const gone = new Set(
    rows.flatMap(({ group, missing }) => missing.map((row) => rowKey(group.sheet, row))),
  );
  return [
    {
      bytes: 0,
      queue: () =>
        insertRows(
          rows.map(({ group, missing }) => ({ ...group, rows: missing })),
          made,
        ),
    },
    ...seen.flatMap((one): Piece[] => {
      const { sheet, range } = one.block;
      const key = rowKey(sheet, range.top);
      if (one.block.moves !== true || !gone.has(key)) return [];
      return backCells(one, one.cells, formats.get(one)!, () => cellsOfRow(made.get(key)!, range));
    }),
  ];
}

/** What all of it comes to; "part" is to be put back. */
function stateOfAll(
  blocks: readonly BlockState[],
  rows: readonly GroupState[],
  { seen }: Look,
  lines: RowMove | null,
): Exclude<BlockState, "moved"> {
  const isInsert = lines?.kind === "insert";
  const held = rows.map((row) =>
    rowsHold(row, seen, (write) => (isInsert ? write.after : write.before)),
  );
  if (blocks.includes("other") || held.includes("other")) return "other";
  // Rows that are to go are not written to: they hold what they held, or are gone.
  if (!isInsert && held.includes("ours")) return "other";
  const isBefore = (block: BlockState): boolean => block === "before" || block === "moved";
  const none = rows.every(({ present, missing }) => (isInsert ? present : missing).length === 0);
  if (none && blocks.every(isBefore)) return "before";
  const all = rows.every(({ present, missing }) => (isInsert ? missing : present).length === 0);
  const isWhole = all && !(isInsert && held.includes("ours"));
  return isWhole && blocks.every((block) => block === "after") ? "after" : "part";
}

function stateOfBlock({ block, cells }: SeenBlock): BlockState {
  const values = cells.values as unknown[][];
  if (values.length !== block.writes.length || values[0]!.length !== block.writes[0]!.length) {
    return "moved";
  }
  const states = new Set(
    block.writes.flatMap((line, r) =>
      line.map((write, c) => stateOfCell(write, contentNow(cells, r, c))),
    ),
  );
  if (states.has("other")) return "other";
  if (!states.has("before")) return "after";
  return states.has("after") ? "part" : "before";
}

/** What a cell holds after an error. Excel may spell a formula in its own way: any new one is ours. */
function stateOfCell({ before, after }: CellWrite, now: CellContent): "before" | "after" | "other" {
  if (sameContent(now, after)) return "after";
  if (sameContent(now, before)) return "before";
  return isCellFormula(now) && isCellFormula(after) ? "after" : "other";
}

function changedBlocks(changed: readonly SeenBlock[]): Failure {
  const writes = changed.flatMap(({ block }) => block.writes.flat());
  return { code: "cells-changed", conflicts: writes.map((write) => ({ write, found: null })) };
}
