// This year against the years before, where no sum can say what is too much: means and large changes.
import { valueOf } from "../import/enteTable";
import { chosenCell, type Piano, type PianoEnte } from "../piano";
import { citeSourced, named, type Outcome } from "./outcome";
import type { PianoContext, PriorFigures, StatedFigure } from "./pianoContext";
import type { RuleParameters } from "./ruleParameters";

/** Years that the mean of the turn-over is taken over (r.r. 4/2017: the plan prints it as "media"). */
const MEAN_YEARS = 3;

function given(stated: StatedFigure | undefined): number | null {
  return stated?.figure.state === "value" ? stated.figure.value : null;
}

/** Whether two counts are further apart than both the absolute and the relative threshold allow. */
function farApart(a: number, b: number, alloggi: number, percento: number): boolean {
  const distance = Math.abs(a - b);
  return distance > alloggi && distance * 100 > percento * Math.abs(b);
}

function turnoverOutcome(
  one: PianoEnte,
  before: PriorFigures | undefined,
  year: number,
  parameters: RuleParameters,
): Outcome[] {
  const now = chosenCell(one, "turnover");
  const value = valueOf(now?.cell);
  if (now === null || now.cell.figure.state === "notApplicable") return [];
  const enti = named(one.ente);
  const years = Array.from({ length: MEAN_YEARS }, (_, i) => year - MEAN_YEARS + 1 + i);
  const stated = years.map((one) => before?.turnover.get(one));
  const values = stated.map(given).filter((one) => one !== null);
  if (value === null || values.length < MEAN_YEARS) {
    const blank = stated.filter((one) => one !== undefined && given(one) === null);
    const missing = [
      ...(value === null ? [citeSourced(now, "turnover")] : []),
      ...blank.flatMap((one) => one?.cited ?? []),
    ];
    const absent = stated.includes(undefined) ? (["turnover"] as const) : [];
    return [{ outcome: "undecided", code: "turnover-lontano-dalla-media", enti, missing, absent }];
  }
  const mean = values.reduce((sum, one) => sum + one, 0) / MEAN_YEARS;
  const { turnoverScartoAlloggi, turnoverScartoPercento } = parameters;
  if (!farApart(value, mean, turnoverScartoAlloggi, turnoverScartoPercento)) {
    return [{ outcome: "holds", code: "turnover-lontano-dalla-media", enti }];
  }
  return [
    {
      outcome: "broken",
      code: "turnover-lontano-dalla-media",
      enti,
      cells: [citeSourced(now, "turnover"), ...stated.map((one) => one!.cited)],
      params: { turnover: value, mean: Number(mean.toFixed(1)), from: years[0]!, to: year },
    },
  ];
}

function changeOutcome(
  one: PianoEnte,
  before: PriorFigures | undefined,
  year: number,
  parameters: RuleParameters,
): Outcome[] {
  const now = chosenCell(one, "disponibili");
  if (now === null || now.cell.figure.state === "notApplicable") return [];
  const enti = named(one.ente);
  const [value, old] = [valueOf(now.cell), given(before?.disponibili)];
  if (value === null || old === null) {
    const missing = value === null ? [citeSourced(now, "disponibili")] : [];
    const blank = before?.disponibili;
    return [
      {
        outcome: "undecided",
        code: "variazione-ampia",
        enti,
        missing: blank === undefined ? missing : [...missing, blank.cited],
        absent: blank === undefined ? ["disponibiliAnnoPrecedente"] : [],
      },
    ];
  }
  if (!farApart(value, old, parameters.variazioneAlloggi, parameters.variazionePercento)) {
    return [{ outcome: "holds", code: "variazione-ampia", enti }];
  }
  return [
    {
      outcome: "broken",
      code: "variazione-ampia",
      enti,
      cells: [citeSourced(now, "disponibili"), before!.disponibili!.cited],
      params: { field: "disponibili", before: old, now: value, year },
    },
  ];
}

/**
 * Turn-over far from the mean of the three years before, and available dwellings that changed a lot.
 * Without any earlier plan both rules are undecided once.
 */
export function checkPrima(
  piano: Piano,
  { prima }: PianoContext,
  parameters: RuleParameters,
): Outcome[] {
  if (prima === undefined) {
    return [
      {
        outcome: "undecided",
        code: "turnover-lontano-dalla-media",
        enti: [],
        missing: [],
        absent: ["turnover"],
      },
      {
        outcome: "undecided",
        code: "variazione-ampia",
        enti: [],
        missing: [],
        absent: ["disponibiliAnnoPrecedente"],
      },
    ];
  }
  return piano.enti.flatMap((one) => {
    const before = prima.enti.get(one.ente.code);
    return [
      ...turnoverOutcome(one, before, prima.year, parameters),
      ...changeOutcome(one, before, prima.year, parameters),
    ];
  });
}
