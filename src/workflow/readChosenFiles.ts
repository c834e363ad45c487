// Chosen files and pasted texts as grids: one after the other, with their progress, until the user has
// had enough.
import type { SourceGrids } from "../domain/recogniseSource";
import { utf8Bytes } from "../domain/utf8Bytes";
import { done } from "../workbook/failure";
import { noticeOf, type Outcome, type PaneSession } from "./paneSession";
import type { Notice } from "./notice";
import type { ChosenFile } from "./paneWorld";

/** What happens to the files that could be read, with the notices about the others. */
type Take = (sources: readonly SourceGrids[], notices: readonly Notice[]) => Promise<Outcome>;

/** A pasted text as a file, so that the same readers read it. */
export function fileOfText(name: string, text: string): ChosenFile {
  // The mark says that it is UTF-8, whatever the text declares.
  const bytes = Uint8Array.from(utf8Bytes(`\uFEFF${text}`));
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

/** Reads the files and hands them on, all at once; cancelled, it is as if they were never chosen. */
export async function readChosenFiles(
  { offerCancel, send, world }: PaneSession,
  files: readonly ChosenFile[],
  take: Take,
): Promise<Outcome> {
  const sources: SourceGrids[] = [];
  const notices: Notice[] = [];
  let isCancelled = false;
  let cancelFile = () => {};
  offerCancel(() => {
    isCancelled = true;
    cancelFile();
  });
  for (const [index, file] of files.entries()) {
    const grids = await world.readFile(file, {
      advanced: (share) => send({ type: "task-advanced", done: index, share }),
      cancellable: (cancel) => {
        cancelFile = cancel;
        if (isCancelled) cancel();
      },
    });
    if (isCancelled || grids === null) {
      return done([{ tone: "warning", code: "reading-cancelled" }]);
    }
    if (grids.ok) sources.push({ file: file.name, grids: grids.value });
    else notices.push(noticeOf(grids.failure));
    send({ type: "task-advanced", done: index + 1 });
  }
  offerCancel(null);
  return sources.length === 0 ? done(notices) : take(sources, notices);
}
