// Single figures, and blank, 0 and not applicable kept apart.
import type { RuleCase } from "../ruleCase";

export const ANSWER_CASES: readonly RuleCase[] = [
  {
    code: "valore-illeggibile",
    outcome: "holds",
    when: "cells are numbers, blank, dashes or marks",
    text: `
      Ente | Turn-over | Assegnate nel 2020
      Viadana | 6 | n.d.
      Bozzolo | - | 1.0
      Calvatone* | * |
    `,
  },
  {
    code: "valore-illeggibile",
    outcome: "broken",
    when: "prose stands in a column of counts, of an ente or of the total",
    text: `
      Ente | Turn-over
      Viadana | 97 di cui 15 non ammesse
      TOTALE | novantasette
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 97 di cui 15 non ammesse"],
        params: { field: "turnover", raw: "97 di cui 15 non ammesse" },
      },
      {
        severity: "block",
        enti: [],
        cells: ["riga 3 = novantasette"],
        params: { field: "turnover", raw: "novantasette" },
      },
    ],
  },
  {
    code: "conteggio-non-valido",
    outcome: "holds",
    when: "counts are whole numbers from 0 on and quotas may have decimals",
    text: `
      Ente | Turn-over
      Viadana | 10.0
      Bozzolo | 0

      Ente | % Forze di Polizia
      Viadana | 3.03
    `,
    holds: ["Viadana", "Bozzolo", "Viadana"],
  },
  {
    code: "conteggio-non-valido",
    outcome: "undecided",
    when: "what stands there is no figure",
    text: `
      Ente | Turn-over
      Viadana | circa dieci
      Bozzolo | 0
    `,
    holds: ["Bozzolo"],
    undecided: [{ enti: ["Viadana"], missing: ["riga 2 = circa dieci"] }],
  },
  {
    code: "conteggio-non-valido",
    outcome: "broken",
    when: "a count is negative or has decimals, and a quota is negative",
    text: `
      Ente | Turn-over
      Viadana | -1
      Bozzolo | 1,5

      Ente | % Forze di Polizia
      Viadana | -5
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = -1"],
        params: { field: "turnover", value: -1 },
      },
      {
        severity: "block",
        enti: ["Bozzolo"],
        cells: ["riga 3 = 1,5"],
        params: { field: "turnover", value: 1.5 },
      },
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 6 = -5"],
        params: { field: "quotaForzePolizia", value: -5 },
      },
    ],
  },

  {
    code: "sap-incoerente",
    outcome: "holds",
    when: "an ente without SAP is blank and marked everywhere; what privates hand over does not count",
    text: `
      * Senza alloggi SAP: Calvatone
      Ente | Turn-over
      Calvatone* |

      Ente | Conferite da privati
      Calvatone | 0
    `,
    holds: ["Calvatone"],
  },
  {
    code: "sap-incoerente",
    outcome: "broken",
    when: "an ente marked in one table has a 0 in another",
    text: `
      Ente | Turn-over
      Calvatone* |

      Ente | SAT
      Calvatone* |

      Ente | Carenza manutentiva
      Calvatone | 0
    `,
    broken: [
      {
        severity: "block",
        enti: ["Calvatone"],
        cells: ["riga 8 = 0"],
        params: { kinds: ["carenzaManutentiva"], markedIn: 2 },
      },
    ],
  },
  {
    code: "sap-incoerente",
    outcome: "broken",
    when: "only the footnote says that an ente has no SAP, and a table has a figure",
    text: `
      * Senza alloggi SAP: Calvatone

      Ente | Turn-over
      Calvatone |

      Ente | SAT
      Calvatone | 1
    `,
    broken: [
      {
        severity: "block",
        enti: ["Calvatone"],
        cells: ["riga 7 = 1"],
        params: { kinds: ["sat"], markedIn: 0 },
      },
    ],
  },
  {
    code: "contrassegno-mancante",
    outcome: "holds",
    when: "every blank of an ente without SAP has its asterisk",
    text: `
      Ente | Turn-over
      Calvatone* |

      Ente | SAT
      Calvatone* |
    `,
    holds: ["Calvatone"],
  },
  {
    code: "contrassegno-mancante",
    outcome: "broken",
    when: "a blank has none though the ente is marked elsewhere",
    text: `
      Ente | Turn-over
      Calvatone* |

      Ente | SAT
      Comune di Calvatone |
      Viadana | 2
    `,
    broken: [
      {
        severity: "block",
        enti: ["Calvatone"],
        cells: ["riga 5 = Comune di Calvatone"],
        params: { kinds: ["sat"] },
      },
    ],
  },
  {
    code: "risposta-mancante",
    outcome: "holds",
    when: "every ente with SAP has a figure, be it 0",
    text: `
      Ente | Turn-over
      Viadana | 6
      Bozzolo | 0
    `,
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "risposta-mancante",
    outcome: "broken",
    when: "a blank has no asterisk anywhere, or a dash stands for the answer",
    text: `
      Ente | Turn-over
      Viadana | 6
      Bozzolo |

      Ente | SAT
      Viadana | n.d.
      Bozzolo |
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 6 = n.d."],
        params: { kinds: ["sat"] },
      },
      {
        severity: "block",
        enti: ["Bozzolo"],
        cells: ["riga 3 = vuoto", "riga 7 = vuoto"],
        params: { kinds: ["turnover", "sat"] },
      },
    ],
  },
  {
    code: "nota-sap-incompleta",
    outcome: "holds",
    when: "marks and footnote name the same enti, in whatever short form",
    text: `
      Ente | Turn-over
      Piadena Drizzona* |
      Rivarolo del Re ed Uniti* |
      Viadana | 6

      * Comuni senza alloggi SAP: Piadena e Drizzona e Rivarolo ed Uniti
    `,
    holds: ["Piadena Drizzona+Rivarolo del Re ed Uniti"],
  },
  {
    code: "nota-sap-incompleta",
    outcome: "holds",
    when: "the footnote names nobody and says what the sign means",
    text: `
      Ente | Turn-over
      Calvatone* |
      Viadana | 6

      * Ente che non possiede alloggi SAP.
    `,
    holds: ["Calvatone"],
  },
  {
    code: "nota-sap-incompleta",
    outcome: "broken",
    when: "the footnote forgets one ente and names one that is not marked",
    text: `
      Ente | Turn-over
      Calvatone* |
      San Martino del Lago* |
      San Martino dall'Argine | 1

      * Senza alloggi SAP: Calvatone e San Martino dall'Argine
    `,
    broken: [
      {
        severity: "block",
        enti: ["San Martino del Lago", "San Martino dall'Argine"],
        cells: [
          "riga 6 = * Senza alloggi SAP: Calvatone e San Martino dall'Argine",
          "riga 3 = San Martino del Lago*",
        ],
        params: {
          notNamed: ["San Martino del Lago"],
          notMarked: ["San Martino dall'Argine"],
        },
      },
    ],
  },
  {
    code: "nota-sap-incompleta",
    outcome: "broken",
    when: "an owner that no registry knows is marked, in two tables under two marks; each place once",
    text: `
      * Senza alloggi SAP: Calvatone

      Ente | Turn-over
      Unione dei Comuni Foedus |
      Calvatone* |

      Ente | SAT
      Unione dei Comuni Foedus¹ |
      Calvatone* |
    `,
    broken: [
      {
        severity: "block",
        enti: ["UNIONE DEI COMUNI FOEDUS"],
        cells: ["riga 1 = * Senza alloggi SAP: Calvatone", "riga 8 = Unione dei Comuni Foedus¹"],
        params: { notNamed: ["UNIONE DEI COMUNI FOEDUS"], notMarked: [] },
      },
    ],
  },
  {
    code: "nota-sap-incompleta",
    outcome: "broken",
    when: "there are marks and no footnote at all",
    text: `
      Ente | Turn-over
      Calvatone* |
    `,
    broken: [
      {
        severity: "block",
        enti: ["Calvatone"],
        cells: ["riga 2 = Calvatone*"],
        params: { notNamed: ["Calvatone"], notMarked: [] },
      },
    ],
  },
];
