// The real plan of 2021, whole: what is read, summed, found and filled is committed and compared.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planFill, type FillChange } from "../../src/domain/fill/planFill";
import type { Finding } from "../../src/domain/finding";
import type { EnteTable } from "../../src/domain/import/enteTable";
import { recogniseTables, type Recognition } from "../../src/domain/import/recogniseTables";
import { TABLE_KINDS } from "../../src/domain/import/tableKinds";
import { enteOf, joinEnti } from "../../src/domain/piano";
import { placeName } from "../../src/domain/sheets/figureRecord";
import { isCellError } from "../../src/workbook/cellGrid";
import { match, said } from "../domain/pianoOfText";
import {
  expectGolden,
  findingsOf,
  goldenPlan,
  gridsOf,
  readPlanText,
  readSamples,
  root,
  totalsOf,
} from "./plan2021";

/** Material that stands beside the repository where the project was made; a clone does not have it. */
const seedFile = join(root, "../shared/seeds/piano-annuale-2021.txt");

let text: Recognition[];
let samples: Recognition[];
beforeAll(async () => {
  text = [readPlanText()];
  samples = await readSamples();
});

const both = (): [string, Recognition[]][] => [
  ["text", text],
  ["workbooks", samples],
];

test("the text of the plan is read, summed and checked as committed", () => {
  expectGolden("testo-2021.json", goldenPlan(text));
});

test("the sample workbooks are read, summed and checked as committed", () => {
  expectGolden("campioni-2021.json", goldenPlan(samples));
});

test("both sources add up to 93, 49, 14, 30, 9, 7 and 0", () => {
  for (const [source, read] of both()) {
    expect([source, totalsOf(joinEnti(read))]).toEqual([source, [93, 49, 14, 30, 9, 7, 0]]);
  }
});

/** "turnover 020066 turnover = 6": one line per figure, whatever its place and decimals. */
function figuresOf(tables: readonly EnteTable[]): string[] {
  return tables
    .flatMap(({ kind, fields, rows }) =>
      rows.flatMap((row) =>
        fields.map(
          (field) => `${kind} ${enteOf(row.match)?.code} ${field} = ${said(row.cells[field])}`,
        ),
      ),
    )
    .sort();
}

test("text and workbooks give every ente the same figure in every table", () => {
  const [fromText, fromWorkbooks] = [text, samples].map((read) => figuresOf(joinEnti(read).tables));
  expect(fromText).toHaveLength(29 * 11 + 8);
  expect(fromWorkbooks).toEqual(fromText);
});

/** A finding without the places of its cells. */
function withoutPlaces({ code, severity, enti, cells, params }: Finding): string {
  return JSON.stringify({
    code,
    severity,
    enti,
    params,
    cells: cells.map(({ ente, field, value }) => [
      ente,
      field,
      isCellError(value) ? value.error : typeof value === "string" ? value : Number(value),
    ]),
  })
    .replace(/"(\d+)\.0"/g, "$1")
    .replace(/"(\d+(\.\d+)?)"/g, "$1");
}

test("text and workbooks give the same findings, up to place", () => {
  const [fromText, fromWorkbooks] = [text, samples].map((read) =>
    findingsOf(read).map(withoutPlaces).sort(),
  );
  expect(fromText!.length).toBeGreaterThan(0);
  expect(fromWorkbooks).toEqual(fromText);
});

describe("the known defects are found, and no sum that closes is reported", () => {
  test("no sum, no balance and no missing ente", () => {
    for (const [, read] of both()) {
      const codes = findingsOf(read).map(({ code }) => code);
      for (const code of [
        "totale-non-quadra",
        "disponibili-non-quadra",
        "ente-mancante",
      ] as const) {
        expect(codes).not.toContain(code);
      }
    }
  });

  test.each([
    [
      "ente-nome-errato",
      "Casteldidone",
      { label: "COMUNE DI CASTELIDONE", canonical: "Casteldidone" },
    ],
    [
      "quadro-discorde",
      "San Giovanni in Croce",
      { field: "carenzaManutentiva", single: "0", quadro: null },
    ],
    ["sap-incoerente", "San Giovanni in Croce", { kinds: ["carenzaManutentiva"], markedIn: 6 }],
    ["sat-senza-disponibili", "San Martino del Lago", { sat: 2 }],
    ["quota-nota-incompleta", "Casteldidone", { named: ["Rivarolo del Re ed Uniti"] }],
  ])("%s of %s", (code, ente, params) => {
    for (const [, read] of both()) {
      const found = findingsOf(read).filter((one) => one.code === code);
      expect(found.map(({ enti, params: said }) => [enti.map(({ name }) => name), said])).toEqual([
        [[ente], params],
      ]);
    }
  });

  test("by general rules: no comune and no ambito is named in the code of the domain", () => {
    const folder = join(root, "src/domain");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(20);
    const named = files.filter((name) => {
      const code = readFileSync(join(folder, name), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
      return /casteldidone|castelidone|san (giovanni|martino)|oglio po|viadan|casalasc/i.test(code);
    });
    expect(named).toEqual([]);
  });
});

describe("filling the bundled template", () => {
  const line = ({ write, kind, field, ente, source }: FillChange): string => {
    const { address, before, after } = write;
    const from =
      source === null ? "somma" : `${source.file} ${source.at.sheet}!${placeName(source.at)}`;
    return `${address.sheet}!${placeName(address)} ${kind}.${field} ${ente?.name ?? "TOTALE"}: ${JSON.stringify(before)} → ${JSON.stringify(after)} (${from})`;
  };

  test("writes the committed cells and nothing else", async () => {
    const grids = await gridsOf("modello-piano.xlsx");
    const template = recogniseTables("modello-piano.xlsx", grids, match).tables;
    expect(template.map(({ kind }) => kind).filter((kind) => !TABLE_KINDS.includes(kind))).toEqual([]);
    const plan = planFill(template, joinEnti(samples));
    expectGolden("compilazione-2021.json", {
      changes: plan.changes.map(line),
      formulas: plan.formulas.map(
        ({ address, formula, expected }) =>
          `${address.sheet}!${placeName(address)} ${formula} = ${expected}`,
      ),
      unchanged: plan.unchanged,
      withoutRow: plan.withoutRow,
      withoutData: plan.withoutData,
      withoutTable: plan.withoutTable,
    });
  });
});

test("the whole text of the plan, prose included, gives the same findings as its tables alone", () => {
  if (!existsSync(seedFile)) {
    expect(findingsOf(text)).toHaveLength(13);
    return;
  }
  const whole = findingsOf([readPlanText(seedFile)]).map(withoutPlaces);
  expect(whole.sort()).toEqual(findingsOf(text).map(withoutPlaces).sort());
});
