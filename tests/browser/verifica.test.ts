// The room Verifica at 320 pixels: earlier years, marks, the summary.
import { resolve } from "node:path";
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
