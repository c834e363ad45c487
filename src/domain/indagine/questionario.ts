// The cells of the survey's questionnaire (assets/questionario.xlsx) as data: filling it, reading it back
// and making the template lean on the same list.
import { utf8Bytes } from "../utf8Bytes";
import { parseCellName } from "../../workbook/cellAddress";
import type { CountField, Field } from "../import/tableKinds";
import layout from "./questionario.json";

/** A cell with its sheet, zero-based. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Asked<Of extends Field> {
  readonly field: Of;
  /** The words beside the answer: it is found by them, wherever it stands. */
  readonly label: string;
}

/** What the hidden sheet says about the questionnaire itself. */
export type QuestionarioKey =
  | "formato"
  | "piano"
  | "ambito"
  | "anno"
  | "codice"
  | "ente"
  | "capofila"
  | "scadenza"
  | "controllo";

/** What the questionnaire shows of it. */
export type ShownKey = Extract<
  QuestionarioKey,
  "ente" | "codice" | "anno" | "capofila" | "scadenza"
>;

interface Questionario {
  /** First name on the hidden sheet. */
  readonly marker: string;
  readonly version: number;
  readonly sheets: Readonly<Record<"domande" | "istruzioni" | "dati", string>>;
  readonly columns: Readonly<
    Record<"domanda" | "precedente" | "risposta", { readonly heading: string }>
  >;
  readonly identity: Readonly<Record<ShownKey, { readonly heading: string }>>;
  readonly senzaSap: { readonly label: string };
  readonly counts: readonly Asked<CountField>[];
  readonly check: { readonly label: string };
  readonly quota: Asked<"quotaForzePolizia">;
  readonly categoria: Asked<"altraCategoria">;
  readonly motivazione: Asked<"motivazione">;
  /** How a line about the plan before begins: it is no answer. */
  readonly precedenti: { readonly prefix: string };
  readonly note: { readonly label: string };
  /** The sheet of instructions is known by its title. */
  readonly instructions: { readonly title: string };
  readonly dati: Readonly<
    Record<QuestionarioKey, { readonly name: string; readonly cell: string }>
  >;
  /** Cells of the hidden sheet for the figures of the plan before. */
  readonly precedente: Readonly<Partial<Record<Field, string>>>;
}

export const QUESTIONARIO = layout as Questionario;

/** A cell of the hidden sheet. */
export function dataPlace(cell: string): Place {
  return { sheet: QUESTIONARIO.sheets.dati, ...parseCellName(cell)! };
}

/**
 * Check digits over what tells a questionnaire from others, so that a code or year that somebody
 * changed is noticed (FNV-1a, 32 bit; it guards against mistakes, not against forgery).
 */
export function questionarioControl(plan: string, year: number, code: string): string {
  let hash = 0x811c9dc5;
  for (const byte of utf8Bytes(`${plan}|${year}|${code}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

/** Whether a table is an answer to the questionnaire, also when it was read back from `Provenienza`. */
export function isAnswer({ title }: { readonly title: string | null }): boolean {
  return title === QUESTIONARIO.marker;
}
