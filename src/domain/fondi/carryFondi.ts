// A file that is read again keeps what people said of its sentences about funds, as long as these say
// the same.
import type { Recognition } from "../import/recogniseTables";
import { placeKey, type FundReading, type FundRecognition, type FundRow } from "./fondo";

function keyOf(place: string, field: string, { value, words }: FundReading): string {
  return [place, field, value, words].join("|");
}

function movementKey({ from, amount }: FundRecognition["movements"][number]): string {
  return keyOf(placeKey(from), "movimento", amount);
}

function judgedIn({ rows, movements }: FundRecognition): Map<string, FundReading> {
  const judged = new Map<string, FundReading>();
  const note = (key: string, reading: FundReading): void => {
    if (reading.how === "prose" && (reading.confirmed || reading.refused === true))
      judged.set(key, reading);
  };
  for (const row of rows) {
    for (const [field, reading] of Object.entries(row.figures)) {
      note(keyOf(placeKey(row), field, reading), reading);
    }
  }
  for (const movement of movements) note(movementKey(movement), movement.amount);
  return judged;
}

function judge(reading: FundReading, before: FundReading | undefined): FundReading {
  if (reading.how !== "prose" || before === undefined) return reading;
  const { confirmed, refused } = before;
  return { ...reading, confirmed, ...(refused === true ? { refused } : {}) };
}

/** The new reading of a file with the verdicts of the old one; the same object when nothing was said. */
export function carryFondi(before: Recognition, after: Recognition): Recognition {
  const judged = before.fondi === undefined ? null : judgedIn(before.fondi);
  const { fondi } = after;
  if (judged === null || judged.size === 0 || fondi === undefined) return after;
  return {
    ...after,
    fondi: {
      ...fondi,
      rows: fondi.rows.map((row) => {
        const figures = Object.entries(row.figures).map(([field, reading]) => [
          field,
          judge(reading, judged.get(keyOf(placeKey(row), field, reading))),
        ]);
        return { ...row, figures: Object.fromEntries(figures) as FundRow["figures"] };
      }),
      movements: fondi.movements.map((movement) => ({
        ...movement,
        amount: judge(movement.amount, judged.get(movementKey(movement))),
      })),
    },
  };
}
