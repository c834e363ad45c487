// Counts the cells of a binary sheet before SheetJS makes an object of each: two bytes can be one cell.
import { GridTooLarge } from "../grid/readBudget";

/** Cells, blank ones too, for which SheetJS stays below the memory that reading may take. */
const MOST_CELLS = 2_000_000;

/** Records that are one cell ([MS-XLS] 2.3.1, and those of BIFF2 to BIFF5). */
const BIFF_CELLS = new Set([
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x201, 0x203, 0x204, 0x205, 0x206, 0x406, 0x27e, 0xfd, 0xd6,
]);
const MUL_RK = 0xbd;
const MUL_BLANK = 0xbe;

/** @throws {GridTooLarge} when the records of a BIFF stream hold more cells than may be read. */
export function checkBiffCells(stream: Uint8Array): void {
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream[at]! | (stream[at + 1]! << 8);
    const length = stream[at + 2]! | (stream[at + 3]! << 8);
    if (BIFF_CELLS.has(type)) cells++;
    else if (type === MUL_RK) cells += Math.max(0, (length - 6) / 6);
    else if (type === MUL_BLANK) cells += Math.max(0, (length - 6) / 2);
    if (cells > MOST_CELLS) throw new GridTooLarge("records");
    at += 4 + length;
  }
}

/** BrtCellBlank to BrtFmlaError, and BrtCellRString ([MS-XLSB] 2.3.2). */
const isXlsbCell = (type: number): boolean => (type >= 1 && type <= 11) || type === 62;

/** @throws {GridTooLarge} when the parts of the sheets of an .xlsb hold more cells than may be read. */
export function checkXlsbCells(parts: readonly Uint8Array[]): void {
  let cells = 0;
  for (const part of parts) {
    let at = 0;
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
      if (isXlsbCell(type) && ++cells > MOST_CELLS) throw new GridTooLarge("records");
      at += length;
    }
  }
}
