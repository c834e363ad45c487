// The manifest asks for the version of Excel's API that the code really needs: anything newer is used
// only after Excel was asked whether it has it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** One function each, on a workbook; Notes come with ExcelApi 1.18, `Workbook.name` with 1.7. */
const USES: readonly (readonly [what: string, body: string, problems: readonly string[]])[] = [
  ["an old member", "workbook.load('name'); return workbook.name;", []],
  ["a newer member, not asked for", "workbook.notes.load('items');", ["Excel.Workbook.notes"]],
  ["a newer member by its name", "workbook.load('notes');", ["Excel.Workbook.notes"]],
  [
    "a newer member taken out",
    "const { notes } = workbook; return notes;",
    ["Excel.Workbook.notes"],
  ],
  ["behind an if", "if (hasNotes()) workbook.notes.load('items');", []],
  [
    "behind an else",
    "if (hasNotes()) return; else workbook.notes.load('items');",
    ["Excel.Workbook.notes"],
  ],
  ["behind a choice", "const notes = hasNotes() ? workbook.notes : null; return notes?.items;", []],
  ["behind and", "return hasNotes() && workbook.notes;", []],
  ["after an early end", "if (!hasNotes()) return null; return workbook.notes;", []],
  ["asked for too little", "return hasFewer() ? workbook.notes : null;", ["Excel.Workbook.notes"]],
  [
    "asked directly",
    "return Office.context.requirements.isSetSupported('ExcelApi', '1.18') ? workbook.notes : null;",
    [],
  ],
];

const SOURCE = `
function hasNotes(): boolean { return Office.context.requirements.isSetSupported("ExcelApi", "1.18"); }
const hasFewer = () => Office.context.requirements.isSetSupported("ExcelApi", "1.17");
${USES.map(([, body], i) => `export function use${i}(workbook: Excel.Workbook): unknown { ${body} return null; }`).join("\n")}
`;

test("newer members are found however they are named, and let pass where Excel was asked", () => {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache/api-"));
  try {
    const file = join(folder, "uses.ts");
    writeFileSync(file, SOURCE);
    const { stderr, status } = spawnSync(
      process.execPath,
      ["scripts/lintApiSets.mjs", "manifest.xml", file],
      { cwd: ROOT, encoding: "utf8" },
    );
    const found = stderr
      .split("\n")
      .flatMap((line) => /uses\.ts:(\d+): (\S+) needs ExcelApi 1\.18/.exec(line) ?? [])
      .filter((_, i) => i % 3 !== 0);
    const first = SOURCE.split("\n").findIndex((line) => line.includes("use0")) + 1;
    const wanted = USES.flatMap(([, , problems], i) =>
      problems.flatMap((member) => [String(first + i), member]),
    );
    expect(found).toEqual(wanted);
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
