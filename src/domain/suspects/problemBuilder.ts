// Cells and rules of the problem of a plan while it is put together: one place is one cell, and a rule
// over a cell that holds no count says nothing.
import type { Ente } from "../enti/ente";
import type { FindingCell, FindingCode } from "../finding";
import type { Figure } from "../import/figure";
import type { MeasureKind } from "../import/measures";
import type { CountField, TableKind } from "../import/tableKinds";
import type { LinearEdit, Operator } from "../locate/problem";
import type { PatrimonioField, PopolazioneField } from "../rules/ruleFields";

/** A measure that is counted: what localisation works on. Quotas are no counts. */
export type SuspectField = CountField | PatrimonioField | PopolazioneField;

/** A cell of the problem with its place in the sources. `ente` is null in a row of totals. */
export interface ProblemCell {
  readonly cited: FindingCell;
  readonly ente: Pick<Ente, "code" | "name"> | null;
  readonly kind: TableKind | MeasureKind;
  readonly field: SuspectField;
}

/** A figure in a rule, as it stands. */
export interface RuleTerm {
  readonly cell: ProblemCell;
  readonly factor: number;
  readonly value: number | null;
}

/**
 * What a rule of the problem says: rows add up to a printed total, two places say the same, or a rule
 * of the rulebook on the figures of one row. `name` is the row when it is no ente's.
 */
export interface ProblemRule {
  readonly what: "total" | "same" | "rule";
  readonly code: FindingCode | null;
  readonly name: string | null;
  readonly terms: readonly RuleTerm[];
  readonly op: Operator;
  readonly bound: number;
}

/** A cell of the problem before it has a name. */
export interface Place extends ProblemCell {
  readonly figure: Figure;
  /** What it takes to doubt the cell for what it is. */
  readonly weight: number;
}

/** Puts a problem together; see `PianoProblem`. */
export class ProblemBuilder {
  readonly edits: LinearEdit[] = [];
  readonly rules: (ProblemRule | null)[] = [];
  readonly values: Record<string, number | null> = {};
  readonly weights: Record<string, number> = {};
  readonly cells = new Map<string, ProblemCell>();
  /** By place; a line of a text may tell the same measure of several rows, so there may be more than one. */
  private readonly names = new Map<string, { readonly figure: Figure; readonly name: string }[]>();

  /** @param reliability weight of the figures of a file, 1 unless told. */
  constructor(private readonly reliability: ReadonlyMap<string, number>) {}

  /** The name of a cell; null when it holds no count and none is missing. One place is one cell. */
  private name({ figure, weight, ...cell }: Place): string | null {
    if (figure.state !== "value" && figure.state !== "blank") return null;
    const { file } = cell.cited;
    const place = placeKey(cell);
    const here = this.names.get(place) ?? [];
    const known = here.find((one) => one.figure === figure || figure.state === "blank");
    if (known !== undefined) return known.name;
    const name = `c${this.cells.size}`;
    this.names.set(place, [...here, { figure, name }]);
    this.cells.set(name, cell);
    this.values[name] = figure.state === "value" ? figure.value : null;
    const total = weight * (this.reliability.get(file) ?? 1);
    if (total !== 1) this.weights[name] = total;
    this.edits.push({ terms: { [name]: 1 }, op: ">=", bound: 0 });
    this.rules.push(null);
    return name;
  }

  /** Adds a rule; one with a cell that holds no count says nothing and is left out. */
  add(
    rule: Pick<ProblemRule, "what" | "code" | "name">,
    terms: readonly (readonly [Place, number])[],
    op: Operator = "==",
    bound = 0,
  ): void {
    const sums = new Map<string, number>();
    for (const [place, factor] of terms) {
      const name = this.name(place);
      if (name === null) return;
      sums.set(name, (sums.get(name) ?? 0) + factor);
    }
    const left = [...sums].filter(([, factor]) => factor !== 0);
    if (left.length === 0) return;
    this.edits.push({ terms: Object.fromEntries(left), op, bound });
    this.rules.push({
      ...rule,
      op,
      bound,
      terms: left.map(([name, factor]) => ({
        cell: this.cells.get(name)!,
        factor,
        value: this.values[name]!,
      })),
    });
  }
}

/** A row that a table leaves out stands nowhere: it is told by its ente from the total that is cited for it. */
export function placeKey({ cited, field }: Pick<ProblemCell, "cited" | "field">): string {
  const { file, at, ente } = cited;
  return JSON.stringify([file, at.sheet, at.row, at.column, ente, field]);
}
