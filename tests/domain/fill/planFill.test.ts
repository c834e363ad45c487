// Single decisions of filling: what becomes of a cell of the template, and what cannot be filled.
import { checkFormulas } from "../../../src/domain/fill/checkFormulas";
import { planFill, type FillPlan } from "../../../src/domain/fill/planFill";
import { joinEnti } from "../../../src/domain/piano";
import { cellName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { readGrid, readText } from "../pianoOfText";

function template(
  rows: readonly (readonly CellValue[])[],
  formats: Record<string, string> = {},
  formulas: Record<string, string> = {},
): CellGrid {
  const grid = gridOfValues("Modello", rows);
  const at = <T>(map: Record<string, T>, none: T) =>
    grid.values.map((row, r) => row.map((_, c) => map[cellName(r, c)] ?? none));
  return {
    ...grid,
    numberFormats: at(formats, "General"),
    formulas: at<string | null>(formulas, null),
  };
}

const plan = (grid: CellGrid, data: string): FillPlan =>
  planFill(readGrid(grid).tables, joinEnti([readText(data)]));

const lines = ({ changes }: FillPlan): string[] =>
  changes.map(
    ({ write: { address, before, after } }) =>
      `${cellName(address.row, address.column)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  );

const TURNOVER = ["Ente", "Turn-over"] as const;

interface Job {
  readonly says: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly data: string;
  readonly writes: readonly string[];
  readonly formats?: Record<string, string>;
  readonly formulas?: Record<string, string>;
}

const JOBS: readonly Job[] = [
  {
    says: "a blank cell gets the figure as a number, though the source typed a text",
    rows: [TURNOVER, ["Viadana", null]],
    data: "Ente | Turn-over\nViadana | 6",
    writes: ["B2: null → 6"],
  },
  {
    says: "a figure that stands there already, be it typed as text, is left alone",
    rows: [TURNOVER, ["Viadana", "6"], ["Bozzolo", 1]],
    data: "Ente | Turn-over\nViadana | 6\nBozzolo | 1",
    writes: [],
  },
  {
    says: "a figure of the year before is replaced; a 0 is written; a blank empties the cell",
    rows: [TURNOVER, ["Viadana", 4], ["Bozzolo", null], ["Calvatone*", 3]],
    data: "Ente | Turn-over\nViadana | 6\nBozzolo | 0\nCalvatone* |",
    writes: ["B2: 4 → 6", "B3: null → 0", "B4: 3 → null"],
  },
  {
    says: "spaces and dashes say as much as a blank and are left alone",
    rows: [TURNOVER, ["Viadana", " "], ["Bozzolo", "-"]],
    data: "Ente | Turn-over\nViadana |\nBozzolo |",
    writes: [],
  },
  {
    says: "an unreadable figure is never copied",
    rows: [TURNOVER, ["Viadana", 4]],
    data: "Ente | Turn-over\nViadana | sei o sette",
    writes: [],
  },
  {
    says: "a quota goes as a fraction into a cell that shows percentages, as it is into any other",
    rows: [
      ["Ente", "% Forze di Polizia"],
      ["Viadana", null],
      ["Bozzolo", null],
      ["Tornata", 0.05],
    ],
    formats: { B2: "0%", B3: '0.0"%"', B4: "0.00%" },
    data: "Ente | % Forze di Polizia\nViadana | 5\nBozzolo | 3,03\nTornata | 5",
    writes: ["B2: null → 0.05", "B3: null → 3.03"],
  },
  {
    says: "a total that is no formula becomes the sum of the rows above it",
    rows: [TURNOVER, ["Viadana", null], ["Bozzolo", 1], ["TOTALE", null]],
    data: "Ente | Turn-over\nViadana | 6",
    writes: ["B2: null → 6", "B4: null → 7"],
  },
  {
    says: "a total of rows that nobody gave a figure is blank, and 0 where one said 0",
    rows: [
      ["Ente", "Turn-over", "SAT"],
      ["Viadana*", null, null],
      ["Bozzolo", null, null],
      ["TOTALE", 0, null],
    ],
    data: "Ente | Turn-over | SAT\nViadana* | |\nBozzolo | | 0",
    writes: ["B4: 0 → null", "C3: null → 0", "C4: null → 0"],
  },
  {
    says: "a formula stays",
    rows: [TURNOVER, ["Viadana", 0], ["TOTALE", 0]],
    formulas: { B2: "=Dati!A1", B3: "=SUM(B2:B2)" },
    data: "Ente | Turn-over\nViadana | 6",
    writes: [],
  },
];

test.each(JOBS)("$says", ({ rows, formats, formulas, data, writes }) => {
  expect(lines(plan(template(rows, formats, formulas), data))).toEqual(writes);
});

test("enti without a row, rows without data and kinds without a table are told", () => {
  const { withoutRow, withoutData, withoutTable } = plan(
    template([TURNOVER, ["Viadana", null], ["Dosolo", 2]]),
    "Ente | Turn-over | SAT\nViadana | 6 | 1\nBozzolo | 1 | 0",
  );
  expect([withoutRow, withoutData.map(({ kind, label }) => [kind, label]), withoutTable]).toEqual([
    [{ kind: "turnover", enti: [{ code: "020007", name: "Bozzolo" }] }],
    [["turnover", "Dosolo"]],
    ["sat"],
  ]);
});

test("a total by formula of rows that nobody gave a figure may show nothing or 0", () => {
  const { formulas } = plan(
    template([TURNOVER, ["Viadana", null], ["TOTALE", ""]], {}, { B3: "=SUM(B2:B2)" }),
    "Ente | Turn-over\nViadana |",
  );
  expect(formulas.map(({ expected }) => expected)).toEqual([null]);
  expect([checkFormulas(formulas, [""]), checkFormulas(formulas, [0])]).toEqual([[], []]);
  expect(checkFormulas(formulas, [1])).toHaveLength(1);
});

test("formulas are checked against the data, a blank result against nothing to sum", () => {
  const { formulas } = plan(
    template([TURNOVER, ["Viadana", 0], ["TOTALE", 0]], {}, { B2: "=Dati!A1", B3: "=SUM(B2:B2)" }),
    "Ente | Turn-over\nViadana | 6",
  );
  expect(formulas.map(({ formula, expected }) => [formula, expected])).toEqual([
    ["=Dati!A1", 6],
    ["=SUM(B2:B2)", 6],
  ]);
  expect(checkFormulas(formulas, [6, 6])).toEqual([]);
  expect(checkFormulas(formulas, [6, 5]).map(({ formula, shown }) => [formula, shown])).toEqual([
    ["=SUM(B2:B2)", 5],
  ]);
  const blank = formulas.map((formula) => ({ ...formula, expected: null }));
  expect(checkFormulas(blank, [null, ""])).toEqual([]);
  expect(checkFormulas(blank, [0, { error: "#REF!" }])).toHaveLength(1);
});
