// What the template of a plan has to know before it is made: who belongs to the plan, and the rows of the
// tables that do not list all enti.
import type { Ambito } from "../ambito/ambito";
import { enteOfSubject, joinMeasures } from "../contesto/joinMeasures";
import { placeOf, placeKey, type FundPlace } from "../fondi/fondo";
import type { MeasureTable } from "../import/measureTable";
import { fondiOf, measuresOf, pianoToFill, type PreparedPiano } from "../preparePiano";
import type { Piano } from "../piano";
import { entiGroups, type EntiGroup, type ModelloEnte } from "./entiGroups";

/** The tables of quotas and categories, each with the enti that it lists. */
export const QUOTA_TABLES = [
  "quotaForzePolizia",
  "quotaPoliziaLocale",
  "quotaIndigenti",
  "quotaCategorie",
  "altraCategoria",
] as const;

export type QuotaTable = (typeof QUOTA_TABLES)[number];

/** Those that a template has when nothing is known yet. */
const USUAL_QUOTAS: readonly QuotaTable[] = [
  "quotaForzePolizia",
  "quotaIndigenti",
  "altraCategoria",
];

/** A residential service and the comune where it is, when that is known. */
export interface Struttura {
  readonly name: string;
  readonly comune: string | null;
}

/** What a template is made of. */
export interface ModelloFrame {
  readonly ambito: string | null;
  readonly year: number | null;
  readonly capofila: string | null;
  /** In the order of the rows: ALER and other owners, then the comuni by name. */
  readonly enti: readonly ModelloEnte[];
  /** Those that get a partial total, in the order of the rows; none leaves the order of `enti`. */
  readonly groups: readonly EntiGroup[];
  readonly subAmbiti: readonly string[];
  readonly quote: readonly { readonly table: QuotaTable; readonly enti: readonly ModelloEnte[] }[];
  /** None leaves rows for them blank. */
  readonly strutture: readonly Struttura[];
  /** None leaves rows for them blank. */
  readonly fondi: readonly FundPlace[];
}

function inOrder(enti: readonly ModelloEnte[]): ModelloEnte[] {
  const comuni = enti.filter(({ kind }) => kind === "comune");
  return [
    ...enti.filter(({ kind }) => kind !== "comune"),
    ...comuni.sort((a, b) => a.name.localeCompare(b.name, "it")),
  ];
}

function quoteOf(piano: Piano, enti: readonly ModelloEnte[]): ModelloFrame["quote"] {
  const known = QUOTA_TABLES.flatMap((table) => {
    const fields = table === "altraCategoria" ? [table, "motivazione" as const] : [table];
    const own = piano.enti.filter(({ cells }) => fields.some((field) => cells.has(field)));
    const codes = new Set(own.map(({ ente }) => ente.code));
    return codes.size === 0 ? [] : [{ table, enti: enti.filter(({ code }) => codes.has(code)) }];
  });
  if (known.length > 0) return known;
  const comuni = enti.filter(({ kind }) => kind === "comune");
  return USUAL_QUOTAS.map((table) => ({ table, enti: comuni }));
}

function struttureOf(measures: readonly MeasureTable[]): Struttura[] {
  return joinMeasures(measures, ["residenzialita"]).flatMap(({ subject }) =>
    subject.struttura === null
      ? []
      : [{ name: subject.struttura, comune: enteOfSubject(subject)?.name ?? null }],
  );
}

function subAmbitiOf(
  ambito: Ambito | null,
  prepared: PreparedPiano,
  measures: readonly MeasureTable[],
): string[] {
  const owned = joinMeasures(measures, ["patrimonio", "alloggiAler"]).flatMap(({ subject }) =>
    subject.place.at === "subAmbito" ? [subject.place.name] : [],
  );
  // As the figures name them; else as the office does.
  if (owned.length > 0) return [...new Set(owned)];
  const declared = ambito?.subAmbiti.map(({ name }) => name) ?? [];
  return declared.length > 0 ? declared : [...new Set(prepared.hand.subAmbiti.values())];
}

function membersOf({ subAmbiti }: Pick<Ambito, "subAmbiti">): ReadonlyMap<string, string> {
  return new Map(subAmbiti.flatMap(({ name, enti }) => enti.map((code) => [code, name] as const)));
}

/**
 * The frame of what is known: declared enti first, and with them those that the sources tell.
 * @param partials whether groups of enti get a total of their own.
 */
export function modelloFrame(prepared: PreparedPiano, partials = false): ModelloFrame {
  const { ambito } = prepared.ambito;
  const piano = pianoToFill(prepared);
  const declared = ambito?.enti.filter(({ inPiano }) => inPiano !== false) ?? [];
  const told = declared.length > 0 ? declared : piano.enti.map(({ ente }) => ente);
  const enti = inOrder(told.map(({ code, name, kind }) => ({ code, name, kind })));
  const measures = measuresOf(prepared);
  const capofila = ambito?.enti.find(({ code }) => code === ambito.capofila)?.name ?? null;
  const places = fondiOf(prepared).rows.map(placeOf);
  const subAmbiti = subAmbitiOf(ambito, prepared, measures);
  const declaredMembers = ambito === null ? null : membersOf(ambito);
  const members = declaredMembers?.size ? declaredMembers : prepared.hand.subAmbiti;
  return {
    ...{ ambito: ambito?.name ?? null, year: ambito?.year ?? piano.year, capofila, enti },
    groups: partials
      ? entiGroups(enti, ambito?.subAmbiti.map(({ name }) => name) ?? [], members)
      : [],
    subAmbiti,
    quote: quoteOf(piano, enti),
    strutture: struttureOf(measures),
    fondi: [...new Map(places.map((place) => [placeKey(place), place])).values()],
  };
}

/** The frame of a plan of which nothing but its ambito is known. @param partials as in `modelloFrame`. */
export function modelloFrameOf(ambito: Ambito, partials = false): ModelloFrame {
  const enti = inOrder(
    ambito.enti
      .filter(({ inPiano }) => inPiano !== false)
      .map(({ code, name, kind }) => ({ code, name, kind })),
  );
  const comuni = enti.filter(({ kind }) => kind === "comune");
  const names = ambito.subAmbiti.map(({ name }) => name);
  return {
    ...{ ambito: ambito.name, year: ambito.year, enti },
    capofila: ambito.enti.find(({ code }) => code === ambito.capofila)?.name ?? null,
    groups: partials ? entiGroups(enti, names, membersOf(ambito)) : [],
    subAmbiti: names,
    quote: USUAL_QUOTAS.map((table) => ({ table, enti: comuni })),
    strutture: [],
    fondi: [],
  };
}
