// The pages beside the pane for everybody: axe in light and dark, nothing wider than the page or cut at 320
// pixels and at 200 %, a way past the beginning by keyboard, colours that the system forces.
import { mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { violationsIn } from "./axeViolations";
import { launchChromium } from "./chromium";
import { startServer } from "./openBench";
import { wholeness } from "./paneLook";

jest.setTimeout(120_000);

const PAGES = readdirSync(resolve(__dirname, "../../assets")).filter((name) =>
  name.endsWith(".html"),
);
const PICTURES = process.env["QUADRA_PICTURES"];

test("no page has a violation that axe knows of in light or dark, is cut at 320 pixels or at 200 %, or moves where motion is reduced", async () => {
  const { server, origin } = await startServer();
  const browser = await launchChromium();
  const wrong: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    const picture = async (name: string) => {
      if (PICTURES === undefined) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    };
    for (const name of PAGES) {
      const tell = (where: string, found: readonly string[]) =>
        wrong.push(...found.map((one) => `${name}, ${where}: ${one}`));
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
      await page.goto(`${origin}/assets/${name}`);
      tell("axe", await violationsIn(page));
      tell("320", await page.evaluate(wholeness, "body"));
      await picture(`${name}-320-light`);
      const html = page.locator("html");
      await page.setViewportSize({ width: 640, height: 700 });
      await html.evaluate((root) => root.style.setProperty("zoom", "2"));
      tell("200 %", await page.evaluate(wholeness, "body"));
      await html.evaluate((root) => root.style.removeProperty("zoom"));
      await page.setViewportSize({ width: 1100, height: 700 });
      tell("1100", await page.evaluate(wholeness, "body"));
      await picture(`${name}-1100-light`);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: "dark" });
      tell(
        "axe, dark",
        await violationsIn(page, { only: ["color-contrast", "link-in-text-block"] }),
      );
      await picture(`${name}-320-dark`);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      tell(
        "motion",
        (await html.evaluate((root) => getComputedStyle(root).scrollBehavior)) === "auto"
          ? []
          : ["the page glides where motion is reduced"],
      );

      // By keyboard: the first stop leads past what every page has, and is seen.
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const one = document.activeElement as HTMLAnchorElement;
        const { left, top } = one.getBoundingClientRect();
        const { outlineStyle } = getComputedStyle(one);
        return { href: one.getAttribute("href"), seen: left >= 0 && top >= 0, outlineStyle };
      });
      if (stop.href !== "#contenuto" || !stop.seen || stop.outlineStyle === "none") {
        tell("keyboard", [JSON.stringify(stop)]);
      }
    }
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
