// What sentences need to know about findings on several sources.
import type { Figure } from "../import/figure";
import type { MeasureName } from "../import/measures";
import type { Subject } from "../import/measureTable";
import type { Field } from "../import/tableKinds";

/** What one file says of a figure; blank, 0 and not applicable are three statements. */
export interface StatementParams {
  readonly file: string;
  readonly figure: Figure;
}

/** What a figure beside the per-ente tables is about, in names only. */
export type SubjectParams = Omit<Subject, "place"> & {
  readonly place:
    | { readonly at: "ambito" }
    | { readonly at: "subAmbito"; readonly name: string }
    | { readonly at: "ente"; readonly label: string };
};

/** The names of a subject: an ente that is known by its own. */
export function subjectParams({ place, ...rest }: Subject): SubjectParams {
  if (place.at !== "ente") return { ...rest, place };
  const label = "ente" in place.match ? place.match.ente.name : place.label;
  return { ...rest, place: { at: "ente", label } };
}

/** Parameters per code. */
export interface FontiFindingParams {
  /** Sources say different things of a figure, and nobody has decided yet. */
  "fonti-discordi": {
    readonly field: Field | MeasureName;
    /** Beside the per-ente tables: what the figure is about. null for a figure of an ente. */
    readonly subject: SubjectParams | null;
    readonly statements: readonly StatementParams[];
    /** What stands meanwhile. */
    readonly stands: StatementParams;
    /** The decision that fell because what it rests on changed; null when there was none. */
    readonly fallen: {
      readonly figure: Figure;
      /** The file that was chosen; null for a value of the office's own. */
      readonly file: string | null;
      readonly decidedBy: string;
    } | null;
  };
  /** A newer file of the same sender replaces an older one. */
  "fonte-sostituita": {
    readonly newer: string;
    readonly older: string;
    readonly figures: number;
    /** How many of them it says differently. */
    readonly changed: number;
  };
  /** A source that speaks of another year: its figures take no part. */
  "fonte-di-altro-anno": {
    readonly file: string;
    readonly year: number;
    readonly planYear: number | null;
  };
}
