// Takes a page apart with htmlparser2, which needs no document and so runs in a Worker.
import { Parser } from "htmlparser2";
import { XmlFault } from "../xlsx/xmlCursor";
import { spanOf, type HtmlCell, type HtmlRow, type HtmlTable } from "./htmlTable";

/** A stretch of the page: lines of text, or a table that stands in no other. */
export type HtmlBlock = { readonly lines: readonly string[] } | { readonly table: HtmlTable };

/** Elements whose text is not shown. */
const UNSEEN = new Set(
  "head script style title template noscript select option textarea object svg xml".split(" "),
);
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  "address article blockquote body caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section ul".split(
    " ",
  ),
);
/** Elements without an end. */
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** No office nests elements so deep; the parser grows slow there. */
const DEEPEST = 2000;

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const isHiddenStyle = (style: string | undefined): boolean =>
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style ?? "");

interface OpenTable extends HtmlTable {
  readonly hiddenColumns: { first: number; last: number }[];
  columns: number;
  row: HtmlRow | null;
  cell: Omit<HtmlCell, "text"> | null;
  /** Text of the open cell. */
  text: string;
}

/** Reads a page to its end. @throws {XmlFault} when it is nested absurdly deep. */
export function readHtml(html: string, tabs: "cells" | "space"): HtmlBlock[] {
  const reader = new HtmlReader(tabs === "cells" ? / *[ \r\n\f\u00a0]+ */g : /[\s\u00a0]+/g);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return reader.end();
}

class HtmlReader {
  private readonly blocks: HtmlBlock[] = [];
  private readonly tables: OpenTable[] = [];
  /** Text outside all tables, since the last line end. */
  private line = "";
  private depth = 0;
  /** Depth at which an element began whose text is not shown. */
  private unseenFrom = Infinity;
  private superscript = 0;

  constructor(private readonly space: RegExp) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > DEEPEST) throw new XmlFault("too deep");
    if (this.depth > this.unseenFrom) return;
    const isHidden = isHiddenStyle(attributes["style"]) || attributes["hidden"] !== undefined;
    const table = this.tables.at(-1);
    if (name === "table") this.openTable();
    else if (name === "tr" && table !== undefined) this.openRow(table, isHidden);
    else if ((name === "td" || name === "th") && table !== undefined) {
      if (table.row === null) this.openRow(table, false);
      this.closeCell(table);
      table.cell = {
        across: spanOf(attributes["colspan"], "across"),
        down: spanOf(attributes["rowspan"], "down"),
      };
    } else if (name === "col" && table !== undefined) {
      const last = table.columns + spanOf(attributes["span"], "across") - 1;
      if (isHidden) table.hiddenColumns.push({ first: table.columns, last });
      table.columns = last + 1;
    } else if (UNSEEN.has(name) || (isHidden && !VOID.has(name))) this.unseenFrom = this.depth;
    else if (name === "sup") this.superscript++;
    else if (name === "br" || BLOCKS.has(name)) this.breakLine();
  }

  close(name: string): void {
    const isUnseen = this.depth >= this.unseenFrom;
    if (this.depth === this.unseenFrom) this.unseenFrom = Infinity;
    this.depth--;
    if (isUnseen) return;
    const table = this.tables.at(-1);
    if (name === "table" && table !== undefined) this.closeTable();
    else if (name === "tr" && table !== undefined) this.closeRow(table);
    else if ((name === "td" || name === "th") && table !== undefined) this.closeCell(table);
    else if (name === "sup") this.superscript = Math.max(0, this.superscript - 1);
    else if (BLOCKS.has(name)) this.breakLine();
  }

  text(text: string): void {
    if (this.depth >= this.unseenFrom) return;
    // A raised 1 behind 12 is a footnote mark: the cell must not read 121.
    const piece = this.superscript > 0 ? raised(text) : text;
    const spaced = piece.replace(this.space, " ");
    const table = this.tables.at(-1);
    if (table === undefined) this.line += spaced;
    else if (table.cell !== null) table.text += spaced;
    else if (spaced.trim() !== "") this.tableText(spaced);
  }

  end(): HtmlBlock[] {
    while (this.tables.length > 0) this.closeTable();
    this.breakLine();
    return this.blocks;
  }

  private breakLine(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) {
      if (table.cell !== null) table.text += "\n";
      return;
    }
    if (this.line.trim() !== "") this.addLine(this.line.replace(/ {2,}/g, " "));
    this.line = "";
  }

  private addLine(line: string): void {
    const last = this.blocks.at(-1);
    if (last !== undefined && "lines" in last) (last.lines as string[]).push(line);
    else this.blocks.push({ lines: [line] });
  }

  /** Text between the rows of a table, which browsers put in front of it; also its caption. */
  private tableText(text: string): void {
    const [outer] = this.tables;
    if (outer !== undefined && outer.rows.length === 0 && this.tables.length === 1) {
      this.addLine(text.trim());
      return;
    }
    const table = this.tables.at(-1)!;
    table.rows.push({
      cells: [{ text: text.trim(), across: 1, down: 1 }],
      hidden: false,
      inner: [],
    });
  }

  private openTable(): void {
    if (this.tables.length === 0) this.breakLine();
    this.tables.push({
      rows: [],
      hiddenColumns: [],
      columns: 0,
      row: null,
      cell: null,
      text: "",
    });
  }

  private closeTable(): void {
    const table = this.tables.pop()!;
    this.closeRow(table);
    const { rows, hiddenColumns } = table;
    if (rows.length === 0) return;
    const outer = this.tables.at(-1);
    if (outer === undefined) this.blocks.push({ table: { rows, hiddenColumns } });
    else {
      if (outer.row === null) this.openRow(outer, false);
      outer.row!.inner.push({ rows, hiddenColumns });
    }
  }

  private openRow(table: OpenTable, hidden: boolean): void {
    this.closeRow(table);
    table.row = { cells: [], hidden, inner: [] };
    table.rows.push(table.row);
  }

  private closeRow(table: OpenTable): void {
    this.closeCell(table);
    table.row = null;
  }

  private closeCell(table: OpenTable): void {
    if (table.cell === null) return;
    table.row!.cells.push({ ...table.cell, text: cellText(table.text) });
    table.cell = null;
    table.text = "";
  }
}

/** Lines of a cell without blank ones and outer spaces. */
function cellText(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Digits raised as they are printed; the brackets of a note of Word go. */
function raised(text: string): string {
  const digits = text.replace(/^\[(\d+)\]$/, "$1");
  return /^\s*\d+\s*$/.test(digits)
    ? digits.trim().replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!)
    : digits;
}
