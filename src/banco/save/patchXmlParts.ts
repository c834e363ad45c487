// XML parts of add-ins, and the settings that the bench keeps for them.
import type { PackageDraft } from "../../hosts/xlsx/packageDraft";
import { readRelations } from "../../hosts/xlsx/partRelations";
import type { Book } from "../book";
import { SETTINGS_NAMESPACE, settingsXml } from "../xlsx/writeXlsx";

const TYPE = "application/xml";

/** Brings the parts up to date; those that did not change keep their bytes. */
export function patchXmlParts(draft: PackageDraft, before: Book, now: Book): void {
  const { main } = draft.parts();
  const parts = readRelations(draft.pkg, main)
    .filter(({ type, target }) => type === "customXml" && draft.pkg.has(target))
    .map(({ target }) => ({ target, text: draft.text(target) }));
  const add = (text: string): void => {
    draft.add(main, "customXml", "customXml/item#.xml", TYPE, text);
  };
  const remove = (target: string): void => {
    const properties = readRelations(draft.pkg, target).map((relation) => relation.target);
    draft.dropRelation(main, target);
    draft.drop([target, ...properties]);
  };
  if (JSON.stringify(before.settings) !== JSON.stringify(now.settings)) {
    const present = parts.find(({ text }) => text.includes(SETTINGS_NAMESPACE));
    const text = settingsXml(now.settings);
    if (present === undefined) add(text);
    else draft.put(present.target, text);
  }
  for (const text of before.xmlParts) {
    const present = parts.find((part) => part.text === text);
    if (!now.xmlParts.includes(text) && present !== undefined) remove(present.target);
  }
  for (const text of now.xmlParts) if (!before.xmlParts.includes(text)) add(text);
}
