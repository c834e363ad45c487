// Which sign parts the cells of a text: told by its lines, since neither name nor program tells it.

/** Signs between cells, the least ambiguous first: equal evidence goes to the earlier one. */
const SEPARATORS = ["\t", ";", "|", ","] as const;

/** A sign that parts cells. */
export type Separator = (typeof SEPARATORS)[number];

/**
 * Least share of the lines that must stand in regular blocks. Tabs are never prose; semicolons end
 * the points of a list; commas are everywhere.
 */
const LEAST_SHARE: Readonly<Record<Separator, number>> = { "\t": 0, ";": 0.5, "|": 0.5, ",": 0.8 };
/** Lines that are looked at. */
const LOOK = 2000;

/** How often a sign stands outside quotes; a quote opens only at the start of a cell. */
function countOf(line: string, separator: Separator): number {
  let count = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (quoted) quoted = sign !== '"';
    else if (sign === separator) count++;
    else if (sign === '"') quoted = at === 0 || line[at - 1] === separator || line[at - 1] === '"';
  }
  return count;
}

/** Share of the lines that stand in blocks of two or more with the same number of signs. */
function regularShare(lines: readonly string[], separator: Separator): number {
  const counts = lines.map((line) => {
    // The point of a list ends in the sign and has it nowhere else.
    const count = countOf(line, separator);
    return count === 1 && line.trimEnd().endsWith(separator) ? 0 : count;
  });
  const regular = counts.filter(
    (count, i) => count > 0 && (counts[i - 1] === count || counts[i + 1] === count),
  );
  return lines.length === 0 ? 0 : regular.length / lines.length;
}

/**
 * The sign between the cells of a text, or null for a text without cells: sentences, or one column.
 * A text with tabs is never read as another, unless its lines are far more regular in it.
 */
export function findSeparator(text: string): Separator | null {
  // Some programs tell it to Excel in the first line.
  const told = /^sep=(.)[\r\n]/i.exec(text)?.[1];
  const known = SEPARATORS.find((separator) => separator === told);
  if (known !== undefined) return known;
  const lines: string[] = [];
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() !== "") lines.push(line);
    if (lines.length === LOOK) break;
  }
  let best: Separator | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const share = regularShare(lines, separator);
    if (share > most && share >= LEAST_SHARE[separator]) {
      best = separator;
      most = share;
    }
  }
  return best ?? (text.includes("\t") ? "\t" : null);
}
