// The printed plan, with all that surrounds its tables: what it shows is what the sheets show.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  checkPrepared,
  measuresOf,
  NOTHING_KNOWN,
  preparePiano,
  readSources,
} from "../../src/domain/preparePiano";
import { joinMeasures } from "../../src/domain/contesto/joinMeasures";
import { recogniseTables } from "../../src/domain/import/recogniseTables";
import { fingerprintOf } from "../../src/domain/rules/motivazioni";
import { readSourceFile } from "../../src/hosts/readSourceFile";
import { writeWord } from "../../src/hosts/writeWord";
import { documentHtml } from "../../src/messages/documentHtml";
import { documentOf } from "../../src/messages/documentOf";
import type { DocumentTable, TextDocument } from "../../src/workbook/textDocument";
import { gridOfText } from "../../src/workbook/gridOfText";
import { match } from "../domain/pianoOfText";

jest.setTimeout(120_000);

const SEED = resolve(__dirname, "../../../shared/seeds/piano-annuale-2021.txt");
const TEXT = `Piano annuale 2021

Popolazione residente al 1 gennaio 2020
Comune\tMaschi\tFemmine\tTotale
Viadana\t9.900\t10.000\t19.900
Bozzolo\t2.000\t2.100\t4.100
TOTALE\t11.900\t12.100\t24.000

Consistenza del patrimonio
Comune\tSAP\tSAS\tAltri usi\tTotale
Viadana\t120\t4\t6\t130
Bozzolo\t30\t0\t2\t32

Ente\tDisponibili\tTurn-over\tCarenza manutentiva\tNuova edificazione\tSAT
Viadana\t6\t6\t0\t0\t1
Bozzolo\t0\t0\t0\t0\t2
ALER BS-CR-MN U.O. Mantova\t23\t15\t3\t5\t0
TOTALE\t29\t21\t3\t5\t3
`;

function prepared(text: string) {
  const source = { file: "piano.txt", grids: [gridOfText(text)] };
  return preparePiano(NOTHING_KNOWN, readSources([source], match, 44_000), 2021);
}

const tables = ({ blocks }: TextDocument) =>
  blocks.filter((block): block is DocumentTable => block.kind === "table");

/** The measures that a Word file says, as "kind subject measure value". */
async function readBack(document: TextDocument): Promise<string[]> {
  const grids = await readSourceFile("piano.docx", await writeWord(document));
  if (!grids.ok) throw new Error(JSON.stringify(grids.failure));
  return saidBy(recogniseTables("piano.docx", grids.value, match).measures);
}

function saidBy(measures: Parameters<typeof joinMeasures>[0]): string[] {
  const kinds = ["popolazione", "patrimonio"] as const;
  return kinds
    .flatMap((kind) =>
      joinMeasures(
        measures.filter(({ fromProse }) => !fromProse),
        [kind],
      ).flatMap(({ subject, readings }) =>
        subject.place.at !== "ente"
          ? []
          : [...readings].flatMap(([measure, [first]]) => {
              const figure = first!.cell.figure;
              const place = subject.place as Extract<typeof subject.place, { at: "ente" }>;
              const name = "ente" in place.match ? place.match.ente.name : place.label;
              return figure.state === "value" ? [`${kind} ${name} ${measure} ${figure.value}`] : [];
            }),
      ),
    )
    .sort();
}

test("people and dwellings owned are printed as the sheets have them, to the last figure", async () => {
  const plan = prepared(TEXT);
  const document = documentOf(plan, checkPrepared(plan, match), []);
  const known = saidBy(measuresOf(plan));
  expect(known).toContain("popolazione Viadana residenti 19900");
  expect(known).toContain("patrimonio Bozzolo alloggiSap 30");
  expect(await readBack(document)).toEqual(known);
});

if (existsSync(SEED))
  test("so is the whole real plan", async () => {
    const plan = prepared(readFileSync(SEED, "utf8"));
    const document = documentOf(plan, checkPrepared(plan, match), []);
    const printed = await readBack(document);
    const known = saidBy(measuresOf(plan)).filter((line) => line.startsWith("popolazione"));
    expect(known.length).toBeGreaterThan(70);
    expect(printed.filter((line) => line.startsWith("popolazione"))).toEqual(known);
  });

test("what was read in a sentence and nobody confirmed is not printed, and that is said", () => {
  const sentence = `${TEXT}\nNel Comune di Dosolo risiedono 3.303 abitanti, di cui 1.650 maschi e 1.653 femmine.\n`;
  const plan = prepared(sentence);
  const shown = JSON.stringify(documentOf(plan, checkPrepared(plan, match), []).blocks);
  expect(shown).not.toContain("3.303");
});

test("sums by group add up to the plan, and the shares to a hundred", () => {
  const plan = prepared(TEXT);
  const document = documentOf(
    { ...plan, hand: { subAmbiti: new Map([["020066", "Viadanese"]]) } },
    checkPrepared(plan, match),
    [],
  );
  const table = tables(document).find(
    ({ columns }) => columns[1]?.header === "Sub-ambito Viadanese",
  )!;
  expect(table.columns.map(({ header }) => header)).toEqual([
    "Unità",
    "Sub-ambito Viadanese",
    "Comuni senza sub-ambito",
    "ALER",
    "TOTALE",
  ]);
  expect(table.rows.slice(0, 2)).toEqual([
    ["Disponibili", "6", "0", "23", "29"],
    ["Turn-over", "6", "0", "15", "21"],
  ]);
  expect(table.total).toEqual(["Quota dei disponibili", "20,7 %", "0 %", "79,3 %", "100 %"]);
});

test("a reason is a note of the plan, and its finding no longer stands open", () => {
  const plan = prepared(TEXT);
  const finding = checkPrepared(plan, match).findings.find(
    ({ code }) => code === "sat-senza-disponibili",
  )!;
  const motivazioni = [
    {
      ...{ key: fingerprintOf(finding), code: finding.code, enti: ["020007"], figures: "" },
      ...{ reason: "Due alloggi sono già assegnati come SAT", author: "Ufficio casa" },
      date: "2021-03-08",
      cited: { ...finding.cells[0]!, value: "" },
    },
  ];
  const with_ = { ...plan, motivazioni };
  const { blocks } = documentOf(with_, checkPrepared(with_, match), []);
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  expect(items[0]).toContain(
    "Due alloggi sono già assegnati come SAT (Ufficio casa, 8 marzo 2021).",
  );
  expect(items.filter((item) => item.includes("Bozzolo") && item.includes("motivazione"))).toEqual(
    [],
  );
});

test("as HTML it has every cell of every table, and signs of HTML in the office's words stay signs", () => {
  const plan = prepared(TEXT);
  const document = documentOf(plan, checkPrepared(plan, match), ["Alloggi <12 & oltre «30»."]);
  const html = documentHtml(document);
  expect(html).toContain("<p>Alloggi &lt;12 &amp; oltre «30».</p>");
  const cells = [...html.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text]) => text);
  const wanted = tables(document).flatMap(({ columns, rows, total }) => [
    ...columns.map(({ header }) => header),
    ...rows.flat(),
    ...(total ?? []),
  ]);
  expect(cells).toEqual(wanted);
});
