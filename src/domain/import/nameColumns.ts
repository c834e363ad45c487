// Names the columns under one row of headings: by what people taught, by their own words, by what
// stands beside them and by the title. What stays open is said, never guessed.
import { fieldsOfHeading } from "./fieldHeadings";
import { fieldMeaning, meaningKey, type Meaning } from "./meaning";
import { kindOfTitle, measuresOfHeading } from "./measureHeadings";
import type { MeasureKind } from "./measures";
import { FIELD_PARTS, QUADRO_FIELDS, type Field } from "./tableKinds";
import { headingKey, type TaughtHeadings } from "./vocabulary";

/** A column as it is printed: its own words, and those of a group heading above it. */
export interface PrintedColumn {
  readonly column: number;
  /** As printed; the group heading first, " / " between them. */
  readonly heading: string;
  /** Folded words, the lowest heading first. */
  readonly levels: readonly string[];
}

/** Why a column has no meaning. */
export type Unnamed = "no-known-heading" | "several-meanings" | "same-meaning-twice" | "by-choice";

/** A column with what it means, or with why that is not known. */
export interface NamedColumn {
  readonly column: number;
  readonly heading: string;
  /** `headingKey`, with "#2" for the second column of that heading, or its place when it is blank. */
  readonly key: string;
  readonly meaning: Meaning | null;
  readonly why: Unnamed | null;
  /** A person said what the column is, or that it is not to be read. */
  readonly chosen: boolean;
  /** The meanings between which nobody can decide here. */
  readonly fits: readonly Meaning[];
}

/** Headings of columns that hold nothing to be counted. */
const NEUTRAL =
  /^(N|NR|NUM|NUMERO D ORDINE|PROG|PROGRESSIVO|COD|CODICE|COD (ISTAT|ENTE|CATASTALE|BELFIORE|COMUNE)|CODICE COMUNE|ISTAT|CODICE (ISTAT|CATASTALE|BELFIORE|ENTE|FISCALE)|PROV|PROVINCIA|SUB ?AMBITO.*|DISTRETTO|AMBITO.*|NOTE?|OSSERVAZIONI|ANNOTAZIONI|REFERENTE|INDIRIZZO|E ?MAIL|PEC|TELEFONO|TEL|DATA|ANNO|TIPO|FONTE)$/;
/** Words that say "how many" and not of what. */
const HOW_MANY =
  /^((N|NR|NUMERO|ALLOGGI|U I|UI|UNITA|ABITATIVE|IMMOBILIARI|DI|TOTALE|TOT|QUANTITA|COMPLESSIVO|VALORE|DATO|20\d\d) ?)+$/;
const OFFERTA_TITLE = /DISPONIBIL|ASSEGNA|LIBER|OFFERTA|TURN ?OVER|MANUTEN|EDIFICAZ|RISTRUTT/;

/** Whether a heading is of a column that holds nothing to be counted: a code, a note, a province. */
export function isNeutralHeading(folded: string): boolean {
  return NEUTRAL.test(folded);
}

/** The meanings that the words of a heading name, at its lowest level that names any. */
export function meaningsOfHeading(levels: readonly string[], taught: TaughtHeadings): Meaning[] {
  for (const level of levels) {
    const synonym = taught.synonym(level);
    if (synonym !== undefined) return [synonym];
    const fields = fieldsOfHeading(level);
    if (fields.length > 0) return fields.map(fieldMeaning);
    const [measure] = measuresOfHeading(level);
    if (measure?.sure === true) return [measureMeaning(measure)];
  }
  return [];
}

function measureMeaning({
  kind,
  measure,
  owner,
}: ReturnType<typeof measuresOfHeading>[number]): Meaning {
  return { of: "measure", kind, measure, owner };
}

interface Draft {
  readonly printed: PrintedColumn;
  readonly key: string;
  readonly chosen: boolean;
  meaning: Meaning | null;
  why: Unnamed | null;
  fits: Meaning[];
}

function keysOf(columns: readonly PrintedColumn[], first: number): string[] {
  const times = new Map<string, number>();
  return columns.map(({ heading, column }) => {
    const key = headingKey(heading) || `colonna ${column - first}`;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return nth === 1 ? key : `${key} #${nth}`;
  });
}

/** Kinds whose unsure headings back each other: two telling ones are enough. */
const TELLING: Readonly<Partial<Record<MeasureKind, ReadonlySet<string>>>> = {
  popolazione: new Set(["popolazione.maschi", "popolazione.femmine"]),
  patrimonio: new Set([
    "patrimonio.alloggiSap",
    "patrimonio.alloggiSas",
    "patrimonio.alloggi.comuni",
    "alloggiAler.alloggi.aler",
  ]),
};

/** Stock of the comuni and of the ALER are printed side by side: they back each other. */
function family(kind: MeasureKind): MeasureKind {
  return kind === "alloggiAler" ? "patrimonio" : kind;
}

/** Unsure measures count when a sure one of their kind, another unsure one or the title backs them. */
function nameUnsure(drafts: readonly Draft[], title: string): void {
  const told = OFFERTA_TITLE.test(title) ? null : kindOfTitle(title);
  const open = drafts.filter(({ meaning, why }) => meaning === null && why === "no-known-heading");
  const unsure = open.map((draft) => ({
    draft,
    options: draft.printed.levels.flatMap((level) =>
      measuresOfHeading(level).map((one) => measureMeaning(one)),
    ),
  }));
  const sure = new Set(
    drafts.flatMap(({ meaning }) => (meaning?.of === "measure" ? [family(meaning.kind)] : [])),
  );
  const telling = new Map<MeasureKind, Set<string>>();
  for (const { options } of unsure) {
    for (const option of options) {
      if (option.of !== "measure") continue;
      const kind = family(option.kind);
      if (TELLING[kind]?.has(meaningKey(option)) !== true) continue;
      telling.set(kind, (telling.get(kind) ?? new Set()).add(meaningKey(option)));
    }
  }
  const backed = (kind: MeasureKind) =>
    sure.has(family(kind)) ||
    (told !== null && family(told.kind) === family(kind)) ||
    (telling.get(family(kind))?.size ?? 0) > 1;
  for (const { draft, options } of unsure) {
    const found = options.find((one) => one.of === "measure" && backed(one.kind));
    if (found !== undefined) setMeaning(draft, found);
  }
}

function setMeaning(draft: Draft, meaning: Meaning): void {
  draft.meaning = meaning;
  draft.why = null;
}

/** A single column that only says how many takes its meaning from the title. */
function nameByTitle(drafts: readonly Draft[], title: string): void {
  if (title === "" || drafts.some(({ meaning }) => meaning !== null)) return;
  const bare = drafts.filter(
    ({ printed, why }) =>
      why === "no-known-heading" && printed.levels.some((level) => HOW_MANY.test(level)),
  );
  if (bare.length !== 1) return;
  const fields = fieldsOfHeading(title);
  const [draft] = bare as [Draft];
  if (fields.length === 1) setMeaning(draft, fieldMeaning(fields[0]!));
  else if (fields.length > 1) {
    draft.why = "several-meanings";
    draft.fits = fields.map(fieldMeaning);
  } else if (!OFFERTA_TITLE.test(title)) {
    const told = kindOfTitle(title);
    if (told === null || told.kind === "residenzialita") return;
    const measure = told.kind === "popolazione" ? "residenti" : "alloggi";
    setMeaning(draft, { of: "measure", ...told, measure });
  }
}

/** Wholes with the columns that add up to them; a bare total beside all of these is the whole. */
const WHOLES: readonly (readonly [whole: Field, parts: readonly Field[]])[] = [
  ...(Object.entries(FIELD_PARTS) as [Field, readonly Field[]][]),
  [QUADRO_FIELDS[0], QUADRO_FIELDS.slice(1)],
];

const partsOf = (whole: Field): readonly Field[] | undefined =>
  (FIELD_PARTS as Partial<Record<Field, readonly Field[]>>)[whole];

/** "Totale" beside "Liberi" and "Si libereranno" is the turn-over, beside the three sources what is available. */
function nameTotals(drafts: readonly Draft[]): void {
  const bare = drafts.filter(
    ({ why, printed }) =>
      why === "no-known-heading" &&
      printed.levels.some((level) => HOW_MANY.test(level) && /\bTOT(ALE)?\b/.test(level)),
  );
  if (bare.length !== 1) return;
  const known = new Set(drafts.map(({ meaning }) => meaning && meaningKey(meaning)));
  const has = (field: Field) => known.has(meaningKey(fieldMeaning(field)));
  // A heading of one part may yet turn out to be the whole (`namePart`).
  const says = (field: Field) => has(field) || (partsOf(field)?.some(has) ?? false);
  const fits = WHOLES.filter(([whole, parts]) => !has(whole) && parts.every(says));
  if (fits.length === 1) setMeaning(bare[0]!, fieldMeaning(fits[0]![0]));
}

/** The owner that the title names is that of columns which name none. */
function ownByTitle(drafts: readonly Draft[], title: string): void {
  const told = kindOfTitle(title);
  if (told === null || told.owner === null) return;
  for (const draft of drafts) {
    const { meaning } = draft;
    if (meaning?.of !== "measure" || meaning.kind !== "patrimonio" || meaning.owner !== null)
      continue;
    draft.meaning = { ...meaning, kind: told.kind, owner: told.owner };
  }
}

/**
 * Two columns cannot both be the same figure. A heading that names one part stands for the whole only
 * where no whole is printed.
 */
function settleRepeats(drafts: readonly Draft[]): void {
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.meaning === null) continue;
    const key = meaningKey(draft.meaning);
    byKey.set(key, [...(byKey.get(key) ?? []), draft]);
  }
  for (const same of byKey.values()) {
    if (same.length < 2) continue;
    for (const draft of same) {
      draft.fits = [draft.meaning!];
      draft.meaning = null;
      draft.why = "same-meaning-twice";
    }
  }
}

/**
 * @param columns the headed columns right of the ente, from left to right.
 * @param enteColumn where the enti stand.
 * @param title folded words above the headings; "" for none.
 * @param sheet name of the sheet, for what was chosen there before.
 */
export function nameColumns(
  columns: readonly PrintedColumn[],
  enteColumn: number,
  title: string,
  sheet: string | null,
  taught: TaughtHeadings,
): NamedColumn[] {
  const keys = keysOf(columns, enteColumn);
  const drafts = columns.map((printed, index): Draft => {
    const key = keys[index]!;
    const mapped = taught.mapped(key, sheet);
    if (mapped !== undefined) {
      const { meaning } = mapped;
      const why = meaning === null ? "by-choice" : null;
      return { printed, key, chosen: true, meaning, why, fits: [] };
    }
    const meanings = meaningsOfHeading(printed.levels, taught);
    if (meanings.length === 1) {
      return { printed, key, chosen: false, meaning: meanings[0]!, why: null, fits: [] };
    }
    const why = meanings.length > 1 ? "several-meanings" : "no-known-heading";
    return { printed, key, chosen: false, meaning: null, why, fits: meanings };
  });
  nameUnsure(drafts, title);
  nameByTitle(drafts, title);
  nameTotals(drafts);
  ownByTitle(drafts, title);
  settleRepeats(drafts);
  return drafts.map(({ printed: { column, heading }, ...draft }) => ({
    ...draft,
    ...{ column, heading },
  }));
}
