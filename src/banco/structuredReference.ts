// Excel writes Piano[@Sat] where Univer knows only Piano[[#This Row],[Sat]]: both ways, outside texts.

/** Splits a formula into parts that are texts or quoted sheet names, and parts that are not. */
function* outsideQuotes(formula: string): Generator<{ text: string; quoted: boolean }> {
  let start = 0;
  for (let at = 0; at < formula.length; at++) {
    const quote = formula[at];
    if (quote === "[") {
      // Inside brackets an apostrophe escapes one character; it opens no sheet name.
      at = closingBracket(formula, at);
      continue;
    }
    if (quote !== '"' && quote !== "'") continue;
    if (at > start) yield { text: formula.slice(start, at), quoted: false };
    let end = at + 1;
    while (end < formula.length) {
      if (formula[end] !== quote) end++;
      else if (formula[end + 1] === quote) end += 2;
      else break;
    }
    yield { text: formula.slice(at, end + 1), quoted: true };
    start = end + 1;
    at = end;
  }
  if (start < formula.length) yield { text: formula.slice(start), quoted: false };
}

/** Position of the bracket that closes the one at `open`, or the last position. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return text.length - 1;
}

const NAME_BEFORE = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Rewrites every structured reference: `rewrite` gets the name before the bracket and what is in it. */
function rewriteReferences(
  formula: string,
  rewrite: (table: string, inside: string) => string,
): string {
  let result = "";
  for (const { text, quoted } of outsideQuotes(formula)) {
    if (quoted) {
      result += text;
      continue;
    }
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf("[", at);
      if (open === -1) break;
      const close = closingBracket(text, open);
      const before = text.slice(at, open);
      const table = NAME_BEFORE.exec(before)?.[0] ?? "";
      const inside = text.slice(open + 1, close);
      // [1]Foglio!A1 names another workbook, not a table.
      const external = table === "" && /^\d+$/.test(inside);
      result += before.slice(0, before.length - table.length);
      result += external ? `[${inside}]` : rewrite(table, inside);
      at = close + 1;
    }
    result += text.slice(at);
  }
  return result;
}

/**
 * Turns Excel's short forms into those of the engine.
 * @param table name of the table around the cell, for references without a name such as [@Sat].
 */
export function toEngineFormula(formula: string, table: string | null): string {
  if (!formula.includes("[")) return formula;
  return rewriteReferences(formula, (name, inside) => {
    const owner = name === "" ? (table ?? "") : name;
    if (inside === "@") return `${owner}[#This Row]`;
    if (!inside.startsWith("@")) return `${owner}[${inside}]`;
    const column = inside.slice(1).trim();
    return `${owner}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
  });
}

/** Column names that Excel writes with brackets of their own after an @. */
const NEEDS_BRACKETS = /[^\p{L}\p{N}_.]/u;

/** Turns the engine's forms into those that Excel shows. `table` is the name of the table around the cell. */
export function toExcelFormula(formula: string, table: string | null): string {
  if (!formula.includes("[")) return formula;
  return rewriteReferences(formula, (name, inside) => {
    const row = /^\[#This Row\]\s*,\s*(.*)$/is.exec(inside);
    if (row === null) return `${name}[${inside}]`;
    const own = table !== null && name.toLowerCase() === table.toLowerCase() ? "" : name;
    const columns = row[1]!;
    const single = /^\[((?:[^'[\]]|'.)*)\]$/s.exec(columns)?.[1];
    if (single !== undefined && !NEEDS_BRACKETS.test(single)) return `${own}[@${single}]`;
    return `${own}[@${columns}]`;
  });
}

/** A table as formulas name it. */
export interface TableNames {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Rewrites a formula after a table or its columns were renamed, as Excel does by itself. */
export function renameReferences(formula: string, from: TableNames, to: TableNames): string {
  if (!formula.includes("[")) return formula;
  const renamed = (column: string): string => {
    const index = from.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
    return (index === -1 ? undefined : to.columns[index]) ?? column;
  };
  return rewriteReferences(formula, (table, inside) => {
    if (table.toLowerCase() !== from.name.toLowerCase()) return `${table}[${inside}]`;
    const columns = inside.startsWith("[")
      ? inside.replace(/\[((?:[^'[\]]|'.)*)\]/gs, (_, name: string) => `[${renamed(name)}]`)
      : renamed(inside);
    return `${to.name}[${columns}]`;
  });
}

/** The form in which .xlsx files keep formulas: this row is spelled out. */
export { toEngineFormula as toFileFormula };
