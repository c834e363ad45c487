// The journal as a person meets it: written, saved, opened again, taken back; and a pane that was closed
// in the middle of a write.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { lookAtPane, tabTo } from "./lookAtPane";
import { openBench } from "./openBench";

jest.setTimeout(240_000);

const COMUNI = ["Viadana", "Bozzolo", "Sabbioneta"];

/** A sender's workbook, which is read and filled into itself as a template is. */
async function bookOf(name: string, values: readonly (number | null)[]): Promise<Uint8Array> {
  const workbook = newFileWorkbook(name);
  const put = await workbook.putTableSheets([
    {
      sheet: "Turn over",
      table: "Dati",
      columns: [
        { header: "Ente proprietario", kind: "text", width: 30 },
        { header: "Turn-over", kind: "count", width: 12 },
      ],
      rows: COMUNI.map((comune, i) => [`Comune di ${comune}`, values[i] ?? null]),
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  return workbook.bytes();
}

test("by keyboard at 320 pixels: the journal survives closing, tells what stays, and a write that was cut off is settled", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    const open = async (bytes: readonly number[]): Promise<void> => {
      await page.evaluate(
        (content) => window.quadraBanco!.openWorkbook(content, "piano.xlsx"),
        bytes as number[],
      );
      await pane.locator("button:enabled", { hasText: "Scegli i file…" }).waitFor();
    };
    const read = async (cell: string) =>
      (await page.evaluate((name) => window.quadraBanco!.readCell("Turn over", name), cell)).value;
    await open([...(await bookOf("piano.xlsx", []))]);
    await pane.locator("input[type=file]").setInputFiles([
      {
        name: "comuni.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(await bookOf("comuni.xlsx", [1, 2, 3])),
      },
    ]);
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor();
    await pane.getByRole("tab", { name: /Compila/ }).click();
    await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
    await pane.getByRole("button", { name: /^Compila/ }).click();
    await pane
      .getByText(/celle compilate|compilate/i)
      .first()
      .waitFor();
    expect([await read("B2"), await read("B3"), await read("B4")]).toEqual([1, 2, 3]);

    const saved = await page.evaluate(async () => [...(await window.quadraBanco!.save())]);
    await open(saved);
    await page.evaluate(() => window.quadraBanco!.writeCell("Turn over", "B3", 20));
    await pane.locator("body").press("Tab");
    const journal = pane.getByRole("button", { name: "Giornale", exact: true });
    await tabTo(bench, journal);
    await page.keyboard.press("Enter");
    await pane.getByText("Compilazione del piano").waitFor();
    await pane.getByRole("button", { name: /^Annulla: Compilazione del piano/ }).press("Enter");
    await pane
      .getByText("1 cella è stata cambiata dopo la scrittura e resta com’è: Turn over!B3.")
      .waitFor();
    expect([await read("B2"), await read("B3"), await read("B4")]).toEqual([null, 20, null]);
    await pane.getByText("Annullata", { exact: true }).waitFor();

    // The pane is closed while Excel is still busy with the write.
    await pane.getByRole("button", { name: /^Annulla: Dati raccolti/ }).waitFor();
    await page.evaluate(() => {
      const { host } = window.quadraBanco!;
      host.fault = async (request, proceed) => {
        const isDeletion = JSON.stringify(request.Actions).includes("Delete");
        if (document.body.dataset["fermo"] !== undefined || !isDeletion) return proceed();
        document.body.dataset["fermo"] = "sì";
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return JSON.stringify({
          Error: { Code: "GeneralException", Message: "", Location: "" },
          Results: [],
        });
      };
    });
    await pane.getByRole("button", { name: /^Annulla: Dati raccolti/ }).click();
    await page.waitForFunction(() => document.body.dataset["fermo"] === "sì");
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>("#pannello")!;
      frame.contentWindow!.location.reload();
    });
    await page.waitForTimeout(1_200);
    await page.evaluate(() => {
      window.quadraBanco!.host.fault = null;
    });
    await pane.getByText("Un annullamento è rimasto in sospeso").waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "Completa l’annullamento" }).press("Enter");
    await pane.getByText("La scrittura è stata completata.").waitFor();
    expect(await pane.getByText("Un annullamento è rimasto in sospeso").count()).toBe(0);
    expect(
      await page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name)),
    ).not.toContain("Offerta");

    // The same workbook in another window: it hears of what is written here, and reads again.
    const both = await page.evaluate(async () => [...(await window.quadraBanco!.save())]);
    const popup = page.waitForEvent("popup");
    await page.evaluate(() => void window.open(location.href));
    const other = await popup;
    await other.waitForFunction(() => window.quadraBanco !== undefined);
    await other.evaluate(() => window.quadraBanco!.ready);
    await other.evaluate((content) => {
      window.quadraBanco!.setPaneWidth(320);
      window.quadraBanco!.setAppearance("scuro");
      return window.quadraBanco!.openWorkbook(content, "piano.xlsx");
    }, both);
    const elsewhere = other.frameLocator("#pannello");
    await elsewhere.locator("button:enabled", { hasText: "Scegli i file…" }).waitFor();
    await pane.locator("input[type=file]").setInputFiles([
      {
        name: "comuni.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(await bookOf("comuni.xlsx", [1, 2, 3])),
      },
    ]);
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor();
    await elsewhere
      .getByText(
        "Un altro riquadro di Quadra ha scritto in questa cartella di lavoro (Dati raccolti): rileggerla prima di continuare.",
      )
      .waitFor();
    expect(await pane.getByTestId("altrove").count()).toBe(0);
    const second = { ...bench, page: other, pane: elsewhere };
    expect(await lookAtPane(second, "altrove-320")).toEqual([]);
    await elsewhere.getByRole("button", { name: "Rileggi la cartella di lavoro" }).press("Enter");
    await elsewhere.getByTestId("altrove").waitFor({ state: "detached" });
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  } finally {
    await bench.close();
  }
});
