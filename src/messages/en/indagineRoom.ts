// English words of the room Indagine and of the check of a sender's workbook.
import { formatNumber } from "../formatNumber";
import type { IndagineRoomText } from "../it/indagineRoom";

function count(value: number, one: string, many: string): string {
  return `${formatNumber("en", value)} ${value === 1 ? one : many}`;
}

export const indagineRoomText: IndagineRoomText = {
  title: "Survey among the enti",
  intro: "A questionnaire for every ente of the plan, the answers, and who has still to answer.",
  noAmbito:
    "First say of which ambito and year the plan is, and which enti belong to it: room Plan.",
  toPlan: "Go to the plan",
  noEnti: "No ente belongs to the plan: add them in the room Plan.",
  refresh: "Refresh the board",
  deadlines: "Deadlines",
  questionari: {
    title: "Questionnaires",
    intro:
      "Every ente gets a workbook of its own, to be filled in without Quadra. The figures of the year before stand beside the questions.",
    lastYear: "Choose the plan of the year before…",
    lastYearRead: (files, enti) =>
      `Year before: ${files.join(", ")} (${count(enti, "ente", "enti")}).`,
    make: (enti) => `Make ${count(enti, "questionnaire", "questionnaires")}`,
    ready: (total, prefilled) =>
      `${count(total, "questionnaire is", "questionnaires are")} ready, ${
        prefilled === 0 ? "none" : formatNumber("en", prefilled)
      } with the figures of the year before.`,
    save: (file) => `Save ${file}`,
    noSaving:
      "Excel on this computer does not let a pane save files. This table can be sent instead: copy it, paste it into a new sheet and send it to the enti. Quadra reads that one too when it comes back.",
    otherwise: "Does saving not start?",
    table: "Table to paste into a sheet",
    copyTable: "Copy the table",
  },
  board: {
    title: "Who has answered",
    all: "All",
    states: {
      mancante: "Missing",
      "in ritardo": "Late",
      "con errori": "With errors",
      arrivato: "Arrived",
      "senza SAP": "Without SAP",
    },
    filter: "Show",
    shown: (value) => count(value, "ente shown", "enti shown"),
    none: "No ente in this state.",
    answered: (done, total) =>
      `${formatNumber("en", done)} of ${count(total, "ente has", "enti have")} answered.`,
    unwritten: "Answers that were read and are not written to the sheets yet count too.",
    arrived: (date) => `arrived on ${date}`,
    late: "after the deadline",
    due: (date) => `by ${date}`,
    several: (files) => `${files} files speak of this ente: compare them among the sources`,
    findings: (value) => count(value, "finding", "findings"),
    details: (ente) => `Findings of ${ente}`,
  },
  sheet: {
    copy: "Copy to the sheet Indagine…",
    preview: (enti) =>
      `The sheet Indagine will have a row for each of the ${count(enti, "ente", "enti")}: state, dates, findings, files, office and e-mail. If it exists, its rows are replaced; this can be undone.`,
    write: "Write the sheet",
    cancel: "Leave it",
    undo: "Undo the sheet Indagine",
  },
  reminder: {
    one: (ente) => `Reminder to ${ente}`,
    short: "Reminder",
    all: (value) =>
      value === 1 ? "Reminder to the missing ente" : `Reminder to the ${value} missing enti`,
    subject: "Subject",
    body: "Text",
    copy: "Copy the reminder",
    copied: "Copied: paste it into the message.",
    selectInstead: "Excel does not let this pane copy: the text is selected, press Ctrl+C.",
    mail: "Open in the mail program",
    mailTooLong: "The text is too long to be opened in the mail program: copy it.",
    close: "Close the reminder",
  },
  waiting: {
    title: "Questionnaires to confirm",
    intro: "Their figures do not count until it is certain whose they are.",
    whose: (file) => `Whose is “${file}”`,
    choose: "Choose the ente…",
    confirm: "Read as the answer of this ente",
    evidence: (place, value) => `${place} = ${value}`,
  },
  check: {
    title: (file) => `Check of “${file}”`,
    ready: "Ready to be sent: nothing to review.",
    toReview: (value) => count(value, "thing to review", "things to review"),
    waiting: (place, headings) =>
      `Table at ${place}: what the columns ${headings} count is not clear. Whoever gets the workbook will have to ask: use the headings of the template.`,
    nothing: "This workbook holds no per-ente table and no questionnaire: check the headings.",
    alone:
      "This holds for the workbook alone: the rest is checked by whoever gets it. Nothing was written.",
    close: "Close the check",
  },
};
