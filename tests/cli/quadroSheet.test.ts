// `compila` without a template: the sheet Quadro with the data that its formulas name.
import { SAMPLES } from "../golden/plan2021";
import { Folder, linesOf } from "./runQuadra";

jest.setTimeout(120_000);

test("the workbook begins with Quadro, and every sheet that its formulas name is there", async () => {
  const folder = new Folder();
  const run = folder.run("compila", ...SAMPLES, "--uscita", "quadro.xlsx");
  expect(linesOf(run.stderr)[0]).toBe(
    "Scritto «quadro.xlsx»: il foglio «Quadro» con i totali, e i dati da cui vengono.",
  );
  const book = await folder.open("quadro.xlsx");
  const [contents, grids] = [await book.describe(), await book.readGrids(["Quadro"])];
  if (!contents.ok || !grids.ok) throw new Error("not readable");
  expect(contents.value.sheets[0]!.name).toBe("Quadro");
  const tables = new Set(contents.value.tables.map(({ name }) => name));
  const named = grids.value[0]!.formulas.flat().flatMap((formula) =>
    [...(formula ?? "").matchAll(/\bQuadra\w+(?=\[)/g)].map(([name]) => name),
  );
  expect(named.length).toBeGreaterThan(500);
  expect([...new Set(named)].filter((name) => !tables.has(name))).toEqual([]);
});

test("its own output is no second source: the data stay those of the senders", () => {
  const folder = new Folder();
  folder.run("compila", ...SAMPLES, "--uscita", "quadro.xlsx");
  expect(folder.report("quadro.xlsx").summary).toEqual(folder.report(...SAMPLES).summary);
});
