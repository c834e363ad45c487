// The deadlines of a plan year: when each step is due, what is done, what is late.
import type { Ambito, AmbitoDate } from "../ambito/ambito";
import { holidayOf, type HolidayName } from "./holidays";
import { addDays, daysBetween, isoDate, weekdayOf } from "./isoDate";

/** Terms of the rulebook of the plan year; days of the year before the plan are "31/10". */
export interface CalendarTerms {
  readonly ricognizioneEntro: string;
  readonly approvazioneEntro: string;
  /** Days after the approval. */
  readonly trasmissioneGiorni: number;
  readonly pubblicazioneGiorni: number;
  readonly avvisoGiorni: number;
}

/** Steps with a deadline, in the order of the year. */
export type CalendarStep = Exclude<AmbitoDate, "ricognizioneChiusa">;

interface Step {
  readonly step: CalendarStep;
  /** The date that tells that it was done. */
  readonly doneBy: AmbitoDate;
  readonly due:
    | { readonly dayBefore: "ricognizioneEntro" | "approvazioneEntro" }
    | { readonly entered: AmbitoDate }
    | {
        readonly after: AmbitoDate;
        readonly days: "trasmissioneGiorni" | "pubblicazioneGiorni" | "avvisoGiorni";
      };
  /** Where the term comes from; null for the one that the capofila sets itself. */
  readonly source: string | null;
}

/**
 * The steps as data. The days are figures of the rulebook; art. 8 sets no term for the avviso pubblico,
 * published plans give themselves 30 days from the approval.
 */
const STEPS: readonly Step[] = [
  {
    step: "ricognizioneAperta",
    doneBy: "ricognizioneAperta",
    due: { dayBefore: "ricognizioneEntro" },
    source: "r.r. 4/2017 art. 4 c. 2",
  },
  {
    step: "risposteEntro",
    doneBy: "ricognizioneChiusa",
    due: { entered: "risposteEntro" },
    source: null,
  },
  {
    step: "approvato",
    doneBy: "approvato",
    due: { dayBefore: "approvazioneEntro" },
    source: "r.r. 4/2017 art. 4 c. 4",
  },
  {
    step: "trasmesso",
    doneBy: "trasmesso",
    due: { after: "approvato", days: "trasmissioneGiorni" },
    source: "r.r. 4/2017 art. 4 c. 5",
  },
  {
    step: "pubblicato",
    doneBy: "pubblicato",
    due: { after: "approvato", days: "pubblicazioneGiorni" },
    source: "r.r. 4/2017 art. 4 c. 5",
  },
  {
    step: "avvisoPubblicato",
    doneBy: "avvisoPubblicato",
    due: { after: "approvato", days: "avvisoGiorni" },
    source: "r.r. 4/2017 art. 8; prassi dei piani",
  },
];

/**
 * `done` or `doneLate`: a day not after today was entered. `late`: due before today and not done.
 * `open`: due today or later. `waiting`: the day it counts from is not known, or the term cannot be read.
 */
export type DeadlineState = "done" | "doneLate" | "late" | "open" | "waiting";

/** One deadline. Days are ISO dates. */
export interface Deadline {
  readonly step: CalendarStep;
  readonly state: DeadlineState;
  readonly due: string | null;
  /** Weekday of `due`: 0 is Sunday, 6 Saturday. */
  readonly weekday: number | null;
  /** The holiday on which it falls: nothing is moved, the office decides. */
  readonly holiday: HolidayName | null;
  /** The day it was done, or is planned for when that is after today. */
  readonly entered: string | null;
  /** Days from today to `due`; negative when it has passed. null without `due`. */
  readonly daysLeft: number | null;
  /** The date that it counts from, when it counts from one. */
  readonly after: AmbitoDate | null;
  readonly source: string | null;
}

/** "31/10" in a year; null when there is no such day. */
function dayIn(year: number, dayAndMonth: string): string | null {
  const [, day = "", month = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(dayAndMonth.trim()) ?? [];
  return day === "" ? null : isoDate(year, Number(month), Number(day));
}

/** What of a plan its deadlines depend on. */
export type PlanDays = Pick<Ambito, "year" | "dates" | "patrono">;

function dueOf({ due }: Step, { year, dates }: PlanDays, terms: CalendarTerms): string | null {
  if ("dayBefore" in due) return dayIn(year - 1, terms[due.dayBefore]);
  if ("entered" in due) return dates[due.entered];
  const start = dates[due.after];
  return start === null ? null : addDays(start, terms[due.days]);
}

function stateOf(due: string | null, entered: string | null, today: string): DeadlineState {
  if (entered !== null && entered <= today) {
    return due !== null && entered > due ? "doneLate" : "done";
  }
  if (due === null) return "waiting";
  return due < today ? "late" : "open";
}

/**
 * The deadlines of a plan in the order of the year. Those that count from the approval wait for it.
 * @param terms the parameters of the rulebook of the plan year.
 * @param today as an ISO date.
 */
export function calendarOf(ambito: PlanDays, terms: CalendarTerms, today: string): Deadline[] {
  return STEPS.map((step): Deadline => {
    const due = dueOf(step, ambito, terms);
    const entered = ambito.dates[step.doneBy];
    return {
      step: step.step,
      state: stateOf(due, entered, today),
      due,
      weekday: due === null ? null : weekdayOf(due),
      holiday: due === null ? null : holidayOf(due, ambito.patrono),
      entered,
      daysLeft: due === null ? null : daysBetween(today, due),
      after: "after" in step.due ? step.due.after : null,
      source: step.source,
    };
  });
}
