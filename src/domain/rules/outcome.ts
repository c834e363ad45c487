// What came out of one rule for one ente or table: it holds, it is broken, or it cannot be told.
import type { Finding, FindingCell, FindingCode, FindingParams } from "../finding";
import type { Ente } from "../enti/ente";
import type { EnteRow, EnteTable, FigureCell } from "../import/enteTable";
import type { Field } from "../import/tableKinds";
import { enteOf, type SourcedCell } from "../piano";
import type { RuleField } from "./ruleFields";

/** The part of a finding that a rule knows; the rulebook adds how grave it is. */
export type Broken = {
  readonly [Code in FindingCode]: {
    readonly outcome: "broken";
    readonly code: Code;
    readonly enti: Finding["enti"];
    readonly cells: readonly FindingCell[];
    readonly params: FindingParams[Code];
  };
}[FindingCode];

/** `undecided` names the cells whose value is missing, and the fields that no source has a cell for. */
export type Outcome =
  | Broken
  | { readonly outcome: "holds"; readonly code: FindingCode; readonly enti: Finding["enti"] }
  | {
      readonly outcome: "undecided";
      readonly code: FindingCode;
      readonly enti: Finding["enti"];
      readonly missing: readonly FindingCell[];
      readonly absent?: readonly RuleField[];
    };

/** Code and name, as findings carry them. */
export function named(...enti: readonly Ente[]): Finding["enti"] {
  return enti.map(({ code, name }) => ({ code, name }));
}

/** A figure as findings cite it. */
export function citeCell(
  table: EnteTable,
  row: EnteRow | null,
  field: Field,
  cell: FigureCell,
): FindingCell {
  const ente = row === null ? null : enteOf(row.match);
  const file = cell.correctedIn ?? table.file;
  return { file, at: cell.address, value: cell.raw, ente: ente?.code ?? null, field };
}

/** A sourced figure as findings cite it. */
export function citeSourced({ table, row, cell }: SourcedCell, field: Field): FindingCell {
  return citeCell(table, row, field, cell);
}

/** The label of a row as findings cite it. */
export function citeLabel(table: EnteTable, row: EnteRow): FindingCell {
  return {
    file: table.file,
    at: row.labelAddress,
    value: row.label,
    ente: enteOf(row.match)?.code ?? null,
    field: null,
  };
}

/** An outcome that holds for these enti. */
export function holds(code: FindingCode, ...enti: readonly Ente[]): Outcome {
  return { outcome: "holds", code, enti: named(...enti) };
}
