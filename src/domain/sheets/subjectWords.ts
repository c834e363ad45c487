// What a figure is about in the words of the sheets `Popolazione`, `Patrimonio` and `Residenzialità`. They
// find a row again when the sheet is written anew: a file format.
import type { Owner } from "../import/measureHeadings";
import type { SizeClass, Subject } from "../import/measureTable";

/** Whose dwellings, in the column `Proprietà`. */
export const OWNER_WORDS: Readonly<Record<NonNullable<Owner>, string>> = {
  comuni: "Comuni",
  aler: "ALER",
  tutti: "Tutti",
};

/** Where it lies. A service whose comune nobody told lies somewhere in the ambito, which is not said. */
export function placeWords({ place, struttura }: Subject): string | null {
  if (place.at === "ambito") return struttura === null ? "Ambito" : null;
  return place.at === "subAmbito"
    ? `Sub-ambito ${place.name}`
    : "ente" in place.match
      ? place.match.ente.name
      : place.label;
}

export function classWords(classe: SizeClass | null): string | null {
  if (classe === null) return null;
  const { over, under } = classe;
  if (over === null) return `meno di ${under}`;
  return under === null ? `più di ${over}` : `da ${over} a ${under}`;
}

/** Names the row for people, and finds it again when the sheet is written anew. */
export function keyWords(subject: Subject): string {
  const { owner, struttura, classe } = subject;
  const place = placeWords(subject);
  const parts = [
    ...(struttura === null ? [] : [struttura]),
    ...(place === null ? [] : [place]),
    ...(owner === null ? [] : [OWNER_WORDS[owner]]),
    ...(classe === null ? [] : [classWords(classe)!]),
  ];
  return parts.join(" · ");
}
