// Sums against printed totals, and the single tables against the quadro.
import { isFromElenco } from "../alloggi/elencoTitle";
import { sumOfField, valueOf, type EnteRow } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { measureOf, QUADRO_FIELDS, type Field } from "../import/tableKinds";
import { senderOf } from "../import/sender";
import type { Piano, SourcedCell } from "../piano";
import { citeCell, citeSourced, holds, named, type Outcome } from "./outcome";

/** Every measure of every table adds up to its printed total. */
export function checkTotals(piano: Piano): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const table of piano.tables) {
    for (const field of table.fields) {
      const cell = table.total?.cells[field];
      if (cell === undefined || measureOf(field) !== "count" || cell.figure.state === "blank")
        continue;
      const printed = valueOf(cell);
      const cited = citeCell(table, null, field, cell);
      const unreadable = table.rows.filter(
        (row) => row.cells[field]?.figure.state === "unreadable",
      );
      const sum = sumOfField(table, field);
      if (printed === null || sum === null || unreadable.length > 0) {
        const missing = unreadable.map((row) => citeCell(table, row, field, row.cells[field]!));
        outcomes.push({
          outcome: "undecided",
          code: "totale-non-quadra",
          enti: [],
          missing: printed === null ? [cited, ...missing] : missing,
        });
      } else if (sum === printed) {
        outcomes.push(holds("totale-non-quadra"));
      } else {
        outcomes.push({
          outcome: "broken",
          code: "totale-non-quadra",
          enti: [],
          cells: [cited],
          params: { kind: table.kind, field, sum, printed, difference: printed - sum },
        });
      }
    }
  }
  return outcomes;
}

/** The sum of given figures of some rows, exact for printed decimals; blank counts as nothing. */
function sumOfRows(rows: readonly EnteRow[], field: Field): number {
  const figures = rows.flatMap(({ cells }) => {
    const figure = cells[field]?.figure;
    return figure?.state === "value" ? [figure] : [];
  });
  const decimals = Math.max(0, ...figures.map((one) => one.decimals));
  const sum = figures.reduce((all, { value }) => all + value, 0);
  return Number(sum.toFixed(Math.min(decimals, 12)));
}

/** Printed totals of parts of a table (a sub-ambito, the comuni) against the rows that they are of. */
export function checkSubtotals(piano: Piano): Outcome[] {
  const code = "subtotale-non-quadra";
  return piano.tables.flatMap((table) =>
    (table.subtotals ?? []).flatMap(({ label, cells, rows: indexes }) => {
      const rows = indexes.flatMap((index) => table.rows[index] ?? []);
      return table.fields.flatMap((field): Outcome[] => {
        const cell = cells[field];
        if (cell === undefined || measureOf(field) !== "count" || rows.length === 0) return [];
        if (cell.figure.state === "blank" || cell.figure.state === "notApplicable") return [];
        const cited = citeCell(table, null, field, cell);
        const printed = valueOf(cell);
        const unreadable = rows.filter((row) => row.cells[field]?.figure.state === "unreadable");
        if (printed === null || unreadable.length > 0) {
          const missing = unreadable.map((row) => citeCell(table, row, field, row.cells[field]!));
          const own = printed === null ? [cited] : [];
          return [{ outcome: "undecided", code, enti: [], missing: [...own, ...missing] }];
        }
        const sum = sumOfRows(rows, field);
        if (sum === printed) return [holds(code)];
        return [
          {
            ...{ outcome: "broken", code, enti: [], cells: [cited] },
            params: { kind: table.kind, field, label, sum, printed, difference: printed - sum },
          },
        ];
      });
    }),
  );
}

/** A figure in one word, so that blank and 0 differ; null for blank and not applicable. */
function spelled(figure: Figure): string | null {
  return figure.state === "value" ? String(figure.value) : null;
}

function sameStatement(a: SourcedCell, b: SourcedCell): boolean {
  return spelled(a.cell.figure) === spelled(b.cell.figure);
}

/** Whether two cells are statements of one sender; of two senders, `fonti-discordi` speaks. */
export function sameSender({ table: a }: SourcedCell, { table: b }: SourcedCell): boolean {
  return senderOf(a.file) === senderOf(b.file);
}

/**
 * Each single table says the same as its column of the same sender's quadro; blank against 0 is a
 * mismatch too.
 */
export function checkQuadro(piano: Piano): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { ente, cells } of piano.enti) {
    for (const field of QUADRO_FIELDS) {
      const all = cells.get(field) ?? [];
      const quadro = all.filter(({ table }) => table.kind === "quadroRiepilogativo");
      const singles = all.filter(
        ({ table }) => table.kind !== "quadroRiepilogativo" && !isFromElenco(table),
      );
      for (const one of quadro) {
        for (const single of singles.filter((other) => sameSender(other, one))) {
          const unreadable = [single, one].filter(({ cell }) => cell.figure.state === "unreadable");
          if (unreadable.length > 0) {
            outcomes.push({
              outcome: "undecided",
              code: "quadro-discorde",
              enti: named(ente),
              missing: unreadable.map((sourced) => citeSourced(sourced, field)),
            });
            continue;
          }
          if (sameStatement(one, single)) {
            outcomes.push(holds("quadro-discorde", ente));
            continue;
          }
          outcomes.push({
            outcome: "broken",
            code: "quadro-discorde",
            enti: named(ente),
            cells: [citeSourced(single, field), citeSourced(one, field)],
            params: {
              field,
              single: spelled(single.cell.figure),
              quadro: spelled(one.cell.figure),
            },
          });
        }
      }
    }
  }
  return outcomes;
}
