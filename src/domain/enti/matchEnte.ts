// Which ente a printed label means, and how sure that is. A guess is never passed off as a match.
import { editDistance } from "./editDistance";
import type { Ente } from "./ente";
import type { EntiRegistry } from "./entiRegistry";
import {
  FOOTNOTE_MARKS,
  foldText,
  normaliseLabel,
  significantWords,
  type NormalisedLabel,
} from "./normaliseLabel";

/**
 * The ente of a label, from sure to unsure: `exact` (case, accents, spaces, apostrophes and marks
 * aside), `alias` (declared in the registry), `variant` (link words differ, words left out, "S."
 * for San, the province behind the name), `typo` (one or two typing errors), `owner` (names an
 * owner the registry does not know: it gets an id made from its label; "ALER" alone is such an owner).
 */
export type EnteMatch =
  | { readonly how: "exact" | "alias" | "variant" | "typo" | "owner"; readonly ente: Ente }
  | { readonly how: "ambiguous"; readonly candidates: readonly Ente[] }
  | { readonly how: "unknown" };

const SAINTS = ["SAN", "SANTA", "SANTO", "SANT"];

/** Typing errors allowed for a name of that many letters: short names differ by one letter too often. */
function allowedErrors(letters: number): number {
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}

function rightKind(enti: readonly Ente[] | undefined, label: NormalisedLabel): readonly Ente[] {
  if (enti === undefined) return [];
  if (label.hint === "comune") return enti.filter(({ kind }) => kind === "comune");
  if (label.hint === "owner") return enti.filter(({ kind }) => kind !== "comune");
  return enti;
}

function decide(
  how: "exact" | "alias" | "variant" | "typo",
  enti: readonly Ente[],
): EnteMatch | null {
  if (enti.length === 0) return null;
  return enti.length === 1 ? { how, ente: enti[0]! } : { how: "ambiguous", candidates: enti };
}

function withSaints(words: readonly string[]): string[][] {
  const at = words.indexOf("S");
  if (at < 0) return [];
  return SAINTS.map((saint) => [...words.slice(0, at), saint, ...words.slice(at + 1)]);
}

/** "Chiari (BS)": the name with the sigla of its own province behind it. */
function withProvince(label: NormalisedLabel, registry: EntiRegistry): readonly Ente[] {
  const name = label.words.slice(0, -1).join(" ");
  return rightKind(registry.byName.get(name), label).filter(
    ({ province }) => province !== null && province === label.words.at(-1),
  );
}

/** Enti whose name holds these words in this order, beginning with the first: names cut short. */
function shortened(
  words: readonly string[],
  label: NormalisedLabel,
  registry: EntiRegistry,
): readonly Ente[] {
  if (words.length < 2) return [];
  return rightKind(registry.byFirstWord.get(words[0]!), label).filter((ente) => {
    const full = significantWords(normaliseLabel(ente.name).words);
    let from = 0;
    return words.every((word) => {
      const at = full.indexOf(word, from);
      from = at + 1;
      return at >= 0;
    });
  });
}

function nearest(label: NormalisedLabel, registry: EntiRegistry): EnteMatch | null {
  const spelling = label.words.join("");
  let best = allowedErrors(spelling.length);
  let found: Ente[] = [];
  for (const { spelling: other, ente } of registry.spellings) {
    const distance = editDistance(spelling, other, best);
    if (distance > best || rightKind([ente], label).length === 0) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(ente);
  }
  return decide(best === 0 ? "variant" : "typo", found);
}

/** "Unione Lombarda dei Comuni" → "unione-lombarda-dei-comuni": the same label gives the same id. */
function ownerOfLabel(label: string, words: readonly string[]): Ente {
  return {
    code: words.join("-").toLowerCase(),
    name: foldText(label.replace(FOOTNOTE_MARKS, "")),
    kind: words[0] === "ALER" ? "aler" : "altro",
    province: null,
  };
}

/**
 * Finds the ente of a printed label. Pure; for many labels wrap it in `enteMatcher`.
 * A label without letters is `unknown`.
 */
function matchEnte(text: string, registry: EntiRegistry): EnteMatch {
  const label = normaliseLabel(text);
  const { words } = label;
  if (!words.some((word) => /[A-Z]/.test(word))) return { how: "unknown" };
  const significant = significantWords(words);
  return (
    decide("exact", rightKind(registry.byName.get(words.join(" ")), label)) ??
    decide("alias", rightKind(registry.byAlias.get(words.join(" ")), label)) ??
    decide("variant", rightKind(registry.bySignificantName.get(significant.join(" ")), label)) ??
    decide(
      "variant",
      withSaints(words).flatMap((full) => rightKind(registry.byName.get(full.join(" ")), label)),
    ) ??
    decide("variant", withProvince(label, registry)) ??
    decide("variant", shortened(significant, label, registry)) ??
    nearest(label, registry) ??
    (label.hint === "owner" && (words.length > 1 || words[0] === "ALER")
      ? { how: "owner", ente: ownerOfLabel(text, words) }
      : { how: "unknown" })
  );
}

/** A matcher that remembers its answers: the same labels come back in every table. */
export function enteMatcher(registry: EntiRegistry): (label: string) => EnteMatch {
  const known = new Map<string, EnteMatch>();
  return (label) => {
    const found = known.get(label) ?? matchEnte(label, registry);
    known.set(label, found);
    return found;
  };
}
