// The `quadra` command as people and scripts call it: words in, report, exit code and files out.
// One file on purpose: the command bundles itself when its sources are younger than its bundle.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { sampleFile } from "../hosts/sampleFile";
import { SAMPLES } from "../golden/plan2021";
import { Folder, lineOf, linesOf } from "./runQuadra";

const KINDS = [
  "disponibili",
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
];
const TOTALS = [93, 49, 14, 30, 9, 7, 0];

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});

describe("verifica", () => {
  test("reads the three samples, prints the totals and ends with 1 because findings block", () => {
    const { code, stdout, stderr } = folder.run("verifica", ...SAMPLES);
    expect(code).toBe(1);
    expect(linesOf(stdout).slice(0, 2)).toEqual([
      "Piano annuale, anno 2021: 3 fonti, 26 tabelle, 29 enti",
      "disponibili 93 · turn-over 49 · carenza manutentiva 14 · nuova edificazione 30 · SAT 9 · assegnate l’anno precedente 7 · conferite da privati 0",
    ]);
    expect(stdout).toContain("BLOCCA (3)");
    expect(stdout).toContain("      comuni-oglio-po.xlsx › Carenza manutentiva!B22 = 0\n");
    expect(stderr).toBe("Rilievi: 3 bloccanti, 6 da motivare, 4 informativi.\n");
  });

  test("--json prints one object with exactly the promised keys", () => {
    const { code, stdout, stderr } = folder.run("verifica", ...SAMPLES, "--json");
    expect([code, stderr]).toEqual([1, ""]);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    const keys = (value: unknown): string[] => Object.keys(value as object);
    const each = (all: unknown): unknown[] => all as unknown[];
    expect(keys(report)).toEqual(["year", "sources", "findings", "summary", "suspects"]);
    expect(keys(report["summary"])).toEqual(["block", "justify", "inform"]);
    for (const source of each(report["sources"])) {
      expect(keys(source)).toEqual(["file", "tables"]);
      for (const table of each((source as { tables: unknown }).tables)) {
        expect(keys(table)).toEqual(["kind", "sheet", "range", "enti", "totals", "printed"]);
      }
    }
    for (const finding of each(report["findings"])) {
      expect(keys(finding)).toEqual(["code", "severity", "message", "enti", "cells", "params"]);
      const { enti, cells } = finding as { enti: unknown[]; cells: unknown[] };
      enti.forEach((ente) => expect(keys(ente)).toEqual(["code", "name"]));
      cells.forEach((cell) => expect(keys(cell)).toEqual(["file", "sheet", "address", "value"]));
    }
  });

  test("--json gives sums and printed totals per table, from workbooks and from the text", () => {
    const samples = folder.report(...SAMPLES);
    const sums = KINDS.map((kind) =>
      samples.sources
        .flatMap(({ tables }) => tables.filter((table) => table.kind === kind))
        .reduce((sum, { totals }) => sum + totals[kind]!, 0),
    );
    expect(sums).toEqual(TOTALS);
    const text = folder.report("piano.txt");
    const singles = KINDS.map((kind) => text.sources[0]!.tables.find((one) => one.kind === kind)!);
    expect(singles.map(({ kind, totals }) => totals[kind])).toEqual(TOTALS);
    expect(singles.map(({ kind, printed }) => printed[kind])).toEqual(TOTALS);
    expect(text.sources[0]!.tables.find(({ kind }) => kind === "quadroRiepilogativo")).toEqual({
      kind: "quadroRiepilogativo",
      sheet: null,
      range: expect.stringMatching(/^righe \d+-\d+$/) as string,
      enti: 29,
      totals: { disponibili: 93, turnover: 49, carenzaManutentiva: 14, nuovaEdificazione: 30 },
      printed: { disponibili: 93, turnover: 49, carenzaManutentiva: 14, nuovaEdificazione: 30 },
    });
    const quotas = text.sources[0]!.tables.find(({ kind }) => kind === "quotaForzePolizia");
    expect([quotas!.enti, quotas!.printed]).toEqual([6, { quotaForzePolizia: null }]);
  });

  test("the text of the plan has the findings of the workbooks; its places are lines", () => {
    const [text, samples] = [folder.report("piano.txt"), folder.report(...SAMPLES)];
    const content = ({ findings }: typeof text) =>
      findings.map(({ code, severity, message, enti, params }) =>
        JSON.stringify([code, severity, message, enti, params]),
      );
    expect(content(text).sort()).toEqual(content(samples).sort());
    expect(text.summary).toEqual({ block: 3, justify: 6, inform: 4 });
    const cells = text.findings.flatMap((finding) => finding.cells);
    expect(cells.every(({ sheet, address }) => sheet === null && /^riga \d+$/.test(address))).toBe(
      true,
    );
    expect(text.findings[0]!.enti).toEqual([{ code: "019090", name: "San Giovanni in Croce" }]);
  });

  test("--anno chooses the rules of that year", () => {
    const text =
      "Ente\tDisponibili\nViadana\t10\nTOTALE\t10\n\nEnte\t% Forze di Polizia\nViadana\t15\n";
    folder.write("quote.txt", text);
    const codes = (...words: string[]): string[] =>
      folder.report("quote.txt", ...words).findings.map(({ code }) => code);
    expect(codes("--anno", "2021")).toEqual(["quota-oltre-massimo"]);
    expect(codes("--anno", "2025")).toEqual([]);
    expect(folder.report("quote.txt", "--anno", "2025").year).toBe(2025);
    const { code, stdout, stderr } = folder.run("verifica", "quote.txt");
    expect([code, stdout.includes("Tutto quadra: nessun rilievo.")]).toEqual([0, true]);
    expect(linesOf(stderr)[0]).toMatch(/^L’anno del piano non è indicato nelle fonti/);
  });

  test("--json names the one cell whose change makes everything balance, with place and reason", async () => {
    await folder.edit("comuni-oglio-po.xlsx", "Turn over", "B29", 9);
    const { suspects } = folder.report(...SAMPLES);
    expect(suspects).toContainEqual({
      proved: true,
      sets: [
        {
          weight: 1,
          plausibility: expect.any(Number) as number,
          changes: [
            {
              file: "comuni-oglio-po.xlsx",
              sheet: "Turn over",
              address: "B29",
              ente: { code: "019108", name: "Torricella del Pizzo" },
              kind: "turnover",
              field: "turnover",
              from: 9,
              to: 0,
              reason:
                "Con 0 al posto di 9 le somme tornano: può essere una cifra battuta al posto di un’altra.",
            },
          ],
        },
      ],
    });
    const { stdout } = folder.run("verifica", ...SAMPLES);
    expect(stdout).toContain("comuni-oglio-po.xlsx › Turn over!B29: 9 → 0 (Torricella del Pizzo");
    expect(stdout).toContain(
      "Il modo più semplice di far tornare tutto è uno solo (dimostrato) e cambia 1 cella; resta un sospetto:",
    );
  });

  test("one changed figure of a workbook is named with ente, cells and difference", async () => {
    await folder.edit("comuni-oglio-po.xlsx", "Turn over", "B29", 9);
    const { findings, summary } = folder.report(...SAMPLES);
    const balance = findings.filter(({ code }) => code === "disponibili-non-quadra");
    expect(balance).toEqual([
      expect.objectContaining({
        severity: "block",
        enti: [{ code: "019108", name: "Torricella del Pizzo" }],
        params: {
          of: "ente",
          terms: { disponibili: 0, turnover: 9, carenzaManutentiva: 0, nuovaEdificazione: 0 },
          difference: -9,
        },
      }),
    ]);
    expect(balance[0]!.message).toBe(
      "Torricella del Pizzo: i disponibili sono 0, ma turn-over + carenza manutentiva + nuova edificazione = 9 + 0 + 0 = 9 (differenza -9).",
    );
    expect(balance[0]!.cells).toContainEqual({
      file: "comuni-oglio-po.xlsx",
      sheet: "Turn over",
      address: "B29",
      value: 9,
    });
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["quadro-discorde", "totale-non-quadra"]));
    expect(summary.block).toBe(3 + 3);
  });

  test("one changed figure of a text is named by its line", () => {
    const text = Buffer.from(folder.bytes("piano.txt")).toString("utf8");
    const line = lineOf(text, "COMUNE DI VIADANA");
    folder.write("piano.txt", text.replace("COMUNE DI VIADANA\t6", "COMUNE DI VIADANA\t7"));
    const { findings } = folder.report("piano.txt");
    const [balance] = findings.filter(({ code }) => code === "disponibili-non-quadra");
    expect(balance!.cells[0]).toEqual({
      file: "piano.txt",
      sheet: null,
      address: `riga ${line}`,
      value: "7",
    });
    expect(balance!.message).toContain("(differenza 1)");
  });

  test("a text of Windows is read as well, with its accents and line ends", () => {
    const text = "PIANO ANNUALE 2021\r\nEnte\tTurn-over\r\nComune di Cantù\t1\r\nTOTALE\t1\r\n";
    folder.write("ansi.txt", Buffer.from(text, "latin1"));
    const { sources, findings } = folder.report("ansi.txt");
    expect([sources[0]!.tables[0]!.enti, findings]).toEqual([1, []]);
  });

  test("two files of one name are cited by their paths", () => {
    mkdirSync(folder.at("altro"));
    writeFileSync(join(folder.at("altro"), "piano.txt"), folder.bytes("piano.txt"));
    const { sources } = folder.report("piano.txt", "altro/piano.txt");
    expect(sources.map(({ file }) => file)).toEqual(["piano.txt", "altro/piano.txt"]);
  });

  test("a file that is given twice is read once", () => {
    const twice = folder.report("piano.txt", "./piano.txt");
    expect(twice).toEqual(folder.report("piano.txt"));
  });
});

/** A compound file with an encrypted package, as Excel makes one for a password. */
function encrypted(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(248, 4));
  XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(4096, 7));
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
}

describe("a file that cannot be read", () => {
  const BAD: readonly (readonly [string, string, (to: Folder, name: string) => unknown, RegExp])[] =
    [
      ["is not there", "manca.xlsx", () => null, /non esiste/],
      ["is a folder", "cartella.xlsx", (to, name) => mkdirSync(to.at(name)), /è una cartella/],
      ["has no bytes", "zero.xlsx", (to, name) => to.write(name, ""), /è vuoto/],
      ["is a text without bytes", "zero.txt", (to, name) => to.write(name, ""), /è vuoto/],
      ["is a text of spaces", "spazi.txt", (to, name) => to.write(name, " \n\t\n"), /è vuoto/],
      [
        "is a workbook without a cell",
        "vuoto.xlsx",
        (to, name) => to.write(name, sampleFile([{ name: "Foglio1", xml: "<sheetData/>" }])),
        /è vuoto/,
      ],
      ["is a PDF", "piano.pdf.xlsx", (to, name) => to.write(name, "%PDF-1.7\n"), /è un PDF/],
      [
        "is bytes called text",
        "dati.txt",
        (to, name) => to.write(name, Buffer.from([65, 0, 66])),
        /non è una cartella di lavoro/,
      ],
      [
        "has a password",
        "segreto.xlsx",
        (to, name) => to.write(name, encrypted()),
        /protetto da password/,
      ],
      [
        "is cut in half",
        "rotto.xlsx",
        (to, name) => to.write(name, to.bytes("aler-mantova.xlsx").slice(0, 4000)),
        /è danneggiato|non è una cartella di lavoro/,
      ],
      [
        "has no table of the plan",
        "altro.txt",
        (to, name) => to.write(name, "Nome\tCognome\nAnna\tBianchi\n"),
        /non c’è alcuna tabella per ente/,
      ],
    ];

  test.each(BAD)(
    "that %s gives one line with its name, exit 2 and nothing else",
    (_, name, make, says) => {
      make(folder, name);
      const before = folder.files();
      for (const words of [
        ["verifica", name],
        ["verifica", name, "--json"],
        ["raccogli", name, "--uscita", "dati.xlsx"],
        ["compila", name, "--modello", "modello.xlsx", "--uscita", "compilato.xlsx"],
      ]) {
        const { code, stdout, stderr } = folder.run(...words);
        // What was readable and gave nothing is reported part by part.
        const report =
          name === "altro.txt" && words[0] === "raccogli"
            ? expect.stringMatching(/^altro\.txt: 0 tabelle riconosciute\n {2}Non letto:\n/)
            : "";
        expect([code, stdout, linesOf(stderr).length]).toEqual([2, report, 1]);
        expect(stderr).toMatch(says);
        expect(stderr).toContain(name);
        expect(stderr).not.toMatch(/Error|at .*\.mjs|undefined/);
      }
      expect(folder.files()).toEqual(before);
    },
  );

  test("is named among good ones, which are read all the same: exit 1", () => {
    folder.write("zero.xlsx", "");
    const { code, stdout, stderr } = folder.run("verifica", ...SAMPLES, "zero.xlsx", "manca.xlsx");
    expect([code, linesOf(stderr)]).toEqual([
      1,
      [
        "Il file «zero.xlsx» è vuoto: non c’è nulla da leggere.",
        "Il file «manca.xlsx» non esiste: controllare il nome e la cartella.",
        "Rilievi: 3 bloccanti, 6 da motivare, 4 informativi.",
      ],
    ]);
    expect(stdout).toContain("3 fonti");
  });

  test("makes the exit 1 even when the good ones have no blocking finding", () => {
    folder.write("buono.txt", "ANNO 2021\nEnte\tTurn-over\nViadana\t6\nTOTALE\t6\n");
    expect(folder.run("verifica", "buono.txt").code).toBe(0);
    expect(folder.run("verifica", "buono.txt", "manca.xlsx").code).toBe(1);
  });
});

describe("a call that is wrong", () => {
  const CALLS: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^Manca il comando: raccogli, verifica, compila(, [a-z-]+)*$/],
    [["verfica", "piano.txt"], /^Comando «verfica» sconosciuto/],
    [["verifica"], /^Manca il file da leggere/],
    [["verifica", "piano.txt", "--anno", "21"], /^Anno «21» non valido/],
    [["verifica", "piano.txt", "--anno"], /^Opzione --anno non valida/],
    [["verifica", "piano.txt", "--jsn"], /^Opzione --jsn non valida/],
    [["raccogli", "piano.txt"], /^Manca il file da scrivere/],
    [["compila", "piano.txt", "--modello", "modello.xlsx"], /^Manca il file da scrivere/],
    [["compila", "piano.txt"], /^Manca che cosa scrivere/],
    [["compila", "piano.txt", "--dati", "d", "--licenza", "MIA"], /^Licenza «MIA» sconosciuta/],
    [["compila", "piano.txt", "--word", "piano.txt"], /^L’uscita «piano.txt» è anche un file/],
    [["raccogli", "piano.txt", "--uscita", "piano.txt"], /è anche un file da leggere/],
    [["raccogli", "piano.txt", "--uscita", "./altro/../piano.txt"], /è anche un file da leggere/],
    [
      ["compila", "piano.txt", "--modello", "modello.xlsx", "--uscita", "piano.txt"],
      /è anche un file da leggere/,
    ],
    [
      ["compila", "piano.txt", "--modello", "modello.xlsx", "--uscita", "./modello.xlsx"],
      /è anche un file da leggere/,
    ],
    [
      ["compila", "piano.txt", "--modello", "manca.xlsx", "--uscita", "x.xlsx"],
      /«manca\.xlsx» non esiste/,
    ],
    [
      ["compila", "piano.txt", "--modello", "piano.txt", "--uscita", "x.xlsx"],
      /non è una cartella di lavoro/,
    ],
    [
      ["compila", "piano.txt", "--modello", "altro.xlsx", "--uscita", "x.xlsx"],
      /Nel modello «altro\.xlsx» non c’è alcuna tabella per ente/,
    ],
    [
      ["raccogli", "piano.txt", "--uscita", "non/esiste/dati.xlsx"],
      /non\/esiste\/dati\.xlsx» non esiste/,
    ],
    [["raccogli", "piano.txt", "--uscita", "cartella"], /è una cartella/],
  ];

  test.each(CALLS)("%j is one line, exit 2, nothing written", (words, says) => {
    const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    folder.write("altro.xlsx", sampleFile([{ name: "Foglio1", xml: cell }]));
    mkdirSync(folder.at("cartella"));
    const before = folder.files().map((name) => [name, name === "cartella" || folder.bytes(name)]);
    const { code, stdout, stderr } = folder.run(...words);
    expect([code, stdout, linesOf(stderr)]).toEqual([
      2,
      "",
      [expect.stringMatching(says) as string],
    ]);
    expect(folder.files().map((name) => [name, name === "cartella" || folder.bytes(name)])).toEqual(
      before,
    );
  });

  test.each([["--aiuto"], ["-h"], ["--help"], ["verifica", "--aiuto"]])(
    "%s prints the help and ends with 0",
    (...words) => {
      const { code, stdout, stderr } = folder.run(...words);
      expect([code, stderr]).toEqual([0, ""]);
      // A command may take several lines; the commands come in the order of the job.
      const named = [...stdout.matchAll(/^ +quadra (\S+)/gm)].map(([, name]) => name);
      expect([...new Set(named)].slice(0, 3)).toEqual(["raccogli", "verifica", "compila"]);
    },
  );
});

describe("raccogli", () => {
  test("writes structured sheets that verifica reads back with the same report", async () => {
    const { code, stdout, stderr } = folder.run("raccogli", ...SAMPLES, "--uscita", "dati.xlsx");
    expect(code).toBe(1);
    expect(linesOf(stdout).slice(0, 3)).toEqual([
      "aler-cremona.xlsx: 8 tabelle riconosciute",
      "  Riconosciuto:",
      expect.stringMatching(
        /^ {4}• Alloggi complessivamente disponibili: «.+»!A\d+:B\d+, 1 riga; disponibili 37/,
      ) as string,
    ]);
    expect(linesOf(stderr)[0]).toBe("Scritto «dati.xlsx»: 29 enti, 26 tabelle.");
    const book = await folder.open("dati.xlsx");
    const contents = await book.describe();
    expect(contents.ok && contents.value.tables.map(({ name, sheet }) => [name, sheet])).toEqual([
      ["QuadraEnti", "Enti"],
      ["QuadraOfferta", "Offerta"],
      ["QuadraQuote", "Quote"],
      ["QuadraProvenienza", "Provenienza"],
    ]);
    expect(folder.report("dati.xlsx")).toEqual(folder.report(...SAMPLES));
  });

  test("of what it wrote, and of the sources again, doubles nothing", () => {
    folder.run("raccogli", ...SAMPLES, "--uscita", "dati.xlsx");
    folder.run("raccogli", "dati.xlsx", ...SAMPLES, "--uscita", "ancora.xlsx");
    expect(folder.report("ancora.xlsx")).toEqual(folder.report(...SAMPLES));
  });

  test("keeps a figure that was corrected in Offerta, and cites it there", async () => {
    folder.run("raccogli", ...SAMPLES, "--uscita", "dati.xlsx");
    const book = await folder.open("dati.xlsx");
    const grids = await book.readGrids(["Offerta"]);
    if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
    const { values } = grids.value[0]!;
    const row = values.findIndex(([code]) => code === "019091") + 1;
    const column = values[0]!.indexOf("SAT");
    const cell = `${String.fromCharCode(65 + column)}${row}`;
    await folder.edit("dati.xlsx", "Offerta", cell, 0);
    folder.run("raccogli", "dati.xlsx", ...SAMPLES, "--uscita", "corretto.xlsx");
    const { findings } = folder.report("corretto.xlsx");
    expect(findings.map(({ code }) => code)).not.toContain("sat-senza-disponibili");
    const total = findings.find(({ code }) => code === "totale-non-quadra");
    expect(total!.params).toMatchObject({ field: "sat", difference: 2 });
  });

  test("from the text and from the workbooks gives the same Offerta", async () => {
    folder.run("raccogli", ...SAMPLES, "--uscita", "da-cartelle.xlsx");
    folder.run("raccogli", "piano.txt", "--uscita", "da-testo.xlsx");
    const rows = async (name: string) => {
      const grids = await (await folder.open(name)).readGrids(["Offerta"]);
      if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
      const [headings, ...all] = grids.value[0]!.values;
      const subAmbito = headings!.indexOf("Sub-ambito");
      return all
        .map((row) => JSON.stringify(row.filter((_, column) => column !== subAmbito)))
        .sort();
    };
    expect(await rows("da-testo.xlsx")).toEqual(await rows("da-cartelle.xlsx"));
  });
});

describe("compila", () => {
  const fill = (template: string, output: string) =>
    folder.run("compila", ...SAMPLES, "--modello", template, "--uscita", output);

  test("fills the template once: the second run writes nothing and changes no byte", () => {
    const first = fill("modello.xlsx", "compilato.xlsx");
    expect([first.code, first.stdout]).toEqual([1, ""]);
    expect(linesOf(first.stderr)[0]).toMatch(
      /^Scritto «compilato\.xlsx»: 324 celle compilate, 49 già a posto, 11 formule lasciate/,
    );
    const second = fill("compilato.xlsx", "ancora.xlsx");
    expect(linesOf(second.stderr)[0]).toMatch(/^Scritto «ancora\.xlsx»: 0 celle compilate, 327/);
    expect(folder.bytes("ancora.xlsx")).toEqual(folder.bytes("compilato.xlsx"));
  });

  test("gives enti without SAP dwellings their asterisk and says what it means below each table", async () => {
    fill("modello.xlsx", "compilato.xlsx");
    const labels = async (name: string) => {
      const grids = await (await folder.open(name)).readGrids(["Turn-over"]);
      if (!grids.ok) throw new Error(grids.failure.code);
      return grids.value[0]!.values.map(([label]) => label);
    };
    const [before, after] = [await labels("modello.xlsx"), await labels("compilato.xlsx")];
    const marked = after.filter((label, i) => label !== before[i]);
    expect(marked).toEqual([
      "Comune di Calvatone*",
      "Comune di Martignana di Po*",
      "Comune di Piadena Drizzona*",
      "Comune di San Giovanni in Croce*",
      "Comune di Solarolo Rainerio*",
      "* Ente che non possiede alloggi SAP.",
    ]);
  });

  test("leaves the template as it was and every part but the cells that it fills", () => {
    const parts =
      "quadroRiepilogativo,disponibili,turnover,carenzaManutentiva,nuovaEdificazione,sat,assegnateAnnoPrecedente,conferiteDaPrivati,quote";
    const { comuni } = JSON.parse(
      readFileSync(join(__dirname, "../../scripts/samples/figures-2021.json"), "utf8"),
    ) as { comuni: { name: string }[] };
    const aler = ["ALER BS-CR-MN U.O. Mantova", "ALER BS-CR-MN U.O. Cremona"];
    folder.write("enti.txt", [...aler, ...comuni.map(({ name }) => name)].join("\n"));
    folder.run(
      ...["nuovo", "--ambito", "Oglio Po", "--anno", "2021", "--comuni", "enti.txt"],
      ...["--tabelle", parts, "--uscita", "tabelle.xlsx"],
    );
    const template = folder.bytes("tabelle.xlsx");
    fill("tabelle.xlsx", "compilato.xlsx");
    expect(folder.bytes("tabelle.xlsx")).toEqual(template);
    const [before, after] = [template, folder.bytes("compilato.xlsx")].map((bytes) =>
      unzipSync(bytes),
    );
    expect(Object.keys(after!)).toEqual(Object.keys(before!));
    const edited = Object.keys(before!).filter(
      (name) => strFromU8(before![name]!) !== strFromU8(after![name]!),
    );
    expect(edited.length).toBe(9);
    // Cells without a value are compared by place and style, all others as they are.
    const skeleton = (xml: string): string =>
      xml
        .replace(/<c r="([A-Z]+\d+)"( s="\d+")?\s*\/>/g, "[$1$2]")
        .replace(/<c r="([A-Z]+\d+)"( s="\d+")?(?: t="\w+")?>(?:(?!<f|<\/c>)[^])*<\/c>/g, "[$1$2]");
    for (const name of edited) {
      expect(name).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
      const [was, is] = [strFromU8(before![name]!), strFromU8(after![name]!)];
      expect(skeleton(is)).toBe(skeleton(was));
      const values = (xml: string) =>
        new Map(
          [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*(?<!\/)>((?:(?!<\/c>)[^])*)<\/c>/g)].map(
            ([, cell, content]) => [cell, content],
          ),
        );
      const [old, now] = [values(was), values(is)];
      // Labels of enti without SAP dwellings get their asterisk; nothing else that was there changes.
      const changed = [...old].filter(([cell, content]) => now.get(cell) !== content);
      expect(changed.filter(([cell]) => !cell!.startsWith("A"))).toEqual([]);
    }
  });

  test("what it wrote is a plan with the same figures and findings", () => {
    fill("modello.xlsx", "compilato.xlsx");
    const { sources, findings } = folder.report("compilato.xlsx");
    const sums = KINDS.map(
      (kind) => sources[0]!.tables.find((table) => table.kind === kind)!.totals[kind],
    );
    expect(sums).toEqual(TOTALS);
    const codes = (all: typeof findings) => all.map(({ code }) => code);
    expect(codes(findings)).toEqual(expect.arrayContaining(["quota-senza-alloggi"]));
  });

  test("a text fills the template with the same cells as the workbooks", async () => {
    fill("modello.xlsx", "da-cartelle.xlsx");
    folder.run("compila", "piano.txt", "--modello", "modello.xlsx", "--uscita", "da-testo.xlsx");
    const cells = async (name: string) => {
      const grids = await (await folder.open(name)).readGrids();
      return grids.ok && grids.value.map(({ sheet, values }) => [sheet, values]);
    };
    expect(await cells("da-testo.xlsx")).toEqual(await cells("da-cartelle.xlsx"));
  });

  test("puts a row in for an ente that the template lacks, and says which rows have no data", async () => {
    folder.write(
      "altri.txt",
      "ANNO 2021\nEnte\tTurn-over\nComune di Agra\t3\nComune di Viadana\t6\nTOTALE\t9\n",
    );
    const { code, stderr } = folder.run(
      ...["compila", "altri.txt", "--modello", "modello.xlsx", "--uscita", "compilato.xlsx"],
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /Inserita la riga \d+ del foglio «[^»]+» per «Comune di Agra»: «Turn-over»/,
    );
    expect(stderr).toMatch(/nessun dato per/);
    const grids = await (await folder.open("compilato.xlsx")).readGrids();
    const cells = grids.ok ? grids.value.flatMap(({ values }) => values) : [];
    const rows = cells.filter(([label]) => label === "Comune di Agra");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toContain(3);
  });

  test("--word and --dati need no template, and what they wrote is read again as a source", () => {
    const { code, stderr } = folder.run("compila", ...SAMPLES, "--word", "p.docx", "--dati", "d");
    expect(code).toBe(1);
    expect(linesOf(stderr).slice(0, 2)).toEqual([
      "Scritto «p.docx»: il piano come documento Word.",
      "Scritti in «d» 4 file di dati e la loro descrizione (datapackage.json).",
    ]);
    const tables = folder.report("p.docx").sources.flatMap((source) => source.tables);
    const total = (kind: string) => tables.find((one) => one.kind === kind)?.totals[kind];
    expect(KINDS.map(total)).toEqual(TOTALS);
    const description = new TextDecoder().decode(folder.bytes(join("d", "datapackage.json")));
    const { resources } = JSON.parse(description) as { resources: { path: string }[] };
    expect(resources.map(({ path }) => path)).toEqual([
      "enti.csv",
      "offerta.csv",
      "quote.csv",
      "provenienza.csv",
    ]);
  });
});
