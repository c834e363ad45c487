// Columns with unknown headings: asked about once, read, written, and not asked again next year.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { openBench } from "./openBench";

jest.setTimeout(180_000);

/** A sender's workbook whose headings nobody knows. */
async function workbookOf(
  year: number,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const name = `ALER_Bassa_${year}.xlsx`;
  const workbook = newFileWorkbook(name);
  const put = await workbook.putTableSheets([
    {
      sheet: `Dati ${year}`,
      table: "Dati",
      columns: ["Ente", "Vuoti da affidare", "Da sistemare"].map((header) => ({
        ...{ header, kind: "general" as const, width: 20 },
      })),
      rows: [
        ["Comune di Treviglio", year - 2000, 1],
        ["Comune di Caravaggio", 2, 0],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer: Buffer.from(workbook.bytes()) };
}

test("at 320 pixels, by keyboard: a question, its answer, the figures, and no question next year", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    await pane.locator("input[type=file]").setInputFiles([await workbookOf(2024)]);
    const vuoti = pane.getByLabel("Che cosa conta «Vuoti da affidare»?");
    await vuoti.waitFor();
    const confirm = pane.getByRole("button", { name: "Leggi con queste scelte" });
    expect(await confirm.getAttribute("aria-disabled")).toBe("true");
    const width = await page.evaluate(() => {
      const { scrollWidth, clientWidth } =
        document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(width.scrollWidth).toBeLessThanOrEqual(width.clientWidth);
    await vuoti.focus();
    await page.keyboard.type("turn-over");
    await page.keyboard.press("Tab");
    await page.keyboard.type("carenza");
    expect(await vuoti.inputValue()).toBe("turnover");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Ufficio casa");
    await page.keyboard.press("Tab");
    if (process.env["FOTO"]) await page.screenshot({ path: `${process.env["FOTO"]}-domanda.png` });
    await page.keyboard.press("Enter");
    await pane.getByText("ALER_Bassa_2024.xlsx: «Vuoti da affidare» come Turn-over").waitFor();
    if (process.env["FOTO"]) await page.screenshot({ path: `${process.env["FOTO"]}-letta.png` });
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor();
    const cell = (sheet: string, name: string) =>
      page.evaluate(([s, n]) => window.quadraBanco!.readCell(s!, n!), [sheet, name]);
    expect((await cell("Corrispondenze", "D2"))!.value).toBe("Turn-over");
    expect((await cell("Corrispondenze", "F2"))!.value).toBe("Ufficio casa");
    await pane.locator("input[type=file]").setInputFiles([await workbookOf(2025)]);
    await pane.getByText("ALER_Bassa_2025.xlsx: «Vuoti da affidare» come Turn-over").waitFor();
    expect(await vuoti.count()).toBe(0);
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});

test("a table that is skipped is listed as not read, and undo takes the choices back", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await pane.locator("input[type=file]").setInputFiles([await workbookOf(2024)]);
    await pane.getByRole("button", { name: "Per ora non leggere" }).click();
    await pane.getByText("Tabelle non lette, in attesa di una scelta").waitFor();
    await pane.getByRole("button", { name: "Scegli ora" }).click();
    await pane.getByLabel("Che cosa conta «Vuoti da affidare»?").selectOption("turnover");
    await pane.getByLabel("Che cosa conta «Da sistemare»?").selectOption("-");
    await pane.getByRole("button", { name: "Leggi con queste scelte" }).click();
    await pane.getByText(/come Turn-over/).waitFor();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Annulla la scrittura" }).click();
    await pane.getByText("I fogli sono tornati come prima.").waitFor();
    const sheets = await page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name));
    expect(sheets).not.toContain("Corrispondenze");
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
