// The report of the command line: for people, and as JSON for programs.
import type { AlloggiAggregate } from "../domain/alloggi/aggregateAlloggi";
import { isFromElenco } from "../domain/alloggi/elencoTitle";
import type { Finding, FindingCell, Severity } from "../domain/finding";
import { valueOf } from "../domain/import/enteTable";
import type { FundRecognition } from "../domain/fondi/fondo";
import type { MeasureTable } from "../domain/import/measureTable";
import { COUNT_FIELDS } from "../domain/import/tableKinds";
import { chosenCell, type Piano } from "../domain/piano";
import { placeName } from "../domain/sheets/figureRecord";
import { motivazioneNote } from "../messages/motivazioneNote";
import type { Weighed } from "../domain/rules/motivazioni";
import { findingSentence } from "../messages/findingSentence";
import { fieldName, severityName } from "../messages/names";
import { formatNumber } from "../messages/formatNumber";
import type { CellValue } from "../workbook/cellGrid";
import { counted } from "./counted";
import { fondiReports } from "./fondiReport";
import { alloggiReports } from "./alloggiReport";
import { tableReports } from "./tableReport";

const SEVERITIES: readonly Severity[] = ["block", "justify", "inform"];

function plainValue(value: CellValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}

function jsonCell({ file, at, value }: FindingCell) {
  return { file, sheet: at.sheet, address: placeName(at), value: plainValue(value) };
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { block: count("block"), justify: count("justify"), inform: count("inform") };
}

/** The reason that a finding was accepted with; nothing for all others. */
function acceptedWith(finding: Finding, justified: Weighed["justified"]) {
  const given = justified.find((one) => one.finding === finding)?.motivazione;
  if (given === undefined) return {};
  const { reason, author, date } = given;
  return { accepted: { reason, author, date } };
}

/** Findings as every command prints them. */
export function jsonFindings(findings: readonly Finding[], justified: Weighed["justified"] = []) {
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: findingSentence("it", finding),
    enti: finding.enti,
    cells: finding.cells.map(jsonCell),
    params: finding.params,
    ...acceptedWith(finding, justified),
  }));
}

/**
 * The object of `verifica --json`. Its keys are stable: programs rely on them.
 * @param elenco the dwelling lists; the tables that they add up to are not listed again beside them.
 */
export function jsonReport(
  files: readonly string[],
  piano: Piano,
  measures: readonly MeasureTable[],
  findings: readonly Finding[],
  elenco: AlloggiAggregate | null = null,
  justified: Weighed["justified"] = [],
  fondi: readonly FundRecognition[] = [],
) {
  const listed = new Set(elenco?.lists.map(({ place }) => place.file));
  return {
    year: piano.year,
    sources: files.map((file) => ({
      file,
      tables: tableReports(
        piano.tables.filter(
          (table) => table.file === file && !(listed.has(file) && isFromElenco(table)),
        ),
        measures.filter((table) => table.file === file),
        [
          ...alloggiReports(file, elenco),
          ...fondi.filter((one) => one.file === file).flatMap(fondiReports),
        ],
      ).map(({ report }) => report),
    })),
    findings: jsonFindings(findings, justified),
    summary: countFindings(findings),
  };
}

/** Where a cell stands, for people: "comuni.xlsx › Turn over!B29", or the line of a text. */
export function citedPlace({ file, at }: FindingCell): string {
  return `${file} › ${at.sheet === null ? "" : `${at.sheet}!`}${placeName(at)}`;
}

/** Of a cell with sentences in it only the beginning is shown. */
const LONGEST_CITED = 120;

/** A cell with what stands in it: "comuni.xlsx › SAT!B2 = 5". */
export function citation(cell: FindingCell): string {
  const shown = plainValue(cell.value);
  const words = shown === null || shown === "" ? "vuoto" : String(shown);
  const short = words.length > LONGEST_CITED ? `${words.slice(0, LONGEST_CITED)}…` : words;
  return `${citedPlace(cell)} = ${short}`;
}

function totalsLine(piano: Piano): string {
  return COUNT_FIELDS.filter((field) => piano.enti.some(({ cells }) => cells.has(field)))
    .map((field) => {
      const sum = piano.enti.reduce(
        (all, ente) => all + (valueOf(chosenCell(ente, field)?.cell) ?? 0),
        0,
      );
      return `${fieldName("it", field)} ${formatNumber("it", sum)}`;
    })
    .join(" · ");
}

/** Findings by severity with their cells, for people. */
export function findingLines(
  findings: readonly Finding[],
  justified: Weighed["justified"] = [],
): string[] {
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    const group = findings.filter((one) => one.severity === severity);
    if (group.length === 0) continue;
    lines.push("", `${severityName("it", severity).toUpperCase()} (${group.length})`);
    for (const finding of group) {
      lines.push(`  • ${findingSentence("it", finding)}`);
      const cells = [...new Set(finding.cells.map(citation))];
      lines.push(...cells.slice(0, 8).map((cell) => `      ${cell}`));
      const given = justified.find((one) => one.finding === finding)?.motivazione;
      if (given !== undefined)
        lines.push(`      motivato: ${motivazioneNote("it", finding, given)}`);
    }
  }
  return lines;
}

/** The report for people: a summary, then the findings by severity with their cells. */
export function textReport(
  files: readonly string[],
  piano: Piano,
  measures: readonly MeasureTable[],
  findings: readonly Finding[],
  justified: Weighed["justified"] = [],
): string {
  const tables = piano.tables.length + measures.length;
  const year = piano.year === null ? "anno non indicato" : `anno ${piano.year}`;
  const lines = [
    `Piano annuale, ${year}: ${counted(files.length, "fonte", "fonti")}, ${counted(tables, "tabella", "tabelle")}, ${counted(piano.enti.length, "ente", "enti")}`,
    totalsLine(piano),
  ];
  lines.push(...findingLines(findings, justified));
  if (findings.length === 0) lines.push("", "Tutto quadra: nessun rilievo.");
  return lines.join("\n");
}
