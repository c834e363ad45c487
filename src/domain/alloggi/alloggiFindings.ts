// What reading dwelling lists leaves open: questions to whoever sent them, and data of persons that they
// should not hold. These are notices about a list, no rules of a plan: nobody can switch them off.
import type { Finding, FindingCell } from "../finding";
import { columnLetters } from "../../workbook/cellAddress";
import { enteOf } from "../piano";
import type { AlloggiAggregate } from "./aggregateAlloggi";
import type { AlloggiLabel, AlloggiList, Alloggio, UnknownWord } from "./alloggio";
import type { WordColumn } from "./alloggioKinds";
import { isAfterYear, kindsOf } from "./countAlloggio";
import { citeAlloggio } from "./elencoAlloggi";
import { keptFiles, MOST_KEPT } from "./keptAlloggi";
import { PERSONAL_KINDS, type PersonalKind } from "./personalData";

/** Cells that one finding cites; the rest is counted. */
const MOST_CITED = 20;
/** Words that one sentence lists. */
const MOST_WORDS = 8;

function citePlace(
  { place }: AlloggiList,
  row: number,
  column: number,
  value: string | null,
): FindingCell {
  return {
    file: place.file,
    at: { sheet: place.sheet, row, column },
    value,
    ente: null,
    field: null,
  };
}

function citeAll(list: AlloggiList, alloggi: readonly Alloggio[]): FindingCell[] {
  return alloggi.slice(0, MOST_CITED).map((alloggio) => citeAlloggio(list, alloggio));
}

function labelFinding(list: AlloggiList, one: AlloggiLabel): Finding[] {
  const { label, match, row, at } = one;
  const cells = [citePlace(list, row, at, label)];
  const base = { severity: "block" as const, cells };
  switch (match.how) {
    case "unknown":
      return [{ ...base, code: "ente-sconosciuto", enti: [], params: { label } }];
    case "ambiguous": {
      const enti = match.candidates.map(({ code, name }) => ({ code, name }));
      const candidates = enti.map(({ name }) => name);
      return [{ ...base, code: "ente-ambiguo", enti, params: { label, candidates } }];
    }
    case "typo":
    case "variant": {
      const { code, name } = match.ente;
      const params = { label, canonical: name };
      const enti = [{ code, name }];
      return match.how === "typo"
        ? [{ ...base, code: "ente-nome-errato", enti, params }]
        : [{ ...base, severity: "inform", code: "ente-nome-variante", enti, params }];
    }
    default:
      return [];
  }
}

function wordFindings(list: AlloggiList): Finding[] {
  const byColumn = new Map<WordColumn, UnknownWord[]>();
  for (const word of list.words) {
    byColumn.set(word.column, [...(byColumn.get(word.column) ?? []), word]);
  }
  return [...byColumn].map(([column, words]): Finding => {
    const ranked = [...words].sort((a, b) => b.count - a.count || a.row - b.row);
    return {
      code: "alloggi-parole-sconosciute",
      severity: "block",
      enti: [],
      cells: ranked.slice(0, MOST_CITED).map(({ row, at, word }) => citePlace(list, row, at, word)),
      params: {
        column,
        words: ranked.slice(0, MOST_WORDS).map(({ word, count }) => ({ word, count })),
        others: Math.max(0, ranked.length - MOST_WORDS),
      },
    };
  });
}

function ownerFindings(list: AlloggiList): Finding[] {
  const without = list.alloggi.filter(({ ente }) => ente === null);
  const unmatched = list.labels
    .filter(({ column, match }) => column === "ente" && enteOf(match) === null)
    .reduce((sum, { count }) => sum + count, 0);
  const alloggi = without.length - unmatched;
  if (alloggi <= 0) return [];
  const hasColumn = unmatched > 0 || without.length < list.alloggi.length;
  return [
    {
      code: "alloggi-senza-ente",
      severity: "block",
      enti: [],
      cells: citeAll(list, without),
      params: { alloggi, hasColumn },
    },
  ];
}

/** One finding per file: which columns hold data of persons and in how many rows, never the data. */
function personalFindings(lists: readonly AlloggiList[]): Finding[] {
  const concerned = lists.filter(({ personal }) => personal.length > 0);
  if (concerned.length === 0) return [];
  const columns = new Map<string, { kinds: Set<PersonalKind>; heading: string | null }>();
  for (const { heading, column, kinds } of concerned.flatMap(({ personal }) => personal)) {
    const name = heading ?? columnLetters(column);
    const known = columns.get(name) ?? { kinds: new Set<PersonalKind>(), heading };
    columns.set(name, known);
    kinds.forEach((kind) => known.kinds.add(kind));
  }
  return [
    {
      code: "dati-personali",
      severity: "inform",
      enti: [],
      cells: concerned
        .flatMap((list) =>
          list.personal.map(({ heading, headingRow, column }) =>
            citePlace(list, headingRow, column, heading),
          ),
        )
        .slice(0, MOST_CITED),
      params: {
        file: concerned[0]!.place.file,
        columns: [...columns].map(([name, { kinds, heading }]) => ({
          name,
          hasHeading: heading !== null,
          kinds: PERSONAL_KINDS.filter((kind) => kinds.has(kind)),
        })),
        rows: concerned.reduce((sum, { personalRows }) => sum + personalRows, 0),
      },
    },
  ];
}

function unreadFindings(list: AlloggiList): Finding[] {
  return list.unread.map(({ column, count, rows, at }): Finding => ({
    code: "alloggi-non-letti",
    severity: "justify",
    enti: [],
    cells: rows.map((row) => citePlace(list, row, at, null)),
    params: { column, count },
  }));
}

function classFindings(list: AlloggiList, { options }: AlloggiAggregate): Finding[] {
  const unclassed = list.alloggi.filter(
    (alloggio) => kindsOf(alloggio) === null && !alloggio.dubbioDisponibilita,
  );
  const late = list.alloggi.filter(
    (alloggio) => isAfterYear(alloggio, options) && (kindsOf(alloggio) ?? []).length > 0,
  );
  const findings: Finding[] = [];
  if (unclassed.length > 0) {
    findings.push({
      code: "alloggi-non-classificati",
      severity: "justify",
      enti: [],
      cells: citeAll(list, unclassed),
      params: { alloggi: unclassed.length },
    });
  }
  if (late.length > 0) {
    findings.push({
      code: "alloggi-oltre-anno",
      severity: "inform",
      enti: [],
      cells: citeAll(list, late),
      params: { alloggi: late.length, year: options.year! },
    });
  }
  return findings;
}

/**
 * Everything that the lists leave open, list by list. Cells are cited with normalised or masked values,
 * never with what stands there. Empty when nothing is open.
 */
export function alloggiFindings(aggregate: AlloggiAggregate): Finding[] {
  const files = new Map<string, AlloggiList[]>();
  for (const list of aggregate.lists) {
    files.set(list.place.file, [...(files.get(list.place.file) ?? []), list]);
  }
  const personal = [...files.values()].flatMap(personalFindings);
  const kept = keptFiles(aggregate.lists);
  const notKept = [...files].flatMap(([file, lists]): Finding[] => {
    if (kept.has(file)) return [];
    const alloggi = lists.reduce((sum, list) => sum + list.alloggi.length, 0);
    const params = { file, alloggi, most: MOST_KEPT };
    return [{ code: "alloggi-non-conservati", severity: "inform", enti: [], cells: [], params }];
  });
  const others = aggregate.lists.flatMap((list) => [
    ...list.labels.flatMap((label) => labelFinding(list, label)),
    ...ownerFindings(list),
    ...wordFindings(list),
    ...classFindings(list, aggregate),
    ...unreadFindings(list),
  ]);
  return [...personal, ...notKept, ...others];
}
