// Fiscal codes of persons: found in any text, with their check character verified.
// Source: D.M. 23 dicembre 1976 n. 13813 (structure, check character, omocodia).

/**
 * Three letters of the surname, three of the name, year, month, day, comune or state, check character.
 * Digits may be letters where two persons had the same code (omocodia). People leave spaces between.
 */
const CODICE_FISCALE =
  /(?<![A-Z0-9])[A-Z]{3}[\s./-]{0,3}[A-Z]{3}[\s./-]{0,3}[\dLMNP-V]{2}[\s./-]{0,3}[ABCDEHLMPRST][\s./-]{0,3}[\dLMNP-V]{2}[\s./-]{0,3}[A-Z][\s./-]{0,3}[\dLMNP-V]{3}[\s./-]{0,3}[A-Z](?![A-Z0-9])/gi;

/** Shortest text that can hold one. */
const LENGTH = 16;

/** Values of 0–9 and of A–Z at odd places (the first is odd); digits have those of A–J. */
const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** A fiscal code inside a text. `valid` is false when its check character is wrong. */
export interface FoundCodiceFiscale {
  readonly text: string;
  readonly valid: boolean;
}

/** Check character of the first 15 characters, which are upper case letters and digits. */
export function checkCharacter(first: string): string {
  let sum = 0;
  for (let i = 0; i < LENGTH - 1; i++) {
    const code = first.charCodeAt(i);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? ODD[value]! : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/** All fiscal codes of a text; a wrong check character is mostly a typing error of a true one. */
export function findCodiciFiscali(text: string): FoundCodiceFiscale[] {
  if (text.length < LENGTH) return [];
  return (text.match(CODICE_FISCALE) ?? []).map((found) => {
    const bare = found.replace(/[^A-Z0-9]/gi, "").toUpperCase();
    return { text: found, valid: checkCharacter(bare) === bare[LENGTH - 1] };
  });
}
