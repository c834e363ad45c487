// The survey round: questionnaires go out, answers come back, and the board says who is missing.
import { isoOfSerial } from "../domain/calendario/isoDate";
import { planCalendar } from "../domain/calendario/planCalendar";
import { questionariOf } from "../domain/indagine/fillQuestionario";
import { lastYearPiano } from "../domain/indagine/lastYearPiano";
import { findReturned, joinReturned } from "../domain/indagine/returnedQuestionario";
import { indagineSheet, surveyBoard } from "../domain/indagine/surveyBoard";
import { surveyTable } from "../domain/indagine/surveyTable";
import {
  checkPrepared,
  NOTHING_KNOWN,
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
} from "../domain/preparePiano";
import { recogniseSource } from "../domain/recogniseSource";
import type { ReadSource } from "../domain/sheets/readSource";
import { wordsOf } from "../domain/vocabolario/wordsSheet";
import { done } from "../workbook/failure";
import { lookAtWorkbook } from "./lookAtWorkbook";
import type { PaneSession } from "./paneSession";
import { joinPending } from "./pendingChange";
import type { Notice } from "./notice";
import type { ChosenFile } from "./paneWorld";
import { readChosenFiles } from "./readChosenFiles";
import { restoreSheets } from "./restoreSheets";
import type { SurveyState } from "./surveyState";

/** Commands of the survey. */
export interface SurveyCommands {
  /** Makes the board anew, from the sheets and from what was read and not yet written. */
  readSurvey(): Promise<void>;
  /** The plan before, for the figures beside the questions. */
  readLastYear(files: readonly ChosenFile[]): Promise<void>;
  makeQuestionari(): Promise<void>;
  writeIndagine(): Promise<void>;
  undoIndagine(): Promise<void>;
  /** The office says whose a questionnaire is: its answers join what was read. */
  nameQuestionario(file: string, code: string): Promise<void>;
  /** What this workbook would give the office that gets it; nothing is written. */
  checkCartella(): Promise<void>;
}

/** Deadlines that the round lives with: the survey, its answers, the plan. */
const SHOWN_STEPS: ReadonlySet<string> = new Set([
  "ricognizioneAperta",
  "risposteEntro",
  "approvato",
]);

export function surveyCommands(session: PaneSession): SurveyCommands {
  const { run, send, state, world } = session;
  const change = (survey: Partial<SurveyState>) => send({ type: "survey-changed", survey });
  const today = () => isoOfSerial(world.now())!;

  return {
    readSurvey: () =>
      run("lettura", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known } = seen.value;
        const { ambito } = known.ambito;
        if (ambito === null) {
          change({ board: null, looked: true });
          return done([]);
        }
        const { pending } = state();
        const prepared = pending?.prepared ?? known;
        const { findings } = checkPrepared(prepared);
        change({
          looked: true,
          board: {
            ambito,
            rows: surveyBoard(ambito, prepared.sources, findings, today()),
            deadlines: planCalendar(ambito, known.regole, today()).filter(({ step }) =>
              SHOWN_STEPS.has(step),
            ),
            today: today(),
            unwritten: pending !== null,
          },
        });
        return done([]);
      }),

    readLastYear: (files) =>
      run(
        "lettura",
        () =>
          readChosenFiles(session, files, async (read, notices) => {
            const seen = await lookAtWorkbook(session, "own");
            if (!seen.ok) return seen;
            const { match } = seen.value;
            const sources = read.flatMap(({ file, grids }) => {
              const { own, others } = splitGrids(grids);
              const remembered = readOwnSheets(file, own, match).sources;
              const rest = remembered.length > 0 ? [] : [{ file, grids: others }];
              return [...remembered, ...readSources(rest, match, world.now())];
            });
            const { piano } = preparePiano(NOTHING_KNOWN, sources);
            const names = read.map(({ file }) => file);
            if (piano.enti.length > 0) {
              change({ lastYear: { files: names, piano }, archive: null });
              return done(notices);
            }
            const useless = names.map((file): Notice => ({
              tone: "warning",
              code: "no-tables",
              file,
              ignored: sources.flatMap(({ recognition }) =>
                recognition.file === file ? recognition.ignored : [],
              ),
            }));
            return done([...notices, ...useless]);
          }),
        files.length,
      ),

    makeQuestionari: () =>
      run("questionari", async () => {
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known } = seen.value;
        const { ambito } = known.ambito;
        if (ambito === null) return done([]);
        const lastYear =
          state().survey.lastYear?.piano ??
          lastYearPiano(known.sources, ambito.year, known.precedenti);
        const copies = questionariOf(ambito, lastYear);
        send({ type: "task-started", task: "questionari", total: copies.length });
        const made = await world.questionari(copies, (count) =>
          send({ type: "task-advanced", done: count }),
        );
        if (!made.ok) return made;
        change({
          archive: {
            fileName: `questionari-${ambito.id}.zip`,
            bytes: made.value,
            count: copies.length,
            prefilled: copies.filter(({ hasBefore }) => hasBefore).length,
            savesFiles: world.savesFiles,
            table: surveyTable(ambito),
          },
        });
        return done([]);
      }),

    writeIndagine: () =>
      run("scrittura", async () => {
        const { board } = state().survey;
        if (board === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const sheets = [indagineSheet(board.rows)];
        const put = await world.workbook.putTableSheets(sheets);
        if (!put.ok) return put;
        change({ written: { sheets, before: seen.value.own } });
        return done([
          { tone: "success", code: "indagine-written", enti: board.rows.length } as const,
        ]);
      }),

    undoIndagine: () =>
      run("annullamento", async () => {
        const { written } = state().survey;
        if (written === null) return done([]);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const restored = await restoreSheets(session, written, seen.value.own);
        if (restored.ok) change({ written: null });
        return restored;
      }),

    nameQuestionario: (file, code) =>
      run("lettura", async () => {
        const { waiting } = state().survey;
        const one = waiting.find(({ source }) => source.recognition.file === file);
        const seen = await lookAtWorkbook(session, "own");
        if (!seen.ok) return seen;
        const { known, match, enti } = seen.value;
        const ente = enti.registry.byCode.get(code);
        if (one === undefined || ente === undefined) return done([]);
        const { ambito } = known.ambito;
        const given = { file, grids: one.grids };
        const { returned, rest } = findReturned(given, match, ambito, ente);
        const source: ReadSource = {
          ...joinReturned(returned, recogniseSource(rest, match)),
          readAt: one.source.readAt,
        };
        const { pending } = state();
        const prepared = preparePiano(pending?.prepared ?? known, [source]);
        change({ waiting: waiting.filter((other) => other !== one) });
        const next = joinPending(pending, known, { prepared, files: [file] });
        send({ type: "sources-read", pending: next });
        return done([]);
      }),

    checkCartella: () =>
      run("verifica", async () => {
        const seen = await lookAtWorkbook(session, "all");
        if (!seen.ok) return seen;
        const { known, others, match } = seen.value;
        const { file } = state();
        const { vocabulary, words } = known.taught;
        const [source] = readSources([{ file, grids: others }], match, world.now(), {
          vocabulary,
          alloggi: (name) => ({ words: wordsOf(words, name) }),
        });
        const { findings } = checkPrepared(preparePiano(NOTHING_KNOWN, [source!]), match);
        change({ check: { file, source: source!, findings } });
        return done([]);
      }),
  };
}
