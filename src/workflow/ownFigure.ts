// A value of the office's own, as somebody types it where no source is to be believed.
import { readDate } from "../domain/calendario/isoDate";
import { readFigure, type Figure } from "../domain/import/figure";
import { readingOf, type MeasureName } from "../domain/import/measures";
import { measureOf, type Field } from "../domain/import/tableKinds";
import type { Voce } from "../domain/fonti/voce";

/** Figures that are measured and not counted. */
const WITH_DECIMALS: ReadonlySet<Voce["field"]> = new Set(["superficieKmq", "densita"]);

/**
 * The figure, or null when it is none of that kind: counts are whole numbers from 0, percentages lie
 * between 0 and 100, days are written like 8/3/2021.
 */
export function ownFigure(typed: string, { field, misura }: Voce): Figure | null {
  if (typed.trim() === "") return null;
  const measure =
    misura === undefined ? measureOf(field as Field) : readingOf(field as MeasureName);
  if (field === "data") {
    const day = readDate(typed);
    return day === null ? null : { state: "text", text: day };
  }
  const figure = readFigure(typed, "General", measure, false);
  if (figure.state === "unreadable") return null;
  if (figure.state !== "value") return figure;
  const fits =
    measure === "percent"
      ? figure.value <= 100
      : WITH_DECIMALS.has(field) || Number.isInteger(figure.value);
  return figure.value >= 0 && fits ? figure : null;
}
