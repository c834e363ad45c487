// The per-ente tables of a yearly plan, as data: their fields, and what belongs together.
import type { Measure } from "./figure";

/** A column of figures. A table of a single measure has the name of its field. */
export type Field =
  | "disponibili"
  | "turnover"
  | "libere"
  | "siLibereranno"
  | "carenzaManutentiva"
  | "nuovaEdificazione"
  | "nuovaCostruzione"
  | "ristrutturazione"
  | "sat"
  | "assegnateAnnoPrecedente"
  | "conferiteDaPrivati"
  | "quotaForzePolizia"
  | "quotaPoliziaLocale"
  | "quotaIndigenti"
  | "quotaCategorie"
  | "altraCategoria"
  | "motivazione";

/**
 * Fields that some sources print in two parts. The parts are kept as printed, and the whole is their
 * sum wherever nobody prints it (`partSums`). Sources: r.r. 4/2017 art. 4 c. 3 lett. b nn. 1 and 3
 * put the parts together; published yearly plans print them apart.
 *
 * A heading that names both parts is the whole. One that names a single part is the whole too, unless
 * the same table, or another table of the same file, has the other part: see `namePart`.
 */
export const FIELD_PARTS = {
  turnover: ["libere", "siLibereranno"],
  nuovaEdificazione: ["nuovaCostruzione", "ristrutturazione"],
} as const satisfies Partial<Record<Field, readonly [Field, Field]>>;

export type WholeField = keyof typeof FIELD_PARTS;

/** Parts of another field, in the order of the plan. */
export const PART_FIELDS = [
  ...FIELD_PARTS.turnover,
  ...FIELD_PARTS.nuovaEdificazione,
] as const satisfies readonly Field[];

type OwnTable = Exclude<Field, "motivazione" | "libere" | "siLibereranno" | "nuovaCostruzione">;

/** Kinds of table; stable names of the command line's JSON. */
export type TableKind = OwnTable | "quadroRiepilogativo";

/** First column of a per-ente table. */
export const ENTE_HEADING =
  /^((RAGIONE|RAG) (SOCIALE|SOC)( ENTE)?( PROPRIETARIO)?|ENT[EI]( PROPR(IETARI[OA]?)?)?|COMUN[EI]|PROPRIETARI[OA]|ENTE GESTORE|(DENOMINAZIONE|SOGGETTO)( ENTE| DELL ENTE)?( PROPRIETARIO)?)$/;

/** Heading of the comune in which dwellings of the owner beside it stand. */
export const SU_COMUNE_HEADING =
  /^(SU |NEL )?COMUNE( DI)?( UBICAZIONE| SEDE)?$|^(COMUNE DI )?UBICAZIONE$|^LOCALITA$/;

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

/** Quotas and categories per ente, in the order of the plan: only some enti have any. */
export const QUOTA_FIELDS = [
  "quotaForzePolizia",
  "quotaPoliziaLocale",
  "quotaIndigenti",
  "quotaCategorie",
  "altraCategoria",
  "motivazione",
] as const satisfies readonly Field[];

/** All kinds in the order of the plan. */
export const TABLE_KINDS: readonly TableKind[] = [
  ...QUADRO_FIELDS,
  "ristrutturazione",
  "sat",
  "assegnateAnnoPrecedente",
  "conferiteDaPrivati",
  "quadroRiepilogativo",
  "quotaForzePolizia",
  "quotaPoliziaLocale",
  "quotaIndigenti",
  "quotaCategorie",
  "altraCategoria",
];

/**
 * Tables that count the ente's own SAP dwellings: an ente without any is blank and marked there.
 * What privates hand over is not the ente's own.
 */
export const SAP_TABLES: ReadonlySet<TableKind> = new Set<TableKind>([
  ...QUADRO_FIELDS,
  "ristrutturazione",
  "sat",
  "assegnateAnnoPrecedente",
  "quadroRiepilogativo",
]);

/**
 * Tables that list every ente, and not only those with something to say. Not `ristrutturazione`: who
 * counts it with the new buildings has no such table.
 */
export const FULL_TABLES: ReadonlySet<TableKind> = new Set<TableKind>([
  ...COUNT_FIELDS,
  "quadroRiepilogativo",
]);

const QUOTAS: ReadonlySet<Field> = new Set<Field>([
  "quotaForzePolizia",
  "quotaPoliziaLocale",
  "quotaIndigenti",
  "quotaCategorie",
]);

/** How a field is read. */
export function measureOf(field: Field): Measure {
  if (field === "altraCategoria" || field === "motivazione") return "text";
  return QUOTAS.has(field) ? "percent" : "count";
}

/** The field of the balance that a field is or is a part of. */
export function wholeOf(field: Field): Field {
  const wholes = Object.keys(FIELD_PARTS) as WholeField[];
  return wholes.find((whole) => (FIELD_PARTS[whole] as readonly Field[]).includes(field)) ?? field;
}

/** The kind of the table that a single column makes; a part stands in a table of its whole. */
export function kindOfField(field: Exclude<Field, "motivazione">): TableKind {
  switch (field) {
    case "libere":
    case "siLibereranno":
      return "turnover";
    case "nuovaCostruzione":
      return "nuovaEdificazione";
    default:
      return field;
  }
}
