// Questions about headings and dwelling lists with the keys alone, at 320 pixels. How they look: paneStates.ts.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { tabTo } from "./lookAtPane";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

/** A sender's workbook with a long heading that nobody knows. */
async function unknownHeadings(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const name = "ALER_Bassa_pianura_rilevazione_alloggi_2024.xlsx";
  const workbook = newFileWorkbook(name);
  const headings = [
    "Ente",
    "Unità immobiliari vuote da affidare nell’anno solare",
    "Manutenzionestraordinariaprogrammata",
  ];
  const put = await workbook.putTableSheets([
    {
      sheet: "Dati 2024",
      table: "Dati",
      columns: headings.map((header) => ({ header, kind: "general" as const, width: 20 })),
      rows: [
        ["Comune di Treviglio", 24, 1],
        ["Comune di Caravaggio", 2, 0],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mimeType, buffer: Buffer.from(workbook.bytes()) };
}

const DWELLINGS = `Codice alloggio;Ente proprietario;Indirizzo;Stato;Inquilino
${Array.from({ length: 60 }, (_, index) => `A${index + 1};Comune di Viadana;Via Roma ${index + 1};libero;Rossi Mario`).join("\n")}
B1;Comune di Bozzolo;Via Generale Carlo Alberto dalla Chiesa 1;in carico ufficio;
`;

describe("At 320 pixels", () => {
  let bench: OpenBench;
  beforeAll(async () => {
    bench = await openBench();
    await bench.page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
  });
  afterAll(() => bench.close());

  it("unknown headings are asked about, set aside and answered with the keys", async () => {
    const { pane, page } = bench;
    await pane.locator("input[type=file]").setInputFiles([await unknownHeadings()]);
    const vuote = pane.getByLabel(/^Che cosa conta «Unità immobiliari vuote/);
    await vuote.waitFor();
    await vuote.scrollIntoViewIfNeeded();
    await vuote.focus();
    await tabTo(bench, pane.getByRole("button", { name: "Per ora non leggere" }));
    await page.keyboard.press("Enter");
    await pane.getByText("Tabelle non lette, in attesa di una scelta").waitFor();
    await pane.getByRole("button", { name: "Scegli ora" }).focus();
    await page.keyboard.press("Enter");
    await tabTo(bench, vuote);
    await page.keyboard.type("turn-over");
    await page.keyboard.press("Tab");
    await page.keyboard.type("carenza");
    await tabTo(bench, pane.getByRole("button", { name: "Leggi con queste scelte" }));
    await page.keyboard.press("Enter");
    await pane.getByText(/come Turn-over/).waitFor();
    expect(bench.errors).toEqual([]);
  });

  it("an unknown word of a dwelling list is asked about, and the dwellings behind a figure are shown under the steps, which stay in sight", async () => {
    const { pane, page } = bench;
    await pane.getByRole("button", { name: "Scarta", exact: true }).click();
    await pane.locator("input[type=file]").setInputFiles({
      ...{ name: "elenco.csv", mimeType: "text/csv", buffer: Buffer.from(DWELLINGS) },
    });
    const word = pane.getByLabel(/^Che cosa significa «in carico ufficio»/);
    await word.waitFor();
    await word.scrollIntoViewIfNeeded();
    const figure = pane.getByRole("button", { name: "Mostra gli alloggi: turn-over 60–61" });
    await figure.focus();
    await page.keyboard.press("Enter");
    await pane.getByText("1–25 di 61").waitFor();
    await pane.getByText("1–25 di 61").scrollIntoViewIfNeeded();
    // The button that has the focus passes under the steps, and does not cover them.
    const steps = pane.getByRole("tab", { name: /Verifica/ });
    await figure.evaluate((button) => {
      const { top } = button.getBoundingClientRect();
      document.scrollingElement!.scrollBy(0, top - 10);
    });
    const isOnTop = await steps.evaluate((tab) => {
      const { left, top, width, height } = tab.getBoundingClientRect();
      return Array.from({ length: 9 }, (_, at) => {
        const found = document.elementFromPoint(left + (width * (at + 0.5)) / 9, top + height / 3);
        return found !== null && tab.contains(found);
      });
    });
    expect(isOnTop).toEqual(Array<boolean>(9).fill(true));
    await tabTo(bench, pane.getByRole("button", { name: "Seguenti" }));
    await page.keyboard.press("Enter");
    await pane.getByText("26–50 di 61").waitFor();
    await word.selectOption("occupato");
    await pane.getByText("Parole da chiarire").waitFor({ state: "detached" });
    expect(bench.errors).toEqual([]);
  });
});
