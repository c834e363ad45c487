// Every rule of the rulebook, on cases written as data; a rule without its cases fails here.
import type { RuleCode } from "../../src/domain/finding";
import { FONDI_RULES } from "../../src/domain/rules/fondiRules";
import { RULES, rulebookOf } from "../../src/domain/rules/rulebook";
import { checkTexts, cited } from "../domain/pianoOfText";
import { checkCase } from "./checkCase";
import { RULE_CASES } from "./ruleCases";

const LABELS = "labels stand as they are printed: none can be missing";
const DECLARED = "what the office declares is known, or the rule has nothing to look at";
const SOURCES = "sources were read, or they were not";
const BLANK_ANSWERS = "a blank is an answer there: no quota, no category, not answered";
const TEXT = "the text holds both sides of the comparison, or there is none to make";

/** Rules that no missing value can leave open, with the reason. Every other rule has three cases. */
const NEVER_UNDECIDED: Readonly<Partial<Record<RuleCode, string>>> = {
  "ente-sconosciuto": LABELS,
  "ente-ambiguo": LABELS,
  "ente-mancante": LABELS,
  "ente-ripetuto": LABELS,
  "ente-nome-errato": LABELS,
  "ente-nome-variante": LABELS,
  "contrassegno-mancante": LABELS,
  "nota-sap-incompleta": LABELS,
  "quota-nota-incompleta": LABELS,
  "ente-senza-risposta": DECLARED,
  "ente-fuori-ambito": DECLARED,
  "capofila-fuori-ambito": DECLARED,
  "comune-in-piu-sub-ambiti": DECLARED,
  "comune-senza-sub-ambito": DECLARED,
  "fonti-discordi": SOURCES,
  "fonte-di-altro-anno": SOURCES,
  "fonte-sostituita": SOURCES,
  "valore-illeggibile": "it tells of what cannot be read",
  "sap-incoerente": BLANK_ANSWERS,
  "risposta-mancante": BLANK_ANSWERS,
  "quota-oltre-massimo": BLANK_ANSWERS,
  "quota-categorie-oltre-massimo": BLANK_ANSWERS,
  "categoria-senza-motivazione": BLANK_ANSWERS,
  "testo-somma-diversa": TEXT,
  "testo-norma-discorde": TEXT,
  "testo-nome-diverso": TEXT,
  "nota-orfana": TEXT,
};

/** Rules that look for a fault in single labels or cells and say nothing where there is none. */
const SILENT_WHEN_HOLDING: readonly RuleCode[] = [
  "ente-sconosciuto",
  "ente-ambiguo",
  "ente-nome-variante",
  "valore-illeggibile",
];

const names = (enti: readonly { readonly name: string }[]): string[] =>
  enti.map(({ name }) => name);

/** The rules on funds have cases of another form (`fondi/fondi.test.ts`). */
const ON_FUNDS: ReadonlySet<string> = new Set(FONDI_RULES.map(({ code }) => code));
const PLAN_RULES = RULES.filter(({ code }) => !ON_FUNDS.has(code));

describe.each(PLAN_RULES.map(({ code }) => code))("%s", (code) => {
  const cases = RULE_CASES.filter((one) => one.code === code);

  test.each(cases)("$outcome when $when", (one) => {
    const { findings, outcomes } = checkCase(one);
    const own = outcomes.filter((outcome) => outcome.code === code);
    expect({
      holds: own
        .filter(({ outcome }) => outcome === "holds")
        .map(({ enti }) => names(enti).join("+")),
      broken: findings
        .filter((finding) => finding.code === code)
        .map(({ severity, enti, cells, params }) => ({
          severity,
          enti: names(enti),
          cells: cells.map(cited),
          params,
        })),
      undecided: own.flatMap((outcome) =>
        outcome.outcome === "undecided"
          ? [
              {
                enti: names(outcome.enti),
                missing: outcome.missing.map(cited),
                ...(outcome.absent?.length ? { absent: outcome.absent } : {}),
              },
            ]
          : [],
      ),
    }).toEqual({
      holds: one.holds ?? [],
      broken: one.broken ?? [],
      undecided: one.undecided ?? [],
    });
  });

  test("has a case where it holds, one where it is broken, and one undecided unless it never is", () => {
    const expected =
      code in NEVER_UNDECIDED ? ["broken", "holds"] : ["broken", "holds", "undecided"];
    expect([...new Set(cases.map(({ outcome }) => outcome))].sort()).toEqual(expected);
  });

  test("has cases that are what they say they are", () => {
    for (const { outcome, when, holds = [], broken = [], undecided = [] } of cases) {
      const shown = {
        holds: broken.length === 0 && undecided.length === 0,
        broken: broken.length > 0,
        undecided: undecided.length > 0,
      };
      expect([when, shown[outcome]]).toEqual([when, true]);
      if (SILENT_WHEN_HOLDING.includes(code)) expect(holds).toEqual([]);
    }
    const said = cases.flatMap(({ holds = [] }) => holds);
    expect(said.length > 0).toBe(!SILENT_WHEN_HOLDING.includes(code));
  });
});

test("a rule that is said never to be undecided is so in no case", () => {
  const undecided = RULE_CASES.flatMap((one) => checkCase(one).outcomes)
    .filter(({ outcome }) => outcome === "undecided")
    .map(({ code }) => code);
  expect([...new Set(undecided)].filter((code) => code in NEVER_UNDECIDED)).toEqual([]);
});

test("every case is about a rule of the rulebook", () => {
  const codes: readonly string[] = RULES.map(({ code }) => code);
  expect(RULE_CASES.filter(({ code }) => !codes.includes(code))).toEqual([]);
});

test("every rule has one entry, a source in the law or a register, and a year from which it counts", () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(PLAN_RULES.filter(({ source }) => !/r\.r\.|l\.r\.|ISTAT/.test(source))).toEqual([]);
  expect(RULES.filter(({ from, to }) => from < 2000 || (to !== null && to < from))).toEqual([]);
});

describe("the rulebook of a year", () => {
  test("has the ceiling of that year, 10 % until 2024 and 20 % from 2025 on", () => {
    const ceilings = [2018, 2021, 2024, 2025, 2030, null].map(
      (year) => rulebookOf(year).parameters.quotaForzePoliziaMassima,
    );
    expect(ceilings).toEqual([10, 10, 10, 20, 20, 20]);
  });

  test("takes what the office sets instead", () => {
    expect(rulebookOf(2021, { satMode: "inclusi" }).parameters).toMatchObject({
      quotaForzePoliziaMassima: 10,
      satMode: "inclusi",
    });
  });

  test("checks a plan that is older than the first rules by these: no plan goes unchecked", () => {
    expect(rulebookOf(2015).rules).toEqual(rulebookOf(2018).rules);
    expect(rulebookOf(null).rules).toHaveLength(RULES.length);
  });
});

test("findings come by severity, then in the order of the rulebook", () => {
  const { findings } = checkTexts(
    {
      "piano.txt": `
        Ente | Disponibili | SAT
        S. Martino del Lago | 0 | 2
        Comune di Atlantide | 1 | 0
        TOTALE | 7 | 2
      `,
    },
    2021,
  );
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "block totale-non-quadra",
    "block ente-sconosciuto",
    "justify sat-senza-disponibili",
    "inform ente-nome-variante",
  ]);
});
