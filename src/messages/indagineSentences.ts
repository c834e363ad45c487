// Words of the survey in the language of the interface, and the reminders that offices copy.
import { responseDeadline, type Ambito } from "../domain/ambito/ambito";
import { daysBetween } from "../domain/calendario/isoDate";
import type { QuestionarioQuestion } from "../domain/indagine/questionarioQuestion";
import type { SurveyRow, SurveyState } from "../domain/indagine/surveyBoard";
import * as en from "./en/indagine";
import { formatDate } from "./formatDate";
import type { Language } from "./formatNumber";
import * as it from "./it/indagine";
import { findingSentence } from "./findingSentence";

const tables = { it, en };

/** The sentence of a question on a returned questionnaire. */
export function questionarioQuestionSentence(
  language: Language,
  { code, params }: QuestionarioQuestion,
  file: string,
): string {
  const sentence = tables[language].questionarioQuestionSentences[code] as (
    params: unknown,
    file: string,
  ) => string;
  return sentence(params, file);
}

/** The name of a state of the board. */
export function surveyStateName(language: Language, state: SurveyState): string {
  return tables[language].surveyStateNames[state];
}

/** A reminder to copy into a letter or a message. */
export interface Reminder {
  readonly subject: string;
  /** Paragraphs with blank lines between them. */
  readonly body: string;
}

interface Frame {
  readonly language: Language;
  readonly ambito: Ambito;
  readonly today: string;
}

function capofilaOf({ capofila, enti }: Ambito): string | null {
  return enti.find(({ code }) => code === capofila)?.name ?? null;
}

function deadlineLine({ language, ambito, today }: Frame): string {
  const words = tables[language].reminderWords;
  const deadline = responseDeadline(ambito);
  if (deadline === null) return words.noDeadline;
  const printed = formatDate(language, deadline);
  const days = daysBetween(deadline, today);
  return days > 0 ? words.overdue(printed, days) : words.due(printed);
}

function letter(frame: Frame, to: string, paragraphs: readonly string[]): Reminder {
  const { language, ambito } = frame;
  const words = tables[language].reminderWords;
  const capofila = capofilaOf(ambito);
  const opened = ambito.dates.ricognizioneAperta;
  const opening = words.opening({
    ambito: ambito.name,
    year: ambito.year,
    capofila,
    opened: opened === null ? null : formatDate(language, opened),
  });
  const closing = [words.consequence, words.closing, words.signature(ambito.name, capofila)];
  return {
    subject: words.subject(ambito.name, ambito.year),
    body: [to, opening, ...paragraphs, ...closing].join("\n\n"),
  };
}

/**
 * The reminder to one ente: for one that has not answered, or for one whose answer has findings that
 * block, which are listed. null when there is nothing to remind it of.
 * @param today as an ISO date.
 */
export function reminderText(
  language: Language,
  { ente, state, arrivedOn, findings }: SurveyRow,
  ambito: Ambito,
  today: string,
): Reminder | null {
  const words = tables[language].reminderWords;
  const frame = { language, ambito, today };
  const to = words.to(ente.name, ente.kind === "comune", ente.ufficio);
  if (state === "con errori") {
    const list = findings
      .filter(({ severity }) => severity === "block")
      .map((finding) => `– ${findingSentence(language, finding)}`);
    const faulty = words.faulty(arrivedOn === null ? null : formatDate(language, arrivedOn));
    return letter(frame, to, [`${faulty}\n${list.join("\n")}`, words.correct]);
  }
  if (state !== "mancante" && state !== "in ritardo") return null;
  return letter(frame, to, [
    words.missing(formatDate(language, today)),
    deadlineLine(frame),
    words.request,
  ]);
}

/** One reminder for all that have not answered, with their list; null when all have. */
export function remindersText(
  language: Language,
  rows: readonly SurveyRow[],
  ambito: Ambito,
  today: string,
): Reminder | null {
  const words = tables[language].reminderWords;
  const frame = { language, ambito, today };
  const missing = rows.filter(({ state }) => state === "mancante" || state === "in ritardo");
  if (missing.length === 0) return null;
  const list = missing.map(({ ente }) => `– ${ente.name}`).join("\n");
  const asked = `${words.missingAll(formatDate(language, today))}\n${list}`;
  return letter(frame, words.toAll, [asked, deadlineLine(frame), words.request]);
}
