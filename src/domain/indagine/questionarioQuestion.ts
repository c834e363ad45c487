// What a returned questionnaire leaves open. Its figures wait until the office has answered.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";

/** What the sentence about a question needs to know, per code. */
export interface QuestionarioQuestionParams {
  /** The hidden sheet is gone: who sent it is known by what can be seen only. */
  "dati-mancanti": { readonly ente: string | null; readonly codice: string | null };
  /** Code, plan or year do not fit the check digits: somebody changed them. */
  "dati-alterati": { readonly ente: string; readonly codice: string };
  /** Made by a later version of Quadra. */
  "versione-sconosciuta": { readonly version: string };
  "piu-questionari": { readonly count: number };
  /** No sheet has the questions. */
  "domande-mancanti": Readonly<Record<never, never>>;
  /** The questionnaire shows another ente, code or year than it was made for. */
  "identita-discorde": { readonly shown: string; readonly expected: string };
  "altro-piano": { readonly plan: string };
  "altro-anno": { readonly year: number; readonly expected: number };
  "ente-fuori-ambito": { readonly name: string };
  /** The words of a question or heading are not there as they were: its answer is not read. */
  "voce-mancante": { readonly label: string };
  "voce-ripetuta": { readonly label: string };
  /** Several cells that may be the answer. */
  "risposta-ripetuta": { readonly label: string };
  "risposta-fuori-posto": { readonly raw: string };
  "scelta-illeggibile": { readonly raw: string };
}

export type QuestionarioQuestionCode = keyof QuestionarioQuestionParams;

/** A question; `at` is null when it is about the whole file. */
export type QuestionarioQuestion = {
  readonly [Code in QuestionarioQuestionCode]: {
    readonly code: Code;
    readonly at: CellAddress | null;
    readonly value: CellValue;
    readonly params: QuestionarioQuestionParams[Code];
  };
}[QuestionarioQuestionCode];

/** Questions about who answered and for which plan: until they are settled nothing is read. */
export const IDENTITY_QUESTIONS: ReadonlySet<QuestionarioQuestionCode> = new Set([
  "dati-mancanti",
  "dati-alterati",
  "versione-sconosciuta",
  "piu-questionari",
  "domande-mancanti",
  "identita-discorde",
  "altro-piano",
  "altro-anno",
  "ente-fuori-ambito",
]);
