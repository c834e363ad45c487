// Reads the rows below a heading: enti, totals wherever they stand, page breaks; and knows where the
// table ends.
import type { EnteMatch } from "../enti/matchEnte";
import { normaliseLabel } from "../enti/normaliseLabel";
import { matchLabel } from "../enti/splitLabel";
import { finish, isBreath, type Steps } from "../../workbook/steps";
import { valueOf } from "./enteTable";
import type { TableHeader } from "./findHeaders";
import { addressIn, isBlankAt, textAt, type GridText } from "./gridText";
import { namesPart, settleTotals } from "./subtotals";
import {
  hasFigure,
  isCarriedLabel,
  isGroupLabel,
  isTotalLabel,
  labelAt,
  lettersOf,
  readCells,
  type BodyCells,
  type BodyRow,
  type BodyTotal,
  type TableBody,
} from "./tableBody";
import { ENTE_HEADING } from "./tableKinds";
import { foldHeading } from "./vocabulary";

type Match = (label: string) => EnteMatch;

/** Empty rows in a row that a page break may leave inside a table. */
const LONGEST_BREAK = 3;
/** Rows of page furniture between a table and its headings on the next page. */
const LONGEST_FURNITURE = 8;
/** A longer label is a sentence. */
const LONGEST_LABEL = 90;
/** What printed pages repeat: "Pag. 3 di 10", "segue", "2/7". */
const FURNITURE = /^(PAG(INA)? ?\d*.*|SEGUE.*|\(?CONTINUA.*|\d+( ?(\/|DI) ?\d+)?)$/;

/** The headings of a grid by their row, those with known columns only. */
export type HeadersByRow = ReadonlyMap<number, readonly TableHeader[]>;

/** Groups headings by row. Headings whose columns nobody knows do not end a table. */
export function headersByRow(headers: readonly TableHeader[]): HeadersByRow {
  const rows = new Map<number, TableHeader[]>();
  for (const header of headers) {
    if (header.columns.length === 0 && header.subAmbitoColumn === null) continue;
    rows.set(header.row, [...(rows.get(header.row) ?? []), header]);
  }
  return rows;
}

function isEmptyRow(text: GridText, header: TableHeader, row: number): boolean {
  if (!isBlankAt(text.grid, row, header.enteColumn)) return false;
  return header.columns.every(({ column }) => isBlankAt(text.grid, row, column));
}

function sameHeading(text: GridText, one: TableHeader, other: TableHeader): boolean {
  return (
    one.enteColumn === other.enteColumn &&
    one.columns.length === other.columns.length &&
    one.columns.every(
      ({ column }) =>
        foldHeading(textAt(text.grid, one.row, column)) ===
        foldHeading(textAt(text.grid, other.row, column)),
    )
  );
}

/** Whether a row is one of an ente, even of one that nobody knows. */
function isEnteRow(label: string, match: EnteMatch, cells: BodyCells): boolean {
  // "* Ente che non possiede alloggi SAP." is a footnote, and no owner of that name.
  if (match.how === "owner" && /^\(?[*†‡§].*\.$/.test(label.trim())) return false;
  if (match.how !== "unknown") return true;
  if (/^\(?\*/.test(label) || label.length > LONGEST_LABEL) return false;
  if (ENTE_HEADING.test(lettersOf(label))) return false;
  if (normaliseLabel(label).hint !== null) return true;
  return hasFigure(cells);
}

/** One reading of a table; its methods look ahead without moving. */
class BodyReader {
  readonly rows: BodyRow[] = [];
  readonly totals: BodyTotal[] = [];
  readonly repeated: TableHeader[] = [];
  private readonly codes = new Set<string>();
  bottom: number;

  constructor(
    private readonly text: GridText,
    private readonly header: TableHeader,
    private readonly byRow: HeadersByRow,
    private readonly match: Match,
    private readonly title: string,
    /** Whose dwellings a table of comuni counts, when its title says so. */
    private readonly owner: string | null,
  ) {
    this.bottom = header.bodyTop - 1;
  }

  private headingAt(row: number): TableHeader | undefined {
    const { header } = this;
    return this.byRow.get(row)?.find((one) => one.enteColumn === header.enteColumn);
  }

  /**
   * Whether the table goes on below a row that may be its end: with a filled row of an ente that it
   * does not have yet, or with its total. `reach` is how many empty rows may come before that.
   */
  private goesOnBelow(last: number, reach: number): boolean {
    const { text, header } = this;
    for (let row = last + 1; row <= Math.min(last + 1 + reach, text.bottom); row++) {
      if (isEmptyRow(text, header, row)) continue;
      if (this.headingAt(row) !== undefined) break;
      const { label } = labelAt(text, header, row);
      if (isTotalLabel(label)) return reach > 0;
      const filled = header.columns.some(({ column }) => !isBlankAt(text.grid, row, column));
      if (header.rowsAre !== "enti") return filled;
      if (isCarriedLabel(label) || (isGroupLabel(label) && !filled)) continue;
      if (isGroupLabel(label)) return true;
      const found = matchLabel(label, this.match);
      if (!("ente" in found.match)) return false;
      const known = this.codes.has(found.match.ente.code) && found.su === undefined;
      return !known && (filled || normaliseLabel(label).marked);
    }
    return false;
  }

  /**
   * Whether below a partial total the table waits for figures: rows of enti that it does not have yet, blank
   * or not, and a total that closes them. A form that nobody has filled looks like this.
   */
  private waitsBelow(partial: number): boolean {
    const { text, header } = this;
    let [enti, empty] = [0, 0];
    for (let row = partial + 1; row <= text.bottom && empty <= LONGEST_BREAK; row++) {
      if (this.headingAt(row) !== undefined) return false;
      const { label } = labelAt(text, header, row);
      if (isTotalLabel(label)) return enti > 0;
      empty = isEmptyRow(text, header, row) ? empty + 1 : 0;
      if (empty > 0 || isGroupLabel(label)) continue;
      const { match, su } = matchLabel(label, this.match);
      if (!("ente" in match) || (this.codes.has(match.ente.code) && su === undefined)) return false;
      enti++;
    }
    return false;
  }

  /** The same headings on the next page, with only page furniture and the same title before them. */
  private headingOnNextPage(from: number): TableHeader | null {
    const { text, header } = this;
    for (let row = from; row <= Math.min(from + LONGEST_FURNITURE, text.bottom); row++) {
      const heading = this.headingAt(row);
      if (heading !== undefined) return sameHeading(text, header, heading) ? heading : null;
      for (let column = header.enteColumn; column <= header.lastColumn; column++) {
        const words = foldHeading(textAt(text.grid, row, column));
        if (words === "" || FURNITURE.test(words)) continue;
        const bare = words.replace(/ ?\b(SEGUE|CONTINUA)\b ?/, "");
        if (bare.length < 4 || !this.title.includes(bare)) return null;
      }
    }
    return null;
  }

  /** The comune that a column beside an owner names; a comune that owns dwellings needs none. */
  private comuneBeside(row: number, owner: EnteMatch): EnteMatch | undefined {
    const { header } = this;
    if (header.rowsAre !== "enti" || header.comuneColumn === null) return undefined;
    if ("ente" in owner && owner.ente.kind === "comune") return undefined;
    const comune = this.comuneName(row);
    return comune === "" ? undefined : this.match(`Comune di ${comune}`);
  }

  private comuneName(row: number): string {
    const { comuneColumn } = this.header;
    const printed = comuneColumn === null ? "" : textAt(this.text.grid, row, comuneColumn);
    return printed.replace(/^(comune|com\.)\s+di\s+/i, "");
  }

  private addRow(printed: string, labelRow: number, row: number, cells: BodyCells): void {
    const { text, header } = this;
    const label = this.owner === null ? printed : ownedLabel(this.owner, printed, this.match);
    const found =
      header.rowsAre === "enti"
        ? matchLabel(label, this.match)
        : { match: { how: "unknown" } as const };
    const su = ("su" in found ? found.su : undefined) ?? this.comuneBeside(row, found.match);
    if ("ente" in found.match && su === undefined) this.codes.add(found.match.ente.code);
    const comune = su === undefined || "su" in found ? "" : this.comuneName(row);
    this.rows.push({
      // As plans write it, so that the row can be told from the owner's others.
      label: comune === "" ? label : `${label} (su Comune di ${comune})`,
      labelAddress: addressIn(text.grid, labelRow, header.enteColumn),
      match: found.match,
      ...(su === undefined ? {} : { su }),
      marked: normaliseLabel(label).marked,
      cells,
      row,
    });
  }

  private addTotal(label: string, row: number, cells: BodyCells): void {
    const { text, header } = this;
    const labelAddress = addressIn(text.grid, row, header.enteColumn);
    this.totals.push({ label, labelAddress, cells, before: this.rows.length });
  }

  private isRow(label: string, cells: BodyCells): boolean {
    if (this.header.rowsAre === "enti") {
      return isEnteRow(label, matchLabel(label, this.match).match, cells);
    }
    return label !== "" && label.length <= LONGEST_LABEL && hasFigure(cells);
  }

  /** A last row without a label that is the sum of all others in every column is their total. */
  private liftUnnamedTotal(): void {
    const last = this.rows.at(-1);
    if (last?.label !== "" || this.rows.length < 3) return;
    const others = this.rows.slice(0, -1);
    const given = Object.entries(last.cells).filter(([, { figure }]) => figure.state !== "blank");
    const isSum = ([key, cell]: (typeof given)[number]): boolean => {
      const sum = others.reduce((all, { cells }) => all + (valueOf(cells[key]) ?? 0), 0);
      return valueOf(cell) === Number(sum.toFixed(9));
    };
    if (given.length === 0 || !given.every(isSum)) return;
    this.rows.pop();
    this.addTotal("", last.row, last.cells);
  }

  *read(): Steps<TableBody> {
    const { text, header } = this;
    let empty = 0;
    for (let row = header.bodyTop; row <= text.bottom && empty <= LONGEST_BREAK; row++) {
      if (isBreath(row)) yield;
      if (isEmptyRow(text, header, row)) {
        empty++;
        continue;
      }
      const heading = this.headingAt(row);
      if (heading !== undefined) {
        if (!sameHeading(text, header, heading)) break;
        this.repeated.push(heading);
        row = heading.bodyTop - 1;
        continue;
      }
      const { label, row: labelRow } = labelAt(text, header, row);
      if (isCarriedLabel(label)) continue;
      const { marked } = normaliseLabel(label);
      const cells = readCells(text, header, row, marked, !isTotalLabel(label));
      const group = header.rowsAre === "enti" && isGroupLabel(label) && hasFigure(cells);
      if (isTotalLabel(label) || group) {
        this.addTotal(label, row, cells);
        this.bottom = row;
        const partial = namesPart(label);
        if (!this.goesOnBelow(row, partial ? LONGEST_BREAK : 0)) {
          if (!partial || header.rowsAre !== "enti" || !this.waitsBelow(row)) break;
        }
        continue;
      }
      if (!this.isRow(label, cells)) {
        const next = this.headingOnNextPage(row);
        if (next === null && !this.goesOnBelow(row, LONGEST_BREAK)) break;
        if (next !== null) row = next.row - 1;
        continue;
      }
      empty = 0;
      this.bottom = row;
      this.addRow(label, labelRow, row, cells);
    }
    this.liftUnnamedTotal();
    return {
      ...settleTotals(this.rows, this.totals),
      bottom: this.bottom,
      repeated: this.repeated,
    };
  }
}

/** Words behind an owner in a title: "ALER Mantova – alloggi disponibili per comune, anno 2021". */
const BEHIND_OWNER =
  /\s*(?:[–—:;,(]|\s-\s(?!U\.?\s?O)|\b(?:ANNO|AL \d|20\d\d|PER COMUNE|ALLOGGI|ELENCO)\b).*$/i;

/**
 * The ALER that a title names in full above a column of comuni: then the comuni are where its dwellings
 * stand, and own none of them. What it only manages for the comuni is theirs.
 */
function ownerInTitle(
  text: GridText,
  header: TableHeader,
  match: Match,
  title: string | null,
): string | null {
  const { row, enteColumn, columns, rowsAre } = header;
  if (title === null || rowsAre !== "enti" || columns.some(({ meaning }) => meaning.of !== "field"))
    return null;
  if (!/^COMUN[EI]\b/.test(text.folded(row, enteColumn)) || /GESTI|COMUNAL|COMUNI E\b/i.test(title))
    return null;
  const [named] = /\bALER\b.*$/i.exec(title) ?? [];
  const owner = named?.replace(BEHIND_OWNER, "").trim() ?? "";
  const found = match(owner);
  // One that the registry does not know is told later; the comuni do not own its dwellings either way.
  const isAler = "ente" in found && found.how !== "typo" && found.ente.kind === "aler";
  return isAler ? owner : null;
}

/** The label as plans print it for an owner's dwellings in a comune; other labels stay. */
function ownedLabel(owner: string, label: string, match: Match): string {
  const found = match(label);
  if (!("ente" in found) || found.ente.kind !== "comune") return label;
  return `${owner} (su Comune di ${label.replace(/^(comune|com\.)\s+di\s+/i, "")})`;
}

/**
 * Reads down from the heading, step by step. The table ends after its totals, at another heading, or at the first
 * row that is neither ente nor page break. Rows of a section, a separator and partial totals do not
 * end it when further enti follow.
 * @param title what stands above the headings: a page break may repeat it.
 */
export function* readBodySteps(
  text: GridText,
  header: TableHeader,
  byRow: HeadersByRow,
  match: Match,
  title: string | null,
): Steps<TableBody> {
  const owner = ownerInTitle(text, header, match, title);
  return yield* new BodyReader(text, header, byRow, match, foldHeading(title ?? ""), owner).read();
}

/** `readBodySteps` in one go. */
export function readBody(...table: Parameters<typeof readBodySteps>): TableBody {
  return finish(readBodySteps(...table));
}
