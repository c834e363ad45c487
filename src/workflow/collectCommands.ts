// Raccogli: sources are read, shown, and written to the structured sheets only when the user says so.
import {
  ownSheets,
  preparePiano,
  readSources,
  splitGrids,
  type PreparedPiano,
} from "../domain/preparePiano";
import { withoutDecided } from "../domain/fonti/scelta";
import type { SourceGrids } from "../domain/recogniseSource";
import { compareFigures } from "../domain/sheets/compareFigures";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { CellGrid } from "../workbook/cellGrid";
import { done } from "../workbook/failure";
import { gridOfText } from "../workbook/gridOfText";
import type { TableSheet } from "../workbook/tableSheet";
import type { Notice } from "./paneState";
import { lookAtWorkbook } from "./lookAtWorkbook";
import { noticeOf, type Outcome, type PaneSession } from "./paneSession";
import type { ChosenFile } from "./paneWorld";
import { restoreSheets } from "./restoreSheets";

/** Commands of the first step. */
export interface CollectCommands {
  readFiles(files: readonly ChosenFile[]): Promise<void>;
  /** @param name under which findings cite the text. */
  readText(name: string, text: string): Promise<void>;
  readSelection(name: string): Promise<void>;
  readOpenSheets(): Promise<void>;
  writeSheets(): Promise<void>;
  undoSheets(): Promise<void>;
}

/** Recognises sources and shows what they would change; nothing is written. */
async function take(
  session: PaneSession,
  sources: readonly SourceGrids[],
  notices: readonly Notice[] = [],
): Promise<Outcome> {
  const { state, send, world } = session;
  const seen = await lookAtWorkbook(session, "own");
  if (!seen.ok) return seen;
  const { known, match } = seen.value;
  const read = readSources(sources, match, world.now());
  const useful = read.filter(
    ({ recognition }) =>
      recognition.tables.length > 0 ||
      recognition.subAmbiti.length > 0 ||
      recognition.alloggi.length > 0,
  );
  const useless = read.filter((source) => !useful.includes(source));
  const { pending } = state();
  if (useful.length > 0) {
    const prepared = preparePiano(pending?.prepared ?? known, useful);
    const files = useful.map(({ recognition }) => recognition.file);
    send({
      type: "sources-read",
      pending: {
        prepared,
        files: [...new Set([...(pending?.files ?? []), ...files])],
        comparison: compareFigures(known.piano, prepared.piano),
      },
    });
  }
  return done([
    ...notices,
    ...useless.map(({ recognition }): Notice => ({
      tone: "warning",
      code: "no-tables",
      file: recognition.file,
    })),
  ]);
}

/** The sheets to write, with the columns that people added to those that are there. */
function sheetsToWrite(prepared: PreparedPiano, own: readonly CellGrid[]): TableSheet[] {
  const present = (name: string) => own.find(({ sheet }) => sheet === name);
  return ownSheets(prepared).map((sheet) =>
    sheet.sheet === SHEETS.provenienza.sheet
      ? sheet
      : keepExtraColumns(sheet, present(sheet.sheet)),
  );
}

/** What the sheets will hold: the new sources with what people corrected meanwhile. */
function withCorrections(pending: PreparedPiano, now: PreparedPiano): PreparedPiano {
  return preparePiano({
    sources: pending.sources,
    corrections: withoutDecided(now.corrections, now.scelte, pending.scelte),
    scelte: pending.scelte,
    hand: { ...now.hand, subAmbiti: new Map([...pending.hand.subAmbiti, ...now.hand.subAmbiti]) },
    ambito: now.ambito,
  });
}

export function collectCommands(session: PaneSession): CollectCommands {
  const { run, send, state, world } = session;
  return {
    readFiles: (files) =>
      run(
        "lettura",
        async () => {
          const sources: SourceGrids[] = [];
          const notices: Notice[] = [];
          for (const [index, file] of files.entries()) {
            const grids = await world.readFile(file.name, await file.bytes());
            if (grids.ok) sources.push({ file: file.name, grids: grids.value });
            else notices.push(noticeOf(grids.failure));
            send({ type: "task-advanced", done: index + 1 });
          }
          return sources.length === 0 ? done(notices) : take(session, sources, notices);
        },
        files.length,
      ),

    readText: (name, text) =>
      run("lettura", () => take(session, [{ file: name, grids: [gridOfText(text)] }])),

    readSelection: (name) =>
      run("lettura", async () => {
        const selection = await world.workbook.readSelection();
        return selection.ok ? take(session, [{ file: name, grids: [selection.value] }]) : selection;
      }),

    readOpenSheets: () =>
      run("lettura", async () => {
        const grids = await world.workbook.readGrids();
        if (!grids.ok) return grids;
        const { others } = splitGrids(grids.value);
        return take(session, [{ file: state().file, grids: others }]);
      }),

    writeSheets: () =>
      run("scrittura", async () => {
        const { pending } = state();
        if (pending === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        const prepared = withCorrections(pending.prepared, known);
        const sheets = sheetsToWrite(prepared, own);
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        send({ type: "sheets-written", known: prepared, before: { sheets, before: own } });
        return done([
          { tone: "success", code: "sheets-written", enti: prepared.piano.enti.length },
        ]);
      }),

    undoSheets: () =>
      run("annullamento", async () => {
        const { before } = state();
        if (before === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, before, seen.value.own);
        if (!restored.ok) return restored;
        const after = await lookAtWorkbook(session, "own");
        if (!after.ok) return after;
        send({ type: "sheets-restored", known: after.value.known });
        return restored;
      }),
  };
}
