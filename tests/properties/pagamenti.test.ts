// Payments: whatever an export holds, what is matched and what is listed make the whole, to the cent; and
// who got the money is never more than a code.
import * as fc from "fast-check";
import { recogniseFondi } from "../../src/domain/fondi/recogniseFondi";
import { joinFondi } from "../../src/domain/fondi/joinFondi";
import { checkPagamenti } from "../../src/domain/fondi/pagamenti/checkPagamenti";
import {
  matchPagamenti,
  type MatchedPagamenti,
  type PaymentRule,
} from "../../src/domain/fondi/pagamenti/matchPagamenti";
import type { Pagamento } from "../../src/domain/fondi/pagamenti/pagamento";
import { readPagamenti } from "../../src/domain/fondi/pagamenti/readPagamenti";
import { gridOfText } from "../../src/workbook/gridOfText";
import { gridOfValues, type CellValue } from "../../src/workbook/cellGrid";
import { drawn } from "../domain/pianoOfText";

const ledger = joinFondi([
  recogniseFondi("fondi.txt", [
    gridOfText(
      drawn(`
        DGR | Sub-ambito | Misura | Trasferito | Erogato
        3008/2020 | Viadanese |  | 90.000,00 | 80.000,00
        3008/2020 | Casalasco |  | 90.000,00 | 70.000,00
        606/2018 | Viadanese | 1 | 9.000,00 | 8.000,00
        606/2018 | Viadanese | 3 | 9.000,00 | 8.000,00
      `),
    ),
  ]).fondi!,
]);

const HEADINGS = ["Mandato", "Data", "Beneficiario", "Importo", "Capitolo", "Causale", "Stato"];

const row = fc.record({
  mandato: fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), fc.constant("")),
  data: fc.constantFrom("10/07/2020", "2020-07-11", 44_000, null),
  chi: fc.constantFrom("B-001", "B-002", "Rossi Mario", "ROSSI  MARIO", "RSSMRA80A01F205X", ""),
  cents: fc.integer({ min: -500_000, max: 9_999_999 }),
  capitolo: fc.constantFrom("1201", "1202", ""),
  causale: fc.constantFrom(
    "DGR 3008/2020 distretto Viadanese",
    "Saldo D.G.R. n. 3008 del 30/03/2020 Casalasco",
    "DGR 3008/2020",
    "DGR 606/2018 Misura 3",
    "DGR 606/2018 misura 9",
    "DGR 9999/2020",
    "Carta e toner",
    "",
  ),
  stato: fc.constantFrom("Pagato", "Annullato", ""),
});
type Row = { [Key in keyof typeof row]: never } & Record<string, unknown>;
const rows = fc.array(row, { maxLength: 40 });

function exportOf(all: readonly Record<string, unknown>[]): CellValue[][] {
  return all.map((one) => {
    const { mandato, data, chi, cents, capitolo, causale, stato } = one as unknown as Record<
      string,
      CellValue
    >;
    return [mandato!, data!, chi!, Number(cents) / 100, capitolo!, causale!, stato!];
  });
}

const rules: fc.Arbitrary<PaymentRule[]> = fc.array(
  fc.record({
    place: fc.constantFrom(
      { dgr: ["3008/2020"], subAmbito: "Casalasco", misura: null },
      { dgr: ["606/2018"], subAmbito: null, misura: null },
    ),
    capitolo: fc.constantFrom(null, "1201", "1202"),
    parole: fc.constantFrom([], ["toner"], ["saldo", "dgr"]),
  }),
  { maxLength: 3 },
);

function listsOf({
  matched,
  unmatched,
  contested,
  doubled,
  cancelled,
}: MatchedPagamenti): Pagamento[][] {
  return [
    matched.map(({ pagamento }) => pagamento),
    [...unmatched],
    contested.map(({ pagamento }) => pagamento),
    doubled.map(({ pagamento }) => pagamento),
    [...cancelled],
  ];
}

const sum = (all: readonly Pagamento[]) => all.reduce((cents, { importo }) => cents + importo, 0);

test("every payment is in one list, and the lists make the whole to the cent", () => {
  fc.assert(
    fc.property(rows, rules, (all, ofOffice) => {
      const grid = gridOfValues("Mandati", [HEADINGS, ...exportOf(all)]);
      const read = readPagamenti([{ file: "mandati.xlsx", grids: [grid] }]);
      const given = all.reduce((cents, one) => cents + Number((one as unknown as Row)["cents"]), 0);
      expect(sum(read.all)).toBe(given);
      const lists = listsOf(matchPagamenti(ledger, read.all, ofOffice));
      expect(lists.flat().length).toBe(all.length);
      expect(new Set(lists.flat()).size).toBe(all.length);
      expect(lists.reduce((cents, list) => cents + sum(list), 0)).toBe(given);
    }),
    { numRuns: 300 },
  );
});

test("no name and no fiscal code of a beneficiary is in what is read, matched or told", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const grid = gridOfValues("Mandati", [HEADINGS, ...exportOf(all)]);
      const read = readPagamenti([{ file: "mandati.xlsx", grids: [grid] }]);
      const matched = matchPagamenti(ledger, read.all);
      const told = JSON.stringify([read.all, matched, checkPagamenti(ledger, read, matched)]);
      expect(told).not.toMatch(/rossi|RSSMRA/i);
      const codes = new Map<string, Set<string>>();
      read.all.forEach(({ beneficiario }, at) => {
        const chi = String((all[at] as unknown as Row)["chi"])
          .replace(/ +/g, " ")
          .toUpperCase();
        codes.set(chi, (codes.get(chi) ?? new Set()).add(beneficiario));
      });
      // The same person has one code in the whole export.
      expect([...codes.values()].filter(({ size }) => size > 1)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the order of an export does not change what each fund gets", () => {
  const perPlace = (all: readonly Pagamento[]) => {
    const sums = new Map<string, number>();
    for (const { pagamento, place } of matchPagamenti(ledger, all).matched) {
      const key = JSON.stringify(place);
      sums.set(key, (sums.get(key) ?? 0) + pagamento.importo);
    }
    return Object.fromEntries([...sums].sort());
  };
  fc.assert(
    fc.property(rows, (all) => {
      const grid = gridOfValues("Mandati", [HEADINGS, ...exportOf(all)]);
      const read = readPagamenti([{ file: "mandati.xlsx", grids: [grid] }]).all;
      expect(perPlace([...read].reverse())).toEqual(perPlace(read));
    }),
    { numRuns: 100 },
  );
});

test("50,000 payments are all read and matched to the cent", () => {
  const many = Array.from({ length: 50_000 }, (_, at): CellValue[] => [
    String(at),
    "10/07/2020",
    at % 3 === 0 ? `Persona ${at % 9000}x` : `B-${at % 9000}`,
    (100 + (at % 140_000)) / 100,
    at % 2 === 0 ? "1201" : "1202",
    `Contributo n. ${at} DGR 3008/2020 ${at % 2 === 0 ? "Viadanese" : "Casalasco"}`,
  ]);
  const grid = gridOfValues("Mandati", [HEADINGS, ...many]);
  const read = readPagamenti([{ file: "mandati.xlsx", grids: [grid] }]);
  const matched = matchPagamenti(ledger, read.all);
  const outcomes = checkPagamenti(ledger, read, matched);
  expect(matched.matched).toHaveLength(50_000);
  expect(outcomes.length).toBeGreaterThan(0);
  const total = (all: readonly Pagamento[]) => all.reduce((sum, { importo }) => sum + importo, 0);
  expect(total(matched.matched.map(({ pagamento }) => pagamento))).toBe(total(read.all));
});
