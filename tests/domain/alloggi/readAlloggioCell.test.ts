// Cells of dwelling lists: numbers, money, years, ticks, floors, codes and addresses as offices write them.
import {
  readArea,
  readAssegnato,
  readCentesimi,
  readCodice,
  readPiano,
  readVani,
  readYear,
  readYesNo,
} from "../../../src/domain/alloggi/readAlloggioCell";
import {
  isStreet,
  readCivico,
  readIndirizzo,
  shortestStreet,
} from "../../../src/domain/alloggi/readIndirizzo";
import type { CellValue } from "../../../src/workbook/cellGrid";

const NA: CellValue = { error: "#N/A" };

/** A value, "blank" for nothing there, "?" for something unreadable. */
function said(read: unknown): unknown {
  if (read === undefined) return "?";
  return read === null ? "blank" : read;
}

describe("areas keep their printed decimals", () => {
  test.each<[CellValue, unknown]>([
    [65.4, { value: 65.4, decimals: 1 }],
    ["65,40", { value: 65.4, decimals: 2 }],
    ["65,40 mq", { value: 65.4, decimals: 2 }],
    ["mq 65", { value: 65, decimals: 0 }],
    ["65 m²", { value: 65, decimals: 0 }],
    ["1.065,5", { value: 1065.5, decimals: 1 }],
    [0, { value: 0, decimals: 0 }],
    [null, "blank"],
    ["", "blank"],
    ["n.d.", "blank"],
    ["-", "blank"],
    ["circa 65", "?"],
    [-3, "?"],
    [NaN, "?"],
    [true, "?"],
    [NA, "?"],
  ])("%j is %j", (cell, area) => expect(said(readArea(cell))).toEqual(area));
});

describe("money is in whole cents", () => {
  test.each<[CellValue, unknown]>([
    ["€ 63.230,38", 6_323_038],
    ["8.000,00 €", 800_000],
    ["8.000", 800_000],
    ["8000.5", 800_050],
    [8000.01, 800_001],
    [0, 0],
    ["euro 7500", 750_000],
    ["7.500,--", 750_000],
    ["12,345", "?"],
    ["da definire", "?"],
    [-1, "?"],
    [null, "blank"],
    ["/", "blank"],
    [1e300, "?"],
  ])("%j is %j", (cell, cents) => expect(said(readCentesimi(cell))).toEqual(cents));
});

test.each<[string, (value: CellValue) => unknown, readonly (readonly [CellValue, unknown])[]]>([
  [
    "rooms",
    readVani,
    [
      [3, 3],
      ["3 vani", 3],
      ["3,5", 3.5],
      ["bilocale", "?"],
      [null, "blank"],
    ],
  ],
  [
    "years",
    readYear,
    [
      [2021, 2021],
      ["2021", 2021],
      ["30/03/2021", 2021],
      ["giugno 2021", 2021],
      [44286, 2021],
      ["2020-2021", "?"],
      [12, "?"],
      ["presto", "?"],
      [null, "blank"],
    ],
  ],
  [
    "ticks",
    readYesNo,
    [
      ["X", true],
      ["sì", true],
      [1, true],
      [true, true],
      ["✓", true],
      ["no", false],
      [0, false],
      ["forse", "?"],
      [2, "?"],
      [null, "blank"],
    ],
  ],
  [
    "assignments",
    readAssegnato,
    [
      ["sì", true],
      ["no", false],
      ["12/05/2020", 2020],
      [2020, 2020],
      ["a qualcuno", "?"],
      [null, "blank"],
    ],
  ],
  [
    "floors",
    readPiano,
    [
      ["T", "T"],
      ["piano terra", "T"],
      ["P.T.", "T"],
      [0, "T"],
      [1, "1"],
      ["1°", "1"],
      ["3^", "3"],
      ["Primo", "1"],
      ["II", "2"],
      ["P2", "2"],
      ["rialzato", "R"],
      ["S1", "S1"],
      [-1, "S1"],
      ["seminterrato", "S"],
      ["T-1", "T-1"],
      ["terra e primo", "T-1"],
      ["ultimo", "U"],
      ["in fondo a destra", "?"],
      [null, "blank"],
    ],
  ],
  [
    "codes",
    (value: CellValue) => readCodice(value, (run) => run === "VIADANA"),
    [
      ["MN-001", "MN-001"],
      [" 0012.03 ", "0012.03"],
      [12, "12"],
      ["UI 7/B", "UI 7/B"],
      ["VIADANA-0012", "VIADANA-0012"],
      ["alloggio al secondo piano 3", "?"],
      ["senza codice", "?"],
      ["XYZXYZ70A01F205" + "N", "?"],
      ["x@y.it 1", "?"],
      [null, "blank"],
      [NA, "?"],
    ],
  ],
  [
    "civic numbers",
    readCivico,
    [
      [5, "5"],
      ["12/A", "12/A"],
      ["12 bis", "12bis"],
      ["n. 5", "5"],
      ["s.n.c.", "snc"],
      ["in fondo", "?"],
      [null, "blank"],
    ],
  ],
])("%s are read as people write them", (_, read, cases) => {
  expect(cases.map(([cell]) => [cell, said(read(cell))])).toEqual(cases.map((one) => [...one]));
});

describe("an address ends at its civic number", () => {
  test.each<[CellValue, string]>([
    ["Via Roma 5", "Via Roma 5"],
    ["Via Roma, 5", "Via Roma 5"],
    ["VIA ROMA N. 5/B INT. 3", "VIA ROMA N. 5/B"],
    ["Piazza Garibaldi 12 a", "Piazza Garibaldi 12 a"],
    ["Via 25 Aprile 3", "Via 25 Aprile 3"],
    ["Via 25 Aprile", "Via 25 Aprile"],
    ["V.le XX Settembre, 7 - chi abita qui", "V.le XX Settembre 7"],
    ["Via Roma 5 chi abita qui", "Via Roma 5"],
    ["Via Roma (chi abita qui)", "Via Roma"],
    ["Via Roma presso chi abita qui", "Via Roma"],
    ["Loc. Squarzanella", "Loc. Squarzanella"],
    ["P.zza Duomo snc", "P.zza Duomo snc"],
  ])("%j is kept as %j", (cell, kept) => {
    const address = readIndirizzo(cell);
    expect(address && isStreet(address, 1) && address.text).toBe(kept);
  });

  test("a street without a word for street counts as one when five dwellings stand in it", () => {
    const address = readIndirizzo("Garibaldi 12")!;
    expect([4, 5].map((count) => isStreet(address, count))).toEqual([false, true]);
    expect(address).toMatchObject({ text: "Garibaldi 12", stem: "GARIBALDI 12" });
    expect(readIndirizzo("Giuseppe Garibaldi 12")).toMatchObject({ stem: "GIUSEPPE GARIBALDI" });
  });

  test.each(["x@y.it", "tel. 0372 123456", "12", NA])("%j is no address", (cell) => {
    expect(readIndirizzo(cell)).toBeUndefined();
  });
});

describe("what follows a street may be the name of a person", () => {
  test.each<[string, string | undefined]>([
    ["Via Roma Mario Rossi", "Via Roma"],
    ["Via Roma ROSSI MARIO 5", "Via Roma"],
    ["Via Roma, Rossi Mario", "Via Roma"],
    ["V.le Monte Rosa Mario Rossi", "V.le Monte Rosa"],
    ["Via Papa Giovanni Paolo II 3", "Via Papa Giovanni Paolo II 3"],
    ["Via Roma 5, Rossi Mario", "Via Roma 5"],
    ["Via Roma Tizio Caio", undefined],
    ["Via Giuseppe Verdi 3", "Via Giuseppe Verdi 3"],
    ["Via Giuseppe Verdi", "Via Giuseppe Verdi"],
    ["Via Monte Rosa", "Via Monte Rosa"],
    ["Via Don Giovanni Minzoni 4", "Via Don Giovanni Minzoni 4"],
    ["Via Carlo Alberto Dalla Chiesa", "Via Carlo Alberto Dalla Chiesa"],
    ["Via Martin Luther King 3", "Via Martin Luther King 3"],
    ["Piazza San Giovanni Bosco", "Piazza San Giovanni Bosco"],
    ["Via Caduti della Libertà", "Via Caduti della Libertà"],
    ["Via Vittorio Emanuele II 7", "Via Vittorio Emanuele II 7"],
    ["Via Santa Maria, loc. Bellaguarda", "Via Santa Maria loc. Bellaguarda"],
    ["Via IV Novembre 12", "Via IV Novembre 12"],
    ["Via Leonardo da Vinci", "Via Leonardo da Vinci"],
  ])("%j is kept as %j", (cell, kept) => {
    expect(readIndirizzo(cell)?.text).toBe(kept);
  });

  test("a single word behind a street that the list knows by itself is left out", () => {
    const count = (stem: string) => ({ "VIA ROMA": 4, "VIA ROMA ROSSI": 1 })[stem] ?? 0;
    const kept = (cell: string) => shortestStreet(readIndirizzo(cell)!, count);
    expect([kept("Via Roma Rossi"), kept("Via Milano Est"), kept("Via Roma Rossi 5")]).toEqual([
      "Via Roma",
      "Via Milano Est",
      "Via Roma Rossi 5",
    ]);
  });
});
