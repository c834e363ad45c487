// Italian articles before figures: they follow the sound of the number, not its spelling.

/** How a printed figure begins when it is read aloud: "otto", "undici" and their like take l’, "zero" lo. */
function soundOf(printed: string): "vowel" | "zero" | "other" {
  if (/^(8|11(?!\d))/.test(printed)) return "vowel";
  return printed.startsWith("0") ? "zero" : "other";
}

/** "il 5 %", "l’8 marzo", "lo 0,5 %". */
export function withArticle(printed: string): string {
  const sound = soundOf(printed);
  return sound === "vowel" ? `l’${printed}` : `${sound === "zero" ? "lo" : "il"} ${printed}`;
}

/** "del 5 marzo", "dell’11 gennaio", "dello 0,5 %". */
export function withOf(printed: string): string {
  const sound = soundOf(printed);
  return sound === "vowel" ? `dell’${printed}` : `${sound === "zero" ? "dello" : "del"} ${printed}`;
}
