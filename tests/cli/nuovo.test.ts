// Any ambito: a new plan is made from a list of names, and the whole job runs on it. Two real groups of
// comuni far from the samples, each with two ALER units and a unione.
import { newFileWorkbook } from "../../src/hosts/fileWorkbook";
import { Folder, linesOf } from "./runQuadra";

jest.setTimeout(180_000);

interface Group {
  readonly ambito: string;
  readonly comuni: readonly string[];
  readonly aler: readonly string[];
  readonly unione: string;
}

const GROUPS: readonly Group[] = [
  {
    ambito: "Alta Valtellina",
    comuni: ["Bormio", "Livigno", "Sondalo", "Tirano", "Valdidentro"],
    aler: ["ALER BG-LC-SO U.O. Sondrio", "ALER BG-LC-SO U.O. Lecco"],
    unione: "Unione dei Comuni dell’Alta Valle",
  },
  {
    ambito: "Lodigiano e Pavese",
    comuni: ["Casalpusterlengo", "Codogno", "Lodi", "Stradella", "Voghera"],
    aler: ["ALER PV-LO U.O. Lodi", "ALER PV-LO U.O. Pavia"],
    unione: "Unione Lombarda delle Due Sponde",
  },
];

const KINDS = ["Disponibili", "Turn-over", "Carenza manutentiva", "Nuova edificazione"] as const;

/** Disponibili = the other three; the figures differ from ente to ente. */
const figures = (i: number) => [2 * i + 3, i + 2, i, 1];

function answers(enti: readonly string[], from = 0): string {
  return KINDS.flatMap((kind, k) => [
    `Ente\t${kind}`,
    ...enti.map((ente, i) => `${ente}\t${figures(from + i)[k]}`),
    "",
  ]).join("\n");
}

async function template(enti: readonly string[]): Promise<Uint8Array> {
  const file = newFileWorkbook("modello.xlsx");
  const put = await file.putTableSheets(
    KINDS.map((kind, k) => ({
      sheet: kind,
      table: `Modello${k}`,
      columns: [
        { header: "Ente proprietario", kind: "text", width: 30 },
        { header: kind, kind: "count", width: 12 },
      ],
      rows: enti.map((ente) => [ente, null]),
    })),
  );
  if (!put.ok) throw new Error(put.failure.code);
  return file.bytes();
}

describe.each(GROUPS)("The ambito $ambito", ({ ambito, comuni, aler, unione }) => {
  const enti = [...comuni, ...aler, unione];
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder();
    folder.write("enti.txt", [...comuni, ...aler].join("\n"));
    const made = folder.run(
      ...["nuovo", "--ambito", ambito, "--anno", "2027", "--comuni", "enti.txt"],
      ...["--capofila", comuni[0]!, "--altro", unione, "--uscita", "nuovo.xlsx"],
    );
    expect(made).toMatchObject({ code: 0, stdout: "" });
    expect(linesOf(made.stderr).at(-1)).toBe(
      `Scritto «nuovo.xlsx»: ${ambito} 2027, 8 enti del piano, con il modello da compilare in 17 parti.`,
    );
  });

  it("is collected, checked and filled from end to end by the workbook that declares it", async () => {
    folder.write("comuni.txt", answers([...comuni, unione]));
    folder.write("aler.txt", answers(aler, 10));
    const files = ["nuovo.xlsx", "comuni.txt", "aler.txt"];
    expect(folder.run("raccogli", ...files, "--uscita", "dati.xlsx").code).toBe(0);
    const { year, findings, sources } = folder.report("dati.xlsx");
    expect(year).toBe(2027);
    expect(findings).toEqual([]);
    expect(sources.map(({ file }) => file)).toEqual(["comuni.txt", "aler.txt"]);
    folder.write("modello.xlsx", await template(enti));
    const filled = folder.run(
      ...["compila", "dati.xlsx", "--modello", "modello.xlsx", "--uscita", "piano.xlsx"],
    );
    expect(filled.code).toBe(0);
    const grids = await (await folder.open("piano.xlsx")).readGrids();
    if (!grids.ok) throw new Error(grids.failure.code);
    const order = [0, 1, 2, 3, 4, 10, 11, 5];
    KINDS.forEach((kind, k) => {
      const grid = grids.value.find(({ sheet }) => sheet === kind)!;
      expect(grid.values.slice(1)).toEqual(enti.map((ente, i) => [ente, figures(order[i]!)[k]]));
    });
  });

  it("asks for the ente that no source names, and for one that it does not know", () => {
    folder.write("comuni.txt", answers([...comuni, "Varese"]));
    folder.write("aler.txt", answers(aler, 10));
    const { findings } = folder.report("nuovo.xlsx", "comuni.txt", "aler.txt");
    expect(findings.map(({ code, enti: named }) => [code, named.map(({ name }) => name)])).toEqual([
      ["ente-senza-risposta", [unione]],
      ["ente-fuori-ambito", ["Varese"]],
    ]);
  });
});

test("names that are not sure are told with whom they may mean, and not added", () => {
  const folder = new Folder();
  folder.write("enti.txt", "Bormio\nLivgno\n014060\nAtlantide perduta");
  const call = ["nuovo", "--ambito", "Valle", "--anno", "2027", "--comuni", "enti.txt"];
  const { code, stderr } = folder.run(...call, "--uscita", "nuovo.xlsx");
  expect(code).toBe(1);
  expect(linesOf(stderr)).toEqual([
    "«Livgno» non è sicuro e non è stato aggiunto: forse Livigno?",
    "«Atlantide perduta» non è sicuro e non è stato aggiunto: nessun ente ha un nome simile; un ente che non è nel registro si aggiunge con --altro.",
    "Scritto «nuovo.xlsx»: Valle 2027, 2 enti del piano, con il modello da compilare in 17 parti.",
  ]);
});

test.each([
  [["--anno", "2027", "--comuni", "a.txt", "--uscita", "b.xlsx"], "--ambito"],
  [["--ambito", "A", "--comuni", "a.txt", "--uscita", "b.xlsx"], "--anno"],
  [["--ambito", "A", "--anno", "2027", "--uscita", "b.xlsx"], "--comuni"],
  [["--ambito", "A", "--anno", "2027", "--comuni", "a.txt"], "--uscita"],
  [["--ambito", "A", "--anno", "2001", "--comuni", "piano.txt", "--uscita", "b.xlsx"], "2018"],
  [
    [
      "--ambito",
      "A",
      "--anno",
      "2027",
      "--comuni",
      "piano.txt",
      "--capofila",
      "Sondrio",
      "--uscita",
      "b.xlsx",
    ],
    "Sondrio",
  ],
])("a call %j is refused with one line that says %j, and nothing is written", (words, said) => {
  const folder = new Folder();
  const before = folder.files();
  const { code, stderr } = folder.run("nuovo", ...words);
  expect(code).toBe(2);
  expect(linesOf(stderr).at(-1)).toContain(said);
  expect(folder.files()).toEqual(before);
});
