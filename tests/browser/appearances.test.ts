// The rooms beyond the main job for everybody: axe in every appearance at 320 pixels, nothing cut, and a
// way through with the keys alone. Readings from sentences have a test of their own (misure.test.ts).
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

describe.each(["chiaro", "scuro", "contrasto"] as const)("In the appearance %s", (appearance) => {
  let bench: OpenBench;
  beforeEach(async () => {
    bench = await openBench();
    await bench.page.evaluate((chosen) => {
      window.quadraBanco!.setPaneWidth(320);
      return window.quadraBanco!.setAppearance(chosen);
    }, appearance);
  });
  afterEach(() => bench.close());

  it("the room of the plan is reached and begun with the keys, and axe finds nothing in it", async () => {
    const { pane, page } = bench;
    await pane.getByRole("tab", { name: "Fonti" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Il piano e il suo ambito" }).waitFor();
    await tabTo(bench, pane.getByLabel("Ambito territoriale"));
    await page.keyboard.type("Media valle");
    await tabTo(bench, pane.getByLabel("Anno del piano"));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2027");
    await tabTo(bench, pane.getByRole("searchbox", { name: "Cerca un comune" }));
    await page.keyboard.type("sondrio");
    await tabTo(bench, pane.getByRole("checkbox", { name: /^Sondrio/ }));
    await page.keyboard.press("Space");
    await pane.getByRole("heading", { name: "Enti del piano: 1" }).waitFor();
    expect(await lookAtPane(bench, `piano-${appearance}`)).toEqual([]);
    await tabTo(bench, pane.getByRole("button", { name: "Mostra che cosa cambia" }));
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: /^Scrivi/ }).waitFor();
    expect(await lookAtPane(bench, `piano-anteprima-${appearance}`)).toEqual([]);
    expect(bench.errors).toEqual([]);
  });

  it("a disagreement beside the tables is decided with the keys, with axe finding nothing on the way", async () => {
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
    expect(await lookAtPane(bench, `discordi-${appearance}`)).toEqual([]);
    await tabTo(bench, pane.getByRole("button", { name: "Conferma la scelta" }));
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Fonti discordi: tutte decise" }).waitFor();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
    await pane.getByRole("button", { name: "Popolazione: 3 cifre" }).click();
    expect(await lookAtPane(bench, `decise-${appearance}`)).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
