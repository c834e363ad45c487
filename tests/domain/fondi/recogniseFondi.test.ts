// Tables of funds as plans and workbooks print them, and tables that only look like them.
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { recogniseSource } from "../../../src/domain/recogniseSource";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { gridOfValues, type CellGrid, type CellValue } from "../../../src/workbook/cellGrid";
import { drawn, match } from "../pianoOfText";

function told(grid: CellGrid): string[] {
  const { fondi } = recogniseFondi("fondi.xlsx", [grid]);
  return (fondi?.rows ?? []).map((row) => {
    const figures = Object.entries(row.figures).map(
      ([field, { value, how }]) => `${field} ${value}${how === "cell" ? "" : "?"}`,
    );
    return [fundPlaceWords(row), ...figures].join(" | ");
  });
}

const sheet = (rows: readonly (readonly CellValue[])[]) => gridOfValues("Fondi 2022", rows, 2, 1);
const text = (one: string) => gridOfText(drawn(one));

describe("is read", () => {
  test("a sheet with a column per voice, numbers as numbers, a blank kept apart from 0", () => {
    const grid = sheet([
      [
        "DGR",
        "Sub-ambito",
        "Misura",
        "Assegnato",
        "Trasferito",
        "Erogato",
        "Residuo",
        "N. domande",
      ],
      ["6491/2022", "Est", "1", 10000, 9000.5, 0, null, 12],
      ["6491/2022", "Ovest", "1", 5000, 4500.25, 4000, 500.25, null],
    ]);
    expect(told(grid)).toEqual([
      "DGR 6491/2022 · Est · misura 1 | assegnato 1000000 | trasferito 900050 | erogato 0 | presentate 12",
      "DGR 6491/2022 · Ovest · misura 1 | assegnato 500000 | trasferito 450025 | erogato 400000 | residuo 50025",
    ]);
  });

  test("headings in two rows, with a group above", () => {
    const grid = sheet([
      ["Fondo DGR n. 6970 del 19 settembre 2022", null, null, null, null],
      ["Distretto", "Risorse", null, "Domande", null],
      [null, "assegnate", "liquidate", "presentate", "ammesse"],
      ["Nord", "€ 1.200,00", "€ 800,10", 9, 7],
      ["Sud", "€ 600,00", "€ 600,00", 4, 4],
      ["TOTALE", "€ 1.800,00", "€ 1.400,10", 13, 11],
    ]);
    expect(told(grid)).toEqual([
      "DGR 6970/2022 · Nord | assegnato 120000 | erogato 80010 | presentate 9 | ammesse 7",
      "DGR 6970/2022 · Sud | assegnato 60000 | erogato 60000 | presentate 4 | ammesse 4",
      "DGR 6970/2022 | assegnato 180000 | erogato 140010 | presentate 13 | ammesse 11",
    ]);
  });

  test("headings right below the line that names the DGR", () => {
    const grid = sheet([
      ["DGR 6970/2022", null, null, null],
      ["Sub-ambito", "Assegnato", "Erogato", "Domande finanziate"],
      ["Nord", 1200, 800.1, 7],
      ["Sud", 600, null, null],
    ]);
    expect(told(grid)).toEqual([
      "DGR 6970/2022 · Nord | assegnato 120000 | erogato 80010 | finanziate 7",
      "DGR 6970/2022 · Sud | assegnato 60000",
    ]);
  });

  test("a row that only names the sub-ambito of the rows below it", () => {
    const grid = text(`
      DGR 606/2018
       | fondi | n. domande
      Est
       | Risorse erogate per la Misura 1: € 10,00 | n. nuclei familiari: 2
       | Risorse erogate per la Misura 3: € 20,50 | n. nuclei familiari: 3
      Ovest
       | Risorse erogate per la Misura 1: € 5,00 | n. nuclei familiari: 1
    `);
    expect(told(grid)).toEqual([
      "DGR 606/2018 · Est · misura 1 | erogato 1000? | nuclei 2?",
      "DGR 606/2018 · Est · misura 3 | erogato 2050? | nuclei 3?",
      "DGR 606/2018 · Ovest · misura 1 | erogato 500? | nuclei 1?",
    ]);
  });

  test.each([
    ["97 di cui 15 non ammesse Finanziate 46", "presentate 97? | nonAmmesse 15? | finanziate 46?"],
    [
      "Finanziate 46 su 97 presentate, di cui 15 escluse",
      "finanziate 46? | presentate 97? | nonAmmesse 15?",
    ],
    [
      "presentate n. 97, ammesse n. 82, finanziate n. 46",
      "presentate 97? | ammesse 82? | finanziate 46?",
    ],
    ["97", "presentate 97"],
    ["n.d.", ""],
    ["-", ""],
  ])("the applications «%s»", (cell, figures) => {
    const [row] = told(
      text(`
      DGR 3008/2020: risorse trasferite € 100,00
       | fondi | n. domande
      Est | € 100,00 | ${cell}
    `),
    ).slice(1);
    expect(row).toBe(
      ["DGR 3008/2020 · Est | trasferito 10000", figures].filter(Boolean).join(" | "),
    );
  });
});

describe("is no table of funds", () => {
  test.each([
    [
      "the offer of an ente",
      [
        ["Ragione Sociale Ente Proprietario", "Numero U.I. assegnate nell'anno 2020"],
        ["Comune di Viadana", 3],
      ],
    ],
    [
      "works with their amounts",
      [
        ["Comune", "Alloggi", "Importo lavori"],
        ["Viadana", 3, 12000],
      ],
    ],
    [
      "an export of payments",
      [
        ["Mandato", "Data", "Beneficiario", "Importo", "Capitolo", "Causale"],
        [12, 44256, "B-001", 1500, "1201", "DGR 3008/2020"],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(recogniseFondi("a.xlsx", [sheet(rows)]).fondi).toBeNull();
  });
});

test("a file with a table of funds alone has nothing that was not read", () => {
  const grid = sheet([
    ["DGR", "Sub-ambito", "Assegnato", "Erogato"],
    ["6491/2022", "Est", 10000, 9000],
    ["6491/2022", "Ovest", 5000, 4500],
  ]);
  const read = recogniseSource({ file: "fondi.xlsx", grids: [grid] }, match);
  expect(read.fondi?.tables.map(({ sheet, range }) => [sheet, range])).toEqual([
    ["Fondi 2022", { top: 2, left: 1, bottom: 4, right: 4 }],
  ]);
  expect([read.tables, read.measures, read.questions, read.ignored]).toEqual([[], [], [], []]);
});

test("what stands beside and below a table of funds is read as ever", () => {
  const grid = text(`
    DGR 3008/2020: risorse trasferite € 100,00
     | fondi | n. domande
    Est | € 100,00 | 3

    Ragione Sociale Ente Proprietario | Turn-over
    Comune di Viadana | 3
    TOTALE | 3
  `);
  const read = recogniseSource({ file: "piano.txt", grids: [grid] }, match);
  expect(read.tables.map(({ kind }) => kind)).toEqual(["turnover"]);
  expect(read.fondi?.rows).toHaveLength(2);
  expect(read.ignored).toEqual([]);
});
