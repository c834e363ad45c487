// An entry of the journal: one command with its writes, as the workbook keeps it in notes.
import type { KeptNote, NewNote } from "../../workbook/keptNote";
import { HeadSchema, readText } from "./giornaleSchema";
import { passoOfText, textOfPasso, type Passo } from "./passo";

/** What is known of an entry without unpacking its cells. */
export interface Voce {
  readonly id: string;
  /** Excel serial number of the moment of its first write. */
  readonly when: number;
  /** Name of the command, a key of the pane's commands. */
  readonly command: string;
  readonly cells: number;
  readonly sheets: readonly string[];
  /** Whether it was taken back. */
  readonly undone: boolean;
  /** Its writes in their order; none for an entry that was taken back or is only told any more. */
  readonly steps: readonly Step[];
}

/** A write of an entry. */
export interface Step {
  /** Id of its note; null until it is known. */
  readonly note: string | null;
  readonly bytes: number;
  /** null when the note was spoilt. */
  passo(): Passo | null;
}

interface Head {
  readonly tipo: "voce" | "riga" | "libro";
  readonly voce: string;
  readonly quando: number;
  readonly comando: string;
  readonly celle: number;
  readonly fogli: readonly string[];
  readonly passo: number;
  readonly annullata: boolean;
}

/** Sheets that a line of the history names; the cells know all of them. */
const MOST_SHEETS = 12;

function headOf(head: Head): string {
  return JSON.stringify({ ...head, fogli: head.fogli.slice(0, MOST_SHEETS) });
}

/** The note of one write of an entry. */
export function noteOfStep(
  voce: Pick<Voce, "id" | "when" | "command">,
  number: number,
  passo: Passo,
  extent: { readonly cells: number; readonly sheets: readonly string[] },
): NewNote {
  return {
    head: headOf({
      ...{ tipo: "voce", voce: voce.id, quando: voce.when, comando: voce.command },
      ...{ celle: extent.cells, fogli: extent.sheets, passo: number, annullata: false },
    }),
    body: textOfPasso(passo),
  };
}

/** The note of an entry of which only a line is left. */
export function noteOfLine(voce: Voce, undone: boolean): NewNote {
  return {
    head: headOf({
      ...{ tipo: "riga", voce: voce.id, quando: voce.when, comando: voce.command },
      ...{ celle: voce.cells, fogli: voce.sheets, passo: 0, annullata: undone },
    }),
    body: "",
  };
}

/** The note by which a workbook is known again. */
export function noteOfBook(id: string): NewNote {
  return {
    head: headOf({
      ...{ tipo: "libro", voce: id, quando: 0, comando: "", celle: 0, fogli: [] },
      ...{ passo: 0, annullata: false },
    }),
    body: "",
  };
}

/** The journal as a workbook keeps it. */
export interface KeptJournal {
  /** Newest first. */
  readonly voci: readonly Voce[];
  /** By what this workbook is known again; null before the first write. */
  readonly book: string | null;
  /** Id of the note of a line, by its entry. */
  readonly lines: ReadonlyMap<string, string>;
  /** Notes that are of another form: they count for nothing. */
  readonly spoilt: number;
  /** How many writes of an entry have left a note at one time or other. */
  readonly written: ReadonlyMap<string, number>;
}

/** Begins the note of an intent that the workbook itself has to keep. */
export const INTENT_HEAD = "intento:";

/** Reads the notes of a workbook; what is spoilt is as if it were not there. */
export function readJournal(notes: readonly KeptNote[]): KeptJournal {
  const voci = new Map<string, Voce & { steps: (Step & { number: number })[] }>();
  const lines = new Map<string, string>();
  const written = new Map<string, number>();
  let book: string | null = null;
  let spoilt = 0;
  for (const note of notes) {
    const head = readText(HeadSchema, note.head);
    if (head === null) {
      if (!note.head.startsWith(INTENT_HEAD)) spoilt++;
      continue;
    }
    if (head.tipo === "libro") {
      book ??= head.voce;
      continue;
    }
    const known = voci.get(head.voce);
    const isLine = head.tipo === "riga";
    if (isLine) lines.set(head.voce, note.id);
    const steps = isLine ? Infinity : head.passo + 1;
    written.set(head.voce, Math.max(written.get(head.voce) ?? 0, steps));
    voci.set(head.voce, {
      ...{ id: head.voce, when: known?.when ?? head.quando, command: head.comando },
      cells: (known?.cells ?? 0) + head.celle,
      sheets: [...new Set([...(known?.sheets ?? []), ...head.fogli.map(String)])],
      undone: (known?.undone ?? false) || head.annullata,
      steps: isLine
        ? []
        : [
            ...(known?.steps ?? []),
            {
              ...{ note: note.id, bytes: note.bytes, number: head.passo },
              passo: () => {
                const body = note.body();
                return body === null ? null : passoOfText(body);
              },
            },
          ].sort((a, b) => a.number - b.number),
    });
  }
  return {
    voci: [...voci.values()].reverse().sort((a, b) => b.when - a.when),
    book,
    lines,
    spoilt,
    written,
  };
}
