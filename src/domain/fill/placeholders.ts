// Texts of the plan with placeholders such as {{disponibili.totale}}: filled, and filled again next
// week, because the text with its placeholders is remembered in a sheet.
import { cellName, parseCellName, type CellAddress } from "../../workbook/cellAddress";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { CellWrite } from "../../workbook/cellWrite";
import { movedRow, rowsOn, type RowMove } from "../../workbook/rowMove";
import type { TableSheet } from "../../workbook/tableSheet";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import { fieldKey, type FieldValue, type TextField } from "./textFields";

type SheetAddress = CellAddress & { readonly sheet: string };

/** A cell whose text is made from a pattern, and what Quadra wrote there last. */
export interface KeptText {
  readonly address: SheetAddress;
  readonly pattern: string;
  readonly written: string;
}

/** A text that is filled: where, what it says and what it is to say. */
export interface TextChange {
  readonly write: CellWrite;
  readonly pattern: string;
}

/** A text that a person changed since it was filled: what it says now, and what its pattern would say. */
export interface EditedText extends KeptText {
  readonly now: string;
  readonly filled: string;
}

/** What filling the texts would do. */
export interface TextPlan {
  readonly changes: readonly TextChange[];
  /** For the sheet that remembers the texts: all of them, changed or not. */
  readonly kept: readonly KeptText[];
  /** Names that are no field, or of which the data say nothing (`missing`); their cells stay. */
  readonly unknown: readonly {
    readonly address: SheetAddress;
    readonly name: string;
    readonly missing: boolean;
  }[];
  /** Texts that a person changed since they were filled: they stay, and so does the memory of them. */
  readonly edited: readonly EditedText[];
}

/** Writes a value as text; decimals are those that the placeholder asks for. */
export type FieldFormat = (value: FieldValue, decimals: number | null) => string;

/** A field between two braces: {{anno}}, {{percento patrimonio.comuni | 1}} with one decimal. */
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

const COLUMNS = {
  sheet: "Foglio",
  cell: "Cella",
  pattern: "Testo con segnaposto",
  written: "Testo scritto",
} as const;

/** The texts that are remembered; none when no grid is that sheet. */
export function readKeptTexts(grids: readonly CellGrid[]): KeptText[] {
  const grid = grids.find(({ sheet }) => sheet === SHEETS.segnaposto.sheet);
  return (grid === undefined ? [] : (recordsOf(grid, COLUMNS) ?? [])).flatMap((record) => {
    const place = parseCellName(String(record.cell ?? ""));
    if (place === null) return [];
    const address = { sheet: String(record.sheet ?? ""), ...place };
    return [
      { address, pattern: String(record.pattern ?? ""), written: String(record.written ?? "") },
    ];
  });
}

/** The sheet that remembers the texts. */
export function keptTextsSheet(kept: readonly KeptText[]): TableSheet {
  return {
    ...SHEETS.segnaposto,
    printed: false,
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

interface FilledText {
  readonly text: string;
  readonly unknown: readonly { readonly name: string; readonly missing: boolean }[];
}

function fillPattern(
  pattern: string,
  fields: ReadonlyMap<string, TextField>,
  format: FieldFormat,
): FilledText {
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

interface TextCell {
  readonly address: SheetAddress;
  readonly value: CellValue;
  readonly shown: string;
}

function textCells(grids: readonly CellGrid[]): TextCell[] {
  return grids.flatMap(({ sheet, top, left, values, formulas }) =>
    sheet === null
      ? []
      : values.flatMap((row, r) =>
          row.flatMap((value, c): TextCell[] =>
            value === null || isCellError(value) || (formulas[r]?.[c] ?? null) !== null
              ? []
              : [
                  {
                    address: { sheet, row: top + r, column: left + c },
                    value,
                    shown: String(value),
                  },
                ],
          ),
        ),
  );
}

const keyOf = ({ sheet, row, column }: SheetAddress): string => `${sheet}!${row},${column}`;

/**
 * Finds the remembered texts again: where they were, or, when rows or columns moved, the one cell of
 * the sheet that says what was written.
 */
function findAgain(
  remembered: readonly KeptText[],
  cells: readonly TextCell[],
): { readonly found: ReadonlyMap<string, KeptText>; readonly edited: readonly KeptText[] } {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.address), cell]));
  const byText = new Map<string, TextCell[]>();
  for (const cell of cells) {
    const key = `${cell.address.sheet}!${cell.shown}`;
    const same = byText.get(key);
    if (same === undefined) byText.set(key, [cell]);
    else same.push(cell);
  }
  const found = new Map<string, KeptText>();
  const lost: KeptText[] = [];
  for (const one of remembered) {
    if (byPlace.get(keyOf(one.address))?.shown === one.written) found.set(keyOf(one.address), one);
    else lost.push(one);
  }
  const edited: KeptText[] = [];
  for (const one of lost) {
    const same = byText.get(`${one.address.sheet}!${one.written}`) ?? [];
    const free = same.filter(({ address }) => !found.has(keyOf(address)));
    if (free.length === 1) found.set(keyOf(free[0]!.address), one);
    else if (byPlace.has(keyOf(one.address))) edited.push(one);
  }
  return { found, edited };
}

/**
 * Plans the texts of the sheets. A cell with placeholders is a new text; one that still shows what was
 * written is filled from its pattern again; one that shows something else was edited and stays. A text
 * with a name that cannot be filled stays whole as it is: half a sentence helps nobody.
 */
export function planTexts(
  grids: readonly CellGrid[],
  remembered: readonly KeptText[],
  fields: readonly TextField[],
  format: FieldFormat,
): TextPlan {
  // Made when the first text asks for a field: most templates have few, a region has thousands of fields.
  let known: ReadonlyMap<string, TextField> | null = null;
  const byKey = () => (known ??= new Map(fields.map((field) => [fieldKey(field.name), field])));
  const cells = textCells(grids);
  const { found, edited } = findAgain(remembered, cells);
  const changes: TextChange[] = [];
  const kept: KeptText[] = [];
  const unknown: TextPlan["unknown"][number][] = [];
  for (const { address, value, shown } of cells) {
    const pattern = shown.search(PLACEHOLDER) >= 0 ? shown : found.get(keyOf(address))?.pattern;
    if (pattern === undefined) continue;
    const filled = fillPattern(pattern, byKey(), format);
    unknown.push(...filled.unknown.map((one) => ({ address, ...one })));
    const written = filled.unknown.length === 0 ? filled.text : shown;
    kept.push({ address, pattern, written });
    if (written !== shown) {
      changes.push({ pattern, write: { address, before: value, after: written } });
    }
  }
  const fresh = new Set(kept.map(({ address }) => keyOf(address)));
  const stays = edited.filter(({ address }) => !fresh.has(keyOf(address)));
  const shownAt = new Map(cells.map(({ address, shown }) => [keyOf(address), shown]));
  return {
    ...{ changes, kept: [...kept, ...stays], unknown },
    edited: stays.map((one) => ({
      ...one,
      now: shownAt.get(keyOf(one.address)) ?? "",
      filled: fillPattern(one.pattern, byKey(), format).text,
    })),
  };
}

/** The plan with its places as they are when new rows are in. */
export function moveTexts(plan: TextPlan, move: RowMove | null): TextPlan {
  if (move === null) return plan;
  const moved = (address: SheetAddress): SheetAddress => ({
    ...address,
    row: movedRow(move.kind, rowsOn(move, address.sheet), address.row) ?? address.row,
  });
  const text = (one: KeptText): KeptText => ({ ...one, address: moved(one.address) });
  return {
    changes: plan.changes.map(({ write, pattern }) => ({
      pattern,
      write: { ...write, address: moved(write.address) },
    })),
    kept: plan.kept.map(text),
    unknown: plan.unknown.map((one) => ({ ...one, address: moved(one.address) })),
    edited: plan.edited.map((one) => ({ ...one, address: moved(one.address) })),
  };
}

/** The writes of the texts, but for cells that the tables fill themselves. */
export function textWrites(texts: TextPlan, writes: readonly CellWrite[]): CellWrite[] {
  const taken = new Set(writes.map(({ address }) => keyOf(address)));
  return texts.changes.flatMap(({ write }) => (taken.has(keyOf(write.address)) ? [] : [write]));
}
