// Figures in sentences against the tables: residents, comuni, density, size classes, dwellings owned.
import {
  enteOfSubject,
  isWaiting,
  joinMeasures,
  type JoinedSubject,
} from "../contesto/joinMeasures";
import type { MeasureName } from "../import/measures";
import type { Place, SizeClass } from "../import/measureTable";
import type { Outcome } from "../rules/outcome";
import type { PianoContext } from "../rules/pianoContext";
import { PATRIMONIO_FIELDS, POPOLAZIONE_FIELDS, type PopolazioneField } from "../rules/ruleFields";
import type { TextQuantity } from "./narrativeFindings";
import type { NarrativeSource } from "./narrativeText";
import {
  citeProse,
  couldBe,
  entiOf,
  placeWords,
  proseFigures,
  said,
  type ProseFigure,
} from "./proseFigures";
import { isSamePart, membersOf } from "./textParts";

/** Fewer rows are no table of a whole ambito. */
const FEWEST_ROWS = 2;

/** Codes of the enti at a place; null when nobody tells. `undefined` is "all that the table has". */
function codesAt(place: Place, { subAmbiti }: PianoContext): readonly string[] | null | undefined {
  if (place.at === "ambito") return undefined;
  if (place.at === "subAmbito") return membersOf(place.name, subAmbiti);
  const ente = "ente" in place.match ? place.match.ente : null;
  return ente === null ? null : [ente.code];
}

/** Residents of every comune at a place, by code; null when one is not known. */
function residentsAt(
  place: Place,
  field: PopolazioneField,
  context: PianoContext,
): ReadonlyMap<string, number> | null {
  const rows = context.popolazione?.rows ?? [];
  const codes = codesAt(place, context);
  if (codes === null) return null;
  const wanted = codes === undefined ? rows : rows.filter(({ ente }) => codes.includes(ente.code));
  const comuni = codes?.filter((code) => /^\d/.test(code)).length ?? rows.length;
  if (wanted.length < comuni || (codes === undefined && rows.length < FEWEST_ROWS)) return null;
  const known = new Map<string, number>();
  for (const { ente, figures } of wanted) {
    const stated = figures[field];
    if (stated?.figure.state !== "value" || (stated.evidence ?? []).includes("sentence"))
      return null;
    known.set(ente.code, stated.figure.value);
  }
  return known.size === 0 ? null : known;
}

function sumOf(values: ReadonlyMap<string, number> | null): number | null {
  return values === null ? null : [...values.values()].reduce((all, one) => all + one, 0);
}

/** Comuni at a place: those that the office declares, else those of the table of residents. */
function comuniAt(place: Place, context: PianoContext): number | null {
  if (place.at === "subAmbito") return membersOf(place.name, context.subAmbiti)?.length ?? null;
  if (place.at === "ente") return null;
  const declared = context.ambito?.ambito.enti.filter(({ kind }) => kind === "comune");
  if (declared !== undefined && declared.length > 0) return declared.length;
  const { popolazione } = context;
  return popolazione === undefined || popolazione.total === null ? null : popolazione.rows.length;
}

/** The area that the same text gives for the place of a density. */
function areaFor(figure: ProseFigure, all: readonly ProseFigure[]): number | null {
  const areas = all.filter(
    (one) =>
      one.measure === "superficieKmq" &&
      one.file === figure.file &&
      isSamePlace(one.subject.place, figure.subject.place),
  );
  const values = new Set(areas.map(({ value }) => value));
  return values.size === 1 ? [...values][0]! : null;
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one.at === "ambito" || other.at === "ambito") return one.at === other.at;
  if (one.at === "subAmbito" && other.at === "subAmbito") return isSamePart(one.name, other.name);
  if (one.at !== "ente" || other.at !== "ente") return false;
  const [a, b] = [one.match, other.match];
  return "ente" in a && "ente" in b && a.ente.code === b.ente.code;
}

/** Residents at a place as the tables have them, else as the same text does. */
function residentsFor(
  figure: ProseFigure,
  all: readonly ProseFigure[],
  context: PianoContext,
): number | null {
  const { place } = figure.subject;
  const known = sumOf(residentsAt(place, "residenti", context));
  if (known !== null) return known;
  const told = all.filter(
    (one) =>
      one.measure === "residenti" &&
      one.file === figure.file &&
      isSamePlace(one.subject.place, place),
  );
  const values = new Set(told.map(({ value }) => value));
  return values.size === 1 ? [...values][0]! : null;
}

/** Tables of dwellings as facts: what a sentence says is compared with what a table or a person says. */
function stockOf({ measures }: NarrativeSource): JoinedSubject[] {
  return joinMeasures(
    measures.filter(({ fromProse }) => !fromProse),
    ["patrimonio", "alloggiAler"],
  );
}

function valueIn(one: JoinedSubject, measure: MeasureName): number | null {
  const reading = one.readings.get(measure)?.find((each) => !isWaiting(each));
  return reading?.cell.figure.state === "value" ? reading.cell.figure.value : null;
}

/** Dwellings at a place: the row of the table that says so, else the sum over its comuni. */
function dwellingsFor(
  { subject, measure }: ProseFigure,
  stock: readonly JoinedSubject[],
  context: PianoContext,
): number | null {
  const { place, owner } = subject;
  const isOwners = (one: JoinedSubject) =>
    one.subject.owner === owner ||
    (owner === "comuni" && one.subject.owner === null && enteOfSubject(one.subject) !== null);
  const direct = stock.find(
    (one) => isSamePlace(one.subject.place, place) && one.subject.owner === owner,
  );
  const printed = direct === undefined ? null : valueIn(direct, measure);
  if (printed !== null) return printed;
  if (owner === null || place.at === "ente") return null;
  const codes = codesAt(place, context);
  if (codes === null) return null;
  const rows = stock.filter((one) => {
    const code = enteOfSubject(one.subject)?.code;
    return isOwners(one) && code !== undefined && (codes === undefined || codes.includes(code));
  });
  const expected = codes?.filter((code) => /^\d/.test(code)).length ?? FEWEST_ROWS;
  if (rows.length < expected) return null;
  const values = rows.map((one) => valueIn(one, measure));
  return values.some((value) => value === null)
    ? null
    : values.reduce<number>((all, value) => all + value!, 0);
}

function outcomeOf(figure: ProseFigure, quantity: TextQuantity, expected: number | null): Outcome {
  const code = "testo-cifra-diversa";
  const enti = entiOf(figure.subject);
  if (expected === null) return { outcome: "undecided", code, enti, missing: [citeProse(figure)] };
  if (couldBe(figure, expected)) return { outcome: "holds", code, enti };
  const { place } = figure.subject;
  return {
    ...{ outcome: "broken", code, enti, cells: [citeProse(figure)] },
    params: {
      ...said(figure),
      quantity,
      of: placeWords(place),
      expected: Number(expected.toFixed(figure.decimals)),
    },
  };
}

/** Each count, area and density of the text against what the tables give. */
export function checkTextFigures(source: NarrativeSource, context: PianoContext): Outcome[] {
  const all = proseFigures(source);
  const stock = stockOf(source);
  return all.flatMap((figure): Outcome[] => {
    const { measure, kind, subject } = figure;
    if (kind === "popolazione") {
      if (measure === "comuni")
        return subject.place.at === "ente"
          ? []
          : [outcomeOf(figure, "comuni", comuniAt(subject.place, context))];
      if ((POPOLAZIONE_FIELDS as readonly string[]).includes(measure)) {
        const field = measure as PopolazioneField;
        return [outcomeOf(figure, field, sumOf(residentsAt(subject.place, field, context)))];
      }
      if (measure === "densita") {
        const [people, area] = [residentsFor(figure, all, context), areaFor(figure, all)];
        const expected = people === null || area === null || area === 0 ? null : people / area;
        return [outcomeOf(figure, "densita", expected)];
      }
      return [];
    }
    if (kind !== "patrimonio" && kind !== "alloggiAler") return [];
    const field = PATRIMONIO_FIELDS.find((one) => one === measure);
    if (field === undefined || stock.length === 0) return [];
    const expected = dwellingsFor(figure, stock, context);
    // A table of another level says nothing of this one; the sums of the text are looked at apart.
    return expected === null ? [] : [outcomeOf(figure, field, expected)];
  });
}

/**
 * Fewest and most comuni that a class may mean: bounds are said in more than one way ("tra 1000 e
 * 3000"), and "oltre i 3000" ends where the same text names a greater class.
 */
function countIn(
  { over, under }: SizeClass,
  end: number | null,
  residents: readonly number[],
): readonly [number, number] {
  const least = residents.filter(
    (one) =>
      (over === null || one > over) &&
      (under === null || one < under) &&
      (end === null || one < end),
  ).length;
  const most = residents.filter(
    (one) =>
      (over === null || one >= over) &&
      (under === null || one <= under) &&
      (end === null || one <= end),
  ).length;
  return [least, most];
}

/** How many comuni the text puts into each class, against the table of residents. */
export function checkTextClasses(source: NarrativeSource, context: PianoContext): Outcome[] {
  const code = "testo-classi-diverse";
  const classes = proseFigures(source).filter(({ measure }) => measure === "comuniInClasse");
  return classes.flatMap((figure): Outcome[] => {
    const { classe, place } = figure.subject;
    if (classe === null) return [];
    const residents = residentsAt(place, "residenti", context);
    if (residents === null)
      return [{ outcome: "undecided", code, enti: [], missing: [citeProse(figure)] }];
    const greater = classes
      .filter(
        (one) =>
          one !== figure &&
          one.file === figure.file &&
          one.cell.address.row === figure.cell.address.row &&
          isSamePlace(one.subject.place, place),
      )
      .flatMap(({ subject }) => subject.classe?.over ?? [])
      .filter((over) => classe.under === null && over > (classe.over ?? 0));
    const end = greater.length === 0 ? null : Math.min(...greater);
    const [least, most] = countIn(classe, end, [...residents.values()]);
    if (figure.value >= least && figure.value <= most)
      return [{ outcome: "holds", code, enti: [] }];
    return [
      {
        ...{ outcome: "broken", code, enti: [], cells: [citeProse(figure)] },
        params: {
          ...said(figure),
          of: placeWords(place) ?? "ambito",
          from: classe.over,
          to: classe.under ?? end,
          expected: least,
        },
      },
    ];
  });
}
