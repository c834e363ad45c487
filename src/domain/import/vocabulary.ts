// Headings that people taught Quadra: synonyms for everybody or one sender, and columns that were
// chosen by hand in a table of a sender. Both are data, kept in sheets of the workbook.
import { foldText, withoutBold } from "../enti/normaliseLabel";
import { senderOf } from "./sender";
import { meaningKey, type Meaning } from "./meaning";

/** A way to say a measure. */
export interface Synonym {
  readonly meaning: Meaning;
  /** Words that the heading contains; case, accents and punctuation aside. */
  readonly heading: string;
  /** The sender that says so (`senderOf`), or null for all. */
  readonly sender: string | null;
  /** Where the word comes from. */
  readonly source: string;
}

/** A column that a person chose for a heading of a sender; `meaning` null: not to be read. */
export interface Mapping {
  readonly sender: string;
  readonly sheet: string | null;
  /** `headingKey` of the column. */
  readonly heading: string;
  readonly meaning: Meaning | null;
  /** Excel serial number; null when it is not known. */
  readonly decidedOn: number | null;
  readonly decidedBy: string;
}

/** All that people taught; empty to begin with. */
export interface Vocabulary {
  readonly synonyms: readonly Synonym[];
  readonly mappings: readonly Mapping[];
}

export const NO_VOCABULARY: Vocabulary = { synonyms: [], mappings: [] };

/** Upper case ASCII words with single spaces, the percent sign kept: the form that headings compare in. */
export function foldHeading(heading: string): string {
  return foldText(withoutBold(heading))
    .replace(/[^A-Z0-9%]+/g, " ")
    .trim();
}

/**
 * The form in which a heading is remembered: years, dates and counts inside it change from one year to
 * the next and are left out.
 */
export function headingKey(heading: string): string {
  return foldHeading(heading)
    .replace(/\d[\d ]*/g, "# ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What people said about a heading: a meaning, "not to be read", or nothing. */
export type Taught = { readonly meaning: Meaning | null } | undefined;

/** Looks headings of one file up in what people taught. */
export interface TaughtHeadings {
  /** A mapping of this sender for that sheet, years in its name aside; else one for all sheets. */
  mapped(heading: string, sheet: string | null): Taught;
  /** A synonym inside the folded heading; the longest speaks, this sender's before those for all. */
  synonym(folded: string): Meaning | undefined;
}

/** @param file the name of the file that is read. */
export function taughtHeadings(vocabulary: Vocabulary, file: string): TaughtHeadings {
  const sender = senderOf(file);
  const mine = vocabulary.mappings.filter((one) => senderOf(one.sender) === sender);
  const synonyms = vocabulary.synonyms
    .filter((one) => one.sender === null || senderOf(one.sender) === sender)
    .map(({ meaning, heading, sender: by }) => ({
      meaning,
      words: ` ${foldHeading(heading)} `,
      by,
    }))
    .filter(({ words }) => words.trim() !== "")
    .sort(
      (a, b) =>
        b.words.length - a.words.length ||
        Number(a.by === null) - Number(b.by === null) ||
        (meaningKey(a.meaning) < meaningKey(b.meaning) ? -1 : 1),
    );
  return {
    mapped: (heading, sheet) => {
      const all = mine.filter((one) => one.heading === heading);
      const here = headingKey(sheet ?? "");
      return (
        all.findLast((one) => one.sheet !== null && headingKey(one.sheet) === here) ??
        all.findLast((one) => one.sheet === null)
      );
    },
    synonym: (folded) => {
      const padded = ` ${folded} `;
      return synonyms.find(({ words }) => padded.includes(words))?.meaning;
    },
  };
}
