// What the host remembers beside the spreadsheet: references that the pane keeps, settings, XML parts.
import type { CellRange } from "../../workbook/cellAddress";
import type { Spreadsheet, SpreadsheetChange } from "../spreadsheet";
import { followRange, movesCells } from "./followRange";
import { handle, type Handle } from "./handles";
import { HostError } from "./hostError";

/** A part of the workbook that holds XML of an add-in. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** What belongs to the document and is saved with it, but is in no cell. */
export interface DocumentExtras {
  /** Settings of the add-in: key to JSON text. */
  readonly settings: Map<string, string>;
  readonly xmlParts: Map<string, XmlPart>;
  /** Whether the structure (adding, deleting, renaming sheets) is protected. */
  structureProtected: boolean;
  readonly properties: Record<string, string>;
}

/** An empty document. */
export function newDocumentExtras(): DocumentExtras {
  return { settings: new Map(), xmlParts: new Map(), structureProtected: false, properties: {} };
}

/** State of one host. */
export class HostState {
  /** Name of the workbook file; "" when it was never saved. */
  workbookName = "";
  calculationMode = "Automatic";
  enableEvents = true;
  extras: DocumentExtras = newDocumentExtras();
  /** Rules for what may be typed, by sheet and area as they were set. */
  readonly validations = new Map<string, Readonly<Record<string, unknown>>>();
  /** null for a range whose cells are all gone. */
  private readonly references = new Map<string, Handle | null>();
  private readonly eventReferences: string[] = [];
  private lastReference = 0;

  constructor(readonly spreadsheet: Spreadsheet) {}

  /** Keeps an object until the pane lets it go. */
  keep(object: Handle): string {
    const name = `ref${++this.lastReference}`;
    this.references.set(name, object);
    return name;
  }

  /** Keeps a range for the event that names it; only the latest events can still be asked. */
  keepForEvent(object: Handle): string {
    const name = this.keep(object);
    this.eventReferences.push(name);
    if (this.eventReferences.length > 200) this.references.delete(this.eventReferences.shift()!);
    return name;
  }

  /** The object behind a reference. */
  kept(name: string): Handle {
    const object = this.references.get(name);
    if (object === undefined) throw new HostError("InvalidObjectPath", name);
    // The cells of a deleted sheet are gone with it.
    const isGone = object?.kind === "Range" && this.spreadsheet.sheets.get(object.sheet) === null;
    if (object === null || isGone) throw new HostError("InvalidReference", name);
    return object;
  }

  /** Lets the ranges that are kept follow their cells. */
  follow(change: SpreadsheetChange): void {
    if (change.kind !== "cells" || !movesCells(change)) return;
    for (const [name, object] of this.references) {
      if (object?.kind !== "Range" || object.sheet !== change.sheet) continue;
      const area = followRange(object.area, change);
      this.references.set(name, area === null ? null : handle("Range", { ...object, area }));
    }
  }

  release(name: string): void {
    this.references.delete(name);
  }

  /** How many references are kept: a pane that forgets to let go makes this grow. */
  get keptCount(): number {
    return this.references.size - this.eventReferences.length;
  }

  /** The sheet, or ItemNotFound when it was deleted meanwhile. */
  sheet(id: string) {
    const sheet = this.spreadsheet.sheets.get(id);
    if (sheet === null) throw new HostError("ItemNotFound", id);
    return sheet;
  }

  /** The table, or ItemNotFound when it was deleted meanwhile. */
  table(id: string) {
    const table = this.spreadsheet.tables.get(id);
    if (table === null) throw new HostError("ItemNotFound", id);
    return table;
  }

  /** AccessDenied when the sheet is protected and the area has a locked cell. */
  requireWritable(sheet: string, area: CellRange): void {
    if (this.sheet(sheet).protection === null) return;
    const { cells } = this.spreadsheet;
    const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (count > 100_000) throw new HostError("AccessDenied", this.sheet(sheet).name);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (cells.format(sheet, row, column).locked) {
          throw new HostError("AccessDenied", this.sheet(sheet).name);
        }
      }
    }
  }

  /** AccessDenied when the sheet is protected and does not allow `option`. */
  requireAllowed(sheet: string, option: string): void {
    const { protection, name } = this.sheet(sheet);
    if (protection !== null && protection.options[option] !== true) {
      throw new HostError("AccessDenied", name);
    }
  }

  /** AccessDenied when the structure of the workbook is protected. */
  requireStructure(): void {
    if (this.extras.structureProtected) throw new HostError("AccessDenied");
  }
}
