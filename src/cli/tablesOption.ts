// The option `--tabelle`: which parts the template of the plan has, and in which order.
import {
  ALL_PARTS,
  MODELLO_PARTS,
  readOrder,
  type ModelloPart,
} from "../domain/modello/modelloParts";
import type { CallWords } from "./command";

/** No template at all. */
const NONE = "nessuna";

/** What is wrong with the option, or null. */
export function wrongTables(words: CallWords): string | null {
  const text = words.option("tabelle");
  if (text === null || text.trim().toLowerCase() === NONE) return null;
  const { unknown } = readOrder(text);
  if (unknown.length === 0) return null;
  return `Parti sconosciute: ${unknown.join(", ")}; sono ${MODELLO_PARTS.join(", ")}, oppure ${ALL_PARTS} o ${NONE}`;
}

/** The option that gives groups of enti a total of their own. */
export const PARTIALS_OPTION = "totali-parziali";

/** The parts in their order, none for "nessuna"; null when nobody chose. */
export function tablesOf(words: CallWords): readonly ModelloPart[] | null {
  const text = words.option("tabelle");
  if (text === null) return null;
  return text.trim().toLowerCase() === NONE ? [] : readOrder(text).parts;
}
