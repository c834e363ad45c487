// The whole plan as a document to read, print and approve: its tables in Italian formats, with notes.
import type { Ambito } from "../domain/ambito/ambito";
import type { Fondi } from "../domain/fondi/joinFondi";
import type { Finding } from "../domain/finding";
import type { MeasureTable } from "../domain/import/measureTable";
import type { Weighed } from "../domain/rules/motivazioni";
import { valueOf } from "../domain/import/enteTable";
import {
  COUNT_FIELDS,
  FIELD_PARTS,
  measureOf,
  QUADRO_FIELDS,
  QUOTA_FIELDS,
  SAP_TABLES,
  type CountField,
  type Field,
} from "../domain/import/tableKinds";
import { chosenCell, chosenFigure, type Piano, type PianoEnte } from "../domain/piano";
import type { DocumentBlock, DocumentTable, TextDocument } from "../workbook/textDocument";
import { measureWords } from "./it/documentoMisure";
import { dateSection, groupSection, measureSections, reasonSection } from "./planMeasures";
import { fundSection } from "./planFunds";
import { findingSentence } from "./findingSentence";
import { formatNumber, joinWords } from "./formatNumber";
import { documentColumns, documentSections, documentWords as words } from "./it/documento";

/** What belongs to the plan and to no table. */
export interface DocumentFrame {
  readonly ambito: string | null;
  readonly capofila: string | null;
  /** Sub-ambito by code of ente. */
  readonly subAmbiti: ReadonlyMap<string, string>;
  /** What does not balance; it closes the document. */
  readonly findings: readonly Finding[];
  /** People, dwellings owned, residential services. */
  readonly measures?: readonly MeasureTable[];
  readonly dates?: Ambito["dates"] | null;
  /** The welfare funds. */
  readonly fondi?: Pick<Fondi, "rows">;
  /** Findings that the office gave a reason for. */
  readonly justified?: Weighed["justified"];
  /** Paragraphs of the office's own. */
  readonly texts?: readonly string[];
}

const number = (value: number) => formatNumber("it", value);
const names = (enti: readonly PianoEnte[]) =>
  joinWords(
    "it",
    enti.map(({ ente }) => ente.name),
  );
const isKnown = (piano: Piano, field: Field) => piano.enti.some(({ cells }) => cells.has(field));

/** The percent sign stands with the figure; its printed decimals are kept: 10.0 is "10,0 %". */
function shown(ente: PianoEnte, field: Field): string {
  const figure = chosenFigure(ente, field);
  if (figure.state === "text") return figure.text;
  if (figure.state === "unreadable") return "?";
  if (figure.state !== "value") return "";
  if (measureOf(field) !== "percent") return number(figure.value);
  const decimals = Math.min(figure.decimals, 6);
  return `${figure.value.toLocaleString("it-IT", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 6),
  })} %`;
}

const inState = (enti: readonly PianoEnte[], field: Field, state: string) =>
  enti.filter((ente) => chosenFigure(ente, field).state === state);

function sumOf(enti: readonly PianoEnte[], field: Field): number | null {
  const values = enti.flatMap((ente) => valueOf(chosenCell(ente, field)?.cell) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** A field and, where a source prints them, its parts. */
function withParts(piano: Piano, field: CountField): Field[] {
  const parts: readonly Field[] = FIELD_PARTS[field as keyof typeof FIELD_PARTS] ?? [];
  return [field, ...parts.filter((part) => isKnown(piano, part))];
}

function countTable(piano: Piano, fields: readonly Field[]): DocumentTable {
  const [main] = fields;
  const sap = (SAP_TABLES as ReadonlySet<string>).has(main!);
  const without = sap ? inState(piano.enti, main!, "notApplicable") : [];
  const blank = inState(piano.enti, main!, "blank");
  const unreadable = inState(piano.enti, main!, "unreadable");
  const width = Math.min(0.175, 0.7 / fields.length);
  const total = fields.map((field) => sumOf(piano.enti, field));
  return {
    kind: "table",
    columns: [
      { header: words.ente, align: "left", width: Math.min(0.5, 1 - width * fields.length) },
      ...fields.map((field) => ({
        header: documentColumns[field] ?? field,
        align: "right" as const,
        width,
      })),
    ],
    rows: piano.enti.map((ente) => [
      `${ente.ente.name}${without.includes(ente) ? "*" : ""}`,
      ...fields.map((field) => shown(ente, field)),
    ]),
    total: [words.total, ...total.map((sum) => (sum === null ? "" : number(sum)))],
    notes: [
      ...(without.length > 0 ? [words.withoutSap] : []),
      ...(blank.length > 0 ? [words.unanswered(names(blank))] : []),
      ...(unreadable.length > 0 ? [words.unreadable(names(unreadable))] : []),
    ],
  };
}

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function entiSection(piano: Piano, { subAmbiti }: DocumentFrame): DocumentBlock[] {
  const comuni = piano.enti.filter(({ ente }) => ente.kind === "comune").length;
  const listed = subAmbiti.size > 0;
  return [
    { kind: "heading", level: 1, text: words.entiHeading },
    {
      kind: "paragraph",
      text: words.entiIntro(
        counted(piano.enti.length, "ente proprietario", "enti proprietari"),
        counted(comuni, "comune", "comuni"),
      ),
    },
    {
      kind: "table",
      columns: [
        { header: words.ente, align: "left", width: listed ? 0.5 : 0.75 },
        { header: words.province, align: "left", width: 0.25 },
        ...(listed ? [{ header: words.subAmbito, align: "left" as const, width: 0.25 }] : []),
      ],
      rows: piano.enti.map(({ ente }) => [
        ente.name,
        ente.province ?? "",
        ...(listed ? [subAmbiti.get(ente.code) ?? ""] : []),
      ]),
      total: null,
      notes: [],
    },
  ];
}

function quadroSection(piano: Piano): DocumentBlock[] {
  const fields = QUADRO_FIELDS.filter((field) => isKnown(piano, field));
  if (fields.length < 2) return [];
  const totals = QUADRO_FIELDS.map((field) => sumOf(piano.enti, field));
  const [all, turnover, carenza, nuova] = totals.map((sum) => (sum === null ? null : number(sum)));
  const year = piano.year === null ? "" : words.inYear(piano.year);
  const sentence =
    all != null && turnover != null && carenza != null && nuova != null
      ? words.quadroTotals(year, all, turnover, carenza, nuova)
      : null;
  return [
    { kind: "heading", level: 2, text: words.quadroHeading },
    { kind: "paragraph", text: words.quadroIntro },
    ...(sentence === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: sentence.charAt(0).toUpperCase() + sentence.slice(1),
          },
        ]),
    countTable(piano, fields),
  ];
}

function quoteSection(piano: Piano): DocumentBlock[] {
  const fields = QUOTA_FIELDS.filter((field) => isKnown(piano, field));
  const enti = piano.enti.filter(({ cells }) => fields.some((field) => cells.has(field)));
  if (enti.length === 0) return [];
  const idle = enti.filter(
    (ente) =>
      (valueOf(chosenCell(ente, "quotaForzePolizia")?.cell) ?? 0) > 0 &&
      chosenFigure(ente, "disponibili").state === "value" &&
      valueOf(chosenCell(ente, "disponibili")?.cell) === 0,
  );
  const width = 0.7 / fields.length;
  return [
    { kind: "heading", level: 1, text: words.quoteHeading },
    { kind: "paragraph", text: words.quoteIntro },
    {
      kind: "table",
      columns: [
        { header: words.ente, align: "left", width: 0.3 },
        ...fields.map((field) => ({
          header: documentColumns[field] ?? field,
          align: measureOf(field) === "text" ? ("left" as const) : ("right" as const),
          width,
        })),
      ],
      rows: enti.map((ente) => [ente.ente.name, ...fields.map((field) => shown(ente, field))]),
      total: null,
      notes: idle.length > 0 ? [words.quotaWithoutDwellings(names(idle))] : [],
    },
  ];
}

/**
 * The document of a plan. Every figure is that of the sheets; a blank answer stays blank, an ente
 * without SAP dwellings has its asterisk and the note that explains it.
 */
export function planDocument(piano: Piano, frame: DocumentFrame): TextDocument {
  const fields = COUNT_FIELDS.filter((field) => isKnown(piano, field));
  const { ambito, capofila, findings, subAmbiti } = frame;
  const { measures = [], dates = null, justified = [], texts = [] } = frame;
  const { fondi = { rows: [] } } = frame;
  return {
    language: "it-IT",
    title: words.title,
    cover: [
      [words.ambito, ambito ?? words.missing],
      [words.year, piano.year === null ? words.missing : String(piano.year)],
      [words.capofila, capofila ?? words.missing],
    ],
    indexTitle: words.index,
    pageWord: words.page,
    pageOfWord: words.pageOf,
    blocks: [
      ...(texts.length === 0
        ? []
        : [
            { kind: "heading" as const, level: 1 as const, text: measureWords.premessa },
            ...texts.map((text) => ({ kind: "paragraph" as const, text })),
          ]),
      ...entiSection(piano, frame),
      ...measureSections(measures),
      { kind: "heading", level: 1, text: words.offerHeading },
      ...quadroSection(piano),
      ...groupSection(piano, subAmbiti),
      ...fields.flatMap((field): DocumentBlock[] => [
        { kind: "heading", level: 2, text: documentSections[field].heading },
        { kind: "paragraph", text: documentSections[field].intro },
        countTable(piano, withParts(piano, field)),
      ]),
      ...quoteSection(piano),
      ...fundSection(fondi),
      ...reasonSection(justified),
      ...dateSection(dates),
      ...(findings.length === 0
        ? []
        : ([
            { kind: "heading", level: 1, text: words.findingsHeading },
            { kind: "paragraph", text: words.findingsIntro },
            {
              kind: "list",
              items: findings.map((finding) => findingSentence("it", finding)),
            },
          ] satisfies DocumentBlock[])),
    ],
  };
}
