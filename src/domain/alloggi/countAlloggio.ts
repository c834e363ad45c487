// In which figures of the plan a dwelling counts. What the list leaves open is never counted as known.
import { COUNT_FIELDS, type CountField } from "../import/tableKinds";
import type { Alloggio } from "./alloggio";
import type { Disponibilita } from "./alloggioKinds";
import { BALANCE_KINDS, DISPONIBILITA_OF_STATO } from "./alloggiWords";

/** What counting depends on beside the list. */
export interface CountOptions {
  /** Plan year; null when it is not known: then no dwelling is too late, and none assigned before. */
  readonly year: number | null;
  /** The plan declares its SAT as additional: then a SAT dwelling is none of the available ones. */
  readonly satAggiuntivi: boolean;
}

/** Fields as bits of a number: lists are long. */
export const FIELD_BITS = Object.fromEntries(
  COUNT_FIELDS.map((field, index) => [field, 1 << index]),
) as Readonly<Record<CountField, number>>;

const NONE: readonly Disponibilita[] = [];
/** A dwelling in doubt may turn out to count in any of these. */
const OFFERED =
  FIELD_BITS.disponibili |
  FIELD_BITS.turnover |
  FIELD_BITS.carenzaManutentiva |
  FIELD_BITS.nuovaEdificazione |
  FIELD_BITS.sat |
  FIELD_BITS.conferiteDaPrivati;

/**
 * Why a dwelling is available: what its column says, else what its state means.
 * null: neither says anything, or nobody understands what it says.
 */
export function kindsOf(alloggio: Alloggio): readonly Disponibilita[] | null {
  if (alloggio.dubbioDisponibilita) return null;
  if (alloggio.disponibilita !== null) return alloggio.disponibilita;
  return alloggio.stato === null ? null : DISPONIBILITA_OF_STATO[alloggio.stato];
}

/** Whether the dwelling becomes available only after the plan year. */
export function isAfterYear(alloggio: Alloggio, { year }: CountOptions): boolean {
  return year !== null && (alloggio.annoDisponibilita ?? year) > year;
}

/** The fields that the dwelling certainly counts in, as bits. */
export function countedBits(alloggio: Alloggio, options: CountOptions): number {
  const { year, satAggiuntivi } = options;
  const before = year !== null && alloggio.assegnato === year - 1;
  let bits = before ? FIELD_BITS.assegnateAnnoPrecedente : 0;
  const kinds = kindsOf(alloggio) ?? NONE;
  if (kinds.length === 0 || isAfterYear(alloggio, options)) return bits;
  const isSat = kinds.includes("sat") || alloggio.servizio === "sat";
  if (isSat) bits |= FIELD_BITS.sat;
  if (kinds.includes("conferiteDaPrivati")) bits |= FIELD_BITS.conferiteDaPrivati;
  if (isSat && satAggiuntivi) return bits;
  for (const kind of kinds) {
    if (BALANCE_KINDS.includes(kind)) bits |= FIELD_BITS[kind] | FIELD_BITS.disponibili;
  }
  return bits;
}

/** The fields that it may count in as well, once somebody says what its words mean; as bits. */
export function openBits(alloggio: Alloggio, options: CountOptions): number {
  if (isAfterYear(alloggio, options)) return 0;
  if (alloggio.dubbioDisponibilita) return OFFERED;
  const kinds = kindsOf(alloggio) ?? NONE;
  return alloggio.dubbioServizio && kinds.length > 0 && !kinds.includes("sat") ? FIELD_BITS.sat : 0;
}

/** The code as it is compared: "mn 012" and "MN012" are one dwelling. */
export function codeKey(codice: string): string {
  return codice.replace(/\s+/g, "").toUpperCase();
}
