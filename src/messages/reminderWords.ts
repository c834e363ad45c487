// The pieces that a reminder is made of: each language has them all.

/** Dates come as the language prints them. */
export interface ReminderWords {
  readonly subject: (ambito: string, year: number) => string;
  readonly to: (ente: string, isComune: boolean, ufficio: string | null) => string;
  readonly toAll: string;
  readonly opening: (about: {
    readonly ambito: string;
    readonly year: number;
    readonly capofila: string | null;
    readonly opened: string | null;
  }) => string;
  readonly missing: (today: string) => string;
  readonly missingAll: (today: string) => string;
  readonly due: (deadline: string) => string;
  readonly overdue: (deadline: string, days: number) => string;
  readonly noDeadline: string;
  readonly request: string;
  readonly faulty: (arrived: string | null) => string;
  readonly correct: string;
  readonly consequence: string;
  readonly closing: string;
  readonly signature: (ambito: string, capofila: string | null) => string;
}
