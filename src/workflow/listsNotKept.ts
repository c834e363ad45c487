// Lists of dwellings too long for the workbook: only what they add up to is kept there.
import { isFromElenco } from "../domain/alloggi/elencoTitle";
import type { PreparedPiano } from "../domain/preparePiano";

/** Names of the files whose figures come from a list of dwellings that the workbook does not hold. */
export function listsNotKept({ sources }: Pick<PreparedPiano, "sources">): string[] {
  return sources
    .filter(
      ({ recognition: { alloggi, tables } }) => alloggi.length === 0 && tables.some(isFromElenco),
    )
    .map(({ recognition }) => recognition.file);
}
