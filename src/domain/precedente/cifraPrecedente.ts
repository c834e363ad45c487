// A figure of an earlier plan, as the workbook keeps it beside this year's data.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { FindingCell } from "../finding";
import type { Figure } from "../import/figure";
import type { EnteTable } from "../import/enteTable";
import { COUNT_FIELDS, type Field } from "../import/tableKinds";
import { chosenCell, enteOf, type Piano, type PianoEnte } from "../piano";
import type { PatrimonioFigures, StatedFigure } from "../rules/pianoContext";

/** Fields that no rule compares: a questionnaire shows them beside its questions. */
const ALTRI_CAMPI = [
  "carenzaManutentiva",
  "nuovaEdificazione",
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
  "quotaForzePolizia",
  "altraCategoria",
  "motivazione",
] as const satisfies readonly Field[];

/** Fields that rules compare. */
const CAMPI_DELLE_REGOLE = ["disponibili", "turnover"] as const satisfies readonly Field[];

/** Plans before the present one that are kept: with it they are a series of five years. */
export const EARLIER_YEARS = 4;

/** Fields that the series of the years shows, the ones of the rules among them. */
export const CAMPI_DELLA_SERIE: readonly CampoPrecedente[] = COUNT_FIELDS;

/** All fields of an earlier plan that a workbook can keep. */
export const TUTTI_I_CAMPI = [...CAMPI_DELLE_REGOLE, ...ALTRI_CAMPI] as const;

type CampoPrecedente = (typeof TUTTI_I_CAMPI)[number];

/**
 * What is kept of an earlier plan. `alloggi` are all dwellings of the ente; those that came or left
 * since (`alloggiEntrati`, `alloggiUsciti`) no plan tells of: an office writes them itself.
 */
export const MISURE_PRECEDENTI = [
  ...CAMPI_DELLE_REGOLE,
  "alloggi",
  "alloggiEntrati",
  "alloggiUsciti",
  ...ALTRI_CAMPI,
] as const;

export type MisuraPrecedente = (typeof MISURE_PRECEDENTI)[number];

/** Where a figure was read; null for one that a person wrote. */
export interface FonteCifra {
  readonly file: string;
  readonly at: CellAddress;
  /** Excel serial number. */
  readonly readAt: number;
}

/** One figure of an ente in an earlier plan. Blank, 0 and not applicable stay apart in `figure`. */
export interface CifraPrecedente {
  /** Year of the earlier plan. */
  readonly year: number;
  /** Code of the ente; null when nobody knows which one the label means. */
  readonly code: string | null;
  /** Name of the ente, or the label as it was printed. */
  readonly ente: string;
  readonly misura: MisuraPrecedente;
  readonly figure: Figure;
  /** What stands in the cell, untouched. */
  readonly raw: CellValue;
  readonly source: FonteCifra | null;
  /** Where findings lead to: the source, or the row of the sheet once it is kept there. */
  readonly cited: Pick<FindingCell, "file" | "at">;
}

/** The figure of a row as rules take it; it has no field, because this year's sheets do not hold it. */
export function statedOf({ code, figure, raw, cited }: CifraPrecedente): StatedFigure {
  return { figure, cited: { ...cited, value: raw, ente: code, field: null } };
}

function ofPiano(one: PianoEnte, field: Field & MisuraPrecedente, year: number, readAt: ReadAt) {
  const sourced = chosenCell(one, field);
  if (sourced === null) return [];
  const { table, cell } = sourced;
  return [ofCell(one.ente, field, { year, table, cell, readAt })];
}

type ReadAt = (file: string) => number;

function ofCell(
  { code, name }: Pick<Ente, "name"> & { readonly code: string | null },
  misura: MisuraPrecedente,
  from: {
    readonly year: number;
    readonly table: Pick<EnteTable, "file">;
    readonly cell: {
      readonly figure: Figure;
      readonly raw: CellValue;
      readonly address: CellAddress;
      readonly correctedIn?: string;
    };
    readonly readAt: ReadAt;
  },
): CifraPrecedente {
  const { figure, raw, address: at, correctedIn } = from.cell;
  const file = correctedIn ?? from.table.file;
  const readAt = from.readAt(file);
  const { year } = from;
  return {
    ...{ year, code, ente: name, misura, figure, raw },
    source: { file, at, readAt },
    cited: { file, at },
  };
}

/**
 * The figures of an earlier plan: of every ente, and of labels that nobody
 * knows, which stay without a code.
 * @param fields which figures of its tables; `TUTTI_I_CAMPI` are all that a workbook can keep.
 * @param readAt when a file was read, as an Excel serial number.
 */
export function cifreOf(
  piano: Piano,
  patrimonio: PatrimonioFigures | undefined,
  readAt: ReadAt = () => 0,
  fields: readonly CampoPrecedente[] = CAMPI_DELLE_REGOLE,
): CifraPrecedente[] {
  const { year } = piano;
  if (year === null) return [];
  const known = piano.enti.flatMap((one) =>
    fields.flatMap((field) => ofPiano(one, field, year, readAt)),
  );
  const unknown = piano.tables.flatMap((table) =>
    CAMPI_DELLE_REGOLE.filter((field) => table.kind === field).flatMap((field) =>
      table.rows.flatMap((row) => {
        const cell = row.cells[field];
        if (cell === undefined || enteOf(row.match) !== null) return [];
        return [ofCell({ code: null, name: row.label }, field, { year, table, cell, readAt })];
      }),
    ),
  );
  const stock = (patrimonio?.rows ?? []).flatMap(({ ente, figures: { alloggi } }) => {
    if (ente === null || alloggi === undefined) return [];
    const { file, at, value: raw } = alloggi.cited;
    const { code, name } = ente;
    const source = { file, at, readAt: readAt(file) };
    const { figure } = alloggi;
    return [
      {
        ...{ year, code, ente: name, misura: "alloggi" as const, figure, raw },
        ...{ source, cited: { file, at } },
      },
    ];
  });
  return [...known, ...stock, ...unknown];
}
