// What a part of the check reads, as a text: two checks of a plan that read the same text have the same
// outcomes.
import type { EnteTable, FigureCell } from "../import/enteTable";
import type { Field } from "../import/tableKinds";
import { enteOf, type Piano, type PianoEnte, type SourcedCell } from "../piano";
import type { PianoContext } from "./pianoContext";

/** Texts of cells: the same cell is read by several parts. */
const cellTexts = new WeakMap<FigureCell, string>();

function cellText(cell: FigureCell): string {
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const text = JSON.stringify(cell);
  cellTexts.set(cell, text);
  return text;
}

/** A value as text; tables and rows inside it by their names, because their cells are named apart. */
export function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (key, each: unknown) => {
      if (each instanceof Map) return [...(each as Map<unknown, unknown>)];
      if (each instanceof Set) return [...(each as Set<unknown>)];
      if (key === "table" && each !== null) {
        const { file, kind, sheet } = each as EnteTable;
        return [file, kind, sheet];
      }
      if (key === "row" && typeof each === "object" && each !== null) {
        return (each as { label?: unknown }).label ?? null;
      }
      return each;
    }) ?? ""
  );
}

const sourcedText = ({ table, cell }: SourcedCell): string =>
  `${table.file}|${table.kind}|${table.sheet ?? ""}|${cellText(cell)}`;

/** What the sources say of these fields of an ente. */
export function enteText({ ente, cells }: PianoEnte, fields: readonly Field[]): string {
  const said = fields.map((field) => (cells.get(field) ?? []).map(sourcedText).join("\n"));
  return [ente.code, ente.name, ...said].join("\n");
}

/** Labels of a table with what they mean, its marks and its notes: all but the figures. */
export function labelsText({
  file,
  kind,
  sheet,
  title,
  rows,
  notes,
  total,
  fields,
}: EnteTable): string {
  return textOf([
    ...[file, kind, sheet, title, fields, notes, total?.label ?? null],
    rows.map(({ label, labelAddress, marked, match, su }) => [
      ...[label, labelAddress, marked, su ?? null, match.how],
      match.how === "ambiguous" ? match.candidates.map(({ code }) => code) : enteOf(match)?.code,
    ]),
  ]);
}

/** The figures of a table, and which of them another source speaks for. */
export function figuresText(table: EnteTable, { setAside }: Piano): string {
  const { rows, total, subtotals = [] } = table;
  return [...rows, ...(total === null ? [] : [total]), ...subtotals]
    .map(({ cells }) => cells)
    .map((cells) =>
      table.fields
        .map((field) => {
          const cell = cells[field];
          return cell === undefined ? "" : `${cellText(cell)}${setAside.has(cell) ? "-" : ""}`;
        })
        .join("\n"),
    )
    .join("\n");
}

/** What surrounds the tables, as linear rules read it for one ente. */
export function aroundText({ ente }: PianoEnte, { patrimonio, prima }: PianoContext): string {
  return textOf([
    patrimonio?.rows.find((row) => row.ente?.code === ente.code)?.figures,
    prima?.enti.get(ente.code),
  ]);
}
