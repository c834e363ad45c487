// Findings that follow what a person edits in the sheet, in a real browser: without a click, politely, and
// with the focus where it was.
import { resolve } from "node:path";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

let bench: OpenBench;

beforeEach(async () => {
  bench = await openBench();
  await bench.page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
});

afterEach(async () => {
  await bench.close();
});

test("a finding appears when a cell is edited and goes when it is mended; the focus stays", async () => {
  const { pane, page } = bench;
  const type = (value: number) =>
    page.evaluate((typed) => window.quadraBanco!.writeCell("Offerta", "E3", typed), value);
  await pane.locator("input[type=file]").setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("29 enti").first().waitFor();
  const truth = Number(
    await page.evaluate(
      async () => (await window.quadraBanco!.readCell("Offerta", "E3")).value as number,
    ),
  );
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: "Verifica i dati" }).click();
  await pane.getByText("I rilievi seguono le modifiche fatte nei fogli.").waitFor();
  await pane.getByText("Ricerca delle celle").waitFor({ state: "detached" });
  const shown = pane.locator("ul > li", { hasText: `Offerta › E3 = ${truth + 90}` });
  expect(await shown.count()).toBe(0);

  // Somebody reads with the keyboard in the pane while a colleague edits the sheet.
  const again = pane.getByRole("button", { name: "Verifica di nuovo" });
  await again.focus();
  await type(truth + 90);
  await pane.getByText(/^Ricontrollato dopo la modifica: .*nuov/).waitFor();
  const status = pane.getByRole("status").filter({ hasText: "Ricontrollato" });
  expect(await status.count()).toBe(1);
  expect(await pane.getByText(String(truth + 90)).count()).toBeGreaterThan(0);
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);
  if (process.env["QUADRA_SHOTS"]) {
    await page.screenshot({ path: `${process.env["QUADRA_SHOTS"]}/live.png` });
  }

  await type(truth);
  await pane.getByText(/^Ricontrollato dopo la modifica: .*in meno/).waitFor();
  // The search for wrong cells follows the findings a moment later.
  await pane
    .getByText(String(truth + 90))
    .first()
    .waitFor({ state: "detached" });
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(bench.errors).toEqual([]);
});
