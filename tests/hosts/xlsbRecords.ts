// Forges numbers inside an .xlsb: finds its records, so that a test says which one lies.
import * as XLSX from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";

/** A record of a sheet: its type and where its content stands. */
export interface BinaryRecord {
  readonly type: number;
  readonly at: number;
  readonly length: number;
}

/** Types of records ([MS-XLSB] 2.3.2). */
export const RECORDS = { row: 0, text: 6, shortBlank: 12, endOfCells: 146, merge: 176 } as const;

function recordsOf(part: Uint8Array): BinaryRecord[] {
  const records: BinaryRecord[] = [];
  for (let at = 0; at < part.length;) {
    let type = part[at++]!;
    if (type >= 128) type = (type & 127) | ((part[at++]! & 127) << 7);
    let length = 0;
    for (let i = 0; i < 4; i++) {
      const byte = part[at++]!;
      length |= (byte & 127) << (7 * i);
      if (byte < 128) break;
    }
    records.push({ type, at, length });
    at += length;
  }
  return records;
}

/** A small plan table as .xlsb, with merged cells below it; `forge` writes into its one sheet. */
export function forgedXlsb(
  forge: (view: DataView, records: readonly BinaryRecord[]) => void,
): Uint8Array {
  const { parts, name } = smallPlan();
  const part = parts[name]!.slice();
  forge(new DataView(part.buffer), recordsOf(part));
  return zipSync({ ...parts, [name]: part });
}

/** The same with so many cells without content below it, two bytes each. */
export function xlsbWithBlanks(cells: number): Uint8Array {
  const { parts, name } = smallPlan();
  const part = parts[name]!;
  const ROW = 16_384;
  // Without content the end of the cells is two bytes of type and one of length.
  const end = recordsOf(part).find(({ type }) => type === RECORDS.endOfCells)!.at - 3;
  const pieces: Uint8Array[] = [part.subarray(0, end)];
  for (let row = 0; row * ROW < cells; row++) {
    const header = new Uint8Array(2 + 25);
    header.set([RECORDS.row, 25]);
    new DataView(header.buffer).setUint32(2, 100 + row, true);
    const blanks = new Uint8Array(2 * Math.min(ROW, cells - row * ROW));
    blanks.forEach((_, i) => (blanks[i] = i % 2 === 0 ? RECORDS.shortBlank : 0));
    pieces.push(header, blanks);
  }
  const whole = Buffer.concat([...pieces, part.subarray(end)]);
  // Nothing is packed: the ratio of the archive is not what this is about.
  return zipSync({ ...parts, [name]: whole }, { level: 0 });
}

function smallPlan(): { parts: Record<string, Uint8Array>; name: string } {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Ragione Sociale Ente Proprietario", "Disponibili"],
    ["Comune di Viadana", 3],
    ["Comune di Bozzolo", 4],
    ["TOTALE", 7],
  ]);
  sheet["!merges"] = [XLSX.utils.decode_range("A6:B7")];
  XLSX.utils.book_append_sheet(book, sheet, "Foglio");
  const parts = unzipSync(
    new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsb" }) as ArrayBuffer),
  );
  const name = Object.keys(parts).find((part) => part.endsWith("sheet1.bin"))!;
  return { parts, name };
}
