// The ten per-ente tables of a yearly plan, as data: their fields and how headings name them.
import type { Measure } from "./figure";

/** A column of figures. A table of a single measure has the name of its field. */
export type Field =
  | "disponibili"
  | "turnover"
  | "carenzaManutentiva"
  | "nuovaEdificazione"
  | "sat"
  | "assegnateAnnoPrecedente"
  | "conferiteDaPrivati"
  | "quotaForzePolizia"
  | "altraCategoria"
  | "motivazione";

/** Kinds of table; stable names of the command line's JSON. */
export type TableKind = Exclude<Field, "motivazione"> | "quadroRiepilogativo";

interface FieldHeading {
  readonly field: Field;
  readonly measure: Measure;
  /** Tested on the heading in upper case ASCII with single spaces; the first that fits wins. */
  readonly pattern: RegExp;
}

/**
 * How headings name the fields, most telling first. Sources: r.r. 4/2017 art. 4 c. 3 for the terms;
 * the headings of published yearly plans for the wordings.
 */
const FIELD_HEADINGS: readonly FieldHeading[] = [
  { field: "motivazione", measure: "text", pattern: /MOTIVAZION/ },
  {
    field: "quotaForzePolizia",
    measure: "percent",
    pattern: /FORZE (DI|DELL) ?(POLIZIA|ORDINE)|VIGILI DEL FUOCO/,
  },
  {
    field: "altraCategoria",
    measure: "text",
    pattern: /CATEGORI[AE] (DI PARTICOLARE|.*RILEVANZA)|(ULTERIORE|ALTRA) CATEGORIA/,
  },
  { field: "conferiteDaPrivati", measure: "count", pattern: /CONFERIT[EI]/ },
  {
    field: "assegnateAnnoPrecedente",
    measure: "count",
    pattern: /ASSEGNAT[EI].*(PRECEDENTE|\b20\d\d\b)/,
  },
  { field: "sat", measure: "count", pattern: /\bSAT\b|TRANSITORI/ },
  {
    field: "nuovaEdificazione",
    measure: "count",
    pattern: /NUOV[AE] (EDIFICAZION|COSTRUZION)|RISTRUTTURAZION|RIQUALIFICAZION/,
  },
  {
    field: "carenzaManutentiva",
    measure: "count",
    pattern: /CARENZA (DI )?MANUTEN|STATO DI FATTO/,
  },
  {
    field: "turnover",
    measure: "count",
    pattern: /TURN ?OVER|SI LIBERERANNO|LIBERABILI|AVVICENDAMENTO/,
  },
  {
    field: "disponibili",
    measure: "count",
    pattern:
      /COMPLESSIV.*DISPONIBIL|DISPONIBIL.*COMPLESSIV|^((NUMERO|N|U I|UI|ALLOGGI|UNITA ABITATIVE) )*DISPONIBILI( NELL ANNO.*)?$/,
  },
];

/** First column of a per-ente table. */
export const ENTE_HEADING =
  /^(RAGIONE SOCIALE( ENTE)?( PROPRIETARIO)?|ENT[EI]( PROPRIETARI[OA]?)?|COMUN[EI]|PROPRIETARI[OA]|ENTE GESTORE)$/;

/** Columns of a list of enti, beside the ente itself. */
export const SUB_AMBITO_HEADING = /^SUB ?AMBITO|^DISTRETTO$/;

/** Label of a row of totals: "TOTALE", "Totale comuni", "TOT. AMBITO". */
export const TOTAL_LABEL = /^(TOTAL[EI]|TOT)\b/;

/** Columns of the quadro riepilogativo, in the order of the balance: the first is the sum of the others. */
export const QUADRO_FIELDS = [
  "disponibili",
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
] as const satisfies readonly Field[];

/** The counts per ente, in the order of the plan. */
export const COUNT_FIELDS = [
  ...QUADRO_FIELDS,
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
] as const satisfies readonly Field[];

export type CountField = (typeof COUNT_FIELDS)[number];

/** All kinds in the order of the plan. */
export const TABLE_KINDS: readonly TableKind[] = [
  ...COUNT_FIELDS,
  "quadroRiepilogativo",
  "quotaForzePolizia",
  "altraCategoria",
];

/**
 * Tables that count the ente's own SAP dwellings: an ente without any is blank and marked there.
 * What privates hand over is not the ente's own.
 */
export const SAP_TABLES: ReadonlySet<TableKind> = new Set<TableKind>([
  ...QUADRO_FIELDS,
  "sat",
  "assegnateAnnoPrecedente",
  "quadroRiepilogativo",
]);

/** Tables that list every ente, and not only those with something to say. */
export const FULL_TABLES: ReadonlySet<TableKind> = new Set<TableKind>([
  ...COUNT_FIELDS,
  "quadroRiepilogativo",
]);

/** How a field is read. */
export function measureOf(field: Field): Measure {
  return FIELD_HEADINGS.find((heading) => heading.field === field)!.measure;
}

/** The field that a heading names, or null. `heading` is folded: upper case ASCII, single spaces. */
export function fieldOfHeading(heading: string): Field | null {
  return FIELD_HEADINGS.find(({ pattern }) => pattern.test(heading))?.field ?? null;
}
