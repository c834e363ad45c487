// `quadra questionari` as offices call it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { ambito } from "../domain/indagine/filledQuestionario";
import { planWorkbook } from "../domain/indagine/planWorkbook";
import { SAMPLES } from "../golden/plan2021";
import { Folder } from "./runQuadra";

const FILES = [
  "questionario-2022-020066-viadana.xlsx",
  "questionario-2022-020007-bozzolo.xlsx",
  "questionario-2022-aler-bs-cr-mn-uo-mantova.xlsx",
];
const BEFORE = SAMPLES.flatMap((sample) => ["--precedente", sample]);

let folder: Folder;
beforeEach(async () => {
  folder = new Folder();
  folder.write("piano-2022.xlsx", await planWorkbook(ambito));
});

/** The figures of the plan before in the hidden sheet of a questionnaire. */
async function before(bytes: Uint8Array): Promise<readonly unknown[]> {
  folder.write("uno.xlsx", bytes);
  const grids = await (await folder.open("uno.xlsx")).readGrids(["Dati"]);
  if (!grids.ok) throw new Error(grids.failure.code);
  return grids.value[0]!.values.slice(9, 19).map((row) => row[1] ?? null);
}

describe("questionari", () => {
  test("makes one archive with a workbook per ente, the same bytes at every call", () => {
    const words = ["questionari", "piano-2022.xlsx", ...BEFORE, "--uscita"];
    expect(folder.run(...words, "giro.zip")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Scritto «giro.zip»: 3 questionari, 3 con le cifre dell’anno prima.\n",
    });
    expect(Object.keys(unzipSync(folder.bytes("giro.zip")))).toEqual(FILES);
    folder.run(...words, "ancora.zip");
    expect(Buffer.compare(folder.bytes("giro.zip"), folder.bytes("ancora.zip"))).toBe(0);
  });

  test("prefills the figures of the plan before: a count, a percentage, and no figure where none is known", async () => {
    folder.run("questionari", "piano-2022.xlsx", ...BEFORE, "--uscita", "giro.zip");
    const [viadana, , aler] = Object.values(unzipSync(folder.bytes("giro.zip")));
    expect(await before(viadana!)).toEqual([6, 6, 0, 0, 1, 1, 0, 0.05, null, null]);
    expect(await before(aler!)).toEqual([23, 15, 3, 5, 0, 3, 0, null, null, null]);
  });

  test("takes the year before from the plan's own workbook when it remembers it", async () => {
    folder.run("raccogli", ...SAMPLES, "--uscita", "dati.xlsx");
    const workbook = await folder.open("dati.xlsx");
    const plan = await folder.open("piano-2022.xlsx");
    const grids = await workbook.readGrids(["Provenienza"]);
    if (!grids.ok) throw new Error(grids.failure.code);
    const [grid] = grids.value;
    const [header = [], ...rows] = grid!.values;
    await plan.putTableSheets([
      {
        sheet: "Provenienza",
        table: "QuadraProvenienza",
        columns: header.map((name) => ({ header: String(name), kind: "general", width: 10 })),
        rows: rows.map((row) => row as (string | number | null)[]),
      },
    ]);
    folder.write("piano-2022.xlsx", plan.bytes());
    expect(folder.run("questionari", "piano-2022.xlsx", "--uscita", "giro.zip").stderr).toContain(
      "3 questionari, 3 con le cifre dell’anno prima",
    );
  });

  test("fills a folder too, and never writes over an answer that came back into it", () => {
    const words = ["questionari", "piano-2022.xlsx", "--uscita", "giro"];
    expect(folder.run(...words).code).toBe(0);
    expect(readdirSync(folder.at("giro")).sort()).toEqual([...FILES].sort());
    expect(folder.run(...words).code).toBe(0);
    writeFileSync(folder.at(`giro/${FILES[1]}`), "la risposta");
    expect(folder.run(...words)).toEqual({
      code: 2,
      stdout: "",
      stderr: `Nella cartella «giro» c’è già «${FILES[1]}», con un altro contenuto: scegliere un’altra cartella.\n`,
    });
    expect(readFileSync(folder.at(`giro/${FILES[1]}`), "utf8")).toBe("la risposta");
  });

  test.each([
    [["questionari", "--uscita", "x.zip"], "Manca la cartella di lavoro del piano"],
    [["questionari", "piano-2022.xlsx"], "Manca dove scrivere"],
    [
      ["questionari", "piano-2022.xlsx", "modello.xlsx", "--uscita", "x.zip"],
      "Il piano è uno solo",
    ],
    [["questionari", "modello.xlsx", "--uscita", "x.zip"], "manca il foglio Ambito"],
    [
      ["questionari", "piano-2022.xlsx", "--uscita", "piano-2022.xlsx"],
      "è anche un file da leggere",
    ],
    [["questionari", "nessuno.xlsx", "--uscita", "x.zip"], "non esiste"],
  ])("%j ends with 2 and one line, and writes nothing", (words, said) => {
    mkdirSync(folder.at("qui"));
    const there = folder.files();
    const { code, stdout, stderr } = folder.run(...words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(folder.files()).toEqual(there);
  });
});
