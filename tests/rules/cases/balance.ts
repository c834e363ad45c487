// The balance, the sums and the quadro.
import type { RuleCase } from "../ruleCase";

const QUADRO = "Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione";

export const BALANCE_CASES: readonly RuleCase[] = [
  {
    code: "disponibili-non-quadra",
    outcome: "holds",
    when: "the parts add up, zeros too, per ente and in the total",
    text: `
      ${QUADRO}
      Viadana | 6 | 4 | 1 | 1
      Bozzolo | 0 | 0 | 0 | 0
      TOTALE | 6 | 4 | 1 | 1
    `,
    holds: ["Viadana", "Bozzolo", ""],
  },
  {
    code: "disponibili-non-quadra",
    outcome: "broken",
    when: "one dwelling is missing among the parts",
    text: `
      ${QUADRO}
      Viadana | 6 | 4 | 1 | 0
      Bozzolo | 1 | 1 | 0 | 0
    `,
    holds: ["Bozzolo"],
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 6", "riga 2 = 4", "riga 2 = 1", "riga 2 = 0"],
        params: {
          of: "ente",
          terms: { disponibili: 6, turnover: 4, carenzaManutentiva: 1, nuovaEdificazione: 0 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "disponibili-non-quadra",
    outcome: "broken",
    when: "the four single tables do not balance, and the row of their totals neither",
    text: `
      Ente | Disponibili
      Viadana | 5
      TOTALE | 5

      Ente | Turn-over
      Viadana | 4
      TOTALE | 4

      Ente | Carenza manutentiva
      Viadana | 1
      TOTALE | 1

      Ente | Nuova edificazione
      Viadana | 2
      TOTALE | 2
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 5", "riga 6 = 4", "riga 10 = 1", "riga 14 = 2"],
        params: {
          of: "ente",
          terms: { disponibili: 5, turnover: 4, carenzaManutentiva: 1, nuovaEdificazione: 2 },
          difference: -2,
        },
      },
      {
        severity: "block",
        enti: [],
        cells: ["riga 3 = 5", "riga 7 = 4", "riga 11 = 1", "riga 15 = 2"],
        params: {
          of: "totale",
          terms: { disponibili: 5, turnover: 4, carenzaManutentiva: 1, nuovaEdificazione: 2 },
          difference: -2,
        },
      },
    ],
  },
  {
    code: "disponibili-non-quadra",
    outcome: "broken",
    when: "the sender's quadro does not balance though nobody sent the single tables",
    text: {
      "aler.txt": `
        ${QUADRO}
        ALER Mantova | 23 | 15 | 3 | 4
      `,
    },
    broken: [
      {
        severity: "block",
        enti: ["ALER BS-CR-MN U.O. Mantova"],
        cells: [
          "aler.txt riga 2 = 23",
          "aler.txt riga 2 = 15",
          "aler.txt riga 2 = 3",
          "aler.txt riga 2 = 4",
        ],
        params: {
          of: "ente",
          terms: { disponibili: 23, turnover: 15, carenzaManutentiva: 3, nuovaEdificazione: 4 },
          difference: 1,
        },
      },
    ],
  },
  {
    code: "disponibili-non-quadra",
    outcome: "undecided",
    when: "a part was not answered or cannot be read; not applicable asks for nothing",
    text: `
      ${QUADRO}
      Viadana | 6 | 4 | | 1
      Bozzolo | 1 | uno | 0 | 0
      Calvatone* | | | |
    `,
    undecided: [
      { enti: ["Viadana"], missing: ["riga 2 = vuoto"] },
      { enti: ["Bozzolo"], missing: ["riga 3 = uno"] },
    ],
  },

  {
    code: "totale-non-quadra",
    outcome: "holds",
    when: "each column adds up to its total; blank counts as nothing and no total asks for nothing",
    text: `
      ${QUADRO}
      Viadana | 6 | 4 | 1 | 1
      Calvatone* | | | |
      TOTALE | 6 | 4 | 1 | 1

      Ente | SAT
      Viadana | 2
    `,
    holds: ["", "", "", ""],
  },
  {
    code: "totale-non-quadra",
    outcome: "broken",
    when: "the printed total is not the sum",
    text: `
      Ente | Turn-over | SAT
      Viadana | 6 | 2
      Bozzolo | 1 | 0
      TOTALE | 8 | 2
    `,
    holds: [""],
    broken: [
      {
        severity: "block",
        enti: [],
        cells: ["riga 4 = 8"],
        params: { kind: "turnover", field: "turnover", sum: 7, printed: 8, difference: 1 },
      },
    ],
  },
  {
    code: "totale-non-quadra",
    outcome: "broken",
    when: "the total is 0 though an ente has a value",
    text: `
      Ente | SAT
      Viadana | 2
      TOTALE | 0
    `,
    broken: [
      {
        severity: "block",
        enti: [],
        cells: ["riga 3 = 0"],
        params: { kind: "sat", field: "sat", sum: 2, printed: 0, difference: -2 },
      },
    ],
  },
  {
    code: "totale-non-quadra",
    outcome: "undecided",
    when: "a figure of the column or the total itself cannot be read",
    text: `
      Ente | Turn-over | SAT
      Viadana | sei | 2
      Bozzolo | 1 | 0
      TOTALE | 7 | due
    `,
    undecided: [
      { enti: [], missing: ["riga 2 = sei"] },
      { enti: [], missing: ["riga 4 = due"] },
    ],
  },

  {
    code: "subtotale-non-quadra",
    outcome: "holds",
    when: "each area adds up to its own total, and the areas to that of the ambito",
    text: `
      Ente | Turn-over
      Viadana | 4
      Dosolo | 1
      TOTALE SUB-AMBITO VIADANESE | 5
      Casalmaggiore | 8
      Gussola | 0
      TOTALE SUB-AMBITO CASALASCO | 8
      TOTALE AMBITO | 13
    `,
    holds: ["", ""],
  },
  {
    code: "subtotale-non-quadra",
    outcome: "broken",
    when: "one area has a total that is not the sum of its enti, though the whole adds up",
    text: `
      Ente | Turn-over
      Viadana | 4
      Dosolo | 1
      TOTALE SUB-AMBITO VIADANESE | 6
      Casalmaggiore | 8
      Gussola | 0
      TOTALE SUB-AMBITO CASALASCO | 8
      TOTALE AMBITO | 13
    `,
    holds: [""],
    broken: [
      {
        severity: "block",
        enti: [],
        cells: ["riga 4 = 6"],
        params: {
          kind: "turnover",
          field: "turnover",
          label: "TOTALE SUB-AMBITO VIADANESE",
          sum: 5,
          printed: 6,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "subtotale-non-quadra",
    outcome: "undecided",
    when: "a figure of the area cannot be read",
    text: `
      Ente | Turn-over
      Viadana | quattro
      Dosolo | 1
      TOTALE SUB-AMBITO VIADANESE | 5
      Casalmaggiore | 8
      Gussola | 0
      TOTALE SUB-AMBITO CASALASCO | 8
      TOTALE AMBITO | 13
    `,
    holds: [""],
    undecided: [{ enti: [], missing: ["riga 2 = quattro"] }],
  },

  {
    code: "quadro-discorde",
    outcome: "holds",
    when: "the single table and the quadro say the same, blank included, in whatever decimals",
    text: `
      Ente | Turn-over
      Viadana | 4
      Calvatone* |

      Ente | Turn-over | Nuova edificazione
      Viadana | 4.0 | 2
      Calvatone* | |
    `,
    holds: ["Viadana", "Calvatone"],
  },
  {
    code: "quadro-discorde",
    outcome: "broken",
    when: "a figure differs, and when a 0 stands against a blank",
    text: `
      Ente | Turn-over
      Viadana | 4
      Calvatone* | 0

      Ente | Turn-over | Nuova edificazione
      Viadana | 5 | 2
      Calvatone* | |
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 4", "riga 6 = 5"],
        params: { field: "turnover", single: "4", quadro: "5" },
      },
      {
        severity: "block",
        enti: ["Calvatone"],
        cells: ["riga 3 = 0", "riga 7 = vuoto"],
        params: { field: "turnover", single: "0", quadro: null },
      },
    ],
  },
  {
    code: "quadro-discorde",
    outcome: "undecided",
    when: "one of the two cannot be read",
    text: `
      Ente | Turn-over
      Viadana | quattro
      Bozzolo | 1

      Ente | Turn-over | Nuova edificazione
      Viadana | 4 | 2
      Bozzolo | uno | 0
    `,
    undecided: [
      { enti: ["Viadana"], missing: ["riga 2 = quattro"] },
      { enti: ["Bozzolo"], missing: ["riga 7 = uno"] },
    ],
  },
];
