// The same enti, once each, in every full table, under their right names.
import { isFromElenco } from "../alloggi/elencoTitle";
import { FOOTNOTE_MARKS } from "../enti/normaliseLabel";
import type { EnteRow, EnteTable } from "../import/enteTable";
import { FULL_TABLES, TABLE_KINDS, type TableKind } from "../import/tableKinds";
import { enteOf, inFixedOrder, type Piano } from "../piano";
import { citeLabel, holds, named, type Outcome } from "./outcome";

interface LabelledRow {
  readonly table: EnteTable;
  readonly row: EnteRow;
}

function rowsByLabel(piano: Piano): Map<string, LabelledRow[]> {
  const groups = new Map<string, LabelledRow[]>();
  for (const table of piano.tables) {
    for (const row of table.rows) {
      const key = row.label.replace(FOOTNOTE_MARKS, "").trim();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ table, row }]);
      else group.push({ table, row });
    }
  }
  return groups;
}

/** Labels that mean no ente, several, or one under a wrong or variant name; one outcome per label. */
export function checkNames(piano: Piano): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const [label, rows] of rowsByLabel(piano)) {
    const { match } = rows[0]!.row;
    const cells = rows.map(({ table, row }) => citeLabel(table, row));
    switch (match.how) {
      case "unknown":
        outcomes.push({
          outcome: "broken",
          code: "ente-sconosciuto",
          enti: [],
          cells,
          params: { label },
        });
        break;
      case "ambiguous":
        outcomes.push({
          outcome: "broken",
          code: "ente-ambiguo",
          enti: named(...match.candidates),
          cells,
          params: { label, candidates: match.candidates.map(({ name }) => name) },
        });
        break;
      case "typo":
      case "variant":
        outcomes.push({
          outcome: "broken",
          code: match.how === "typo" ? "ente-nome-errato" : "ente-nome-variante",
          enti: named(match.ente),
          cells,
          params: { label, canonical: match.ente.name },
        });
        break;
      default:
        outcomes.push(holds("ente-nome-errato", match.ente));
    }
  }
  return outcomes;
}

/** Every ente stands in every full table that any ente stands in; cited where it stands first. */
export function checkPresence(piano: Piano): Outcome[] {
  const full = new Set<TableKind>();
  const present = new Map<
    string,
    { readonly kinds: Set<TableKind>; readonly first: LabelledRow }
  >();
  for (const table of inFixedOrder(piano.tables)) {
    if (FULL_TABLES.has(table.kind)) full.add(table.kind);
    for (const row of table.rows) {
      const code = enteOf(row.match)?.code;
      if (code === undefined) continue;
      const known = present.get(code) ?? { kinds: new Set(), first: { table, row } };
      present.set(code, known);
      known.kinds.add(table.kind);
    }
  }
  const kinds = TABLE_KINDS.filter((kind) => full.has(kind));
  return piano.enti.map(({ ente }): Outcome => {
    const { kinds: has, first } = present.get(ente.code)!;
    const missingIn = kinds.filter((kind) => !has.has(kind));
    if (missingIn.length === 0) return holds("ente-mancante", ente);
    return {
      outcome: "broken",
      code: "ente-mancante",
      enti: named(ente),
      cells: [citeLabel(first.table, first.row)],
      params: { missingIn },
    };
  });
}

/**
 * No ente stands twice in the tables of one kind of one source, its parts aside. That several sources
 * speak of an ente is no fault; where they disagree, `fonti-discordi` says so. What a list of dwellings
 * adds up to is compared by `checkElenco`.
 */
export function checkRepeats(piano: Piano): Outcome[] {
  const outcomes: Outcome[] = [];
  const groups = new Map<string, EnteTable[]>();
  for (const table of piano.tables.filter((one) => !isFromElenco(one))) {
    const key = `${table.kind} ${table.file}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  for (const tables of groups.values()) {
    const { kind } = tables[0]!;
    const byEnte = new Map<string, LabelledRow[]>();
    for (const table of tables) {
      for (const row of table.rows) {
        const code = row.su === undefined ? enteOf(row.match)?.code : undefined;
        if (code !== undefined) byEnte.set(code, [...(byEnte.get(code) ?? []), { table, row }]);
      }
    }
    for (const rows of byEnte.values()) {
      const ente = enteOf(rows[0]!.row.match)!;
      if (rows.length === 1) {
        outcomes.push(holds("ente-ripetuto", ente));
        continue;
      }
      const statements = rows.map(({ table, row }) =>
        table.fields.map((field) => JSON.stringify(row.cells[field]?.figure)).join(),
      );
      outcomes.push({
        outcome: "broken",
        code: "ente-ripetuto",
        enti: named(ente),
        cells: rows.map(({ table, row }) => citeLabel(table, row)),
        params: { kind, times: rows.length, agree: new Set(statements).size === 1 },
      });
    }
  }
  return outcomes;
}
