// A web page as one grid: tables row by row, the text around them in rows of one cell, in the order of
// the page. Titles, sentences and footnotes so stay where the recogniser looks for them.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { HiddenSpans } from "../grid/hiddenSpans";
import { layGrid, UsedCells } from "../grid/layGrid";
import type { ReadBudget } from "../grid/readBudget";
import { layHtmlTable, type HtmlTable } from "./htmlTable";
import { readHtml } from "./readHtml";

/**
 * Reads a page. Nothing of it is run or shown. All values are texts as printed.
 * @param tabs "cells" when a tab in the text around tables parts cells, as in a document of Word;
 * "space" when it is a space, as in HTML.
 * @throws {GridTooLarge | XmlFault}
 */
export function readHtmlGrid(html: string, tabs: "cells" | "space", budget: ReadBudget): CellGrid {
  const rows = new GridRows(budget);
  for (const block of readHtml(html, tabs)) {
    if ("lines" in block) rows.addLines(block.lines, tabs);
    else rows.addTable(block.table);
  }
  return rows.grid();
}

class GridRows {
  private readonly cells: UsedCells;
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new HiddenSpans();
  private readonly hiddenColumns = new HiddenSpans();
  private next = 0;

  constructor(private readonly budget: ReadBudget) {
    this.cells = new UsedCells(budget);
  }

  addLines(lines: readonly string[], tabs: "cells" | "space"): void {
    for (const line of lines) {
      const texts = tabs === "cells" ? line.split("\t") : [line];
      texts.forEach((text, column) => {
        if (text.trim() !== "") this.cells.add(this.next, column, text.trim());
      });
      this.next++;
    }
  }

  /** A blank row parts a table from what stands around it. */
  addTable(table: HtmlTable): void {
    if (this.next > 0) this.next++;
    this.addRows(table);
    this.next++;
  }

  grid(): CellGrid {
    const { merges, hiddenRows, hiddenColumns } = this;
    const around = { merges, hiddenSheet: false, hiddenRows, hiddenColumns };
    return layGrid(null, this.cells, around, this.budget);
  }

  private addRows(table: HtmlTable): void {
    const laid = layHtmlTable(table, this.budget);
    const places: number[] = [];
    table.rows.forEach((row, at) => {
      places.push(this.next);
      if (row.hidden) this.hiddenRows.add(this.next);
      for (const { column, text } of laid[at]!.cells) this.cells.add(this.next, column, text);
      this.next++;
      for (const inner of row.inner) this.addTable(inner);
    });
    for (const merge of laid.flatMap(({ merges }) => merges)) {
      // An inner table below one of its rows ends the merged area.
      let { bottom } = merge;
      while (places[bottom]! - places[merge.top]! > bottom - merge.top) bottom--;
      const top = places[merge.top]!;
      if (bottom > merge.top || merge.right > merge.left) {
        this.merges.push({ ...merge, top, bottom: places[bottom]! });
      }
    }
    for (const { first, last } of table.hiddenColumns) this.hiddenColumns.add(first, last);
  }
}
