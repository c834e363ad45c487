// A figure beside the per-ente tables as rules need it: with the place that findings cite.
import { named } from "../rules/outcome";
import { figureKey } from "../import/figure";
import type { Evidence, Stated, StatedFigure } from "../rules/pianoContext";
import type { Subject } from "../import/measureTable";
import { enteOfSubject, isWaiting, type MeasureReading } from "./joinMeasures";

function evidenceOf({ table, cell }: MeasureReading): Evidence[] {
  if (cell.correctedIn !== undefined) return ["corrected"];
  if (table.fromProse) return ["sentence"];
  return cell.formula === null ? [] : ["formula"];
}

/**
 * The figure with its citation: what stands in the cell, or the number inside the sentence.
 * @param all every reading of the figure: facts of other files that say the same confirm it.
 */
export function statedReading(
  reading: MeasureReading,
  subject: Subject,
  all: readonly MeasureReading[] = [],
): StatedFigure {
  const { table, cell } = reading;
  const ente = enteOfSubject(subject);
  const said = figureKey(cell.figure);
  const agreeing = all.filter(
    (one) =>
      one.table.file !== table.file && !isWaiting(one) && figureKey(one.cell.figure) === said,
  );
  return {
    figure: cell.figure,
    evidence: evidenceOf(reading),
    confirmedBy: new Set(agreeing.map((one) => one.table.file)).size,
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
