// What rules need beside the per-ente tables. Every part may be missing: then the rules that need it
// are undecided, and say what is missing.
import type { CellValue } from "../../workbook/cellGrid";
import type { Ambito } from "../ambito/ambito";
import type { AmbitoReading } from "../ambito/readAmbito";
import type { Ente } from "../enti/ente";
import type { FindingCell } from "../finding";
import type { WeighedFonti } from "../fonti/discordanza";
import type { Figure } from "../import/figure";
import type { ScadenzaName } from "../import/measures";
import type { CountField } from "../import/tableKinds";
import type { NarrativeSource } from "../narrativa/narrativeText";
import type { PatrimonioField, PopolazioneField } from "./ruleFields";

/**
 * What a figure rests on beside being printed: a formula, a decision between sources, a correction by
 * a person, a sentence, a count of single dwellings.
 */
export type Evidence = "formula" | "chosen" | "corrected" | "sentence" | "counted";

/** A figure with the place where it stands. Blank, 0 and not applicable stay apart in `figure`. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly cited: FindingCell;
  readonly evidence?: readonly Evidence[] | undefined;
  /** How many other files say the same. */
  readonly confirmedBy?: number | undefined;
}

/** Stated figures by field; a field that no source has a cell for is left out. */
export type Stated<Field extends string> = Readonly<Partial<Record<Field, StatedFigure>>>;

/**
 * A row of the patrimonio: of an ente, of the comuni of a sub-ambito, of the whole ambito. Rows form a
 * tree: those with the same `partOf` and `breakdown` add up to the row that `partOf` names.
 */
export interface PatrimonioRow {
  /** Unique among the rows. */
  readonly id: string;
  /** As findings name the row: "Sub-ambito di …", "ALER", a comune. */
  readonly name: string;
  readonly partOf: string | null;
  /** One whole may be divided in several ways (by owner, by area); parts of one way share this. */
  readonly breakdown: string | null;
  /** The ente whose entire stock the row is; null for the parts of one and for groups of enti. */
  readonly ente: Ente | null;
  readonly figures: Stated<PatrimonioField>;
  /** The printed share of the whole (`partOf`) in percent, with its printed decimals. */
  readonly percento?: StatedFigure | undefined;
}

/** The patrimonio of the plan (r.r. 4/2017 art. 4 c. 3 lett. a). */
export interface PatrimonioFigures {
  readonly rows: readonly PatrimonioRow[];
}

/** Residents per comune, and the printed row of totals. */
export interface PopolazioneFigures {
  readonly rows: readonly { readonly ente: Ente; readonly figures: Stated<PopolazioneField> }[];
  readonly total: Stated<PopolazioneField> | null;
}

/** What earlier plans say of one ente. */
export interface PriorFigures {
  /** D(y−1). */
  readonly disponibili?: StatedFigure | undefined;
  /** K(y−1), all dwellings of the ente. */
  readonly alloggi?: StatedFigure | undefined;
  /** Dwellings that came to the stock or left it since; without them the stock should not differ. */
  readonly entrati?: StatedFigure | undefined;
  readonly usciti?: StatedFigure | undefined;
  /** T by plan year. */
  readonly turnover: ReadonlyMap<number, StatedFigure>;
}

/** What earlier plans say; made by `readPriorYear`. */
export interface PriorYear {
  /** The year before the plan. */
  readonly year: number;
  /** By code of ente. */
  readonly enti: ReadonlyMap<string, PriorFigures>;
}

/** A date with its place; `date` is "2021-03-08", null when it is not known. */
export interface StatedDate {
  readonly date: string | null;
  readonly cited: FindingCell | null;
}

/** A step of the plan that has a date. */
export type Scadenza = ScadenzaName;

/** The dates that are known; a step left out is one that nobody gave a date for. */
export type Scadenze = Readonly<Partial<Record<Scadenza, StatedDate>>>;

/** A single dwelling of a list. */
export interface AlloggioFigures {
  /** As the owner numbers it; null when the list has no code for it. */
  readonly code: string | null;
  readonly ente: Ente;
  /** The tables that the dwelling counts in. */
  readonly counted: readonly CountField[];
  /** Tables that it may count in as well: the list leaves it open. */
  readonly open: readonly CountField[];
  /** Cost of the works in cents; null when it is not given. */
  readonly lavoriCentesimi: number | null;
  readonly cited: FindingCell;
}

/** The dwellings of all lists. */
export interface ElencoAlloggi {
  /** The tables that the lists of an ente tell of: in these, no dwelling means 0. */
  fieldsOf(ente: string): readonly CountField[];
  readonly alloggi: readonly AlloggioFigures[];
}

/** The declared ambito with the cells that declare it. */
export interface AmbitoContext {
  readonly ambito: Ambito;
  readonly places: AmbitoReading["places"];
  /** The capofila as it is written. */
  readonly capofila: CellValue;
  /** Name of the workbook that declares it. */
  readonly file: string;
}

/** All that surrounds the per-ente tables of a plan. */
export interface PianoContext {
  readonly ambito?: AmbitoContext | undefined;
  readonly patrimonio?: PatrimonioFigures | undefined;
  readonly popolazione?: PopolazioneFigures | undefined;
  readonly prima?: PriorYear | undefined;
  readonly scadenze?: Scadenze | undefined;
  readonly elenco?: ElencoAlloggi | undefined;
  /** Where sources disagree, replace each other, or speak of other years. */
  readonly fonti?: WeighedFonti | undefined;
  readonly testo?: NarrativeSource | undefined;
  /** Sub-ambito by code of ente, as the office calls it. */
  readonly subAmbiti?: ReadonlyMap<string, string> | undefined;
}
