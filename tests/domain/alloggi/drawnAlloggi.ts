// Dwelling lists of tests, drawn as they look; numbers stand as text unless they are written as such.
import type { AlloggiCount } from "../../../src/domain/alloggi/aggregateAlloggi";
import { aggregateAlloggi } from "../../../src/domain/alloggi/aggregateAlloggi";
import type { Alloggio } from "../../../src/domain/alloggi/alloggio";
import type { CountOptions } from "../../../src/domain/alloggi/countAlloggio";
import {
  recogniseAlloggi,
  type AlloggiAnswers,
  type AlloggiRecognition,
} from "../../../src/domain/alloggi/recogniseAlloggi";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { COUNT_FIELDS } from "../../../src/domain/import/tableKinds";
import { drawn, match } from "../pianoOfText";

export const OPTIONS: CountOptions = { year: null, satAggiuntivi: false };

/** A drawn sheet: "|" between cells; a number in plain digits is a number, all else is text. */
export function drawnSheet(text: string, sheet = "Alloggi ALER"): CellGrid {
  const cell = (value: string): CellValue => {
    if (value === "") return null;
    return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value;
  };
  const rows = drawn(text)
    .split("\n")
    .map((line) => line.split("\t").map(cell));
  return gridOfValues(sheet, rows);
}

export function recogniseDrawn(text: string, answers: AlloggiAnswers = {}): AlloggiRecognition {
  return recogniseAlloggi("elenco.xlsx", drawnSheet(text), match, answers);
}

/** The dwellings of the only list of a drawn sheet. */
export function alloggiOfDrawn(text: string, answers: AlloggiAnswers = {}): readonly Alloggio[] {
  const { lists } = recogniseDrawn(text, answers);
  expect(lists).toHaveLength(1);
  return lists[0]!.alloggi;
}

function said({ certain, possible }: AlloggiCount): string {
  return certain === possible ? String(certain) : `${certain}–${possible}`;
}

/** Counts per ente as lines: "Viadana: disponibili 3, turnover 2". Fields without any are left out. */
export function countLines(text: string, options: Partial<CountOptions> = {}): string[] {
  const { lists } = recogniseDrawn(text);
  return aggregateAlloggi(lists, { ...OPTIONS, ...options }).enti.map(({ ente, counts }) => {
    const fields = COUNT_FIELDS.filter((field) => counts[field].possible > 0);
    return `${ente.name}: ${fields.map((field) => `${field} ${said(counts[field])}`).join(", ")}`;
  });
}
