// The built pane in a browser beside a spreadsheet that lives in this process, as Excel lives beside its
// panes: what is measured in the page is the pane's own time and no drawing of the bench. The pane and
// Office.js are unmodified.
import { build } from "esbuild";
import type { RequestListener, Server } from "node:http";
import { text } from "node:stream/consumers";
import type { Frame } from "playwright-core";
import { findRange, sheetByName } from "../../src/banco/host/address";
import { cellEntry } from "../../src/banco/host/cellEntry";
import { extrasOfBook } from "../../src/banco/host/documentExtras";
import { ExcelHost } from "../../src/banco/host/excelHost";
import type { Spreadsheet } from "../../src/banco/spreadsheet";
import type { HostEvent } from "../../src/banco/transport/windowExternal";
import { openUniverSpreadsheet } from "../../src/banco/univer/univerSpreadsheet";
import { readXlsx } from "../../src/banco/xlsx/readXlsx";
import { launchChromium } from "../../tests/browser/chromium";
import { startServer, type OpenBench } from "../../tests/browser/openBench";

const FIRST_BUTTON = 'button:not([aria-disabled="true"])';

/** A pane and the host that answers it. */
export interface PaneApart extends OpenBench {
  readonly host: ExcelHost;
  readonly spreadsheet: Spreadsheet;
  /** The frame of the pane as it is now. */
  frame(): Frame;
  /** Loads the pane anew, and waits until it has taken its first look. */
  load(): Promise<void>;
  /** Edits a cell as a person does; resolves when the pane was told. */
  edit(sheet: string, cell: string, value: string | number | null): Promise<void>;
}

/** The page around the pane: it hands batches and events through, and does nothing else. */
async function pageAround(root: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { windowExternal } from "./src/banco/transport/windowExternal";
        const host = {
          // A text of megabytes as it is holds the page up for a tenth of a second and more; as a blob not.
          execute: async (batch) =>
            (await fetch("/excel", { method: "POST", body: new Blob([batch]) })).text(),
          listen: (send) => { window.hostSend = send; },
        };
        const theme = () => ({
          bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424",
          controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#242424",
        });
        const context = { documentUrl: () => "piano.xlsx", theme, settings: new Map() };
        window.quadraBanco = { external: () => windowExternal(() => host, context) };`,
      ...{ resolveDir: root, loader: "ts" },
    },
    ...{ bundle: true, format: "iife", write: false, logLevel: "error" },
  });
  return `<!doctype html><meta charset="utf-8"><script>${outputFiles[0]!.text}</script>
    <iframe id="pannello" style="border:0;width:400px;height:860px"></iframe>`;
}

/**
 * Lets a host answer batches as the server answers pages. Handing megabytes through the tools that drive
 * the browser would hold up the very thread that is measured.
 */
function answerBatches(server: Server, host: ExcelHost): void {
  const [pages] = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.url !== "/excel") return pages!(request, response);
    void text(request).then(async (batch) => response.end(await host.execute(batch)));
  });
}

/** Opens a pane beside a workbook. @param root the project folder, built. */
export async function openPaneApart(root: string, workbook: Uint8Array): Promise<PaneApart> {
  const book = await readXlsx(workbook);
  const spreadsheet = await openUniverSpreadsheet(book);
  const host = new ExcelHost(spreadsheet);
  host.state.extras = extrasOfBook(book);
  host.state.workbookName = "piano.xlsx";
  const { server, origin } = await startServer();
  answerBatches(server, host);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 420, height: 900 }, locale: "it-IT" });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  host.listen((event) => {
    const send = (one: HostEvent) =>
      (window as { hostSend?(one: HostEvent): void }).hostSend?.(one);
    page.evaluate(send, event).catch(() => undefined);
  });
  const body = await pageAround(root);
  // A page that the server does not have, filled here: requests that are routed go without a cache.
  await page.goto(`${origin}/intorno`);
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, body);
  const pane = page.frameLocator("#pannello");
  const load = async (): Promise<void> => {
    await page.evaluate(() => {
      document.querySelector<HTMLIFrameElement>("#pannello")!.src = "/taskpane.html?banco";
    });
    await pane.locator(FIRST_BUTTON, { hasText: "Scegli i file…" }).waitFor({ timeout: 60_000 });
  };
  await load();
  return {
    ...{ page, pane, host, spreadsheet, errors, foreign: [], load },
    frame: () => page.frames().find((one) => one.url().includes("taskpane.html"))!,
    edit: async (sheet, cell, value) => {
      const id = sheetByName(sheet, host.state);
      if (id === null) throw new Error(`no sheet ${sheet}`);
      const { area } = findRange(cell, id, host.state);
      const { content } = cellEntry(value ?? "", "General");
      spreadsheet.cells.write(id, area.top, area.left, [[content]]);
      await spreadsheet.settled();
      await host.idle();
    },
    close: async () => {
      await browser.close();
      host.close();
      spreadsheet.dispose();
      await new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      });
    },
  };
}
