// Notes as XML parts of a workbook: the same in Excel and in files, so that either reads the other's.
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { KeptNote, NewNote } from "../../workbook/keptNote";

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
function lettersOf(bytes: Uint8Array): string {
  const binary = Array.from({ length: Math.ceil(bytes.length / 8_192) }, (_, i) =>
    strFromU8(bytes.subarray(i * 8_192, (i + 1) * 8_192), true),
  );
  return btoa(binary.join(""));
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
export function noteXml({ head, body }: NewNote): string {
  const bytes = strToU8(body);
  return (
    `<?xml version="1.0" encoding="UTF-8"?><nota xmlns="${NOTE_NAMESPACE}">` +
    `<testa>${escape(head)}</testa><corpo byte="${bytes.length}">${lettersOf(deflateSync(bytes, { level: 3 }))}</corpo></nota>`
  );
}

/** The note of a part; null when the part is of another form. */
export function noteOfXml(id: string, xml: string): KeptNote | null {
  const [, head, size, letters] = FORM.exec(xml) ?? [];
  if (head === undefined || letters === undefined) return null;
  return { id, head: unescape(head), bytes: xml.length, body: () => unpack(letters, Number(size)) };
}
