// Cases of the rules on several sources.
import type { RuleCase } from "../ruleCase";

const NEWER_SAYS_MORE = {
  "ALER 2021.txt": `
    Ente | Turn-over | SAT
    Viadana | 6 | 1
  `,
  "ALER 2021 (1).txt": `
    Ente | Turn-over | SAT
    Viadana | 8 | 1
  `,
};

const CHOSEN = {
  ente: { code: "020066", name: "Viadana" },
  field: "turnover",
  source: { file: "aler.txt", at: { sheet: null, row: 1, column: 0 } },
  figure: { state: "value", value: 6, decimals: 0 },
  against: "value 6 | value 8",
  reason: "Dato confermato per telefono",
  decidedBy: "Ufficio casa",
  decidedOn: 44_300,
  kept: null,
} as const;

export const FONTI_CASES: readonly RuleCase[] = [
  {
    code: "fonti-discordi",
    outcome: "holds",
    when: "two senders say the same of an ente",
    text: {
      "aler.txt": `
        Ente | Turn-over
        Viadana | 6
      `,
      "piattaforma.txt": `
        Ente | Turn-over
        Viadana | 6
      `,
    },
    holds: ["Viadana"],
  },
  {
    code: "fonti-discordi",
    outcome: "holds",
    when: "the single table of a sender and its own quadro differ: that is another rule's matter",
    text: `
      Ente | Turn-over
      Viadana | 6

      Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione
      Viadana | 8 | 8 | 0 | 0
    `,
    holds: ["Viadana"],
  },
  {
    code: "fonti-discordi",
    outcome: "holds",
    when: "the office decided whose figure counts",
    text: {
      "aler.txt": `
        Ente | Turn-over
        Viadana | 6
      `,
      "piattaforma.txt": `
        Ente | Turn-over
        Viadana | 8
      `,
    },
    scelte: [CHOSEN],
    holds: ["Viadana"],
  },
  {
    code: "fonti-discordi",
    outcome: "broken",
    when: "two senders say different things, and the first by name stands meanwhile",
    text: {
      "piattaforma.txt": `
        Ente | Turn-over
        Viadana | 8
        Bozzolo | 1
      `,
      "aler.txt": `
        Ente | Turn-over
        Viadana | 6
      `,
    },
    holds: ["Bozzolo"],
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["aler.txt riga 2 = 6", "piattaforma.txt riga 2 = 8"],
        params: {
          field: "turnover",
          subject: null,
          statements: [
            { file: "aler.txt", figure: { state: "value", value: 6, decimals: 0 } },
            { file: "piattaforma.txt", figure: { state: "value", value: 8, decimals: 0 } },
          ],
          stands: { file: "aler.txt", figure: { state: "value", value: 6, decimals: 0 } },
          fallen: null,
        },
      },
    ],
  },
  {
    code: "fonti-discordi",
    outcome: "broken",
    when: "the single table of one sender and the quadro of another differ",
    text: {
      "comuni.txt": `
        Ente | Turn-over
        Viadana | 4
      `,
      "capofila.txt": `
        Ente | Disponibili | Turn-over | Carenza manutentiva | Nuova edificazione
        Viadana | 3 | 3 | 0 | 0
      `,
    },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["capofila.txt riga 2 = 3", "comuni.txt riga 2 = 4"],
        params: {
          field: "turnover",
          subject: null,
          statements: [
            { file: "capofila.txt", figure: { state: "value", value: 3, decimals: 0 } },
            { file: "comuni.txt", figure: { state: "value", value: 4, decimals: 0 } },
          ],
          stands: { file: "comuni.txt", figure: { state: "value", value: 4, decimals: 0 } },
          fallen: null,
        },
      },
    ],
  },
  {
    code: "fonti-discordi",
    outcome: "broken",
    when: "one leaves blank what the other counted as none, and the count stands meanwhile",
    text: {
      "aler.txt": `
        Ente | Turn-over
        Viadana |
      `,
      "piattaforma.txt": `
        Ente | Turn-over
        Viadana | 0
      `,
    },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["aler.txt riga 2 = vuoto", "piattaforma.txt riga 2 = 0"],
        params: {
          field: "turnover",
          subject: null,
          statements: [
            { file: "aler.txt", figure: { state: "blank" } },
            { file: "piattaforma.txt", figure: { state: "value", value: 0, decimals: 0 } },
          ],
          stands: { file: "piattaforma.txt", figure: { state: "value", value: 0, decimals: 0 } },
          fallen: null,
        },
      },
    ],
  },
  {
    code: "fonti-discordi",
    outcome: "broken",
    when: "the source that was chosen says something else now",
    text: {
      "aler.txt": `
        Ente | Turn-over
        Viadana | 7
      `,
      "piattaforma.txt": `
        Ente | Turn-over
        Viadana | 8
      `,
    },
    scelte: [CHOSEN],
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["aler.txt riga 2 = 7", "piattaforma.txt riga 2 = 8"],
        params: {
          field: "turnover",
          subject: null,
          statements: [
            { file: "aler.txt", figure: { state: "value", value: 7, decimals: 0 } },
            { file: "piattaforma.txt", figure: { state: "value", value: 8, decimals: 0 } },
          ],
          stands: { file: "aler.txt", figure: { state: "value", value: 7, decimals: 0 } },
          fallen: {
            figure: { state: "value", value: 6, decimals: 0 },
            file: "aler.txt",
            decidedBy: "Ufficio casa",
          },
        },
      },
    ],
  },
  {
    code: "fonte-sostituita",
    outcome: "holds",
    when: "files of two senders are read one after the other",
    text: {
      "aler.txt": `
        Ente | Turn-over
        ALER Mantova | 6
      `,
      "comuni.txt": `
        Ente | Turn-over
        Viadana | 8
      `,
    },
    readAt: { "comuni.txt": 2 },
    holds: ["", ""],
  },
  {
    code: "fonte-sostituita",
    outcome: "broken",
    when: "a newer file of the same sender says some figures differently",
    text: NEWER_SAYS_MORE,
    readAt: { "ALER 2021 (1).txt": 2 },
    broken: [
      {
        severity: "inform",
        enti: [],
        cells: ["ALER 2021.txt riga 2 = 6", "ALER 2021 (1).txt riga 2 = 8"],
        params: { newer: "ALER 2021 (1).txt", older: "ALER 2021.txt", figures: 2, changed: 1 },
      },
    ],
  },
  {
    code: "fonte-di-altro-anno",
    outcome: "holds",
    when: "a source names the year before only for what was assigned then",
    text: {
      "assegnate.txt": `
        Unità assegnate nell'anno 2020
        Ente | Assegnate nell'anno 2020
        Viadana | 2
      `,
      "piano.txt": `
        Piano annuale 2021
        Ente | Turn-over
        Viadana | 8
      `,
    },
    holds: ["", ""],
  },
  {
    code: "fonte-di-altro-anno",
    outcome: "broken",
    when: "last year's plan lies beside this year's",
    text: {
      "piano 2020.txt": `
        Piano annuale 2020
        Ente | Turn-over
        Viadana | 5
      `,
      "mittente.txt": `
        Piano annuale 2021
        Ente | Turn-over
        Viadana | 8
      `,
    },
    broken: [
      {
        severity: "inform",
        enti: [],
        cells: [],
        params: { file: "piano 2020.txt", year: 2020, planYear: 2021 },
      },
    ],
  },
];
