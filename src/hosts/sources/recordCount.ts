// Looks through the records of a binary sheet before SheetJS does: two bytes can be one cell, for each
// of which it makes an object, and it believes every row, column and merged area that a record names.
import { GridTooLarge } from "../grid/readBudget";
import { SourceFault } from "./sourceFault";

/** Cells, blank ones too, for which SheetJS stays below the memory that reading may take. */
const MOST_CELLS = 2_000_000;

/** Records that are one cell ([MS-XLS] 2.3.1, and those of BIFF2 to BIFF5). */
const BIFF_CELLS = new Set([
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x201, 0x203, 0x204, 0x205, 0x206, 0x406, 0x27e, 0xfd, 0xd6,
]);
const MUL_RK = 0xbd;
const MUL_BLANK = 0xbe;
const LAST_BIFF_COLUMN = 255;

/**
 * @throws {SourceFault} `corrupt` when a cell of a BIFF stream stands in a column that no .xls has.
 * @throws {GridTooLarge} when the records hold more cells than may be read.
 */
export function checkBiffCells(stream: Uint8Array): void {
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream[at]! | (stream[at + 1]! << 8);
    const length = stream[at + 2]! | (stream[at + 3]! << 8);
    const isCell = BIFF_CELLS.has(type) || type === MUL_RK || type === MUL_BLANK;
    if (isCell && (stream[at + 6] ?? 0) + (stream[at + 7] ?? 0) * 256 > LAST_BIFF_COLUMN) {
      throw new SourceFault("corrupt");
    }
    if (BIFF_CELLS.has(type)) cells++;
    else if (type === MUL_RK) cells += Math.max(0, (length - 6) / 6);
    else if (type === MUL_BLANK) cells += Math.max(0, (length - 6) / 2);
    if (cells > MOST_CELLS) throw new GridTooLarge("records");
    at += 4 + length;
  }
}

/** Records of an .xlsb ([MS-XLSB] 2.3.2): row header, column formats, merged area. */
const BRT_ROW = 0;
const BRT_COLUMNS = 60;
const BRT_MERGE = 176;
/** BrtCellBlank to BrtFmlaError, and BrtCellRString: they name their column. */
const isXlsbCell = (type: number): boolean => (type >= 1 && type <= 11) || type === 62;
/** BrtShortBlank to BrtShortIsst: they stand in the column behind the cell before. */
const isShortCell = (type: number): boolean => type >= 12 && type <= 18;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * @throws {SourceFault} `corrupt` when a part of a sheet names a place that no sheet has, or a row
 * twice or before the one above it, or ends within a record.
 * @throws {GridTooLarge} when the parts hold more cells than may be read.
 */
export function checkXlsbSheets(parts: readonly Uint8Array[]): void {
  let cells = 0;
  for (const part of parts) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    let at = 0;
    let row = -1;
    let column = -1;
    /** A number of at most `bytes` bytes, seven bits in each, the lowest first. */
    const number = (bytes: number): number => {
      let value = 0;
      for (let i = 0; i < bytes; i++) {
        const byte = part[at++] ?? 0;
        value |= (byte & 127) << (7 * i);
        if (byte < 128) break;
      }
      return value;
    };
    while (at < part.length) {
      const first = part[at]!;
      const second = part[at + 1] ?? 0;
      // The type keeps the top bit of its first byte.
      const type = first < 128 ? first : (first & 127) | ((second & 127) << 7);
      at += first < 128 ? 1 : 2;
      const length = number(4);
      if (at + length > part.length) throw new SourceFault("corrupt");
      /** Whether the four bytes at each offset are at most `most`. */
      const within = (most: number, ...offsets: readonly number[]): boolean =>
        offsets.every(
          (offset) => offset + 4 <= length && view.getUint32(at + offset, true) <= most,
        );
      if (type === BRT_ROW) {
        if (!within(LAST_ROW, 0)) throw new SourceFault("corrupt");
        const next = view.getUint32(at, true);
        if (next <= row) throw new SourceFault("corrupt");
        row = next;
        column = -1;
      } else if (isXlsbCell(type) || isShortCell(type)) {
        if (isXlsbCell(type) && !within(LAST_COLUMN, 0)) throw new SourceFault("corrupt");
        column = isShortCell(type) ? column + 1 : view.getUint32(at, true);
        if (column > LAST_COLUMN) throw new SourceFault("corrupt");
        if (++cells > MOST_CELLS) throw new GridTooLarge("records");
      } else if (type === BRT_COLUMNS) {
        if (!within(LAST_COLUMN, 0, 4)) throw new SourceFault("corrupt");
      } else if (type === BRT_MERGE) {
        if (!within(LAST_ROW, 0, 4) || !within(LAST_COLUMN, 8, 12))
          throw new SourceFault("corrupt");
      }
      at += length;
    }
  }
}
