// Marks in Excel: rules of conditional formatting (ExcelApi 1.6), which leave the formats of the cells
// alone, and notes where Excel lets add-ins write them (ExcelApi 1.18).
import { cellName, parseCellName } from "../../workbook/cellAddress";
import type { CellMark, MarkReceipt, UnmarkReceipt } from "../../workbook/cellMark";
import { done, failed, type Result } from "../../workbook/failure";
import {
  gravestMarks,
  isMarkCondition,
  MARK_KINDS,
  MARK_STYLES,
  markCondition,
  noteOwner,
  signedNote,
} from "../marks/markStyle";
import type { WriteGuard } from "../../workbook/keptNote";
import { failureOf, type Sync } from "./excelCalls";
import { notePieces } from "./excelNotes";

/** Addresses per rule: an address of Range.getRanges may have 8,192 characters (Microsoft Learn). */
const CELLS_PER_RULE = 400;

/** Older Excel has threaded comments only: they cannot see notes, and some builds do not have them. */
function hasNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}

/** Marks and notes of ours, and the cells that hold a note already. */
interface Found {
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly notes: readonly Excel.Note[];
  readonly changed: UnmarkReceipt["keptNotes"];
  /** "sheet!B2" of every note that is not ours to delete. */
  readonly taken: ReadonlySet<string>;
}

const keyOf = (sheet: string, row: number, column: number): string =>
  `${sheet.toLowerCase()}!${cellName(row, column)}`;

/** Three trips, one more for notes: what of ours stands on these sheets. */
async function find(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  sheets: readonly Excel.Worksheet[],
): Promise<Found> {
  const collections = sheets.map((sheet) =>
    sheet.getRange().conditionalFormats.load("items/id,items/type"),
  );
  const notes = hasNotes() ? workbook.notes.load("items/content") : null;
  await sync();
  const custom = collections
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === "Custom")
    .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
  const placed = (notes?.items ?? []).map((note) => ({
    note,
    range: note.getLocation().load("address,worksheet/name"),
  }));
  if (custom.length + placed.length > 0) await sync();
  const rules = custom
    .filter(({ rule }) => isMarkCondition(rule.formula))
    .map(({ format }) => format);
  const ours: Excel.Note[] = [];
  const changed: UnmarkReceipt["keptNotes"][number][] = [];
  const taken = new Set<string>();
  for (const { note, range } of placed) {
    const place = parseCellName(range.address.split("!").at(-1)!);
    const sheet = range.worksheet.name;
    const owner = noteOwner(note.content);
    if (owner === "ours") ours.push(note);
    else if (place !== null) taken.add(keyOf(sheet, place.row, place.column));
    if (owner === "changed" && place !== null) changed.push({ sheet, ...place });
  }
  return { rules, notes: ours, changed, taken };
}

function remove({ rules, notes }: Found): void {
  for (const rule of rules) rule.delete();
  for (const note of notes) note.delete();
}

function paint(format: Excel.ConditionalFormat, kind: CellMark["kind"]): void {
  const { fill, font, border } = MARK_STYLES[kind];
  const { custom } = format;
  custom.rule.formula = `=${markCondition(kind)}`;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.font.bold = true;
  const { borders } = custom.format;
  for (const edge of [borders.top, borders.bottom, borders.left, borders.right]) {
    edge.style = "Continuous";
    edge.color = border;
  }
}

function inChunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );
}

/** Marks cells; marks of before go. A fixed number of trips, however many cells there are. */
export async function markExcelCells(
  context: Excel.RequestContext,
  sync: Sync,
  wanted: readonly CellMark[],
  guard: WriteGuard | null,
): Promise<Result<MarkReceipt>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await sync();
  const marks = gravestMarks(wanted);
  const sheetOf = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { at } of marks) {
    const sheet = sheetOf.get(at.sheet.toLowerCase());
    if (sheet === undefined) return failed({ code: "sheet-missing", sheet: at.sheet });
    if (sheet.protection.protected) return failed({ code: "sheet-protected", sheet: at.sheet });
  }
  const before = await find(context, sync, unprotected(worksheets.items));
  const change = (await guard?.beforeWrite([])) ?? done({ add: [], drop: [] });
  if (!change.ok) return change;
  const kept = await notePieces(context, change.value);
  let noted = 0;
  try {
    remove(before);
    // The rule that is added last comes first.
    for (const kind of [...MARK_KINDS].reverse()) {
      for (const [name, sheet] of sheetOf) {
        const cells = marks
          .filter((mark) => mark.kind === kind && mark.at.sheet.toLowerCase() === name)
          .map(({ at }) => cellName(at.row, at.column));
        for (const chunk of inChunks(cells, CELLS_PER_RULE)) {
          paint(sheet.getRanges(chunk.join(",")).conditionalFormats.add("Custom"), kind);
        }
      }
    }
    if (hasNotes()) {
      const { notes } = context.workbook;
      for (const { at, note } of marks) {
        if (before.taken.has(keyOf(at.sheet, at.row, at.column))) continue;
        notes.add(
          sheetOf.get(at.sheet.toLowerCase())!.getCell(at.row, at.column),
          signedNote(note),
        );
        noted++;
      }
    }
    for (const { queue } of kept.pieces) queue();
    await sync();
    guard?.kept(kept.ids());
  } catch (error) {
    const failure = failureOf(error, {});
    if (failure.code === "outcome-unknown") return failed(failure);
    // All or nothing: what landed before the error goes again.
    remove(await find(context, sync, unprotected(worksheets.items)));
    await sync();
    return failed(failure);
  }
  return done({ marked: marks.length, noted: hasNotes() ? noted : null });
}

/** Marks on a sheet that somebody protected meanwhile stay until it is not. */
const unprotected = (sheets: readonly Excel.Worksheet[]): Excel.Worksheet[] =>
  sheets.filter(({ protection }) => !protection.protected);

/** Takes all marks away; a note that somebody changed stays and is named. */
export async function unmarkExcelCells(
  context: Excel.RequestContext,
  sync: Sync,
  guard: WriteGuard | null,
): Promise<Result<UnmarkReceipt>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await sync();
  const found = await find(context, sync, unprotected(worksheets.items));
  const change = (await guard?.beforeWrite([])) ?? done({ add: [], drop: [] });
  if (!change.ok) return change;
  const kept = await notePieces(context, change.value);
  remove(found);
  for (const { queue } of kept.pieces) queue();
  await sync();
  guard?.kept(kept.ids());
  return done({
    found: found.rules.length + found.notes.length + found.changed.length > 0,
    keptNotes: found.changed,
  });
}
