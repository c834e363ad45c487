// Printed percentages of the patrimonio: each could be the rounded share, together they could be 100.
import { holds, named, type Outcome } from "./outcome";
import type { PatrimonioRow, PianoContext, StatedFigure } from "./pianoContext";
import { couldBeHundred, couldBeShare, shareOf } from "./printedPercent";
import { divisionsOf } from "./sumInstances";

function percentOf(stated: StatedFigure | undefined) {
  return stated?.figure.state === "value" ? stated.figure : null;
}

function countOf(row: PatrimonioRow): number | null {
  const { alloggi } = row.figures;
  return alloggi?.figure.state === "value" ? alloggi.figure.value : null;
}

function shareOutcome(part: PatrimonioRow, whole: PatrimonioRow): Outcome[] {
  const printed = percentOf(part.percento);
  if (part.percento === undefined || printed === null) return [];
  const enti = part.ente === null ? [] : named(part.ente);
  const [some, all] = [countOf(part), countOf(whole)];
  const counts = [part.figures.alloggi, whole.figures.alloggi].filter((one) => one !== undefined);
  const could = some === null || all === null ? null : couldBeShare(printed, some, all);
  if (some === null || all === null || could === null) {
    const missing = counts.filter(({ figure }) => figure.state !== "value");
    return [
      {
        outcome: "undecided",
        code: "percentuale-non-torna",
        enti,
        missing: missing.map(({ cited }) => cited),
        absent: counts.length < 2 ? ["alloggi"] : [],
      },
    ];
  }
  if (could) return [{ outcome: "holds", code: "percentuale-non-torna", enti }];
  return [
    {
      outcome: "broken",
      code: "percentuale-non-torna",
      enti,
      cells: [part.percento, ...counts].map(({ cited }) => cited),
      params: {
        where: part.name,
        whole: whole.name,
        printed: printed.value,
        part: some,
        of: all,
        expected: shareOf(some, all, printed.decimals),
      },
    },
  ];
}

function hundredOutcome(whole: PatrimonioRow, parts: readonly PatrimonioRow[]): Outcome[] {
  const stated = parts.flatMap(({ percento }) => (percento === undefined ? [] : [percento]));
  if (stated.length < 2) return [];
  const printed = stated.map(percentOf).filter((one) => one !== null);
  if (stated.length < parts.length || printed.length < stated.length) {
    const missing = stated.filter((one) => percentOf(one) === null).map(({ cited }) => cited);
    return [{ outcome: "undecided", code: "percentuali-non-cento", enti: [], missing }];
  }
  if (couldBeHundred(printed)) return [holds("percentuali-non-cento")];
  const sum = printed.reduce((all, { value }) => all + value, 0);
  return [
    {
      outcome: "broken",
      code: "percentuali-non-cento",
      enti: [],
      cells: stated.map(({ cited }) => cited),
      params: { whole: whole.name, count: printed.length, sum: Number(sum.toFixed(6)) },
    },
  ];
}

/** Every printed share against its counts, and the shares of each whole together. */
export function checkPercentuali(context: PianoContext): Outcome[] {
  return divisionsOf(context).flatMap(({ whole, parts }) => [
    ...parts.flatMap((part) => shareOutcome(part, whole)),
    ...hundredOutcome(whole, parts),
  ]);
}
