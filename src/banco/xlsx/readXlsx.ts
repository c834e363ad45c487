// Opens any .xlsx file as a workbook of plain data, for the bench.
import type { Book, BookName, BookSheet } from "../book";
import { readBookCharts } from "./readCharts";
import { withPrintName } from "./readPage";
import { readSheet, stringItem, type SheetSurroundings } from "./readSheet";
import { readStyles, readTheme } from "./readStyles";
import { SETTINGS_NAMESPACE } from "./writeXlsx";
import { UnreadableWorkbook, WorkbookParts } from "./workbookParts";
import { attribute, child, children, flag, parseXml, type XmlNode } from "./xmlNode";

/** Kinds of parts that the bench cannot show, with the word for them. */
const UNSEEN_PARTS: readonly (readonly [RegExp, string])[] = [
  [/\/charts?\//i, "grafici"],
  [/\/media\//i, "immagini"],
  [/\/pivot(Tables|Cache)\//i, "tabelle pivot"],
  [/vbaProject\.bin$/i, "macro"],
  [/\/externalLinks\//i, "collegamenti ad altri file"],
  [/\/slicers?\//i, "filtri dei dati"],
  [/\/threadedComments\//i, "conversazioni"],
];

/**
 * Reads a workbook.
 * @throws UnreadableWorkbook with a sentence for people.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Book> {
  const parts = WorkbookParts.open(bytes);
  const path = parts.related("", "officeDocument");
  const workbook = path === null ? null : parts.xml(path);
  if (path === null || workbook?.name !== "workbook") {
    throw new UnreadableWorkbook("Il file non è una cartella di lavoro .xlsx.");
  }
  const part = (type: string): XmlNode | null => {
    const target = parts.related(path, type);
    return target === null ? null : parts.xml(target);
  };
  const theme = readTheme(part("theme"));
  const formats = readStyles(part("styles"), theme);
  const around: SheetSurroundings = {
    parts,
    texts: children(part("sharedStrings") ?? undefined, "si").map(stringItem),
    formats,
    theme,
    date1904: flag(child(workbook, "workbookPr"), "date1904"),
  };
  const unseen = new Set(
    UNSEEN_PARTS.filter(([pattern]) => parts.names.some((name) => pattern.test(`/${name}`))).map(
      ([, word]) => word,
    ),
  );
  const rels = new Map(parts.relationships(path).map((rel) => [rel.id, rel]));
  const charts = unseen.has("grafici") ? readBookCharts(bytes) : null;
  const listed = children(child(workbook, "sheets"), "sheet");
  const sheets: BookSheet[] = [];
  /** Place in the file → place among the sheets of cells; chart sheets are left out. */
  const places = new Map<number, number>();
  for (const [index, sheet] of listed.entries()) {
    const rel = rels.get(attribute(sheet, "id") ?? "");
    if (rel?.type !== "worksheet") {
      unseen.add("fogli grafico o macro");
      continue;
    }
    const state = attribute(sheet, "state");
    const visibility =
      state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
    places.set(index, sheets.length);
    const name = attribute(sheet, "name") ?? `Foglio${index + 1}`;
    const read = readSheet(rel.target, { name, visibility }, around, unseen);
    const drawn = charts?.get(name) ?? [];
    sheets.push(drawn.length === 0 ? read : { ...read, charts: drawn });
    // Large workbooks: let the page breathe between sheets.
    await Promise.resolve();
  }
  if (sheets.length === 0) throw new UnreadableWorkbook("Il file non contiene fogli di celle.");
  const view = child(child(workbook, "bookViews"), "workbookView");
  const extras = readXmlParts(parts, path);
  return {
    sheets,
    active: places.get(Number(attribute(view, "activeTab") ?? 0)) ?? 0,
    names: readNames(workbook, sheets, places),
    formats,
    stale: flag(child(workbook, "calcPr"), "fullCalcOnLoad"),
    structureProtected: flag(child(workbook, "workbookProtection"), "lockStructure"),
    ...extras,
    unseen: [...unseen],
  };
}

/** Defined names; those of print areas and titles go to their sheets. */
function readNames(
  workbook: XmlNode,
  sheets: BookSheet[],
  places: ReadonlyMap<number, number>,
): BookName[] {
  const names: BookName[] = [];
  for (const node of children(child(workbook, "definedNames"), "definedName")) {
    const name = attribute(node, "name") ?? "";
    const local = attribute(node, "localSheetId");
    const place = local === undefined ? undefined : places.get(Number(local));
    if (name.startsWith("_xlnm.")) {
      const sheet = place === undefined ? undefined : sheets[place];
      if (sheet === undefined) continue;
      sheets[place!] = { ...sheet, page: withPrintName(sheet.page, name, node.text) };
      continue;
    }
    if (local !== undefined && place === undefined) continue;
    names.push({
      name,
      formula: `=${node.text}`,
      sheet: place === undefined ? null : sheets[place]!.name,
      comment: attribute(node, "comment") ?? "",
      visible: !flag(node, "hidden"),
    });
  }
  return names;
}

function readXmlParts(parts: WorkbookParts, path: string): Pick<Book, "settings" | "xmlParts"> {
  const xmlParts: string[] = [];
  let settings: Record<string, string> = {};
  const targets = [...parts.relationships(path), ...parts.relationships("")]
    .filter(({ type }) => type === "customXml")
    .map(({ target }) => target);
  for (const target of new Set(targets)) {
    const text = parts.text(target);
    if (text === null) continue;
    if (text.includes(SETTINGS_NAMESPACE)) {
      const list = children(parseXml(text), "setting");
      settings = Object.fromEntries(list.map((node) => [attribute(node, "key") ?? "", node.text]));
    } else xmlParts.push(text);
  }
  return { settings, xmlParts };
}
