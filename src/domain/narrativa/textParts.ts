// Parts of an ambito have several names: the text says "Bresciano" where the office declares
// "Brescia". Names that begin alike mean one part, as long as only one begins so.
import { foldText } from "../enti/normaliseLabel";

/** Letters with which two names of one part begin: "BRESCia" and "BRESCiano". */
const ALIKE = 5;

function stem(name: string): string {
  return foldText(name)
    .replace(/^(SUB ?-? ?AMBITO|DISTRETTO|AREA)\s+(DI|DEL|DELLA|DELL')?\s*/, "")
    .replace(/[^A-Z]/g, "");
}

/** Whether two names may be those of one part. */
export function isSamePart(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  if (a === b) return true;
  return a.length >= ALIKE && b.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE);
}

/** One name for each part among some names, in the order in which they come. */
export function partsAmong(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((one) => isSamePart(one, name)) === at);
}

/**
 * Codes of the enti of a part, null when it is not declared or several declared parts begin like it.
 * @param subAmbiti declared part by code of ente.
 */
export function membersOf(
  name: string,
  subAmbiti: ReadonlyMap<string, string> | undefined,
): readonly string[] | null {
  const declared = [...new Set(subAmbiti?.values() ?? [])];
  const exact = declared.filter((one) => stem(one) === stem(name));
  const fitting = exact.length > 0 ? exact : declared.filter((one) => isSamePart(one, name));
  if (fitting.length !== 1) return null;
  return [...subAmbiti!].flatMap(([code, part]) => (part === fitting[0] ? [code] : []));
}
