// How many dwellings the owners have, as sentences and the lists below them tell it.
import type { EnteMatch } from "../enti/matchEnte";
import type { Owner } from "./measureHeadings";
import type { MeasureKind, MeasureName } from "./measures";
import { subjectAt, type Place } from "./measureTable";
import { placesIn } from "./prosePlaces";
import { NUMBER } from "./proseNumbers";
import { clausesOf, isHeading, sentencesOf, type ProseLine, type Sentence } from "./proseLines";
import { numberCell, type ProseReading } from "./proseReading";

/** Words of a sentence about the stock as a whole. */
const STOCK =
  /\bPATRIMONIO\b|\bPROPRIETA\b|\bAPPART(?:ENGONO|ENENTI)\b|\bCONSISTENZA\b|\bALLOGGI (?:SAP|SAS|COMUNALI|PUBBLICI|DELL['’]?\s?ALER|ALER)\b/;
/** Words of sentences about what becomes of some dwellings, or about a service for somebody. */
const OTHER_TALK =
  /\b(?:TURN\s?-?\s?OVER|LIBER[AEIO]\w*|DISPONIBIL\w+|ASSEGN\w+|CARENZA|EDIFICAZIONE|ANZIAN\w+|ACCOGLIENZA|RISERVAT\w+|OSPIT\w+|REPERIT\w+|SFITT\w+|OCCUPAT\w+)\b/;

const CLASSES: readonly { readonly measure: MeasureName; readonly pattern: RegExp }[] = [
  { measure: "alloggiSas", pattern: /\bSAS\b|\bSERVIZI ABITATIVI SOCIALI\b/ },
  { measure: "alloggiSap", pattern: /\bSAP\b|\bSERVIZI ABITATIVI PUBBLICI\b/ },
  { measure: "altriUsi", pattern: /\bALTR[IO] US[IO]\b/ },
];

const COUNT = new RegExp(
  `(?:\\bN(?:R|\\.|°)?\\s*(?<n>${NUMBER})(?!\\s*(?:%|COMUNI\\b))|(?<m>${NUMBER})\\s+(?:UNITA|ALLOGGI|U\\.?\\s?I\\b))`,
  "d",
);
const PERCENT = new RegExp(`(?<n>${NUMBER})\\s*%`, "d");
/** Lines below a sentence that may belong to its list. */
const LIST_REACH = 8;

interface About {
  readonly place: Place;
  readonly owner: Owner;
  readonly kind: MeasureKind;
}

function ownerOf(folded: string): Owner {
  const comuni = /\bCOMUNAL[EI]\b|\b(?:A|D)?(?:I|EI)\s+(?:\d+\s+)?COMUNI\b|\bDEL COMUNE\b/.test(
    folded,
  );
  const aler = /\bALER\b/.test(folded);
  if (comuni && aler) return "tutti";
  return comuni ? "comuni" : aler ? "aler" : null;
}

function countIn(sentence: Sentence) {
  const found = COUNT.exec(sentence.folded);
  if (found === null) return null;
  const name = found.groups!["n"] === undefined ? "m" : "n";
  const groups = { n: found.groups![name]! };
  const indices = { groups: { n: found.indices!.groups![name]! } };
  return numberCell(sentence, Object.assign([], { groups, indices }) as unknown as RegExpExecArray);
}

function labelOf({ place, owner }: About): string {
  const where =
    place.at === "ambito"
      ? "Ambito"
      : place.at === "subAmbito"
        ? `Sub-ambito ${place.name}`
        : place.label;
  const whose = { comuni: "comuni", aler: "ALER", tutti: "tutti i proprietari" };
  return owner === null ? where : `${where}, ${whose[owner]}`;
}

function reading(about: About, measure: MeasureName, cell: ProseReading["cell"]): ProseReading {
  const { kind, place, owner } = about;
  return {
    kind,
    measure,
    label: labelOf(about),
    subject: subjectAt(place, owner),
    cell,
    date: null,
  };
}

/** Dwellings of the ALER in parts of the ambito are a table of their own. */
function kindOf(owner: Owner, places: readonly Place[]): MeasureKind {
  return owner === "aler" && places.some(({ at }) => at !== "ambito")
    ? "alloggiAler"
    : "patrimonio";
}

/** The figures of a sentence, clause by clause; the cells cite the whole sentence. */
function readSentence(sentence: Sentence, match: Match): { found: ProseReading[]; about: About } {
  const owner = ownerOf(sentence.folded);
  const places = placesIn(sentence, match).map(({ place }) => place);
  const kind = kindOf(owner, places);
  const found: ProseReading[] = [];
  let about: About = { place: { at: "ambito" }, owner, kind };
  for (const clause of clausesOf(sentence)) {
    const own = placesIn(clause, match).filter(({ place }) => place.at !== "ambito");
    const place: Place = own[0]?.place ?? { at: "ambito" };
    about = { place, owner: ownerOf(clause.folded) ?? owner, kind };
    const cited = (cell: ProseReading["cell"]) => ({ ...cell, words: sentence.text });
    const count = countIn(clause);
    const measure = CLASSES.filter(({ pattern }) => pattern.test(clause.folded));
    const counted = measure.length === 1 ? measure[0]!.measure : "alloggi";
    if (count !== null) found.push(reading(about, counted, cited(count)));
    const share = PERCENT.exec(clause.folded);
    const cell = share === null ? null : numberCell(clause, share);
    if (cell !== null && (count !== null || place.at !== "ambito")) {
      found.push(reading(about, "quotaPercento", cited(cell)));
    }
  }
  return { found, about: found.length === 0 ? about : { ...about, ...firstAbout(found[0]!) } };
}

function firstAbout({ subject, kind }: ProseReading): About {
  return { place: subject.place, owner: subject.owner, kind };
}

type Match = (label: string) => EnteMatch;

/**
 * Dwellings by owner, by part of the ambito and by use. A list below a sentence that ends in a colon
 * tells the uses of what the sentence counts.
 */
export function readPatrimonioProse(lines: readonly ProseLine[], match: Match): ProseReading[] {
  const readings: ProseReading[] = [];
  let list: { about: About; left: number } | null = null;
  for (const line of lines) {
    if (list !== null && list.left-- <= 0) list = null;
    const item = /^(?:[-–•*✓❖.]|[a-z0-9]+\))\s*/.test(line.text);
    for (const sentence of sentencesOf(line)) {
      const used = CLASSES.filter(({ pattern }) => pattern.test(sentence.folded));
      const count = list !== null && used.length === 1 ? countIn(sentence) : null;
      if (list !== null && item && count !== null) {
        readings.push(reading(list.about, used[0]!.measure, count));
        continue;
      }
      if (isHeading(sentence.text) || !STOCK.test(sentence.folded)) continue;
      if (OTHER_TALK.test(sentence.folded) || countIn(sentence) === null) continue;
      const { found, about } = readSentence(sentence, match);
      readings.push(...found);
      if (found.length > 0) list = /:\s*$/.test(line.text) ? { about, left: LIST_REACH } : null;
    }
  }
  return readings;
}
