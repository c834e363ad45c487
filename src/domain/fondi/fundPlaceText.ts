// A place of the ledger of funds as one cell: people read it, and Quadra reads it back.
import type { FundPlace } from "./fondo";

const SEPARATOR = "; ";
const BETWEEN_DGR = " + ";

function escape(name: string): string {
  return name.replace(/[\\;]/g, (sign) => `\\${sign}`);
}

function unescape(text: string): string {
  return text.replace(/\\([\\;])/g, "$1");
}

/** "3008/2020 + 3222/2020". */
export function dgrText(dgr: readonly string[]): string {
  return dgr.join(BETWEEN_DGR);
}

/** Reads such a text back. */
export function readDgrText(text: string): string[] {
  return text
    .split("+")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** "DGR 3008/2020 + 3222/2020; sub-ambito Lodigiano; misura 3". */
export function fundPlaceText({ dgr, subAmbito, misura }: FundPlace): string {
  return [
    `DGR ${dgrText(dgr)}`,
    ...(subAmbito === null ? [] : [`sub-ambito ${escape(subAmbito)}`]),
    ...(misura === null ? [] : [`misura ${escape(misura)}`]),
  ].join(SEPARATOR);
}

/** Reads such a text back; null when it is none. */
export function readFundPlaceText(text: string): FundPlace | null {
  // A semicolon inside a name has a backslash before it.
  const parts = (text.match(/(?:\\.|[^\\;])+/g) ?? []).map((part) => part.replace(/^ /, ""));
  const after = (word: string): string | null => {
    const found = parts.find((part) => part.startsWith(`${word} `));
    return found === undefined ? null : unescape(found.slice(word.length + 1));
  };
  const dgr = after("DGR");
  if (dgr === null) return null;
  return { dgr: readDgrText(dgr), subAmbito: after("sub-ambito"), misura: after("misura") };
}

/** "DGR 3008/2020 + 3222/2020 · Lodigiano · misura 3": names a row of the sheets for people. */
export function fundPlaceWords({ dgr, subAmbito, misura }: FundPlace): string {
  return [
    `DGR ${dgrText(dgr)}`,
    ...(subAmbito === null ? [] : [subAmbito]),
    ...(misura === null ? [] : [`misura ${misura}`]),
  ].join(" · ");
}
