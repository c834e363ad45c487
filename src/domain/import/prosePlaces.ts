// Which place a sentence speaks of: the ambito, a part of it, or a comune.
import type { EnteMatch } from "../enti/matchEnte";
import type { Sentence } from "./proseLines";
import type { Place } from "./measureTable";

type Match = (label: string) => EnteMatch;

/** A place with where its words begin. */
export interface PlaceMention {
  readonly place: Place;
  readonly at: number;
}

/** Names begin with a capital; "del", "de'" and the like may stand between. */
const NAME =
  "[A-ZÀ-Ý][\\p{L}’'-]*(?:\\s+(?:(?:de|del|della|dei|di|d|in|ed|e|al|dal|sul)[’']?\\s*)?[A-ZÀ-Ý][\\p{L}’'-]*)*";
const OF = "(?:\\s+(?:di|del|della|DI|DEL|DELLA)\\s+|\\s+(?:dell|DELL)[’']\\s*|\\s+)";
/** Adjectives that say what kind of part it is, and not which. */
const LEVELS =
  "(?:territorial|distrettual|provincial|regional|(?:inter|sovra)?comunal|statal|nazional)[ei]";

/** Words in any case, beside names whose first letter must be a capital. */
function anyCase(words: string): string {
  return words.replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const PART = new RegExp(
  `(?<!\\p{L})(?:${anyCase("sub")}\\s*[-–]?\\s*${anyCase("ambit")}[oiOI]|${["distretto", "area", "territorio", "zona", "versante"].map(anyCase).join("|")})` +
    `(?:\\s+${anyCase("territoriale")})?${OF}(?<name>${NAME}|(?!${LEVELS})\\p{Ll}+(?:asc|es|an|in|al)[aoe](?!\\p{L}))`,
  "gu",
);
const COMUNE = new RegExp(`(?<!\\p{L})${anyCase("comune")}${OF}(?<name>${NAME})`, "gu");
const AMBITO = /\bambito\b/gi;

/** The longest beginning of a name that is a comune beyond doubt: "Lodi Capofila" is Lodi. */
function comuneOf(name: string, match: Match): Place | null {
  const words = name.split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const label = words.slice(0, count).join(" ");
    const found = match(label);
    if (found.how === "exact" || found.how === "alias" || found.how === "variant") {
      return { at: "ente", label, match: found };
    }
  }
  return null;
}

/** "bresciana", "Bresciano": people mean the same part. */
function partName(name: string): string {
  const bare = name.replace(/[’'-]+$/, "");
  const one = /^\p{Ll}/u.test(bare) ? bare.replace(/(asc|an|in)a$/, "$1o") : bare;
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** Every place of a sentence in the order of its words. */
export function placesIn({ text }: Pick<Sentence, "text">, match: Match): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const found of text.matchAll(PART)) {
    const name = found.groups!["name"]!;
    mentions.push({ place: { at: "subAmbito", name: partName(name) }, at: found.index });
  }
  for (const found of text.matchAll(COMUNE)) {
    const place = comuneOf(found.groups!["name"]!, match);
    if (place !== null) mentions.push({ place, at: found.index });
  }
  for (const found of text.matchAll(AMBITO)) {
    const inside = /sub\s*[-–]?\s*$/i.test(text.slice(0, found.index));
    if (!inside) mentions.push({ place: { at: "ambito" }, at: found.index });
  }
  return mentions.sort((a, b) => a.at - b.at);
}
