// The columns of the sheets `Popolazione`, `Patrimonio` and `Residenzialità`, and what a figure of a source
// looks like in them: the same for writing and for finding what people changed.
import type { CellContent } from "../../workbook/cellWrite";
import { isWaiting, type JoinedSubject, type MeasureReading } from "../contesto/joinMeasures";
import { MEASURES, type MeasureKind, type MeasureName } from "../import/measures";
import { SHEETS } from "./sheetNames";

/** What each sheet holds. `kinds`: a row of several kinds goes by the first that fits its owner. */
export const MEASURE_SHEETS = [
  { names: SHEETS.popolazione, kinds: ["popolazione"] },
  { names: SHEETS.patrimonio, kinds: ["patrimonio", "alloggiAler"] },
  { names: SHEETS.residenzialita, kinds: ["residenzialita"] },
] as const satisfies readonly {
  readonly names: { readonly sheet: string; readonly table: string };
  readonly kinds: readonly MeasureKind[];
}[];

export type MeasureSheet = (typeof MEASURE_SHEETS)[number];

/** Columns before the figures and after them; a file format. */
export const COLUMNS = {
  key: "Voce",
  code: "Codice",
  place: "Luogo",
  owner: "Proprietà",
  struttura: "Struttura",
  classe: "Classe di comuni",
  state: "Stato",
} as const;

const STATE_WORDS = {
  corrected: "corretto a mano",
  waiting: "da confermare",
  partly: "in parte da confermare",
  confirmed: "confermato",
  read: "letto in una tabella",
} as const;

export function leading({ kinds }: MeasureSheet): readonly (keyof typeof COLUMNS)[] {
  switch (kinds[0]) {
    case "popolazione":
      return ["key", "code", "place", "classe"];
    case "patrimonio":
      return ["key", "code", "place", "owner"];
    case "residenzialita":
      return ["key", "struttura", "code", "place"];
  }
}

export function measuresOf({ kinds }: MeasureSheet): readonly MeasureName[] {
  return MEASURES[kinds[0]];
}

export function contentOf(reading: MeasureReading | undefined): CellContent {
  const figure = reading?.cell.figure;
  if (figure?.state === "value") return figure.value;
  if (figure?.state === "unreadable" && reading?.cell.correctedIn !== undefined) {
    const { raw } = reading.cell;
    return typeof raw === "object" && raw !== null ? raw.error : raw;
  }
  return null;
}

export function stateOf({ readings }: JoinedSubject): string {
  const chosen = [...readings.values()].map(([first]) => first!);
  if (chosen.some(({ cell }) => cell.correctedIn !== undefined)) return STATE_WORDS.corrected;
  if (chosen.every(isWaiting)) return STATE_WORDS.waiting;
  if (chosen.some(isWaiting)) return STATE_WORDS.partly;
  return chosen.some(({ table }) => table.fromProse) ? STATE_WORDS.confirmed : STATE_WORDS.read;
}
