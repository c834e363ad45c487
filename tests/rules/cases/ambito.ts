// Who belongs to the plan, by the sheets `Ambito` and `Enti`.
import type { RuleCase } from "../ruleCase";

const TEXT = `
  Ente | Turn-over
  Sondrio | 6
  Tirano | 1
`;

const ENTI = `
  Codice | Ente | Sub-ambito | Nel piano
  014061 | Sondrio | Media valle | sì
  014066 | Tirano | Alta valle | sì`;

export const AMBITO_CASES: readonly RuleCase[] = [
  {
    code: "ente-senza-risposta",
    outcome: "holds",
    when: "every member has a row in a source, be its cells blank",
    text: { "a.txt": "Ente | Turn-over\nSondrio | 6", "b.txt": "Ente | Turn-over\nTirano |" },
    context: { ambito: { enti: ENTI } },
    holds: ["Sondrio", "Tirano"],
  },
  {
    code: "ente-senza-risposta",
    outcome: "broken",
    when: "no source names a member; one that is out of the plan is not asked for",
    text: TEXT,
    context: {
      ambito: {
        enti: `${ENTI}
          014009 | Bormio | | sì
          014018 | Chiavenna | | no
          014045 | Morbegno | |`,
        risposteEntro: "20/11/2020",
      },
    },
    holds: ["Sondrio", "Tirano"],
    broken: [
      {
        severity: "block",
        enti: ["Bormio"],
        cells: ["piano.xlsx Enti!B4 = Bormio"],
        params: { deadline: "2020-11-20" },
      },
    ],
  },
  {
    code: "ente-senza-risposta",
    outcome: "broken",
    when: "no day was set for the answers",
    text: "Ente | Turn-over\nSondrio | 6",
    context: { ambito: { enti: ENTI } },
    holds: ["Sondrio"],
    broken: [
      {
        severity: "block",
        enti: ["Tirano"],
        cells: ["piano.xlsx Enti!B3 = Tirano"],
        params: { deadline: null },
      },
    ],
  },
  {
    code: "ente-fuori-ambito",
    outcome: "holds",
    when: "sources name members only",
    text: TEXT,
    context: { ambito: { enti: ENTI } },
    holds: ["Sondrio", "Tirano"],
  },
  {
    code: "ente-fuori-ambito",
    outcome: "broken",
    when: "a source names an ente that the office keeps out, and one that it never mentioned",
    text: `${TEXT}  Chiavenna | 2
  Bormio | 1`,
    context: {
      ambito: {
        enti: `${ENTI}
          014018 | Chiavenna | | no`,
      },
    },
    holds: ["Sondrio", "Tirano"],
    broken: [
      {
        severity: "justify",
        enti: ["Chiavenna"],
        cells: ["riga 4 = Chiavenna", "piano.xlsx Enti!B4 = Chiavenna"],
        params: { declared: true },
      },
      {
        severity: "justify",
        enti: ["Bormio"],
        cells: ["riga 5 = Bormio"],
        params: { declared: false },
      },
    ],
  },
  {
    code: "capofila-fuori-ambito",
    outcome: "holds",
    when: "the capofila is a comune of the plan",
    text: TEXT,
    context: { ambito: { enti: ENTI, capofila: "Comune di Sondrio" } },
    holds: ["Sondrio"],
  },
  {
    code: "capofila-fuori-ambito",
    outcome: "broken",
    when: "the capofila is no member",
    text: TEXT,
    context: { ambito: { enti: ENTI, capofila: "Comune di Milano" } },
    broken: [
      {
        severity: "justify",
        enti: [],
        cells: ["piano.xlsx Ambito!B4 = Comune di Milano"],
        params: { capofila: "Comune di Milano", isMember: false },
      },
    ],
  },
  {
    code: "capofila-fuori-ambito",
    outcome: "broken",
    when: "the capofila is a member and no comune",
    text: TEXT,
    context: {
      ambito: {
        enti: `${ENTI}
          unione-delle-valli | Unione delle Valli | | sì`,
        capofila: "Unione delle Valli",
      },
    },
    broken: [
      {
        severity: "justify",
        enti: ["Unione delle Valli"],
        cells: ["piano.xlsx Ambito!B4 = Unione delle Valli"],
        params: { capofila: "Unione delle Valli", isMember: true },
      },
    ],
  },
  {
    code: "comune-in-piu-sub-ambiti",
    outcome: "holds",
    when: "every comune is in one sub-ambito; an owner may work in several",
    text: TEXT,
    context: {
      ambito: {
        enti: `${ENTI}
          unione-delle-valli | Unione delle Valli | Alta valle; Media valle | sì`,
      },
    },
    holds: ["Sondrio", "Tirano"],
  },
  {
    code: "comune-in-piu-sub-ambiti",
    outcome: "broken",
    when: "a comune is listed in two sub-ambiti",
    text: TEXT,
    context: {
      ambito: {
        enti: `${ENTI}
          014009 | Bormio | Alta valle; Media valle | sì`,
      },
    },
    holds: ["Sondrio", "Tirano"],
    broken: [
      {
        severity: "block",
        enti: ["Bormio"],
        cells: ["piano.xlsx Enti!B4 = Bormio"],
        params: { subAmbiti: ["Media valle", "Alta valle"] },
      },
    ],
  },
  {
    code: "comune-senza-sub-ambito",
    outcome: "holds",
    when: "every comune is in a sub-ambito",
    text: TEXT,
    context: { ambito: { enti: ENTI } },
    holds: ["Sondrio", "Tirano"],
  },
  {
    code: "comune-senza-sub-ambito",
    outcome: "broken",
    when: "a comune is in none",
    text: TEXT,
    context: {
      ambito: {
        enti: `${ENTI}
          014009 | Bormio | | sì`,
      },
    },
    holds: ["Sondrio", "Tirano"],
    broken: [
      {
        severity: "inform",
        enti: ["Bormio"],
        cells: ["piano.xlsx Enti!B4 = Bormio"],
        params: { subAmbiti: ["Media valle", "Alta valle"] },
      },
    ],
  },
];
