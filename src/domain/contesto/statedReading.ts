// A figure beside the per-ente tables as rules need it: with the place that findings cite.
import { named } from "../rules/outcome";
import type { Stated, StatedFigure } from "../rules/pianoContext";
import type { Subject } from "../import/measureTable";
import { enteOfSubject, type MeasureReading } from "./joinMeasures";

/** The figure with its citation: what stands in the cell, or the number inside the sentence. */
export function statedReading({ table, cell }: MeasureReading, subject: Subject): StatedFigure {
  const ente = enteOfSubject(subject);
  return {
    figure: cell.figure,
    cited: {
      file: cell.correctedIn ?? table.file,
      at: cell.address,
      value: cell.raw,
      ente: ente === null ? null : named(ente)[0]!.code,
      field: null,
    },
  };
}

/** Those of some fields that are stated. */
export function statedFigures<Field extends string>(
  fields: readonly Field[],
  stated: (field: Field) => StatedFigure | undefined,
): Stated<Field> {
  const all = fields.map((field) => [field, stated(field)] as const);
  return Object.fromEntries(all.filter(([, one]) => one !== undefined)) as Stated<Field>;
}
