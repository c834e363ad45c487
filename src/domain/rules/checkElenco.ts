// A list of single dwellings against the per-ente tables, and the dwellings among themselves.
import type { Ente } from "../enti/ente";
import type { CountField } from "../import/tableKinds";
import { valueOf } from "../import/enteTable";
import { chosenCell, type Piano } from "../piano";
import { citeSourced, holds, named, type Outcome } from "./outcome";
import type { AlloggioFigures, ElencoAlloggi, PianoContext } from "./pianoContext";
import type { RuleParameters } from "./ruleParameters";

/** Dwellings of a list that a finding cites; the rest is counted. */
const MOST_CITED = 20;

function byEnte(alloggi: readonly AlloggioFigures[]): Map<string, AlloggioFigures[]> {
  const groups = new Map<string, AlloggioFigures[]>();
  for (const one of alloggi) {
    const group = groups.get(one.ente.code);
    if (group === undefined) groups.set(one.ente.code, [one]);
    else group.push(one);
  }
  return groups;
}

/** Counts of an ente that the list has against the cells of its tables. */
function countOutcomes(
  piano: Piano,
  fields: ElencoAlloggi["fields"],
  alloggi: readonly AlloggioFigures[],
): Outcome[] {
  const { ente } = alloggi[0]!;
  const code = "elenco-conteggio-diverso";
  const one = piano.enti.find((other) => other.ente.code === ente.code);
  return fields.map((field: CountField): Outcome => {
    const counted = alloggi.filter((alloggio) => alloggio.counted.includes(field));
    const sourced = one === undefined ? null : chosenCell(one, field);
    const printed = valueOf(sourced?.cell);
    if (sourced === null || printed === null) {
      const missing = sourced === null ? [] : [citeSourced(sourced, field)];
      const absent = sourced === null ? [field] : [];
      return { outcome: "undecided", code, enti: named(ente), missing, absent };
    }
    if (printed === counted.length) return holds(code, ente);
    return {
      outcome: "broken",
      code,
      enti: named(ente),
      cells: [
        citeSourced(sourced, field),
        ...counted.slice(0, MOST_CITED).map(({ cited }) => cited),
      ],
      params: { field, listed: counted.length, printed },
    };
  });
}

function codeOutcomes(ente: Ente, alloggi: readonly AlloggioFigures[]): Outcome[] {
  const byCode = new Map<string, AlloggioFigures[]>();
  for (const one of alloggi) {
    if (one.code !== null) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  }
  const repeated = [...byCode].filter(([, all]) => all.length > 1);
  const broken = repeated.map(([code, all]): Outcome => ({
    outcome: "broken",
    code: "alloggio-ripetuto",
    enti: named(ente),
    cells: all.slice(0, MOST_CITED).map(({ cited }) => cited),
    params: { alloggio: code, times: all.length },
  }));
  const without = alloggi.filter(({ code }) => code === null);
  if (without.length > 0) {
    const missing = without.slice(0, MOST_CITED).map(({ cited }) => cited);
    broken.push({ outcome: "undecided", code: "alloggio-ripetuto", enti: named(ente), missing });
  }
  return broken.length > 0 ? broken : [holds("alloggio-ripetuto", ente)];
}

function worksOutcomes(ente: Ente, alloggi: readonly AlloggioFigures[], most: number): Outcome[] {
  const carenti = alloggi.filter(({ counted }) => counted.includes("carenzaManutentiva"));
  if (carenti.length === 0) return [];
  const code = "lavori-oltre-limite";
  const over = carenti.filter(({ lavoriCentesimi }) => (lavoriCentesimi ?? 0) > most);
  const unknown = carenti.filter(({ lavoriCentesimi }) => lavoriCentesimi === null);
  const outcomes = over.map(({ code: alloggio, lavoriCentesimi, cited }): Outcome => ({
    outcome: "broken",
    code,
    enti: named(ente),
    cells: [cited],
    params: { alloggio, importoCentesimi: lavoriCentesimi!, massimoCentesimi: most },
  }));
  if (unknown.length > 0) {
    const missing = unknown.slice(0, MOST_CITED).map(({ cited }) => cited);
    outcomes.push({ outcome: "undecided", code, enti: named(ente), missing });
  }
  return outcomes.length > 0 ? outcomes : [holds(code, ente)];
}

/**
 * Counts per ente and table, unique codes per ente, and the cost of works of dwellings that are
 * assigned as they stand. Enti without a dwelling in the list sent none, and are not compared.
 */
export function checkElenco(
  piano: Piano,
  { elenco }: PianoContext,
  { lavoriMassimiCentesimi }: RuleParameters,
): Outcome[] {
  return [...byEnte(elenco?.alloggi ?? []).values()].flatMap((alloggi) => {
    const { ente } = alloggi[0]!;
    return [
      ...countOutcomes(piano, elenco!.fields, alloggi),
      ...codeOutcomes(ente, alloggi),
      ...worksOutcomes(ente, alloggi, lavoriMassimiCentesimi),
    ];
  });
}
