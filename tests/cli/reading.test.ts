// Files that do harm: the command line names each in one line, reads the others and stays small.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeReader } from "../../src/cli/nodeReader";
import { readFiles } from "../../src/cli/readFiles";
import { forgedXlsb, RECORDS } from "../hosts/xlsbRecords";
import { root } from "../golden/plan2021";
import { Folder, linesOf } from "./runQuadra";

jest.setTimeout(120_000);
const bundle = pathToFileURL(join(root, "dist/cli/readingWorker.mjs"));

/** Runs the command in a folder; with the largest memory of its process, in megabytes. */
function measured(folder: Folder, words: readonly string[]) {
  const script = join(root, "tests/cli/peakMemory.mjs");
  const { stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder.path,
    encoding: "utf8",
  });
  return { megabytes: Number(/PEAK (.*)/.exec(stderr)?.[1]), stderr };
}

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write("buono.csv", "Ente;Disponibili\nViadana;3\nBozzolo;4\nTOTALE;7\n");
});

describe("a damaged .xlsb of a few kB is named and takes no memory", () => {
  const far = 0xfffffff0;
  test.each<[string, Uint8Array]>([
    [
      "a row number that no sheet has",
      forgedXlsb((view, records) => {
        view.setUint32(records.filter(({ type }) => type === RECORDS.row)[3]!.at, far, true);
      }),
    ],
    [
      "a row number of eleven million",
      forgedXlsb((view, records) => {
        view.setUint32(records.filter(({ type }) => type === RECORDS.row)[3]!.at, 11e6, true);
      }),
    ],
    [
      "a column number that no sheet has",
      forgedXlsb((view, records) => {
        view.setUint32(records.filter(({ type }) => type === RECORDS.text)[2]!.at, far, true);
      }),
    ],
    [
      "a merged area beyond the sheet",
      forgedXlsb((view, records) => {
        const { at } = records.find(({ type }) => type === RECORDS.merge)!;
        for (const offset of [4, 12]) view.setUint32(at + offset, far, true);
      }),
    ],
  ])("%s", (_, bytes) => {
    folder.write("danneggiato.xlsb", bytes);
    const { megabytes, stderr } = measured(folder, ["verifica", "danneggiato.xlsb", "buono.csv"]);
    expect(linesOf(stderr)[0]).toBe(
      "Il file «danneggiato.xlsb» è danneggiato: aprirlo con il suo programma, salvarlo di nuovo e riprovare.",
    );
    expect(stderr).toContain("Rilievi: 0 bloccanti");
    expect(megabytes).toBeLessThan(300);
  });
});

describe("a file whose reading only the limit of time ends", () => {
  const preload = pathToFileURL(join(root, "tests/cli/endlessReading.mjs")).href;
  const collect = (...files: readonly string[]) => {
    const words = ["raccogli", ...files, "--uscita", "dati.xlsx", "--json"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", preload, join(root, "bin/quadra.mjs"), ...words],
      { cwd: folder.path, encoding: "utf8" },
    );
    return { status, stderr, report: JSON.parse(stdout) as Collected };
  };
  interface Collected {
    readonly files: readonly { readonly file: string; readonly tables: readonly unknown[] }[];
    readonly problems: readonly string[];
  }
  const sentence = (file: string) =>
    `Il file «${file}» richiede troppo tempo e la lettura è stata interrotta: dividerlo in più file, oppure aprirlo in Excel, salvarlo di nuovo e riprovare.`;

  beforeEach(() => {
    for (const name of ["eterno.csv", "eterno2.csv"]) folder.write(name, "Ente;SAT\nViadana;1\n");
    folder.write("altro.csv", "Ente;SAT\nViadana;1\nBozzolo;0\nTOTALE;1\n");
  });

  test.each([
    ["first", ["eterno.csv", "buono.csv", "altro.csv"]],
    ["in the middle", ["buono.csv", "eterno.csv", "altro.csv"]],
    ["last", ["buono.csv", "altro.csv", "eterno.csv"]],
    ["twice", ["eterno.csv", "buono.csv", "eterno2.csv", "altro.csv"]],
  ])("%s: it is named with the reason, and the others are read and written", async (_, files) => {
    const { status, stderr, report } = collect(...files);
    const endless = files.filter((file) => file.startsWith("eterno"));
    expect(report.problems).toEqual(endless.map(sentence));
    expect(linesOf(stderr).slice(0, endless.length)).toEqual(endless.map(sentence));
    expect(report.files.map(({ file, tables }) => [file, tables])).toEqual([
      ["buono.csv", [expect.objectContaining({ totals: { disponibili: 7 }, enti: 2 })]],
      ["altro.csv", [expect.objectContaining({ totals: { sat: 1 }, enti: 2 })]],
    ]);
    expect(status).toBe(1);
    const grids = await (await folder.open("dati.xlsx")).readGrids(["Offerta"]);
    expect(grids).toMatchObject({ ok: true });
    const [offerta] = grids.ok ? grids.value : [];
    const column = offerta!.values[0]!.indexOf("Disponibili");
    expect(offerta!.values.find(([, ente]) => ente === "Viadana")?.[column]).toBe(3);
  });

  test("alone, nothing is written and the command ends with 2", () => {
    const { status, report } = collect("eterno.csv");
    expect([status, report]).toEqual([
      2,
      { year: null, files: [], problems: [sentence("eterno.csv")] },
    ]);
    expect(folder.files()).not.toContain("dati.xlsx");
  });
});

describe("a file that costs too much is named, and the next one is read", () => {
  beforeAll(() => {
    // The command bundles itself and its worker.
    new Folder().run("verifica", "piano.txt");
  });

  const outcome = async (reader: ReturnType<typeof nodeReader>) => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `Comune ${i};${i};${i};${i}`);
    folder.write("grande.csv", rows.join("\n"));
    return readFiles([folder.at("grande.csv"), folder.at("buono.csv")], () => {}, reader);
  };

  test("when it needs more memory than the worker has", async () => {
    const { sources, problems } = await outcome(nodeReader(bundle, 40));
    expect(problems).toEqual([
      "Il file «grande.csv» è troppo grande per essere letto: dividerlo in più file.",
    ]);
    expect(sources.map(({ file, grids }) => [file, grids[0]!.values.length])).toEqual([
      ["buono.csv", 4],
    ]);
  });

  test("when it takes longer than allowed", async () => {
    const limits = { loading: 20_000, reading: 30, idle: 1000 };
    const { sources, problems } = await outcome(nodeReader(bundle, 600, limits));
    expect(problems[0]).toBe(
      "Il file «grande.csv» richiede troppo tempo e la lettura è stata interrotta: dividerlo in più file, oppure aprirlo in Excel, salvarlo di nuovo e riprovare.",
    );
    expect(sources.map(({ file }) => file)).toEqual(["buono.csv"]);
  });

  test("and when nothing is wrong, large grids arrive whole and in order", async () => {
    const { sources, problems } = await outcome(nodeReader(bundle));
    expect(problems).toEqual([]);
    const { values, formulas, numberFormats } = sources[0]!.grids[0]!;
    expect([values.length, formulas.length, numberFormats.length]).toEqual([2e5, 2e5, 2e5]);
    expect(values.every(([name], i) => name === `Comune ${i}`)).toBe(true);
  });
});
