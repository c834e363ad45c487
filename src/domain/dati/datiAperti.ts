// The plan as open data: flat tables that a region can load for ninety ambiti side by side.
import type { Figure } from "../import/figure";
import {
  COUNT_FIELDS,
  measureOf,
  PART_FIELDS,
  QUOTA_FIELDS,
  type CountField,
  type Field,
} from "../import/tableKinds";
import { chosenCell, chosenFigure, type Piano, type PianoEnte } from "../piano";
import { placeName } from "../sheets/figureRecord";

/** Tables of the data set; names of its files. */
export const OPEN_TABLES = ["enti", "offerta", "quote", "provenienza"] as const;

export type OpenTableName = (typeof OPEN_TABLES)[number];

/** Columns that are no field of the plan. */
export type OpenColumn =
  | "ambito"
  | "anno"
  | "codice"
  | "ente"
  | "tipo"
  | "provincia"
  | "subAmbito"
  | "campo"
  | "stato"
  | "valore"
  | "file"
  | "foglio"
  | "cella";

/** What a cell of the data may be; `null` is a figure that nobody gave. */
export type OpenValue = string | number | null;

/**
 * Marks of figures that are no value, beside the empty cell of a missing answer: the ente owns nothing
 * that could be counted, or what stands in the source is no figure.
 */
export const OPEN_MARKS = { notApplicable: "n.a.", unreadable: "n.l." } as const;

/** A column with the type that the Table Schema gives it (datapackage.org, Table Schema, "Field types"). */
export interface OpenTableColumn {
  readonly key: OpenColumn | Field;
  readonly type: "string" | "integer" | "number" | "year";
}

/** A table of the data set. Every row is as long as `columns`. */
export interface OpenTable {
  readonly name: OpenTableName;
  readonly columns: readonly OpenTableColumn[];
  readonly primaryKey: readonly OpenColumn[];
  readonly rows: readonly (readonly OpenValue[])[];
}

const OFFER_FIELDS: readonly Field[] = [...COUNT_FIELDS, ...PART_FIELDS];

function openValue(figure: Figure): OpenValue {
  switch (figure.state) {
    case "value":
      return figure.value;
    case "text":
      return figure.text;
    case "blank":
      return null;
    default:
      return OPEN_MARKS[figure.state];
  }
}

const text = (...keys: OpenColumn[]): OpenTableColumn[] =>
  keys.map((key) => ({ key, type: "string" }));

function typeOf(field: Field): OpenTableColumn["type"] {
  const measure = measureOf(field);
  return measure === "count" ? "integer" : measure === "percent" ? "number" : "string";
}

/** Fields that any source speaks of. */
function known(piano: Piano, fields: readonly Field[]): Field[] {
  return fields.filter((field) => piano.enti.some(({ cells }) => cells.has(field)));
}

/**
 * The tables of a plan. Counts are whole numbers, percentages the number before the sign, an empty cell
 * an answer that is missing; see `OPEN_MARKS` for the rest. Rows keep the order of the plan.
 * @param ambito its name, which keeps plans of several ambiti apart; null while nobody declared it: then
 * there is no such column, as there is none for a year that is not known.
 * @param subAmbiti by code of ente.
 */
export function datiAperti(
  piano: Piano,
  ambito: string | null,
  subAmbiti: ReadonlyMap<string, string>,
): OpenTable[] {
  const frame: readonly (readonly [OpenTableColumn, OpenValue])[] = [
    [{ key: "ambito", type: "string" }, ambito],
    [{ key: "anno", type: "year" }, piano.year],
  ];
  const told = frame.filter(([, value]) => value !== null);
  const keyColumns: OpenTableColumn[] = [
    ...told.map(([column]) => column),
    { key: "codice", type: "string" },
  ];
  const primaryKey = keyColumns.map(({ key }) => key as OpenColumn);
  const key = ({ ente }: PianoEnte): OpenValue[] => [...told.map(([, value]) => value), ente.code];
  const table = (
    name: "offerta" | "quote",
    fields: readonly Field[],
    enti: readonly PianoEnte[],
  ): OpenTable => ({
    name,
    columns: [...keyColumns, ...fields.map((field) => ({ key: field, type: typeOf(field) }))],
    primaryKey,
    rows: enti.map((one) => [
      ...key(one),
      ...fields.map((field) => openValue(chosenFigure(one, field))),
    ]),
  });
  const quotas = known(piano, QUOTA_FIELDS);
  const tables: OpenTable[] = [
    {
      name: "enti",
      columns: [...keyColumns, ...text("ente", "tipo", "provincia", "subAmbito")],
      primaryKey,
      rows: piano.enti.map((one) => [
        ...key(one),
        one.ente.name,
        one.ente.kind,
        one.ente.province,
        subAmbiti.get(one.ente.code) || null,
      ]),
    },
    table("offerta", known(piano, OFFER_FIELDS), piano.enti),
    table(
      "quote",
      quotas,
      piano.enti.filter(({ cells }) => quotas.some((field) => cells.has(field))),
    ),
    {
      name: "provenienza",
      columns: [...keyColumns, ...text("campo", "stato", "valore", "file", "foglio", "cella")],
      primaryKey: [...primaryKey, "campo"],
      rows: piano.enti.flatMap((one) =>
        [...known(piano, OFFER_FIELDS), ...quotas].flatMap((field): OpenValue[][] => {
          const chosen = chosenCell(one, field);
          if (chosen === null) return [];
          const { cell, table: source } = chosen;
          return [
            [
              ...key(one),
              field,
              cell.figure.state,
              openValue(cell.figure),
              cell.correctedIn ?? source.file,
              cell.address.sheet,
              placeName(cell.address),
            ],
          ];
        }),
      ),
    },
  ];
  return tables.filter(({ name, rows }) => name === "enti" || rows.length > 0);
}

/** Whether a column counts dwellings: then it is a whole number from 0 up. */
export function isCountColumn(key: OpenTableColumn["key"]): key is CountField {
  return (OFFER_FIELDS as readonly string[]).includes(key);
}
