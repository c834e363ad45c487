// What exports of accounting systems look like: columns by their headings, amounts and days in every
// writing, what was taken back, and nothing that names a person.
import { joinFondi } from "../../../../src/domain/fondi/joinFondi";
import { readPagamenti } from "../../../../src/domain/fondi/pagamenti/readPagamenti";
import { reconcilePagamenti } from "../../../../src/domain/fondi/pagamenti/riepilogoPagamenti";
import { recogniseFondi } from "../../../../src/domain/fondi/recogniseFondi";
import { FUND_RULES } from "../../../../src/domain/fondi/fondiRulebook";
import { findingSentence } from "../../../../src/messages/findingSentence";
import { gridOfValues, type CellValue } from "../../../../src/workbook/cellGrid";
import { gridOfText } from "../../../../src/workbook/gridOfText";

const HEADINGS = ["Mandato", "Data", "Beneficiario", "Importo", "Capitolo", "Causale"];

function read(rows: readonly (readonly CellValue[])[], headings: readonly string[] = HEADINGS) {
  return readPagamenti([
    { file: "mandati.csv", grids: [gridOfValues("Mandati", [[...headings], ...rows])] },
  ]);
}

const amount = (printed: CellValue) => {
  const { all, unread } = read([["1", "10/07/2020", "B-1", printed, "1201", "DGR 10/2021"]]);
  return all[0]?.importo ?? `non letto: ${unread[0]?.words}`;
};

test.each<[CellValue, number | string]>([
  ["1.234,56", 123_456],
  ["1234,56", 123_456],
  ["1,234.56", 123_456],
  ["1234.56", 123_456],
  ["1.234", 123_400],
  ["€ 1.234,5", 123_450],
  ["1.234,56 EUR", 123_456],
  [1234.56, 123_456],
  ["-100,00", -10_000],
  ["100,00-", -10_000],
  ["(100,00)", -10_000],
  ["(1.234,56)", -123_456],
  ["1,234", "non letto: 1,234"],
  ["(-100,00)", "non letto: (-100,00)"],
  ["Bianchi Anna", "non letto: …"],
  [{ error: "#N/D" }, "non letto: #N/D"],
])("an amount printed as %p is %p cents", (printed, cents) => {
  expect(amount(printed)).toBe(cents);
});

test.each<[CellValue, string | null]>([
  ["10/07/2020", "2020-07-10"],
  ["10.07.2020", "2020-07-10"],
  ["10-7-2020", "2020-07-10"],
  ["2020-07-10", "2020-07-10"],
  ["2020-07-10T00:00:00", "2020-07-10"],
  ["10/07/2020 00:00:00", "2020-07-10"],
  ["10 luglio 2020", "2020-07-10"],
  ["20200710", "2020-07-10"],
  [20_200_710, "2020-07-10"],
  [44_022, "2020-07-10"],
  ["10/07/20", "2020-07-10"],
  ["estate", null],
  [null, null],
])("a day printed as %p is %p", (printed, day) => {
  const { all } = read([["1", printed, "B-1", "1,00", "1201", ""]]);
  expect(all[0]!.data).toBe(day);
});

test.each<[string, readonly string[], readonly CellValue[], object]>([
  [
    "gross before net, purpose before the description of the chapter",
    [
      "N. mandato",
      "Descrizione capitolo",
      "Importo netto",
      "Importo lordo",
      "Creditore",
      "Oggetto",
    ],
    ["7", "Spese diverse", "80,00", "100,00", "B-1", "DGR 10/2021"],
    { mandato: "7", importo: 10_000, causale: { dgr: [{ number: 10, year: 2021 }] } },
  ],
  [
    "the amount of the row before that of the whole order",
    ["Mandato", "Importo mandato", "Importo beneficiario", "Beneficiario", "Capitolo"],
    ["7", "900,00", "100,00", "B-1", "1201"],
    { importo: 10_000, capitolo: "1201" },
  ],
  [
    "who is known by a fiscal code alone",
    ["Codice fiscale", "Importo", "Causale"],
    ["RSSMRA80A01F205X", "1,00", "DGR 10/2021"],
    { beneficiario: "B0001" },
  ],
  [
    "a fiscal code beside a name tells two people of one name apart",
    ["Beneficiario", "C.F.", "Importo", "Causale"],
    ["Rossi Mario", "RSSMRA80A01F205X", "1,00", "x"],
    { beneficiario: "B0001" },
  ],
  [
    "a VAT number is no code of the office",
    ["Beneficiario", "Importo", "Causale"],
    ["01234567890", "1,00", "x"],
    { beneficiario: "B0001" },
  ],
  [
    "an order that pays many names nobody",
    ["Beneficiario", "Importo", "Causale"],
    ["Beneficiari diversi", "1,00", "x"],
    { beneficiario: "" },
  ],
  [
    "what was cancelled is marked",
    ["Stato", "Beneficiario", "Importo", "Causale"],
    ["ANNULLATO", "B-1", "1,00", "x"],
    { annullato: true },
  ],
])("%s", (_, headings, row, expected) => {
  expect(read([row], headings).all).toMatchObject([expected]);
});

test("of two columns that could both be the amount none is taken, and both are named", () => {
  const { all, rivals } = read(
    [["B-1", "100,00", "20,00", "x"]],
    ["Beneficiario", "Importo netto", "Importo ritenute", "Causale"],
  );
  expect(all).toEqual([]);
  expect(rivals).toMatchObject([{ words: "Importo netto | Importo ritenute" }]);
});

const LEDGER = joinFondi([
  recogniseFondi("fondi.txt", [
    gridOfText("DGR\tSub-ambito\tTrasferito\tErogato\n10/2021\tEst\t900,00\t150,00\n"),
  ]).fondi!,
]);
const ask = (rows: readonly (readonly CellValue[])[], headings: readonly string[] = HEADINGS) =>
  reconcilePagamenti(
    [{ file: "mandati.csv", grids: [gridOfValues("Mandati", [[...headings], ...rows])] }],
    { fondi: LEDGER, rules: [], parameters: null, asked: FUND_RULES },
  );

test("a name is told nowhere, not even where columns are shifted or headings are missing", () => {
  const shifted = [
    ["1", "10/07/2020", "100,00", "Bianchi Anna", "1201", "DGR 10/2021 Bianchi Anna"],
    ["Totale Bianchi Anna", null, null, "Bianchi Anna", null, null],
    ["2", "10/07/2020", "BNCNNA80A41F205X", "100,00", "1201", "DGR 10/2021 Bianchi Anna"],
    ["3", "10/07/2020", "Bianchi Anna", "5,00", "1201", "Bianchi Anna"],
  ];
  const headless = [["3", "Bianchi Anna", "100,00", "Bianchi Anna"]];
  for (const made of [ask(shifted), ask(headless, ["1", "Bianchi Anna", "70,00", "x"])]) {
    expect(made.findings.length).toBeGreaterThan(0);
    const sentences = made.findings.map((finding) => findingSentence("it", finding));
    expect(JSON.stringify([made, sentences])).not.toMatch(/bianchi|anna|bncnna/i);
  }
});

test("an order in two parts is told, a reversal is taken off, what is doubled or cancelled counts once or not", () => {
  const status = [...HEADINGS, "Stato"];
  const of = (mandato: string, who: string, importo: string, stato = "Pagato") => [
    ...[mandato, "10/07/2020", who, importo, "1201", "DGR 10/2021"],
    stato,
  ];
  const made = ask(
    [
      of("1", "B-1", "60,00"),
      of("2", "B-1", "40,00"),
      of("3", "B-2", "70,00"),
      of("4", "B-2", "-20,00"),
      of("5", "B-3", "30,00"),
      of("5", "B-3", "30,00"),
      of("6", "B-4", "99,00", "Annullato"),
    ],
    status,
  );
  expect(made.paid).toMatchObject([{ count: 5, cents: 18_000 }]);
  expect(made.doubled).toMatchObject({ count: 1, cents: 3000 });
  expect(made.cancelled).toMatchObject({ count: 1, cents: 9900 });
  expect(made.findings.map(({ code, params }) => [code, params])).toMatchObject([
    ["pagamenti-diversi-da-erogato", { erogato: 15_000, pagamenti: 18_000, difference: 3000 }],
    ["pagamento-doppio", { mandato: "5", times: 2, amount: 3000 }],
    // A payment and its reversal are no payment in two parts.
    ["pagamenti-frazionati", { beneficiari: 1, pagamenti: 2, amount: 10_000 }],
  ]);
});

test("however many there are, lists keep their first and count and sum up all", () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    ...[String(at), "10/07/2020", `B-${at}`, "1,01", "1201", "Carta"],
  ]);
  const made = ask(rows);
  expect(made.unmatched).toMatchObject({ count: 120, cents: 12_120 });
  expect(made.unmatched.first).toHaveLength(50);
});
