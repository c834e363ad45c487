// The sheets of the template that hold a table, one per part of the plan.
import { fundRowWords } from "../domain/fill/fillFondi";
import type { EntiGroup, ModelloEnte } from "../domain/modello/entiGroups";
import type { ModelloFrame, QuotaTable } from "../domain/modello/modelloFrame";
import type { ModelloPart } from "../domain/modello/modelloParts";
import type { PrintedSheet } from "../workbook/printedSheet";
import type { CountField } from "../domain/import/tableKinds";
import {
  modelloColumns,
  modelloQuote,
  modelloSections,
  modelloTempi,
  modelloWords as words,
} from "./it/modello";
import { SheetDraft, type LaidColumn } from "./modelloLayout";

const LABEL_WIDTH = 46;
/** Blank rows for entries of tables of which nothing is known yet. */
const BLANK_STRUTTURE = 12;
const BLANK_FONDI = 18;

/** Where the cover has what the subtitles of all sheets repeat. */
export const FIELDS = {
  ambito: `'${words.cover}'!$B$5`,
  year: `'${words.cover}'!$B$6`,
} as const;

/** Title, subtitle, gap and headings are repeated on every page. */
const TITLE_ROWS = 4;

const label = (header: string): LaidColumn => ({ header, look: null });
const count = (header: string): LaidColumn => ({
  ...{ header, look: "count", total: "total", partial: "partial" },
});
const euro = (header: string): LaidColumn => ({ header, look: "euro" });

function labelOf({ name, kind }: ModelloEnte): string {
  return kind === "comune" ? words.comuneLabel(name) : name;
}

function partialLabel({ of }: EntiGroup): string {
  return typeof of === "string" ? words.partial[of] : words.partial.subAmbito(of.subAmbito);
}

/** A sheet with one table of all enti, with partial totals when there are groups. */
function entiSheet(
  { enti, groups }: ModelloFrame,
  part: ModelloPart,
  columns: readonly LaidColumn[],
  widths: readonly number[],
): PrintedSheet {
  const { sheet, title } = modelloSections[part];
  const draft = new SheetDraft(widths);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [label(words.ente), ...columns],
    labels: (groups.length === 0 ? enti : groups.flatMap((group) => group.enti)).map((ente) => [
      labelOf(ente),
    ]),
    total: true,
    parts: groups.map((group) => ({ label: partialLabel(group), rows: group.enti.length })),
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: TITLE_ROWS });
}

/** The sheet of one figure of the offer. */
export const single = (field: CountField | "ristrutturazione") => (frame: ModelloFrame) =>
  entiSheet(frame, field, [count(modelloColumns[field]!)], [LABEL_WIDTH, 44]);

/** disponibili − (turn-over + carenza + nuova edificazione): 0 when the row balances, blank while it is empty. */
function balance(row: number): string {
  return `=IF(COUNT(B${row}:E${row})=0,"",N(B${row})-SUM(C${row}:E${row}))`;
}

export function quadroSheet(frame: ModelloFrame): PrintedSheet {
  const fields = ["disponibili", "turnover", "carenzaManutentiva", "nuovaEdificazione"] as const;
  return entiSheet(
    frame,
    "quadroRiepilogativo",
    [
      ...fields.map((field) => count(modelloColumns[field])),
      {
        header: words.check,
        look: "difference",
        total: "totalDifference",
        partial: "partialDifference",
        formula: balance,
      },
    ],
    [33, 15, 16, 17, 19, 10],
  );
}

const quotaColumns = (table: QuotaTable): LaidColumn[] => {
  const header = modelloColumns[table];
  return table === "altraCategoria"
    ? [
        { header, look: "prose" },
        { header: modelloColumns.motivazione!, look: "prose" },
      ]
    : [{ header, look: "percent" }];
};

/** One table of all enti while nobody knows who has a quota; else short ones, of those that have one. */
export function quoteSheet({ quote }: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.quote;
  const lists = new Set(quote.map(({ enti }) => enti));
  const table = (tables: readonly QuotaTable[], enti: readonly ModelloEnte[]) => ({
    title: tables.length === 1 ? modelloQuote[tables[0]!] : null,
    name: tables.length === 1 ? words.names.quote[tables[0]!] : words.names.table,
    columns: [label(words.ente), ...tables.flatMap(quotaColumns)],
    labels: enti.map((ente) => [labelOf(ente)]),
    total: false,
  });
  if (lists.size === 1 && quote.length > 1) {
    const all = table(
      quote.map((one) => one.table),
      quote[0]!.enti,
    );
    const draft = new SheetDraft([33, ...all.columns.slice(1).map(() => 19)]);
    draft.heading(title, FIELDS);
    draft.table(all);
    draft.notes();
    return draft.sheet(sheet, { titleRows: TITLE_ROWS });
  }
  const reasons = quote.some((one) => one.table === "altraCategoria");
  const draft = new SheetDraft(reasons ? [LABEL_WIDTH, 34, 34] : [LABEL_WIDTH, 44]);
  draft.heading(title, FIELDS);
  quote.forEach((one, i) => {
    if (i > 0) draft.gap();
    draft.table(table([one.table], one.enti));
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: 2 });
}

const comuniOf = ({ enti }: ModelloFrame): string[][] =>
  enti.filter(({ kind }) => kind === "comune").map(({ name }) => [name]);

export function popolazioneSheet(frame: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.popolazione;
  const { maschi, femmine, residenti } = words.popolazione;
  const draft = new SheetDraft([36, 18, 18, 18]);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [label(words.comune), count(maschi), count(femmine), count(residenti)],
    labels: comuniOf(frame),
    total: true,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: TITLE_ROWS });
}

const OWNED = words.patrimonio;
const OWNED_COLUMNS = [OWNED.sap, OWNED.sas, OWNED.altri, OWNED.totale];

/** The share of a row in the total of its table, of the column before it. */
function share(row: number, _first: number, total: number | null): string {
  return `=IF(N(E$${total})=0,"",E${row}/E$${total}*100)`;
}

export function patrimonioSheet(frame: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.patrimonio;
  const draft = new SheetDraft([34, 14, 14, 16, 14, 12]);
  draft.heading(title, FIELDS);
  const columns = OWNED_COLUMNS.map(count);
  const names = words.names.patrimonio;
  const table = (title: string, name: string, first: string, labels: readonly string[]): void =>
    draft.table({
      ...{ title, name },
      columns: [
        label(first),
        ...columns,
        { header: OWNED.percento, look: "percent", total: "totalPercent", formula: share },
      ],
      labels: labels.map((text) => [text]),
      total: true,
    });
  table(OWNED.perProprieta, names.proprieta, OWNED.proprieta, [OWNED.comuni, OWNED.aler]);
  if (frame.subAmbiti.length > 0) {
    const parts = frame.subAmbiti.map(OWNED.subAmbitoLabel);
    draft.gap();
    table(OWNED.comuniPerSubAmbito, names.comuni, OWNED.subAmbito, parts);
    draft.gap();
    table(OWNED.alerPerSubAmbito, names.aler, OWNED.subAmbito, parts);
  }
  draft.gap();
  draft.table({
    title: OWNED.perComune,
    name: names.comune,
    columns: [label(words.comune), ...columns],
    labels: comuniOf(frame),
    total: true,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: 2 });
}

export function alerSheet(frame: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.alloggiAler;
  const draft = new SheetDraft([36, 14, 14, 18, 16]);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [label(words.comune), ...OWNED_COLUMNS.map(count)],
    labels: comuniOf(frame),
    total: true,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: TITLE_ROWS });
}

const blanks = (rows: number): string[][] => Array.from({ length: rows }, () => []);

export function residenzialitaSheet({ strutture }: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.residenzialita;
  const { struttura, comune, ...capacities } = words.residenzialita;
  const draft = new SheetDraft([50, 26, 11, 11, 11, 11, 11]);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [label(struttura), label(comune), ...Object.values(capacities).map(count)],
    labels:
      strutture.length === 0
        ? blanks(BLANK_STRUTTURE)
        : strutture.map(({ name, comune: at }) => [name, at ?? ""]),
    total: true,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: TITLE_ROWS, landscape: true });
}

export function fondiSheet({ fondi }: ModelloFrame): PrintedSheet {
  const { sheet, title } = modelloSections.fondi;
  const { dgr, subAmbito, misura, ...columns } = words.fondi;
  const { assegnato, trasferito, erogato, residuo, ...counts } = columns;
  const draft = new SheetDraft([26, 20, 14, 14, 14, 14, 14, 12, 11, 11, 11, 9]);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [
      ...[dgr, subAmbito, misura].map(label),
      ...[assegnato, trasferito, erogato, residuo].map(euro),
      ...Object.values(counts).map(count),
    ],
    labels:
      fondi.length === 0
        ? blanks(BLANK_FONDI)
        : fondi.map((place) => {
            const names = fundRowWords(place);
            return [names.dgr, names.subAmbito, names.misura];
          }),
    total: false,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: TITLE_ROWS, landscape: true });
}

export function tempiSheet(): PrintedSheet {
  const { sheet, title } = modelloSections.tempi;
  const draft = new SheetDraft([58, 32]);
  draft.heading(title, FIELDS);
  draft.table({
    title: null,
    name: words.names.table,
    columns: [label(words.tempi.passo), { header: words.tempi.giorno, look: "prose" }],
    labels: modelloTempi,
    total: false,
  });
  draft.notes();
  return draft.sheet(sheet, { titleRows: 2 });
}
