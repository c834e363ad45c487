// A text document as .docx bytes, for A4 paper: cover, index with page numbers, repeated headings.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { DocumentBlock, DocumentTable, TextDocument } from "../workbook/textDocument";

/** Twentieths of a point: A4 (ISO 216), its margins of 2 cm, and what is left between them. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The same across. */
const WIDE_WIDTH = PAGE.height - 2 * PAGE.margin;

const INK = { deep: "1F3B57", line: "B8C4D0", head: "E8EEF4", muted: "5A6B7B" };
const FONT = "Calibri";

const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

function cell(
  text: string,
  { align, width }: { readonly align: "left" | "right"; readonly width: number },
  look: { readonly bold?: boolean; readonly fill?: string },
  room: number,
): TableCell {
  return new TableCell({
    width: { size: Math.round(width * room), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(look.fill === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: "auto", fill: look.fill } }),
    children: [
      new Paragraph({
        alignment: align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold: look.bold ?? false, size: 19 })],
      }),
    ],
  });
}

function tableBlocks({ columns, rows, total, notes, wide }: DocumentTable): FileChild[] {
  const room = wide === true ? WIDE_WIDTH : TEXT_WIDTH;
  const row = (texts: readonly string[], look: Parameters<typeof cell>[2], header = false) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columns.map((column, index) => cell(texts[index] ?? "", column, look, room)),
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: {
        size: Math.round(columns.reduce((sum, { width }) => sum + width, 0) * room),
        type: WidthType.DXA,
      },
      columnWidths: columns.map(({ width }) => Math.round(width * room)),
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [
        row(
          columns.map(({ header }) => header),
          { bold: true, fill: INK.head },
          true,
        ),
        ...rows.map((texts) => row(texts, {})),
        ...(total === null ? [] : [row(total, { bold: true, fill: INK.head })]),
      ],
    }),
    ...notes.map(
      (text) =>
        new Paragraph({
          spacing: { before: 60, after: 0 },
          children: [new TextRun({ text, size: 18, color: INK.muted })],
        }),
    ),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

function blockChildren(block: DocumentBlock, first: boolean): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          pageBreakBefore: block.level === 1 && first,
        }),
      ];
    case "paragraph":
      return [new Paragraph({ text: block.text, spacing: { after: 120 }, keepNext: true })];
    case "list":
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            numbering: { reference: "elenco", level: 0 },
            spacing: { after: 60 },
          }),
      );
    case "table":
      return tableBlocks(block);
  }
}

function coverChildren({ title, cover, indexTitle }: TextDocument): FileChild[] {
  return [
    new Paragraph({
      spacing: { before: 2600, after: 600, line: 264, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text: title, bold: true, size: 52, color: INK.deep })],
    }),
    ...cover.map(
      ([label, value]) =>
        new Paragraph({
          spacing: { after: 120 },
          children: [
            new TextRun({ text: `${label}: `, size: 26, color: INK.muted }),
            new TextRun({ text: value, size: 26, bold: true }),
          ],
        }),
    ),
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 200 },
      children: [new TextRun({ text: indexTitle, bold: true, size: 32, color: INK.deep })],
    }),
    new TableOfContents(indexTitle, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

interface Part {
  readonly wide: boolean;
  readonly blocks: DocumentBlock[];
}

/** Blocks by the way that their pages lie: a wide table goes across, with what heads it. */
function partsOf(blocks: readonly DocumentBlock[]): Part[] {
  const parts: Part[] = [{ wide: false, blocks: [] }];
  for (const block of blocks) {
    const last = parts.at(-1)!;
    if (block.kind === "table" && block.wide === true) {
      let from = last.blocks.length;
      while (from > 0 && last.blocks[from - 1]!.kind !== "table") {
        from--;
        if (last.blocks[from]!.kind === "heading") break;
      }
      parts.push({ wide: true, blocks: [...last.blocks.splice(from), block] });
    } else if (last.wide) parts.push({ wide: false, blocks: [block] });
    else last.blocks.push(block);
  }
  return parts.filter(({ blocks: own }) => own.length > 0);
}

/** The bytes of a .docx. Page numbers of the index are worked out, so that nothing has to be updated. */
export async function writeWord(document: TextDocument): Promise<Uint8Array> {
  const { blocks, title, pageWord, pageOfWord, language } = document;
  const first = blocks.find(({ kind }) => kind === "heading");
  const parts = partsOf(blocks);
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 17,
            color: INK.muted,
            children: [
              `${pageWord} `,
              PageNumber.CURRENT,
              ` ${pageOfWord} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
  const heading = (size: number, before: number) => ({
    run: { bold: true, size, color: INK.deep, font: FONT },
    paragraph: { spacing: { before, after: 120 } },
  });
  const file = new Document({
    title,
    creator: "Quadra",
    pageNumbers: estimatePageNumbers,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: language } },
          paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
        },
        heading1: heading(32, 360),
        heading2: heading(26, 280),
      },
    },
    numbering: {
      config: [
        {
          reference: "elenco",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: parts.map(({ wide, blocks: own }, index) => ({
      properties: {
        titlePage: index === 0,
        page: {
          size: {
            ...{ width: PAGE.width, height: PAGE.height },
            orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            ...{ top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
      },
      footers: { default: footer },
      children: [
        ...(index === 0 ? coverChildren(document) : []),
        ...own.flatMap((block) => blockChildren(block, block === first)),
      ],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
