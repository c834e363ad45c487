// Notes of a sheet for an .xlsx file: their texts, and the drawing without which Excel shows none.
import { cellName } from "../../workbook/cellAddress";
import type { BookSheet } from "../book";
import { XML_HEAD } from "./writeSheet";
import { escapeXml } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A note as an element of the list. */
export function commentXml(ref: string, text: string, author: string, p = ""): string {
  const shown = `<${p}t xml:space="preserve">${escapeXml(text)}</${p}t>`;
  return `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${shown}</${p}text></${p}comment>`;
}

/** Other writers know these namespaces by other prefixes. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** The yellow box of a note. */
export function noteShape(row: number, column: number, id: number): string {
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;` +
    'margin-left:80pt;margin-top:5pt;width:120pt;height:60pt;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>' +
    '<v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1},15,${row},2,${column + 3},15,${row + 4},4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}

/** The two parts of the notes of a sheet, or null when it has none. */
export function notesXml(sheet: BookSheet): { comments: string; drawing: string } | null {
  const notes = sheet.rows.flatMap((row) =>
    row.cells.flatMap(({ column, note }) =>
      note === undefined ? [] : [{ row: row.index, column, note }],
    ),
  );
  if (notes.length === 0) return null;
  const list = notes.map(({ row, column, note }) => commentXml(cellName(row, column), note, "0"));
  const shapes = notes.map(({ row, column }, index) => noteShape(row, column, 1025 + index));
  return {
    comments:
      `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author></author></authors>` +
      `<commentList>${list.join("")}</commentList></comments>`,
    drawing:
      `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" ` +
      'data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
      'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ' +
      `o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`,
  };
}
