// The whole job in a real browser, driven as a person does with the mouse; with the keys: keyboard.test.ts.
import { resolve } from "node:path";
import { cellsOf, FILLED, templateCells, valuesOf } from "./bundledTemplate";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

function sheetNames(bench: OpenBench) {
  return bench.page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name));
}

describe("The main job in the bench", () => {
  let bench: OpenBench;

  beforeEach(async () => {
    bench = await openBench();
  });

  afterEach(async () => {
    await bench.close();
  });

  it("is done with the mouse: collect, check, go to a cell, fill, undo, and every cell is as before", async () => {
    const { pane, page } = bench;
    const before = await templateCells(bench);

    await pane.locator("input[type=file]").setInputFiles(SAMPLES);
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText("29 enti").first().waitFor();
    expect(await sheetNames(bench)).toEqual(
      expect.arrayContaining(["Enti", "Offerta", "Quote", "Provenienza"]),
    );

    await pane.getByRole("button", { name: "Vai alla verifica" }).click();
    await pane.getByRole("button", { name: "Verifica i dati" }).click();
    await pane.getByText("Piano 2021: 13 rilievi").waitFor();
    await pane.getByText(/«COMUNE DI CASTELIDONE».*Casteldidone/).waitFor();
    await pane.getByRole("button", { name: /SAT!B25 = 2/ }).click();
    await page.waitForFunction(() => window.quadraBanco!.selection().sheet === "Offerta");
    const [shown] = await cellsOf(bench, [["Offerta", "J23"]]);
    expect(await page.evaluate(() => window.quadraBanco!.selection())).toEqual({
      sheet: "Offerta",
      ranges: ["J23"],
    });
    expect(shown!.value).toBe(2);
    await pane.getByRole("button", { name: "Scrivi il foglio Verifiche" }).click();
    await pane.getByText("Scritto il foglio Verifiche: 13 rilievi.").waitFor();

    await pane.getByRole("tab", { name: /Compila/ }).click();
    await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
    await pane.getByRole("button", { name: "Compila 324 celle" }).click();
    await pane.getByText("Compilate 324 celle.").waitFor();
    await pane.getByText("Tutte le formule danno il risultato atteso.").waitFor();
    expect(await valuesOf(bench, FILLED)).toEqual(FILLED.map(([, , value]) => value));

    await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
    await pane.getByText("Il piano è già compilato: non c’è nulla da scrivere.").waitFor();

    await pane.getByRole("button", { name: "Annulla la compilazione" }).click();
    await pane.getByText(/Compilazione annullata: 324 celle/).waitFor();
    expect(await templateCells(bench)).toEqual(before);
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  });
});
