// A source as the plan knows it, whether it was just read or is remembered by `Provenienza`.
import type { Recognition } from "../import/recogniseTables";
import type { ReturnedQuestionario } from "../indagine/returnedQuestionario";

/** A source as it was recognised, and when (Excel serial number). */
export interface ReadSource {
  readonly recognition: Recognition;
  readonly readAt: number;
  /** What is to be asked about a questionnaire that came back; left out for every other source. */
  readonly questionario?: ReturnedQuestionario;
}
