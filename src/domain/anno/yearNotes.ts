// What an office has to know when a new year opens: what was carried over, and what is for it to look at.
import type { AmbitoDate, SAT_MODES } from "../ambito/ambito";
import type { RuleCode, Severity } from "../finding";
import type { EditedRules } from "../rules/readRegole";
import {
  parametersOf,
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterKey,
} from "../rules/ruleParameters";
import { SHIPPED_RULES } from "../rules/rulebook";

type Shown = { readonly parameter: ParameterKey; readonly value: number | string };

/** Parameters per code. */
export interface YearNoteParams {
  /** The capofila stays until the office names another; null when none was named. */
  "capofila-resta": { readonly name: string | null };
  /** Days of the old plan that do not count for the new one. */
  "date-tolte": { readonly dates: readonly AmbitoDate[] };
  "sat-resta": { readonly mode: (typeof SAT_MODES)[number] };
  /** Figures of the old plan that the new one is compared with. */
  "cifre-portate": { readonly enti: number; readonly figures: number; readonly year: number };
  /** Funds of the old ledger that go on, and movements between funds that stay as their history. */
  "fondi-portati": { readonly funds: number; readonly movements: number };
  /** What is left of a fund, in cents. */
  "fondo-residuo": { readonly dgr: readonly string[]; readonly residuo: number };
  /** Funds that go on because nobody can tell what is left of them. */
  "fondi-residuo-ignoto": { readonly funds: readonly (readonly string[])[] };
  /** Funds of which nothing is left: they stay in the old workbook. */
  "fondi-chiusi": { readonly funds: readonly (readonly string[])[] };
  "nessuna-cifra": { readonly year: number };
  /** The old plan still has blocking findings. */
  "piano-con-rilievi": { readonly year: number; readonly block: number };
  "motivazioni-non-portate": { readonly count: number };
  /** A figure of the rulebook that the office set, and the law has otherwise. */
  "parametro-dell-ufficio": Shown & { readonly law: number | string };
  /** A figure of the office that ends with the old year: until there is another one it still counts. */
  "parametro-scaduto": Shown & { readonly to: number };
  /** A figure that is another one from the new year on. */
  "parametro-nuovo": Shown & { readonly before: number | string };
  "regola-dell-ufficio": { readonly rule: RuleCode; readonly severity: Severity | null };
  "regola-nuova": { readonly rule: RuleCode };
  "regola-finita": { readonly rule: RuleCode };
  "foglio-protetto": { readonly sheet: string };
  /** Texts of a sheet that name the old year and were left as they are. */
  "anno-nel-testo": { readonly sheet: string; readonly cells: readonly string[] };
}

export type YearNoteCode = keyof YearNoteParams;

/** Something to tell about the new year, in code. */
export type YearNote = {
  readonly [Code in YearNoteCode]: { readonly code: Code; readonly params: YearNoteParams[Code] };
}[YearNoteCode];

/**
 * What becomes of the rulebook in a year. Figures and rules that the office set are carried with their
 * years; all of them are told, and what the law changes in that year too.
 * @param regole the sheet `Regole`; null where the rules count as the law has them.
 */
export function ruleNotes(regole: EditedRules | null, year: number): YearNote[] {
  const { rules, values } = regole?.source ?? SHIPPED_RULES;
  const [before, now] = [parametersOf(year - 1, values), parametersOf(year, values)];
  const law = parametersOf(year, SHIPPED_RULES.values);
  // How SAT count is declared in the sheet `Ambito`.
  const keys = PARAMETER_KEYS.filter((key) => PARAMETERS[key].measure !== "satMode");
  const parameters = keys.flatMap((parameter): YearNote[] => {
    const value = now[parameter];
    const shown = { parameter, value };
    const ended = values.find(
      (one) => one.parameter === parameter && one.value === value && one.to === year - 1,
    );
    const goesOn = values.some(
      ({ parameter: key, from, to }) => key === parameter && from <= year && (to ?? year) >= year,
    );
    if (ended !== undefined && !goesOn) {
      return [{ code: "parametro-scaduto", params: { ...shown, to: year - 1 } }];
    }
    if (value !== law[parameter]) {
      return [{ code: "parametro-dell-ufficio", params: { ...shown, law: law[parameter] } }];
    }
    if (value !== before[parameter]) {
      return [{ code: "parametro-nuovo", params: { ...shown, before: before[parameter] } }];
    }
    return [];
  });
  const edited = rules.flatMap((rule): YearNote[] => {
    const shipped = SHIPPED_RULES.rules.find(({ code }) => code === rule.code)!;
    const { code, severity, from, to } = rule;
    if (from === year) return [{ code: "regola-nuova", params: { rule: code } }];
    if (to === year - 1) return [{ code: "regola-finita", params: { rule: code } }];
    return severity === shipped.severity
      ? []
      : [{ code: "regola-dell-ufficio", params: { rule: code, severity } }];
  });
  const off = (regole?.inactive ?? []).map(({ code }): YearNote => ({
    code: "regola-dell-ufficio",
    params: { rule: code, severity: null },
  }));
  return [...parameters, ...edited, ...off];
}
