// Every rule on funds, on cases written as data; a rule without its cases fails here.
import type { FondiCode } from "../../../src/domain/fondi/fondiFindingParams";
import { fundPlaceWords } from "../../../src/domain/fondi/fundPlaceText";
import { FONDI_RULES } from "../../../src/domain/rules/fondiRules";
import { cited } from "../../domain/pianoOfText";
import { checkFundCase } from "./checkFundCase";
import { FUND_CASES } from "./fundCases";

/** Rules that can be undecided because a figure they need may be missing. */
const MAY_BE_UNDECIDED: readonly FondiCode[] = [
  "fondi-totale-non-quadra",
  "erogato-oltre-disponibile",
  "residuo-non-quadra",
  "residuo-negativo",
  "domande-non-quadrano",
  "finanziate-oltre-ammesse",
  "erogato-oltre-tetto",
  "erogato-oltre-tetto-presunto",
  "misura-oltre-quota",
  "pagamenti-diversi-da-erogato",
  "contributi-non-quadrano",
  "quota-lontana-da-popolazione",
];

/** Rules that look for a fault in single cells or payments, and say nothing where there is none. */
const SILENT_WHEN_HOLDING: readonly FondiCode[] = [
  "fondi-non-leggibile",
  "fondi-da-chiarire",
  "pagamento-illeggibile",
  "pagamenti-non-abbinati",
  "pagamento-doppio",
  "pagamenti-frazionati",
  "beneficiario-oltre-tetto",
];

const codes = FONDI_RULES.map(({ code }) => code as FondiCode);

describe.each(codes)("%s", (code) => {
  const cases = FUND_CASES.filter((one) => one.code === code);

  test.each(cases)("$outcome when $when", (one) => {
    const { findings, outcomes } = checkFundCase(one);
    const own = outcomes.filter((outcome) => outcome.code === code);
    const place = (outcome: (typeof own)[number]) =>
      outcome.place === null ? "" : fundPlaceWords(outcome.place);
    expect({
      holds: own.filter(({ outcome }) => outcome === "holds").map(place),
      broken: findings
        .filter((finding) => finding.code === code)
        .map(({ severity, cells, params }) => ({ severity, cells: cells.map(cited), params })),
      undecided: own.flatMap((outcome) =>
        outcome.outcome === "undecided"
          ? [{ place: place(outcome), missing: outcome.missing.map(cited) }]
          : [],
      ),
    }).toEqual({
      holds: one.holds ?? [],
      broken: one.broken ?? [],
      undecided: one.undecided ?? [],
    });
  });

  test("has a case where it holds, one where it is broken, and one undecided if it can be", () => {
    const expected = MAY_BE_UNDECIDED.includes(code)
      ? ["broken", "holds", "undecided"]
      : ["broken", "holds"];
    expect([...new Set(cases.map(({ outcome }) => outcome))].sort()).toEqual(expected);
  });

  test("has cases that are what they say they are", () => {
    for (const { outcome, when, broken = [], undecided = [] } of cases) {
      const shown = broken.length > 0 ? "broken" : undecided.length > 0 ? "undecided" : "holds";
      expect([when, shown]).toEqual([when, outcome]);
    }
    const said = cases.flatMap(({ holds = [] }) => holds);
    expect(said.length > 0).toBe(!SILENT_WHEN_HOLDING.includes(code));
  });
});

test("no rule is undecided in any case without being known to be so", () => {
  const undecided = FUND_CASES.flatMap((one) => checkFundCase(one).outcomes)
    .filter(({ outcome }) => outcome === "undecided")
    .map(({ code }) => code);
  expect([...new Set(undecided)].filter((code) => !MAY_BE_UNDECIDED.includes(code))).toEqual([]);
});
