// What reading again would change: shown before the structured sheets are written.
import { figureKey } from "../import/figure";
import type { Field } from "../import/tableKinds";
import { chosenFigure, type Piano } from "../piano";
import type { Ente } from "../enti/ente";
import type { Figure } from "../import/figure";

/** A figure that the new reading says differently. */
export interface FigureChange {
  readonly ente: Pick<Ente, "code" | "name">;
  readonly field: Field;
  readonly before: Figure;
  readonly after: Figure;
}

/** The difference between two readings, figure by figure. */
export interface FigureComparison {
  readonly added: number;
  readonly unchanged: number;
  readonly changed: readonly FigureChange[];
}

/** Compares every figure of `after` with the one before; enti that only `before` has do not count. */
export function compareFigures(before: Piano, after: Piano): FigureComparison {
  const known = new Map(before.enti.map((one) => [one.ente.code, one]));
  const changed: FigureChange[] = [];
  let added = 0;
  let unchanged = 0;
  for (const one of after.enti) {
    const old = known.get(one.ente.code);
    for (const field of one.cells.keys()) {
      if (old === undefined || !old.cells.has(field)) {
        added++;
        continue;
      }
      const [was, is] = [chosenFigure(old, field), chosenFigure(one, field)];
      if (figureKey(was) === figureKey(is)) unchanged++;
      else changed.push({ ente: one.ente, field, before: was, after: is });
    }
  }
  return { added, unchanged, changed };
}
