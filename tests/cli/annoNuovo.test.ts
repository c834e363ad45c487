// A new year opens from the workbook of the old one, and that file is all the next capofila needs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { regoleSheet } from "../../src/domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../../src/domain/rules/rulebook";
import { SHEETS } from "../../src/domain/sheets/sheetNames";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { fileGridsOf, given, openBytes, putGrids } from "../domain/anno/planBook";
import { root, SAMPLES } from "../golden/plan2021";
import { Folder, linesOf } from "./runQuadra";

jest.setTimeout(180_000);

const COMUNI = ["Viadana", "Casalmaggiore", "Bozzolo", "Dosolo", "Piadena Drizzona"];
const RULED = { quotaForzePoliziaMassima: 8, trasmissioneGiorni: 10 } as const;

let folder: Folder;

/** The rulebook as an office edited it: two figures of its own, one of them until 2021 only. */
function editedRules() {
  const { rules, values } = SHIPPED_RULES;
  return regoleSheet(
    {
      rules,
      values: values.map((value) => {
        const own = RULED[value.parameter as keyof typeof RULED] as number | undefined;
        if (own === undefined || value.from > 2021) return value;
        const to = value.parameter === "trasmissioneGiorni" ? 2021 : value.to;
        return { ...value, value: own, to };
      }),
    },
    (code) => code,
  );
}

/** The whole workbook of a plan that is done: the filled template with Quadra's sheets in it. */
beforeAll(async () => {
  folder = new Folder();
  folder.write("enti.txt", COMUNI.join("\n"));
  const made = folder.run(
    ...["nuovo", "--ambito", "Oglio Po", "--anno", "2021", "--comuni", "enti.txt"],
    ...["--capofila", "Viadana", "--uscita", "nuovo.xlsx"],
  );
  expect(made.code).toBe(0);
  folder.run("raccogli", "nuovo.xlsx", ...SAMPLES, "--uscita", "dati.xlsx");
  folder.run("compila", "dati.xlsx", "--modello", "modello.xlsx", "--uscita", "filled.xlsx");
  const dati = await fileGridsOf(folder.bytes("dati.xlsx"), "dati.xlsx");
  const whole = await openBytes(await putGrids(folder.bytes("filled.xlsx"), dati));
  given(await whole.putTableSheets([editedRules()]));
  folder.write("2021.xlsx", whole.bytes());
  const grid = (await fileGridsOf(whole.bytes(), "2021.xlsx")).find(
    ({ sheet }) => sheet === "Ambito",
  )!;
  const row = grid.values.findIndex(([voce]) => voce === "Piano approvato il");
  await folder.edit("2021.xlsx", "Ambito", `B${row + 1}`, "28/12/2020");
});

const valuesOf = ({ values }: CellGrid) =>
  values
    .slice(1)
    .flat()
    .filter((value) => value !== null && value !== "");

describe("The workbook of the next year", () => {
  let told: string[];
  let before: readonly CellGrid[];
  let after: readonly CellGrid[];
  const sheet = (grids: readonly CellGrid[], name: string) =>
    grids.find((one) => one.sheet === name)!;

  beforeAll(async () => {
    const run = folder.run("anno-nuovo", "2021.xlsx", "--uscita", "2022.xlsx");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    told = linesOf(run.stderr);
    before = await fileGridsOf(folder.bytes("2021.xlsx"), "2021.xlsx");
    after = await fileGridsOf(folder.bytes("2022.xlsx"), "2022.xlsx");
  });

  it("declares the same ambito a year later, and none of the old plan's days", () => {
    expect(told[0]).toBe("Scritto «2022.xlsx»: Oglio Po 2022, 5 enti del piano, nessuna risposta.");
    const voci = new Map(sheet(after, "Ambito").values.map(([voce, value]) => [voce, value]));
    expect(voci.get("Anno del piano")).toBe(2022);
    expect(voci.get("Identificativo del piano")).toBe("oglio-po-2022");
    expect(voci.get("Comune capofila")).toBe("Viadana (020066)");
    expect(voci.get("Piano approvato il")).toBeNull();
    expect(told).toContain("Date da scrivere di nuovo nel foglio Ambito: Piano approvato il.");
    expect(told).toContain("Il capofila resta Viadana: se cambia, scriverlo nel foglio Ambito.");
    expect(sheet(after, "Enti").values).toEqual(sheet(before, "Enti").values);
  });

  it.each(["Offerta", "Quote", "Provenienza"])(
    "has no answer in %s, and not a single 0",
    (name) => {
      expect(valuesOf(sheet(before, name)).length).toBeGreaterThan(10);
      expect(valuesOf(sheet(after, name))).toEqual([]);
      expect(sheet(after, name).values[0]).toEqual(sheet(before, name).values[0]);
    },
  );

  it("keeps the office's rulebook and tells which of its figures count, end or are the office's", () => {
    expect(sheet(after, "Regole").values).toEqual(sheet(before, "Regole").values);
    expect(told).toContain(
      "Resta il valore dell’ufficio per «quota massima, %» (regola quota-oltre-massimo): 8 % invece di 10 %.",
    );
    expect(told).toContain(
      "Il valore dell’ufficio per «trasmissione alla Regione, giorni» (regola scadenza-superata), 10 giorni, era fino al 2021: finché nel foglio Regole non ce n’è un altro, vale ancora.",
    );
  });

  it("empties the tables of the template and keeps their labels and formulas", () => {
    const [old, fresh] = [
      sheet(before, "Quadro riepilogativo"),
      sheet(after, "Quadro riepilogativo"),
    ];
    expect(fresh.formulas).toEqual(old.formulas);
    expect(fresh.values.map(([label]) => label)).toEqual(old.values.map(([label]) => label));
    const figures = ({ values, formulas }: CellGrid) =>
      values.flatMap((row, r) =>
        row.filter((value, c) => typeof value === "number" && formulas[r]![c] === null),
      );
    expect(figures(old).length).toBeGreaterThan(50);
    expect(figures(fresh)).toEqual([]);
  });

  it("is a template again: filled with the old figures it is what it was, formats too", async () => {
    folder.run("compila", "dati.xlsx", "--modello", "2022.xlsx", "--uscita", "again.xlsx");
    const again = await fileGridsOf(folder.bytes("again.xlsx"), "again.xlsx");
    for (const name of ["Quadro riepilogativo", "Turn-over", "Quote e categorie"]) {
      const { values, formulas, numberFormats } = sheet(before, name);
      expect(sheet(again, name)).toMatchObject({ values, formulas, numberFormats });
    }
  });

  it("moves the year of the cover on, and says what it changed in each sheet", () => {
    const [old, fresh] = [sheet(before, "Piano").values, sheet(after, "Piano").values];
    const year = (rows: CellGrid["values"]) =>
      rows.find(([label]) => label === "Anno di riferimento")![1];
    expect([year(old), year(fresh)]).toEqual([2021, 2022]);
    expect(told).toContain("Foglio «Piano»: l’anno cambia; formule e formati restano.");
    expect(told).toContain("  «2021» → «2022»");
  });

  it("leaves the workbook of the old year as it was", async () => {
    expect(await fileGridsOf(folder.bytes("2021.xlsx"), "2021.xlsx")).toEqual(before);
  });

  it("keeps the figures of the old plan to compare with, as they stood there, corrections too", () => {
    const [headings, ...rows] = sheet(after, "Precedenti").values;
    expect(told).toContain(
      `Cifre del 2021 portate nel foglio Precedenti per il confronto: ${rows.length}, di 29 enti.`,
    );
    const of = (row: CellGrid["values"][number], name: string) => row[headings!.indexOf(name)];
    const [columns, ...enti] = sheet(before, "Offerta").values;
    for (const measure of ["Disponibili", "Turn-over", "SAT", "Conferite da privati"]) {
      const kept = rows.filter((row) => of(row, "Misura") === measure);
      const expected = enti.map((row) => [row[0], row[columns!.indexOf(measure)]]);
      expect(kept.map((row) => [of(row, "Codice"), of(row, "Valore")])).toEqual(expected);
      expect(new Set(kept.map((row) => of(row, "Anno")))).toEqual(new Set([2021]));
    }
  });

  it("asks the enti with last year's figures beside the questions, from this file alone", () => {
    const run = folder.run("questionari", "2022.xlsx", "--uscita", "questionari.zip");
    expect(linesOf(run.stderr).at(-1)).toBe(
      "Scritto «questionari.zip»: 5 questionari, 5 con le cifre dell’anno prima.",
    );
  });

  it("has no data yet, and says so", () => {
    expect(folder.run("verifica", "2022.xlsx")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "Del piano «Oglio Po» 2022 non c’è ancora alcun dato: leggere con raccogli, insieme a questa cartella, i file degli enti.\n",
    });
  });

  it("collects the new year's files, and opens the year after from them", async () => {
    // Bozzolo had 4 dwellings in 2021 and could not assign 30 of them.
    const rows = COMUNI.map((ente, i) => `${ente}\t${i + 2}\t${ente === "Bozzolo" ? 30 : 0}`);
    const heading = "Ente\tTurn-over\tAssegnate nell’anno precedente";
    folder.write("risposte.txt", ["Piano annuale 2022", heading, ...rows].join("\n"));
    const run = folder.run("raccogli", "2022.xlsx", "risposte.txt", "--uscita", "dati-2022.xlsx");
    expect(run.stderr).toContain("Scritto «dati-2022.xlsx»: 5 enti, 2 tabelle.");
    const { year, sources, findings } = folder.report("dati-2022.xlsx");
    expect(year).toBe(2022);
    expect(sources.flatMap(({ tables }) => tables)).toMatchObject([{ enti: 5 }, { enti: 5 }]);
    expect(
      findings.filter(({ code }) => code === "assegnate-oltre-disponibili").map(({ enti }) => enti),
    ).toEqual([[{ code: "020007", name: "Bozzolo" }]]);
    const later = folder.run("anno-nuovo", "dati-2022.xlsx", "--uscita", "2023.xlsx");
    expect(linesOf(later.stderr)[0]).toContain("Oglio Po 2023, 5 enti del piano");
    const rules = (await fileGridsOf(folder.bytes("2023.xlsx"), "2023.xlsx")).find(
      (one) => one.sheet === SHEETS.regole.sheet,
    );
    expect(rules?.values.length).toBe(sheet(before, "Regole").values.length);
  });
});

test("the ledger of funds goes on in the new year, and its workbook collects, checks and fills like any other", async () => {
  const funds = readFileSync(join(root, "tests/golden/testo-fondi-2021.txt"), "utf8");
  folder.write("fondi-2021.txt", funds);
  folder.run("raccogli", "2021.xlsx", "fondi-2021.txt", "--uscita", "con-fondi.xlsx");
  const run = folder.run("anno-nuovo", "con-fondi.xlsx", "--uscita", "fondi-2022.xlsx");
  expect(run.code).toBe(0);
  expect(linesOf(run.stderr)).toContain(
    "Il registro dei fondi prosegue: 4 fondi nel foglio Fondi e 2 passaggi fra fondi nel foglio Movimenti. Dove una fonte del nuovo anno dà una cifra, conta quella.",
  );
  const [before, after] = [
    await fileGridsOf(folder.bytes("con-fondi.xlsx"), "con-fondi.xlsx"),
    await fileGridsOf(folder.bytes("fondi-2022.xlsx"), "fondi-2022.xlsx"),
  ];
  const named = (grids: readonly CellGrid[], name: string) =>
    grids.find(({ sheet }) => sheet === name)!.values;
  // Everything but where a figure was read is as it was.
  const ledger = (grids: readonly CellGrid[]) =>
    named(grids, "Fondi").map((row) => row.slice(0, 23));
  expect(ledger(after)).toEqual(ledger(before));
  const moved = (grids: readonly CellGrid[]) =>
    named(grids, "Movimenti").map((row) => row.slice(0, 9));
  expect(moved(after)).toEqual(moved(before));
  for (const kept of ["Tetti fondi", "Abbinamenti", "Regole", "Sinonimi"]) {
    expect(after.find(({ sheet }) => sheet === kept)?.values).toEqual(
      before.find(({ sheet }) => sheet === kept)?.values,
    );
  }
  expect(valuesOf(after.find(({ sheet }) => sheet === "Offerta")!)).toEqual([]);

  const rows = COMUNI.map((ente, i) => `${ente}\t${i + 2}\t${i + 2}\t0\t0`);
  const heading = "Ente\tDisponibili\tTurn-over\tCarenza manutentiva\tNuova edificazione";
  folder.write("offerta.txt", ["Piano annuale 2022", heading, ...rows].join("\n"));
  const spent = ["DGR\tSub-ambito\tErogato", "3664/2020\tCasalasco\t17.000,00"];
  folder.write("fondi-2022.txt", ["Piano annuale 2022", ...spent].join("\n"));
  const read = folder.run(
    ...["raccogli", "fondi-2022.xlsx", "offerta.txt", "fondi-2022.txt"],
    ...["--uscita", "dati-fondi.xlsx"],
  );
  expect(read.stderr).toContain("Scritto «dati-fondi.xlsx»: 5 enti");
  const report = JSON.parse(folder.run("fondi", "dati-fondi.xlsx", "--json").stdout) as {
    funds: { dgr: string[]; subAmbito: string | null; erogato: number | null }[];
    movements: unknown[];
    findings: { code: string }[];
  };
  const one = report.funds.filter(
    ({ dgr, subAmbito }) => dgr.join() === "3664/2020" && subAmbito === "Casalasco",
  );
  expect(one).toMatchObject([{ erogato: 1_700_000, trasferito: 8_824_999 }]);
  expect(report.movements).toHaveLength(2);
  expect(report.findings.map(({ code }) => code)).not.toContain("fondi-discordi");
  const checked = folder.report("dati-fondi.xlsx");
  expect(checked.year).toBe(2022);
  expect(checked.findings.filter(({ severity }) => severity === "block")).toEqual([]);
  const filled = folder.run(
    ...["compila", "dati-fondi.xlsx", "--modello", "modello.xlsx", "--uscita", "piano-2022.xlsx"],
  );
  expect(filled.code).toBe(0);
  const plan = await fileGridsOf(folder.bytes("piano-2022.xlsx"), "piano-2022.xlsx");
  const [, ...body] = named(plan, "Turn-over");
  expect(body.find(([label]) => /bozzolo/i.test(String(label)))![1]).toBe(4);
});

describe("A workbook that was only collected", () => {
  const collected = (...more: string[]) =>
    folder.run("anno-nuovo", "dati-2021.xlsx", ...more, "--uscita", "dopo.xlsx");
  beforeAll(() => {
    folder.run("raccogli", ...SAMPLES, "--uscita", "dati-2021.xlsx");
  });

  it("opens the next year with its enti and sub-ambiti, and says that the name is open", async () => {
    const run = collected();
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toContain("il nome «Ambito senza nome» va corretto");
    expect(run.stderr).toContain("Ambito senza nome 2022, 29 enti del piano, nessuna risposta.");
    const grids = await fileGridsOf(folder.bytes("dopo.xlsx"), "dopo.xlsx");
    const rows = (name: string) => grids.find(({ sheet }) => sheet === name)!.values.slice(1);
    expect(rows("Ambito").find(([voce]) => voce === "Anno del piano")![1]).toBe(2022);
    expect(rows("Enti")).toHaveLength(29);
    expect(valuesOf(grids.find(({ sheet }) => sheet === "Offerta")!)).toEqual([]);
    const figures = rows("Precedenti").flat();
    expect(figures).toContain(2021);
    expect(figures).not.toContain(2022);
  });

  it("takes the name that is given", () => {
    const run = collected("--ambito", " Bassa   pianura ");
    expect(run.code).toBe(0);
    expect(run.stderr).toContain("Bassa pianura 2022, 29 enti del piano");
    expect(run.stderr).not.toContain("senza nome");
  });
});

describe("What cannot become a new year", () => {
  it("is a workbook without the sheet Ambito: nothing is written", () => {
    const run = folder.run("anno-nuovo", "modello.xlsx", "--uscita", "no.xlsx");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("manca il foglio Ambito");
    expect(folder.files()).not.toContain("no.xlsx");
  });

  it("is the file itself, two files, or a format that cannot be written", () => {
    expect(folder.run("anno-nuovo", "2021.xlsx", "--uscita", "2021.xlsx").code).toBe(2);
    expect(folder.run("anno-nuovo", "2021.xlsx", "dati.xlsx", "--uscita", "x.xlsx").code).toBe(2);
    expect(folder.run("anno-nuovo", "2021.xlsx").stderr).toContain("--uscita");
  });
});
