// The summary of a check as a sheet to print and file. Like all sheets of Quadra it is in Italian.
import { PARAMETER_NAMES, SEVERITY_WORDS } from "../domain/rules/regoleSheet";
import type { Riepilogo } from "../domain/rules/riepilogo";
import { SHEETS } from "../domain/sheets/sheetNames";
import type { TableSheet } from "../workbook/tableSheet";
import { findingSentence } from "./findingSentence";
import { formatDate } from "./formatDate";
import { formatNumber } from "./formatNumber";
import { precedentiText } from "./it/precedenti";
import { motivazioneNote } from "./motivazioneNote";
import { ruleDescription } from "./ruleDescription";

type Line = readonly [part: string, entry: string, words: string];

const number = (value: number) => formatNumber("it", value);

const years = (from: number, to: number | null) =>
  to === null ? `dal ${from}` : `dal ${from} al ${to}`;

function rulebookLines({ rules, edited, changes, year }: Riepilogo): Line[] {
  const book =
    `${number(rules)} regole${year === null ? "" : ` del ${year}`}, ` +
    (edited ? "con le modifiche del foglio Regole" : "come le dà la norma");
  const changed: Line[] = [
    ...changes.inactive.map(({ code }): Line => [
      "Regolamento",
      "Regola disattivata",
      ruleDescription("it", code),
    ]),
    ...changes.rules.map(({ now, shipped }): Line => [
      "Regolamento",
      "Regola cambiata",
      `${ruleDescription("it", now.code)} Ora ${SEVERITY_WORDS[now.severity]}, ${years(now.from, now.to)}` +
        (shipped === null
          ? "."
          : `; prima ${SEVERITY_WORDS[shipped.severity]}, ${years(shipped.from, shipped.to)}.`),
    ]),
    ...changes.values.map(({ parameter, value, from, to, source }): Line => [
      "Regolamento",
      "Valore cambiato",
      `${PARAMETER_NAMES[parameter]}: ${typeof value === "number" ? number(value) : value}, ${years(from, to)} (${source}).`,
    ]),
  ];
  return [["Regolamento", "Regole applicate", book], ...changed];
}

/** Rows of the summary: part, entry, words. */
function riepilogoLines(one: Riepilogo): Line[] {
  const { counts, open, justified, undecided } = one;
  const ready = open.length === 0;
  return [
    ["Piano", "Ambito", one.ambito ?? "non indicato"],
    ["Piano", "Anno", one.year === null ? "non indicato" : String(one.year)],
    ["Piano", "Enti", number(one.enti)],
    ["Verifica", "Verificato da", one.checkedBy === "" ? "non indicato" : one.checkedBy],
    ["Verifica", "Il", formatDate("it", one.checkedOn)],
    [
      "Verifica",
      "Esito",
      ready
        ? "Nessun rilievo bloccante e nessuna motivazione mancante."
        : `Restano aperti ${number(open.length)} rilievi: il piano non è pronto per l’approvazione.`,
    ],
    ["Conteggi", "Bloccano", number(counts.block)],
    [
      "Conteggi",
      "Da motivare",
      `${number(counts.justify)}, di cui motivati ${number(justified.length)}`,
    ],
    ["Conteggi", "Informano", number(counts.inform)],
    [
      "Conteggi",
      "Senza risposta",
      `${number(undecided)} controlli a cui manca un valore: nessuno di questi dice che il dato è giusto.`,
    ],
    ...rulebookLines(one),
    ...open.map((finding): Line => [
      "Resta aperto",
      SEVERITY_WORDS[finding.severity],
      findingSentence("it", finding),
    ]),
    ...justified.map(({ finding, motivazione }): Line => [
      "Motivazioni",
      findingSentence("it", finding),
      motivazioneNote("it", finding, motivazione),
    ]),
    ...one.sources.map((file): Line => ["Fonti", "File", file]),
    ...one.earlier.map(({ year, file, enti, cifre }): Line => [
      "Fonti",
      "Anno precedente",
      precedentiText.source(year, file, enti, cifre),
    ]),
  ];
}

/** The sheet `Riepilogo`. */
export function riepilogoSheet(riepilogo: Riepilogo): TableSheet {
  return {
    ...SHEETS.riepilogo,
    columns: [
      { header: "Parte", kind: "long-text", width: 16 },
      { header: "Voce", kind: "long-text", width: 34 },
      { header: "Contenuto", kind: "long-text", width: 90 },
    ],
    rows: riepilogoLines(riepilogo),
  };
}
