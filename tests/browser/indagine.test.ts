// The survey round in a real browser: questionnaires go out, answers come back, the board knows who
// is missing; and a sender checks its own workbook before sending it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { ambito } from "../domain/indagine/filledQuestionario";
import { answered, planWorkbook } from "../domain/indagine/planWorkbook";
import type { TableSheet } from "../../src/workbook/tableSheet";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLE = resolve(__dirname, "../../assets/esempi/aler-mantova.xlsx");
const fields = {
  disponibili: 4,
  turnover: 3,
  carenzaManutentiva: 1,
  nuovaEdificazione: 0,
  sat: 0,
  assegnateAnnoPrecedente: 2,
  conferiteDaPrivati: 0,
};

async function openWorkbook({ page, pane }: OpenBench, bytes: Uint8Array, name: string) {
  await page.evaluate(
    ([content, file]) => window.quadraBanco!.openWorkbook(content as number[], file as string),
    [[...bytes], name] as const,
  );
  await pane.locator("button:enabled", { hasText: "Scegli i file…" }).waitFor({ timeout: 60_000 });
}

/** Saves the archive from the pane and returns its workbooks by name. */
async function saveArchive({ page, pane }: OpenBench): Promise<Record<string, Uint8Array>> {
  const saved = page.waitForEvent("download");
  await pane.getByRole("button", { name: /^Salva questionari-/ }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("questionari-oglio-po-2022.zip");
  return unzipSync(new Uint8Array(readFileSync(await download.path())));
}

/** A picture for people, when a folder for them is named. */
async function picture(bench: OpenBench, name: string): Promise<void> {
  const folder = process.env["QUADRA_SCHERMATE"];
  if (folder === undefined) return;
  await bench.page.locator("#pannello").screenshot({ path: `${folder}/${name}.png` });
}

let bench: OpenBench;
let plan: Uint8Array;
beforeAll(async () => {
  bench = await openBench({ height: 1400 });
  plan = await planWorkbook(ambito);
});
beforeEach(() => openWorkbook(bench, plan, "piano-2022.xlsx"));
afterAll(() => bench.close());

test("questionnaires go out, two answers come back, the board shows who is missing and the reminder names them", async () => {
  const { pane, page } = bench;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  await pane.getByRole("tab", { name: "Indagine" }).click();
  await pane.getByText("Hanno risposto 0 su 3 enti.").waitFor();
  await pane.getByRole("button", { name: "In ritardo 3" }).waitFor();
  await pane.getByText(/Sabato 31 ottobre|domenica 31 ottobre 2021/i).waitFor();
  await picture(bench, "indagine-inizio");

  await pane.locator("input[type=file]").setInputFiles(SAMPLE);
  await pane.getByText("Anno prima: aler-mantova.xlsx (1 ente).").waitFor();
  await pane.getByRole("button", { name: "Prepara 3 questionari" }).click();
  await pane.getByText("Pronti 3 questionari, 1 con le cifre dell’anno prima.").waitFor();
  const [viadana, bozzolo] = Object.values(await saveArchive(bench));
  await picture(bench, "indagine-pronti");

  await pane.getByRole("tab", { name: "Fonti" }).click();
  const file = (name: string, buffer: Uint8Array) => ({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(buffer),
  });
  await pane
    .locator("input[type=file]")
    .setInputFiles([
      file("risposta viadana.xlsx", await answered(viadana!, { fields })),
      file("bozzolo.xlsx", await answered(bozzolo!, { fields: { ...fields, disponibili: 9 } })),
    ]);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
  await pane.getByRole("tab", { name: "Indagine" }).click();
  await pane.getByText("Hanno risposto 2 su 3 enti.").waitFor();
  await pane.getByText("Contano anche le risposte lette").waitFor();
  for (const counter of ["In ritardo 1", "Con errori 1", "Arrivati 1"]) {
    await pane.getByRole("button", { name: counter }).waitFor();
  }
  await picture(bench, "indagine-risposte");

  await pane.getByRole("button", { name: "Con errori 1" }).click();
  await pane.getByRole("list", { name: "1 ente mostrato" }).waitFor();
  await pane.getByRole("button", { name: "1 rilievo: Bozzolo" }).click();
  await pane.getByText(/Bozzolo: i disponibili sono 9/).waitFor();
  await pane.getByRole("button", { name: /^Tutti/ }).click();
  await picture(bench, "indagine-rilievi");

  await pane.getByRole("button", { name: "Sollecito all’ente che manca" }).click();
  const letter = pane.getByRole("textbox", { name: "Testo" });
  expect(await letter.inputValue()).toMatch(
    /ALER.*Il termine per rispondere è scaduto il 15 novembre 2021/s,
  );
  await pane.getByRole("button", { name: "Copia il sollecito" }).click();
  await pane.getByText("Copiato: si può incollare nel messaggio.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("ALER");
  await picture(bench, "indagine-sollecito");

  await pane.getByRole("button", { name: "Copia nel foglio Indagine…" }).click();
  await pane.getByRole("button", { name: "Scrivi il foglio" }).click();
  await pane.getByText("Scritto il foglio Indagine: 3 enti.").waitFor();
  const row = await page.evaluate(async () => {
    await window.quadraBanco!.settled();
    const cells = ["B2", "C2", "C3", "G3"];
    return Promise.all(cells.map((cell) => window.quadraBanco!.readCell("Indagine", cell)));
  });
  expect(row.map(({ value }) => value)).toEqual(["Viadana", "arrivato", "con errori", 1]);
  await pane.getByRole("button", { name: "Annulla il foglio Indagine" }).click();
  await page.waitForFunction(
    () => !window.quadraBanco!.sheets().some(({ name }) => name === "Indagine"),
  );
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});

test("a questionnaire of another year is asked about, and counts once the office has named its ente", async () => {
  const { pane } = bench;
  const other = await planWorkbook({ ...ambito, id: "oglio-po-2023", year: 2023 });
  await pane.getByRole("tab", { name: "Indagine" }).click();
  await pane.getByRole("button", { name: "Prepara 3 questionari" }).click();
  const [viadana] = Object.values(await saveArchive(bench));
  await openWorkbook(bench, other, "piano-2023.xlsx");
  await pane.locator("input[type=file]").setInputFiles({
    name: "risposta.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(await answered(viadana!, { fields })),
  });
  await pane
    .getByText("«risposta.xlsx» è il questionario del 2022, il piano è del 2023.")
    .waitFor();
  expect(await pane.getByRole("button", { name: "Scrivi nei fogli" }).count()).toBe(0);
  await picture(bench, "indagine-da-confermare");
  await pane.getByRole("combobox", { name: "Di chi è «risposta.xlsx»" }).selectOption("Bozzolo");
  await pane.getByRole("button", { name: "Leggi come risposta di questo ente" }).click();
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
  expect(await pane.getByText("Questionari da confermare").count()).toBe(0);
});

test("a sender checks its own workbook: every thing to review leads to its cell, and nothing is written", async () => {
  const { pane, page } = bench;
  await openWorkbook(bench, new Uint8Array(readFileSync(SAMPLE)), "aler-mantova.xlsx");
  const sheets = await page.evaluate(() => window.quadraBanco!.sheets());
  await pane.getByRole("button", { name: "Controlla questa cartella" }).click();
  await pane.getByText("Pronto da inviare: nessuna cosa da rivedere.").waitFor();
  await page.evaluate(async () => {
    const [first] = window.quadraBanco!.sheets();
    await window.quadraBanco!.settled();
    return first;
  });
  await picture(bench, "controllo-pronto");
  const place = await pane
    .getByText(/!A\d+:B\d+/)
    .first()
    .textContent();
  const [sheet, range] = place!.split("!") as [string, string];
  const cell = `B${/:[A-Z]+(\d+)/.exec(range)![1]}`;
  await page.evaluate(([name, at]) => window.quadraBanco!.writeCell(name!, at!, 99), [sheet, cell]);
  await pane.getByRole("button", { name: "Controlla questa cartella" }).click();
  await pane.getByText(/cos[ae] da rivedere/).waitFor();
  await pane
    .getByRole("button", { name: new RegExp(`${sheet}!${cell} = 99`) })
    .first()
    .click();
  await page.waitForFunction(([name]) => window.quadraBanco!.selection().sheet === name, [sheet]);
  await picture(bench, "controllo-da-rivedere");
  expect(await page.evaluate(() => window.quadraBanco!.sheets())).toEqual(sheets);
  expect(bench.errors).toEqual([]);
});

test("a workbook of which a column is not understood is not called ready to be sent", async () => {
  const { pane } = bench;
  const book = newFileWorkbook("comune.xlsx");
  const table = (sheet: string, heading: string): TableSheet => ({
    ...{ sheet, table: sheet },
    columns: ["Ente", heading].map((header) => ({ header, kind: "general", width: 20 })),
    rows: [
      ["Viadana", 6],
      ["Bozzolo", 1],
      ["Dosolo", 0],
    ],
  });
  const put = await book.putTableSheets([
    table("Disponibili", "Alloggi disponibili"),
    table("Vuoti", "Vuoti da affidare"),
  ]);
  expect(put.ok).toBe(true);
  await openWorkbook(bench, book.bytes(), "comune.xlsx");
  await pane.getByRole("button", { name: "Controlla questa cartella" }).click();
  await pane.getByText(/Tabella in Vuoti!A1:B4: .*«Vuoti da affidare»/).waitFor();
  await pane.getByText(/^\d+ cos[ae] da rivedere/).waitFor();
  await picture(bench, "controllo-in-attesa");
  expect(bench.errors).toEqual([]);
});

test("the board is read and the reminder copied with the keyboard alone", async () => {
  const { pane, page } = bench;
  await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  const rooms = pane.getByRole("tablist", { name: "Stanze della raccolta" });
  await rooms.getByRole("tab", { name: "Fonti" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByText("Hanno risposto 0 su 3 enti.").waitFor();
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await page.evaluate(() => {
        const inside = document.querySelector<HTMLIFrameElement>("#pannello")!.contentDocument!;
        const element = inside.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (focused === wanted) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${wanted}`);
  };
  await tabTo("In ritardo 3");
  await page.keyboard.press("Space");
  await tabTo("Sollecito per Viadana");
  await page.keyboard.press("Enter");
  await tabTo("Copia il sollecito");
  await page.keyboard.press("Enter");
  await pane.getByText(/Copiato|il testo è selezionato/).waitFor();
});
