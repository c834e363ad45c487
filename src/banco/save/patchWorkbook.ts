// The main part of an opened workbook: the list of its sheets, defined names, protection.
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  rewritten,
  rootPrefix,
  spliced,
  withAttributes,
  withChild,
} from "./xmlEdit";
import { WORKBOOK_ORDER } from "../../hosts/xlsx/schemaOrder";
import type { Book, SheetVisibility } from "../book";
import { fileFormula } from "../xlsx/fileFormula";
import { printNames } from "../xlsx/writePage";
import { escapeXml } from "../xlsx/xmlText";
import { relationNamespace } from "./patchTables";

const STATE: Readonly<Record<SheetVisibility, string | null>> = {
  Visible: null,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Changes the children of a child of the root. */
function withChildren(
  xml: string,
  name: string,
  change: (children: readonly string[]) => readonly string[],
): string {
  const p = rootPrefix(xml);
  const present = childOf(xml, name);
  const text = present === null ? "" : xml.slice(present.start, present.end);
  const before =
    present === null ? [] : childrenOf(text).map(({ start, end }) => text.slice(start, end));
  const after = change(before);
  if (after.join("") === before.join("")) return xml;
  const tag = present?.tag ?? `<${p}${name}>`;
  const replaced = after.length === 0 ? "" : rewritten({ tag }, after.join(""));
  return withChild(xml, WORKBOOK_ORDER, name, replaced);
}

/** The tag that begins a text. */
const tagOf = (text: string): string => /^<[^>]*>/.exec(text)![0];

/** Lists a new sheet as the last one. */
export function listSheet(
  xml: string,
  sheet: { readonly name: string; readonly visibility: SheetVisibility },
  relation: string,
): string {
  const p = rootPrefix(xml);
  return withChildren(xml, "sheets", (children) => {
    const ids = children.map((child) => Number(attributeOf(tagOf(child), "sheetId") ?? 0));
    const made = element(`${p}sheet`, {
      name: sheet.name,
      sheetId: String(Math.max(0, ...ids) + 1),
      state: STATE[sheet.visibility],
      "xmlns:r": relationNamespace(xml),
      "r:id": relation,
    });
    return [...children, made];
  });
}

/** Shows or hides the sheet at a position of the list. */
export function setVisibility(xml: string, position: number, visibility: SheetVisibility): string {
  return withChildren(xml, "sheets", (children) =>
    children.map((child, index) => {
      if (index !== position) return child;
      const tag = tagOf(child);
      return withAttributes(tag, { state: STATE[visibility] }) + child.slice(tag.length);
    }),
  );
}

/** A defined name as it is to be: without a formula it goes. */
export interface NameChange {
  readonly name: string;
  /** Position of the sheet that it belongs to, or null. */
  readonly position: number | null;
  readonly formula: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** The defined names that are other than before; `positionOf` finds sheets in the list. */
export function nameChanges(
  before: Book,
  now: Book,
  positionOf: (sheet: string) => number | null,
): NameChange[] {
  const key = (name: string, sheet: string | null): string =>
    `${sheet ?? ""}!${name}`.toLowerCase();
  type Entry = Omit<NameChange, "position"> & { readonly sheet: string | null };
  const entries = (book: Book): Map<string, Entry> =>
    new Map(
      [
        ...book.names.map(({ name, sheet, formula, comment, visible }): Entry => {
          return { name, sheet, formula: fileFormula(formula, null), comment, visible };
        }),
        ...book.sheets.flatMap(({ page, name: sheet }) =>
          printNames(page, sheet).map(([name, formula]): Entry => {
            return { name, sheet, formula, comment: "", visible: true };
          }),
        ),
      ].map((entry) => [key(entry.name, entry.sheet), entry]),
    );
  const [was, is] = [entries(before), entries(now)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (each) => JSON.stringify(was.get(each)) !== JSON.stringify(is.get(each)),
  );
  return changed.flatMap((each): NameChange[] => {
    const { sheet, ...entry } = is.get(each) ?? { ...was.get(each)!, formula: null };
    const position = sheet === null ? null : positionOf(sheet);
    return sheet !== null && position === null ? [] : [{ ...entry, position }];
  });
}

/** The workbook with its names changed; all others stay as they are written. */
export function withNames(xml: string, changes: readonly NameChange[]): string {
  if (changes.length === 0) return xml;
  const p = rootPrefix(xml);
  const matches = (child: string, { name, position }: NameChange): boolean =>
    (attributeOf(tagOf(child), "name") ?? "").toLowerCase() === name.toLowerCase() &&
    attributeOf(tagOf(child), "localSheetId") === (position === null ? null : String(position));
  return withChildren(xml, "definedNames", (children) => {
    const left = children.filter((child) => !changes.some((change) => matches(child, change)));
    const made = changes
      .filter(({ formula }) => formula !== null)
      .map((change) => {
        const present = children.find((child) => matches(child, change));
        const tag = withAttributes(present === undefined ? `<${p}definedName>` : tagOf(present), {
          comment: change.comment === "" ? null : change.comment,
          hidden: change.visible ? null : "1",
          localSheetId: change.position === null ? null : String(change.position),
          name: change.name,
        });
        return rewritten({ tag }, escapeXml(change.formula!));
      });
    return [...left, ...made];
  });
}

/** Puts the sheets into an order; `places[i]` is the old position of what comes i-th. */
export function reorderSheets(xml: string, places: readonly number[]): string {
  if (places.every((place, index) => place === index)) return xml;
  const moved = withChildren(xml, "sheets", (children) => places.map((place) => children[place]!));
  const numbers = new Set(["localSheetId", "activeTab", "firstSheet"]);
  const splices = [];
  for (const match of moved.matchAll(/<(?:[\w.-]+:)?(?:definedName|workbookView)\s[^>]*>/g)) {
    const text = match[0].replace(/\s(\w+)="(\d+)"/g, (all, name: string, value: string) =>
      numbers.has(name) ? ` ${name}="${Math.max(0, places.indexOf(Number(value)))}"` : all,
    );
    splices.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return spliced(moved, splices);
}

/** Protects the structure of the workbook, or no longer. */
export function withStructureProtected(xml: string, on: boolean): string {
  const p = rootPrefix(xml);
  const present = childOf(xml, "workbookProtection");
  const tag = withAttributes(present?.tag ?? `<${p}workbookProtection/>`, {
    lockStructure: on ? "1" : null,
  });
  return withChild(xml, WORKBOOK_ORDER, "workbookProtection", rewritten({ tag }, ""));
}
