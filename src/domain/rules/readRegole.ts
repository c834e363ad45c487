// Reads the sheet `Regole` back: what an office set counts, what cannot be read is said and left as the
// law has it.
import * as z from "zod/mini";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import { foldText } from "../enti/normaliseLabel";
import type { Finding, FindingCell, RuleCode, Severity } from "../finding";
import { recordsOf, type TableRecord } from "../sheets/tableRecords";
import type { TableSheet } from "../../workbook/tableSheet";
import {
  copyOfRegole,
  PARAMETER_NAMES,
  REGOLE_COLUMNS,
  SEVERITY_WORDS,
  YES_NO,
} from "./regoleSheet";
import type { ExpectedValue } from "./rulebookFindings";
import { reviewRulebook } from "./reviewRulebook";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey } from "./ruleParameters";
import type { ParameterMeasure, ParameterValue } from "./ruleParameters";
import { SHIPPED_RULES, type RuleSource } from "./rulebook";
import type { Rule } from "./ruleTypes";

/** The rulebook of a workbook. `findings` are faults of the sheet; `inactive` rules were switched off. */
export interface EditedRules {
  readonly source: RuleSource;
  readonly inactive: readonly Rule[];
  readonly findings: readonly Finding[];
  /** The sheet as it stands. */
  readonly sheet: TableSheet;
}

type Column = keyof typeof REGOLE_COLUMNS;
type Row = TableRecord<Column>;

const folded = (value: CellValue): string =>
  value === null || isCellError(value) ? "" : foldText(String(value));

/** A schema for the words of the sheet: any case, accents and spaces aside. */
function wordOf<Key extends string>(words: Readonly<Record<Key, string>>) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): Key => {
      const keys = Object.keys(words) as Key[];
      const found = keys.find((key) => foldText(words[key]) === folded(value as CellValue));
      if (found === undefined) context.issues.push({ code: "custom", input: value });
      return found ?? keys[0]!;
    }),
  );
}

/** Digits that were typed as text count as the number they are; "12,5" is 12.5. */
const numeric = (schema: z.ZodMiniType<number>) =>
  z.pipe(
    z.transform((value) => {
      const text = typeof value === "string" ? value.replace(/\s|%|€/g, "").replace(",", ".") : "";
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
    }),
    schema,
  );

const Year = numeric(z.int().check(z.minimum(2000), z.maximum(2100)));
const SeverityWord = wordOf<Severity>(SEVERITY_WORDS);
const YesNo = wordOf<keyof typeof YES_NO>(YES_NO);

/** What each parameter may be. Amounts are euro in the sheet and cents inside. */
const VALUES: Readonly<
  Record<ParameterMeasure, { readonly schema: z.ZodMiniType; readonly expected: ExpectedValue }>
> = {
  percent: {
    schema: numeric(z.number().check(z.minimum(0), z.maximum(100))),
    expected: "percent",
  },
  count: { schema: numeric(z.int().check(z.minimum(0))), expected: "count" },
  days: { schema: numeric(z.int().check(z.minimum(0), z.maximum(366))), expected: "days" },
  cents: {
    schema: z.pipe(
      numeric(z.number().check(z.minimum(0), z.maximum(1e9))),
      z.transform((euro: number) => Math.round(euro * 100)),
    ),
    expected: "euro",
  },
  day: {
    schema: z.string().check(z.regex(/^(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])$/)),
    expected: "day",
  },
  weight: {
    schema: numeric(z.number().check(z.positive(), z.maximum(100))),
    expected: "weight",
  },
  satMode: {
    schema: wordOf({
      inclusi: "inclusi",
      aggiuntivi: "aggiuntivi",
      "non dichiarato": "non dichiarato",
    }),
    expected: "satMode",
  },
};

function shownValue(value: CellValue): string | null {
  if (value === null || value === "") return null;
  return isCellError(value) ? value.error : String(value);
}

/**
 * Reads the sheet. Rules and parameters that the sheet leaves out keep their shipped values; a cell
 * that cannot be read is a finding, and the value of the law counts. The result is reviewed for rules
 * that contradict each other, add nothing or count in no year.
 * @param file name of the workbook, as findings cite it.
 * @returns null when the grid is no such sheet.
 */
export function readRegole(grid: CellGrid, file: string): EditedRules | null {
  const records = recordsOf(grid, REGOLE_COLUMNS);
  if (records === null) return null;
  const findings: Finding[] = [];
  const cite = (row: Row, column: Column): FindingCell => ({
    file,
    at: { sheet: grid.sheet, row: row.at, column: row.columnOf[column]! },
    value: row[column] ?? null,
    ente: null,
    field: null,
  });
  const base = { severity: "block", enti: [] } as const;
  const blame = (row: Row, column: Column, expected: ExpectedValue): void => {
    findings.push({
      ...base,
      code: "regola-valore-errato",
      cells: [cite(row, column)],
      params: {
        rule: String(row.code),
        column: REGOLE_COLUMNS[column],
        value: shownValue(row[column] ?? null),
        expected,
      },
    });
  };
  /** The cell as the schema reads it, or `otherwise` and a finding. */
  const read = <Value>(
    row: Row,
    column: Column,
    schema: z.ZodMiniType,
    expected: ExpectedValue,
    otherwise: Value,
  ): Value => {
    const value = row[column] ?? null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data as Value;
    blame(row, column, expected);
    return otherwise;
  };
  /** Years of a row; an open end is blank. */
  const years = (row: Row, shipped: { from: number; to: number | null }) => {
    const open = row.to === undefined || row.to === null || row.to === "";
    const from = read(row, "from", Year, "year", shipped.from);
    const to = open ? null : read(row, "to", Year, "year", shipped.to);
    return { from, to };
  };
  const sourceOf = (row: Row, shipped: string) => shownValue(row.source ?? null) ?? shipped;

  const rules = new Map<RuleCode, { rule: Rule; active: boolean; row: Row }>();
  const values: { value: ParameterValue; row: Row }[] = [];
  for (const row of records) {
    const shipped = SHIPPED_RULES.rules.find(({ code }) => foldText(code) === folded(row.code!));
    const name = shownValue(row.parameter ?? null);
    const key = PARAMETER_KEYS.find(
      (one) =>
        PARAMETERS[one].rule === shipped?.code &&
        foldText(PARAMETER_NAMES[one]) === folded(row.parameter ?? null),
    );
    if (shipped === undefined || (name !== null && key === undefined)) {
      findings.push({
        ...base,
        code: "regola-sconosciuta",
        cells: [cite(row, shipped === undefined ? "code" : "parameter")],
        params: {
          rule: shownValue(row.code ?? null) ?? "",
          parameter: shipped === undefined ? null : name,
        },
      });
    } else if (key !== undefined) {
      const read = readValue(row, key);
      if (read !== null) values.push({ value: read, row });
    } else if (rules.has(shipped.code)) {
      findings.push({
        ...base,
        code: "regola-ripetuta",
        cells: [cite(row, "code"), cite(rules.get(shipped.code)!.row, "code")],
        params: { rule: shipped.code, parameter: null, year: shipped.from },
      });
    } else {
      const wanted = read(row, "severity", SeverityWord, "severity", shipped.severity);
      const on = read(row, "active", YesNo, "yesNo", "yes") === "yes";
      const reasoned = isReasoned(row, shipped, wanted, on);
      const severity = reasoned ? wanted : shipped.severity;
      const active = reasoned ? on : true;
      const rule = {
        ...shipped,
        severity,
        ...years(row, shipped),
        source: sourceOf(row, shipped.source),
      };
      rules.set(shipped.code, { rule, active, row });
    }
  }

  /** A rule that is made lighter, graver or switched off needs a reason; without one the law counts. */
  function isReasoned(row: Row, shipped: Rule, severity: Severity, active: boolean): boolean {
    if (severity === shipped.severity && active) return true;
    if (shownValue(row.reason ?? null)?.trim()) return true;
    findings.push({
      ...base,
      code: "regola-senza-motivo",
      cells: [cite(row, "reason")],
      params: { rule: shipped.code, change: active ? "severity" : "active" },
    });
    return false;
  }

  function readValue(row: Row, key: ParameterKey): ParameterValue | null {
    const { schema, expected } = VALUES[PARAMETERS[key].measure];
    const shipped = SHIPPED_RULES.values.find(({ parameter }) => parameter === key)!;
    const value = read<number | string | null>(row, "value", schema, expected, null);
    const { from, to } = years(row, shipped);
    if (value === null) return null;
    if (to !== null && from > to) {
      blame(row, "from", "order");
      return null;
    }
    return { parameter: key, value, from, to, source: sourceOf(row, shipped.source) };
  }

  const all = SHIPPED_RULES.rules.map((shipped) => rules.get(shipped.code)?.rule ?? shipped);
  const isActive = ({ code }: Rule) => rules.get(code)?.active ?? true;
  const given = new Set(values.map(({ value }) => value.parameter));
  const source: RuleSource = {
    rules: all.filter(isActive),
    values: [
      ...values.map(({ value }) => value),
      ...SHIPPED_RULES.values.filter(({ parameter }) => !given.has(parameter)),
    ],
  };
  const citeRule = (code: RuleCode): FindingCell[] => {
    const found = rules.get(code);
    return found === undefined ? [] : [cite(found.row, "code")];
  };
  const citeValue = (value: ParameterValue): FindingCell[] => {
    const found = values.find((one) => one.value === value);
    return found === undefined ? [] : [cite(found.row, "value")];
  };
  return {
    source,
    sheet: copyOfRegole(grid),
    inactive: all.filter((rule) => !isActive(rule)),
    findings: [...findings, ...reviewRulebook(source, { citeRule, citeValue })],
  };
}
