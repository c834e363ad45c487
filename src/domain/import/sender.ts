// Who sends a file, by its name: what changes from one saving to the next is put aside, what tells one
// sender from another stays.
import { foldText } from "../enti/normaliseLabel";

const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:19|20)\\d\\d";
const BETWEEN = "[ ._\\-/]?";
const NO_DIGIT = "(?<!\\d)";

/** What a saving leaves in a name, in the order in which it is looked for; upper case ASCII. */
const OF_A_SAVING: readonly RegExp[] = [
  // "(1)": the second download of the same file; "(2021)" too.
  /[([]\s*\d{1,4}\s*[)\]]/g,
  // "- COPIA", "COPIA 2 DI …", "COPY OF …".
  /(?<![A-Z])(?:COPIA|COPY)(?:[ ._-]*\d{1,2})?(?:[ _]+(?:DI|OF)(?![A-Z]))?(?![A-Z\d])/g,
  // "V2", "VERSIONE 3", "REV. 1", "BOZZA".
  /(?<![A-Z])(?:V|VER|VERS)[ ._-]*\d{1,2}(?![A-Z\d])/g,
  /(?<![A-Z])(?:VERSIONE|VERSION|REV|REVISIONE|BOZZA|DRAFT)(?:[ ._-]*\d{1,2})?(?![A-Z\d])/g,
  /(?<![A-Z])(?:DEF|DEFINITIV[OA]|FINALE|FINAL|ULTIM[OA])(?:[ ._-]*\d{1,2})?(?![A-Z\d])/g,
  // Whole dates, then years: next year's file is of the same sender.
  new RegExp(`${NO_DIGIT}${YEAR}${BETWEEN}${MONTH}${BETWEEN}${DAY}(?!\\d)`, "g"),
  new RegExp(`${NO_DIGIT}${DAY}${BETWEEN}${MONTH}${BETWEEN}${YEAR}(?!\\d)`, "g"),
  new RegExp(`${NO_DIGIT}${YEAR}(?!\\d)`, "g"),
];

/**
 * Who sends a file: extension, dates, years, copy marks and versions aside. "ALER_Cremona 2021 (1).xlsx"
 * and "aler-cremona.xls" are one; "comune 1.xlsx" and "comune 2.xlsx" are two, because nothing tells
 * that such a number is not the name of the sender.
 */
export function senderOf(file: string): string {
  const whole = foldText(file.replace(/\.[A-Za-z0-9]{1,5}$/, ""));
  const rest = OF_A_SAVING.reduce((name, pattern) => name.replace(pattern, " "), whole);
  const words = rest
    .replace(/[^A-Z0-9]+/g, " ")
    .split(" ")
    .filter((word) => word !== "" && word !== "DI");
  return words.length === 0 ? foldText(file) : words.join(" ");
}
