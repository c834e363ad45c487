// What was read from a document, in words that can be compared with the document by eye.
import type { EnteMatch } from "../../src/domain/enti/matchEnte";
import type { EnteTable, FigureCell } from "../../src/domain/import/enteTable";
import { meaningKey } from "../../src/domain/import/meaning";
import type { MeasureTable, Subject } from "../../src/domain/import/measureTable";
import type { MappingQuestion } from "../../src/domain/import/mappingQuestions";
import type { Recognition } from "../../src/domain/import/recogniseTables";
import { rangeName, type CellRange } from "../../src/workbook/cellAddress";
import { said } from "../domain/pianoOfText";

function place(sheet: string | null, range: CellRange): string {
  return `${sheet ?? "testo"}!${rangeName(range)}`;
}

function ente(match: EnteMatch, label: string): string {
  if (!("ente" in match)) return `(${match.how}) ${label}`;
  const { code, name } = match.ente;
  return `${code} ${name}${match.how === "exact" || match.how === "alias" ? "" : ` (${match.how})`}`;
}

type Cells = Readonly<Partial<Record<string, FigureCell>>>;

function figures(fields: readonly string[], cells: Cells): string {
  return fields
    .map((field) => {
      const cell = cells[field];
      return `${field} ${said(cell)}${cell?.hidden === true ? " (nascosta)" : ""}`;
    })
    .join(", ");
}

interface Printed {
  readonly title: string | null;
  readonly sheet: string | null;
  readonly range: CellRange;
  readonly total: { readonly label: string; readonly cells: Cells } | null;
  readonly subtotals?: readonly {
    readonly label: string;
    readonly cells: Cells;
    readonly rows: readonly number[];
  }[];
  readonly notes: readonly { readonly text: string }[];
}

function ends(table: Printed, fields: readonly string[]): string[] {
  return [
    ...(table.subtotals ?? []).map(
      ({ label, cells, rows }) =>
        `  parziale «${label}»: ${figures(
          fields.filter((field) => cells[field] !== undefined),
          cells,
        )} su ${rows.length} righe (${rows.map((row) => row + 1).join(" ")})`,
    ),
    ...(table.total === null
      ? []
      : [`  totale «${table.total.label}»: ${figures(fields, table.total.cells)}`]),
    ...table.notes.map(({ text }) => `  nota: ${text}`),
  ];
}

function tableText(table: EnteTable): string[] {
  return [
    `${table.kind} ${place(table.sheet, table.range)}${table.title === null ? "" : ` «${table.title}»`}`,
    ...table.rows.map(
      ({ match, su, label, marked, cells }) =>
        `  ${ente(match, label)}${su === undefined ? "" : ` su ${ente(su, label)}`}${marked ? " *" : ""}: ${figures(table.fields, cells)}`,
    ),
    ...ends(table, table.fields),
  ];
}

function subjectText({ place: at, owner, struttura, classe }: Subject): string {
  const where =
    at.at === "ambito"
      ? "ambito"
      : at.at === "subAmbito"
        ? `sub-ambito ${at.name}`
        : ente(at.match, at.label);
  return [
    where,
    owner === null ? "" : `di ${owner}`,
    struttura === null ? "" : `«${struttura}»`,
    classe === null ? "" : `${classe.over ?? ""}-${classe.under ?? ""}`,
  ]
    .filter((word) => word !== "")
    .join(" ");
}

function measureText(table: MeasureTable): string[] {
  return [
    `${table.kind} ${place(table.sheet, table.range)}${table.title === null ? "" : ` «${table.title}»`}${table.date === null ? "" : ` al ${table.date}`}`,
    ...table.rows.map(
      ({ subject, cells }) => `  ${subjectText(subject)}: ${figures(table.measures, cells)}`,
    ),
    ...ends(table, table.measures),
  ];
}

function questionText({ sheet, range, title, columns, sample }: MappingQuestion): string[] {
  return [
    `domanda ${place(sheet, range)}${title === null ? "" : ` «${title}»`}`,
    ...columns.map(
      ({ key, known, why, candidates }) =>
        `  [${key}] ${known === null ? why : `è ${meaningKey(known)}`}${candidates.length === 0 ? "" : `: ${candidates.map(({ meaning }) => meaningKey(meaning)).join(", ")}`}`,
    ),
    `  primo esempio: ${(sample[0] ?? []).join(" | ")}`,
  ];
}

/** Everything that a document gave: tables, measures, questions, what was not read and why. */
export function recognitionText(read: Recognition): string {
  return [
    ...read.tables.flatMap(tableText),
    ...read.measures.flatMap(measureText),
    ...read.subAmbiti.map(({ match, subAmbito }) => `sub-ambito ${subAmbito}: ${ente(match, "?")}`),
    ...read.questions.flatMap(questionText),
    ...read.ignored.map(
      ({ sheet, range, reason, words, hidden }) =>
        `non letto ${place(sheet, range)}: ${reason} «${words}»${hidden === true ? " (nascosto)" : ""}`,
    ),
    ...(read.years.size === 0 ? [] : [`anni: ${[...read.years.keys()].join(" ")}`]),
  ].join("\n");
}
