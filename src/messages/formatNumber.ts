// Numbers as the language prints them.

/** Languages of the interface; Italian is the default. */
export type Language = "it" | "en";

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  it: new Intl.NumberFormat("it-IT", { maximumFractionDigits: 6, useGrouping: "always" }),
  en: new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }),
};

/** 1234.5 → "1.234,5" in Italian, "1,234.5" in English; decimals as they are, at most six. */
export function formatNumber(language: Language, value: number): string {
  return formats[language].format(value);
}

const LINKS = { it: { and: "e", or: "o" }, en: { and: "and", or: "or" } } as const;

/** "a, b e c", or "a, b o c". */
export function joinWords(
  language: Language,
  words: readonly string[],
  link: "and" | "or" = "and",
): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${LINKS[language][link]} ${words.at(-1)}`;
}
