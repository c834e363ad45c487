// Which enti a footnote names, in whatever short form it does.
import type { Ente } from "../enti/ente";
import { foldedWords, significantWords } from "../enti/normaliseLabel";

/** Where the words of a name stand in a text, in order and with nothing but link words between. */
function nameAt(words: readonly string[], from: number, name: readonly string[]): number {
  let at = from;
  for (const word of name) {
    if (words[at] !== word) return -1;
    at++;
  }
  return at;
}

/** Shorter forms of a name that may stand for it: words left out, the first one kept. */
function shortForms(name: readonly string[]): string[][] {
  const forms = [[...name]];
  for (let left = 1; left < name.length && name.length > 2; left++) {
    forms.push(name.filter((_, index) => index !== left));
  }
  return forms;
}

/**
 * The enti, among those given, whose names a text contains. The longest name wins, so that "San
 * Martino del Lago" is not also another San Martino; a short form counts only when it fits one ente.
 */
export function mentionedEnti(text: string, enti: readonly Ente[]): Ente[] {
  const words = significantWords(foldedWords(text));
  const forms = enti.flatMap((ente) =>
    shortForms(significantWords(foldedWords(ente.name))).map((form) => ({ ente, form })),
  );
  const telling = forms.filter(
    ({ ente, form }) =>
      !forms.some((other) => other.ente !== ente && other.form.join(" ") === form.join(" ")),
  );
  telling.sort((a, b) => b.form.length - a.form.length);
  const found = new Set<Ente>();
  for (let at = 0; at < words.length;) {
    const hit = telling.find(({ form }) => nameAt(words, at, form) > 0);
    if (hit === undefined) at++;
    else {
      found.add(hit.ente);
      at += hit.form.length;
    }
  }
  return enti.filter((ente) => found.has(ente));
}
