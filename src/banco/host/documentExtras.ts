// Moves what is in no cell (settings, XML parts, protection of the structure) between book and host.
import type { Book } from "../book";
import { newDocumentExtras, type DocumentExtras } from "./hostState";

/** What the host remembers of a workbook that was opened. */
export function extrasOfBook(book: Book): DocumentExtras {
  const extras = newDocumentExtras();
  for (const [key, value] of Object.entries(book.settings)) extras.settings.set(key, value);
  book.xmlParts.forEach((xml, index) => {
    const id = `{0F1E2D3C-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`;
    extras.xmlParts.set(id, { id, xml });
  });
  extras.structureProtected = book.structureProtected;
  return extras;
}

/** The workbook with what the host remembers, for saving. */
export function bookWithExtras(book: Book, extras: DocumentExtras): Book {
  return {
    ...book,
    settings: Object.fromEntries(extras.settings),
    xmlParts: [...extras.xmlParts.values()].map(({ xml }) => xml),
    structureProtected: extras.structureProtected,
  };
}
