// An .xlsx is a zip of parts. Parts that nobody edits keep their compressed bytes, their names and
// their order; fflate packs and unpacks single parts, but a zip made anew by it would not keep them.
import { deflateSync, inflateSync } from "fflate";

import { crc32, keyOf, readEntries, writeEntries, ZipFault, type ZipEntry } from "./zipEntries";

/** A text takes up to four times its bytes while it is decoded. */
const MOST_TEXT_BYTES = 100 * 1024 * 1024;

/** Texts that were read once; they go when the entry goes. */
const TEXTS = new WeakMap<ZipEntry, string>();

/** A package as a value: `with` gives another one, and bytes of untouched parts are shared. */
export class ZipPackage {
  private readonly byKey: ReadonlyMap<string, ZipEntry>;

  private constructor(private readonly entries: readonly ZipEntry[]) {
    this.byKey = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** @throws {ZipFault} when the bytes are no sound zip or declare too much. */
  static read(bytes: Uint8Array): ZipPackage {
    return new ZipPackage(readEntries(bytes));
  }

  /** A package made by us, in the order of the record. */
  static of(parts: Readonly<Record<string, string>>): ZipPackage {
    return new ZipPackage([]).with(
      new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    );
  }

  names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.byKey.has(keyOf(name));
  }

  /** Unpacked bytes of a part, checked against their declared size and checksum. */
  bytes(name: string): Uint8Array | null {
    const entry = this.byKey.get(keyOf(name));
    return entry === undefined ? null : unpack(entry);
  }

  /**
   * Text of a part; a byte order mark stays in it, so that it is written back.
   * @param use "once" for a part that is read and left: its text is not kept.
   */
  text(name: string, use: "again" | "once" = "again"): string | null {
    const entry = this.byKey.get(keyOf(name));
    if (entry === undefined) return null;
    const known = TEXTS.get(entry);
    if (known !== undefined) return known;
    if (entry.size > MOST_TEXT_BYTES) throw new ZipFault("too-large");
    const bytes = unpack(entry);
    // UTF-16 parts are legal (ECMA-376 Part 2 §6.2.5) but no spreadsheet program writes them.
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new ZipFault("corrupt");
    }
    if (use === "again") TEXTS.set(entry, text);
    return text;
  }

  /** The same package with parts replaced where they stand, added at the end, or (null) left out. */
  with(changes: ReadonlyMap<string, Uint8Array | null>): ZipPackage {
    const pending = new Map([...changes].map(([name, bytes]) => [keyOf(name), { name, bytes }]));
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = pending.get(keyOf(entry.name));
      pending.delete(keyOf(entry.name));
      if (change === undefined) entries.push(entry);
      else if (change.bytes !== null) entries.push(packed(entry, change.bytes));
    }
    for (const { name, bytes } of pending.values()) {
      if (bytes !== null) entries.push(packed(newEntry(name), bytes));
    }
    return new ZipPackage(entries);
  }

  /**
   * A zip for another reader: checked and unpacked, with only the parts that it shall see.
   * @throws {ZipFault} when those come to more than `mostBytes`.
   */
  stored(wanted: (name: string) => boolean, mostBytes: number): Uint8Array {
    const kept = this.entries.filter(({ name }) => wanted(name));
    if (kept.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw new ZipFault("too-large");
    return writeEntries(kept.map((entry) => ({ ...entry, method: 0, packed: unpack(entry) })));
  }

  toBytes(): Uint8Array {
    return writeEntries(this.entries);
  }
}

function newEntry(name: string): Omit<ZipEntry, "crc" | "packed" | "size"> {
  const rawName = new TextEncoder().encode(name);
  // 1 January 1980, the first day of MS-DOS: a part made by us tells nothing about when or where.
  return { name, rawName, flags: 0x800, method: 8, time: 0x00210000, attributes: 0 };
}

function packed(entry: Omit<ZipEntry, "crc" | "packed" | "size">, bytes: Uint8Array): ZipEntry {
  const method = entry.method;
  const body = method === 0 ? bytes : deflateSync(bytes, { level: 5 });
  return { ...entry, crc: crc32(bytes), packed: body, size: bytes.length };
}

function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipFault("corrupt");
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new ZipFault("corrupt");
  try {
    // One byte more than declared: a part that is longer than it says does not fit exactly.
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new ZipFault("corrupt");
  }
}
