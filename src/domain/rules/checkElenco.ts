// A list of single dwellings against the per-ente tables, and the dwellings among themselves.
import type { Ente } from "../enti/ente";
import type { CountField } from "../import/tableKinds";
import { valueOf } from "../import/enteTable";
import { isFromElenco } from "../alloggi/elencoTitle";
import type { Piano, PianoEnte, SourcedCell } from "../piano";
import { citeSourced, holds, named, type Outcome } from "./outcome";
import type { AlloggioFigures, PianoContext } from "./pianoContext";
import type { RuleParameters } from "./ruleParameters";

/** Dwellings of a list that a finding cites; the rest is counted. */
const MOST_CITED = 20;

/** Findings of one ente that are told one by one; when there are more, one speaks for all of them. */
const MOST_TOLD = 10;

function eachOrAllTogether<One>(
  found: readonly One[],
): readonly { readonly shown: One; readonly others: number; readonly all: readonly One[] }[] {
  if (found.length <= MOST_TOLD) return found.map((shown) => ({ shown, others: 0, all: [shown] }));
  return [{ shown: found[0]!, others: found.length - 1, all: found }];
}

function byEnte(alloggi: readonly AlloggioFigures[]): Map<string, AlloggioFigures[]> {
  const groups = new Map<string, AlloggioFigures[]>();
  for (const one of alloggi) {
    const group = groups.get(one.ente.code);
    if (group === undefined) groups.set(one.ente.code, [one]);
    else group.push(one);
  }
  return groups;
}

/** The dwellings of an ente by code: the same code is the same dwelling. */
function byCode(alloggi: readonly AlloggioFigures[]): AlloggioFigures[][] {
  const groups = new Map<string, AlloggioFigures[]>();
  const single: AlloggioFigures[][] = [];
  for (const one of alloggi) {
    const group = one.code === null ? undefined : groups.get(one.code);
    if (group !== undefined) group.push(one);
    else {
      const first = [one];
      single.push(first);
      if (one.code !== null) groups.set(one.code, first);
    }
  }
  return single;
}

/** How many dwellings count in a field at least, and at most when everything open counts. */
function countOf(groups: readonly AlloggioFigures[][], field: CountField): [number, number] {
  let least = 0;
  let most = 0;
  for (const rows of groups) {
    if (rows.every(({ counted }) => counted.includes(field))) least++;
    for (const { counted, open } of rows)
      if (counted.includes(field) || open.includes(field)) most++;
  }
  return [least, most];
}

/** The cell of a table that somebody sent or wrote; one that was added up from the list itself proves nothing. */
function statedCell(one: PianoEnte, field: CountField): SourcedCell | null {
  const cells = (one.cells.get(field) ?? []).filter(
    ({ table, cell }) => !isFromElenco(table) || cell.correctedIn !== undefined,
  );
  return cells.find(({ cell }) => cell.figure.state !== "blank") ?? cells[0] ?? null;
}

/** Counts of an ente that the list has against the cells of its tables. */
function countOutcomes(
  one: PianoEnte | undefined,
  fields: readonly CountField[],
  alloggi: readonly AlloggioFigures[],
): Outcome[] {
  const { ente } = alloggi[0]!;
  const code = "elenco-conteggio-diverso";
  const groups = byCode(alloggi);
  return fields.map((field: CountField): Outcome => {
    const sourced = one === undefined ? null : statedCell(one, field);
    const printed = valueOf(sourced?.cell);
    if (sourced === null || printed === null) {
      const missing = sourced === null ? [] : [citeSourced(sourced, field)];
      const absent = sourced === null ? [field] : [];
      return { outcome: "undecided", code, enti: named(ente), missing, absent };
    }
    const [listed, atMost] = countOf(groups, field);
    if (printed === listed && listed === atMost) return holds(code, ente);
    if (printed >= listed && printed <= atMost) {
      const open = groups.filter((rows) => rows.length > 1 || rows[0]!.open.includes(field)).flat();
      const missing = open.slice(0, MOST_CITED).map(({ cited }) => cited);
      return { outcome: "undecided", code, enti: named(ente), missing };
    }
    const counted = alloggi.filter((alloggio) => alloggio.counted.includes(field));
    return {
      outcome: "broken",
      code,
      enti: named(ente),
      cells: [
        citeSourced(sourced, field),
        ...counted.slice(0, MOST_CITED).map(({ cited }) => cited),
      ],
      params: { field, listed, atMost, printed },
    };
  });
}

function codeOutcomes(ente: Ente, alloggi: readonly AlloggioFigures[]): Outcome[] {
  const repeated = byCode(alloggi).filter((all) => all.length > 1);
  const broken = eachOrAllTogether(repeated).map(({ shown: all, others }): Outcome => ({
    outcome: "broken",
    code: "alloggio-ripetuto",
    enti: named(ente),
    cells: all.slice(0, MOST_CITED).map(({ cited }) => cited),
    params: { alloggio: all[0]!.code!, times: all.length, others },
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
  const outcomes = eachOrAllTogether(over).map(({ shown, others, all }): Outcome => ({
    outcome: "broken",
    code,
    enti: named(ente),
    cells: all.slice(0, MOST_CITED).map(({ cited }) => cited),
    params: {
      alloggio: shown.code,
      importoCentesimi: shown.lavoriCentesimi!,
      massimoCentesimi: most,
      others,
    },
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
  const enti = new Map(piano.enti.map((one) => [one.ente.code, one]));
  return [...byEnte(elenco?.alloggi ?? []).values()].flatMap((alloggi) => {
    const { ente } = alloggi[0]!;
    return [
      ...countOutcomes(enti.get(ente.code), elenco!.fieldsOf(ente.code), alloggi),
      ...codeOutcomes(ente, alloggi),
      ...worksOutcomes(ente, alloggi, lavoriMassimiCentesimi),
    ];
  });
}
