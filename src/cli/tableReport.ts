// What a recognised table is on the command line: the same keys for every kind, in JSON and in words.
import { hasHidden, sumOfField, valueOf, type EnteTable } from "../domain/import/enteTable";
import { printedMeasure, sumOfMeasure } from "../domain/import/measureTotals";
import { MEASURE_KINDS, type MeasureKind, type MeasureName } from "../domain/import/measures";
import type { MeasureTable } from "../domain/import/measureTable";
import { TABLE_KINDS, type Field, type TableKind } from "../domain/import/tableKinds";
import { isAmount, type FundField } from "../domain/fondi/fondo";
import { formatEuro } from "../messages/formatDate";
import { formatNumber } from "../messages/formatNumber";
import { fieldName, kindName, ledgerTermName } from "../messages/names";
import { counted } from "./counted";
import { rangeName, type CellRange } from "../workbook/cellAddress";

type Totals = Readonly<Record<string, number | null>>;

/** A table in JSON. `enti` counts rows; `totals` are sums, `printed` the totals that the source prints. */
export interface TableReport {
  readonly kind: TableKind | MeasureKind | "alloggi" | "fondi";
  readonly sheet: string | null;
  readonly range: string;
  readonly enti: number;
  readonly totals: Totals;
  readonly printed: Totals;
}

/** A table with what only the report for people tells. */
export interface ReportedTable {
  readonly report: TableReport;
  /** It was read from sentences, and some of it waits to be confirmed. */
  readonly fromProse: boolean;
  /** Something of it stands where people do not see it. */
  readonly hidden: boolean;
}

/** "A4:B32", or the lines of a text. */
export function rangeWords(sheet: string | null, { top, bottom, ...range }: CellRange): string {
  if (sheet !== null) return rangeName({ top, bottom, ...range });
  return top === bottom ? `riga ${top + 1}` : `righe ${top + 1}-${bottom + 1}`;
}

function totalsOf<Name extends string>(
  names: readonly Name[],
  total: (name: Name) => number | null,
): Totals {
  return Object.fromEntries(names.map((name) => [name, total(name)]));
}

/** A table of one row per ente. */
function enteTableReport(table: EnteTable): ReportedTable {
  const fields = table.fields.filter((field) => field !== "motivazione");
  const { kind, sheet, range, rows, total } = table;
  return {
    report: {
      kind,
      sheet,
      range: sheet === null ? `righe ${range.top + 1}-${range.bottom + 1}` : rangeName(range),
      enti: rows.length,
      totals: totalsOf(fields, (field: Field) => sumOfField(table, field)),
      printed: totalsOf(fields, (field: Field) => valueOf(total?.cells[field])),
    },
    fromProse: false,
    hidden: hasHidden(table),
  };
}

/** A table of people, dwellings owned, services, dates. */
function measureTableReport(table: MeasureTable): ReportedTable {
  const { kind, sheet, range, rows, measures } = table;
  return {
    report: {
      kind,
      sheet,
      range: rangeWords(sheet, range),
      enti: rows.length,
      totals: totalsOf(measures, (measure: MeasureName) => sumOfMeasure(table, measure)),
      printed: totalsOf(measures, (measure: MeasureName) => printedMeasure(table, measure)),
    },
    fromProse: table.fromProse,
    hidden: hasHidden(table),
  };
}

/** All that was read of one file, in the order of the plan. */
export function tableReports(
  tables: readonly EnteTable[],
  measures: readonly MeasureTable[],
  others: readonly ReportedTable[],
): ReportedTable[] {
  const order: readonly string[] = [...TABLE_KINDS, ...MEASURE_KINDS, "alloggi", "fondi"];
  const all = [...tables.map(enteTableReport), ...measures.map(measureTableReport), ...others];
  return all.sort((a, b) => order.indexOf(a.report.kind) - order.indexOf(b.report.kind));
}

function figureWords(kind: TableReport["kind"], name: string, value: number): string {
  const money = kind === "fondi" && isAmount(name as FundField);
  return money ? formatEuro("it", value) : formatNumber("it", value);
}

/** Sums of percentages tell people nothing, and are left out. "Turn-over: «Turn over»!A4:B32, 29 righe, turn-over 49 (stampato 49)". */
export function tableLine({ report, fromProse, hidden }: ReportedTable): string {
  const { kind, sheet, range, enti, totals, printed } = report;
  const place = sheet === null ? range : `«${sheet}»!${range}`;
  const sums = Object.entries(totals).flatMap(([name, sum]) => {
    const total = printed[name] ?? null;
    if ((sum === null && total === null) || name.startsWith("quota")) return [];
    const figure = (value: number) => figureWords(kind, name, value);
    const words =
      kind === "fondi"
        ? ledgerTermName("it", name as FundField)
        : fieldName("it", name as Field | MeasureName);
    const own = sum === null ? "" : ` ${figure(sum)}`;
    const told = total === null ? "" : ` (totale stampato ${figure(total)})`;
    return [`${words}${own}${told}`];
  });
  return [
    `${kindName("it", kind)}: ${place}, ${kind === "alloggi" ? counted(enti, "ente", "enti") : counted(enti, "riga", "righe")}`,
    ...(sums.length === 0 ? [] : [sums.join(" · ")]),
    ...(fromProse ? ["dalle frasi del testo, da confermare"] : []),
    ...(hidden ? ["letta anche dove righe, colonne o fogli sono nascosti"] : []),
  ].join("; ");
}
