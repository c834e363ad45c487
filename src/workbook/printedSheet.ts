// A sheet that is made to be printed, as a value: texts and tables to fill, their look, and their pages.
import type { CellRange } from "./cellAddress";
import type { CellContent } from "./cellWrite";

/** A border of a side. */
export type PrintBorder = "thin" | "medium";

/** How a cell looks. Colours are RRGGBB; sizes are points. */
export interface PrintLook {
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly align: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  /** The text wraps at the width of its cell. */
  readonly wrap: boolean;
  readonly indent: 0 | 1;
  /** A format code in English. */
  readonly format: string;
  readonly top: PrintBorder | null;
  readonly bottom: PrintBorder | null;
  /** Left and right. */
  readonly sides: PrintBorder | null;
  readonly borderColor: string;
}

const INK = "1F2933";
const DEEP = "17405E";
const MUTED = "5B6875";
const LINE = "C5CED8";

const PLAIN: PrintLook = {
  ...{ size: 11, bold: false, underline: false, color: INK, fill: null },
  ...{ align: "left", vertical: "center", wrap: false, indent: 0, format: "General" },
  ...{ top: null, bottom: null, sides: null, borderColor: LINE },
};
const BOXED: PrintLook = { ...PLAIN, top: "thin", bottom: "thin", sides: "thin" };
const HEAD: PrintLook = {
  ...{ ...BOXED, size: 10, bold: true, color: "FFFFFF", fill: DEEP },
  ...{ align: "center", wrap: true, borderColor: DEEP },
};
const COUNT: PrintLook = { ...BOXED, align: "center", format: "#,##0" };
const TOTAL: PrintLook = {
  ...{ ...COUNT, bold: true, fill: "E3EBF2" },
  ...{ top: "medium", bottom: "medium", borderColor: DEEP },
};
/** A total of some rows: it must not pass for that of all. */
const PARTIAL: PrintLook = { ...COUNT, bold: true, fill: "F0F4F8", borderColor: DEEP };
const LABEL: PrintLook = { ...BOXED, indent: 1 };
/** A format whose figures are red when they are not 0: what does not balance. */
const DIFFERENCE = "[Red]+#,##0;[Red]-#,##0;0";
const EURO = "#,##0.00";

/** All looks of a printed plan. */
export const PRINT_LOOKS = {
  rule: { ...PLAIN, fill: DEEP },
  cover: { ...PLAIN, size: 24, bold: true, color: DEEP, wrap: true },
  title: { ...PLAIN, size: 16, bold: true, color: DEEP, wrap: true },
  subtitle: { ...PLAIN, color: MUTED },
  section: { ...PLAIN, size: 13, bold: true, color: DEEP, wrap: true },
  body: { ...PLAIN, vertical: "top", wrap: true },
  fieldName: { ...PLAIN, color: MUTED },
  field: { ...PLAIN, size: 12, bold: true, bottom: "thin", borderColor: DEEP },
  link: { ...PLAIN, color: DEEP, underline: true, bottom: "thin" },
  linkText: { ...PLAIN, color: MUTED, bottom: "thin", wrap: true },
  head: HEAD,
  headLabel: { ...HEAD, align: "left", indent: 1 },
  label: LABEL,
  count: COUNT,
  percent: { ...COUNT, format: '0.00" %"' },
  euro: { ...BOXED, align: "right", format: EURO },
  prose: { ...LABEL, wrap: true },
  difference: { ...COUNT, color: MUTED, format: DIFFERENCE },
  total: TOTAL,
  totalLabel: { ...TOTAL, align: "left", indent: 1 },
  totalPercent: { ...TOTAL, format: '0.0" %"' },
  totalDifference: { ...TOTAL, format: DIFFERENCE },
  partial: PARTIAL,
  partialLabel: { ...PARTIAL, align: "left", indent: 1 },
  partialDifference: { ...PARTIAL, format: DIFFERENCE },
  notesHead: { ...PLAIN, bold: true, color: DEEP, bottom: "thin", borderColor: DEEP },
  notesLine: { ...PLAIN, size: 10, bottom: "thin", wrap: true },
} as const satisfies Readonly<Record<string, PrintLook>>;

export type PrintLookName = keyof typeof PRINT_LOOKS;

/** The colour of every second row of a table. */
const BAND = "F4F7FA";

/** A cell. With `span` it is merged with that many columns to its right, itself counted. */
export interface PrintedCell {
  readonly content: CellContent;
  readonly look: PrintLookName;
  readonly band?: boolean;
  readonly span?: number;
}

/** A row from its first column on; null leaves a cell plain. `height` in points, else as Excel has it. */
export interface PrintedRow {
  readonly height: number | null;
  readonly cells: readonly (PrintedCell | null)[];
}

/** What may be typed into cells. Blank cells are always right; what a program writes is not asked. */
export interface PrintedRule {
  readonly range: CellRange;
  /** Whole numbers from 0 on, or any number from 0 on. */
  readonly type: "whole" | "decimal";
  /** null for no bound. */
  readonly max: number | null;
  /** What a person is told who types something else. */
  readonly title: string;
  readonly message: string;
}

/** A name for cells that belongs to the sheet: it goes with it, and is no other's. */
export interface PrintedName {
  readonly name: string;
  readonly range: CellRange;
}

/** A sheet for A4, as wide as a page. All of it is its print area. */
export interface PrintedSheet {
  readonly sheet: string;
  readonly landscape: boolean;
  /** In characters, column by column. */
  readonly widths: readonly number[];
  readonly rows: readonly PrintedRow[];
  /** This many rows stay in sight and are repeated on every page; 0 for none. */
  readonly titleRows: number;
  readonly rules?: readonly PrintedRule[];
  readonly names?: readonly PrintedName[];
  /** What stands at the left foot of every page; number and count of pages stand at the right. */
  readonly footer: string;
  readonly pageWords: { readonly page: string; readonly of: string };
}

/** The look of a cell with its band. */
export function lookOf({ look, band = false }: PrintedCell): PrintLook {
  const plain: PrintLook = PRINT_LOOKS[look];
  return band && plain.fill === null ? { ...plain, fill: BAND } : plain;
}

/** The whole of a sheet, from A1 on. */
export function printedArea({ rows, widths }: PrintedSheet): CellRange {
  return { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 };
}

/** The merged areas of a sheet. */
export function printedMerges({ rows }: PrintedSheet): CellRange[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const span = cell?.span ?? 1;
      return span === 1 ? [] : [{ top: row, left: column, bottom: row, right: column + span - 1 }];
    }),
  );
}
