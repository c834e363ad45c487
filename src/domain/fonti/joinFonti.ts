// From sources to the plan that stands: sources of other years apart, disagreements found, decisions
// applied, corrections on top.
import { joinEnti, type Piano } from "../piano";
import { applyCorrections, type Correction } from "../sheets/corrections";
import type { ReadSource } from "../sheets/readSource";
import { sourcesOfOtherYears, yearOfSource, yearOfSources } from "./annoDellaFonte";
import { figureOfEnte, type Scelta } from "./scelta";
import { weighFonti, type WeighedFonti } from "./weighFonti";

/** What people said about the sources. */
export interface Decided {
  readonly scelte?: readonly Scelta[];
  readonly corrections?: readonly Correction[];
  /** The plan year when the user gave it. */
  readonly year?: number | null;
}

/** Joins sources to a plan; their order changes neither what stands nor what is asked. */
export function joinFonti(
  sources: readonly ReadSource[],
  { scelte = [], corrections = [], year = null }: Decided = {},
): { readonly piano: Piano; readonly fonti: WeighedFonti } {
  const planYear = year ?? yearOfSources(sources.map(({ recognition }) => recognition));
  const apart = sourcesOfOtherYears(sources, planYear);
  const counted = sources.filter((source) => !apart.has(source));
  const recognitions = counted.map(({ recognition }) => recognition);
  const { fonti, ruling } = weighFonti(joinEnti(recognitions, planYear), {
    readAt: new Map(counted.map(({ recognition, readAt }) => [recognition.file, readAt])),
    scelte,
    corrected: new Set(corrections.map((one) => figureOfEnte({ code: one.ente }, one.field))),
  });
  return {
    piano: joinEnti(applyCorrections(recognitions, corrections), planYear, ruling),
    fonti: {
      ...fonti,
      altriAnni: [...apart]
        .map(({ recognition }) => ({
          file: recognition.file,
          year: yearOfSource(recognition)!,
        }))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    },
  };
}
