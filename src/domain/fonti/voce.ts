// What sources can disagree on: a figure of an ente in the per-ente tables, or a figure beside them.
import type { Ente } from "../enti/ente";
import type { MeasureKind, MeasureName } from "../import/measures";
import { subjectKey, type Subject } from "../import/measureTable";
import type { Field } from "../import/tableKinds";
import { MEASURE_GROUPS } from "../contesto/joinMeasures";
import { keyWords } from "../sheets/subjectWords";

/** A figure beside the per-ente tables: its kind and what it is about. */
export interface Misura {
  readonly kind: MeasureKind;
  readonly subject: Subject;
}

/** A figure that sources make statements about. */
export interface Voce {
  /** The ente; beside the per-ente tables what the figure is about, with a code that no ente has. */
  readonly ente: Pick<Ente, "code" | "name">;
  readonly field: Field | MeasureName;
  /** Left out for figures of the per-ente tables. */
  readonly misura?: Misura;
}

/** One key per figure. */
export function figureOfEnte(ente: Pick<Ente, "code">, field: Voce["field"]): string {
  return `${ente.code} ${field}`;
}

/** A figure beside the per-ente tables. Kinds that are shown together tell of the same figures. */
export function voceOfMisura(
  kind: MeasureKind,
  subject: Subject,
  measure: MeasureName,
): Voce & { readonly field: MeasureName; readonly misura: Misura } {
  const [group = kind] = MEASURE_GROUPS.find((kinds) => kinds.includes(kind)) ?? [];
  return {
    ente: { code: `${group} ${subjectKey(subject)}`, name: keyWords(subject) },
    field: measure,
    misura: { kind: group, subject },
  };
}
