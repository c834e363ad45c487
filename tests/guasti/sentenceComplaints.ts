// What a sentence for an office must not be, and what it has to say.

/** A verb that says what to do now. */
const ADVICE =
  /\b(riprovare|ripetere|controllare|aggiornare|rinominare|premere|togliere|salvar\w*|dividerl?[aeio]?|ridurre|selezionare|chiuder\w*|riaprire|scegliere|annullare|attendere)\b/i;

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/undefined|\bnull\b|\bNaN\b|\[object/, "shows a value of the program"],
  [/\bat [\w.]+ \(|\.[jt]sx?\b/, "shows a stack"],
  [/[a-z][A-Z]/, "shows a name of the program"],
  [/\b(the|error|failed|sheet|range|invalid|exception|not|and|with)\b/i, "speaks English"],
];

/** What is wrong with the sentence of an error; empty when it says in Italian what to do. */
export function sentenceComplaints(sentence: string): string[] {
  const complaints = FORBIDDEN.filter(([pattern]) => pattern.test(sentence)).map(
    ([, what]) => `the message ${what}: ${sentence}`,
  );
  if (!ADVICE.test(sentence)) complaints.push(`the message says not what to do: ${sentence}`);
  return complaints;
}
