// Where Office.js does not arrive, a plain Italian page says what to do; and no page of Quadra's lets
// anything out.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { launchChromium } from "./chromium";
import { startServer } from "./openBench";
import { openStranger, tryToLeave } from "./waysOut";

jest.setTimeout(60_000);

test("without Office.js the pane explains itself in Italian, asks the network for nothing else, and lets nothing out", async () => {
  const { server, origin } = await startServer();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
    const foreign: string[] = [];
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(origin)) return route.continue();
      foreign.push(url);
      return route.abort();
    });
    await page.goto(`${origin}/taskpane.html`);
    await page.getByRole("heading", { name: "Quadra non riesce a collegarsi a Excel" }).waitFor();
    expect(await page.getByText("appsforoffice.microsoft.com").isVisible()).toBe(true);
    expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);

    // The same page and its workers cannot send anything to anybody, nor run what did not come with them.
    await page.unroute("**/*");
    const stranger = await openStranger();
    try {
      const reads = readdirSync(resolve(__dirname, "../../dist/pane")).filter((name) =>
        /^lettura\..*\.js$/.test(name),
      );
      expect(reads).toHaveLength(1);
      const [worker] = await Promise.all([
        page.waitForEvent("worker"),
        page.evaluate((name) => {
          (globalThis as { lettura?: Worker }).lettura = new Worker(name);
        }, reads[0]!),
      ]);
      const fromWorker = await worker.evaluate(
        (address) =>
          fetch(`${address}/worker`, { method: "POST", mode: "no-cors", body: "dato" }).then(
            () => "sent",
            () => "refused",
          ),
        stranger.origin,
      );
      expect(fromWorker).toBe("refused");
      expect(await tryToLeave(page, stranger.origin)).toEqual([]);
      await page.goto(`${origin}/assets/guida.html`);
      expect(await tryToLeave(page, stranger.origin)).toEqual([]);
      expect(stranger.heard).toEqual([]);
      // The stranger does hear a page without a policy.
      await page.goto(`${origin}/assets/esempi/indice.json`);
      expect(await tryToLeave(page, stranger.origin)).toEqual(
        expect.arrayContaining([
          "eval",
          "fetch",
          "script of a stranger",
          "worker of our own making",
        ]),
      );
      expect(stranger.heard.length).toBeGreaterThan(4);
    } finally {
      stranger.close();
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
