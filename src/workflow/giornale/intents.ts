// Write-ahead: what is about to be written is stored before, and forgotten once it has landed.
import type { PaneNews } from "./elsewhere";
import { IntentSchema, readText } from "./giornaleSchema";
import { passoOfText, textOfPasso, type Passo } from "./passo";

/** Where intents outlive the pane, and how panes reach each other; kept by the entry that starts it. */
export interface IntentStore extends PaneNews {
  /** Stores a text; false when nothing can be stored here. */
  put(key: string, text: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /**
   * Runs `work` when no other pane writes to this workbook; null when one does.
   */
  exclusively<T>(book: string, work: () => Promise<T>): Promise<T | null>;
  /** All that is stored; none when nothing can be read. */
  all(): Promise<readonly { readonly key: string; readonly text: string }[]>;
}

/** A write that was begun. */
export interface Intent {
  readonly key: string;
  /** By what the workbook is known again, and its file name. */
  readonly book: string;
  readonly file: string;
  /** Whether the workbook bore the mark before; without it the name has to do. */
  readonly marked: boolean;
  readonly voce: string;
  /** Which write of its entry it is, from 0; null for one that takes an entry back. */
  readonly step: number | null;
  readonly when: number;
  readonly command: string;
  /** Whether the write took an entry back. */
  readonly undoes: string | null;
  /** The command that made that entry; null for a write that is no undo. */
  readonly undone: string | null;
  readonly passo: Passo;
}

/** The intent as a text. */
export function textOfIntent(intent: Intent): string {
  return JSON.stringify({ ...intent, passo: textOfPasso(intent.passo) });
}

/** The intent of a text; null when it is of another form. */
export function intentOfText(text: string): Intent | null {
  const intent = readText(IntentSchema, text);
  const passo = intent === null ? null : passoOfText(intent.passo);
  return intent === null || passo === null ? null : { ...intent, passo };
}

/**
 * Whether an intent is of this workbook: by its mark, or by its name where the write that should have
 * put the mark never landed. A workbook without mark and without name could be any.
 */
export function isOfBook(
  intent: Pick<Intent, "book" | "marked" | "file">,
  book: string | null,
  file: string,
): boolean {
  if (book !== null) return intent.book === book;
  return !intent.marked && file !== "" && intent.file === file;
}
