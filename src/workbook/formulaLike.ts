// Which texts a spreadsheet takes for a formula when it parses them, as it does with what an add-in
// writes and with the cells of a .csv file.

/** = + - @ and the forms of them that other keyboards type, which some versions read alike. */
const SIGNS = "=+\\-@\\u2212\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B";

/** A sign, behind any blanks and characters that nobody sees, or a first character that OWASP names. */
const FORMULA_LIKE = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cc}\\p{Cf}]*[${SIGNS}])`, "u");

/** The same behind what ends a cell where lists are not separated by commas, as in Italy. */
const BEHIND_A_SEPARATOR = new RegExp(`([;\\t\\r\\n])(?=[\\s"\\p{Cc}\\p{Cf}]*[${SIGNS}])`, "gu");

/** Whether a cell that is parsed might become a formula. */
export function isFormulaLike(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

/**
 * The text for a cell of a delimited file, with an apostrophe wherever a spreadsheet would begin a
 * formula (OWASP, "CSV Injection"), also where it takes another sign for the separator; any other text
 * stays as it is.
 */
export function withoutFormulas(text: string): string {
  const inside = text.replace(BEHIND_A_SEPARATOR, "$1'");
  return isFormulaLike(inside) ? `'${inside}` : inside;
}
