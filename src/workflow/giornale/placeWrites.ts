// Where the cells of a write stand by now: others may have put in rows above them or taken some out, and an
// undo by numbers of rows would give cells back what other cells held.
import type { CellGrid } from "../../workbook/cellGrid";
import { contentAt, type CellContent, type CellWrite } from "../../workbook/cellWrite";
import type { CellConflict } from "../../workbook/failure";
import type { RowMove, RowPlace } from "../../workbook/rowMove";
import { holds } from "./passo";

/** A write as the workbook holds it now. */
export interface PlacedWrites {
  /** The writes whose cells hold what they wrote, counted as the workbook stands. */
  readonly writes: readonly CellWrite[];
  /** The rows that came with them and are still there; null for a write without rows. */
  readonly rows: RowMove | null;
  /** Cells that hold something else, and cells of rows that others took out. */
  readonly changed: readonly CellConflict[];
}

/** How far rows are looked for, and how many ways of having moved are weighed against each other. */
const FARTHEST = 200;
const MOST_WAYS = 12;
/** A row that stands elsewhere than the one above it is believed when more than this speaks for it. */
const CHANGE = 1.5;
/** What it costs to say that a row is gone: as much as one cell that somebody changed. */
const GONE = 1;

interface Line {
  readonly row: number;
  readonly cells: readonly CellWrite[];
}

/** A way from the first row on: how the last row has moved, and the places of all. */
interface Way {
  readonly score: number;
  /** The last row of the sheet that is taken. */
  readonly last: number;
  readonly place: number | null;
  readonly before: Way | null;
}

function linesOf(writes: readonly CellWrite[]): Line[] {
  const lines = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const line = lines.get(write.address.row);
    if (line === undefined) lines.set(write.address.row, [write]);
    else line.push(write);
  }
  return [...lines].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row);
}

const isBlank = (content: CellContent): boolean => content === null || content === "";

/** How much speaks for a line at a row: a cell that holds what was written for it, any other against it. */
function agreement({ cells }: Line, grid: CellGrid, row: number): number {
  return cells.reduce((sum, { address: { column }, after }) => {
    if (!holds(contentAt(grid, row, column), after)) return sum - 1;
    return isBlank(after) ? sum : sum + 1;
  }, 0);
}

const isWhole = ({ cells }: Line, grid: CellGrid, row: number): boolean =>
  cells.every(({ address: { column }, after }) => holds(contentAt(grid, row, column), after));

/** By how much lines may have moved: not at all, or so that some stand whole. */
function waysToMove(lines: readonly Line[], grid: CellGrid): number[] {
  const counts = new Map<number, number>();
  const bottom = grid.top + grid.values.length;
  for (const line of lines) {
    if (line.cells.every(({ after }) => isBlank(after))) continue;
    const [from, to] = [
      Math.max(grid.top, line.row - FARTHEST),
      Math.min(bottom, line.row + FARTHEST),
    ];
    for (let row = from; row < to; row++) {
      if (row !== line.row && isWhole(line, grid, row)) {
        counts.set(row - line.row, (counts.get(row - line.row) ?? 0) + 1);
      }
    }
  }
  const likely = [...counts].sort(([a, m], [b, n]) => n - m || Math.abs(a) - Math.abs(b));
  return [0, ...likely.slice(0, MOST_WAYS).map(([moved]) => moved)];
}

/** The ways that come into question: each leaves more rows for the lines to come, or more speaks for it. */
function offer(ways: Map<number, Way[]>, moved: number, way: Way): void {
  const known = ways.get(moved) ?? [];
  if (known.some(({ score, last }) => score >= way.score && last <= way.last)) return;
  const better = known.filter(({ score, last }) => score > way.score || last < way.last);
  ways.set(moved, [...better, way].sort((a, b) => b.score - a.score).slice(0, MOST_WAYS));
}

/** Where each line stands: the rows keep their order, and mostly stand as far from each other as before. */
function placesOf(lines: readonly Line[], grid: CellGrid): Map<number, number | null> {
  const moves = waysToMove(lines, grid);
  const start: Way = { score: 0, last: -1, place: null, before: null };
  let ways = new Map<number, Way[]>(
    moves.map((moved) => [moved, [moved === 0 ? start : { ...start, score: -CHANGE }]]),
  );
  for (const line of lines) {
    const next = new Map<number, Way[]>();
    for (const moved of moves) {
      const row = line.row + moved;
      const speaks = agreement(line, grid, row);
      for (const [old, known] of ways) {
        const cost = old === moved ? 0 : CHANGE;
        for (const way of known) {
          if (row <= way.last) continue;
          const score = way.score + speaks - cost;
          offer(next, moved, { score, last: row, place: row, before: way });
        }
      }
    }
    for (const [old, known] of ways) {
      for (const way of known) {
        offer(next, old, { score: way.score - GONE, last: way.last, place: null, before: way });
      }
    }
    ways = next;
  }
  let way = [...ways.values()].flat().reduce((best, one) => (one.score > best.score ? one : best));
  const places = new Map<number, number | null>();
  for (const { row } of [...lines].reverse()) {
    places.set(row, way.place);
    way = way.before!;
  }
  return places;
}

/**
 * Where a write stands now. Sheets on which no row moved keep the numbers of their rows; a sheet that is not
 * among the grids does too, so that whoever writes to it is told.
 * @param writes at most one for a cell, counted while the rows are in.
 * @param now the sheets of the write as they are.
 */
export function placeWrites(
  writes: readonly CellWrite[],
  rows: RowMove | null,
  now: readonly CellGrid[],
): PlacedWrites {
  const stand: CellWrite[] = [];
  const changed: CellConflict[] = [];
  const there: RowPlace[] = [];
  const names = new Set(
    [...writes.map(({ address }) => address), ...(rows?.rows ?? [])].map(({ sheet }) => sheet),
  );
  for (const sheet of names) {
    const own = writes.filter(({ address }) => address.sheet === sheet);
    const new_ = rows?.rows.filter((place) => place.sheet === sheet) ?? [];
    const grid = now.find((one) => one.sheet === sheet);
    const lines = linesOf(own);
    if (grid === undefined) {
      stand.push(...own);
      there.push(...new_);
      continue;
    }
    const isAsWritten = lines.every((line) => isWhole(line, grid, line.row));
    const places = isAsWritten ? null : placesOf(lines, grid);
    const placeOf = (row: number): number | null => {
      if (places === null) return row;
      const place = places.get(row);
      if (place !== undefined) return place;
      // A row in which nothing was written has moved with the one above it.
      const above = lines.findLast((line) => line.row < row && places.get(line.row) !== null);
      return above === undefined ? row : row + places.get(above.row)! - above.row;
    };
    const hasMoved = places !== null && [...places].some(([row, place]) => place !== row);
    for (const write of own) {
      const { address, before, after } = write;
      const row = placeOf(address.row);
      // What the write left as it was is there to see whether the place is right: that is known by now.
      const isSame = holds(before, after);
      if (row === null) {
        const found = contentAt(grid, address.row, address.column);
        if (!isSame && !holds(found, before)) changed.push({ write, found });
        continue;
      }
      const placed = { ...write, address: { ...address, row } };
      const found = contentAt(grid, row, address.column);
      if (holds(found, after)) {
        if (!isSame || !hasMoved) stand.push(placed);
      } else if (!holds(found, before)) changed.push({ write: placed, found });
    }
    for (const { row } of new_) {
      const place = placeOf(row);
      if (place !== null) there.push({ sheet, row: place });
    }
  }
  return { writes: stand, rows: rows && { kind: rows.kind, rows: there }, changed };
}
