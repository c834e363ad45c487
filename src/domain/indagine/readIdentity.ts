// Who sent a questionnaire and for which plan: what its hidden sheet says, and whether the visible
// cells still agree with it.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import { cellText } from "../ambito/cellText";
import { valueAt } from "../import/gridText";
import { QUESTIONARIO, questionarioControl, type QuestionarioKey } from "./questionario";
import { fold, type Spot, type TextIndex } from "./questionarioText";

/** Names and values of the hidden sheet. */
export interface HiddenData {
  readonly grid: CellGrid;
  readonly at: (key: QuestionarioKey) => CellAddress | null;
  readonly text: (key: QuestionarioKey) => string;
}

const NAMES = new Map(
  (Object.keys(QUESTIONARIO.dati) as QuestionarioKey[]).map(
    (key) => [fold(QUESTIONARIO.dati[key].name), key] as const,
  ),
);

/** The blocks of names and values that begin with the marker, on whatever sheet they stand now. */
export function findHiddenData({ grid, find }: TextIndex): HiddenData[] {
  return find(QUESTIONARIO.marker)
    .filter(({ row, column }) => cellText(valueAt(grid, row, column + 1)) !== "")
    .map(({ row: top, column }): HiddenData => {
      const spots = new Map<QuestionarioKey, Spot>();
      for (let row = top; row < grid.top + grid.values.length; row++) {
        const key = NAMES.get(fold(cellText(valueAt(grid, row, column))));
        if (key !== undefined && !spots.has(key)) spots.set(key, { row, column: column + 1 });
      }
      const value = (key: QuestionarioKey): CellValue => {
        const spot = spots.get(key);
        return spot === undefined ? null : valueAt(grid, spot.row, spot.column);
      };
      return {
        grid,
        at: (key) => {
          const spot = spots.get(key);
          return spot === undefined ? null : { sheet: grid.sheet, ...spot };
        },
        text: (key) => cellText(value(key)),
      };
    });
}

/** What makes a questionnaire that of one ente and plan. */
export interface Identity {
  readonly plan: string;
  readonly year: number;
  readonly code: string;
  readonly name: string;
}

/** The identity; null when a part is missing or does not fit the check digits. */
export function identityOf(data: HiddenData): Identity | null {
  const [plan, code, name] = [data.text("piano"), data.text("codice"), data.text("ente")];
  const year = Number(data.text("anno"));
  const whole = plan !== "" && code !== "" && name !== "" && Number.isInteger(year) && year > 0;
  const intact = whole && data.text("controllo") === questionarioControl(plan, year, code);
  return intact ? { plan, year, code, name } : null;
}

/**
 * What the visible sheet shows below a heading of its card; "" when it shows nothing. A formula that
 * was never calculated shows nothing: some programs save it with a 0.
 */
export function shownIdentity(
  form: TextIndex,
  key: "ente" | "codice" | "anno",
): { readonly text: string; readonly at: CellAddress } | null {
  const spots = form.find(QUESTIONARIO.identity[key].heading);
  const [spot] = spots;
  if (spot === undefined || spots.length > 1) return null;
  const { row, column } = spot;
  const { formulas, top, left } = form.grid;
  const formula = formulas[row + 1 - top]?.[column - left] ?? null;
  const value = valueAt(form.grid, row + 1, column);
  const text = formula !== null && value === 0 ? "" : cellText(value);
  return { text, at: { sheet: form.grid.sheet, row: row + 1, column } };
}
