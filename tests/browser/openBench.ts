// The built bench in a real browser: for tests that drive the pane as a person does.
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { BenchHandle } from "../../src/banco/benchHandle";
import { launchChromium } from "./chromium";
import { hearken } from "./hear";

declare global {
  interface Window {
    quadraBanco?: BenchHandle;
  }
}

const ROOT = resolve(__dirname, "../..");

/** The bench in a browser. */
export interface OpenBench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to anywhere but this machine's server, and those to it that could carry data. */
  readonly foreign: readonly string[];
  /** Errors on the page or in the pane. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Serves the built pages on a free port of this machine. */
export async function startServer(): Promise<{ server: Server; origin: string }> {
  if (!existsSync(resolve(ROOT, "dist/banco/index.html"))) {
    throw new Error("The bench is not built: run npm test, or node scripts/buildAll.mjs.");
  }
  const { makeBenchServer } = await import("../../scripts/benchServer.mjs");
  const server = makeBenchServer(ROOT);
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Opens the bench with the bundled template; `ready` when the pane shows its first step. */
export async function openBench(
  options: { width?: number; height?: number } = {},
): Promise<OpenBench> {
  const { server, origin } = await startServer();
  const browser: Browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1360, height: options.height ?? 900 },
    locale: "it-IT",
  });
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    // What a page hands to the user (a blob to save, an icon as data) stays on this machine.
    if (/^(data|blob|about):/.test(url)) return;
    const asksOnly = request.method() === "GET" && /^[^?]*(\?banco)?$/.test(url);
    if (!url.startsWith(`${origin}/`) || !asksOnly) foreign.push(`${request.method()} ${url}`);
  });
  page.on("websocket", (socket) => foreign.push(`WEBSOCKET ${socket.url()}`));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.addInitScript(hearken);
  await page.goto(`${origin}/`);
  const pane = page.frameLocator("#pannello");
  await page.waitForFunction(() => window.quadraBanco !== undefined, undefined, {
    timeout: 60_000,
  });
  await page.evaluate(() => window.quadraBanco!.ready);
  // Not disabled any more once the pane has taken its first look at the workbook.
  await pane
    .locator('button:not([aria-disabled="true"])', { hasText: "Scegli i file…" })
    .waitFor({ timeout: 60_000 });
  return {
    page,
    pane,
    foreign,
    errors,
    close: async () => {
      await browser.close();
      await new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      });
    },
  };
}

/**
 * One bench for all tests of a file: the browser and the spreadsheet start once, and each test begins with
 * the bundled template and a pane that was loaded anew, as after `openBench`.
 */
export function benchForEach(options: Parameters<typeof openBench>[0] = {}): () => OpenBench {
  let bench: OpenBench;
  let used = false;
  beforeAll(async () => {
    bench = await openBench(options);
  });
  beforeEach(async () => {
    if (used) await openTemplate(bench);
    used = true;
  });
  afterAll(() => bench.close());
  return () => bench;
}

async function openTemplate({ page, pane }: OpenBench): Promise<void> {
  await page.evaluate(async () => {
    const answer = await fetch("/assets/modello-piano.xlsx");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await window.quadraBanco!.openWorkbook(bytes, "modello-piano.xlsx");
  });
  await pane
    .locator('button:not([aria-disabled="true"])', { hasText: "Scegli i file…" })
    .waitFor({ timeout: 60_000 });
}
