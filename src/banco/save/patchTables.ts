// Tables of an opened sheet: their places, names, columns and looks.
import { WORKSHEET_ORDER } from "../../hosts/xlsx/schemaOrder";
import { rangeName } from "../../workbook/cellAddress";
import type { PackageDraft } from "../../hosts/xlsx/packageDraft";
import { readRelations } from "../../hosts/xlsx/partRelations";
import { readTables, type TablePart } from "../../hosts/xlsx/tableParts";
import type { SheetPart } from "../../hosts/xlsx/workbookParts";
import type { BookTable } from "../book";
import { tableXml } from "../xlsx/writeSheet";
import { NotExpressible } from "./notExpressible";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  rewritten,
  rootPrefix,
  withAttributes,
  withChild,
} from "./xmlEdit";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Brings the tables of a sheet up to date. */
export function patchTables(
  draft: PackageDraft,
  sheet: SheetPart,
  before: readonly BookTable[],
  now: readonly BookTable[],
): void {
  const parts = new Map(readTables(draft.pkg, sheet).map((part) => [part.name, part]));
  for (const table of before) {
    const kept = now.find(({ id }) => id !== undefined && id === table.id);
    const part = parts.get(table.name);
    if (part === undefined) throw new NotExpressible("una tabella non si ritrova nel file");
    if (kept === undefined) removeTable(draft, sheet, part);
    else if (JSON.stringify(kept) !== JSON.stringify(table)) {
      draft.put(part.part, changedTable(draft.text(part.part), table, kept));
    }
  }
  for (const table of now) {
    if (!before.some(({ id }) => id !== undefined && id === table.id))
      addTable(draft, sheet.part, table);
  }
}

function removeTable(draft: PackageDraft, sheet: SheetPart, { part }: TablePart): void {
  const xml = draft.text(sheet.part);
  const list = childOf(xml, "tableParts");
  const relation = readRelations(draft.pkg, sheet.part).find(({ target }) => target === part)?.id;
  if (list !== null) {
    const text = xml.slice(list.start, list.end);
    const kept = childrenOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((child) => !child.includes(`"${relation}"`));
    const tag = withAttributes(list.tag, { count: String(kept.length) });
    const replaced = kept.length === 0 ? "" : rewritten({ tag }, kept.join(""));
    draft.put(sheet.part, withChild(xml, WORKSHEET_ORDER, "tableParts", replaced));
  }
  draft.dropRelation(sheet.part, part);
  draft.drop([part]);
}

/** Adds a table to a sheet part. */
export function addTable(draft: PackageDraft, sheetPart: string, table: BookTable): void {
  const ids = draft
    .parts()
    .sheets.flatMap((sheet) => readTables(draft.pkg, sheet))
    .map(({ id }) => id);
  const xml = tableXml(table, Math.max(0, ...ids) + 1);
  const { relation } = draft.add(sheetPart, "table", "xl/tables/table#.xml", TABLE_TYPE, xml);
  const sheet = draft.text(sheetPart);
  const p = rootPrefix(sheet);
  const list = childOf(sheet, "tableParts");
  const inside = list?.inside ?? "";
  const count = list === null ? 0 : childrenOf(sheet.slice(list.start, list.end)).length;
  const one = `<${p}tablePart xmlns:r="${relationNamespace(sheet)}" r:id="${relation}"/>`;
  const text = element(`${p}tableParts`, { count: String(count + 1) }, inside + one);
  draft.put(sheetPart, withChild(sheet, WORKSHEET_ORDER, "tableParts", text));
}

/** The namespace of relations, which strict files have of their own. */
export function relationNamespace(xml: string): string {
  return xml.includes("http://purl.oclc.org/ooxml/spreadsheetml/main")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

function changedTable(xml: string, before: BookTable, now: BookTable): string {
  const p = rootPrefix(xml);
  const whole = now.showTotals ? { ...now.range, bottom: now.range.bottom + 1 } : now.range;
  const sameColumns = before.columns.join("\n") === now.columns.join("\n");
  const filter = childOf(xml, "autoFilter");
  let out = withRootAttributes(xml, {
    ref: rangeName(whole),
    ...(before.name === now.name ? {} : { name: now.name, displayName: now.name }),
    ...(before.showHeaders === now.showHeaders
      ? {}
      : { headerRowCount: now.showHeaders ? null : "0" }),
    ...(before.showTotals === now.showTotals
      ? {}
      : {
          totalsRowCount: now.showTotals ? "1" : null,
          totalsRowShown: now.showTotals ? null : "0",
        }),
  });
  const filterTag = withAttributes(filter?.tag ?? `<${p}autoFilter/>`, {
    ref: rangeName(now.range),
  });
  if (!now.showHeaders) out = withChild(out, TABLE_ORDER, "autoFilter", "");
  else if (filter !== null || before.showHeaders !== now.showHeaders) {
    const criteria = sameColumns ? (filter?.inside ?? "") : "";
    out = withChild(out, TABLE_ORDER, "autoFilter", rewritten({ tag: filterTag }, criteria));
  }
  if (!sameColumns) {
    out = withChild(out, TABLE_ORDER, "sortState", "");
    out = withChild(out, TABLE_ORDER, "tableColumns", columnsXml(out, p, before, now));
  }
  if (before.style !== now.style) {
    const info = childOf(out, "tableStyleInfo");
    const tag = withAttributes(info?.tag ?? `<${p}tableStyleInfo showRowStripes="1"/>`, {
      name: now.style,
    });
    out = withChild(out, TABLE_ORDER, "tableStyleInfo", rewritten({ tag }, ""));
  }
  return out;
}

/** A column keeps what it was by its name, or by its place when only names have changed. */
function columnsXml(xml: string, p: string, before: BookTable, now: BookTable): string {
  const list = childOf(xml, "tableColumns")!;
  const text = xml.slice(list.start, list.end);
  const old = childrenOf(text);
  let lastId = Math.max(0, ...old.map(({ tag }) => Number(attributeOf(tag, "id"))));
  const renamed = before.columns.length === now.columns.length;
  const columns = now.columns.map((name, index) => {
    const at = before.columns.indexOf(name);
    const present = old[at >= 0 ? at : renamed ? index : -1];
    if (present === undefined) {
      return element(`${p}tableColumn`, { id: String(++lastId), name });
    }
    const tag = at >= 0 ? present.tag : withAttributes(present.tag, { name: columnName(name) });
    return rewritten({ tag }, present.inside);
  });
  const tag = withAttributes(list.tag, { count: String(columns.length) });
  return rewritten({ tag }, columns.join(""));
}

/** Line ends are spelled out: as attributes they would become blanks. */
const columnName = (name: string): string => name.replaceAll("\n", "_x000a_");

function withRootAttributes(xml: string, attributes: Record<string, string | null>): string {
  const root = /<(?:[\w.-]+:)?table\s[^>]*>/.exec(xml)!;
  const tag = withAttributes(root[0], attributes);
  return xml.slice(0, root.index) + tag + xml.slice(root.index + root[0].length);
}
