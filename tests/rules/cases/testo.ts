// Cases of the rules on the plan's text: figures against tables, sums, norms, years, names, notes.
import type { RuleCase } from "../ruleCase";

const OFFER = `
  Ente | Disponibili | SAT
  Viadana | 6 | 1
  Dosolo | 2 | 0
  Casalmaggiore | 4 | 0
  TOTALE | 12 | 1
`;
const PEOPLE = `
  Comune | Maschi | Femmine | Residenti
  Viadana | 9837 | 9876 | 19713
  Dosolo | 1650 | 1703 | 3353
  Casalmaggiore | 7706 | 7700 | 15406
  TOTALE | 19193 | 19279 | 38472
`;
const AREAS = { Viadana: ["Viadana", "Dosolo"], Casalmaggiore: ["Casalmaggiore"] };
const around = { popolazione: PEOPLE, subAmbiti: AREAS };
const none = { severity: "inform", enti: [] } as const;

export const TESTO_CASES: readonly RuleCase[] = [
  {
    code: "testo-cifra-diversa",
    outcome: "holds",
    when: "residents, comuni, density and offer are those of the tables, whatever the areas are called",
    text: OFFER,
    context: {
      ...around,
      testo: `
        L'ambito è composto da 3 Comuni, due dell'area viadanese e uno dell'altra, per un totale di 38.472 abitanti.
        Il distretto di Viadana ha un'estensione di 364,45 km². Con una densità di 63 abitanti per km².
        Nel Comune di Dosolo la popolazione era di 3.353 abitanti.
        In tutto 12 alloggi sono complessivamente disponibili nel corso dell'anno.
        Gli alloggi complessivamente disponibili nel Comune di Viadana sono n. 6.
      `,
    },
    holds: ["", "", "", "", "Dosolo", "", ""],
  },
  {
    code: "testo-cifra-diversa",
    outcome: "holds",
    when: "the number is said to be a rough one",
    text: OFFER,
    context: {
      ...around,
      testo: `
        Gli abitanti sono molti: l'ambito conta per un totale di circa 38.000 abitanti.
        L'ambito comprende 3 Comuni.
      `,
    },
    holds: [""],
  },
  {
    code: "testo-cifra-diversa",
    outcome: "broken",
    when: "two digits of the residents changed places, and the offer is that of another year",
    text: OFFER,
    context: {
      ...around,
      testo: `
        L'ambito comprende 3 Comuni per un totale di 38.742 abitanti.
        Sono 15 alloggi complessivamente disponibili.
      `,
    },
    holds: [""],
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 1 = 38.742"],
        params: {
          sentence: "L'ambito comprende 3 Comuni per un totale di 38.742 abitanti.",
          printed: "38.742",
          quantity: "residenti",
          of: null,
          expected: 38472,
        },
      },
      {
        ...none,
        cells: ["testo.txt riga 2 = 15"],
        params: {
          sentence: "Sono 15 alloggi complessivamente disponibili.",
          printed: "15",
          quantity: "disponibili",
          of: null,
          expected: 12,
        },
      },
    ],
  },
  {
    code: "testo-cifra-diversa",
    outcome: "broken",
    when: "the density is not that of residents and area",
    text: OFFER,
    context: {
      ...around,
      testo: `
        Il distretto di Viadana ha un'estensione di 364,45 km² e una densità di 128 abitanti per km².
      `,
    },
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 1 = 128"],
        params: {
          sentence:
            "Il distretto di Viadana ha un'estensione di 364,45 km² e una densità di 128 abitanti per km².",
          printed: "128",
          quantity: "densita",
          of: "Viadana",
          expected: 63,
        },
      },
    ],
  },
  {
    code: "testo-cifra-diversa",
    outcome: "undecided",
    when: "nobody says which comuni the area has, or an ente has not answered",
    text: OFFER.replace("| 2 | 0", "| | 0").replace("| 12 |", "| 10 |"),
    context: {
      popolazione: PEOPLE,
      testo: `
        Nel distretto di Viadana la popolazione era di 23.066 abitanti.
        In tutto 12 alloggi sono complessivamente disponibili.
      `,
    },
    undecided: [
      { enti: [], missing: ["testo.txt riga 1 = 23.066"] },
      { enti: [], missing: ["testo.txt riga 2 = 12"] },
    ],
  },
  {
    code: "testo-somma-diversa",
    outcome: "holds",
    when: "the kinds of dwelling and the areas add up to the numbers in front of them",
    text: OFFER,
    context: {
      testo: `
        Il patrimonio dell'ambito è di n. 30 unità abitative
        N. 20 appartengono ai 4 Comuni
        N. 10 appartengono ad ALER
        Nel sub-ambito di Est gli alloggi comunali sono n. 12, così divisi:
        - n. 8 SAP
        - n. 3 SAS
        - n. 1 per altri usi
        Nel sub-ambito di Ovest gli alloggi comunali sono n. 8
      `,
    },
    holds: ["", "", ""],
  },
  {
    code: "testo-somma-diversa",
    outcome: "broken",
    when: "the parts of an area are more than its whole",
    text: OFFER,
    context: {
      testo: `
        Nel sub-ambito di Est gli alloggi comunali sono n. 12, così divisi:
        - n. 9 SAP
        - n. 3 SAS
        - n. 1 per altri usi
      `,
    },
    broken: [
      {
        ...none,
        cells: [
          "testo.txt riga 1 = 12",
          "testo.txt riga 2 = 9",
          "testo.txt riga 3 = 3",
          "testo.txt riga 4 = 1",
        ],
        params: {
          sentence: "Nel sub-ambito di Est gli alloggi comunali sono n. 12, così divisi:",
          printed: "12",
          whole: 12,
          parts: [9, 3, 1],
          sum: 13,
        },
      },
    ],
  },
  {
    code: "testo-percentuale-diversa",
    outcome: "holds",
    when: "the printed share could be the rounded one",
    text: OFFER,
    context: {
      testo: `
        Il patrimonio dell'ambito è di n. 30 unità abitative
        N. 20 appartengono ai 4 Comuni – 67%
        N. 10 appartengono ad ALER - 33%
      `,
    },
    holds: ["", ""],
  },
  {
    code: "testo-percentuale-diversa",
    outcome: "broken",
    when: "the share was cut off where it should have been rounded",
    text: OFFER,
    context: {
      testo: `
        Il patrimonio dell'ambito è di n. 30 unità abitative
        N. 20 appartengono ai 4 Comuni – 66%
      `,
    },
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 2 = 66", "testo.txt riga 2 = 20", "testo.txt riga 1 = 30"],
        params: {
          sentence: "N. 20 appartengono ai 4 Comuni – 66%",
          printed: "66",
          part: 20,
          whole: 30,
          expected: 67,
        },
      },
    ],
  },
  {
    code: "testo-percentuale-diversa",
    outcome: "undecided",
    when: "the text does not say of what the share is one",
    text: OFFER,
    context: { testo: "N. 20 appartengono ai 4 Comuni – 67%" },
    undecided: [{ enti: [], missing: ["testo.txt riga 1 = 67"] }],
  },
  {
    code: "testo-classi-diverse",
    outcome: "holds",
    when: "the classes count the comuni of the table; the open class ends where a greater one begins",
    text: OFFER,
    context: {
      ...around,
      testo: `
        Nell'ambito 1 comune ha una popolazione compresa tra 1000 e 5000 abitanti, 1 comune oltre i 5000 abitanti e il solo comune di Viadana superiore ai 16.000 abitanti.
      `,
    },
    holds: ["", "", ""],
  },
  {
    code: "testo-classi-diverse",
    outcome: "broken",
    when: "a comune has grown out of its class",
    text: OFFER,
    context: {
      ...around,
      testo: `
        Nell'ambito due comuni hanno una popolazione inferiore ai 5000 abitanti e due comuni superiore ai 5000 abitanti.
      `,
    },
    holds: [""],
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 1 = due"],
        params: {
          sentence:
            "Nell'ambito due comuni hanno una popolazione inferiore ai 5000 abitanti e due comuni superiore ai 5000 abitanti.",
          printed: "due",
          of: "ambito",
          from: null,
          to: 5000,
          expected: 1,
        },
      },
    ],
  },
  {
    code: "testo-classi-diverse",
    outcome: "undecided",
    when: "there is no table of residents",
    text: OFFER,
    context: { testo: "Nell'ambito due comuni hanno una popolazione inferiore ai 5000 abitanti." },
    undecided: [{ enti: [], missing: ["testo.txt riga 1 = due"] }],
  },
  {
    code: "testo-norma-discorde",
    outcome: "holds",
    when: "an act has one year and one date in all its spellings, and other acts have the same number",
    text: OFFER,
    context: {
      testo: `
        Visti la legge regionale 8 luglio 2016 n. 16, la L.R. n. 16/2016 e il comunicato regionale n. 16/2020.
        La D.G.R. N. 3008 del 30/03/2020 e la n. 3222 del 9 giugno 2020; poi la DGR 3222/2020 e la DGR n. 3008 del 30.03.2020.
        Il regolamento regionale n. 4/2017 attua la l. 431/1998.
      `,
    },
    holds: ["", "", ""],
  },
  {
    code: "testo-norma-discorde",
    outcome: "broken",
    when: "the year of a law and the date of a resolution differ from the other citations",
    text: OFFER,
    context: {
      testo: `
        Visti la legge regionale 8 luglio 2016 n. 16 e la l.r. 16/2016.
        La legge regionale 16/2018 chiede altro.
        La D.G.R. n. 3008 del 30/03/2020 e la D.G.R. n. 3008 del 31/03/2020.
      `,
    },
    broken: [
      {
        ...none,
        cells: [
          "testo.txt riga 2 = legge regionale 16/2018",
          "testo.txt riga 1 = legge regionale 8 luglio 2016 n. 16",
        ],
        params: {
          sentence: "La legge regionale 16/2018 chiede altro.",
          printed: "legge regionale 16/2018",
          act: "legge regionale",
          number: 16,
          elsewhere: "legge regionale 8 luglio 2016 n. 16",
          times: 2,
          differ: "year",
        },
      },
      {
        ...none,
        cells: [
          "testo.txt riga 3 = D.G.R. n. 3008 del 31/03/2020",
          "testo.txt riga 3 = D.G.R. n. 3008 del 30/03/2020",
        ],
        params: {
          sentence: "La D.G.R. n. 3008 del 30/03/2020 e la D.G.R. n. 3008 del 31/03/2020.",
          printed: "D.G.R. n. 3008 del 31/03/2020",
          act: "DGR",
          number: 3008,
          elsewhere: "D.G.R. n. 3008 del 30/03/2020",
          times: 1,
          differ: "date",
        },
      },
    ],
    holds: [""],
  },
  {
    code: "testo-norma-discorde",
    outcome: "broken",
    when: "a law that is cited often has once a number that is nearly its own",
    text: OFFER,
    context: {
      testo: `
        La l.r. 16/2016, la L.R. n. 16/2016 e la legge regionale n. 16/2016.
        La l.r. 18/2016 dice altro.
      `,
    },
    holds: [""],
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 2 = l.r. 18/2016", "testo.txt riga 1 = l.r. 16/2016"],
        params: {
          sentence: "La l.r. 18/2016 dice altro.",
          printed: "l.r. 18/2016",
          act: "legge regionale",
          number: 18,
          elsewhere: "l.r. 16/2016",
          times: 3,
          differ: "number",
        },
      },
    ],
  },
  {
    code: "testo-anno-diverso",
    outcome: "holds",
    when: "years are those of the plan, and years of something else are not looked at",
    text: OFFER,
    context: {
      testo: `
        Gli alloggi disponibili per l'anno 2021 sono in tabella, quelli assegnati nell'anno 2020 pure.
        Il turn-over è la media 2018 - 2020. Nell'anno 2019 è stata aperta una casa.
      `,
    },
    holds: ["", "", ""],
  },
  {
    code: "testo-anno-diverso",
    outcome: "broken",
    when: "a sentence was copied from the plan of the year before",
    text: OFFER,
    context: {
      testo: `
        Gli alloggi disponibili per l'anno 2020 sono in tabella.
        Il turn-over è la media 2017-2019.
      `,
    },
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 1 = 2020"],
        params: {
          sentence: "Gli alloggi disponibili per l'anno 2020 sono in tabella.",
          printed: "2020",
          expected: "2021",
        },
      },
      {
        ...none,
        cells: ["testo.txt riga 2 = 2017-2019"],
        params: {
          sentence: "Il turn-over è la media 2017-2019.",
          printed: "2017-2019",
          expected: "2018-2020",
        },
      },
    ],
  },
  {
    code: "testo-anno-diverso",
    outcome: "undecided",
    when: "nobody names the year of the plan",
    text: OFFER,
    year: null,
    context: { testo: "Gli alloggi disponibili per l'anno 2020 sono in tabella." },
    undecided: [{ enti: [], missing: ["testo.txt riga 1 = 2020"] }],
  },
  {
    code: "testo-nome-diverso",
    outcome: "holds",
    when: "the name is right, and comuni of other places are none of the plan's",
    text: OFFER,
    context: {
      testo: `
        Il Comune di Viadana Capofila ha ricevuto i dati. Il Comune di Milanno è lontano.
      `,
    },
    holds: ["Viadana"],
  },
  {
    code: "testo-nome-diverso",
    outcome: "broken",
    when: "a letter is doubled",
    text: OFFER,
    context: { testo: "Il Comune di Viadanna ha ricevuto i dati." },
    broken: [
      {
        severity: "inform",
        enti: ["Viadana"],
        cells: ["testo.txt riga 1 = Viadanna"],
        params: {
          sentence: "Il Comune di Viadanna ha ricevuto i dati.",
          printed: "Viadanna",
          canonical: "Viadana",
        },
      },
    ],
  },
  {
    code: "nota-orfana",
    outcome: "holds",
    when: "a mark in the text has its note, and km² is a unit",
    text: OFFER,
    context: {
      testo: `
        Gli alloggi sono in tabella* e il territorio misura 5 km² in tutto.
        *Esclusi quelli in vendita.
      `,
    },
    holds: [""],
  },
  {
    code: "nota-orfana",
    outcome: "broken",
    when: "a note has no mark, and another mark has no note",
    text: OFFER,
    context: {
      testo: `
        Gli alloggi sono in tabella† come gli anni scorsi.
        *Esclusi quelli in vendita.
      `,
    },
    broken: [
      {
        ...none,
        cells: ["testo.txt riga 2 = *Esclusi quelli in vendita."],
        params: { mark: "*", what: "note", text: "*Esclusi quelli in vendita." },
      },
      {
        ...none,
        cells: ["testo.txt riga 1 = tabella†"],
        params: { mark: "†", what: "reference", text: "tabella†" },
      },
    ],
  },
];
