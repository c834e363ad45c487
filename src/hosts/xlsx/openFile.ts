// The guard in front of every file that comes from outside: it says by content what a file is and
// refuses what would hang or fool the readers behind it.
import { done, failed, type Result, type UnreadableReason } from "../../workbook/failure";
import { readLegacyWorkbook, type LegacyWorkbook } from "./legacyWorkbook";
import { findMainPart, readWorkbookParts } from "./workbookParts";
import { checkWellFormed, localName, XmlCursor, XmlFault } from "./xmlCursor";
import { ZipFault } from "./zipEntries";
import { ZipPackage } from "./zipPackage";

/** A file that was let in: an Office Open XML package, or another format that is only read. */
export type OpenedFile =
  | { readonly kind: "package"; readonly pkg: ZipPackage; readonly main: string }
  | { readonly kind: "legacy"; readonly bytes: Uint8Array; readonly workbook: LegacyWorkbook };

/** An .xls of more than this is no plan; its reader unpacks nothing, but it is slow. */
const MOST_OLE_BYTES = 60 * 1024 * 1024;

const unreadable = (file: string, reason: UnreadableReason) =>
  failed({ code: "file-unreadable", file, reason });

/** Whether an exception means a broken file, and which reason; null for any other exception. */
export function faultReason(fault: unknown): UnreadableReason | null {
  if (fault instanceof ZipFault) return fault.reason;
  return fault instanceof XmlFault ? "corrupt" : null;
}

/** Lets a file in, or says why not. Nothing is taken from its name. */
export async function openFile(bytes: Uint8Array, name: string): Promise<Result<OpenedFile>> {
  if (bytes.length === 0) return unreadable(name, "empty");
  try {
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
      if (bytes.length > MOST_OLE_BYTES) return unreadable(name, "too-large");
      return await openLegacy(bytes, bytes, name);
    }
    if (!startsWith(bytes, [0x50, 0x4b])) return unreadable(name, "not-a-workbook");
    const pkg = ZipPackage.read(bytes);
    if (pkg.has("META-INF/manifest.xml") && pkg.has("content.xml")) {
      const manifest = pkg.text("META-INF/manifest.xml")!;
      if (manifest.includes("encryption-data")) return unreadable(name, "encrypted");
      return await openLegacy(pkg.stored(), bytes, name);
    }
    const main = findMainPart(pkg);
    if (main === null) return unreadable(name, "not-a-workbook");
    if (main.toLowerCase().endsWith(".bin")) return await openLegacy(pkg.stored(), bytes, name);
    return openPackage(pkg, main, name);
  } catch (fault) {
    const reason = faultReason(fault);
    if (reason === null) throw fault;
    return unreadable(name, reason);
  }
}

function openPackage(pkg: ZipPackage, main: string, name: string): Result<OpenedFile> {
  const root = new XmlCursor(pkg.text(main)!);
  if (!root.next() || localName(root.name) !== "workbook")
    return unreadable(name, "not-a-workbook");
  const parts = readWorkbookParts(pkg, main);
  const needed = [main, parts.styles, parts.sharedStrings, ...parts.sheets.map(({ part }) => part)];
  for (const part of needed) if (part !== null) checkWellFormed(pkg.text(part)!);
  return done({ kind: "package", pkg, main });
}

async function openLegacy(
  input: Uint8Array,
  bytes: Uint8Array,
  name: string,
): Promise<Result<OpenedFile>> {
  const read = await readLegacyWorkbook(input);
  if (typeof read === "string") return unreadable(name, read);
  return done({ kind: "legacy", bytes, workbook: read });
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);
