// Figures that sentences tell, with what a finding about them needs: the sentence, the number as
// printed, the place, and how exactly it is said.
import { foldText } from "../enti/normaliseLabel";
import type { Ente } from "../enti/ente";
import { enteOfSubject } from "../contesto/joinMeasures";
import type { Finding, FindingCell } from "../finding";
import type { MeasureName } from "../import/measures";
import type { MeasureCell, MeasureTable, Place, Subject } from "../import/measureTable";
import { named } from "../rules/outcome";
import type { NarrativeSource } from "./narrativeText";

/** A figure of a sentence. */
export interface ProseFigure {
  readonly file: string;
  readonly kind: MeasureTable["kind"];
  readonly measure: MeasureName;
  readonly subject: Subject;
  readonly cell: MeasureCell;
  readonly value: number;
  readonly decimals: number;
}

const ABOUT =
  /(?:\b(?:CIRCA|OLTRE|QUASI|ALMENO|INTORNO A[LI]?|APPROSSIMATIVAMENTE)|PIU' DI)\s*(?:I|GLI|LE)?\s*(?:N\.?\s*)?$/;
const ABOUT_AFTER = /^\s*(?:CIRCA\b|\(?CIRCA\)?)/;

/** Whether the sentence itself says that the number is a rough one. */
function isRough({ words, raw }: MeasureCell): boolean {
  if (words === undefined) return false;
  const sentence = foldText(words);
  const printed = foldText(String(raw));
  const at = sentence.indexOf(printed);
  if (at < 0) return false;
  const after = sentence.slice(at + printed.length);
  return ABOUT.test(sentence.slice(0, at)) || ABOUT_AFTER.test(after);
}

/** Figures of all sentences that say a number of their own; refused readings and rough numbers are left out. */
export function proseFigures({ measures }: NarrativeSource): ProseFigure[] {
  return measures
    .filter(({ fromProse }) => fromProse)
    .flatMap(({ file, kind, rows }) =>
      rows.flatMap(({ subject, cells }) =>
        Object.entries(cells).flatMap(([measure, cell]): ProseFigure[] => {
          const { figure, verdict, correctedIn } = cell;
          if (figure.state !== "value" || verdict === "refused" || correctedIn !== undefined)
            return [];
          if (isRough(cell)) return [];
          const { value, decimals } = figure;
          const name = measure as MeasureName;
          return [{ file, kind, measure: name, subject, cell, value, decimals }];
        }),
      ),
    );
}

/** Whether nobody has said of the reading that it is right: then no other rule looks at it. */
export function isUnjudged({ cell }: ProseFigure): boolean {
  return cell.verdict === undefined;
}

/** The figure as findings cite it. */
export function citeProse({ file, cell, subject }: ProseFigure): FindingCell {
  const ente = enteOfSubject(subject);
  return { file, at: cell.address, value: cell.raw, ente: ente?.code ?? null, field: null };
}

/** The enti that a finding about a place names. */
export function entiOf(subject: Subject): Finding["enti"] {
  const ente: Ente | null = enteOfSubject(subject);
  return ente === null ? [] : named(ente);
}

/** What findings call a place; null for the whole ambito. */
export function placeWords(place: Place): string | null {
  if (place.at === "ambito") return null;
  return place.at === "subAmbito" ? place.name : place.label;
}

/** The sentence and the number, as findings carry them. */
export function said({ cell }: ProseFigure): {
  readonly sentence: string;
  readonly printed: string;
} {
  return { sentence: (cell.words ?? String(cell.raw)).trim(), printed: String(cell.raw) };
}

/** Whether a printed number may be the rounded value. */
export function couldBe({ value, decimals }: ProseFigure, exact: number): boolean {
  return Math.abs(value - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}
