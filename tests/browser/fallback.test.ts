// Where Office.js does not arrive, a plain Italian page says what to do.
import { launchChromium } from "./chromium";
import { startServer } from "./openBench";

jest.setTimeout(60_000);

test("without Office.js the pane explains itself in Italian and asks the network for nothing else", async () => {
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
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
