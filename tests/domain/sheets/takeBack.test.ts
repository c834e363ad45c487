// Undo of written sheets: exact where nobody touched them, and never over somebody's work.
import { takeBack } from "../../../src/domain/sheets/takeBack";
import { gridOfValues, type CellGrid } from "../../../src/workbook/cellGrid";
import type { TableSheet } from "../../../src/workbook/tableSheet";

const written: TableSheet = {
  sheet: "Enti",
  table: "QuadraEnti",
  columns: [
    { header: "Codice", kind: "text", width: 10 },
    { header: "Ente", kind: "text", width: 10 },
    { header: "Differenza", kind: "count", width: 10 },
  ],
  rows: [
    ["015146", "Milano", { formula: "=1+1" }],
    ["", "senza codice", null],
  ],
};

/** The sheet as the host gives it back: formulas in its own spelling, blanks as null. */
function present(change: (rows: (string | number | null)[][]) => void = () => {}): CellGrid {
  const rows: (string | number | null)[][] = [
    ["Codice", "Ente", "Differenza"],
    [null, "senza codice", null],
    ["015146", "Milano", 2],
  ];
  change(rows);
  const grid = gridOfValues("Enti", rows);
  return {
    ...grid,
    formulas: grid.formulas.map((row, r) =>
      row.map((none, c) => (r === 2 && c === 2 ? "= 1 + 1" : none)),
    ),
  };
}

const before = gridOfValues("Enti", [
  ["Ente", "Codice", "Telefono"],
  ["Milano", "015146", 2],
]);

test("a sheet that the writing made goes, whatever order its rows stand in now", () => {
  expect(takeBack([written], [], [present()])).toEqual({
    put: [],
    remove: ["Enti"],
    kept: [],
    keptCells: [],
  });
});

test("a sheet that was there comes back with its own columns, in their order", () => {
  const { put, remove, kept } = takeBack([written], [before], [present()]);
  expect({ remove, kept }).toEqual({ remove: [], kept: [] });
  expect(put).toHaveLength(1);
  expect(put[0]).toMatchObject({
    table: "QuadraEnti",
    columns: [{ header: "Ente", kind: "text" }, { header: "Codice" }, { header: "Telefono" }],
    rows: [["Milano", "015146", 2]],
  });
});

test.each([
  ["a cell was corrected", (rows: (string | number | null)[][]) => void (rows[2]![1] = "Monza")],
  ["a blank became 0", (rows: (string | number | null)[][]) => void (rows[1]![2] = 0)],
  ["a row was added", (rows: (string | number | null)[][]) => void rows.push(["1", "Lodi", null])],
  ["a row was deleted", (rows: (string | number | null)[][]) => void rows.splice(1, 1)],
  [
    "a column was added",
    (rows: (string | number | null)[][]) =>
      rows.forEach((row, i) => row.push(i === 0 ? "Nota" : null)),
  ],
  [
    "a note stands beside the table",
    (rows: (string | number | null)[][]) => void rows[1]!.push("!"),
  ],
])("a sheet stays as it is when %s since", (_, change) => {
  expect(takeBack([written], [], [present(change)])).toEqual({
    put: [],
    remove: [],
    kept: ["Enti"],
    keptCells: [],
  });
});

test("a sheet that somebody deleted comes back only if it was there before the writing", () => {
  expect(takeBack([written], [], [])).toEqual({ put: [], remove: [], kept: [], keptCells: [] });
  expect(takeBack([written], [before], []).put).toHaveLength(1);
});

describe("a sheet that was there and was edited since, rows in their places", () => {
  const old = gridOfValues("Enti", [
    ["Codice", "Ente", "Differenza"],
    ["015146", "Milano", 7],
    ["", "senza nome", 8],
  ]);
  const now = (change: (rows: (string | number | null)[][]) => void): CellGrid => {
    const rows = [
      ["Codice", "Ente", "Differenza"],
      ["015146", "Milano", 2],
      [null, "senza codice", null],
    ];
    change(rows);
    const grid = gridOfValues("Enti", rows);
    const formulas = grid.formulas.map((row, r) =>
      row.map((none, c) => (r === 1 && c === 2 ? "=1+1" : none)),
    );
    return { ...grid, formulas };
  };

  it("gets back all cells but those that were changed, which are named", () => {
    const taken = takeBack([written], [old], [now((rows) => (rows[2]![2] = 5))]);
    expect(taken.put[0]!.rows).toEqual([
      ["015146", "Milano", 7],
      [null, "senza nome", 5],
    ]);
    expect(taken.keptCells).toMatchObject([
      { write: { address: { sheet: "Enti", row: 2, column: 2 }, after: 8 }, found: 5 },
    ]);
    expect([taken.kept, taken.remove]).toEqual([[], []]);
  });

  it("stays whole when rows changed their places, for then no cell can be told by its place", () => {
    const taken = takeBack(
      [written],
      [old],
      [
        now((rows) => {
          rows.reverse();
          rows.unshift(rows.pop()!);
          rows[1]![1] = "Monza";
        }),
      ],
    );
    expect([taken.kept, taken.put, taken.keptCells]).toEqual([["Enti"], [], []]);
  });
});
