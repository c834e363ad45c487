// What the pane shows of dwelling lists: a summary per list, the dwellings behind a figure page by page,
// and the questions about words.
import type { AlloggiAggregate } from "../domain/alloggi/aggregateAlloggi";
import { alloggiFindings } from "../domain/alloggi/alloggiFindings";
import type { Alloggio, AlloggiList, UnknownWord } from "../domain/alloggi/alloggio";
import {
  DISPONIBILITA,
  type Disponibilita,
  type Servizio,
  type Stato,
  type WordChoice,
  type WordColumn,
} from "../domain/alloggi/alloggioKinds";
import type { AlloggiWord } from "../domain/alloggi/alloggiWords";
import { countedBits, FIELD_BITS, openBits } from "../domain/alloggi/countAlloggio";
import { citeAlloggio } from "../domain/alloggi/elencoAlloggi";
import { foldWord } from "../domain/alloggi/foldWord";
import type { Finding, FindingCell } from "../domain/finding";
import { COUNT_FIELDS, type CountField } from "../domain/import/tableKinds";
import { rangeName } from "../workbook/cellAddress";

/** A list in figures. */
export interface AlloggiSummary {
  /** "Alloggi!A3:N120", or the lines of a text. */
  readonly place: string;
  readonly alloggi: number;
  readonly enti: number;
  /** Dwellings that certainly count as available in the year, and those in doubt. */
  readonly counted: number;
  readonly open: number;
}

/** The lists of one file. */
export function alloggiSummaries(
  lists: readonly AlloggiList[],
  { options }: AlloggiAggregate,
): AlloggiSummary[] {
  return lists.map(({ place, range, alloggi }) => ({
    place:
      place.sheet === null
        ? `righe ${range.top + 1}-${range.bottom + 1}`
        : `${place.sheet}!${rangeName(range)}`,
    alloggi: alloggi.length,
    enti: new Set(alloggi.flatMap(({ ente }) => ente?.code ?? [])).size,
    counted: alloggi.filter((one) => (countedBits(one, options) & FIELD_BITS.disponibili) !== 0)
      .length,
    open: alloggi.filter((one) => openBits(one, options) !== 0).length,
  }));
}

/** Findings of the lists of one file that are told when it is read; words are asked about apart. */
export function alloggiNotices(elenco: AlloggiAggregate, lists: readonly AlloggiList[]): Finding[] {
  const own = { ...elenco, lists };
  return alloggiFindings(own).filter(({ code }) => code !== "alloggi-parole-sconosciute");
}

/** A word to ask about, with where it stands first. */
export interface WordQuestion {
  readonly column: WordColumn;
  readonly word: string;
  readonly count: number;
  readonly cited: FindingCell;
  /** The word may be somebody's name: it is hidden, and can only be made clear in the list itself. */
  readonly hidden: boolean;
}

/** Words that nobody knows, the most frequent first; the same word on several sheets once. */
export function wordQuestions(lists: readonly AlloggiList[]): WordQuestion[] {
  const questions = new Map<string, WordQuestion>();
  const add = ({ place }: AlloggiList, { column, word, count, row, at }: UnknownWord): void => {
    const hidden = word.includes("•");
    const key = `${column} ${hidden ? `${place.sheet} ${row}` : foldWord(word)}`;
    const known = questions.get(key);
    const cited: FindingCell = known?.cited ?? {
      file: place.file,
      at: { sheet: place.sheet, row, column: at },
      value: word,
      ente: null,
      field: null,
    };
    questions.set(key, { column, word, hidden, cited, count: count + (known?.count ?? 0) });
  };
  for (const list of lists) for (const word of list.words) add(list, word);
  return [...questions.values()].sort((a, b) => b.count - a.count);
}

const STATI: Readonly<Record<Stato, true>> = {
  libero: true,
  inLiberazione: true,
  carenza: true,
  inRecupero: true,
  occupato: true,
  nonAssegnabile: true,
};
const SERVIZI: Readonly<Record<Servizio, true>> = {
  sap: true,
  sas: true,
  sat: true,
  altriUsi: true,
};

/** The meanings that are offered for a word of a column. */
export function wordChoices(column: WordColumn): readonly WordChoice[] {
  if (column === "stato") return Object.keys(STATI) as Stato[];
  if (column === "servizio") return Object.keys(SERVIZI) as Servizio[];
  return [...DISPONIBILITA, "none"];
}

/** The answer that a choice is. */
export function answerOf({ column, word }: WordQuestion, choice: WordChoice): AlloggiWord {
  const folded = foldWord(word);
  if (column === "stato") return { column, word: folded, means: choice as Stato };
  if (column === "servizio") return { column, word: folded, means: choice as Servizio };
  return { column, word: folded, means: choice === "none" ? [] : [choice as Disponibilita] };
}

/** Figures that dwellings stand behind, in the order of the plan. */
export function alloggiFigures({ enti }: AlloggiAggregate): {
  readonly field: CountField;
  readonly certain: number;
  readonly possible: number;
}[] {
  return COUNT_FIELDS.flatMap((field) => {
    const told = enti.filter(({ fields }) => fields.has(field));
    if (told.length === 0) return [];
    const sum = (which: "certain" | "possible") =>
      told.reduce((all, { counts }) => all + counts[field][which], 0);
    return [{ field, certain: sum("certain"), possible: sum("possible") }];
  });
}

/** Owners with dwellings behind a figure, and how many. */
export function ownersBehind(
  { enti }: AlloggiAggregate,
  field: CountField,
): { readonly code: string; readonly name: string; readonly alloggi: number }[] {
  return enti
    .filter(({ counts, fields }) => fields.has(field) && counts[field].possible > 0)
    .map(({ ente, counts }) => ({
      code: ente.code,
      name: ente.name,
      alloggi: counts[field].possible,
    }));
}

/** A dwelling as the pane lists it. */
export interface AlloggioLine {
  readonly cited: FindingCell;
  readonly name: string;
  readonly where: string;
  readonly open: boolean;
}

/** Dwellings on one page. */
export const PAGE = 25;

/** One page of the dwellings behind a figure. @param ente one owner, or null for all. */
export function alloggiPage(
  elenco: AlloggiAggregate,
  field: CountField,
  ente: string | null,
  page: number,
): { readonly lines: readonly AlloggioLine[]; readonly total: number } {
  const { enti, options } = elenco;
  const bit = FIELD_BITS[field];
  const behind = enti
    .filter((one) => ente === null || one.ente.code === ente)
    .flatMap(({ alloggi }) =>
      alloggi.filter((one) => ((countedBits(one, options) | openBits(one, options)) & bit) !== 0),
    );
  const line = (one: Alloggio): AlloggioLine => {
    const list = elenco.lists.find(({ place }) => place === one.place)!;
    const parts = [one.indirizzo, one.comune?.name ?? one.ente?.name];
    return {
      cited: citeAlloggio(list, one),
      name: one.codice ?? "–",
      where: parts.filter((part) => part != null).join(", "),
      open: (countedBits(one, options) & bit) === 0,
    };
  };
  return { lines: behind.slice(page * PAGE, (page + 1) * PAGE).map(line), total: behind.length };
}
