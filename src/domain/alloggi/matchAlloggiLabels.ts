// Owners and comuni of a dwelling list: every label is matched once, however many rows bear it, and a
// label that may be the name of a person is never shown.
import type { CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import { normaliseLabel } from "../enti/normaliseLabel";
import type { AlloggiLabel } from "./alloggio";
import { maskPersonalData, maskValue, showableWord } from "./personalData";
import { cellText } from "./readAlloggioCell";

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
function shown(label: string, { match, count }: Seen, column: "ente" | "comune"): string {
  if (match.how !== "unknown") return maskPersonalData(label);
  if (normaliseLabel(label).hint !== null) return maskPersonalData(label).slice(0, 80);
  // Six dwellings may belong to one person, so an unknown owner is hidden however often it stands.
  return column === "ente" ? maskValue(label) : showableWord(label, count);
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
        label: shown(label, one, column),
        match: one.match,
        count: one.count,
        row: one.row,
        at,
      })),
  };
}
