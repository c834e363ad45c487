// This year against the years before, population, dates, and lists of single dwellings.
import type { RuleCase } from "../ruleCase";

const STOCK = "Nome | SAP | SAS | Altri usi | Alloggi";
const PEOPLE = "Comune | Maschi | Femmine | Residenti";

/** A plan whose only figures are the turn-over and the available dwellings of one ente. */
const before = (turnover: number | string, disponibili: number | string = 5) => `
  Ente | Disponibili | Turn-over
  Viadana | ${disponibili} | ${turnover}
`;

export const PRIMA_CASES: readonly RuleCase[] = [
  {
    code: "popolazione-non-quadra",
    outcome: "holds",
    when: "men and women add up for every comune and for the total",
    text: "",
    context: {
      popolazione: `
        ${PEOPLE}
        Bozzolo | 1981 | 2085 | 4066
        Calvatone | 605 | 559 | 1.164
        TOTALE | 2.586 | 2.644 | 5.230
      `,
    },
    holds: ["Bozzolo", "Calvatone", ""],
  },
  {
    code: "popolazione-non-quadra",
    outcome: "broken",
    when: "a digit is wrong, of a comune or of the total",
    text: "",
    context: {
      popolazione: `
        ${PEOPLE}
        Bozzolo | 1981 | 2085 | 4068
        TOTALE | 1981 | 2085 | 4606
      `,
    },
    broken: [
      {
        severity: "block",
        enti: ["Bozzolo"],
        cells: [
          "popolazione.txt riga 2 = 4068",
          "popolazione.txt riga 2 = 1981",
          "popolazione.txt riga 2 = 2085",
        ],
        params: {
          where: null,
          terms: { residenti: 4068, maschi: 1981, femmine: 2085 },
          bound: 0,
          difference: 2,
        },
      },
      {
        severity: "block",
        enti: [],
        cells: [
          "popolazione.txt riga 3 = 4606",
          "popolazione.txt riga 3 = 1981",
          "popolazione.txt riga 3 = 2085",
        ],
        params: {
          where: "TOTALE",
          terms: { residenti: 4606, maschi: 1981, femmine: 2085 },
          bound: 0,
          difference: 540,
        },
      },
    ],
  },
  {
    code: "popolazione-non-quadra",
    outcome: "undecided",
    when: "the women of a comune are missing",
    text: "",
    context: { popolazione: `${PEOPLE}\nBozzolo | 1981 | | 4066` },
    undecided: [{ enti: ["Bozzolo"], missing: ["popolazione.txt riga 2 = vuoto"] }],
  },
  {
    code: "popolazione-somma-non-quadra",
    outcome: "holds",
    when: "the comuni add up to the printed totals, column by column",
    text: "",
    context: {
      popolazione: `
        ${PEOPLE}
        Bozzolo | 1981 | 2085 | 4066
        Calvatone | 605 | 559 | 1164
        TOTALE | 2586 | 2644 | 5230
      `,
    },
    holds: ["", "", ""],
  },
  {
    code: "popolazione-somma-non-quadra",
    outcome: "broken",
    when: "a column does not add up",
    text: "",
    context: {
      popolazione: `
        Comune | Residenti
        Bozzolo | 4066
        Calvatone | 1164
        TOTALE | 5320
      `,
    },
    broken: [
      {
        severity: "block",
        enti: [],
        cells: [
          "popolazione.txt riga 4 = 5320",
          "popolazione.txt riga 2 = 4066",
          "popolazione.txt riga 3 = 1164",
        ],
        params: { where: null, field: "residenti", sum: 5230, printed: 5320, difference: 90 },
      },
    ],
  },
  {
    code: "popolazione-somma-non-quadra",
    outcome: "undecided",
    when: "a comune is missing its figure",
    text: "",
    context: {
      popolazione: `
        Comune | Residenti
        Bozzolo | 4066
        Calvatone | n.d.
        TOTALE | 5320
      `,
    },
    undecided: [{ enti: [], missing: ["popolazione.txt riga 3 = n.d."] }],
  },

  {
    code: "assegnate-oltre-disponibili",
    outcome: "holds",
    when: "no more were assigned than last year's plan had",
    text: `
      Ente | Assegnate nel 2020
      Viadana | 5
    `,
    context: { prima: { 2020: before(2) } },
    holds: ["Viadana"],
  },
  {
    code: "assegnate-oltre-disponibili",
    outcome: "broken",
    when: "more were assigned than last year's plan had",
    text: `
      Ente | Assegnate nel 2020
      Viadana | 6
    `,
    context: { prima: { 2020: before(2), 2019: before(2, 9) } },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: ["riga 2 = 6", "2020.txt riga 2 = 5"],
        params: {
          where: null,
          terms: { assegnateAnnoPrecedente: 6, disponibiliAnnoPrecedente: 5 },
          bound: 0,
          difference: 1,
        },
      },
    ],
  },
  {
    code: "assegnate-oltre-disponibili",
    outcome: "undecided",
    when: "an ente was not in last year's plan",
    text: `
      Ente | Assegnate nel 2020
      Bozzolo | 6
    `,
    context: { prima: { 2020: before(2) } },
    undecided: [{ enti: ["Bozzolo"], missing: [], absent: ["disponibiliAnnoPrecedente"] }],
  },
  {
    code: "assegnate-oltre-disponibili",
    outcome: "undecided",
    when: "only a plan of two years ago is known: it is no substitute",
    text: `
      Ente | Assegnate nel 2020
      Viadana | 6
    `,
    context: { prima: { 2019: before(2) } },
    undecided: [{ enti: ["Viadana"], missing: [], absent: ["disponibiliAnnoPrecedente"] }],
  },

  {
    code: "turnover-lontano-dalla-media",
    outcome: "holds",
    when: "the turn-over is near the mean, or off it by no more than two dwellings",
    text: `
      Ente | Turn-over
      Viadana | 14
    `,
    context: { prima: { 2018: before(9), 2019: before(11), 2020: before(10) } },
    holds: ["Viadana"],
  },
  {
    code: "turnover-lontano-dalla-media",
    outcome: "broken",
    when: "the turn-over is more than half off the mean",
    text: `
      Ente | Turn-over
      Viadana | 16
    `,
    context: { prima: { 2018: before(9), 2019: before(12), 2020: before(10) } },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: [
          "riga 2 = 16",
          "2018.txt riga 2 = 9",
          "2019.txt riga 2 = 12",
          "2020.txt riga 2 = 10",
        ],
        params: { turnover: 16, mean: 10.3, from: 2018, to: 2020 },
      },
    ],
  },
  {
    code: "turnover-lontano-dalla-media",
    outcome: "undecided",
    when: "one of the three years is missing or was not answered",
    text: `
      Ente | Turn-over
      Viadana | 16
    `,
    context: { prima: { 2019: before(12), 2020: before("n.d.") } },
    undecided: [{ enti: ["Viadana"], missing: ["2020.txt riga 2 = n.d."], absent: ["turnover"] }],
  },
  {
    code: "turnover-lontano-dalla-media",
    outcome: "undecided",
    when: "nobody gave an earlier plan",
    text: `
      Ente | Turn-over
      Viadana | 16
    `,
    undecided: [{ enti: [], missing: [], absent: ["turnover"] }],
  },

  {
    code: "patrimonio-variato",
    outcome: "holds",
    when: "the stock is that of last year, what came and went counted",
    text: `
      Ente | Turn-over
      Viadana | 0
      Bozzolo | 0
    `,
    context: {
      patrimonio: `${STOCK}\nViadana | | | | 107\nBozzolo | | | | 40`,
      prima: { 2020: before(2) },
      primaPatrimonio: `${STOCK}\nViadana | | | | 103\nBozzolo | | | | 40`,
      mosse: `
        Ente | Entrati | Usciti
        Viadana | 6 | 2
      `,
    },
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "patrimonio-variato",
    outcome: "broken",
    when: "dwellings are gone and nobody said so",
    text: `
      Ente | Turn-over
      Viadana | 0
    `,
    context: {
      patrimonio: `${STOCK}\nViadana | | | | 100`,
      prima: { 2020: before(2) },
      primaPatrimonio: `${STOCK}\nViadana | | | | 103`,
      mosse: `
        Ente | Entrati | Usciti
        Viadana | | 1
      `,
    },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: [
          "patrimonio.txt riga 2 = 100",
          "patrimonio-prima.txt riga 2 = 103",
          "mosse.txt riga 2 = 1",
        ],
        params: {
          where: null,
          terms: { alloggi: 100, alloggiAnnoPrecedente: 103, alloggiUsciti: 1 },
          bound: 0,
          difference: -2,
        },
      },
    ],
  },
  {
    code: "patrimonio-variato",
    outcome: "undecided",
    when: "last year's stock is not known",
    text: `
      Ente | Turn-over
      Viadana | 0
    `,
    context: { patrimonio: `${STOCK}\nViadana | | | | 100`, prima: { 2020: before(2) } },
    undecided: [{ enti: ["Viadana"], missing: [], absent: ["alloggiAnnoPrecedente"] }],
  },

  {
    code: "variazione-ampia",
    outcome: "holds",
    when: "many more in percent are few in dwellings, or many dwellings are few in percent",
    text: `
      Ente | Disponibili
      Viadana | 6
      Bozzolo | 60
    `,
    context: {
      prima: {
        2020: `
          Ente | Disponibili
          Viadana | 1
          Bozzolo | 50
        `,
      },
    },
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "variazione-ampia",
    outcome: "broken",
    when: "the available dwellings are less than half of last year's",
    text: `
      Ente | Disponibili
      Viadana | 4
    `,
    context: { prima: { 2020: before(2, 12) } },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: ["riga 2 = 4", "2020.txt riga 2 = 12"],
        params: { field: "disponibili", before: 12, now: 4, year: 2020 },
      },
    ],
  },
  {
    code: "variazione-ampia",
    outcome: "undecided",
    when: "one of the two years was not answered",
    text: `
      Ente | Disponibili
      Viadana | n.d.
      Bozzolo | 3
    `,
    context: { prima: { 2020: before(2, 12) } },
    undecided: [
      { enti: ["Viadana"], missing: ["riga 2 = n.d.", "2020.txt riga 2 = 12"] },
      { enti: ["Bozzolo"], missing: [], absent: ["disponibiliAnnoPrecedente"] },
    ],
  },
];

const LIST = "Codice | Ente | Conta in | Lavori";

const ELEVEN = Array.from({ length: 11 }, (_, index) => `B${index + 1}`);
const TWICE = [...ELEVEN, ...ELEVEN];

export const ELENCO_CASES: readonly RuleCase[] = [
  {
    code: "elenco-conteggio-diverso",
    outcome: "holds",
    when: "the list has as many dwellings as the tables say; enti without a list are not compared",
    text: `
      Ente | Disponibili | Turn-over | Carenza manutentiva
      Viadana | 2 | 1 | 1
      Bozzolo | 9 | 9 | 0
    `,
    context: {
      elenco: {
        fields: ["disponibili", "turnover"],
        alloggi: `
          ${LIST}
          A1 | Viadana | disponibili turnover |
          A2 | Viadana | disponibili |
        `,
      },
    },
    holds: ["Viadana", "Viadana"],
  },
  {
    code: "elenco-conteggio-diverso",
    outcome: "broken",
    when: "the list has fewer than the table, or none of a kind that the table counts",
    text: `
      Ente | Turn-over | Carenza manutentiva
      Viadana | 3 | 1
    `,
    context: {
      elenco: {
        fields: ["turnover", "carenzaManutentiva"],
        alloggi: `
          ${LIST}
          A1 | Viadana | turnover |
          A2 | Viadana | turnover |
        `,
      },
    },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 3", "elenco.txt riga 2 = A1", "elenco.txt riga 3 = A2"],
        params: { field: "turnover", listed: 2, atMost: 2, printed: 3 },
      },
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 1"],
        params: { field: "carenzaManutentiva", listed: 0, atMost: 0, printed: 1 },
      },
    ],
  },
  {
    code: "elenco-conteggio-diverso",
    outcome: "undecided",
    when: "the table has no figure to compare with",
    text: `
      Ente | Turn-over
      Viadana | n.d.
    `,
    context: {
      elenco: { fields: ["turnover", "sat"], alloggi: `${LIST}\nA1 | Viadana | turnover |` },
    },
    undecided: [
      { enti: ["Viadana"], missing: ["riga 2 = n.d."] },
      { enti: ["Viadana"], missing: [], absent: ["sat"] },
    ],
  },
  {
    code: "elenco-conteggio-diverso",
    outcome: "undecided",
    when: "the table says what the list allows: a dwelling in doubt counts or not, the same code may be one",
    text: `
      Ente | Turn-over | SAT
      Viadana | 2 | 1
    `,
    context: {
      elenco: {
        fields: ["turnover", "sat"],
        alloggi: `
          Codice | Ente | Conta in | Lavori | Forse in
          A1 | Viadana | turnover | |
          A2 | Viadana | | | turnover
          A3 | Viadana | sat | |
          A3 | Viadana | sat | |
        `,
      },
    },
    undecided: [
      {
        enti: ["Viadana"],
        missing: ["elenco.txt riga 3 = A2", "elenco.txt riga 4 = A3", "elenco.txt riga 5 = A3"],
      },
      { enti: ["Viadana"], missing: ["elenco.txt riga 4 = A3", "elenco.txt riga 5 = A3"] },
    ],
  },
  {
    code: "alloggio-ripetuto",
    outcome: "broken",
    when: "more codes than anybody reads one by one stand twice: one finding speaks for all",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: [LIST, ...TWICE.map((code) => `${code} | Viadana | turnover |`)].join("\n"),
      },
    },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["elenco.txt riga 2 = B1", "elenco.txt riga 13 = B1"],
        params: { alloggio: "B1", times: 2, others: 10 },
      },
    ],
  },
  {
    code: "alloggio-ripetuto",
    outcome: "holds",
    when: "codes are unique for each ente; two enti may use the same code",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: `
          ${LIST}
          1 | Viadana | turnover |
          2 | Viadana | turnover |
          1 | Bozzolo | turnover |
        `,
      },
    },
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "alloggio-ripetuto",
    outcome: "broken",
    when: "an ente lists a code twice",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: `
          ${LIST}
          A1 | Viadana | turnover |
          A2 | Viadana | turnover |
          A1 | Viadana | sat |
        `,
      },
    },
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["elenco.txt riga 2 = A1", "elenco.txt riga 4 = A1"],
        params: { alloggio: "A1", times: 2, others: 0 },
      },
    ],
  },
  {
    code: "alloggio-ripetuto",
    outcome: "undecided",
    when: "a dwelling has no code",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: `
          ${LIST}
          A1 | Viadana | turnover |
           | Viadana | turnover |
        `,
      },
    },
    undecided: [{ enti: ["Viadana"], missing: ["elenco.txt riga 3 = vuoto"] }],
  },
  {
    code: "lavori-oltre-limite",
    outcome: "holds",
    when: "the works cost 8.000 euro or less; dearer works elsewhere are no matter of the tenant's",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: `
          ${LIST}
          A1 | Viadana | carenzaManutentiva | 8000
          A2 | Viadana | nuovaEdificazione | 54000
        `,
      },
    },
    holds: ["Viadana"],
  },
  {
    code: "lavori-oltre-limite",
    outcome: "broken",
    when: "the works of a dwelling in carenza manutentiva cost a cent more",
    text: "",
    context: {
      elenco: {
        fields: [],
        alloggi: `
          ${LIST}
          A1 | Viadana | carenzaManutentiva | 8000.01
        `,
      },
    },
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: ["elenco.txt riga 2 = A1"],
        params: { alloggio: "A1", importoCentesimi: 800_001, massimoCentesimi: 800_000, others: 0 },
      },
    ],
  },
  {
    code: "lavori-oltre-limite",
    outcome: "undecided",
    when: "the cost is not given",
    text: "",
    context: { elenco: { fields: [], alloggi: `${LIST}\nA1 | Viadana | carenzaManutentiva |` } },
    undecided: [{ enti: ["Viadana"], missing: ["elenco.txt riga 2 = A1"] }],
  },
];

export const SCADENZE_CASES: readonly RuleCase[] = [
  {
    code: "scadenza-superata",
    outcome: "holds",
    when: "every step is on its last day",
    text: "",
    context: {
      scadenze: {
        ricognizioneAperta: "2020-10-31",
        ricognizioneChiusa: "2020-11-30",
        approvato: "2020-12-31",
        trasmesso: "2021-01-15",
        pubblicato: "2021-01-15",
        avvisoPubblicato: "2021-01-30",
      },
    },
    holds: ["", "", "", "", ""],
  },
  {
    code: "scadenza-superata",
    outcome: "broken",
    when: "a step is late, counted from the approval where it has to be",
    text: "",
    context: {
      scadenze: {
        ricognizioneAperta: "2020-11-02",
        approvato: "2020-12-28",
        trasmesso: "2021-01-13",
        pubblicato: "2021-01-12",
        avvisoPubblicato: "2021-01-27",
      },
    },
    holds: ["", "", ""],
    broken: [
      {
        severity: "justify",
        enti: [],
        cells: ["date.txt riga 1 = 2020-11-02"],
        params: {
          step: "ricognizioneAperta",
          date: "2020-11-02",
          deadline: "2020-10-31",
          days: 2,
          atLeast: false,
        },
      },
      {
        severity: "justify",
        enti: [],
        cells: ["date.txt riga 3 = 2021-01-13"],
        params: {
          step: "trasmesso",
          date: "2021-01-13",
          deadline: "2021-01-12",
          days: 1,
          atLeast: false,
        },
      },
    ],
  },
  {
    code: "scadenza-superata",
    outcome: "broken",
    when: "the recognition ended after the day for the approval, whose date is not known",
    text: "",
    context: { scadenze: { ricognizioneAperta: "2020-10-01", ricognizioneChiusa: "2021-03-08" } },
    holds: [""],
    broken: [
      {
        severity: "justify",
        enti: [],
        cells: ["date.txt riga 2 = 2021-03-08"],
        params: {
          step: "approvato",
          date: "2021-03-08",
          deadline: "2020-12-31",
          days: 67,
          atLeast: true,
        },
      },
    ],
    undecided: [
      { enti: [], missing: [] },
      { enti: [], missing: [] },
      { enti: [], missing: [] },
    ],
  },
  {
    code: "scadenza-superata",
    outcome: "undecided",
    when: "a date is not known, or none is",
    text: "",
    context: { scadenze: { ricognizioneAperta: null, approvato: "2020-12-31" } },
    holds: [""],
    undecided: [
      { enti: [], missing: ["date.txt riga 1 = vuoto"] },
      { enti: [], missing: [] },
      { enti: [], missing: [] },
      { enti: [], missing: [] },
    ],
  },
];
