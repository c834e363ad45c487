// The room of the funds: readings confirmed by keyboard at 320 pixels, payments matched, the statement
// written; nothing that axe would find.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBench } from "./openBench";

jest.setTimeout(180_000);

const PLAN = readFileSync(join(__dirname, "../golden/testo-fondi-2021.txt"));
const HEADINGS = "Mandato;Beneficiario;Importo;Capitolo;Causale";
const MANY = Array.from(
  { length: 300_000 },
  (_, at) => `${at};B-${at};1,00;1;DGR 606/2018 n. ${at}`,
);
const PAYMENTS = `${HEADINGS}
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
    // A long export can be stopped; what was matched before stays.
    await input.setInputFiles({
      name: "molti.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([HEADINGS, ...MANY].join("\n")),
    });
    await pane.getByRole("button", { name: "Annulla la lettura" }).click();
    await pane.getByText(/lettura è stata annullata/).waitFor();
    await pane.getByText("mandati.csv").waitFor();

    await pane.getByRole("button", { name: "Scrivi il prospetto" }).click();
    await pane.getByText(/foglio Riconciliazione/).waitFor();

    // A cent too many in the ledger: every cell that could make up for it is named. What a person typed
    // counts for more than what was read; one change is made on the user's word, and taken back.
    const { columns } = await page.evaluate(async () => {
      await window.quadraBanco!.settled();
      const headings = await Promise.all(
        [..."GHIJK"].map((name) => window.quadraBanco!.readCell("Fondi", `${name}1`)),
      );
      return { columns: headings.map(({ value }) => value) };
    });
    const column = "GHIJK"[columns.indexOf("Trasferito")]!;
    const cell = `${column}3`;
    const value = (at: string) =>
      page.evaluate(async (name) => {
        await window.quadraBanco!.settled();
        return (await window.quadraBanco!.readCell("Fondi", name)).value;
      }, at);
    expect(await value(cell)).toBe(63_230.38);
    await page.evaluate((name) => window.quadraBanco!.writeCell("Fondi", name, 63_230.39), cell);
    await pane.getByRole("tab", { name: /Verifica/ }).click();
    await pane.getByRole("button", { name: "Verifica i dati" }).click();
    await pane.getByRole("heading", { name: "Dove può stare l’errore nei fondi" }).waitFor();
    if (process.env["QUADRA_SHOTS"]) {
      for (const width of [320, 450]) {
        await page.evaluate((to) => window.quadraBanco!.setPaneWidth(to), width);
        await pane.getByRole("heading", { name: "Dove può stare l’errore nei fondi" }).focus();
        await pane
          .getByRole("heading", { name: "Dove può stare l’errore nei fondi" })
          .evaluate((heading) => heading.scrollIntoView());
        await page.screenshot({
          path: `${process.env["QUADRA_SHOTS"]}/fondi-sospetti-${width}.png`,
        });
      }
      await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    }
    await pane
      .getByRole("button", { name: /^Correggi .*da 51\.924,62 euro a 51\.924,61 euro/ })
      .press("Enter");
    await pane.getByText(/verrà scritto 51\.924,61/).waitFor();
    await pane.getByRole("button", { name: "Scrivi questa correzione" }).press("Enter");
    await pane.getByText("1 correzione presa da qui").waitFor();
    expect(await value(`${column}4`)).toBe(51_924.61);
    await pane.getByRole("button", { name: "Annulla l’ultima correzione" }).press("Enter");
    await pane.getByRole("heading", { name: "Dove può stare l’errore nei fondi" }).waitFor();
    expect(await value(`${column}4`)).toBe(51_924.62);
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
