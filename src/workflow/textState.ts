// What the pane knows of the texts with placeholders.
import type { TextField } from "../domain/fill/textFields";
import type { CellWrite } from "../workbook/cellWrite";

/** The fields that texts may name, and the one that was put into a cell last. */
export interface TextState {
  /** null until they are asked for. */
  readonly fields: readonly TextField[] | null;
  /** null when there is nothing to take back. */
  readonly inserted: CellWrite | null;
}

/** Nothing asked, nothing put in. */
export const NO_TEXTS: TextState = { fields: null, inserted: null };
