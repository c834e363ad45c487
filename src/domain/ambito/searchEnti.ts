// Finding enti while somebody types: by name, by other names, by code, with typing errors.
import type { Ente, EnteKind } from "../enti/ente";
import type { EntiRegistry } from "../enti/entiRegistry";
import { foldedWords, normaliseLabel } from "../enti/normaliseLabel";

/** From sure to unsure; a `typo` is a suggestion that the user has to choose. */
const RANKS = ["exact", "start", "words", "inside", "typo"] as const;

/** An ente that fits what was typed, and how. */
export interface EnteHit {
  readonly ente: Ente;
  readonly how: (typeof RANKS)[number];
}

interface Searched {
  readonly ente: Ente;
  readonly words: readonly string[];
  readonly text: string;
  /** Without spaces. */
  readonly spelling: string;
}

/** Names and other names in comparable form, made once per registry. */
const indexes = new WeakMap<EntiRegistry, readonly Searched[]>();

function indexOf(registry: EntiRegistry): readonly Searched[] {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const searched = (ente: Ente, words: readonly string[]): Searched => ({
    ente,
    words,
    text: words.join(" "),
    spelling: words.join(""),
  });
  const names = [...registry.byCode.values()].map((ente) => searched(ente, foldedWords(ente.name)));
  const aliases = [...registry.byAlias].flatMap(([alias, enti]) =>
    enti.map((ente) => searched(ente, alias.split(" "))),
  );
  const index = [...names, ...aliases];
  indexes.set(registry, index);
  return index;
}

/** Whether the typed words begin words of the name, in their order: "s don mil" fits San Donato Milanese. */
function beginWords(typed: readonly string[], words: readonly string[]): boolean {
  let from = 0;
  return typed.every((start) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(start));
    from = at + 1;
    return at >= 0;
  });
}

function rankOf(typed: readonly string[], { words, text, spelling }: Searched): number | null {
  const whole = typed.join(" ");
  if (text === whole) return 0;
  if (text.startsWith(whole) || spelling.startsWith(typed.join(""))) return 1;
  if (beginWords(typed, words)) return 2;
  return whole.length > 2 && text.includes(whole) ? 3 : null;
}

/** Letters from which a typing error is looked for: shorter texts resemble too many names. */
const SHORTEST_MISTYPED = 4;

/**
 * Whether the name begins with the typed letters from `i` and `j` on, with at most `errors` letters
 * replaced, left out or added, or neighbours swapped. Equal letters always match: skipping them never
 * saves an error.
 */
function isMistyped(typed: string, name: string, errors: number, i = 0, j = 0): boolean {
  while (i < typed.length && typed[i] === name[j]) {
    i++;
    j++;
  }
  if (i === typed.length) return true;
  if (errors === 0) return false;
  const swapped = typed[i] === name[j + 1] && typed[i + 1] === name[j];
  return (
    isMistyped(typed, name, errors - 1, i + 1, j + 1) ||
    isMistyped(typed, name, errors - 1, i + 1, j) ||
    isMistyped(typed, name, errors - 1, i, j + 1) ||
    (swapped && isMistyped(typed, name, errors - 1, i + 2, j + 2))
  );
}

const collator = new Intl.Collator("it");

function byRank([a, rankA]: [Ente, number], [b, rankB]: [Ente, number]): number {
  return rankA - rankB || collator.compare(a.name, b.name);
}

/**
 * The enti that fit a text, best first: the name itself, names that begin with it, names whose words
 * begin with its words, names that hold it. Only when none of them begins like it, those that it may
 * be with a typing error.
 * Accents, case, apostrophes and "Comune di" do not matter; digits are the beginning of an ISTAT code,
 * a letter with digits that of a cadastral code.
 * A blank text gives nothing, or with a province its first comuni.
 */
export function searchEnti(
  registry: EntiRegistry,
  text: string,
  {
    province = null,
    kind = null,
    limit = 20,
  }: {
    readonly province?: string | null;
    readonly kind?: EnteKind | null;
    readonly limit?: number;
  } = {},
): EnteHit[] {
  const fits = ({ ente }: { readonly ente: Ente }): boolean =>
    (province === null || ente.province === province) && (kind === null || ente.kind === kind);
  const typed = normaliseLabel(text).words;
  if (typed.length === 0) {
    const comuni = province === null ? [] : comuniOfProvince(registry, province);
    return comuni.slice(0, limit).map((ente) => ({ ente, how: "start" }));
  }
  const found = new Map<Ente, number>();
  const take = (ente: Ente, rank: number): void => {
    found.set(ente, Math.min(rank, found.get(ente) ?? rank));
  };
  const index = indexOf(registry).filter(fits);
  for (const one of index) {
    const rank = rankOf(typed, one);
    if (rank !== null) take(one.ente, rank);
    else if (/^\d+$/.test(typed[0]!) && one.ente.code.startsWith(typed[0]!)) take(one.ente, 1);
  }
  if (/^[A-Z]\d{1,3}$/.test(typed[0]!)) {
    for (const [belfiore, code] of registry.codeOfBelfiore) {
      const ente = registry.byCode.get(code);
      if (belfiore.startsWith(typed[0]!) && ente !== undefined && fits({ ente })) take(ente, 1);
    }
  }
  const spelling = typed.join("");
  const sure = [...found.values()].some((rank) => RANKS[rank] !== "inside");
  if (!sure && spelling.length >= SHORTEST_MISTYPED) {
    const most = spelling.length < 8 ? 1 : 2;
    for (const one of index) if (isMistyped(spelling, one.spelling, most)) take(one.ente, 4);
  }
  return [...found]
    .sort(byRank)
    .slice(0, limit)
    .map(([ente, rank]) => ({ ente, how: RANKS[rank]! }));
}

/** Comuni of a province by name. @param province its sigla, "MN". */
function comuniOfProvince(registry: EntiRegistry, province: string): Ente[] {
  return [...registry.byCode.values()]
    .filter((ente) => ente.kind === "comune" && ente.province === province)
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Sigle of the provinces that have a comune in the registry. */
export function provincesOf(registry: EntiRegistry): string[] {
  const all = [...registry.byCode.values()].flatMap(({ province }) => province ?? []);
  return [...new Set(all)].sort();
}
