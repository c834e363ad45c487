// Sums and shares inside the text: parts that sentences name beside their whole. What a person has
// confirmed is a figure of the patrimonio by then, and its rules look at it.
import type { MeasureName } from "../import/measures";
import type { Outcome } from "../rules/outcome";
import { couldBeShare, shareOf } from "../rules/printedPercent";
import type { NarrativeSource } from "./narrativeText";
import { citeProse, isUnjudged, proseFigures, said, type ProseFigure } from "./proseFigures";
import { isSamePlace } from "./checkFigures";
import { partsAmong } from "./textParts";

const CODE = "testo-somma-diversa";

/** A whole with the parts that a text names for it. `atMost`: there may be parts that it does not name. */
interface Division {
  readonly whole: ProseFigure;
  readonly parts: readonly ProseFigure[];
  readonly atMost: boolean;
}

/** Measures that are parts of another about the same subject, within one file. */
const PARTS_OF: readonly {
  readonly whole: MeasureName;
  readonly parts: readonly MeasureName[];
  readonly atMost: boolean;
}[] = [
  { whole: "alloggi", parts: ["alloggiSap", "alloggiSas", "altriUsi"], atMost: false },
  { whole: "alloggi", parts: ["monolocali", "bilocali"], atMost: true },
  { whole: "camere", parts: ["camereSingole", "camereDoppie"], atMost: true },
];

function only<One>(all: readonly One[]): One | null {
  return all.length === 1 ? all[0]! : null;
}

function isSameSubject(one: ProseFigure, other: ProseFigure): boolean {
  const [a, b] = [one.subject, other.subject];
  return a.owner === b.owner && a.struttura === b.struttura && isSamePlace(a.place, b.place);
}

/** The parts in the same subject: SAP, SAS and other uses of one area; rooms of one house. */
function kindsDivided(all: readonly ProseFigure[]): Division[] {
  return all.flatMap((whole) =>
    PARTS_OF.flatMap((one): Division[] => {
      if (whole.measure !== one.whole) return [];
      const beside = all.filter(
        (other) => other.kind === whole.kind && isSameSubject(other, whole) && other !== whole,
      );
      // A whole that is said twice has one set of parts: those nearest below its first mention.
      if (beside.some((other) => other.measure === one.whole)) return [];
      const parts = one.parts.map((name) => only(beside.filter((other) => other.measure === name)));
      const known = parts.filter((part) => part !== null);
      return known.length === one.parts.length ? [{ whole, parts: known, atMost: one.atMost }] : [];
    }),
  );
}

/** Which figures of an ambito its parts add up to. */
const ADDITIVE: ReadonlySet<MeasureName> = new Set([
  "comuni",
  "superficieKmq",
  "alloggi",
  "residenti",
]);

/**
 * The ambito divided into areas. A text that names an area elsewhere and not here has not told all
 * parts: then there is no sum.
 */
function areasDivided(all: readonly ProseFigure[]): Division[] {
  const names = all.flatMap(({ subject }) =>
    subject.place.at === "subAmbito" ? [subject.place.name] : [],
  );
  const areas = partsAmong(names);
  if (areas.length < 2) return [];
  return all.flatMap((whole): Division[] => {
    const { place, owner, struttura } = whole.subject;
    if (place.at !== "ambito" || struttura !== null || !ADDITIVE.has(whole.measure)) return [];
    const parts = areas.map((name) => {
      const said = all.filter(
        ({ subject, measure, kind }) =>
          measure === whole.measure &&
          kind === whole.kind &&
          subject.owner === owner &&
          isSamePlace(subject.place, { at: "subAmbito", name }),
      );
      // Said twice with one value is said once.
      return new Set(said.map(({ value }) => value)).size === 1 ? said[0]! : null;
    });
    const known = parts.filter((part) => part !== null);
    return known.length === areas.length ? [{ whole, parts: known, atMost: false }] : [];
  });
}

/** The ambito divided between comuni and ALER. */
function ownersDivided(all: readonly ProseFigure[]): Division[] {
  const ofOwner = (owner: "comuni" | "aler") => {
    const told = all.filter(
      ({ subject, measure, kind }) =>
        kind === "patrimonio" &&
        measure === "alloggi" &&
        subject.place.at === "ambito" &&
        subject.owner === owner,
    );
    return new Set(told.map(({ value }) => value)).size === 1 ? told[0]! : null;
  };
  const [comuni, aler] = [ofOwner("comuni"), ofOwner("aler")];
  if (comuni === null || aler === null) return [];
  return all
    .filter(
      ({ subject, measure, kind }) =>
        kind === "patrimonio" &&
        measure === "alloggi" &&
        subject.place.at === "ambito" &&
        (subject.owner === null || subject.owner === "tutti"),
    )
    .map((whole) => ({ whole, parts: [comuni, aler], atMost: false }));
}

function byFile(source: NarrativeSource): ProseFigure[][] {
  const figures = proseFigures(source).filter(isUnjudged);
  return [...new Set(figures.map(({ file }) => file))].map((file) =>
    figures.filter((one) => one.file === file),
  );
}

function sumOutcome({ whole, parts, atMost }: Division): Outcome {
  const places = Math.max(whole.decimals, ...parts.map(({ decimals }) => decimals));
  const sum = Number(parts.reduce((all, { value }) => all + value, 0).toFixed(places));
  if (sum === whole.value || (atMost && sum < whole.value))
    return { outcome: "holds", code: CODE, enti: [] };
  return {
    ...{ outcome: "broken", code: CODE, enti: [], cells: [whole, ...parts].map(citeProse) },
    params: {
      ...said(whole),
      whole: whole.value,
      parts: parts.map(({ value }) => value),
      sum,
    },
  };
}

/** Parts that the text names against the whole that it names. */
export function checkTextSums(source: NarrativeSource): Outcome[] {
  return byFile(source).flatMap((all) => [
    ...kindsDivided(all).map(sumOutcome),
    ...areasDivided(all).map(sumOutcome),
    ...ownersDivided(all).map(sumOutcome),
  ]);
}

/** The figure that a share is a share of: the owner's dwellings for an area, all for an owner. */
function wholeOf(part: ProseFigure, all: readonly ProseFigure[]): ProseFigure | null {
  const { place, owner } = part.subject;
  const told = all.filter(
    ({ subject, measure, kind }) =>
      measure === "alloggi" &&
      kind !== "residenzialita" &&
      subject.place.at === "ambito" &&
      (place.at === "ambito"
        ? subject.owner === null || subject.owner === "tutti"
        : subject.owner === owner),
  );
  return new Set(told.map(({ value }) => value)).size === 1 ? told[0]! : null;
}

/** Shares in percent that stand beside a count, against count and whole. */
export function checkTextShares(source: NarrativeSource): Outcome[] {
  const code = "testo-percentuale-diversa";
  return byFile(source).flatMap((all) =>
    all
      .filter(({ measure }) => measure === "quotaPercento")
      .map((share): Outcome => {
        const part = only(
          all.filter(
            (one) =>
              one.measure === "alloggi" &&
              one.kind === share.kind &&
              one.cell.address.row === share.cell.address.row &&
              isSameSubject(one, share),
          ),
        );
        const whole = part === null ? null : wholeOf(part, all);
        const fits =
          part === null || whole === null ? null : couldBeShare(share, part.value, whole.value);
        if (part === null || whole === null || fits === null)
          return { outcome: "undecided", code, enti: [], missing: [citeProse(share)] };
        if (fits) return { outcome: "holds", code, enti: [] };
        return {
          ...{ outcome: "broken", code, enti: [], cells: [share, part, whole].map(citeProse) },
          params: {
            ...said(share),
            part: part.value,
            whole: whole.value,
            expected: shareOf(part.value, whole.value, share.decimals),
          },
        };
      }),
  );
}
