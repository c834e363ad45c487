// A reminder as a link that opens the mail program, where that can hold it.
import type { Reminder } from "./indagineSentences";

/** Longest address that Windows and Outlook pass on whole (INTERNET_MAX_URL_LENGTH, 2083). */
const LONGEST_LINK = 2000;

/**
 * The link, with the subject and the body ready. null when it would be cut: then the text is to be
 * copied. @param to one address, or null for a message whose receivers are still to be chosen.
 */
export function mailLink(to: string | null, { subject, body }: Reminder): string | null {
  const lines = body.replace(/\n/g, "\r\n");
  const link = `mailto:${encodeURIComponent(to ?? "").replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return link.length <= LONGEST_LINK ? link : null;
}
