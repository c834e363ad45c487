// The room of the funds: readings confirmed by keyboard at 320 pixels, payments matched, the statement
// written; nothing that axe would find.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { axeViolations } from "./axeViolations";
import { openBench } from "./openBench";

jest.setTimeout(180_000);

const PLAN = readFileSync(join(__dirname, "../golden/testo-fondi-2021.txt"));
const PAYMENTS = `Mandato;Beneficiario;Importo;Capitolo;Causale
101;Rossi Mario;1.000,00;1201;DGR 606/2018 Misura 4 Casalasco
102;B-002;500,00;1201;DGR 606/2018 Misura 4 Casalasco
103;B-003;70,50;1202;Carta
`;

it("shows the ledger, takes confirmations, matches payments without names and writes the statement", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    await pane.locator("input[type=file]").first().setInputFiles({
      name: "piano.txt",
      mimeType: "text/plain",
      buffer: PLAN,
    });
    await pane.getByText("Fondi · DGR 3664/2020").waitFor();
    await pane.getByRole("tab", { name: "Fondi" }).press("Enter");
    await pane.getByRole("heading", { name: "Letture da confermare: 13 letture" }).waitFor();
    expect(await axeViolations(bench)).toEqual([]);

    // The first answer leads to the next reading; a refused sentence leaves the ledger.
    await pane
      .getByRole("button", { name: /^Conferma: DGR 3008\/2020 e 3222\/2020, tras/ })
      .press("Enter");
    await pane.getByRole("heading", { name: "Letture da confermare: 12 letture" }).waitFor();
    expect(
      await pane
        .getByRole("button", { name: /^Conferma: .*Viadanese, domande/ })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await pane
      .getByRole("button", { name: /^Non è vero: DGR 606\/2018, Casalasco, misura 4/ })
      .click();
    await pane.getByRole("heading", { name: "Letture da confermare: 11 letture" }).waitFor();
    await pane.getByRole("button", { name: "Conferma tutte (11)" }).click();
    await pane.getByText("Tutte le letture sono decise.").waitFor();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor();

    const input = pane.locator("section[aria-labelledby=pagamenti-fondi] input[type=file]");
    await input.setInputFiles({
      name: "mandati.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(PAYMENTS),
    });
    await pane.getByText("Senza fondo: 1 pagamento, 70,50 euro").waitFor();
    await pane.getByText(/2 pagamenti, 1\.500 euro/).waitFor();
    expect(await pane.getByText(/rossi/i).count()).toBe(0);
    expect(await axeViolations(bench)).toEqual([]);
    await pane.getByRole("button", { name: "Scrivi il prospetto" }).click();
    await pane.getByText(/foglio Riconciliazione/).waitFor();
    const overflow = await pane
      .locator("body")
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
