// The sheet `Quadro`: the plan at a glance, ente by ente and summed by sub-ambito and owner. Its figures
// are formulas on the other sheets, so that a correction there is seen here at once.
import type { CellContent } from "../../workbook/cellWrite";
import type { ColumnKind, TableColumn, TableSheet } from "../../workbook/tableSheet";
import { KIND_LABELS } from "../ambito/entiSheet";
import type { Ente, EnteKind } from "../enti/ente";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import type { Piano } from "../piano";
import { FIELD_COLUMNS, MEASURE_COLUMNS, SHEETS } from "./sheetNames";

/** Headings beside those of the fields; a file format. */
const COLUMNS = {
  level: "Livello",
  name: "Voce",
  code: "Codice",
  share: "Quota dei disponibili %",
  reserved: "Riservati a Forze di Polizia",
  residents: "Residenti",
  rate: "Disponibili ogni 1.000 residenti",
} as const;

/** What a row sums; a file format. */
const LEVELS = {
  ente: "Ente",
  subAmbito: "Sub-ambito",
  owner: "Proprietari",
  ambito: "Ambito",
} as const;

const OWNERS: Readonly<Record<EnteKind, string>> = {
  comune: "Comuni",
  aler: "ALER",
  altro: "Altri enti",
};

const OFFERTA = SHEETS.offerta.table;
const QUOTE = SHEETS.quote.table;
const POPOLAZIONE = SHEETS.popolazione.table;

/** Columns of the other sheets that rows are found by. */
const BY = { code: "Codice", kind: "Tipo", subAmbito: "Sub-ambito" } as const;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const column = (table: string, name: string) => `${table}[${name.replace(/[[\]#'@]/g, "'$&")}]`;
const here = (name: string) => `${SHEETS.quadro.table}[[#This Row],[${name}]]`;

/** Which rows of `Offerta` a row sums, as pairs of column and what stands there. */
type Where = readonly (readonly [by: keyof typeof BY, is: string])[];

interface Row {
  readonly level: keyof typeof LEVELS;
  readonly name: string;
  readonly code: string | null;
  /** null sums everything. */
  readonly where: Where | null;
}

function criteria(where: Where): string {
  return where.map(([by, is]) => `,${column(OFFERTA, BY[by])},${quoted(is)}`).join("");
}

/** The sum of a column of `Offerta`; blank where nobody answered, which is not 0. */
function sumOf(field: CountField, where: Where | null): string {
  const figures = column(OFFERTA, FIELD_COLUMNS[field]);
  if (where === null) return `=IF(COUNT(${figures})=0,"",SUM(${figures}))`;
  const given = `COUNTIFS(${figures},">=0"${criteria(where)})`;
  return `=IF(${given}=0,"",SUMIFS(${figures}${criteria(where)}))`;
}

/** One for each row of `Offerta` that the row sums, 0 for the others, as a factor. */
function factor(where: Where | null): string {
  if (where === null) return "";
  return where.map(([by, is]) => `*(${column(OFFERTA, BY[by])}=${quoted(is)})`).join("");
}

/** Figures of another sheet, found by the code of the ente and summed over the rows. */
function joined(table: string, figures: string, where: Where | null): string {
  const found = `SUMIFS(${column(table, figures)},${column(table, BY.code)},${column(OFFERTA, BY.code)})`;
  return `${found}${factor(where)}`;
}

/**
 * Dwellings that the quota for police and fire brigades sets apart: a share, not rounded, and blank
 * without a quota.
 */
function reservedOf(where: Where | null): string {
  const quota = joined(QUOTE, FIELD_COLUMNS.quotaForzePolizia, where);
  const available = column(OFFERTA, FIELD_COLUMNS.disponibili);
  return `=IF(SUMPRODUCT(${quota})=0,"",SUMPRODUCT(${quota},${available})/100)`;
}

/** Residents of the comuni among the enti; blank where nobody told them. */
function residentsOf(where: Where | null): string {
  const people = `SUMPRODUCT(${joined(POPOLAZIONE, MEASURE_COLUMNS.residenti, where)})`;
  return `=IF(${people}=0,"",${people})`;
}

function groupsOf(enti: readonly Ente[], subAmbiti: ReadonlyMap<string, string>): Row[] {
  const comuni = enti.filter(({ kind }) => kind === "comune");
  const names = [...new Set(comuni.flatMap(({ code }) => subAmbiti.get(code) ?? []))];
  const owners = (["comune", "aler", "altro"] as const satisfies readonly EnteKind[]).filter(
    (kind) => enti.some((ente) => ente.kind === kind),
  );
  return [
    ...names.map((name): Row => ({
      ...{ level: "subAmbito", name, code: null },
      where: [
        ["subAmbito", name],
        ["kind", KIND_LABELS.comune],
      ],
    })),
    ...owners.map((kind): Row => ({
      ...{ level: "owner", name: OWNERS[kind], code: null },
      where: [["kind", KIND_LABELS[kind]]],
    })),
    { level: "ambito", name: "Totale", code: null, where: null },
  ];
}

/**
 * The sheet of a plan. Sums come first, the enti below them in the order of `Offerta`.
 * @param knowsPeople whether the workbook has the sheet `Popolazione`.
 */
export function quadroSheet(
  piano: Piano,
  subAmbiti: ReadonlyMap<string, string>,
  knowsPeople: boolean,
): TableSheet {
  const enti = piano.enti.map(({ ente }) => ente);
  const rows: Row[] = [
    ...groupsOf(enti, subAmbiti),
    ...enti.map(({ code, name }): Row => ({
      ...{ level: "ente", name, code, where: [["code", code]] },
    })),
  ];
  const all = column(OFFERTA, FIELD_COLUMNS.disponibili);
  const available = here(FIELD_COLUMNS.disponibili);
  const people = here(COLUMNS.residents);
  const one = (header: string, kind: ColumnKind, width: number): TableColumn => ({
    ...{ header, kind, width },
  });
  const formula = (text: string): CellContent => ({ formula: text });
  return {
    ...SHEETS.quadro,
    columns: [
      one(COLUMNS.level, "text", 13),
      one(COLUMNS.name, "text", 30),
      one(COLUMNS.code, "text", 12),
      ...COUNT_FIELDS.map((field) => one(FIELD_COLUMNS[field], "count", 12)),
      one(COLUMNS.share, "percent", 12),
      one(COLUMNS.reserved, "general", 12),
      ...(knowsPeople
        ? [one(COLUMNS.residents, "count", 12), one(COLUMNS.rate, "general", 14)]
        : []),
    ],
    rows: rows.map(({ level, name, code, where }): CellContent[] => [
      LEVELS[level],
      name,
      code,
      ...COUNT_FIELDS.map((field) => formula(sumOf(field, where))),
      formula(`=IF(OR(${available}="",SUM(${all})=0),"",ROUND(${available}/SUM(${all})*100,1))`),
      formula(reservedOf(where)),
      ...(knowsPeople
        ? [
            formula(residentsOf(where)),
            formula(
              `=IF(OR(N(${people})=0,${available}=""),"",ROUND(${available}/${people}*1000,2))`,
            ),
          ]
        : []),
    ]),
  };
}
