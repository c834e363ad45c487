// English words around the plan as a Word document.
import type { DocumentoPaneText } from "../it/documentoPane";

export const documentoPaneText: DocumentoPaneText = {
  title: "The plan in Word",
  hint: "All tables with notes, reasons and dates, as Quadra’s sheets say, and the office’s own texts in the workbook. The document is in Italian.",
  make: "Prepare the document",
  ready: (tables) =>
    `The document is ready: ${tables === 1 ? "one table" : `${tables} tables`}. It says what the workbook says now; after other changes prepare it again.`,
  save: (name) => `Save ${name}`,
  otherwise: "It does not save? Copy for Word",
  noSaving:
    "Where Excel saves no files from the pane, copy the plan and paste it into a blank Word document: headings and tables stay.",
  copy: "Copy the plan",
  copied: "Copied: now paste in Word.",
  notCopied: "The box below is selected: copy it with Ctrl+C (⌘C on a Mac).",
  preview: "The plan to copy",
};
