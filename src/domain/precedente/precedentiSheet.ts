// The sheet `Precedenti`: what earlier plans say, one row per figure, for people to see and to mend.
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { ColumnKind, TableSheet } from "../../workbook/tableSheet";
import type { Figure } from "../import/figure";
import { figureOf, figureValue, parsePlace, placeName, STATES } from "../sheets/figureRecord";
import { FIELD_COLUMNS, keyOfName, SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import type { CifraPrecedente, MisuraPrecedente } from "./cifraPrecedente";

/** Headings of the sheet; a file format. */
const COLUMNS = {
  year: "Anno",
  code: "Codice",
  ente: "Ente",
  misura: "Misura",
  value: "Valore",
  state: "Stato",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
  readAt: "Letto il",
} as const;

/** Names of what is kept; a file format. */
const MISURE: Readonly<Record<MisuraPrecedente, string>> = {
  disponibili: "Disponibili",
  turnover: "Turn-over",
  alloggi: "Alloggi",
  alloggiEntrati: "Alloggi entrati",
  alloggiUsciti: "Alloggi usciti",
  carenzaManutentiva: FIELD_COLUMNS.carenzaManutentiva,
  nuovaEdificazione: FIELD_COLUMNS.nuovaEdificazione,
  sat: FIELD_COLUMNS.sat,
  assegnateAnnoPrecedente: FIELD_COLUMNS.assegnateAnnoPrecedente,
  conferiteDaPrivati: FIELD_COLUMNS.conferiteDaPrivati,
  quotaForzePolizia: FIELD_COLUMNS.quotaForzePolizia,
  altraCategoria: FIELD_COLUMNS.altraCategoria,
  motivazione: FIELD_COLUMNS.motivazione,
};

const KINDS: Readonly<Record<keyof typeof COLUMNS, readonly [ColumnKind, number]>> = {
  year: ["general", 8],
  code: ["text", 28],
  ente: ["text", 32],
  misura: ["text", 18],
  value: ["general", 12],
  state: ["text", 16],
  file: ["text", 30],
  sheet: ["text", 22],
  cell: ["text", 10],
  readAt: ["date-time", 17],
};

/** What the column `Valore` shows: the figure, or the words that nobody could read. */
function shown({ figure, raw }: CifraPrecedente): CellValue {
  if (figure.state !== "unreadable") return figureValue(figure);
  return isCellError(raw) ? raw.error : raw;
}

/** The sheet; no figures make a blank table. */
export function precedentiSheet(cifre: readonly CifraPrecedente[]): TableSheet {
  return {
    ...SHEETS.precedenti,
    columns: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((key) => {
      const [kind, width] = KINDS[key];
      return { header: COLUMNS[key], kind, width };
    }),
    rows: cifre.map((one) => [
      one.year,
      one.code,
      one.ente,
      MISURE[one.misura],
      shown(one),
      STATES[one.figure.state],
      one.source?.file ?? null,
      one.source?.at.sheet ?? null,
      one.source === null ? null : placeName(one.source.at),
      one.source?.readAt ?? null,
    ]),
  };
}

function words(value: CellValue | undefined): string {
  return value === undefined || value === null || isCellError(value) ? "" : String(value).trim();
}

/** A number counts whatever `Stato` says, because people mend values; without one the state tells. */
function figureIn(
  value: CellValue,
  state: CellValue | undefined,
  misura: MisuraPrecedente,
): Figure {
  const isText = misura === "altraCategoria" || misura === "motivazione";
  if (isText && words(value) !== "") return { state: "text", text: words(value) };
  if (typeof value === "number") return figureOf("value", value, String(value));
  if (value !== null && value !== "") return { state: "unreadable" };
  const known = keyOfName(STATES, words(state).toLowerCase());
  return known === "notApplicable" ? { state: known } : { state: "blank" };
}

/**
 * Reads the sheet, as people left it. Rows without a year or a known measure are not its business.
 * @param file name of the workbook, as findings cite it.
 * @returns null when the grid is no such sheet.
 */
export function readPrecedenti(grid: CellGrid, file: string): CifraPrecedente[] | null {
  const records = recordsOf(grid, COLUMNS);
  if (records === null) return null;
  return records.flatMap((row): CifraPrecedente[] => {
    const year = Number(words(row.year));
    const misura = keyOfName(MISURE, words(row.misura));
    if (!Number.isInteger(year) || year < 2000 || misura === null) return [];
    const value = row.value === "" ? null : (row.value ?? null);
    const source = words(row.file);
    return [
      {
        ...{ year, misura, figure: figureIn(value, row.state, misura), raw: value },
        code: words(row.code) || null,
        ente: words(row.ente),
        source:
          source === ""
            ? null
            : {
                file: source,
                at: parsePlace(words(row.cell), words(row.sheet) || null),
                readAt: typeof row.readAt === "number" ? row.readAt : 0,
              },
        cited: {
          file,
          at: { sheet: grid.sheet, row: row.at, column: row.columnOf.value! },
        },
      },
    ];
  });
}
