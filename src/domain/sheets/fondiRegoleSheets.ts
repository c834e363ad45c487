// The sheets `Tetti fondi` and `Abbinamenti`: ceilings of each resolution and rules that match payments, as
// an office reads and edits them. What stands there counts in the place of what is shipped.
import type { CellGrid, CellValue } from "../../workbook/cellGrid";
import type { CellContent } from "../../workbook/cellWrite";
import type { ColumnKind, TableColumn, TableSheet } from "../../workbook/tableSheet";
import type { Finding } from "../finding";
import { centsOfCell, euroOfCents } from "../fondi/euro";
import {
  FONDI_PARAMETERS,
  type FondiParameters,
  type FundCap,
  type FundShare,
} from "../fondi/fondiRulebook";
import { placeKey, type FundPlace } from "../fondi/fondo";
import { dgrText, readDgrText } from "../fondi/fundPlaceText";
import type { Fondi } from "../fondi/joinFondi";
import { Ledger } from "../fondi/ledgerTerms";
import { finestPlaces, type PaymentRule } from "../fondi/pagamenti/matchPagamenti";
import { SHEETS } from "./sheetNames";
import { recordsOf, type TableRecord } from "./tableRecords";

/** Headings of the sheets; a file format. */
const CAP_COLUMNS = {
  dgr: "DGR",
  misura: "Misura",
  from: "Dal",
  to: "Al",
  cap: "Tetto per contratto",
  months: "Mensilità",
  share: "Quota massima %",
  verified: "Verificato",
  source: "Fonte",
} as const;

const MATCH_COLUMNS = {
  dgr: "DGR",
  subAmbito: "Sub-ambito",
  misura: "Misura",
  capitolo: "Capitolo",
  parole: "Parole della causale",
} as const;

const KINDS: Partial<Record<string, ColumnKind>> = {
  cap: "euro",
  months: "count",
  share: "percent",
};

const WIDTHS: Partial<Record<string, number>> = { dgr: 26, source: 50, parole: 40, cap: 16 };

/** What these sheets say. */
export interface FondiRegole {
  /** null: there is no sheet, and what is shipped counts. */
  readonly parameters: FondiParameters | null;
  readonly rules: readonly PaymentRule[];
  /** Cells that could not be read: their rows do not count. */
  readonly findings: readonly Finding[];
  /** The rows as they stand, to be kept. */
  readonly kept: {
    readonly caps: readonly (readonly CellContent[])[] | null;
    readonly matches: readonly (readonly CellContent[])[];
  };
}

export const NO_FONDI_REGOLE: FondiRegole = {
  parameters: null,
  rules: [],
  findings: [],
  kept: { caps: null, matches: [] },
};

type Keyed<Columns> = TableRecord<Extract<keyof Columns, string>>;

function columnsOf(columns: Readonly<Record<string, string>>): TableColumn[] {
  return Object.entries(columns).map(([key, header]) => ({
    header,
    kind: KINDS[key] ?? "text",
    width: WIDTHS[key] ?? 14,
  }));
}

function recordsIn<Columns extends Readonly<Record<string, string>>>(
  grid: CellGrid | undefined,
  columns: Columns,
): Keyed<Columns>[] {
  if (grid === undefined) return [];
  return (recordsOf(grid, columns as Readonly<Record<string, string>>) ?? []) as Keyed<Columns>[];
}

function valueOf(record: object, key: string): CellValue {
  const value = (record as Readonly<Record<string, CellValue>>)[key] ?? null;
  return value === "" ? null : value;
}

function textOf(record: object, key: string): string {
  return String(valueOf(record, key) ?? "").trim();
}

function contents(record: object, columns: Readonly<Record<string, string>>): CellContent[] {
  return Object.keys(columns).map((key) => valueOf(record, key));
}

/** Shipped ceilings and shares as rows. */
function shippedRows({ caps, shares }: FondiParameters): CellContent[][] {
  const day = (date: string | null) => date?.split("-").reverse().join("/") ?? null;
  return [
    ...caps.map((one): CellContent[] => [
      ...[one.dgr, one.misura, day(one.from), day(one.to), euroOfCents(one.perContratto)],
      ...[one.mensilita, null, one.verified ? "sì" : "no", one.source],
    ]),
    ...shares.map(({ dgr, misura, percento, source }): CellContent[] => [
      ...[dgr, misura, null, null, null, null, percento, "sì", source],
    ]),
  ];
}

/** Both sheets; none when nobody tells of funds. Places without a row of `Abbinamenti` get one. */
export function fondiRegoleSheets(fondi: Fondi, { kept }: FondiRegole): TableSheet[] {
  if (fondi.rows.length === 0) return [];
  const named = new Set(kept.matches.map(([dgr, area, misura]) => [dgr, area, misura].join("|")));
  const fresh = finestPlaces(new Ledger(fondi))
    .map(({ dgr, subAmbito, misura }) => [dgrText(dgr), subAmbito, misura] as const)
    .filter((place) => !named.has(place.join("|")));
  return [
    {
      ...SHEETS.tettiFondi,
      columns: columnsOf(CAP_COLUMNS),
      rows: kept.caps ?? shippedRows(FONDI_PARAMETERS),
    },
    {
      ...SHEETS.abbinamenti,
      columns: columnsOf(MATCH_COLUMNS),
      rows: [...kept.matches, ...fresh.map((place): CellContent[] => [...place, null, null])],
    },
  ];
}

interface CapReading {
  readonly caps: FundCap[];
  readonly shares: FundShare[];
  readonly findings: Finding[];
}

/** "08/03/2021" or "2021-03-08"; null for anything else. */
function dayOf(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return day === undefined ? null : `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function readCap(
  file: string,
  grid: CellGrid,
  record: Keyed<typeof CAP_COLUMNS>,
  into: CapReading,
): void {
  const wrong = (key: keyof typeof CAP_COLUMNS, expected: "euro" | "count" | "percent" | "day") => {
    const value = valueOf(record, key);
    const at = { sheet: grid.sheet, row: record.at, column: record.columnOf[key] ?? grid.left };
    into.findings.push({
      code: "regola-valore-errato",
      severity: "block",
      enti: [],
      cells: [{ file, at, value, ente: null, field: null }],
      params: {
        rule: "erogato-oltre-tetto",
        column: CAP_COLUMNS[key],
        value: value === null ? null : textOf(record, key),
        expected,
      },
    });
  };
  const dgr = textOf(record, "dgr");
  if (!/^\d{1,5}\/\d{4}$/.test(dgr)) return;
  const misura = textOf(record, "misura").replace(/^misura\s+/i, "") || null;
  const [from, to] = (["from", "to"] as const).map((key) => {
    const text = textOf(record, key);
    const day = text === "" ? null : dayOf(text);
    if (text !== "" && day === null) wrong(key, "day");
    return day;
  });
  const source = textOf(record, "source") || `DGR ${dgr}`;
  const cap = valueOf(record, "cap");
  const months = valueOf(record, "months");
  const share = valueOf(record, "share");
  const perContratto = centsOfCell(cap);
  if (cap !== null && (perContratto === null || perContratto <= 0)) wrong("cap", "euro");
  else if (perContratto !== null) {
    const mensilita = typeof months === "number" && Number.isInteger(months) ? months : null;
    if (months !== null && mensilita === null) wrong("months", "count");
    const verified = !/^no$/i.test(textOf(record, "verified"));
    into.caps.push({
      ...{ dgr, misura, from: from!, to: to!, perContratto, mensilita, source, verified },
    });
  }
  if (share === null) return;
  if (typeof share !== "number" || share <= 0 || share > 100 || misura === null) {
    wrong("share", "percent");
  } else into.shares.push({ dgr, misura, percento: share, source });
}

/** Reads both sheets of a workbook. @param file name of that workbook. */
export function readFondiRegole(file: string, own: readonly CellGrid[]): FondiRegole {
  const named = (name: string) => own.find(({ sheet }) => sheet === name);
  const present = named(SHEETS.tettiFondi.sheet);
  // A sheet of that name without these headings says nothing about ceilings.
  const ceilings = present && recordsOf(present, CAP_COLUMNS) !== null ? present : undefined;
  const matching = named(SHEETS.abbinamenti.sheet);
  const into: CapReading = { caps: [], shares: [], findings: [] };
  const rows = recordsIn(ceilings, CAP_COLUMNS);
  rows.forEach((record) => readCap(file, ceilings!, record, into));
  const matches = recordsIn(matching, MATCH_COLUMNS);
  const { caps, shares, findings } = into;
  return {
    parameters: ceilings === undefined ? null : { ...FONDI_PARAMETERS, caps, shares },
    findings,
    rules: matches.flatMap((record): PaymentRule[] => {
      const place: FundPlace = {
        dgr: readDgrText(textOf(record, "dgr")),
        subAmbito: textOf(record, "subAmbito") || null,
        misura: textOf(record, "misura") || null,
      };
      const capitolo = textOf(record, "capitolo") || null;
      const parole = textOf(record, "parole")
        .split(/[;,]/)
        .map((word) => word.trim());
      const words = parole.filter((word) => word !== "");
      if (place.dgr.length === 0 || (capitolo === null && words.length === 0)) return [];
      return [{ place, capitolo, parole: words }];
    }),
    kept: {
      caps: ceilings === undefined ? null : rows.map((record) => contents(record, CAP_COLUMNS)),
      matches: matches.map((record) => contents(record, MATCH_COLUMNS)),
    },
  };
}

/** What several workbooks say together: the last one with ceilings of its own speaks. */
export function joinFondiRegole(a: FondiRegole, b: FondiRegole): FondiRegole {
  const known = new Set(a.rules.map((rule) => JSON.stringify([placeKey(rule.place), rule])));
  return {
    parameters: b.parameters ?? a.parameters,
    rules: [
      ...a.rules,
      ...b.rules.filter((rule) => !known.has(JSON.stringify([placeKey(rule.place), rule]))),
    ],
    findings: [...a.findings, ...b.findings],
    kept: {
      caps: b.kept.caps ?? a.kept.caps,
      matches: [...a.kept.matches, ...b.kept.matches],
    },
  };
}
