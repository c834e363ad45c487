// From single dwellings to the figures of the plan: counts per ente and field, each of which knows its
// dwellings, and the patrimonio per comune and service.
import type { Ente } from "../enti/ente";
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import type { Alloggio, AlloggiList } from "./alloggio";
import type { Servizio } from "./alloggioKinds";
import {
  codeKey,
  countedBits,
  FIELD_BITS,
  kindsOf,
  openBits,
  type CountOptions,
} from "./countAlloggio";
import { STEP, type AlloggiProgress } from "./readAlloggiList";

/** A count. Between `certain` and `possible` lie dwellings in doubt and those listed twice. */
export interface AlloggiCount {
  readonly certain: number;
  readonly possible: number;
}

/** The dwellings of one owner in all lists. */
export interface EnteAlloggi {
  readonly ente: Ente;
  readonly alloggi: readonly Alloggio[];
  readonly counts: Readonly<Record<CountField, AlloggiCount>>;
  /** The first dwelling that counts in a field, among those of the list that names the owner first. */
  readonly first: Readonly<Partial<Record<CountField, Alloggio>>>;
  /** Fields that the files with its dwellings tell of: elsewhere a count of 0 would be an invention. */
  readonly fields: ReadonlySet<CountField>;
}

/** Dwellings of one owner in one comune and service; null is not told. */
export interface PatrimonioCount {
  readonly ente: Ente | null;
  readonly comune: Ente | null;
  readonly servizio: Servizio | null;
  readonly alloggi: number;
}

/** The figures that dwelling lists give. */
export interface AlloggiAggregate {
  /** By name of file, so that the order in which files are read does not matter. */
  readonly lists: readonly AlloggiList[];
  readonly options: CountOptions;
  /** One entry per owner, in the order of the lists. */
  readonly enti: readonly EnteAlloggi[];
  readonly patrimonio: readonly PatrimonioCount[];
  /** The dwellings behind a figure, in the order of the lists. */
  alloggiOf(ente: string, field: CountField): readonly Alloggio[];
  /** Dwellings of which it is open whether they count in the field. */
  openAlloggiOf(ente: string, field: CountField): readonly Alloggio[];
}

interface Group {
  readonly ente: Ente;
  readonly alloggi: Alloggio[];
  readonly files: Set<string>;
}

/** Fields of which a file says something: a whole classification, or at least one dwelling. */
function addTold(told: Set<CountField>, alloggio: Alloggio, options: CountOptions): void {
  const add = (field: CountField): void => void told.add(field);
  if (alloggio.disponibilita !== null || alloggio.dubbioDisponibilita) {
    add("carenzaManutentiva");
    add("nuovaEdificazione");
  }
  if (kindsOf(alloggio) !== null || alloggio.dubbioDisponibilita) {
    add("disponibili");
    add("turnover");
  }
  const bits = countedBits(alloggio, options);
  for (const field of COUNT_FIELDS) if ((bits & FIELD_BITS[field]) !== 0) add(field);
  if (typeof alloggio.assegnato === "number" && options.year !== null)
    add("assegnateAnnoPrecedente");
}

interface Tally {
  certain: number;
  possible: number;
}

/**
 * Counts dwellings. One that is listed several times is one dwelling, and perhaps more: its owner must
 * say, so the further rows are possible only. So is what they disagree about.
 */
function* countAlloggi(
  alloggi: readonly Alloggio[],
  options: CountOptions,
): Generator<void, Pick<EnteAlloggi, "counts" | "first">> {
  const tallies = Object.fromEntries(
    COUNT_FIELDS.map((field) => [field, { certain: 0, possible: 0 }]),
  ) as Record<CountField, Tally>;
  const add = (bits: number, certain: number, possible: number): void => {
    for (const field of COUNT_FIELDS) {
      if ((bits & FIELD_BITS[field]) === 0) continue;
      tallies[field].certain += certain;
      tallies[field].possible += possible;
    }
  };
  const places: Partial<Record<CountField, Alloggio>> = {};
  let placed = 0;
  const place = (alloggio: Alloggio, bits: number): void => {
    if ((bits & ~placed) === 0 || alloggio.place !== alloggi[0]!.place) return;
    for (const field of COUNT_FIELDS) {
      if ((bits & ~placed & FIELD_BITS[field]) !== 0) places[field] = alloggio;
    }
    placed |= bits;
  };
  const first = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  for (let index = 0; index < alloggi.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const alloggio = alloggi[index]!;
    const bits = countedBits(alloggio, options);
    add(bits, 1, 1);
    place(alloggio, bits);
    add(openBits(alloggio, options) & ~bits, 0, 1);
    if (alloggio.codice === null) continue;
    const key = codeKey(alloggio.codice);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, bits);
      continue;
    }
    const all = repeated.get(key) ?? [before];
    repeated.set(key, all);
    all.push(bits);
  }
  for (const all of repeated.values()) {
    for (const bits of all) add(bits, -1, 0);
    add(
      all.reduce((common, bits) => common & bits),
      1,
      0,
    );
  }
  return { counts: tallies, first: places };
}

/**
 * Aggregates dwelling lists, step by step (see `recogniseAlloggiSteps`). Owners send their dwellings on
 * several sheets or in several files, so an owner's dwellings are added up wherever they stand; the same
 * code again is told apart by `countAlloggi`.
 */
export function* aggregateAlloggiSteps(
  unordered: readonly AlloggiList[],
  options: CountOptions,
): Generator<AlloggiProgress, AlloggiAggregate> {
  const lists = [...unordered].sort(({ place: a }, { place: b }) =>
    a.file === b.file ? 0 : a.file < b.file ? -1 : 1,
  );
  const all = lists.reduce((sum, { alloggi }) => sum + alloggi.length, 0);
  const groups = new Map<string, Group>();
  const fields = new Map<string, Set<CountField>>();
  const stock = new Map<
    string,
    { -readonly [Key in keyof PatrimonioCount]: PatrimonioCount[Key] }
  >();
  let done = 0;
  for (const { place, alloggi } of lists) {
    const { file } = place;
    const told = fields.get(file) ?? new Set<CountField>();
    fields.set(file, told);
    for (const alloggio of alloggi) {
      if (++done % STEP === 0) yield { rows: Math.round(done / 2), of: all };
      const { ente, comune, servizio } = alloggio;
      const key = `${ente?.code ?? ""}|${comune?.code ?? ""}|${servizio ?? ""}`;
      const count = stock.get(key);
      if (count === undefined) stock.set(key, { ente, comune, servizio, alloggi: 1 });
      else count.alloggi++;
      if (told.size < COUNT_FIELDS.length) addTold(told, alloggio, options);
      if (ente === null) continue;
      const group = groups.get(ente.code);
      if (group === undefined)
        groups.set(ente.code, { ente, alloggi: [alloggio], files: new Set([file]) });
      else {
        group.alloggi.push(alloggio);
        group.files.add(file);
      }
    }
  }
  const enti: EnteAlloggi[] = [];
  let counted = 0;
  for (const { ente, alloggi, files } of groups.values()) {
    const steps = countAlloggi(alloggi, options);
    let step = steps.next();
    for (let chunk = 1; !step.done; chunk++) {
      yield { rows: Math.round((all + counted + chunk * STEP) / 2), of: all };
      step = steps.next();
    }
    counted += alloggi.length;
    const told = new Set([...files].flatMap((file) => [...fields.get(file)!]));
    enti.push({ ente, alloggi, ...step.value, fields: told });
  }
  const select = (
    bitsOf: (alloggio: Alloggio, options: CountOptions) => number,
    ente: string,
    field: CountField,
  ): Alloggio[] =>
    enti
      .filter((one) => one.ente.code === ente)
      .flatMap(({ alloggi }) =>
        alloggi.filter((alloggio) => (bitsOf(alloggio, options) & FIELD_BITS[field]) !== 0),
      );
  return {
    lists,
    options,
    enti,
    patrimonio: [...stock.values()],
    alloggiOf: (ente, field) => select(countedBits, ente, field),
    openAlloggiOf: (ente, field) => select(openBits, ente, field),
  };
}
