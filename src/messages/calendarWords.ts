// The pieces that sentences about deadlines are made of: each language has them all.

/** Dates come as the language prints them, counts as whole numbers of days. */
export interface CalendarWords {
  readonly by: (date: string) => string;
  readonly done: (date: string) => string;
  readonly doneLate: (date: string, late: number) => string;
  readonly doneWithoutTerm: (date: string) => string;
  readonly late: (late: number) => string;
  readonly today: string;
  readonly left: (left: number) => string;
  readonly planned: (date: string) => string;
  readonly waiting: string;
  readonly noTerm: string;
  readonly holiday: (name: string) => string;
  readonly weekend: (weekday: string) => string;
  /** Title of a deadline in a calendar program. */
  readonly event: (step: string, plan: string, isDone: boolean) => string;
  /** The plan in such a title. */
  readonly plan: (ambito: string, year: number) => string;
  /** Name of the exported calendar. */
  readonly calendarName: (ambito: string, year: number) => string;
  /** What the term rests on; null for one that the office set itself. */
  readonly term: (source: string | null) => string;
  readonly exportAgain: string;
}
