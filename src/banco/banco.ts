// Entry of the bench page: a real spreadsheet on the left, the unmodified task pane on the right.
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "./banco.css";
import type { BenchHandle } from "./benchHandle";
import { Bench, benchHandle } from "./page/bench";
import { followCharts } from "./page/chartList";
import { PaneFrame } from "./page/paneFrame";
import { fetchFile, listSamples, sampleUrl, type Sample } from "./page/samples";
import { connectToolbar, say, showName, showSamples, showWidth } from "./page/toolbar";
import { pageUniver } from "./univer/pageUniver";
import { NEW_BOOK, openUniverSpreadsheet } from "./univer/univerSpreadsheet";

declare global {
  interface Window {
    quadraBanco?: BenchHandle;
  }
}

const TEMPLATE = "/assets/modello-piano.xlsx";

/** Loads the stand-ins of Office fonts before the sheet is drawn: a canvas does not wait for them. */
async function loadFonts(): Promise<void> {
  const looks = ["", "bold ", "italic ", "italic bold "];
  const fonts = looks.map((look) => document.fonts.load(`${look}11px Calibri`));
  await Promise.allSettled(fonts);
}

async function start(): Promise<void> {
  await loadFonts();
  const spreadsheet = await openUniverSpreadsheet(NEW_BOOK, pageUniver(find("foglio")));
  followCharts(spreadsheet, say);
  const pane = new PaneFrame(
    {
      frame: find("pannello") as HTMLIFrameElement,
      splitter: find("divisorio"),
      layout: find("banco"),
    },
    showWidth,
  );
  const bench = new Bench(spreadsheet, {
    opened(name, unseen) {
      showName(name);
      if (unseen.length === 0) say(`${name} è aperto.`);
      else say(`${name} è aperto. Il banco non mostra, ma conserva: ${unseen.join(", ")}.`);
    },
    reloadPane: () => pane.load(),
    setPaneWidth: (pixels) => pane.setWidth(pixels),
    appearanceChanged: (appearance) => {
      document.documentElement.dataset["aspetto"] = appearance;
      (find("aspetto") as HTMLSelectElement).value = appearance;
    },
  });

  async function open(file: Promise<File> | File): Promise<void> {
    try {
      const found = await file;
      await bench.open(new Uint8Array(await found.arrayBuffer()), found.name);
    } catch (reason) {
      say(reason instanceof Error ? reason.message : String(reason), true);
    }
  }

  let samples: readonly Sample[] = [];
  connectToolbar({
    openFile: (file) => void open(file),
    save: () =>
      void save(bench).catch((reason: unknown) =>
        say(reason instanceof Error ? reason.message : String(reason), true),
      ),
    openSample: (sample) => void open(fetchFile(sampleUrl(sample), sample.file)),
    giveSamples: () => void giveSamples(samples, pane),
    setWidth: (pixels) => pane.setWidth(pixels),
    setAppearance: (appearance) => bench.setAppearance(appearance),
  });
  pane.setWidth(400);

  const ready = open(fetchFile(TEMPLATE, "modello-piano.xlsx")).then(() => {
    // Without the template the bench starts with an empty workbook, and the pane all the same.
    if (bench.name === "") pane.load();
  });
  window.quadraBanco = benchHandle(bench, ready);
  samples = await listSamples();
  showSamples(samples, (sample) => void open(fetchFile(sampleUrl(sample), sample.file)));
  await ready;
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

async function save(bench: Bench): Promise<void> {
  const { bytes, notKept, reason } = await bench.save();
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = url;
  link.download = bench.name || "cartella.xlsx";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  if (reason === null) say(`${link.download} è stato scaricato.`);
  else {
    const missing = notKept.length === 0 ? "" : ` Nella copia non ci sono: ${notKept.join(", ")}.`;
    say(
      `${link.download} è stato scaricato, ma riscritto da capo (${reason}).${missing}`,
      missing !== "",
    );
  }
}

async function giveSamples(samples: readonly Sample[], pane: PaneFrame): Promise<void> {
  try {
    const files = await Promise.all(
      samples.map((sample) => fetchFile(sampleUrl(sample), sample.file)),
    );
    if (pane.giveFiles(files)) say(`${files.length} file dati al pannello.`);
    else say("Il pannello ora non accetta file: aprire prima la sua prima scheda.", true);
  } catch (reason) {
    say(reason instanceof Error ? reason.message : String(reason), true);
  }
}

void start().catch((reason: unknown) => {
  console.error(reason);
  say("Il banco non è partito: guardare la console del browser.", true);
});
