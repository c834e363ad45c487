// The room Verifica by keyboard, at 320 pixels, and for assistive technology in every theme.
import { resolve } from "node:path";
import { axeViolations } from "./axeViolations";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

const BEFORE = [
  "Piano annuale 2020",
  "Unità abitative complessivamente disponibili",
  "Ragione Sociale Ente Proprietario\tn. alloggi",
  "Viadana\t60",
  "Bozzolo\t0",
].join("\n");

let bench: OpenBench;

beforeAll(async () => {
  bench = await openBench();
  const { pane, page } = bench;
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  await pane.locator("input[type=file]").first().setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("29 enti").first().waitFor();
  await page.evaluate(() => window.quadraBanco!.writeCell("Offerta", "E3", 371));
  await toFindings();
});

/** Opens the room and checks; in another theme the pane begins anew, and the workbook is as it was. */
async function toFindings(): Promise<void> {
  const { pane } = bench;
  await pane.getByRole("tab", { name: /29 enti/ }).waitFor();
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: /^Verifica (i dati|di nuovo)$/ }).click();
  await pane
    .getByRole("heading", { name: /Dove p/ })
    .first()
    .waitFor();
}

afterAll(async () => {
  await bench.close();
});

const shot = async (name: string) => {
  if (!process.env["QUADRA_SHOTS"]) return;
  await bench.page.screenshot({ path: `${process.env["QUADRA_SHOTS"]}/${name}.png` });
};

/** How far the content of the pane is wider than the pane. */
const overflow = () =>
  bench.pane
    .locator("html")
    .evaluate(
      (root) => root.scrollWidth - (root as unknown as { clientWidth: number }).clientWidth,
    );

test("a plan of the year before is read, written, and its finding appears", async () => {
  const { pane } = bench;
  await pane.getByRole("heading", { name: "Anni precedenti" }).waitFor();
  await pane
    .getByLabel("File dei piani precedenti")
    .setInputFiles({ name: "prima.txt", mimeType: "text/plain", buffer: Buffer.from(BEFORE) });
  await pane.getByText("2020: «prima.txt», 2 enti, 2 cifre").first().waitFor();
  await shot("precedenti-320");
  await pane.getByRole("button", { name: "Scrivi nel foglio Precedenti" }).click();
  await pane
    .getByText(/Viadana.*60/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "Togli gli anni precedenti" }).waitFor();
  expect(bench.errors).toEqual([]);
});

test("cells are marked and the marks are taken away", async () => {
  const { pane } = bench;
  await pane.getByRole("button", { name: "Segna nel foglio" }).click();
  await pane.getByText(/^Segnate \d+ celle nei fogli/).waitFor();
  await bench.page.evaluate(() => window.quadraBanco!.select("Offerta", "E3"));
  await bench.page.evaluate(() => window.quadraBanco!.settled());
  await shot("segni");
  await pane.getByRole("button", { name: "Togli i segni" }).click();
  await pane.getByText(/^Segni tolti/).waitFor();
  await shot("segni-tolti");
  expect(bench.errors).toEqual([]);
});

test("the summary is written with the name of who checked", async () => {
  const { pane, page } = bench;
  await pane.getByRole("textbox", { name: "Chi verifica" }).fill("Ufficio casa");
  await pane.getByRole("button", { name: "Scrivi il foglio Riepilogo" }).click();
  await pane.getByText("Scritto il foglio Riepilogo").waitFor();
  const read = await page.evaluate(() => window.quadraBanco!.readCell("Riepilogo", "C5"));
  expect(read.value).toBe("Ufficio casa");
  await shot("riepilogo");
});

test.each(["chiaro", "scuro", "contrasto"] as const)(
  "nothing stands in the way of assistive technology in the %s theme",
  async (appearance) => {
    const { page, pane } = bench;
    await page.evaluate((one) => window.quadraBanco!.setAppearance(one), appearance);
    await toFindings();
    await pane.getByRole("button", { name: "Motiva…" }).first().click();
    for (const width of [320, 450]) {
      await page.evaluate((pixels) => window.quadraBanco!.setPaneWidth(pixels), width);
      await pane
        .getByRole("heading", { name: /Dove p/ })
        .first()
        .scrollIntoViewIfNeeded();
      await shot(`suspects-${appearance}-${width}`);
      await pane
        .getByRole("textbox", { name: /Motivazione/ })
        .first()
        .scrollIntoViewIfNeeded();
      await shot(`motiva-${appearance}-${width}`);
      await pane.getByRole("heading", { name: "Regole del piano" }).scrollIntoViewIfNeeded();
      await shot(`regole-${appearance}-${width}`);
      await pane.getByRole("textbox", { name: "Chi verifica" }).scrollIntoViewIfNeeded();
      await shot(`fondo-${appearance}-${width}`);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
    const html = pane.locator("html");
    await html.evaluate((root) => root.style.setProperty("zoom", "2"));
    await shot(`doppio-${appearance}-450`);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await html.evaluate((root) => root.style.removeProperty("zoom"));
    expect(await axeViolations(bench)).toEqual([]);
    await pane.getByRole("button", { name: "Annulla", exact: true }).first().click();
  },
);

test("a reason is given by keyboard alone", async () => {
  const { page, pane } = bench;
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  await pane.getByRole("button", { name: "Motiva…" }).first().focus();
  await page.keyboard.press("Enter");
  const reason = pane.getByRole("textbox", { name: /Motivazione/ }).first();
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("Demolizione in corso.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ufficio casa");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^Motivato da Ufficio casa/)
    .first()
    .waitFor();
});
