// Panes of one machine that stand beside the same workbook tell each other what they wrote, so that nobody
// goes on with what is no longer so. A lock keeps their writes apart; this is for people.
import { NotiziaSchema, readText } from "./giornaleSchema";

/** What a pane tells after it wrote. */
export interface Notizia {
  /** Which pane tells it: its own notices are none of its business. */
  readonly pane: string;
  /** By what the workbook is known again, and its file name. */
  readonly book: string;
  readonly file: string;
  /** Whether the workbook bore the mark before. */
  readonly marked: boolean;
  readonly command: string;
  /** The command that it took back. */
  readonly undone: string | null;
}

/** How panes reach each other; without a way nothing is told and nothing heard. */
export interface PaneNews {
  tell(text: string): Promise<void>;
  hear(listener: (text: string) => void): Promise<void>;
}

const LONGEST = 2_000;

/** The notice of a text; null when it is of another form. */
export function notiziaOfText(text: string): Notizia | null {
  return text.length > LONGEST ? null : readText(NotiziaSchema, text);
}
