// Text copied from a PDF is read where only one reading is possible, and left alone everywhere else.
import { recogniseTables } from "../../../src/domain/import/recogniseTables";
import { readSourceFile } from "../../../src/hosts/readSourceFile";
import { match } from "../../domain/pianoOfText";

async function tablesOf(text: string) {
  const read = await readSourceFile("Testo incollato", new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return recogniseTables("Testo incollato", read.value, match).tables.map(
    ({ kind, rows, total }) => ({
      kind,
      rows: rows.map(({ label, cells }) => [label, ...Object.values(cells).map(({ raw }) => raw)]),
      total: total === null ? null : Object.values(total.cells).map(({ raw }) => raw),
    }),
  );
}

const HEADINGS = "Ragione Sociale Ente Proprietario   Disponibili   Turn-over";
const READ = [
  {
    kind: "disponibili",
    rows: [
      ["Comune di Viadana", "1.204"],
      ["Comune di Bozzolo", "0"],
    ],
    total: ["1.204"],
  },
];

test("one line per row, headings parted by runs of spaces, figures by single ones", async () => {
  const lines = [HEADINGS, "Comune di Viadana 1.204 3", "Comune di Bozzolo 0 -", "TOTALE 1.204 3"];
  const tables = await tablesOf(lines.join("\n"));
  expect(tables.flatMap(({ rows }) => rows.map(([label]) => label))).toContain("Comune di Viadana");
  expect(JSON.stringify(tables)).toContain('"1.204"');
  expect(JSON.stringify(tables)).toContain('"-"');
});

test("one cell per line", async () => {
  const cells = ["Pagina 3", "Ragione Sociale Ente Proprietario", "Unità disponibili"].concat([
    "Comune di Viadana",
    "1.204",
    "Comune di Bozzolo",
    "0",
    "TOTALE",
    "1.204",
  ]);
  expect(await tablesOf(cells.join("\n"))).toEqual(READ);
});

test.each([
  [
    "a row with fewer figures: nobody knows which cell was blank",
    [HEADINGS, "Comune di Viadana 6 3", "Comune di Bozzolo 4", "TOTALE 10 3"],
  ],
  [
    "headings that run into each other",
    [HEADINGS.replace(/ +/g, " "), "Comune di Viadana 6 3", "Comune di Bozzolo 4 1", "TOTALE 10 4"],
  ],
  [
    "one cell per line with one of them missing",
    ["Ragione Sociale Ente Proprietario", "Disponibili", "Comune di Viadana", "6"].concat([
      "Comune di Bozzolo",
      "Comune di Casteldidone",
      "4",
      "TOTALE",
      "10",
    ]),
  ],
  ["sentences that end in numbers", ["Il piano del 2021", "ne conta 27", "e non 28", "ma 29"]],
])("nothing is guessed from %s", async (_, lines) => {
  expect(await tablesOf(lines.join("\n"))).toEqual([]);
});
