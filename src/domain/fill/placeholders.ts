// Texts of the plan with placeholders such as {{disponibili.totale}}: filled, and filled again next
// week, because the text with its placeholders is remembered.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import type { TableSheet } from "../../workbook/tableSheet";
import { parseCellName, cellName } from "../../workbook/cellAddress";
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import { fieldKey, type FieldValue, type PlanField } from "./planFields";

type SheetAddress = CellAddress & { readonly sheet: string };

/** A cell whose text is made from a pattern, and what Quadra wrote there last. */
export interface KeptPlaceholder {
  readonly address: SheetAddress;
  readonly pattern: string;
  readonly written: string;
}

/** What filling the texts would do. */
export interface PlaceholderPlan {
  readonly writes: readonly CellWrite[];
  /** For the sheet that remembers patterns: all texts, changed or not. */
  readonly kept: readonly KeptPlaceholder[];
  /** Names that are no field, or of which the data say nothing; their cells are left alone. */
  readonly unknown: readonly {
    readonly address: SheetAddress;
    readonly name: string;
    readonly missing: boolean;
  }[];
  /** Texts that a person changed since they were filled: they stay as they are. */
  readonly edited: readonly KeptPlaceholder[];
}

/** Writes a value as text; decimals are those that the placeholder asks for. */
export type FieldFormat = (value: FieldValue, decimals: number | null) => string;

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
const COLUMNS = {
  sheet: "Foglio",
  cell: "Cella",
  pattern: "Testo con segnaposto",
  written: "Testo scritto",
} as const;

/** The texts that are remembered; empty when the grid is no such sheet. */
export function readPlaceholders(grid: CellGrid): KeptPlaceholder[] {
  return (recordsOf(grid, COLUMNS) ?? []).flatMap((record) => {
    const place = parseCellName(String(record.cell ?? ""));
    if (place === null) return [];
    const address = { sheet: String(record.sheet ?? ""), ...place };
    return [
      { address, pattern: String(record.pattern ?? ""), written: String(record.written ?? "") },
    ];
  });
}

/** The sheet that remembers the texts. */
export function placeholderSheet(kept: readonly KeptPlaceholder[]): TableSheet {
  return {
    ...SHEETS.segnaposto,
    columns: [
      { header: COLUMNS.sheet, kind: "text", width: 24 },
      { header: COLUMNS.cell, kind: "text", width: 8 },
      { header: COLUMNS.pattern, kind: "text", width: 70 },
      { header: COLUMNS.written, kind: "text", width: 70 },
    ],
    rows: kept.map(({ address, pattern, written }) => [
      address.sheet,
      cellName(address.row, address.column),
      pattern,
      written,
    ]),
  };
}

interface Filled {
  readonly text: string;
  readonly unknown: readonly { readonly name: string; readonly missing: boolean }[];
}

function fillPattern(
  pattern: string,
  fields: ReadonlyMap<string, PlanField>,
  format: FieldFormat,
): Filled {
  const unknown: { name: string; missing: boolean }[] = [];
  const text = pattern.replace(PLACEHOLDER, (whole, inner: string) => {
    const [name = "", digits] = inner.split("|");
    const field = fields.get(fieldKey(name));
    if (field?.value == null) {
      unknown.push({ name: name.trim(), missing: field !== undefined });
      return whole;
    }
    const decimals = digits === undefined ? NaN : Number(digits);
    return format(field.value, Number.isInteger(decimals) && decimals >= 0 ? decimals : null);
  });
  return { text, unknown };
}

function shownText(value: CellValue): string | null {
  return value === null || isCellError(value) ? null : String(value);
}

/**
 * Plans the texts of the sheets. A cell with placeholders is a new text; one that still shows what
 * was written is filled from its pattern again; one that shows something else was edited and stays.
 */
export function planPlaceholders(
  grids: readonly CellGrid[],
  remembered: readonly KeptPlaceholder[],
  fields: readonly PlanField[],
  format: FieldFormat,
): PlaceholderPlan {
  const byKey = new Map(fields.map((field) => [fieldKey(field.name), field]));
  const known = new Map(
    remembered.map((one) => [
      `${one.address.sheet}!${cellName(one.address.row, one.address.column)}`,
      one,
    ]),
  );
  const writes: CellWrite[] = [];
  const kept: KeptPlaceholder[] = [];
  const unknown: PlaceholderPlan["unknown"][number][] = [];
  const edited: KeptPlaceholder[] = [];
  for (const grid of grids) {
    const { sheet } = grid;
    if (sheet === null) continue;
    grid.values.forEach((row, r) =>
      row.forEach((value, c) => {
        const shown = shownText(value);
        if (shown === null || (grid.formulas[r]?.[c] ?? null) !== null) return;
        const address = { sheet, row: grid.top + r, column: grid.left + c };
        const before = known.get(`${sheet}!${cellName(address.row, address.column)}`);
        const fresh = shown.search(PLACEHOLDER) >= 0;
        if (!fresh && before === undefined) return;
        if (!fresh && before !== undefined && shown !== before.written) {
          edited.push(before);
          return;
        }
        const pattern = fresh ? shown : before!.pattern;
        const filled = fillPattern(pattern, byKey, format);
        unknown.push(...filled.unknown.map((one) => ({ address, ...one })));
        const text = filled.unknown.length === 0 ? filled.text : shown;
        kept.push({ address, pattern, written: text });
        if (text !== shown) writes.push({ address, before: value, after: text });
      }),
    );
  }
  return { writes, kept, unknown, edited };
}
