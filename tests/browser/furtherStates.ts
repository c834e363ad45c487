// States of the pane beside other workbooks: the survey's answers, a sender's own workbook, lists of dwellings,
// sentences of a plan and what is wrong in them.
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { ambito } from "../domain/indagine/filledQuestionario";
import { answered, planWorkbook } from "../domain/indagine/planWorkbook";
import type { OpenBench } from "./openBench";
import {
  edit,
  FONTI,
  give,
  idle,
  INDAGINE,
  openBook,
  paste,
  press,
  room,
  step,
  textFile,
  VERIFICA,
  type PaneState,
} from "./paneState";

const SENDER = readFileSync(resolve(__dirname, "../../assets/esempi/aler-mantova.xlsx"));

const FIGURES = {
  disponibili: 4,
  turnover: 3,
  carenzaManutentiva: 1,
  nuovaEdificazione: 0,
  sat: 0,
  assegnateAnnoPrecedente: 2,
  conferiteDaPrivati: 0,
};

const DWELLINGS = `Codice alloggio;Ente proprietario;Indirizzo;Stato;Inquilino
${Array.from({ length: 60 }, (_, index) => `A${index + 1};Comune di Viadana;Via Roma ${index + 1};libero;Rossi Mario`).join("\n")}
B1;Comune di Bozzolo;Via Generale Carlo Alberto dalla Chiesa 1;in carico ufficio;
`;

const SENTENCES = `PIANO ANNUALE 2021

Il patrimonio dell'ambito è di n. 30 unità abitative

N. 20 appartengono ai 4 Comuni – 67%

Visti la legge regionale 8 luglio 2016 n. 16 e la l.r. 16/2016.

La legge regionale 16/2018 chiede altro.

In tutto 90 alloggi sono complessivamente disponibili.

Ragione Sociale Ente Proprietario\tNumero complessivo U.I. disponibili nell'anno
COMUNE DI VIADANA\t6
COMUNE DI DOSOLO\t3
TOTALE\t9
`;

const workbookFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(bytes),
});

/** Questionnaires that the pane has made, as they come back. */
async function answers({ page, pane }: OpenBench) {
  const saved = page.waitForEvent("download");
  await pane.getByRole("button", { name: /^Salva questionari-/ }).click();
  const archive = unzipSync(new Uint8Array(readFileSync(await (await saved).path())));
  const [viadana, bozzolo] = Object.values(archive);
  return [
    workbookFile("risposta viadana.xlsx", await answered(viadana!, { fields: FIGURES })),
    workbookFile(
      "bozzolo.xlsx",
      await answered(bozzolo!, { fields: { ...FIGURES, disponibili: 9 } }),
    ),
  ];
}

let returned: Awaited<ReturnType<typeof answers>> = [];

/** The states in the order in which a person meets them; each workbook is opened by its first state. */
export const FURTHER_STATES: readonly PaneState[] = [
  {
    name: "indagine-pronta",
    place: INDAGINE,
    enter: async (bench) => {
      await openBook(bench, await planWorkbook(ambito), "piano-2022.xlsx");
      await room(bench, "Indagine");
      await press(bench, /^Prepara 3 questionari/);
      await bench.pane.getByText(/^Pronti 3 questionari/).waitFor();
      returned = await answers(bench);
      await press(bench, "Il salvataggio non parte?");
    },
    says: /Pronti 3 questionari/,
  },
  {
    name: "indagine-risposte",
    place: INDAGINE,
    enter: async (bench) => {
      await room(bench, "Fonti");
      await give(bench, returned);
      await bench.pane.getByRole("button", { name: "Scrivi nei fogli" }).waitFor();
      await room(bench, "Indagine");
      await bench.pane.getByText("Hanno risposto 2 su 3 enti.").waitFor();
      await press(bench, "1 rilievo: Bozzolo");
      await press(bench, "Sollecito all’ente che manca");
      await press(bench, "Copia nel foglio Indagine…");
      await bench.pane.getByRole("button", { name: "Scrivi il foglio" }).waitFor();
    },
    says: /Letto, da scrivere/,
  },
  {
    name: "indagine-scritta",
    place: INDAGINE,
    enter: async (bench) => {
      await press(bench, "Scrivi il foglio");
      await bench.pane.getByText("Scritto il foglio Indagine: 3 enti.").waitFor();
      await press(bench, "Con errori 1");
    },
    says: /Scritto il foglio Indagine: 3 enti/,
  },
  {
    name: "questionario-da-confermare",
    place: FONTI,
    enter: async (bench) => {
      const other = await planWorkbook({ ...ambito, id: "oglio-po-2023", year: 2023 });
      await openBook(bench, other, "piano-2023.xlsx");
      await give(bench, returned.slice(0, 1));
      await bench.pane.getByText(/è il questionario del 2022, il piano è del 2023/).waitFor();
    },
    says: /risposta viadana\.xlsx/,
  },
  {
    name: "cartella-pronta",
    place: FONTI,
    enter: async (bench) => {
      await openBook(bench, SENDER, "aler-mantova.xlsx");
      await press(bench, "Controlla questa cartella");
      await bench.pane.getByText("Pronto da inviare: nessuna cosa da rivedere.").waitFor();
    },
    says: /Pronto da inviare/,
  },
  {
    name: "cartella-da-rivedere",
    place: FONTI,
    enter: async (bench) => {
      const place = await bench.pane
        .getByText(/!A\d+:B\d+/)
        .first()
        .textContent();
      const [sheet, range] = place!.split("!") as [string, string];
      await edit(bench, sheet, `B${/:[A-Z]+(\d+)/.exec(range)![1]}`, 99);
      await press(bench, "Controlla questa cartella");
      await bench.pane.getByText(/cos[ae] da rivedere/).waitFor();
    },
    says: /cos[ae] da rivedere/,
  },
  {
    name: "alloggi-parola",
    place: FONTI,
    enter: async (bench) => {
      await openBook(bench, newFileWorkbook("vuota.xlsx").bytes(), "vuota.xlsx");
      await give(bench, textFile("elenco.csv", DWELLINGS));
      await bench.pane.getByLabel(/^Che cosa significa «in carico ufficio»/).waitFor();
    },
    says: /Parole da chiarire/,
  },
  {
    name: "alloggi-elenco",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, "Mostra gli alloggi: turn-over 60–61");
      await bench.pane.getByText("1–25 di 61").waitFor();
    },
  },
  {
    name: "alloggi-chiariti",
    place: FONTI,
    enter: async ({ pane }) => {
      await pane.getByLabel(/^Che cosa significa «in carico ufficio»/).selectOption("occupato");
      await pane.getByText("Parole da chiarire").waitFor({ state: "detached" });
    },
    leave: async (bench) => {
      await press(bench, "Scarta");
      await idle(bench);
    },
  },
  {
    name: "letture-frasi",
    place: FONTI,
    enter: async (bench) => {
      await paste(bench, SENTENCES);
      await press(bench, /^Testo incollato.*da confermare$/);
      await bench.pane.getByText(/«Il patrimonio dell'ambito/).waitFor();
    },
    says: /Letto, da scrivere/,
  },
  {
    name: "letture-giudicate",
    place: FONTI,
    enter: async (bench) => {
      await press(bench, /^Scarta: Ambito · dei comuni/);
      await press(bench, /^Conferma \d+ letture di/);
      await bench.pane.getByRole("heading", { name: /tutte giudicate$/ }).waitFor();
    },
  },
  {
    name: "verifica-del-testo",
    place: VERIFICA,
    enter: async (bench) => {
      await press(bench, "Scrivi nei fogli");
      await bench.pane.getByRole("button", { name: "Vai alla verifica" }).waitFor();
      await step(bench, /Verifica/);
      await press(bench, "Verifica i dati");
      await bench.pane.getByText(/Il testo cita «legge regionale 16\/2018»/).waitFor();
    },
    says: /Verifica: \d+ rilievi/,
  },
];
