// A defect in the data, as a value: it is accumulated and shown, never thrown.
import type { CellAddress } from "../workbook/cellAddress";
import type { CellValue } from "../workbook/cellGrid";
import type { AlloggiFindingParams } from "./alloggi/alloggiFindingParams";
import type { AmbitoFindingParams } from "./ambito/ambitoFindings";
import type { Ente } from "./enti/ente";
import type { FondiFindingParams } from "./fondi/fondiFindingParams";
import type { CountField, Field, TableKind } from "./import/tableKinds";
import type { NarrativeFindingParams } from "./narrativa/narrativeFindings";
import type { ContextFindingParams } from "./rules/contextFindings";
import type { FontiFindingParams } from "./rules/fontiFindings";
import type { RulebookFindingParams } from "./rules/rulebookFindings";

/** `block`: the plan cannot be approved like this. `justify`: acceptable with a written reason. */
export type Severity = "block" | "justify" | "inform";

/** What a sentence about a finding needs to know, per code. Numbers are counts or printed percentages. */
export interface FindingParams
  extends
    AlloggiFindingParams,
    AmbitoFindingParams,
    ContextFindingParams,
    FondiFindingParams,
    FontiFindingParams,
    NarrativeFindingParams,
    RulebookFindingParams {
  "disponibili-non-quadra": {
    readonly of: "ente" | "totale";
    readonly terms: Readonly<Record<string, number>>;
    /** Left side less right side of the balance. */
    readonly difference: number;
  };
  "totale-non-quadra": {
    readonly kind: TableKind;
    readonly field: Field;
    readonly sum: number;
    readonly printed: number;
    readonly difference: number;
  };
  /** A printed total of some rows: of a sub-ambito, of the comuni, of an owner. */
  "subtotale-non-quadra": {
    readonly kind: TableKind;
    readonly field: Field;
    readonly label: string;
    readonly sum: number;
    readonly printed: number;
    readonly difference: number;
  };
  "quadro-discorde": {
    readonly field: Field;
    readonly single: string | null;
    readonly quadro: string | null;
  };
  "ente-mancante": { readonly missingIn: readonly TableKind[] };
  "ente-ripetuto": { readonly kind: TableKind; readonly times: number; readonly agree: boolean };
  "ente-sconosciuto": { readonly label: string };
  "ente-ambiguo": { readonly label: string; readonly candidates: readonly string[] };
  "ente-nome-errato": { readonly label: string; readonly canonical: string };
  "ente-nome-variante": { readonly label: string; readonly canonical: string };
  "conteggio-non-valido": { readonly field: Field; readonly value: number };
  "valore-illeggibile": { readonly field: Field; readonly raw: string };
  "sap-incoerente": { readonly kinds: readonly TableKind[]; readonly markedIn: number };
  "contrassegno-mancante": { readonly kinds: readonly TableKind[] };
  "risposta-mancante": { readonly kinds: readonly TableKind[] };
  "nota-sap-incompleta": {
    readonly notNamed: readonly string[];
    readonly notMarked: readonly string[];
  };
  "sat-oltre-disponibili": { readonly sat: number; readonly disponibili: number };
  "sat-senza-disponibili": { readonly sat: number };
  "quota-oltre-massimo": { readonly quota: number; readonly ceiling: number };
  "quota-senza-alloggi": { readonly quota: number };
  "quota-nota-incompleta": { readonly named: readonly string[] };
  "quota-sotto-un-alloggio": {
    readonly quota: number;
    readonly disponibili: number;
    readonly alloggi: number;
  };
  "categoria-senza-motivazione": { readonly category: string };
}

export type FindingCode = keyof FindingParams;

/** Codes of the rules of the rulebook; the others tell of Quadra's own sheets and of dwelling lists. */
export type RuleCode = Exclude<
  FindingCode,
  keyof RulebookFindingParams | keyof AlloggiFindingParams
>;

/** A cell that a finding speaks of. `value` is what stands there, untouched. */
export interface FindingCell {
  readonly file: string;
  readonly at: CellAddress;
  readonly value: CellValue;
  /** Code of the ente of the row; null in a row of totals and for a label. */
  readonly ente: string | null;
  readonly field: CountField | Field | null;
}

/** What a broken rule says. Codes only; the sentence is made in `messages/`. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly enti: readonly Pick<Ente, "code" | "name">[];
    /** The cells involved, the most telling one first. */
    readonly cells: readonly FindingCell[];
    readonly params: FindingParams[Code];
  };
}[FindingCode];
