// Workbooks drawn as text, so that a variant of a document can be read beside what comes out of it.
//
//   # what the document is                       begins a document
//   [Foglio; nascosto; righe 4 5; colonne C; unite A1:B1 A4:A6]   begins a sheet; [testo] a pasted text
//   Ente | Turn-over                             a row; bare numbers are numbers, all else is text
//   Crema | '12 | 0.05{0%} | #REF!               a text of digits, a number format, an error cell
import { parseCellName, parseRangeName } from "../../src/workbook/cellAddress";
import { gridOfValues, type CellGrid, type CellValue } from "../../src/workbook/cellGrid";

/** A document of several sheets. */
export interface DrawnWorkbook {
  readonly says: string;
  readonly grids: readonly CellGrid[];
}

interface DrawnCell {
  readonly value: CellValue;
  readonly format: string;
}

function cellOf(drawn: string): DrawnCell {
  const words = drawn.trim();
  const general = (value: CellValue): DrawnCell => ({ value, format: "General" });
  if (words === "") return general(null);
  if (words.startsWith("'")) return general(words.slice(1));
  const formatted = /^(-?\d+(?:\.\d+)?)\{(.+)\}$/.exec(words);
  if (formatted !== null) return { value: Number(formatted[1]), format: formatted[2]! };
  if (/^-?\d+(\.\d+)?$/.test(words)) return general(Number(words));
  if (/^#[A-Z/0!?]+$/.test(words)) return general({ error: words });
  return general(words.replaceAll("\\n", "\n"));
}

function gridOf(heading: string, lines: readonly string[]): CellGrid {
  const [name = "", ...settings] = heading.split(";").map((one) => one.trim());
  const list = (key: string): string[] =>
    settings.flatMap((one) => (one.startsWith(`${key} `) ? one.split(/\s+/).slice(1) : []));
  const cells = lines.map((line) => line.split("|").map(cellOf));
  const isText = name === "testo";
  const grid = gridOfValues(
    isText ? null : name,
    cells.map((row) =>
      row.map(({ value }) => (isText && typeof value === "number" ? String(value) : value)),
    ),
  );
  return {
    ...grid,
    numberFormats: grid.values.map((row, r) =>
      row.map((_, c) => cells[r]?.[c]?.format ?? "General"),
    ),
    merges: list("unite").map((range) => parseRangeName(range)!),
    hidden: {
      sheet: settings.includes("nascosto"),
      rows: list("righe").map((row) => Number(row) - 1),
      columns: list("colonne").map((letters) => parseCellName(`${letters}1`)!.column),
    },
  };
}

/** The documents of a drawing. */
export function drawnWorkbooks(drawing: string): DrawnWorkbook[] {
  return drawing
    .split(/^# /m)
    .slice(1)
    .map((document) => {
      const [says = "", ...lines] = document.trimEnd().split("\n");
      const sheets: { heading: string; lines: string[] }[] = [];
      for (const line of lines) {
        const heading = /^\[(.+)\]$/.exec(line)?.[1];
        if (heading !== undefined) sheets.push({ heading, lines: [] });
        else sheets.at(-1)?.lines.push(line);
      }
      for (const sheet of sheets) {
        while (sheet.lines.at(-1) === "") sheet.lines.pop();
      }
      return { says, grids: sheets.map((one) => gridOf(one.heading, one.lines)) };
    });
}
