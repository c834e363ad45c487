// Tells the tables that were added up from a list of dwellings from those that somebody sent.
import type { EnteTable } from "../import/enteTable";

/** Title of the tables that come from a list; a file format, for it stays with them in the workbook. */
export const ELENCO_TITLE = "Dall’elenco degli alloggi";

/** Whether a table was added up from a list of dwellings. */
export function isFromElenco({ title }: Pick<EnteTable, "title">): boolean {
  return title === ELENCO_TITLE;
}
