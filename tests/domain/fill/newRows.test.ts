// Rows that a template lacks: where each is put, how it looks, and when none is put in.
import { batchOf, planFill, type FillPlan } from "../../../src/domain/fill/planFill";
import { joinEnti } from "../../../src/domain/piano";
import { cellName } from "../../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import type { CellContent } from "../../../src/workbook/cellWrite";
import { isCellFormula } from "../../../src/workbook/cellWrite";
import { readGrid, readText } from "../pianoOfText";

type Rows = readonly (readonly (CellValue | string)[])[];

/** A template whose cells that begin with "=" are formulas. */
function template(rows: Rows): CellGrid {
  const isFormula = (value: CellValue): value is string =>
    typeof value === "string" && value.startsWith("=");
  const grid = gridOfValues(
    "Modello",
    rows.map((row) => row.map((value) => (isFormula(value) ? 0 : value))),
  );
  return {
    ...grid,
    formulas: grid.values.map((row, r) =>
      row.map((_, c) => {
        const value = rows[r]?.[c] ?? null;
        return isFormula(value) ? value : null;
      }),
    ),
  };
}

interface Given {
  readonly fixed?: readonly string[];
  readonly subAmbiti?: Readonly<Record<string, string>>;
}

function plan(rows: Rows, data: string, { fixed = [], subAmbiti = {} }: Given = {}): FillPlan {
  const grid = template(rows);
  return planFill(readGrid(grid).tables, joinEnti([readText(data)]), {
    grids: [grid],
    fixed: new Set(fixed),
    subAmbiti: new Map(Object.entries(subAmbiti)),
  });
}

const shown = (content: CellContent): string =>
  isCellFormula(content) ? content.formula : JSON.stringify(content);

const lines = (fill: FillPlan): string[] =>
  batchOf(fill).writes.map(
    ({ address: { row, column }, after }) => `${cellName(row, column)} ${shown(after)}`,
  );

const added = ({ newRows }: FillPlan): string[] =>
  newRows.map(({ place: { row }, label }) => `${row + 1} ${label}`);

const TURNOVER = ["Ente", "Turn-over"] as const;
const FOUR = "Ente | Turn-over\nBozzolo | 1\nCasalmaggiore | 2\nDosolo | 3\nViadana | 4";

interface Job extends Given {
  readonly says: string;
  readonly rows: Rows;
  readonly data: string;
  readonly added: readonly string[];
  readonly writes?: readonly string[];
  readonly told?: readonly string[];
}

const JOBS: readonly Job[] = [
  {
    says: "comuni come in by name, and the rows below are counted anew",
    rows: [TURNOVER, ["Bozzolo", 1], ["Dosolo", 0], ["Viadana", 4], ["TOTALE", 5]],
    data: FOUR,
    added: ["3 Casalmaggiore"],
    writes: ['A3 "Casalmaggiore"', "B4 3", "B6 10", "B3 2"],
  },
  {
    says: "several rows come in at one place in their order",
    rows: [TURNOVER, ["Bozzolo", 1], ["Viadana", 4]],
    data: FOUR,
    added: ["3 Casalmaggiore", "4 Dosolo"],
  },
  {
    says: "one that belongs at an end comes in next to it, so that sums and names grow with it",
    rows: [TURNOVER, ["Casalmaggiore", 2], ["Dosolo", 3], ["TOTALE", "=SUM(B2:B3)"]],
    data: FOUR,
    added: ["3 Bozzolo", "4 Viadana"],
  },
  {
    says: "a formula of the row above is taken over, moved to the new row",
    rows: [
      ["Ente", "Turn-over", "Carenza manutentiva", "Disponibili", ""],
      ["Bozzolo", 1, 1, "=B2+C2", "=D2/D$4"],
      ["Viadana", 2, 2, "=B3+C3", "=D3/D$4"],
      ["TOTALE", "=SUM(B2:B3)", "=SUM(C2:C3)", "=SUM(D2:D3)", ""],
    ],
    data: "Ente | Turn-over | Carenza manutentiva | Disponibili\nBozzolo|1|1|2\nDosolo|3|0|3\nViadana|2|2|4",
    added: ["3 Dosolo"],
    writes: ['A3 "Dosolo"', "E3 =D3/D$5", "D3 =B3+C3", "B3 3", "C3 0"],
  },
  {
    says: "the label is written as the others are",
    rows: [TURNOVER, ["COMUNE DI BOZZOLO", 1], ["COMUNE DI VIADANA", 4]],
    data: "Ente | Turn-over\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    added: ["3 COMUNE DI DOSOLO"],
  },
  {
    says: "two tables on the same rows get one row",
    rows: [
      ["Ente", "Turn-over", "Nuclei in carico ai servizi sociali"],
      ["Bozzolo", 1, 0],
      ["Viadana", 4, 0],
    ],
    data: "Ente | Turn-over\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    added: ["3 Dosolo"],
  },
  {
    says: "a comune goes among those of its sub-ambito, whose subtotal counts it",
    rows: [
      TURNOVER,
      ["Casalmaggiore", 1],
      ["Gussola", 2],
      ["Totale sub-ambito Casalmaggiore", 3],
      ["Bozzolo", 1],
      ["Viadana", 4],
      ["Totale sub-ambito Viadana", 5],
      ["TOTALE", 8],
    ],
    data: "Ente | Turn-over\nCasalmaggiore | 1\nGussola | 2\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    subAmbiti: {
      "019021": "Casalmaggiore",
      "019052": "Casalmaggiore",
      "020007": "Viadana",
      "020022": "Viadana",
      "020066": "Viadana",
    },
    added: ["6 Dosolo"],
    writes: ['A6 "Dosolo"', "B9 11", "B8 8", "B6 3"],
  },
  {
    says: "no row comes in where the subtotals leave its place open",
    rows: [
      TURNOVER,
      ["Casalmaggiore", 1],
      ["Gussola", 2],
      ["Totale sub-ambito Casalmaggiore", 3],
      ["Bozzolo", 1],
      ["Viadana", 4],
      ["Totale sub-ambito Viadana", 5],
      ["TOTALE", 8],
    ],
    data: "Ente | Turn-over\nCasalmaggiore | 1\nGussola | 2\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    added: [],
    told: ["Dosolo"],
  },
  {
    says: "no row comes in on a protected sheet",
    rows: [TURNOVER, ["Bozzolo", 1], ["Viadana", 4]],
    data: FOUR,
    fixed: ["Modello"],
    added: [],
    told: ["Casalmaggiore", "Dosolo"],
  },
  {
    says: "no row comes in beside a label that nobody knows: it may be that very ente",
    rows: [TURNOVER, ["Bozzolo", 1], ["Borgo del Po", 0], ["Viadana", 4], ["TOTALE", 5]],
    data: "Ente | Turn-over\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    added: [],
    told: ["Dosolo"],
  },
  {
    says: "no row comes in through a table that stands beside",
    rows: [
      ["Ente", "Turn-over", "", "Ente", "Alloggi SAT"],
      ["Bozzolo", 1, "", "Bozzolo", 0],
      ["Viadana", 4, "", "Gussola", 0],
    ],
    data: "Ente | Turn-over\nBozzolo | 1\nDosolo | 3\nViadana | 4",
    added: [],
    told: ["Dosolo"],
  },
  {
    says: "an ente of whom the data say nothing in this table gets no row",
    rows: [TURNOVER, ["Bozzolo", 1], ["Viadana", 4]],
    data: "Quadro riepilogativo\nEnte | Alloggi disponibili | Turn-over\nBozzolo | 1 | 1\nDosolo | 1 | 0\nViadana | 4 | 4",
    added: [],
    told: ["Dosolo"],
  },
];

test.each(JOBS)("$says", ({ rows, data, added: wanted, writes, told = [], ...given }) => {
  const fill = plan(rows, data, given);
  expect(added(fill)).toEqual(wanted);
  expect(fill.withoutRow.flatMap(({ enti }) => enti.map(({ name }) => name))).toEqual(told);
  if (writes !== undefined) expect(lines(fill).sort()).toEqual([...writes].sort());
});

test("what formulas should show counts the new rows in", () => {
  const { formulas } = plan(
    [TURNOVER, ["Bozzolo", 1], ["Viadana", 4], ["TOTALE", "=SUM(B2:B3)"]],
    FOUR,
  );
  expect(
    formulas.map(({ address, formula, expected }) => [address.row, formula, expected]),
  ).toEqual([[5, "=SUM(B2:B5)", 10]]);
});
