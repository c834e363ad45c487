// What is wrong in the text of a plan is found in the pane, and again after the workbook was saved and
// reopened: the sentences that are compared stay in it.
import { openBench, type OpenBench } from "./openBench";

jest.setTimeout(240_000);

const TEXT = `PIANO ANNUALE 2021

Visti la legge regionale 8 luglio 2016 n. 16 e la l.r. 16/2016.

La legge regionale 16/2018 chiede altro.

In tutto 90 alloggi sono complessivamente disponibili.

Ragione Sociale Ente Proprietario\tNumero complessivo U.I. disponibili nell'anno
COMUNE DI VIADANA\t6
COMUNE DI DOSOLO\t3
TOTALE\t9
`;

const OFFER =
  "Nel testo «90» (disponibili), ma dai dati risulta 9: «In tutto 90 alloggi sono complessivamente disponibili».";
const NORM = /Il testo cita «legge regionale 16\/2018», ma altrove \(2 volte\)/;

async function verify({ pane }: OpenBench): Promise<void> {
  await pane.getByRole("tab", { name: /Verifica/ }).click();
  await pane.getByRole("button", { name: "Verifica i dati" }).click();
  await pane.getByText(OFFER).waitFor();
  await pane.getByText(NORM).waitFor();
}

test("a figure and a law of the text are found with their sentences, also after reopening", async () => {
  const bench = await openBench();
  try {
    const { page, pane } = bench;
    await pane.getByRole("button", { name: "Incolla un testo" }).click();
    await pane.getByRole("textbox", { name: "Testo del piano o tabella copiata" }).fill(TEXT);
    await pane.getByRole("button", { name: "Leggi il testo" }).click();
    await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
    await pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
    await verify(bench);
    await page.evaluate(async () => {
      const handle = window.quadraBanco!;
      await handle.openWorkbook(await handle.save(), "dati-2021.xlsx");
    });
    await verify(bench);
    expect(bench.errors).toEqual([]);
    expect(bench.foreign).toEqual([]);
  } finally {
    await bench.close();
  }
});
