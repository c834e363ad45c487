// What was decided where sources disagree, in `Provenienza`: the words beside every statement, and a row
// for each decision, which is read back.
import type { CellGrid } from "../../workbook/cellGrid";
import { enteOfSubject } from "../contesto/joinMeasures";
import type { EnteMatch } from "../enti/matchEnte";
import type { Scelta } from "../fonti/scelta";
import { voceOfMisura, type Voce } from "../fonti/voce";
import type { MeasureName } from "../import/measures";
import type { Field } from "../import/tableKinds";
import type { WeighedFonti } from "../fonti/discordanza";
import type { FigureCell } from "../import/enteTable";
import { figureOf, figureValue, parsePlace, placeName, ROLES, STATES } from "./figureRecord";
import { ALL_COLUMNS, CHOICES, LATER, type ProvenienzaCells } from "./provenienzaColumns";
import { FIELD_COLUMNS, keyOfName, MEASURE_COLUMNS, MEASURE_KIND_NAMES } from "./sheetNames";
import { readSubject, subjectText } from "./subjectText";
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

/** The figure that a decision is about. */
function voceCells({ ente, field, misura }: Scelta): ProvenienzaCells {
  if (misura === undefined) return { code: ente.code, field: FIELD_COLUMNS[field as Field] };
  return {
    code: enteOfSubject(misura.subject)?.code ?? null,
    kind: MEASURE_KIND_NAMES[misura.kind],
    field: MEASURE_COLUMNS[field as MeasureName],
    subject: subjectText(misura.subject),
  };
}

/** The figure that such a row is about; null when a person damaged it. */
function readVoce(record: ProvenienzaCells, match: (label: string) => EnteMatch): Voce | null {
  const kind = keyOfName(MEASURE_KIND_NAMES, record.kind);
  const subject = readSubject(String(record.subject ?? ""), match);
  const measure = keyOfName(MEASURE_COLUMNS, record.field);
  if (kind !== null && subject !== null && measure !== null) {
    return voceOfMisura(kind, subject, measure);
  }
  const field = keyOfName(FIELD_COLUMNS, record.field);
  const { code } = record;
  if (field === null || typeof code !== "string" || code === "") return null;
  return { ente: { code, name: String(record.ente ?? "") }, field };
}

/** A decision as a row: the figure as it was chosen, and what all sources said then. */
export function rowOfScelta(scelta: Scelta): ProvenienzaCells {
  const { ente, source, figure, against } = scelta;
  return {
    ...voceCells(scelta),
    ente: ente.name,
    role: ROLES.choice,
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
export function readScelte(
  grid: CellGrid,
  file: string,
  match: (label: string) => EnteMatch,
): Scelta[] {
  const only = { key: "role", value: ROLES.choice } as const;
  const records = recordsOf(grid, ALL_COLUMNS, LATER, only) ?? [];
  return records.flatMap((record): Scelta[] => {
    const state = keyOfName(STATES, record.state);
    const { reason, choice } = record;
    if (state === null) return [];
    const voce = readVoce(record, match);
    if (voce === null || reason === null || reason === "") return [];
    if (choice !== CHOICES.own && choice !== CHOICES.ofSource) return [];
    const sheet = record.sheet === null || record.sheet === "" ? null : String(record.sheet);
    const at = parsePlace(String(record.cell ?? ""), sheet);
    return [
      {
        ...voce,
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
