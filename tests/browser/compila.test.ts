// Filling in a real browser: what will change is shown first, rows and texts included; what a person
// changes meanwhile is theirs; and all of it goes back.
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lookAtState } from "./paneLook";
import { benchForEach, type OpenBench } from "./openBench";

jest.setTimeout(180_000);

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);
/** A comune that the bundled template has no row for. */
const FURTHER = "ANNO 2021\nEnte\tTurn-over\nComune di Agra\t3\nTOTALE\t3\n";

let bench: OpenBench;
const benchNow = benchForEach();
beforeEach(async () => {
  bench = benchNow();
  await bench.page.evaluate(() => window.quadraBanco!.setPaneWidth(320));
});

const shot = async (name: string) => {
  const folder = process.env["QUADRA_SHOTS"];
  if (folder) await bench.page.screenshot({ path: `${folder}/${name}.png` });
};

const read = (sheet: string, ...cells: string[]) =>
  bench.page.evaluate(
    async ([from, wanted]) => {
      await window.quadraBanco!.settled();
      const found = await Promise.all(
        wanted.map((cell) => window.quadraBanco!.readCell(from, cell)),
      );
      return found.map(({ value, formula }) => formula ?? value);
    },
    [sheet, cells] as const,
  );

const write = (sheet: string, cell: string, value: number | string | null) =>
  bench.page.evaluate(
    async ([where, at, what]) => {
      await window.quadraBanco!.writeCell(where, at, what);
      await window.quadraBanco!.settled();
    },
    [sheet, cell, value] as const,
  );

test("preview, change by hand, fill with a new row and a text, change by hand, fill again, undo", async () => {
  const { pane, page } = bench;
  await pane.locator("input[type=file]").setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
  await pane.locator("input[type=file]").setInputFiles({
    name: "comune di agra.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(FURTHER, "utf8"),
  });
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("30 enti").first().waitFor();

  await pane.getByRole("tab", { name: /Compila/ }).click();
  await pane.getByRole("button", { name: "Mostra i campi" }).click();
  await pane.getByRole("searchbox", { name: "Cerca un campo" }).fill("disponibili totale");
  await pane.getByRole("button", { name: /alla cella attiva: disponibili\.totale/ }).waitFor();
  await shot("campi");
  await write("Turn-over", "A38", "Nel {{anno}} il turn-over è di {{turn-over.totale}} alloggi.");

  await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
  await pane.getByText("Righe che vengono inserite").waitFor();
  await pane.getByText(/Comune di Agra, riga \d+ \(Turn-over\)/).waitFor();
  await pane.getByText("→ Nel 2021 il turn-over è di 52 alloggi.").waitFor();
  await shot("righe");

  await write("Turn-over", "B5", 99);
  await pane.getByText("I fogli sono cambiati dopo questa anteprima.").waitFor();
  await pane.getByRole("button", { name: "Aggiorna l’anteprima" }).click();
  await pane.getByRole("button", { name: /^Compila \d+ celle$/ }).click();
  await pane.getByText(/^Compilate \d+ celle\.$/).waitFor();
  await pane.getByText("Tutte le formule danno il risultato atteso.").waitFor();
  const rows = await read("Turn-over", "A6", "A7", "B7", "B35", "A39");
  expect(rows[1]).toBe("Comune di Agra");
  expect(rows[2]).toBe(3);
  expect(rows[3]).toBe('=IF(COUNT(B5:B34)=0,"",SUM(B5:B34))');
  expect(rows[4]).toBe("Nel 2021 il turn-over è di 52 alloggi.");
  await shot("compilato");

  await write("Turn-over", "B8", 77);
  await pane.getByRole("button", { name: "Annulla la compilazione" }).click();
  await pane.getByText(/1 cella è stata cambiata dopo la scrittura e resta com’è/).waitFor();
  const [label, ...rest] = await read("Turn-over", "A7", "B7", "B34", "A38");
  expect(label).not.toBe("Comune di Agra");
  expect(rest).toEqual([
    77,
    '=IF(COUNT(B5:B33)=0,"",SUM(B5:B33))',
    "Nel {{anno}} il turn-over è di {{turn-over.totale}} alloggi.",
  ]);

  await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
  await pane.getByRole("button", { name: /^Compila \d+ celle$/ }).click();
  await pane.getByText(/^Compilate \d+ celle\.$/).waitFor();
  await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
  await pane.getByText("Il piano è già compilato: non c’è nulla da scrivere.").waitFor();
  expect(await page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name))).toContain(
    "Segnaposto",
  );
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});

test("a field is put into the active cell, after what it says, and taken back", async () => {
  const { pane } = bench;
  await pane.locator("input[type=file]").setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("29 enti").first().waitFor();
  await pane.getByRole("tab", { name: /Compila/ }).click();
  const active = await bench.page.evaluate(() => window.quadraBanco!.selection());
  const cell = active.ranges[0]!.split(":")[0]!;
  const [before] = await read(active.sheet, cell);
  await pane.getByRole("button", { name: "Mostra i campi" }).click();
  await pane.getByRole("button", { name: "Aggiungi alla cella attiva: anno", exact: true }).click();
  await pane.getByText(`«{{anno}}» aggiunto nella cella ${cell}`).waitFor();
  const [after] = await read(active.sheet, cell);
  expect(after).toBe(before === null ? "{{anno}}" : `${before} {{anno}}`);
  await pane.getByRole("button", { name: "Togli il campo aggiunto" }).click();
  await pane
    .getByRole("button", { name: "Togli il campo aggiunto" })
    .waitFor({ state: "detached" });
  expect(await read(active.sheet, cell)).toEqual([before]);
  expect(bench.errors).toEqual([]);
});

test("the template's parts are put in order, added and taken away; a text changed by hand stays, beside what it would say", async () => {
  const { pane, page } = bench;
  const sheets = () => page.evaluate(() => window.quadraBanco!.sheets().map(({ name }) => name));
  await pane.locator("input[type=file]").setInputFiles(SAMPLES);
  await pane.getByRole("button", { name: "Scrivi nei fogli" }).click();
  await pane.getByText("29 enti").first().waitFor();
  await pane.getByRole("tab", { name: /Compila/ }).click();
  await pane.getByRole("button", { name: "Prepara il documento" }).click();
  await pane.getByRole("button", { name: /^Salva/ }).waitFor();
  await pane.getByRole("button", { name: /^Non si salva/ }).click();
  await pane.getByRole("region", { name: "Il piano da copiare" }).waitFor();
  await pane.getByRole("combobox", { name: "Licenza" }).selectOption("CC0-1.0");
  await pane.getByRole("button", { name: "Prepara i dati aperti" }).click();
  const save = pane.getByRole("button", { name: "Salva dati-aperti-2021.zip" });
  const saved = page.waitForEvent("download");
  await save.click();
  const names = Object.keys(unzipSync(readFileSync((await (await saved).path())!)));
  await pane.getByRole("button", { name: "Non si salva? Copia i file" }).click();
  const file = pane.getByRole("combobox", { name: "File da copiare" });
  expect(await file.locator("option").allTextContents()).toEqual(names);
  await file.selectOption("datapackage.json");
  await pane.getByRole("textbox", { name: "Contenuto di datapackage.json" }).waitFor();
  expect(await pane.getByRole("textbox").inputValue()).toContain('"name": "CC0-1.0"');
  await pane.getByRole("button", { name: "Parti e ordine" }).click();
  // What stands in the pane now is looked at in the three appearances.
  await pane.getByRole("checkbox", { name: "Patrimonio abitativo, posto 4" }).focus();
  expect(await lookAtState(bench, "word-dati-modello")).toEqual([]);
  await pane.getByRole("checkbox", { name: "Ristrutturazione, posto 11" }).check();
  await pane.getByRole("button", { name: "Sposta prima: Ristrutturazione" }).click();
  await pane.getByText("Ristrutturazione: ora al posto 10.").waitFor();
  for (const name of ["Indirizzi", "Tempi del piano"]) {
    await pane.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
  }
  await pane.getByRole("checkbox", { name: /^Totali parziali/ }).check();
  const before = await sheets();
  await pane.getByRole("button", { name: "Aggiungi il modello: 16 parti" }).click();
  await pane.getByText("Aggiunto 1 foglio del modello.").waitFor();
  expect(await sheets()).toEqual([...before, "Ristrutturazione"]);
  const cells = await read("Ristrutturazione", "A1", "A7", "B7", "A25", "A36", "A37", "B37");
  expect(cells).toEqual([
    "Alloggi da ristrutturazione, recupero o riqualificazione",
    "Totale ALER",
    '=IF(COUNT(B5:B6)=0,"",SUM(B5:B6))',
    "Totale Sub-ambito Casalasco",
    "Totale Sub-ambito Viadanese",
    "TOTALE",
    '=IF(COUNT(B5:B6,B8:B24,B26:B35)=0,"",SUM(B5:B6,B8:B24,B26:B35))',
  ]);
  await pane.getByRole("button", { name: "Togli i fogli aggiunti" }).click();
  await pane.getByRole("button", { name: "Togli i fogli aggiunti" }).waitFor({ state: "detached" });
  expect(await sheets()).toEqual(before);

  await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
  await pane.getByRole("button", { name: /^Compila \d+ celle$/ }).click();
  await pane.getByText(/^Compilate \d+ celle\.$/).waitFor();
  await write("Quadro di riferimento", "A18", "Testo dell’ufficio.");
  await pane.getByRole("button", { name: "Mostra le modifiche" }).click();
  const edited = pane.getByRole("region", { name: "Testi cambiati a mano: restano come sono" });
  await edited.getByText("Testo dell’ufficio.").waitFor();
  await edited.getByText(/sarebbe: Nel 2021 si prevede di assegnare 93 alloggi/).waitFor();
  expect(await read("Quadro di riferimento", "A18")).toEqual(["Testo dell’ufficio."]);
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});
