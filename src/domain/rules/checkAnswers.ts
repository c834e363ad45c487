// Blank, 0 and not applicable: who answered, who owns no SAP dwelling, and whether marks, footnote
// and figures agree on it.
import { isFromElenco } from "../alloggi/elencoTitle";
import type { FindingCell } from "../finding";
import { FOOTNOTE_MARKS } from "../enti/normaliseLabel";
import { printedOf, valueOf, type EnteRow, type EnteTable, type Note } from "../import/enteTable";
import { measureOf, SAP_TABLES, type TableKind } from "../import/tableKinds";
import { enteOf, inFixedOrder, type Piano } from "../piano";
import { mentionedEnti } from "./mentionedEnti";
import { citeCell, citeLabel, holds, named, type Outcome } from "./outcome";

interface SapRow {
  readonly table: EnteTable;
  readonly row: EnteRow;
  readonly filled: boolean;
}

function isFilled(row: EnteRow): boolean {
  return Object.values(row.cells).some(
    ({ figure }) => figure.state === "value" || figure.state === "unreadable",
  );
}

/** A row without the figures for which another source speaks; null when none of its own is left. */
function standing(row: EnteRow, { setAside }: Piano): EnteRow | null {
  const cells = Object.entries(row.cells);
  const left = cells.filter(([, cell]) => !setAside.has(cell));
  if (left.length === cells.length) return row;
  return left.length === 0 ? null : { ...row, cells: Object.fromEntries(left) };
}

function sapRows(piano: Piano): Map<string, SapRow[]> {
  const rows = new Map<string, SapRow[]>();
  for (const table of piano.tables.filter(({ kind }) => SAP_TABLES.has(kind))) {
    for (const printed of table.rows) {
      const code = enteOf(printed.match)?.code;
      const row = standing(printed, piano);
      if (code === undefined || row === null) continue;
      rows.set(code, [...(rows.get(code) ?? []), { table, row, filled: isFilled(row) }]);
    }
  }
  return rows;
}

function kindsOf(rows: readonly SapRow[]): TableKind[] {
  return [...new Set(rows.map(({ table }) => table.kind))];
}

function citeFigures({ table, row }: SapRow): FindingCell[] {
  return table.fields.flatMap((field) => {
    const cell = row.cells[field];
    return cell === undefined ? [] : [citeCell(table, row, field, cell)];
  });
}

/** Codes of the enti that footnotes of SAP tables name. */
function footnoteEnti(piano: Piano): ReadonlySet<string> {
  const mentioned = mentionedEnti(piano.enti.map(({ ente }) => ente));
  const texts = new Set(
    piano.tables
      .filter(({ kind }) => SAP_TABLES.has(kind))
      .flatMap(({ notes }) => notes.map(({ text }) => text)),
  );
  return new Set([...texts].flatMap((text) => mentioned(text).map(({ code }) => code)));
}

/** Marked once, or named in the footnote and blank somewhere, is taken as "without SAP". */
function isWithoutSap(code: string, rows: readonly SapRow[], inNote: ReadonlySet<string>): boolean {
  return (
    rows.some(({ row }) => row.marked) || (inNote.has(code) && rows.some(({ filled }) => !filled))
  );
}

/** Codes of the enti that own no SAP dwelling, as their marks and the footnotes tell. */
export function entiWithoutSap(piano: Piano): Set<string> {
  const inNote = footnoteEnti(piano);
  const all = [...sapRows(piano)].filter(([code, rows]) => isWithoutSap(code, rows, inNote));
  return new Set(all.map(([code]) => code));
}

/**
 * An ente without SAP dwellings is blank and marked in every SAP table; every other ente is not
 * blank.
 */
export function checkAnswers(piano: Piano): Outcome[] {
  const inNote = footnoteEnti(piano);
  const outcomes: Outcome[] = [];
  for (const [code, rows] of sapRows(piano)) {
    const { ente } = piano.enti.find((one) => one.ente.code === code)!;
    const marked = rows.filter(({ row }) => row.marked);
    const filled = rows.filter((one) => one.filled);
    const unmarkedBlank = rows.filter((one) => !one.filled && !one.row.marked);
    const withoutSap = isWithoutSap(code, rows, inNote);
    if (withoutSap && filled.length > 0) {
      outcomes.push({
        outcome: "broken",
        code: "sap-incoerente",
        enti: named(ente),
        cells: filled.flatMap(citeFigures),
        params: { kinds: kindsOf(filled), markedIn: kindsOf(marked).length },
      });
    } else if (withoutSap) outcomes.push(holds("sap-incoerente", ente));
    if (withoutSap && unmarkedBlank.length > 0) {
      outcomes.push({
        outcome: "broken",
        code: "contrassegno-mancante",
        enti: named(ente),
        cells: unmarkedBlank.map(({ table, row }) => citeLabel(table, row)),
        params: { kinds: kindsOf(unmarkedBlank) },
      });
    } else if (!withoutSap && unmarkedBlank.length > 0) {
      outcomes.push({
        outcome: "broken",
        code: "risposta-mancante",
        enti: named(ente),
        cells: unmarkedBlank.flatMap(citeFigures),
        params: { kinds: kindsOf(unmarkedBlank) },
      });
    } else outcomes.push(holds(withoutSap ? "contrassegno-mancante" : "risposta-mancante", ente));
  }
  return outcomes;
}

/** Whether a note begins with the sign that it explains. */
const isLegend = ({ text }: Note): boolean =>
  text.trimStart().replace(/^\(/, "").search(FOOTNOTE_MARKS) === 0;

/** Marks in the SAP tables and their footnote name the same enti, table by table, per file; a footnote may also name none and say what the sign means. */
export function checkSapNote(piano: Piano): Outcome[] {
  const enti = piano.enti.map(({ ente }) => ente);
  const mentioned = mentionedEnti(enti);
  const outcomes: Outcome[] = [];
  const files = new Set(piano.tables.map(({ file }) => file));
  for (const file of files) {
    const tables = inFixedOrder(piano.tables).filter(
      (table) => table.file === file && SAP_TABLES.has(table.kind),
    );
    const marked = new Set(
      tables.flatMap(({ rows }) =>
        rows.filter((row) => row.marked).flatMap((row) => enteOf(row.match)?.code ?? []),
      ),
    );
    const notes = tables.flatMap((table) => table.notes.map((note) => ({ table, note })));
    const telling = notes.filter(({ note }) => mentioned(note.text).length > 0);
    if (marked.size === 0 && telling.length === 0) continue;
    // A note that only says what its sign means speaks of whoever bears the sign.
    if (telling.length === 0 && notes.some(({ note }) => isLegend(note))) {
      outcomes.push(holds("nota-sap-incompleta", ...enti.filter(({ code }) => marked.has(code))));
      continue;
    }
    const inNote = new Set(
      telling.flatMap(({ note }) => mentioned(note.text).map(({ code }) => code)),
    );
    const notNamed = enti.filter(({ code }) => marked.has(code) && !inNote.has(code));
    const notMarked = enti.filter(({ code }) => inNote.has(code) && !marked.has(code));
    if (notNamed.length === 0 && notMarked.length === 0) {
      const agreed = enti.filter(({ code }) => marked.has(code));
      outcomes.push(holds("nota-sap-incompleta", ...agreed));
      continue;
    }
    const labels = notNamed.flatMap(({ code }) =>
      tables
        .flatMap((table) =>
          table.rows
            .filter((row) => row.marked && enteOf(row.match)?.code === code)
            .map((row) => citeLabel(table, row)),
        )
        .slice(0, 1),
    );
    const places = new Set<string>();
    const cited = telling
      .filter(({ note: { address } }) => {
        const place = JSON.stringify(address);
        return !places.has(place) && places.add(place);
      })
      .map(({ table, note }) => ({
        file: table.file,
        at: note.address,
        value: note.text,
        ente: null,
        field: null,
      }));
    outcomes.push({
      outcome: "broken",
      code: "nota-sap-incompleta",
      enti: named(...notNamed, ...notMarked),
      cells: [...cited, ...labels],
      params: {
        notNamed: notNamed.map(({ name }) => name),
        notMarked: notMarked.map(({ name }) => name),
      },
    });
  }
  return outcomes;
}

/**
 * Counts are whole numbers from 0 on; what is no figure at all is asked about. What a list of dwellings
 * leaves open is asked about in the words of the list (`alloggiFindings`).
 */
export function checkFigures(piano: Piano): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const table of piano.tables) {
    const rows = [...table.rows, ...(table.total === null ? [] : [null])];
    for (const row of rows) {
      const cells = row === null ? table.total!.cells : row.cells;
      const ente = row === null ? null : enteOf(row.match);
      const enti = ente === null ? [] : named(ente);
      for (const field of table.fields) {
        const cell = cells[field];
        if (cell === undefined || piano.setAside.has(cell)) continue;
        const cited = [citeCell(table, row, field, cell)];
        const value = valueOf(cell);
        if (isFromElenco(table) && cell.correctedIn === undefined) continue;
        if (cell.figure.state === "unreadable") {
          const printed = printedOf(cell);
          const raw =
            typeof printed === "object" && printed !== null ? printed.error : String(printed);
          outcomes.push({
            outcome: "broken",
            code: "valore-illeggibile",
            enti,
            cells: cited,
            params: { field, raw },
          });
          outcomes.push({
            outcome: "undecided",
            code: "conteggio-non-valido",
            enti,
            missing: cited,
          });
        } else if (
          value !== null &&
          (value < 0 || (measureOf(field) === "count" && !Number.isInteger(value)))
        ) {
          outcomes.push({
            outcome: "broken",
            code: "conteggio-non-valido",
            enti,
            cells: cited,
            params: { field, value },
          });
        } else if (value !== null) {
          outcomes.push({ outcome: "holds", code: "conteggio-non-valido", enti });
        }
      }
    }
  }
  return outcomes;
}
