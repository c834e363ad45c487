// What the pane shows of figures beside the per-ente tables: what was collected, kind by kind, and the
// readings from sentences, source by source.
import { compareVerdicts, lettureOf, type Lettura } from "../domain/contesto/letture";
import {
  isWaiting,
  joinMeasures,
  MEASURE_GROUPS,
  type JoinedSubject,
  type MeasureReading,
} from "../domain/contesto/joinMeasures";
import { figureKey } from "../domain/import/figure";
import { MEASURES, type MeasureKind, type MeasureName } from "../domain/import/measures";
import type { Verdict } from "../domain/import/measureTable";
import { measuresOf, type PreparedPiano } from "../domain/preparePiano";
import type { FindingCell } from "../domain/finding";
import { citedPlace } from "./tableSummary";

/** A figure that was collected, and what it still waits for. */
export interface MisuraRaccolta {
  readonly measure: MeasureName;
  readonly reading: MeasureReading;
  readonly state: "read" | "waiting" | "confirmed" | "corrected";
}

/** What was collected of one kind, subject by subject. */
export interface MisureGroup {
  readonly kind: MeasureKind;
  readonly subjects: readonly (Pick<JoinedSubject, "key" | "subject"> & {
    readonly figures: readonly MisuraRaccolta[];
  })[];
  readonly waiting: number;
}

function stateOf(reading: MeasureReading): MisuraRaccolta["state"] {
  if (reading.cell.correctedIn !== undefined) return "corrected";
  if (isWaiting(reading)) return "waiting";
  return reading.table.fromProse ? "confirmed" : "read";
}

/** What a plan tells beside its per-ente tables; kinds that no source tells of are left out. */
export function misureGroups(prepared: Parameters<typeof measuresOf>[0]): MisureGroup[] {
  const tables = measuresOf(prepared);
  return MEASURE_GROUPS.flatMap((kinds): MisureGroup[] => {
    const subjects = joinMeasures(tables, kinds).map(({ key, subject, readings }) => ({
      key,
      subject,
      figures: (MEASURES[kinds[0]!] as readonly MeasureName[]).flatMap(
        (measure): MisuraRaccolta[] => {
          const reading = readings.get(measure)?.[0];
          return reading === undefined ? [] : [{ measure, reading, state: stateOf(reading) }];
        },
      ),
    }));
    if (subjects.length === 0) return [];
    const figures = subjects.flatMap((one) => one.figures);
    const waiting = figures.filter(({ state }) => state === "waiting").length;
    return [{ kind: kinds[0]!, subjects, waiting }];
  });
}

/** The readings of one source: those that nobody has judged yet, and the others. */
export interface LettureOfSource {
  readonly file: string;
  readonly waiting: readonly Lettura[];
  readonly judged: readonly Lettura[];
}

/** The readings from sentences, source by source; sources without any are left out. */
export function lettureBySource({ sources }: Pick<PreparedPiano, "sources">): LettureOfSource[] {
  return sources.flatMap(({ recognition: { file, measures } }): LettureOfSource[] => {
    const letture = lettureOf(measures);
    if (letture.length === 0) return [];
    const waiting = letture.filter(({ cell }) => cell.verdict === undefined);
    return [{ file, waiting, judged: letture.filter((one) => !waiting.includes(one)) }];
  });
}

/** The cell of a figure as it is cited, and its place in words. */
export function citedMisura({ file, cell }: Pick<Lettura, "file" | "cell">): {
  readonly cited: Pick<FindingCell, "file" | "at" | "value">;
  readonly place: string;
} {
  const cited = { file: cell.correctedIn ?? file, at: cell.address, value: cell.raw };
  return { cited, place: citedPlace({ ...cited, ente: null, field: null }) };
}

/** How many readings were confirmed, refused and asked again since the last writing. */
export function countVerdicts(
  before: Pick<PreparedPiano, "sources"> | null,
  after: Pick<PreparedPiano, "sources">,
): { readonly confirmed: number; readonly refused: number; readonly again: number } {
  const changes = compareVerdicts(before?.sources ?? [], after.sources);
  const to = (verdict: Verdict | null) => changes.filter((one) => one.after === verdict).length;
  return { confirmed: to("confirmed"), refused: to("refused"), again: to(null) };
}

/** What stands of every figure beside the per-ente tables, by subject and measure. */
function standingFigures(prepared: Parameters<typeof measuresOf>[0]): Map<string, string> {
  return new Map(
    misureGroups(prepared).flatMap(({ kind, subjects }) =>
      subjects.flatMap(({ key, figures }) =>
        figures.map(({ measure, reading }) => [
          JSON.stringify([kind, key, measure]),
          figureKey(reading.cell.figure),
        ]),
      ),
    ),
  );
}

/** How many figures beside the per-ente tables are new, and how many say something else than before. */
export function countMisure(
  before: Parameters<typeof measuresOf>[0],
  after: Parameters<typeof measuresOf>[0],
): { readonly added: number; readonly changed: number } {
  const known = standingFigures(before);
  const now = [...standingFigures(after)];
  return {
    added: now.filter(([key]) => !known.has(key)).length,
    changed: now.filter(([key, figure]) => known.has(key) && known.get(key) !== figure).length,
  };
}
