// The characters of a text whose encoding nobody tells: what Italian offices save, told by its bytes.
import { SourceFault } from "./sourceFault";

/** Decoding takes up to four times its bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes at the start in which signs of an encoding, or of no text at all, are looked for. */
const LOOK = 4096;

/** Control characters that no text holds. */
const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 26) ||
  code === 127;

/** UTF-16 without a mark: every other byte of Latin letters is 0. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const length = Math.min(LOOK, bytes.length) & ~1;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (length < 4 || even + odd < length / 5) return null;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : null;
}

/** The encoding that an HTML or XML text names in itself, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOK));
  const named =
    /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(
      start,
    );
  return named?.[1] ?? named?.[2] ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-8 or UTF-16 by their marks or by their bytes, else what the text declares, else windows-1252.
 * Without byte order mark.
 * @throws {SourceFault} `not-a-workbook` when the bytes are no text, `too-large`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new SourceFault("too-large");
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : unmarkedUtf16(bytes);
  const text =
    marked !== null
      ? decodeAs(bytes, marked, false)
      : (decodeAs(bytes, "utf-8") ??
        decodeAs(bytes, declaredEncoding(bytes) ?? "windows-1252") ??
        decodeAs(bytes, "windows-1252"));
  if (text === null || !looksLikeText(text)) throw new SourceFault("not-a-workbook");
  return text;
}

/** One stray control character may come with any program; several in a row of them do not. */
function looksLikeText(text: string): boolean {
  let controls = 0;
  const length = Math.min(text.length, LOOK);
  for (let at = 0; at < length; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls * 100 <= length && !text.slice(0, LOOK).includes("\u0000");
}
