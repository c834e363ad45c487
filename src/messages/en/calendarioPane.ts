// English words of the calendar in the room of the plan.
import { formatNumber } from "../formatNumber";
import type { CalendarioPaneText } from "../it/calendarioPane";

export const calendarioPaneText: CalendarioPaneText = {
  title: "Calendar",
  hint: "The deadlines of the year, counted from the dates written above and the terms of the sheet Regole. None is moved by itself when it falls on a holiday: the office decides.",
  summary: (done, late, total) =>
    `${formatNumber("en", done)} of ${formatNumber("en", total)} done, ${late === 0 ? "none" : formatNumber("en", late)} late.`,
  next: (step) => `Next: ${step}.`,
  unsaved:
    "Changed dates count here at once; they are exported after they are written to the sheet Ambito.",
  states: {
    done: "Done",
    doneLate: "Done late",
    late: "Late",
    open: "To do",
    waiting: "Waiting",
  },
  save: (file) => `Save ${file}`,
  saveHint:
    "A file to open with Outlook or another calendar: each deadline with two reminders. Imported again it updates the same events.",
  otherwise: "Saving does not start?",
  noSaving: (file) =>
    `Where Excel does not let the pane save files: copy this text, paste it into a plain text document (on a Mac TextEdit, Format › Make Plain Text), save it as ${file} and open it. Or write the sheet Calendario.`,
  text: "Text of the file",
  copy: "Copy the text",
  write: "Write the sheet Calendario",
  undo: "Undo the sheet Calendario",
};
