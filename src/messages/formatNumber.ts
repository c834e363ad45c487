// Numbers as the language prints them.

/** Languages of the interface; Italian is the default. */
export type Language = "it" | "en";

/** 1234.5 → "1.234,5" in Italian, "1,234.5" in English; decimals as they are, at most six. */
export function formatNumber(language: Language, value: number): string {
  return value.toLocaleString(language === "it" ? "it-IT" : "en-US", { maximumFractionDigits: 6 });
}

/** "a, b e c". */
export function joinWords(language: Language, words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  const and = language === "it" ? "e" : "and";
  return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}
