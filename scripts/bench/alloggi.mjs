// Times a list of 100,000 dwellings from cells to figures, beside SheetJS with plain grouping. Each
// runs in a process of its own, so that memory is its own too: node scripts/bench/alloggi.mjs [rows]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { alloggiList } from "./alloggiList.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const bundle = join(root, ".cache", "bench", "alloggi.mjs");
const RUNS = 5;

const ENTRY = `
export { recogniseAlloggiSteps } from "./src/domain/alloggi/recogniseAlloggi";
export { aggregateAlloggiSteps } from "./src/domain/alloggi/aggregateAlloggi";
export { recogniseSourceSteps } from "./src/domain/recogniseSource";
export { alloggiTables } from "./src/domain/alloggi/alloggiTables";
export { enteMatcher } from "./src/domain/enti/matchEnte";
export { readEntiRegistry } from "./src/domain/enti/entiRegistry";
`;

function registry() {
  return JSON.parse(readFileSync(join(root, "assets", "enti-lombardia.json"), "utf8"));
}

function list(rows) {
  return alloggiList(
    rows,
    registry()
      .comuni.slice(0, 200)
      .map(({ name }) => name),
  );
}

/** Runs steps to their end. @returns the result and the longest step in milliseconds. */
function finish(steps) {
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - started);
    if (step.done) return { result: step.value, longest };
  }
}

/** A grid as a host hands it over: formulas and formats beside the values. */
function gridOf(cells) {
  const blank = Array(cells[0].length).fill(null);
  const general = Array(cells[0].length).fill("General");
  return {
    sheet: "Alloggi",
    top: 0,
    left: 0,
    values: cells,
    formulas: cells.map(() => blank),
    numberFormats: cells.map(() => general),
    merges: [],
    hidden: { sheet: false, rows: [], columns: [] },
  };
}

async function runQuadra(cells) {
  const quadra = await import(pathToFileURL(bundle).href);
  const grid = gridOf(cells);
  const enti = quadra.readEntiRegistry(registry());
  return () => {
    const match = quadra.enteMatcher(enti);
    const read = finish(quadra.recogniseAlloggiSteps("elenco.xlsx", grid, match));
    const options = { year: 2021, satAggiuntivi: false };
    const sums = finish(quadra.aggregateAlloggiSteps(read.result.lists, options));
    const tables = quadra.alloggiTables(sums.result);
    const figures = new Map();
    for (const { kind, rows } of tables) {
      for (const { label, cells: of } of rows)
        figures.set(`${label}|${kind}`, of[kind].figure.value);
    }
    return { figures, longest: Math.max(read.longest, sums.longest) };
  };
}

/** What a script without Quadra would do: objects per row, counted by the printed words. */
async function runSheetJs(cells) {
  const { utils } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet(cells, { dense: true });
  return () => {
    const figures = new Map();
    for (const row of utils.sheet_to_json(sheet)) {
      const key = `${row["Ente proprietario"]}|${row["Tipologia di disponibilità"]}`;
      figures.set(key, (figures.get(key) ?? 0) + 1);
    }
    return { figures, longest: null };
  };
}

/** A sheet of something else, which must be looked through and passed over: invoices. */
async function runForeign(rows) {
  const quadra = await import(pathToFileURL(bundle).href);
  const enti = quadra.readEntiRegistry(registry());
  const invoice = (index) => [
    ...[`FT/${2020 + (index % 5)}/${index}`, 43_000 + (index % 900), `Fornitore ${index % 3000}`],
    ...[`Manutenzione ordinaria, intervento ${index}`, ((index * 37) % 9000) / 100, 22],
    ...[index % 7 === 0 ? "sospesa" : "pagata", null],
  ];
  const headings = ["Numero", "Data", "Fornitore", "Oggetto", "Importo", "IVA", "Esito", "Note"];
  const grids = [gridOf([headings, ...Array.from({ length: rows }, (_, index) => invoice(index))])];
  return () =>
    finish(quadra.recogniseSourceSteps({ file: "fatture.xlsx", grids }, quadra.enteMatcher(enti)));
}

/** Wrong or missing figures against what was planted. */
function wrongFigures(figures, planted) {
  let wrong = 0;
  for (const [key, count] of planted) {
    const [ente, kind] = key.split("|");
    if (figures.get(`${ente.replace("Comune di ", "")}|${kind}`) !== count) wrong++;
  }
  return wrong;
}

async function timeForeign(rows) {
  const run = await runForeign(rows);
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { longest } = run();
    return { seconds: (performance.now() - started) / 1000, longest };
  });
  const best = runs.reduce((one, other) => (other.seconds < one.seconds ? other : one));
  return { first: runs[0].seconds, ...best };
}

async function runOne(who, rows) {
  const { cells, planted } = list(rows);
  const run = await (who === "quadra" ? runQuadra(cells) : runSheetJs(cells));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const seconds = [];
  let last;
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    last = run();
    seconds.push((performance.now() - started) / 1000);
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    first: seconds[0],
    median: [...seconds].sort((a, b) => a - b)[Math.floor(RUNS / 2)],
    longestStepMs: last.longest,
    beforeMb: before / 1e6,
    peakMb: peak / 1e6,
    wrong: who === "quadra" ? wrongFigures(last.figures, planted) : null,
  };
}

async function main() {
  const [rowsText = "100000", who] = process.argv.slice(2);
  const rows = Number(rowsText);
  if (who !== undefined) {
    const answer = who === "foreign" ? await timeForeign(rows) : await runOne(who, rows);
    process.stdout.write(JSON.stringify(answer));
    return;
  }
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: "ts" },
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const child = (name) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ["--expose-gc", fileURLToPath(import.meta.url), String(rows), name],
        { encoding: "utf8" },
      ),
    );
  const quadra = child("quadra");
  const sheetJs = child("sheetjs");
  const foreign = child("foreign");
  const line = (name, one) =>
    `${name.padEnd(28)} first ${one.first.toFixed(2)} s, median ${one.median.toFixed(2)} s, ` +
    `${Math.round(rows / one.median).toLocaleString("en")} rows/s, peak ${Math.round(one.peakMb)} MB ` +
    `(${Math.round(one.beforeMb)} MB with the list alone)`;
  process.stdout.write(
    [
      `${rows.toLocaleString("en")} rows of 15 columns, ${RUNS} runs`,
      line("Quadra", quadra),
      line("SheetJS and grouping", sheetJs),
      `ratio ${(quadra.median / sheetJs.median).toFixed(2)}; longest step ${quadra.longestStepMs.toFixed(0)} ms; ` +
        `wrong figures ${quadra.wrong}`,
      `${foreign.seconds < 1 ? "holds " : "FAILS "} a sheet of as many invoices is passed over in less than a second: ` +
        `first ${foreign.first.toFixed(2)} s, best ${foreign.seconds.toFixed(2)} s, longest step ${foreign.longest.toFixed(0)} ms`,
      "",
    ].join("\n"),
  );
}

await main();
