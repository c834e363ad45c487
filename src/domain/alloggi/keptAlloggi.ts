// How dwelling lists are kept in the workbook: in the sheet `Alloggi` as far as a sheet can reasonably
// hold them, and what they add up to in `Provenienza` like the figures of any source.
import type { TableSheet } from "../../workbook/tableSheet";
import { NOTHING_ELSE } from "../import/recogniseTables";
import { yearOfSource } from "../fonti/annoDellaFonte";
import type { ReadSource } from "../sheets/readSource";
import type { AlloggiAggregate } from "./aggregateAlloggi";
import type { AlloggiList } from "./alloggio";
import { alloggiSheet, type KeptAlloggi } from "./alloggiSheet";
import { withElenco } from "./elenco";
import { isFromElenco } from "./elencoTitle";

/**
 * Dwellings that one workbook keeps: an answer of Excel on the web may have 5 MB (Microsoft Learn,
 * Resource limits and performance optimization), and the sheet is read afresh before each command. The
 * owners of an ambito have some thousand; of longer lists only what they add up to is kept.
 */
export const MOST_KEPT = 20_000;

/** The owners whose dwellings some files list. */
function ownersIn(lists: readonly AlloggiList[], has: (file: string) => boolean): Set<string> {
  return new Set(
    lists
      .filter(({ place }) => has(place.file))
      .flatMap(({ alloggi }) => alloggi.flatMap(({ ente }) => ente?.code ?? [])),
  );
}

/**
 * The files whose lists fit into the sheet: shorter ones before longer ones, then by name. What an owner
 * has in several files is one figure, so they are kept together or not at all.
 */
export function keptFiles(lists: readonly AlloggiList[]): ReadonlySet<string> {
  const rows = new Map<string, number>();
  for (const { place, alloggi } of lists) {
    rows.set(place.file, (rows.get(place.file) ?? 0) + alloggi.length);
  }
  const kept = new Set<string>();
  let all = 0;
  for (const [file, own] of [...rows].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))) {
    all += own;
    if (all <= MOST_KEPT) kept.add(file);
  }
  for (let before = -1; kept.size < rows.size && before !== kept.size;) {
    before = kept.size;
    const summed = ownersIn(lists, (file) => !kept.has(file));
    for (const file of [...kept]) {
      const own = ownersIn(lists, (one) => one === file);
      if ([...own].some((code) => summed.has(code))) kept.delete(file);
    }
  }
  return kept;
}

/** The sheet `Alloggi`, or none when there is nothing to keep. */
export function alloggiSheets(sources: readonly ReadSource[]): TableSheet[] {
  const files = keptFiles(sources.flatMap(({ recognition }) => recognition.alloggi));
  const kept = sources
    .filter(({ recognition }) => files.has(recognition.file))
    .map(({ recognition, readAt }): KeptAlloggi => ({
      lists: recognition.alloggi,
      year: yearOfSource(recognition),
      readAt,
    }));
  return kept.length === 0 ? [] : [alloggiSheet(kept)];
}

/** The sources with the tables that their lists add up to. */
export function sourcesWithElenco(
  sources: readonly ReadSource[],
  elenco: AlloggiAggregate | null,
): readonly ReadSource[] {
  const read = withElenco(
    sources.map(({ recognition }) => recognition),
    elenco,
  );
  return sources.map((source, index) => ({ ...source, recognition: read[index]! }));
}

/**
 * Joins what `Provenienza` and `Alloggi` tell: where the dwellings themselves are kept, what they added
 * up to when they were written is no longer asked.
 */
export function joinAlloggi(
  sources: readonly ReadSource[],
  kept: readonly (KeptAlloggi & { readonly file: string })[],
): ReadSource[] {
  const byFile = new Map(kept.map((one) => [one.file, one]));
  const joined = sources.map((source): ReadSource => {
    const { recognition } = source;
    const own = byFile.get(recognition.file);
    if (own === undefined) return source;
    byFile.delete(recognition.file);
    const tables = recognition.tables.filter((table) => !isFromElenco(table));
    return { ...source, recognition: { ...recognition, tables, alloggi: own.lists } };
  });
  const others = [...byFile.values()].map(({ file, lists, year, readAt }): ReadSource => ({
    recognition: {
      file,
      tables: [],
      ...NOTHING_ELSE,
      alloggi: lists,
      years: new Map(year === null ? [] : [[year, 1]]),
    },
    readAt,
  }));
  return [...joined, ...others];
}
