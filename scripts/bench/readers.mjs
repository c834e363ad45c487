// Reads the same workbook of 100,000 rows and 15 columns with the reader of the project, with SheetJS and with
// ExcelTS, each in a process of its own: node scripts/bench/readers.mjs [--quick]. All must find the same cells.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled, quantile, root, say } from "./bundled.mjs";

const RUNS = 3;
const BUNDLE = join(root, ".cache/bench/readers.cjs");

/** Cells that hold something, and a sum over them, so that nothing is left unread. */
function seen(values) {
  let cells = 0;
  let letters = 0;
  for (const row of values) {
    for (const value of row) {
      if (value === null || value === undefined || value === "") continue;
      cells++;
      letters += String(value).length;
    }
  }
  return { cells, letters };
}

const READERS = {
  Quadra: async (bytes) => {
    const { readSourceFile } = createRequire(import.meta.url)(BUNDLE);
    return async () => {
      const read = await readSourceFile("elenco.xlsx", bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.failure));
      return seen(read.value[0].values);
    };
  },
  "@e965/xlsx": async (bytes) => {
    const { default: XLSX } = await import("@e965/xlsx");
    const options = { type: "array", dense: true, nodim: true, cellNF: true, cellDates: false };
    return async () => {
      const book = XLSX.read(bytes, options);
      const rows = book.Sheets[book.SheetNames[0]]["!data"];
      return seen(rows.map((row) => row.map((cell) => cell?.v)));
    };
  },
  excelts: async (bytes) => {
    const { Workbook } = await import("@cj-tech-master/excelts");
    return async () => {
      const book = new Workbook();
      await book.xlsx.load(bytes);
      const rows = [];
      book.worksheets[0].eachRow((row) => rows.push(row.values));
      return seen(rows);
    };
  },
};

/** One reader in this process. Prints times, what it saw and the memory at its peak. */
async function measure(name, path) {
  const read = await READERS[name](new Uint8Array(readFileSync(path)));
  const times = [];
  let found;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    found = await read();
    times.push(performance.now() - started);
  }
  const megabytes = process.resourceUsage().maxRSS / 1000;
  console.log(
    JSON.stringify({ first: times[0], median: quantile(times, 0.5), megabytes, ...found }),
  );
}

async function compare(rows) {
  const { longListWorkbook } = await bundled(
    "readers",
    `export * from "./scripts/bench/readerParts";`,
  );
  const folder = mkdtempSync(join(tmpdir(), "quadra-readers-"));
  try {
    const path = join(folder, "elenco.xlsx");
    writeFileSync(path, longListWorkbook(rows));
    const own = fileURLToPath(import.meta.url);
    const figures = Object.keys(READERS).map((name) => ({
      name,
      ...JSON.parse(
        execFileSync(process.execPath, [own, "--one", name, path], { encoding: "utf8" }),
      ),
    }));
    const [quadra, ...others] = figures;
    console.log(`${rows.toLocaleString("en")} rows of 15 columns, .xlsx, ${RUNS} times each`);
    for (const { name, first, median, megabytes, cells, letters } of figures) {
      const ratio =
        name === quadra.name ? "" : `, ${(median / quadra.median).toFixed(1)} times as long`;
      const same = cells === quadra.cells && letters === quadra.letters;
      console.log(
        `${name.padEnd(11)} first ${(first / 1000).toFixed(2)} s, median ${(median / 1000).toFixed(2)} s${ratio}; ` +
          `${Math.round(megabytes)} MB; ${cells.toLocaleString("en")} cells${same ? "" : ", NOT THE SAME"}`,
      );
    }
    for (const { name, median, cells, letters } of others) {
      say(
        `the reader of the project is faster than ${name}, and both find the same cells`,
        median > quadra.median && cells === quadra.cells && letters === quadra.letters,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [flag, name, path] = process.argv.slice(2);
if (flag === "--one") await measure(name, path);
else await compare(flag === "--quick" ? 20_000 : 100_000);
