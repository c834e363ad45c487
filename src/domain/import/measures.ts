// What a plan tells beside its per-ente tables: people, dwellings owned, residential services, dates.

/** Kinds of reading; stable names of the command line's JSON. */
export const MEASURE_KINDS = [
  "popolazione",
  "patrimonio",
  "alloggiAler",
  "residenzialita",
  "scadenze",
  "quote",
] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

/**
 * What happens on a date, or within days of another step: the survey opens and closes, the plan is
 * approved, sent to the Regione, published, and the notice is published (r.r. 4/2017 art. 4).
 */
export const SCADENZA_NAMES = [
  "ricognizioneAperta",
  "ricognizioneChiusa",
  "approvato",
  "trasmesso",
  "pubblicato",
  "avvisoPubblicato",
] as const;

export type ScadenzaName = (typeof SCADENZA_NAMES)[number];

/**
 * What can be measured of each kind, in the order of the sheets. Areas are in km², densities in
 * residents per km², `quotaPercento` in percent of the whole that it is a share of. `comuniInClasse`
 * counts comuni of a size; `ospitiMinimo` and `ospiti` are the least and the most guests.
 * `sogliaIndigenti` and `massimoForzePolizia` are the percentages that a plan states for all enti.
 * `data` is "2021-03-08", or "--10-31" for a day of every year; `giorni` are days from an event.
 */
export const MEASURES = {
  popolazione: [
    "maschi",
    "femmine",
    "residenti",
    "comuni",
    "comuniInClasse",
    "superficieKmq",
    "densita",
  ],
  patrimonio: ["alloggiSap", "alloggiSas", "altriUsi", "alloggi", "quotaPercento"],
  alloggiAler: ["alloggiSap", "alloggiSas", "altriUsi", "alloggi", "quotaPercento"],
  residenzialita: [
    "posti",
    "postiLetto",
    "alloggi",
    "monolocali",
    "bilocali",
    "camere",
    "camereSingole",
    "camereDoppie",
    "nuclei",
    "ospitiMinimo",
    "ospiti",
  ],
  scadenze: ["data", "giorni"],
  quote: ["sogliaIndigenti", "massimoForzePolizia"],
} as const satisfies Record<MeasureKind, readonly string[]>;

export type MeasureName = (typeof MEASURES)[MeasureKind][number];

const PERCENTAGES: ReadonlySet<MeasureName> = new Set([
  "quotaPercento",
  "sogliaIndigenti",
  "massimoForzePolizia",
]);

/** How a measure is read from a cell. Areas and densities are counts with decimals. */
export function readingOf(measure: MeasureName): "count" | "percent" | "text" {
  if (PERCENTAGES.has(measure)) return "percent";
  return measure === "data" ? "text" : "count";
}
