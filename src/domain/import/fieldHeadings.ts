// How headings name the fields of the per-ente tables, as data with its source.
import { FIELD_PARTS, wholeOf, type Field } from "./tableKinds";

interface FieldHeading {
  readonly field: Field;
  /** Tested on the heading in upper case ASCII with single spaces; the first that fits wins. */
  readonly pattern: RegExp;
  readonly source: string;
}

const LAW = "r.r. 4/2017 art. 4 c. 3";
const PLANS = "headings of published yearly plans";
const COUNTED =
  "(?:N|NR|NUMERO|ALL|ALLOGG|COMPLESSIVO|TOTALE|DI|U I|UI|ALLOGGI|UNITA|ABITATIVE|IMMOBILIARI|SAP)";

/** Most telling first. */
const FIELD_HEADINGS: readonly FieldHeading[] = [
  { field: "motivazione", pattern: /MOTIVAZION/, source: `${LAW} lett. d` },
  {
    field: "quotaForzePolizia",
    pattern: /FORZE (DI|DELL) ?(POLIZIA|ORDINE)|VIGILI DEL FUOCO/,
    source: `${LAW} lett. d bis`,
  },
  {
    field: "quotaPoliziaLocale",
    pattern: /POLIZIA (LOCALE|MUNICIPALE)/,
    source: "r.r. 4/2017 art. 7-ter",
  },
  { field: "quotaIndigenti", pattern: /INDIGEN/, source: `${LAW} lett. c` },
  {
    field: "quotaCategorie",
    pattern: /LETT(ERA)? C BIS|CATEGORIE (DI CUI )?(ALL )?ART(ICOLO)? 14/,
    source: `${LAW} lett. c bis`,
  },
  {
    field: "altraCategoria",
    pattern: /CATEGORI[AE] (DI PARTICOLARE|.*RILEVANZA)|(ULTERIORE|ALTRA) CATEGORIA/,
    source: `${LAW} lett. d`,
  },
  { field: "conferiteDaPrivati", pattern: /CONFERIT[EI]/, source: `${LAW} lett. b n. 4` },
  {
    field: "assegnateAnnoPrecedente",
    pattern: /ASSEGNAT[EI].*(PRECEDENTE|\b20\d\d\b)/,
    source: `${LAW} lett. g`,
  },
  { field: "sat", pattern: /\bSAT\b|TRANSITORI/, source: `${LAW} lett. e` },
  {
    field: "nuovaEdificazione",
    pattern:
      /NUOV[AEIO] (EDIFICAZION|COSTRUZION|REALIZZAZION).*(RISTRUTTURA|RECUPER|RIQUALIFICA)|(RISTRUTTURA|RECUPER|RIQUALIFICA).*NUOV[AEIO] (EDIFICAZION|COSTRUZION|REALIZZAZION)/,
    source: `${LAW} lett. b n. 3`,
  },
  {
    field: "nuovaCostruzione",
    pattern: /NUOV[AEIO] (EDIF|COSTR|REALIZZAZION)/,
    source: PLANS,
  },
  {
    field: "ristrutturazione",
    pattern:
      /RISTRUTTURAZION|RISTRUTTURAT[EI]|RIQUALIFICAZION|RIQUALIFICAT[EI]|RECUPERO|RECUPERAT[EI]/,
    source: PLANS,
  },
  {
    field: "carenzaManutentiva",
    pattern: /\bCAR(ENZ[AE])? (DI )?(MAN|MANUT|MANUTEN[A-Z]*)\b|STATO DI FATTO/,
    source: `${LAW} lett. b n. 2`,
  },
  {
    field: "turnover",
    pattern:
      /TURN ?OVER|AVVICENDAMENTO|\bLIBER[EI]\b.*(SI LIBERERANNO|LIBERABIL|SI RENDERANNO)|(SI LIBERERANNO|LIBERABIL|SI RENDERANNO).*\bLIBER[EI]\b/,
    source: `${LAW} lett. b n. 1`,
  },
  {
    field: "siLibereranno",
    pattern: /SI LIBERERANNO|LIBERABIL[EI]|SI RENDERANNO LIBER|SI PREVEDE SI LIBERI/,
    source: PLANS,
  },
  {
    field: "libere",
    pattern: new RegExp(
      `^(?:${COUNTED} )*(?:GIA |ATTUALMENTE |IMMEDIATAMENTE )*LIBER[EI](?: (?:AL|ALLA|ALLA DATA|NELL ANNO|SUBITO|DISPONIBILI)\\b.*)?$`,
    ),
    source: PLANS,
  },
  {
    field: "disponibili",
    pattern: new RegExp(
      `COMPLESSIV.*(?:DISPONIBIL|ASSEGNABIL)|DISPONIBIL.*COMPLESSIV|^(?:${COUNTED} )*(?:DISPONIBILI|ASSEGNABILI)(?: NELL ANNO.*| (?:NEL|PER IL|PER L ANNO)?\\s?20\\d\\d)?$`,
    ),
    source: `${LAW} lett. b`,
  },
];

/**
 * A heading that names one part of a field, when nothing prints the other part: then it is the whole.
 * "Nuova edificazione" alone covers what the law puts under it, "si libereranno" alone is the
 * turn-over. What is free already, or restored, is never taken for the whole.
 */
const ALONE_IS_WHOLE: ReadonlyMap<Field, Field> = new Map<Field, Field>([
  ["nuovaCostruzione", "nuovaEdificazione"],
  ["siLibereranno", "turnover"],
]);

/**
 * Names a part by what stands beside it: it stays a part where the other part, or the whole, is
 * printed as well.
 * @param others the fields that a quadro has; for a table of one measure those of all such tables of
 * the same file that have an ente in common with it.
 */
export function namePart(field: Field, others: ReadonlySet<Field>): Field {
  const whole = ALONE_IS_WHOLE.get(field);
  if (whole === undefined) return field;
  const parts = FIELD_PARTS[whole as keyof typeof FIELD_PARTS] as readonly Field[];
  const beside = [whole, ...parts.filter((part) => part !== field)];
  return beside.some((other) => others.has(other)) ? field : whole;
}

/** Measures that a sentence in a heading may name together: then nobody can tell which it counts. */
const EXCLUSIVE: ReadonlySet<Field> = new Set<Field>([
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
  "sat",
  "conferiteDaPrivati",
  "quotaForzePolizia",
]);

/**
 * The fields that a heading names; several when it names several measures that exclude each other.
 * Parts are parts here: `namePart` decides about them. A share in percent is no count.
 * @param heading upper case ASCII, single spaces.
 */
export function fieldsOfHeading(heading: string): readonly Field[] {
  const fitting = FIELD_HEADINGS.filter(({ pattern }) => pattern.test(heading));
  const first = fitting[0]?.field;
  if (first === undefined) return [];
  if (/%|PERCENTUAL/.test(heading) && EXCLUSIVE.has(wholeOf(first)) && !first.startsWith("quota")) {
    return [];
  }
  if (!EXCLUSIVE.has(wholeOf(first))) return [first];
  const wholes = new Map<Field, Field>();
  for (const { field } of fitting) {
    const whole = wholeOf(field);
    if (EXCLUSIVE.has(whole) && !wholes.has(whole)) wholes.set(whole, field);
  }
  return [...wholes.values()];
}
