// Years and names of comuni in the sentences, and notes that nothing refers to.
import type { CellAddress } from "../../workbook/cellAddress";
import { FOOTNOTE_MARKS } from "../enti/normaliseLabel";
import type { EnteTable } from "../import/enteTable";
import { sentencesOf, type Sentence } from "../import/proseLines";
import type { FindingCell } from "../finding";
import { enteOf, type Piano } from "../piano";
import { named, type Outcome } from "../rules/outcome";
import type { PianoContext } from "../rules/pianoContext";
import { shownSentence, type NarrativeSource } from "./narrativeText";

function cite(file: string, at: CellAddress, value: string): FindingCell {
  return { file, at, value, ente: null, field: null };
}

function eachSentence<One>(
  { texts }: NarrativeSource,
  look: (sentence: Sentence, file: string) => readonly One[],
): One[] {
  return texts.flatMap(({ file, lines }) =>
    lines.flatMap((line) => sentencesOf(line).flatMap((sentence) => look(sentence, file))),
  );
}

const YEAR = "(?<year>20\\d\\d)(?!\\d|\\s*/)";
const OF_YEAR = `(?:NEL\\s+CORSO\\s+)?(?:DELL'|NELL'|L'|PER\\s+L'|NEL\\s+)\\s?(?:ANNO\\s+|ANNUALITA'?\\s+)?${YEAR}`;

/**
 * What a plan of year y says of years (r.r. 4/2017 art. 4 c. 3): what is available is of y, what was
 * assigned of y − 1 (lett. g), turn-over the mean of the three years before (lett. b n. 1).
 */
const SAID_OF_YEARS: readonly {
  readonly pattern: RegExp;
  readonly expected: (year: number) => string;
}[] = [
  {
    pattern: new RegExp(
      `\\b(?:ALLOGGI|UNITA'?|U\\.?I\\.?)\\b[^.;]{0,60}?\\b(?:DISPONIBILI|ASSEGNABILI)\\b[^.;\\d]{0,80}?\\b${OF_YEAR}`,
      "d",
    ),
    expected: (year) => String(year),
  },
  {
    pattern: new RegExp(`\\bASSEGNAT[EI]\\s+${OF_YEAR}`, "d"),
    expected: (year) => String(year - 1),
  },
  {
    pattern: /\bTURN\s?-?\s?OVER\b[^.;\d]{0,30}?\bMEDIA\s+(?<year>20\d\d\s*-\s*20\d\d)(?!\d)/d,
    expected: (year) => `${year - 3}-${year - 1}`,
  },
];

/** Years that a sentence ties to what the plan counts. */
export function checkTextYears(source: NarrativeSource, year: number | null): Outcome[] {
  const code = "testo-anno-diverso";
  return eachSentence(source, ({ text, folded, at }, file) =>
    SAID_OF_YEARS.flatMap(({ pattern, expected }): Outcome[] => {
      const found = pattern.exec(folded.replace(/[–—]/g, "-").replace(/’/g, "'"));
      if (found === null) return [];
      const [from, to] = found.indices!.groups!["year"]!;
      const printed = text.slice(from, to);
      const cells = [cite(file, at, printed)];
      if (year === null) return [{ outcome: "undecided", code, enti: [], missing: cells }];
      const right = expected(year);
      if (found.groups!["year"]!.replace(/\s/g, "") === right)
        return [{ outcome: "holds", code, enti: [] }];
      return [
        {
          ...{ outcome: "broken", code, enti: [], cells },
          params: { sentence: shownSentence(text), printed, expected: right },
        },
      ];
    }),
  );
}

const WORD = "[A-ZÀ-Ý][\\p{L}’'-]*";
const LINK = "(?:(?:de|del|della|dei|di|d|in|ed|e|al|dal|dall|sul)[’']?\\s*)?";
const COMUNE = new RegExp(
  `\\b[Cc]omune\\s+(?:di\\s+|d[’'])(?<name>${WORD}(?:\\s+${LINK}${WORD})*)`,
  "gu",
);

/** Names behind "Comune di": a name that is only nearly that of an ente of the plan is misspelt. */
export function checkTextNames(
  { enti }: Piano,
  source: NarrativeSource,
  { ambito, popolazione }: PianoContext,
): Outcome[] {
  const code = "testo-nome-diverso";
  const ofPlan = new Set([
    ...[...enti, ...(popolazione?.rows ?? [])].map(({ ente }) => ente.code),
    ...(ambito?.ambito.enti ?? []).map((one) => one.code),
  ]);
  return eachSentence(source, ({ text, at }, file) =>
    [...text.matchAll(COMUNE)].flatMap((found): Outcome[] => {
      const words = found.groups!["name"]!.split(/\s+/);
      const labels = words.map((_, i) => words.slice(0, words.length - i).join(" "));
      const matches = labels.map((label) => ({ label, match: source.match(label) }));
      const right = matches.find(({ match }) => ["exact", "alias", "variant"].includes(match.how));
      const ente = right === undefined ? null : enteOf(right.match);
      if (ente !== null)
        return ofPlan.has(ente.code) ? [{ outcome: "holds", code, enti: named(ente) }] : [];
      const near = matches.find(({ match }) => match.how === "typo");
      const meant = near === undefined ? null : enteOf(near.match);
      if (near === undefined || meant === null || !ofPlan.has(meant.code)) return [];
      return [
        {
          ...{ outcome: "broken", code, enti: named(meant), cells: [cite(file, at, near.label)] },
          params: { sentence: shownSentence(text), printed: near.label, canonical: meant.name },
        },
      ];
    }),
  );
}

/** A mark glued to the first word of a line: "*Nei comuni …", "(1) Al netto …". */
const NOTE =
  /^\s*(?<mark>\*{1,3}(?=[\p{L}"«“])|[†‡§¹²³⁴⁵⁶⁷⁸⁹]+\s*(?=\p{L})|\(\*{1,3}\)\s*(?=\p{L}))/u;
/** A mark behind a word, no markdown: "Edolo*", "disponibili (*)". */
const REFERENCE =
  /(?<word>\p{L}{2,})\s?(?<mark>(?<!\*)\*{1,3}(?![*\p{L}])|[†‡§¹²³⁴⁵⁶⁷⁸⁹]+|\(\*{1,3}\))/gu;

/** "km²" and "m³" are units. */
const UNIT = /^(?:[kdchm]?m|k?mq)$/i;

const bare = (mark: string) => mark.replace(/[()\s]/g, "");

interface Marked {
  readonly file: string;
  readonly at: CellAddress;
  readonly mark: string;
  readonly text: string;
}

function referencesIn(text: string): Pick<Marked, "mark" | "text">[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ groups }) => {
    const { word, mark } = groups as { readonly word: string; readonly mark: string };
    return UNIT.test(word) ? [] : [{ mark: bare(mark), text: `${word}${mark}` }];
  });
}

function labelMark(label: string): string | null {
  const marks = label.match(new RegExp(FOOTNOTE_MARKS, "gu"));
  return marks === null ? null : bare(marks.join(""));
}

function marksOfTable({ title, rows }: EnteTable): string[] {
  const said = referencesIn(title ?? "").map(({ mark }) => mark);
  return [
    ...said,
    ...rows.flatMap(({ label, marked }) => (marked ? (labelMark(label) ?? []) : [])),
  ];
}

/**
 * Notes whose mark stands nowhere in the tables that they belong to nor in the text, and marks in the
 * text that no note explains. Marks of enti without SAP are looked at by `nota-sap-incompleta`.
 */
export function checkNotes({ tables }: Piano, { texts }: NarrativeSource): Outcome[] {
  const code = "nota-orfana";
  return texts.flatMap(({ file, lines }): Outcome[] => {
    const own = tables.filter((table) => table.file === file);
    const starts = lines.flatMap(({ text, at }): Marked[] => {
      const mark = NOTE.exec(text)?.groups!["mark"];
      return mark === undefined ? [] : [{ file, at, mark: bare(mark), text: text.trim() }];
    });
    const isNote = (at: CellAddress) =>
      starts.some((one) => one.at.row === at.row && one.at.column === at.column);
    const references = lines
      .filter(({ at }) => !isNote(at))
      .flatMap(({ text, at }) => referencesIn(text).map((one): Marked => ({ file, at, ...one })));
    const noteOutcomes = starts.map((note): Outcome => {
      const belonging = own.filter(({ notes }) =>
        notes.some(({ address }) => address.row === note.at.row),
      );
      const near = belonging.length > 0 ? belonging : own;
      const referred =
        near.some((table) => marksOfTable(table).includes(note.mark)) ||
        references.some(({ mark }) => mark === note.mark);
      if (referred) return { outcome: "holds", code, enti: [] };
      return {
        ...{ outcome: "broken", code, enti: [], cells: [cite(file, note.at, note.text)] },
        params: { mark: note.mark, what: "note", text: note.text },
      };
    });
    const explained = new Set([
      ...starts.map(({ mark }) => mark),
      ...own.flatMap(({ notes }) =>
        notes.flatMap(({ text }) => bare(NOTE.exec(text)?.groups!["mark"] ?? "") || []),
      ),
    ]);
    const first = references.filter(
      ({ mark }, i) => references.findIndex((one) => one.mark === mark) === i,
    );
    const loose = first.filter(({ mark }) => !explained.has(mark));
    return [
      ...noteOutcomes,
      ...loose.map(({ at, mark, text }): Outcome => ({
        ...{ outcome: "broken", code, enti: [], cells: [cite(file, at, text)] },
        params: { mark, what: "reference", text },
      })),
    ];
  });
}
