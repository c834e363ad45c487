// Excel tables of a package: which there are, and their columns in step with their header cells.
import { cellName, parseRangeName, rangeHas, type CellRange } from "../../workbook/cellAddress";
import { failed, done, type Result } from "../../workbook/failure";
import type { CellEdit } from "./patchSheet";
import type { PackageDraft } from "./packageDraft";
import { readRelations } from "./partRelations";
import { decodeXString, encodeXString } from "./sharedTexts";
import type { SheetPart } from "./workbookParts";
import { escapeXml, localName, withAttribute, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

/** A table part (ECMA-376 Part 1 §18.5.1.2). */
export interface TablePart {
  readonly part: string;
  /** The name that formulas use. */
  readonly name: string;
  readonly id: number;
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly columns: readonly string[];
}

/** Tables of a sheet. */
export function readTables(pkg: ZipPackage, sheet: SheetPart): TablePart[] {
  return readRelations(pkg, sheet.part)
    .filter(({ type, target }) => type === "table" && pkg.has(target))
    .flatMap(({ target }) => readTable(target, pkg.text(target)!) ?? []);
}

function readTable(part: string, xml: string): TablePart | null {
  const cursor = new XmlCursor(xml);
  if (!cursor.next() || localName(cursor.name) !== "table") return null;
  const range = parseRangeName(cursor.attribute("ref") ?? "");
  if (range === null) return null;
  const name = cursor.attribute("displayName") ?? cursor.attribute("name") ?? "";
  const id = Number(cursor.attribute("id") ?? 0);
  const hasHeader = cursor.attribute("headerRowCount") !== "0";
  const columns: string[] = [];
  while (cursor.next()) {
    if (cursor.kind === "close" || localName(cursor.name) !== "tableColumn") continue;
    columns.push(decodeXString(cursor.attribute("name") ?? ""));
  }
  return { part, name, id, range, hasHeader, columns };
}

const headerRange = ({ range }: TablePart): CellRange => ({ ...range, bottom: range.top });

/**
 * Renames table columns whose header cell is edited: header and column name have to be equal, or
 * Excel calls the file damaged (§18.5.1.3). A header that a formula names, that is no text or that
 * is there twice is refused like a formula cell, for the formulas would break.
 */
export function renameColumns(
  draft: PackageDraft,
  sheet: SheetPart,
  edits: readonly CellEdit[],
): Result<void> {
  for (const table of readTables(draft.pkg, sheet)) {
    if (!table.hasHeader) continue;
    const header = headerRange(table);
    const inHeader = edits.filter(({ row, column }) => rangeHas(header, row, column));
    if (inHeader.length === 0) continue;
    const names = [...table.columns];
    for (const { row, column, content } of inHeader) {
      const at = column - table.range.left;
      const refused = failed({
        code: "formula-cell",
        sheet: sheet.name,
        cell: cellName(row, column),
      });
      if (typeof content !== "string" || content === "") return refused;
      if (names[at] !== content && isNamed(draft, names[at] ?? "")) return refused;
      names[at] = content;
      if (names.filter((name) => name.toLowerCase() === content.toLowerCase()).length > 1) {
        return refused;
      }
    }
    draft.put(table.part, withColumnNames(draft.text(table.part), names));
  }
  return done(undefined);
}

/** Whether a formula of any sheet names the column: `Tabella[Colonna]` (§18.17.2.5). */
function isNamed(draft: PackageDraft, column: string): boolean {
  const reference = escapeXml(column.replace(/['[\]#]/g, "'$&"));
  const pattern = `[${reference}]`;
  return draft.parts().sheets.some(({ part }) => draft.text(part).includes(pattern));
}

function withColumnNames(xml: string, names: readonly string[]): string {
  const cursor = new XmlCursor(xml);
  let out = "";
  let from = 0;
  let at = 0;
  while (cursor.next()) {
    if (cursor.kind === "close" || localName(cursor.name) !== "tableColumn") continue;
    const name = names[at++]!;
    if (decodeXString(cursor.attribute("name") ?? "") === name) continue;
    out += xml.slice(from, cursor.start) + withAttribute(cursor.text, "name", columnName(name));
    from = cursor.end;
  }
  return out + xml.slice(from);
}

/** How a header is stored as an attribute: line ends would become blanks there (XML 1.0 §3.3.3). */
export function columnName(header: string): string {
  return encodeXString(header).replace(/[\t\n]/g, (char) =>
    char === "\n" ? "_x000a_" : "_x0009_",
  );
}
