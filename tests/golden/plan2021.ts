// The real plan of 2021 from the sources that a clone has: its text and the three sample workbooks.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EnteRow, EnteTable } from "../../src/domain/import/enteTable";
import { sumOfField, valueOf } from "../../src/domain/import/enteTable";
import { gridOfText } from "../../src/workbook/gridOfText";
import { recogniseTables, type Recognition } from "../../src/domain/import/recogniseTables";
import { COUNT_FIELDS, TABLE_KINDS } from "../../src/domain/import/tableKinds";
import { chosenCell, enteOf, joinEnti, type Piano } from "../../src/domain/piano";
import { checkPiano } from "../../src/domain/rules/checkPiano";
import { rulebookOf } from "../../src/domain/rules/rulebook";
import { placeName } from "../../src/domain/sheets/figureRecord";
import type { Finding } from "../../src/domain/finding";
import { openFileWorkbook } from "../../src/hosts/fileWorkbook";
import { rangeName } from "../../src/workbook/cellAddress";
import type { CellGrid } from "../../src/workbook/cellGrid";
import { cited, match, said } from "../domain/pianoOfText";

export const root = join(__dirname, "../..");
export const SAMPLES = ["aler-cremona.xlsx", "aler-mantova.xlsx", "comuni-oglio-po.xlsx"] as const;

/** Sheets of a workbook below `assets`. */
export async function gridsOf(asset: string): Promise<readonly CellGrid[]> {
  const opened = await openFileWorkbook(readFileSync(join(root, "assets", asset)), asset);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const grids = await opened.value.readGrids();
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  return grids.value;
}

export function readPlanText(path = join(__dirname, "testo-piano-2021.txt")): Recognition {
  return recogniseTables("testo-piano-2021.txt", [gridOfText(readFileSync(path, "utf8"))], match);
}

export async function readSamples(): Promise<Recognition[]> {
  const read: Recognition[] = [];
  for (const file of SAMPLES) {
    read.push(recogniseTables(file, await gridsOf(`esempi/${file}`), match));
  }
  return read;
}

/** Each row on one line: place, label, ente and how it was matched, then raw → figure per field. */
function rowLine(table: EnteTable, row: EnteRow): string {
  const ente = enteOf(row.match);
  const cells = table.fields.map((field) => {
    const cell = row.cells[field]!;
    return `${placeName(cell.address)} ${JSON.stringify(cell.raw)} → ${said(cell)}`;
  });
  return [
    `${placeName(row.labelAddress)} ${row.label}`,
    `${ente?.code ?? "-"} ${row.match.how}`,
    ...cells,
  ].join(" | ");
}

function goldenTable(table: EnteTable) {
  const { kind, file, sheet, range, title, fields, rows, total, notes } = table;
  return {
    kind,
    file,
    sheet,
    range: rangeName(range),
    title,
    fields,
    rows: rows.map((row) => rowLine(table, row)),
    sums: fields.map((field) => sumOfField(table, field)),
    total: total && fields.map((field) => valueOf(total.cells[field])),
    notes: notes.map(({ text, address }) => `${placeName(address)} ${text}`),
  };
}

function goldenFinding({ code, severity, enti, cells, params }: Finding) {
  return {
    code,
    severity,
    enti: enti.map((ente) => `${ente.code} ${ente.name}`),
    cells: cells.map(cited),
    params,
  };
}

/** Totals of the plan, in the order of the plan's tables. */
export function totalsOf(piano: Piano): number[] {
  return COUNT_FIELDS.map((field) =>
    piano.enti.reduce((sum, ente) => sum + (valueOf(chosenCell(ente, field)?.cell) ?? 0), 0),
  );
}

/** The findings of some sources, with the rules of the year that they name. */
export function findingsOf(read: readonly Recognition[]): readonly Finding[] {
  const piano = joinEnti(read);
  return checkPiano(piano, rulebookOf(piano.year)).findings;
}

/** What is committed of a plan: everything that was read, every sum, every finding. */
export function goldenPlan(read: readonly Recognition[]) {
  const piano = joinEnti(read);
  return {
    year: piano.year,
    enti: piano.enti.map(({ ente, labels }) => `${ente.code} ${ente.name}: ${labels.join(", ")}`),
    subAmbiti: read.flatMap(({ subAmbiti }) =>
      subAmbiti.map((one) => `${enteOf(one.match)?.name}: ${one.subAmbito}`),
    ),
    totals: totalsOf(piano),
    tables: [...piano.tables]
      .sort((a, b) => TABLE_KINDS.indexOf(a.kind) - TABLE_KINDS.indexOf(b.kind))
      .map(goldenTable),
    findings: findingsOf(read).map(goldenFinding),
  };
}

/**
 * Compares a value with a committed file of this folder. `AGGIORNA_GOLDEN=1 npx jest tests/golden`
 * writes the files anew: then the difference shows in review.
 */
export function expectGolden(file: string, value: unknown): void {
  const path = join(__dirname, file);
  const text = file.endsWith(".json") ? `${JSON.stringify(value, null, 2)}\n` : String(value);
  if (process.env["AGGIORNA_GOLDEN"] === "1") writeFileSync(path, text);
  const committed = readFileSync(path, "utf8");
  expect(file.endsWith(".json") ? JSON.parse(text) : text).toEqual(
    file.endsWith(".json") ? JSON.parse(committed) : committed,
  );
}
