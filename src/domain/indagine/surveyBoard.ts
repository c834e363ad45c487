// Who has answered the survey, with what, and who is late.
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { entiOfPlan, responseDeadline, type Ambito, type AmbitoEnte } from "../ambito/ambito";
import { isoOfSerial, italianDate } from "../calendario/isoDate";
import type { Finding } from "../finding";
import type { EnteRow } from "../import/enteTable";
import type { Recognition } from "../import/recogniseTables";
import { COUNT_FIELDS, SAP_TABLES } from "../import/tableKinds";
import { enteOf } from "../piano";
import type { ReadSource } from "../sheets/readSource";
import { SHEETS } from "../sheets/sheetNames";

/**
 * `mancante`: no answer, the deadline has not passed. `in ritardo`: no answer, and it has. `con errori`:
 * an answer with a finding that blocks. `senza SAP`: it owns no SAP dwelling. `arrivato`: all is well.
 */
export type SurveyState = "mancante" | "in ritardo" | "con errori" | "arrivato" | "senza SAP";

/** An ente of the plan in the survey. */
export interface SurveyRow {
  readonly ente: AmbitoEnte;
  readonly state: SurveyState;
  /** When its first answer was read, as an Excel serial number. */
  readonly arrivedAt: number | null;
  /** The day of it, as an ISO date. */
  readonly arrivedOn: string | null;
  /** The answer came after the deadline. */
  readonly afterDeadline: boolean;
  /** ISO date; null when none was set. */
  readonly deadline: string | null;
  /** What the rules say of the ente, any severity. */
  readonly findings: readonly Finding[];
  /** Files that speak for it. */
  readonly files: readonly string[];
}

interface Answered {
  readAt: number;
  readonly files: Set<string>;
  /** Whether a SAP dwelling, or the lack of any, was stated. */
  hasSap: boolean;
  hasNoSap: boolean;
}

/** Whether a source speaks of this plan: it names its year, or no year at all. */
function isOfYear({ years }: Recognition, year: number): boolean {
  return years.size === 0 || years.has(year);
}

/** A row that is entirely blank is no answer. */
function says(row: EnteRow): boolean {
  return Object.values(row.cells).some(({ figure }) => figure.state !== "blank");
}

function answersOf(sources: readonly ReadSource[], year: number): Map<string, Answered> {
  const answers = new Map<string, Answered>();
  for (const { recognition, readAt } of sources) {
    if (!isOfYear(recognition, year)) continue;
    for (const table of recognition.tables) {
      for (const row of table.rows) {
        const code = enteOf(row.match)?.code;
        if (code === undefined || !says(row)) continue;
        const known = answers.get(code) ?? {
          readAt,
          files: new Set<string>(),
          hasSap: false,
          hasNoSap: false,
        };
        answers.set(code, known);
        known.readAt = Math.min(known.readAt, readAt);
        known.files.add(table.file);
        if (!SAP_TABLES.has(table.kind)) continue;
        const states = COUNT_FIELDS.map((field) => row.cells[field]?.figure.state);
        known.hasSap ||= states.includes("value") || states.includes("unreadable");
        known.hasNoSap ||= states.includes("notApplicable");
      }
    }
  }
  return answers;
}

/** The findings that hold an answer back: it has to come first. */
const NO_ANSWER: ReadonlySet<string> = new Set(["ente-senza-risposta"]);

/**
 * The board, one row per ente of the plan in its order.
 * @param sources everything that was read; what speaks of another year is no answer.
 * @param findings of the whole plan.
 * @param today as an ISO date.
 */
export function surveyBoard(
  ambito: Ambito,
  sources: readonly ReadSource[],
  findings: readonly Finding[],
  today: string,
): SurveyRow[] {
  const deadline = responseDeadline(ambito);
  const answers = answersOf(sources, ambito.year);
  return entiOfPlan(ambito).map((ente): SurveyRow => {
    const answered = answers.get(ente.code);
    const own = findings.filter(
      ({ code, enti }) => !NO_ANSWER.has(code) && enti.some((one) => one.code === ente.code),
    );
    const arrived = answered === undefined ? null : isoOfSerial(answered.readAt);
    const base = {
      ente,
      arrivedAt: answered?.readAt ?? null,
      arrivedOn: arrived,
      afterDeadline: deadline !== null && arrived !== null && arrived > deadline,
      deadline,
      findings: own,
      files: [...(answered?.files ?? [])].sort(),
    };
    if (answered === undefined) {
      const isLate = deadline !== null && today > deadline;
      return { ...base, state: isLate ? "in ritardo" : "mancante" };
    }
    if (own.some(({ severity }) => severity === "block")) return { ...base, state: "con errori" };
    const withoutSap = answered.hasNoSap && !answered.hasSap;
    return { ...base, state: withoutSap ? "senza SAP" : "arrivato" };
  });
}

/** The board as a sheet: to be filtered, printed and passed on. It is made anew, never read. */
export function indagineSheet(rows: readonly SurveyRow[]): TableSheet {
  const column = (header: string, width: number, kind: TableColumn["kind"] = "text") => ({
    header,
    kind,
    width,
  });
  return {
    ...SHEETS.indagine,
    columns: [
      column("Codice", 28),
      column("Ente", 32),
      column("Stato", 14),
      column("Entro il", 12),
      column("Arrivato il", 17, "date-time"),
      column("Dopo il termine", 16),
      column("Rilievi che bloccano", 20, "count"),
      column("Altri rilievi", 14, "count"),
      column("File", 44),
      column("Ufficio", 28),
      column("E-mail", 32),
    ],
    rows: rows.map((row): CellContent[] => {
      const blocking = row.findings.filter(({ severity }) => severity === "block").length;
      return [
        row.ente.code,
        row.ente.name,
        row.state,
        row.deadline === null ? null : italianDate(row.deadline),
        row.arrivedAt,
        row.afterDeadline ? "sì" : null,
        row.arrivedAt === null ? null : blocking,
        row.arrivedAt === null ? null : row.findings.length - blocking,
        row.files.join("; ") || null,
        row.ente.ufficio,
        row.ente.email,
      ];
    }),
  };
}
