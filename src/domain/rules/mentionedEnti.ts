// Which enti a footnote names, in whatever short form it does.
import type { Ente } from "../enti/ente";
import { foldedWords, significantWords } from "../enti/normaliseLabel";

/** Shorter forms of a name that may stand for it: one word left out, the first one kept. */
function shortForms(name: readonly string[]): string[][] {
  if (name.length < 3) return [];
  return name.slice(1).map((_, left) => name.filter((_word, index) => index !== left + 1));
}

/** Forms by their words; a form that fits several enti tells nothing and stands for none (null). */
function telling(forms: readonly (readonly [readonly string[], Ente])[]): Map<string, Ente | null> {
  const owners = new Map<string, Ente | null>();
  for (const [words, ente] of forms) {
    const form = words.join(" ");
    if (form !== "") owners.set(form, (owners.get(form) ?? ente) === ente ? ente : null);
  }
  return owners;
}

/**
 * Prepares looking for the names of these enti in texts. The longest name wins, so that "San Giorgio
 * su Legnano" is not also another San Giorgio; a short form counts only when it fits one ente.
 * @returns the enti that a text names, in the order of `enti`.
 */
export function mentionedEnti(enti: readonly Ente[]): (text: string) => readonly Ente[] {
  const names = enti.map((ente) => [significantWords(foldedWords(ente.name)), ente] as const);
  const full = telling(names);
  const short = telling(
    names.flatMap(([name, ente]) => shortForms(name).map((form) => [form, ente] as const)),
  );
  const longest = Math.max(0, ...names.map(([name]) => name.length));
  const known = new Map<string, readonly Ente[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = significantWords(foldedWords(text));
    const found = new Set<Ente>();
    for (let at = 0; at < words.length;) {
      let step = 1;
      for (let length = Math.min(longest, words.length - at); length > 0; length--) {
        const form = words.slice(at, at + length).join(" ");
        const ente = full.has(form) ? full.get(form) : short.get(form);
        if (ente == null) continue;
        found.add(ente);
        step = length;
        break;
      }
      at += step;
    }
    const mentioned = enti.filter((ente) => found.has(ente));
    known.set(text, mentioned);
    return mentioned;
  };
}
