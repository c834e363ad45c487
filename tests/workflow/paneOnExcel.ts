// The pane's workflow on the real Office.js, without a page: for tests of what the user gets.
import { noteWords } from "../../src/messages/noteWords";
import { fieldText } from "../../src/messages/fieldText";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { readEntiRegistry } from "../../src/domain/enti/entiRegistry";
import { reconcilePagamenti } from "../../src/domain/fondi/pagamenti/riepilogoPagamenti";
import { searchSuspects } from "../../src/domain/suspects/searchSuspects";
import { dataArchive } from "../../src/hosts/dataArchive";
import { fillCopies, zipFiles } from "../../src/hosts/fillCopies";
import { done } from "../../src/workbook/failure";
import { excelWorkbook } from "../../src/hosts/excelWorkbook";
import { writeWord } from "../../src/hosts/writeWord";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { parseCellName } from "../../src/workbook/cellAddress";
import type { CellValue } from "../../src/workbook/cellGrid";
import type { ChosenFile } from "../../src/workflow/paneWorld";
import type { IntentStore } from "../../src/workflow/giornale/intents";
import { makePaneWorkflow, type PaneWorkflow } from "../../src/workflow/paneWorkflow";
import { bootExcel, type BootedExcel } from "../banco/bootExcel";
import { memoryIntents } from "./memoryIntents";

const ASSETS = resolve(__dirname, "../../assets");

/** Monday 8 March 2021, noon, as an Excel serial number. */
const MOMENT = 44_263.5;

const registry = readEntiRegistry(
  JSON.parse(readFileSync(resolve(ASSETS, "enti-lombardia.json"), "utf8")),
);

/** A file under `assets/` as the user chooses it. */
export function chosenAsset(path: string): ChosenFile {
  const content = readFileSync(resolve(ASSETS, path));
  return {
    name: basename(path),
    size: content.length,
    bytes: () => Promise.resolve(new Uint8Array(content)),
  };
}

/** What the browser remembers beside a workbook: it outlives every pane. */
const BROWSERS = new WeakMap<BootedExcel["host"], IntentStore>();

function browserOf({ host }: BootedExcel): IntentStore {
  const known = BROWSERS.get(host) ?? memoryIntents();
  BROWSERS.set(host, known);
  return known;
}

/** The three sample workbooks. */
export const SAMPLES = ["aler-mantova", "aler-cremona", "comuni-oglio-po"].map((name) =>
  chosenAsset(`esempi/${name}.xlsx`),
);

/** A pane beside an open workbook. */
export interface PaneOnExcel extends BootedExcel {
  readonly workflow: PaneWorkflow;
  /** Exceptions that the workflow reported. */
  readonly bugs: readonly unknown[];
  /** The value a cell shows. */
  cell(sheet: string, name: string): CellValue;
  /** How many trips to the host a command takes. */
  trips(command: () => Promise<void>): Promise<number>;
}

/** Starts the pane on the bundled template, or on other bytes. */
export async function startPane(
  workbook: Uint8Array = readFileSync(resolve(ASSETS, "modello-piano.xlsx")),
): Promise<PaneOnExcel> {
  return paneBeside(await bootExcel({ workbook, name: "modello-piano.xlsx" }));
}

/** Starts a pane beside a workbook that is open: the first one, or the next after a reload. */
export async function paneBeside(
  excel: BootedExcel,
  options: {
    readonly intents?: IntentStore;
    readonly patience?: number;
    /** What somebody asks for while the pane takes its first look. */
    readonly meanwhile?: (workflow: PaneWorkflow) => Promise<void>;
  } = {},
): Promise<PaneOnExcel> {
  const { patience, intents = browserOf(excel) } = options;
  const bugs: unknown[] = [];
  const workflow = makePaneWorkflow({
    workbook: excelWorkbook(patience),
    intents,
    readFile: async ({ name, bytes }) => readSourceFile(name, await bytes()),
    registry: async () => registry,
    locate: (request) => ({
      result: Promise.resolve(searchSuspects(request)),
      cancel: () => undefined,
    }),
    reconcilePagamenti: (sources, request) => Promise.resolve(reconcilePagamenti(sources, request)),
    pause: () => Promise.resolve(),
    wait: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    questionari: async (copies, onMade) => {
      const template = new Uint8Array(readFileSync(resolve(ASSETS, "questionario.xlsx")));
      const made = await fillCopies(template, copies, onMade);
      return made.ok ? done(zipFiles(made.value)) : made;
    },
    noteWords,
    fieldText: (value, decimals) => fieldText("it", value, decimals),
    writeWord,
    dataArchive: (set) => Promise.resolve(dataArchive(set)),
    savesFiles: true,
    now: () => MOMENT,
    report: (error) => bugs.push(error),
  });
  const looking = workflow.start();
  const asked = options.meanwhile?.(workflow);
  await looking;
  await asked;
  return {
    ...excel,
    workflow,
    bugs,
    cell: (sheet, name) => cellValue(excel, sheet, name),
    trips: async (command) => {
      const before = excel.host.roundTrips;
      await command();
      return excel.host.roundTrips - before;
    },
  };
}

function cellValue({ spreadsheet }: BootedExcel, sheet: string, name: string): CellValue {
  const place = parseCellName(name);
  const found = spreadsheet.sheets.all().find((one) => one.name === sheet);
  if (place === null || found === undefined) throw new Error(`no cell ${sheet}!${name}`);
  return spreadsheet.cells.value(found.id, place.row, place.column);
}
