// Notes as XML parts of a workbook: the same in Excel and in files, so that either reads the other's.
import { Deflate, inflateSync, strFromU8, strToU8 } from "fflate";
import type { KeptNote, NewNote } from "../../workbook/keptNote";
import { finish, type Steps } from "../../workbook/steps";

/** Namespace of the parts; a file format: never changed once written. */
export const NOTE_NAMESPACE = "urn:quadra:note:1";

/** More than the largest body of ours unpacks to: what claims more is nobody's journal. */
const MOST_BYTES = 64_000_000;

const FORM =
  /^\s*(?:<\?xml[^>]*\?>\s*)?<nota\s[^>]*>\s*<testa>([^<]*)<\/testa>\s*<corpo byte="(\d{1,8})">([A-Za-z0-9+/=\s]*)<\/corpo>\s*<\/nota>\s*$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16));
    return ENTITIES[String(name)] ?? whole;
  });

/** Bytes as letters that XML can hold. */
function lettersOf(parts: readonly Uint8Array[]): string {
  return btoa(parts.map((bytes) => strFromU8(bytes, true)).join(""));
}

/** Bytes that are packed at once: some milliseconds. */
const PACKED_AT_ONCE = 65_536;

/** Packs bytes; what comes out is short. */
function* packed(bytes: Uint8Array): Steps<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3 }, (part) => parts.push(part));
  let from = 0;
  for (; from + PACKED_AT_ONCE < bytes.length; from += PACKED_AT_ONCE) {
    deflate.push(bytes.subarray(from, from + PACKED_AT_ONCE));
    yield;
  }
  deflate.push(bytes.subarray(from), true);
  return parts;
}

function unpack(letters: string, size: number): string | null {
  if (size > MOST_BYTES) return null;
  try {
    const bytes = strToU8(atob(letters.replace(/\s/g, "")), true);
    // One byte more than declared: a body that is longer than it says does not fit exactly.
    const body = inflateSync(bytes, { out: new Uint8Array(size + 1) });
    return body.length === size ? strFromU8(body) : null;
  } catch {
    // Somebody edited the part by hand: it is as if it were not there.
    return null;
  }
}

/** The part of a note. */
export function noteXml(note: NewNote): string {
  return finish(noteXmlSteps(note));
}

/** `noteXml`, step by step. */
export function* noteXmlSteps({ head, body }: NewNote): Steps<string> {
  const bytes = strToU8(body);
  yield;
  const letters = lettersOf(yield* packed(bytes));
  return (
    `<?xml version="1.0" encoding="UTF-8"?><nota xmlns="${NOTE_NAMESPACE}">` +
    `<testa>${escape(head)}</testa><corpo byte="${bytes.length}">${letters}</corpo></nota>`
  );
}

/** The note of a part; null when the part is of another form. */
export function noteOfXml(id: string, xml: string): KeptNote | null {
  const [, head, size, letters] = FORM.exec(xml) ?? [];
  if (head === undefined || letters === undefined) return null;
  return { id, head: unescape(head), bytes: xml.length, body: () => unpack(letters, Number(size)) };
}
