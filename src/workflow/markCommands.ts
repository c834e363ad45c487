// Findings marked in the sheets, and the marks taken away.
import type { Finding } from "../domain/finding";
import { marksOf } from "../domain/segni";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import { cellPlace } from "./cellPlace";
import type { PaneSession } from "./paneSession";

/** Commands around marks. */
export interface MarkCommands {
  /** Marks the cells of the findings that are open; marks of before go. */
  markFindings(sentenceOf: (finding: Finding) => string): Promise<void>;
  unmarkFindings(): Promise<void>;
}

export function markCommands(session: PaneSession): MarkCommands {
  const { run, state, world } = session;
  return {
    markFindings: (sentenceOf) =>
      run("segni", async () => {
        const { checked } = state();
        if (checked === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const accepted = new Set(checked.weighed.justified.map(({ finding }) => finding));
        const open = checked.findings.filter((finding) => !accepted.has(finding));
        const marks = marksOf(open, seen.value.file, seen.value.own, sentenceOf);
        const marked = await world.workbook.markCells(marks);
        if (!marked.ok) return marked;
        const { marked: cells, noted } = marked.value;
        return done([{ tone: "success", code: "marked", cells, noted } as const]);
      }),

    unmarkFindings: () =>
      run("segni", async () => {
        const gone = await world.workbook.unmarkCells();
        if (!gone.ok) return gone;
        const { found, keptNotes } = gone.value;
        return done([
          { tone: "success", code: "unmarked", found } as const,
          ...(keptNotes.length > 0
            ? [{ tone: "warning", code: "kept-notes", cells: keptNotes.map(cellPlace) } as const]
            : []),
        ]);
      }),
  };
}
