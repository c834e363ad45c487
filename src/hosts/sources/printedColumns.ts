// Text copied from a PDF has lost its columns: what is left is one line per row, or one line per cell.
// Only what allows a single reading is taken apart; a blank cell leaves no trace in such a text, so a
// block whose rows differ in their number of figures stays as it is.

/** A figure as it is printed: 12, 1.204, 3,03, 65,4 %, € 63.230,38, n.d., or a dash. */
const FIGURE = /^(?:€\s*)?-?\d[\d.]*(?:,\d+)?\s*%?$|^(?:n\.?\s?d\.?|[-–—])$/i;
/** Fewer rows than this are no table, but may be an address or a date. */
const LEAST_ROWS = 3;

type Fields = readonly string[];

/** "Comune di Lodi 6 3 2" → the words, then each figure behind them; null without words or figures. */
function labelAndFigures(line: string): Fields | null {
  const words = line.trim().split(/\s+/);
  let first = words.length;
  while (first > 0 && FIGURE.test(words[first - 1]!)) first--;
  return first === 0 || first === words.length
    ? null
    : [words.slice(0, first).join(" "), ...words.slice(first)];
}

/** Cells between runs of two or more spaces; null when there is but one. */
function spaced(line: string): Fields | null {
  const fields = line.trim().split(/\s{2,}/);
  return fields.length > 1 ? fields : null;
}

/** Lines whose cells stand behind each other: words, then always the same number of figures. */
function readCellPerLine(lines: readonly string[]): readonly Fields[] | null {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const first = filled.findIndex((line) => FIGURE.test(line));
  let width = 1;
  while (first > 0 && FIGURE.test(filled[first - 1 + width] ?? "")) width++;
  // The headings stand in front of the first label, one in each line.
  const start = first - 1 - width;
  if (first < 1 || start < 0 || width < 2) return null;
  const rows: string[][] = [];
  for (let at = start; at < filled.length; at += width) rows.push(filled.slice(at, at + width));
  const isRow = (row: Fields): boolean =>
    row.length === width &&
    !FIGURE.test(row[0]!) &&
    row.slice(1).every((cell) => FIGURE.test(cell));
  const [headings, ...body] = rows;
  const isWhole = body.length >= LEAST_ROWS && body.every(isRow);
  if (!isWhole || headings!.some((cell) => FIGURE.test(cell))) return null;
  return [...filled.slice(0, start).map((line) => [line]), headings!, ...body];
}

/** A block of lines that follow each other; taken apart when all its rows are alike. */
function readBlock(block: readonly string[]): readonly Fields[] {
  const whole = block.map((line) => [line]);
  const rows = block.map(labelAndFigures);
  const first = rows.findIndex((row) => row !== null);
  const body = rows.slice(Math.max(0, first));
  const width = body[0]?.length ?? 0;
  if (first < 1 || body.length < LEAST_ROWS) return whole;
  if (!body.every((row) => row !== null && row.length === width)) return whole;
  // Without headings of the same number nobody can say which figure is which.
  const headings = spaced(block[first - 1]!);
  if (headings?.length !== width) return whole;
  return [...whole.slice(0, first - 1), headings, ...(body as Fields[])];
}

/**
 * The rows of a text whose columns are not parted by any sign, or null when it has none that are sure.
 * Rows keep their line where each line is a row.
 */
export function readPrintedColumns(lines: readonly string[]): readonly Fields[] | null {
  const rows: Fields[] = [];
  let block: string[] = [];
  const endBlock = (): void => {
    rows.push(...readBlock(block));
    block = [];
  };
  for (const line of lines) {
    if (line.trim() !== "") block.push(line);
    else {
      endBlock();
      rows.push([line]);
    }
  }
  endBlock();
  return rows.some((row) => row.length > 1) ? rows : readCellPerLine(lines);
}
