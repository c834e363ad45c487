// What a source says of the funds as rows of `Provenienza`, and back: one row per figure, with the words
// that it was read from and what a person said of that reading. Amounts stand there in euros.
import { parseRangeName, rangeName } from "../../workbook/cellAddress";
import { isCellError, type CellValue } from "../../workbook/cellGrid";
import { centsOfCell, euroOfCents } from "../fondi/euro";
import {
  FUND_FIELDS,
  isAmount,
  type FundField,
  type FundPlace,
  type FundQuestion,
  type FundReading,
  type FundRecognition,
  type FundRow,
  type FundSource,
  type FundTable,
  type Movement,
  type QuestionReason,
  type UnreadFigure,
} from "../fondi/fondo";
import { dgrText, fundPlaceText, readDgrText, readFundPlaceText } from "../fondi/fundPlaceText";
import { standsIn } from "../fondi/rowsOfTable";
import { parsePlace, placeName, STATES, type FigureRecord } from "./figureRecord";
import { readVerdict } from "./measureRows";
import { CARRIED_FUND_KIND_NAME, FUND_COLUMNS, FUND_KIND_NAME, keyOfName } from "./sheetNames";

/** What a row is about; a file format. */
const FUND_ROLES = {
  row: "voce",
  movement: "movimento",
  question: "domanda",
  unread: "non letto",
} as const;

/** Fields that are no figure of the ledger. */
const OTHER_FIELDS = {
  row: "Voce",
  takes: "Riprende",
  counts: "Conteggi attesi",
  amount: "Importo",
  to: "Verso",
  act: "Atto",
} as const;

/** Reasons of questions, as `Provenienza` names them. */
const REASON_NAMES: Readonly<Record<QuestionReason, string>> = {
  voce: "voce",
  numeri: "numeri",
  misura: "misura",
  valuta: "valuta",
  "dgr-mancante": "DGR mancante",
  "dgr-senza-anno": "DGR senza anno",
  "date-discordi": "date discordi",
  "movimento-senza-importo": "movimento senza importo",
  intestazioni: "intestazioni",
};

const WAITING = "da confermare";
const CONFIRMED = "confermato";
const REFUSED = "non vero";

function printedOf(raw: CellValue): string {
  if (raw === null) return "";
  return isCellError(raw) ? raw.error : String(raw);
}

function sourceCells({ at, raw, words }: FundSource): FigureRecord {
  return { cell: placeName(at), printed: printedOf(raw), words };
}

function readingCells(field: FundField | "importo", reading: FundReading): FigureRecord {
  const money = field === "importo" || isAmount(field);
  const { value, how, confirmed, refused } = reading;
  const verdict = refused === true ? REFUSED : confirmed ? CONFIRMED : WAITING;
  return {
    ...sourceCells(reading),
    value: money ? euroOfCents(value) : value,
    state: STATES.value,
    verdict: how === "prose" ? verdict : null,
  };
}

function recordsOfRow(row: FundRow, number: number): FigureRecord[] {
  const base = {
    role: FUND_ROLES.row,
    label: `${FUND_ROLES.row} ${number}`,
    subject: fundPlaceText(row),
    date: dgrText(row.dgrDates.map((date) => date ?? "?")),
  };
  const { nota, riprende, countsExpected, figures, source } = row;
  return [
    {
      ...base,
      field: OTHER_FIELDS.row,
      value: nota,
      state: nota === null ? STATES.blank : STATES.text,
      ...sourceCells(source),
    },
    ...(riprende === null
      ? []
      : [{ ...base, field: OTHER_FIELDS.takes, value: dgrText(riprende), state: STATES.text }]),
    ...(countsExpected
      ? [{ ...base, field: OTHER_FIELDS.counts, value: "sì", state: STATES.text }]
      : []),
    ...FUND_FIELDS.flatMap((field) => {
      const reading = figures[field];
      if (reading === undefined) return [];
      return [{ ...base, field: FUND_COLUMNS[field], ...readingCells(field, reading) }];
    }),
  ];
}

function recordsOfMovement({ from, to, amount, act }: Movement, number: number): FigureRecord[] {
  const base = { role: FUND_ROLES.movement, label: `${FUND_ROLES.movement} ${number}` };
  return [
    {
      ...base,
      field: OTHER_FIELDS.amount,
      subject: fundPlaceText(from),
      ...readingCells("importo", amount),
    },
    ...(to === null
      ? []
      : [{ ...base, field: OTHER_FIELDS.to, subject: fundPlaceText(to), state: STATES.blank }]),
    ...(act === null ? [] : [{ ...base, field: OTHER_FIELDS.act, value: act, state: STATES.text }]),
  ];
}

function placeOrNothing(place: FundPlace | null): string | null {
  return place === null ? null : fundPlaceText(place);
}

/** Rows of one table. @param common what is the same for all rows of its file. */
function recordsOfTable(
  fondi: FundRecognition,
  table: FundTable,
  common: FigureRecord,
): FigureRecord[] {
  const base = {
    ...common,
    kind: fondi.carried === true ? CARRIED_FUND_KIND_NAME : FUND_KIND_NAME,
    sheet: table.sheet,
    range: rangeName(table.range),
    title: table.title,
  };
  const isIn = (source: FundSource) => standsIn(table, source);
  const records = [
    ...fondi.rows
      .filter(({ source }) => isIn(source))
      .flatMap((row, at) => recordsOfRow(row, at + 1)),
    ...fondi.movements
      .filter(({ amount }) => isIn(amount))
      .flatMap((movement, at) => recordsOfMovement(movement, at + 1)),
    ...fondi.questions
      .filter(({ source }) => isIn(source))
      .map(({ reason, place, source }) => ({
        role: FUND_ROLES.question,
        field: REASON_NAMES[reason],
        subject: placeOrNothing(place),
        state: STATES.text,
        ...sourceCells(source),
      })),
    ...fondi.unread
      .filter(({ source }) => isIn(source))
      .map(({ field, place, source }) => ({
        role: FUND_ROLES.unread,
        field: field === null ? null : FUND_COLUMNS[field],
        subject: fundPlaceText(place),
        state: STATES.unreadable,
        ...sourceCells(source),
      })),
  ];
  return records.map((record) => ({ ...base, ...record }));
}

/** The rows of one source. */
export function recordsOfFondi(fondi: FundRecognition, common: FigureRecord): FigureRecord[] {
  return fondi.tables.flatMap((table) => recordsOfTable(fondi, table, common));
}

function textOf(record: FigureRecord, key: string): string {
  const value = record[key];
  return value == null ? "" : String(value);
}

function sourceOf(record: FigureRecord, file: string): FundSource {
  const sheet = textOf(record, "sheet") || null;
  const printed = textOf(record, "printed");
  const value = record["value"];
  const raw =
    printed === ""
      ? null
      : typeof value === "number" && printed === String(value)
        ? value
        : printed;
  return {
    file,
    at: parsePlace(textOf(record, "cell"), sheet),
    raw,
    words: textOf(record, "words"),
  };
}

/** The figure of a row; null when a person left something else there. */
function readingOf(
  field: FundField | "importo",
  record: FigureRecord,
  file: string,
): FundReading | null {
  const given = record["value"] ?? null;
  const value =
    field === "importo" || isAmount(field)
      ? centsOfCell(given)
      : Number.isSafeInteger(given)
        ? (given as number)
        : null;
  if (value === null) return null;
  const prose = textOf(record, "verdict") !== "";
  const verdict = prose ? readVerdict(record["verdict"]) : undefined;
  return {
    ...sourceOf(record, file),
    value,
    how: prose ? "prose" : "cell",
    confirmed: !prose || verdict === "confirmed",
    ...(verdict === "refused" ? { refused: true as const } : {}),
  };
}

function rowOf(records: readonly FigureRecord[], file: string): FundRow | null {
  const first = records.find((record) => record["field"] === OTHER_FIELDS.row);
  const place = first === undefined ? null : readFundPlaceText(textOf(first, "subject"));
  if (first === undefined || place === null) return null;
  const figures: Partial<Record<FundField, FundReading>> = {};
  for (const record of records) {
    const field = keyOfName(FUND_COLUMNS, record["field"]);
    const reading = field === null ? null : readingOf(field, record, file);
    if (field !== null && reading !== null) figures[field] = reading;
  }
  const other = (field: string) => records.find((record) => record["field"] === field);
  const takes = other(OTHER_FIELDS.takes);
  const nota = textOf(first, "value");
  const dates = readDgrText(textOf(first, "date"));
  return {
    ...place,
    dgrDates: place.dgr.map((_, at) => {
      const date = dates[at] ?? "?";
      return date === "?" ? null : date;
    }),
    figures,
    riprende: takes === undefined ? null : readDgrText(textOf(takes, "value")),
    countsExpected: other(OTHER_FIELDS.counts) !== undefined,
    nota: nota === "" ? null : nota,
    source: sourceOf({ ...first, value: null }, file),
  };
}

function movementOf(records: readonly FigureRecord[], file: string): Movement | null {
  const other = (field: string) => records.find((record) => record["field"] === field);
  const first = other(OTHER_FIELDS.amount);
  if (first === undefined) return null;
  const from = readFundPlaceText(textOf(first, "subject"));
  const amount = readingOf("importo", first, file);
  if (from === null || amount === null) return null;
  const to = other(OTHER_FIELDS.to);
  const act = other(OTHER_FIELDS.act);
  return {
    from,
    to: to === undefined ? null : readFundPlaceText(textOf(to, "subject")),
    amount,
    act: act === undefined ? null : textOf(act, "value"),
  };
}

function byLabel(records: readonly FigureRecord[]): FigureRecord[][] {
  const groups = new Map<string, FigureRecord[]>();
  for (const record of records) {
    const label = textOf(record, "label");
    const known = groups.get(label);
    if (known === undefined) groups.set(label, [record]);
    else known.push(record);
  }
  return [...groups.values()];
}

/** Whether these rows of `Provenienza` tell of funds. */
export function isAboutFondi(records: readonly FigureRecord[]): boolean {
  const kind = records[0]?.["kind"];
  return kind === FUND_KIND_NAME || kind === CARRIED_FUND_KIND_NAME;
}

/**
 * Rebuilds what a file says of funds from its rows, table by table; null without any. Rows that a
 * person damaged are left out.
 */
export function rebuildFondi(
  file: string,
  groups: readonly (readonly FigureRecord[])[],
): FundRecognition | null {
  const tables: FundTable[] = [];
  const rows: FundRow[] = [];
  const movements: Movement[] = [];
  const questions: FundQuestion[] = [];
  const unread: UnreadFigure[] = [];
  for (const records of groups) {
    const first = records[0]!;
    const range = parseRangeName(textOf(first, "range"));
    if (range === null) continue;
    const title = textOf(first, "title");
    tables.push({
      sheet: textOf(first, "sheet") || null,
      range,
      title: title === "" ? null : title,
      hidden: false,
    });
    const of = (role: string) => records.filter((record) => record["role"] === role);
    rows.push(...byLabel(of(FUND_ROLES.row)).flatMap((group) => rowOf(group, file) ?? []));
    movements.push(
      ...byLabel(of(FUND_ROLES.movement)).flatMap((group) => movementOf(group, file) ?? []),
    );
    for (const record of of(FUND_ROLES.question)) {
      const reason = keyOfName(REASON_NAMES, record["field"]);
      if (reason === null) continue;
      const place = readFundPlaceText(textOf(record, "subject"));
      questions.push({ reason, place, source: sourceOf(record, file) });
    }
    for (const record of of(FUND_ROLES.unread)) {
      const place = readFundPlaceText(textOf(record, "subject"));
      if (place === null) continue;
      const field = keyOfName(FUND_COLUMNS, record["field"]);
      unread.push({ field, place, source: sourceOf(record, file) });
    }
  }
  const carried = groups.some((records) => records[0]?.["kind"] === CARRIED_FUND_KIND_NAME);
  return tables.length === 0
    ? null
    : {
        ...{ file, tables, rows, movements, questions, unread },
        ...(carried ? { carried: true } : {}),
      };
}
