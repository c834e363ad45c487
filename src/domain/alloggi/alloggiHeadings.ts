// How the headings of dwelling lists name their columns, as data: what is taken over, what is about
// a person and stays where it is, and what tells that a table counts dwellings instead of listing them.
import { DISPONIBILITA, type AlloggioColumn } from "./alloggioKinds";
import { kindsNamedIn } from "./alloggiWords";
import type { PersonalKind } from "./personalData";

/** What a heading means. `other`: understood, and not taken over. `count`: a table of counts. */
export type HeadingMeaning =
  | { readonly column: AlloggioColumn; readonly strong: boolean }
  | { readonly personal: PersonalKind }
  | { readonly other: "other" | "count" };

const column = (name: AlloggioColumn, strong = true): HeadingMeaning => ({ column: name, strong });
const personal = (kind: PersonalKind): HeadingMeaning => ({ personal: kind });
const OTHER: HeadingMeaning = { other: "other" };

/**
 * Tested on the heading in upper case ASCII with single spaces; the first that fits wins. Sources:
 * r.r. 4/2017 art. 10 c. 2 and 5 for what is published of a dwelling; the wordings of lists of ALER
 * and comuni. `strong` is false for a heading that other lists have as well ("Codice").
 */
const HEADINGS: readonly (readonly [HeadingMeaning, RegExp])[] = [
  [
    { other: "count" },
    /^(N|NR|NUMERO|TOTALE)( \w+)? (ALLOGGI|U I|UI|UNITA( IMMOBILIARI| ABITATIVE)?|POSTI( LETTO)?)\b(?! (CODICE|ID))|CAPIENZA|CAPACITA/,
  ],
  [
    column("importoLavori"),
    /(IMPORT[OI]|COST[OI]|SPES[AE]|STIMA|EURO).*(LAVORI|MANUTEN|INTERVENT|RIPRISTIN)|LAVORI.*(EURO|IMPORTO|COSTO|A CARICO)|^LAVORI$/,
  ],
  [personal("codiceFiscale"), /CODICE FISCALE|COD FISC|\bC F\b|^CF\b/],
  [personal("contatto"), /TELEFON|^TEL\b|CELLULARE|^CELL\b|E ?MAIL|POSTA ELETTR|^PEC\b|RECAPIT/],
  [personal("nascita"), /NASCITA|^NAT[OA] (IL|A)\b|^ETA\b/],
  [personal("reddito"), /\bISEE?\b|\bISEE ERP\b|REDDIT/],
  [
    personal("nome"),
    /NOMINATIV|COGNOME|^NOME( INQUILINO)?$|GENERALITA|INTESTATARI|\b(INQUILIN[OAIE]|CONDUTTOR[EI]|LOCATARI[OAE]?|ASSEGNATARI[OAE]?|UTENT[EI]|BENEFICIARI[OA]?|OCCUPANT[EI]|REFERENTE|TITOLARE)\b|ASSEGNAT[OA] A\b/,
  ],
  [
    column("accessibile"),
    /ACCESSIBIL|\b(PRIV[OA]|SENZA|ASSENZA|ABBATTIMENTO|SUPERAMENTO).*BARRIER/,
  ],
  [column("accessibile"), /(ADATT|IDONE|ALLOGGIO).*DISABIL/],
  [column("barriere"), /BARRIER/],
  [
    personal("nucleo"),
    /NUCLEO|COMPONENTI|CITTADINANZA|NAZIONALITA|INVALID|DISABIL|STATO CIVILE|^SESSO$/,
  ],
  [
    OTHER,
    /^(COD|CODICE|ID)( \w+)* (EDIFICIO|FABBRICATO|STABILE|COMPLESSO|SCALA|ISTAT|COMUNE|ENTE|CATASTALE|BELFIORE|CONTRATTO|PRATICA)|FOGLIO|MAPPALE|PARTICELLA|SUBALTERNO|CANONE/,
  ],
  [OTHER, /STATO (MANUTENTIVO|DI MANUTENZIONE|DI CONSERVAZIONE|CONSERVATIVO)|IGIENIC/],
  [OTHER, /(MQ|SUP).*(BALCON|CANTIN|SOFFITT|ACCESSOR|NON RESID|GIARDIN|BOX|COPERT)/],
  [
    column("disponibilita"),
    /(TIPO|TIPOLOGIA|CATEGORIA|MOTIVO|CAUSA|CLASSE|MODALITA|TITOLO).*DISPONIBIL|^DISPONIBILITA( ALLOGGIO| U I| NELL ANNO.*)?$/,
  ],
  [
    column("annoDisponibilita"),
    /(ANNO|DATA).*DISPONIBIL|DISPONIBIL\w* (DAL|DA)\b|DATA (DI )?(RILASCIO|CONSEGNA|LIBERAZIONE)|ANNO (DI )?(CONSEGNA|ULTIMAZIONE)/,
  ],
  [column("assegnato"), /^ASSEGNAT[OA]\b|^(DATA|ANNO) (DI |ULTIMA )?ASSEGNAZIONE|^ASSEGNAZIONE$/],
  [
    column("servizio"),
    /\bSERVIZI[O]?\b|SAP.*SAS|^(TIPO|TIPOLOGIA) (DI )?(ALLOGGIO|UTILIZZO|USO)$|^DESTINAZIONE( D USO)?$|^REGIME\b/,
  ],
  [
    column("stato"),
    /^STATO( (ALLOGGIO|DELL ALLOGGIO|OCCUPA\w+|DI OCCUPAZIONE|ATTUALE|LOCATIVO|U I|UI))?$|^CONDIZION[EI]( ALLOGGIO)?$|^OCCUPAZIONE$|^SITUAZIONE( OCCUPA\w+| LOCATIVA)?$|^LIBERO O? ?OCCUPATO|^OCCUPATO O? ?LIBERO/,
  ],
  [
    column("codice"),
    /^(COD|CODICE|ID|IDENTIFICATIVO|MATRICOLA)( \w+)? (ALLOGGIO|U I|UI|UNITA( IMMOBILIARE| ABITATIVA)?)$|^(N|NR|NUMERO) (ALLOGGIO|UNITA)$|^(ALLOGGIO|U I|UI|UNITA IMMOBILIARE|UNITA ABITATIVA)$/,
  ],
  [column("codice", false), /^(CODICE|COD|ID|IDENTIFICATIVO|MATRICOLA)( UNIVOCO| INTERNO)?$/],
  [
    column("ente"),
    /^ENT[EI]( PROPRIETARI[OA]?| GESTORE)?$|RAGIONE SOCIALE|PROPRIETARI[OA]$|^PROPRIETA$/,
  ],
  [
    column("comune"),
    /^COMUNE( (DI UBICAZIONE|UBICAZIONE|DELL ALLOGGIO|ALLOGGIO|DELL IMMOBILE|IMMOBILE))?$|^CITTA$/,
  ],
  [
    column("indirizzo"),
    /INDIRIZZO|UBICAZIONE|TOPONIMO|^VIA( E N\w* CIVICO| PIAZZA| N\w* CIVICO)?$/,
  ],
  [column("civico"), /\bCIVICO\b|^(N|NR|NUM) CIV$/],
  [column("piano"), /^(N )?PIANO( ALLOGGIO| U I)?$|^LIVELLO$/],
  [column("mq"), /\bM ?Q\b|\bM2\b|SUPERFICI|^SUP\b/],
  [column("vani"), /\bVANI\b|\bLOCALI\b|\bSTANZE\b/],
  [column("note"), /^NOTE?\b|OSSERVAZION|ANNOTAZION|COMMENT/],
];

/** Longest text that is still a heading. */
export const LONGEST_HEADING = 120;

/** Columns that say which dwelling a row is. */
export const KEY_COLUMNS: readonly AlloggioColumn[] = ["codice", "indirizzo"];

/** Columns that say what a dwelling counts as. */
export const CLASSING_COLUMNS: readonly AlloggioColumn[] = [
  "stato",
  "disponibilita",
  "servizio",
  "importoLavori",
  "assegnato",
  ...DISPONIBILITA.map((kind): AlloggioColumn => `yes:${kind}`),
];

/** Columns that describe a dwelling: two of them class a list as well as one above. */
export const DESCRIBING_COLUMNS: readonly AlloggioColumn[] = [
  "piano",
  "mq",
  "vani",
  "barriere",
  "accessibile",
];

/** What a heading means; null when it means nothing to us. @param heading in the form of `foldWord`. */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  if (!/[A-Z]/.test(heading)) return null;
  const known = HEADINGS.find(([, pattern]) => pattern.test(heading));
  if (known !== undefined) return known[0];
  const kinds = kindsNamedIn(heading);
  if (kinds.length === 0) return null;
  return column(kinds.length === 1 ? `yes:${kinds[0]!}` : "disponibilita");
}
