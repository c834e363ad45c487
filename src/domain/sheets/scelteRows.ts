// What was decided where sources disagree, in `Provenienza`: the words beside every statement, and a row
// for each decision, which is read back.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Scelta } from "../fonti/scelta";
import type { WeighedFonti } from "../fonti/weighFonti";
import type { FigureCell } from "../import/enteTable";
import { figureOf, figureValue, parsePlace, placeName, ROLES, STATES } from "./figureRecord";
import { ALL_COLUMNS, CHOICES, LATER, type ProvenienzaCells } from "./provenienzaColumns";
import { FIELD_COLUMNS, keyOfName } from "./sheetNames";
import { recordsOf } from "./tableRecords";

/** What is kept beside the figures: decisions, and what they make of each statement. */
export interface Kept {
  readonly fonti: Pick<WeighedFonti, "discordanze" | "sostituzioni">;
  readonly scelte: readonly Scelta[];
}

/** The words beside figures, by their cells. */
export type Marks = ReadonlyMap<FigureCell, ProvenienzaCells>;

/** Words beside every statement about a figure that sources disagree on. */
export function marksOf({ discordanze, sostituzioni }: Kept["fonti"]): Marks {
  const marks = new Map<FigureCell, ProvenienzaCells>(
    sostituzioni.flatMap(({ cells }) =>
      cells.map((cell) => [cell, { choice: CHOICES.replaced }] as const),
    ),
  );
  for (const { statements, standing, scelta } of discordanze) {
    for (const { file, cells } of statements) {
      const choice =
        scelta === null ? CHOICES.open : file === standing ? CHOICES.stands : CHOICES.discarded;
      cells.forEach(({ cell }) => marks.set(cell, { choice, ...decisionCells(scelta) }));
    }
  }
  return marks;
}

function decisionCells(scelta: Scelta | null): ProvenienzaCells {
  if (scelta === null) return {};
  const { reason, decidedBy, decidedOn } = scelta;
  return { reason, decidedBy, decidedOn };
}

/** A decision as a row: the figure as it was chosen, and what all sources said then. */
export function rowOfScelta(scelta: Scelta): ProvenienzaCells {
  const { ente, field, source, figure, against } = scelta;
  return {
    code: ente.code,
    ente: ente.name,
    role: ROLES.choice,
    field: FIELD_COLUMNS[field],
    value: figureValue(figure),
    state: STATES[figure.state],
    printed: against,
    file: source?.file ?? null,
    sheet: source?.at.sheet ?? null,
    cell: source === null ? null : placeName(source.at),
    choice: source === null ? CHOICES.own : CHOICES.ofSource,
    ...decisionCells(scelta),
  };
}

/**
 * The decisions that the sheet keeps; a row that a person damaged is left out, as is one without a
 * reason. @param file name of the workbook that holds the sheet.
 */
export function readScelte(grid: CellGrid, file: string): Scelta[] {
  const records = recordsOf(grid, ALL_COLUMNS, LATER) ?? [];
  return records.flatMap((record): Scelta[] => {
    const field = keyOfName(FIELD_COLUMNS, record.field);
    const state = keyOfName(STATES, record.state);
    const { code, reason, choice } = record;
    if (record.role !== ROLES.choice || field === null || state === null) return [];
    if (typeof code !== "string" || code === "" || reason === null || reason === "") return [];
    if (choice !== CHOICES.own && choice !== CHOICES.ofSource) return [];
    const sheet = record.sheet === null || record.sheet === "" ? null : String(record.sheet);
    const at = parsePlace(String(record.cell ?? ""), sheet);
    return [
      {
        ente: { code, name: String(record.ente ?? "") },
        field,
        source: choice === CHOICES.own ? null : { file: String(record.file ?? ""), at },
        figure: figureOf(state, record.value ?? null, String(record.value ?? "")),
        against: String(record.printed ?? ""),
        reason: String(reason),
        decidedBy: String(record.decidedBy ?? ""),
        decidedOn: Number(record.decidedOn ?? 0),
        kept: {
          file,
          at: { sheet: grid.sheet, row: record.at, column: record.columnOf.value ?? 0 },
        },
      },
    ];
  });
}
