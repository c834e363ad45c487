// English words of the journal in the pane.
import type { GiornaleText } from "../it/giornalePane";
import { serialClock, serialDay } from "../../workbook/excelDate";
import { formatDate } from "../formatDate";
import { formatNumber } from "../formatNumber";

const number = (value: number) => formatNumber("en", value);
const cells = (value: number) => `${number(value)} ${value === 1 ? "cell" : "cells"}`;

/** What a command wrote, as a person calls it; other commands are told as a write. */
const commands: Readonly<Record<string, string>> = {
  writeSheets: "Collected data",
  writeAmbito: "Data of the plan",
  writeQuadro: "Sheet Quadro",
  writeModello: "Sheets of the template",
  writeCalendario: "Sheet Calendario",
  writeIndagine: "Sheet Indagine",
  writeEarlier: "Earlier years",
  removeEarlier: "Earlier years removed",
  writeChecks: "Sheet Verifiche",
  writeRiepilogo: "Printable summary",
  writeRiconciliazione: "Reconciliation of the funds",
  openYear: "New year",
  fill: "Filling of the plan",
  insertField: "Placeholder in a text",
  applyChange: "Correction of a cell",
  justify: "Reason",
  withdraw: "Reason withdrawn",
  openRules: "Sheet of the rules",
  decide: "Choice between sources",
  withdrawScelta: "Choice between sources withdrawn",
  judge: "Confirmation of a reading",
  judgeFondi: "Confirmation of a reading of the funds",
  markFindings: "Marks of the findings",
  unmarkFindings: "Marks of the findings removed",
};

export const giornaleText: GiornaleText = {
  title: "Journal",
  about: "What Quadra wrote in this workbook, newest first. The journal is saved with the file.",
  empty: "Quadra has not written anything in this workbook yet.",
  close: "Close the journal",
  /** A moment, as an Excel serial number. */
  moment: (serial) => `${formatDate("en", serialDay(serial))}, ${serialClock(serial)}`,
  command: (name) => commands[name] ?? "Write",
  extent: (count, sheets) =>
    sheets.length === 0 ? cells(count) : `${cells(count)} in ${sheets.join(", ")}`,
  undone: "Undone",
  onlyLine: "Its cells are no longer kept",
  undo: "Undo",
  undoOf: (what, when) => `Undo: ${what}, ${when}`,
  forget: "Remove the journal from the file",
  forgetAbout:
    "Whoever receives the file finds the earlier values in the journal too. Removing it changes no cell, but afterwards nothing can be undone.",
  forgetNow: "Remove",
  keep: "Keep",
  open: {
    title: "A write was left unsettled",
    unknown: (what) =>
      `${what}: Excel has not confirmed the write. Leave the cell that is being edited, then read the sheet again.`,
    none: (what) => `${what}: nothing of the write has arrived in the sheet.`,
    part: (what, done, waiting) =>
      `${what}: ${cells(done)} ${done === 1 ? "was" : "were"} written, ${number(waiting)} ${waiting === 1 ? "is" : "are"} missing.`,
    others: (what, done, waiting, places) =>
      `${what}: ${cells(done)} written, ${number(waiting)} to write; ${places.length === 1 ? "one cell holds something else and stays" : `${number(places.length)} cells hold something else and stay`}: ${places.slice(0, 8).join(", ")}${places.length > 8 ? ` and ${number(places.length - 8)} more` : ""}.`,
    reread: "Read the sheet again",
    resume: "Complete the write",
    rollBack: "Undo what has arrived",
    leave: "Leave it as it is",
  },
  openUndo: {
    title: "An undo was left unsettled",
    unknown: (what) =>
      `Undo of “${what}”: Excel has not confirmed it. Leave the cell that is being edited, then read the sheet again.`,
    none: (what) => `Undo of “${what}”: nothing is as before yet.`,
    part: (what, done, waiting) =>
      `Undo of “${what}”: ${cells(done)} ${done === 1 ? "is" : "are"} as before, ${number(waiting)} not yet.`,
    others: (what, done, waiting, places) =>
      `Undo of “${what}”: ${cells(done)} as before, ${number(waiting)} to go; ${places.length === 1 ? "one cell holds something else and stays" : `${number(places.length)} cells hold something else and stay`}: ${places.slice(0, 8).join(", ")}${places.length > 8 ? ` and ${number(places.length - 8)} more` : ""}.`,
    resume: "Complete the undo",
  },
  elsewhere: {
    written: (what) =>
      `Another pane of Quadra has written in this workbook (${what}): read it again before going on.`,
    undone: (what) =>
      `Another pane of Quadra has undone a write in this workbook (${what}): read it again before going on.`,
    reread: "Read the workbook again",
  },
};
