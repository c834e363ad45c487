// Reads what earlier plans say, for the rules that compare this year with the years before.
import type { Figure } from "../import/figure";
import {
  cifreOf,
  statedOf,
  type CifraPrecedente,
  type MisuraPrecedente,
} from "../precedente/cifraPrecedente";
import type { Piano } from "../piano";
import type { PatrimonioFigures, PriorFigures, PriorYear, StatedFigure } from "./pianoContext";

/** An earlier plan as `preparePiano` joins it, and its patrimonio when it has one. */
export interface EarlierPlan {
  readonly piano: Piano;
  readonly patrimonio?: PatrimonioFigures | undefined;
}

/** Earlier plans that the turn-over is taken from: those of the three years before. */
const TURNOVER_YEARS = 3;

/** The parts that make the figure of one ente, where comuni merged: a sum only when each is a value. */
function together(figures: readonly Figure[]): Figure {
  const counted = figures.filter(({ state }) => state !== "notApplicable");
  const [first] = counted;
  if (first === undefined) return figures[0]!;
  const open = counted.find(({ state }) => state !== "value");
  if (open !== undefined) return open;
  const value = counted.reduce((sum, one) => sum + (one.state === "value" ? one.value : 0), 0);
  return { state: "value", value, decimals: 0 };
}

function joined(cifre: readonly CifraPrecedente[]): StatedFigure | undefined {
  const [first] = cifre;
  if (first === undefined) return undefined;
  const { cited } = statedOf(first);
  if (cifre.length === 1) return { figure: first.figure, cited };
  return { figure: together(cifre.map(({ figure }) => figure)), cited };
}

/**
 * What the rows of earlier plans say: available dwellings and stock of the year before, turn-over of
 * the three years before. Several rows of one ente, measure and year are parts of it (comuni that
 * merged since) and are added; one blank part leaves the sum open. Rows without a code say nothing.
 * @param year the plan year that is being checked.
 * @returns undefined when no row is of those years.
 */
export function priorYearOf(
  year: number,
  cifre: readonly CifraPrecedente[],
): PriorYear | undefined {
  const used = cifre.filter(
    (one) => one.code !== null && one.year < year && one.year >= year - TURNOVER_YEARS,
  );
  if (used.length === 0) return undefined;
  const enti = new Map<string, PriorFigures>();
  for (const code of new Set(used.map((one) => one.code!))) {
    const own = used.filter((one) => one.code === code);
    const of = (misura: MisuraPrecedente, when: number) =>
      joined(own.filter((one) => one.misura === misura && one.year === when));
    const years = [...new Set(own.map((one) => one.year))];
    enti.set(code, {
      disponibili: of("disponibili", year - 1),
      alloggi: of("alloggi", year - 1),
      entrati: of("alloggiEntrati", year - 1),
      usciti: of("alloggiUsciti", year - 1),
      turnover: new Map(
        years.flatMap((when) => {
          const stated = of("turnover", when);
          return stated === undefined ? [] : [[when, stated] as const];
        }),
      ),
    });
  }
  return { year: year - 1, enti };
}

/**
 * What earlier plans say of the enti. Figures are those that each plan shows, blank and not applicable
 * kept apart.
 * @param plans in any order; of two plans of one year the later in the list speaks.
 */
export function readPriorYear(year: number, plans: readonly EarlierPlan[]): PriorYear | undefined {
  const byYear = new Map(plans.map((plan) => [plan.piano.year, plan]));
  return priorYearOf(
    year,
    [...byYear.values()].flatMap(({ piano, patrimonio }) => cifreOf(piano, patrimonio)),
  );
}
