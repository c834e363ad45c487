// Regional resolutions (DGR) as texts name them: number and year, or number and date in either order.

/** A DGR named in a text. */
export interface DgrMention {
  readonly number: number;
  /** null: the text gives neither year nor date. */
  readonly year: number | null;
  /** "2020-03-30", or null. */
  readonly date: string | null;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
}

const MONTHS =
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
    " ",
  );

const DATE = `(?:(\\d{1,2})[°º]?[./-](\\d{1,2})[./-](\\d{4})|(\\d{1,2})[°º]?\\s+(${MONTHS.join("|")})\\s+(\\d{4}))`;
const OF = "\\s*,?\\s*(?:del(?:l['’])?|in\\s+data|dd\\.?)\\s*";
const LEGISLATURE = "(?:[IVX]{1,5}\\s*[/-]\\s*)?";
const SIGN = "n(?:r|um)?(?:\\s*[.°º])?\\s*";

const HEAD =
  /\bD\.?\s?G\.?\s?R\.?(?![A-Za-z])\s*|\bdeliber(?:a|azion[ei])\s+(?:d(?:i|ella)\s+)?giunta\s+regionale\s*/gi;
/** "n. 3008 del 30/03/2020", "XI/3008 del 2020", "3008/2020", "3008". */
const NUMBER_FIRST = new RegExp(
  `(${SIGN})?${LEGISLATURE}(\\d{1,5})(?![\\d.]*\\d)(?:\\s*/\\s*(\\d{4}|\\d{2})(?!\\d))?(?:${OF}(?:${DATE}|(\\d{4})))?`,
  "iy",
);
/** "del 30 marzo 2020, n. XI/3008". */
const DATE_FIRST = new RegExp(
  `(?:del(?:l['’])?\\s*)?${DATE}\\s*[,–-]?\\s*${SIGN}${LEGISLATURE}(\\d{1,5})(?!\\d)`,
  "iy",
);
const LINK = /\s*(?:,|;|\+|\be\b|\bed\b)\s*(?:e\s+)?(?:la\s+)?/iy;

function isoDate(day: string, month: string, year: string): string | null {
  const named = MONTHS.indexOf(month.toLowerCase());
  const [d, m] = [Number(day), named < 0 ? Number(month) : named + 1];
  if (d < 1 || d > 31 || m < 1 || m > 12) return null;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function dateOf(parts: readonly (string | undefined)[]): string | null {
  const [d1, m1, y1, d2, m2, y2] = parts;
  if (d1 !== undefined) return isoDate(d1, m1!, y1!);
  return d2 === undefined ? null : isoDate(d2, m2!, y2!);
}

const yearOf = (date: string | null): number | null =>
  date === null ? null : Number(date.slice(0, 4));

function mentionAt(text: string, start: number, linked: boolean): DgrMention | null {
  DATE_FIRST.lastIndex = start;
  const dated = DATE_FIRST.exec(text);
  if (dated !== null) {
    const date = dateOf(dated.slice(1, 7));
    const number = Number(dated[7]);
    return { number, year: yearOf(date), date, start, end: DATE_FIRST.lastIndex };
  }
  NUMBER_FIRST.lastIndex = start;
  const found = NUMBER_FIRST.exec(text);
  if (found === null) return null;
  const [, sign, number, printed, ...rest] = found;
  const date = dateOf(rest.slice(0, 6));
  const after = printed === undefined ? null : Number(printed.padStart(4, "20"));
  const year = after ?? yearOf(date) ?? (rest[6] === undefined ? null : Number(rest[6]));
  // In a list, a bare number may be anything: only the head makes a DGR of it.
  if (linked && sign === undefined && year === null) return null;
  return { number: Number(number), year, date, start, end: NUMBER_FIRST.lastIndex };
}

/** All DGR that a text names, in its order; "D.G.R. n. 3008 del 30.03.2020 e n. 3222 del 9.6.2020" names two. */
export function findDgr(text: string): DgrMention[] {
  const mentions: DgrMention[] = [];
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    let mention = mentionAt(text, HEAD.lastIndex, false);
    if (mention !== null) mention = { ...mention, start: head.index };
    while (mention !== null) {
      mentions.push(mention);
      HEAD.lastIndex = mention.end;
      LINK.lastIndex = mention.end;
      mention = LINK.exec(text) === null ? null : mentionAt(text, LINK.lastIndex, true);
    }
  }
  return mentions;
}

/** Every date of a text, "2020-09-17", with where it stands. */
export function findDates(text: string): { date: string; start: number; end: number }[] {
  return [...text.matchAll(new RegExp(DATE, "gi"))].flatMap((match) => {
    const date = dateOf(match.slice(1, 7));
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

/** What sources say of each DGR, so that a number alone can be told and dates are known everywhere. */
export class KnownDgr {
  private readonly dates = new Map<string, Set<string>>();
  private readonly years = new Map<number, Set<number>>();

  learn(mentions: readonly DgrMention[]): void {
    for (const { number, year, date } of mentions) {
      if (year === null) continue;
      this.years.set(number, (this.years.get(number) ?? new Set()).add(year));
      const name = `${number}/${year}`;
      if (date !== null) this.dates.set(name, (this.dates.get(name) ?? new Set()).add(date));
    }
  }

  /** "3008/2020", or null when no source gives its year, or several do. */
  nameOf({ number, year }: DgrMention): string | null {
    const known = [...(this.years.get(number) ?? [])];
    const told = year ?? (known.length === 1 ? known[0]! : null);
    return told === null ? null : `${number}/${told}`;
  }

  /** The date of a DGR; null when it is not known, or told in two ways. */
  dateOf(dgr: string): string | null {
    const dates = [...(this.dates.get(dgr) ?? [])];
    return dates.length === 1 ? dates[0]! : null;
  }

  /** DGR that sources date in two ways. */
  contested(): string[] {
    return [...this.dates].flatMap(([dgr, dates]) => (dates.size > 1 ? [dgr] : []));
  }
}
