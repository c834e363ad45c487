// A form with partial totals is read whole while nobody has filled it, and no further than it goes.
import { readText } from "../pianoOfText";

const HEAD = "Ragione Sociale Ente Proprietario | Turn-over";

const read = (lines: string) => {
  const [table] = readText(`${HEAD}\n${lines}`).tables;
  if (table === undefined) return null;
  const { rows, subtotals = [], total } = table;
  return {
    rows: rows.map(({ label }) => label),
    parts: subtotals.map(({ label, rows: of }) => `${label}: ${of.join(" ")}`),
    total: total !== null,
  };
};

test.each([
  [
    "blank rows below a partial total belong to the table when a total closes them",
    "Comune di Bozzolo | 1\nTotale sub-ambito Nord | 1\nComune di Viadana |\nComune di Dosolo |\nTotale sub-ambito Sud |\nTOTALE |",
    ["Comune di Bozzolo", "Comune di Viadana", "Comune di Dosolo"],
    ["Totale sub-ambito Nord: 0", "Totale sub-ambito Sud: 1 2"],
  ],
  [
    "a list of enti below the last partial total is no part of it",
    "Comune di Bozzolo | 1\nTotale comuni | 1\nComune di Viadana |\nComune di Dosolo |\nsenza alloggi |",
    ["Comune di Bozzolo"],
    [],
  ],
  [
    "nor is one that names an ente again",
    "Comune di Bozzolo | 1\nComune di Viadana | 2\nTotale comuni | 3\nComune di Viadana |\nTotale comuni |",
    ["Comune di Bozzolo", "Comune di Viadana"],
    [],
  ],
])("%s", (_says, lines, rows, parts) => {
  expect(read(lines)).toEqual({ rows, parts, total: true });
});
