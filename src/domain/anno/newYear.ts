// The new year in the workbook of the old one: whoever takes over as capofila needs this file and no
// other. What the office set up stays, last year's figures become what the new ones are compared with,
// and every answer is blank again. Nothing is written here: sheets and writes are values.
import type { CellGrid } from "../../workbook/cellGrid";
import { cellName } from "../../workbook/cellAddress";
import type { TableSheet } from "../../workbook/tableSheet";
import { AMBITO_DATES, ambitoId, PlanYear, type Ambito } from "../ambito/ambito";
import { planAmbito, type RowChange } from "../ambito/planAmbito";
import type { EnteMatch } from "../enti/matchEnte";
import { patrimonioOf } from "../contesto/patrimonioOf";
import { joinFondi } from "../fondi/joinFondi";
import { riportoFondi, type FundRest, type RiportoFondi } from "../fondi/riportoFondi";
import { NOTHING_ELSE } from "../import/recogniseTables";
import {
  cifreOf,
  EARLIER_YEARS,
  TUTTI_I_CAMPI,
  type CifraPrecedente,
} from "../precedente/cifraPrecedente";
import { precedentiSheet } from "../precedente/precedentiSheet";
import {
  checkPrepared,
  fondiOf,
  measuresOf,
  pianoToFill,
  type PreparedPiano,
} from "../preparePiano";
import { fondiSheets } from "../sheets/fondiSheets";
import { keepExtraColumns } from "../sheets/keepExtraColumns";
import { provenienzaSheet } from "../sheets/provenienza";
import { SHEETS } from "../sheets/sheetNames";
import { emptyTemplate, type YearWrite } from "./emptyTemplate";
import { ruleNotes, type YearNote } from "./yearNotes";

/** The workbook of the year that ends. */
export interface YearSource {
  readonly file: string;
  /** What its structured sheets hold. */
  readonly known: PreparedPiano;
  readonly own: readonly CellGrid[];
  readonly others: readonly CellGrid[];
  readonly match: (label: string) => EnteMatch;
  /** Names of its protected sheets. */
  readonly locked: ReadonlySet<string>;
}

/** A structured sheet that loses its rows. */
export interface EmptiedSheet {
  readonly sheet: string;
  readonly rows: number;
}

/** The new year as it would stand. */
export interface NewYear {
  /** The year that opens. */
  readonly year: number;
  readonly ambito: Ambito;
  /** All structured sheets that change. */
  readonly sheets: readonly TableSheet[];
  /** Rows of `Ambito` that change. */
  readonly changes: readonly RowChange[];
  readonly emptied: readonly EmptiedSheet[];
  /** Structured sheets that stay as they are. */
  readonly carried: readonly string[];
  /** Cells of the user's own sheets. */
  readonly writes: readonly YearWrite[];
  readonly notes: readonly YearNote[];
}

/** Why no new year can be opened. */
export type NoNewYear = "no-ambito" | "no-later-year";

/** Sheets that belong to no year, or that know the years themselves. */
const CARRIED: readonly string[] = [
  SHEETS.ambito,
  SHEETS.enti,
  SHEETS.sinonimi,
  SHEETS.corrispondenze,
  SHEETS.parole,
  SHEETS.regole,
  SHEETS.tettiFondi,
  SHEETS.abbinamenti,
  SHEETS.segnaposto,
].map(({ sheet }) => sheet);

/** The ambito a year later. Days and what was noted beside them belong to the old plan. */
function nextAmbito(ambito: Ambito): Ambito {
  const year = ambito.year + 1;
  const isDay = new Set<string>(AMBITO_DATES);
  return {
    ...ambito,
    id: ambitoId(ambito.name, year),
    year,
    dates: Object.fromEntries(AMBITO_DATES.map((date) => [date, null])) as Ambito["dates"],
    notes: Object.fromEntries(Object.entries(ambito.notes).filter(([voce]) => !isDay.has(voce))),
  };
}

/**
 * The ledger of funds of the new year, and the sheet that remembers where it comes from; nothing when no
 * fund is left.
 */
function ledgerSheets(
  { source }: RiportoFondi,
  { sources }: PreparedPiano,
  own: readonly CellGrid[],
): TableSheet[] {
  if (source === null) return [];
  const told = sources.filter(({ recognition }) => recognition.fondi !== undefined);
  const readAt = Math.max(0, ...told.map((one) => one.readAt));
  const recognition = {
    ...NOTHING_ELSE,
    ...{ file: source.file, tables: [], years: new Map<number, number>(), fondi: source },
  };
  return [
    ...fondiSheets(joinFondi([source])).map((sheet) =>
      keepExtraColumns(
        sheet,
        own.find((grid) => grid.sheet === sheet.sheet),
      ),
    ),
    provenienzaSheet([{ recognition, readAt }]),
  ];
}

function ledgerNotes({ source, funds }: RiportoFondi): YearNote[] {
  const of = (rest: "open" | "closed" | "unknown") => funds.filter((one) => one.rest === rest);
  const dgr = (some: readonly FundRest[]) => some.map((one) => one.dgr);
  const [open, unknown, closed] = [of("open"), of("unknown"), of("closed")];
  return [
    ...(source === null
      ? []
      : [
          {
            code: "fondi-portati",
            params: { funds: open.length + unknown.length, movements: source.movements.length },
          } as const,
        ]),
    ...open.flatMap(({ dgr: resolutions, residuo }): YearNote[] =>
      residuo === null ? [] : [{ code: "fondo-residuo", params: { dgr: resolutions, residuo } }],
    ),
    ...(unknown.length === 0
      ? []
      : [{ code: "fondi-residuo-ignoto", params: { funds: dgr(unknown) } } as const]),
    ...(closed.length === 0
      ? []
      : [{ code: "fondi-chiusi", params: { funds: dgr(closed) } } as const]),
  ];
}

/** How many rows of a structured sheet hold something. */
function filledRows({ values: [, ...rows] }: CellGrid): number {
  return rows.filter((row) => row.some((value) => value !== null && value !== "")).length;
}

/** A structured sheet with its columns and without rows; formats of its columns stay. */
function emptySheet(grid: CellGrid): TableSheet | null {
  const { sheet, values: [headings = []] = [] } = grid;
  // Its formats are those of its columns, and nobody reads them.
  if (sheet === SHEETS.provenienza.sheet) {
    return { ...keepExtraColumns(provenienzaSheet([]), grid), rows: [] };
  }
  const names = Object.values(SHEETS).find((one) => one.sheet === sheet);
  if (names === undefined) return null;
  const columns = headings.flatMap((header) =>
    typeof header === "string" && header !== ""
      ? [{ header, kind: "general" as const, width: 20 }]
      : [],
  );
  return { ...names, columns, rows: [] };
}

/**
 * What the new plan is compared with: the figures that stand in the old one, corrections and choices
 * in them, and those of the years before that the series of years still shows.
 */
function cifreOfOld(known: PreparedPiano, year: number): CifraPrecedente[] {
  const { sources, precedenti = [] } = known;
  const times = new Map(sources.map(({ recognition, readAt }) => [recognition.file, readAt]));
  const old = cifreOf(
    { ...pianoToFill(known), year },
    patrimonioOf(measuresOf(known), 0, false),
    (file) => times.get(file) ?? 0,
    TUTTI_I_CAMPI,
  );
  const kept = precedenti.filter((one) => one.year < year && one.year > year - EARLIER_YEARS);
  return [...old, ...kept];
}

function noteOfCifre(cifre: readonly CifraPrecedente[], year: number): YearNote {
  const own = cifre.filter((one) => one.year === year);
  if (own.length === 0) return { code: "nessuna-cifra", params: { year } };
  const enti = new Set(own.map(({ code, ente }) => code ?? ente)).size;
  return { code: "cifre-portate", params: { enti, figures: own.length, year } };
}

function notesOf(source: YearSource, next: Ambito, old: Ambito): YearNote[] {
  const { known } = source;
  const dates = AMBITO_DATES.filter((date) => old.dates[date] !== null);
  const { findings } = checkPrepared(known);
  const block = findings.filter(({ severity }) => severity === "block").length;
  const reasons = (known.motivazioni ?? []).filter(({ reason }) => reason.trim() !== "").length;
  const name = old.enti.find(({ code }) => code === old.capofila)?.name ?? null;
  return [
    ...(block > 0
      ? [{ code: "piano-con-rilievi", params: { year: old.year, block } } as const]
      : []),
    { code: "capofila-resta", params: { name } },
    ...(dates.length > 0 ? [{ code: "date-tolte", params: { dates } } as const] : []),
    ...(next.satMode === "non dichiarato"
      ? []
      : [{ code: "sat-resta", params: { mode: next.satMode } } as const]),
    ...(reasons > 0
      ? [{ code: "motivazioni-non-portate", params: { count: reasons } } as const]
      : []),
    ...ruleNotes(known.regole ?? null, next.year),
  ];
}

function notesOfTemplate({ stays, locked }: ReturnType<typeof emptyTemplate>): YearNote[] {
  const sheets = [...new Set(stays.map(({ address }) => address.sheet))];
  return [
    ...locked.map((sheet): YearNote => ({ code: "foglio-protetto", params: { sheet } })),
    ...sheets.map((sheet): YearNote => {
      const own = stays.filter(({ address }) => address.sheet === sheet);
      const cells = own.map(({ address }) => cellName(address.row, address.column));
      return { code: "anno-nel-testo", params: { sheet, cells } };
    }),
  ];
}

/** Plans the new year. */
export function planNewYear(source: YearSource): NewYear | NoNewYear {
  const { file, known, own, others, match, locked } = source;
  const old = known.ambito.ambito;
  if (old === null) return "no-ambito";
  if (!PlanYear.safeParse(old.year + 1).success) return "no-later-year";
  const ambito = nextAmbito(old);
  const declared = planAmbito(known.ambito, ambito, pianoToFill(known), own, match);
  const changed = declared.sheets.filter(({ sheet }) =>
    declared.changes.some((change) => change.sheet === sheet),
  );
  const cifre = cifreOfOld(known, old.year);
  const kept = own.find(({ sheet }) => sheet === SHEETS.precedenti.sheet);
  const precedenti = keepExtraColumns(precedentiSheet(cifre), kept);
  const riporto = riportoFondi(fondiOf(known), old.year);
  const ledger = ledgerSheets(riporto, known, own);
  const taken = new Set(ledger.map(({ sheet }) => sheet));
  const filled = own.filter(
    (grid) =>
      grid !== kept &&
      !CARRIED.includes(grid.sheet!) &&
      !taken.has(grid.sheet!) &&
      filledRows(grid) > 0,
  );
  const template = emptyTemplate(file, others, match, old.year, locked);
  return {
    year: ambito.year,
    ambito,
    sheets: [
      ...changed,
      ...(cifre.length > 0 || kept !== undefined ? [precedenti] : []),
      ...ledger,
      ...filled.flatMap((grid) => emptySheet(grid) ?? []),
    ],
    changes: declared.changes,
    emptied: filled.map((grid) => ({ sheet: grid.sheet!, rows: filledRows(grid) })),
    carried: own.flatMap(({ sheet }) => (CARRIED.includes(sheet!) ? [sheet!] : [])),
    writes: template.writes,
    notes: [
      noteOfCifre(cifre, old.year),
      ...ledgerNotes(riporto),
      ...notesOf(source, ambito, old),
      ...notesOfTemplate(template),
    ],
  };
}
