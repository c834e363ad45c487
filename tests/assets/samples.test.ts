// Proves that the committed assets say what the 2021 plan says, no more, and that the scripts still make them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";

const root = join(__dirname, "../..");
const assets = join(root, "assets");
/** Material that stands beside the repository where the project was made; a clone does not have it. */
const factsFile = join(root, "../shared/facts/oglio-po-2021.json");
const planFile = join(root, "../shared/seeds/piano-annuale-2021.txt");
const figuresFile = join(root, "scripts/samples/figures-2021.json");
const goldenFile = join(root, "tests/golden/testo-piano-2021.txt");

const ENTE_HEADING = "Ragione Sociale Ente Proprietario";
const TITLE_OF_THE_LAW = "Piano annuale dell'offerta dei servizi abitativi pubblici e sociali";

interface Row {
  readonly ente: string;
  readonly asterisk: boolean;
  readonly cells: readonly string[];
}
interface FigureTable {
  readonly key: string;
  readonly title: readonly string[];
  readonly columns: readonly string[];
  readonly blankLineAfterRow: number | null;
  readonly rows: readonly Row[];
  readonly total: readonly string[] | null;
}
interface Figures {
  readonly comuni: readonly { name: string; code: string; province: string; subAmbito: string }[];
  readonly tables: readonly FigureTable[];
}
interface Registry {
  readonly comuni: readonly { code: string; name: string; province: string; belfiore: string }[];
  readonly others: readonly { code: string; name: string; aliases: readonly string[] }[];
  readonly aliases: readonly { label: string; code: string }[];
}
type Value = string | number | null;
/** A row of a table in a sheet: its label as it stands there and the cells right of it. */
type SheetRow = readonly [label: string, ...cells: Value[]];
interface SheetTable {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly total: SheetRow | null;
  readonly blankRowAfter: number | null;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

const figures = readJson<Figures>(figuresFile);
const registry = readJson<Registry>(join(assets, "enti-lombardia.json"));

function readWorkbook(file: string): XLSX.WorkBook {
  return XLSX.read(readFileSync(join(assets, file)), {
    cellFormula: true,
    cellNF: true,
    sheetStubs: true,
  });
}

function cellAt(sheet: XLSX.WorkSheet, row: number, column: number): XLSX.CellObject | undefined {
  return sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
}

function valueAt(sheet: XLSX.WorkSheet, row: number, column: number): Value {
  const value = cellAt(sheet, row, column)?.v;
  return typeof value === "number" || (typeof value === "string" && value !== "") ? value : null;
}

/** Every cell of a sheet that holds a text. */
function textsOf(sheet: XLSX.WorkSheet): string[] {
  return Object.entries(sheet)
    .filter(([address]) => !address.startsWith("!"))
    .map(([, cell]) => (cell as XLSX.CellObject).v)
    .filter((value): value is string => typeof value === "string");
}

function readTable(sheet: XLSX.WorkSheet, head: number, left: number, last: number): SheetTable {
  let width = 1;
  while (valueAt(sheet, head, left + width) !== null) width += 1;
  const rowAt = (row: number): SheetRow => [
    String(valueAt(sheet, row, left)),
    ...Array.from({ length: width - 1 }, (_, i) => valueAt(sheet, row, left + 1 + i)),
  ];
  const columns = rowAt(head).map(String);
  const rows: SheetRow[] = [];
  let blankRowAfter: number | null = null;
  for (let row = head + 1; row <= last; row += 1) {
    const label = valueAt(sheet, row, left);
    if (label === null) blankRowAfter ??= rows.length;
    else if (label === "TOTALE") return { columns, rows, total: rowAt(row), blankRowAfter };
    else if (/^(ALER|COMUNE DI) /i.test(String(label))) rows.push(rowAt(row));
    else break;
  }
  return { columns, rows, total: null, blankRowAfter };
}

/** All tables of a workbook, found by the heading of their first column. */
function tablesOf(workbook: XLSX.WorkBook): SheetTable[] {
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name]!;
    const end = XLSX.utils.decode_range(sheet["!ref"]!).e;
    return Object.keys(sheet)
      .filter((address) => (sheet[address] as XLSX.CellObject).v === ENTE_HEADING)
      .map((address) => XLSX.utils.decode_cell(address))
      .map(({ r, c }) => readTable(sheet, r, c, end.r));
  });
}

function contentOf(raw: string): Value {
  if (raw === "") return null;
  return Number.isNaN(Number(raw)) ? raw : Number(raw);
}

function printedLabel(row: Row): string {
  return row.asterisk ? `${row.ente}*` : row.ente;
}

function printedRows(table: FigureTable, sends: (ente: string) => boolean): SheetRow[] {
  return table.rows
    .filter(({ ente }) => sends(ente))
    .map((row) => [printedLabel(row), ...row.cells.map(contentOf)] as const);
}

const senders = [
  { file: "esempi/aler-mantova.xlsx", sends: (ente: string) => ente.endsWith("U.O. MANTOVA") },
  { file: "esempi/aler-cremona.xlsx", sends: (ente: string) => ente.endsWith("U.O. CREMONA") },
  { file: "esempi/comuni-oglio-po.xlsx", sends: (ente: string) => ente.startsWith("COMUNE DI ") },
];
const fullTables = figures.tables.filter(({ total }) => total !== null);

function sumColumn(rows: readonly SheetRow[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Runs a script as a maintainer would, into an empty folder, in a time zone of its own. */
function runScript(script: string): string {
  const out = mkdtempSync(join(tmpdir(), "quadra-assets-"));
  made.push(out);
  const env = { ...process.env, TZ: "Pacific/Auckland" };
  execFileSync(process.execPath, [join(root, "scripts", script), out], { env });
  return out;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOfEight(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(" "));
}

describe("the registry of enti", () => {
  test("holds the 1,506 comuni of Lombardy, each under one six-digit code and one Belfiore code", () => {
    const codes = registry.comuni.map(({ code }) => code);
    expect(codes).toHaveLength(1506);
    expect(new Set(codes).size).toBe(1506);
    expect(codes.filter((code) => !/^[0-9]{6}$/.test(code))).toEqual([]);
    expect(new Set(registry.comuni.map(({ belfiore }) => belfiore)).size).toBe(1506);
    expect(registry.comuni.filter(({ belfiore }) => !/^[A-Z][0-9]{3}$/.test(belfiore))).toEqual([]);
  });

  test("knows the 27 comuni of Oglio Po by the same code, name and province", () => {
    const known = new Map(registry.comuni.map((comune) => [comune.code, comune]));
    expect(figures.comuni).toHaveLength(27);
    for (const { code, name, province } of figures.comuni) {
      expect(known.get(code)).toMatchObject({ name, province });
    }
  });

  test("has the five ALER with their twelve units, and no alias that names two enti", () => {
    const codes = registry.others.map(({ code }) => code);
    expect(codes.filter((code) => !code.includes("-uo-"))).toHaveLength(5);
    expect(codes.filter((code) => code.includes("-uo-"))).toHaveLength(12);
    expect(codes).toContain("aler-bs-cr-mn-uo-mantova");
    const labels = registry.others.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("points every printed variant of a comune to a comune that exists", () => {
    const codes = new Set(registry.comuni.map(({ code }) => code));
    expect(registry.aliases.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  test("stays below 150 kB, one ente a line", () => {
    const text = readFileSync(join(assets, "enti-lombardia.json"), "utf8");
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
    expect(text.split("\n").filter((line) => line.startsWith('{"code"'))).toHaveLength(1506 + 17);
  });
});

describe("the sample workbooks", () => {
  test.each(senders)("$file holds the figures of the plan, blank and zero kept apart", (sender) => {
    const tables = tablesOf(readWorkbook(sender.file));
    const expected = figures.tables.filter(({ rows }) => rows.some(({ ente }) => sender.sends(ente)));
    expect(tables.map(({ columns }) => columns)).toEqual(expected.map(({ columns }) => columns));
    expect(tables.map(({ rows }) => rows)).toEqual(
      expected.map((table) => printedRows(table, sender.sends)),
    );
  });

  test("add up to the totals of the plan over the three files", () => {
    const tables = senders.flatMap(({ file }) => tablesOf(readWorkbook(file)));
    const sums = fullTables.map(({ columns }) => {
      const rows = tables
        .filter((table) => table.columns.join() === columns.join())
        .flatMap((table) => table.rows);
      return columns.slice(1).map((_, index) => sumColumn(rows, index + 1));
    });
    expect(sums).toEqual([[93], [49], [14], [30], [9], [7], [0], [93, 49, 14, 30]]);
  });

  test("close every TOTALE of a sender over the rows of that sender alone", () => {
    const totals = senders.map(({ file }) => {
      const closed = tablesOf(readWorkbook(file)).filter(({ total }) => total !== null);
      for (const { rows, columns, total } of closed) {
        const sums = columns.slice(1).map((_, index) => sumColumn(rows, index + 1));
        expect(total).toEqual(["TOTALE", ...sums]);
      }
      return closed.length;
    });
    expect(totals).toEqual([0, 8, 8]);
  });

  test("write totals both as formulas and as typed numbers", () => {
    for (const file of ["esempi/aler-cremona.xlsx", "esempi/comuni-oglio-po.xlsx"]) {
      const workbook = readWorkbook(file);
      const cells = workbook.SheetNames.flatMap((name) => {
        const sheet = workbook.Sheets[name]!;
        return Object.keys(sheet)
          .filter((address) => (sheet[address] as XLSX.CellObject).v === "TOTALE")
          .map((address) => XLSX.utils.decode_cell(address))
          .map(({ r, c }) => cellAt(sheet, r, c + 1)!);
      });
      expect(cells.some(({ f }) => f?.startsWith("SUM("))).toBe(true);
      expect(cells.some(({ f }) => f === undefined)).toBe(true);
    }
  });

  test("break the tables of the comuni with a blank row where the plan does", () => {
    const tables = tablesOf(readWorkbook("esempi/comuni-oglio-po.xlsx"));
    const alerRows = 2;
    const expected = fullTables.map(({ blankLineAfterRow }) =>
      blankLineAfterRow === null || blankLineAfterRow <= alerRows
        ? null
        : blankLineAfterRow - alerRows,
    );
    expect(tables.slice(0, fullTables.length).map((table) => table.blankRowAfter)).toEqual(expected);
  });

  test("list the comuni with province and sub-ambito on the first sheet", () => {
    const workbook = readWorkbook("esempi/comuni-oglio-po.xlsx");
    const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
    const rows = [3, ...figures.comuni.keys()].map((_, index) =>
      [0, 1, 2].map((column) => valueAt(sheet, 3 + index, column)),
    );
    expect(rows).toEqual([
      ["Comune", "Provincia", "Sub-ambito"],
      ...figures.comuni.map(({ name, province, subAmbito }) => [name, province, subAmbito]),
    ]);
  });

  test("hide one sheet without a table in the workbook of Cremona", () => {
    const workbook = readWorkbook("esempi/aler-cremona.xlsx");
    const hidden = workbook.Workbook!.Sheets!.filter(({ Hidden }) => Hidden !== 0);
    expect(hidden.map(({ name }) => name)).toEqual(["Elenchi"]);
    expect(textsOf(workbook.Sheets["Elenchi"]!)).not.toContain(ENTE_HEADING);
  });

  test("are all in the index, under a title in Italian", () => {
    const index = readJson<{ file: string; title: string }[]>(join(assets, "esempi/indice.json"));
    const files = readdirSync(join(assets, "esempi")).filter((file) => file.endsWith(".xlsx"));
    expect(index.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(index.filter(({ title }) => title.trim() === "")).toEqual([]);
  });
});

describe("the template of the plan", () => {
  const workbook = readWorkbook("modello-piano.xlsx");
  const tables = tablesOf(workbook);

  test("has the ten tables of the plan, the quadro first, with the headings of the platform", () => {
    const keys = figures.tables.map(({ key }) => key);
    const order = ["quadroRiepilogativo", ...keys.filter((key) => key !== "quadroRiepilogativo")];
    const expected = order.map((key) => figures.tables.find((table) => table.key === key)!.columns);
    expect(
      tables.map(({ columns }) =>
        columns.filter((heading) => !["Verifica", "Motivazione"].includes(heading)),
      ),
    ).toEqual(
      expected,
    );
  });

  test("lists the 29 enti once each in every full table", () => {
    const full = tables.filter(({ total }) => total !== null);
    const enti = [
      "ALER BS-CR-MN U.O. Mantova",
      "ALER BS-CR-MN U.O. Cremona",
      ...figures.comuni.map(({ name }) => `Comune di ${name}`),
    ];
    expect(full).toHaveLength(8);
    for (const { rows } of full) expect(rows.map(([label]) => label)).toEqual(enti);
  });

  test("holds no figure: every cell to fill is empty", () => {
    const filled = tables.flatMap(({ rows }) => rows).filter(([, ...cells]) => cells.some(Boolean));
    expect(filled).toEqual([]);
  });

  test("sums every measure with a live formula over all its rows, blank while none is given", () => {
    const offer = workbook.SheetNames.filter((name) => workbook.Sheets[name]!["A4"]?.v === ENTE_HEADING);
    const sums = offer.flatMap((name) => {
      const sheet = workbook.Sheets[name]!;
      return Object.keys(sheet)
        .filter((address) => /^[B-E]34$/.test(address))
        .map((address) => [address, (sheet[address] as XLSX.CellObject).f]);
    });
    expect(sums).toHaveLength(4 + 7);
    for (const [address, formula] of sums) {
      const rows = `${address![0]}5:${address![0]}33`;
      expect(formula).toBe(`IF(COUNT(${rows})=0,"",SUM(${rows}))`);
    }
  });

  test("checks each row of the quadro with disponibili minus the other three, blank while it is empty", () => {
    const sheet = workbook.Sheets["Quadro riepilogativo"]!;
    for (let row = 5; row <= 34; row += 1) {
      expect((sheet[`F${row}`] as XLSX.CellObject).f).toBe(
        `IF(COUNT(B${row}:E${row})=0,"",N(B${row})-SUM(C${row}:E${row}))`,
      );
    }
  });

  test("has the tables around the offer too, each with its headings", () => {
    const headings = (sheet: string, row: number) =>
      (XLSX.utils.sheet_to_json(workbook.Sheets[sheet]!, { header: 1 }) as Value[][])[row - 1];
    expect(headings("Popolazione residente", 4)).toEqual([
      "Comune",
      "Maschi",
      "Femmine",
      "Totale residenti",
    ]);
    expect(headings("Alloggi ALER", 4)?.slice(1)).toEqual([
      "Alloggi SAP",
      "Alloggi SAS",
      "Altri usi residenziali",
      "Totale alloggi",
    ]);
    expect(headings("Servizi residenziali", 4)?.slice(0, 3)).toEqual([
      "Struttura",
      "Comune",
      "Posti",
    ]);
    expect(headings("Fondi del welfare", 4)?.slice(0, 4)).toEqual([
      "DGR",
      "Sub-ambito",
      "Misura",
      "Risorse assegnate",
    ]);
    expect(headings("Patrimonio abitativo", 5)?.[0]).toBe("Proprietà");
  });

  test("prints every sheet whole on A4 and repeats the headings of its tables", () => {
    const names = workbook.Workbook!.Names!;
    const of = (kind: string) =>
      names.filter(({ Name }) => Name === kind).map(({ Sheet }) => workbook.SheetNames[Sheet!]);
    expect(of("_xlnm.Print_Area")).toEqual(workbook.SheetNames);
    const untitled = ["Piano", "Istruzioni"];
    expect(of("_xlnm.Print_Titles")).toEqual(
      workbook.SheetNames.filter((name) => !untitled.includes(name)),
    );
  });

  test("shows a quota of 3.03 as a percentage without changing the number", () => {
    const sheet = workbook.Sheets["Quote e categorie"]!;
    const format = String((sheet["B6"] as XLSX.CellObject).z);
    expect(XLSX.SSF.format(format, 3.03)).toBe("3.03 %");
    expect(XLSX.SSF.format(format, 10)).toBe("10.00 %");
  });
});

describe("the text of the plan", () => {
  const lines = readFileSync(goldenFile, "utf8").split("\n");

  test("begins with the name of the plan and its year", () => {
    expect(lines[0]).toBe("PIANO ANNUALE 2021");
  });

  test("prints every table in order: headings, rows, the blank line of a page break, total", () => {
    const printed = figures.tables.flatMap((table) => [
      table.columns.join("\t"),
      ...table.rows.flatMap((row, index) => {
        const line = [printedLabel(row), ...row.cells].join("\t");
        return index + 1 === table.blankLineAfterRow ? [line, ""] : [line];
      }),
      ...(table.total === null ? [] : [["TOTALE", ...table.total].join("\t")]),
    ]);
    const starts = lines.flatMap((line, index) => (line.startsWith(ENTE_HEADING) ? [index] : []));
    const lengths = figures.tables.map(
      ({ rows, total, blankLineAfterRow }) =>
        1 + rows.length + (total === null ? 0 : 1) + (blankLineAfterRow === null ? 0 : 1),
    );
    const found = starts.flatMap((start, i) => lines.slice(start, start + lengths[i]!));
    expect(found).toEqual(printed);
  });
});

describe("what was taken from the plan", () => {
  const compared = [
    "scripts/samples/figures-2021.json",
    "tests/golden/testo-piano-2021.txt",
    "assets/modello-piano.xlsx",
    ...senders.map(({ file }) => `assets/${file}`),
  ];
  const checksums = Object.fromEntries(compared.map((file) => [file, sha256(join(root, file))]));

  interface Facts {
    readonly comuni_list: readonly { canonical: string }[];
    readonly enti: readonly { ente: string; sub_ambito_inferred?: string }[];
    readonly offer_tables: Readonly<Record<string, FactTable>>;
    readonly police_percent: readonly (FactRow & { raw: string })[];
    readonly other_categories: readonly (FactRow & { categoria: string })[];
  }
  interface FactRow {
    readonly line: number;
    readonly ente_printed: string;
  }
  interface FactTable {
    readonly columns_printed: readonly string[];
    readonly rows: readonly (FactRow & { cells: readonly { raw: string }[] })[];
    readonly total: { readonly values: readonly number[] };
    readonly blank_lines_inside: readonly number[];
  }

  /** One line of text per figure, so that a difference reads as the cell that differs. */
  function transcribed(facts: Facts): string[][] {
    const full = Object.values(facts.offer_tables).map((table) => [
      table.columns_printed.join("|"),
      ...table.rows.map(({ ente_printed, cells }) =>
        [ente_printed, ...cells.map(({ raw }) => raw)].join("|"),
      ),
      table.total.values.join("|"),
      `blank after ${table.rows.filter(({ line }) => table.blank_lines_inside.some((blank) => line < blank)).length}`,
    ]);
    return [
      facts.comuni_list.map(({ canonical }) => {
        const ente = facts.enti.find((candidate) => candidate.ente === canonical);
        return `${canonical}|${ente?.sub_ambito_inferred}`;
      }),
      ...full,
      facts.police_percent.map(({ ente_printed, raw }) => `${ente_printed}|${raw}`),
      facts.other_categories.map(({ ente_printed, categoria }) => `${ente_printed}|${categoria}`),
    ];
  }

  function committed(): string[][] {
    const rowsOf = ({ rows }: FigureTable): string[] =>
      rows.map((row) => [printedLabel(row), ...row.cells].join("|"));
    return [
      figures.comuni.map(({ name, subAmbito }) => `${name}|${subAmbito.toLowerCase()}`),
      ...figures.tables.map((table) =>
        table.total === null
          ? rowsOf(table)
          : [
              table.columns.join("|"),
              ...rowsOf(table),
              table.total.join("|"),
              `blank after ${table.blankLineAfterRow ?? 0}`,
            ],
      ),
    ];
  }

  test("are the figures of the independent transcription, in the files that were compared with it", () => {
    if (existsSync(factsFile)) {
      expect(committed()).toEqual(transcribed(readJson<Facts>(factsFile)));
    }
    expect(checksums).toMatchSnapshot("files compared with the transcription");
  });

  test("are figures and labels only: no eight words of its prose stand in a text of ours", () => {
    const labels = new Set([
      TITLE_OF_THE_LAW,
      ...figures.tables.flatMap(({ title, columns }) => [...title, title.join("\n"), ...columns]),
    ]);
    const enti = [...figures.comuni.map(({ name }) => name), "Piadena e Drizzona", "ed Uniti"];
    const workbooks = ["modello-piano.xlsx", ...senders.map(({ file }) => file)].map(readWorkbook);
    const texts = [
      ...workbooks.flatMap(({ Sheets }) => Object.values(Sheets).flatMap(textsOf)),
      ...readFileSync(goldenFile, "utf8").split(/[\n\t]/),
    ]
      .map((text) => text.replaceAll("**", "").replace(/^- /, ""))
      .filter((text) => !labels.has(text))
      .flatMap((text) => text.split(new RegExp(enti.join("|"), "i")));
    expect(texts.length).toBeGreaterThan(100);
    if (existsSync(planFile)) {
      const ofThePlan = new Set(runsOfEight(readFileSync(planFile, "utf8")));
      expect(texts.flatMap(runsOfEight).filter((run) => ofThePlan.has(run))).toEqual([]);
    }
    expect(checksums).toMatchSnapshot("files compared with the prose");
  });
});

describe("the scripts", () => {
  test.each(["makeSamples.mjs", "makeRegistry.mjs", "makeIcons.mjs"])(
    "%s makes the committed files again, byte for byte, in another time zone",
    (script) => {
      const out = runScript(script);
      const files = filesBelow(out);
      expect(files.length).toBeGreaterThan(0);
      expect(files.map((file) => [file, sha256(join(out, file))])).toEqual(
        files.map((file) => [file, sha256(join(assets, file))]),
      );
    },
  );

  test("draw the icons at the size that their names say", () => {
    for (const size of [16, 32, 64, 80, 128]) {
      const bytes = readFileSync(join(assets, `icon-${size}.png`));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
