// The pieces that sheets of the plan's template are laid out from: headings, tables, notes, paragraphs.
import { columnLetters } from "../workbook/cellAddress";
import type { CellContent } from "../workbook/cellWrite";
import type {
  PrintedCell,
  PrintedRow,
  PrintedSheet,
  PrintLookName,
} from "../workbook/printedSheet";
import { modelloWords as words } from "./it/modello";

/** Lines for notes below a table. */
const NOTE_ROWS = 5;

/** A column of a table. */
export interface LaidColumn {
  readonly header: string;
  /** null in the first column, which holds the labels. */
  readonly look: PrintLookName | null;
  /** How the total looks, and its formula; null leaves it out. */
  readonly total?: PrintLookName;
  /** A formula of the row, by its number from 1 on, where the column is calculated. */
  readonly formula?: (row: number, first: number, total: number | null) => string;
}

/** A table: labels in the first columns, cells to fill in the others. */
export interface LaidTable {
  readonly title: string | null;
  readonly columns: readonly LaidColumn[];
  /** What stands in the first columns of each row. */
  readonly labels: readonly (readonly string[])[];
  readonly total: boolean;
}

/** Points that a wrapped text needs in a cell that is `width` characters wide. */
export function textHeight(text: string, width: number, line: number, padding: number): number {
  const lines = text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  return Math.ceil(lines * line + padding);
}

/** The sum of cells; blank while none of them has a figure, for nothing told is no 0. */
const sumOfGiven = (cells: string): string => `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;

/** Running text takes less room per character than the digits that widths count. */
const PROSE_SCALE = 1.1;

const cell = (
  content: CellContent,
  look: PrintLookName,
  more: Pick<PrintedCell, "band" | "span"> = {},
): PrintedCell => ({ content, look, ...more });

const row = (height: number | null, ...cells: (PrintedCell | null)[]): PrintedRow => ({
  height,
  cells,
});

/** The rows of one sheet while they are laid. */
export class SheetDraft {
  readonly rows: PrintedRow[] = [];

  constructor(private readonly widths: readonly number[]) {}

  private get width(): number {
    return this.widths.reduce((sum, one) => sum + one, 0);
  }

  /** Number of the next row, from 1 on. */
  get next(): number {
    return this.rows.length + 1;
  }

  gap(height: number | null = null): void {
    this.rows.push(row(height));
  }

  /** One text from side to side. */
  wide(content: CellContent, look: PrintLookName, height: number | null): void {
    this.rows.push(row(height, cell(content, look, { span: this.widths.length })));
  }

  paragraph(text: string): void {
    this.wide(text, "body", textHeight(text, this.width * PROSE_SCALE, 15.5, 6));
  }

  /** Title, what plan it is, and a gap. @param fields where the cover has ambito and year. */
  heading(
    title: string,
    { ambito, year }: { readonly ambito: string; readonly year: string },
  ): void {
    const formula = `="${words.subtitle.ambito}"&${ambito}&"${words.subtitle.year}"&${year}`;
    this.wide(title, "title", textHeight(title, this.width * 0.72, 21, 7));
    this.wide({ formula }, "subtitle", 18);
    this.gap(8);
  }

  pair(left: PrintedCell, right: PrintedCell, height: number): void {
    this.rows.push(row(height, left, right));
  }

  /** A table with its headings; blank rows between the last label and the total are for entries. */
  table({ title, columns, labels, total }: LaidTable): void {
    if (title !== null) this.wide(title, "section", 24);
    const heights = columns.map(({ header }, i) => textHeight(header, this.widths[i]!, 14, 8));
    this.rows.push(
      row(
        Math.max(24, ...heights),
        ...columns.map(({ header, look }) => cell(header, look === null ? "headLabel" : "head")),
      ),
    );
    const first = this.next;
    const last = first + labels.length - 1;
    const totalRow = total ? last + 1 : null;
    labels.forEach((texts, index) => {
      const band = index % 2 === 1;
      this.rows.push(
        row(
          17,
          ...columns.map(({ look, formula }, column) =>
            look === null
              ? cell(texts[column] || null, "label", { band })
              : cell(
                  formula === undefined
                    ? (texts[column] ?? null)
                    : { formula: formula(first + index, first, totalRow) },
                  look,
                  { band },
                ),
          ),
        ),
      );
    });
    if (totalRow !== null) this.totalRow(columns, first, last, totalRow);
  }

  private totalRow(
    columns: readonly LaidColumn[],
    first: number,
    last: number,
    totalRow: number,
  ): void {
    const cells = columns.map(({ look, total, formula }, column) => {
      const letters = columnLetters(column);
      if (column === 0) return cell(words.total, "totalLabel");
      if (look === null || total === undefined) return cell(null, "totalLabel");
      const sum =
        formula === undefined
          ? sumOfGiven(`${letters}${first}:${letters}${last}`)
          : formula(totalRow, first, totalRow);
      return cell({ formula: sum }, total);
    });
    this.rows.push(row(20, ...cells));
  }

  notes(): void {
    this.gap();
    this.wide(words.notes, "notesHead", null);
    for (let i = 0; i < NOTE_ROWS; i++) this.wide(null, "notesLine", 18);
  }

  sheet(
    name: string,
    more: { readonly titleRows: number; readonly landscape?: boolean },
  ): PrintedSheet {
    const { titleRows, landscape = false } = more;
    return {
      ...{ sheet: name, landscape, widths: this.widths, rows: this.rows, titleRows },
      footer: `${words.footer} · ${name}`,
      pageWords: words.page,
    };
  }
}
