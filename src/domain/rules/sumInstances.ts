// Parts and their printed whole, and the same figure in two places: linear over several rows.
import { measureOf, QUADRO_FIELDS } from "../import/tableKinds";
import type { Piano } from "../piano";
import type { LinearInstance, LinearTerm } from "./linearInstances";
import { sameSender } from "./checkTotals";
import { citeCell, citeSourced, named } from "./outcome";
import type { PatrimonioRow, PianoContext, StatedFigure } from "./pianoContext";
import { PATRIMONIO_FIELDS, POPOLAZIONE_FIELDS, type RuleField } from "./ruleFields";

function isTold(stated: StatedFigure | undefined): boolean {
  return stated !== undefined && stated.figure.state !== "blank";
}

/**
 * The same field of several rows against that of their whole, the last term. None when the whole is
 * not printed or no part tells of it: then there is nothing to compare. Parts to which it does not
 * apply count nothing.
 */
function sumInstance(
  base: Pick<LinearInstance, "code" | "scope" | "where">,
  field: RuleField,
  parts: readonly (StatedFigure | undefined)[],
  whole: StatedFigure | undefined,
): LinearInstance[] {
  if (whole === undefined || !isTold(whole) || !parts.some(isTold)) return [];
  const counted = parts.filter((part) => part?.figure.state !== "notApplicable");
  const stated = counted.filter((part) => part !== undefined);
  return [
    {
      ...base,
      enti: [],
      terms: [
        ...stated.map((part): LinearTerm => ({ ...part, field, factor: 1 })),
        { ...whole, field, factor: -1 },
      ],
      absent: stated.length === counted.length ? [] : [field],
      op: "==",
      bound: 0,
    },
  ];
}

/** Rows of the patrimonio that divide one whole in one way. */
export function divisionsOf({ patrimonio }: PianoContext): {
  readonly whole: PatrimonioRow;
  readonly parts: readonly PatrimonioRow[];
}[] {
  const rows = patrimonio?.rows ?? [];
  return rows.flatMap((whole) => {
    const all = rows.filter(({ partOf }) => partOf === whole.id);
    const ways = [...new Set(all.map(({ breakdown }) => breakdown))];
    return ways.map((way) => ({ whole, parts: all.filter((row) => row.breakdown === way) }));
  });
}

/** Parts of the patrimonio against their whole, per kind of dwelling that any part tells of. */
export function patrimonioSums(context: PianoContext): LinearInstance[] {
  return divisionsOf(context).flatMap(({ whole, parts }) =>
    PATRIMONIO_FIELDS.flatMap((field) => {
      const base = { code: "patrimonio-somma-non-quadra", scope: "patrimonio" } as const;
      const figures = parts.map((part) => part.figures[field]);
      return sumInstance({ ...base, where: whole.name }, field, figures, whole.figures[field]);
    }),
  );
}

/** Comuni against the printed row of totals. */
export function popolazioneSums({ popolazione }: PianoContext): LinearInstance[] {
  if (popolazione === undefined || popolazione.total === null) return [];
  const { rows, total } = popolazione;
  return POPOLAZIONE_FIELDS.flatMap((field) => {
    const base = { code: "popolazione-somma-non-quadra", scope: "popolazione" } as const;
    const figures = rows.map((row) => row.figures[field]);
    return sumInstance({ ...base, where: null }, field, figures, total[field]);
  });
}

/** Enti against the printed total of their table, per count. */
export function tableSums(piano: Piano): LinearInstance[] {
  return piano.tables.flatMap((table) =>
    table.fields.flatMap((field) => {
      const total = table.total?.cells[field];
      if (total === undefined || measureOf(field) !== "count") return [];
      const parts = table.rows.flatMap((row) => {
        const cell = row.cells[field];
        if (cell === undefined) return [];
        return [{ figure: cell.figure, cited: citeCell(table, row, field, cell) }];
      });
      const whole = { figure: total.figure, cited: citeCell(table, null, field, total) };
      const base = { code: "totale-non-quadra", scope: "totale", where: table.title } as const;
      return sumInstance(base, field as RuleField, parts, whole);
    }),
  );
}

/** A single table against the same column of the same sender's quadro, ente by ente. */
export function quadroLinks(piano: Piano): LinearInstance[] {
  return piano.enti.flatMap(({ ente, cells }) =>
    QUADRO_FIELDS.flatMap((field) => {
      const all = cells.get(field) ?? [];
      const quadro = all.filter(({ table }) => table.kind === "quadroRiepilogativo");
      const singles = all.filter(({ table }) => table.kind !== "quadroRiepilogativo");
      return quadro.flatMap((one) =>
        singles
          .filter((single) => sameSender(single, one))
          .map((single): LinearInstance => {
            const term = (sourced: typeof one, factor: number): LinearTerm => ({
              field,
              factor,
              figure: sourced.cell.figure,
              cited: citeSourced(sourced, field),
            });
            return {
              code: "quadro-discorde",
              scope: "ente",
              enti: named(ente),
              where: null,
              terms: [term(single, 1), term(one, -1)],
              absent: [],
              op: "==",
              bound: 0,
            };
          }),
      );
    }),
  );
}
