// The patrimonio in itself, its printed shares, and the offer against it.
import type { RuleCase } from "../ruleCase";

const STOCK = "Nome | Parte di | SAP | SAS | Altri usi | Alloggi";
const OFFER = "Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione";

export const PATRIMONIO_CASES: readonly RuleCase[] = [
  {
    code: "patrimonio-non-quadra",
    outcome: "holds",
    when: "SAP, SAS and altri usi add up; a row with a total alone says nothing",
    text: "",
    context: {
      patrimonio: `
        ${STOCK}
        Sub-ambito Est | | 228 | 23 | 15 | 266
        Viadana | Sub-ambito Est | 30 | 0 | 0 | 30
        ALER | | | | | 680
      `,
    },
    holds: ["", "Viadana"],
    undecided: [],
  },
  {
    code: "patrimonio-non-quadra",
    outcome: "broken",
    when: "the kinds of dwellings add up to more than the total",
    text: "",
    context: {
      patrimonio: `
        ${STOCK}
        Sub-ambito Ovest | | 311 | 16 | 30 | 331
        Viadana | | 5 | 1 | 0 | 7
      `,
    },
    broken: [
      {
        severity: "block",
        enti: [],
        cells: [
          "patrimonio.txt riga 2 = 331",
          "patrimonio.txt riga 2 = 311",
          "patrimonio.txt riga 2 = 16",
          "patrimonio.txt riga 2 = 30",
        ],
        params: {
          where: "Sub-ambito Ovest",
          terms: { alloggi: 331, alloggiSap: 311, alloggiSas: 16, altriUsi: 30 },
          bound: 0,
          difference: -26,
        },
      },
      {
        severity: "block",
        enti: ["Viadana"],
        cells: [
          "patrimonio.txt riga 3 = 7",
          "patrimonio.txt riga 3 = 5",
          "patrimonio.txt riga 3 = 1",
          "patrimonio.txt riga 3 = 0",
        ],
        params: {
          where: null,
          terms: { alloggi: 7, alloggiSap: 5, alloggiSas: 1, altriUsi: 0 },
          bound: 0,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "patrimonio-non-quadra",
    outcome: "undecided",
    when: "a kind was not counted, or there is no column for it, or no patrimonio at all",
    text: "",
    context: {
      patrimonio: `
        Nome | SAP | SAS | Alloggi
        Viadana | 5 | n.d. | 7
      `,
    },
    undecided: [
      {
        enti: ["Viadana"],
        missing: ["patrimonio.txt riga 2 = n.d."],
        absent: ["altriUsi"],
      },
    ],
  },
  {
    code: "patrimonio-non-quadra",
    outcome: "undecided",
    when: "the plan has no patrimonio",
    text: "",
    undecided: [
      { enti: [], missing: [], absent: ["alloggi", "alloggiSap", "alloggiSas", "altriUsi"] },
    ],
  },

  {
    code: "patrimonio-somma-non-quadra",
    outcome: "holds",
    when: "one whole is divided in two ways and both add up",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Divisione | SAP | Alloggi
        Ambito | | | | 1277
        Comuni | Ambito | ente | 539 | 597
        ALER | Ambito | ente | | 680
        Est | Ambito | area | | 711
        Ovest | Ambito | area | | 566
        Comuni Est | Comuni | area | 228 | 266
        Comuni Ovest | Comuni | area | 311 | 331
      `,
    },
    holds: ["", "", "", ""],
  },
  {
    code: "patrimonio-somma-non-quadra",
    outcome: "broken",
    when: "the parts are one more than their whole",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi
        ALER | | 680
        ALER Est | ALER | 446
        ALER Ovest | ALER | 235
      `,
    },
    broken: [
      {
        severity: "block",
        enti: [],
        cells: [
          "patrimonio.txt riga 2 = 680",
          "patrimonio.txt riga 3 = 446",
          "patrimonio.txt riga 4 = 235",
        ],
        params: { where: "ALER", field: "alloggi", sum: 681, printed: 680, difference: -1 },
      },
    ],
  },
  {
    code: "patrimonio-somma-non-quadra",
    outcome: "undecided",
    when: "one part did not answer",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi
        ALER | | 680
        ALER Est | ALER |
        ALER Ovest | ALER | 235
      `,
    },
    undecided: [{ enti: [], missing: ["patrimonio.txt riga 3 = vuoto"] }],
  },

  {
    code: "percentuale-non-torna",
    outcome: "holds",
    when: "a printed share could be the rounded one: 65,4 % of 680 is 445, 47 % and 53 % of 1277",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        Ambito | | 1277 |
        Comuni | Ambito | 597 | 47 %
        ALER | Ambito | 680 | 53%
        ALER Est | ALER | 445 | 65,4 %
        ALER Ovest | ALER | 235 | 34.6
      `,
    },
    holds: ["", "", "", ""],
  },
  {
    code: "percentuale-non-torna",
    outcome: "broken",
    when: "no rounding gives the printed share, be it a tenth too much",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        ALER | | 680 |
        ALER Est | ALER | 445 | 65,5 %
      `,
    },
    broken: [
      {
        severity: "block",
        enti: [],
        cells: [
          "patrimonio.txt riga 3 = 65,5 %",
          "patrimonio.txt riga 3 = 445",
          "patrimonio.txt riga 2 = 680",
        ],
        params: {
          where: "ALER Est",
          whole: "ALER",
          printed: 65.5,
          part: 445,
          of: 680,
          expected: 65.4,
        },
      },
    ],
  },
  {
    code: "percentuale-non-torna",
    outcome: "undecided",
    when: "the count of the part or of the whole is missing",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        ALER | | n.d. |
        ALER Est | ALER | 445 | 65,4 %
      `,
    },
    undecided: [{ enti: [], missing: ["patrimonio.txt riga 2 = n.d."] }],
  },

  {
    code: "percentuali-non-cento",
    outcome: "holds",
    when: "three thirds are printed as 33 %, and 99 is 100 within their rounding",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        Ambito | | 30 |
        Uno | Ambito | 10 | 33 %
        Due | Ambito | 10 | 33 %
        Tre | Ambito | 10 | 33 %
      `,
    },
    holds: [""],
  },
  {
    code: "percentuali-non-cento",
    outcome: "broken",
    when: "two shares make 102 %",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        Ambito | | 1277 |
        Comuni | Ambito | 597 | 47 %
        ALER | Ambito | 680 | 55 %
      `,
    },
    broken: [
      {
        severity: "block",
        enti: [],
        cells: ["patrimonio.txt riga 3 = 47 %", "patrimonio.txt riga 4 = 55 %"],
        params: { whole: "Ambito", count: 2, sum: 102 },
      },
    ],
  },
  {
    code: "percentuali-non-cento",
    outcome: "undecided",
    when: "one of the shares is not printed",
    text: "",
    context: {
      patrimonio: `
        Nome | Parte di | Alloggi | Percento
        Ambito | | 1277 |
        Comuni | Ambito | 597 | 47 %
        ALER | Ambito | 680 |
      `,
    },
    undecided: [{ enti: [], missing: ["patrimonio.txt riga 4 = vuoto"] }],
  },

  {
    code: "turnover-oltre-patrimonio",
    outcome: "holds",
    when: "the turn-over is all the stock or less, in the single table and in the quadro",
    text: `
      ${OFFER}
      Viadana | 6 | 6 | 0 | 0
      Calvatone* | | | |
    `,
    context: {
      patrimonio: `
        ${STOCK}
        Viadana | | 6 | 0 | 0 | 6
        Calvatone | | 0 | 2 | 0 | 2
      `,
    },
    holds: ["Viadana"],
  },
  {
    code: "turnover-oltre-patrimonio",
    outcome: "broken",
    when: "more dwellings are said to fall free than the ente owns",
    text: `
      Ente | Turn-over
      Viadana | 7
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 3 | 0 | 9` },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 7", "patrimonio.txt riga 2 = 6"],
        params: {
          where: null,
          terms: { turnover: 7, alloggiSap: 6 },
          bound: 0,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "turnover-oltre-patrimonio",
    outcome: "undecided",
    when: "the stock of an ente or its turn-over is not known",
    text: `
      Ente | Turn-over
      Viadana | 7
      Bozzolo | n.d.
    `,
    context: { patrimonio: `${STOCK}\nBozzolo | | 6 | 3 | 0 | 9` },
    undecided: [
      { enti: ["Viadana"], missing: [], absent: ["alloggiSap"] },
      { enti: ["Bozzolo"], missing: ["riga 3 = n.d."] },
    ],
  },

  {
    code: "carenza-oltre-patrimonio",
    outcome: "holds",
    when: "dwellings in carenza manutentiva are among those owned",
    text: `
      Ente | Carenza manutentiva
      Viadana | 3
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 3 | 0 | 9` },
    holds: ["Viadana"],
  },
  {
    code: "carenza-oltre-patrimonio",
    outcome: "broken",
    when: "there are more in carenza manutentiva than the ente owns",
    text: `
      Ente | Carenza manutentiva
      Viadana | 8
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 3 | 0 | 9` },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 8", "patrimonio.txt riga 2 = 6"],
        params: {
          where: null,
          terms: { carenzaManutentiva: 8, alloggiSap: 6 },
          bound: 0,
          difference: 2,
        },
      },
    ],
  },
  {
    code: "carenza-oltre-patrimonio",
    outcome: "undecided",
    when: "nobody gave the patrimonio: said once, not for every ente",
    text: `
      Ente | Carenza manutentiva
      Viadana | 8
      Bozzolo | 0
    `,
    undecided: [{ enti: [], missing: [], absent: ["alloggiSap"] }],
  },

  {
    code: "disponibili-oltre-patrimonio",
    outcome: "holds",
    when: "what is new need not be among the dwellings owned so far",
    text: `
      ${OFFER}
      Viadana | 9 | 5 | 1 | 3
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 0 | 0 | 6` },
    holds: ["Viadana"],
  },
  {
    code: "disponibili-oltre-patrimonio",
    outcome: "broken",
    when: "without the new ones more are available than the ente owns",
    text: `
      ${OFFER}
      Viadana | 10 | 5 | 2 | 3
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 0 | 0 | 6` },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: ["riga 2 = 10", "riga 2 = 3", "patrimonio.txt riga 2 = 6"],
        params: {
          where: null,
          terms: { disponibili: 10, nuovaEdificazione: 3, alloggiSap: 6 },
          bound: 0,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "disponibili-oltre-patrimonio",
    outcome: "undecided",
    when: "it is not known what is new",
    text: `
      Ente | Disponibili
      Viadana | 10
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 0 | 0 | 6` },
    undecided: [{ enti: ["Viadana"], missing: [], absent: ["nuovaEdificazione"] }],
  },

  {
    code: "sat-oltre-patrimonio",
    outcome: "holds",
    when: "SAT come on top of the available and are among the dwellings owned",
    parameters: { satMode: "aggiuntivi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | 2 | 9
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 3 | 0 | 9` },
    holds: ["Viadana"],
  },
  {
    code: "sat-oltre-patrimonio",
    outcome: "broken",
    when: "SAT come on top of the available and are more than the dwellings owned",
    parameters: { satMode: "aggiuntivi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | 2 | 10
    `,
    context: { patrimonio: `${STOCK}\nViadana | | 6 | 3 | 0 | 9` },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 10", "patrimonio.txt riga 2 = 9"],
        params: { where: null, terms: { sat: 10, alloggi: 9 }, bound: 0, difference: 1 },
      },
    ],
  },
  {
    code: "sat-oltre-patrimonio",
    outcome: "undecided",
    when: "the ente is not in the patrimonio",
    parameters: { satMode: "aggiuntivi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | 2 | 10
    `,
    context: { patrimonio: `${STOCK}\nBozzolo | | 6 | 3 | 0 | 9` },
    undecided: [{ enti: ["Viadana"], missing: [], absent: ["alloggi"] }],
  },
];
