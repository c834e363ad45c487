// A long sheet of something else is passed over without bringing its texts to comparable form; what
// stands below or beside a hundred thousand rows of it is found all the same.
import { recogniseSource } from "../../../src/domain/recogniseSource";
import { gridOfValues, type CellValue } from "../../../src/workbook/cellGrid";
import { match, tableLine } from "../pianoOfText";

const ROWS = 20_000;

/** Invoices as another office exports them, from a workbook or from a file of texts. */
function invoice(index: number, printed: boolean): CellValue[] {
  const number = (value: number): CellValue =>
    printed ? value.toFixed(2).replace(".", ",") : value;
  return [
    `FT/${2020 + (index % 5)}/${index}`,
    printed ? `${String(1 + (index % 28)).padStart(2, "0")}/03/2021` : 43_000 + (index % 900),
    `Fornitore ${index % 3000} S.r.l.`,
    `Manutenzione ordinaria, intervento ${index}`,
    number(((index * 37) % 9000) / 100),
    index % 7 === 0 ? "sospesa" : "pagata",
  ];
}

const HEADINGS = ["Numero", "Data", "Fornitore", "Oggetto", "Importo", "Esito"];

function sheet(printed: boolean): CellValue[][] {
  return [HEADINGS, ...Array.from({ length: ROWS }, (_, index) => invoice(index, printed))];
}

function read(rows: readonly (readonly CellValue[])[]) {
  return recogniseSource({ file: "fatture.xlsx", grids: [gridOfValues("Foglio1", rows)] }, match);
}

/** How many texts are folded while something is done. */
function foldedBy(work: () => void): number {
  const upper = jest.spyOn(String.prototype, "toUpperCase");
  try {
    work();
    return upper.mock.calls.length;
  } finally {
    upper.mockRestore();
  }
}

test.each([
  ["numbers", false],
  ["printed numbers", true],
])("a sheet with %s: not one text in a thousand is compared with headings", (_, printed) => {
  const rows = sheet(printed);
  const short = foldedBy(() => read(rows.slice(0, 100)));
  const long = foldedBy(() => {
    const { tables, alloggi, questions, ignored } = read(rows);
    expect([tables, alloggi, questions]).toEqual([[], [], []]);
    expect(ignored.map(({ reason }) => reason)).toEqual(["no-ente-column"]);
  });
  expect(short).toBeGreaterThan(0);
  expect(long).toBeLessThan((ROWS * HEADINGS.length) / 1000 + short);
});

const TABLE: CellValue[][] = [
  ["Ente", "Turn-over"],
  ["Comune di Viadana", 6],
  ["Comune di Bozzolo", 1],
];

test("a table right below it, without an empty row between, is read", () => {
  const { tables } = read([...sheet(false), ...TABLE]);
  expect(tables.map(tableLine)).toEqual(["turnover: Viadana 6, Bozzolo 1"]);
});

test("a table in the middle of it is read", () => {
  const rows = sheet(false);
  const middle = ROWS / 2;
  const gap = [[], [], [], []];
  const { tables } = read([
    ...[...rows.slice(0, middle), [], ...TABLE],
    ...[...gap, ...rows.slice(middle)],
  ]);
  expect(tables.map(tableLine)).toEqual(["turnover: Viadana 6, Bozzolo 1"]);
});

test("a table beside it, in rows of its data, is read", () => {
  const beside = sheet(false).map((row, index) => [...row, null, ...(TABLE[index - 500] ?? [])]);
  expect(read(beside).tables.map(tableLine)).toEqual(["turnover: Viadana 6, Bozzolo 1"]);
});

test("headings that repeat on every page of it, between rows of data, end no search", () => {
  const paged = sheet(true).flatMap((row, index) =>
    index > 0 && index % 50 === 0 ? [HEADINGS, row] : [row],
  );
  expect(read([...paged, [], ...TABLE]).tables.map(tableLine)).toEqual([
    "turnover: Viadana 6, Bozzolo 1",
  ]);
});
