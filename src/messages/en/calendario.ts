// English words of the calendar.
import type { CalendarStep } from "../../domain/calendario/calendario";
import type { HolidayName } from "../../domain/calendario/holidays";
import type { CalendarWords } from "../calendarWords";
import { formatNumber } from "../formatNumber";

export const stepNames: Readonly<Record<CalendarStep, string>> = {
  ricognizioneAperta: "Opening of the survey",
  risposteEntro: "Answers of the enti",
  approvato: "Approval of the plan",
  trasmesso: "Sending of the plan to the region",
  pubblicato: "Publication of the plan",
  avvisoPubblicato: "Avviso pubblico",
};

export const holidayNames: Readonly<Record<HolidayName, string>> = {
  capodanno: "New Year’s Day",
  epifania: "Epiphany",
  pasqua: "Easter Sunday",
  lunediDellAngelo: "Easter Monday",
  liberazione: "Liberation Day",
  lavoro: "Labour Day",
  repubblica: "Republic Day",
  ferragosto: "Assumption Day",
  sanFrancesco: "Saint Francis of Assisi",
  ognissanti: "All Saints’ Day",
  immacolata: "Immaculate Conception",
  natale: "Christmas Day",
  santoStefano: "Saint Stephen’s Day",
  patrono: "patron saint of the capofila",
};

export const weekdayNames: readonly string[] =
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const days = (count: number) => (count === 1 ? "1 day" : `${formatNumber("en", count)} days`);

export const calendarWords: CalendarWords = {
  by: (date) => `by ${date}`,
  done: (date) => `done on ${date}`,
  doneLate: (date, late) => `done on ${date}, ${days(late)} late`,
  doneWithoutTerm: (date) => `done on ${date}; its term is not known`,
  late: (late) => `late by ${days(late)}`,
  today: "due today",
  left: (left) => `${days(left)} left`,
  planned: (date) => `planned for ${date}`,
  waiting: "the term runs from the approval, which has no date yet",
  noTerm: "no term was set",
  holiday: (name) => `it is a public holiday (${name}): offices are closed`,
  weekend: (weekday) => `it is a ${weekday}: offices may be closed`,
  event: (step, plan, isDone) => `${isDone ? "Done: " : ""}${step} (${plan})`,
  plan: (ambito, year) => `annual plan ${year}, ${ambito}`,
  calendarName: (ambito, year) => `Annual plan ${year}, ${ambito}`,
  term: (source) => (source === null ? "term set by the office" : `term: ${source}`),
  exportAgain:
    "When a date of the sheet Ambito changes, export the deadlines from Quadra again: this event is brought up to date.",
};
