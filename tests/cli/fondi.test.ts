// The real command `quadra fondi`: its JSON, its words, its exit codes, with and without payments.
import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { FUND_TEXTS } from "../golden/fondi2021";
import { Folder } from "./runQuadra";

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
  folder.write("fondi.txt", readFileSync(FUND_TEXTS[0]!));
});

interface FundsReport {
  readonly funds: readonly (Readonly<Record<string, unknown>> & {
    readonly dgr: readonly string[];
    readonly subAmbito: string | null;
    readonly misura: string | null;
    readonly trasferito: number | null;
  })[];
  readonly movements: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
  readonly payments: Readonly<Record<string, number>> | null;
}

const report = (...words: readonly string[]): FundsReport =>
  JSON.parse(folder.run("fondi", ...words, "--json").stdout) as FundsReport;

const PAYMENTS = [
  "Mandato;Data;Beneficiario;Importo;Capitolo;Causale",
  "101;10/07/2020;Rossi Mario;1.000,00;1201;DGR 606/2018 Misura 4 Casalasco",
  "102;10/07/2020;B-002;500,00;1201;DGR 606/2018 Misura 4 Casalasco",
  "102;10/07/2020;B-002;500,00;1201;DGR 606/2018 Misura 4 Casalasco",
  "103;11/07/2020;B-003;70,50;1202;Carta",
  "",
].join("\n");

test("the object has the promised keys, amounts in cents, null where the source gives none", () => {
  const { funds, movements, payments, ...rest } = report("fondi.txt");
  expect(Object.keys(rest)).toEqual(["findings"]);
  expect(payments).toBeNull();
  for (const fund of funds) {
    expect(Object.keys(fund)).toEqual([
      ...["dgr", "subAmbito", "misura", "assegnato", "trasferito", "erogato", "residuo"],
      ...["domande", "nuclei", "alloggi", "contributi", "source"],
    ]);
  }
  expect(funds.find(({ subAmbito }) => subAmbito === "Viadanese")).toEqual({
    dgr: ["3008/2020", "3222/2020"],
    subAmbito: "Viadanese",
    misura: null,
    assegnato: null,
    trasferito: 6323038,
    erogato: null,
    residuo: null,
    domande: { presentate: 97, ammesse: 82, nonAmmesse: 15, finanziate: 46 },
    nuclei: null,
    alloggi: null,
    contributi: null,
    source: {
      file: "fondi.txt",
      sheet: null,
      address: "riga 8",
      words: "€ 63.230,38 · 97 di cui · 15 non ammesse · Finanziate 46",
    },
  });
  const wholes = funds.filter(({ subAmbito, misura }) => subAmbito === null && misura === null);
  expect(wholes.map(({ dgr, trasferito }) => [dgr.join(), trasferito])).toEqual([
    ["3008/2020,3222/2020", 11515500],
    ["3664/2020", 20287700],
  ]);
  const to = { dgr: ["3008/2020", "3222/2020"], subAmbito: "Viadanese", misura: null };
  expect(movements).toEqual([
    expect.objectContaining({
      from: { dgr: ["606/2018"], subAmbito: "Viadanese", misura: null },
      ...{ to, amount: 708233 },
    }),
    expect.objectContaining({
      from: { dgr: ["2065/2019"], subAmbito: "Viadanese", misura: null },
      ...{ to, amount: 2976180 },
    }),
  ]);
});

test("verifica has the same findings on funds, and raccogli keeps what fondi reads", () => {
  const own = report("fondi.txt").findings;
  const found = folder.report("fondi.txt").findings;
  expect(found).toEqual(expect.arrayContaining([...own]));
  folder.run("raccogli", "fondi.txt", "--uscita", "dati-fondi.xlsx");
  const kept = report("dati-fondi.xlsx");
  expect(kept.funds).toEqual(report("fondi.txt").funds);
  expect(kept.findings.map(({ code }) => code)).toEqual(own.map(({ code }) => code));
});

test("payments are counted as matched and listed, their sum is that of the file, names are never told", () => {
  folder.write("mandati.csv", PAYMENTS);
  const { payments, findings } = report("fondi.txt", "--pagamenti", "mandati.csv");
  expect(payments).toEqual({ matched: 2, unmatched: 2, amount: 207050 });
  const codes = findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["pagamento-doppio", "pagamenti-non-abbinati"]));
  const { stdout } = folder.run("fondi", "fondi.txt", "--pagamenti", "mandati.csv");
  expect(stdout).toContain("DGR 606/2018 · Casalasco · misura 4: 2 pagamenti, 1.500 euro");
  expect(stdout).toContain("Doppi: 1 pagamento, 500 euro");
  expect(stdout).not.toMatch(/rossi/i);
});

test("a cent that is wrong ends with exit code 1 and its cell is a suspect", () => {
  const text = readFileSync(FUND_TEXTS[0]!, "utf8").replace("63.230,38", "63.230,39");
  folder.write("errato.txt", text);
  const ran = folder.run("fondi", "errato.txt");
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain("BLOCCA (1)");
  expect(ran.stdout).toMatch(/riga 8: 63\.230,39 euro → 63\.230,38 euro/);
  const { suspects } = folder.report("errato.txt");
  expect(suspects).toHaveLength(1);
  expect(folder.run("fondi", "fondi.txt").code).toBe(0);
});

test("compila fills the fund section of a template in place, with confirmed figures only", async () => {
  const book = XLSX.utils.book_new();
  const rows = [
    ["Fondi 2021"],
    ["DGR 3664/2020"],
    ["Sub-ambito", "Assegnato", "Erogato", "Domande finanziate"],
    ["Viadanese"],
    ["Casalasco"],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Fondi del piano");
  const bytes = XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  folder.write("modello-fondi.xlsx", new Uint8Array(bytes));
  const words = ["--modello", "modello-fondi.xlsx", "--uscita", "piano-fondi.xlsx"];
  const ran = folder.run("compila", "fondi.txt", ...words);
  expect(ran.stderr).toContain("Scritto «piano-fondi.xlsx»: 2 celle compilate");
  expect(ran.stderr).toContain("Fondi: 2 cifre lette in frasi non sono compilate");
  const grids = await (await folder.open("piano-fondi.xlsx")).readGrids(["Fondi del piano"]);
  expect(grids.ok && grids.value[0]!.values.slice(3)).toEqual([
    ["Viadanese", 114627.01, null, null],
    ["Casalasco", 88249.99, null, null],
  ]);
});

test.each([
  [["fondi"], 2, "Manca il file da leggere"],
  [["fondi", "manca.txt"], 2, "non esiste"],
  [["fondi", "fondi.txt", "--pagamenti", "manca.csv"], 2, "Nessun file di pagamenti è leggibile"],
])("%j ends with %d and one line", (words, code, line) => {
  const ran = folder.run(...words);
  expect(ran.code).toBe(code);
  expect(ran.stdout).toBe("");
  expect(ran.stderr).toContain(line);
});
