// What the pane shows of the journal.
import type { OtherCell } from "./passo";

/** A line of the history. */
export interface VoceLine {
  readonly id: string;
  readonly when: number;
  readonly command: string;
  readonly cells: number;
  readonly sheets: readonly string[];
  readonly undone: boolean;
  /** Whether its cells are still kept, so that it can be taken back. */
  readonly undoable: boolean;
}

/** A write of which it is not certain whether it has landed. */
export interface OpenWrite {
  /** What was written; for an undo, what was to be taken back. */
  readonly command: string;
  readonly isUndo: boolean;
  readonly when: number;
  /** null until the workbook was read again. */
  readonly seen: {
    readonly done: number;
    readonly waiting: number;
    readonly others: readonly OtherCell[];
  } | null;
  /** Whether what is missing can be written, and what has landed be taken back. */
  readonly resumable: boolean;
  readonly reversible: boolean;
}

export interface GiornaleState {
  /** Newest first; null until the journal is shown. */
  readonly lines: readonly VoceLine[] | null;
  readonly open: OpenWrite | null;
  /** What another pane of this machine wrote to this workbook since this one looked at it. */
  readonly elsewhere: Pick<OpenWrite, "command" | "isUndo"> | null;
}

export const NO_GIORNALE: GiornaleState = { lines: null, open: null, elsewhere: null };

/** What of the pane's state offers the undo of a command. */
interface UndoFields {
  readonly before: unknown;
  readonly filled: unknown;
  readonly quadro: unknown;
  readonly ambito: { readonly written: unknown };
  readonly newYear: { readonly opened: unknown };
  readonly survey: { readonly written: unknown };
  readonly earlier: { readonly written: unknown };
  readonly texts: { readonly inserted: unknown };
  readonly calendario: { readonly written: unknown };
  readonly modello: unknown;
}

/** The state without the undo of a command whose write was taken back from the journal. */
export function withoutUndo<State extends UndoFields>(state: State, command: string): State {
  switch (command) {
    case "writeSheets":
      return { ...state, before: null };
    case "fill":
      return { ...state, filled: null };
    case "writeAmbito":
      return { ...state, ambito: { ...state.ambito, written: null } };
    case "writeQuadro":
      return { ...state, quadro: null };
    case "openYear":
      return { ...state, newYear: { ...state.newYear, opened: null } };
    case "writeIndagine":
      return { ...state, survey: { ...state.survey, written: null } };
    case "writeEarlier":
    case "removeEarlier":
      return { ...state, earlier: { ...state.earlier, written: null } };
    case "insertField":
      return { ...state, texts: { ...state.texts, inserted: null } };
    case "writeCalendario":
      return { ...state, calendario: { ...state.calendario, written: null } };
    case "writeModello":
      return { ...state, modello: null };
    default:
      return state;
  }
}
