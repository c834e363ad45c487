// The layout of the questionnaire is data that the template, the reading and the filling share: it is what
// they take it for, down to the last cell, and a slip in it is found here and not in an answer.
import { z } from "zod";
import { COUNT_FIELDS } from "../../../src/domain/import/tableKinds";
import layout from "../../../src/domain/indagine/questionario.json";
import { parseCellName } from "../../../src/workbook/cellAddress";

const cell = z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,2}$/);
const words = z.string().trim().min(1).max(255);
const row = z.int().min(1).max(200);
const heading = z.strictObject({ cell, heading: words });
const name = z.strictObject({ name: words, cell });

const schema = z
  .strictObject({
    marker: words,
    version: z.int().positive(),
    sheets: z.strictObject({
      domande: words.max(31),
      istruzioni: words.max(31),
      dati: words.max(31),
    }),
    columns: z.strictObject({ domanda: heading, precedente: heading, risposta: heading }),
    identity: z.strictObject({
      ente: heading,
      codice: heading,
      anno: heading,
      capofila: heading,
      scadenza: heading,
    }),
    senzaSap: z.strictObject({ label: words, cell }),
    counts: z.array(
      z.strictObject({ field: z.enum(COUNT_FIELDS), label: words, help: words, row }),
    ),
    check: z.strictObject({ label: words, row }),
    quota: z.strictObject({
      field: z.literal("quotaForzePolizia"),
      label: words,
      help: words,
      row,
    }),
    categoria: z.strictObject({ field: z.literal("altraCategoria"), label: words, cell }),
    motivazione: z.strictObject({ field: z.literal("motivazione"), label: words, cell }),
    precedenti: z.strictObject({ prefix: words, cell }),
    note: z.strictObject({ label: words, cell }),
    instructions: z.strictObject({ title: words }),
    dati: z.strictObject({
      formato: name,
      piano: name,
      ambito: name,
      anno: name,
      codice: name,
      ente: name,
      capofila: name,
      scadenza: name,
      controllo: name,
    }),
    precedente: z.partialRecord(
      z.enum([...COUNT_FIELDS, "quotaForzePolizia", "altraCategoria", "motivazione"]),
      cell,
    ),
  })
  .superRefine((data, { addIssue }) => {
    const taken = (what: string, all: readonly (string | number)[]) => {
      const twice = all.filter((one, i) => all.indexOf(one) !== i);
      if (twice.length > 0) addIssue(`${what} twice: ${twice.join(", ")}`);
    };
    taken(
      "fields",
      data.counts.map(({ field }) => field),
    );
    taken("rows", [...data.counts.map((one) => one.row), data.check.row, data.quota.row]);
    taken("cells of the hidden sheet", [
      ...Object.values(data.dati).map((one) => one.cell),
      ...Object.values(data.precedente),
    ]);
    taken("cells of the form", [
      ...Object.values(data.columns).map((one) => one.cell),
      ...Object.values(data.identity).map((one) => one.cell),
      ...[data.senzaSap, data.categoria, data.motivazione, data.precedenti, data.note].map(
        (one) => one.cell,
      ),
    ]);
    const unasked = COUNT_FIELDS.filter((field) => !data.counts.some((one) => one.field === field));
    if (unasked.length > 0) addIssue(`not asked for: ${unasked.join(", ")}`);
    if (parseCellName(data.columns.risposta.cell) === null) addIssue("no column for the answers");
  });

test("is what the code takes it for, each cell once, and asks for every figure of the plan", () => {
  expect(schema.safeParse(layout).error?.issues ?? []).toEqual([]);
});

/** Every value in it, as the way to it. */
function paths(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [way];
  return Object.entries(value).flatMap(([key, inside]) => paths(inside, [...way, key]));
}

test("a value that is missing, empty or of another kind is found, whichever it is", () => {
  const unnoticed: string[] = [];
  for (const way of paths(layout)) {
    for (const wrong of [undefined, "", null, [1]]) {
      const copy = structuredClone(layout) as Record<string, unknown>;
      const last = way.at(-1)!;
      const parent = way
        .slice(0, -1)
        .reduce((inside, key) => inside[key] as Record<string, unknown>, copy);
      if (wrong === undefined) delete parent[last];
      else parent[last] = wrong;
      // A figure of the plan before need not have a cell.
      if (way[0] === "precedente" && wrong === undefined) continue;
      if (schema.safeParse(copy).success) unnoticed.push(`${way.join(".")} = ${String(wrong)}`);
    }
  }
  expect(unnoticed).toEqual([]);
});
