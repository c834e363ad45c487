// Residential services with their capacities, as the section about them tells it.
import type { EnteMatch } from "../enti/matchEnte";
import { foldLength } from "./datesIn";
import type { MeasureName } from "./measures";
import type { Place, Subject } from "./measureTable";
import { placesIn } from "./prosePlaces";
import { NUMBER } from "./proseNumbers";
import { isHeading, sentencesOf, type ProseLine, type Sentence } from "./proseLines";
import { numberCell, proseCell, type ProseReading } from "./proseReading";

/** Headings of the section; the law has no name for it, plans have these. */
const SECTION =
  /\bRESIDENZIALIT|\b(?:SERVIZI|STRUTTURE) RESIDENZIALI\b|\bUNITA D['’]?\s?OFFERTA RESIDENZIAL/;
/** "A)", "B.", "III.-": what begins another section. */
const MARKER = /^(?:[-–•❖\s]*)(?:[A-Z]|[IVX]+|\d+)\s*[.)]/;

function isSectionHeading(text: string): boolean {
  return MARKER.test(text) && isHeading(text.replace(MARKER, ""));
}

/** The lines of the section, its heading left out. Entries of an index have no lines with figures below. */
export function residenzialitaLines(lines: readonly ProseLine[]): ReadonlySet<ProseLine> {
  const inside = new Set<ProseLine>();
  let open = false;
  for (const line of lines) {
    if (
      isSectionHeading(line.text) ||
      (isHeading(line.text) && SECTION.test(foldLength(line.text)))
    ) {
      open = SECTION.test(foldLength(line.text));
      continue;
    }
    if (open) inside.add(line);
  }
  return inside;
}

const ROOMS = "(?:CAMERE|STANZE)";
const DWELLINGS = "(?:MINI\\s?-?\\s?ALLOGGI|ALLOGGI|APPARTAMENTI|ABITAZIONI|UNITA ABITATIVE)";

/** A capacity in a sentence. "a due o a tre posti letto" says what the rooms are like, not how many beds. */
const PATTERNS: readonly { readonly measure: MeasureName; readonly pattern: string }[] = [
  { measure: "postiLetto", pattern: `(?<!\\bA )(?<n>${NUMBER})\\s+POSTI LETTO\\b` },
  { measure: "posti", pattern: `(?<n>${NUMBER})\\s+POSTI\\b(?!\\s+LETTO)` },
  {
    measure: "camereSingole",
    pattern: `(?<n>${NUMBER})\\s+(?:${ROOMS}\\s+)?(?:SINGOLE\\b|A UN LETTO\\b)`,
  },
  {
    measure: "camereDoppie",
    pattern: `(?<n>${NUMBER})\\s+(?:${ROOMS}\\s+)?(?:DOPPIE\\b|A DUE LETTI\\b)`,
  },
  {
    measure: "camere",
    pattern: `(?<n>${NUMBER})\\s+${ROOMS}\\b(?!\\s+(?:SINGOLE|DOPPIE|A UN LETTO|A DUE LETTI))`,
  },
  { measure: "alloggi", pattern: `(?<n>${NUMBER})\\s+${DWELLINGS}\\b` },
  { measure: "monolocali", pattern: `(?<n>${NUMBER})\\s+MONOLOCALI\\b` },
  { measure: "bilocali", pattern: `(?<n>${NUMBER})\\s+BILOCALI\\b` },
  { measure: "nuclei", pattern: `(?<n>${NUMBER})\\s+NUCLEI\\b` },
  { measure: "ospitiMinimo", pattern: `\\bMINIMO DI\\s+(?<n>${NUMBER})` },
  { measure: "ospiti", pattern: `(?<n>${NUMBER})\\s+(?:OSPITI|UTENTI|PERSONE OSPITATE)\\b` },
];

/** A single dwelling that somebody provides. */
const SINGLE =
  /\b(?:A DISPOSIZIONE|DISPONE DI|COMPOST[OA] DA)\s+(?<n>UN)\s+(?:APPARTAMENTO|ALLOGGIO)\b/d;
/** From here on a sentence tells of parts of what it counted: "di cui due occupate". */
const PARTS = /\bDI CUI\b/;

interface Found {
  readonly measure: MeasureName;
  readonly at: number;
  readonly cell: ProseReading["cell"];
}

function capacitiesIn(sentence: Sentence): Found[] {
  const found: Found[] = [];
  for (const { measure, pattern } of PATTERNS) {
    for (const one of sentence.folded.matchAll(new RegExp(pattern, "dg"))) {
      const cell = numberCell(sentence, one as RegExpExecArray);
      const at = one.indices!.groups!["n"]![0];
      if (cell !== null) found.push({ measure, at, cell });
    }
  }
  const single = SINGLE.exec(sentence.folded);
  if (single !== null) {
    const at = single.indices!.groups!["n"]![0];
    const printed = sentence.text.slice(at, at + 2);
    const figure = { state: "value", value: 1, decimals: 0 } as const;
    found.push({ measure: "alloggi", at, cell: proseCell(sentence, printed, figure) });
  }
  found.sort((a, b) => a.at - b.at);
  const parts = PARTS.exec(sentence.folded)?.index ?? Number.POSITIVE_INFINITY;
  return found.filter(
    ({ measure, at }) =>
      at < parts || !found.some((other) => other.measure === measure && other.at < parts),
  );
}

/** "CASA PAOLA – Associazione": the name in capitals, and what of the line tells something else. */
function splitHeading(text: string): { name: string; rest: string } | null {
  if (!isHeading(text)) return null;
  const colon = text.indexOf(":");
  if (colon > 0 && colon < text.length - 1) {
    return { name: text.slice(0, colon).trim(), rest: text.slice(colon + 1).trim() };
  }
  const count = /\s(?=n\.?\s*\d)/.exec(text);
  if (count !== null)
    return { name: text.slice(0, count.index).trim(), rest: text.slice(count.index).trim() };
  return { name: text.replace(/[.:\s]+$/, ""), rest: "" };
}

type Match = (label: string) => EnteMatch;

/** A comune that a name ends with or that is one word of it: "FONDAZIONE … ISEO". */
function placeOfName(name: string, match: Match): Place | null {
  const own = name.split(/\s[–—]\s|["“«]/)[0]!.trim();
  for (const word of own.split(/\s+/).reverse()) {
    if (word.length < 4) continue;
    const found = match(word);
    if (found.how === "exact") return { at: "ente", label: word, match: found };
  }
  return null;
}

/** "A ISEO", "sita a Edolo", "nel Comune di …". */
function placeOfSentence(sentence: Sentence, match: Match): Place | null {
  const named = placesIn(sentence, match).find(({ place }) => place.at === "ente");
  if (named !== undefined) return named.place;
  const at = /(?:^|\b(?:sit[ao]|situat[ao]|sede|ubicat[ao])\s+)[aA]\s+(\p{Lu}[\p{L}’']+)/u.exec(
    sentence.text,
  );
  if (at === null) return null;
  const found = match(at[1]!);
  return found.how === "exact" ? { at: "ente", label: at[1]!, match: found } : null;
}

interface Service {
  readonly name: string;
  place: Place;
  readonly readings: ProseReading[];
}

/**
 * Capacities by service: a line in capitals names the service, the sentences below tell of it. A name
 * with a colon and nothing after it heads the names below.
 */
export function readResidenzialitaProse(lines: readonly ProseLine[], match: Match): ProseReading[] {
  const services: Service[] = [];
  let group: string | null = null;
  let service: Service | null = null;
  for (const line of lines) {
    const heading = splitHeading(line.text);
    if (heading !== null) {
      const within: string | null = /\sn\.?\s*\d/.test(line.text) ? group : null;
      const name = within === null ? heading.name : `${within}, ${heading.name}`;
      service = {
        name,
        place: placeOfName(heading.name, match) ?? { at: "ambito" },
        readings: [],
      };
      services.push(service);
      if (within === null) group = /:\s*$/.test(line.text) ? heading.name : null;
      if (heading.rest === "") continue;
    }
    if (service === null) continue;
    const text = heading === null ? line.text : heading.rest;
    for (const sentence of sentencesOf({ text, at: line.at })) {
      const found = capacitiesIn(sentence);
      const place = placeOfSentence(sentence, match);
      if (place !== null && service.place.at === "ambito") service.place = place;
      for (const { measure, cell } of found) {
        // A capacity that is told twice is that of another part of the service.
        const before = service.readings.filter((one) => one.measure === measure).length;
        const label = before === 0 ? service.name : `${service.name} (${before + 1})`;
        const subject: Subject = {
          place: service.place,
          owner: null,
          struttura: label,
          classe: null,
        };
        service.readings.push({
          kind: "residenzialita",
          measure,
          label,
          subject,
          cell,
          date: null,
        });
      }
    }
  }
  return services.flatMap(({ place, readings }) =>
    readings.map((one) => ({ ...one, subject: { ...one.subject, place } })),
  );
}
