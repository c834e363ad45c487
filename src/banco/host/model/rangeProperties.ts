// Properties of every row, column or cell of a range in one call, as far as they were asked for.
// https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesloadoptions
import type { CellRange } from "../../../workbook/cellAddress";
import { LAST_COLUMN, LAST_ROW, rangeAddress } from "../address";
import { handle, type Handle } from "../handles";
import { HostError } from "../hostError";
import type { HostState } from "../hostState";
import type { HandleKind } from "../handles";
import type { Members, Method } from "../members";
import { rangeBorderModel } from "./borderModel";
import {
  formatProtectionModel,
  rangeFillModel,
  rangeFontModel,
  rangeFormatModel,
} from "./formatModel";
import { columns, rows } from "./rangeContents";

type Range = Handle<"Range">;
type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;
/** How a property that was asked for is read; `options` is what was said of it. */
type Reader = (range: Range, options: Options, state: HostState) => unknown;

/** Rows or cells beyond this many would not fit into an answer. */
const MOST = 1_000_000;

/** Reads what the options name; what they set to false is left out. */
function pick(
  readers: Readonly<Record<string, Reader>>,
  range: Range,
  options: unknown,
  state: HostState,
): Answer {
  const answer: Answer = {};
  for (const [name, wanted] of Object.entries((options ?? {}) as Options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    const read = readers[name];
    if (read === undefined) throw new HostError("ApiNotFound", `${name} non è emulato dal banco`);
    answer[name] = read(range, typeof wanted === "object" ? (wanted as Options) : {}, state);
  }
  return answer;
}

/** Readers for the properties of a kind of object that a range leads to. */
function membersOf<K extends HandleKind>(
  model: Members<K>,
  objectOf: (range: Range) => Handle<K>,
): Record<string, Reader> {
  return Object.fromEntries(
    Object.entries(model.properties ?? {}).map(([name, { get }]): [string, Reader] => [
      name,
      (range, _, state) => get?.(objectOf(range), state) ?? null,
    ]),
  );
}

const of =
  <K extends "RangeFormat" | "RangeFill" | "RangeFont" | "FormatProtection">(kind: K) =>
  ({ sheet, area }: Range) =>
    handle(kind, { sheet, area } as never);

const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

const FILL = membersOf(rangeFillModel, of("RangeFill"));
const FONT = membersOf(rangeFontModel, of("RangeFont"));
const PROTECTION = membersOf(formatProtectionModel, of("FormatProtection"));

const FORMAT: Readonly<Record<string, Reader>> = {
  ...membersOf(rangeFormatModel, of("RangeFormat")),
  fill: (range, options, state) => pick(FILL, range, options, state),
  font: (range, options, state) => pick(FONT, range, options, state),
  protection: (range, _, state) => ({
    ...pick(PROTECTION, range, { locked: true }, state),
    formulaHidden: false,
  }),
  borders: (range, options, state) =>
    Object.fromEntries(
      Object.entries(EDGES).map(([name, edge]) => {
        const border = ({ sheet, area }: Range) => handle("RangeBorder", { sheet, area, edge });
        return [name, pick(membersOf(rangeBorderModel, border), range, options, state)];
      }),
    ),
};

const COMMON: Readonly<Record<string, Reader>> = {
  address: (range, _, state) => rangeAddress(range, state),
  addressLocal: (range, _, state) => rangeAddress(range, state),
  format: (range, options, state) => pick(FORMAT, range, options, state),
};

const rowHidden: Reader = ({ sheet, area }, _, { spreadsheet }) =>
  spreadsheet.layout.rowHidden(sheet, area.top);
const columnHidden: Reader = ({ sheet, area }, _, { spreadsheet }) =>
  spreadsheet.layout.columnHidden(sheet, area.left);

const ROW: Readonly<Record<string, Reader>> = {
  ...COMMON,
  rowHidden,
  rowIndex: ({ area }) => area.top,
};
const COLUMN: Readonly<Record<string, Reader>> = {
  ...COMMON,
  columnHidden,
  columnIndex: ({ area }) => area.left,
};
const CELL: Readonly<Record<string, Reader>> = {
  ...COMMON,
  hidden: (range, options, state) =>
    rowHidden(range, options, state) === true || columnHidden(range, options, state) === true,
};

const part = ({ sheet }: Range, area: CellRange): Range => handle("Range", { sheet, area });

const list = (from: number, count: number): number[] => {
  if (count > MOST) throw new HostError("InvalidArgument");
  return Array.from({ length: count }, (_, index) => from + index);
};

/** Methods of Range that read properties in bulk. */
export const rangeProperties: Readonly<Record<string, Method<"Range">>> = {
  // Whole columns and rows would be a million objects: Excel refuses them too.
  getRowProperties: (range, [options], state) => {
    if (range.area.bottom === LAST_ROW) throw new HostError("InvalidArgument");
    return list(range.area.top, rows(range)).map((row) =>
      pick(ROW, part(range, { ...range.area, top: row, bottom: row }), options, state),
    );
  },
  getColumnProperties: (range, [options], state) =>
    list(range.area.left, columns(range)).map((column) =>
      pick(COLUMN, part(range, { ...range.area, left: column, right: column }), options, state),
    ),
  getCellProperties: (range, [options], state) => {
    if (rows(range) * columns(range) > MOST || range.area.right === LAST_COLUMN) {
      throw new HostError("InvalidArgument");
    }
    return list(range.area.top, rows(range)).map((row) =>
      list(range.area.left, columns(range)).map((column) => {
        const cell = { top: row, bottom: row, left: column, right: column };
        return pick(CELL, part(range, cell), options, state);
      }),
    );
  },
};
