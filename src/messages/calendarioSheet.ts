// The deadlines as a sheet to print and to look at during the year. Like all sheets of Quadra it is in
// Italian. What is late is a formula: the sheet is true on the day it is opened.
import type { Deadline } from "../domain/calendario/calendario";
import { serialOf } from "../domain/calendario/isoDate";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { CellContent } from "../workbook/cellWrite";
import type { TableSheet } from "../workbook/tableSheet";
import { deadlineDay, deadlineTerm, stepName } from "./calendarioSentences";

/** Headings of the sheet; a file format. */
const COLUMNS = {
  step: "Adempimento",
  due: "Entro il",
  day: "Giorno",
  done: "Fatto il",
  state: "Stato",
  days: "Giorni che mancano",
  term: "Termine",
} as const;

const here = (column: keyof typeof COLUMNS) =>
  `${SHEETS.calendario.table}[[#This Row],[${COLUMNS[column]}]]`;

/** The same states as `calendarOf`, for whatever day it is; a day after today is planned, not done. */
const STATE = [
  `=IF(AND(ISNUMBER(${here("done")}),${here("done")}<=TODAY()),`,
  `IF(AND(ISNUMBER(${here("due")}),${here("done")}>${here("due")}),"fatto in ritardo","fatto"),`,
  `IF(ISNUMBER(${here("due")}),IF(${here("due")}<TODAY(),"in ritardo","da fare"),"senza termine"))`,
].join("");

/** Days to the deadline, negative when it has passed; blank once it is done. */
const DAYS = [
  `=IF(OR(NOT(ISNUMBER(${here("due")})),AND(ISNUMBER(${here("done")}),${here("done")}<=TODAY())),"",`,
  `${here("due")}-TODAY())`,
].join("");

const dayCell = (iso: string | null): CellContent => (iso === null ? null : serialOf(iso));

/** The sheet `Calendario`: one row per deadline, in the order of the year. */
export function calendarioSheet(calendar: readonly Deadline[]): TableSheet {
  return {
    ...SHEETS.calendario,
    columns: [
      { header: COLUMNS.step, kind: "long-text", width: 34 },
      { header: COLUMNS.due, kind: "date", width: 12 },
      { header: COLUMNS.day, kind: "long-text", width: 24 },
      { header: COLUMNS.done, kind: "date", width: 12 },
      { header: COLUMNS.state, kind: "general", width: 18 },
      { header: COLUMNS.days, kind: "count", width: 12 },
      { header: COLUMNS.term, kind: "long-text", width: 36 },
    ],
    rows: calendar.map((deadline) => [
      stepName("it", deadline.step),
      dayCell(deadline.due),
      deadlineDay("it", deadline),
      dayCell(deadline.entered),
      { formula: STATE },
      { formula: DAYS },
      deadlineTerm("it", deadline),
    ]),
  };
}
