// Files of earlier years become figures to compare with. The year is recognised from the file, and
// asked for where the file leaves it open.
import type { EnteMatch } from "../enti/matchEnte";
import { yearOfSource, yearOfSources } from "../fonti/annoDellaFonte";
import {
  measuresOf,
  NOTHING_KNOWN,
  preparePiano,
  readOwnSheets,
  readSources,
  splitGrids,
  type Known,
} from "../preparePiano";
import type { SourceGrids } from "../recogniseSource";
import { patrimonioOf } from "../contesto/patrimonioOf";
import { SHEETS } from "../sheets/sheetNames";
import { CAMPI_DELLA_SERIE, cifreOf, EARLIER_YEARS, type CifraPrecedente } from "./cifraPrecedente";
import { readPrecedenti } from "./precedentiSheet";
import { wordsOf } from "../vocabolario/wordsSheet";

/** Why the year of a file is not sure. */
export type YearDoubt =
  /** Nothing in the file names a year. */
  | "no-year"
  /** Titles name several years, none more often than the others. */
  | "several-years"
  /** The name of the file tells another year than its titles. */
  | "name-differs";

/** Why a file cannot be compared with. */
export type EarlierRefusal = "no-figures" | "same-year" | "later-year" | "too-old";

/** What a file of earlier years holds. */
export interface EarlierFile {
  readonly file: string;
  /** Years that its titles name, with how often, and the year in its name. */
  readonly evidence: {
    readonly titles: readonly (readonly [year: number, times: number])[];
    readonly name: number | null;
  };
  /** The year when it is sure; else why not, and the one that seems likeliest (null without a hint). */
  readonly year:
    | { readonly sure: true; readonly year: number }
    | { readonly sure: false; readonly doubt: YearDoubt; readonly likely: number | null };
  readonly known: Known;
  /** Figures of still earlier plans, when the file is a workbook of Quadra's that kept them. */
  readonly carried: readonly CifraPrecedente[];
}

/** The single year that a name tells: "dati-2020.xlsx"; null when it tells none or several. */
function yearInName(file: string): number | null {
  const years = new Set(
    [...file.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year)),
  );
  const [only] = years;
  return years.size === 1 ? only! : null;
}

function yearOf(
  declared: number | null,
  titles: readonly (readonly [number, number])[],
  name: number | null,
): EarlierFile["year"] {
  if (declared !== null) return { sure: true, year: declared };
  const [first, second] = titles;
  if (first === undefined) return { sure: false, doubt: "no-year", likely: name };
  if (second !== undefined && second[1] === first[1]) {
    return { sure: false, doubt: "several-years", likely: null };
  }
  if (name !== null && name !== first[0]) {
    return { sure: false, doubt: "name-differs", likely: first[0] };
  }
  return { sure: true, year: first[0] };
}

/**
 * Reads one file of an earlier year: a workbook of Quadra's with its corrections, or anything that a
 * sender may send.
 */
export function readEarlierFile(
  { file, grids }: SourceGrids,
  match: (label: string) => EnteMatch,
  readAt: number,
  taught: Known["taught"] = NOTHING_KNOWN.taught,
): EarlierFile {
  const { own, others } = splitGrids(grids);
  const kept = readOwnSheets(file, own, match);
  const isOwn = kept.sources.length > 0;
  const { vocabulary, words } = taught;
  const alloggi = () => ({ words: wordsOf(words, file) });
  const known: Known = isOwn
    ? kept
    : {
        ...NOTHING_KNOWN,
        sources: readSources([{ file, grids: others }], match, readAt, { vocabulary, alloggi }),
      };
  const recognitions = known.sources.map(({ recognition }) => recognition);
  const counts = new Map<number, number>();
  for (const { years } of recognitions) {
    for (const [year, times] of years) counts.set(year, (counts.get(year) ?? 0) + times);
  }
  const titles = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  const name = yearInName(file);
  const declared = known.ambito.ambito?.year ?? (isOwn ? yearOfSources(recognitions) : null);
  const sheet = own.find((grid) => grid.sheet === SHEETS.precedenti.sheet);
  return {
    file,
    evidence: { titles, name },
    year: yearOf(declared, titles, name),
    known,
    carried: (sheet && readPrecedenti(sheet, file)) ?? [],
  };
}

/** The files of one year, joined as if they were the sources of that plan. */
function joinYear(year: number, files: readonly EarlierFile[]): CifraPrecedente[] {
  const known = files.map((one) => one.known);
  const joined: Known = {
    ...known[0]!,
    sources: known.flatMap(({ sources }) =>
      // What a person said of the file's year counts for sources that name none or several.
      sources.map((source) =>
        sources.length === 1 && yearOfSource(source.recognition) !== year
          ? { ...source, recognition: { ...source.recognition, years: new Map([[year, 1]]) } }
          : source,
      ),
    ),
    corrections: known.flatMap(({ corrections }) => corrections),
    scelte: known.flatMap(({ scelte }) => scelte),
    measureCorrections: known.flatMap(({ measureCorrections }) => measureCorrections),
  };
  const prepared = preparePiano(joined, [], year);
  const times = new Map(
    joined.sources.map(({ recognition, readAt }) => [recognition.file, readAt]),
  );
  return cifreOf(
    prepared.piano,
    patrimonioOf(measuresOf(prepared), 0, false),
    (file) => times.get(file) ?? 0,
    CAMPI_DELLA_SERIE,
  );
}

/** What became of the files. */
export interface EarlierReading {
  /** Figures by year, of the files whose year is known and useful. */
  readonly cifre: readonly CifraPrecedente[];
  readonly taken: readonly { readonly file: string; readonly year: number }[];
  readonly asked: readonly EarlierFile[];
  readonly refused: readonly {
    readonly file: string;
    readonly year: number | null;
    readonly reason: EarlierRefusal;
  }[];
}

function refusalOf(year: number, planYear: number): EarlierRefusal | null {
  if (year === planYear) return "same-year";
  if (year > planYear) return "later-year";
  return year < planYear - EARLIER_YEARS ? "too-old" : null;
}

/**
 * The figures to compare the plan of `planYear` with.
 * @param told years that a person gave, by name of file.
 */
export function joinEarlierFiles(
  planYear: number,
  files: readonly EarlierFile[],
  told: ReadonlyMap<string, number> = new Map(),
): EarlierReading {
  const asked: EarlierFile[] = [];
  const refused: EarlierReading["refused"][number][] = [];
  const byYear = new Map<number, EarlierFile[]>();
  for (const one of files) {
    const { file } = one;
    const year = told.get(file) ?? (one.year.sure ? one.year.year : null);
    const tells = one.known.sources.some(
      ({ recognition }) => recognition.tables.length + recognition.measures.length > 0,
    );
    if (!tells) refused.push({ file, year, reason: "no-figures" });
    else if (year === null) asked.push(one);
    else {
      const reason = refusalOf(year, planYear);
      if (reason !== null) refused.push({ file, year, reason });
      else byYear.set(year, [...(byYear.get(year) ?? []), one]);
    }
  }
  const read = [...byYear].flatMap(([year, ones]) => joinYear(year, ones));
  const years = new Set(read.map(({ year }) => year));
  const carried = [...byYear.values()]
    .flat()
    .flatMap((one) => one.carried)
    .filter(({ year }) => !years.has(year) && refusalOf(year, planYear) === null);
  const useless = [...byYear].flatMap(([year, ones]) =>
    years.has(year) ? [] : ones.map(({ file }) => ({ file, year, reason: "no-figures" as const })),
  );
  return {
    cifre: [...read, ...carried].sort((a, b) => b.year - a.year),
    taken: [...byYear].flatMap(([year, ones]) =>
      years.has(year) ? ones.map(({ file }) => ({ file, year })) : [],
    ),
    asked,
    refused: [...refused, ...useless],
  };
}
