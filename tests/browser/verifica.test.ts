// The room Verifica at 320 pixels: earlier years, marks, the summary, a list of hundreds of findings.
import { resolve } from "node:path";
import { planOf } from "../workflow/planOfComuni";
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
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: "Verifica i dati" }).click();
  await pane
    .getByRole("heading", { name: /Dove p/ })
    .first()
    .waitFor();
});

afterAll(async () => {
  await bench.close();
});

const shot = async (name: string) => {
  if (!process.env["QUADRA_SHOTS"]) return;
  await bench.page.screenshot({ path: `${process.env["QUADRA_SHOTS"]}/${name}.png` });
};

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

test("hundreds of findings are shown a hundred at a time, and the keys go on at the first that came", async () => {
  const { pane } = bench;
  // Nowhere do the parts make the whole.
  const text = planOf(230).replaceAll(/\t3$/gm, "\t9");
  await pane.getByRole("tab", { name: /Raccogli/ }).click();
  await pane
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "molti.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText(/Scritti i fogli/).waitFor();
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: "Verifica i dati" }).click();
  await pane
    .getByRole("button", { name: /^Altri 2\d\d rilievi come questi$/ })
    .first()
    .click();
  const more = pane.getByRole("button", { name: /^Mostra altre \d+ righe di \d+$/ }).last();
  await more.waitFor();
  // The list by what it is in: the button goes with the last rows.
  const ul = pane.locator("li:has(> ul > li:nth-child(100)) > ul").last();
  const rows = () => ul.locator(":scope > li").count();
  const focused = () =>
    ul.evaluate((list) =>
      [...list.children].findIndex((row) => row.contains(document.activeElement)),
    );
  expect(await rows()).toBe(100);
  await more.focus();
  await shot("lista-lunga");
  await more.press("Enter");
  await ul.locator(":scope > li:nth-child(101)").waitFor();
  expect(await rows()).toBe(200);
  expect(await focused()).toBe(100);
  await shot("lista-lunga-oltre");
  await more.click();
  await ul.locator(":scope > li:nth-child(201)").waitFor();
  expect(await rows()).toBe(229);
  expect(await focused()).toBe(200);
  expect(bench.errors).toEqual([]);
});
