// English sentences for operations that failed.
import type { Failure, UnreadableReason } from "../../workbook/failure";
import { formatNumber } from "../formatNumber";
import { hostReason, type HostReason } from "../hostReason";

const reasons: Readonly<Record<UnreadableReason, string>> = {
  empty: "is empty: there is nothing to read.",
  "not-a-workbook": "is no Excel workbook: save it as .xlsx and try again.",
  encrypted: "is protected by a password: remove it and try again.",
  corrupt: "is damaged: open it in its program, save it again and retry.",
  "too-large": "is too large to be read: split it into several files.",
  "time-limit":
    "takes too long and reading was ended: split it into several files, or open it in Excel, save it again and retry.",
  "reader-failed": "ended the reading: open it in Excel, save it again as .xlsx and retry.",
  inaccessible:
    "cannot be accessed: it was moved or changed, or another program holds it. Close it and choose it again.",
  pdf: "is a PDF: save it as a Word document (.docx), or copy the table and paste it.",
  picture: "is a picture: ask the sender for the Excel or Word file that it comes from.",
  archive: "is an archive: extract the files in it and choose them one by one.",
  "word-format":
    "is a text document of a format that is not read: open it in Word, save it as .docx and retry.",
};

/** Excel refuses: why, and what to do before it is tried again. */
const refusals: Readonly<Record<HostReason, string>> = {
  access: "a permission or a protection forbids it. Take the protection off, or ask for access,",
  busy: "it is busy, or a window is open. Close windows, wait a moment",
  others: "somebody else is changing the same cells. Wait until they are done",
  gone: "a sheet, a table or a cell is gone. Renew the preview",
  taken: "the name or the place of a table is taken. Rename or move the table that is not Quadra’s",
  overlap: "there are merged cells, a filter or a PivotTable. Remove them from the sheet",
  room: "the sheet has no room left. Delete rows and columns that are not needed",
  memory: "there is not enough memory. Close other files, restart Excel",
  kind: "this sheet or this selection does not allow it. Choose another sheet",
  lastSheet: "the workbook needs one more visible sheet. Add one",
  internal: "it had an internal error. Wait a moment",
};

/** The sentence of a failure that another one names as its reason. */
function sentenceOf(failure: Failure): string {
  const sentence = failureSentences[failure.code] as (one: Failure) => string;
  return sentence(failure);
}

/** One sentence per code. */
export const failureSentences: {
  readonly [Code in Failure["code"]]: (failure: Extract<Failure, { code: Code }>) => string;
} = {
  "file-unreadable": ({ file, reason }) => `The file “${file}” ${reasons[reason]}`,
  "sheet-missing": ({ sheet }) =>
    `The sheet “${sheet}” is gone: it was renamed or deleted. Read again.`,
  "sheet-protected": ({ sheet }) => `The sheet “${sheet}” is protected: unprotect it and retry.`,
  "sheet-name-taken": ({ sheet }) =>
    `The file already has a sheet “${sheet}” that is not Quadra's: rename it and retry.`,
  "sheet-renamed": ({ sheet, now }) =>
    `Quadra's sheet “${sheet}” is now called “${now}”: rename it to “${sheet}” and retry.`,
  "cells-in-the-way": ({ sheet, row }) =>
    `On the sheet “${sheet}” Quadra's table has to grow, but row ${row + 1} holds something else: move it further down or to another sheet and retry. Nothing was overwritten.`,
  "workbook-protected": () => "The structure of the workbook is protected: unprotect it and retry.",
  "workbook-signed": () =>
    "The workbook is digitally signed and a change would void that: save a copy without signature.",
  "workbook-read-only": ({ file }) =>
    `The file “${file}” is of a format that Quadra only reads: open it in Excel, save it as an Excel workbook (.xlsx) and use that.`,
  "output-extension": ({ file, extension }) =>
    extension === "xlsm"
      ? `The workbook holds macros and cannot be saved as “${file}”: give the file to write a name that ends in .xlsm.`
      : `The file to write, “${file}”, is an Excel workbook: give it a name that ends in .xlsx.`,
  "cells-changed": ({ conflicts }) =>
    `${formatNumber("en", conflicts.length)} ${conflicts.length === 1 ? "cell has" : "cells have"} changed since the preview: nothing was written. Refresh the preview.`,
  "formula-cell": ({ sheet, cell }) =>
    `Cell ${cell} of sheet “${sheet}” holds a formula, which is not replaced: renew the preview, or remove the formula, and retry.`,
  "merged-cell": ({ sheet, cell }) =>
    `Cell ${cell} of sheet “${sheet}” is part of merged cells: unmerge them and retry.`,
  "cell-edit-mode": () => "Excel is editing a cell: press Enter or Esc in the sheet and retry.",
  "selection-empty": () => "The selection is empty: select the cells of the table.",
  "api-missing": () =>
    "This version of Excel lacks a function that is needed here: update Excel (File › Account › Update Options) and retry.",
  "too-much-data": () => "Too much data for one operation: reduce the selection.",
  "outcome-unknown": () =>
    "Excel does not answer: it is not certain that the operation succeeded. Nothing is repeated by itself: press Enter or Esc in the sheet, then check what has arrived.",
  "write-open": () =>
    "A write was left unsettled: press “Read the sheet again” above, then try again.",
  "write-elsewhere": () =>
    "Another Quadra pane is writing to this workbook: wait until it has finished and try again.",
  "part-written": ({ reason }) =>
    `${sentenceOf(reason)} A part had been written before and stands in the sheet: retrying completes it, the journal undoes it.`,
  "part-undone": ({ reason }) =>
    `${sentenceOf(reason)} A part is back as it was before: retrying completes the undo.`,
  "host-error": ({ hostCode }) => {
    const reason = hostReason(hostCode);
    return `Excel refused the operation: ${refusals[reason]} and retry. Nothing is lost.`;
  },
};
