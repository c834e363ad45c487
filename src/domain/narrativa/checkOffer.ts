// Counts of the offer that sentences tell ("93 alloggi disponibili"), against the per-ente tables.
import type { CountField } from "../import/tableKinds";
import { figureOfNumber, NUMBER } from "../import/proseNumbers";
import { placesIn } from "../import/prosePlaces";
import type { Place } from "../import/measureTable";
import { isHeading, sentencesOf, type Sentence } from "../import/proseLines";
import type { EnteKind } from "../enti/ente";
import { chosenFigure, type Piano } from "../piano";
import type { Outcome } from "../rules/outcome";
import type { PianoContext } from "../rules/pianoContext";
import { shownSentence, type NarrativeSource } from "./narrativeText";
import { membersOf } from "./textParts";

/** What is counted. */
const NOUN = "(?:ALLOGGI|UNITA'?\\s+(?:ABITATIVE|IMMOBILIARI)|UNITA'?|U\\.?\\s?I\\.?)";
/** Between number and noun, or noun and what is said of it: no other number, no end of a clause. */
const NEAR = "[^.;:,\\d()]";

/**
 * Words for each count of the offer (r.r. 4/2017 art. 4 c. 3 lett. b, e, g), the telling ones first: a
 * number is read once.
 */
const WORDS: readonly (readonly [CountField, string])[] = [
  [
    "assegnateAnnoPrecedente",
    "ASSEGNAT[EI]\\s+(?:NEL\\s+CORSO\\s+)?(?:DELL'|NELL'|L')\\s?ANNO\\s+PRECEDENTE",
  ],
  ["conferiteDaPrivati", "CONFERIT[EI]\\s+DA\\s+(?:SOGGETTI\\s+)?PRIVATI"],
  ["nuovaEdificazione", `(?:DI|PER|DA|IN)\\s+NUOVA\\s+EDIFICAZIONE`],
  ["carenzaManutentiva", "(?:IN|CON|PER)\\s+CARENZA\\s+MANUTENTIVA"],
  ["sat", "(?:PER|A|AI|DESTINAT[EI]\\s+A[I]?)\\s+SERVIZI\\s+ABITATIVI\\s+TRANSITORI"],
  ["turnover", "(?:PER\\s+EFFETTO\\s+DEL|DA)\\s+TURN\\s?-?\\s?OVER"],
  ["disponibili", "(?:COMPLESSIVAMENTE|PRESUMIBILMENTE)\\s+DISPONIBILI"],
];

const SAID = "(?:SONO|RISULTANO|AMMONTANO\\s+A|SONO\\s+PARI\\s+A|PARI\\s+A)";

const PATTERNS: readonly { readonly field: CountField; readonly pattern: RegExp }[] = WORDS.flatMap(
  ([field, words]) => [
    {
      field,
      pattern: new RegExp(`(?<n>${NUMBER})\\s+${NOUN}\\b${NEAR}{0,40}?\\b${words}\\b`, "d"),
    },
    {
      field,
      pattern: new RegExp(
        `\\b${NOUN}\\b${NEAR}{0,40}?\\b${words}\\b[^.;:\\d()]{0,60}?\\b${SAID}\\s+(?:(?:IN\\s+TUTTO|COMPLESSIVAMENTE)\\s+)?(?:N\\.?\\s*)?(?<n>${NUMBER})`,
        "d",
      ),
    },
  ],
);

const ROUGH = /\b(?:CIRCA|OLTRE|QUASI|ALMENO)\s*(?:N\.?\s*)?$/;

/** Whose dwellings the sentence counts; null when it names owners that cannot be told apart. */
function ownersOf(folded: string): EnteKind | "all" | null {
  const aler = /\bALER\b/.test(folded);
  const comuni = /\b(?:COMUNALI|DEI\s+COMUNI|DI\s+PROPRIETA'?\s+DEI\s+COMUNI)\b/.test(folded);
  if (aler && comuni) return null;
  if (aler) return /\bU\.?\s?O\.?\b/.test(folded) ? null : "aler";
  return comuni ? "comune" : "all";
}

function codesOf(place: Place, { subAmbiti }: PianoContext): readonly string[] | "all" | null {
  if (place.at === "ambito") return "all";
  if (place.at === "subAmbito") return membersOf(place.name, subAmbiti);
  return "ente" in place.match ? [place.match.ente.code] : null;
}

/** The sum over the enti meant; null when one of them has not answered or none is known. */
function sumOver(
  { enti }: Piano,
  field: CountField,
  codes: readonly string[] | "all",
  owner: EnteKind | "all",
): number | null {
  const meant = enti.filter(
    ({ ente }) =>
      (codes === "all" || codes.includes(ente.code)) && (owner === "all" || ente.kind === owner),
  );
  if (meant.length === 0) return null;
  let sum = 0;
  let told = 0;
  for (const one of meant) {
    const figure = chosenFigure(one, field);
    if (figure.state === "notApplicable") continue;
    if (figure.state !== "value") return null;
    sum += figure.value;
    told++;
  }
  return told === 0 ? null : sum;
}

interface OfferFigure {
  readonly field: CountField;
  readonly printed: string;
  readonly value: number;
  readonly at: number;
}

function figuresIn({ text, folded }: Sentence): OfferFigure[] {
  const plain = folded.replace(/’/g, "'");
  const found: OfferFigure[] = [];
  for (const { field, pattern } of PATTERNS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const [from, to] = match.indices!.groups!["n"]!;
    const figure = figureOfNumber(match.groups!["n"]!);
    if (figure === null || ROUGH.test(plain.slice(0, from))) continue;
    if (found.some(({ at, field: known }) => at === from || known === field)) continue;
    found.push({ field, printed: text.slice(from, to), value: figure.value, at: from });
  }
  return found;
}

/** Counts of the text against the sums of the tables. */
export function checkTextOffer(
  piano: Piano,
  source: NarrativeSource,
  context: PianoContext,
): Outcome[] {
  const code = "testo-cifra-diversa";
  return source.texts.flatMap(({ file, lines }) =>
    lines
      .filter(({ text }) => !isHeading(text))
      .flatMap((line) => sentencesOf(line))
      .flatMap((sentence) =>
        figuresIn(sentence).flatMap(({ field, printed, value, at }): Outcome[] => {
          const places = placesIn(sentence, source.match);
          const place = places.find((one) => one.at < at)?.place ??
            places.find((one) => one.place.at !== "ambito")?.place ?? { at: "ambito" };
          const owner = ownersOf(sentence.folded);
          const codes = codesOf(place, context);
          const ofPlace =
            place.at === "subAmbito" ? place.name : place.at === "ente" ? place.label : null;
          const cells = [{ file, at: sentence.at, value: printed, ente: null, field }];
          const expected =
            owner === null || codes === null ? null : sumOver(piano, field, codes, owner);
          if (expected === null) return [{ outcome: "undecided", code, enti: [], missing: cells }];
          if (expected === value) return [{ outcome: "holds", code, enti: [] }];
          return [
            {
              ...{ outcome: "broken", code, enti: [], cells },
              params: {
                sentence: shownSentence(sentence.text),
                printed,
                quantity: field,
                of: ofPlace ?? (owner === "aler" ? "ALER" : owner === "comune" ? "Comuni" : null),
                expected,
              },
            },
          ];
        }),
      ),
  );
}
