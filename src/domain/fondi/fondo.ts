// The fund ledger: what each regional resolution (DGR) gave, paid and kept, per sub-ambito and misura.
import type { CellAddress, CellRange } from "../../workbook/cellAddress";
import type { CellValue } from "../../workbook/cellGrid";
import { foldText } from "../enti/normaliseLabel";

/** Amounts that make up the balance of a fund, in the order in which money passes. In cents. */
export const AMOUNT_FIELDS = [
  "assegnato",
  "trasferito",
  "erogato",
  "residuo",
  "restituito",
] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** Counts of applications (domande). */
const DOMANDE_FIELDS = [
  "presentate",
  "ammesse",
  "nonAmmesse",
  "inIstruttoria",
  "finanziate",
] as const;

/** Counts of who and what was helped. `mensilita`: most months of rent that one contract was given. */
const OTHER_COUNTS = ["nuclei", "alloggi", "contributi", "mensilita"] as const;

/** Counts by which a plan shows for whom the money was. */
export const COUNT_FIELDS = [...DOMANDE_FIELDS, ...OTHER_COUNTS] as const;
export type FundCount = (typeof COUNT_FIELDS)[number];

/** `importoContributo` is what each of the `contributi` was, in cents. */
export type FundField = AmountField | FundCount | "importoContributo";

/** All fields in the order of the ledger. */
export const FUND_FIELDS: readonly FundField[] = [
  ...AMOUNT_FIELDS,
  ...COUNT_FIELDS,
  "importoContributo",
];

/** Whether the figures of a field are cents. */
export function isAmount(field: FundField): boolean {
  return field === "importoContributo" || (AMOUNT_FIELDS as readonly FundField[]).includes(field);
}

/** Where money is: the resolutions that share one fund, and which part of it. */
export interface FundPlace {
  /** "3008/2020"; several where a plan counts them together. As printed first. */
  readonly dgr: readonly string[];
  /** null: the whole of the DGR. */
  readonly subAmbito: string | null;
  /** "1", "2 bis", "complementare"; null: all of them. */
  readonly misura: string | null;
}

/** A cell with the words that were read in it. */
export interface FundSource {
  readonly file: string;
  readonly at: CellAddress;
  /** What the cell holds, untouched. */
  readonly raw: CellValue;
  /** The part of it that says so. */
  readonly words: string;
}

/**
 * A figure of the ledger. `cell`: it stands alone in a cell. `prose`: it was read in a sentence and
 * waits until a person confirms it. `derived`: no source gives it, it follows from others.
 */
export interface FundReading extends FundSource {
  /** Whole cents, or a count. */
  readonly value: number;
  readonly how: "cell" | "prose" | "derived";
  readonly confirmed: boolean;
  /** A person said that the words do not mean this: it takes no part in anything. */
  readonly refused?: true;
  /** It stands in the ledger of the office, which has the last word. */
  readonly fromLedger?: boolean;
  /** There, a person said that this one of several statements counts. */
  readonly chosen?: true;
}

/** The figures of a row. A field without reading is one that the source does not give: never 0. */
export type FundFigures = Readonly<Partial<Record<FundField, FundReading>>>;

/** A row of the ledger. */
export interface FundRow extends FundPlace {
  /** One for each of `dgr`: "2020-03-30", or null when no source dates it. */
  readonly dgrDates: readonly (string | null)[];
  readonly figures: FundFigures;
  /** The applications that this row funds are those that another fund left out. */
  readonly riprende: readonly string[] | null;
  /** Its table has room for counts: a row without any is one that does not tell them. */
  readonly countsExpected: boolean;
  readonly nota: string | null;
  readonly source: FundSource;
}

/** Money that leaves one fund and enters another. */
export interface Movement {
  readonly from: FundPlace;
  /** null when the source does not tell where it went. */
  readonly to: FundPlace | null;
  /** In cents. */
  readonly amount: FundReading;
  /** The act that decides it, in its own words. */
  readonly act: string | null;
  /** The movement that a person replaced by this one, by its name (`namedMovements`). */
  readonly voce?: string;
}

/** A table of funds as it was found. Its rows and movements stand in `range` of `sheet`. */
export interface FundTable {
  readonly sheet: string | null;
  /** From the line that names the DGR to the last row. */
  readonly range: CellRange;
  readonly title: string | null;
  readonly hidden: boolean;
}

/** What one file says of funds. */
export interface FundRecognition {
  readonly file: string;
  readonly tables: readonly FundTable[];
  readonly rows: readonly FundRow[];
  readonly movements: readonly Movement[];
  readonly questions: readonly FundQuestion[];
  readonly unread: readonly UnreadFigure[];
  /**
   * It is the ledger of the year before, as that year left it: a figure that a source of this year gives
   * counts in its place, and is no disagreement.
   */
  readonly carried?: true;
}

/** Why something has to be asked. */
export type QuestionReason =
  | "voce" // an amount that no word says what it is
  | "numeri" // counts that fit their words in no way, or in several
  | "misura" // amounts that fit the misure named beside them in several ways
  | "valuta" // an amount without a currency sign
  | "dgr-mancante" // a table of funds that no DGR heads
  | "dgr-senza-anno" // a DGR without year and date
  | "date-discordi" // one DGR with two dates
  | "movimento-senza-importo" // money that is said to have moved, and not how much
  | "intestazioni"; // two columns that could be the one looked for

/** What the recogniser is not sure of, with the evidence. */
export interface FundQuestion {
  readonly reason: QuestionReason;
  readonly place: FundPlace | null;
  readonly source: FundSource;
}

/** A cell of a column of figures that holds something else. */
export interface UnreadFigure {
  readonly field: FundField | null;
  readonly place: FundPlace;
  readonly source: FundSource;
}

/** A fund in comparable form: the order in which its resolutions are named does not matter. */
export function fundKey(dgr: readonly string[]): string {
  return [...dgr].sort().join(" + ");
}

/** Words that say what a part of an ambito is, and not which. */
const PART_WORDS =
  /^(SUB ?-?AMBITO|AMBITO|DISTRETTO|ZONA)( TERRITORIALE)?( DI| DEL| DELLA| DELL')? */;

/** A sub-ambito in comparable form: "Sub-ambito Lodigiano" is "LODIGIANO". */
export function subAmbitoKey(subAmbito: string | null): string {
  const folded = foldText(subAmbito ?? "");
  return folded.replace(PART_WORDS, "") || folded;
}

/** A place in comparable form. */
export function placeKey({ dgr, subAmbito, misura }: FundPlace): string {
  return [fundKey(dgr), subAmbitoKey(subAmbito), foldText(misura ?? "")].join(" · ");
}

/** The place alone. */
export function placeOf({ dgr, subAmbito, misura }: FundPlace): FundPlace {
  return { dgr, subAmbito, misura };
}
