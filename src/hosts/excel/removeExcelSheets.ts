// `removeSheets` in Excel: one trip to look, one more to keep what the sheets hold when somebody wants to
// know, one to delete.
import { done, failed, type Failure, type Result } from "../../workbook/failure";
import type { WriteGuard } from "../../workbook/keptNote";
import { failureOf, type Sync } from "./excelCalls";
import { notePieces } from "./excelNotes";
import { readRanges } from "./readRanges";
import { sendPieces } from "./sendPieces";

/** Deletes sheets that exist; the last visible one has to stay. */
export async function removeExcelSheets(
  context: Excel.RequestContext,
  sync: Sync,
  names: readonly string[],
  guard: WriteGuard | null,
): Promise<Result<void>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/visibility");
  protection.load("protected");
  await sync();
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const gone = worksheets.items.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (gone.length === 0) return done(undefined);
  if (protection.protected) return failed({ code: "workbook-protected" });
  const staysVisible = worksheets.items.some(
    (sheet) => !gone.includes(sheet) && sheet.visibility === "Visible",
  );
  if (!staysVisible) return failed({ code: "host-error", hostCode: "last-visible-sheet" });
  const found =
    guard === null
      ? done([])
      : await readRanges(
          gone.map((sheet) => ({
            sheet: sheet.name,
            hidden: sheet.visibility !== "Visible",
            cells: () => sheet.getUsedRange(true),
            around: null,
          })),
          sync,
        );
  if (!found.ok) return found;
  const change = (await guard?.beforeWrite(found.value)) ?? done({ add: [], drop: [] });
  if (!change.ok) return change;
  const notes = await notePieces(context, change.value);
  const deletion = (): void => {
    for (const sheet of gone) {
      // A very hidden sheet cannot be deleted.
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
  };
  let ids: readonly string[] | null = null;
  try {
    await sendPieces(context, sync, [{ bytes: 0, queue: deletion }, ...notes.pieces]);
    ids = notes.ids();
  } catch (error) {
    const landed = await settle(context, sync, wanted, gone.length, error);
    if (landed !== null) return failed(landed);
  }
  guard?.kept(ids);
  return done(undefined);
}

/** After an error: null when all sheets are gone all the same, the failure when none is. */
async function settle(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  wanted: ReadonlySet<string>,
  count: number,
  error: unknown,
): Promise<Failure | null> {
  const failure = failureOf(error, { structure: true });
  if (failure.code === "outcome-unknown") return failure;
  try {
    workbook.worksheets.load("items/name");
    await sync();
    const left = workbook.worksheets.items.filter(({ name }) => wanted.has(name.toLowerCase()));
    if (left.length === 0) return null;
    return left.length === count ? failure : { code: "outcome-unknown" };
  } catch (second) {
    failureOf(second, {});
    return { code: "outcome-unknown" };
  }
}
