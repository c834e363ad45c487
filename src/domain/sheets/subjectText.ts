// What a figure is about, as one cell of `Provenienza`: people read it, and Quadra reads it back.
import type { EnteMatch } from "../enti/matchEnte";
import type { Owner } from "../import/measureHeadings";
import type { ScadenzaName } from "../import/measures";
import type { Place, SizeClass, Subject } from "../import/measureTable";

const OWNERS: Readonly<Record<NonNullable<Owner>, string>> = {
  comuni: "comuni",
  aler: "ALER",
  tutti: "tutti",
};

/** Names of the steps in `Provenienza`: a file format. */
const STEPS: Readonly<Record<ScadenzaName, string>> = {
  ricognizioneAperta: "ricognizione aperta",
  ricognizioneChiusa: "ricognizione chiusa",
  approvato: "approvato",
  trasmesso: "trasmesso",
  pubblicato: "pubblicato",
  avvisoPubblicato: "avviso pubblicato",
};

const SEPARATOR = "; ";

function escape(name: string): string {
  return name.replace(/[\\;]/g, (sign) => `\\${sign}`);
}

function unescape(text: string): string {
  return text.replace(/\\([\\;])/g, "$1");
}

function placeText(place: Place): string {
  if (place.at === "ambito") return "ambito";
  return place.at === "subAmbito"
    ? `sub-ambito ${escape(place.name)}`
    : `ente ${escape(place.label)}`;
}

function classText({ over, under }: SizeClass): string {
  return [over === null ? "" : `>${over}`, under === null ? "" : `<${under}`].join(" ").trim();
}

/** "sub-ambito Lodi; proprietà comuni", "ambito; struttura La Corte". */
export function subjectText({ place, owner, struttura, classe, scadenza }: Subject): string {
  return [
    placeText(place),
    ...(owner === null ? [] : [`proprietà ${OWNERS[owner]}`]),
    ...(struttura === null ? [] : [`struttura ${escape(struttura)}`]),
    ...(classe === null ? [] : [`classe ${classText(classe)}`]),
    ...(scadenza === undefined ? [] : [`scadenza ${STEPS[scadenza]}`]),
  ].join(SEPARATOR);
}

/** The part of a text after a word, or null when no part begins with it. */
function after(parts: readonly string[], word: string): string | null {
  const found = parts.find((part) => part.startsWith(`${word} `));
  return found === undefined ? null : found.slice(word.length + 1);
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string | null) {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? null;
}

function readClass(text: string): SizeClass {
  const number = (sign: string) => {
    const found = new RegExp(`${sign}(\\d+(?:\\.\\d+)?)`).exec(text);
    return found === null ? null : Number(found[1]);
  };
  return { over: number(">"), under: number("<") };
}

/** Reads such a text back; null when it is none. Enti are matched again from their labels. */
export function readSubject(text: string, match: (label: string) => EnteMatch): Subject | null {
  // A semicolon inside a name has a backslash before it.
  const parts = (text.match(/(?:\\.|[^\\;])+/g) ?? []).map((part) => part.replace(/^ /, ""));
  const subAmbito = after(parts, "sub-ambito");
  const label = after(parts, "ente");
  if (parts[0] !== "ambito" && subAmbito === null && label === null) return null;
  const ente = label === null ? null : unescape(label);
  const place: Place =
    ente !== null
      ? { at: "ente", label: ente, match: match(ente) }
      : subAmbito !== null
        ? { at: "subAmbito", name: unescape(subAmbito) }
        : { at: "ambito" };
  const struttura = after(parts, "struttura");
  const classe = after(parts, "classe");
  const step = keyOf(STEPS, after(parts, "scadenza"));
  return {
    place,
    owner: keyOf(OWNERS, after(parts, "proprietà")),
    struttura: struttura === null ? null : unescape(struttura),
    classe: classe === null ? null : readClass(classe),
    ...(step === null ? {} : { scadenza: step }),
  };
}
