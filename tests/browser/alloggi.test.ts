// A list of dwellings in the pane: what it counts, a question, the dwellings behind a figure.
import { openBench } from "./openBench";

jest.setTimeout(180_000);

const LIST = `Codice alloggio;Ente proprietario;Indirizzo;Stato;Inquilino
${Array.from({ length: 60 }, (_, index) => `A${index + 1};Comune di Viadana;Via Roma ${index + 1};libero;Rossi Mario`).join("\n")}
B1;Comune di Bozzolo;Via Verdi 1;in carico ufficio;
`;

it("is read, asked about and opened at its dwellings, page by page; no name of a tenant is shown", async () => {
  const bench = await openBench();
  try {
    const { pane, page } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    await pane.locator("input[type=file]").setInputFiles({
      name: "elenco.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(LIST),
    });
    await pane.getByText(/61 alloggi, 2 enti, 60 contano/).waitFor();
    await pane.getByText(/contiene dati di persone nella colonna «Inquilino»/).waitFor();
    expect(await pane.getByText(/rossi/i).count()).toBe(0);

    await pane
      .getByLabel("Che cosa significa «in carico ufficio»? (1 cella)")
      .selectOption("occupato");
    await pane.getByText("Parole da chiarire").waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Mostra gli alloggi: turn-over 60" }).click();
    await pane.getByText("1–25 di 60").waitFor();
    await pane.getByRole("button", { name: "Seguenti" }).press("Enter");
    await pane.getByText("26–50 di 60").waitFor();
    await pane.getByText("Via Roma 26, Viadana").waitFor();

    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByText(/Scritti i fogli/).waitFor();
    await pane.getByRole("button", { name: "Mostra gli alloggi: turn-over 60" }).click();
    await pane.getByRole("button", { name: "A2", exact: true }).click();
    await page.waitForFunction(() => window.quadraBanco!.selection().sheet === "Alloggi");
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
