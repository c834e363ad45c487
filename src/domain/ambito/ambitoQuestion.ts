// What the sheets `Ambito` and `Enti` leave open. Nothing is guessed: the office is asked.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { AmbitoVoce } from "./ambitoVoci";

/** What keeps a form from being an ambito. */
export type FormProblem = "name-missing" | "year-invalid" | "patrono-invalid" | "no-members";

/** What the sentence about a question needs to know, per code. */
export interface AmbitoQuestionParams {
  /** Neither a code nor a name that is known: `candidates` are names it may mean. */
  "ente-non-riconosciuto": { readonly name: string; readonly candidates: readonly string[] };
  /** A comune that the registry does not know needs its ISTAT code. */
  "codice-da-indicare": { readonly name: string };
  /** The name in the row is that of another ente than its code. */
  "codice-discorde": { readonly code: string; readonly name: string; readonly of: string };
  "codice-non-valido": { readonly raw: string };
  "ente-doppio": { readonly name: string };
  "tipo-sconosciuto": { readonly raw: string; readonly name: string };
  "nel-piano-illeggibile": { readonly raw: string; readonly name: string };
  "email-non-valida": { readonly raw: string; readonly name: string };
  /** The sheet has no column that says who belongs to the plan. */
  "colonna-mancante": { readonly column: string };
  "voce-mancante": { readonly voce: AmbitoVoce };
  "voce-doppia": { readonly voce: AmbitoVoce };
  "voce-illeggibile": { readonly voce: AmbitoVoce; readonly raw: string };
  "capofila-non-riconosciuto": { readonly raw: string; readonly candidates: readonly string[] };
}

export type AmbitoQuestionCode = keyof AmbitoQuestionParams;

/** A question with the cell that raises it. */
export type AmbitoQuestion = {
  readonly [Code in AmbitoQuestionCode]: {
    readonly code: Code;
    readonly at: CellAddress;
    readonly value: CellValue;
    readonly params: AmbitoQuestionParams[Code];
  };
}[AmbitoQuestionCode];
