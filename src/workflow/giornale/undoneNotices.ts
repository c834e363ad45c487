// What is told of an undo: what came back, and which cells and sheets stay as people changed them.
import type { Notice } from "../notice";
import type { Undone } from "./takeBackPasso";

/** The notices of an undo. @param code how its success is told. */
export function undoneNotices(
  { cells, kept, keptSheets, touched }: Undone,
  code: "sheets-restored" | "voce-undone",
): Notice[] {
  const success: Notice = { tone: "success", code };
  return [
    ...(touched || cells > 0 ? [success] : []),
    ...(kept.length > 0 ? [{ tone: "warning", code: "kept-cells", kept } as const] : []),
    ...(keptSheets.length > 0
      ? [{ tone: "warning", code: "kept-sheets", sheets: keptSheets } as const]
      : []),
  ];
}
