// Where a figure comes from: file, sheet, cell, the words that stand there, when it was read, and who
// decided when several sources disagreed.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import { sourceFor } from "../fill/planFill";
import type { EnteTable, FigureCell } from "../import/enteTable";
import type { Figure } from "../import/figure";
import { kindOfField, type Field, type TableKind } from "../import/tableKinds";
import { enteOf } from "../piano";
import type { PreparedPiano } from "../preparePiano";
import { statementKey, type Scelta } from "./scelta";
import { figureOfEnte, type Voce } from "./voce";

/** The source of a figure. */
export interface Origine {
  readonly ente: Pick<Ente, "code" | "name">;
  readonly field: Field;
  readonly figure: Figure;
  readonly file: string;
  readonly at: CellAddress;
  /** The cell as it was read. */
  readonly printed: CellValue;
  /** The ente as the source calls it. */
  readonly label: string;
  /** Excel serial number; null for a correction or a value of the office's own. */
  readonly readAt: number | null;
  readonly scelta: Scelta | null;
  /** Somebody corrected it in the sheets. */
  readonly corrected: boolean;
  /** Other sources say something else, and nobody has decided. */
  readonly open: boolean;
}

type Known = Pick<PreparedPiano, "piano" | "sources" | "fonti" | "corrections">;

/**
 * The source of a figure of the plan; null when no source has it.
 * @param kind the table that shows it: a table of the same kind speaks first.
 */
export function origineOf(
  { piano, sources, fonti, corrections }: Known,
  code: string,
  field: Field,
  kind: TableKind = field === "motivazione" ? "altraCategoria" : kindOfField(field),
): Origine | null {
  const one = piano.enti.find(({ ente }) => ente.code === code);
  const sourced = one && sourceFor(one, kind, field);
  if (one === undefined || sourced == null) return null;
  const { cell, row, table } = sourced;
  const key = figureOfEnte({ code }, field);
  const same = (other: { readonly ente: Pick<Ente, "code">; readonly field: Voce["field"] }) =>
    figureOfEnte(other.ente, other.field) === key;
  const discordanza = fonti.discordanze.find(same);
  const corrected = corrections.some((other) =>
    same({ ente: { code: other.ente }, field: other.field }),
  );
  const source = sources.find(({ recognition }) => recognition.file === table.file);
  return {
    ente: { code, name: one.ente.name },
    field,
    figure: cell.figure,
    file: cell.correctedIn ?? table.file,
    at: cell.address,
    printed: cell.raw,
    label: row.label,
    readAt: cell.correctedIn === undefined ? (source?.readAt ?? null) : null,
    scelta: corrected ? null : (discordanza?.scelta ?? null),
    corrected,
    open: discordanza !== undefined && discordanza.scelta === null && !corrected,
  };
}

/**
 * What a cell of the plan shows: one figure, the sum of several, or neither. `inCell` is what stands in
 * the cell itself: it is blank before the plan is filled, and may be anything that people wrote.
 */
export type CellOrigine =
  | {
      readonly shows: "figure";
      readonly address: CellAddress;
      readonly origine: Origine;
      readonly inCell: "same" | "blank" | "other";
    }
  | {
      /** The place of a figure that no source has. */
      readonly shows: "missing";
      readonly address: CellAddress;
      readonly ente: Pick<Ente, "name">;
      readonly field: Field;
    }
  | {
      readonly shows: "total";
      readonly address: CellAddress;
      readonly kind: TableKind;
      readonly field: Field;
      readonly enti: number;
    }
  | { readonly shows: "nothing"; readonly address: CellAddress };

const samePlace = (a: CellAddress, b: CellAddress): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function compareCell(cell: FigureCell, { figure }: Origine): "same" | "blank" | "other" {
  if (statementKey(cell.figure) === statementKey(figure)) return "same";
  return cell.raw === null || cell.raw === "" ? "blank" : "other";
}

/** What a cell of the template shows. @param tables the tables that the recogniser found in it. */
export function origineOfCell(
  tables: readonly EnteTable[],
  known: Known,
  address: CellAddress,
): CellOrigine {
  for (const table of tables) {
    for (const field of table.fields) {
      const total = table.total?.cells[field];
      if (total !== undefined && samePlace(total.address, address)) {
        const { kind, rows } = table;
        return { shows: "total", address, kind, field, enti: rows.length };
      }
      const row = table.rows.find(({ cells }) => {
        const cell = cells[field];
        return cell !== undefined && samePlace(cell.address, address);
      });
      const ente = row && enteOf(row.match);
      if (row === undefined || ente == null) continue;
      const origine = origineOf(known, ente.code, field, table.kind);
      if (origine === null) return { shows: "missing", address, ente: { name: ente.name }, field };
      return { shows: "figure", address, origine, inCell: compareCell(row.cells[field]!, origine) };
    }
  }
  return { shows: "nothing", address };
}
