// The pieces that sheets of the plan's template are laid out from: headings, tables, notes, paragraphs.
import { columnLetters } from "../workbook/cellAddress";
import type { CellContent } from "../workbook/cellWrite";
import type {
  PrintedCell,
  PrintedName,
  PrintedRow,
  PrintedRule,
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
  /** How a partial total looks. */
  readonly partial?: PrintLookName;
  /** A formula of the row, by its number from 1 on, where the column is calculated. */
  readonly formula?: (row: number, first: number, total: number | null) => string;
}

/** A table: labels in the first columns, cells to fill in the others. */
export interface LaidTable {
  readonly title: string | null;
  /** How formulas may call it, headings and total included. */
  readonly name: string;
  readonly columns: readonly LaidColumn[];
  /** What stands in the first columns of each row. */
  readonly labels: readonly (readonly string[])[];
  readonly total: boolean;
  /** Rows that get a total of their own below them: all of `labels`, part by part. */
  readonly parts?: readonly { readonly label: string; readonly rows: number }[];
}

/** Rows that follow each other, by their numbers. */
interface Block {
  readonly top: number;
  readonly bottom: number;
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
  private readonly names: PrintedName[] = [];
  private readonly rules: PrintedRule[] = [];

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

  /** @param name how formulas may call the right cell. */
  pair(left: PrintedCell, right: PrintedCell, height: number, name: string | null = null): void {
    const at = this.rows.length;
    if (name !== null) {
      this.names.push({ name, range: { top: at, left: 1, bottom: at, right: 1 } });
    }
    this.rows.push(row(height, left, right));
  }

  /** A table with its headings; blank rows between the last label and the total are for entries. */
  table({ title, name, columns, labels, total, parts = [] }: LaidTable): void {
    if (title !== null) this.wide(title, "section", 24);
    const top = this.rows.length;
    const heights = columns.map(({ header }, i) => textHeight(header, this.widths[i]!, 14, 8));
    this.rows.push(
      row(
        Math.max(24, ...heights),
        ...columns.map(({ header, look }) => cell(header, look === null ? "headLabel" : "head")),
      ),
    );
    const first = this.next;
    const totalRow = total ? first + labels.length + parts.length : null;
    const blocks: Block[] = [];
    let placed = 0;
    for (const part of parts.length === 0 ? [{ label: null, rows: labels.length }] : parts) {
      const from = this.next;
      for (const texts of labels.slice(placed, placed + part.rows)) {
        this.entry(columns, texts, placed % 2 === 1, first, totalRow);
        placed++;
      }
      const block = { top: from, bottom: this.next - 1 };
      if (block.bottom >= block.top) {
        blocks.push(block);
        this.allow(columns, block);
      }
      if (part.label !== null) this.sums(columns, part.label, "partial", [block], totalRow);
    }
    if (totalRow !== null) this.sums(columns, words.total, "total", blocks, totalRow);
    const right = columns.length - 1;
    this.names.push({ name, range: { top, left: 0, bottom: this.rows.length - 1, right } });
  }

  /** Says what may be typed into the cells of a block, column by column. */
  private allow(columns: readonly LaidColumn[], { top, bottom }: Block): void {
    columns.forEach(({ look, formula }, column) => {
      if (formula !== undefined || (look !== "count" && look !== "percent" && look !== "euro"))
        return;
      this.rules.push({
        range: { top: top - 1, left: column, bottom: bottom - 1, right: column },
        type: look === "count" ? "whole" : "decimal",
        max: look === "percent" ? 100 : null,
        title: words.rules.title,
        message: words.rules[look],
      });
    });
  }

  private entry(
    columns: readonly LaidColumn[],
    texts: readonly string[],
    band: boolean,
    first: number,
    totalRow: number | null,
  ): void {
    const at = this.next;
    const cells = columns.map(({ look, formula }, column) => {
      if (look === null) return cell(texts[column] || null, "label", { band });
      const content =
        formula === undefined ? (texts[column] ?? null) : { formula: formula(at, first, totalRow) };
      return cell(content, look, { band });
    });
    this.rows.push(row(17, ...cells));
  }

  /** A row of sums, of all rows or of some: always of what is given, never of other sums. */
  private sums(
    columns: readonly LaidColumn[],
    name: string,
    which: "total" | "partial",
    blocks: readonly Block[],
    totalRow: number | null,
  ): void {
    const at = this.next;
    const cells = columns.map((one, column) => {
      const letters = columnLetters(column);
      const look = one[which];
      if (column === 0) return cell(name, `${which}Label`);
      if (one.look === null || look === undefined) return cell(null, `${which}Label`);
      // Of no rows there is no sum: it would be one of its own cell.
      if (blocks.length === 0) return cell(null, look);
      const given = blocks.map(({ top, bottom }) => `${letters}${top}:${letters}${bottom}`);
      const sum =
        one.formula === undefined
          ? sumOfGiven(given.join(","))
          : one.formula(at, blocks[0]!.top, totalRow);
      return cell({ formula: sum }, look);
    });
    this.rows.push(row(which === "total" ? 20 : 18, ...cells));
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
      ...{ rules: this.rules, names: this.names },
      footer: `${words.footer} · ${name}`,
      pageWords: words.page,
    };
  }
}
