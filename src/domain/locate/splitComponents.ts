// Cells that no rule joins have nothing to say about each other: each part is searched alone.
import { FORCED, type Component, type Row } from "./row";

/** Parts in the order of their first row; a forced cell without rules is a part of its own. */
export function splitComponents(
  cellCount: number,
  rows: readonly Row[],
  states: Uint8Array,
): Component[] {
  const parent = new Int32Array(cellCount).map((_, cell) => cell);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = cell; at !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const ruled = new Uint8Array(cellCount);
  for (const { cells } of rows) {
    const root = rootOf(cells[0]!);
    for (const cell of cells) {
      parent[rootOf(cell)] = root;
      ruled[cell] = 1;
    }
  }
  const parts = new Map<number, { cells: number[]; rows: Row[] }>();
  const partOf = (cell: number) => {
    const root = rootOf(cell);
    let part = parts.get(root);
    if (part === undefined) parts.set(root, (part = { cells: [], rows: [] }));
    return part;
  };
  for (const row of rows) partOf(row.cells[0]!).rows.push(row);
  for (let cell = 0; cell < cellCount; cell++) {
    if (ruled[cell] === 1 || states[cell] === FORCED) partOf(cell).cells.push(cell);
  }
  return [...parts.values()];
}
