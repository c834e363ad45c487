// Excel refuses a package whose kind is not the one that its name ends in, so the kind follows the name
// where nothing is lost by that: a template (.xltx) that was filled is a workbook (.xlsx).
import { done, failed, type Result } from "../../workbook/failure";
import { localName, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

const CONTENT_TYPES = "[Content_Types].xml";

/** Types of the main part (ECMA-376 Part 1 §12.3.23, [MS-OFFMACRO2] 2.1) by the end of the name. */
const KINDS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
} as const;

/** The content type that a package declares for its main part. */
function typeOfMain(types: string, main: string): string | null {
  const cursor = new XmlCursor(types);
  while (cursor.next()) {
    if (localName(cursor.name) !== "Override") continue;
    if (cursor.attribute("PartName")?.toLowerCase() === `/${main.toLowerCase()}`) {
      return cursor.attribute("ContentType");
    }
  }
  return null;
}

/**
 * The package as a file of that name.
 * @returns the very package where its kind is right already; `output-extension` when the name ends in
 *   something that Quadra does not write, or in .xlsx while there are macros.
 */
export function savedAs(pkg: ZipPackage, main: string, path: string): Result<ZipPackage> {
  const file = path.split(/[/\\]/).at(-1)!;
  const ending = /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const hasMacros = pkg.names().some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
  const mayHold = hasMacros ? ["xlsm", "xltm"] : Object.keys(KINDS);
  if (!mayHold.includes(ending)) {
    return failed({ code: "output-extension", file, extension: hasMacros ? "xlsm" : "xlsx" });
  }
  const types = pkg.text(CONTENT_TYPES);
  const type = types === null ? null : typeOfMain(types, main);
  const wanted = KINDS[ending as keyof typeof KINDS];
  if (types === null || type === null || type === wanted) return done(pkg);
  const changed = types
    .replaceAll(`"${type}"`, `"${wanted}"`)
    .replaceAll(`'${type}'`, `'${wanted}'`);
  return done(pkg.with(new Map([[CONTENT_TYPES, new TextEncoder().encode(changed)]])));
}
