// Tables and paragraphs of a .docx, read with mammoth: its HTML is only taken apart, never shown.
import mammoth from "mammoth";
import type { CellGrid } from "../../workbook/cellGrid";
import type { ReadBudget } from "../grid/readBudget";
import { checkWellFormed } from "../xlsx/xmlCursor";
import type { ZipPackage } from "../xlsx/zipPackage";
import { readHtmlGrid } from "./htmlGrid";
import { SourceFault } from "./sourceFault";

/** The parts that mammoth reads, and no picture. */
const PARTS = /^\/?(\[Content_Types\]\.xml|(?:[^/]+\/)?_rels\/[^/]*\.rels|[^/]+\/[^/]+\.xml)$/i;
/** Unpacked text: mammoth keeps about forty times as much in memory. */
const MOST_BYTES = 12 * 1024 * 1024;

/**
 * The whole document as one grid, in its order: paragraphs as rows of one cell, parted at tabs; rows
 * of tables; footnotes at the end, with the raised number that stands in the text.
 * @throws {SourceFault | ZipFault | XmlFault | GridTooLarge}
 */
export async function readWordDocument(pkg: ZipPackage, budget: ReadBudget): Promise<CellGrid> {
  const read = pkg.names().filter((name) => PARTS.test(name));
  const bytes = pkg.stored((name) => read.includes(name), MOST_BYTES);
  for (const name of read) checkWellFormed(pkg.text(name, "once")!);
  return readHtmlGrid(await htmlOf(bytes), "cells", budget);
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { buffer } = bytes as Uint8Array<ArrayBuffer>;
  try {
    const { value } = await mammoth.convertToHtml(
      // The first is read in Node, the second in a browser.
      { buffer: bytes as Buffer, arrayBuffer: buffer },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        includeEmbeddedStyleMap: false,
      },
    );
    return withNoteNumbers(value);
  } catch {
    // mammoth throws plain errors for parts that contradict each other.
    throw new SourceFault("corrupt");
  }
}

/** Gives each note the number that refers to it, in place of the arrow back to the text. */
function withNoteNumbers(html: string): string {
  const numbers = new Map<string, string>();
  for (const [, id, number] of html.matchAll(/<a href="#([^"]*)" id="[^"]*">\[(\d+)\]<\/a>/g)) {
    numbers.set(id!, number!);
  }
  return html
    .replace(/<li id="([^"]*)">(<p>)?/g, (tag, id: string) =>
      numbers.has(id) ? `${tag}<sup>${numbers.get(id)}</sup> ` : tag,
    )
    .replace(/ ?<a href="#[^"]*">↑<\/a>/g, "");
}
