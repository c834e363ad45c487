// One table of funds as rows of the ledger: what its title, its labels and its cells say together.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid } from "../../workbook/cellGrid";
import { addressIn, textAt, valueAt } from "../import/gridText";
import type { FundBlock, FundBlockRow, FundColumnKind } from "./findFundBlocks";
import {
  COUNT_FIELDS,
  subAmbitoKey,
  type AmountField,
  type FundFigures,
  type FundPlace,
  type FundQuestion,
  type FundReading,
  type FundRow,
  type FundSource,
  type Movement,
  type UnreadFigure,
} from "./fondo";
import { cleanProse } from "./prose";
import { readAmounts, voicesOfText } from "./readAmounts";
import { findDgr, type DgrMention, type KnownDgr } from "./readDgr";
import { readFundCell, type CellFigure, type FundCell } from "./readFundCell";

/** Columns in which a table tells for whom the money was. */
const COUNTED = new Set<FundColumnKind>([...COUNT_FIELDS, "domande"]);

interface ReadCell {
  readonly at: CellAddress;
  readonly cell: FundCell;
}

/** Reads the tables of one file, one after the other: later ones may speak of earlier ones. */
export class FundReader {
  readonly rows: FundRow[] = [];
  readonly movements: Movement[] = [];
  readonly questions: FundQuestion[] = [];
  readonly unread: UnreadFigure[] = [];

  constructor(
    private readonly file: string,
    private readonly known: KnownDgr,
  ) {}

  private source(grid: CellGrid, at: CellAddress, words: string): FundSource {
    // Of a text only the line is remembered.
    const place = at.sheet === null ? { ...at, column: 0 } : at;
    return { file: this.file, at: place, raw: valueAt(grid, at.row, at.column), words };
  }

  private ask(reason: FundQuestion["reason"], place: FundPlace | null, source: FundSource): void {
    this.questions.push({ reason, place, source });
  }

  private names(mentions: readonly DgrMention[], source: FundSource): string[] {
    const names = mentions.map((mention) => this.known.nameOf(mention));
    if (names.includes(null)) this.ask("dgr-senza-anno", null, source);
    return [...new Set(names.filter((name) => name !== null))];
  }

  private row(
    place: FundPlace,
    figures: FundFigures,
    source: FundSource,
    more: Partial<Pick<FundRow, "riprende" | "nota" | "countsExpected">> = {},
  ): void {
    this.rows.push({
      ...place,
      dgrDates: place.dgr.map((dgr) => this.known.dateOf(dgr)),
      figures,
      ...{ riprende: null, nota: null, countsExpected: false },
      ...more,
      source,
    });
  }

  /** The lines between the DGR and the headings: the total of the fund, and what "fondi" means below. */
  titleOf(block: FundBlock): { dgr: string[]; inherited: AmountField[] | null } {
    const { grid, titleRow, headerRow } = block;
    const lines: { text: string; at: CellAddress }[] = [];
    for (let row = titleRow; row < headerRow; row++) {
      for (let column = grid.left; column < grid.left + grid.values[0]!.length; column++) {
        const text = cleanProse(textAt(grid, row, column));
        if (text !== "") lines.push({ text, at: addressIn(grid, row, column) });
      }
    }
    const first = lines.find(({ text }) => findDgr(text).length > 0);
    if (first === undefined) return { dgr: [], inherited: null };
    const dgr = this.names(findDgr(first.text), this.source(grid, first.at, first.text));
    const place: FundPlace = { dgr, subAmbito: null, misura: null };
    let inherited: AmountField[] | null = null;
    for (const { text, at } of lines) {
      const { found, unclear } = readAmounts(text, null);
      for (const { reason, words } of unclear)
        this.ask(reason, place, this.source(grid, at, words));
      for (const { fields, misura, cents, words } of found) {
        const source = this.source(grid, at, words);
        const reading: FundReading = { ...source, value: cents, how: "prose", confirmed: false };
        const figures = Object.fromEntries(fields.map((field) => [field, reading]));
        this.row({ ...place, misura }, figures, source);
        inherited ??= [...fields];
      }
    }
    return { dgr, inherited: inherited ?? voicesOfText(lines.map(({ text }) => text).join("\n")) };
  }

  /** The resolutions that a row is of: its own, else those of the title. */
  dgrOfRow(
    block: FundBlock,
    { row, label }: FundBlockRow,
    dgr: readonly string[],
  ): readonly string[] {
    const column = block.columns.find(({ kind }) => kind === "dgr")?.column;
    if (column === undefined) {
      const own = label === null ? [] : findDgr(label);
      return own.length === 0 || block.labelColumn === null
        ? dgr
        : this.names(
            own,
            this.source(block.grid, addressIn(block.grid, row, block.labelColumn), label!),
          );
    }
    const text = textAt(block.grid, row, column);
    if (text === "") return dgr;
    const mentions = findDgr(/^\D*D\.?\s?G\.?\s?R/i.test(text) ? text : `DGR ${text}`);
    return this.names(mentions, this.source(block.grid, addressIn(block.grid, row, column), text));
  }

  /** The fund whose applications "of the earlier call" are meant: the nearest above with its own. */
  private earlier(place: FundPlace): readonly string[] | null {
    const before = this.rows.findLast(
      (row) =>
        subAmbitoKey(row.subAmbito) === subAmbitoKey(place.subAmbito) &&
        row.dgr.join() !== place.dgr.join() &&
        (row.figures.presentate ?? row.figures.ammesse) !== undefined,
    );
    return before?.dgr ?? null;
  }

  private putMovements(block: FundBlock, place: FundPlace, { at, cell }: ReadCell): void {
    for (const { from, to, misura, cents, words, act } of cell.movements) {
      const source = this.source(block.grid, at, words);
      const [left, right] = [from, to].map((mentions) => this.names(mentions, source));
      this.movements.push({
        from: {
          ...place,
          dgr: left!.length === 0 ? place.dgr : left!,
          misura: misura ?? place.misura,
        },
        to: right!.length === 0 ? null : { dgr: right!, subAmbito: place.subAmbito, misura: null },
        amount: { ...source, value: cents, how: "prose", confirmed: false },
        act,
      });
    }
  }

  private putRow(
    block: FundBlock,
    row: FundBlockRow,
    dgr: readonly string[],
    cells: readonly ReadCell[],
  ): void {
    const counts = block.columns.some(({ kind }) => COUNTED.has(kind));
    const place: FundPlace = { dgr, subAmbito: row.subAmbito, misura: row.misura };
    const named = new Set(cells.flatMap(({ cell }) => cell.figures.map(({ misura }) => misura)));
    const misure = [...named].filter((misura) => misura !== null);
    const main = row.misura ?? (misure.length === 1 ? misure[0]! : null);
    const misuraOf = ({ misura }: CellFigure): string | null => misura ?? main;
    for (const read of cells) this.putMovements(block, { ...place, misura: main }, read);
    for (const { at, cell } of cells) {
      for (const { reason, words, misura } of cell.unclear) {
        this.ask(reason, { ...place, misura: misura ?? main }, this.source(block.grid, at, words));
      }
      if (cell.unread !== null) {
        const field = cell.unread === "fondi" || cell.unread === "domande" ? null : cell.unread;
        const words = cleanProse(String(textAt(block.grid, at.row, at.column)));
        this.unread.push({ field, place, source: this.source(block.grid, at, words) });
      }
    }
    const all = cells.flatMap(({ at, cell }) => cell.figures.map((figure) => ({ at, figure })));
    const groups = new Set(all.map(({ figure }) => misuraOf(figure)));
    if (groups.size === 0) groups.add(main);
    const nota = cells.flatMap(({ cell }) => cell.nota ?? []).join("\n") || null;
    const data =
      cells[0]?.at ?? addressIn(block.grid, row.row, block.labelColumn ?? block.grid.left);
    for (const misura of groups) {
      const own = all.filter(({ figure }) => misuraOf(figure) === misura);
      const figures: Partial<Record<string, FundReading>> = {};
      for (const { at, figure } of own) {
        const source = this.source(block.grid, at, figure.words);
        const reading = {
          ...source,
          value: figure.value,
          how: figure.how,
          confirmed: figure.how === "cell",
        };
        const known = figures[figure.field];
        if (known === undefined) figures[figure.field] = reading;
        else if (known.value !== figure.value) this.ask("numeri", { ...place, misura }, source);
      }
      const words = [...new Set(own.map(({ figure }) => figure.words))].join(" · ");
      const at = own[0]?.at ?? data;
      const riprende = cells.some(({ cell }) => cell.earlierCall) ? this.earlier(place) : null;
      const source = this.source(block.grid, at, words || (nota ?? row.label ?? ""));
      if (riprende === null && cells.some(({ cell }) => cell.earlierCall)) {
        this.ask("dgr-mancante", { ...place, misura }, source);
      }
      this.row({ ...place, misura }, figures, source, {
        riprende,
        nota,
        countsExpected: counts && !row.total,
      });
    }
  }

  readBlock(block: FundBlock): void {
    const { dgr, inherited } = this.titleOf(block);
    const data = block.columns.filter(({ kind }) => !["dgr", "subAmbito", "misura"].includes(kind));
    for (const row of block.rows) {
      if (row.spanning) continue;
      const own = this.dgrOfRow(block, row, dgr);
      const cells = data.map(({ kind, column }): ReadCell => ({
        at: addressIn(block.grid, row.row, column),
        cell: readFundCell(kind, valueAt(block.grid, row.row, column), inherited),
      }));
      if (own.length === 0) {
        const at = addressIn(block.grid, row.row, data[0]!.column);
        const words = data
          .map(({ column }) => textAt(block.grid, row.row, column))
          .join(" ")
          .trim();
        if (words !== "") this.ask("dgr-mancante", null, this.source(block.grid, at, words));
        continue;
      }
      this.putRow(block, row, own, cells);
    }
  }
}
