// Which cells of a plan are wrong: the lightest sets whose change would make everything balance,
// named with their places. Suspects, never facts.
import type { Ente } from "../enti/ente";
import type { FindingCell } from "../finding";
import type { CountField, TableKind } from "../import/tableKinds";
import { locateErrors } from "../locate/locateErrors";
import type { ChangeKind, LocatedSet } from "../locate/localisation";
import type { LocateOptions } from "../locate/problem";
import { enteOf, type Piano } from "../piano";
import { citeCell } from "../rules/outcome";
import { pianoProblem } from "./pianoProblem";

/** A cell that may be wrong. `to` is null when the rules leave more than one value. */
export interface SuspectChange {
  readonly cell: FindingCell;
  readonly ente: Pick<Ente, "code" | "name"> | null;
  readonly kind: TableKind;
  readonly field: CountField;
  readonly from: number | null;
  readonly to: number | null;
  readonly error: ChangeKind;
  readonly plausibility: number;
}

/** One way to make the rules hold. */
export interface SuspectSet {
  readonly weight: number;
  readonly plausibility: number;
  readonly changes: readonly SuspectChange[];
}

/** What hangs together by rules and does not balance, with all lightest ways out. */
export interface Suspect {
  /** Nothing lighter exists and, unless `cut`, nothing as light is left out. */
  readonly proved: boolean;
  readonly cut: boolean;
  /** No change of these cells can satisfy all rules. */
  readonly infeasible: boolean;
  /** Most plausible first. */
  readonly sets: readonly SuspectSet[];
  /** What all best sets share: the only thing that may be proposed. */
  readonly proposal: readonly SuspectChange[];
}

/** Suspects of a plan, one per group of cells that hang together; none when everything balances. */
export function locatePiano(piano: Piano, options: LocateOptions = {}): Suspect[] {
  const { problem, cells } = pianoProblem(piano);
  const changeOf = (name: string, change: LocatedSet["changes"][string]): SuspectChange => {
    const { table, row, field, cell } = cells.get(name)!;
    const ente = row === null ? null : enteOf(row.match);
    return {
      cell: citeCell(table, row, field, cell),
      ente: ente && { code: ente.code, name: ente.name },
      kind: table.kind,
      field,
      from: change.from,
      to: change.to,
      error: change.kind,
      plausibility: change.plausibility,
    };
  };
  const changesOf = (changes: LocatedSet["changes"]): SuspectChange[] =>
    Object.entries(changes).map(([name, change]) => changeOf(name, change));
  const { components } = locateErrors(problem, options);
  return components.map((component): Suspect => ({
    proved: component.status !== "time-limit",
    cut: component.cut,
    infeasible: component.status === "infeasible",
    sets: component.sets.map((set) => ({
      weight: component.weight ?? 0,
      plausibility: set.plausibility,
      changes: changesOf(set.changes),
    })),
    proposal: changesOf(component.proposal),
  }));
}
