// The answers of a questionnaire, found by the words beside them. A question whose words were changed
// has no answer, and is asked about.
import type { CellAddress } from "../../workbook/cellAddress";
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { cellText } from "../ambito/cellText";
import type { FigureCell } from "../import/enteTable";
import { readFigure } from "../import/figure";
import { isBlankAt, valueAt } from "../import/gridText";
import { measureOf, SAP_TABLES, type Field } from "../import/tableKinds";
import { QUESTIONARIO } from "./questionario";
import type { QuestionarioQuestion, QuestionarioQuestionParams } from "./questionarioQuestion";
import { filledBelow, fold, type Spot, type TextIndex } from "./questionarioText";

/** An answer with the words that it was found by. */
export interface Answer {
  readonly cell: FigureCell;
  readonly label: CellAddress;
}

/** What was answered. A field whose words were not found is left out; a blank answer is not. */
export interface Answers {
  readonly fields: Readonly<Partial<Record<Field, Answer>>>;
  /** "The ente owns no SAP dwelling": yes, no, or null when that was not answered. */
  readonly withoutSap: boolean | null;
  /** The cell of that choice. */
  readonly choice: CellAddress | null;
  readonly note: { readonly text: string; readonly address: CellAddress } | null;
  readonly questions: readonly QuestionarioQuestion[];
}

class FormReader {
  readonly questions: QuestionarioQuestion[] = [];
  readonly fields: Partial<Record<Field, Answer>> = {};
  /** Rows in which the column of answers is spoken for. */
  readonly known = new Set<number>();

  constructor(private readonly text: TextIndex) {}

  address({ row, column }: Spot): CellAddress {
    return { sheet: this.text.grid.sheet, row, column };
  }

  value({ row, column }: Spot): CellValue {
    return valueAt(this.text.grid, row, column);
  }

  ask<Code extends QuestionarioQuestion["code"]>(
    code: Code,
    spot: Spot | null,
    params: QuestionarioQuestionParams[Code],
  ): void {
    const at = spot === null ? null : this.address(spot);
    const value = spot === null ? null : this.value(spot);
    this.questions.push({ code, at, value, params } as unknown as QuestionarioQuestion);
  }

  /** The one cell with these words. */
  label(label: string): Spot | null {
    const spots = this.text.find(label);
    if (spots.length === 1) return spots[0]!;
    if (spots.length === 0) this.ask("voce-mancante", null, { label });
    else this.ask("voce-ripetuta", spots[1]!, { label });
    return null;
  }

  take(field: Field, label: Spot, spot: Spot, withoutSap: boolean): void {
    const { grid } = this.text;
    const [r, c] = [spot.row - grid.top, spot.column - grid.left];
    const numberFormat = grid.numberFormats[r]?.[c] ?? "General";
    const raw = this.value(spot);
    const cell: FigureCell = {
      address: this.address(spot),
      raw,
      formula: grid.formulas[r]?.[c] ?? null,
      numberFormat,
      figure: readFigure(raw, numberFormat, measureOf(field), withoutSap),
    };
    this.fields[field] = { cell, label: this.address(label) };
  }

  /** The answer below a label: the first filled cell, or the cell itself when none is. */
  below(label: string): { readonly label: Spot; readonly answer: Spot } | null {
    const spot = this.label(label);
    if (spot === null) return null;
    const [first, ...more] = filledBelow(this.text, spot);
    if (more.length > 0) {
      this.ask("risposta-ripetuta", more[0]!, { label });
      return null;
    }
    return { label: spot, answer: first ?? { row: spot.row + 1, column: spot.column } };
  }

  /** The choice of enti without SAP; null when blank, or neither yes nor no. */
  choice(spot: Spot): boolean | null {
    const value = this.value(spot);
    const said = typeof value === "boolean" ? (value ? "SI" : "NO") : fold(cellText(value));
    if (["SI", "S"].includes(said)) return true;
    if (["NO", "N"].includes(said)) return false;
    if (said !== "") this.ask("scelta-illeggibile", spot, { raw: cellText(value) });
    return null;
  }

  /** Figures in the column of answers, beside no question. */
  strays(column: number, top: number, bottom: number): void {
    for (let row = top; row <= bottom; row++) {
      if (this.known.has(row) || isBlankAt(this.text.grid, row, column)) continue;
      const spot = { row, column };
      const value = this.value(spot);
      const raw = isCellError(value) ? value.error : String(value);
      if (/\d/.test(raw)) this.ask("risposta-fuori-posto", spot, { raw });
    }
  }
}

/** Reads the sheet with the questions. */
export function readAnswers(text: TextIndex): Answers {
  const { columns, counts, quota, senzaSap, check, categoria, motivazione, note } = QUESTIONARIO;
  const reader = new FormReader(text);
  const heading = reader.label(columns.risposta.heading);
  const beside = ({ row }: Spot): Spot => ({ row, column: heading!.column });
  const asked = reader.label(senzaSap.label);
  let withoutSap: boolean | null = null;
  if (heading !== null) {
    if (asked !== null) {
      withoutSap = reader.choice(beside(asked));
      reader.known.add(asked.row);
    }
    let bottom = heading.row;
    for (const { field, label } of [...counts, quota]) {
      const spot = reader.label(label);
      if (spot === null) continue;
      reader.known.add(spot.row);
      bottom = Math.max(bottom, spot.row + 1);
      const none = withoutSap === true && (SAP_TABLES as ReadonlySet<Field | string>).has(field);
      reader.take(field, spot, beside(spot), none);
    }
    text.find(check.label).forEach(({ row }) => reader.known.add(row));
    reader.strays(heading.column, heading.row + 1, bottom);
  }
  for (const { field, label } of [categoria, motivazione]) {
    const found = reader.below(label);
    if (found !== null) reader.take(field, found.label, found.answer, false);
  }
  const noted = reader.below(note.label);
  const words = noted === null ? "" : cellText(reader.value(noted.answer));
  return {
    fields: reader.fields,
    withoutSap,
    choice: heading === null || asked === null ? null : reader.address(beside(asked)),
    note: words === "" ? null : { text: words, address: reader.address(noted!.answer) },
    questions: reader.questions,
  };
}
