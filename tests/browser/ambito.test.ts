// A new plan from nothing, as a person makes it: search, sub-ambiti, owners, capofila, days, write, undo,
// write again, reopen. Once with the mouse at 450 pixels, once with the keys at 320.
import { benchForEach, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

let bench: OpenBench;
const benchNow = benchForEach();
beforeEach(() => {
  bench = benchNow();
});

const sheetNames = () =>
  bench.page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name));

async function cell(sheet: string, name: string) {
  return bench.page.evaluate(
    async ([where, at]) => {
      await window.quadraBanco!.settled();
      return (await window.quadraBanco!.readCell(where!, at!)).value;
    },
    [sheet, name],
  );
}

it("is made with the mouse, taken back, written again and opened again", async () => {
  const { pane, page } = bench;
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(450));
  const before = await sheetNames();
  await pane.getByRole("tab", { name: "Piano" }).click();
  await pane.getByRole("heading", { name: "Il piano e il suo ambito" }).waitFor();

  await pane.getByLabel("Ambito territoriale").fill("Media valle");
  await pane.getByLabel("Anno del piano").fill("2027");
  await pane.getByRole("searchbox", { name: "Cerca un comune" }).fill("sondr");
  await pane.getByRole("checkbox", { name: /^Sondrio/ }).check();
  await pane.getByRole("searchbox", { name: "Cerca un comune" }).fill("I829");
  await pane.getByRole("checkbox", { name: /^Sondrio/, checked: true }).waitFor();
  await pane.getByRole("button", { name: "Incolla un elenco" }).click();
  await pane.getByLabel("Elenco di nomi o codici").fill("Comune di Tirano\nMorbegn");
  await pane.getByRole("button", { name: "Aggiungi l’elenco" }).click();
  await pane.getByText("1 ente aggiunto dall’elenco.").waitFor();
  await pane.getByRole("button", { name: "Morbegno (per «Morbegn»)" }).click();
  for (const name of ["Alta", "Bassa"]) {
    await pane.getByRole("textbox", { name: "Nuovo sub-ambito" }).fill(name);
    await page.keyboard.press("Enter");
  }
  await pane.getByRole("textbox", { name: "Nome del sub-ambito Bassa" }).fill("Bassa valle");
  await page.keyboard.press("Enter");
  await pane.getByRole("checkbox", { name: "ALER BG-LC-SO U.O. Sondrio" }).check();
  await pane.getByLabel("Nome dell’ente").fill("Unione delle Valli");
  await pane.getByRole("button", { name: /^Aggiungi: Altro ente/ }).click();
  await pane.getByRole("heading", { name: "Enti del piano: 5" }).waitFor();
  await pane.getByLabel("Sub-ambito di Tirano").selectOption("Bassa valle");
  await pane.getByRole("button", { name: "Dettagli di Tirano" }).click();
  await pane.getByLabel("E-mail dell’ufficio").fill("casa@comune.example");
  await pane.getByLabel("Comune capofila").selectOption("Sondrio");
  await pane.getByLabel("Risposte degli enti entro il").fill("2026-11-20");
  await pane.getByLabel("Festa patronale del capofila").fill("19/06");

  await pane.getByRole("button", { name: "Mostra che cosa cambia" }).click();
  await pane.getByText("Non è ancora scritto nulla.").waitFor();
  expect(await sheetNames()).toEqual(before);
  const write = pane.getByRole("button", { name: "Scrivi i fogli Ambito ed Enti" });
  await write.click();
  await pane.getByText(/Scritti i fogli Ambito ed Enti/).waitFor();
  expect(await sheetNames()).toEqual([...before, "Ambito", "Enti"]);
  expect(await cell("Ambito", "B2")).toBe("Media valle");
  expect(await cell("Ambito", "B4")).toBe("Sondrio (014061)");
  expect(await cell("Enti", "A2")).toBe("014061");

  await pane.getByRole("button", { name: "Annulla la scrittura" }).click();
  await pane.getByText("I fogli sono tornati come prima.").waitFor();
  expect(await sheetNames()).toEqual(before);

  await pane.getByLabel("Ambito territoriale").fill("Alta valle");
  await pane.getByLabel("Anno del piano").fill("2028");
  await pane.getByRole("searchbox", { name: "Cerca un comune" }).fill("bormio");
  await pane.getByRole("checkbox", { name: /^Bormio/ }).check();
  await pane.getByRole("button", { name: "Mostra che cosa cambia" }).click();
  await write.click();
  await pane.getByText(/Scritti i fogli Ambito ed Enti/).waitFor();
  await pane.getByRole("tab", { name: "Fonti" }).click();
  await pane.getByRole("heading", { name: "Raccogli i dati degli enti" }).waitFor();
  await pane.getByRole("tab", { name: "Piano" }).click();
  await pane.getByRole("heading", { name: "Enti del piano: 1" }).waitFor();
  expect(await pane.getByLabel("Ambito territoriale").inputValue()).toBe("Alta valle");
  expect(bench.errors).toEqual([]);
});

it("is made with the keyboard alone at 320 pixels, and nothing is cut", async () => {
  const { pane, page } = bench;
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  const focused = () =>
    page.evaluate(() => {
      const inside = document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!;
      const element = inside.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent;
      return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    });
  const tabTo = async (wanted: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${wanted}; the focus is on «${await focused()}».`);
  };
  // The sheet takes the focus once after opening: a person goes to the pane when it is quiet.
  let quiet = false;
  while (!quiet) {
    await pane.getByRole("tab", { name: "Fonti" }).focus();
    await page.waitForTimeout(1000);
    quiet = await page.evaluate(() => document.activeElement?.id === "pannello");
  }
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Il piano e il suo ambito" }).waitFor();
  await tabTo(/^Ambito territoriale/);
  await page.keyboard.type("Valle");
  await tabTo(/^Anno del piano/);
  await page.keyboard.type("2027");
  await tabTo(/^Cerca un comune/);
  await page.keyboard.type("014061");
  await pane.getByRole("checkbox", { name: /^Sondrio/ }).waitFor();
  await tabTo(/^Sondrio/);
  await page.keyboard.press("Space");
  await pane.getByRole("heading", { name: "Enti del piano: 1" }).waitFor();
  await tabTo(/^Mostra che cosa cambia$/);
  await page.keyboard.press("Enter");
  await pane.getByText("Non è ancora scritto nulla.").waitFor();
  await tabTo(/^Scrivi i fogli Ambito ed Enti$/);
  await page.keyboard.press("Enter");
  await pane.getByText(/Scritti i fogli Ambito ed Enti/).waitFor();
  expect(await sheetNames()).toEqual(expect.arrayContaining(["Ambito", "Enti"]));
  const width = await page.evaluate(() => {
    const { scrollWidth, clientWidth } =
      document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(width.scrollWidth).toBeLessThanOrEqual(width.clientWidth);
  expect(bench.errors).toEqual([]);
});
