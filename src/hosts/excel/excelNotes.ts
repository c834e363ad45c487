// The notes of the port in Excel: custom XML parts (ExcelApi 1.5), which Excel keeps in the file.
import { done, type Result } from "../../workbook/failure";
import type { KeptNote, NoteChange } from "../../workbook/keptNote";
import { NOTE_NAMESPACE, noteOfXml, noteXmlSteps } from "../notes/noteXml";
import type { Sync } from "./excelCalls";
import { inTurns } from "./inTurns";
import { bytesOf, type Piece } from "./sendPieces";

/** Reads all notes: one trip, a second one when there are any. */
export async function readExcelNotes(
  { workbook }: Excel.RequestContext,
  sync: Sync,
): Promise<Result<readonly KeptNote[]>> {
  const parts = workbook.customXmlParts.getByNamespace(NOTE_NAMESPACE).load("items/id");
  await sync();
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  if (texts.length > 0) await sync();
  return done(texts.flatMap(({ id, xml }) => noteOfXml(id, xml.value) ?? []));
}

/** Notes that are about to come and go. */
export interface QueuedNotes {
  readonly pieces: readonly Piece[];
  /** Ids of the added notes, once their batch has landed. */
  ids(): string[];
}

/** The pieces of a change of notes. */
export async function notePieces(
  { workbook }: Excel.RequestContext,
  change: NoteChange,
): Promise<QueuedNotes> {
  const { customXmlParts } = workbook;
  const added: Excel.CustomXmlPart[] = [];
  const parts: string[] = [];
  for (const note of change.add) parts.push(await inTurns(noteXmlSteps(note)));
  return {
    pieces: [
      ...change.drop.map((id): Piece => ({
        bytes: id.length,
        queue: () => customXmlParts.getItemOrNullObject(id).delete(),
      })),
      ...parts.map((xml, i): Piece => ({
        bytes: bytesOf(xml),
        queue: () => {
          added[i] = customXmlParts.add(xml).load("id");
        },
      })),
    ],
    ids: () => added.map(({ id }) => id),
  };
}
