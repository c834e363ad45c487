// A text document as HTML, to be pasted into Word where no file can be saved.
import type { DocumentBlock, DocumentTable, TextDocument } from "../workbook/textDocument";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** Word takes over what stands in the elements themselves, not in a style sheet. */
const CELL = "border:1px solid #B8C4D0;padding:2pt 5pt";

function tableHtml({ columns, rows, total, notes }: DocumentTable): string {
  const row = (texts: readonly string[], tag: "th" | "td") =>
    `<tr>${columns
      .map(
        ({ align, width }, i) =>
          `<${tag} align="${align}" width="${Math.round(width * 100)}%" style="${CELL};text-align:${align}">${escaped(texts[i] ?? "")}</${tag}>`,
      )
      .join("")}</tr>`;
  return [
    `<table style="border-collapse:collapse;width:100%">`,
    `<thead>${row(
      columns.map(({ header }) => header),
      "th",
    )}</thead>`,
    `<tbody>${rows.map((texts) => row(texts, "td")).join("")}${total === null ? "" : row(total, "th")}</tbody>`,
    "</table>",
    ...notes.map((note) => `<p><small>${escaped(note)}</small></p>`),
  ].join("");
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block);
  }
}

/** The whole document; its index is left to Word, which makes it of the headings. */
export function documentHtml({ title, cover, blocks }: TextDocument): string {
  const lines = cover.map(([label, value]) => `<p>${escaped(label)}: <b>${escaped(value)}</b></p>`);
  return [`<h1>${escaped(title)}</h1>`, ...lines, ...blocks.map(blockHtml)].join("\n");
}
