// The summary of a check: a sheet to print, and its part of the JSON report.
import { unzipSync } from "fflate";
import { regoleSheet } from "../../src/domain/rules/regoleSheet";
import { SHIPPED_RULES } from "../../src/domain/rules/rulebook";
import { Folder } from "./runQuadra";

interface Summed {
  readonly riepilogo: {
    readonly checkedBy: string | null;
    readonly checkedOn: string;
    readonly rulebook: {
      readonly edited: boolean;
      readonly rules: number;
      readonly changedValues: readonly { readonly value: unknown }[];
    };
    readonly open: readonly string[];
    readonly accepted: readonly unknown[];
  };
}

async function rowsOf(folder: Folder, name: string): Promise<string[]> {
  const grids = await (await folder.open(name)).readGrids(["Riepilogo"]);
  if (!grids.ok) throw new Error(grids.failure.code);
  return grids.value[0]!.values.map((row) => row.map((cell) => String(cell ?? "")).join(" | "));
}

test("tells who checked, when, by which rules, what remains open, and is set up for A4", async () => {
  const folder = new Folder();
  const words = ["aler-mantova.xlsx", "aler-cremona.xlsx", "comuni-oglio-po.xlsx"];
  const ran = folder.run(
    ...["verifica", ...words, "--riepilogo", "riepilogo.xlsx", "--verificatore", "Ufficio casa"],
    "--json",
  );
  expect(ran.stderr).toContain("Scritto «riepilogo.xlsx»");
  const { riepilogo } = JSON.parse(ran.stdout) as Summed;
  expect(riepilogo).toMatchObject({
    checkedBy: "Ufficio casa",
    rulebook: { edited: false },
    accepted: [],
  });
  expect(riepilogo.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  const rows = await rowsOf(folder, "riepilogo.xlsx");
  expect(rows[0]).toBe("Parte | Voce | Contenuto");
  expect(rows).toContain("Piano | Anno | 2021");
  expect(rows).toContain("Verifica | Verificato da | Ufficio casa");
  expect(rows).toContain(
    `Regolamento | Regole applicate | ${riepilogo.rulebook.rules} regole del 2021, come le dà la norma`,
  );
  const open = rows.filter((row) => row.startsWith("Resta aperto"));
  expect(open.map((row) => row.split(" | ").slice(2).join(" | "))).toEqual(riepilogo.open);
  expect(open.length).toBeGreaterThan(5);
  expect(rows).toContain("Fonti | File | aler-mantova.xlsx");
  const parts = Object.entries(unzipSync(folder.bytes("riepilogo.xlsx")))
    .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
    .map(([, content]) => new TextDecoder().decode(content));
  expect(parts).toHaveLength(1);
  expect(parts[0]).toContain('paperSize="9"');
});

test("names what the office changed in the rulebook, and never overwrites what it reads", async () => {
  const folder = new Folder();
  folder.run("raccogli", "comuni-oglio-po.xlsx", "--uscita", "dati.xlsx");
  const book = await folder.open("dati.xlsx");
  const { columns, rows, ...sheet } = regoleSheet(SHIPPED_RULES, (code) => code);
  const value = columns.findIndex(({ header }) => header === "Valore");
  const edited = rows.map((row) =>
    row[0] === "variazione-ampia" && typeof row[value] === "number"
      ? row.map((cell, column) => (column === value ? 77 : cell))
      : row,
  );
  const put = await book.putTableSheets([{ ...sheet, columns, rows: edited }]);
  expect(put.ok).toBe(true);
  folder.write("dati.xlsx", book.bytes());
  const { riepilogo } = JSON.parse(
    folder.run("verifica", "dati.xlsx", "--json", "--riepilogo", "nuovo.xlsx").stdout,
  ) as Summed;
  expect(riepilogo.checkedBy).toBeNull();
  expect(riepilogo.rulebook.edited).toBe(true);
  expect(riepilogo.rulebook.changedValues.map((one) => one.value)).toEqual([77, 77]);
  folder.run("verifica", "dati.xlsx", "--riepilogo", "riepilogo.xlsx");
  const changed = (await rowsOf(folder, "riepilogo.xlsx")).filter((row) =>
    row.startsWith("Regolamento | Valore cambiato"),
  );
  expect(changed.map((row) => /: 77, dal/.test(row))).toEqual([true, true]);

  const refused = folder.run("verifica", "dati.xlsx", "--riepilogo", "dati.xlsx");
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("è anche un file da leggere");
});
