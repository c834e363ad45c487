// The bytes of a zip: entries in, entries out, with compressed data passed through untouched.
// Layout: APPNOTE.TXT - .ZIP File Format Specification, §4.3.

/** A zip that cannot be read, or that asks for more than the guard allows. */
export class ZipFault extends Error {
  constructor(readonly reason: "corrupt" | "too-large" | "encrypted") {
    super(reason);
  }
}

/** Most that all parts together may declare, in bytes. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Deflate cannot pass 1032:1, and sheets stay below 100:1: more than this in bulk is a bomb. */
const MOST_RATIO = 400;
const RATIO_MATTERS_FROM = 16 * 1024 * 1024;

/** A file in a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** Name as stored, whatever its encoding, with the flag that tells it. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date in one. */
  readonly time: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly attributes: number;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Checksum of a zip entry. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** How parts are looked up: OPC names ignore case, and some writers use backslashes. */
export const keyOf = (name: string): string =>
  name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

/**
 * Entries in their order.
 * @throws {ZipFault} when the bytes are no sound zip or declare too much.
 */
export function readEntries(bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (fault) {
    // A field that points outside the file ends in a RangeError of DataView.
    throw fault instanceof RangeError ? new ZipFault("corrupt") : fault;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) throw new ZipFault("corrupt");
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const zip64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(zip64, true) !== 0x06064b50) throw new ZipFault("corrupt");
    count = Number(view.getBigUint64(zip64 + 32, true));
    at = Number(view.getBigUint64(zip64 + 48, true));
  }
  if (count > MOST_ENTRIES) throw new ZipFault("too-large");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault("corrupt");
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = fullSizes(view, at, at + 46 + nameLength, extraLength);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & 0x800 ? "utf-8" : "latin1").decode(rawName);
    if (flags & 1) throw new ZipFault("encrypted");
    const local = sizes.offset;
    if (view.getUint32(local, true) !== 0x04034b50) throw new ZipFault("corrupt");
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + sizes.packed > bytes.length || seen.has(keyOf(name))) throw new ZipFault("corrupt");
    seen.add(keyOf(name));
    total += sizes.size;
    if (total > MOST_BYTES) throw new ZipFault("too-large");
    if (sizes.size > RATIO_MATTERS_FROM && sizes.size > sizes.packed * MOST_RATIO) {
      throw new ZipFault("too-large");
    }
    entries.push({
      name,
      rawName,
      // The sizes go in front of the data when we write: no data descriptor (bit 3).
      flags: flags & ~8,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(from, from + sizes.packed),
      size: sizes.size,
      attributes: view.getUint32(at + 38, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and offset of a directory entry; those that do not fit in 32 bits stand in extra field 1 (§4.5.3). */
function fullSizes(view: DataView, at: number, extra: number, extraLength: number) {
  const found = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const big = (value: number): number => {
        if (value !== 0xffffffff) return value;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      found.size = big(found.size);
      found.packed = big(found.packed);
      offset = big(offset);
    }
    field += 4 + length;
  }
  return { ...found, offset };
}

/** A zip of these entries: sizes in front of the data, no extra fields. */
export function writeEntries(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.reduce((sum, entry) => sum + entry.rawName.length, 0);
  const data = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const bytes = new Uint8Array(entries.length * 76 + 2 * names + data + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  /** The fields that local header and directory share, from "version needed" to the name's length. */
  const shared = (entry: ZipEntry): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, entry.flags, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, entry.rawName.length, true);
    at += 26;
  };
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    shared(entry);
    bytes.set(entry.rawName, at);
    bytes.set(entry.packed, at + entry.rawName.length);
    at += entry.rawName.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    shared(entry);
    // Still to come: comment length, disk, internal attributes (all 0), external attributes, offset.
    view.setUint32(at + 6, entry.attributes, true);
    view.setUint32(at + 10, offsets[i]!, true);
    bytes.set(entry.rawName, at + 14);
    at += 14 + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
