// People, comuni and areas, as sentences tell them.
import type { EnteMatch } from "../enti/matchEnte";
import { datesIn } from "./datesIn";
import type { MeasureName } from "./measures";
import { subjectAt, type MeasureCell, type Place, type SizeClass } from "./measureTable";
import { placesIn } from "./prosePlaces";
import { figureOfNumber, NUMBER } from "./proseNumbers";
import { isHeading, sentencesOf, type ProseLine, type Sentence } from "./proseLines";
import { numberCell, proseCell, type ProseReading } from "./proseReading";

/** A figure in a sentence; the first that fits is read. Tested on upper case ASCII. */
const PATTERNS: readonly { readonly measure: MeasureName; readonly pattern: RegExp }[] = [
  {
    measure: "comuni",
    pattern: new RegExp(
      `\\b(?:COMPRENDE|COSTITUIT[OA]|COMPOST[OA]|FORMAT[OA]|RIUNISCE|CONTA)\\b[^.\\d]{0,20}?(?<n>${NUMBER})\\s+COMUNI\\b`,
      "d",
    ),
  },
  { measure: "superficieKmq", pattern: new RegExp(`(?<n>${NUMBER})\\s*K[MN](?:Q|2|²)`, "d") },
  {
    measure: "densita",
    pattern: new RegExp(
      `\\bDENSITA[^.]{0,40}?(?<n>${NUMBER})[^.\\d]{0,20}?\\b(?:ABITANTI|AB\\.?|RESIDENTI)\\s*(?:PER|/|AL)\\s*K`,
      "d",
    ),
  },
  {
    measure: "residenti",
    pattern: new RegExp(
      `\\bPOPOLAZIONE(?:\\s+(?:RESIDENTE|TOTALE|COMPLESSIVA))*\\s+(?:ERA|E['’]?|AMMONTA\\w*|RISULTA\\w*|PARI|DI)\\s*(?:(?:DI|A|AD|PARI)\\s+)*(?<n>${NUMBER})\\s+(?:ABITANTI|RESIDENTI|UNITA|PERSONE)\\b`,
      "d",
    ),
  },
  {
    measure: "residenti",
    pattern: new RegExp(
      `\\b(?:TOTALE|COMPLESSIV\\w+)\\s+(?:DI\\s+)?(?<n>${NUMBER})\\s+(?:ABITANTI|RESIDENTI)\\b(?!\\s*(?:PER|/)\\s*K)`,
      "d",
    ),
  },
];

/** "diciassette dell'area bresciana": comuni of a part, in a sentence that counts comuni. */
const PART_COMUNI = new RegExp(
  `(?<n>${NUMBER})\\s+(?=(?:DELL['’]?\\s?|DEL\\s+|NEL\\s+|NELL['’]?\\s?)(?:AREA|SUB|DISTRETTO|TERRITORIO|ZONA))`,
  "dg",
);

const PART_REACH = 8;

const BOUND = `(?:I|GLI|LE)?\\s*(?<bound>\\d[\\d.]*)`;
const CLASS = new RegExp(
  `\\bINFERIOR[EI]\\s+A(?:I|GLI|LLE|D)?\\s+(?<under>\\d[\\d.]*)` +
    `|\\bCOMPRES[AEIO]\\s+(?:TRA|FRA)\\s+(?:I\\s+)?(?<from>\\d[\\d.]*)\\s+ED?\\s+(?:I\\s+)?(?<to>\\d[\\d.]*)` +
    `|\\b(?:OLTRE|SUPERIOR[EI]\\s+A)${BOUND.replace("(?:I|GLI|LE)?", "(?:I|LLE|GLI)?\\s*(?:I|LE|GLI)?")}`,
  "g",
);
const ANY = new RegExp(`(?<n>${NUMBER})`, "dg");
const ONE = /\b(?:IL|UN)\s+SOLO\s+COMUNE\b|\b1\s+COMUNE\b/;

type Match = (label: string) => EnteMatch;

function bound(printed: string | undefined): number | null {
  return printed === undefined ? null : (figureOfNumber(printed.replace(/\.$/, ""))?.value ?? null);
}

function classOf({ groups }: RegExpExecArray): SizeClass {
  const { under, from, to, bound: over } = groups ?? {};
  return under !== undefined
    ? { over: null, under: bound(under) }
    : { over: bound(from ?? over), under: bound(to) };
}

/** "8 hanno una popolazione inferiore ai 1000": how many comuni are of a size, phrase by phrase. */
function classReadings(sentence: Sentence, place: Place): ProseReading[] {
  if (!/\bCOMUN[EI]\b/.test(sentence.folded)) return [];
  const readings: ProseReading[] = [];
  let from = 0;
  for (const found of sentence.folded.matchAll(CLASS)) {
    const before = sentence.folded.slice(from, found.index);
    const numbers = [...before.matchAll(ANY)] as RegExpExecArray[];
    const last = numbers.findLast(({ groups }) => figureOfNumber(groups!["n"]!) !== null);
    const one = ONE.exec(before);
    let cell: MeasureCell | null = null;
    if (last !== undefined && (one === null || last.index >= one.index)) {
      const printed = last.groups!["n"]!;
      const at = from + last.indices!.groups!["n"]![0];
      cell = proseCell(
        sentence,
        sentence.text.slice(at, at + printed.length),
        figureOfNumber(printed)!,
      );
    } else if (one !== null) {
      const at = from + one.index;
      const printed = sentence.text.slice(at, at + one[0].length);
      cell = proseCell(sentence, printed, { state: "value", value: 1, decimals: 0 });
    }
    from = found.index + found[0].length;
    if (cell === null) continue;
    readings.push({
      kind: "popolazione",
      measure: "comuniInClasse",
      label: labelOf(place),
      subject: { ...subjectAt(place), classe: classOf(found as RegExpExecArray) },
      cell,
      date: null,
    });
  }
  return readings;
}

function labelOf(place: Place): string {
  if (place.at === "ambito") return "Ambito";
  return place.at === "subAmbito" ? `Sub-ambito ${place.name}` : place.label;
}

function readingsOf(sentence: Sentence, place: Place, match: Match): ProseReading[] {
  const date = datesIn(sentence.text).find(({ iso }) => iso.length === 10)?.iso ?? null;
  const put = (where: Place, measure: MeasureName, cell: MeasureCell): ProseReading => ({
    kind: "popolazione",
    measure,
    label: labelOf(where),
    subject: subjectAt(where),
    cell,
    date: measure === "residenti" ? date : null,
  });
  const readings: ProseReading[] = [];
  const said = new Set<MeasureName>();
  for (const { measure, pattern } of PATTERNS) {
    const found = said.has(measure) ? null : pattern.exec(sentence.folded);
    const cell = found === null ? null : numberCell(sentence, found);
    if (cell === null) continue;
    said.add(measure);
    readings.push(put(place, measure, cell));
  }
  if (said.has("comuni")) {
    for (const found of sentence.folded.matchAll(PART_COMUNI)) {
      const cell = numberCell(sentence, found as RegExpExecArray);
      const [part] = placesIn({ text: sentence.text.slice(found.index) }, match);
      // The part must be the very next thing that the words name.
      const next = part !== undefined && part.at <= found[0].length + PART_REACH;
      if (cell !== null && next && part.place.at === "subAmbito") {
        readings.push(put(part.place, "comuni", cell));
      }
    }
  }
  return [...readings, ...classReadings(sentence, place)];
}

/**
 * Residents, comuni, areas, densities and sizes of comuni. A sentence that names no place before its
 * first number speaks of the place of the one before.
 */
export function readPopolazioneProse(lines: readonly ProseLine[], match: Match): ProseReading[] {
  let place: Place = { at: "ambito" };
  return lines.flatMap((line) => {
    if (isHeading(line.text)) {
      place = { at: "ambito" };
      return [];
    }
    return sentencesOf(line).flatMap((sentence) => {
      const number = new RegExp(NUMBER).exec(sentence.folded)?.index ?? Number.POSITIVE_INFINITY;
      const places = placesIn(sentence, match).filter(({ at }) => at < number);
      const named = places.find((one) => one.place.at === "ente") ?? places[0];
      if (named !== undefined) ({ place } = named);
      return readingsOf(sentence, place, match);
    });
  });
}
