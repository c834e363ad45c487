// Reads the rows below the headings of a dwelling list, in chunks: a list may have a hundred thousand.
import type { CellRange } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { Ente } from "../enti/ente";
import type { EnteMatch } from "../enti/matchEnte";
import { TOTAL_LABEL } from "../import/tableKinds";
import type { AlloggiList, AlloggiPlace, Alloggio } from "./alloggio";
import type { AlloggioColumn } from "./alloggioKinds";
import type { AlloggiWordReader } from "./alloggiWords";
import { collectQuestions } from "./collectQuestions";
import {
  alloggiHeaderAt,
  isEnteTableHeading,
  type AlloggiHeader,
  type ReadHeading,
} from "./findAlloggiHeader";
import { foldWord } from "./foldWord";
import { labelColumn } from "./matchAlloggiLabels";
import { readAlloggio } from "./readAlloggio";
import { codeTerms } from "./codeTerms";
import { cellText, readCodice } from "./readAlloggioCell";
import { readIndirizzo, type Indirizzo } from "./readIndirizzo";
import { scanPersonalData } from "./scanPersonalData";

/** How far reading has come; a step takes a few milliseconds. */
export interface AlloggiProgress {
  readonly rows: number;
  readonly of: number;
}

/** Rows between two steps of progress: few enough for an interface to answer in between. */
export const STEP = 500;

/** What reading a list leans on. */
export interface ListReading {
  readonly place: AlloggiPlace;
  readonly grid: CellGrid;
  readonly header: AlloggiHeader;
  readonly readHeading: ReadHeading;
  readonly words: AlloggiWordReader;
  readonly match: (label: string) => EnteMatch;
  readonly owner: Ente | null;
  /** The owner that text above headings names: the rows from `top` on, down to the headings. */
  readonly ownerAbove: (top: number, header: number) => Ente | null;
}

type Cell = (row: number, column: AlloggioColumn) => CellValue;

/** Values by column; a value merged over several rows stands in each of them. */
function cellReader(grid: CellGrid, { columns, bodyTop }: AlloggiHeader): Cell {
  const tops = new Map<number, Map<number, number>>();
  const used = new Set(columns.values());
  for (const { left, top, bottom } of grid.merges as readonly CellRange[]) {
    if (bottom === top || top < bodyTop || !used.has(left)) continue;
    const rows = tops.get(left) ?? new Map<number, number>();
    tops.set(left, rows);
    for (let row = top + 1; row <= bottom; row++) rows.set(row, top);
  }
  return (row, name) => {
    const column = columns.get(name);
    if (column === undefined) return null;
    const top = tops.size === 0 ? row : (tops.get(column)?.get(row) ?? row);
    return grid.values[top - grid.top]?.[column - grid.left] ?? null;
  };
}

/** Cells that, filled in a row without a readable code or address, still speak for a dwelling. */
const FEWEST_OTHERS = 2;

/** A row with a code is a dwelling, whatever words its code is made of. */
const ANY_TERM = (): boolean => true;

type RowKind = "alloggio" | "unread" | "leftOut" | "heading" | "blank" | "end";

function rowKindReader({ grid, header, readHeading, words }: ListReading, cell: Cell) {
  const { columns } = header;
  const own = [...columns].filter(([name]) => name !== "note");
  const told = (value: CellValue): boolean => value !== null && value !== "";
  const sameHeading = (row: number): boolean =>
    own.every(([, column]) => {
      const values = (at: number) => grid.values[at - grid.top]?.[column - grid.left];
      return values(row) === values(header.row) || values(row) === values(header.bodyTop - 1);
    });
  /** Cells that only a dwelling has: words that class it, and numbers that describe it. */
  const evidence = (row: number): number => {
    let found = 0;
    const stato = cellText(cell(row, "stato"));
    if (stato !== "" && words.stato(stato) !== null) found++;
    const disponibilita = cellText(cell(row, "disponibilita"));
    if (disponibilita !== "" && words.disponibilita(disponibilita) !== null) found++;
    const servizio = cellText(cell(row, "servizio"));
    if (servizio !== "" && words.servizio(servizio) !== null) found++;
    for (const name of ["mq", "vani", "importoLavori"] as const) {
      if (typeof cell(row, name) === "number") found++;
    }
    return found;
  };
  return (row: number, address: Indirizzo | null | undefined): RowKind => {
    const values = grid.values[row - grid.top]!;
    let others = 0;
    for (const [name, column] of own) {
      if (name !== "codice" && name !== "indirizzo" && told(values[column - grid.left] ?? null)) {
        others++;
      }
    }
    const code = cell(row, "codice");
    const key = told(code) || address !== null;
    if (!key && others === 0) return "blank";
    const sure = (address?.sure ?? false) || readCodice(code, ANY_TERM) != null;
    const first = values.find((value) => typeof value === "string" && value.trim() !== "");
    if (typeof first === "string" && /^tot/i.test(first.trim())) {
      if (TOTAL_LABEL.test(foldWord(first))) return "leftOut";
    }
    if (sure && others > 0) return "alloggio";
    if (sameHeading(row)) return "heading";
    if (typeof alloggiHeaderAt(grid, row, readHeading) !== "string") return "end";
    if (isEnteTableHeading(grid, row)) return "end";
    if (key)
      return others > 0 && (evidence(row) > 0 || address?.hasCivico) ? "alloggio" : "leftOut";
    return others >= FEWEST_OTHERS && evidence(row) >= FEWEST_OTHERS ? "unread" : "leftOut";
  };
}

/**
 * Reads a list to its end: the last row of the sheet, or the headings of another table. The first pass
 * tells dwellings from totals, headings and text and counts streets; the second one reads.
 * @returns the list, and the row at which it ended.
 */
export function* readAlloggiList(
  reading: ListReading,
): Generator<AlloggiProgress, { readonly list: AlloggiList; readonly next: number }> {
  const { place, grid, header, words, match } = reading;
  const { columns } = header;
  const cell = cellReader(grid, header);
  const rowKind = rowKindReader(reading, cell);
  const end = grid.top + grid.values.length;
  const personal = scanPersonalData(header);
  const questions = collectQuestions(columns);
  const streets = new Map<string, number>();
  const addresses = new Map<CellValue, Indirizzo | null | undefined>();
  const indirizzo = (row: number): Indirizzo | null | undefined => {
    const value = cell(row, "indirizzo");
    if (typeof value !== "string") return readIndirizzo(value);
    if (!addresses.has(value)) addresses.set(value, readIndirizzo(value));
    return addresses.get(value);
  };
  const rows: number[] = [];
  // The same headings again are a new page, or the list of somebody else.
  const isOtherOwner = (top: number, heading: number): boolean => {
    if (columns.has("ente")) return false;
    const above = reading.ownerAbove(top, heading);
    return above !== null && above.code !== reading.owner?.code;
  };
  let leftOut = 0;
  let next = end;
  let lastBlank = header.bodyTop - 1;
  const terms = codeTerms(match);
  for (let row = header.bodyTop; row < end; row++) {
    if ((row - header.bodyTop) % STEP === STEP - 1) {
      yield { rows: Math.round((row - header.bodyTop) / 2), of: end - header.bodyTop };
    }
    const address = indirizzo(row);
    const kind = rowKind(row, address);
    if (kind === "end" || (kind === "heading" && isOtherOwner((rows.at(-1) ?? row) + 1, row))) {
      next = row;
      break;
    }
    if (kind !== "blank") personal.row(grid.values[row - grid.top]!, grid.left);
    if (kind === "blank") lastBlank = row;
    if (kind === "leftOut" || kind === "heading") leftOut++;
    if (kind === "unread") questions.unread(null, row);
    if (kind !== "alloggio") continue;
    rows.push(row);
    terms.count(cell(row, "codice"));
    if (address) streets.set(address.stem, (streets.get(address.stem) ?? 0) + 1);
  }
  const enti = labelColumn("ente", columns.get("ente") ?? -1, match);
  const comuni = labelColumn("comune", columns.get("comune") ?? -1, match);
  const hiddenRows = new Set(grid.hidden.rows);
  const source = {
    place,
    columns,
    words,
    cell,
    indirizzo,
    ente: (row: number) =>
      columns.has("ente") ? enti.ente(cell(row, "ente"), row) : reading.owner,
    comune: (row: number) => comuni.ente(cell(row, "comune"), row),
    streetCount: (stem: string) => streets.get(stem) ?? 0,
    isCodeTerm: terms.isTerm,
    unread: questions.unread,
    unknownWord: questions.unknownWord,
  };
  const alloggi: Alloggio[] = [];
  let hidden = 0;
  for (const row of rows) {
    if (alloggi.length % STEP === STEP - 1) {
      yield {
        rows: Math.round((next - header.bodyTop + row - header.bodyTop) / 2),
        of: end - header.bodyTop,
      };
    }
    alloggi.push(readAlloggio(source, row));
    if (grid.hidden.sheet || hiddenRows.has(row)) hidden++;
  }
  const bottom = rows.at(-1) ?? header.bodyTop - 1;
  // Text right above the headings of another table is its title; all other text is the list's.
  const footer = next === end ? end - 1 : Math.max(bottom, lastBlank);
  const list: AlloggiList = {
    place,
    range: {
      top: header.row,
      left: header.left,
      bottom,
      right: header.right,
    },
    footer,
    columns,
    alloggi,
    owner: reading.owner,
    labels: [...enti.labels(), ...comuni.labels()],
    words: questions.words(),
    personal: personal.found(),
    personalRows: personal.rows(),
    unread: questions.unreadCells(),
    leftOut,
    hidden,
  };
  return { list, next };
}
