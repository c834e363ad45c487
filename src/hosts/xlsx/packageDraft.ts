// A package while it is being changed: what was changed is read back from here, and nothing shows
// outside before `finish`.
import type { CellContext } from "./cellContent";
import { readCellStyles } from "./cellStyles";
import {
  addRelation,
  appendChild,
  dropElements,
  readRelations,
  relationsPart,
} from "./partRelations";
import { insertInOrder, WORKBOOK_ORDER } from "./schemaOrder";
import { readSharedTexts } from "./sharedTexts";
import { readWorkbookParts, type WorkbookParts } from "./workbookParts";
import { localName, withAttribute, XmlCursor } from "./xmlCursor";
import type { ZipPackage } from "./zipPackage";

const CONTENT_TYPES = "[Content_Types].xml";

/** A part that was added, and the id under which its owner knows it. */
export interface AddedPart {
  readonly part: string;
  readonly relation: string;
}

/** Collects new texts of parts. */
export class PackageDraft {
  constructor(
    private current: ZipPackage,
    private readonly main: string,
  ) {}

  /** The package as drafted so far. */
  get pkg(): ZipPackage {
    return this.current;
  }

  parts(): WorkbookParts {
    return readWorkbookParts(this.current, this.main);
  }

  text(part: string): string {
    return this.current.text(part) ?? "";
  }

  /** Replaces a part or adds it; equal text changes nothing. */
  put(part: string, text: string): void {
    if (this.current.text(part) === text) return;
    this.current = this.current.with(new Map([[part, new TextEncoder().encode(text)]]));
  }

  /** Takes parts out, with their relations and their entries among the content types. */
  drop(parts: readonly string[]): void {
    const gone = new Set(parts.map((part) => `/${part}`.toLowerCase()));
    this.put(
      CONTENT_TYPES,
      dropElements(this.text(CONTENT_TYPES), "Override", (cursor) =>
        gone.has((cursor.attribute("PartName") ?? "").toLowerCase()),
      ),
    );
    const names = parts.flatMap((part) => [part, relationsPart(part)]);
    this.current = this.current.with(new Map(names.map((name) => [name, null])));
  }

  /** Takes a relation out of a part. */
  dropRelation(part: string, target: string): void {
    const ids = new Set(
      readRelations(this.current, part)
        .filter((relation) => relation.target === target)
        .map(({ id }) => id),
    );
    const relations = relationsPart(part);
    this.put(
      relations,
      dropElements(this.text(relations), "Relationship", (cursor) =>
        ids.has(cursor.attribute("Id") ?? ""),
      ),
    );
  }

  /**
   * Adds a part that another part points to, under a free name ("xl/tables/table3.xml" for
   * "xl/tables/table#.xml"), and tells the id of the relation.
   */
  add(from: string, type: string, name: string, contentType: string, text: string): AddedPart {
    let number = 1;
    while (this.current.has(name.replace("#", String(number)))) number++;
    const part = name.replace("#", String(number));
    this.put(part, text);
    const override = `Override PartName="/${part}" ContentType="${contentType}"/>`;
    this.put(CONTENT_TYPES, appendChild(this.text(CONTENT_TYPES), override));
    const relation = addRelation(this.current, from, type, `/${part}`);
    this.put(relationsPart(from), relation.xml);
    return { part, relation: relation.id };
  }
}

/** What the cells of a workbook lean on, read when it is asked for. */
export function cellContextOf(pkg: ZipPackage, parts: WorkbookParts): CellContext {
  let texts: string[] | null = null;
  return {
    sharedTexts: () =>
      (texts ??=
        parts.sharedStrings === null ? [] : readSharedTexts(pkg.text(parts.sharedStrings)!)),
    styles: readCellStyles(parts.styles === null ? null : pkg.text(parts.styles)),
    date1904: parts.date1904,
  };
}

/** Whether a sheet holds a formula; comments and texts that look like one do no harm here. */
export const holdsFormula = (xml: string): boolean => /<(?:[\w.-]+:)?f[\s>/]/.test(xml);

/**
 * Asks the next program that opens the file to calculate all formulas: what they showed before is
 * stale now (`fullCalcOnLoad`, ECMA-376 Part 1 §18.2.2). A workbook without formulas stays as it is.
 */
export function requestCalculation(draft: PackageDraft): void {
  const { main, sheets } = draft.parts();
  if (!sheets.some(({ part }) => holdsFormula(draft.text(part)))) return;
  const xml = draft.text(main);
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (localName(cursor.name) !== "calcPr" || cursor.kind === "close") continue;
    const tag = withAttribute(cursor.text, "fullCalcOnLoad", "1");
    draft.put(main, xml.slice(0, cursor.start) + tag + xml.slice(cursor.end));
    return;
  }
  draft.put(main, insertInOrder(xml, WORKBOOK_ORDER, "calcPr", 'calcPr fullCalcOnLoad="1"/>'));
}

/**
 * Drops the order of calculation when a formula goes: an entry for a cell without formula makes
 * Excel call the file damaged, and Excel makes the part anew by itself (§12.3.1).
 */
export function dropCalcChain(draft: PackageDraft): void {
  const { main, calcChain } = draft.parts();
  if (calcChain === null) return;
  draft.dropRelation(main, calcChain);
  draft.drop([calcChain]);
}
