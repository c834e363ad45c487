// Labels of an owner whose dwellings are counted comune by comune: "ALER … (su Comune di …)".
import { FOOTNOTE_MARKS } from "./normaliseLabel";
import type { EnteMatch } from "./matchEnte";

/** What a label means: its ente, and the comune in which the dwellings stand when it names one. */
export interface LabelMatch {
  readonly match: EnteMatch;
  readonly su?: EnteMatch;
}

/** How published yearly plans write it; the first group is the owner, the second the comune. */
const SPLIT: readonly RegExp[] = [
  /^(ALER\b.*?)\s*[-–—,:]?\s*[([]\s*(?:su(?:l)?|in|nel|per|c\/o)?\s*(?:territorio\s+(?:del\s+)?)?comune\s+di\s+([^()[\]]+?)\s*[)\]]?$/i,
  /^(ALER\b.*?)\s*[-–—,:]?\s+(?:su(?:l)?|nel)\s+(?:territorio\s+(?:del\s+)?)?comune\s+di\s+(.+)$/i,
];

/**
 * Finds the ente of a label; of one that is split by comune also the comune.
 * @param match finds the ente of a plain label.
 */
export function matchLabel(label: string, match: (label: string) => EnteMatch): LabelMatch {
  const bare = label.replace(FOOTNOTE_MARKS, "").trim();
  for (const pattern of SPLIT) {
    const [, owner, comune] = pattern.exec(bare) ?? [];
    if (owner === undefined || comune === undefined) continue;
    return { match: match(owner), su: match(`Comune di ${comune}`) };
  }
  return { match: match(label) };
}
