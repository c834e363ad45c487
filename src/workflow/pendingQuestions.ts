// Tables among the sources of this reading that wait until a person names their columns.
import type { MappingQuestion } from "../domain/import/mappingQuestions";
import type { Pending } from "./paneState";

/** The open questions, in the order of the files. */
export function pendingQuestions(pending: Pending | null): MappingQuestion[] {
  if (pending === null) return [];
  return pending.prepared.sources
    .filter(({ recognition }) => pending.files.includes(recognition.file))
    .flatMap(({ recognition }) => recognition.questions);
}
