// Every state of the pane as data: where it is, how a person gets there from the state before, and what is
// then said to somebody who does not see it. A room without a state of its own fails the test.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { paneFrame } from "./axeViolations";
import type { OpenBench } from "./openBench";

/** A state of the pane. */
export interface PaneState {
  readonly name: string;
  /** The step, and of the first step the room, by the names on their tabs. */
  readonly place: string;
  readonly enter: (bench: OpenBench) => Promise<void>;
  /** What a live region says when the state is reached; left out where nothing has to be said. */
  readonly says?: RegExp;
  /** It cannot be held for long: it is looked at in one width and one theme. */
  readonly brief?: boolean;
  /** What is to be put right before the next state. */
  readonly leave?: (bench: OpenBench) => Promise<void>;
}

const FONTI = "Raccogli › Fonti";
const PIANO = "Raccogli › Piano";
const INDAGINE = "Raccogli › Indagine";
const FONDI = "Raccogli › Fondi";
const VERIFICA = "Verifica";
const COMPILA = "Compila";

const SAMPLES = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"].map((name) =>
  resolve(__dirname, "../../assets/esempi", name),
);

const textFile = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

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

/** A sender's workbook with headings that nobody knows. */
async function strangeWorkbook() {
  const workbook = newFileWorkbook("ALER_Strana.xlsx");
  const put = await workbook.putTableSheets([
    {
      sheet: "Dati",
      table: "Dati",
      columns: [
        { header: "Ente", kind: "text", width: 30 },
        { header: "Vuoti da affidare", kind: "count", width: 12 },
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

const step = async ({ pane }: OpenBench, name: RegExp) =>
  pane.getByRole("tablist").first().getByRole("tab", { name }).click();

const room = async (bench: OpenBench, name: string) => {
  await step(bench, /Raccogli/);
  await bench.pane
    .getByRole("tablist", { name: "Stanze della raccolta" })
    .getByRole("tab", { name, exact: true })
    .click();
};

const press = ({ pane }: OpenBench, name: string | RegExp) =>
  pane
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();

const heading = ({ pane }: OpenBench, name: string | RegExp) =>
  pane.getByRole("heading", { name }).first().waitFor();

/** Nothing is under way any more: files can be chosen. */
const idle = ({ pane }: OpenBench) =>
  pane.locator("button:not([aria-disabled=true])", { hasText: "Scegli i file…" }).waitFor();

const give = (
  { pane }: OpenBench,
  files: Parameters<ReturnType<OpenBench["pane"]["locator"]>["setInputFiles"]>[0],
) => pane.locator("input[type=file]").first().setInputFiles(files);

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
    says: /Raccogli|Pronti/,
  },
  {
    name: "fonti-errori",
    place: FONTI,
    enter: async (bench) => {
      await room(bench, "Fonti");
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
    },
    says: /rotto\.xlsx[^]*niente\.txt|niente\.txt[^]*rotto\.xlsx/,
  },
  {
    name: "fonti-domanda",
    place: FONTI,
    enter: async (bench) => {
      await give(bench, [await strangeWorkbook()]);
      await bench.pane.getByLabel("Che cosa conta «Vuoti da affidare»?").waitFor();
    },
    says: /Raccogli: /,
    leave: async (bench) => {
      await bench.pane.getByLabel("Che cosa conta «Vuoti da affidare»?").selectOption("-");
      await press(bench, "Leggi con queste scelte");
      await bench.pane
        .getByLabel("Che cosa conta «Vuoti da affidare»?")
        .waitFor({ state: "detached" });
    },
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
    says: /Raccogli: |Fonti discordi/,
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
      const { page, pane } = bench;
      await step(bench, /Verifica/);
      await heading(bench, "Verifica che tutto quadri");
      await page.evaluate(() => {
        const { host } = window.quadraBanco!;
        host.fault = async (_, proceed) => {
          await new Promise<void>((go) => Object.assign(window, { quadraProsegui: go }));
          return proceed();
        };
      });
      await press(bench, "Verifica i dati");
      await pane.locator("[role=progressbar]").waitFor();
    },
    says: /Verifica in corso/,
    brief: true,
    leave: async ({ page }) => {
      await page.evaluate(() => {
        window.quadraBanco!.host.fault = null;
        (window as unknown as { quadraProsegui(): void }).quadraProsegui();
      });
    },
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
    leave: (bench) => press(bench, "Annulla"),
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
    says: /Verifica: |prima\.txt/,
  },
  {
    name: "compila-anteprima",
    place: COMPILA,
    enter: async (bench) => {
      await step(bench, /Compila/);
      await press(bench, "Mostra le modifiche");
      await bench.pane.getByRole("button", { name: /^Compila \d+ celle/ }).waitFor();
    },
    says: /Compila: /,
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
    name: "giornale",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Giornale");
      await heading(bench, "Giornale");
    },
    leave: (bench) => press(bench, "Giornale"),
  },
  {
    name: "compila-word",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Prepara il documento");
      await bench.pane.getByRole("button", { name: /^Salva piano-/ }).waitFor();
      await press(bench, "Non si salva? Copia per Word");
    },
    says: /Compila: /,
  },
  {
    name: "compila-dati-aperti",
    place: COMPILA,
    enter: async (bench) => {
      await press(bench, "Prepara i dati aperti");
      await bench.pane.getByRole("button", { name: /^Salva dati-aperti-/ }).waitFor();
      await press(bench, "Non si salva? Copia i file");
    },
    says: /Compila: /,
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
    says: /Raccogli: /,
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

/** Where a person can go in the pane now: its steps, and the rooms of the first. */
export async function placesOf({ pane }: OpenBench): Promise<string[]> {
  const names = async (list: ReturnType<OpenBench["pane"]["getByRole"]>) =>
    (await list.getByRole("tab").allInnerTexts()).map((text) => text.split("\n")[0]!.trim());
  const steps = await names(pane.getByRole("tablist").first());
  const rooms = await names(pane.getByRole("tablist", { name: "Stanze della raccolta" }));
  return steps.flatMap((text, i) => {
    const name = text.replace(/^\d\.\s*/, "");
    return i === 0 ? rooms.map((one) => `${name} › ${one}`) : [name];
  });
}

/** Writes down what live regions say: only those that stood there before are heard. */
export async function listen(bench: OpenBench): Promise<void> {
  await paneFrame(bench).evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { quadraDetto: said });
    const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
    new MutationObserver((changes) => {
      const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live) ?? null;
        if (region === null || fresh.some((node) => node.contains(region))) continue;
        const words = region.textContent.trim();
        if (words !== "" && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** What was said since the last call. */
export function heard(bench: OpenBench): Promise<string[]> {
  return paneFrame(bench).evaluate(() =>
    (window as unknown as { quadraDetto: string[] }).quadraDetto.splice(0),
  );
}
