// English sentences about the opening of a new year.
import type { YearNoteCode, YearNoteParams } from "../../domain/anno/yearNotes";
import { PARAMETER_NAMES } from "../../domain/rules/regoleSheet";
import { PARAMETERS, type ParameterKey } from "../../domain/rules/ruleParameters";
import { formatEuro } from "../formatDate";
import { formatNumber, joinWords } from "../formatNumber";
import { voceNames } from "./ambito";

function shown(parameter: ParameterKey, value: number | string): string {
  if (typeof value === "string") return value;
  const number = formatNumber("en", value);
  switch (PARAMETERS[parameter].measure) {
    case "percent":
      return `${number} %`;
    case "cents":
      return formatEuro("en", value);
    case "days":
      return value === 1 ? "1 day" : `${number} days`;
    default:
      return number;
  }
}

const named = (parameter: ParameterKey) =>
  `“${PARAMETER_NAMES[parameter]}” (rule ${PARAMETERS[parameter].rule})`;

/** "DGR 606/2018, DGR 3008/2020 + 3222/2020 e DGR 3664/2020". */
const listed = (funds: readonly (readonly string[])[]) =>
  joinWords(
    "en",
    funds.map((dgr) => `DGR ${dgr.join(" + ")}`),
  );

/** One sentence per code. */
export const yearNoteSentences: {
  readonly [Code in YearNoteCode]: (params: YearNoteParams[Code]) => string;
} = {
  "capofila-resta": ({ name }) =>
    name === null
      ? "No capofila is named: write it in the sheet Ambito."
      : `The capofila is still ${name}: if it changes, write it in the sheet Ambito.`,
  "date-tolte": ({ dates }) =>
    `Days to be written anew in the sheet Ambito: ${dates.map((date) => voceNames[date]).join(", ")}.`,
  "sat-resta": ({ mode }) =>
    `SAT dwellings still count as “${mode}”: if the new plan counts them otherwise, change the sheet Ambito.`,
  "cifre-portate": ({ enti, figures, year }) =>
    `Figures of ${year} carried to the sheet Precedenti, to compare with: ${formatNumber("en", figures)}, of ${enti === 1 ? "one ente" : `${formatNumber("en", enti)} enti`}.`,
  "fondi-portati": ({ funds, movements }) =>
    `The ledger of funds goes on: ${funds === 1 ? "one fund" : `${formatNumber("en", funds)} funds`} in the sheet Fondi${
      movements === 0
        ? ""
        : ` and ${movements === 1 ? "one transfer" : `${formatNumber("en", movements)} transfers`} between funds in the sheet Movimenti`
    }. Where a source of the new year gives a figure, that one counts.`,
  "fondo-residuo": ({ dgr, residuo }) =>
    `DGR ${dgr.join(" + ")}: ${formatEuro("en", residuo)} are left.`,
  "fondi-residuo-ignoto": ({ funds }) =>
    `What is left of ${listed(funds)} cannot be told: figures are missing or wait to be confirmed. Their rows stay in the sheet Fondi.`,
  "fondi-chiusi": ({ funds }) =>
    `Nothing is left of ${listed(funds)}: the rows stay in the workbook of the year before.`,
  "nessuna-cifra": ({ year }) =>
    `The workbook has no figure of ${year}: the comparison with the year before stays open until that plan is read.`,
  "piano-con-rilievi": ({ year, block }) =>
    `The plan of ${year} still has ${block === 1 ? "one blocking finding" : `${formatNumber("en", block)} blocking findings`}: its figures are carried as they are.`,
  "motivazioni-non-portate": ({ count }) =>
    count === 1
      ? "One reason stays in the workbook of the year before: it counts for the figures of then only."
      : `${formatNumber("en", count)} reasons stay in the workbook of the year before: they count for the figures of then only.`,
  "parametro-dell-ufficio": ({ parameter, value, law }) =>
    `The office’s value for ${named(parameter)} stays: ${shown(parameter, value)} instead of ${shown(parameter, law)}.`,
  "parametro-scaduto": ({ parameter, value, to }) =>
    `The office’s value for ${named(parameter)}, ${shown(parameter, value)}, was until ${to}: it still counts until the sheet Regole has another one.`,
  "parametro-nuovo": ({ parameter, value, before }) =>
    `With the new year ${named(parameter)} goes from ${shown(parameter, before)} to ${shown(parameter, value)}.`,
  "regola-dell-ufficio": ({ rule, severity }) =>
    severity === null
      ? `The rule ${rule} stays switched off, as the office chose.`
      : `The severity that the office chose for the rule ${rule} stays.`,
  "regola-nuova": ({ rule }) => `The rule ${rule} begins to count with the new year.`,
  "regola-finita": ({ rule }) => `The rule ${rule} no longer counts with the new year.`,
  "foglio-protetto": ({ sheet }) =>
    `The sheet “${sheet}” is protected and stays as it is: unprotect and empty it, or try again.`,
  "anno-nel-testo": ({ sheet, cells }) =>
    `Other texts of the sheet “${sheet}” name the year of the old plan and stay as they are: ${joinWords("en", cells)}.`,
};
