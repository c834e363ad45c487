// The figures that rules speak of beside the counts of the per-ente tables.
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";

/** Dwellings that an owner or an area has, available or not (r.r. 4/2017 art. 4 c. 3 lett. a). */
export const PATRIMONIO_FIELDS = ["alloggiSap", "alloggiSas", "altriUsi", "alloggi"] as const;

/** Residents by sex, and in all. */
export const POPOLAZIONE_FIELDS = ["maschi", "femmine", "residenti"] as const;

/**
 * Quotas per ente, in percent of the available dwellings: police and fire brigades (art. 7-bis), local
 * police (art. 7-ter), the indigent, categories of art. 14 (r.r. 4/2017 art. 4 c. 3 lett. c, c bis, d bis).
 */
const QUOTA_FIELDS = [
  "quotaForzePolizia",
  "quotaPoliziaLocale",
  "quotaIndigenti",
  "quotaCategorie",
] as const;

/** What is known of the year before, and what came and went since. Counts of dwellings. */
export const PRIMA_FIELDS = [
  "disponibiliAnnoPrecedente",
  "alloggiAnnoPrecedente",
  "alloggiEntrati",
  "alloggiUsciti",
] as const;

export type PatrimonioField = (typeof PATRIMONIO_FIELDS)[number];
export type PopolazioneField = (typeof POPOLAZIONE_FIELDS)[number];
export type PrimaField = (typeof PRIMA_FIELDS)[number];

/** Figures that come with the context of a plan. */
export type ContextField = PatrimonioField | PopolazioneField | PrimaField;

/** Every figure that a linear rule may name. Quotas are percentages, all others are counts. */
export type RuleField = CountField | (typeof QUOTA_FIELDS)[number] | ContextField;

/** Whether a field is a percentage: from 0 to 100, with decimals. */
export function isQuota(field: RuleField): boolean {
  return (QUOTA_FIELDS as readonly RuleField[]).includes(field);
}

/** Fields that stand in the per-ente tables; all others come with the context. */
export const TABLE_FIELDS: ReadonlySet<RuleField> = new Set([...COUNT_FIELDS, ...QUOTA_FIELDS]);
