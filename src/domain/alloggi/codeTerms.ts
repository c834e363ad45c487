// Tells the words that an owner's codes are made of ("CHIARI-012", "UI ALER 7") from names that people
// wrote beside a code.
import type { CellValue } from "../../workbook/cellGrid";
import type { EnteMatch } from "../enti/matchEnte";
import { isOfficeWord } from "./officeWords";
import { isFirstName } from "./personNames";
import { codeRuns } from "./readAlloggioCell";

/** Codes with the same word that make it a part of the code. One person has few dwellings. */
const FEWEST_CODES = 5;

/** Counts the words of the codes of one list. */
export interface CodeTerms {
  count(code: CellValue): void;
  isTerm(run: string): boolean;
}

/** @param match finds comuni: codes are often made of their names. */
export function codeTerms(match: (label: string) => EnteMatch): CodeTerms {
  const counts = new Map<string, number>();
  const known = new Map<string, boolean>();
  return {
    count: (code) => {
      // "0012 ROSSI" is a code and something else; "CAS-0012" is one code.
      if (typeof code !== "string" || /\s/.test(code.trim())) return;
      for (const run of codeRuns(code)) counts.set(run, (counts.get(run) ?? 0) + 1);
    },
    isTerm: (run) => {
      const before = known.get(run);
      if (before !== undefined) return before;
      const how = match(run).how;
      const is =
        isOfficeWord(run) ||
        ((counts.get(run) ?? 0) >= FEWEST_CODES && !isFirstName(run)) ||
        how === "exact" ||
        how === "alias";
      known.set(run, is);
      return is;
    },
  };
}
