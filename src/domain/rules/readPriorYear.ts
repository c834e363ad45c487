// Reads what earlier plans say, for the rules that compare this year with the years before.
import { chosenCell, type Piano, type PianoEnte } from "../piano";
import type { Field } from "../import/tableKinds";
import { citeSourced } from "./outcome";
import type { PatrimonioFigures, PriorFigures, PriorYear, StatedFigure } from "./pianoContext";

/** An earlier plan as `preparePiano` joins it, and its patrimonio when it has one. */
export interface EarlierPlan {
  readonly piano: Piano;
  readonly patrimonio?: PatrimonioFigures | undefined;
}

/** Earlier plans that the turn-over is taken from: those of the three years before. */
const TURNOVER_YEARS = 3;

function stated(one: PianoEnte, field: Field): StatedFigure | undefined {
  const sourced = chosenCell(one, field);
  if (sourced === null) return undefined;
  return { figure: sourced.cell.figure, cited: citeSourced(sourced, field) };
}

/**
 * What earlier plans say of the enti: available dwellings and stock of the year before, turn-over of
 * the three years before. Figures are those that each plan shows, blank and not applicable kept apart.
 * @param year the plan year that is being checked.
 * @param plans in any order; of two plans of one year the later in the list speaks.
 * @returns also the plans that were left out: those of no year, of this year or too long ago. Nothing
 * is assumed of them.
 */
export function readPriorYear(
  year: number,
  plans: readonly EarlierPlan[],
): { readonly prima: PriorYear | undefined; readonly leftOut: readonly EarlierPlan[] } {
  const before = (plan: EarlierPlan): number => year - (plan.piano.year ?? Number.NaN);
  const used = plans.filter((plan) => before(plan) >= 1 && before(plan) <= TURNOVER_YEARS);
  const leftOut = plans.filter((plan) => !used.includes(plan));
  if (used.length === 0) return { prima: undefined, leftOut };
  type Growing = { -readonly [Key in keyof PriorFigures]: PriorFigures[Key] } & {
    turnover: Map<number, StatedFigure>;
  };
  const enti = new Map<string, Growing>();
  const of = (code: string): Growing => {
    const known = enti.get(code) ?? { turnover: new Map() };
    enti.set(code, known);
    return known;
  };
  for (const { piano, patrimonio } of used) {
    for (const one of piano.enti) {
      const figures = of(one.ente.code);
      const turnover = stated(one, "turnover");
      if (turnover !== undefined) figures.turnover.set(piano.year!, turnover);
      if (piano.year === year - 1) figures.disponibili = stated(one, "disponibili");
    }
    if (piano.year !== year - 1) continue;
    for (const { ente, figures } of patrimonio?.rows ?? []) {
      if (ente !== null && figures.alloggi !== undefined) of(ente.code).alloggi = figures.alloggi;
    }
  }
  return { prima: { year: year - 1, enti }, leftOut };
}
