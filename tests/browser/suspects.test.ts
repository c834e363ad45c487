// Where an error may be, in a real browser: searched in a Worker, corrected with one click more, undone.
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

test("a digit too many is found with its place and put right on the user's word", async () => {
  const { pane, page } = bench;
  const value = () =>
    page.evaluate(async () => {
      await window.quadraBanco!.settled();
      return (await window.quadraBanco!.readCell("Offerta", "E3")).value;
    });
  await pane.locator("input[type=file]").setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("29 enti").first().waitFor();
  const truth = await value();
  await page.evaluate(
    (wrong) => window.quadraBanco!.writeCell("Offerta", "E3", wrong),
    Number(`${truth}1`),
  );
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: "Verifica i dati" }).click();
  await pane.getByRole("heading", { name: "Dove può stare l’errore" }).waitFor();
  await pane.getByText(/è uno solo \(dimostrato\) e cambia 1 cella/).waitFor();
  if (process.env["QUADRA_SHOTS"]) {
    await pane.getByRole("heading", { name: "Dove può stare l’errore" }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${process.env["QUADRA_SHOTS"]}/suspects.png` });
  }
  await pane.getByRole("button", { name: /^Correggi / }).click();
  await pane.getByText(`In Offerta!E3 c’è ${truth}1 e verrà scritto ${truth}.`).waitFor();
  expect(await value()).toBe(Number(`${truth}1`));
  if (process.env["QUADRA_SHOTS"]) {
    await page.screenshot({ path: `${process.env["QUADRA_SHOTS"]}/suspects2.png` });
  }
  await pane.getByRole("button", { name: "Scrivi questa correzione" }).click();
  await pane.getByText("1 correzione presa da qui").waitFor();
  expect(await value()).toBe(truth);
  await pane.getByRole("button", { name: "Annulla l’ultima correzione" }).click();
  await pane.getByRole("heading", { name: "Dove può stare l’errore" }).waitFor();
  expect(await value()).toBe(Number(`${truth}1`));

  // Left empty, the figure follows from the others, and is written on the user's word alone.
  await page.evaluate(() => window.quadraBanco!.writeCell("Offerta", "E3", ""));
  await pane.getByRole("heading", { name: "Una cifra che manca" }).waitFor();
  await pane.getByRole("heading", { name: "Una cifra che manca" }).scrollIntoViewIfNeeded();
  await pane.getByRole("button", { name: `da vuoto a ${truth}` }).click();
  await pane.getByText(`verrà scritto ${truth}.`).waitFor();
  expect(await value()).toBeNull();
  await pane.getByRole("button", { name: "Scrivi questa correzione" }).click();
  await pane.getByRole("heading", { name: "Una cifra che manca" }).waitFor({ state: "detached" });
  expect(await value()).toBe(truth);
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});
