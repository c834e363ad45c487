// Sources of tests, written as the documents look: a line per row, "|" between the cells.
import registryFile from "../../assets/enti-lombardia.json";
import { enteMatcher } from "../../src/domain/enti/matchEnte";
import { readEntiRegistry } from "../../src/domain/enti/entiRegistry";
import type { FindingCell } from "../../src/domain/finding";
import type { EnteTable, FigureCell } from "../../src/domain/import/enteTable";
import { gridOfText } from "../../src/workbook/gridOfText";
import { recogniseTables, type Recognition } from "../../src/domain/import/recogniseTables";
import { joinEnti } from "../../src/domain/piano";
import { checkPiano, type Check } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import type { RuleParameters } from "../../src/domain/rules/ruleParameters";
import { enteOf } from "../../src/domain/piano";
import { placeName } from "../../src/domain/sheets/figureRecord";
import type { CellGrid } from "../../src/workbook/cellGrid";

/** The registry that is shipped: 1,506 comuni and the ALER units. */
export const registry = readEntiRegistry(registryFile);
export const match = enteMatcher(registry);

/**
 * A drawn document as tab-separated text. Cells lose their outer spaces; the first and the last line
 * break are those of the source code.
 */
export function drawn(text: string): string {
  return text
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .join("\t"),
    )
    .join("\n");
}

export function readText(text: string, file = "piano.txt"): Recognition {
  return recogniseTables(file, [gridOfText(drawn(text))], match);
}

export function readGrid(grid: CellGrid, file = "piano.xlsx"): Recognition {
  return recogniseTables(file, [grid], match);
}

/** Texts of several senders, checked together. */
export function checkTexts(
  texts: Readonly<Record<string, string>>,
  year: number | null = null,
  parameters: Partial<RuleParameters> = {},
): Check {
  const read = Object.entries(texts).map(([file, text]) => readText(text, file));
  const piano = joinEnti(read, year);
  return checkPiano(piano, rulebookOf(piano.year, parameters));
}

/** "riga 3 = 5", with the file in front where there are several. */
export function cited({ file, at, value }: FindingCell): string {
  const shown = typeof value === "object" && value !== null ? value.error : value;
  const sheet = at.sheet === null ? "" : `${at.sheet}!`;
  const where = file === "piano.txt" ? "" : `${file} `;
  return `${where}${sheet}${placeName(at)} = ${shown === null ? "vuoto" : String(shown)}`;
}

/** What a figure says in one word: "5", "«testo»", "vuoto", "n/a", "?". */
export function said(cell: FigureCell | undefined): string {
  if (cell === undefined) return "no cell";
  const { figure } = cell;
  switch (figure.state) {
    case "value":
      return String(figure.value);
    case "text":
      return `«${figure.text}»`;
    case "blank":
      return "vuoto";
    case "notApplicable":
      return "n/a";
    case "unreadable":
      return "?";
  }
}

/** A table as lines: "disponibili: Viadana 6, Bozzolo ?, totale 6". */
export function tableLine(table: EnteTable): string {
  const row = (name: string, cells: EnteTable["rows"][number]["cells"]): string =>
    `${name} ${table.fields.map((field) => said(cells[field])).join("/")}`;
  const rows = table.rows.map((one) => {
    const ente = enteOf(one.match);
    return row(ente?.name ?? `(${one.match.how}) ${one.label}`, one.cells);
  });
  if (table.total !== null) rows.push(row("totale", table.total.cells));
  return `${table.kind}: ${rows.join(", ")}`;
}

/** Every table of a drawn document as a line. */
export function tableLines(text: string): string[] {
  return readText(text).tables.map(tableLine);
}
