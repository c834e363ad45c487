// The sheet `Motivazioni`: one row per finding that needs a reason, for people to fill in.
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { TableSheet } from "../../workbook/tableSheet";
import { isoDate, isoOfSerial } from "../calendario/isoDate";
import type { Finding } from "../finding";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import { figuresOf, fingerprintOf, type Motivazione, type Weighed } from "./motivazioni";

/** Headings of the sheet; a file format. */
const COLUMNS = {
  key: "Chiave",
  code: "Regola",
  enti: "Codici enti",
  names: "Enti",
  sentence: "Rilievo",
  figures: "Cifre",
  reason: "Motivazione",
  author: "Autore",
  date: "Data",
  state: "Stato",
} as const;

/** What the sheet says of a row; for people only, it is made anew each time. */
const STATES = {
  open: "da motivare",
  justified: "valida",
  fallen: "decaduta: cifre cambiate",
  idle: "non serve più",
} as const;

type Row = TableSheet["rows"][number];

function findingRow(
  finding: Finding,
  written: Pick<Motivazione, "reason" | "author" | "date"> | undefined,
  state: string,
  sentence: string,
): Row {
  return [
    fingerprintOf(finding),
    finding.code,
    finding.enti.map(({ code }) => code).join("; "),
    finding.enti.map(({ name }) => name).join(", "),
    sentence,
    figuresOf(finding),
    written?.reason || null,
    written?.author || null,
    written?.date || null,
    state,
  ];
}

function reasonRow(motivazione: Motivazione, state: string): Row {
  const { key, code, enti, figures, reason, author, date } = motivazione;
  return [key, code, enti.join("; "), null, null, figures, reason, author, date || null, state];
}

/**
 * The sheet for the findings as they were weighed: those that need a reason first, then those that have
 * one, then reasons that fell or are no longer needed. What people wrote is kept in every case.
 * @param written the reasons that were read, complete or not.
 * @param sentenceOf what a finding says.
 */
export function motivazioniSheet(
  { open, justified, fallen, idle }: Weighed,
  written: readonly Motivazione[],
  sentenceOf: (finding: Finding) => string,
): TableSheet {
  const begun = (finding: Finding) => {
    const key = fingerprintOf(finding);
    return written.find((one) => one.key === key);
  };
  const text = (header: string, width: number) => ({ header, kind: "text" as const, width });
  return {
    ...SHEETS.motivazioni,
    columns: [
      text(COLUMNS.key, 44),
      text(COLUMNS.code, 28),
      text(COLUMNS.enti, 14),
      text(COLUMNS.names, 28),
      text(COLUMNS.sentence, 70),
      text(COLUMNS.figures, 44),
      text(COLUMNS.reason, 70),
      text(COLUMNS.author, 24),
      text(COLUMNS.date, 12),
      text(COLUMNS.state, 24),
    ],
    rows: [
      ...open
        .filter(({ severity }) => severity === "justify")
        .map((one) => findingRow(one, begun(one), STATES.open, sentenceOf(one))),
      ...justified.map(({ finding, motivazione }) =>
        findingRow(finding, motivazione, STATES.justified, sentenceOf(finding)),
      ),
      ...fallen.map(({ motivazione }) => reasonRow(motivazione, STATES.fallen)),
      ...idle.map((motivazione) => reasonRow(motivazione, STATES.idle)),
    ],
  };
}

function words(value: CellValue | undefined): string {
  if (value === undefined || value === null || isCellError(value)) return "";
  return String(value).trim();
}

/** "2021-03-08" of an Excel date, of "8/3/2021" or "08.03.2021"; other words as they are. */
function dateOf(value: CellValue | undefined): string {
  if (typeof value === "number") return isoOfSerial(value) ?? String(value);
  const text = words(value);
  const italian = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (italian === null) return text;
  return isoDate(Number(italian[3]), Number(italian[2]), Number(italian[1])) ?? text;
}

/**
 * Reads the reasons that people wrote, complete or not.
 * @param file name of the workbook, as findings cite it.
 * @returns null when the grid is no such sheet.
 */
export function readMotivazioni(grid: CellGrid, file: string): Motivazione[] | null {
  const records = recordsOf(grid, COLUMNS);
  if (records === null) return null;
  return records.map((row): Motivazione => ({
    key: words(row.key),
    code: words(row.code),
    enti: words(row.enti)
      .split(";")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    figures: words(row.figures),
    reason: words(row.reason),
    author: words(row.author),
    date: dateOf(row.date),
    cited: {
      file,
      at: { sheet: grid.sheet, row: row.at, column: row.columnOf.reason! },
      value: row.reason ?? null,
      ente: null,
      field: null,
    },
  }));
}
