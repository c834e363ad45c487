// The parts of the plan's template, each a sheet of its own, and the order that an office gives them.

/** All parts in the order of the plan; names that the command line takes. */
export const MODELLO_PARTS = [
  "testo",
  "popolazione",
  "residenzialita",
  "patrimonio",
  "alloggiAler",
  "quadroRiepilogativo",
  "disponibili",
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
  "ristrutturazione",
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
  "quote",
  "fondi",
  "tempi",
  "indirizzi",
] as const;

export type ModelloPart = (typeof MODELLO_PARTS)[number];

/**
 * What a template has when nobody chooses: all but what only some plans print apart. Where
 * `ristrutturazione` stands apart, the new buildings are counted without it (`FIELD_PARTS`).
 */
export const USUAL_PARTS: readonly ModelloPart[] = MODELLO_PARTS.filter(
  (part) => part !== "ristrutturazione",
);

/** A word that stands for all parts in the order of the plan. */
export const ALL_PARTS = "tutte";

const key = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

/** Order as it was typed: parts, or the words that are none. */
export type ReadOrder =
  | { readonly parts: readonly ModelloPart[]; readonly unknown: readonly [] }
  | { readonly parts: null; readonly unknown: readonly string[] };

/**
 * "quadroRiepilogativo, popolazione" → these parts in this order; "tutte" alone, or at the end of some,
 * stands for those of the usual ones that were not named. A part that is named twice stands where it is
 * named first.
 */
export function readOrder(text: string): ReadOrder {
  const words = text
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const parts = new Set<ModelloPart>();
  const unknown: string[] = [];
  for (const word of words) {
    if (key(word) === ALL_PARTS) {
      USUAL_PARTS.forEach((part) => parts.add(part));
      continue;
    }
    const part = MODELLO_PARTS.find((one) => key(one) === key(word));
    if (part === undefined) unknown.push(word);
    else parts.add(part);
  }
  if (unknown.length > 0) return { parts: null, unknown };
  return { parts: parts.size === 0 ? USUAL_PARTS : [...parts], unknown: [] };
}
