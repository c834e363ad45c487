// The sheet `Regole`: the rulebook as a table that an office reads and edits.
import type { CellContent } from "../../workbook/cellWrite";
import type { CellGrid } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { RuleCode, Severity } from "../finding";
import { SHEETS } from "../sheets/sheetNames";
import {
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterKey,
  type ParameterValue,
} from "./ruleParameters";
import type { RuleSource } from "./rulebook";
import type { Rule } from "./ruleTypes";

/** Headings of the sheet; a file format. */
export const REGOLE_COLUMNS = {
  code: "Codice",
  rule: "Regola",
  severity: "Gravità",
  parameter: "Parametro",
  value: "Valore",
  from: "Dal",
  to: "Al",
  source: "Fonte",
  active: "Attiva",
  reason: "Motivo",
} as const;

/** Words of the sheet for severities; a file format. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  block: "blocca",
  justify: "da motivare",
  inform: "informa",
};

export const YES_NO = { yes: "sì", no: "no" } as const;

/** Names of the parameters in the sheet; a file format. */
export const PARAMETER_NAMES: Readonly<Record<ParameterKey, string>> = {
  satMode: "SAT rispetto ai disponibili",
  quotaForzePoliziaMassima: "quota massima, %",
  quotaIndigentiMinima: "quota minima, %",
  quotaIndigentiOrdinaria: "quota ordinaria, %",
  quotaCategorieMassima: "quota massima, %",
  turnoverScartoAlloggi: "scarto ammesso, alloggi",
  turnoverScartoPercento: "scarto ammesso, %",
  variazioneAlloggi: "variazione ammessa, alloggi",
  variazionePercento: "variazione ammessa, %",
  ricognizioneEntro: "avvio della ricognizione entro il",
  approvazioneEntro: "approvazione entro il",
  trasmissioneGiorni: "trasmissione alla Regione, giorni",
  pubblicazioneGiorni: "pubblicazione, giorni",
  avvisoGiorni: "avviso pubblico, giorni",
  lavoriMassimiCentesimi: "costo massimo dei lavori, euro",
  affidabilitaFormula: "affidabilità di una cifra calcolata",
  affidabilitaScelta: "affidabilità di una cifra scelta fra più fonti",
  affidabilitaCorrezione: "affidabilità di una cifra corretta a mano",
  affidabilitaTesto: "affidabilità di una cifra letta nel testo",
  affidabilitaElenco: "affidabilità di una cifra contata da un elenco",
};

/** A value as the sheet shows it: amounts in euro, all else as it is. */
function shown({ parameter, value }: ParameterValue): CellContent {
  const isAmount = PARAMETERS[parameter].measure === "cents" && typeof value === "number";
  return isAmount ? value / 100 : value;
}

const text = (header: string, width: number): TableColumn => ({ header, kind: "text", width });
const general = (header: string, width: number): TableColumn => ({
  header,
  kind: "general",
  width,
});

const COLUMNS: readonly TableColumn[] = [
  text(REGOLE_COLUMNS.code, 30),
  text(REGOLE_COLUMNS.rule, 80),
  text(REGOLE_COLUMNS.severity, 14),
  text(REGOLE_COLUMNS.parameter, 34),
  general(REGOLE_COLUMNS.value, 16),
  general(REGOLE_COLUMNS.from, 8),
  general(REGOLE_COLUMNS.to, 8),
  text(REGOLE_COLUMNS.source, 50),
  text(REGOLE_COLUMNS.active, 8),
  text(REGOLE_COLUMNS.reason, 50),
];

/** The sheet as an office left it, for another workbook: its rows and columns, in their order. */
export function copyOfRegole({ values: [headings = [], ...rows] }: CellGrid): TableSheet {
  return {
    ...SHEETS.regole,
    columns: headings.map(
      (heading) =>
        COLUMNS.find(({ header }) => header === heading) ?? general(String(heading ?? ""), 20),
    ),
    rows,
  };
}

/**
 * The sheet: each rule on a row of its own with its severity and years, below it one row per value of
 * its parameters with the years of the value. Only rows of rules have a severity and can be switched
 * off; either change counts only with its reason.
 * @param describe what a rule asks, in one sentence.
 */
export function regoleSheet(
  { rules, values }: RuleSource,
  describe: (code: RuleCode) => string,
): TableSheet {
  const row = (rule: Rule): CellContent[] => [
    rule.code,
    describe(rule.code),
    SEVERITY_WORDS[rule.severity],
    null,
    null,
    rule.from,
    rule.to,
    rule.source,
    YES_NO.yes,
    null,
  ];
  const valueRow = (code: RuleCode, value: ParameterValue): CellContent[] => [
    code,
    null,
    null,
    PARAMETER_NAMES[value.parameter],
    shown(value),
    value.from,
    value.to,
    value.source,
    null,
    null,
  ];
  return {
    ...SHEETS.regole,
    columns: COLUMNS,
    rows: rules.flatMap((rule) => [
      row(rule),
      ...PARAMETER_KEYS.filter((key) => PARAMETERS[key].rule === rule.code).flatMap((key) =>
        values
          .filter(({ parameter }) => parameter === key)
          .map((value) => valueRow(rule.code, value)),
      ),
    ]),
  };
}
