// A file that came back is a questionnaire, and perhaps more: sheets that the ente added are read like
// those of any other source.
import type { CellGrid } from "../../workbook/cellGrid";
import type { Ambito } from "../ambito/ambito";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import type { Recognition } from "../import/recogniseTables";
import { IDENTITY_QUESTIONS, type QuestionarioQuestion } from "./questionarioQuestion";
import { recogniseQuestionario, type QuestionarioReading } from "./recogniseQuestionario";

/** What is known of a questionnaire beside its figures. */
export interface ReturnedQuestionario {
  /** Whose it is; null while that is a question. */
  readonly ente: Ente | null;
  readonly year: number | null;
  /** Its figures wait for the questions about its identity; the others are about single answers. */
  readonly questions: readonly QuestionarioQuestion[];
}

/** Whether the office has to say whose it is before its figures count. */
export function isWaiting({ questions }: ReturnedQuestionario): boolean {
  return questions.some(({ code }) => IDENTITY_QUESTIONS.has(code));
}

/** A source apart: its questionnaire, if it is one, and what else the file holds. */
export interface FoundReturned {
  readonly returned: QuestionarioReading | null;
  readonly rest: { readonly file: string; readonly grids: readonly CellGrid[] };
}

/**
 * Finds the questionnaire in a source.
 * @param ambito the plan under way: questionnaires of another plan or ente are asked about.
 * @param ente the ente that the office named after a question.
 */
export function findReturned(
  source: FoundReturned["rest"],
  match: (label: string) => EnteMatch,
  ambito: Ambito | null,
  ente: Ente | null = null,
): FoundReturned {
  const { file, grids } = source;
  const returned = recogniseQuestionario(file, grids, match, { ambito, ente });
  return { returned, rest: returned === null ? source : { file, grids: returned.rest } };
}

/** The source as one again. @param more what the rest of the file holds. */
export function joinReturned(
  returned: QuestionarioReading | null,
  more: Recognition,
): { readonly recognition: Recognition; readonly questionario?: ReturnedQuestionario } {
  if (returned === null) return { recognition: more };
  const { recognition, ente, year, questions } = returned;
  return {
    recognition: {
      ...more,
      tables: [...recognition.tables, ...more.tables],
      // The questionnaire says of which year it is; a sheet that was added speaks of no other plan.
      years: recognition.years.size > 0 ? recognition.years : more.years,
    },
    questionario: { ente, year, questions },
  };
}
