// Takes the picture of the README: the bench after collecting and checking the sample workbooks.
// Needs a built bench (node scripts/buildAll.mjs) and an installed Chromium.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { makeBenchServer } from "./benchServer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "assets/schermate");
const samples = ["aler-mantova", "aler-cremona", "comuni-oglio-po"].map((name) =>
  join(root, `assets/esempi/${name}.xlsx`),
);

const server = makeBenchServer(root);
await new Promise((done) => server.listen(0, "localhost", done));
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
const page = await browser.newPage({
  viewport: { width: 1360, height: 860 },
  deviceScaleFactor: 1.5,
  locale: "it-IT",
});
await page.goto(`http://localhost:${server.address().port}/`);
const pane = page.frameLocator("#pannello");
await pane.locator("input[type=file]").setInputFiles(samples);
await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
await pane.getByRole("button", { name: "Vai alla verifica" }).click();
await pane.getByRole("button", { name: "Verifica i dati" }).click();
await pane.getByText("Piano 2021: 13 rilievi").waitFor();
await page.evaluate(() => globalThis.quadraBanco.select("Offerta", "G21"));
await page.waitForTimeout(1500);
mkdirSync(target, { recursive: true });
await page.screenshot({ path: join(target, "banco.png") });
await browser.close();
server.closeAllConnections();
server.close();
