// The dates of the plan against the deadlines of the law.
import type { Outcome } from "./outcome";
import type { PianoContext, Scadenza, Scadenze } from "./pianoContext";
import type { RuleParameters } from "./ruleParameters";

const DAY = 86_400_000;

/** Days since 1970 of "2021-03-08"; NaN for anything else. */
function dayOf(date: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY : Number.NaN;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** "31/10" in a year, as days since 1970. */
function dayInYear(day: string, year: number): number {
  const [date = "", month = ""] = day.split("/");
  return dayOf(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

type Step = Exclude<Scadenza, "ricognizioneChiusa">;

interface Deadline {
  readonly step: Step;
  /** Days since 1970; null while the date it counts from is not known. */
  readonly last: number | null;
}

/** The recognition opens and the plan is approved in the year before; the rest counts from the approval. */
function deadlines(year: number, dates: Scadenze, parameters: RuleParameters): Deadline[] {
  const approved = dates.approvato?.date ?? null;
  const after = (days: number) => (approved === null ? null : dayOf(approved) + days);
  return [
    { step: "ricognizioneAperta", last: dayInYear(parameters.ricognizioneEntro, year - 1) },
    { step: "approvato", last: dayInYear(parameters.approvazioneEntro, year - 1) },
    { step: "trasmesso", last: after(parameters.trasmissioneGiorni) },
    { step: "pubblicato", last: after(parameters.pubblicazioneGiorni) },
    { step: "avvisoPubblicato", last: after(parameters.avvisoGiorni) },
  ];
}

/**
 * Whether each step was in time. A step without a date is undecided; but a plan whose recognition was
 * still open after the day for the approval cannot have been approved in time.
 */
export function checkScadenze(
  year: number | null,
  { scadenze }: PianoContext,
  parameters: RuleParameters,
): Outcome[] {
  const code = "scadenza-superata";
  if (scadenze === undefined || year === null) {
    return [{ outcome: "undecided", code, enti: [], missing: [] }];
  }
  return deadlines(year, scadenze, parameters).map(({ step, last }): Outcome => {
    const closed = scadenze.ricognizioneChiusa;
    const own = scadenze[step];
    const known = own?.date != null;
    const proof = !known && step === "approvato" ? closed : own;
    const day = proof?.date == null ? null : dayOf(proof.date);
    if (day === null || last === null || Number.isNaN(day) || (!known && day <= last)) {
      const cited = own?.cited ?? null;
      return { outcome: "undecided", code, enti: [], missing: cited === null ? [] : [cited] };
    }
    if (day <= last) return { outcome: "holds", code, enti: [] };
    return {
      outcome: "broken",
      code,
      enti: [],
      cells: proof?.cited == null ? [] : [proof.cited],
      params: {
        step,
        date: isoOf(day),
        deadline: isoOf(last),
        days: day - last,
        atLeast: !known,
      },
    };
  });
}
