// Names for texts that come without one, so that two of them are never taken for the same source.

/** Makes a name of a number and the time on the clock: "Testo incollato 1, ore 10:42". */
export type NumberedName = (number: number, clock: string) => string;

/**
 * The name with the lowest number that no known source has, whatever its time.
 * @param clock "10:42", when the text was taken.
 */
export function nextName(name: NumberedName, taken: readonly string[], clock: string): string {
  for (let number = 1; ; number++) {
    const [before = ""] = name(number, "\u0000").split("\u0000");
    if (!taken.some((one) => one.startsWith(before))) return name(number, clock);
  }
}
