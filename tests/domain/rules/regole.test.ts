// The sheet `Regole`: what is written is read back, what an office sets counts, and what cannot be
// read or makes no sense is said while the law's value counts.
import { readRegole, type EditedRules } from "../../../src/domain/rules/readRegole";
import { REGOLE_COLUMNS, regoleSheet } from "../../../src/domain/rules/regoleSheet";
import { rulebookOf, SHIPPED_RULES } from "../../../src/domain/rules/rulebook";
import type { CellGrid, CellValue } from "../../../src/workbook/cellGrid";
import { gridOfSheet } from "../../properties/gridOfSheet";

const GRID = gridOfSheet(regoleSheet(SHIPPED_RULES, (code) => code));
const HEADINGS = GRID.values[0]!;

type Column = keyof typeof REGOLE_COLUMNS;

/** The sheet with some cells changed: "rule" or "rule / parameter / from" → column → value. */
function edited(row: string, changes: Partial<Record<Column, CellValue>>): EditedRules {
  const at = (column: Column) => HEADINGS.indexOf(REGOLE_COLUMNS[column]);
  const nameOf = (cells: readonly CellValue[]) =>
    [cells[at("code")], cells[at("parameter")], cells[at("from")]]
      .slice(0, cells[at("parameter")] === null ? 1 : 3)
      .join(" / ");
  const values = GRID.values.map((cells, i) => {
    if (i === 0 || nameOf(cells) !== row) return cells;
    return cells.map((cell, column) => {
      const key = (Object.keys(changes) as Column[]).find((one) => at(one) === column);
      return key === undefined ? cell : changes[key]!;
    });
  });
  expect(values).not.toEqual(GRID.values);
  return readRegole({ ...GRID, values } as CellGrid, "piano.xlsx")!;
}

const codes = ({ findings }: EditedRules) => findings.map(({ code }) => code);
const ceiling = ({ source }: EditedRules, year: number) =>
  rulebookOf(year, {}, source).parameters.quotaForzePoliziaMassima;
const QUOTA_2025 = "quota-oltre-massimo / quota massima, % / 2025";

test("the sheet as it is written gives the shipped rules, and the review finds nothing wrong in them", () => {
  const read = readRegole(GRID, "piano.xlsx")!;
  const inOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(read.source.rules).toEqual(SHIPPED_RULES.rules);
  expect(inOrder(read.source.values)).toEqual(inOrder(SHIPPED_RULES.values));
  expect(read.findings.filter(({ severity }) => severity === "block")).toEqual([]);
});

test("a value that the office sets counts in its years only", () => {
  const read = edited(QUOTA_2025, { value: "15 %" });
  expect([ceiling(read, 2021), ceiling(read, 2025)]).toEqual([10, 15]);
});

test("a value that cannot be read is said, and the law's counts", () => {
  const read = edited(QUOTA_2025, { value: "molto" });
  expect(codes(read)).toContain("regola-valore-errato");
});

test("a rule is switched off or made lighter only with a reason", () => {
  const has = ({ source }: EditedRules) =>
    source.rules.find(({ code }) => code === "quota-oltre-massimo");
  const silent = edited("quota-oltre-massimo", { active: "no" });
  expect(codes(silent)).toContain("regola-senza-motivo");
  expect(has(silent)).toBeDefined();
  const reasoned = edited("quota-oltre-massimo", { active: "no", reason: "nuova norma" });
  expect(has(reasoned)).toBeUndefined();
  expect(reasoned.inactive.map(({ code }) => code)).toEqual(["quota-oltre-massimo"]);
  expect(has(edited("quota-oltre-massimo", { severity: "informa" }))?.severity).toBe("block");
  const lighter = edited("quota-oltre-massimo", { severity: "informa", reason: "nuova norma" });
  expect(has(lighter)?.severity).toBe("inform");
});

test("two rules that no plan can keep together are told", () => {
  const read = edited("indigenti-oltre-minimo / quota ordinaria, % / 2018", { value: 10 });
  const [contradiction] = read.findings.filter(({ code }) => code === "regole-contraddittorie");
  expect(contradiction?.params).toMatchObject({
    rules: ["indigenti-sotto-minimo", "indigenti-oltre-minimo"],
    year: 2018,
  });
});

test("a rule that adds nothing is told with the rules that keep it already", () => {
  const read = edited(QUOTA_2025, { value: 100 });
  expect(codes(read)).not.toContain("regole-contraddittorie");
  const moot = edited("indigenti-sotto-minimo / quota minima, % / 2018", { value: 0 });
  const [superfluous] = moot.findings.filter(({ code }) => code === "regola-superflua");
  expect(superfluous?.params).toMatchObject({ rule: "indigenti-sotto-minimo", by: [] });
});

test("a rule of no year and an unknown rule are told", () => {
  expect(codes(edited("variazione-ampia", { from: 2030, to: 2020 }))).toContain(
    "regola-mai-valida",
  );
  expect(codes(edited("variazione-ampia", { code: "variazione-enorme" }))).toContain(
    "regola-sconosciuta",
  );
});
