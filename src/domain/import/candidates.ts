// What an unknown heading could mean, by its words: proposals for a person who decides, never a match.
import { fieldMeaning, type Meaning } from "./meaning";
import type { MeasureKind, MeasureName } from "./measures";
import type { Field } from "./tableKinds";

/** A meaning that may fit, from 0 to 1. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly score: number;
}

const field = (name: Field, words: string) => [fieldMeaning(name), words] as const;
const measure = (kind: MeasureKind, name: MeasureName, words: string) =>
  [{ of: "measure", kind, measure: name, owner: null } as const, words] as const;

/**
 * Stems that speak for a meaning, the more telling ones twice. Source: wordings of yearly plans, of
 * r.r. 4/2017 art. 4 and of the regional platform.
 */
const STEMS: readonly (readonly [Meaning, string])[] = [
  field(
    "disponibili",
    "DISPONIB DISPONIB ASSEGNABIL ASSEGNABIL OFFERT TOTAL COMPLESSIV ALLOGG UNIT",
  ),
  field(
    "turnover",
    "LIBER LIBER RILASC RILASC AVVICEND RICAMB VUOT SFITT RISULT TURN PREVIST MEDIA ALLOGG UNIT",
  ),
  field("libere", "LIBER LIBER VUOT VUOT SFITT SFITT GIA ATTUAL IMMEDIAT ALLOGG UNIT"),
  field("siLibereranno", "LIBER PREVIST PREVIST PREVED PREVED DISDETT RILASC FUTUR ALLOGG UNIT"),
  field(
    "carenzaManutentiva",
    "MANUTEN MANUTEN CARENZ CARENZ LAVOR SISTEMA RIPRISTIN DEGRAD STATO ALLOGG",
  ),
  field("nuovaEdificazione", "NUOV NUOV COSTRU EDIFIC EDIFIC REALIZZ CANTIER ALLOGG UNIT"),
  field("ristrutturazione", "RISTRUTT RISTRUTT RECUP RECUP RIQUALIF RIQUALIF INTERVENT ALLOGG"),
  field("sat", "TRANSITOR TRANSITOR SAT SAT TEMPORAN EMERGENZ ALLOGG UNIT"),
  field("assegnateAnnoPrecedente", "ASSEGNAT ASSEGNAT PRECEDENT SCORS ASSEGNAZION ALLOGG UNIT"),
  field("conferiteDaPrivati", "PRIVAT PRIVAT CONFERI CONFERI CONVENZION ALLOGG UNIT"),
  field("quotaForzePolizia", "POLIZI POLIZI FORZ FORZ VIGIL QUOT PERCENT %"),
  field("quotaIndigenti", "INDIGEN INDIGEN POVERT SOGLI QUOT PERCENT %"),
  field("altraCategoria", "CATEGOR CATEGOR RILEVANZ PARTICOL SOCIAL"),
  measure("patrimonio", "alloggi", "PATRIMON PATRIMON CONSISTEN CONSISTEN PROPRIET TOTAL ALLOGG"),
  measure("patrimonio", "alloggiSap", "SAP SAP PUBBLIC PUBBLIC ERP PATRIMON ALLOGG"),
  measure("patrimonio", "alloggiSas", "SAS SAS SOCIAL SOCIAL MODERAT PATRIMON ALLOGG"),
  measure("alloggiAler", "alloggi", "ALER ALER PATRIMON PROPRIET ALLOGG"),
  measure("popolazione", "residenti", "POPOLAZ POPOLAZ ABITANT ABITANT RESIDENT TOTAL"),
  measure("residenzialita", "posti", "POST POST CAPIENZ CAPIENZ LETT ACCOGLI"),
];

const MOST_CANDIDATES = 5;

/** Shortest word that may be an abbreviation of a longer stem. */
const SHORTEST_ABBREVIATION = 3;

function speaksFor(word: string, stem: string): boolean {
  if (word.startsWith(stem)) return true;
  return word.length >= SHORTEST_ABBREVIATION && stem.startsWith(word);
}

/** Meanings whose stems a heading holds, best first; none when no word of it is known. */
export function candidatesOf(folded: string): Candidate[] {
  const words = folded.split(" ").filter((word) => word !== "");
  if (words.length === 0) return [];
  return STEMS.map(([meaning, stems]): Candidate => {
    const weights = new Map<string, number>();
    for (const stem of stems.split(" ")) weights.set(stem, (weights.get(stem) ?? 0) + 1);
    let score = 0;
    for (const [stem, weight] of weights) {
      if (words.some((word) => speaksFor(word, stem))) score += weight;
    }
    return { meaning, score: Number(Math.min(1, score / 3).toFixed(2)) };
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
}
