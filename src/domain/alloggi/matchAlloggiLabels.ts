// Owners and comuni of a dwelling list: every label is matched once, however many rows bear it, and a
// label that may be the name of a person is never shown.
import type { CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import { foldedWords, normaliseLabel } from "../enti/normaliseLabel";
import type { AlloggiLabel } from "./alloggio";
import { maskPersonalData, maskValue, showableWord } from "./personalData";
import { namesPerson } from "./personNames";
import { cellText } from "./readAlloggioCell";

/** Words of a comune that nobody knows: what follows them in a cell may be somebody's name. */
const MOST_WORDS_OF_COMUNE = 2;

const UNKNOWN: EnteMatch = { how: "unknown" };

/**
 * Different labels of one column that are looked up. A column with more of them holds no enti, and
 * looking all of them up would take minutes.
 */
const MOST_LABELS = 3_000;

interface Seen {
  readonly match: EnteMatch;
  readonly row: number;
  count: number;
}

/** The labels of one column. */
export interface LabelColumn {
  /** The ente of a cell; counts it. null for a blank cell and for a label that names no one ente. */
  ente(value: CellValue, row: number): Ente | null;
  /** All labels, in the order in which they were met. */
  labels(): AlloggiLabel[];
}

/** What may be shown of a label: all of it when it names an ente, else only what names nobody. */
function shown(label: string, { match }: Seen): string {
  if (match.how !== "unknown") {
    // What stands beside the name of the ente may be somebody's: "Chiari (Rossi Mario)".
    const enti = "ente" in match ? [match.ente.name] : [];
    const own = new Set(enti.flatMap(foldedWords));
    const beside = foldedWords(label).filter((word) => !own.has(word));
    return namesPerson(beside.join(" ")) ? maskValue(label) : maskPersonalData(label);
  }
  // "Cooperativa La Casa" is shown, "Cooperativa Rossi Mario" might be somebody's.
  const { hint, words } = normaliseLabel(label);
  const few = hint === "owner" || words.length <= MOST_WORDS_OF_COMUNE;
  if (hint !== null && few && !namesPerson(label)) return maskPersonalData(label).slice(0, 80);
  return showableWord(label);
}

/** Matches the labels of one column; `at` is its sheet column. */
export function labelColumn(
  column: "ente" | "comune",
  at: number,
  match: (label: string) => EnteMatch,
): LabelColumn {
  const seen = new Map<string, Seen>();
  return {
    ente: (value, row) => {
      const label = cellText(value);
      if (label === "") return null;
      let known = seen.get(label);
      if (known === undefined) {
        const found = seen.size < MOST_LABELS ? match(label) : UNKNOWN;
        const wrong = column === "comune" && "ente" in found && found.ente.kind !== "comune";
        known = { match: wrong ? UNKNOWN : found, row, count: 0 };
        seen.set(label, known);
      }
      known.count++;
      return "ente" in known.match ? known.match.ente : null;
    },
    labels: () =>
      [...seen].map(([label, one]) => ({
        column,
        label: shown(label, one),
        match: one.match,
        count: one.count,
        row: one.row,
        at,
      })),
  };
}
