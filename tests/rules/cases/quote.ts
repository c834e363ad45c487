// SAT, quotas for police and fire brigades, extra categories.
import type { RuleCase } from "../ruleCase";

export const QUOTE_CASES: readonly RuleCase[] = [
  {
    code: "sat-oltre-disponibili",
    outcome: "holds",
    when: "SAT are among the available dwellings and not more than these",
    parameters: { satMode: "inclusi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | 6 | 6
      Bozzolo | 1 | 0
    `,
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "sat-oltre-disponibili",
    outcome: "holds",
    when: "the plan does not declare SAT among the available: then it asks for nothing",
    text: `
      Ente | Disponibili | SAT
      Viadana | 6 | 7
    `,
    holds: [],
  },
  {
    code: "sat-oltre-disponibili",
    outcome: "broken",
    when: "SAT are declared among the available and more than these",
    parameters: { satMode: "inclusi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | 6 | 7
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 7", "riga 2 = 6"],
        params: { sat: 7, disponibili: 6 },
      },
    ],
  },
  {
    code: "sat-oltre-disponibili",
    outcome: "undecided",
    when: "the available dwellings were not answered",
    parameters: { satMode: "inclusi" },
    text: `
      Ente | Disponibili | SAT
      Viadana | | 7
    `,
    undecided: [{ enti: ["Viadana"], missing: ["riga 2 = vuoto"] }],
  },
  {
    code: "sat-senza-disponibili",
    outcome: "holds",
    when: "an ente with SAT has dwellings available; no SAT asks for nothing",
    text: `
      Ente | Disponibili | SAT
      Viadana | 6 | 7
      Bozzolo | 0 | 0
      Calvatone* | |
    `,
    holds: ["Viadana"],
  },
  {
    code: "sat-senza-disponibili",
    outcome: "broken",
    when: "an ente with SAT has no dwelling available",
    text: `
      Ente | Disponibili | SAT
      San Martino del Lago | 0 | 2
    `,
    broken: [
      {
        severity: "justify",
        enti: ["San Martino del Lago"],
        cells: ["riga 2 = 2", "riga 2 = 0"],
        params: { sat: 2 },
      },
    ],
  },
  {
    code: "sat-senza-disponibili",
    outcome: "undecided",
    when: "it is not known what is available",
    text: `
      Ente | Disponibili | SAT
      Viadana | n.d. | 2

      Ente | SAT
      Bozzolo | 1
    `,
    undecided: [
      { enti: ["Viadana"], missing: ["riga 2 = n.d."] },
      { enti: ["Bozzolo"], missing: [] },
    ],
  },

  {
    code: "quota-oltre-massimo",
    outcome: "holds",
    when: "quotas are at the ceiling of 10 % or below it",
    text: `
      Ente | % Forze di Polizia
      Viadana | 10.0
      Bozzolo | 3,03
      Tornata |
    `,
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "quota-oltre-massimo",
    outcome: "holds",
    when: "the plan is of 2025, from when the ceiling is 20 %",
    year: 2025,
    text: `
      Ente | % Forze di Polizia
      Viadana | 20
    `,
    holds: ["Viadana"],
  },
  {
    code: "quota-oltre-massimo",
    outcome: "broken",
    when: "a quota is above the ceiling of its year",
    text: `
      Ente | % Forze di Polizia
      Viadana | 10,5 %
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 10,5 %"],
        params: { quota: 10.5, ceiling: 10 },
      },
    ],
  },
  {
    code: "quota-oltre-massimo",
    outcome: "broken",
    when: "the office has set another ceiling",
    parameters: { quotaForzePoliziaMassima: 3 },
    text: `
      Ente | % Forze di Polizia
      Viadana | 3.03
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 3.03"],
        params: { quota: 3.03, ceiling: 3 },
      },
    ],
  },
  {
    code: "quota-senza-alloggi",
    outcome: "holds",
    when: "an ente with a quota has dwellings; a quota of 0 asks for nothing",
    text: `
      Ente | Disponibili
      Viadana | 6
      Bozzolo | 0

      Ente | % Forze di Polizia
      Viadana | 5
      Bozzolo | 0
    `,
    holds: ["Viadana"],
  },
  {
    code: "quota-senza-alloggi",
    outcome: "broken",
    when: "an ente with a quota has none available or owns no SAP dwelling at all",
    text: `
      Ente | Disponibili
      Bozzolo | 0
      Calvatone* |

      Ente | % Forze di Polizia
      Bozzolo | 5
      Calvatone | 10
    `,
    broken: [
      {
        severity: "justify",
        enti: ["Bozzolo"],
        cells: ["riga 6 = 5", "riga 2 = 0"],
        params: { quota: 5 },
      },
      {
        severity: "justify",
        enti: ["Calvatone"],
        cells: ["riga 7 = 10", "riga 3 = vuoto"],
        params: { quota: 10 },
      },
    ],
  },
  {
    code: "quota-senza-alloggi",
    outcome: "undecided",
    when: "it is not known what is available",
    text: `
      Ente | Disponibili
      Bozzolo |

      Ente | % Forze di Polizia
      Bozzolo | 5
      Viadana | 5
    `,
    undecided: [
      { enti: ["Bozzolo"], missing: ["riga 2 = vuoto"] },
      { enti: ["Viadana"], missing: [] },
    ],
  },
  {
    code: "quota-nota-incompleta",
    outcome: "holds",
    when: "the footnote names every ente with a quota and nothing available",
    text: `
      Ente | Disponibili
      Rivarolo del Re ed Uniti | 0
      Casteldidone | 0
      Viadana | 6

      Ente | % Forze di Polizia
      Rivarolo del Re ed Uniti* | 5
      Casteldidone* | 10
      Viadana | 5

      * Rivarolo ed Uniti e Casteldidone: nessun alloggio nell'anno
    `,
    holds: ["Rivarolo del Re ed Uniti+Casteldidone"],
  },
  {
    code: "quota-nota-incompleta",
    outcome: "broken",
    when: "the footnote forgets one",
    text: `
      Ente | Disponibili
      Rivarolo del Re ed Uniti | 0
      Casteldidone | 0

      Ente | % Forze di Polizia
      Casteldidone | 10
      Rivarolo del Re ed Uniti* | 5

      * Il comune di Rivarolo ed Uniti non ha alloggi disponibili
    `,
    broken: [
      {
        severity: "justify",
        enti: ["Casteldidone"],
        cells: ["riga 6 = 10"],
        params: { named: ["Rivarolo del Re ed Uniti"] },
      },
    ],
  },
  {
    code: "quota-nota-incompleta",
    outcome: "broken",
    when: "there is no footnote",
    text: `
      Ente | Disponibili
      Bozzolo | 0

      Ente | % Forze di Polizia
      Bozzolo | 5
    `,
    broken: [
      { severity: "justify", enti: ["Bozzolo"], cells: ["riga 5 = 5"], params: { named: [] } },
    ],
  },
  {
    code: "quota-sotto-un-alloggio",
    outcome: "holds",
    when: "the quota is at least one dwelling",
    text: `
      Ente | Disponibili
      Viadana | 10

      Ente | % Forze di Polizia
      Viadana | 10
    `,
    holds: ["Viadana"],
  },
  {
    code: "quota-sotto-un-alloggio",
    outcome: "broken",
    when: "the quota is less than one dwelling",
    text: `
      Ente | Disponibili
      Sabbioneta | 3

      Ente | % Forze di Polizia
      Sabbioneta | 3.03
    `,
    broken: [
      {
        severity: "inform",
        enti: ["Sabbioneta"],
        cells: ["riga 5 = 3.03", "riga 2 = 3"],
        params: { quota: 3.03, disponibili: 3, alloggi: 0.09 },
      },
    ],
  },
  {
    code: "quota-sotto-un-alloggio",
    outcome: "undecided",
    when: "nobody said how many dwellings are available",
    text: `
      Ente | Disponibili
      Viadana |

      Ente | % Forze di Polizia
      Viadana | 10
    `,
    undecided: [{ enti: ["Viadana"], missing: ["riga 2 = vuoto"] }],
  },
  {
    code: "quota-sotto-un-alloggio",
    outcome: "broken",
    when: "it is less by a hair, which is not rounded away",
    text: `
      Ente | Disponibili
      Viadana | 199

      Ente | % Forze di Polizia
      Viadana | 0,5
    `,
    broken: [
      {
        severity: "inform",
        enti: ["Viadana"],
        cells: ["riga 5 = 0,5", "riga 2 = 199"],
        params: { quota: 0.5, disponibili: 199, alloggi: 0.99 },
      },
    ],
  },

  {
    code: "categoria-senza-motivazione",
    outcome: "holds",
    when: "the motivation stands beside the category; no category asks for nothing",
    text: `
      Ente | Altra categoria di particolare rilevanza sociale | Motivazione
      Viadana | Donne vittime di violenza | Protocollo d'intesa
      Bozzolo | |
    `,
    holds: ["Viadana"],
  },
  {
    code: "categoria-senza-motivazione",
    outcome: "broken",
    when: "no motivation is given, or its cell is empty",
    text: `
      Ente | Altra categoria di particolare rilevanza sociale | Motivazione
      Viadana | Padri separati |
      |
      Ente | Ulteriore categoria
      Bozzolo | Anziani soli
    `,
    broken: [
      {
        severity: "justify",
        enti: ["Viadana"],
        cells: ["riga 2 = Padri separati"],
        params: { category: "Padri separati" },
      },
      {
        severity: "justify",
        enti: ["Bozzolo"],
        cells: ["riga 5 = Anziani soli"],
        params: { category: "Anziani soli" },
      },
    ],
  },

  {
    code: "quota-oltre-massimo",
    outcome: "broken",
    when: "the quotas for police and local police are 20 % together at most, from 2025 on",
    year: 2025,
    text: `
      Ente | % Forze di Polizia | % Polizia Locale
      Viadana | 15 | 5,5
      Bozzolo | 15 | 5
      Tornata | 15 |
    `,
    holds: ["Bozzolo", "Tornata"],
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 15", "riga 2 = 5,5"],
        params: { quota: 20.5, ceiling: 20 },
      },
    ],
  },
  {
    code: "indigenti-sotto-minimo",
    outcome: "holds",
    when: "the quota for the indigent is 20 % or more",
    text: `
      Ente | % indigenti
      Viadana | 20
      Bozzolo | 30,5
    `,
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "indigenti-sotto-minimo",
    outcome: "broken",
    when: "it is below 20 %",
    text: `
      Ente | % indigenti
      Viadana | 19,9
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 19,9"],
        params: {
          where: null,
          terms: { quotaIndigenti: 19.9 },
          bound: 20,
          difference: -0.1,
        },
      },
    ],
  },
  {
    code: "indigenti-sotto-minimo",
    outcome: "undecided",
    when: "an ente of the table did not answer",
    text: `
      Ente | % indigenti
      Viadana |
    `,
    undecided: [{ enti: ["Viadana"], missing: ["riga 2 = vuoto"] }],
  },
  {
    code: "indigenti-oltre-minimo",
    outcome: "holds",
    when: "the quota is the ordinary one",
    text: `
      Ente | % indigenti
      Viadana | 20.0
    `,
    holds: ["Viadana"],
  },
  {
    code: "indigenti-oltre-minimo",
    outcome: "broken",
    when: "it is above 20 %, which a plan may decide",
    text: `
      Ente | % indigenti
      Viadana | 25
    `,
    broken: [
      {
        severity: "inform",
        enti: ["Viadana"],
        cells: ["riga 2 = 25"],
        params: { where: null, terms: { quotaIndigenti: 25 }, bound: 20, difference: 5 },
      },
    ],
  },
  {
    code: "indigenti-oltre-minimo",
    outcome: "undecided",
    when: "an ente of the table did not answer",
    text: `
      Ente | % indigenti
      Viadana | n.d.
    `,
    undecided: [{ enti: ["Viadana"], missing: ["riga 2 = n.d."] }],
  },
  {
    code: "quota-categorie-oltre-massimo",
    outcome: "holds",
    when: "the quota for categories of art. 14 is 20 % at most; no answer is none",
    year: 2025,
    text: `
      Ente | % categorie art. 14
      Viadana | 20
      Bozzolo |
    `,
    holds: ["Viadana"],
  },
  {
    code: "quota-categorie-oltre-massimo",
    outcome: "holds",
    when: "the plan is older than the quota: then the rule asks for nothing",
    year: 2024,
    text: `
      Ente | % categorie art. 14
      Viadana | 30
    `,
    holds: [],
  },
  {
    code: "quota-categorie-oltre-massimo",
    outcome: "broken",
    when: "it is above 20 %",
    year: 2026,
    text: `
      Ente | % categorie art. 14
      Viadana | 20,01
    `,
    broken: [
      {
        severity: "block",
        enti: ["Viadana"],
        cells: ["riga 2 = 20,01"],
        params: { where: null, terms: { quotaCategorie: 20.01 }, bound: 20, difference: 0.01 },
      },
    ],
  },
];
