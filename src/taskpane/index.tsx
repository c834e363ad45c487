// Entry in Excel: waits for Office.js, then starts the pane on the open workbook.
import { createRoot } from "react-dom/client";
import { readEntiRegistry } from "../domain/enti/entiRegistry";
import { excelWorkbook } from "../hosts/excelWorkbook";
import { noteWords } from "../messages/noteWords";
import { fieldText } from "../messages/fieldText";
import type { Language } from "../messages/formatNumber";
import { done } from "../workbook/failure";
import { App } from "../ui/App";
import { excelSerial } from "../workbook/excelDate";
import { makePaneWorkflow } from "../workflow/paneWorkflow";
import { searchInWorker } from "./searchInWorker";
import { officeAppearance, watchAppearance } from "./officeAppearance";

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Italian, unless Office itself speaks English. */
function paneLanguage(): Language {
  return Office.context.displayLanguage?.toLowerCase().startsWith("en") === true ? "en" : "it";
}

async function start(): Promise<void> {
  await Office.onReady();
  const fileReader = once(async () => {
    const { chosenFileReader } = await import("./readChosenFile");
    return chosenFileReader((error) => console.error(error));
  });
  const intents = once(async () => (await import("./intentStore")).intentStore);
  const workflow = makePaneWorkflow({
    intents: {
      put: async (key, text) => (await intents()).put(key, text),
      remove: async (key) => (await intents()).remove(key),
      all: async () => (await intents()).all(),
      tell: async (text) => (await intents()).tell(text),
      hear: async (listener) => (await intents()).hear(listener),
      exclusively: async (book, work) => (await intents()).exclusively(book, work),
    },
    workbook: excelWorkbook(),
    readFile: async (file, control) => (await fileReader())(file, control),
    registry: once(async () => {
      const registry = await import("../../assets/enti-lombardia.json");
      return readEntiRegistry(registry.default);
    }),
    locate: searchInWorker,
    reconcilePagamenti: async (...words) => {
      const { reconcileInWorker } = await import("./reconcileInWorker");
      return reconcileInWorker(...words);
    },
    pause: () => new Promise((resume) => setTimeout(resume)),
    wait: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    questionari: async (copies, onMade) => {
      const [{ fillCopies, zipFiles }, template] = await Promise.all([
        import("../hosts/fillCopies"),
        import("../../assets/questionario.xlsx"),
      ]);
      const made = await fillCopies(template.default, copies, onMade);
      return made.ok ? done(zipFiles(made.value)) : made;
    },
    noteWords,
    fieldText: (value, decimals) => fieldText("it", value, decimals),
    writeWord: async (document) => {
      const { writeWord } = await import("../hosts/writeWord");
      return writeWord(document);
    },
    dataArchive: async (set) => (await import("../hosts/dataArchive")).dataArchive(set),
    savesFiles: !["Mac", "iOS"].includes(Office.context.platform as unknown as string),
    now: () => excelSerial(new Date()),
    report: (error) => console.error(error),
  });
  const language = paneLanguage();
  document.documentElement.lang = language;
  const root = createRoot(document.getElementById("quadra")!);
  const render = () =>
    root.render(<App workflow={workflow} language={language} appearance={officeAppearance()} />);
  watchAppearance(render);
  render();
  await workflow.start();
}

if (typeof Office === "undefined") document.getElementById("senza-office")!.hidden = false;
else void start();
