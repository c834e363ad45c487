// How headings and titles name what stands beside the per-ente tables, as data with its source.
import type { MeasureKind, MeasureName } from "./measures";

/**
 * Whose dwellings are counted: those of the comuni, of the ALER, of all owners in a place, or of
 * whoever the row names (null).
 */
export type Owner = "comuni" | "aler" | "tutti" | null;

/** What a column of such a table holds. */
export interface MeasureMeaning {
  readonly kind: MeasureKind;
  readonly measure: MeasureName;
  readonly owner: Owner;
}

interface MeasureHeading extends Omit<MeasureMeaning, "owner"> {
  readonly owner?: Owner;
  /** Tested on the heading in upper case ASCII with single spaces; the first that fits wins. */
  readonly pattern: RegExp;
  /** True when the words alone tell; else another column of the kind, or the title, must back it. */
  readonly sure: boolean;
  readonly source: string;
}

const ISTAT = "ISTAT, bilancio demografico";
const PLANS = "headings of published yearly plans";
const LAW = "r.r. 4/2017 art. 4 c. 3 lett. a; l.r. 16/2016 art. 1";
/** Words that say "dwellings of the stock" and no more. */
const STOCK =
  "(?:N|NR|NUMERO|TOTALE|TOTALI|ALLOGGI|U I|UI|UNITA|ABITATIVE|IMMOBILIARI|DI|PER|IN|A|AI|AL|PROPRIETA|PATRIMONIO|CONSISTENZA|DESTINATI|DESTINATE|SERVIZI|ABITATIVI)";

/** Most telling first. */
const MEASURE_HEADINGS: readonly MeasureHeading[] = [
  {
    kind: "popolazione",
    measure: "densita",
    pattern: /DENSITA|\b(ABITANTI|AB|RESIDENTI) (PER |AL |X )?(KMQ|KM2)/,
    sure: true,
    source: ISTAT,
  },
  {
    kind: "popolazione",
    measure: "superficieKmq",
    pattern: /^(SUPERFICIE|ESTENSIONE)( TERRITORIALE| TOTALE)?( IN)?( KMQ| KM2| KM)?$|^KMQ$/,
    sure: true,
    source: ISTAT,
  },
  {
    kind: "popolazione",
    measure: "maschi",
    pattern:
      /^(TOTALE |N |NUMERO )*(POPOLAZIONE |RESIDENTI )?(MASCHI|MASCHILE|UOMINI)( N| RESIDENTI)?( [\d ]+)?$/,
    sure: true,
    source: ISTAT,
  },
  {
    kind: "popolazione",
    measure: "femmine",
    pattern:
      /^(TOTALE |N |NUMERO )*(POPOLAZIONE |RESIDENTI )?(FEMMINE|FEMMINILE|DONNE)( N| RESIDENTI)?( [\d ]+)?$/,
    sure: true,
    source: ISTAT,
  },
  { kind: "popolazione", measure: "maschi", pattern: /^M$/, sure: false, source: ISTAT },
  { kind: "popolazione", measure: "femmine", pattern: /^F$/, sure: false, source: ISTAT },
  {
    kind: "popolazione",
    measure: "residenti",
    pattern:
      /^(TOTALE |N |NUMERO )*(POPOLAZIONE|ABITANTI|RESIDENTI)( TOTALE| RESIDENTE| COMPLESSIVA)*( AL [\d ]+| N [\d ]+)?$/,
    sure: true,
    source: ISTAT,
  },
  {
    kind: "popolazione",
    measure: "residenti",
    pattern: /^(M F|TOTALE( GENERALE)?( N)?( [\d ]+)?|TOT)$/,
    sure: false,
    source: ISTAT,
  },
  {
    kind: "patrimonio",
    measure: "alloggiSap",
    pattern: new RegExp(`^(?:${STOCK} )*(?:SAP|SERVIZI ABITATIVI PUBBLICI|PUBBLICI)(?: SAP)?$`),
    sure: false,
    source: LAW,
  },
  {
    kind: "patrimonio",
    measure: "alloggiSas",
    pattern: new RegExp(`^(?:${STOCK} )*(?:SAS|SERVIZI ABITATIVI SOCIALI|SOCIALI)(?: SAS)?$`),
    sure: false,
    source: LAW,
  },
  {
    kind: "patrimonio",
    measure: "altriUsi",
    pattern: new RegExp(`^(?:${STOCK} )*ALTR[IO] US[IO](?: RESIDENZIAL[IE])?$`),
    sure: true,
    source: LAW,
  },
  {
    kind: "patrimonio",
    measure: "alloggi",
    owner: "comuni",
    pattern: new RegExp(`^(?:${STOCK} )*(?:COMUNALI|COMUNALE|DEI COMUNI|DEL COMUNE|COMUNI)$`),
    sure: false,
    source: PLANS,
  },
  {
    kind: "alloggiAler",
    measure: "alloggi",
    owner: "aler",
    pattern: new RegExp(`^(?:${STOCK} )*(?:DELL )?ALER(?: [A-Z]{2})*$`),
    sure: false,
    source: PLANS,
  },
  {
    kind: "patrimonio",
    measure: "quotaPercento",
    pattern: /^(%|PERCENTUALE|QUOTA( %)?|INCIDENZA( %)?|% SUL TOTALE)$/,
    sure: false,
    source: PLANS,
  },
  {
    kind: "patrimonio",
    measure: "alloggi",
    pattern: /^(PATRIMONIO|CONSISTENZA)( COMPLESSIV[OA]| TOTALE| DEL PATRIMONIO)*$/,
    sure: true,
    source: LAW,
  },
  {
    kind: "patrimonio",
    measure: "alloggi",
    pattern:
      /^TOTAL[EI]( ALLOGGI| GENERALE| COMPLESSIVO| UNITA( ABITATIVE)?| U I| PATRIMONIO| N [\d ]+)*$|^COMPLESSIVO$/,
    sure: false,
    source: PLANS,
  },
  {
    kind: "residenzialita",
    measure: "postiLetto",
    pattern: /\bPOSTI LETTO\b/,
    sure: true,
    source: PLANS,
  },
  {
    kind: "residenzialita",
    measure: "posti",
    pattern: /^(N |NUMERO )?POSTI( DISPONIBILI| TOTALI)?$|CAPIENZA|CAPACITA|RICETTIVITA/,
    sure: true,
    source: PLANS,
  },
  {
    kind: "residenzialita",
    measure: "camere",
    pattern: /^(N |NUMERO )?(CAMERE|STANZE)$/,
    sure: true,
    source: PLANS,
  },
  {
    kind: "residenzialita",
    measure: "ospiti",
    pattern: /^(N |NUMERO )?(OSPITI|UTENTI)$/,
    sure: true,
    source: PLANS,
  },
  {
    kind: "residenzialita",
    measure: "alloggi",
    pattern: /^(N |NUMERO )?(ALLOGGI|APPARTAMENTI|MINI ALLOGGI|UNITA ABITATIVE)$/,
    sure: false,
    source: PLANS,
  },
];

/** All measures that a heading may name, the sure ones first. */
export function measuresOfHeading(
  heading: string,
): readonly (MeasureMeaning & { readonly sure: boolean })[] {
  const fitting = MEASURE_HEADINGS.filter(({ pattern }) => pattern.test(heading)).map(
    ({ kind, measure, owner = null, sure }) => ({ kind, measure, owner, sure }),
  );
  return [...fitting.filter(({ sure }) => sure), ...fitting.filter(({ sure }) => !sure)];
}

/** First column of a table of residential services. */
export const STRUTTURA_HEADING =
  /^(NOME |DENOMINAZIONE )?(DELLA )?(STRUTTURA|RESIDENZA|COMUNITA|SERVIZIO|UNITA D OFFERTA)$|^DENOMINAZIONE$/;

/** What a title says that its table is about; most telling first. */
const TITLES: readonly {
  readonly kind: MeasureKind;
  readonly owner: Owner;
  readonly pattern: RegExp;
}[] = [
  {
    kind: "alloggiAler",
    owner: "aler",
    pattern:
      /(ALLOGGI|PATRIMONIO|UNITA|CONSISTENZA)( \w+){0,5} (DI )?(PROPRIETA )?(DELL )?ALER\b|^ALER\b.*(ALLOGGI|PATRIMONIO)/,
  },
  {
    kind: "patrimonio",
    owner: "comuni",
    pattern:
      /(ALLOGGI|PATRIMONIO|CONSISTENZA)( \w+){0,4} (COMUNAL[EI]|(DI PROPRIETA )?DEI COMUNI)\b/,
  },
  {
    kind: "patrimonio",
    owner: null,
    pattern: /\bPATRIMONIO\b|CONSISTENZA/,
  },
  { kind: "popolazione", owner: null, pattern: /\bPOPOLAZIONE\b|\bABITANTI\b|RESIDENTI/ },
  {
    kind: "residenzialita",
    owner: null,
    pattern: /RESIDENZIALIT|SERVIZI RESIDENZIALI|STRUTTURE|ACCOGLIENZA|HOUSING/,
  },
];

/** The kind that a title tells of, or null. `title` is upper case ASCII with single spaces. */
export function kindOfTitle(title: string): { kind: MeasureKind; owner: Owner } | null {
  const found = TITLES.find(({ pattern }) => pattern.test(title));
  return found === undefined ? null : { kind: found.kind, owner: found.owner };
}
