// The words of dwelling lists, as data: which kinds they mean. A word that fits nothing, or several
// kinds, stays a question for the user, whose answers stand beside this data.
import type { Disponibilita, Servizio, Stato } from "./alloggioKinds";
import { foldWord } from "./foldWord";

/** An answer of the user: what a word of the sender means. `word` is folded (`foldWord`). */
export type AlloggiWord =
  | { readonly column: "stato"; readonly word: string; readonly means: Stato }
  | { readonly column: "servizio"; readonly word: string; readonly means: Servizio }
  | {
      readonly column: "disponibilita";
      readonly word: string;
      readonly means: readonly Disponibilita[];
    };

interface WordPattern<Meaning> {
  readonly means: Meaning;
  readonly pattern: RegExp;
  /** The words around the pattern are free, so a "non" among them would turn it round. */
  readonly loose?: true;
}

/**
 * Words of the state, most telling first. Sources: r.r. 4/2017 art. 4 c. 3 lett. b and art. 10 for
 * what is carenza di manutenzione and recupero; the words of lists of ALER and comuni for the rest.
 */
const STATI: readonly WordPattern<Stato>[] = [
  {
    means: "nonAssegnabile",
    pattern:
      /^(NON (ASSEGNABILE|AGIBILE|ABITABILE|UTILIZZABILE|DISPONIBILE)|INAGIBILE|INDISPONIBILE|IN (VENDITA|ALIENAZIONE|DEMOLIZIONE)|(IN|INSERITO NEL) PIANO (DI )?(VENDITA|ALIENAZIONE)|VENDUT[OA]|ALIENAT[OA]|DEMOLIT[OA]|DA DEMOLIRE)$/,
  },
  {
    means: "carenza",
    pattern: /CARENZA( DI)? MANUTEN|^IN CARENZA$|STATO DI FATTO/,
    loose: true,
  },
  {
    means: "inRecupero",
    pattern:
      /^(IN )?((CORSO|FASE) DI )?(RISTRUTTURAZIONE|NUOVA (EDIFICAZIONE|COSTRUZIONE)|COSTRUZIONE|RECUPERO|RIQUALIFICAZIONE)$/,
  },
  {
    means: "inLiberazione",
    pattern: /SI LIBERERA|IN ((FASE|CORSO) DI )?RILASCIO|LIBERABILE|\bDISDETTA\b/,
    loose: true,
  },
  {
    means: "libero",
    pattern: /^(ALLOGGIO )?(GIA )?(LIBER[OA]|SFITT[OA]|VUOT[OA]|VACANTE|DISPONIBILE)$/,
  },
  {
    means: "occupato",
    pattern:
      /^(ALLOGGIO )?(OCCUPAT[OA]|LOCAT[OA]|AFFITTAT[OA]|ASSEGNAT[OA]|IN LOCAZIONE)( (ABUSIVAMENTE|SENZA TITOLO|CON CONTRATTO|REGOLARMENTE|REGOLARE))?$/,
  },
];

/** The services of l.r. 16/2016; ERP is what SAP were called before it. */
const SERVIZI: readonly WordPattern<Servizio>[] = [
  { means: "sat", pattern: /^SAT\b|SERVIZI[O]? ABITATIV[IO] TRANSITORI[O]?|^TRANSITORI[O]?$/ },
  {
    means: "sap",
    pattern:
      /^(SAP|(EX )?ERP)\b|SERVIZI[O]? ABITATIV[IO] PUBBLIC[IO]|EDILIZIA RESIDENZIALE PUBBLICA/,
    loose: true,
  },
  { means: "sas", pattern: /^SAS\b|SERVIZI[O]? ABITATIV[IO] SOCIAL[IE]/, loose: true },
  { means: "altriUsi", pattern: /^ALTR[IO] US[IO]\b|^USO DIVERSO/ },
];

/** What makes a dwelling available; a phrase may name SAT or conferiti beside one of the first three. */
const DISPONIBILITA_WORDS: readonly WordPattern<Disponibilita>[] = [
  {
    means: "nuovaEdificazione",
    pattern:
      /NUOV[AEOI] (EDIFICAZION|COSTRUZION)[EI]|\bRISTRUTTURAZION[EI]\b|\bRECUPERO\b|\bRIQUALIFICAZION[EI]\b/,
    loose: true,
  },
  { means: "carenzaManutentiva", pattern: /\bCARENZA\b|STATO DI FATTO/, loose: true },
  {
    means: "turnover",
    pattern:
      /TURN ?OVER|AVVICENDAMENTO|LIBERER|LIBERABIL|\bRILASCI\w*|^((GIA|ATTUALMENTE) )?(LIBER[OAIE]|SFITT[OAIE])$/,
    loose: true,
  },
  { means: "sat", pattern: /\bSAT\b|TRANSITORI[O]?\b/, loose: true },
  { means: "conferiteDaPrivati", pattern: /\bCONFERIT[OAIE]\b|\bCONFERIMENTO\b/, loose: true },
];

const NOT_AVAILABLE =
  /^(NESSUNA?|NO|NON (DISPONIBILE|ASSEGNABILE|PREVISTA|LIBER[OA])|INDISPONIBILE|OCCUPAT[OA])$/;
const NEGATION = /\b(NO|NON|SENZA|ESCLUS[OAIE]|NESSUN[AO]?|FORSE|DA (DEFINIRE|VERIFICARE))\b/;

/**
 * A free dwelling with works to be done and nothing else told may be turn-over or carenza: the list
 * asks under this word. Folded; an answer to it counts for all such dwellings.
 */
export const FREE_WITH_WORKS = "STATO LIBERO CON IMPORTO LAVORI";

function fits(word: string, { pattern, loose }: WordPattern<unknown>): boolean {
  return pattern.test(word) && !(loose && NEGATION.test(word));
}

/** All kinds of availability that a text names; a free dwelling in carenza is in carenza. */
export function kindsNamedIn(word: string): readonly Disponibilita[] {
  const kinds = DISPONIBILITA_WORDS.filter((one) => fits(word, one)).map(({ means }) => means);
  return kinds.includes("carenzaManutentiva") ? kinds.filter((kind) => kind !== "turnover") : kinds;
}

/** The kinds of which a dwelling has at most one. */
export const BALANCE_KINDS: readonly Disponibilita[] = [
  "turnover",
  "carenzaManutentiva",
  "nuovaEdificazione",
];

function readDisponibilita(word: string): readonly Disponibilita[] | null {
  if (NOT_AVAILABLE.test(word)) return [];
  const kinds = kindsNamedIn(word);
  const balance = kinds.filter((kind) => BALANCE_KINDS.includes(kind));
  return kinds.length === 0 || balance.length > 1 ? null : kinds;
}

/** Reads the words of the three classing columns; null for a word that nobody taught. */
export interface AlloggiWordReader {
  stato(text: string): Stato | null;
  servizio(text: string): Servizio | null;
  disponibilita(text: string): readonly Disponibilita[] | null;
}

function remembered<Meaning>(read: (word: string) => Meaning): (text: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Meaning;
    const meaning = read(foldWord(text));
    known.set(text, meaning);
    return meaning;
  };
}

/** A reader that asks the user's answers first and remembers what it read. */
export function alloggiWordReader(answers: readonly AlloggiWord[]): AlloggiWordReader {
  const answered = new Map(answers.map((one) => [`${one.column} ${one.word}`, one.means]));
  return {
    stato: remembered(
      (word) =>
        (answered.get(`stato ${word}`) as Stato | undefined) ??
        STATI.find((one) => fits(word, one))?.means ??
        null,
    ),
    servizio: remembered(
      (word) =>
        (answered.get(`servizio ${word}`) as Servizio | undefined) ??
        SERVIZI.find((one) => fits(word, one))?.means ??
        null,
    ),
    disponibilita: remembered(
      (word) =>
        (answered.get(`disponibilita ${word}`) as readonly Disponibilita[] | undefined) ??
        readDisponibilita(word),
    ),
  };
}

/** What a state says about being available; a dwelling that is occupied is not. */
export const DISPONIBILITA_OF_STATO: Readonly<Record<Stato, readonly Disponibilita[]>> = {
  libero: ["turnover"],
  inLiberazione: ["turnover"],
  carenza: ["carenzaManutentiva"],
  inRecupero: ["nuovaEdificazione"],
  occupato: [],
  nonAssegnabile: [],
};
