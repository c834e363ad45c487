// What sentences need to know about findings on patrimonio, quotas, population, last year, dates and lists.
import type { CountField } from "../import/tableKinds";
import type { RuleField } from "./ruleFields";

/** A linear rule that is broken: the value of each term, and left side less bound. */
export interface LinearParams {
  /** Name of the row when it is no single ente's; else null. */
  readonly where: string | null;
  readonly terms: Readonly<Partial<Record<RuleField, number>>>;
  readonly bound: number;
  readonly difference: number;
}

/** Parts that do not add up to the printed figure of their whole. */
export interface SumParams {
  /** Name of the whole; null for the total of all comuni. */
  readonly where: string | null;
  readonly field: RuleField;
  readonly sum: number;
  readonly printed: number;
  /** Printed less sum. */
  readonly difference: number;
}

/** Parameters per code. Amounts are cents, dates "2021-03-08". */
export interface ContextFindingParams {
  "patrimonio-non-quadra": LinearParams;
  "patrimonio-somma-non-quadra": SumParams;
  "percentuale-non-torna": {
    readonly where: string;
    readonly whole: string;
    readonly printed: number;
    readonly part: number;
    readonly of: number;
    /** The share at the printed precision. */
    readonly expected: number;
  };
  "percentuali-non-cento": {
    readonly whole: string;
    readonly count: number;
    readonly sum: number;
  };
  "turnover-oltre-patrimonio": LinearParams;
  "carenza-oltre-patrimonio": LinearParams;
  "disponibili-oltre-patrimonio": LinearParams;
  "sat-oltre-patrimonio": LinearParams;
  "indigenti-sotto-minimo": LinearParams;
  "indigenti-oltre-minimo": LinearParams;
  "quota-categorie-oltre-massimo": LinearParams;
  "popolazione-non-quadra": LinearParams;
  "popolazione-somma-non-quadra": SumParams;
  "assegnate-oltre-disponibili": LinearParams;
  "patrimonio-variato": LinearParams;
  "turnover-lontano-dalla-media": {
    readonly turnover: number;
    readonly mean: number;
    readonly from: number;
    readonly to: number;
  };
  "variazione-ampia": {
    readonly field: CountField;
    readonly before: number;
    readonly now: number;
    /** The year of `before`. */
    readonly year: number;
  };
  "elenco-conteggio-diverso": {
    readonly field: CountField;
    /** Dwellings that certainly count, and those when everything in doubt counts as well. */
    readonly listed: number;
    readonly atMost: number;
    readonly printed: number;
  };
  /** `others`: further codes of the ente that stand there several times. */
  "alloggio-ripetuto": {
    readonly alloggio: string;
    readonly times: number;
    readonly others: number;
  };
  "lavori-oltre-limite": {
    readonly alloggio: string | null;
    readonly importoCentesimi: number;
    readonly massimoCentesimi: number;
    /** Further dwellings of the ente over the limit. */
    readonly others: number;
  };
  "scadenza-superata": {
    readonly step:
      "ricognizioneAperta" | "approvato" | "trasmesso" | "pubblicato" | "avvisoPubblicato";
    readonly date: string;
    readonly deadline: string;
    readonly days: number;
    /** The date is that of the end of the recognition: the approval came later still. */
    readonly atLeast: boolean;
  };
}
