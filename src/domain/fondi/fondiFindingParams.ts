// What the sentences about funds need to know, per code. Amounts are whole cents.
import type { FundCount, FundField, FundPlace, QuestionReason } from "./fondo";

/** Sums of the ledger that rules refer to; `entrate` and `uscite` are movements from and to other funds. */
export type LedgerTerm =
  | FundField
  | "entrate"
  | "uscite"
  /** Applications of this fund that others fund. */
  | "ripreseDaAltri"
  /** Applications of others that this fund funds. */
  | "ripreseAdAltri";

/** The terms that were given, each as one sum. */
export type LedgerTerms = Readonly<Partial<Record<LedgerTerm, number>>>;

interface Balance {
  readonly place: FundPlace;
  readonly terms: LedgerTerms;
  /** By how much the rule is broken. */
  readonly difference: number;
}

interface OverCap {
  readonly place: FundPlace;
  readonly erogato: number;
  readonly beneficiari: number;
  /** What the beneficiaries are counted by. */
  readonly counted: FundCount;
  readonly cap: number;
  readonly difference: number;
}

export interface FondiFindingParams {
  "fondi-totale-non-quadra": {
    readonly place: FundPlace;
    readonly field: FundField;
    readonly sum: number;
    readonly printed: number;
    readonly difference: number;
  };
  "erogato-oltre-disponibile": Balance;
  "residuo-non-quadra": Balance;
  "residuo-negativo": Balance;
  "domande-non-quadrano": Balance;
  "finanziate-oltre-ammesse": Balance;
  "movimento-senza-contropartita": {
    readonly from: FundPlace;
    readonly to: FundPlace | null;
    readonly amount: number;
    readonly why: "senza-destinazione" | "fondo-sconosciuto" | "stesso-fondo";
  };
  "erogato-oltre-tetto": OverCap;
  "erogato-oltre-tetto-presunto": OverCap;
  "contributo-oltre-tetto": {
    readonly place: FundPlace;
    readonly each: number;
    readonly cap: number;
  };
  "mensilita-oltre-massimo": {
    readonly place: FundPlace;
    readonly mensilita: number;
    readonly most: number;
  };
  "misura-oltre-quota": {
    readonly place: FundPlace;
    readonly amount: number;
    readonly total: number;
    readonly percento: number;
  };
  "contributi-non-quadrano": {
    readonly place: FundPlace;
    readonly contributi: number;
    readonly each: number;
    readonly erogato: number;
    readonly difference: number;
  };
  "conteggio-domande-mancante": { readonly place: FundPlace; readonly amount: number | null };
  "resto-non-spiegato": Balance;
  "erogato-non-indicato": { readonly place: FundPlace; readonly disponibile: number };
  "catena-senza-conteggio": {
    readonly place: FundPlace;
    readonly ammesse: number;
    readonly finanziate: number;
    /** Admitted applications that no source says were funded. */
    readonly left: number;
    /** What entered the fund for them. */
    readonly entrate: number;
  };
  "quota-lontana-da-popolazione": {
    readonly place: FundPlace;
    readonly field: FundField;
    /** Percentages with one decimal. */
    readonly quota: number;
    readonly popolazione: number;
  };
  "fondo-discorde": {
    readonly place: FundPlace;
    readonly field: FundField;
    readonly values: readonly number[];
  };
  "fondi-non-leggibile": {
    readonly place: FundPlace;
    readonly field: FundField | null;
    readonly words: string;
  };
  "fondi-da-chiarire": {
    readonly place: FundPlace | null;
    readonly reason: QuestionReason;
    readonly words: string;
  };
  "fondi-da-confermare": { readonly place: FundPlace; readonly words: readonly string[] };
  "pagamenti-diversi-da-erogato": {
    readonly place: FundPlace;
    readonly erogato: number;
    readonly pagamenti: number;
    readonly difference: number;
  };
  "pagamenti-non-abbinati": {
    readonly why: "nessuna-regola" | "piu-regole";
    readonly count: number;
    readonly amount: number;
  };
  "pagamento-doppio": {
    readonly mandato: string;
    readonly beneficiario: string;
    readonly times: number;
    readonly amount: number;
  };
  "pagamento-illeggibile": {
    readonly field: "importo" | "importi" | "totale" | "intestazioni";
    readonly words: string;
  };
  "pagamenti-frazionati": {
    readonly place: FundPlace;
    readonly beneficiari: number;
    readonly pagamenti: number;
    readonly amount: number;
  };
  "beneficiario-oltre-tetto": {
    readonly place: FundPlace;
    readonly beneficiario: string;
    readonly amount: number;
    readonly cap: number;
  };
}

export type FondiCode = keyof FondiFindingParams;
