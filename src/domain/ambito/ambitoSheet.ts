// The sheet `Ambito`: what the office declares about its plan, one row per voice, written and read back.
import type { CellAddress } from "../../workbook/cellAddress";
import { isCellError, type CellGrid, type CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableSheet } from "../../workbook/tableSheet";
import { italianDate, readDate } from "../calendario/isoDate";
import type { EnteMatch } from "../enti/matchEnte";
import { foldText } from "../enti/normaliseLabel";
import { SHEETS } from "../sheets/sheetNames";
import { recordsOf } from "../sheets/tableRecords";
import {
  AMBITO_DATES,
  ambitoId,
  DayOfYear,
  PlanYear,
  SAT_MODES,
  type Ambito,
  type AmbitoDate,
} from "./ambito";
import { cellText } from "./cellText";
import type { AmbitoQuestion, AmbitoQuestionParams } from "./ambitoQuestion";
import { AMBITO_VOCI, type AmbitoVoce } from "./ambitoVoci";
import { LIST_SEPARATOR, splitNames } from "./entiSheet";

const COLUMNS = { voce: "Voce", value: "Valore", note: "Nota" } as const;

/** What the sheet says by itself; the enti stand in the sheet `Enti`. */
export type DeclaredAmbito = Omit<Ambito, "enti" | "subAmbiti"> & {
  readonly subAmbiti: readonly string[];
};

/** The sheet as it was read; `declared` is null while name or year cannot be read. */
export interface AmbitoSheetReading {
  readonly declared: DeclaredAmbito | null;
  /** The cells with the values, by voice. */
  readonly places: ReadonlyMap<AmbitoVoce, CellAddress>;
  /** What stands in those cells. */
  readonly values: ReadonlyMap<AmbitoVoce, CellValue>;
  readonly questions: readonly AmbitoQuestion[];
}

const isDateVoce = (voce: AmbitoVoce): voce is AmbitoDate =>
  (AMBITO_DATES as readonly string[]).includes(voce);

/** "MM-DD" ↔ "DD/MM". */
const turnDay = (day: string): string => day.split("-").reverse().join("/");

function valueOf(ambito: Ambito, voce: AmbitoVoce): CellContent {
  if (isDateVoce(voce)) {
    const date = ambito.dates[voce];
    return date === null ? null : italianDate(date);
  }
  switch (voce) {
    case "capofila": {
      const name = ambito.enti.find(({ code }) => code === ambito.capofila)?.name;
      return name === undefined ? ambito.capofila : `${name} (${ambito.capofila})`;
    }
    case "subAmbiti":
      return ambito.subAmbiti.map(({ name }) => name).join(LIST_SEPARATOR) || null;
    case "patrono":
      return ambito.patrono === null ? null : turnDay(ambito.patrono);
    default:
      return ambito[voce];
  }
}

/** The sheet: our rows in their order, then the rows that the office added. */
export function ambitoSheet(ambito: Ambito): TableSheet {
  return {
    ...SHEETS.ambito,
    columns: [
      { header: COLUMNS.voce, kind: "text", width: 34 },
      { header: COLUMNS.value, kind: "general", width: 42 },
      { header: COLUMNS.note, kind: "text", width: 66 },
    ],
    rows: [
      ...AMBITO_VOCI.map(({ voce, label, hint }) => [
        label,
        valueOf(ambito, voce),
        ambito.notes[voce] ?? hint,
      ]),
      ...ambito.otherRows,
    ],
  };
}

/** "12/06" or a date → "06-12"; null for anything else. */
function readDayOfYear(value: CellValue): string | null {
  const text = /^\d{1,2}\s?[/.-]\s?\d{1,2}$/.test(cellText(value))
    ? `${cellText(value)}/2024`
    : value;
  const day = readDate(text)?.slice(5) ?? "";
  return DayOfYear.safeParse(day).success ? day : null;
}

interface Cell {
  readonly value: CellValue;
  readonly at: CellAddress;
}

/** Reads the voices one by one; what cannot be read is asked and counts as not given. */
class VoiceReader {
  readonly questions: AmbitoQuestion[] = [];

  constructor(
    private readonly cells: ReadonlyMap<AmbitoVoce, Cell>,
    private readonly sheet: CellAddress,
  ) {}

  ask<Code extends AmbitoQuestion["code"]>(
    code: Code,
    { at, value }: Cell,
    params: AmbitoQuestionParams[Code],
  ): void {
    this.questions.push({ code, at, value, params } as unknown as AmbitoQuestion);
  }

  /** @param read gives null for what it cannot read; a blank cell is never read. */
  read<T>(voce: AmbitoVoce, read: (value: CellValue) => T | null): T | null {
    const cell = this.cells.get(voce);
    if (cell === undefined || cellText(cell.value) === "") return null;
    const value = read(cell.value);
    if (value === null) this.ask("voce-illeggibile", cell, { voce, raw: cellText(cell.value) });
    return value;
  }

  /** As `read`, and asked when there is nothing to read. */
  require<T>(voce: AmbitoVoce, read: (value: CellValue) => T | null): T | null {
    const cell = this.cells.get(voce) ?? { value: null, at: this.sheet };
    if (cellText(cell.value) === "") this.ask("voce-mancante", cell, { voce });
    return this.read(voce, read);
  }

  /** "Milano", "Comune di Milano" or "Milano (015146)"; a code alone will do. */
  capofila(match: (label: string) => EnteMatch): string | null {
    const cell = this.cells.get("capofila");
    const raw = cellText(cell?.value ?? null);
    if (cell === undefined || raw === "") return null;
    const [, name = "", code = null] = /^(.*?)\s*\(?(\d{5,6})\)?$/.exec(raw) ?? [raw, raw];
    const found = match(name);
    const named = "ente" in found && found.how !== "typo" ? found.ente.code : null;
    const written = code?.padStart(6, "0") ?? named;
    if (written !== null && (named ?? written) === written) return written;
    const candidates =
      found.how === "ambiguous" ? found.candidates : "ente" in found ? [found.ente] : [];
    const names = candidates.map((one) => one.name);
    this.ask("capofila-non-riconosciuto", cell, { raw, candidates: names });
    return null;
  }
}

function satModeOf(value: CellValue): Ambito["satMode"] | null {
  const text = foldText(cellText(value));
  return SAT_MODES.find((mode) => text.startsWith(foldText(mode))) ?? null;
}

/**
 * Reads the sheet. Rows may stand in any order; rows that are not ours are kept.
 * @param match finds enti by name, in the registry with the sheet `Enti`.
 * @returns null when the grid is no sheet `Ambito`.
 */
export function readAmbitoSheet(
  grid: CellGrid,
  match: (label: string) => EnteMatch,
): AmbitoSheetReading | null {
  const records = recordsOf(grid, COLUMNS);
  if (records === null) return null;
  const cells = new Map<AmbitoVoce, Cell>();
  const notes: Record<string, string> = {};
  const otherRows: Ambito["otherRows"][number][] = [];
  const reader = new VoiceReader(cells, { sheet: grid.sheet, row: grid.top, column: grid.left });
  for (const { voce: label, value = null, note = null, at, columnOf } of records) {
    const name = foldText(cellText(label ?? null));
    const known = AMBITO_VOCI.find((one) => foldText(one.label) === name);
    const cell = { value, at: { sheet: grid.sheet, row: at, column: columnOf.value ?? grid.left } };
    if (known === undefined) {
      const kept = (one: CellValue) => (isCellError(one) ? one.error : one === "" ? null : one);
      otherRows.push([cellText(label ?? null) || "–", kept(value), kept(note)]);
      continue;
    }
    if (cells.has(known.voce)) reader.ask("voce-doppia", cell, { voce: known.voce });
    else cells.set(known.voce, cell);
    const written = cellText(note);
    if (written !== "" && written !== known.hint) notes[known.voce] = written;
  }
  const text = (value: CellValue) => cellText(value);
  const name = reader.require("name", text);
  const year = reader.require("year", (value) => {
    const number = typeof value === "string" ? Number(cellText(value)) : value;
    const parsed = PlanYear.safeParse(number);
    return parsed.success ? parsed.data : null;
  });
  const dates = Object.fromEntries(
    AMBITO_DATES.map((voce) => [voce, reader.read(voce, readDate)]),
  ) as Ambito["dates"];
  const rest = {
    capofila: reader.capofila(match),
    subAmbiti: [...new Set(splitNames(cellText(cells.get("subAmbiti")?.value ?? null)))],
    dates,
    satMode: reader.read("satMode", satModeOf) ?? "non dichiarato",
    patrono: reader.read("patrono", readDayOfYear),
    notes,
    otherRows,
  };
  const id = reader.read("id", (value) =>
    /^[a-z0-9][a-z0-9-]*$/.test(cellText(value)) ? cellText(value) : null,
  );
  const places = new Map([...cells].map(([voce, { at }]) => [voce, at]));
  const declared =
    name === null || year === null ? null : { id: id ?? ambitoId(name, year), name, year, ...rest };
  const values = new Map([...cells].map(([voce, { value }]) => [voce, value]));
  return { declared, places, values, questions: reader.questions };
}
