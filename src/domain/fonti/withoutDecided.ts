// Corrections in the sheets, without those of figures that were decided since.
import type { MeasureTable } from "../import/measureTable";
import type { Correction } from "../sheets/corrections";
import { decidedSince, type Scelta } from "./scelta";
import { figureOfEnte } from "./voce";
import { withoutFigures } from "./weighMisure";

interface Corrected {
  readonly corrections: readonly Correction[];
  readonly measureCorrections: readonly MeasureTable[];
  readonly scelte: readonly Scelta[];
}

/** The corrections that still stand. @param now the decisions that follow `scelte`. */
export function withoutDecided(
  { corrections, measureCorrections, scelte }: Corrected,
  now: readonly Scelta[],
): Corrected {
  const decided = decidedSince(scelte, now);
  return {
    corrections: corrections.filter(
      ({ ente, field }) => !decided.has(figureOfEnte({ code: ente }, field)),
    ),
    measureCorrections: withoutFigures(measureCorrections, decided),
    scelte: now,
  };
}
