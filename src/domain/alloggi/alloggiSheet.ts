// The sheet `Alloggi`: every dwelling of every list in one table, written and read back. It holds what
// was normalised and nothing else, so nobody's data reach the workbook.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { EnteMatch } from "../enti/matchEnte";
import { SHEETS } from "../sheets/sheetNames";
import type { Alloggio, AlloggiList, AlloggiPlace } from "./alloggio";
import type { AlloggioColumn, Disponibilita, Servizio, Stato } from "./alloggioKinds";
import { alloggiWordReader, type AlloggiWord } from "./alloggiWords";
import { collectQuestions } from "./collectQuestions";
import { labelColumn } from "./matchAlloggiLabels";
import { readAlloggio } from "./readAlloggio";
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
} as const satisfies Readonly<Record<string, TableColumn>>;

type SheetColumn = keyof typeof COLUMNS;

/** Names in the sheet; `alloggiWords` reads each of them as what it stands for. */
export const STATO_NAMES: Readonly<Record<Stato, string>> = {
  libero: "libero",
  inLiberazione: "si libererà",
  carenza: "carenza manutentiva",
  inRecupero: "in ristrutturazione",
  occupato: "occupato",
  nonAssegnabile: "non assegnabile",
};

export const SERVIZIO_NAMES: Readonly<Record<Servizio, string>> = {
  sap: "SAP",
  sas: "SAS",
  sat: "SAT",
  altriUsi: "altri usi",
};

export const DISPONIBILITA_NAMES: Readonly<Record<Disponibilita, string>> = {
  turnover: "turn-over",
  carenzaManutentiva: "carenza manutentiva",
  nuovaEdificazione: "nuova edificazione",
  sat: "SAT",
  conferiteDaPrivati: "conferito da privati",
};

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

function cellsOf(alloggio: Alloggio): Readonly<Record<SheetColumn, CellValue>> {
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
  };
}

/** The sheet for these lists, in their order; areas lose printed zeros at their end, amounts are euro. */
export function alloggiSheet(lists: readonly AlloggiList[]): TableSheet {
  const keys = Object.keys(COLUMNS) as SheetColumn[];
  return {
    ...SHEETS.alloggi,
    columns: keys.map((key) => COLUMNS[key]),
    rows: lists.flatMap(({ alloggi }) =>
      alloggi.map((alloggio) => {
        const cells = cellsOf(alloggio);
        return keys.map((key) => cells[key]);
      }),
    ),
  };
}

const READ_COLUMNS = Object.keys(COLUMNS).filter(
  (key) => key !== "file" && key !== "foglio" && key !== "riga",
) as (SheetColumn & AlloggioColumn)[];

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
 * Reads the sheet back: one list per file and sheet, dwellings cited where they came from, corrections
 * of people in place. null when the grid is no such sheet. Words that people wrote are read like those
 * of any list; rows without a row number of their own are cited where they stand.
 */
export function readAlloggiSheet(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
  answers: readonly AlloggiWord[] = [],
): AlloggiList[] | null {
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
  const words = alloggiWordReader(answers);
  return partsOf(grid, at).map(({ place, rows }) => {
    const questions = collectQuestions(columns);
    const enti = labelColumn("ente", columns.get("ente")!, match);
    const comuni = labelColumn("comune", columns.get("comune")!, match);
    const streets = new Map<string, number>();
    for (const row of rows) {
      const stem = readIndirizzo(at(row, "indirizzo"))?.stem;
      if (stem !== undefined) streets.set(stem, (streets.get(stem) ?? 0) + 1);
    }
    const source = {
      place,
      columns,
      words,
      cell: (row: number, column: AlloggioColumn) => at(row, column as SheetColumn),
      ente: (row: number) => enti.ente(at(row, "ente"), row),
      comune: (row: number) => comuni.ente(at(row, "comune"), row),
      indirizzo: (row: number) => readIndirizzo(at(row, "indirizzo")),
      streetCount: (stem: string) => streets.get(stem) ?? 0,
      unread: questions.unread,
      unknownWord: questions.unknownWord,
    };
    const alloggi = rows.map((row): Alloggio => {
      const riga = at(row, "riga");
      const cited = typeof riga === "number" && riga >= 1 ? Math.trunc(riga) - 1 : row;
      return { ...readAlloggio(source, row), row: cited };
    });
    const cited = alloggi.map(({ row }) => row);
    return {
      place,
      range: {
        top: cited.reduce((least, row) => Math.min(least, row), cited[0] ?? 0),
        left: 0,
        bottom: cited.reduce((most, row) => Math.max(most, row), 0),
        right: columns.size - 1,
      },
      columns: new Map<AlloggioColumn, number>(),
      alloggi,
      owner: null,
      labels: [...enti.labels(), ...comuni.labels()],
      words: questions.words(),
      personal: [],
      unread: questions.unreadCells(),
      leftOut: 0,
      hidden: 0,
    };
  });
}
