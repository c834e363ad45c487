// What is read of the 2021 plan against a transcription that was made by other hands.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EnteTable } from "../../src/domain/import/enteTable";
import { TABLE_KINDS, type TableKind } from "../../src/domain/import/tableKinds";
import { enteOf } from "../../src/domain/piano";
import { match, registry } from "../domain/pianoOfText";
import { readPlanText, root } from "./plan2021";

/** Material that stands beside the repository where the project was made; a clone does not have it. */
const factsFile = join(root, "../shared/facts/oglio-po-2021.json");
const seedFile = join(root, "../shared/seeds/piano-annuale-2021.txt");

interface Oracle {
  readonly kind: TableKind;
  /** "383 020007 "1" 1": line, ente, string as printed, value or null when blank. */
  readonly rows: readonly string[];
  readonly total: string | null;
}

function transcribe(table: EnteTable, lines: boolean): Oracle {
  const place = (row: number): string => (lines ? `${row + 1} ` : "");
  return {
    kind: table.kind,
    rows: table.rows.flatMap((row) =>
      table.fields.map((field) => {
        const { raw, figure, address } = row.cells[field]!;
        const value =
          figure.state === "value" ? figure.value : figure.state === "text" ? figure.text : null;
        return `${place(address.row)}${enteOf(row.match)?.code} ${field} "${raw === null ? "" : String(raw)}" ${value}`;
      }),
    ),
    total:
      table.total &&
      table.fields
        .map((field) => {
          const { address, figure } = table.total!.cells[field]!;
          return `${place(address.row)}${figure.state === "value" ? figure.value : "?"}`;
        })
        .join(" "),
  };
}

const codeOf = new Map([...registry.byCode.values()].map(({ name, code }) => [name, code]));

/** Kinds of the independent transcription, in our names. */
const FACT_KINDS: Readonly<Record<string, TableKind>> = {
  disponibili: "disponibili",
  turn_over: "turnover",
  carenza_manutentiva: "carenzaManutentiva",
  nuova_edificazione: "nuovaEdificazione",
  sat: "sat",
  assegnate_anno_precedente: "assegnateAnnoPrecedente",
  conferite_da_privati: "conferiteDaPrivati",
  quadro_riepilogativo: "quadroRiepilogativo",
};
const QUADRO = ["disponibili", "turnover", "carenzaManutentiva", "nuovaEdificazione"];

function transcribedByOthers(): Oracle[] {
  interface FactRow {
    readonly line: number;
    readonly ente: string;
  }
  const facts = JSON.parse(readFileSync(factsFile, "utf8")) as {
    offer_tables: Record<
      string,
      {
        rows: (FactRow & { cells: { raw: string; value: number | null; blank: boolean }[] })[];
        total: { line: number; values: number[] };
      }
    >;
    police_percent: (FactRow & { raw: string; percent: number })[];
    other_categories: (FactRow & { categoria: string })[];
  };
  const full = Object.entries(facts.offer_tables).map(([key, { rows, total }]): Oracle => {
    const kind = FACT_KINDS[key]!;
    const fields = kind === "quadroRiepilogativo" ? QUADRO : [kind];
    return {
      kind,
      rows: rows.flatMap(({ line, ente, cells }) =>
        cells.map(
          ({ raw, value, blank }, i) =>
            `${line} ${codeOf.get(ente)} ${fields[i]} "${raw}" ${blank ? null : value}`,
        ),
      ),
      total: total.values.map((value) => `${total.line} ${value}`).join(" "),
    };
  });
  return [
    ...full,
    {
      kind: "quotaForzePolizia",
      rows: facts.police_percent.map(
        ({ line, ente, raw, percent }) =>
          `${line} ${codeOf.get(ente)} quotaForzePolizia "${raw}" ${percent}`,
      ),
      total: null,
    },
    {
      kind: "altraCategoria",
      rows: facts.other_categories.map(
        ({ line, ente, categoria }) =>
          `${line} ${codeOf.get(ente)} altraCategoria "${categoria}" ${categoria}`,
      ),
      total: null,
    },
  ];
}

function committedFigures(): Oracle[] {
  const { tables } = JSON.parse(
    readFileSync(join(root, "scripts/samples/figures-2021.json"), "utf8"),
  ) as {
    tables: {
      key: string;
      rows: { ente: string; asterisk: boolean; cells: string[] }[];
      total: string[] | null;
    }[];
  };
  const kinds: Record<string, TableKind> = {
    quoteForzePolizia: "quotaForzePolizia",
    altreCategorie: "altraCategoria",
  };
  return tables.map(({ key, rows, total }): Oracle => {
    const kind = kinds[key] ?? (key as TableKind);
    const fields = kind === "quadroRiepilogativo" ? QUADRO : [kind];
    return {
      kind,
      rows: rows.flatMap(({ ente, cells }) => {
        const found = match(ente);
        const code = "ente" in found ? found.ente.code : found.how;
        return cells.map((raw, i) => {
          const value = raw === "" ? null : kind === "altraCategoria" ? raw : Number(raw);
          return `${code} ${fields[i]} "${raw}" ${value}`;
        });
      }),
      total: total && total.map((value) => String(Number(value))).join(" "),
    };
  });
}

test("what is read is, cell by cell, what an independent transcription of the plan says", () => {
  const byKind = (a: Oracle, b: Oracle): number =>
    TABLE_KINDS.indexOf(a.kind) - TABLE_KINDS.indexOf(b.kind);
  const committed = readPlanText()
    .tables.map((table) => transcribe(table, false))
    .sort(byKind);
  expect(committed).toEqual(committedFigures().sort(byKind));
  if (!existsSync(factsFile) || !existsSync(seedFile)) return;
  const seed = readPlanText(seedFile).tables.map((table) => transcribe(table, true));
  expect(seed.sort(byKind)).toEqual(transcribedByOthers().sort(byKind));
});
