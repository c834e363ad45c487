// The file that was opened with the changes made since then, and nothing else changed in it.
import {
  cellContextOf,
  dropCalcChain,
  PackageDraft,
  requestCalculation,
} from "../../hosts/xlsx/packageDraft";
import { removeSheetParts } from "../../hosts/xlsx/removeSheetParts";
import { findMainPart } from "../../hosts/xlsx/workbookParts";
import { ZipPackage } from "../../hosts/xlsx/zipPackage";
import type { Book } from "../book";
import { addSheet } from "./newSheets";
import { NotExpressible } from "./notExpressible";
import type { OpenedFile } from "./openedFile";
import { patchCells, type SheetPair } from "./patchCells";
import { patchLines } from "./patchLines";
import { patchNotes } from "./patchNotes";
import { patchTables } from "./patchTables";
import { patchView } from "./patchView";
import {
  nameChanges,
  reorderSheets,
  setVisibility,
  withNames,
  withStructureProtected,
} from "./patchWorkbook";
import { patchXmlParts } from "./patchXmlParts";
import { StyleBook } from "./styleBook";

/**
 * Patches the file.
 * @param now the workbook as it is, and `ids` those of its sheets in their order.
 * @throws {NotExpressible} when the file cannot take a change.
 */
export function patchOriginal(opened: OpenedFile, now: Book, ids: readonly string[]): Uint8Array {
  const pkg = ZipPackage.read(opened.bytes);
  const main = findMainPart(pkg);
  if (main === null) throw new NotExpressible("file senza parte principale");
  const draft = new PackageDraft(pkg, main);
  const parts = draft.parts();
  if (parts.signed) throw new NotExpressible("il file è firmato");
  const stylesPart = parts.styles;
  if (stylesPart === null) throw new NotExpressible("file senza stili");
  if (parts.sheets.length !== opened.sheetIds.length) throw new NotExpressible("fogli diversi");
  const styles = new StyleBook(draft.text(stylesPart));
  const contextNow = () => {
    draft.put(stylesPart, styles.xml);
    return cellContextOf(draft.pkg, parts);
  };
  const places: (number | null)[] = [];
  let formulaGone = false;

  for (const [index, id] of opened.sheetIds.entries()) {
    const part = parts.sheets[index]!;
    const at = ids.indexOf(id);
    if (at === -1) continue;
    if (opened.hasMoved(id)) throw new NotExpressible(`righe o colonne spostate in «${part.name}»`);
    const pair: SheetPair = {
      before: opened.before.sheets[index]!,
      now: now.sheets[at]!,
      formatsBefore: opened.before.formats,
      formatsNow: now.formats,
    };
    if (pair.before.name !== pair.now.name) throw new NotExpressible("un foglio ha un altro nome");
    if (pair.before.visibility !== pair.now.visibility) {
      draft.put(main, setVisibility(draft.text(main), part.position, pair.now.visibility));
    }
    const cells = patchCells(draft.text(part.part), pair, styles, contextNow);
    formulaGone ||= cells.formulaGone;
    draft.put(part.part, patchView(patchLines(cells.xml, pair, styles), pair.before, pair.now));
    patchTables(draft, part, pair.before.tables, pair.now.tables);
    patchNotes(draft, part.part, pair.before, pair.now);
    places[at] = part.position;
  }

  let last = parts.sheetNames.length;
  now.sheets.forEach((sheet, at) => {
    if (places[at] !== undefined) return;
    addSheet(draft, sheet, now.formats, styles);
    places[at] = last++;
  });
  draft.put(stylesPart, styles.xml);
  const positionOf = (sheet: string): number | null => {
    const at = now.sheets.findIndex(({ name }) => name === sheet);
    return at === -1 ? null : (places[at] ?? null);
  };
  draft.put(main, withNames(draft.text(main), nameChanges(opened.before, now, positionOf)));
  if (opened.read.structureProtected !== now.structureProtected) {
    draft.put(main, withStructureProtected(draft.text(main), now.structureProtected));
  }
  patchXmlParts(draft, opened.read, now);
  if (draft.pkg === pkg && opened.sheetIds.every((id, index) => ids[index] === id)) {
    return opened.bytes;
  }
  if (formulaGone) dropCalcChain(draft);
  requestCalculation(draft);
  return finish(draft, main, opened, ids, now).toBytes();
}

/** Takes away the sheets that are gone, and puts the others into the order of now. */
function finish(
  draft: PackageDraft,
  main: string,
  opened: OpenedFile,
  ids: readonly string[],
  now: Book,
): ZipPackage {
  const { sheets } = draft.parts();
  const gone = opened.sheetIds.flatMap((id, index) =>
    ids.includes(id) ? [] : [sheets[index]!.name],
  );
  const removed = removeSheetParts(draft.pkg, main, gone);
  if (!removed.ok) throw new NotExpressible("un foglio non si può togliere");
  const left = new PackageDraft(removed.value, main);
  const parts = left.parts();
  // Sheets of charts keep their places; the others come in the order of the tabs.
  const wanted = now.sheets.map(({ name }) => parts.sheetNames.indexOf(name));
  const cells = new Set(parts.sheets.map(({ position }) => position));
  const places = parts.sheetNames.map((_, position) =>
    cells.has(position) ? wanted.shift()! : position,
  );
  left.put(main, reorderSheets(left.text(main), places));
  return left.pkg;
}
