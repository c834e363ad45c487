// Figures and contents as the pane prints them.
import type { Figure } from "../domain/import/figure";
import type { CellContent } from "../workbook/cellWrite";

/** "12", the text itself, or the word for blank; unreadable figures are a question mark. */
export function figureText(
  figure: Figure,
  format: (value: number) => string,
  blank: string,
): string {
  if (figure.state === "value") return format(figure.value);
  if (figure.state === "text") return figure.text;
  return figure.state === "unreadable" ? "?" : blank;
}

/** A cell content in words: numbers formatted, blanks named, errors and formulas as they are. */
export function contentText(
  content: CellContent,
  format: (value: number) => string,
  blank: string,
): string {
  if (content === null || content === "") return blank;
  if (typeof content === "number") return format(content);
  if (typeof content !== "object") return String(content);
  return "formula" in content ? content.formula : content.error;
}
