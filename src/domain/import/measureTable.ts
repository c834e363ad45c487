// What stands beside the per-ente tables, in one form: who or what a figure is about, what it measures
// and where it was read, be it in a table or in a sentence.
import type { CellAddress, CellRange } from "../../workbook/cellAddress";
import type { EnteMatch } from "../enti/matchEnte";
import { foldText } from "../enti/normaliseLabel";
import type { FigureCell, Note } from "./enteTable";
import type { Owner } from "./measureHeadings";
import type { MeasureKind, MeasureName, ScadenzaName } from "./measures";

/** Where what is measured lies. `name` is printed: "Lodi", "Lodigiano". */
export type Place =
  | { readonly at: "ambito" }
  | { readonly at: "subAmbito"; readonly name: string }
  | { readonly at: "ente"; readonly match: EnteMatch; readonly label: string };

/** Comuni with more than `over` and fewer than `under` residents; null is no bound. */
export interface SizeClass {
  readonly over: number | null;
  readonly under: number | null;
}

/** What a row of figures is about. */
export interface Subject {
  readonly place: Place;
  /** Of dwellings: whose they are. */
  readonly owner: Owner;
  /** Of a residential service: its name as printed. */
  readonly struttura: string | null;
  readonly classe: SizeClass | null;
  /** Of a date: what happens then. */
  readonly scadenza?: ScadenzaName;
}

/**
 * A figure of such a table; `words` are those of the sentence that it was read from, `verdict` what a
 * person said of that reading. Without one it waits, and no rule takes it for a fact. What the office set
 * aside for another source takes no part in figures; sums of its own table still count it.
 */
export interface MeasureCell extends FigureCell {
  readonly words?: string;
  readonly verdict?: Verdict;
  readonly setAside?: true;
}

/** What a person said of a reading from a sentence. */
export type Verdict = "confirmed" | "refused";

export type MeasureCells = Readonly<Partial<Record<MeasureName, MeasureCell>>>;

/** The figures about one subject. */
export interface MeasureRow {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly subject: Subject;
  readonly cells: MeasureCells;
}

/** A printed total of some of the rows. */
export interface MeasureSubtotal {
  readonly label: string;
  readonly labelAddress: CellAddress;
  readonly cells: MeasureCells;
  readonly rows: readonly number[];
}

/**
 * Readings of one kind from one table, or from the sentences of one source. What was read from
 * sentences (`fromProse`) waits for a person to confirm it. Two rows may be about the same subject.
 */
export interface MeasureTable {
  readonly kind: MeasureKind;
  readonly file: string;
  readonly sheet: string | null;
  readonly range: CellRange;
  readonly title: string | null;
  /** The day the figures are of, "2020-01-01"; null when the title names none. */
  readonly date: string | null;
  readonly measures: readonly MeasureName[];
  readonly rows: readonly MeasureRow[];
  readonly total: { readonly label: string; readonly cells: MeasureCells } | null;
  /** Printed totals of groups, and those inside headings ("TOTALE MASCHI n. 41.316"). */
  readonly subtotals: readonly MeasureSubtotal[];
  readonly notes: readonly Note[];
  readonly fromProse: boolean;
}

function foldName(name: string): string {
  return foldText(name)
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}

function placeKey(place: Place): string {
  if (place.at === "ambito") return "ambito";
  if (place.at === "subAmbito") return `sub ${foldName(place.name)}`;
  return "ente" in place.match ? place.match.ente.code : `? ${foldName(place.label)}`;
}

/** Equal for subjects that are the same; names differing in case and signs only are the same. */
export function subjectKey({ place, owner, struttura, classe, scadenza }: Subject): string {
  const parts = [placeKey(place), owner ?? ""];
  if (struttura !== null) parts.push(foldName(struttura));
  if (classe !== null) parts.push(`${classe.over ?? ""}-${classe.under ?? ""}`);
  if (scadenza !== undefined) parts.push(scadenza);
  return parts.join("|");
}

/** A subject that is a place alone. */
export function subjectAt(place: Place, owner: Owner = null): Subject {
  return { place, owner, struttura: null, classe: null };
}

/** "Sub-ambito di Lodi" → Lodi; null when the label names no sub-ambito. */
export function subAmbitoOfLabel(label: string): string | null {
  const found =
    /^\s*(?:sub\s*[-–]?\s*ambito|distretto)\s+(?:territoriale\s+)?(?:(?:di|del|della|dell)\b['’]?\s*)?(.+?)\s*$/i.exec(
      label,
    );
  return found === null ? null : found[1]!.replace(/[*:]+$/, "").trim();
}
