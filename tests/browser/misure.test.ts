// A plan's sentences, confirmed in the pane as a person does it: pasted, compared with their words,
// confirmed and refused, written, found again after reopening; and what was not read, with its reasons.
import { tabTo } from "./lookAtPane";
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

const TEXT = `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. 30 unità abitative

N. 20 appartengono ai 4 Comuni – 67%

La ricognizione si è chiusa il 08/03/2021.

Voce\tPrimo trimestre\tSecondo trimestre
Affitti\t10\t20
Spese\t30\t40
`;

const NOTHING = "Voce\tPrimo trimestre\nAffitti\t10\nSpese\t30\n";

async function paste({ pane }: OpenBench, text: string): Promise<void> {
  await pane.getByRole("button", { name: "Incolla un testo" }).click();
  await pane.getByRole("textbox", { name: "Testo del piano o tabella copiata" }).fill(text);
  await pane.getByRole("button", { name: "Leggi il testo" }).click();
}

it("readings from sentences are confirmed with their words in sight, by keyboard, and are found again", async () => {
  const bench = await openBench();
  try {
    const { page, pane } = bench;
    await page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
    await paste(bench, TEXT);
    await pane.getByRole("heading", { name: "Letture dalle frasi: 4 da confermare" }).waitFor();
    await pane.getByText("Oltre alle tabelle per ente: 4 cifre nuove, 0 cambiate.").waitFor();

    // What was not read, with the reason.
    await pane.getByRole("button", { name: "Non letto: 1 parte" }).click();
    await pane.getByText("ci sono cifre, ma nessuna colonna con i nomi degli enti").waitFor();

    await pane.getByRole("button", { name: /^Testo incollato.*: 4 da confermare$/ }).click();
    await pane.getByText("«Il patrimonio dell'ambito è di n. 30 unità abitative»").waitFor();
    await pane.getByRole("button", { name: "Patrimonio: 3 cifre, 3 da confermare" }).click();

    // One by one with the keys alone: the next reading has the focus.
    const whole = pane.getByRole("button", { name: "Conferma: Ambito, alloggi: 30" });
    await whole.focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Letture dalle frasi: 3 da confermare" }).waitFor();
    const comuni = pane.getByRole("button", {
      name: "Conferma: Ambito · dei comuni, alloggi: 20",
    });
    await page.waitForFunction(
      (name) =>
        document
          .querySelector<HTMLIFrameElement>("#pannello")
          ?.contentDocument?.activeElement?.getAttribute("aria-label") === name,
      "Conferma: Ambito · dei comuni, alloggi: 20",
    );
    expect(await comuni.count()).toBe(1);
    await tabTo(
      bench,
      pane.getByRole("button", { name: "Scarta: Ambito · dei comuni, alloggi: 20" }),
    );
    await page.keyboard.press("Enter");

    // The rest of the source at once.
    await pane.getByRole("button", { name: /^Conferma 2 letture di «Testo incollato/ }).click();
    await pane.getByRole("heading", { name: "Letture dalle frasi: tutte giudicate" }).waitFor();
    await pane
      .getByText("3 letture da scrivere come vere, 1 lettura da scrivere come non vera.")
      .waitFor();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
    await pane.getByRole("button", { name: "Patrimonio: 2 cifre" }).waitFor();

    // Reopened: the words and the verdicts are there.
    await page.evaluate(async () => {
      const handle = window.quadraBanco!;
      await handle.openWorkbook(await handle.save(), "dati-2021.xlsx");
    });
    await pane.getByRole("button", { name: /^Testo incollato.*: 4 giudicate$/ }).click();
    await pane.getByText("«Il patrimonio dell'ambito è di n. 30 unità abitative»").waitFor();
    await pane.getByText("Ambito · dei comuni, alloggi: 20 (scartata)").waitFor();
    await pane.getByRole("button", { name: "Patrimonio: 2 cifre" }).click();
    await pane
      .getByRole("button", { name: "Chiedi di nuovo: Ambito · dei comuni, alloggi: 20" })
      .click();
    await pane.getByRole("heading", { name: "Letture dalle frasi: 1 da confermare" }).waitFor();
    await pane.getByText("1 lettura di nuovo da confermare.").waitFor();

    // A source that gives nothing says what it holds and why it was not read.
    await paste(bench, NOTHING);
    const notice = pane.getByTestId("avvisi");
    await notice.getByRole("button", { name: /^Non letto/ }).click();
    await notice.getByText("nessuna colonna con i nomi degli enti").waitFor();
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
