// The error values of Excel; any other text that begins with # is a text.

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#FIELD!",
  "#BUSY!",
]);

/** Whether a text is an error value. */
export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}
