// Every state of the pane as data: where it is, how a person gets there from the state before, and what is
// then said to somebody who does not see it. A room without a state of its own fails the test.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import type { OpenBench } from "./openBench";
import {
  COMPILA,
  edit,
  FONDI,
  FONTI,
  give,
  heading,
  idle,
  INDAGINE,
  PIANO,
  press,
  room,
  step,
  textFile,
  setExcel,
  VERIFICA,
  type PaneState,
} from "./paneState";

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

const FUNDS = textFile(
  "fondi.txt",
  readFileSync(join(__dirname, "../golden/testo-fondi-2021.txt"), "utf8"),
);

const PEOPLE = (name: string, maschi: number) =>
  textFile(
    name,
    [
      "Piano annuale 2021",
      "Popolazione residente al 1 gennaio 2020",
      "Comune\tMaschi\tFemmine\tTotale",
      `Viadana\t${maschi}\t12\t22`,
      "",
      "Il patrimonio dell'ambito è di n. 30 unità abitative",
    ].join("\n"),
  );

const EARLIER = textFile(
  "prima.txt",
  [
    "Piano annuale 2020",
    "Unità abitative complessivamente disponibili",
    "Ragione Sociale Ente Proprietario\tn. alloggi",
    "Viadana\t60",
    "Bozzolo\t0",
  ].join("\n"),
);

const PAYMENTS = {
  name: "mandati.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Mandato;Beneficiario;Importo;Capitolo;Causale",
      "101;B-001;1.000,00;1201;DGR 606/2018 Misura 4 Casalasco",
      "103;B-003;70,50;1202;Carta",
    ].join("\n"),
  ),
};

let slowFolder = "";

/** Lists that take a while: somebody may want to stop the reading. */
function slowLists(): string[] {
  const folder = (slowFolder = mkdtempSync(join(tmpdir(), "quadra-stati-")));
  const rows = Array.from({ length: 300_000 }, (_, i) => `Comune di Viadana;${i};${i};${i};${i}`);
  return [1, 2, 3, 4, 5].map((n) => {
    const path = join(folder, `grande ${n}.csv`);
    writeFileSync(path, `Ente;Disponibili;A;B;C\n${rows.join("\n")}`);
    return path;
  });
}

/** A heading that nobody knows, as senders write them. */
const LONG_HEADING = "Unità immobiliari vuote da affidare (Manutenzionestraordinariaprogrammata)";
const QUESTION = `Che cosa conta «${LONG_HEADING}»?`;

/** The button behind which further findings of one kind stand. */
const OTHERS_ALIKE = /^Altri \d+ rilievi come questi$/;

/** A sender's workbook with headings that nobody knows. */
async function strangeWorkbook() {
  const workbook = newFileWorkbook("ALER_Strana.xlsx");
  const put = await workbook.putTableSheets([
    {
      sheet: "Dati",
      table: "Dati",
      columns: [
        { header: "Ente", kind: "text", width: 30 },
        { header: LONG_HEADING, kind: "count", width: 12 },
        { header: "Turn-over", kind: "count", width: 12 },
      ],
      rows: [
        ["Viadana", 3, 2],
        ["Bozzolo", 1, 1],
      ],
    },
  ]);
  if (!put.ok) throw new Error(put.failure.code);
  return {
    name: "ALER_Strana.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(workbook.bytes()),
  };
}

/** A cell of the offer that no other source speaks of. */
const figureOfOne = ({ page }: OpenBench) =>
  page.evaluate(async () => {
    for (let row = 4; row < 31; row++) {
      const [ente, figure] = await Promise.all(
        ["B", "E"].map((column) => window.quadraBanco!.readCell("Offerta", `${column}${row}`)),
      );
      const isOther = !["Viadana", "Bozzolo"].includes(String(ente!.value));
      if (isOther && Number(figure!.value) > 1) return { cell: `E${row}`, value: figure!.value };
    }
    throw new Error("No ente has dwellings.");
  });

let figure: Awaited<ReturnType<typeof figureOfOne>>;

/** The states in the order in which a person meets them. */
export const PANE_STATES: readonly PaneState[] = [
  { name: "fonti-vuota", place: FONTI, enter: (bench) => heading(bench, "Raccogli i dati") },
  {
    name: "fonti-incolla",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Incolla un testo");
      await bench.pane.getByRole("textbox").first().waitFor();
    },
    leave: (bench) => press(bench, "Incolla un testo"),
  },
  {
    name: "verifica-vuota",
    place: VERIFICA,
    enter: async (bench) => {
      await step(bench, /Verifica/);
      await heading(bench, "Verifica che tutto quadri");
    },
  },
  {
    name: "compila-vuota",
    place: COMPILA,
    enter: async (bench) => {
      await step(bench, /Compila/);
      await heading(bench, "Compila il piano");
    },
  },
  {
    name: "indagine-senza-piano",
    place: INDAGINE,
    enter: async (bench) => {
      await room(bench, "Indagine");
      await bench.pane.getByRole("button", { name: "Vai al piano" }).waitFor();
    },
  },
  {
    name: "fondi-vuota",
    place: FONDI,
    enter: async (bench) => {
      await room(bench, "Fondi");
      await heading(bench, /Fondi/);
    },
  },
  {
    name: "piano-nuovo",
    place: PIANO,
    enter: async (bench) => {
      await room(bench, "Piano");
      await heading(bench, "Il piano e il suo ambito");
    },
  },
  {
    name: "piano-nomi-chiesti",
    place: PIANO,
    enter: async (bench) => {
      const { pane } = bench;
      await pane.getByLabel("Ambito territoriale").fill("Oglio Po");
      await pane.getByLabel("Anno del piano").fill("2021");
      await press(bench, "Incolla un elenco");
      await pane.getByLabel("Elenco di nomi o codici").fill("Viadana\nBozzolo\nMorbegn");
      await press(bench, "Aggiungi l’elenco");
      await pane.getByText("2 enti aggiunti dall’elenco.").waitFor();
    },
    says: /2 enti aggiunti dall’elenco/,
  },
  {
    name: "piano-ricerca",
    place: PIANO,
    enter: async (bench) => {
      const { pane } = bench;
      await pane.getByRole("searchbox", { name: "Cerca un comune" }).fill("castel");
      await pane
        .getByRole("checkbox", { name: /^Castel/ })
        .first()
        .waitFor();
      await pane.getByRole("textbox", { name: "Nuovo sub-ambito" }).fill("Viadanese");
      await bench.page.keyboard.press("Enter");
      await press(bench, "Dettagli di Viadana");
      await pane.getByLabel("Piano approvato il").fill("2020-12-28");
      await pane.getByText(/fatte, /).waitFor();
    },
  },
  {
    name: "piano-anteprima",
    place: PIANO,
    enter: async (bench) => {
      await press(bench, "Mostra che cosa cambia");
      await bench.pane.getByText("Non è ancora scritto nulla.").waitFor();
    },
    says: /Non è ancora scritto nulla/,
  },
  {
    name: "piano-scritto",
    place: PIANO,
    enter: async (bench) => {
      await press(bench, "Scrivi i fogli Ambito ed Enti");
      await bench.pane.getByText(/Scritti i fogli Ambito ed Enti/).waitFor();
      await bench.pane
        .getByRole("button", { name: /^Salva scadenze-oglio-po-2021\.ics$/ })
        .waitFor();
      await press(bench, "Il salvataggio non parte?");
      await bench.pane.getByLabel("Testo del file").waitFor();
    },
    says: /Scritti i fogli Ambito ed Enti/,
  },
  {
    name: "indagine-quadro",
    place: INDAGINE,
    enter: async (bench) => {
      await room(bench, "Indagine");
      await bench.pane.getByText("Hanno risposto 0 su 2 enti.").waitFor();
      await press(bench, "Sollecito per Viadana");
      await bench.pane.getByRole("button", { name: "Chiudi il sollecito" }).first().waitFor();
    },
  },
  {
    name: "indagine-questionari",
    place: INDAGINE,
    enter: async (bench) => {
      await press(bench, /^Prepara 2 questionari/);
      await bench.pane.getByText(/^Pronti 2 questionari/).waitFor();
    },
    says: /Pronti 2 questionari/,
  },
  {
    name: "fonti-errori",
    place: FONTI,
    enter: async (bench) => {
      await room(bench, "Fonti");
      await idle(bench);
      await give(bench, [
        textFile("niente.txt", "Voce\tPrimo trimestre\nAffitti\t10\nSpese\t30\n"),
        {
          name: "rotto.xlsx",
          mimeType: "application/zip",
          buffer: Buffer.from("PK\u0003\u0004rotto"),
        },
      ]);
      await bench.pane
        .getByText(/rotto\.xlsx/)
        .first()
        .waitFor();
      await bench.pane
        .getByText(/niente\.txt/)
        .first()
        .waitFor();
      await press(bench, /^Non letto/);
    },
    says: /rotto\.xlsx[^]*niente\.txt|niente\.txt[^]*rotto\.xlsx/,
  },
  {
    name: "fonti-domanda",
    place: FONTI,
    enter: async (bench) => {
      await give(bench, [await strangeWorkbook()]);
      await bench.pane.getByLabel(QUESTION).waitFor();
    },
    says: /Colonne da riconoscere: ALER_Strana\.xlsx/,
  },
  {
    name: "fonti-domanda-rimandata",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Per ora non leggere");
      await bench.pane.getByText("Tabelle non lette, in attesa di una scelta").waitFor();
    },
    leave: async (bench) => {
      await press(bench, "Scegli ora");
      await bench.pane.getByLabel(QUESTION).selectOption("-");
      await press(bench, "Leggi con queste scelte");
      await bench.pane.getByLabel(QUESTION).waitFor({ state: "detached" });
    },
  },
  {
    name: "fonti-lettura",
    place: FONTI,
    enter: async (bench) => {
      await give(bench, slowLists());
      await bench.pane.getByRole("button", { name: "Annulla la lettura" }).waitFor();
    },
    says: /Lettura delle fonti… \d+ di 5/,
    brief: true,
  },
  {
    name: "fonti-lettura-annullata",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Annulla la lettura");
      await bench.pane.getByText(/^La lettura è stata annullata/).waitFor();
    },
    says: /La lettura è stata annullata: nulla è stato aggiunto/,
    leave: async () => rmSync(slowFolder, { recursive: true, force: true }),
  },
  {
    name: "fonti-lette",
    place: FONTI,
    enter: async (bench) => {
      await give(bench, [...SAMPLES]);
      await bench.pane
        .getByText(/^comuni-oglio-po\.xlsx/)
        .first()
        .waitFor();
      await idle(bench);
      await give(bench, [FUNDS, PEOPLE("anagrafe.txt", 10), PEOPLE("servizi.txt", 11)]);
      await bench.pane.getByRole("button", { name: "Viadana, maschi" }).waitFor();
      await idle(bench);
    },
    says: /Letto, da scrivere: \d+ valori nuovi[^]*Non è ancora scritto nulla/,
  },
  {
    name: "fonti-discordi",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Viadana, maschi");
      await bench.pane.getByText("Differenza: 1.").waitFor();
    },
  },
  {
    name: "fonti-letture",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Viadana, maschi");
      await press(bench, /^anagrafe\.txt.*da confermare$/);
      await bench.pane
        .getByText(/«Il patrimonio dell/)
        .first()
        .waitFor();
    },
  },
  {
    name: "fondi-letture",
    place: FONDI,
    enter: async (bench) => {
      await room(bench, "Fondi");
      await heading(bench, /^Letture da confermare: \d+ letture/);
    },
  },
  {
    name: "fondi-pagamenti",
    place: FONDI,
    enter: async (bench) => {
      await give(bench, [PAYMENTS]);
      await bench.pane.getByText("mandati.csv").first().waitFor();
    },
    says: /mandati\.csv/,
  },
  {
    name: "fondi-decise",
    place: FONDI,
    enter: async (bench) => {
      await press(bench, /^Conferma tutte/);
      await bench.pane.getByText("Tutte le letture sono decise.").waitFor();
    },
    says: /Tutte le letture sono decise/,
  },
  {
    name: "fonti-scritte",
    place: FONTI,
    enter: async (bench) => {
      await room(bench, "Fonti");
      await press(bench, "Scrivi nei fogli");
      await bench.pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
      // All that folds is open.
      for (const fold of await bench.pane.locator("summary, main [aria-expanded=false]").all()) {
        if (await fold.isVisible()) await fold.click();
      }
    },
    says: /[Ss]critti/,
  },
  {
    name: "occupato",
    place: VERIFICA,
    enter: async (bench) => {
      const { pane } = bench;
      await step(bench, /Verifica/);
      await heading(bench, "Verifica che tutto quadri");
      await setExcel(bench, { hold: true });
      await press(bench, "Verifica i dati");
      await pane.locator("[role=progressbar]").waitFor();
    },
    says: /Verifica in corso/,
    brief: true,
    leave: (bench) => setExcel(bench, null),
  },
  {
    name: "verificata",
    place: VERIFICA,
    enter: async (bench) => {
      await bench.pane.getByText(/^Piano 2021: \d+ rilievi/).waitFor();
      await heading(bench, "Anni precedenti");
    },
    says: /Verifica: \d+ rilievi/,
  },
  {
    name: "verificata-altri",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, OTHERS_ALIKE);
      const told = await bench.pane.getByText(/^Piano 2021: \d+ rilievi/).innerText();
      // Each of them is there, and none is hidden any more.
      const items = await bench.pane.locator(".fui-AccordionPanel li:has(> div)").count();
      if (!told.includes(`${items} rilievi`)) throw new Error(`${told}, but ${items} are shown`);
    },
    leave: (bench) => press(bench, OTHERS_ALIKE),
  },
  {
    name: "verificata-per-ente",
    place: VERIFICA,
    enter: async (bench) => {
      await bench.pane.getByRole("radio", { name: "per ente" }).click();
      await press(bench, "Motiva…");
      await bench.pane
        .getByRole("textbox", { name: /Motivazione/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "verificata-motivata",
    place: VERIFICA,
    enter: async (bench) => {
      const { pane, page } = bench;
      await page.keyboard.type("Demolizione in corso, gli alloggi escono dal patrimonio.");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Ufficio casa");
      await press(bench, "Accetta con questa motivazione");
      await pane
        .getByText(/^Motivato da Ufficio casa/)
        .first()
        .waitFor();
    },
    says: /Verifica: /,
  },
  {
    name: "verifica-sospetti",
    place: VERIFICA,
    enter: async (bench) => {
      await bench.pane.getByRole("radio", { name: "per gravità" }).click();
      figure = await figureOfOne(bench);
      await edit(bench, "Offerta", figure.cell, Number(`${figure.value}1`));
      await heading(bench, /^Dove p/);
    },
    says: /Ricontrollato dopo la modifica: .*nuov/,
  },
  {
    name: "verifica-correzione",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, new RegExp(`^Correggi .*da ${figure.value}1 a ${figure.value}$`));
      await bench.pane.getByText(/verrà scritto \d+\./).waitFor();
    },
    says: /verrà scritto \d+\./,
  },
  {
    name: "verifica-corretta",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, "Scrivi questa correzione");
      await bench.pane.getByText("1 correzione presa da qui").waitFor();
    },
    says: /1 correzione presa da qui/,
  },
  {
    name: "verifica-cifra-mancante",
    place: VERIFICA,
    enter: async (bench) => {
      await edit(bench, "Offerta", figure.cell, "");
      await press(bench, new RegExp(`da vuoto a ${figure.value}$`));
      await bench.pane.getByText(/verrà scritto \d+\./).waitFor();
    },
    says: /verrà scritto \d+\./,
    leave: (bench) => press(bench, "Scrivi questa correzione"),
  },
  {
    name: "verifica-sospetti-fondi",
    place: VERIFICA,
    enter: async (bench) => {
      await edit(
        bench,
        "Fondi",
        await bench.page.evaluate(async () => {
          for (const column of "EFGHIJK") {
            const { value } = await window.quadraBanco!.readCell("Fondi", `${column}1`);
            if (value === "Trasferito") return `${column}3`;
          }
          return "";
        }),
        63_230.39,
      );
      await heading(bench, "Dove può stare l’errore nei fondi");
    },
    says: /Dove può stare l’errore nei fondi/,
  },
  {
    name: "verifica-segnata",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, "Segna nel foglio");
      await bench.pane.getByText(/^Segnate \d+ celle nei fogli/).waitFor();
    },
    says: /Segnate \d+ celle nei fogli/,
  },
  {
    name: "verifica-regole",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, "Scrivi il foglio Regole");
      await bench.pane.getByText(/^Scritto il foglio Regole/).waitFor();
    },
    says: /Scritto il foglio Regole/,
  },
  {
    name: "verifica-excel-rifiuta",
    place: VERIFICA,
    enter: async (bench) => {
      await setExcel(bench, { refuse: "AccessDenied" });
      await press(bench, "Scrivi il foglio Verifiche");
      await bench.pane.getByTestId("avvisi").getByRole("button", { name: "Chiudi" }).waitFor();
    },
    says: /protett/,
    leave: (bench) => setExcel(bench, null),
  },
  {
    name: "scrittura-in-sospeso",
    place: VERIFICA,
    enter: async (bench) => {
      await setExcel(bench, { refuse: "GeneralException", onlyWrites: true });
      await press(bench, "Scrivi il foglio Verifiche");
      await bench.pane.getByText("Una scrittura è rimasta in sospeso").waitFor();
    },
    says: /Una scrittura è rimasta in sospeso/,
    leave: (bench) => setExcel(bench, null),
  },
  {
    name: "scrittura-riletta",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, "Rileggi il foglio");
      await bench.pane.getByText(/nulla della scrittura è arrivato/).waitFor();
    },
    says: /nulla della scrittura è arrivato/,
    leave: async (bench) => {
      await press(bench, "Completa la scrittura");
      await bench.pane.getByText("La scrittura è stata completata.").waitFor();
    },
  },
  {
    name: "verificata-anni-prima",
    place: VERIFICA,
    enter: async (bench) => {
      await bench.pane.getByLabel("File dei piani precedenti").setInputFiles([EARLIER]);
      await bench.pane
        .getByText(/2020: «prima\.txt»/)
        .first()
        .waitFor();
    },
    says: /prima\.txt|Da scrivere|Precedenti/,
  },
  {
    name: "compila-anteprima",
    place: COMPILA,
    enter: async (bench) => {
      await step(bench, /Compila/);
      await edit(bench, "Turn-over", "A38", "Il {{anno}}: {{turn-over.totale}} alloggi.");
      await edit(bench, "Turn-over", "A39", "Manca: {{campo.inventato}}");
      await press(bench, "Mostra le modifiche");
      await bench.pane.getByRole("button", { name: /^Compila \d+ celle/ }).waitFor();
    },
    says: /Compila: |Sotto le tabelle manca/,
  },
  {
    name: "compila-anteprima-superata",
    place: COMPILA,
    enter: async (bench) => {
      await edit(bench, "Turn-over", "B5", 99);
      await bench.pane.getByText("I fogli sono cambiati dopo questa anteprima.").waitFor();
    },
    says: /I fogli sono cambiati dopo questa anteprima/,
    leave: async (bench) => {
      await press(bench, "Aggiorna l’anteprima");
      await bench.pane
        .locator("button:not([aria-disabled=true])", { hasText: /^Compila \d+ celle$/ })
        .waitFor();
    },
  },
  {
    name: "compilata",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, /^Compila \d+ celle/);
      await bench.pane.getByText(/^Compilate \d+ celle\./).waitFor();
    },
    says: /Compilate \d+ celle/,
  },
  {
    name: "compila-origine",
    place: COMPILA,
    enter: async (bench) => {
      await bench.page.evaluate(() => window.quadraBanco!.select("Turn-over", "B5"));
      await press(bench, "Da dove viene questa cella?");
      await bench.pane.getByText(/^Cella Turn-over!B5: /).waitFor();
    },
    says: /Turn-over!B5: /,
  },
  {
    name: "compila-modello",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Parti e ordine");
      await press(bench, "Sposta prima: Turn-over");
      await bench.pane.getByText(/^Turn-over: ora al posto \d+\.$/).waitFor();
    },
    says: /Turn-over: ora al posto/,
    leave: (bench) => press(bench, "Parti e ordine"),
  },
  {
    name: "compila-campi",
    place: COMPILA,
    enter: async (bench) => {
      const { pane } = bench;
      await press(bench, "Mostra i campi");
      await pane.getByRole("searchbox", { name: "Cerca un campo" }).fill("disponibili");
      await pane.getByText("disponibili.totale", { exact: true }).first().waitFor();
    },
  },
  {
    name: "giornale",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Giornale");
      await heading(bench, "Giornale");
    },
  },
  {
    name: "giornale-da-togliere",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Togli il giornale dal file");
      await bench.pane.getByRole("button", { name: "Tieni" }).waitFor();
    },
    says: /Chi riceve il file trova nel giornale/,
    leave: async (bench) => {
      await press(bench, "Tieni");
      await press(bench, "Giornale");
    },
  },
  {
    name: "compila-word",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Prepara il documento");
      await bench.pane.getByRole("button", { name: /^Salva piano-/ }).waitFor();
      await press(bench, "Non si salva? Copia per Word");
    },
    says: /Pronto|tabell/,
  },
  {
    name: "compila-annullata",
    place: COMPILA,
    enter: async (bench) => {
      await edit(bench, "Turn-over", "B5", 77);
      await press(bench, "Annulla la compilazione");
      await bench.pane.getByText(/1 cella è stata cambiata dopo la scrittura/).waitFor();
    },
    says: /1 cella è stata cambiata dopo la scrittura e resta com’è: Turn-over!B5/,
  },
  {
    name: "compila-dati-aperti",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Prepara i dati aperti");
      await bench.pane.getByRole("button", { name: /^Salva dati-aperti-/ }).waitFor();
      await press(bench, "Non si salva? Copia i file");
    },
    says: /I dati aperti sono pronti: \d+ file/,
  },
  {
    name: "anno-nuovo",
    place: PIANO,
    enter: async (bench) => {
      await room(bench, "Piano");
      await press(bench, /2022/);
      await heading(bench, /2022/);
      await bench.pane.getByText(/registro dei fondi prosegue/).waitFor();
    },
    says: /Il piano 2022\. Non è ancora scritto nulla/,
  },
  {
    name: "anno-aperto",
    place: PIANO,
    enter: async (bench) => {
      await press(bench, /^Apri il 2022/);
      await bench.pane.getByRole("button", { name: /^Annulla.*2022/ }).waitFor();
    },
    says: /2022/,
  },
];
