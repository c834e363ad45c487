// One heading row may carry several tables: the quadro and single measures beside it, people and
// dwellings. This makes them tables of one kind each.
import { addressIn, textAt, type GridText } from "./gridText";
import { namePart } from "./fieldHeadings";
import { readFigure } from "./figure";
import type { EnteRow, EnteTable, FigureCell, Note } from "./enteTable";
import type { TableHeader } from "./findHeaders";
import { datesIn } from "./datesIn";
import { subAmbitoOfLabel, subjectAt } from "./measureTable";
import type { MeasureTable, Place, Subject } from "./measureTable";
import { MEASURES, type MeasureName } from "./measures";
import type { Owner } from "./measureHeadings";
import { lettersOf, type BodyCells, type BodyRow, type TableBody } from "./tableBody";
import { kindOfField, QUADRO_FIELDS, wholeOf, type Field, type TableKind } from "./tableKinds";

/** A table as it was found: what is needed to split it. */
export interface FoundTable {
  readonly text: GridText;
  readonly header: TableHeader;
  readonly body: TableBody;
  readonly title: string | null;
  readonly notes: readonly Note[];
}

function kindsOf(fields: readonly Field[]): { kind: TableKind; fields: Field[] }[] {
  const isTerm = (field: Field) => (QUADRO_FIELDS as readonly Field[]).includes(wholeOf(field));
  const terms = fields.filter(isTerm);
  const isQuadro = new Set(terms.map(wholeOf)).size > 1;
  const parts = new Map<TableKind, Field[]>();
  if (isQuadro) parts.set("quadroRiepilogativo", terms);
  for (const field of fields) {
    if (field === "motivazione" || (isQuadro && isTerm(field))) continue;
    const kind = kindOfField(field);
    parts.set(kind, [...(parts.get(kind) ?? []), field]);
  }
  if (fields.includes("motivazione")) parts.get("altraCategoria")?.push("motivazione");
  return [...parts].map(([kind, own]) => ({ kind, fields: own }));
}

function pick<Key extends string>(
  cells: BodyCells,
  keys: readonly (readonly [from: string, to: Key])[],
): Partial<Record<Key, FigureCell>> {
  return Object.fromEntries(
    keys.flatMap(([from, to]) => (cells[from] === undefined ? [] : [[to, cells[from]]])),
  ) as Partial<Record<Key, FigureCell>>;
}

/** "TOTALE MASCHI n. 41.316": the total that a heading prints, with the cell of the heading. */
function headingTotals({ text, header, body }: FoundTable) {
  return header.columns.flatMap(({ key, column }) => {
    for (let row = header.bodyTop - 1; row >= header.row; row--) {
      const printed = textAt(text.grid, row, column);
      const [, digits] = /(?:\b(?:n|tot)\.?\s*|[(=:]\s*)(\d[\d.]*)\s*\)?$/i.exec(printed) ?? [];
      if (digits === undefined || /^(19|20)\d\d$/.test(digits)) continue;
      const address = addressIn(text.grid, row, column);
      const figure = readFigure(digits, "General", "count", false);
      const cell: FigureCell = {
        ...{ address, raw: printed, formula: null, numberFormat: "General", figure },
      };
      const rows = body.rows.map((_, index) => index);
      return [{ label: printed, labelAddress: address, cells: { [key]: cell }, rows }];
    }
    return [];
  });
}

function rangeOf({ header, body }: FoundTable, keys: readonly string[]): EnteTable["range"] {
  const columns = header.columns.filter(({ key }) => keys.includes(key));
  return {
    top: header.row,
    left: header.enteColumn,
    bottom: body.bottom,
    right: Math.max(header.enteColumn, ...columns.map(({ column }) => column)),
  };
}

/** The tables of enti under one heading row. Parts of fields still bear their own names. */
export function enteTablesOf(file: string, found: FoundTable): EnteTable[] {
  const { text, header, body, title, notes } = found;
  const all = header.columns.flatMap(({ meaning }) =>
    meaning.of === "field" ? [meaning.field] : [],
  );
  if (header.rowsAre !== "enti" || body.rows.length === 0) return [];
  return kindsOf(all).map(({ kind, fields }): EnteTable => {
    const keys = fields.map((field) => [field, field] as const);
    const subtotals = [...body.subtotals, ...headingTotals(found)]
      .map((one) => ({ ...one, cells: pick(one.cells, keys) }))
      .filter(({ cells }) => Object.keys(cells).length > 0);
    return {
      kind,
      file,
      sheet: text.grid.sheet,
      range: rangeOf(found, fields),
      title,
      fields,
      rows: body.rows.map(({ label, labelAddress, match, su, marked, cells }): EnteRow => ({
        ...{ label, labelAddress, match, marked, cells: pick(cells, keys) },
        ...(su === undefined ? {} : { su }),
      })),
      total: body.total && { label: body.total.label, cells: pick(body.total.cells, keys) },
      ...(subtotals.length === 0 ? {} : { subtotals }),
      notes,
    };
  });
}

/** The place that a label of a group names: a sub-ambito, or the whole ambito. */
function groupSubject(label: string, owner: Owner): Subject {
  const subAmbito = subAmbitoOfLabel(label);
  if (subAmbito !== null) return subjectAt({ at: "subAmbito", name: subAmbito }, owner);
  const letters = lettersOf(label);
  if (/^(ALLOGGI )?ALER\b/.test(letters)) return subjectAt({ at: "ambito" }, "aler");
  if (/^(ALLOGGI )?(DEI )?COMUN(I|ALI)\b/.test(letters))
    return subjectAt({ at: "ambito" }, "comuni");
  if (/^AMBITO\b/.test(letters)) return subjectAt({ at: "ambito" }, owner);
  return subjectAt({ at: "subAmbito", name: label }, owner);
}

function subjectOf(found: FoundTable, row: BodyRow, owner: Owner, match: Match): Subject {
  const { text, header } = found;
  if (header.rowsAre === "gruppi") return groupSubject(row.label, owner);
  if (header.rowsAre === "strutture") {
    const label =
      header.comuneColumn === null ? "" : textAt(text.grid, row.row, header.comuneColumn);
    const place: Place =
      label === "" ? { at: "ambito" } : { at: "ente", label, match: match(label) };
    return { place, owner: null, struttura: row.label, classe: null };
  }
  const place: Place = { at: "ente", label: row.label, match: row.su ?? row.match };
  return subjectAt(place, owner);
}

type Match = (label: string) => EnteRow["match"];

/** The tables of people, dwellings and services under one heading row. */
export function measureTablesOf(file: string, found: FoundTable, match: Match): MeasureTable[] {
  const { text, header, body, title, notes } = found;
  if (body.rows.length === 0) return [];
  const groups = new Map<string, { key: string; column: (typeof header.columns)[number] }[]>();
  const meanings = header.columns.flatMap((column) =>
    column.meaning.of === "measure" ? [{ column, meaning: column.meaning }] : [],
  );
  const byOwner = new Set(meanings.map(({ meaning }) => meaning.owner));
  const ownerOf = (owner: Owner): Owner =>
    owner === null && byOwner.has("comuni") && byOwner.has("aler") ? "tutti" : owner;
  for (const { column, meaning } of meanings) {
    const key = `${meaning.kind}|${ownerOf(meaning.owner) ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), { key: column.key, column }]);
  }
  return [...groups].map(([group, columns]): MeasureTable => {
    const [kind, owner] = group.split("|") as [MeasureTable["kind"], string];
    const order = MEASURES[kind] as readonly MeasureName[];
    const keys = columns
      .flatMap(({ key, column: { meaning } }) =>
        meaning.of === "measure" ? [[key, meaning.measure] as const] : [],
      )
      .sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
    const whose = owner === "" ? null : (owner as Owner);
    return {
      kind,
      file,
      sheet: text.grid.sheet,
      range: rangeOf(
        found,
        keys.map(([key]) => key),
      ),
      title,
      date: datesIn(title ?? "").find(({ iso }) => iso.length === 10)?.iso ?? null,
      measures: keys.map(([, measure]) => measure),
      rows: body.rows.map((row) => ({
        label: row.label,
        labelAddress: row.labelAddress,
        subject: subjectOf(found, row, whose, match),
        cells: pick(row.cells, keys),
      })),
      total: body.total && { label: body.total.label, cells: pick(body.total.cells, keys) },
      subtotals: [...body.subtotals, ...headingTotals(found)]
        .map((one) => ({ ...one, cells: pick(one.cells, keys) }))
        .filter(({ cells }) => Object.keys(cells).length > 0),
      notes,
      fromProse: false,
    };
  });
}

function renamed<Cells extends EnteRow["cells"]>(
  cells: Cells,
  names: ReadonlyMap<Field, Field>,
): EnteRow["cells"] {
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [names.get(field as Field) ?? field, cell]),
  );
}

function sharesEnte(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const code of a) if (b.has(code)) return true;
  return false;
}

const NONE: ReadonlySet<Field> = new Set();

function entiOf({ rows }: EnteTable): Set<string> {
  return new Set(rows.flatMap(({ match }) => ("ente" in match ? [match.ente.code] : [])));
}

/**
 * Decides for every table of a file whether a heading that names one part of a field stands for the
 * part or for the whole (`namePart`).
 */
export function nameParts(tables: readonly EnteTable[]): EnteTable[] {
  const isQuadro = ({ kind }: EnteTable) => kind === "quadroRiepilogativo";
  const labels = new Map(tables.map((table) => [table, entiOf(table)]));
  const besides = (table: EnteTable): Set<Field> =>
    new Set(
      tables
        .filter((other) => !isQuadro(other) && sharesEnte(labels.get(other)!, labels.get(table)!))
        .flatMap(({ fields }) => fields),
    );
  return tables.map((table) => {
    if (!table.fields.some((field) => namePart(field, NONE) !== field)) return table;
    const others = isQuadro(table) ? new Set(table.fields) : besides(table);
    const names = new Map(table.fields.map((field) => [field, namePart(field, others)]));
    if ([...names].every(([field, name]) => field === name)) return table;
    return {
      ...table,
      fields: table.fields.map((field) => names.get(field)!),
      rows: table.rows.map((row) => ({ ...row, cells: renamed(row.cells, names) })),
      total: table.total && { ...table.total, cells: renamed(table.total.cells, names) },
      ...(table.subtotals === undefined
        ? {}
        : {
            subtotals: table.subtotals.map((one) => ({
              ...one,
              cells: renamed(one.cells, names),
            })),
          }),
    };
  });
}
