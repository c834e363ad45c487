// A disagreement beside the tables decided with the keys alone; and the appearances as Excel sets them, in
// which the pane begins anew: axe finds nothing in any of them.
import { lookAtPane, tabTo } from "./lookAtPane";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

async function paste({ pane }: OpenBench, text: string): Promise<void> {
  await pane.getByRole("button", { name: "Incolla un testo" }).click();
  await pane.getByRole("textbox", { name: "Testo del piano o tabella copiata" }).fill(text);
  await pane.getByRole("button", { name: "Leggi il testo" }).click();
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
}

const people = (maschi: number) =>
  [
    "Piano annuale 2021",
    "Popolazione residente al 1 gennaio 2020",
    "Comune\tMaschi\tFemmine\tTotale",
    `Viadana\t${maschi}\t12\t22`,
  ].join("\n");

let bench: OpenBench;
beforeAll(async () => {
  bench = await openBench();
  await bench.page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
});
afterAll(() => bench.close());

it("a disagreement beside the tables is decided with the keys", async () => {
  const { pane, page } = bench;
  await paste(bench, people(10));
  await paste(bench, people(11));
  await pane.getByRole("heading", { name: "Fonti discordi: 1 da decidere" }).waitFor();
  await pane.getByRole("button", { name: "Viadana, maschi" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("Differenza: 1.").waitFor();
  await pane.getByText("dati al 1º gennaio 2020").first().waitFor();
  const first = pane.getByRole("radio", { name: /^10 — Testo incollato 1, ore \d\d:\d\d$/ });
  await tabTo(bench, first);
  await page.keyboard.press("ArrowDown");
  await pane.getByRole("radio", { name: /^11 — Testo incollato 2/, checked: true }).waitFor();
  await tabTo(bench, pane.getByRole("textbox", { name: "Motivo" }));
  await page.keyboard.type("Dato più recente");
  await tabTo(bench, pane.getByRole("textbox", { name: "Deciso da" }));
  await page.keyboard.type("Ufficio casa");
  await tabTo(bench, pane.getByRole("button", { name: "Conferma la scelta" }));
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Fonti discordi: tutte decise" }).waitFor();
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
  expect(bench.errors).toEqual([]);
});

it.each([
  ["scuro", "rgb(41, 41, 41)"],
  ["contrasto", "rgb(0, 0, 0)"],
  ["chiaro", "rgb(255, 255, 255)"],
] as const)(
  "in the appearance %s of Excel the pane is %s and axe finds nothing",
  async (appearance, colour) => {
    const { pane, page } = bench;
    await page.evaluate((chosen) => window.quadraBanco!.setAppearance(chosen), appearance);
    await pane.getByRole("button", { name: "Popolazione: 3 cifre" }).click();
    const painted = await pane
      .locator("main")
      .evaluate((main) => getComputedStyle(main.parentElement!).backgroundColor);
    expect(painted).toBe(colour);
    expect(await lookAtPane(bench, `decise-${appearance}`)).toEqual([]);
    expect(bench.errors).toEqual([]);
  },
);
