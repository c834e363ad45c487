// The sheets `Fondi` and `Movimenti`: the ledger as people read and correct it. Amounts are euros with
// their cents; what the source does not give stays blank. What people change counts for more than any
// source, and the word in `Stato` confirms or refuses what was read in sentences.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { TableColumn, TableSheet } from "../../workbook/tableSheet";
import { centsOfCell, euroOfCents } from "../fondi/euro";
import {
  FUND_FIELDS,
  isAmount,
  placeKey,
  placeOf,
  type FundField,
  type FundPlace,
  type FundReading,
  type FundRecognition,
  type FundRow,
  type Movement,
} from "../fondi/fondo";
import { dgrText, fundPlaceWords, readDgrText } from "../fondi/fundPlaceText";
import { joinFondi, type Fondi, type FundPart } from "../fondi/joinFondi";
import { namedMovements } from "../fondi/movementNames";
import { readFigure } from "../import/figure";
import type { Verdict } from "../import/measureTable";
import { placeName } from "./figureRecord";
import { readVerdict } from "./measureRows";
import { FUND_COLUMNS, SHEETS } from "./sheetNames";
import { recordsOf, type TableRecord } from "./tableRecords";

/** Columns beside the figures; a file format. */
const COLUMNS = {
  key: "Voce",
  number: "DGR numero",
  date: "DGR data",
  year: "DGR anno",
  subAmbito: "Sub-ambito",
  misura: "Misura",
  takes: "Riprende domande di",
  nota: "Note",
  state: "Stato",
  words: "Parole",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
} as const;

const MOVEMENT_COLUMNS = {
  key: "Voce",
  fromDgr: "Da DGR",
  fromSubAmbito: "Da sub-ambito",
  fromMisura: "Da misura",
  toDgr: "A DGR",
  toSubAmbito: "A sub-ambito",
  toMisura: "A misura",
  amount: "Importo",
  act: "Atto",
  state: "Stato",
  words: "Parole",
  file: "File",
  sheet: "Foglio",
  cell: "Cella",
} as const;

/** Words of the column `Stato`, the same as beside the other tables of the plan. */
const STATE_WORDS = {
  corrected: "corretto a mano",
  waiting: "da confermare",
  partly: "in parte da confermare",
  confirmed: "confermato",
  read: "letto in una tabella",
  none: "senza cifre",
  open: "fonti discordi",
  chosen: "scelto fra le fonti",
} as const;

function shown(field: FundField, reading: FundReading | undefined): CellValue {
  if (reading === undefined) return null;
  return isAmount(field) ? euroOfCents(reading.value) : reading.value;
}

/** "30/03/2020"; "?" where nobody dates the resolution. */
function dateWords(date: string | null): string {
  return date === null ? "?" : date.split("-").reverse().join("/");
}

function readDateWords(words: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? [];
  return day === undefined ? null : `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function stateOf(readings: readonly FundReading[]): string {
  const told = readings.filter(({ how }) => how !== "derived");
  if (told.length === 0) return STATE_WORDS.none;
  const hand = told.filter(({ fromLedger }) => fromLedger === true);
  const words = [
    ...(hand.some(({ chosen }) => chosen === undefined) ? [STATE_WORDS.corrected] : []),
    ...(hand.some(({ chosen }) => chosen === true) ? [STATE_WORDS.chosen] : []),
  ];
  if (words.length > 0) return words.join(", ");
  const prose = told.filter(({ how }) => how === "prose");
  const waiting = prose.filter(({ confirmed }) => !confirmed);
  if (prose.length === 0) return STATE_WORDS.read;
  if (waiting.length === 0) return STATE_WORDS.confirmed;
  return waiting.length === told.length ? STATE_WORDS.waiting : STATE_WORDS.partly;
}

function text(header: string, width: number): TableColumn {
  return { header, kind: "text", width };
}

function figureColumn(field: FundField): TableColumn {
  const money = isAmount(field);
  return { header: FUND_COLUMNS[field], kind: money ? "euro" : "count", width: money ? 14 : 11 };
}

/** The words behind a row: those of its sentences, told once each. */
function wordsOf(row: FundRow): string {
  const prose = Object.values(row.figures).filter(({ how }) => how === "prose");
  const words = [...new Set(prose.map((reading) => reading.words))].join(" · ");
  return words || row.source.words;
}

/** What the row says of itself; that sources disagree on it, first. */
function stateOfRow({ discordances }: Fondi, row: FundRow): string {
  const open = discordances.some(({ place }) => placeKey(place) === placeKey(row));
  return open ? STATE_WORDS.open : stateOf(Object.values(row.figures));
}

function fondiSheet(fondi: Fondi): TableSheet {
  return {
    ...SHEETS.fondi,
    columns: [
      text(COLUMNS.key, 40),
      text(COLUMNS.number, 14),
      text(COLUMNS.date, 24),
      text(COLUMNS.year, 12),
      text(COLUMNS.subAmbito, 18),
      text(COLUMNS.misura, 12),
      ...FUND_FIELDS.map(figureColumn),
      text(COLUMNS.takes, 22),
      text(COLUMNS.nota, 40),
      text(COLUMNS.state, 22),
      text(COLUMNS.words, 60),
      text(COLUMNS.file, 24),
      text(COLUMNS.sheet, 16),
      text(COLUMNS.cell, 10),
    ],
    rows: fondi.rows.map((row): CellContent[] => [
      fundPlaceWords(row),
      dgrText(row.dgr.map((dgr) => dgr.split("/")[0]!)),
      dgrText(row.dgrDates.map(dateWords)),
      dgrText(row.dgr.map((dgr) => dgr.split("/")[1] ?? "?")),
      row.subAmbito,
      row.misura,
      ...FUND_FIELDS.map((field) => shown(field, row.figures[field])),
      row.riprende === null ? null : dgrText(row.riprende),
      row.nota,
      stateOfRow(fondi, row),
      wordsOf(row),
      row.source.file,
      row.source.at.sheet,
      placeName(row.source.at),
    ]),
  };
}

function movimentiSheet(movements: readonly Movement[]): TableSheet {
  return {
    ...SHEETS.movimenti,
    columns: [
      text(MOVEMENT_COLUMNS.key, 60),
      text(MOVEMENT_COLUMNS.fromDgr, 22),
      text(MOVEMENT_COLUMNS.fromSubAmbito, 18),
      text(MOVEMENT_COLUMNS.fromMisura, 12),
      text(MOVEMENT_COLUMNS.toDgr, 22),
      text(MOVEMENT_COLUMNS.toSubAmbito, 18),
      text(MOVEMENT_COLUMNS.toMisura, 12),
      { header: MOVEMENT_COLUMNS.amount, kind: "euro", width: 14 },
      text(MOVEMENT_COLUMNS.act, 40),
      text(MOVEMENT_COLUMNS.state, 22),
      text(MOVEMENT_COLUMNS.words, 60),
      text(MOVEMENT_COLUMNS.file, 24),
      text(MOVEMENT_COLUMNS.sheet, 16),
      text(MOVEMENT_COLUMNS.cell, 10),
    ],
    rows: namedMovements(movements).map(({ name, movement }): CellContent[] => {
      const { from, to, amount, act } = movement;
      return [
        name,
        ...[dgrText(from.dgr), from.subAmbito, from.misura],
        ...(to === null ? [null, null, null] : [dgrText(to.dgr), to.subAmbito, to.misura]),
        euroOfCents(amount.value),
        act,
        stateOf([amount]),
        amount.words,
        amount.file,
        amount.at.sheet,
        placeName(amount.at),
      ];
    }),
  };
}

/** The sheets of a ledger; none when nobody tells of funds. `Movimenti` comes with the first movement. */
export function fondiSheets(fondi: Fondi): TableSheet[] {
  const { rows, movements } = fondi;
  return [
    ...(rows.length === 0 ? [] : [fondiSheet(fondi)]),
    ...(movements.length === 0 ? [] : [movimentiSheet(movements)]),
  ];
}

/** Whether a sheet is one of these, and not a sender's own of the same name. */
export function isFondiSheet(grid: CellGrid): boolean {
  const headings = grid.values[0] ?? [];
  const own = grid.sheet === SHEETS.fondi.sheet ? COLUMNS : MOVEMENT_COLUMNS;
  const [first, second] = Object.values(own);
  return headings.includes(first!) && headings.includes(second!);
}

/** What people changed in these sheets. */
export interface FondiHand {
  /** The sources with what people confirmed or refused. */
  readonly confirm: (fondi: FundRecognition) => FundRecognition;
  /** The figures and movements that people wrote; null when they changed nothing. */
  readonly own: FundPart | null;
}

type SheetRecord = TableRecord<string>;

function wordsAt(record: SheetRecord, key: string): string {
  return String((record as Readonly<Record<string, unknown>>)[key] ?? "").trim();
}

function valueIn(record: SheetRecord, key: string): CellValue {
  const value = (record as unknown as Readonly<Record<string, CellValue>>)[key] ?? null;
  return value === "" ? null : value;
}

function recordsIn(
  grid: CellGrid | undefined,
  columns: Readonly<Record<string, string>>,
): SheetRecord[] {
  if (grid === undefined) return [];
  const optional = new Set(Object.keys(columns).filter((key) => key !== "key"));
  return recordsOf(grid, columns, optional) ?? [];
}

/** A figure as a person wrote it; null when it is none. */
function readShown(field: FundField | "importo", value: CellValue): number | null {
  if (field === "importo" || isAmount(field)) return centsOfCell(value);
  const read = readFigure(value, "General", "count", false);
  return read.state === "value" && Number.isInteger(read.value) && read.value >= 0
    ? read.value
    : null;
}

/** "3008" and "2020", or "3008 + 3222" and "2020 + 2020" or "2020": what the row is of. */
function placeOfRecord(record: SheetRecord): FundPlace | null {
  const numbers = readDgrText(wordsAt(record, "number"));
  const years = readDgrText(wordsAt(record, "year"));
  const dgr = numbers.flatMap((number, at) => {
    if (number.includes("/")) return [number];
    const year = years[at] ?? (years.length === 1 ? years[0] : undefined);
    return year === undefined ? [] : [`${number}/${year}`];
  });
  if (dgr.length === 0 || dgr.length !== numbers.length) return null;
  return {
    dgr,
    subAmbito: wordsAt(record, "subAmbito") || null,
    misura: wordsAt(record, "misura").replace(/^misura\s+/i, "") || null,
  };
}

interface Writing {
  readonly file: string;
  readonly grid: CellGrid;
}

function written(
  { file, grid }: Writing,
  record: SheetRecord,
  key: string,
  value: number,
): FundReading {
  const raw = valueIn(record, key);
  return {
    ...{ file, raw, value },
    at: { sheet: grid.sheet, row: record.at, column: record.columnOf[key] ?? grid.left },
    words: String(raw ?? ""),
    ...{ how: "cell", confirmed: true, fromLedger: true },
  };
}

/** Applications admitted that only follow from the row itself are nobody's correction. */
function isDerived(record: SheetRecord, known: FundRow | undefined): boolean {
  const own = known?.figures.ammesse;
  if (own !== undefined && own.how !== "derived") return false;
  const count = (field: FundField) => readShown(field, valueIn(record, field));
  const [presentate, nonAmmesse, ammesse] = [
    count("presentate"),
    count("nonAmmesse"),
    count("ammesse"),
  ];
  if (presentate === null || nonAmmesse === null) return false;
  return ammesse === presentate - nonAmmesse - (count("inIstruttoria") ?? 0);
}

type Verdicts = ReadonlyMap<string, Verdict>;

function readFondi(
  writing: Writing,
  known: Fondi,
): { rows: FundRow[]; silenced: { place: FundPlace; field: FundField }[]; verdicts: Verdicts } {
  const { file, grid } = writing;
  const byKey = new Map(known.rows.map((row) => [fundPlaceWords(row), row]));
  const rows: FundRow[] = [];
  const silenced: { place: FundPlace; field: FundField }[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const record of recordsIn(grid, { ...COLUMNS, ...FUND_COLUMNS })) {
    const before = byKey.get(wordsAt(record, "key"));
    const place = before === undefined ? placeOfRecord(record) : placeOf(before);
    if (place === null) continue;
    const state = wordsAt(record, "state");
    const verdict = readVerdict(state);
    if (verdict !== undefined && before !== undefined) {
      if (stateOfRow(known, before) !== state) verdicts.set(placeKey(place), verdict);
    }
    const figures: Partial<Record<FundField, FundReading>> = {};
    const decided = verdict === "confirmed" || state.includes(STATE_WORDS.chosen);
    for (const field of FUND_FIELDS) {
      if (record.columnOf[field] === undefined) continue;
      const value = valueIn(record, field);
      const open = known.discordances.some(
        (one) => one.field === field && placeKey(one.place) === placeKey(place),
      );
      const read = value === null ? null : readShown(field, value);
      if (open && decided && read !== null) {
        figures[field] = { ...written(writing, record, field, read), chosen: true };
        continue;
      }
      if (value === shown(field, before?.figures[field])) continue;
      if (field === "ammesse" && isDerived(record, before)) continue;
      if (value === null) {
        silenced.push({ place, field });
        continue;
      }
      if (read !== null) figures[field] = written(writing, record, field, read);
    }
    const isNew = before === undefined;
    if (!isNew && Object.keys(figures).length === 0) continue;
    const dates = readDgrText(wordsAt(record, "date")).map(readDateWords);
    const takes = readDgrText(wordsAt(record, "takes"));
    rows.push({
      ...place,
      dgrDates: place.dgr.map((_, at) => before?.dgrDates[at] ?? dates[at] ?? null),
      figures,
      riprende: isNew ? (takes.length === 0 ? null : takes) : before.riprende,
      countsExpected: before?.countsExpected ?? false,
      nota: isNew ? wordsAt(record, "nota") || null : before.nota,
      source: {
        file,
        at: { sheet: grid.sheet, row: record.at, column: grid.left },
        raw: valueIn(record, "key"),
        words: wordsAt(record, "key"),
      },
    });
  }
  return { rows, silenced, verdicts };
}

function placeFrom(record: SheetRecord, side: "from" | "to"): FundPlace | null {
  const dgr = readDgrText(wordsAt(record, `${side}Dgr`));
  if (dgr.length === 0) return null;
  return {
    dgr,
    subAmbito: wordsAt(record, `${side}SubAmbito`) || null,
    misura: wordsAt(record, `${side}Misura`).replace(/^misura\s+/i, "") || null,
  };
}

function samePlace(a: FundPlace | null, b: FundPlace | null): boolean {
  return (a === null ? "" : placeKey(a)) === (b === null ? "" : placeKey(b));
}

function readMovimenti(
  writing: Writing,
  known: Fondi,
): { movements: Movement[]; replaced: string[]; verdicts: Verdicts } {
  const byName = new Map(
    namedMovements(known.movements).map(({ name, movement }) => [name, movement]),
  );
  const movements: Movement[] = [];
  const replaced: string[] = [];
  const verdicts = new Map<string, Verdict>();
  for (const record of recordsIn(writing.grid, MOVEMENT_COLUMNS)) {
    const name = wordsAt(record, "key");
    const before = byName.get(name);
    const from = placeFrom(record, "from");
    const amount = readShown("importo", valueIn(record, "amount"));
    if (from === null || amount === null) continue;
    const to = placeFrom(record, "to");
    const act = wordsAt(record, "act") || null;
    const state = wordsAt(record, "state");
    const verdict = readVerdict(state);
    if (before !== undefined) {
      if (verdict !== undefined && stateOf([before.amount]) !== state) verdicts.set(name, verdict);
      const same =
        amount === before.amount.value &&
        samePlace(from, before.from) &&
        samePlace(to, before.to) &&
        act === before.act;
      if (same) continue;
      replaced.push(name);
    }
    const own = { from, to, amount: written(writing, record, "amount", amount), act };
    movements.push(name === "" ? own : { ...own, voce: name });
  }
  return { movements, replaced, verdicts };
}

function judge(reading: FundReading, verdict: Verdict | undefined): FundReading {
  if (reading.how !== "prose" || verdict === undefined) return reading;
  const { refused: _, ...rest } = reading;
  return verdict === "confirmed"
    ? { ...rest, confirmed: true }
    : { ...rest, confirmed: false, refused: true };
}

/**
 * What people changed in the sheets of a workbook: figures that no longer say what the sources say,
 * rows that they added, figures that they took away, and the word about readings from sentences.
 * @param file name of that workbook. @param sources what `Provenienza` remembers.
 */
export function readFondiSheets(
  file: string,
  own: readonly CellGrid[],
  sources: readonly FundRecognition[],
): FondiHand {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const known = joinFondi(sources);
  const [ledger, moves] = [named(SHEETS.fondi.sheet), named(SHEETS.movimenti.sheet)];
  const fondi = ledger && readFondi({ file, grid: ledger }, known);
  const movimenti = moves && readMovimenti({ file, grid: moves }, known);
  const rows = fondi?.rows ?? [];
  const silenced = fondi?.silenced ?? [];
  const movements = movimenti?.movements ?? [];
  const replaced = movimenti?.replaced ?? [];
  const changed = rows.length + silenced.length + movements.length > 0;
  const names = new Map(
    namedMovements(known.movements).map(({ name, movement }) => [movement.amount, name]),
  );
  return {
    own: changed
      ? { file, own: true, rows, movements, questions: [], unread: [], silenced, replaced }
      : null,
    confirm: (source) => ({
      ...source,
      rows: source.rows.map((row) => {
        const verdict = fondi?.verdicts.get(placeKey(row));
        if (verdict === undefined) return row;
        const figures = Object.entries(row.figures).map(([field, reading]) => [
          field,
          judge(reading, verdict),
        ]);
        return { ...row, figures: Object.fromEntries(figures) as FundRow["figures"] };
      }),
      movements: source.movements.map((movement) => ({
        ...movement,
        amount: judge(movement.amount, movimenti?.verdicts.get(names.get(movement.amount) ?? "")),
      })),
    }),
  };
}
