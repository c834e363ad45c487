// From sources to the plan that stands: sources of other years apart, disagreements found, decisions
// applied, corrections on top.
import type { MeasureTable } from "../import/measureTable";
import { joinEntiSteps, type Piano } from "../piano";
import { applyCorrections, type Correction } from "../sheets/corrections";
import type { ReadSource } from "../sheets/readSource";
import { finish, type Steps } from "../../workbook/steps";
import { sourcesOfOtherYears, yearOfSource, yearOfSources } from "./annoDellaFonte";
import type { WeighedFonti } from "./discordanza";
import type { Scelta } from "./scelta";
import { figureOfEnte } from "./voce";
import { weighFontiSteps } from "./weighFonti";
import { figuresOfMisure, weighMisure, type MisureRuling } from "./weighMisure";

/** What people said about the sources. */
export interface Decided {
  readonly scelte?: readonly Scelta[];
  readonly corrections?: readonly Correction[];
  readonly measureCorrections?: readonly MeasureTable[];
  /** The plan year when the user gave it. */
  readonly year?: number | null;
}

/** Replacements between the same two files are one. */
function joinSostituzioni(
  some: WeighedFonti["sostituzioni"],
  others: WeighedFonti["sostituzioni"],
): WeighedFonti["sostituzioni"] {
  const same = (one: (typeof some)[number]) => (other: (typeof some)[number]) =>
    other.newer === one.newer && other.older === one.older;
  const joined = some.map((one) => {
    const more = others.find(same(one));
    if (more === undefined) return one;
    return {
      ...one,
      figures: one.figures + more.figures,
      cells: [...one.cells, ...more.cells],
      changed: [...one.changed, ...more.changed],
    };
  });
  return [...joined, ...others.filter((one) => !some.some(same(one)))];
}

/** The plan that stands, and what was found on the way to it. */
export interface JoinedFonti {
  readonly piano: Piano;
  readonly fonti: WeighedFonti;
  /** Which figures beside the per-ente tables count. */
  readonly misure: MisureRuling;
}

/** Joins sources to a plan; their order changes neither what stands nor what is asked. */
export function joinFonti(sources: readonly ReadSource[], decided: Decided = {}): JoinedFonti {
  return finish(joinFontiSteps(sources, decided));
}

/** `joinFonti`, step by step. */
export function* joinFontiSteps(
  sources: readonly ReadSource[],
  { scelte = [], corrections = [], measureCorrections = [], year = null }: Decided = {},
): Steps<JoinedFonti> {
  const planYear = year ?? yearOfSources(sources.map(({ recognition }) => recognition));
  const apart = sourcesOfOtherYears(sources, planYear);
  const counted = sources.filter((source) => !apart.has(source));
  const recognitions = counted.map(({ recognition }) => recognition);
  const corrected = corrections.map((one) => figureOfEnte({ code: one.ente }, one.field));
  const weights = {
    readAt: new Map(counted.map(({ recognition, readAt }) => [recognition.file, readAt])),
    scelte,
    corrected: new Set([...corrected, ...figuresOfMisure(measureCorrections)]),
  };
  const { fonti, ruling } = yield* weighFontiSteps(
    yield* joinEntiSteps(recognitions, planYear),
    weights,
  );
  const beside = weighMisure(
    recognitions.flatMap(({ measures }) => measures),
    weights,
  );
  yield;
  return {
    piano: yield* joinEntiSteps(applyCorrections(recognitions, corrections), planYear, ruling),
    misure: beside.ruling,
    fonti: {
      discordanze: [...fonti.discordanze, ...beside.fonti.discordanze],
      sostituzioni: joinSostituzioni(fonti.sostituzioni, beside.fonti.sostituzioni),
      altriAnni: [...apart]
        .map(({ recognition }) => ({
          file: recognition.file,
          year: yearOfSource(recognition)!,
        }))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    },
  };
}
