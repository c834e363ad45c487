// Names of enti, and the same enti once each in every full table.
import type { RuleCase } from "../ruleCase";

export const ENTI_CASES: readonly RuleCase[] = [
  {
    code: "ente-sconosciuto",
    outcome: "holds",
    when: "every label is an ente, a known alias or an owner of its own",
    text: `
      Ente | Turn-over
      Viadana | 6
      Piadena e Drizzona | 1
      Unione dei Comuni Foedus | 1
    `,
  },
  {
    code: "ente-sconosciuto",
    outcome: "broken",
    when: "a label is no ente; once for all tables",
    text: `
      Ente | Turn-over
      Viadana | 6
      Comune di Atlantide | 1

      Ente | SAT
      Viadana | 0
      Comune di Atlantide* |
    `,
    broken: [
      {
        severity: "block",
        enti: [],
        cells: ["riga 3 = Comune di Atlantide", "riga 7 = Comune di Atlantide*"],
        params: { label: "Comune di Atlantide" },
      },
    ],
  },
  {
    code: "ente-sconosciuto",
    outcome: "broken",
    when: "a row with a figure has no name at all",
    text: `
      Ente | Turn-over
      Viadana | 6
      | 3
    `,
    broken: [{ severity: "block", enti: [], cells: ["riga 3 = "], params: { label: "" } }],
  },
  {
    code: "ente-ambiguo",
    outcome: "holds",
    when: "two enti of one saint are written in full",
    text: `
      Ente | Turn-over
      San Martino del Lago | 0
      San Martino dall'Argine | 1
    `,
  },
  {
    code: "ente-ambiguo",
    outcome: "broken",
    when: "a label fits several enti",
    text: `
      Ente | Turn-over
      Viadana | 6
      San Giovanni | 1
    `,
    broken: [
      {
        severity: "block",
        enti: ["San Giovanni Bianco", "San Giovanni in Croce", "San Giovanni del Dosso"],
        cells: ["riga 3 = San Giovanni"],
        params: {
          label: "San Giovanni",
          candidates: ["San Giovanni Bianco", "San Giovanni in Croce", "San Giovanni del Dosso"],
        },
      },
    ],
  },
  {
    code: "ente-mancante",
    outcome: "holds",
    when: "the full tables have the same enti; quotas and categories are lists of some",
    text: `
      Ente | Turn-over
      Viadana | 6
      Bozzolo | 1

      Ente | SAT
      Bozzolo | 0
      Viadana | 2

      Ente | % Forze di Polizia
      Viadana | 5
    `,
    holds: ["Viadana", "Bozzolo"],
  },
  {
    code: "ente-mancante",
    outcome: "broken",
    when: "an ente of one full table is not in another, or only in a list of quotas",
    text: `
      Ente | Turn-over
      Viadana | 6
      Bozzolo | 1

      Ente | SAT
      Viadana | 2

      Ente | % Forze di Polizia
      Tornata | 5
    `,
    holds: ["Viadana"],
    broken: [
      {
        severity: "block",
        enti: ["Bozzolo"],
        cells: ["riga 3 = Bozzolo"],
        params: { missingIn: ["sat"] },
      },
      {
        severity: "block",
        enti: ["Tornata"],
        cells: ["riga 9 = Tornata"],
        params: { missingIn: ["turnover", "sat"] },
      },
    ],
  },
  {
    code: "ente-ripetuto",
    outcome: "holds",
    when: "each ente stands once, though several senders send tables of one kind",
    text: {
      "aler.txt": `
        Ente | Turn-over
        ALER Mantova | 15
      `,
      "comuni.txt": `
        Ente | Turn-over
        Viadana | 6
      `,
    },
    holds: ["ALER BS-CR-MN U.O. Mantova", "Viadana"],
  },
  {
    code: "ente-ripetuto",
    outcome: "broken",
    when: "an ente stands twice in a table, under two names, with other values",
    text: `
      Ente | Turn-over
      Piadena Drizzona | 6
      Viadana | 1
      Comune di Piadena e Drizzona | 2
    `,
    holds: ["Viadana"],
    broken: [
      {
        severity: "block",
        enti: ["Piadena Drizzona"],
        cells: ["riga 2 = Piadena Drizzona", "riga 4 = Comune di Piadena e Drizzona"],
        params: { kind: "turnover", times: 2, agree: false },
      },
    ],
  },
  {
    code: "ente-ripetuto",
    outcome: "holds",
    when: "two senders speak of the same ente: what they disagree on is asked elsewhere",
    text: {
      "aler.txt": `
        Ente | SAT
        Viadana | 2
      `,
      "comuni.txt": `
        Ente | SAT
        Viadana | 2
      `,
    },
    holds: ["Viadana", "Viadana"],
  },
  {
    code: "ente-nome-errato",
    outcome: "holds",
    when: "names differ only in case, accents, apostrophes, spaces and marks",
    text: `
      Ente | Turn-over
      CINGIA DE’  BOTTI* |
      ALER BS- CR-MN U.O. MANTOVA | 15
    `,
    holds: ["Cingia de' Botti", "ALER BS-CR-MN U.O. Mantova"],
  },
  {
    code: "ente-nome-errato",
    outcome: "broken",
    when: "a letter is missing; with every cell where it is",
    text: `
      Ente | Turn-over
      COMUNE DI CASTELIDONE | 0

      Ente | SAT
      COMUNE DI CASTELIDONE | 0

      Ente | Assegnate l'anno precedente
      COMUNE DI CASTELDIDONE | 0
    `,
    holds: ["Casteldidone"],
    broken: [
      {
        severity: "block",
        enti: ["Casteldidone"],
        cells: ["riga 2 = COMUNE DI CASTELIDONE", "riga 5 = COMUNE DI CASTELIDONE"],
        params: { label: "COMUNE DI CASTELIDONE", canonical: "Casteldidone" },
      },
    ],
  },
  {
    code: "ente-nome-variante",
    outcome: "holds",
    when: "the name is the official one or a declared alias",
    text: `
      Ente | Turn-over
      Rivarolo del Re ed Uniti | 0
      Piadena e Drizzona | 0
    `,
  },
  {
    code: "ente-nome-variante",
    outcome: "broken",
    when: "link words differ or a saint is shortened",
    text: `
      Ente | Turn-over
      San Martino dell'Argine | 1
      S. Giovanni in Croce | 0
    `,
    broken: [
      {
        severity: "inform",
        enti: ["San Martino dall'Argine"],
        cells: ["riga 2 = San Martino dell'Argine"],
        params: { label: "San Martino dell'Argine", canonical: "San Martino dall'Argine" },
      },
      {
        severity: "inform",
        enti: ["San Giovanni in Croce"],
        cells: ["riga 3 = S. Giovanni in Croce"],
        params: { label: "S. Giovanni in Croce", canonical: "San Giovanni in Croce" },
      },
    ],
  },
];
