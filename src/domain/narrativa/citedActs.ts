// Laws, regulations and resolutions that the text cites: the same one should have one year and one
// date wherever it is cited, and of its year one number.
import type { CellAddress } from "../../workbook/cellAddress";
import { editDistance } from "../enti/editDistance";
import { datesIn, foldLength } from "../import/datesIn";
import { sentencesOf } from "../import/proseLines";
import type { Outcome } from "../rules/outcome";
import type { ActKind, NarrativeFindingParams } from "./narrativeFindings";
import { shownSentence, type NarrativeLine, type NarrativeSource } from "./narrativeText";

/** An act as a sentence cites it. */
export interface CitedAct {
  readonly kind: ActKind;
  readonly number: number;
  readonly year: number;
  /** "2020-03-30", null when only the year is told. */
  readonly date: string | null;
  /** As printed. */
  readonly words: string;
  readonly sentence: string;
  readonly file: string;
  readonly at: CellAddress;
}

/** How kinds of acts are written, in upper case ASCII; the longer first. */
const KINDS: readonly (readonly [ActKind, string])[] = [
  ["regolamento regionale", "REGOLAMENTO\\s+REGIONALE|R\\.?\\s?R\\.?"],
  ["legge regionale", "LEGGE\\s+REGIONALE|L\\.?\\s?R\\.?"],
  [
    "DGR",
    "D\\.?\\s?G\\.?\\s?R\\.?|DELIBERAZIONE\\s+(?:DELLA\\s+)?GIUNTA\\s+REGIONALE|DELIBERA\\s+(?:DELLA\\s+)?GIUNTA\\s+REGIONALE",
  ],
  ["comunicato", "COMUNICATO\\s+REGIONALE|COMUNICATO"],
  ["legge", "LEGGE|L\\."],
];

const MONTH =
  "(?:GENNAIO|FEBBRAIO|MARZO|APRILE|MAGGIO|GIUGNO|LUGLIO|AGOSTO|SETTEMBRE|OTTOBRE|NOVEMBRE|DICEMBRE)";
const DATE = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|(?:\\d{1,2}|PRIMO|1°)\\s+${MONTH}\\s+\\d{4})`;
const NUMBER = "(?:N\\.?\\s*|NR\\.?\\s*)?(?<number>\\d{1,5})";

/** Behind the kind: "16/2016", "8 luglio 2016 n. 16", "n. 3008 del 30.03.2020". */
const FORMS = [
  `\\s*(?:DEL\\s+)?(?<date>${DATE})\\s*,?\\s*N\\.?\\s*(?<number>\\d{1,5})(?!\\d)`,
  `\\s*${NUMBER}\\s+DEL(?:L')?\\s*(?<date>${DATE})`,
  `\\s*${NUMBER}\\s*/\\s*(?<year>(?:19|20)\\d\\d)(?!\\d)`,
].map((form) => new RegExp(`^${form}`));

const START = new RegExp(
  `(?<![A-Z0-9.])(?:${KINDS.map(([, words], i) => `(?<k${i}>${words})`).join("|")})(?=\\s*(?:N\\.?|NR\\.?|DEL\\b|\\d))`,
  "g",
);
/** Another act of the same kind: "n. 3008/2020 e n. 3222/2020". */
const NEXT = /^\s*(?:,|;|\bE\b|\bED\b)\s*(?:(?:LA|IL|LE|I)\s+)?(?=(?:N\.?|NR\.?|\d))/;

/** The acts of one line. */
function actsOf(
  text: string,
  place: { readonly file: string; readonly at: CellAddress },
): CitedAct[] {
  const folded = foldLength(text);
  const acts: CitedAct[] = [];
  for (const start of folded.matchAll(START)) {
    const kind = KINDS.find((_, i) => start.groups![`k${i}`] !== undefined)![0];
    let from = start.index;
    let at = start.index + start[0].length;
    for (;;) {
      const rest = folded.slice(at);
      const found = FORMS.map((form) => form.exec(rest)).find((one) => one !== null);
      if (found === undefined) break;
      const { number, year, date } = found.groups!;
      const iso = date === undefined ? null : (datesIn(date)[0]?.iso ?? null);
      if (date !== undefined && iso === null) break;
      acts.push({
        kind,
        number: Number(number),
        year: iso === null ? Number(year) : Number(iso.slice(0, 4)),
        date: iso,
        words: text.slice(from, at + found[0].length).trim(),
        sentence: text,
        ...place,
      });
      at += found[0].length;
      const next = NEXT.exec(folded.slice(at));
      if (next === null) break;
      at += next[0].length;
      from = at;
    }
  }
  return acts;
}

/** The sentence that holds the words, or the line where they stand across sentences. */
function sentenceWith(words: string, line: NarrativeLine): string {
  const found = sentencesOf(line).find(({ text }) => text.includes(words));
  return shownSentence(found?.text ?? line.text);
}

/** Every act that the texts cite, in reading order. "D.G.R. N. 5" looks like two sentences: lines are read. */
function citedActs({ texts }: NarrativeSource): CitedAct[] {
  return texts.flatMap(({ file, lines }) =>
    lines.flatMap((line) =>
      actsOf(line.text, { file, at: line.at }).map((act) => ({
        ...act,
        sentence: sentenceWith(act.words, line),
      })),
    ),
  );
}

type Differ = NarrativeFindingParams["testo-norma-discorde"]["differ"];

function groupsBy<Key>(acts: readonly CitedAct[], key: (act: CitedAct) => Key): CitedAct[][] {
  const groups = new Map<string, CitedAct[]>();
  for (const act of acts) {
    const name = JSON.stringify(key(act));
    groups.set(name, [...(groups.get(name) ?? []), act]);
  }
  return [...groups.values()];
}

/**
 * Citations that differ from a more frequent one, or from an earlier one when both are as frequent.
 * @param near whether two values are so alike that one may be a slip for the other.
 */
function discords(
  acts: readonly CitedAct[],
  differ: Differ,
  value: (act: CitedAct) => string | null,
  near: (one: string, other: string, more: number, fewer: number) => boolean,
): Outcome[] {
  const told = acts.filter((act) => value(act) !== null);
  const groups = groupsBy(told, value).sort((a, b) => b.length - a.length);
  const [usual] = groups;
  if (usual === undefined) return [];
  return groups.slice(1).flatMap((group): Outcome[] => {
    const [one, other] = [value(group[0]!)!, value(usual[0]!)!];
    if (!near(one, other, usual.length, group.length)) return [];
    return group.map((act): Outcome => {
      const { words, sentence, kind, number } = act;
      return {
        ...{ outcome: "broken", code: "testo-norma-discorde", enti: [] },
        cells: [act, usual[0]!].map((cited) => ({
          ...{ file: cited.file, at: cited.at, value: cited.words, ente: null, field: null },
        })),
        params: {
          ...{ sentence, printed: words, act: kind, number },
          elsewhere: usual[0]!.words,
          times: usual.length,
          differ,
        },
      };
    });
  });
}

const isSlip = (one: string, other: string) => editDistance(one, other, 1) === 1;

/** So many citations make it unlikely that the single other number is a second act. */
const USUAL = 3;

/** Laws and regulations: a plan cites few of them, so numbers that are nearly the same are suspect. */
const FEW: ReadonlySet<ActKind> = new Set(["legge regionale", "regolamento regionale", "legge"]);

/**
 * Acts that are cited in two ways. One number may belong to acts of several years, so years count as
 * discordant only when one may be a slip for the other; dates of one act always.
 */
export function checkCitedActs(source: NarrativeSource): Outcome[] {
  const acts = citedActs(source);
  const byNumber = groupsBy(acts, ({ kind, number }) => [kind, number]);
  const byYear = groupsBy(acts, ({ kind, number, year }) => [kind, number, year]);
  const laws = groupsBy(
    acts.filter(({ kind }) => FEW.has(kind)),
    ({ kind, year }) => [kind, year],
  );
  const found = [
    ...byNumber.flatMap((group) => discords(group, "year", ({ year }) => String(year), isSlip)),
    ...byYear.flatMap((group) =>
      discords(
        group,
        "date",
        ({ date }) => date,
        () => true,
      ),
    ),
    ...laws.flatMap((group) =>
      discords(
        group,
        "number",
        ({ number }) => String(number),
        (one, other, more, fewer) => isSlip(one, other) && more >= USUAL && fewer === 1,
      ),
    ),
  ];
  const broken = new Set(
    found.flatMap((one) => (one.outcome === "broken" ? [one.cells[0]!.value] : [])),
  );
  const sound = byYear.filter(
    (group) => group.length > 1 && !group.some(({ words }) => broken.has(words)),
  );
  return [
    ...found,
    ...sound.map((): Outcome => ({ outcome: "holds", code: "testo-norma-discorde", enti: [] })),
  ];
}
