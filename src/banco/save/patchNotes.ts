// Notes of an opened sheet: the part with their texts, and the drawing in which Excel shows them.
import { WORKSHEET_ORDER } from "../../hosts/xlsx/schemaOrder";
import { cellName } from "../../workbook/cellAddress";
import type { PackageDraft } from "../../hosts/xlsx/packageDraft";
import { readRelations } from "../../hosts/xlsx/partRelations";
import type { BookSheet } from "../book";
import { commentXml, noteShape, notesXml } from "../xlsx/writeNotes";
import { NotExpressible } from "./notExpressible";
import { relationNamespace } from "./patchTables";
import { attributeOf, childOf, childrenOf, rewritten, rootPrefix, withChild } from "./xmlEdit";

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function notesOf(sheet: BookSheet): Map<string, Note> {
  return new Map(
    sheet.rows.flatMap((row) =>
      row.cells.flatMap(({ column, note }): [string, Note][] =>
        note === undefined
          ? []
          : [[cellName(row.index, column), { row: row.index, column, text: note }]],
      ),
    ),
  );
}

/** Adds, changes and takes away the notes that are other than before. */
export function patchNotes(
  draft: PackageDraft,
  sheetPart: string,
  before: BookSheet,
  now: BookSheet,
): void {
  const [was, is] = [notesOf(before), notesOf(now)];
  const gone = [...was].filter(([name]) => !is.has(name));
  const made = [...is].filter(([name]) => !was.has(name));
  const changed = [...is].filter(
    ([name, { text }]) => was.has(name) && was.get(name)!.text !== text,
  );
  if (gone.length + made.length + changed.length === 0) return;
  const relations = readRelations(draft.pkg, sheetPart);
  const comments = relations.find(({ type }) => type === "comments")?.target;
  const drawing = relations.find(({ type }) => type === "vmlDrawing")?.target;
  if (relations.some(({ type }) => type === "threadedComment")) {
    throw new NotExpressible("note cambiate in un foglio con conversazioni");
  }
  if (comments === undefined) {
    if (drawing !== undefined) throw new NotExpressible("note aggiunte a un foglio con controlli");
    return addNotes(draft, sheetPart, now);
  }
  if (drawing === undefined) throw new NotExpressible("note senza disegno");
  draft.put(
    comments,
    withComments(draft.text(comments), new Set(gone.map(([name]) => name)), new Map(changed), made),
  );
  draft.put(drawing, withShapes(draft.text(drawing), gone, made));
}

/** Gives notes to a sheet that had none. */
export function addNotes(draft: PackageDraft, sheetPart: string, sheet: BookSheet): void {
  const notes = notesXml(sheet);
  if (notes === null) return;
  draft.add(sheetPart, "comments", "xl/comments#.xml", COMMENTS, notes.comments);
  const name = "xl/drawings/vmlDrawing#.vml";
  const { relation } = draft.add(sheetPart, "vmlDrawing", name, DRAWING, notes.drawing);
  const xml = draft.text(sheetPart);
  const p = rootPrefix(xml);
  const text = `<${p}legacyDrawing xmlns:r="${relationNamespace(xml)}" r:id="${relation}"/>`;
  draft.put(sheetPart, withChild(xml, WORKSHEET_ORDER, "legacyDrawing", text));
}

function withComments(
  xml: string,
  gone: ReadonlySet<string>,
  changed: ReadonlyMap<string, Note>,
  made: readonly (readonly [string, Note])[],
): string {
  const p = rootPrefix(xml);
  const list = childOf(xml, "commentList")!;
  const text = xml.slice(list.start, list.end);
  const kept = childrenOf(text).flatMap((comment) => {
    const ref = attributeOf(comment.tag, "ref") ?? "";
    if (gone.has(ref)) return [];
    const edited = changed.get(ref);
    if (edited === undefined) return [text.slice(comment.start, comment.end)];
    return [commentXml(ref, edited.text, attributeOf(comment.tag, "authorId") ?? "0", p)];
  });
  const added = made.map(([ref, note]) => commentXml(ref, note.text, "0", p));
  const inside = rewritten(list, [...kept, ...added].join(""));
  return xml.slice(0, list.start) + inside + xml.slice(list.end);
}

/** Shapes of notes are found by the cell they belong to; all others stay. */
function withShapes(
  xml: string,
  gone: readonly (readonly [string, Note])[],
  made: readonly (readonly [string, Note])[],
): string {
  const places = new Set(gone.map(([, { row, column }]) => `${row},${column}`));
  const kept = xml.replace(/<([\w.-]+):shape\s[\s\S]*?<\/\1:shape>/g, (shape) => {
    const row = /:Row>\s*(\d+)\s*</.exec(shape)?.[1];
    const column = /:Column>\s*(\d+)\s*</.exec(shape)?.[1];
    return /ObjectType="Note"/.test(shape) && places.has(`${row},${column}`) ? "" : shape;
  });
  const ids = [...kept.matchAll(/_s(\d+)"/g)].map((match) => Number(match[1]));
  let last = Math.max(1024, ...ids);
  const shapes = made.map(([, { row, column }]) => noteShape(row, column, ++last));
  const end = kept.lastIndexOf("</xml>");
  if (end < 0) throw new NotExpressible("disegno delle note illeggibile");
  return kept.slice(0, end) + shapes.join("") + kept.slice(end);
}
