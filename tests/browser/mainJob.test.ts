// The whole job in a real browser, driven as a person does: once with the mouse, once with the keys.
import { resolve } from "node:path";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

/** Cells of the bundled template after the fill: counts, a blank of an ente without SAP, formulas. */
const FILLED: readonly (readonly [sheet: string, cell: string, value: number | string | null])[] = [
  ["Disponibili", "B5", 23],
  ["Disponibili", "B7", 1],
  ["Disponibili", "B8", null],
  ["Disponibili", "B34", 93],
  ["Quadro riepilogativo", "C5", 15],
  ["Quadro riepilogativo", "B34", 93],
  ["Quadro riepilogativo", "E34", 30],
  ["Turn-over", "B34", 49],
  ["Carenza manutentiva", "B34", 14],
  ["SAT", "B34", 9],
  ["Assegnate anno precedente", "B34", 7],
  ["Conferite da privati", "B34", 0],
  ["Quote e categorie", "B8", 3.03],
  ["Quote e categorie", "B15", "Donne vittime di violenza con minori"],
];

async function cellsOf(
  bench: OpenBench,
  places: readonly (readonly [string, string, ...unknown[]])[],
) {
  return bench.page.evaluate(
    async (wanted) => {
      const handle = window.quadraBanco!;
      await handle.settled();
      return Promise.all(wanted.map(([sheet, cell]) => handle.readCell(sheet!, cell!)));
    },
    places.map(([sheet, cell]) => [sheet, cell]),
  );
}

/** Every cell of the template that a fill could touch, with formula and format. */
function templateCells(bench: OpenBench) {
  const places = [
    "Quadro riepilogativo",
    "Disponibili",
    "Turn-over",
    "Carenza manutentiva",
    "Nuova edificazione",
    "SAT",
    "Assegnate anno precedente",
    "Conferite da privati",
    "Quote e categorie",
  ].flatMap((sheet) =>
    ["A", "B", "C", "D", "E", "F"].flatMap((column) =>
      Array.from({ length: 36 }, (_, row) => [sheet, `${column}${row + 1}`] as const),
    ),
  );
  return cellsOf(bench, places);
}

function filledValues(bench: OpenBench) {
  return cellsOf(bench, FILLED).then((cells) => cells.map(({ value }) => value));
}

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
    expect(await filledValues(bench)).toEqual(FILLED.map(([, , value]) => value));

    await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
    await pane.getByText("Il piano è già compilato: non c’è nulla da scrivere.").waitFor();

    await pane.getByRole("button", { name: "Annulla la compilazione" }).click();
    await pane.getByText(/Compilazione annullata: 324 celle/).waitFor();
    expect(await templateCells(bench)).toEqual(before);
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  });

  it("is done with the keyboard alone, at 320 pixels", async () => {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    const before = await templateCells(bench);
    const focused = () =>
      page.evaluate(() => {
        const inside = document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!;
        const element = inside.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
    /** Tabs on until the focus is on what is wanted; a person would see the ring. */
    const tabTo = async (wanted: RegExp) => {
      for (let presses = 0; presses < 80; presses++) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${wanted}; the focus is on «${await focused()}».`);
    };

    const chosen = page.waitForEvent("filechooser", { timeout: 60_000 });
    // The sheet takes the focus once after opening: a person goes to the pane when it is quiet.
    let quiet = false;
    while (!quiet) {
      await pane.getByRole("tab", { name: /Raccogli/ }).focus();
      await page.waitForTimeout(1000);
      quiet = await page.evaluate(() => document.activeElement?.id === "pannello");
    }
    await tabTo(/^Scegli i file…$/);
    await page.keyboard.press("Enter");
    const chooser = await chosen;
    await chooser.setFiles(SAMPLES);
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
    await tabTo(/^Scrivi nei fogli$/);
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
    await tabTo(/^Vai alla verifica$/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Verifica che tutto quadri" }).waitFor();
    await tabTo(/^Verifica i dati$/);
    await page.keyboard.press("Space");
    await pane.getByText("Piano 2021: 13 rilievi").waitFor();
    await tabTo(/SAT!B25 = 2/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.quadraBanco!.selection().sheet === "Offerta");
    await pane.getByRole("tab", { name: /Verifica/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Compila il piano" }).waitFor();
    await tabTo(/^Mostra le modifiche$/);
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Compila 324 celle" }).waitFor();
    await tabTo(/^Compila 324 celle$/);
    await page.keyboard.press("Enter");
    await pane.getByText("Compilate 324 celle.").waitFor();
    expect(await filledValues(bench)).toEqual(FILLED.map(([, , value]) => value));
    await tabTo(/^Annulla la compilazione$/);
    await page.keyboard.press("Enter");
    await pane.getByText(/Compilazione annullata/).waitFor();
    expect(await templateCells(bench)).toEqual(before);

    const width = await page.evaluate(() => {
      const { scrollWidth, clientWidth } =
        document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(width.scrollWidth).toBeLessThanOrEqual(width.clientWidth);
    expect(bench.errors).toEqual([]);
  });
});
