// The sentences that people read: every code has one in both languages, whole and well formed.
// `frasi.it.txt` and `frasi.en.txt` list them for people to read; AGGIORNA_GOLDEN=1 writes them anew.
import type { Finding } from "../../src/domain/finding";
import { TABLE_KINDS } from "../../src/domain/import/tableKinds";
import { RULES } from "../../src/domain/rules/rulebook";
import { formatNumber, joinWords, type Language } from "../../src/messages/formatNumber";
import { HOST_CODES } from "../../src/messages/hostReason";
import { failureSentence } from "../../src/messages/failureSentence";
import { findingSentence } from "../../src/messages/findingSentence";
import { fieldName, kindName, severityName } from "../../src/messages/names";
import type { Failure, UnreadableReason } from "../../src/workbook/failure";
import { sentenceComplaints } from "../guasti/sentenceComplaints";
import { expectGolden, findingsOf, readPlanText, readSamples } from "../golden/plan2021";
import { checkCase } from "../rules/checkCase";
import { checkFundCase } from "../rules/fondi/checkFundCase";
import { FUND_CASES } from "../rules/fondi/fundCases";
import { RULE_CASES } from "../rules/ruleCases";

const LANGUAGES: readonly Language[] = ["it", "en"];

const REASONS: Record<UnreadableReason, null> = {
  empty: null,
  "not-a-workbook": null,
  encrypted: null,
  corrupt: null,
  "too-large": null,
  "time-limit": null,
  "reader-failed": null,
  inaccessible: null,
  pdf: null,
  picture: null,
  archive: null,
  "word-format": null,
};

/** One failure of every code; the record does not compile when a code is missing. */
const FAILURES: {
  readonly [Code in Failure["code"]]: readonly Extract<Failure, { code: Code }>[];
} = {
  "file-unreadable": (Object.keys(REASONS) as UnreadableReason[]).map((reason) => ({
    code: "file-unreadable",
    file: "aler.xlsx",
    reason,
  })),
  "sheet-missing": [{ code: "sheet-missing", sheet: "Offerta" }],
  "sheet-protected": [{ code: "sheet-protected", sheet: "Offerta" }],
  "sheet-renamed": [{ code: "sheet-renamed", sheet: "Offerta", now: "Offerta 2021" }],
  "part-written": [{ code: "part-written", reason: { code: "sheet-protected", sheet: "Modello" } }],
  "part-undone": [{ code: "part-undone", reason: { code: "cell-edit-mode" } }],
  "cells-in-the-way": [{ code: "cells-in-the-way", sheet: "Offerta", row: 31 }],
  "sheet-name-taken": [{ code: "sheet-name-taken", sheet: "Offerta" }],
  "workbook-protected": [{ code: "workbook-protected" }],
  "workbook-signed": [{ code: "workbook-signed" }],
  "workbook-read-only": [{ code: "workbook-read-only", file: "modello.ods" }],
  "output-extension": (["xlsx", "xlsm"] as const).map((extension) => ({
    code: "output-extension",
    file: "piano.ods",
    extension,
  })),
  "cells-changed": [1, 1234].map((count) => ({
    code: "cells-changed",
    conflicts: Array.from({ length: count }, () => ({
      write: { address: { sheet: "Dati", row: 0, column: 0 }, before: null, after: 1 },
      found: 2,
    })),
  })),
  "formula-cell": [{ code: "formula-cell", sheet: "Dati", cell: "B7" }],
  "merged-cell": [{ code: "merged-cell", sheet: "Dati", cell: "B7" }],
  "cell-edit-mode": [{ code: "cell-edit-mode" }],
  "selection-empty": [{ code: "selection-empty" }],
  "api-missing": [{ code: "api-missing", member: "Worksheet.onChanged" }],
  "too-much-data": [{ code: "too-much-data" }],
  "outcome-unknown": [{ code: "outcome-unknown" }],
  "write-open": [{ code: "write-open" }],
  "write-elsewhere": [{ code: "write-elsewhere" }],
  "host-error": ["GeneralException", ...HOST_CODES].map((hostCode) => ({
    code: "host-error",
    hostCode,
  })),
};

const failures: readonly Failure[] = Object.values(FAILURES).flat();

const findings: readonly Finding[] = [
  ...RULE_CASES.flatMap((one) => checkCase(one).findings.filter(({ code }) => code === one.code)),
  ...FUND_CASES.flatMap((one) =>
    checkFundCase(one).findings.filter(({ code }) => code === one.code),
  ),
];

/** What the small cases do not have: large figures, decimals, several enti, other articles. */
const OTHERS: readonly Finding[] = [
  {
    code: "totale-non-quadra",
    severity: "block",
    enti: [],
    cells: [],
    params: { kind: "sat", field: "sat", sum: 1234, printed: 12345.5, difference: 11111.5 },
  },
  {
    code: "nota-sap-incompleta",
    severity: "block",
    enti: [],
    cells: [],
    params: { notNamed: ["Agra", "Almè"], notMarked: ["Bozzolo", "Viadana"] },
  },
  ...[0.5, 8, 11, 12, 80].map((quota): Finding => ({
    code: "quota-senza-alloggi",
    severity: "justify",
    enti: [{ code: "020066", name: "Viadana" }],
    cells: [],
    params: { quota },
  })),
  {
    code: "quota-nota-incompleta",
    severity: "justify",
    enti: [
      { code: "020066", name: "Viadana" },
      { code: "020007", name: "Bozzolo" },
    ],
    cells: [],
    params: { named: [] },
  },
  {
    code: "quadro-discorde",
    severity: "block",
    enti: [{ code: "020066", name: "Viadana" }],
    cells: [],
    params: { field: "turnover", single: "1234", quadro: "1234.5" },
  },
];

const sentencesIn = (language: Language): string[] => [
  ...[...findings, ...OTHERS].map((finding) => findingSentence(language, finding)),
  ...failures.map((failure) => failureSentence(language, failure)),
];

describe.each(LANGUAGES)("in %s", (language) => {
  test("every rule of the rulebook has a sentence in a case", () => {
    const said = new Set(findings.map(({ code }) => code));
    expect(RULES.map(({ code }) => code).filter((code) => !said.has(code))).toEqual([]);
  });

  test.each([
    ["ends with a full stop", (sentence: string) => !/[^.…]\.$/.test(sentence)],
    [
      "begins with a capital, a quotation or a figure",
      (sentence: string) => !/^[A-ZÈ«“\d]/.test(sentence),
    ],
    [
      "holds nothing of the machine",
      (sentence: string) => /undefined|NaN|\bnull\b|\[object|Infinity/.test(sentence),
    ],
    [
      "has no empty quotation and no doubled space or sign",
      (sentence: string) => /«»|“”| {2}|\.\.| ,|\( ?\)/.test(sentence),
    ],
  ])("every sentence %s", (_, isWrong) => {
    expect(sentencesIn(language).filter(isWrong)).toEqual([]);
  });

  test("every kind, field and severity has a name of its own", () => {
    const kinds = TABLE_KINDS.map((kind) => kindName(language, kind));
    const fields = TABLE_KINDS.filter((kind) => kind !== "quadroRiepilogativo").map((field) =>
      fieldName(language, field),
    );
    const severities = (["block", "justify", "inform"] as const).map((severity) =>
      severityName(language, severity),
    );
    for (const names of [kinds, fields, severities]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.trim() === "")).toEqual([]);
    }
  });
});

test("a failure of the workbook says in Italian what to do, and no code, stack or English word", () => {
  const sentences = failures
    .filter(({ code }) => code !== "file-unreadable")
    .map((failure) => failureSentence("it", failure));
  expect(sentences.flatMap(sentenceComplaints)).toEqual([]);
  const bad = "Error: RangeError at run (a.ts:3)";
  expect(sentenceComplaints(bad)).toHaveLength(4);
});

test("numbers are Italian in Italian sentences: points for thousands, commas for decimals", () => {
  const quoted = /«[^»]*»/g;
  const year = /(?<=[a-z] |\(|anni )20\d\d(?:-20\d\d)?\b/g;
  const numbers = sentencesIn("it").flatMap(
    (sentence) =>
      sentence
        .replace(quoted, "")
        .replace(year, "")
        .match(/\d[\d.,]*\d/g) ?? [],
  );
  expect(numbers.filter((number) => !/^\d{1,3}(\.\d{3})*(,\d+)?$/.test(number))).toEqual([]);
  expect(numbers).toEqual(expect.arrayContaining(["1.234", "12.345,5", "1.234,5", "3,03"]));
});

test.each([
  ["it", 0, "0"],
  ["it", 999, "999"],
  ["it", 1234, "1.234"],
  ["it", 1234.5, "1.234,5"],
  ["it", 83025, "83.025"],
  ["it", -1234, "-1.234"],
  ["it", 3.03, "3,03"],
  ["it", 0.1 + 0.2, "0,3"],
  ["en", 1234.5, "1,234.5"],
] as const)("in %s %d is printed %s", (language, value, printed) => {
  expect(formatNumber(language, value)).toBe(printed);
});

test.each([
  ["it", [], ""],
  ["it", ["a"], "a"],
  ["it", ["a", "b"], "a e b"],
  ["it", ["a", "b", "c"], "a, b e c"],
  ["en", ["a", "b", "c"], "a, b and c"],
] as const)("in %s the words %j are joined “%s”", (language, words, joined) => {
  expect(joinWords(language, words)).toBe(joined);
});

test.each(LANGUAGES)("the sentences of rules and failures in %s are as committed", (language) => {
  const all = [...new Set(sentencesIn(language))];
  expectGolden(`../messages/frasi.${language}.txt`, `${all.join("\n")}\n`);
});

test("the sentences of the 2021 plan are as committed, the same from text and from workbooks", async () => {
  const fromText = findingsOf([readPlanText()]);
  const fromWorkbooks = findingsOf(await readSamples());
  const said = (all: readonly Finding[], language: Language): string[] =>
    all.map(
      (finding) =>
        `${severityName(language, finding.severity)}: ${findingSentence(language, finding)}`,
    );
  for (const language of LANGUAGES) {
    expect(said(fromWorkbooks, language).sort()).toEqual(said(fromText, language).sort());
    expectGolden(
      `../messages/frasi-2021.${language}.txt`,
      `${said(fromText, language).join("\n")}\n`,
    );
  }
});
