// What comparing the sources gives: who says what of a figure, what stands, and what replaces what.
import type { Figure } from "../import/figure";
import type { FigureCell } from "../import/enteTable";
import type { Scelta } from "./scelta";
import type { Voce } from "./voce";

/** A figure where a source states it. */
export interface StatedCell {
  readonly cell: FigureCell;
  /** `date`: the day that the source gives the figure for. */
  readonly table: { readonly file: string; readonly date?: string | null };
}

/** What one source says of a figure. */
export interface Dichiarazione<Cell extends StatedCell = StatedCell> {
  readonly file: string;
  readonly figure: Figure;
  /** When the source was read, as an Excel serial number. */
  readonly readAt: number;
  /** Its cells for the figure, the one that speaks first: single tables before the quadro. */
  readonly cells: readonly [Cell, ...Cell[]];
}

/** A figure of which sources say different things. */
export interface Discordanza extends Voce {
  /** By name of file. */
  readonly statements: readonly Dichiarazione[];
  /** What stands: the chosen source, or without a choice a given value before a blank, then by name. */
  readonly stands: Figure;
  /** The file that stands; null for a value of the office's own or a correction. */
  readonly standing: string | null;
  /** The decision that counts, or null. */
  readonly scelta: Scelta | null;
  /** A decision that counts no more, because what it rests on changed. */
  readonly fallen: Scelta | null;
  /** Somebody corrected the figure in its sheet: that is a decision too. */
  readonly corrected: boolean;
}

/** A file of a sender that replaces what an older one of the same sender said. */
export interface Sostituzione {
  readonly newer: string;
  readonly older: string;
  /** How many figures it replaces, their older cells, and those that it says differently. */
  readonly figures: number;
  readonly cells: readonly FigureCell[];
  readonly changed: readonly (Voce & {
    readonly before: StatedCell;
    readonly after: StatedCell;
  })[];
}

/** A source whose figures are of another year and take no part. */
export interface FonteDiAltroAnno {
  readonly file: string;
  readonly year: number;
}

/** What comparing the sources gave. */
export interface WeighedFonti {
  readonly discordanze: readonly Discordanza[];
  readonly sostituzioni: readonly Sostituzione[];
  readonly altriAnni: readonly FonteDiAltroAnno[];
}

/** A disagreement that nobody has decided. */
export function isOpen({ scelta, corrected }: Discordanza): boolean {
  return scelta === null && !corrected;
}
