// The deadlines as an iCalendar file (RFC 5545) that Outlook and every other calendar imports.
import type { Ambito } from "../ambito/ambito";
import { utf8Bytes } from "../utf8Bytes";
import type { Deadline } from "./calendario";
import { addDays } from "./isoDate";

/** What a calendar shows of a deadline. */
export interface DeadlineWords {
  readonly summary: string;
  readonly description: string;
}

/** Octets of a content line without its line break (RFC 5545 §3.1). */
const LONGEST_LINE = 75;

function octets(text: string): number {
  return utf8Bytes(text).length;
}

/**
 * Folds a content line into lines of at most 75 octets; what follows the first begins with a space
 * (§3.1). A character of several octets is never split.
 */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  let size = 0;
  for (const character of line) {
    const width = octets(character);
    if (size + width > LONGEST_LINE) {
      lines.push(current);
      current = " ";
      size = 1;
    }
    current += character;
    size += width;
  }
  return [...lines, current].join("\r\n");
}

/**
 * A value of type TEXT (§3.3.11): backslash, semicolon, comma and line ends (those of Unicode too, where
 * some readers break the line) are escaped; control characters, which it may not hold, become spaces.
 */
function text(value: string): string {
  return value
    .replace(/\\/g, "\\\\")
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

const day = (iso: string): string => iso.replaceAll("-", "");

/** Seven days and one day before, at nine in the morning: an all-day event begins at midnight (§3.8.6.3). */
const ALARMS = ["-P6DT15H", "-PT15H"] as const;

function eventLines(
  plan: string,
  { step, state, due }: Deadline & { readonly due: string },
  { summary, description }: DeadlineWords,
  stamp: string,
): string[] {
  const isOpen = state === "open" || state === "late";
  return [
    "BEGIN:VEVENT",
    `UID:${text(`${plan}-${step}@quadra`)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;VALUE=DATE:${day(due)}`,
    // The end is the first day that is no longer part of it (§3.6.1).
    `DTEND;VALUE=DATE:${day(addDays(due, 1))}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    ...(isOpen ? ALARMS : []).flatMap((trigger) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${text(summary)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/**
 * The file as text with CRLF line ends; to be saved as UTF-8 without a byte order mark. Deadlines whose
 * day is not known are left out; those that are done have no alarms. The same plan and step always get
 * the same UID, and a later stamp wins: importing again changes events and adds none twice.
 * @param title name under which a calendar shows the file as a whole.
 * @param words what a calendar shows of each deadline.
 * @param stampedAt moment of writing as an ISO time in UTC, "2021-11-01T08:00:00.000Z".
 */
export function deadlinesIcs(
  { id }: Pick<Ambito, "id">,
  calendar: readonly Deadline[],
  title: string,
  words: (deadline: Deadline) => DeadlineWords,
  stampedAt: string,
): string {
  const stamp = `${stampedAt.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = calendar.flatMap((deadline) =>
    deadline.due === null
      ? []
      : eventLines(id, { ...deadline, due: deadline.due }, words(deadline), stamp),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Quadra//Scadenze del piano annuale//IT",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${text(title)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
