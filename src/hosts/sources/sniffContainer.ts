// What a file is by its first bytes and its parts, whatever its name ends in: zips and OLE containers.
import { findMainPart } from "../xlsx/workbookParts";
import { localName, XmlCursor } from "../xlsx/xmlCursor";
import { ZipPackage } from "../xlsx/zipPackage";
import { SourceFault } from "./sourceFault";

/** A workbook that is only read. */
export type ReadOnlyContainer =
  { readonly kind: "xlsb" | "ods"; readonly pkg: ZipPackage } | { readonly kind: "xls" };

/** A container of a kind that is read. */
export type SourceContainer =
  | { readonly kind: "xlsx"; readonly pkg: ZipPackage; readonly main: string }
  | { readonly kind: "docx"; readonly pkg: ZipPackage }
  | ReadOnlyContainer;

/** An .xls of more than this is no plan. */
const MOST_OLE_BYTES = 60 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Bare records: "beginning of file" of BIFF2 to BIFF5 ([MS-XLS] 2.4.21), no text begins so. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[2]! >= 4 && bytes[3] === 0;

/**
 * The kind of a container, or null when the bytes are none (then they may be a text).
 * @throws {SourceFault | ZipFault | XmlFault} when the container is not one to read.
 */
export function sniffContainer(bytes: Uint8Array): SourceContainer | null {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || isBareBiff(bytes)) {
    if (bytes.length > MOST_OLE_BYTES) throw new SourceFault("too-large");
    return { kind: "xls" };
  }
  return startsWith(bytes, 0x50, 0x4b) ? sniffZip(ZipPackage.read(bytes)) : null;
}

function sniffZip(pkg: ZipPackage): SourceContainer {
  const manifest = pkg.text("META-INF/manifest.xml");
  // OpenDocument 1.4 encrypts the package as a whole: then there is no content beside the manifest.
  if (manifest?.includes("encryption-data") === true) throw new SourceFault("encrypted");
  if (manifest !== null && pkg.has("content.xml")) return sniffOpenDocument(pkg, manifest);
  const main = findMainPart(pkg);
  if (main === null) {
    // Apple's Numbers and Pages are zips of their own kind.
    const isOffice = pkg.has("[Content_Types].xml") || pkg.has("Index/Document.iwa");
    throw new SourceFault(isOffice ? "not-a-workbook" : "archive");
  }
  if (/\.bin$/i.test(main)) return { kind: "xlsb", pkg };
  const root = new XmlCursor(pkg.text(main)!);
  if (!root.next()) throw new SourceFault("corrupt");
  const name = localName(root.name);
  if (name === "workbook") return { kind: "xlsx", pkg, main };
  if (name === "document") return { kind: "docx", pkg };
  throw new SourceFault("not-a-workbook");
}

/** The type of an OpenDocument package stands in its first part, and again in its manifest. */
function sniffOpenDocument(pkg: ZipPackage, manifest: string): SourceContainer {
  const type = pkg.text("mimetype") ?? manifest;
  if (type.includes("opendocument.spreadsheet")) return { kind: "ods", pkg };
  throw new SourceFault(type.includes("opendocument.text") ? "word-format" : "not-a-workbook");
}
