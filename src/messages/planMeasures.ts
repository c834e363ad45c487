// What surrounds the per-ente tables in the printed plan: people, dwellings owned, residential services,
// sums by groups of enti, dates and reasons. Only facts are printed: what waits for a person is not.
import { AMBITO_DATES, type Ambito } from "../domain/ambito/ambito";
import { isWaiting, joinMeasures, type JoinedSubject } from "../domain/contesto/joinMeasures";
import { valueOf } from "../domain/import/enteTable";
import { MEASURES, readingOf, type MeasureKind, type MeasureName } from "../domain/import/measures";
import type { MeasureTable, Place } from "../domain/import/measureTable";
import { COUNT_FIELDS, type CountField } from "../domain/import/tableKinds";
import { chosenCell, type Piano, type PianoEnte } from "../domain/piano";
import type { Weighed } from "../domain/rules/motivazioni";
import type { DocumentBlock, DocumentColumn, DocumentTable } from "../workbook/textDocument";
import { formatDate } from "./formatDate";
import { formatNumber } from "./formatNumber";
import { documentColumns, documentWords } from "./it/documento";
import {
  capacityWords,
  measureHeaders,
  measureWords as words,
  ownerWords,
  stepWords,
} from "./it/documentoMisure";
import { motivazioneNote } from "./motivazioneNote";

const number = (value: number) => formatNumber("it", value);

/** The figure that counts, as it is printed; "" when there is none or it waits. */
function shown({ readings }: JoinedSubject, measure: MeasureName): string {
  const reading = readings.get(measure)?.find((one) => !isWaiting(one));
  const figure = reading?.cell.figure;
  if (figure?.state === "text") return figure.text;
  if (figure?.state !== "value") return "";
  return readingOf(measure) === "percent" ? `${number(figure.value)} %` : number(figure.value);
}

function placeName(place: Place): string {
  if (place.at === "ambito") return words.ambito;
  if (place.at === "subAmbito") return words.subAmbito(place.name);
  return "ente" in place.match ? place.match.ente.name : place.label;
}

const left = (header: string, width: number): DocumentColumn => ({ header, align: "left", width });
const right = (header: string, width: number): DocumentColumn => ({
  ...{ header, align: "right", width },
});

function heading(level: 1 | 2, text: string, intro: string): DocumentBlock[] {
  return [
    { kind: "heading", level, text },
    { kind: "paragraph", text: intro },
  ];
}

/** Measures that some subject has a printed figure of, in their order. */
function measuresIn(subjects: readonly JoinedSubject[], kind: MeasureKind): MeasureName[] {
  return MEASURES[kind].filter((measure) => subjects.some((one) => shown(one, measure) !== ""));
}

interface Printed {
  readonly first: readonly DocumentColumn[];
  readonly measures: readonly MeasureName[];
  readonly cells: (subject: JoinedSubject) => readonly string[];
}

/** A table of subjects; the one of the whole ambito is its last row. */
function subjectTable(
  subjects: readonly JoinedSubject[],
  { first, measures, cells }: Printed,
  notes: readonly string[],
): DocumentTable {
  const used = first.reduce((sum, { width }) => sum + width, 0);
  const width = Math.min(0.16, (1 - used) / Math.max(1, measures.length));
  const row = (one: JoinedSubject) => [...cells(one), ...measures.map((name) => shown(one, name))];
  const whole = subjects.filter(({ subject }) => subject.place.at === "ambito");
  const total = whole.length === 1 ? whole[0]! : null;
  return {
    kind: "table",
    columns: [...first, ...measures.map((name) => right(measureHeaders[name] ?? name, width))],
    rows: subjects.filter((one) => one !== total).map(row),
    total: total === null ? null : row(total),
    notes,
  };
}

/** Days that the tables are of, and whether something waits. */
function notesOf(tables: readonly MeasureTable[], subjects: readonly JoinedSubject[]): string[] {
  const days = [...new Set(tables.flatMap(({ date }) => (date === null ? [] : [date])))];
  const waits = subjects.some(({ readings }) =>
    [...readings.values()].some(([first]) => first !== undefined && isWaiting(first)),
  );
  return [
    ...days.map((day) => words.ofDay(formatDate("it", day))),
    ...(waits ? [words.waiting] : []),
  ];
}

const tells = (kind: MeasureKind) => (one: JoinedSubject) =>
  MEASURES[kind].some((measure) => shown(one, measure) !== "");

function popolazione(tables: readonly MeasureTable[]): DocumentBlock[] {
  const own = tables.filter(({ kind }) => kind === "popolazione");
  const all = joinMeasures(own, ["popolazione"]);
  const told = all.filter(tells("popolazione"));
  const places = told.filter(({ subject }) => subject.classe === null);
  const classes = told.filter(({ subject }) => subject.classe !== null);
  const measures = measuresIn(places, "popolazione").filter((name) => name in measureHeaders);
  const inClass = measuresIn(classes, "popolazione").filter((name) => name in measureHeaders);
  if (told.length === 0) return [];
  return [
    ...heading(1, words.popolazione, words.popolazioneIntro),
    ...(places.length === 0
      ? []
      : [
          subjectTable(
            places,
            {
              first: [left(documentWords.comuneOf, 0.36)],
              measures,
              cells: ({ subject }) => [placeName(subject.place)],
            },
            notesOf(own, all),
          ),
        ]),
    ...(classes.length === 0
      ? []
      : [
          ...heading(2, words.classi, words.classiIntro),
          subjectTable(
            classes,
            {
              first: [left(words.classe, 0.36)],
              measures: inClass,
              cells: ({ subject }) => [words.className(subject.classe!)],
            },
            [],
          ),
        ]),
  ];
}

function patrimonio(tables: readonly MeasureTable[]): DocumentBlock[] {
  const own = tables.filter(({ kind }) => kind === "patrimonio" || kind === "alloggiAler");
  const all = joinMeasures(own, ["patrimonio", "alloggiAler"]);
  const told = all.filter(tells("patrimonio"));
  if (told.length === 0) return [];
  const measures = measuresIn(told, "patrimonio");
  return [
    ...heading(1, words.patrimonio, words.patrimonioIntro),
    subjectTable(
      told,
      {
        first: [left(words.place, 0.34), left(words.owner, 0.14)],
        measures,
        cells: ({ subject: { place, owner } }) => [
          placeName(place),
          owner === null ? "" : ownerWords[owner],
        ],
      },
      notesOf(own, all),
    ),
  ];
}

function capacity(one: JoinedSubject): string {
  const parts = MEASURES.residenzialita.flatMap((measure) => {
    const figure = shown(one, measure);
    const [single, many] = capacityWords[measure] ?? [measure, measure];
    return figure === "" ? [] : [`${figure} ${figure === "1" ? single : many}`];
  });
  return parts.join(", ");
}

function residenzialita(tables: readonly MeasureTable[]): DocumentBlock[] {
  const own = tables.filter(({ kind }) => kind === "residenzialita");
  const all = joinMeasures(own, ["residenzialita"]);
  const told = all.filter(tells("residenzialita"));
  if (told.length === 0) return [];
  return [
    ...heading(1, words.residenzialita, words.residenzialitaIntro),
    {
      kind: "table",
      columns: [left(words.struttura, 0.46), left(words.place, 0.2), left(words.capienza, 0.34)],
      rows: told.map((one) => [
        one.subject.struttura ?? one.label,
        one.subject.place.at === "ambito" ? "" : placeName(one.subject.place),
        capacity(one),
      ]),
      total: null,
      notes: notesOf(own, all),
    },
  ];
}

/** All about people, dwellings owned and residential services; parts of which nothing is known are left out. */
export function measureSections(tables: readonly MeasureTable[]): DocumentBlock[] {
  return [...popolazione(tables), ...patrimonio(tables), ...residenzialita(tables)];
}

/** A group of enti with its name. */
interface Group {
  readonly name: string;
  readonly enti: readonly PianoEnte[];
}

/** Comuni by sub-ambito, ALER and other owners apart: groups that no ente is twice in. */
function groupsOf(piano: Piano, subAmbiti: ReadonlyMap<string, string>): Group[] {
  const names = [...new Set(subAmbiti.values())];
  const comuni = piano.enti.filter(({ ente }) => ente.kind === "comune");
  const of = (kind: string) => piano.enti.filter(({ ente }) => ente.kind === kind);
  const inside = (name: string) => comuni.filter(({ ente }) => subAmbiti.get(ente.code) === name);
  const outside = comuni.filter(({ ente }) => !subAmbiti.has(ente.code));
  return [
    ...names.map((name) => ({ name: words.subAmbito(name), enti: inside(name) })),
    { name: names.length === 0 ? words.comuniOf : words.senzaSubAmbito, enti: outside },
    { name: words.aler, enti: of("aler") },
    { name: words.altri, enti: of("altro") },
  ].filter(({ enti }) => enti.length > 0);
}

/** Sum of the figures that were given; null when none was. */
function sumOf(enti: readonly PianoEnte[], field: CountField): number | null {
  const values = enti.flatMap((ente) => valueOf(chosenCell(ente, field)?.cell) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Sums by sub-ambito and owner, a measure per row; left out when all enti are of one group. */
export function groupSection(
  piano: Piano,
  subAmbiti: ReadonlyMap<string, string>,
): DocumentBlock[] {
  const groups = groupsOf(piano, subAmbiti);
  if (groups.length < 2) return [];
  const fields = COUNT_FIELDS.filter((field) => piano.enti.some(({ cells }) => cells.has(field)));
  const columns = [...groups.map(({ enti }) => enti), piano.enti];
  const all = sumOf(piano.enti, "disponibili");
  const share = (enti: readonly PianoEnte[]): string => {
    const own = sumOf(enti, "disponibili");
    if (all === null || all === 0 || own === null) return "";
    return `${((own * 100) / all).toLocaleString("it-IT", { maximumFractionDigits: 1 })} %`;
  };
  const width = Math.min(0.18, 0.68 / columns.length);
  return [
    ...heading(2, words.totali, words.totaliIntro),
    {
      kind: "table",
      columns: [
        left(words.unita, 0.32),
        ...groups.map(({ name }) => right(name, width)),
        right(documentWords.total, width),
      ],
      rows: fields.map((field) => [
        groupHeaders[field] ?? documentColumns[field] ?? field,
        ...columns.map((enti) => {
          const sum = sumOf(enti, field);
          return sum === null ? "" : number(sum);
        }),
      ]),
      total: [words.quota, ...columns.map(share)],
      notes: [],
    },
  ];
}

/** Where the sections call a column "Unità", sums of several tables need its name. */
const groupHeaders: Readonly<Partial<Record<CountField, string>>> = {
  sat: "SAT",
  assegnateAnnoPrecedente: "Assegnate l’anno prima",
  conferiteDaPrivati: "Conferite da privati",
};

/** The days that were entered; left out when there is none. */
export function dateSection(dates: Ambito["dates"] | null): DocumentBlock[] {
  const rows = AMBITO_DATES.flatMap((date) => {
    const day = dates?.[date] ?? null;
    const step = stepWords[date];
    return day === null || step === undefined ? [] : [[step, formatDate("it", day)]];
  });
  if (rows.length === 0) return [];
  return [
    ...heading(1, words.dateHeading, words.dateIntro),
    {
      kind: "table",
      columns: [left(words.passo, 0.6), left(words.giorno, 0.3)],
      ...{ rows, total: null, notes: [] },
    },
  ];
}

/** The reasons that count, as notes of the plan. */
export function reasonSection(justified: Weighed["justified"]): DocumentBlock[] {
  if (justified.length === 0) return [];
  const items = justified.map(({ finding, motivazione }) =>
    motivazioneNote("it", finding, motivazione),
  );
  return [...heading(1, words.motivazioni, words.motivazioniIntro), { kind: "list", items }];
}
