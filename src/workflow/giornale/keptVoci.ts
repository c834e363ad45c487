// The entries of the journal as one pane knows them, and what has to go so that they stay small.
import type { NewNote, NoteChange } from "../../workbook/keptNote";
import { noteOfLine, type KeptJournal, type Voce } from "./voce";

/** What the workbook keeps of the journal at most; older entries become lines, old lines go. */
const MOST_BYTES = 1_000_000;
const MOST_ENTRIES = 40;
const MOST_LINES = 200;

/** Entries that go or shrink with the next write. */
export interface Trimmed {
  readonly change: NoteChange;
  /** Told the ids of the added notes once the write has landed; null when they are not known. */
  landed(ids: readonly string[] | null): void;
}

/** The entries that a workbook keeps. */
export interface KeptVoci {
  /** Newest first. */
  all(): readonly Voce[];
  find(id: string): Voce | null;
  /** How many parts of the journal could not be read. */
  spoilt(): number;
  /** Takes over what was read of the workbook. */
  adopt(kept: KeptJournal): void;
  /** An entry as it is now; one that is not known yet is the newest. */
  put(voce: Voce): void;
  /**
   * What has to go or to shrink so that the journal stays small.
   * @param added bytes that the next write adds.
   * @param entries how many entries it adds.
   * @param spared ids of the entries that are being written or taken back.
   */
  trim(added: number, entries: number, spared: ReadonlySet<string>): Trimmed;
  forget(): void;
}

/** Entries of a workbook that was not read yet: none. */
export function makeKeptVoci(): KeptVoci {
  let voci: readonly Voce[] = [];
  /** Id of the note of a line, by its entry. */
  let lines = new Map<string, string>();
  let spoilt = 0;

  function put(voce: Voce): void {
    voci = voci.some(({ id }) => id === voce.id)
      ? voci.map((one) => (one.id === voce.id ? voce : one))
      : [voce, ...voci];
  }

  return {
    all: () => voci,
    find: (id) => voci.find((voce) => voce.id === id) ?? null,
    spoilt: () => spoilt,
    adopt: (kept) => {
      ({ voci, spoilt } = kept);
      lines = new Map(kept.lines);
    },
    put,
    trim: (added, entries, spared) => {
      const add: NewNote[] = [];
      const drop: string[] = [];
      const shrunk: Voce[] = [];
      const gone: Voce[] = [];
      let bytes = added;
      let count = entries;
      let kept = 0;
      for (const voce of voci) {
        if (voce.steps.length === 0) {
          if (++kept <= MOST_LINES) continue;
          const note = lines.get(voce.id);
          if (note !== undefined) drop.push(note);
          gone.push(voce);
          continue;
        }
        bytes += voce.steps.reduce((sum, step) => sum + step.bytes, 0);
        count++;
        if ((bytes <= MOST_BYTES && count <= MOST_ENTRIES) || spared.has(voce.id)) continue;
        drop.push(...voce.steps.flatMap(({ note }) => note ?? []));
        add.push(noteOfLine(voce, voce.undone));
        shrunk.push(voce);
      }
      return {
        change: { add, drop },
        landed: (ids) => {
          voci = voci.filter(({ id }) => gone.every((voce) => voce.id !== id));
          shrunk.forEach((voce, i) => {
            const line = ids?.[i];
            if (line !== undefined) lines.set(voce.id, line);
            put({ ...voce, steps: [] });
          });
        },
      };
    },
    forget: () => {
      voci = [];
      lines = new Map();
    },
  };
}
