// The sheet `Enti`: who belongs to the plan. Quadra writes it from the sources and from the ambito; the
// office corrects it, and its word is read back.
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { EnteKind } from "../enti/ente";
import type { Piano } from "../piano";
import { SHEETS } from "../sheets/sheetNames";
import { memberOf, subAmbitiOf, type Ambito, type AmbitoEnte } from "./ambito";

export const KIND_LABELS: Readonly<Record<EnteKind, string>> = {
  comune: "Comune",
  aler: "ALER",
  altro: "Altro ente",
};

/** Columns in the order in which a new sheet has them. Workbooks of the first version end at `labels`. */
export const ENTI_COLUMNS = {
  code: "Codice",
  ente: "Ente",
  kind: "Tipo",
  province: "Provincia",
  subAmbito: "Sub-ambito",
  labels: "Come è scritto nelle fonti",
  inPiano: "Nel piano",
  aliases: "Altri nomi",
  ufficio: "Ufficio",
  email: "E-mail",
} as const;

export type EntiColumn = keyof typeof ENTI_COLUMNS;

const WIDTHS: Readonly<Record<EntiColumn, number>> = {
  code: 28,
  ente: 32,
  kind: 12,
  province: 13,
  subAmbito: 18,
  labels: 60,
  inPiano: 12,
  aliases: 30,
  ufficio: 28,
  email: 32,
};

/** Between several names in one cell. */
export const LIST_SEPARATOR = "; ";

/** What belongs to an ente and to no figure; what stands in the workbook wins over new sources. */
export interface HandMade {
  /** Sub-ambiti by code of ente, from the sheet `Enti` and from lists of enti. */
  readonly subAmbiti: ReadonlyMap<string, string>;
  /** The rows of the sheet `Enti`, members of the plan or not. */
  readonly enti?: readonly AmbitoEnte[];
  /** Rows of it that nobody can read yet, in the order of our columns: they stay as they are. */
  readonly unread?: readonly (readonly CellValue[])[];
}

/** What two workbooks say of the enti: the later one has the last word about what both say. */
export function joinHand(earlier: HandMade, later: HandMade): HandMade {
  const said = new Set(later.enti?.map(({ code }) => code));
  const enti = [
    ...(later.enti ?? []),
    ...(earlier.enti ?? []).filter(({ code }) => !said.has(code)),
  ];
  return {
    subAmbiti: new Map([...earlier.subAmbiti, ...later.subAmbiti]),
    enti,
    unread: [...(earlier.unread ?? []), ...(later.unread ?? [])],
  };
}

/** What the sheet `Enti` has to say of an ambito. */
export function handOfAmbito(ambito: Ambito): HandMade {
  const listed = ambito.enti.flatMap(({ code }) => {
    const names = subAmbitiOf(ambito, code);
    return names.length === 0 ? [] : [[code, names.join(LIST_SEPARATOR)] as const];
  });
  return { subAmbiti: new Map(listed), enti: ambito.enti };
}

/** Whether the office said anything about it: then its row stays though no source names the ente. */
function isNoted({ inPiano, aliases, ufficio, email }: AmbitoEnte): boolean {
  return inPiano !== null || aliases.length > 0 || ufficio !== null || email !== null;
}

function plain(value: CellValue): CellContent {
  return isCellError(value) ? value.error : value;
}

/**
 * The sheet: the enti of the ambito first, then those that only sources name, then unread rows. An
 * ente of the ambito stands there even when no source names it.
 */
export function entiSheet(piano: Piano, hand: HandMade): TableSheet {
  const named = new Map(piano.enti.map((one) => [one.ente.code, one]));
  const listed = (hand.enti ?? []).filter((one) => isNoted(one) || named.has(one.code));
  const unread = hand.unread ?? [];
  const codes = new Set([...listed.map(({ code }) => code), ...unread.map(([code]) => code)]);
  const others = piano.enti
    .filter(({ ente }) => !codes.has(ente.code))
    .map(({ ente }) => memberOf(ente, null));
  const rows = [...listed, ...others].map((one): CellContent[] => [
    one.code,
    one.name,
    KIND_LABELS[one.kind],
    one.province,
    hand.subAmbiti.get(one.code) || null,
    named.get(one.code)?.labels.join(LIST_SEPARATOR) ?? null,
    one.inPiano === null ? null : one.inPiano ? "sì" : "no",
    one.aliases.join(LIST_SEPARATOR) || null,
    one.ufficio,
    one.email,
  ]);
  const columns = Object.keys(ENTI_COLUMNS) as EntiColumn[];
  return {
    ...SHEETS.enti,
    columns: columns.map((key): TableColumn => ({
      header: ENTI_COLUMNS[key],
      kind: "text",
      width: WIDTHS[key],
    })),
    rows: [...rows, ...unread.map((row) => row.map(plain))],
  };
}

/** Names in one cell, between semicolons. */
export function splitNames(text: string): string[] {
  return text
    .split(";")
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
}
