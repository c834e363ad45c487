// Errors of a cent, planted in a ledger that agrees, are found and their cell is named.
import { checkFondi } from "../../../src/domain/fondi/checkFondi";
import {
  FUND_FIELDS,
  isAmount,
  type FundField,
  type FundRow,
} from "../../../src/domain/fondi/fondo";
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { joinFondi, type Fondi } from "../../../src/domain/fondi/joinFondi";
import { locateFondi } from "../../../src/domain/fondi/locateFondi";
import { recogniseFondi } from "../../../src/domain/fondi/recogniseFondi";
import { gridOfText } from "../../../src/workbook/gridOfText";
import { FUND_TEXTS, fondiOfText } from "../../golden/fondi2021";
import { drawn } from "../pianoOfText";

const LEDGER = joinFondi([
  recogniseFondi("fondi.txt", [
    gridOfText(
      drawn(`
        DGR | Sub-ambito | Assegnato | Trasferito | Erogato | Restituito | Residuo | Domande presentate | Domande ammesse | Domande non ammesse
        10/2021 | Est | 70.000,10 | 60.000,05 | 51.000,04 | 1.000,01 | 8.000,00 | 97 | 82 | 15
        10/2021 | Ovest | 50.000,20 | 40.000,15 | 40.000,15 | 0,00 | 0,00 | 53 | 49 | 4
        10/2021 | TOTALE | 120.000,30 | 100.000,20 | 91.000,19 | 1.000,01 | 8.000,00 | 150 | 131 | 19
      `),
    ),
  ]).fondi!,
]);

function planted({ rows, movements }: Fondi, at: number, field: FundField, by: number): Fondi {
  const changed = rows.map((row, index): FundRow => {
    const reading = row.figures[field];
    if (index !== at || reading === undefined) return row;
    return {
      ...row,
      figures: { ...row.figures, [field]: { ...reading, value: reading.value + by } },
    };
  });
  return { rows: changed, movements, questions: [], unread: [], discordances: [] };
}

test("a ledger that agrees has no suspect", () => {
  expect(checkFondi(LEDGER).findings.filter(({ severity }) => severity === "block")).toEqual([]);
  expect(locateFondi(LEDGER)).toEqual([]);
});

/** Every figure that at least two rules bind: these can be told from their neighbours. */
const BOUND = LEDGER.rows.flatMap(({ figures }, at) =>
  FUND_FIELDS.filter((field) => figures[field] !== undefined && field !== "assegnato").map(
    (field) => [fundPlaceWords(LEDGER.rows[at]!), field, at] as const,
  ),
);

test.each(BOUND)(
  "one more in %s, %s is found, and its cell is the only suspect",
  (_, field, at) => {
    const wrong = planted(LEDGER, at, field, 1);
    expect(checkFondi(wrong).findings.some(({ severity }) => severity === "block")).toBe(true);
    const suspects = locateFondi(wrong);
    expect(suspects).toHaveLength(1);
    const [suspect] = suspects;
    expect(suspect!.proved).toBe(true);
    const right = LEDGER.rows[at]!.figures[field]!.value;
    expect(
      suspect!.sets.map(({ changes }) =>
        changes.map(({ place, field: of, from, to }) => [fundPlaceWords(place), of, from, to]),
      ),
    ).toEqual([[[fundPlaceWords(LEDGER.rows[at]!), field, right + 1, right]]]);
    expect(isAmount(field) || Number.isInteger(suspect!.sets[0]!.changes[0]!.to)).toBe(true);
  },
);

test("of three figures that only sum up, all three are suspects and none is proposed", () => {
  const wrong = planted(LEDGER, 0, "assegnato", 1);
  const [suspect] = locateFondi(wrong);
  expect(
    suspect!.sets.map(({ changes }) => changes.map(({ place }) => fundPlaceWords(place))),
  ).toEqual(
    expect.arrayContaining([["DGR 10/2021 · Est"], ["DGR 10/2021 · Ovest"], ["DGR 10/2021"]]),
  );
  expect(suspect!.sets).toHaveLength(3);
  expect(suspect!.proposal).toEqual([]);
});

/** Amounts of the 2021 plan that another one of it contradicts when they are a cent off. */
const BOUND_2021 = [
  "DGR 3008/2020 + 3222/2020: trasferito",
  "DGR 3008/2020 + 3222/2020 · Viadanese: trasferito",
  "DGR 3008/2020 + 3222/2020 · Casalasco: trasferito",
  "DGR 3664/2020: assegnato",
  "DGR 3664/2020: trasferito",
  "DGR 3664/2020 · Viadanese: assegnato",
  "DGR 3664/2020 · Viadanese: trasferito",
  "DGR 3664/2020 · Casalasco: assegnato",
  "DGR 3664/2020 · Casalasco: trasferito",
];

/** Those that the plan prints once and sums up nowhere: no cent of theirs can be missed. */
const ALONE_2021 = [
  "DGR 3664/2020 · Casalasco: erogato",
  "DGR 606/2018 · Casalasco · misura 1: erogato",
  "DGR 606/2018 · Casalasco · misura 3: erogato",
  "DGR 606/2018 · Casalasco · misura 4: erogato",
  "DGR 2065/2019 · Casalasco · misura 2: erogato",
  "DGR 2065/2019 · Casalasco · misura 3: erogato",
  "DGR 2065/2019 · Casalasco · misura 4: erogato",
];

test.each(FUND_TEXTS)(
  "a cent in any amount of the 2021 plan is found where it stands: %s",
  (path) => {
    const ledger = joinFondi([fondiOfText(path)]);
    expect(locateFondi(ledger)).toEqual([]);
    const amounts = ledger.rows.flatMap((row, at) =>
      FUND_FIELDS.filter((field) => isAmount(field) && field !== "importoContributo").flatMap(
        (field) => {
          const right = row.figures[field]?.value;
          return right === undefined ? [] : [{ at, field, right, place: fundPlaceWords(row) }];
        },
      ),
    );
    const bound: string[] = [];
    const alone: string[] = [];
    for (const { at, field, right, place } of amounts) {
      const found = [1, -1].map((by) => {
        const wrong = planted(ledger, at, field, by);
        const suspects = locateFondi(wrong);
        const broken = checkFondi(wrong).findings.filter(({ severity }) => severity === "block");
        // What the rules find and what is located are one thing.
        expect([place, field, suspects.length]).toEqual([place, field, broken.length > 0 ? 1 : 0]);
        for (const { proved, sets } of suspects) {
          expect(proved).toBe(true);
          expect(sets.every(({ changes }) => changes.length === 1)).toBe(true);
          const changes = sets.flatMap((set) => set.changes);
          expect(
            changes.map((change) => [
              fundPlaceWords(change.place),
              change.field,
              change.from,
              change.to,
            ]),
          ).toContainEqual([place, field, right + by, right]);
        }
        return suspects.length > 0;
      });
      expect(found[0]).toBe(found[1]);
      (found[0] === true ? bound : alone).push(`${place}: ${field}`);
    }
    expect(bound).toEqual(BOUND_2021);
    expect(alone).toEqual(ALONE_2021);
  },
);

test("the rule says by how much: the parts are a cent more than the whole", () => {
  const ledger = joinFondi([fondiOfText(FUND_TEXTS[0]!)]);
  const at = ledger.rows.findIndex(
    ({ dgr, subAmbito }) => dgr[0] === "3008/2020" && subAmbito === "Viadanese",
  );
  const { findings } = checkFondi(planted(ledger, at, "trasferito", 1));
  const [sum] = findings.filter(({ code }) => code === "fondi-totale-non-quadra");
  expect(sum?.params).toMatchObject({ printed: 11515500, sum: 11515501, difference: -1 });
});
