// Deadlines in words.
import type { Ambito } from "../domain/ambito/ambito";
import type { CalendarStep, Deadline } from "../domain/calendario/calendario";
import { deadlinesIcs } from "../domain/calendario/deadlinesIcs";
import { daysBetween } from "../domain/calendario/isoDate";
import * as en from "./en/calendario";
import { formatDate } from "./formatDate";
import type { Language } from "./formatNumber";
import * as it from "./it/calendario";

const tables = { it, en };

/** The name of a step. */
export function stepName(language: Language, step: CalendarStep): string {
  return tables[language].stepNames[step];
}

function statusOf(language: Language, deadline: Deadline): string {
  const words = tables[language].calendarWords;
  const { state, due, entered, daysLeft, after } = deadline;
  const day = entered === null ? "" : formatDate(language, entered);
  switch (state) {
    case "done":
      return due === null ? words.doneWithoutTerm(day) : words.done(day);
    case "doneLate":
      return words.doneLate(day, daysBetween(due!, entered!));
    case "late":
      return words.late(-daysLeft!);
    case "open":
      return daysLeft === 0 ? words.today : words.left(daysLeft!);
    case "waiting":
      return after === null ? words.noTerm : words.waiting;
  }
}

/** What is to be said of the day itself: a holiday, or a weekend. "" for a working day. */
function closureOf(language: Language, { weekday, holiday }: Deadline): string {
  const { calendarWords, holidayNames, weekdayNames } = tables[language];
  if (holiday !== null) return calendarWords.holiday(holidayNames[holiday]);
  return weekday === 0 || weekday === 6 ? calendarWords.weekend(weekdayNames[weekday]!) : "";
}

/** Parts as one sentence; "" without any. */
function sentence(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("; ");
  if (text === "") return "";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "Entro sabato 31 ottobre 2020; in ritardo di 3 giorni; cade di sabato: …" */
export function deadlineSentence(language: Language, deadline: Deadline): string {
  const { calendarWords, weekdayNames } = tables[language];
  const { due, weekday, entered, state } = deadline;
  const isPlanned = entered !== null && state !== "done" && state !== "doneLate";
  const isOpen = state === "open" || state === "late";
  return sentence([
    due === null ? "" : calendarWords.by(`${weekdayNames[weekday!]!} ${formatDate(language, due)}`),
    statusOf(language, deadline),
    isPlanned ? calendarWords.planned(formatDate(language, entered)) : "",
    isOpen ? closureOf(language, deadline) : "",
  ]);
}

/** What is to be known of the day of a deadline: "sabato; …"; "" without a day. */
export function deadlineDay(language: Language, deadline: Deadline): string {
  if (deadline.weekday === null) return "";
  const weekday = tables[language].weekdayNames[deadline.weekday]!;
  const { calendarWords, holidayNames } = tables[language];
  if (deadline.holiday === null) return weekday;
  return `${weekday}; ${calendarWords.holiday(holidayNames[deadline.holiday])}`;
}

/** What the term of a deadline rests on. */
export function deadlineTerm(language: Language, { source }: Deadline): string {
  return sentence([tables[language].calendarWords.term(source)]);
}

/**
 * The deadlines as an iCalendar file. Its texts hold nothing that is true today only: a calendar shows
 * them for months.
 * @param stampedAt moment of writing as an ISO time in UTC.
 */
export function icsOf(
  language: Language,
  ambito: Pick<Ambito, "id" | "name" | "year">,
  calendar: readonly Deadline[],
  stampedAt: string,
): string {
  const { calendarWords, stepNames } = tables[language];
  const { name, year } = ambito;
  return deadlinesIcs(
    ambito,
    calendar,
    calendarWords.calendarName(name, year),
    (deadline) => {
      const isDone = deadline.state === "done" || deadline.state === "doneLate";
      return {
        summary: calendarWords.event(
          stepNames[deadline.step],
          calendarWords.plan(name, year),
          isDone,
        ),
        description: [
          isDone ? sentence([statusOf(language, deadline)]) : "",
          isDone ? "" : sentence([closureOf(language, deadline)]),
          deadlineTerm(language, deadline),
          calendarWords.exportAgain,
        ]
          .filter((line) => line !== "")
          .join("\n"),
      };
    },
    stampedAt,
  );
}
