// Raccogli: sources are read, shown, and written to the structured sheets only when the user says so.
import { ownSheetsSteps, splitGrids, type PreparedPiano } from "../domain/preparePiano";
import type { AlloggiWord } from "../domain/alloggi/alloggiWords";
import { joinWords } from "../domain/vocabolario/wordsSheet";
import { nextName, type NumberedName } from "../domain/import/nextName";
import { senderOf } from "../domain/import/sender";
import type { Mapping } from "../domain/import/vocabulary";
import type { MappingQuestion } from "../domain/import/mappingQuestions";
import type { Meaning } from "../domain/import/meaning";
import type { Steps } from "../workbook/steps";
import type { SourceGrids } from "../domain/recogniseSource";
import { keepExtraColumns } from "../domain/sheets/keepExtraColumns";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { CellGrid } from "../workbook/cellGrid";
import { serialClock } from "../workbook/excelDate";
import { done } from "../workbook/failure";
import type { TableSheet } from "../workbook/tableSheet";
import { inSlices } from "../workbook/inSlices";
import { newSourceMemory, takeSources } from "./takeSources";
import { mergePending } from "./mergePending";
import type { Notice } from "./notice";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import type { ChosenFile } from "./paneWorld";
import { fileOfText, readChosenFiles } from "./readChosenFiles";
import { restoreSheets } from "./restoreSheets";
import { tablePlace } from "./tableSummary";

/** Commands of the first step. */
export interface CollectCommands {
  readFiles(files: readonly ChosenFile[]): Promise<void>;
  /**
   * @param name under which findings cite the text; a numbered one tells it from others without a name.
   * @param html the same as it came from Word or Excel, with its cells; null where there is only text.
   */
  readText(name: string | NumberedName, text: string, html?: string | null): Promise<void>;
  /** @param name of the sheet and the range that are selected, "Foglio1!A1:C20". */
  readSelection(name: (place: string) => string): Promise<void>;
  readOpenSheets(): Promise<void>;
  /**
   * Reads a table that waited for its columns. @param choices what each column means by its key; null
   * is not to be read. @param decidedBy who says so; "" when nobody wants to be named.
   */
  chooseMeanings(
    question: MappingQuestion,
    choices: ReadonlyMap<string, Meaning | null>,
    decidedBy: string,
  ): Promise<void>;
  writeSheets(): Promise<void>;
  undoSheets(): Promise<void>;
  /** Says what a word of a sender's lists means; they are read again. */
  answerWord(file: string, word: AlloggiWord): Promise<void>;
}

/** The sheets to write, with the columns that people added to those that are there. */
function* sheetsToWrite(prepared: PreparedPiano, own: readonly CellGrid[]): Steps<TableSheet[]> {
  const present = (name: string) => own.find(({ sheet }) => sheet === name);
  return (yield* ownSheetsSteps(prepared)).map((sheet) =>
    sheet.sheet === SHEETS.provenienza.sheet
      ? sheet
      : keepExtraColumns(sheet, present(sheet.sheet)),
  );
}

export function collectCommands(session: PaneSession): CollectCommands {
  const { run, send, state, world } = session;
  const memory = newSourceMemory();
  const take = (sources: readonly SourceGrids[], notices: readonly Notice[]) =>
    takeSources(session, memory, sources, notices);
  /** Sources that were read already keep their names. */
  function nameOfText(name: string | NumberedName): string {
    if (typeof name === "string") return name;
    const { known, pending } = state();
    const sources = [...(known?.sources ?? []), ...(pending?.prepared.sources ?? [])];
    const taken = sources.map(({ recognition }) => recognition.file);
    return nextName(name, taken, serialClock(world.now()));
  }
  return {
    answerWord: (file, word) =>
      run("lettura", async () => {
        const sender = senderOf(file);
        const before = memory.words;
        memory.words = joinWords(memory.words, [{ sender, word, decidedOn: world.now() }]);
        const again = [...memory.grids.values()].filter((one) => senderOf(one.file) === sender);
        const outcome = await takeSources(session, memory, again);
        const cancelled =
          outcome.ok && outcome.value.some(({ code }) => code === "reading-cancelled");
        if (cancelled) memory.words = before;
        return outcome;
      }),

    chooseMeanings: ({ file, sender, sheet }, choices, decidedBy) =>
      run("lettura", async () => {
        const source = memory.grids.get(file);
        if (source === undefined) return done([]);
        const decidedOn = world.now();
        const mappings = [...choices].map(([heading, meaning]): Mapping => ({
          ...{ sender, sheet, heading, meaning, decidedOn, decidedBy },
        }));
        return takeSources(session, memory, [source], [], mappings);
      }),

    readFiles: (files) => run("lettura", () => readChosenFiles(session, files, take), files.length),

    readText: (name, text, html = null) =>
      run(
        "lettura",
        () => readChosenFiles(session, [fileOfText(nameOfText(name), html ?? text)], take),
        1,
      ),

    readSelection: (name) =>
      run("lettura", async () => {
        const selection = await world.workbook.readSelection();
        if (!selection.ok) return selection;
        const { sheet, top, left, values } = selection.value;
        const right = left + (values[0]?.length ?? 1) - 1;
        const range = { top, left, bottom: top + values.length - 1, right };
        const file = name(tablePlace({ sheet, range }));
        return takeSources(session, memory, [{ file, grids: [selection.value] }]);
      }),

    readOpenSheets: () =>
      run("lettura", async () => {
        const grids = await world.workbook.readGrids();
        if (!grids.ok) return grids;
        const { others } = splitGrids(grids.value);
        return takeSources(session, memory, [{ file: state().file, grids: others }]);
      }),

    writeSheets: () =>
      run("scrittura", async () => {
        const { pending } = state();
        if (pending === null || !pending.writable) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, own } = seen.value;
        const prepared = await inSlices(world, mergePending(pending, known));
        const sheets = await inSlices(world, sheetsToWrite(prepared, own));
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        memory.grids.clear();
        memory.words = [];
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
