// The sheet `Alloggi`: every dwelling of every list in one table, written and read back. It holds what
// was normalised and nothing else, so nobody's data reach the workbook.
import type { CellAddress } from "../../workbook/cellAddress";
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { EnteMatch } from "../enti/matchEnte";
import { SHEETS } from "../sheets/sheetNames";
import type { Alloggio, AlloggiList, AlloggiPlace } from "./alloggio";
import { DISPONIBILITA_NAMES, SERVIZIO_NAMES, STATO_NAMES } from "./alloggiNames";
import type { AlloggioColumn, WordColumn } from "./alloggioKinds";
import { alloggiWordReader, type AlloggiWord } from "./alloggiWords";
import { collectQuestions } from "./collectQuestions";
import { labelColumn } from "./matchAlloggiLabels";
import { readAlloggio } from "./readAlloggio";
import { codeTerms } from "./codeTerms";
import { cellText } from "./readAlloggioCell";
import { readIndirizzo } from "./readIndirizzo";

/** Headings and kinds of the columns; a file format, like all names of sheets. */
const COLUMNS = {
  codice: { header: "Codice", kind: "text", width: 18 },
  ente: { header: "Ente", kind: "text", width: 28 },
  comune: { header: "Comune", kind: "text", width: 22 },
  indirizzo: { header: "Indirizzo", kind: "text", width: 32 },
  piano: { header: "Piano", kind: "text", width: 8 },
  mq: { header: "mq", kind: "general", width: 8 },
  vani: { header: "Vani", kind: "general", width: 8 },
  barriere: { header: "Barriere", kind: "text", width: 10 },
  stato: { header: "Stato", kind: "text", width: 20 },
  importoLavori: { header: "Importo lavori", kind: "general", width: 14 },
  servizio: { header: "Servizio", kind: "text", width: 12 },
  disponibilita: { header: "Disponibilità", kind: "text", width: 24 },
  annoDisponibilita: { header: "Anno disponibilità", kind: "general", width: 12 },
  assegnato: { header: "Assegnato", kind: "general", width: 12 },
  file: { header: "File", kind: "text", width: 28 },
  foglio: { header: "Foglio", kind: "text", width: 20 },
  riga: { header: "Riga", kind: "count", width: 8 },
  anno: { header: "Anno", kind: "general", width: 8 },
  readAt: { header: "Letto il", kind: "date-time", width: 17 },
} as const satisfies Readonly<Record<string, TableColumn>>;

type SheetColumn = keyof typeof COLUMNS;

const NOT_AVAILABLE = "non disponibile";
/** What stands where the sender's word is a question; whoever knows writes the answer over it. */
const IN_DOUBT = "da chiarire";

function yesNo(value: boolean): string {
  return value ? "sì" : "no";
}

function disponibilitaName({ disponibilita, dubbioDisponibilita }: Alloggio): string | null {
  if (dubbioDisponibilita) return IN_DOUBT;
  if (disponibilita === null) return null;
  if (disponibilita.length === 0) return NOT_AVAILABLE;
  return disponibilita.map((kind) => DISPONIBILITA_NAMES[kind]).join(", ");
}

/** The lists of one file, with the plan year that it names and when it was read (Excel serial number). */
export interface KeptAlloggi {
  readonly lists: readonly AlloggiList[];
  readonly year: number | null;
  readonly readAt: number;
}

function cellsOf(
  alloggio: Alloggio,
  { year, readAt }: KeptAlloggi,
): Readonly<Record<SheetColumn, CellValue>> {
  const { assegnato, barriere, importoLavoriCentesimi, servizio, stato } = alloggio;
  return {
    codice: alloggio.codice,
    ente: alloggio.ente?.name ?? null,
    comune: alloggio.comune?.name ?? null,
    indirizzo: alloggio.indirizzo,
    piano: alloggio.piano,
    mq: alloggio.mq?.value ?? null,
    vani: alloggio.vani,
    barriere: barriere === null ? null : yesNo(barriere),
    stato: stato && STATO_NAMES[stato],
    importoLavori: importoLavoriCentesimi === null ? null : importoLavoriCentesimi / 100,
    servizio: alloggio.dubbioServizio ? IN_DOUBT : servizio && SERVIZIO_NAMES[servizio],
    disponibilita: disponibilitaName(alloggio),
    annoDisponibilita: alloggio.annoDisponibilita,
    assegnato: typeof assegnato === "boolean" ? yesNo(assegnato) : assegnato,
    file: alloggio.place.file,
    foglio: alloggio.place.sheet,
    riga: alloggio.row + 1,
    anno: year,
    readAt,
  };
}

/** The sheet for these lists, in their order; areas lose printed zeros at their end, amounts are euro. */
export function alloggiSheet(kept: readonly KeptAlloggi[]): TableSheet {
  const keys = Object.keys(COLUMNS) as SheetColumn[];
  return {
    ...SHEETS.alloggi,
    columns: keys.map((key) => COLUMNS[key]),
    rows: kept.flatMap((source) =>
      source.lists.flatMap(({ alloggi }) =>
        alloggi.map((alloggio) => {
          const cells = cellsOf(alloggio, source);
          return keys.map((key) => cells[key]);
        }),
      ),
    ),
  };
}

/** Whether a sheet of that name is Quadra's, and not somebody's list. */
export function isAlloggiSheet(grid: CellGrid): boolean {
  const headings = grid.values[0] ?? [];
  return Object.values(COLUMNS).every(({ header }) => headings.includes(header));
}

const ABOUT_SOURCE: ReadonlySet<string> = new Set(["file", "foglio", "riga", "anno", "readAt"]);

const READ_COLUMNS = Object.keys(COLUMNS).filter((key) => !ABOUT_SOURCE.has(key)) as (SheetColumn &
  AlloggioColumn)[];

interface Part {
  readonly place: AlloggiPlace;
  readonly rows: number[];
}

/** Rows of the sheet by the list they came from; blank rows are left out. */
function partsOf(grid: CellGrid, at: (row: number, column: SheetColumn) => CellValue): Part[] {
  const parts = new Map<string, Part>();
  for (let row = grid.top + 1; row < grid.top + grid.values.length; row++) {
    if (READ_COLUMNS.every((column) => cellText(at(row, column)) === "")) continue;
    const file = cellText(at(row, "file"));
    const sheet = cellText(at(row, "foglio")) || null;
    const key = `${file}\u0000${sheet ?? ""}`;
    const part = parts.get(key) ?? { place: { file, sheet }, rows: [] };
    parts.set(key, part);
    part.rows.push(row);
  }
  return [...parts.values()];
}

/**
 * Reads the sheet back: one source per file, in it one list per sheet, dwellings cited where they came
 * from, corrections of people in place. null when the grid is no such sheet. Words that people wrote are read like those
 * of any list; rows without a row number of their own are cited where they stand.
 */
export function readAlloggiSheet(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
  answers: readonly AlloggiWord[] = [],
): (KeptAlloggi & { readonly file: string })[] | null {
  const headings = grid.values[0] ?? [];
  const indexes = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, { header }]) => [key, headings.indexOf(header)]),
  ) as Record<SheetColumn, number>;
  if (Object.values(indexes).includes(-1)) return null;
  const at = (row: number, column: SheetColumn): CellValue =>
    grid.values[row - grid.top]?.[indexes[column]] ?? null;
  const columns = new Map<AlloggioColumn, number>(
    READ_COLUMNS.map((key) => [key, grid.left + indexes[key]]),
  );
  const citedRow = (row: number): number => {
    const riga = at(row, "riga");
    return typeof riga === "number" && riga >= 1 ? Math.trunc(riga) - 1 : row;
  };
  const words = alloggiWordReader(answers);
  const sources = new Map<string, { lists: AlloggiList[]; year: number | null; readAt: number }>();
  for (const { place, rows } of partsOf(grid, at)) {
    const anno = at(rows[0]!, "anno");
    const readAt = at(rows[0]!, "readAt");
    const known = sources.get(place.file) ?? {
      lists: [],
      year: typeof anno === "number" ? anno : null,
      readAt: typeof readAt === "number" ? readAt : 0,
    };
    sources.set(place.file, known);
    const questions = collectQuestions(columns);
    const enti = labelColumn("ente", columns.get("ente")!, match);
    const comuni = labelColumn("comune", columns.get("comune")!, match);
    const streets = new Map<string, number>();
    const terms = codeTerms(match);
    for (const row of rows) {
      terms.count(at(row, "codice"));
      const stem = readIndirizzo(at(row, "indirizzo"))?.stem;
      if (stem !== undefined) streets.set(stem, (streets.get(stem) ?? 0) + 1);
    }
    const source = {
      place,
      columns,
      words,
      cell: (row: number, column: AlloggioColumn) => at(row, column as SheetColumn),
      ente: (row: number) => enti.ente(at(row, "ente"), citedRow(row)),
      comune: (row: number) => comuni.ente(at(row, "comune"), citedRow(row)),
      indirizzo: (row: number) => readIndirizzo(at(row, "indirizzo")),
      streetCount: (stem: string) => streets.get(stem) ?? 0,
      isCodeTerm: terms.isTerm,
      unread: (column: AlloggioColumn, row: number) => questions.unread(column, citedRow(row)),
      unknownWord: (column: WordColumn, word: string, row: number) =>
        questions.unknownWord(column, word, citedRow(row)),
    };
    const alloggi = rows.map((row): Alloggio => ({
      ...readAlloggio(source, row),
      row: citedRow(row),
    }));
    const cited = alloggi.map(({ row }) => row);
    known.lists.push({
      place,
      range: {
        top: cited.reduce((least, row) => Math.min(least, row), cited[0] ?? 0),
        left: 0,
        bottom: cited.reduce((most, row) => Math.max(most, row), 0),
        right: columns.size - 1,
      },
      columns: new Map<AlloggioColumn, number>(),
      footer: 0,
      alloggi,
      owner: null,
      labels: [...enti.labels(), ...comuni.labels()],
      words: questions.words(),
      personal: [],
      personalRows: 0,
      unread: questions.unreadCells(),
      leftOut: 0,
      hidden: 0,
    });
  }
  return [...sources].map(([file, source]) => ({ file, ...source }));
}

/**
 * The row of a cited dwelling in the sheet; null when it does not stand there. It is found by the place
 * that the sheet tells, so that people may sort it.
 */
export function findAlloggio(
  grid: CellGrid,
  cited: { readonly file: string; readonly at: CellAddress },
): { row: number; column: number } | null {
  const headings = grid.values[0] ?? [];
  const index = (key: SheetColumn): number => headings.indexOf(COLUMNS[key].header);
  const [file, sheet, row] = [index("file"), index("foglio"), index("riga")];
  if (file < 0 || sheet < 0 || row < 0) return null;
  const found = grid.values.findIndex(
    (cells) =>
      cells[row] === cited.at.row + 1 &&
      cells[file] === cited.file &&
      (cells[sheet] || null) === cited.at.sheet,
  );
  return found < 0 ? null : { row: grid.top + found, column: grid.left };
}
